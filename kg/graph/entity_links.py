"""What is known between entities beside the facts: who may be one or replaced whom, who belongs to a class of units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal, Triple

from kg.graph.terms import chinese, date_literal, term, thing
from kg.model import Entity, EntityRef, Fact, content_id
from kg.resolve.alike import find_alike
from kg.resolve.successors import SOURCE, find_successions
from kg.resolve.unit_sets import find_members


def alias_links(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> Iterator[Triple]:
    """Yield the links of the graph of names: which entities may be one, once a pair, and who replaced whom."""
    for alike in find_alike(entities, facts):
        for one, other in alike.pairs():
            yield Triple(thing(one.id), term("gov:possiblySameAs"), thing(other.id))
    yield from replacement_links(entities)


def replacement_links(entities: Iterable[Entity]) -> Iterator[Triple]:
    """Yield who replaced whom, and an event for each with the year and where that is known from."""
    for found in find_successions(entities):
        old, new = thing(found.old.id), thing(found.new.id)
        event = thing(content_id("Change", found.old.id, found.new.id))
        yield Triple(new, term("gov:replaces"), old)
        yield Triple(event, term("rdf:type"), term("org:ChangeEvent"))
        yield Triple(event, term("org:originalOrganization"), old)
        yield Triple(event, term("org:resultingOrganization"), new)
        yield Triple(event, term("dcterms:source"), Literal(SOURCE))
        if found.since:
            yield Triple(event, term("dcterms:date"), date_literal(found.since))


def member_links(entities: Sequence[Entity], facts: Iterable[Fact[EntityRef]]) -> Iterator[Triple]:
    """Yield the derived members of each class of units; those that no document names with a name."""
    known = {entity.id for entity in entities}
    for found in find_members(entities, facts):
        member = thing(found.member)
        yield Triple(thing(found.unit_set), term("skos:member"), member)
        if found.member not in known:
            yield Triple(member, term("rdf:type"), term(f"gov:{found.type}"))
            yield Triple(member, term("skos:prefLabel"), chinese(found.name))
