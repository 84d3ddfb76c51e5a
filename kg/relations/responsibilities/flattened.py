"""Read task tables of which only the words are left, run together in the order of the cells.

    任务名称工作措施牵头单位配合单位
    3.建立问题办理和反馈机制。区发改局区政务局区直各有关单位，各乡镇

Document → Facts
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.mentions.lists import is_unit_list, split_units
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.responsibilities.clauses import (
    DEADLINE,
    LEAD,
    RESPONSIBLE,
    Assignment,
    label_kinds,
    read_assignment,
)
from kg.relations.responsibilities.extract import assignment_facts, first_unit_leads, year_of
from kg.relations.responsibilities.tasks import first_sentence_of

_LONGEST_HEAD = 80
# Where one cell ends and the next begins with no space left: …区发改局|区政务局|区直各有关单位
_GLUE = re.compile(
    r"(?<=[局委办会部厅院署心司府站队行校])(?=(?:[省市县区州](?![场域人民政政委])[^，、。；）)\s]{2,}|各|[省市县区州][直委政]|相关|有关))"
)
# 3 推进公路建设 省交通厅、省水利厅
_SPACED_ROW = re.compile(r"\d{1,3}[ \u3000]+(?P<task>\S[^\n]{1,200}?)[ \u3000]+(?P<units>\S+)\s*")
_SENTENCE_END = re.compile(r"[。；;！？]")
# The date at the end of a row: 2023年6月底前, 长期坚持
_DATE_TAIL = re.compile(
    r"(?:\d{4}年|\d{1,2}月|[一二三四]季度|[上下]半年|年底|长期|持续|全年)[^局委办部，、]{0,12}$"
)


@lru_cache(maxsize=1)
def _head_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that has nothing but names of columns, two or more."""
    return re.compile(rf"(?:\s*(?:{_names()})){{2,9}}\s*")


# 3、治理黑臭水体6月区水利局区环保局: a row whose cells run together, the time before the units
_GLUED_ROW = re.compile(
    r"(?<![\d〔（(.年月])(?P<number>\d{1,3})[、.．]\s?(?P<task>(?:(?!\d{1,3}[、.．])[^。|]){6,160}?)"
    r"(?P<time>\d{1,2}月(?:底前|底|前|份|上旬|中旬|下旬)?|全年|长期|上半年|[一二三四]季度)"
    r"(?P<units>(?:(?:[省市县区州旗](?!域|块|场)|各|相关|有关)[\u4e00-\u9fff]{1,14}?(?:局|委|办|厅|中心|站|处|队|部|政府|部门|公司|单位|街道)、?)+)"
)


@lru_cache(maxsize=1)
def _glued_head_pattern() -> re.Pattern[str]:
    """Return the pattern of the names of four columns or more, run together."""
    words = "|".join(map(re.escape, sorted(label_kinds(), key=len, reverse=True)))
    return re.compile(rf"(?:{words}){{4,9}}")


@lru_cache(maxsize=1)
def _name_pattern() -> re.Pattern[str]:
    return re.compile(_names())


def _names() -> str:
    """Return a pattern for the names of columns, also set wide: 工 作 任 务."""
    names = sorted(label_kinds(), key=len, reverse=True)
    return "|".join(r"[ \u3000]?".join(map(re.escape, name)) for name in names)


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind the task in one row: `attached` where no space parts it from the task."""

    start: int
    end: int
    attached: bool


def extract_flattened_tables(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts of the rows below each line that names columns."""
    document, year = reading.document, year_of(reading)
    for index, block in enumerate(document.blocks):
        kinds = _columns(document, block)
        if not kinds:
            continue
        spaced = list(_spaced_rows(document, index, kinds))
        for named, stated in spaced:
            yield from assignment_facts(reading, stated, named)
        if spaced:
            continue
        for item, tail in _rows(document, index):
            task = first_sentence_of(reading.text, item.start, min(item.end, tail.start))
            found = _read_tail(reading.text, tail, kinds, year)
            if task and found:
                yield from assignment_facts(reading, found, task)
    yield from _glued_table(reading)


def _glued_table(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts of a table all of whose cells run together, its rows numbered throughout."""
    text, year = reading.text, year_of(reading)
    for head in _glued_heads(text):
        kinds = [label_kinds()[name] for name in _name_pattern().findall(head[0])]
        units = [b for a, b in pairwise(kinds) if a == DEADLINE and b in (LEAD, RESPONSIBLE)]
        if not units or "task" not in kinds:
            continue
        by_order = first_unit_leads(reading)
        kind = RESPONSIBLE if by_order else units[0]
        for row in _glued_rows(text, head.end()):
            task = first_sentence_of(text, row.start(), row.end("task"))
            found = _read_glued(text, row, kind, year)
            if task and found:
                yield from assignment_facts(reading, found, task, by_order)


# …完成时限主要责任单位…: two of the names of columns beside each other
_TIME_AND_UNITS = re.compile(r"(?:时限|期限|时间|节点)[\u4e00-\u9fff]{2,4}(?:单位|部门)")


def _glued_heads(text: str) -> Iterator[re.Match[str]]:
    for names in _TIME_AND_UNITS.finditer(text):
        start = max(0, names.start() - _LONGEST_HEAD)
        yield from _glued_head_pattern().finditer(text, start, names.end() + _LONGEST_HEAD)


def _glued_rows(text: str, start: int) -> Iterator[re.Match[str]]:
    """Yield the rows in the order of their numbers; other numbers are those of other columns."""
    last = 0
    for row in _GLUED_ROW.finditer(text, start):
        if last < int(row["number"]) <= last + 2:
            last = int(row["number"])
            yield row


def _read_glued(text: str, row: re.Match[str], kind: str, year: str) -> Assignment | None:
    cells = glued_cells(text, *row.span("units"))
    if not all(is_unit_list(text[a:b].rstrip("、")) for a, b in cells):
        return None
    units = tuple(unit for a, b in cells for unit in split_units(text[a:b], a))
    time = read_assignment(text, *row.span("time"), year, default=DEADLINE)
    leads, responsible = (units, ()) if kind == LEAD else ((), units)
    return Assignment(row.start(), row.end(), leads, responsible, time.deadline, time.ongoing)


def _columns(document: Document, block: Block) -> tuple[str, ...]:
    """Return what the columns are whose names the block runs together, none for other words."""
    if block.kind in ("row", "table") or block.end - block.start > _LONGEST_HEAD:
        return ()
    words = document.text_of(block)
    if not _head_pattern().fullmatch(words):
        return ()
    names = ("".join(name.split()) for name in _name_pattern().findall(words))
    kinds = tuple(label_kinds()[name] for name in names)
    return kinds if "task" in kinds and {LEAD, RESPONSIBLE} & set(kinds) else ()


def _spaced_rows(
    document: Document, head: int, kinds: tuple[str, ...]
) -> Iterator[tuple[Mention, Assignment]]:
    """Yield task and assignment of each line below the head whose cells a space parts."""
    if kinds not in (("number", "task", LEAD), ("number", "task", RESPONSIBLE)):
        return
    for block in document.blocks[head + 1 :]:
        row = _SPACED_ROW.fullmatch(document.text, block.start, block.end)
        if row is None or not is_unit_list(row["units"]):
            return
        units = tuple(split_units(row["units"], row.start("units")))
        leads = units if kinds[-1] == LEAD else ()
        task = Mention("Task", row["task"], *row.span("task"))
        yield task, Assignment(block.start, block.end, leads, () if leads else units)


def _rows(document: Document, head: int) -> Iterator[tuple[Block, Tail]]:
    """Yield the numbered items below the head with what stands behind the sentence of each."""
    blocks = document.blocks
    for index in range(head + 1, len(blocks)):
        item = blocks[index]
        if item.kind in ("annex", "title", "table", "signature"):
            return
        if item.kind != "item":
            continue
        last = max(
            (m.end() for m in _SENTENCE_END.finditer(document.text, item.start, item.end)),
            default=item.end,
        )
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if document.text[last : item.end].strip():
            attached = not document.text[last].isspace()
            yield item, Tail(last, item.end, attached)
        elif following and following.parent == index and following.kind == "paragraph":
            yield item, Tail(following.start, following.end, False)


def _read_tail(text: str, tail: Tail, kinds: tuple[str, ...], year: str) -> Assignment | None:
    date = _DATE_TAIL.search(text, tail.start, tail.end) if DEADLINE in kinds else None
    end = date.start() if date else tail.end
    cells = glued_cells(text, tail.start, end)
    if not cells or not all(is_unit_list(text[a:b]) for a, b in cells):
        return None
    leads, responsible = _by_column(text, cells, kinds, tail.attached)
    time = read_assignment(text, end, tail.end, year, default=DEADLINE) if date else None
    return Assignment(
        tail.start, tail.end, leads, responsible,
        time.deadline if time else "", time.ongoing if time else False,
    )  # fmt: skip


def glued_cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the ranges between the places where two cells, or two lines of one, were glued."""
    cuts = [m.start() for m in _GLUE.finditer(text, start, end)]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _by_column(
    text: str, cells: list[tuple[int, int]], kinds: tuple[str, ...], attached: bool
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the lead and the responsible units: with both columns the last cell is the second's.

    Words that a space parts from the task left the first of the two columns empty.
    """
    units = [tuple(split_units(text[a:b], a)) for a, b in cells]
    order = [kind for kind in kinds if kind in (LEAD, RESPONSIBLE)]
    flat = tuple(unit for cell in units for unit in cell)
    if LEAD not in order:
        return (), flat
    if RESPONSIBLE not in order:
        return flat, ()
    if not attached:
        return (), flat
    if len(units) == 1:
        return flat, ()
    return tuple(u for cell in units[:-1] for u in cell), units[-1]
