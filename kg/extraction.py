"""What one file gives: its documents, its facts, what a person should know of it; and as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from kg.model import DocumentRef, EntityRef, Evidence, Fact

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a source that a person should know: what, and at which offset if known."""

    source: str
    what: str
    offset: int | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one file gave. `mentioned` are the bodies and places it names, in facts or not."""

    source: str
    sha256: str = ""
    characters: int = 0
    documents: tuple[DocumentRef, ...] = ()
    facts: tuple[Fact[EntityRef], ...] = ()
    mentioned: tuple[EntityRef, ...] = ()
    problems: tuple[Problem, ...] = ()
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Components:
    """The spaCy components a user adds: their names, and the modules that register them."""

    names: tuple[str, ...] = ()
    code: tuple[str, ...] = ()


def extraction_record(extraction: Extraction) -> dict[str, Any]:
    """Return the extraction as plain values for JSON: every field of every value, in order."""
    return {
        "source": extraction.source,
        "sha256": extraction.sha256,
        "characters": extraction.characters,
        "documents": [_values(document) for document in extraction.documents],
        "facts": [_fact_values(fact) for fact in extraction.facts],
        "mentioned": [_values(ref) for ref in extraction.mentioned],
        "problems": [_values(problem) for problem in extraction.problems],
        "readable": extraction.readable,
    }


def extraction_of_record(record: dict[str, Any]) -> Extraction:
    """Return the extraction of what `extraction_record` gave, equal to the first.

    Raises `KeyError`, `TypeError` or `ValueError` where it is of another shape.
    """
    return Extraction(
        record["source"],
        record["sha256"],
        record["characters"],
        tuple(_made(DocumentRef, values) for values in record["documents"]),
        tuple(map(_fact, record["facts"])),
        tuple(_made(EntityRef, values) for values in record["mentioned"]),
        tuple(_made(Problem, values) for values in record["problems"]),
        record["readable"],
    )


def _values(value: DocumentRef | EntityRef | Problem | Evidence) -> list[Any]:
    return [getattr(value, name) for name in value.__slots__]


def _made(kind: Callable[..., T], values: list[Any]) -> T:
    return kind(*(tuple(value) if isinstance(value, list) else value for value in values))


def _fact_values(fact: Fact[EntityRef]) -> list[Any]:
    return [
        fact.predicate,
        _values(fact.subject),
        _values(fact.object) if fact.object else None,
        _values(fact.document),
        [[k, _values(v) if isinstance(v, EntityRef) else v] for k, v in fact.qualifiers],
        [_values(evidence) for evidence in fact.evidence],
        fact.derived,
    ]


def _fact(values: list[Any]) -> Fact[EntityRef]:
    predicate, subject, object, document, qualifiers, evidence, derived = values
    return Fact(
        predicate,
        _made(EntityRef, subject),
        _made(EntityRef, object) if object else None,
        _made(DocumentRef, document),
        tuple((k, _made(EntityRef, v) if isinstance(v, list) else v) for k, v in qualifiers),
        tuple(_made(Evidence, values) for values in evidence),
        derived,
    )
