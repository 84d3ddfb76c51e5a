"""What is known between entities beside the facts: who may be one, who belongs to a class of units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Triple

from kg.graph.terms import chinese, term, thing
from kg.model import Entity, EntityRef, Fact
from kg.resolve.alike import find_alike
from kg.resolve.unit_sets import find_members


def alias_links(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> Iterator[Triple]:
    """Yield the links of the graph of names: which entities may be one, once a pair."""
    for alike in find_alike(entities, facts):
        for one, other in alike.pairs():
            yield Triple(thing(one.id), term("gov:possiblySameAs"), thing(other.id))


def member_links(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> Iterator[Triple]:
    """Yield the derived members of each class of units; those that no document names with a name."""
    known = {entity.id for entity in entities}
    for found in find_members(entities, facts):
        member = thing(found.member)
        yield Triple(thing(found.unit_set), term("skos:member"), member)
        if found.member not in known:
            yield Triple(member, term("rdf:type"), term(f"gov:{found.type}"))
            yield Triple(member, term("skos:prefLabel"), chinese(found.name))
