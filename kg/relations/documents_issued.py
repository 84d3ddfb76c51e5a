"""issues: who issued the document, as its head and signature say."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, Fact, Mention, Stated
from kg.relations.documents_frame import Frame

_MOST_EVIDENCE = 260
"""In characters: title, number and date stand together at the top, or apart."""


def extract_issues(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield one fact for each body that issued the document; none for a document it carries."""
    document = frame.document
    if document is not frame.reading.issued or document.title is None:
        return
    number = _number(document)
    for issuer in document.issuers:
        mention = Mention("Organization", issuer.value, issuer.start, issuer.end)
        yield frame.fact(
            "issues",
            frame.subject,
            _evidence(document, issuer),
            subject=mention,
            number=number.value if number else None,
            date=document.date.value if document.date else None,
            kind=document.kind or None,
        )


def _number(document: Document) -> Stated | None:
    """Return the number, but not that of a later order beside the date of the first one."""
    number, date = document.number, document.date
    if number is None or date is None or document.layout != "law":
        return number
    lines = [(b.start, b.end) for b in document.blocks if b.kind == "head"]
    of_date = next(((s, e) for s, e in lines if s <= date.start < e), None)
    return number if of_date is None or of_date[0] <= number.start < of_date[1] else None


def _evidence(document: Document, issuer: Stated) -> tuple[int, int]:
    """Return the words that state it: the line of the issuer with number and date beside it."""
    start, end = issuer.start, issuer.end
    for stated in (document.title, document.number, document.date):
        if stated is None:
            continue
        if stated.start >= start and stated.end - start <= _MOST_EVIDENCE:
            end = max(end, stated.end)
        elif stated.start < start and end - stated.start <= _MOST_EVIDENCE:
            start = stated.start
    return start, end
