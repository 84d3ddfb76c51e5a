"""Body and annex about one task: what they say apart, and what is no disagreement."""

from __future__ import annotations

import pytest
from invented import COMMERCE, FINANCE, MEASURES, TASK, entity

from kg.model import EntityRef, Evidence, Fact
from kg.resolve.disagreements import find_disagreements

WATER, PARKS = entity("Organization", "云川市水利局"), entity("Organization", "云川市园林局")
BODY, ANNEX, NEAR = 100, 9000, 160


def said(start: int, *units: EntityRef, lead: str = "", due: str = "") -> list[Fact[EntityRef]]:
    proof = Evidence("a.txt", start, start + 4, "责任单位")
    given = (("deadline", due),) if due else ()
    return [
        Fact("leadUnitOf" if unit.name == lead else "responsibleUnitOf",
             unit, TASK, MEASURES, given, (proof,))
        for unit in units
    ]  # fmt: skip


CASES = [
    ("the same units", said(BODY, FINANCE, WATER), said(ANNEX, WATER, FINANCE), []),
    ("one unit more", said(BODY, FINANCE, WATER), said(ANNEX, WATER, FINANCE, PARKS),
     ["only the first names none, only the second 云川市园林局"]),
    ("other deadlines", said(BODY, FINANCE, due="2022-12"), said(ANNEX, FINANCE, due="2023-06"),
     ["deadline 2022-12 or 2023-06"]),
    ("another lead", said(BODY, FINANCE, WATER, lead=FINANCE.name), said(ANNEX, FINANCE, WATER, lead=WATER.name),
     ["lead unit 云川市财政局 or 云川市水利局"]),
    ("the annex names the lead", said(BODY, FINANCE, WATER), said(ANNEX, FINANCE, WATER, lead=FINANCE.name), []),
    ("only the annex has a deadline", said(BODY, FINANCE), said(ANNEX, FINANCE, due="2022"), []),
    ("two brackets of one item", said(BODY, FINANCE, WATER), said(NEAR, WATER, PARKS), []),
    ("two tasks of one heading", said(BODY, FINANCE, WATER, PARKS), said(ANNEX, COMMERCE, WATER, entity("Organization", "云川市体育局")), []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "annex", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_disagreements(
    body: list[Fact[EntityRef]], annex: list[Fact[EntityRef]], told: list[str]
) -> None:
    found = find_disagreements([*annex, *body])
    assert [d.what for d in found] == told
    assert all(d.task == TASK.name and d.offset == ANNEX and d.facts for d in found)
