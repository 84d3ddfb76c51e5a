"""Names to entities in the store: a hit is one look into an index, a miss reads all names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Store

from kg.errors import UsageError
from kg.graph.iris import ALIASES, RDF, RDFS, SKOS, TERMS, THINGS, VOCABULARY
from kg.model import Entity
from kg.query.names import candidates, find_containing, find_named, suggestion

_NAMES = (NamedNode(f"{SKOS}prefLabel"), NamedNode(f"{SKOS}altLabel"))
_TYPE = NamedNode(f"{RDF}type")
_NUMBER = NamedNode(f"{TERMS}documentNumber")
_GRAPH = NamedNode(ALIASES)

_ID = re.compile(r"[a-z]+/[0-9a-f]+")

WORDY = ("Task", "Document", "Project", "Meeting")
"""Types whose names are long: some of their words are enough where only one entity has them."""


def find_entity(store: Store, name: str, types: Sequence[str] = ()) -> Entity:
    """Return the entity with the name, alias, number or id.

    Raises `UsageError`: for a miss with the nearest names, for several with the candidates.
    """
    found = find_named(_exactly(store, name), name, types)
    if not found:
        everyone = all_entities(store)
        found = find_named(everyone, name, types) or find_containing(
            [e for e in everyone if e.type in WORDY], name, types
        )
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name!r} names {len(found)} entities", hint=candidates(found))
    others = find_named(everyone, name)
    if others:
        asked = f"This question is about: {', '.join(types)}."
        raise UsageError(f"{name!r} names {others[0].type} {others[0].name}", hint=asked)
    raise UsageError(f"nobody is called {name!r}", hint=suggestion(everyone, name, types))


def _exactly(store: Store, name: str) -> list[Entity]:
    literals = (Literal(name, language="zh"), Literal(name))
    ids = {
        quad.subject.value
        for literal in literals
        for quad in store.quads_for_pattern(None, None, literal, _GRAPH)
        if isinstance(quad.subject, NamedNode) and quad.predicate in (*_NAMES, _NUMBER)
    }
    if _ID.fullmatch(name):
        ids.add(THINGS + name)
    return [e for e in (entity_of(store, iri) for iri in sorted(ids)) if e is not None]


def entity_of(store: Store, iri: str) -> Entity | None:
    """Return what the store knows of an entity, None where it is none."""
    values: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(NamedNode(iri), None, None, _GRAPH):
        values[quad.predicate.value].append(_text(quad.object))
    return _entity(iri, values)


def all_entities(store: Store) -> list[Entity]:
    """Return every entity of the store, sorted by id."""
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads_for_pattern(None, None, None, _GRAPH):
        values[_text(quad.subject)][quad.predicate.value].append(_text(quad.object))
    found = (_entity(iri, values[iri]) for iri in sorted(values))
    return [entity for entity in found if entity is not None]


def _entity(iri: str, values: dict[str, list[str]]) -> Entity | None:
    types, names = values.get(_TYPE.value, ()), values.get(_NAMES[0].value, ())
    if not types or not names:
        return None
    return Entity(
        iri.removeprefix(THINGS),
        min(types).removeprefix(TERMS),
        names[0],
        tuple(sorted(values.get(_NAMES[1].value, ()))),
        _first(values.get(f"{TERMS}place", ())),
        _first(values.get(_NUMBER.value, ())),
    )


def merge_reasons(store: Store, entity: Entity) -> list[str]:
    """Return why each name of the entity was taken for it, sorted."""
    because = NamedNode(f"{TERMS}mergedBecause")
    quads = store.quads_for_pattern(NamedNode(THINGS + entity.id), because, None, _GRAPH)
    return sorted(_text(quad.object) for quad in quads)


def labels(store: Store) -> dict[str, str]:
    """Return the Chinese label of each term of our own, by IRI."""
    found = {}
    for property in (NamedNode(f"{RDFS}label"), _NAMES[0]):
        for quad in store.quads_for_pattern(None, property, None, NamedNode(VOCABULARY)):
            if isinstance(quad.object, Literal) and quad.object.language == "zh":
                found[_text(quad.subject)] = quad.object.value
    return found


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


def _first(values: Iterable[str]) -> str:
    return min(values, default="")
