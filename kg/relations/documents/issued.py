"""issues: who issued the document, as its head and signature say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Document, Fact, Mention, Stated
from kg.relations.documents.frame import Frame

# A person who signs for the body: two to four characters, none of which ends a body's name
_NAME = re.compile(
    r"[\u4e00-\u9fff]{1,3}[^部委局厅院署府办室会社处司行队组站所校席央大协联团学军馆台区市县盟]"
)
_PASSED = re.compile(r"[^，。]{4,60}会议[^，。]{0,8}(?:通过|批准|修订|修正)")
# Between number and date, or title and number, only this may stand
_NEIGHBOURS = re.compile(r"[\s（()）【】，,]*")


def extract_issues(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield one fact for each body that issued the document; none for a document it carries."""
    document = frame.document
    nameless = document.title is None and document.number is None
    if document is not frame.reading.issued or nameless:
        return
    number, date = _number(document), _date(document)
    for issuer in document.issuers:
        if _NAME.fullmatch(issuer.value):
            continue
        mention = Mention("Organization", issuer.value, issuer.start, issuer.end)
        yield frame.fact(
            "issues",
            frame.letter,
            _line(document, issuer)
            or _evidence(issuer, [document.title, number, date], document.text),
            subject=mention,
            number=number.value if number else None,
            date=date.value if date else None,
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


def _date(document: Document) -> Stated | None:
    """Return the date, but not that of a meeting that passed it or of its taking effect."""
    date = document.date
    if date is None or document.text.startswith("起", date.end):
        return None
    end = document.text.find("\n", date.end)
    line = document.text[date.end : end if end >= 0 else None]
    return None if _PASSED.match(line) else date


def _line(document: Document, issuer: Stated) -> tuple[int, int] | None:
    """Return the line of a law book that says who issued it: 1985年10月24日 国务院发布."""
    if document.layout != "law":
        return None
    head = (b for b in document.blocks if b.kind == "head" and b.start <= issuer.start < b.end)
    return next(((b.start, b.end) for b in head), None)


def _evidence(issuer: Stated, others: Sequence[Stated | None], text: str) -> tuple[int, int]:
    """Return the words that state it: the issuer, with title, number and date where they adjoin."""
    start, end = issuer.start, issuer.end
    for stated in sorted(filter(None, others), key=lambda s: s.start):
        adjoins = stated.start <= end or _NEIGHBOURS.fullmatch(text, end, stated.start)
        if adjoins and stated.end >= start:
            start, end = min(start, stated.start), max(end, stated.end)
    return start, end
