"""issues: who issued the document, as its head and signature say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Document, Fact, Mention, Stated
from kg.relations.documents_frame import Frame

# Between number and date, or title and number, only this may stand
_NEIGHBOURS = re.compile(r"[\s（()）【】，,]*")


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
            frame.letter,
            _evidence(document, issuer, number),
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


def _evidence(document: Document, issuer: Stated, number: Stated | None) -> tuple[int, int]:
    """Return the words that state it: the issuer, with title, number and date where they adjoin."""
    start, end = issuer.start, issuer.end
    around = [s for s in (document.title, number, document.date) if s is not None]
    for stated in sorted(around, key=lambda s: s.start):
        adjoins = stated.start <= end or _NEIGHBOURS.fullmatch(document.text, end, stated.start)
        if adjoins and stated.end >= start:
            start, end = min(start, stated.start), max(end, stated.end)
    return start, end
