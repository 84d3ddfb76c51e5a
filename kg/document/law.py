"""Laws in the form of a law book: `# title`, the notes of adoption and issue, then the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.document.adoption import congress_place, read_adoption
from kg.document.head_lines import Head
from kg.document.lines import Line
from kg.document.notice import build_document
from kg.document.places import first_place
from kg.document.repairs import repair_lines
from kg.model import Document, SourceText

INFO_END = "<!-- INFO END -->"
_HEAD = 8000


def is_law(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text is a law as the law books print it."""
    return INFO_END in text[:_HEAD]


def find_law(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the one law of the source."""
    end = source.text.index(INFO_END)
    above = [line for line in lines if line.start < end]
    body = repair_lines(lines[len(above) :])
    title = tuple(line for line in above if line.level)[:1] or tuple(above[:1])
    others = tuple(line for line in above if line not in title)
    law = build_document(source.name, "law", Head(title, others), body)
    issued = read_adoption(law.text, law.blocks).date
    return [replace(law, date=issued, place=law.place or _place(law))]


def _place(law: Document) -> str:
    title = law.title.value if law.title and not law.issuers else ""
    return congress_place(law.text, law.blocks) or (first_place(title) if title else "")
