"""`kg build`: from files to a folder with the graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.group import ALL_READ, SOME_UNREAD

if TYPE_CHECKING:
    from kg.build import Graph


@click.command("build")
@click.argument(
    "inputs", nargs=-1, required=True, metavar="INPUT...", type=click.Path(path_type=Path)
)
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder to write to."
)
@click.option(
    "-j", "--workers", type=click.IntRange(1), help="Processes to use. [default: all cores]"
)
@click.option(
    "--corrections",
    default="corrections.toml",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Decisions by a person: merge, split, rename, add, reject. None where it is not there.",
)
@click.option("--fresh", is_flag=True, help="Read every file again, changed or not.")
@click.option("--component", "names", multiple=True, help="A spaCy component of your own to add.")
@click.option("--code", multiple=True, help="A module to import that registers it.")
def build_command(
    inputs: tuple[Path, ...],
    out: Path,
    workers: int | None,
    corrections: Path,
    fresh: bool,
    names: tuple[str, ...],
    code: tuple[str, ...],
) -> None:
    """Read INPUT files and folders and write the graph into a folder.

    \b
    Reads .txt .md .html .docx .pdf. Writes facts.jsonl, entities.jsonl, graph.ttl, graph.nq,
    index.html, report.json, and store/ for kg ask and kg query. Reads again only what changed.
    Exit status: 0 all files read, 3 some not, 2 wrong usage, 1 our fault.

    \b
    Examples:
      kg build gazette-2022-05.txt -o out
      kg build archive/ notices/*.docx -o out --workers 4
    """
    from kg.build import build
    from kg.extraction import Components

    def show(done: int, total: int, name: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{done}/{total} {name}", nl=done == total, err=True)

    graph = build(
        inputs,
        out,
        workers=workers,
        components=Components(names, code),
        progress=show,
        fresh=fresh,
        corrections=corrections,
    )
    _show_summary(graph, out)
    sys.exit(ALL_READ if graph.all_read else SOME_UNREAD)


def _show_summary(graph: Graph, out: Path) -> None:
    from kg.build import report_record

    for problem in graph.problems:
        where = problem.source if problem.offset is None else f"{problem.source}:{problem.offset}"
        click.echo(f"{where}: {problem.what}", err=True)
    for outcome in graph.corrected:
        if outcome.stale:
            click.echo(
                f"{outcome.kind} {outcome.number} no longer applies: {outcome.stale}", err=True
            )
    if not sys.stdout.isatty():
        return
    report = report_record(graph)
    for predicate, count in report["facts"].items():
        click.echo(f"{predicate:<20}{count:>8}")
    click.echo(f"{len(graph.facts)} facts about {len(graph.entities)} entities in {out}")
