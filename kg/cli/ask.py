"""`kg ask` and `kg explain`: named questions to the store, each answer with its proof."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

FROM = click.option(
    "--from", "folder", default="out", show_default=True, envvar="KG_FROM",
    type=click.Path(path_type=Path), help="Folder of the build.",
)  # fmt: skip


def complete_name(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the names that begin with what was typed, or whose pinyin initials do."""
    from kg.errors import KgError
    from kg.graph.store import open_store
    from kg.query.lookup import all_entities
    from kg.query.names import complete

    try:
        store = open_store(ctx.params.get("folder") or Path("out"))
    except KgError:
        return []
    return complete(all_entities(store), incomplete)


class AskGroup(click.Group):
    """A command for each question of `kg.query.questions`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from kg.query.questions import QUESTIONS

        return list(QUESTIONS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from kg.query.questions import QUESTIONS

        return _question_command(cmd_name) if cmd_name in QUESTIONS else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        from kg.errors import UsageError, nearest

        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            hint = nearest(args[0], known) or "Questions: " + ", ".join(known)
            raise UsageError(f"no question {args[0]!r}", hint=hint)
        return super().resolve_command(ctx, args)


@click.group("ask", cls=AskGroup, context_settings={"help_option_names": ["-h", "--help"]})
def ask_group() -> None:
    """Ask the graph a named question; each line of the answer carries its proof.

    \b
    Examples:
      kg ask who-leads 市商务局 --as-of 2022-10-01
      kg ask deadlines --json
    """


_TASK_OPTIONS = (
    click.option("--lead", is_flag=True, help="Only what the unit leads."),
    click.option("--due-before", default="", metavar="DATE", help="Only what is due before it."),
)


def _question_command(name: str) -> click.Command:
    from kg.query.questions import QUESTIONS

    question = QUESTIONS[name]

    def run(**options: Any) -> None:
        _answer(name, **options)

    command: Callable[..., Any] = run
    for option in (
        click.option("--as-of", default="", metavar="DATE", help="How it stood on this date."),
        click.option("--json", "as_json", is_flag=True, help="Answers as JSON."),
        click.option("--csv", "as_csv", is_flag=True, help="Answers as CSV."),
        FROM,
        click.argument("name", required=not question.optional, shell_complete=complete_name),
        *(_TASK_OPTIONS if question.of_tasks else ()),
    ):
        command = option(command)
    example = f"{question.asks}\n\n\b\nExample:\n  kg ask {name} {question.example}"
    return click.command(name, help=example, short_help=question.asks)(command)


def _answer(
    question: str,
    name: str | None,
    folder: Path,
    as_of: str,
    as_json: bool,
    as_csv: bool,
    lead: bool = False,
    due_before: str = "",
) -> None:
    from kg.graph.store import open_store
    from kg.query import show
    from kg.query.questions import QUESTIONS, TaskFilter, ask

    tasks = TaskFilter(lead, due_before)
    answers = ask(open_store(folder), question, name or "", as_of, tasks)
    columns = QUESTIONS[question].columns
    if as_json:
        click.echo(show.as_json(answers), nl=False)
    elif as_csv:
        click.echo(show.as_csv(answers, columns), nl=False)
    elif answers:
        click.echo(show.as_table(answers, columns), nl=False)
    else:
        known = f" on or before {as_of}" if as_of else ""
        click.echo(f"The documents state nothing about this{known}.", err=True)


@click.command("explain")
@click.argument("name", metavar="FACT_OR_ENTITY", shell_complete=complete_name)
@FROM
def explain_command(name: str, folder: Path) -> None:
    """Show the words that state a fact, or what an entity is called and why.

    \b
    Examples:
      kg explain 市商务局
      kg explain fact/0267adb8bf3c96c2
    """
    from kg.graph.store import open_store
    from kg.query.explain import explain

    click.echo("\n".join(explain(open_store(folder), name)))
