"""Read an invented document and write its facts as short lines, for the tests of documents."""

from __future__ import annotations

from kg.document import find_documents
from kg.mentions import Mentions
from kg.model import Fact, Mention, SourceText
from kg.pipeline import walk_parts, with_evidence
from kg.relations import Reading
from kg.relations.documents.extract import extract_documents


def facts_of(text: str) -> list[Fact[Mention]]:
    """Return the facts between documents that the source text states, evidence checked."""
    source = SourceText("invented.txt", text, "", "plain")
    facts = [
        with_evidence(fact, part, source)
        for issued in find_documents(source)
        for part in walk_parts(issued)
        for fact in extract_documents(Reading(part, issued, Mentions.of(())))
    ]
    for fact in facts:
        (evidence,) = fact.evidence
        assert text[evidence.start : evidence.end] == evidence.quote
    return facts


def lines_of(text: str, *predicates: str) -> list[str]:
    """Return the facts as lines: `cites 本办法 → 救助条例 basis=True`, the own document as 本文."""
    facts = facts_of(text)
    return [_line(fact, own=True) for fact in facts if fact.predicate in predicates]


def full_lines(text: str) -> set[str]:
    """Return every fact as a line with the names of both ends."""
    return {_line(fact) for fact in facts_of(text)}


def _line(fact: Fact[Mention], own: bool = False) -> str:
    subject = "" if own else " " + _name(fact.subject)
    object = " " + _name(fact.object) if fact.object else ""
    if own and fact.predicate in ("interprets", "approves", "issues"):
        subject = " " + _name(fact.subject)
    qualifiers = "".join(f" {k}={v}" for k, v in fact.qualifiers if k != "kind")
    return fact.predicate + subject + object + qualifiers


def _name(mention: Mention | None) -> str:
    return (mention.value or mention.text) if mention else ""
