"""Laws in the form of a law book: `# title`, the notes of adoption and issue, then the articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.adoption import congress_place, read_adoption
from kg.document.head_lines import Head
from kg.document.heads import find_date, is_number_line
from kg.document.lines import Line
from kg.document.notice import build_document
from kg.document.places import first_place
from kg.document.repairs import repair_lines
from kg.mapped_text import MappedText
from kg.model import Document, SourceText, Stated

INFO_END = "<!-- INFO END -->"
_HEAD, _SHORT = 8000, 3
# 第1234次会议通过，自公布之日起施行）: the end of a note whose first line is above the mark.
_REST_OF_NOTE = re.compile(r"第[^。；]{1,12}次[^。；]{0,8}会议[^。；]{0,60}通过[^。；]{0,60}[）)]?")


def is_law(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text is a law as the law books print it."""
    return INFO_END in text[:_HEAD]


def find_law(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the one law of the source."""
    end = source.text.index(INFO_END)
    above = [line for line in lines if line.start < end]
    title = tuple(line for line in above if line.level)[:1] or tuple(above[:1])
    others = [line for line in above if line not in title]
    head, body = _head_below(title, others, lines[len(above) :])
    law = build_document(source.name, "law", Head(title, head), repair_lines(body))
    issued = read_adoption(law.text, law.blocks).date or _signed(law)
    return [replace(law, date=issued, place=law.place or _place(law))]


def _head_below(
    title: Sequence[Line], notes: Sequence[Line], body: Sequence[Line]
) -> tuple[tuple[Line, ...], Sequence[Line]]:
    """Return the head lines with those that the book left below its mark, and the body without.

    These are the end of a note that it cut, the title once more, and the number.
    """
    head = list(notes)
    if head and body and _REST_OF_NOTE.fullmatch(body[0].words):
        whole = MappedText.join([head[-1].text, body[0].text])
        head[-1], body = replace(head[-1], text=whole), body[1:]
    named = _bare("".join(line.words for line in title))
    while body and (_repeats(body[0].words, named) or is_number_line(body[0].words)):
        head, body = [*head, body[0]], body[1:]
    return tuple(head), body


def _repeats(words: str, title: str) -> bool:
    """Tell whether the words are the title once more, or its issuers, or what it is about."""
    return len(words) > _SHORT and _bare(words) in title


def _bare(words: str) -> str:
    """Return the words as a title is compared: it may stand on two lines, its issuers apart."""
    return re.sub(r"[\s、，]", "", words)


def _signed(law: Document) -> Stated | None:
    signed = (b for b in law.blocks if b.kind == "signature")
    return next(filter(None, (find_date(law.text, b.start, b.end) for b in signed)), None)


def _place(law: Document) -> str:
    title = law.title.value if law.title and not law.issuers else ""
    return congress_place(law.text, law.blocks) or (first_place(title) if title else "")
