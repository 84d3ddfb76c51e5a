"""Read task tables: one row, one task, its units and its deadline.

Document → Facts

    | 序号 | 工作任务 | 具体内容 | 完成时限 | 牵头单位 | 责任单位 |
    | 序号 | 单位 | 主要工作任务 |
    | 序号 | 专项应急指挥部名称 | 办公室所在单位 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mapped_text import Span
from kg.mentions.lists import split_units
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.responsibilities.clauses import (
    DEADLINE,
    LEAD,
    RESPONSIBLE,
    Assignment,
    label_kinds,
    leads_by_order,
    read_assignment,
)
from kg.relations.responsibilities.extract import assignment_facts, first_unit_leads, year_of
from kg.relations.responsibilities.tasks import TaskNames, numbered_parts

_BRACKETED = re.compile(r"[（(][^）)]*[）)]")
# What the name of a column says where the gazetteer has not its exact words
_MEANINGS = (
    ("other", re.compile(r"领导|责任人|联系人|负责人|联系方式|电话|备注")),
    ("host", re.compile(r"办公室.{0,4}(?:所在|设在|设置|挂靠|依托|承担).{0,4}(?:单位|部门)?")),
    (LEAD, re.compile(r"(?:牵头|主办|主责).{0,6}(?:单位|部门|处室|科室|机构)")),
    (RESPONSIBLE, re.compile(r"(?:责任|配合|协办|参与|参加|承办|实施|落实|负责|协同).{0,6}(?:单位|部门|主体|处室|科室)")),
    (DEADLINE, re.compile(r"时限|期限|完成时间|时间节点|完成日期|时间进度|进度安排")),
    ("group", re.compile(r"(?:指挥部|领导小组|协调机构|指挥机构|联席会议|议事协调).{0,4}(?:名称)?")),
    ("task", re.compile(r"任务|举措|措施|事项|工作内容|重点工作|工作要求|工作要点|实事|(?:工作|实事|项目|工程|建设|改革|创建|整改|落实|实施|推进)内容|内容[与和及]要求$")),
)  # fmt: skip
_LONGEST_NAME = 22
_SAME = re.compile(r"同上|〃|″|＂|\"|同前")
_TASK_WORD = re.compile(r"任务|工作|措施|举措|事项|职责分工")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table are, by number; `first_leads` where the head says so."""

    kinds: tuple[str, ...]
    names: tuple[str, ...]
    first_leads: bool = False

    def of(self, *kinds: str) -> list[int]:
        return [i for i, kind in enumerate(self.kinds) if kind in kinds]

    @property
    def is_host_table(self) -> bool:
        return bool(self.of("group") and self.of("host"))

    @property
    def is_task_table(self) -> bool:
        return bool(self.of("task") and self.of(LEAD, RESPONSIBLE))

    @property
    def is_unit_table(self) -> bool:
        """Tell whether each row is a unit and all that it has to do."""
        tasks = [self.names[i] for i in self.of("task")]
        return bool(self.of("unit")) and any(_TASK_WORD.search(name) for name in tasks)


Row = tuple[Span, ...]


def extract_task_tables(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts of every table whose columns say who does what."""
    tables = [i for i, block in enumerate(reading.document.blocks) if block.kind == "table"]
    if not tables:
        return
    names = TaskNames.of(reading.issued)
    for index in tables:
        rows = [block for _, block in reading.document.children(index) if block.kind == "row"]
        columns, first = read_columns(reading.document, rows)
        body = [b for b in rows[first:] if not _is_header(reading.document, b, columns)]
        if columns.is_host_table:
            yield from _host_facts(reading, columns, body)
        elif columns.is_task_table:
            yield from _task_facts(reading, columns, body, names)
        elif columns.is_unit_table:
            yield from _unit_facts(reading, columns, body)


def read_columns(document: Document, rows: list[Block]) -> tuple[Columns, int]:
    """Return what the columns are, and how many rows at the top name them."""
    kinds: list[str] = []
    names: list[str] = []
    count = 0
    for row in rows[:3]:
        words = [_words(document, cell) for cell in row.cells]
        found = [column_kind(word) for word in words]
        known = [kind for kind in found if kind]
        if len(known) < 2 or any(len(_BRACKETED.sub("", w)) > _LONGEST_NAME for w in words):
            break
        kinds = [new or old for new, old in _pairs(found, kinds)]
        names = [new or old for new, old in _pairs(words, names)]
        count += 1
    return Columns(tuple(kinds), tuple(names), any(map(leads_by_order, names))), count


def _pairs(new: list[str], old: list[str]) -> Iterator[tuple[str, str]]:
    return ((word, old[i] if i < len(old) else "") for i, word in enumerate(new))


def _words(document: Document, cell: Span) -> str:
    return "".join(document.text[cell.start : cell.end].split())


def column_kind(name: str) -> str:
    """Return what a column of this name holds, "" where the name says nothing.

    >>> [column_kind(n) for n in ("牵头单位（部门）", "配合/责任单位", "完成时限", "责任人", "投资额")]
    ['lead', 'responsible', 'deadline', 'other', '']
    """
    bare = _BRACKETED.sub("", name)
    for word in (name, bare):
        if word in label_kinds():
            return label_kinds()[word]
    if not bare or len(bare) > _LONGEST_NAME:
        return ""
    return next((kind for kind, meaning in _MEANINGS if meaning.search(bare)), "")


def _is_header(document: Document, row: Block, columns: Columns) -> bool:
    return tuple(_words(document, cell) for cell in row.cells) == columns.names


def _host_facts(reading: Reading, columns: Columns, rows: list[Block]) -> Iterator[Fact[Mention]]:
    for row in rows:
        groups = [g for i in columns.of("group") for g in _group(reading, row.cells[i : i + 1])]
        hosts = [cell for i in columns.of("host") for cell in row.cells[i : i + 1]]
        for group in groups[:1]:
            for cell in hosts:
                for unit in split_units(reading.text[cell.start : cell.end], cell.start):
                    yield reading.fact("hostsOffice", unit, group, (row.start, row.end))


def _group(reading: Reading, cells: Row) -> Iterator[Mention]:
    for cell in cells:
        name = _words(reading.document, cell)
        if len(name) > 3:
            yield Mention("Group", name, cell.start, cell.end)


def _unit_facts(reading: Reading, columns: Columns, rows: list[Block]) -> Iterator[Fact[Mention]]:
    """Yield a fact for each numbered task of the row's unit."""
    unit_at, task_at = columns.of("unit")[0], columns.of("task")[-1]
    for row in rows:
        if max(unit_at, task_at) >= len(row.cells):
            continue
        cell, tasks = row.cells[unit_at], row.cells[task_at]
        for unit in split_units(reading.text[cell.start : cell.end], cell.start):
            for task, span in numbered_parts(reading.text, tasks.start, tasks.end):
                yield reading.fact("responsibleUnitOf", unit, task, (span.start, span.end))


def _task_facts(
    reading: Reading, columns: Columns, rows: list[Block], names: TaskNames
) -> Iterator[Fact[Mention]]:
    year, task_at = year_of(reading), _task_column(reading.document, columns, rows)
    by_order = columns.first_leads or first_unit_leads(reading)
    above: Row = ()
    for row in rows:
        cells = _carried(reading.document, columns, row, above)
        if len([c for c in row.cells if c.end > c.start]) < 2 or task_at >= len(cells):
            continue
        above = cells
        found = _read_row(reading.text, columns, cells, row, year)
        first_leads = by_order and not found.leads
        number = _number(reading.document, columns, cells)
        parts = numbered_parts(reading.text, cells[task_at].start, cells[task_at].end)
        for task, _ in parts:
            yield from assignment_facts(reading, found, names.same(task, number), first_leads)


def _task_column(document: Document, columns: Columns, rows: list[Block]) -> int:
    """Return the column that names the task of each row.

    The leftmost of several, unless its cells repeat or stay empty below a merged one: then it
    names a group of tasks.
    """
    found = columns.of("task")
    for column in found[:-1]:
        names = [
            _words(document, row.cells[column]) if column < len(row.cells) else ""
            for row in rows
            if sum(c.end > c.start for c in row.cells) > 1
        ]
        if names and all(names) and len(set(names)) == len(names):
            return column
    return found[-1] if len(found) < 3 else found[1]


def _carried(document: Document, columns: Columns, row: Block, above: Row) -> Row:
    """Return the row's cells; one that repeats or continues the row above has the cell from there.

    A row goes on with the one above where its number, or without numbers its first cell, is empty.
    """
    if not above:
        return row.cells
    numbers = columns.of("number") or [0]
    continues = all(row.cells[i].start == row.cells[i].end for i in numbers if i < len(row.cells))
    return tuple(
        old
        if _SAME.fullmatch(words := _words(document, cell)) or (continues and not words)
        else cell
        for cell, old in zip(row.cells, above, strict=False)
    )


def _read_row(text: str, columns: Columns, cells: Row, row: Block, year: str) -> Assignment:
    leads: list[Mention] = []
    responsible: list[Mention] = []
    deadline, ongoing = "", False
    for index in columns.of(LEAD, RESPONSIBLE, DEADLINE):
        if index >= len(cells):
            continue
        cell = cells[index]
        read = read_assignment(text, cell.start, cell.end, year, default=columns.kinds[index])
        leads += read.leads
        responsible += read.responsible
        deadline, ongoing = deadline or read.deadline, ongoing or read.ongoing
    return Assignment(row.start, row.end, _once(leads), _once(responsible), deadline, ongoing)


def _once(units: list[Mention]) -> tuple[Mention, ...]:
    return tuple({unit.text: unit for unit in reversed(units)}.values())[::-1]


def _number(document: Document, columns: Columns, cells: Row) -> str:
    found = [_words(document, cells[i]) for i in columns.of("number") if i < len(cells)]
    return found[0].strip("（）().．、") if found else ""
