"""The command `kg`: thin click commands over the library, one module a group of commands.

A command's module is imported when the command runs or help lists it, so it must stay light:
heavy imports stand inside the functions.
"""

from __future__ import annotations

import click

from kg import __version__
from kg.cli.group import KgGroup

COMMANDS = {
    "build": "kg.cli.build:build_command",
    "ask": "kg.cli.ask:ask_group",
    "query": "kg.cli.query:query_command",
    "explain": "kg.cli.ask:explain_command",
    "review": "kg.cli.review:review_command",
    "export": "kg.cli.export:export_command",
    "ontology": "kg.cli.graph:ontology_command",
    "outline": "kg.cli.outline:outline_command",
}
"""Each command and where it is defined."""


@click.group(
    cls=KgGroup, commands_at=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Turn official documents into a knowledge graph in which every fact has its proof.

    \b
    Examples:
      kg build gazette.txt notices/ -o out
      kg ask who-leads 市商务局
    """
