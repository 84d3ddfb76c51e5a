"""The group of all commands: imports them late, shows our errors as one message."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from kg.errors import KgError, UsageError, nearest

ALL_READ, OUR_FAULT, WRONG_USAGE, SOME_UNREAD = 0, 1, 2, 3


class KgGroup(click.Group):
    """Commands are imported when they are asked for; errors have the exit status they mean."""

    def __init__(self, *args: Any, commands_at: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._commands_at:
            return None
        module, _, name = self._commands_at[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self._commands_at and not args[0].startswith("-"):
            raise UsageError(
                f"No such command {args[0]!r}",
                hint=nearest(args[0], self._commands_at) or "See --help.",
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(WRONG_USAGE if isinstance(error, UsageError) else OUR_FAULT)
