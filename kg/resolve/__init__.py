"""Say which entity each mention names: canonical name, aliases, identifier.

Fact(s) about mentions → Fact(s) about entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.model import Document, Entity, EntityRef, Fact, Mention
from kg.resolve.entities import resolve_mention


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
    document = fact.document
    return Fact(
        fact.predicate,
        resolve_mention(fact.subject, document),
        resolve_mention(fact.object, document) if fact.object else None,
        document,
        tuple(
            (key, resolve_mention(value, document) if isinstance(value, Mention) else value)
            for key, value in fact.qualifiers
        ),
        fact.evidence,
        fact.derived,
    )
