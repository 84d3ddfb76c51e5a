"""CSV for `neo4j-admin database import`: `nodes.csv` and `relationships.csv` in a folder.

    neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv \\
        --multiline-fields=true neo4j
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.export.rows import EDGE_COLUMNS, NODE_COLUMNS, edges, nodes
from kg.graph.rdf import FactTable

_PROPERTIES = tuple(name for name in EDGE_COLUMNS if name != "predicate")
_NUMBERS = {
    "start": "start:long",
    "end": "end:long",
    "page": "page:int",
    "derived": "derived:boolean",
}


def write(table: FactTable, path: Path) -> None:
    """Write the folder: entities labelled by their type, facts typed by their relation."""
    path.mkdir(parents=True, exist_ok=True)
    node_names = [name for name in NODE_COLUMNS if name != "type"]
    _write(
        path / "nodes.csv",
        ["id:ID", *node_names, ":LABEL"],
        ([id, *(v.get(n, "") for n in node_names), v["type"]] for id, v in nodes(table)),
    )
    _write(
        path / "relationships.csv",
        [":START_ID", ":END_ID", ":TYPE", "id", *(_NUMBERS.get(n, n) for n in _PROPERTIES)],
        (
            [e.subject, e.object, e.values["predicate"], e.id,
             *(e.values.get(n, "") for n in _PROPERTIES)]
            for e in edges(table)
        ),
    )  # fmt: skip


def _write(path: Path, header: list[str], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(header) + "\n")
        file.writelines(",".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(value: str) -> str:
    doubled = value.replace('"', '""')
    return f'"{doubled}"' if value else ""
