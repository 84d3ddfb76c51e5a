"""GraphML, written here: networkx does not keep the ids of the edges (networkx#4023)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from kg.export.rows import EDGE_COLUMNS, NODE_COLUMNS, edges, nodes
from kg.export.xml_text import attribute, clean
from kg.graph.rdf import FactTable


def write(table: FactTable, path: Path) -> None:
    """Write entities as nodes and facts as directed edges, every attribute a string."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in _lines(table))


def _lines(table: FactTable) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for kind, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
        for name in columns:
            key = f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="string"/>'
            yield key
    yield '<graph id="govkg" edgedefault="directed">'
    for id, values in nodes(table):
        yield f"<node id={attribute(id)}>{_data('node', values)}</node>"
    for edge in edges(table):
        ends = f"source={attribute(edge.subject)} target={attribute(edge.object)}"
        yield f"<edge id={attribute(edge.id)} {ends}>{_data('edge', edge.values)}</edge>"
    yield "</graph>"
    yield "</graphml>"


def _data(kind: str, values: Mapping[str, str]) -> str:
    return "".join(
        f'<data key="{kind}-{name}">{escape(clean(value))}</data>' for name, value in values.items()
    )
