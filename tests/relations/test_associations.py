"""Groups and associations in running prose; every body is invented."""

from __future__ import annotations

import pytest
from prose_readings import reading_of

from kg.model import Mention
from kg.relations.groups.associations import extract_associations
from kg.relations.groups.heads import extract_groups


def words(mention: Mention | None) -> str:
    return mention.text + mention.title if mention else ""


HEADS = [
    ("led", "成立由组织部部长牵头的项目督办工作领导小组。", [("组织部部长", None)]),
    ("two heads", "在全省率先成立由市委书记、市长“双挂帅”的质量工作委员会。", [("市委书记", None), ("市政府市长", None)]),
    ("only described", "成立由区市主要领导任组长的专项领导小组。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [h[1:] for h in HEADS], ids=[h[0] for h in HEADS])
def test_heads_by_post(text: str, expected: list[tuple[str, str | None]]) -> None:
    facts = [f for f in extract_groups(reading_of(text)) if f.predicate == "heads"]
    assert [(words(f.subject), f.qualifier("role")) for f in facts] == expected


def test_a_joint_inside_the_name_of_a_company() -> None:
    text = (
        "白溪市家政服务业协会会员大会举行。白溪安居物业有限公司和清江和美物业有限公司为会长单位。"
    )
    facts = [*extract_associations(reading_of(text))]
    assert [f.subject.text for f in facts] == ["白溪安居物业有限公司", "清江和美物业有限公司"]


def test_officers_of_an_association() -> None:
    text = (
        "云川市第五届物业管理协会会员大会举行。云川安居物业有限公司为会长单位，清江物业有限公司、"
        "云川白塔物业有限公司等10家企业为副会长单位。"
    )
    facts = [*extract_associations(reading_of(text))]
    assert [(f.subject.text, words(f.object), f.qualifier("title")) for f in facts] == [
        ("云川安居物业有限公司", "云川市物业管理协会", "会长单位"),
        ("清江物业有限公司", "云川市物业管理协会", "副会长单位"),
        ("云川白塔物业有限公司", "云川市物业管理协会", "副会长单位"),
    ]


def test_officers_in_lines() -> None:
    text = "白溪市餐饮协会第三届理事会组成。\n会长单位：白溪宾馆\n副会长单位：白溪福来餐饮有限公司、金穗酒店\n会长：王楠"
    facts = [*extract_associations(reading_of(*text.split("\n")))]
    assert [(f.subject.text, f.qualifier("title")) for f in facts] == [
        ("白溪宾馆", "会长单位"),
        ("白溪福来餐饮有限公司", "副会长单位"),
        ("金穗酒店", "副会长单位"),
    ]
    heads = [*extract_groups(reading_of(*text.split("\n")))]
    assert [
        (f.predicate, f.subject.text, words(f.object), f.qualifier("title")) for f in heads
    ] == [("holdsPost", "王楠", "白溪市餐饮协会", "会长")]


BY_WHOM = [
    ("by a member", "云川茶业协会由清江农商银行担任会长单位。", [("清江农商银行", "云川茶业协会")]),
    (
        "和 inside a name",
        "云川茶业协会成立，白塔和顺茶业有限公司和清江电子有限公司为理事单位。",
        [("白塔和顺茶业有限公司", "云川茶业协会"), ("清江电子有限公司", "云川茶业协会")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [b[1:] for b in BY_WHOM], ids=[b[0] for b in BY_WHOM]
)
def test_units_of_an_association(text: str, expected: list[tuple[str, str]]) -> None:
    facts = extract_associations(reading_of(text))
    assert [(f.subject.text, f.object.text) for f in facts if f.object] == expected
