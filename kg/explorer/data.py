"""What a page needs to know of a graph, as compact JSON that a browser unpacks.

Things are named by their position in the lists, so that a fact costs a few bytes; the ids that
links use stand in the entities and facts themselves.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from kg.explorer.layout import lay_out
from kg.gazetteers.divisions import division_of, load_places
from kg.graph.rdf import FactTable
from kg.model import DocumentRef, Entity, EntityRef, Evidence, Fact
from kg.ontology import load_ontology
from kg.ontology.declarations import Qualifier
from kg.records import fact_id

Thing = TypeVar("Thing")

FACT_ID = 10
"""Hexadecimal digits of a fact's id that a link carries: enough for some 100,000 facts."""


def page_data(table: FactTable) -> dict[str, Any]:
    """Return the page's data: lists of rows, whose columns the functions below name."""
    sources = sorted({e.source for fact in table.facts for e in fact.evidence})
    documents = sorted({fact.document for fact in table.facts}, key=_document_order)
    relations = list(load_ontology().relations)
    entity_of = _numbering(entity.id for entity in table.entities)
    place_of = _Places(_numbering(sources), _numbering(documents), _numbering(relations), entity_of)
    layout = lay_out(len(table.entities), _pairs(table, entity_of))
    return {
        "types": [[t.id, t.zh, t.en] for t in load_ontology().types.values()],
        "relations": [[r.id, r.zh, r.en] for r in load_ontology().relations.values()],
        "qualifiers": {q.id: _qualifier_row(q) for q in load_ontology().qualifiers.values()},
        "sources": sources,
        "documents": [_document_row(d, place_of.sources) for d in documents],
        "entities": [_entity_row(entity) for entity in table.entities],
        "facts": [_fact_row(f, place_of) for f in sorted(table.facts, key=_reading_order)],
        "points": [value for point in layout.points for value in point],
        "discs": [[round(d.x), round(d.y), round(d.radius), d.hub] for d in layout.discs],
        "wholes": wholes_of_places(table.entities),
        "pinyin": pinyin_table(table.entities),
    }


def ends(fact: Fact[EntityRef]) -> tuple[str, ...]:
    """Return the ids that the fact joins in a drawing: an appointment joins person and body."""
    body = fact.qualifier("organization")
    if fact.predicate in ("appoints", "removes") and isinstance(body, EntityRef) and fact.object:
        return fact.object.id, body.id
    return (fact.subject.id, fact.object.id) if fact.object else (fact.subject.id,)


def _pairs(table: FactTable, entity_of: Mapping[str, int]) -> list[tuple[int, int]]:
    joined = (ends(fact) for fact in table.facts)
    return sorted({(entity_of[pair[0]], entity_of[pair[1]]) for pair in joined if len(pair) == 2})


def pack(data: Mapping[str, Any]) -> str:
    """Return the data as JSON, gzipped, in base64: one word that is safe anywhere in HTML."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # No clock in the header: the same data, the same bytes.
    return base64.b64encode(gzip.compress(plain.encode(), 9, mtime=0)).decode("ascii")


def wholes_of_places(entities: Iterable[Entity]) -> dict[str, list[str]]:
    """Return what each named place lies in by the map of divisions, the largest first.

    >>> wholes_of_places([Entity("x", "Place", "章贡区")])
    {'章贡区': ['江西省', '赣州市']}
    """
    names = {e.place for e in entities} | {e.name for e in entities if e.type == "Place"}
    found = {}
    for name in sorted(names - {""}):
        chain = [step.name for step in load_places().chain(division_of(name))]
        if len(chain) > 1:
            found[name] = chain[:0:-1]
    return found


def pinyin_table(entities: Iterable[Entity]) -> dict[str, str]:
    """Return the readings of every Chinese character in the names, most usual first.

    >>> pinyin_table([Entity("x", "Place", "重水")])
    {'水': 'shui', '重': 'zhong chong tong'}
    """
    from pypinyin import Style, pinyin

    characters = {
        c for e in entities for name in (e.name, *e.aliases) for c in name if c > "\u2fff"
    }
    readings = ((c, pinyin(c, Style.NORMAL, heteronym=True)[0]) for c in sorted(characters))
    return {c: " ".join(known) for c, known in readings if known[0].isascii()}


class _Places:
    """Where each thing stands in its list."""

    def __init__(
        self,
        sources: Mapping[str, int],
        documents: Mapping[DocumentRef, int],
        relations: Mapping[str, int],
        entities: Mapping[str, int],
    ) -> None:
        self.sources = sources
        self.documents = documents
        self.relations = relations
        self.entities = entities


def _numbering(things: Iterable[Thing]) -> dict[Thing, int]:
    return {thing: number for number, thing in enumerate(things)}


def _qualifier_row(qualifier: Qualifier) -> list[Any]:
    """Chinese, English, and the same of each value of a closed list"""
    return [qualifier.zh, qualifier.en, {v.id: [v.zh, v.en] for v in qualifier.values}]


def _document_order(document: DocumentRef) -> tuple[str, ...]:
    return document.date, document.source, document.number, document.title, document.place


def _document_row(document: DocumentRef, sources: Mapping[str, int]) -> list[Any]:
    """source, title, number, date, place"""
    number = sources.get(document.source, -1)
    return [number, document.title, document.number, document.date, document.place]


def _entity_row(entity: Entity) -> list[Any]:
    """id, type, name, aliases, place, number"""
    return [entity.id, entity.type, entity.name, entity.aliases, entity.place, entity.number]


def _fact_row(fact: Fact[EntityRef], place_of: _Places) -> list[Any]:
    """id, relation, subject, object or -1, document, qualifiers, evidence, derived

    A qualifier that is an entity is its number in a list of one, to tell it from other values.
    """
    qualifiers = {
        key: [place_of.entities[value.id]] if isinstance(value, EntityRef) else value
        for key, value in fact.qualifiers
    }
    return [
        fact_id(fact).rpartition("/")[2][:FACT_ID],
        place_of.relations[fact.predicate],
        place_of.entities[fact.subject.id],
        place_of.entities[fact.object.id] if fact.object else -1,
        place_of.documents[fact.document],
        qualifiers,
        [_evidence_row(e, place_of.sources) for e in fact.evidence],
        fact.derived,
    ]


def _reading_order(fact: Fact[EntityRef]) -> tuple[Any, ...]:
    """Return where the fact's object is named, so that lists read as in the document."""
    first, object = fact.evidence[0], fact.object
    within = first.quote.find(object.mention or object.name) if object else -1
    return first.source, first.start, max(within, 0), fact.predicate, fact_id(fact)


def _evidence_row(evidence: Evidence, sources: Mapping[str, int]) -> list[Any]:
    """source, start, end, page or 0, quote, prefix, suffix"""
    return [
        sources[evidence.source],
        evidence.start,
        evidence.end,
        evidence.page or 0,
        evidence.quote,
        evidence.prefix,
        evidence.suffix,
    ]
