"""GEXF 1.3 for Gephi, written here: networkx writes 1.2 and loses edge labels (networkx#5597)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kg.export.rows import EDGE_COLUMNS, NODE_COLUMNS, edges, nodes
from kg.export.xml_text import attribute
from kg.graph.rdf import FactTable

_NODE_ATTRIBUTES = NODE_COLUMNS[1:]
_EDGE_ATTRIBUTES = tuple(name for name in EDGE_COLUMNS if name != "label")


def write(table: FactTable, path: Path) -> None:
    """Write entities as nodes and facts as directed edges, with labels, types and dates."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in _lines(table))


def _lines(table: FactTable) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
    yield '<graph defaultedgetype="directed" idtype="string">'
    yield from _declare("node", _NODE_ATTRIBUTES)
    yield from _declare("edge", _EDGE_ATTRIBUTES)
    yield "<nodes>"
    for id, values in nodes(table):
        label = attribute(values["label"])
        yield f"<node id={attribute(id)} label={label}>{_values(values, _NODE_ATTRIBUTES)}</node>"
    yield "</nodes>"
    yield "<edges>"
    for edge in edges(table):
        ends = f"source={attribute(edge.subject)} target={attribute(edge.object)}"
        head = f"<edge id={attribute(edge.id)} {ends} label={attribute(edge.values['label'])}"
        yield f"{head} kind={attribute(edge.values['predicate'])}>{_values(edge.values, _EDGE_ATTRIBUTES)}</edge>"
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _declare(kind: str, names: Sequence[str]) -> Iterator[str]:
    yield f'<attributes class="{kind}">'
    yield from (f'<attribute id="{name}" title="{name}" type="string"/>' for name in names)
    yield "</attributes>"


def _values(values: Mapping[str, str], names: Sequence[str]) -> str:
    given = (
        f'<attvalue for="{name}" value={attribute(values[name])}/>'
        for name in names
        if name in values
    )
    return f"<attvalues>{''.join(given)}</attvalues>"
