"""The facts as a networkx graph: entities are nodes, facts are edges with their proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from kg.model import Entity, EntityRef, Fact
from kg.ontology import load_ontology
from kg.records import fact_id


def build_network(facts: Iterable[Fact[EntityRef]], entities: Iterable[Entity]) -> nx.MultiDiGraph:
    """Return a multigraph whose nodes are entity ids and whose edge keys are fact ids.

    A node has `type`, `name`, `aliases`; an edge `predicate`, the qualifiers, `document`,
    `document_number`, `stated_on`, `source`, `start`, `end`, `quote`, `derived`. A symmetric
    relation gives an edge in each direction. A fact without object (施行, 失效) is an entry in the node's `facts`.
    """
    network = nx.MultiDiGraph()
    for entity in entities:
        network.add_node(
            entity.id, type=entity.type, name=entity.name, aliases=list(entity.aliases), facts=[]
        )
    for fact in facts:
        _add_fact(network, fact)
    return network


def _add_fact(network: nx.MultiDiGraph, fact: Fact[EntityRef]) -> None:
    values = edge_values(fact)
    if fact.object is None:
        network.nodes[fact.subject.id]["facts"].append(values)
        return
    key = fact_id(fact)
    network.add_edge(fact.subject.id, fact.object.id, key, **values)
    if load_ontology().relation(fact.predicate).symmetric:
        network.add_edge(fact.object.id, fact.subject.id, key, **values)


def edge_values(fact: Fact[EntityRef]) -> dict[str, Any]:
    """Return the attributes of the fact's edge: plain strings, numbers and booleans."""
    evidence = fact.evidence[0]
    qualifiers = {
        name: value.name if isinstance(value, EntityRef) else value
        for name, value in fact.qualifiers
    }
    return {
        "predicate": fact.predicate,
        **qualifiers,
        "document": fact.document.title,
        "document_number": fact.document.number,
        "stated_on": fact.document.date,
        "source": evidence.source,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "derived": bool(fact.derived),
    }
