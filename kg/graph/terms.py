"""RDF terms: identifiers, literals, and the short names (CURIEs) of the ontology.

Every IRI is ASCII and made from content ids, so that graphs built apart merge by set union.
"""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.graph.iris import BASE
from kg.model import DocumentRef, content_id
from kg.ontology import load_ontology

_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_INSTANT_PROPERTIES = {4: "time:inXSDgYear", 7: "time:inXSDgYearMonth", 10: "time:inXSDDate"}


@lru_cache(maxsize=4096)
def term(curie: str) -> NamedNode:
    """Return the IRI of a short name.

    >>> term("org:Post").value
    'http://www.w3.org/ns/org#Post'
    """
    prefix, _, name = curie.partition(":")
    return NamedNode(load_ontology().prefixes[prefix] + name)


@lru_cache(maxsize=65536)
def thing(id: str) -> NamedNode:
    """Return the IRI of a content id (`person/3f…`), of an entity as of a fact."""
    return NamedNode(f"{BASE}id/{id}")


def document_graph(document: DocumentRef) -> NamedNode:
    """Return the name of the graph that holds the facts of an issued document."""
    id = content_id("doc", document.source, document.number or document.title)
    return NamedNode(BASE + id)


def special_graph(name: str) -> NamedNode:
    """Return the name of one of the graphs `derived`, `aliases`, `divisions`, `meta`."""
    return NamedNode(BASE + name)


def chinese(text: str) -> Literal:
    """Return words of the documents; `zh` without a script, since stores fold `zh-Hans`."""
    return Literal(text, language="zh")


def date_literal(date: str) -> Literal:
    """Return a date typed by what is known of it.

    >>> date_literal("2022-12").datatype.value
    'http://www.w3.org/2001/XMLSchema#gYearMonth'
    """
    return Literal(date, datatype=term(_DATE_TYPES[len(date)]))


def instant_property(date: str) -> NamedNode:
    """Return the property of OWL-Time for an instant known as precisely as the date."""
    return term(_INSTANT_PROPERTIES[len(date)])


def choice_term(value: str) -> NamedNode:
    """Return the concept for a value of a closed list.

    >>> choice_term("in_charge").value
    'https://w3id.org/govkg/ns#InCharge'
    """
    return term("gov:" + "".join(part.capitalize() for part in value.split("_")))


def prefixes() -> dict[str, str]:
    """Return the prefixes for Turtle: those of the ontology and one for each kind of thing."""
    kinds = [type.lower() for type in load_ontology().types]
    kinds += ["fact", "evidence", "source", "membership", "role", "interval", "instant"]
    ours = {kind: f"{BASE}id/{kind}/" for kind in kinds} | {"doc": BASE + "doc/"}
    return dict(load_ontology().prefixes) | ours
