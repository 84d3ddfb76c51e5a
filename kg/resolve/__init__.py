"""Say which entity each mention names: canonical name, aliases, identifier.

Fact(s) about mentions → Fact(s) about entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.model import Document, Entity, EntityRef, Fact, Mention, content_id


def resolve_facts(
    facts: Iterable[Fact[Mention]], documents: Sequence[Document]
) -> list[Fact[EntityRef]]:
    """Return the facts of one source about entities, in the same order."""
    return [_resolve(fact) for fact in facts]


def collect_entities(facts: Iterable[Fact[EntityRef]]) -> list[Entity]:
    """Return every entity of the facts once, sorted by id, with all its names."""
    refs: dict[str, set[EntityRef]] = defaultdict(set)
    for fact in facts:
        qualifiers = [value for _, value in fact.qualifiers if isinstance(value, EntityRef)]
        for ref in (fact.subject, fact.object, *qualifiers):
            if ref is not None:
                refs[ref.id].add(ref)
    return [_entity(id, refs[id]) for id in sorted(refs)]


def _entity(id: str, refs: set[EntityRef]) -> Entity:
    first = min(refs, key=lambda r: (r.name, r.place, r.number))
    names = {n for ref in refs for n in (ref.name, ref.mention, *ref.aliases) if n}
    return Entity(
        id, first.type, first.name, tuple(sorted(names - {first.name})), first.place, first.number
    )


def _resolve(fact: Fact[Mention]) -> Fact[EntityRef]:
    qualifiers = tuple(
        (key, _entity_of(value) if isinstance(value, Mention) else value)
        for key, value in fact.qualifiers
    )
    object = _entity_of(fact.object) if fact.object else None
    return Fact(
        fact.predicate,
        _entity_of(fact.subject),
        object,
        fact.document,
        qualifiers,
        fact.evidence,
        fact.derived,
    )


def _entity_of(mention: Mention) -> EntityRef:
    name = mention.value or mention.text
    return EntityRef(
        content_id(mention.type, mention.place, name), mention.type, name, mention.text
    )
