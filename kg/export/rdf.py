"""The serialisations of RDF: Turtle, TriG, N-Quads, JSON-LD, RDF/XML.

No prefixes are given to the writers of JSON-LD and RDF/XML: pyoxigraph 0.5 puts them in an order
that changes from run to run.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, RdfFormat, Triple, serialize

from kg.export.xml_text import clean
from kg.graph.rdf import FactTable, quads
from kg.graph.terms import prefixes
from kg.graph.turtle import union, write_nquads, write_sorted, write_turtle

write_ttl = write_turtle
write_nq = write_nquads


def write_trig(table: FactTable, path: Path) -> None:
    """Write a named graph for each document, with prefixes."""
    with path.open("wb") as file:
        write_sorted(quads(table), file, prefixes(), RdfFormat.TRIG)


def write_jsonld(table: FactTable, path: Path) -> None:
    """Write a named graph for each document, expanded: full IRIs and no context to fetch."""
    serialize(quads(table), str(path), RdfFormat.JSON_LD)


def write_rdfxml(table: FactTable, path: Path) -> None:
    """Write the union of all graphs; what XML cannot hold in a literal becomes U+FFFD."""
    serialize(_for_xml(table), str(path), RdfFormat.RDF_XML)


def _for_xml(table: FactTable) -> Iterator[Triple]:
    for triple in union(table):
        value = triple.object
        if isinstance(value, Literal) and clean(value.value) != value.value:
            words = clean(value.value)
            fitting = Literal(words, language=value.language) if value.language else Literal(words)
            yield Triple(triple.subject, triple.predicate, fitting)
        else:
            yield triple
