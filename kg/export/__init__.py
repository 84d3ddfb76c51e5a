"""Write a graph in the formats that other programs and people read; one module a format.

Graph → file
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from kg.errors import UsageError, nearest
from kg.graph.rdf import FactTable


@dataclass(frozen=True, slots=True)
class Format:
    """A format: where its `write(table, path)` is, what its file is called, what it is for.

    `about_one`: it is a view of one entity and takes its name, `write(table, path, name)`.
    `selects`: it shows only some relations. `dated`: it tells the state at a day,
    `write(table, path, day)`.
    """

    write: str
    file: str
    purpose: str
    about_one: bool = False
    selects: bool = False
    dated: bool = False


FORMATS = {
    "ttl": Format("kg.export.rdf:write_ttl", "graph.ttl", "Turtle: all facts in one graph"),
    "trig": Format("kg.export.rdf:write_trig", "graph.trig", "TriG: a named graph a document"),
    "nq": Format("kg.export.rdf:write_nq", "graph.nq", "N-Quads: the same, one statement a line"),
    "jsonld": Format("kg.export.rdf:write_jsonld", "graph.jsonld", "JSON-LD: a named graph a document"),
    "rdfxml": Format("kg.export.rdf:write_rdfxml", "graph.rdf", "RDF/XML: all facts in one graph"),
    "graphml": Format("kg.export.graphml:write", "graph.graphml", "GraphML: yEd, networkx, igraph"),
    "gexf": Format("kg.export.gexf:write", "graph.gexf", "GEXF 1.3: Gephi"),
    "csv": Format("kg.export.neo4j:write", "csv", "a folder of CSV for neo4j-admin import"),
    "xlsx": Format("kg.export.xlsx:write", "graph.xlsx", "a workbook of entities and facts"),
    "html": Format("kg.explorer.page:write", "index.html", "the explorer, one page for a browser"),
    "ego": Format("kg.export.ego:write", "ego.html", "what surrounds one entity, drawn by pyvis", True),
    "svg": Format("kg.export.chart:write", "chart.svg", "the organisation chart of a division", True),
    "png": Format("kg.export.png:write", "chart.png", "the same chart as a picture", True),
    "ledger": Format(
        "kg.export.ledger:write", "ledger.xlsx", "who answers for which task by when (.xlsx, .csv)",
        selects=True, dated=True,
    ),
    "report": Format("kg.export.report:write", "report.md", "Markdown about one person or unit", True),
}  # fmt: skip
"""Every format of `kg export`, by its name on the command line."""


def export(table: FactTable, format: str, path: Path, of: str = "", as_of: str = "") -> None:
    """Write the table in the format. Raises `UsageError` for a format or name that is not there."""
    if format not in FORMATS:
        hint = nearest(format, FORMATS) or "Known formats: " + ", ".join(FORMATS)
        raise UsageError(f"no format {format!r}", hint=hint)
    module, _, name = FORMATS[format].write.partition(":")
    write: Callable[..., None] = getattr(import_module(module), name)
    path.parent.mkdir(parents=True, exist_ok=True)
    if FORMATS[format].about_one:
        write(table, path, of)
    elif FORMATS[format].dated:
        write(table, path, as_of)
    else:
        write(table, path)
