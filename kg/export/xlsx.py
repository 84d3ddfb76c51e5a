"""A workbook with a sheet of entities and a sheet of facts, written by XlsxWriter.

Text stays text: nothing from a document becomes a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook

from kg.export.rows import EDGE_COLUMNS, NODE_COLUMNS, fact_values, nodes
from kg.export.xml_text import clean
from kg.graph.rdf import FactTable
from kg.records import fact_id

MOST_ROWS = 1_048_575
"""Rows that a sheet holds below its header; what is beyond goes to a further sheet."""

MOST_CHARACTERS = 32_767
"""Characters that a cell holds."""

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(table: FactTable, path: Path) -> None:
    """Write the sheets `entities` and `facts`, filtered and with the header in sight."""
    with Workbook(str(path), {"constant_memory": True, **_OPTIONS}) as book:
        # A clock in the file would make two exports of one graph differ.
        book.set_properties({"created": datetime(2000, 1, 1)})
        _write_sheets(book, "entities", ("id", *NODE_COLUMNS), _entity_rows(table))
        columns = ("id", "subject", "predicate", "object", *EDGE_COLUMNS[1:])
        _write_sheets(book, "facts", columns, _fact_rows(table))


def _entity_rows(table: FactTable) -> Iterable[list[str]]:
    for id, values in nodes(table):
        yield [id, *(values.get(name, "") for name in NODE_COLUMNS)]


def _fact_rows(table: FactTable) -> Iterable[list[str]]:
    for fact in table.facts:
        object = fact.object.name if fact.object else ""
        values = fact_values(fact)
        rest = (values.get(name, "") for name in EDGE_COLUMNS[1:])
        yield [fact_id(fact), fact.subject.name, fact.predicate, object, *rest]


def _write_sheets(
    book: Workbook, name: str, columns: Sequence[str], rows: Iterable[list[str]]
) -> None:
    bold = book.add_format({"bold": True})
    sheet, line, count = None, MOST_ROWS, 0
    for row in rows:
        if sheet is None or line == MOST_ROWS:
            count, line = count + 1, 0
            sheet = book.add_worksheet(name if count == 1 else f"{name} {count}")
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, columns, bold)
        line += 1
        for column, value in enumerate(row):
            if value:
                sheet.write_string(line, column, clean(value)[:MOST_CHARACTERS])
    if sheet is None:
        book.add_worksheet(name).write_row(0, 0, columns, bold)
