"""The org:Membership that appointments, removals and posts speak of.

One person, one body and one title are one membership, whichever document speaks of it; when it
begins and ends is said by an interval for each appointment and removal.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.graph.terms import chinese, date_literal, instant_property, term, thing
from kg.model import EntityRef, Fact, content_id, is_iso_date
from kg.ontology import Relation
from kg.records import fact_id

_BODIES = ("Organization", "Group", "UnitSet")


def membership_of(fact: Fact[EntityRef], relation: Relation) -> NamedNode | None:
    """Return the membership that the fact speaks of, None where it is about no body."""
    member, body = _ends(fact, relation)
    if member is None or (body is not None and body.type not in _BODIES):
        return None
    return thing(content_id("Membership", member.id, body.id if body else "", _title(fact)))


def membership_triples(fact: Fact[EntityRef], relation: Relation) -> Iterator[Triple]:
    """Yield the membership with its member, body and role, and the interval that the fact opens."""
    node = membership_of(fact, relation)
    member, body = _ends(fact, relation)
    if node is None or member is None:
        return
    yield Triple(node, term("rdf:type"), term("org:Membership"))
    yield Triple(node, term("org:member"), thing(member.id))
    if body is not None:
        yield Triple(node, term("org:organization"), thing(body.id))
    if title := _title(fact):
        role = thing(content_id("Role", title))
        yield Triple(node, term("org:role"), role)
        yield Triple(role, term("rdf:type"), term("org:Role"))
        yield Triple(role, term("skos:prefLabel"), chinese(title))
    if relation.membership is not None:
        yield from _interval(fact, node, relation.membership.begins, "time:hasBeginning")
        yield from _interval(fact, node, relation.membership.ends, "time:hasEnd")


def _interval(
    fact: Fact[EntityRef], node: NamedNode, qualifier: str, bound: str
) -> Iterator[Triple]:
    date = fact.qualifier(qualifier) if qualifier else None
    if not isinstance(date, str) or not is_iso_date(date):
        return
    interval, instant = thing(fact_id(fact).replace("fact/", "interval/")), thing(f"instant/{date}")
    yield Triple(node, term("org:memberDuring"), interval)
    yield Triple(interval, term("rdf:type"), term("time:Interval"))
    yield Triple(interval, term(bound), instant)
    yield Triple(instant, term("rdf:type"), term("time:Instant"))
    yield Triple(instant, instant_property(date), date_literal(date))


def _ends(fact: Fact[EntityRef], relation: Relation) -> tuple[EntityRef | None, EntityRef | None]:
    if relation.membership is None:
        return None, None
    return _end(fact, relation.membership.member), _end(fact, relation.membership.body)


def _end(fact: Fact[EntityRef], name: str) -> EntityRef | None:
    if name in ("subject", "object"):
        return fact.subject if name == "subject" else fact.object
    value = fact.qualifier(name)
    return value if isinstance(value, EntityRef) else None


def _title(fact: Fact[EntityRef]) -> str:
    value = fact.qualifier("title")
    return value if isinstance(value, str) else ""
