"""Who may be one: documents worded anew, people of two places, bodies that share a name."""

from __future__ import annotations

import pytest
from invented import COMMERCE, MEASURES, NOTICE, RULES, entity, fact

from kg.model import Entity, content_id
from kg.resolve.alike import find_alike

RULE = "云川市公园管理办法"


def document(title: str, number: str = "") -> Entity:
    return Entity(content_id("Document", number or title), "Document", title, (), "", number)


PAIRS = [
    ("edition", RULE, RULE + "（试行）", True),
    ("letter around it", RULE, f"云川市人民政府关于印发《{RULE}》的通知", True),
    ("letter without marks", RULE, f"关于印发{RULE}（修订版）的通知", True),
    ("place at the front", "南京市城市公园管理办法", "城市公园管理办法", True),
    ("name of the nation", "中华人民共和国公园法", "公园法", True),
    ("issuer at the front", "南京市人民政府关于加强公园管理工作的意见", "关于加强公园管理工作的意见", True),
    ("half-width brackets", RULE + "(试行)", RULE, True),
    ("two places", "南京市城市公园管理办法", "苏州市城市公园管理办法", False),
    ("two issuers", "南京市财政局关于加强公园管理工作的意见", "南京市人民政府关于加强公园管理工作的意见", False),
    ("two editions of two years", RULE + "（2014年修订）", RULE + "（2019年修订）", False),
    ("draft", RULE + "（征求意见稿）", RULE, False),
    ("rules of a rule", RULE, RULE + "实施细则", False),
    ("interim measures", RULE, "云川市公园管理暂行办法", False),
    ("a title that says nothing", "工作方案", "工作方案（试行）", False),
    ("a plan of another year", "2021年公园建设工作计划", "2022年公园建设工作计划", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "alike"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS]
)
def test_documents(one: str, other: str, alike: bool) -> None:
    found = find_alike([document(one), document(other)], [])
    assert [{e.name for e in a.entities} for a in found] == ([{one, other}] if alike else [])


def test_two_numbers_are_two_documents() -> None:
    numbered = (
        document(RULE, "云府发〔2021〕3号"),
        document(RULE + "（修订版）", "云府发〔2022〕4号"),
    )
    assert not find_alike(numbered, [])
    assert len(find_alike([*numbered, document(RULE + "（试行）")], [])) == 2


def test_a_letter_is_not_what_it_carries() -> None:
    letter = Entity(NOTICE.id, "Document", f"关于印发《{RULES.name}》的通知", (), "", NOTICE.number)
    rules = Entity(RULES.id, "Document", RULES.name)
    assert find_alike([letter, rules], [])
    assert not find_alike([letter, rules], [fact("carries", NOTICE, RULES, MEASURES, "印发")])


def test_people_and_bodies() -> None:
    people = [Entity(f"person/{n}", "Person", "陆一鸣", (), p) for n, p in enumerate("甲乙")]
    bodies = [
        Entity("organization/1", "Organization", "云川市大数据发展局", ("大数据局",), "云川市"),
        Entity("organization/2", "Organization", "云川市大数据管理局", ("大数据局",), "云川市"),
        Entity("organization/3", "Organization", "临溪县大数据局", ("大数据局",), "临溪县"),
        Entity("organization/4", "Organization", "临溪县大数据局", (), ""),
        Entity(COMMERCE.id, "Organization", COMMERCE.name, (), COMMERCE.place),
    ]
    found = [{e.id for e in a.entities} for a in find_alike([*people, *bodies], [])]
    assert found == [
        {"person/0", "person/1"},
        {"organization/1", "organization/2"},
        {"organization/3", "organization/4"},
    ]


def test_many_of_one_name_are_paired_with_their_neighbours() -> None:
    many = [Entity(f"person/{n:02}", "Person", "陆一鸣", (), str(n)) for n in range(20)]
    (alike,) = find_alike(many, [])
    assert len(list(alike.pairs())) == 19
    assert entity("Person", "陆一鸣").id not in {e.id for e in alike.entities}
