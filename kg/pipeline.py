"""The way through the house for one file: a pure function from a path to facts.

file ─ readers ─▶ SourceText ─ document ─▶ Documents ─ mentions ─▶ Mentions
     ─ relations ─▶ Facts ─ resolve ─▶ Facts about entities
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.document import check_contents, find_documents
from kg.document.headings import heading_path
from kg.errors import SourceError
from kg.extraction import Components, Extraction, Problem
from kg.mentions.pipeline import find_mentions, load_pipeline
from kg.model import Document, Fact, Mention, SourceText
from kg.readers import read_source
from kg.relations import Reading, extract_facts
from kg.resolve import resolve_facts, resolve_mentioned
from kg.resolve.statements import join_statements


def extract_file(path: Path, name: str, components: Components = Components()) -> Extraction:
    """Return the facts of the file; an unreadable one gives none, and a problem that says why."""
    try:
        source = read_source(path, name)
    except SourceError as error:
        return Extraction(
            name, problems=(Problem(name, error.what, hint=error.hint),), readable=False
        )
    return extract_source(source, components)


def extract_source(source: SourceText, components: Components = Components()) -> Extraction:
    """Return the documents and facts of the source text, each fact with its evidence."""
    documents = find_documents(source)
    readings = [
        read_document(part, issued, components)
        for issued in documents
        for part in walk_parts(issued)
    ]
    facts = [
        with_evidence(fact, reading.document, source)
        for reading in readings
        for fact in extract_facts(reading)
    ]
    resolved = join_statements(resolve_facts(facts, documents))
    return Extraction(
        source.name,
        source.sha256,
        len(source.text),
        tuple(document.ref for document in documents),
        tuple(resolved),
        tuple(resolve_mentioned((reading.issued.ref, reading.mentions) for reading in readings)),
        tuple(
            Problem(source.name, difference.what, difference.offset, difference.hint)
            for difference in check_contents(source, documents)
        ),
    )


def read_document(
    document: Document, issued: Document, components: Components = Components()
) -> Reading:
    """Return the document with its mentions, without those of its parts."""
    nlp = load_pipeline(components.names, components.code)
    return Reading(document, issued, find_mentions(document, nlp))


def walk_parts(document: Document) -> Iterator[Document]:
    """Yield the document and then all that it carries, outermost first."""
    yield document
    for part in document.parts:
        yield from walk_parts(part)


def with_evidence(fact: Fact[Mention], document: Document, source: SourceText) -> Fact[Mention]:
    """Return the fact with the words of the source that its span stands for."""
    if fact.span is None:
        raise ValueError(f"a fact without a span has no proof: {fact!r}")
    evidence = document.evidence(fact.span.start, fact.span.end, source)
    if fact.object and fact.object.type == "Task":
        evidence = replace(evidence, path=heading_path(document, fact.object.start))
    return replace(fact, evidence=(evidence,), span=None)
