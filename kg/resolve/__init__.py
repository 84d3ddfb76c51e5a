"""Say which entity each mention names: canonical name, aliases, identifier.

Fact(s) about mentions → Fact(s) about entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Document, DocumentRef, Entity, EntityRef, Fact, Mention
from kg.resolve.definitions import bare_names, defined_name, find_definitions
from kg.resolve.entities import BODIES, predecessor, resolve_mention
from kg.resolve.linking import link_entities
from kg.resolve.organizations import relative_forms
from kg.resolve.scope import LEVEL_WORD

__all__ = ["collect_entities", "link_entities", "resolve_facts", "resolve_mentioned"]


def resolve_facts(
    facts: Iterable[Fact[Mention]], documents: Sequence[Document]
) -> list[Fact[EntityRef]]:
    """Return the facts of one source about entities, in the same order.

    The documents give the short names that they define for themselves.
    """
    facts = list(facts)
    defined = {document.ref: find_definitions(_texts(document)) for document in documents}
    named: dict[DocumentRef, set[str]] = defaultdict(set)
    for fact in facts:
        named[fact.document].update(m.text for m in _mentions(fact) if m.type in BODIES)
    short = {ref: bare_names(words) | defined.get(ref, {}) for ref, words in named.items()}
    return [_resolve(fact, short[fact.document]) for fact in facts]


def _texts(document: Document) -> Iterator[str]:
    yield document.text
    for part in document.parts:
        yield from _texts(part)


def _mentions(fact: Fact[Mention]) -> Iterator[Mention]:
    yield fact.subject
    if fact.object:
        yield fact.object
    yield from (value for _, value in fact.qualifiers if isinstance(value, Mention))


def _resolve(fact: Fact[Mention], short: Mapping[str, str]) -> Fact[EntityRef]:
    def entity(mention: Mention) -> EntityRef:
        return resolve_mention(_written_out(mention, short), fact.document, mention)

    subject = entity(fact.subject)
    object = entity(fact.object) if fact.object else None
    if fact.predicate == "supersedes" and object and object.id == subject.id:
        object = predecessor(object)
    return Fact(
        fact.predicate,
        subject,
        object,
        fact.document,
        tuple((key, entity(v) if isinstance(v, Mention) else v) for key, v in fact.qualifiers),
        fact.evidence,
        fact.derived,
    )


def _written_out(mention: Mention, short: Mapping[str, str]) -> Mention:
    """Return the mention with a name that its document defines in full."""
    if mention.type not in BODIES or mention.value:
        return mention
    full = defined_name(mention.text, short)
    return replace(mention, text=full) if full != mention.text else mention


def resolve_mentioned(
    found: Iterable[tuple[DocumentRef, Iterable[Mention]]],
) -> list[EntityRef]:
    """Return each body and place that the documents of a source name, once a wording, sorted.

    县公安局 of a paper that belongs to no place names no body and is left out.
    """
    refs = {
        resolve_mention(Mention(m.type, m.text, 0, 0, place=m.place), document)
        for document, mentions in found
        for m in mentions
        if m.type in ("Organization", "Group", "Place")
    }
    certain = (r for r in refs if not (r.reason == "as written" and LEVEL_WORD.match(r.name)))
    return sorted(certain, key=lambda r: (r.id, r.mention, r.type, r.reason))


def collect_entities(
    facts: Iterable[Fact[EntityRef]], mentioned: Iterable[EntityRef] = ()
) -> list[Entity]:
    """Return every entity of the facts and of the bodies mentioned once, sorted by id.

    To the names that the facts use come the forms that are certain by rule: 市发改委 and
    哈尔滨市发改委 for 哈尔滨市发展和改革委员会.
    """
    refs: dict[str, set[EntityRef]] = defaultdict(set)
    for ref in mentioned:
        refs[ref.id].add(ref)
    for fact in facts:
        qualifiers = [value for _, value in fact.qualifiers if isinstance(value, EntityRef)]
        for named in (fact.subject, fact.object, *qualifiers):
            if named is not None:
                refs[named.id].add(named)
    return [_entity(id, refs[id]) for id in sorted(refs)]


def _entity(id: str, refs: set[EntityRef]) -> Entity:
    first = min(refs, key=lambda r: (r.type, r.name, r.place, r.number))
    names = {n for ref in refs for n in (ref.name, ref.mention, *ref.aliases) if n}
    if first.type in BODIES:
        names.update(relative_forms(first.name, first.place))
    return Entity(
        id, first.type, first.name, tuple(sorted(names - {first.name})), first.place, first.number
    )
