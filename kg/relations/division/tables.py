"""Read tables that divide labour among leaders: 姓名, 职务, 分管工作, 分管部门, 联系单位.

Yields `holdsPost`, `answersFor`, `leads` and `liaisesWith`, each cell its own evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mapped_text import Span
from kg.mentions.names import clean_name, is_name
from kg.mentions.posts import parse_posts
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.division.duties import read_cell
from kg.relations.division.leaders import duty_facts
from kg.relations.division.own_posts import settled_post

_NAME = re.compile(r"^(?:领导)?(?:姓名|成员姓名|领导)$")
_POST = re.compile(r"职务|职位")
_DUTY = re.compile(r"分管|协管|主管|负责|联系|工作分工|分工|工作职责|主要职责|职责范围")


def extract_division_tables(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield what each row below a header of a person's name and duties says, in text order."""
    columns: dict[int, str] = {}
    for block in reading.document.blocks:
        if block.kind != "row":
            columns = columns if block.kind == "table" else {}
            continue
        header = _header(reading.document, block)
        if header:
            columns = header
        elif columns and max(columns) < len(block.cells):
            yield from _row_facts(reading, block, columns)


def _header(document: Document, block: Block) -> dict[int, str]:
    """Return the words of each column that counts, {} where the row heads no such table."""
    words = ["".join(document.text[c.start : c.end].split()) for c in block.cells]
    names = [w for w in words if _NAME.search(w)]
    duties = [w for w in words if _DUTY.search(w)]
    if len(names) != 1 or not any("分管" in w or "分工" in w or "负责" in w for w in duties):
        return {}
    return {i: w for i, w in enumerate(words) if w in names or w in duties or _POST.search(w)}


def _row_facts(reading: Reading, block: Block, columns: dict[int, str]) -> Iterator[Fact[Mention]]:
    person = next(
        (_person(reading, block.cells[i]) for i, w in columns.items() if _NAME.search(w)), None
    )
    date = reading.issued.date.value if reading.issued.date else ""
    for index, column in columns.items() if person else ():
        cell = block.cells[index]
        words = reading.text[cell.start : cell.end]
        if person and _DUTY.search(column):
            for duty in read_cell(words, cell.start, column):
                yield from duty_facts(reading, person, duty, date)
        elif person and _POST.search(column):
            yield from _held(reading, person, cell, block, date)


def _held(
    reading: Reading, person: Mention, cell: Span, block: Block, date: str
) -> Iterator[Fact[Mention]]:
    for post in parse_posts(reading.text[cell.start : cell.end], cell.start):
        body, title = settled_post(reading, post)
        if body and not post.former:
            span = (block.start, cell.end)
            yield reading.fact("holdsPost", person, body, span, title=title, date=date)


def _person(reading: Reading, cell: Span) -> Mention | None:
    words = reading.text[cell.start : cell.end]
    name = words.strip()
    if not is_name(name) and not is_name(clean_name(name)):
        return None
    start = cell.start + words.index(name)
    return Mention("Person", clean_name(name), start, start + len(name))
