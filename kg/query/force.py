"""Whether a document is in force on a day, from the facts of the store, each step with its proof."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pyoxigraph import NamedNode, Store

from kg.graph.iris import TERMS, THINGS
from kg.model import DocumentRef, EntityRef, Evidence, Fact
from kg.query.answers import Answer, answers_of
from kg.query.sparql import Row, rows, run_query
from kg.query.status import DocumentFacts, State, document_status

_UPWARD = ("carries", "forwards", "supersedes")
"""The relations whose subject decides whether their object holds."""

_FACTS = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govkg/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?relation ?subject ?name ?object ?other ?date ?period ?basis
  ?fact ?graph ?number ?document ?stated_on ?source ?page ?start ?end ?words ?derived WHERE {
  VALUES ?one { DOCUMENTS }
  ?fact ?side ?one ; rdf:predicate ?relation ; rdf:subject ?subject ; gov:statedIn ?graph ; oa:hasTarget ?target .
  FILTER(?side IN (rdf:subject, rdf:object))
  FILTER(?relation IN (gov:issues, gov:carries, gov:forwards, gov:supersedes, gov:takesEffect, gov:expires))
  ?subject skos:prefLabel ?name .
  ?target oa:hasSource/dcterms:title ?source ; oa:hasSelector ?position , ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?words .
  OPTIONAL { ?fact rdf:object ?object . ?object skos:prefLabel ?other }
  OPTIONAL { ?fact gov:date ?date }
  OPTIONAL { ?fact gov:validFor ?period }
  OPTIONAL { ?fact gov:effectFrom ?basis }
  OPTIONAL { ?target gov:page ?page }
  OPTIONAL { ?graph gov:documentNumber ?number }
  OPTIONAL { ?graph dcterms:title ?document }
  OPTIONAL { ?graph gov:documentDate ?stated_on }
  OPTIONAL { ?fact gov:derivedFrom ?derived }
} ORDER BY ?fact ?start
"""


def force_answers(
    store: Store, document: str, stated: list[Answer], as_of: str, labels: Mapping[str, str]
) -> list[Answer]:
    """Return why the document is or is not in force, then what else is stated of its life.

    `document` is its id. Without a date the day is today. Each answer has the `state`.
    """
    on = as_of or date.today().isoformat()
    facts = {_fact(row): row for row in _rows(store, document)}
    status = document_status(DocumentFacts(facts), document, on)
    known = status.state.value if status.state is not State.UNKNOWN else "not known to be in force"
    state = f"{known} on {on}"
    reasons = [
        answers_of([facts[reason.fact]], labels)[0].with_values(state=state, why=reason.words)
        for reason in status.reasons
    ]
    shown = {answer.proof.fact for answer in reasons}
    others = [a.with_values(state=state) for a in stated if a.proof.fact not in shown]
    return [_columns(answer) for answer in reasons] + others


def _columns(answer: Answer) -> Answer:
    kept = {name: answer.values[name] for name in ("state", "why")}
    return Answer(kept, answer.proof)


def _rows(store: Store, document: str) -> list[Row]:
    """Return what is stated of the document, of what carries or ends it, and so on up."""
    found: dict[str, Row] = {}
    seen: set[str] = set()
    reached = {THINGS + document}
    while reached:
        seen |= reached
        about = " ".join(f"<{NamedNode(iri).value}>" for iri in sorted(reached))
        fresh = list(rows(run_query(store, _FACTS.replace("DOCUMENTS", about))))
        found.update((row["fact"], row) for row in reversed(fresh))
        reached = {row["subject"] for row in fresh if _relation(row) in _UPWARD} - seen
    return list(found.values())


def _relation(row: Row) -> str:
    return row["relation"].removeprefix(TERMS)


def _fact(row: Row) -> Fact[EntityRef]:
    qualifiers: list[tuple[str, str]] = [
        (name, row[name]) for name in ("date", "period") if name in row
    ]
    if "basis" in row:
        qualifiers.append(("from", "issue"))
    evidence = Evidence(row["source"], int(row["start"]), int(row["end"]), row["words"])
    return Fact(
        _relation(row),
        EntityRef(row["subject"].removeprefix(THINGS), "", row["name"]),
        # An object that is a date has no name.
        EntityRef(row["object"].removeprefix(THINGS), "", row["other"]) if "other" in row else None,
        DocumentRef(row["source"], row.get("document", ""), row.get("number", "")),
        tuple(qualifiers),
        (evidence,),
    )
