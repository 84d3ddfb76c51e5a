"""Who answers for what and by when: `leadUnitOf`, `responsibleUnitOf`.

Document → Facts
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.responsibilities.brackets import find_assignments
from kg.relations.responsibilities.clauses import Assignment, document_leads_by_order
from kg.relations.responsibilities.spaced_rows import spaced_tables
from kg.relations.responsibilities.tasks import Outline

_YEAR_OF_NUMBER = re.compile(r"(?:19|20)\d\d(?=[〕\]］）)】])")
_LATER = "a remark gives all later items to these units"


def extract_responsibilities(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the lead and responsible units that brackets, labels and sentences give to items."""
    outline = Outline.of(reading.document)
    floor, first_leads = 0, first_unit_leads(reading)
    later: tuple[Mention, ...] = ()
    tables = tuple(spaced_tables(reading.document))
    for found, attached in find_assignments(reading.document, year_of(reading)):
        if any(table.rows[0].start <= attached < table.end for table in tables):
            continue
        task = outline.task_before(attached, floor)
        floor = found.end
        first_leads = first_leads or found.first_leads
        if task is None:
            continue
        yield from assignment_facts(reading, found, task, first_leads)
        named = {unit.text for unit in (*found.leads, *found.responsible)}
        yield from _later_facts(reading, [u for u in later if u.text not in named], task)
        later = (*later, *found.later)


def first_unit_leads(reading: Reading) -> bool:
    """Tell whether the paper or the letter before it says that the first unit of a list leads."""
    return any(map(document_leads_by_order, (reading.document, reading.issued)))


def year_of(reading: Reading) -> str:
    """Return the year in which the document was issued, "" where it is not known.

    Without a date the year in its number stands for it: 云政发〔2022〕9号.
    """
    date = reading.document.date or reading.issued.date
    number = reading.document.number or reading.issued.number
    year = _YEAR_OF_NUMBER.search(number.value) if number and not date else None
    return date.value[:4] if date else year[0] if year else ""


def assignment_facts(
    reading: Reading, found: Assignment, task: Mention, first_leads: bool = False
) -> Iterator[Fact[Mention]]:
    """Yield the facts of one passage about one task; `first_leads` makes the first unit lead too."""
    leads = found.leads or (found.responsible[:1] if first_leads else ())
    for predicate, units in (("leadUnitOf", leads), ("responsibleUnitOf", found.responsible)):
        for unit in units:
            yield reading.fact(
                predicate,
                unit,
                task,
                (found.start, found.end),
                deadline=found.deadline,
                ongoing=found.ongoing or None,
            )


def _later_facts(reading: Reading, units: list[Mention], task: Mention) -> Iterator[Fact[Mention]]:
    for unit in units:
        span = (unit.start, unit.end)
        named = replace(unit, end=unit.start + 1)
        yield reading.fact("responsibleUnitOf", named, task, span, derived=_LATER)
