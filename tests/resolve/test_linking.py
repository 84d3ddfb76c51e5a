"""Short names of bodies joined to the one full name that fits, and near misses kept apart."""

from __future__ import annotations

import pytest

from kg.model import DocumentRef, Fact, Mention
from kg.resolve import collect_entities, link_entities, resolve_facts

PLACE = "哈尔滨市"


def _names(*bodies: str) -> set[str]:
    """Return the canonical names of the entities that facts about these bodies lead to."""
    document = DocumentRef("a.txt", "关于印发工作方案的通知", place=PLACE)
    task = Mention("Task", "完善供水设施", 0, 6)
    facts = [
        Fact("responsibleUnitOf", Mention("Organization", body, 0, len(body)), task, document)
        for body in bodies
    ]
    linked, _ = link_entities(resolve_facts(facts, []))
    return {e.name for e in collect_entities(linked) if e.type == "Organization"}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("市水投集团", "哈尔滨市水务投资集团"),
        ("哈尔滨交投集团", "哈尔滨交通投资控股集团有限公司"),
        ("市文广新旅局", "哈尔滨市文化广电新闻出版旅游局"),
        ("市文旅局", "市文化和旅游局"),
        ("市政务服务局", "市行政审批局（市政务服务局）"),
        ("哈尔滨机场", "省机场集团公司哈尔滨机场分公司"),
        ("市市政公用集团", "哈尔滨市政公用投资控股集团有限公司"),
    ],
)
def test_one_full_name_takes_the_short_one(short: str, full: str) -> None:
    assert len(_names(short, full)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("市农业局", "市农业农村局", id="renamed"),
        pytest.param("市教育局", "市教育体育局", id="merged-later"),
        pytest.param("市城投集团", "市水务投资集团", id="other-characters"),
        pytest.param("市生态环境局", "市生态环境监测中心", id="other-tail"),
        pytest.param("市公安局", "市公安局交警支队", id="part"),
        pytest.param("市政府外事办公室", "市政府办公室（外事办）", id="office-in-the-same-rooms"),
        pytest.param("市国资委", "市国资运营集团", id="other-form"),
        pytest.param("市交投集团", "长春市交通投资集团", id="other-place"),
    ],
)
def test_what_does_not_fit_stays_two(one: str, other: str) -> None:
    assert len(_names(one, other)) == 2


def test_two_full_names_leave_the_short_one_open() -> None:
    assert len(_names("市城投集团", "市城市投资集团", "市城乡投资集团")) == 3


def test_a_title_joins_the_one_number_it_has() -> None:
    document = DocumentRef("a.txt", "关于废止文件的通知", place=PLACE)
    title = "哈尔滨市城镇供水管理办法"
    cited = Mention("Document", title, 0, 12)
    numbered = Mention("Document", title, 0, 12, number="哈政发〔2019〕8号")
    citing = Mention("Document", "关于废止文件的通知", 0, 9)
    facts = [Fact("cites", citing, each, document) for each in (cited, numbered)]
    linked, _ = link_entities(resolve_facts(facts, []))
    assert {fact.object and fact.object.number for fact in linked} == {"哈政发〔2019〕8号"}


def test_the_order_of_the_facts_does_not_matter() -> None:
    bodies = ["市水投集团", "哈尔滨市水务投资集团", "市文旅局", "市文化和旅游局", "市行政审批局"]
    assert _names(*bodies) == _names(*reversed(bodies))
