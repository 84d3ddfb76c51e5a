"""Read task tables that lie on one line, a space between their cells.

    序号 项目名称 牵头单位 责任单位 完成时限 1 改造管网 市住建局 市水利局、市财政局 6月底前 2 …

Document → Facts
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.lists import is_unit_list, split_units
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.responsibilities.clauses import (
    DEADLINE,
    LEAD,
    RESPONSIBLE,
    Assignment,
    label_pattern,
    read_assignment,
)
from kg.relations.responsibilities.extract import assignment_facts, first_unit_leads, year_of
from kg.relations.responsibilities.flattened import glued_cells
from kg.relations.responsibilities.spaced_rows import CELL, SpacedTable, spaced_tables

_LONGEST_TASK = 80


def extract_spaced_tables(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts of each row whose units can be told from its other cells."""
    by_order = first_unit_leads(reading)
    for table in spaced_tables(reading.document):
        for row in table.rows:
            cells = list(CELL.finditer(reading.text, row.start, row.end))
            if not cells or len(cells[0][0]) > _LONGEST_TASK:
                continue
            found = _read_row(reading, table, cells)
            if found:
                task = Mention("Task", cells[0][0], *cells[0].span())
                yield from assignment_facts(reading, found, task, by_order)


def _read_row(
    reading: Reading, table: SpacedTable, cells: list[re.Match[str]]
) -> Assignment | None:
    """Return what the first cells of units in the row say, labelled or told by their columns."""
    units = _first_units(cells, table.kinds)
    if not units:
        return None
    start, end, year = units[0].start(), units[-1].end(), year_of(reading)
    if label_pattern().match(units[0][0]):
        return _unglued(reading.text, read_assignment(reading.text, start, end, year))
    columns = [kind for kind in table.kinds if kind in (LEAD, RESPONSIBLE)]
    if len(columns) > 1 and len(columns) != len(units):
        return None
    parts = columns if len(columns) > 1 else columns * len(units)
    leads, responsible = (
        tuple(
            unit
            for kind, cell in zip(parts, units, strict=True)
            if kind == wanted
            for part in glued_cells(reading.text, *cell.span())
            for unit in split_units(reading.text[slice(*part)], part[0])
        )
        for wanted in (LEAD, RESPONSIBLE)
    )
    time = _time_after(reading, table, cells, units[-1])
    return Assignment(
        start, end, leads, responsible, time.deadline if time else "", bool(time and time.ongoing)
    )


def _unglued(text: str, found: Assignment) -> Assignment:
    """Return the assignment with 区水利局区规划局, between which no space is left, as two units."""
    leads, responsible = (
        tuple(
            each
            for unit in units
            for part in glued_cells(text, unit.start, unit.end)
            for each in split_units(text[slice(*part)], part[0])
        )
        for units in (found.leads, found.responsible)
    )
    return replace(found, leads=leads, responsible=responsible)


def _first_units(cells: list[re.Match[str]], kinds: tuple[str, ...]) -> list[re.Match[str]]:
    """Return the first run of cells that hold units and nothing else: a labelled one, or the one
    that has a cell for each of the columns before it."""
    labels = [i for i, cell in enumerate(cells) if label_pattern().match(cell[0])]
    columns = [i for i, kind in enumerate(kinds) if kind in (LEAD, RESPONSIBLE)]
    found: list[re.Match[str]] = []
    for cell in cells[labels[0] if labels else columns[0] :]:
        words = label_pattern().sub("，", cell[0])
        parts = [words[slice(*part)] for part in glued_cells(words, 0, len(words))]
        if all(is_unit_list(part) for part in parts) or not words.strip("，"):
            found.append(cell)
        elif found:
            break
    return found


def _time_after(
    reading: Reading, table: SpacedTable, cells: list[re.Match[str]], last: re.Match[str]
) -> Assignment | None:
    """Return what the cell behind the units says of the time, where a column is for that."""
    following = next((cell for cell in cells if cell.start() > last.start()), None)
    if DEADLINE not in table.kinds or following is None:
        return None
    return read_assignment(reading.text, *following.span(), year_of(reading), default=DEADLINE)
