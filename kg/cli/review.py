"""`kg review`: what a person should look at first, and the decisions about it."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.ask import FROM


@click.command("review")
@FROM
@click.option(
    "--corrections",
    default="corrections.toml",
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="File that decisions are appended to.",
)
@click.option("--merge", nargs=2, metavar="KEEP DROP", help="Decide: these two are one.")
@click.option("--apart", nargs=2, metavar="A B", help="Decide: these two are two.")
@click.option("--reject", metavar="FACT", help="Decide: this fact is wrong.")
@click.option("--rename", nargs=2, metavar="ENTITY NAME", help="Decide: this is its name.")
@click.option("--note", default="", help="Why; kept with the decision.")
@click.option("--json", "as_json", is_flag=True, help="The list as JSON.")
def review_command(
    folder: Path,
    corrections: Path,
    merge: tuple[str, str] | None,
    apart: tuple[str, str] | None,
    reject: str | None,
    rename: tuple[str, str] | None,
    note: str,
    as_json: bool,
) -> None:
    """List what to look at first, or append a decision to the corrections file.

    \b
    Listed are contradictions, documents of one number, people and bodies that may be one, odd names.
    Decisions are applied by the next `kg build`. Examples:
      kg review --from out
      kg review --merge organization/0267adb8bf3c96c2 organization/02807ba6059b4dbd --note renamed
      kg review --reject fact/04a12bf768af9cb0
    """
    from kg.query.review import append_correction

    decisions: dict[str, dict[str, str | list[str]]] = {}
    if merge:
        decisions["merge"] = {"keep": merge[0], "drop": [merge[1]]}
    if apart:
        decisions["distinct"] = {"entities": list(apart)}
    if reject:
        decisions["reject"] = {"fact": reject}
    if rename:
        decisions["rename"] = {"entity": rename[0], "name": rename[1]}
    for kind, values in decisions.items():
        noted = {**values, "note": note} if note else values
        click.echo(append_correction(corrections, kind, noted).strip())
    if not decisions:
        _list(folder, corrections, as_json)


def _list(folder: Path, corrections: Path, as_json: bool) -> None:
    import json
    from dataclasses import asdict

    from kg.graph.load import load
    from kg.query.review import find_doubts
    from kg.query.show import table
    from kg.resolve.corrections import read_corrections

    loaded = load(folder)
    decided = read_corrections(corrections).entries
    apart = {frozenset(map(str, c.values["entities"])) for c in decided if c.kind == "distinct"}
    doubts = find_doubts(loaded.facts, loaded.entities, apart)
    if as_json:
        click.echo(json.dumps([asdict(doubt) for doubt in doubts], ensure_ascii=False, indent=1))
    elif doubts:
        lines = [[doubt.kind, doubt.why, " ".join(doubt.ids)] for doubt in doubts]
        click.echo(table(["kind", "what", "ids"], lines), nl=False)
    else:
        click.echo("Nothing to look at.", err=True)
