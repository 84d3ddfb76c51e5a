"""The graph as flat rows, as the tabular and network formats need it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.graph.network import edge_values
from kg.graph.rdf import FactTable
from kg.model import Entity, EntityRef, Fact
from kg.ontology import load_ontology
from kg.records import fact_id

EDGE_COLUMNS = (
    "predicate", "label", *load_ontology().qualifiers, "document", "document_number",
    "stated_on", "source", "start", "end", "page", "quote", "derived",
)  # fmt: skip
"""The attributes of an edge, in this order; most rows have few of the qualifiers."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact between two entities; `values` has a text for each of `EDGE_COLUMNS` it knows."""

    id: str
    subject: str
    object: str
    values: Mapping[str, str]


def edges(table: FactTable) -> Iterator[Edge]:
    """Yield every fact that has an object, in the order of the table."""
    for fact in table.facts:
        if fact.object is not None:
            yield Edge(fact_id(fact), fact.subject.id, fact.object.id, fact_values(fact))


def fact_values(fact: Fact[EntityRef]) -> dict[str, str]:
    """Return the fact's attributes as text; what it does not say is left out."""
    relation = load_ontology().relation(fact.predicate)
    given = edge_values(fact) | {"label": relation.zh, "page": fact.evidence[0].page}
    return {c: _text(given[c]) for c in EDGE_COLUMNS if given.get(c) not in (None, "")}


def node_values(entity: Entity) -> dict[str, str]:
    """Return the attributes of an entity's node: `label`, `type` and others it has."""
    values = {
        "label": entity.name,
        "type": entity.type,
        "type_label": load_ontology().types[entity.type].zh,
        "aliases": "；".join(entity.aliases),
        "place": entity.place,
        "number": entity.number,
    }
    return {name: value for name, value in values.items() if value}


NODE_COLUMNS = (
    "label",
    "type",
    "type_label",
    "aliases",
    "place",
    "number",
    "takesEffect",
    "expires",
)
"""The attributes of a node, in this order."""


def nodes(table: FactTable) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every entity with its attributes, dates of coming into force and expiry among them."""
    dated: dict[str, dict[str, str]] = {}
    for fact in table.facts:
        if fact.object is None and isinstance(value := _only_value(fact), str):
            dated.setdefault(fact.subject.id, {}).setdefault(fact.predicate, value)
    for entity in table.entities:
        yield entity.id, node_values(entity) | dated.get(entity.id, {})


def _only_value(fact: Fact[EntityRef]) -> object:
    return next((value for _, value in fact.qualifiers), None)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
