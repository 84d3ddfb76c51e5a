"""The members of classes of units: by the table of divisions, by the text, or open."""

from __future__ import annotations

import pytest
from invented import COMMERCE, FINANCE, GROUP, MEASURES, fact

from kg.model import Entity
from kg.resolve.unit_sets import find_members

CASES = [
    ("governments", "各县（市、区）人民政府", "嘉兴市", 7, "海宁市人民政府"),
    ("other order", "各县（区、市）政府", "嘉兴市", 7, "海宁市人民政府"),
    ("without 各", "县（市、区）住建局", "嘉兴市", 7, "海宁市住房和城乡建设局"),
    ("the places themselves", "各县（市、区）", "嘉兴市", 7, "海宁市"),
    ("only the districts", "各区人民政府", "嘉兴市", 2, "南湖区人民政府"),
    ("districts of a municipality", "各区人民政府", "北京市", 16, "东城区人民政府"),
    ("cities of a province", "各设区市人民政府", "江西省", 11, "南昌市人民政府"),
    ("cities of which level is open", "各市、县人民政府", "江西省", 0, ""),
    ("who is concerned is open", "各有关县（市、区）人民政府", "嘉兴市", 0, ""),
    ("departments", "市直相关部门", "嘉兴市", 0, ""),
    ("the counties of a county", "各县（市、区）人民政府", "海宁市", 0, ""),
    ("no place", "各县（市、区）人民政府", "", 0, ""),
    ("schools of all counties", "各县（市、区）学校（幼儿园）", "嘉兴市", 0, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "place", "count", "one"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_members_of_a_place(name: str, place: str, count: int, one: str) -> None:
    found = [m.name for m in find_members([Entity("unitset/1", "UnitSet", name, (), place)], [])]
    assert len(found) == len(set(found)) == count
    assert not one or one in found


def test_towns_have_governments_and_subdistricts_offices() -> None:
    unit_set = Entity("unitset/1", "UnitSet", "各乡镇人民政府（街道办事处）", (), "海宁市")
    found = {m.name[-5:] for m in find_members([unit_set], [])}
    assert {n[-4:] for n in found} == {"人民政府", "道办事处"}


def test_members_that_a_document_names() -> None:
    unit_set = Entity("unitset/1", "UnitSet", f"{GROUP.name}各成员单位", (), GROUP.place)
    facts = [fact("memberOf", unit, GROUP, MEASURES, "成员单位") for unit in (COMMERCE, FINANCE)]
    found = list(find_members([unit_set], facts))
    assert {m.member for m in found} == {COMMERCE.id, FINANCE.id}
    assert {m.source for m in found} == {"named as members"}
