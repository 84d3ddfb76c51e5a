"""Write the dataset as `graph.nq` and `graph.ttl`: sorted, no blank nodes, the same bytes always."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph.iris import BASE
from kg.graph.rdf import FactTable, in_graph, named_graphs, quads, sort_triples
from kg.graph.terms import prefixes

_OF_ONE_DOCUMENT = (f"{BASE}id/fact/", f"{BASE}id/evidence/", f"{BASE}id/interval/")


def write_graph(table: FactTable, nquads: Path, turtle: Path) -> None:
    """Write both files, making each document's triples once.

    Only what is said of entities is held together; of each document what it writes itself.
    """
    shared: set[Triple] = set()
    written: set[str] = set()
    with tempfile.TemporaryFile() as own, turtle.open("wb") as file:
        with nquads.open("wb") as lines:
            for name, triples in named_graphs(table):
                serialize(in_graph(triples, name), lines, RdfFormat.N_QUADS)
                _write_body(_fresh(triples, written), own, prefixes())
                shared.update(t for t in triples if not _is_of_one_document(t))
        write_sorted(sort_triples(shared), file, prefixes())
        own.seek(0)
        shutil.copyfileobj(own, file)


def write_nquads(table: FactTable, path: Path) -> None:
    """Write a named graph for each document, graphs in the order of their names."""
    serialize(quads(table), str(path), RdfFormat.N_QUADS)


def write_turtle(table: FactTable, path: Path) -> None:
    """Write the union of all graphs: first what is said of entities, then fact by fact."""
    with path.open("wb") as file:
        write_sorted(union(table), file, prefixes())


def turtle_bytes(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return the triples as Turtle."""
    file = io.BytesIO()
    write_sorted(triples, file, prefixes)
    return file.getvalue()


def write_sorted(
    triples: Iterable[Triple] | Iterable[Quad],
    file: BinaryIO,
    prefixes: Mapping[str, str],
    format: RdfFormat = RdfFormat.TURTLE,
) -> None:
    """Write the triples in their order after the sorted prefixes.

    pyoxigraph 0.5 writes prefixes in an order that changes from run to run, so its are dropped.
    """
    for prefix, namespace in sorted(prefixes.items()):
        file.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    _write_body(triples, file, prefixes, format)


def _write_body(
    triples: Iterable[Triple] | Iterable[Quad],
    file: IO[bytes],
    prefixes: Mapping[str, str],
    format: RdfFormat = RdfFormat.TURTLE,
) -> None:
    body = cast(BinaryIO, _WithoutHeader(file, len(prefixes)))
    serialize(triples, body, format, prefixes=dict(prefixes))


class _WithoutHeader(io.RawIOBase):
    """Passes on what is written after the first `lines` lines."""

    def __init__(self, file: IO[bytes], lines: int) -> None:
        self._file, self._lines = file, lines

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        rest = bytes(data)
        while self._lines and b"\n" in rest:
            rest = rest.partition(b"\n")[2]
            self._lines -= 1
        if not self._lines:
            self._file.write(rest)
        return len(bytes(data))


def union(table: FactTable) -> Iterator[Triple]:
    """Yield the triples of all graphs once each, those of one subject together.

    Nodes of facts and evidence are written document by document; the rest is held together.
    """
    shared: set[Triple] = set()
    for _, triples in named_graphs(table):
        shared.update(t for t in triples if not _is_of_one_document(t))
    yield from sort_triples(shared)
    written: set[str] = set()
    for _, triples in named_graphs(table):
        yield from _fresh(triples, written)


def _fresh(triples: Iterable[Triple], written: set[str]) -> list[Triple]:
    """Return the triples of facts and evidence that are not written yet, and note that they are."""
    fresh = [t for t in triples if _is_of_one_document(t) and _subject(t) not in written]
    written.update(map(_subject, fresh))
    return fresh


def _is_of_one_document(triple: Triple) -> bool:
    return _subject(triple).startswith(_OF_ONE_DOCUMENT)


def _subject(triple: Triple) -> str:
    assert isinstance(triple.subject, NamedNode)
    return triple.subject.value
