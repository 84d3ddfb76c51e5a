"""The responsibility ledger: every task with its units, its deadline and the words that say so.

facts → rows → workbook or CSV

One row is one task. Where passages of a document give it different deadlines, each deadline has a
row, marked as at odds; else units named without the deadline stand in the one row with it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kg.errors import UsageError
from kg.export.xml_text import clean
from kg.graph.rdf import FactTable
from kg.model import EntityRef, Evidence, Fact, is_iso_date

LEAD, RESPONSIBLE = "leadUnitOf", "responsibleUnitOf"
MOST_CHARACTERS = 32_767
"""Characters that a cell holds."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger, all as text; `deadline` is ISO 8601 cut to what is known, or words.

    `path` are the headings above the task, outermost first. `by_remark` are units that only a remark elsewhere gives to the task. `at_odds` says that
    another row of the same task has another deadline.
    """

    task: str
    document: str
    number: str
    path: str
    lead_units: str
    responsible_units: str
    by_remark: str
    deadline: str
    ongoing: str
    status: str
    at_odds: str
    document_number: str
    document_date: str
    source: str
    page: str
    evidence: str


COLUMNS = {
    "task": ("任务", 44), "document": ("文件", 36), "number": ("任务序号", 8), "path": ("所在章节", 30),
    "lead_units": ("牵头单位", 24), "responsible_units": ("责任单位", 44),
    "by_remark": ("按备注一并负责", 18), "deadline": ("完成时限", 13), "ongoing": ("长期坚持", 9),
    "status": ("状态", 9), "at_odds": ("时限不一", 9), "document_number": ("文号", 20),
    "document_date": ("发文日期", 12), "source": ("来源", 22), "page": ("页", 6),
    "evidence": ("依据", 60),
}  # fmt: skip
"""The head and the width, in characters, of each column, in their order."""


def ledger_rows(facts: Iterable[Fact[EntityRef]], on: str = "") -> list[LedgerRow]:
    """Return the ledger in the order of the sources.

    `on` is the ISO date at which the status of a task with a deadline is told: 已到期 or 未到期.
    """
    tasks: dict[tuple[str, ...], list[Fact[EntityRef]]] = defaultdict(list)
    for fact in facts:
        if fact.predicate in (LEAD, RESPONSIBLE) and fact.object:
            key = fact.document.source, fact.document.number, fact.document.title, fact.object.id
            tasks[key].append(fact)
    groups = sorted(tasks.values(), key=_first_place)
    return [row for group in groups for row in _task_rows(group, on)]


def _first_place(facts: Sequence[Fact[EntityRef]]) -> tuple[str, int]:
    """Return where the task is first spoken of; a remark elsewhere counts only where it is alone."""
    stated = [fact for fact in facts if not fact.derived]
    return min(map(_place, stated or facts))


def _place(fact: Fact[EntityRef]) -> tuple[str, int]:
    evidence = min(fact.evidence, key=lambda e: e.start)
    return evidence.source, evidence.start


def _task_rows(facts: Sequence[Fact[EntityRef]], on: str) -> list[LedgerRow]:
    by_deadline: dict[str, list[Fact[EntityRef]]] = defaultdict(list)
    for fact in facts:
        if not fact.derived:
            by_deadline[str(fact.qualifier("deadline") or "")].append(fact)
    derived = [fact for fact in facts if fact.derived]
    dated = [deadline for deadline in by_deadline if deadline]
    if len(dated) == 1 and "" in by_deadline:
        by_deadline[dated[0]] += by_deadline.pop("")
    stated = sorted(by_deadline.items(), key=lambda item: min(map(_place, item[1])))
    return [
        _row(group, derived, deadline, len(dated) > 1 and bool(deadline), on)
        for deadline, group in stated or [("", derived)]
    ]


def _row(
    facts: Sequence[Fact[EntityRef]],
    derived: Sequence[Fact[EntityRef]],
    deadline: str,
    at_odds: bool,
    on: str,
) -> LedgerRow:
    first = min(facts, key=_place)
    assert first.object is not None
    evidence = first.evidence[0]
    return LedgerRow(
        task=first.object.name,
        document=first.document.title,
        number=first.object.number,
        path=next((e.path for f in sorted(facts, key=_place) for e in f.evidence if e.path), ""),
        lead_units=_units(f for f in facts if f.predicate == LEAD and not f.derived),
        responsible_units=_units(f for f in facts if f.predicate == RESPONSIBLE and not f.derived),
        by_remark=_units(derived),
        deadline=deadline,
        ongoing="是" if any(f.qualifier("ongoing") for f in facts) else "",
        status=_status(deadline, on),
        at_odds="是" if at_odds else "",
        document_number=first.document.number,
        document_date=first.document.date,
        source=evidence.source,
        page=str(evidence.page or ""),
        evidence=_words(facts),
    )


def _units(facts: Iterable[Fact[EntityRef]]) -> str:
    """Return the units in the order in which the words name them, by their full names."""
    ordered = sorted(facts, key=lambda f: (_place(f), _rank(f), f.subject.name))
    return "、".join(dict.fromkeys(fact.subject.name for fact in ordered))


def _rank(fact: Fact[EntityRef]) -> int:
    words = "".join(fact.evidence[0].quote.split())
    name = fact.subject.mention or fact.subject.name
    # 云川经开区、清江新区管委会; 市财政局、教育局: what the list shares is not printed with each
    forms = (name, name[1:], *(name[:length] for length in range(len(name) - 1, 2, -1)))
    return next((place for form in forms if (place := words.find(form)) >= 0), len(words))


def _words(facts: Sequence[Fact[EntityRef]]) -> str:
    found: dict[Evidence, None] = {}
    for fact in sorted(facts, key=_place):
        found.update(dict.fromkeys(fact.evidence))
    ordered = sorted(found, key=lambda e: (e.source, e.start))
    return "\n".join(dict.fromkeys(" ".join(e.quote.split()) for e in ordered))


def _status(deadline: str, on: str) -> str:
    last = last_day(deadline)
    if not on or last is None:
        return ""
    return "已到期" if last < date.fromisoformat(on) else "未到期"


def last_day(text: str) -> date | None:
    """Return the last day of a date cut to what is known, None for words that are no date.

    >>> [str(last_day(t)) for t in ("2023", "2023-02", "2023-06-30", "5个工作日")]
    ['2023-12-31', '2023-02-28', '2023-06-30', 'None']
    """
    if not is_iso_date(text):
        return None
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    month = month or 12
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def write(table: FactTable, path: Path, on: str = "") -> None:
    """Write the ledger of the facts as a workbook, or as CSV where the path ends so.

    Raises `UsageError` where `on`, the day at which the status is told, is no whole date.
    """
    rows = ledger_rows(table.facts, on and _day(on))
    if path.suffix.lower() == ".csv":
        write_csv(rows, path)
    else:
        write_xlsx(rows, path)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"no date: {text!r}", hint="Write it as 2024-06-30.") from None


def write_csv(rows: Sequence[LedgerRow], path: Path) -> None:
    """Write the rows as UTF-8 with a mark that spreadsheets know it by."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head for head, _ in COLUMNS.values())
        writer.writerows([_inert(getattr(row, name)) for name in COLUMNS] for row in rows)


def _inert(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def write_xlsx(rows: Sequence[LedgerRow], path: Path) -> None:
    """Write the rows as one sheet: the head in sight, filters, dates that sort as dates."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(str(path), options) as book:
        # A clock in the file would make two exports of one graph differ.
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheet = book.add_worksheet("责任台账")
        _write_head(book, sheet, len(rows))
        text = book.add_format({"text_wrap": True, "valign": "top"})
        dates = {
            length: book.add_format({"num_format": pattern, "valign": "top", "align": "left"})
            for length, pattern in ((4, 'yyyy"年"'), (7, 'yyyy"年"m"月"'), (10, "yyyy-mm-dd"))
        }
        for line, row in enumerate(rows, 1):
            for column, name in enumerate(COLUMNS):
                value = getattr(row, name)
                day = last_day(value) if name in ("deadline", "document_date") else None
                if day:
                    sheet.write_datetime(line, column, day, dates[len(value)])
                elif value:
                    sheet.write_string(line, column, clean(value)[:MOST_CHARACTERS], text)


def _write_head(book: Workbook, sheet: Worksheet, count: int) -> None:
    bold = book.add_format({"bold": True, "bg_color": "#DDE6F0", "border": 1})
    for column, (head, width) in enumerate(COLUMNS.values()):
        sheet.write_string(0, column, head, bold)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(count, 1), len(COLUMNS) - 1)
