"""`kg export`: the graph in another format."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("export")
@click.argument("format", metavar="FORMAT")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--from",
    "folder",
    default="out",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of the build.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="File to write. [default: in the folder of the build, named by the format]",
)
@click.option(
    "--view",
    type=click.Choice(["explorer", "ego"]),
    default="explorer",
    help="Of html: everything, or one person or unit and its neighbours (--of).",
)
@click.option("--of", "name", default="", help="The person or unit it is about.")
@click.option("--as-of", default="", metavar="DATE", help="Of ledger: the day of the status.")
def export_command(
    format: str,
    file: Path | None,
    folder: Path,
    out: Path | None,
    view: str,
    name: str,
    as_of: str,
) -> None:
    """Write the graph as FORMAT, to FILE or as --out says.

    \b
      ttl trig nq jsonld rdfxml   RDF
      graphml gexf                networks, for Gephi, yEd, networkx
      csv                         folder for neo4j-admin import
      xlsx                        workbook of entities and facts
      ledger                      every task with its units and deadline, xlsx or csv
      html                        page for a browser (--view ego --of NAME: a small one)
      svg png                     organisation chart (--of NUMBER: of that document)
      report                      Markdown about one person or unit (--of)

    \b
    Examples:
      kg export gexf --from out -o network.gexf
      kg export ledger ledger.xlsx --as-of 2024-06-30
      kg export html --view ego --of 市商务局 -o commerce.html
      kg export report --from out --of 市商务局 -o commerce.md
    """
    from kg.export import FORMATS, export
    from kg.graph.load import load
    from kg.graph.rdf import FactTable

    format = "ego" if (format, view) == ("html", "ego") else format
    loaded = load(folder)
    table = FactTable(loaded.facts, loaded.entities, loaded.sources)
    path = out or file or folder / (FORMATS[format].file if format in FORMATS else "")
    export(table, format, path, name, as_of)
    click.echo(path)
