"""What the store knows between entities beside facts: members of classes, who may be one, who replaced whom."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from kg.graph.iris import SKOS, TERMS, THINGS
from kg.model import Entity
from kg.query.answers import Answer, Proof
from kg.query.sparql import Row, rows, run_query

_LABEL = NamedNode(f"{SKOS}prefLabel")
_SAME = NamedNode(f"{TERMS}possiblySameAs")
_SHOWN = (
    (NamedNode(f"{SKOS}member"), "members (derived)", "belongs to (derived)"),
    (_SAME, "may be the same as", "may be the same as"),
)
"""Each link with what is said of its subject and of its object."""


_CHANGES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?from ?to ?date ?source WHERE {
  VALUES ?entity { <ENTITY> }
  { ?event org:originalOrganization ?entity } UNION { ?event org:resultingOrganization ?entity }
  ?event org:originalOrganization/skos:prefLabel ?to ; org:resultingOrganization/skos:prefLabel ?from ;
    dcterms:source ?source .
  OPTIONAL { ?event dcterms:date ?date }
} ORDER BY ?date ?from ?to
"""


def describe_links(store: Store, entity: Entity) -> Iterator[str]:
    """Yield a line for each kind of link that the entity has, what it leads to sorted by name."""
    node = NamedNode(THINGS + entity.id)
    found: dict[str, set[str]] = {}
    for property, of_subject, of_object in _SHOWN:
        for quad in store.quads_for_pattern(node, property, None, None):
            found.setdefault(of_subject, set()).add(_named(store, quad.object, property))
        for quad in store.quads_for_pattern(None, property, node, None):
            found.setdefault(of_object, set()).add(_named(store, quad.subject, property))
    for change in find_changes(store, entity.id):
        year = f" since {change['date']}" if change.get("date") else ""
        yield f"  {change['from']} replaces {change['to']}{year} ({change['source']})"
    yield from (f"  {what}: {'、'.join(sorted(names))}" for what, names in found.items())


def _named(store: Store, node: object, property: NamedNode) -> str:
    """Return the name, with the id where what is linked may have the same name."""
    assert isinstance(node, NamedNode)
    labels = store.quads_for_pattern(node, _LABEL, None, None)
    name = min((str(getattr(quad.object, "value", "")) for quad in labels), default="")
    id = node.value.removeprefix(THINGS)
    return f"{name} ({id})" if property == _SAME else name or id


def find_changes(store: Store, id: str) -> list[Row]:
    """Return by what an organization was replaced, and what it replaced, by date."""
    return list(rows(run_query(store, _CHANGES.replace("ENTITY", NamedNode(THINGS + id).value))))


def change_answers(store: Store, id: str, label: str) -> list[Answer]:
    """Return the changes as lines of an answer; their proof is the gazetteer, no document."""
    return [
        Answer(
            {"from": change["from"], "relation": label, "to": change["to"]}
            | ({"date": change["date"]} if change.get("date") else {}),
            Proof(
                "",
                "",
                change["source"],
                0,
                0,
                date=change.get("date", ""),
                derived=change["source"],
            ),
        )
        for change in find_changes(store, id)
    ]
