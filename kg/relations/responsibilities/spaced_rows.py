"""Find tables of tasks that lie on one line, a space between their cells.

Document → tables with the spans of their rows
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.mapped_text import Span
from kg.model import Document
from kg.relations.responsibilities.clauses import LEAD, RESPONSIBLE, label_kinds

# 序号 项目名称 项目内容 … 责任单位 1: names of columns up to the first row
_HEAD = re.compile(
    r"(?:序\s?号|编号)(?P<names>(?:[ \u3000]+[\u4e00-\u9fff（）()/、]{2,14}){2,10})(?=\s+(?:[一1][、.．]\S*|1)\s)"
)
CELL = re.compile(r"\S+")
_NUMBER = re.compile(r"\d{1,3}[.、．]?")
# Units may stand in a table for as many characters as this behind the number of their row
_LONGEST_ROW = 1500


@dataclass(frozen=True, slots=True)
class SpacedTable:
    """A table on one line: its columns behind the number, and the spans of its rows."""

    kinds: tuple[str, ...]
    rows: tuple[Span, ...]

    @property
    def end(self) -> int:
        return self.rows[-1].end


def spaced_tables(document: Document) -> Iterator[SpacedTable]:
    """Yield the tables whose head names the number, a task and units, with two rows or more."""
    for head in _HEAD.finditer(document.text):
        names = head["names"].split()
        kinds = tuple(label_kinds().get(name, "") for name in names)
        rows = tuple(_rows(document, head.end()))
        if "task" in kinds[:1] and {LEAD, RESPONSIBLE} & set(kinds) and len(rows) > 1:
            yield SpacedTable(kinds, rows)


def _rows(document: Document, start: int) -> Iterator[Span]:
    """Yield the cells between one number and the next one in order."""
    last = 0
    begins = []
    for cell in CELL.finditer(document.text, start):
        if _NUMBER.fullmatch(cell[0]) and int(cell[0].rstrip(".、．")) == last + 1:
            last += 1
            begins.append(cell.end())
        if begins and cell.start() - begins[-1] > _LONGEST_ROW:
            break
    stop = min(len(document.text), begins[-1] + _LONGEST_ROW) if begins else start
    for begin, end in pairwise((*begins, stop)):
        yield Span(begin, end)
