"""Find the facts that one document states.

    Document, Mentions → Fact(s) about mentions

One module a family of FACTS.md; which functions run is said in the ontology (`extractors`), so
that a relation is added by its entry there and at most one function here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from kg.mapped_text import Span
from kg.mentions import Mentions
from kg.model import Document, Fact, Mention, QualifierValue
from kg.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with its mentions, as the relations see it.

    `issued` is the issued document it belongs to: itself, or for a part the notice that carries it.
    """

    document: Document
    issued: Document
    mentions: Mentions

    @property
    def text(self) -> str:
        return self.document.text

    def fact(
        self,
        predicate: str,
        subject: Mention,
        object: Mention | None,
        span: tuple[int, int],
        derived: str = "",
        **qualifiers: QualifierValue | None,
    ) -> Fact[Mention]:
        """Return a fact of this document; qualifiers that are None or "" are left out.

        `span` is the range of the document's body whose words state it. A qualifier whose name is
        a Python keyword is given with a trailing underscore (`from_`).
        """
        given = sorted((k.rstrip("_"), v) for k, v in qualifiers.items() if v not in (None, ""))
        return Fact(
            predicate, subject, object, self.issued.ref, tuple(given), (), derived, Span(*span)
        )


Extractor = Callable[[Reading], Iterator[Fact[Mention]]]


def extract_facts(reading: Reading) -> list[Fact[Mention]]:
    """Return what every extractor of the ontology finds in the document, in their order."""
    return [fact for extract in _extractors() for fact in extract(reading)]


@lru_cache(maxsize=1)
def _extractors() -> tuple[Extractor, ...]:
    return tuple(_import(name) for name in load_ontology().extractors)


def _import(name: str) -> Extractor:
    module, _, function = name.partition(":")
    extract: Extractor = getattr(import_module(module), function)
    return extract
