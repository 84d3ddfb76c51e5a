"""Explain a fact by its words in their context, an entity by its names and what is stated of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from kg.errors import UsageError
from kg.graph.iris import RDF, TERMS, THINGS
from kg.query.links import describe_links
from kg.query.lookup import all_entities, entity_of, find_entity, labels, merge_reasons
from kg.query.show import one_line
from kg.query.sparql import Row, rows, run_query

_FACT = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govkg/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?source ?page ?start ?end ?before ?words ?after ?number ?document ?date WHERE {
  <FACT> gov:statedIn ?graph ; oa:hasTarget ?target .
  ?target oa:hasSource/dcterms:title ?source ; oa:hasSelector ?position , ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?words .
  OPTIONAL { ?quote oa:prefix ?before }
  OPTIONAL { ?quote oa:suffix ?after }
  OPTIONAL { ?target gov:page ?page }
  OPTIONAL { ?graph gov:documentNumber ?number }
  OPTIONAL { ?graph dcterms:title ?document }
  OPTIONAL { ?graph gov:documentDate ?date }
} ORDER BY ?source ?start
"""

_FACT_ID = re.compile(r"fact/[0-9a-f]+")

_NOT_SHOWN = {"type", "subject", "predicate", "object", "hasTarget", "statedIn"}


def explain(store: Store, name: str) -> list[str]:
    """Return the lines that explain a fact (by its id) or an entity (by a name or id)."""
    id = name.removeprefix(THINGS)
    if _FACT_ID.fullmatch(id):
        return list(_explain_fact(store, THINGS + id))
    return list(_explain_entity(store, name))


def _explain_fact(store: Store, iri: str) -> Iterator[str]:
    known = labels(store)
    values = {
        quad.predicate.value.rpartition("#")[2].rpartition("/")[2]: _name(store, quad.object, known)
        for quad in store.quads_for_pattern(NamedNode(iri), None, None, None)
    }
    if "subject" not in values:
        raise UsageError(f"no fact {iri.removeprefix(THINGS)}", hint="`kg ask … --json` gives ids.")
    yield f"{values['subject']} —{values['predicate']}→ {values.get('object', '')}".rstrip()
    for name in sorted(values.keys() - _NOT_SHOWN):
        yield f"  {known.get(TERMS + name, name)}: {values[name]}"
    for row in rows(run_query(store, _FACT.replace("<FACT>", f"<{NamedNode(iri).value}>"))):
        yield ""
        yield from _context(row)


def _context(row: Row) -> Iterator[str]:
    words = f"{row.get('before', '')}【{row['words']}】{row.get('after', '')}"
    yield "  …" + one_line(words) + "…"
    page = f" p.{row['page']}" if "page" in row else ""
    document = " ".join(row[part] for part in ("number", "document", "date") if part in row)
    yield f"  {document} {row['source']}:{row['start']}-{row['end']}{page}".rstrip()


def _name(store: Store, term: object, known: dict[str, str]) -> str:
    value = str(getattr(term, "value", term))
    if value in known:
        return known[value]
    entity = entity_of(store, value) if value.startswith(THINGS) else None
    return entity.name if entity else value.removeprefix(THINGS)


def _explain_entity(store: Store, name: str) -> Iterator[str]:
    entity = find_entity(store, name)
    yield f"{entity.name}  ({entity.type}, {entity.id})"
    if entity.aliases:
        yield "  also called: " + "、".join(entity.aliases)
    yield from (f"  {reason}" for reason in merge_reasons(store, entity))
    yield from describe_links(store, entity)
    known = labels(store)
    node = NamedNode(THINGS + entity.id)
    for end in ("subject", "object"):
        facts = [q.subject for q in store.quads_for_pattern(None, NamedNode(RDF + end), node, None)]
        counts = Counter(_relation(store, fact) for fact in facts)
        for relation, count in sorted(counts.items()):
            yield f"  {count:>4} × {known.get(relation, relation)} ({end})"
    namesakes = [e for e in all_entities(store) if e.name == entity.name and e.id != entity.id]
    yield from (f"  not the same: {e.id} {e.name} ({e.place or e.type})" for e in namesakes)


def _relation(store: Store, fact: object) -> str:
    assert isinstance(fact, NamedNode)
    quads = store.quads_for_pattern(fact, NamedNode(f"{RDF}predicate"), None, None)
    return next((str(getattr(q.object, "value", "")) for q in quads), "")
