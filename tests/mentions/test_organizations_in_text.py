"""Bodies and places in running text: hits, and longer words that hold one and are none."""

from __future__ import annotations

import pytest

from kg.mentions.organizations import find_bodies, parse_organization
from kg.mentions.places import find_places

CASES = [
    ("list", "市发改委、市财政局，各县（市、区）人民政府", ["市发改委", "市财政局"]),
    ("verb-before", "由市市场监管局会同市公安局交警支队办理", ["市市场监管局", "市公安局交警支队"]),
    ("full-place", "昆明市五华区教育局印发", ["昆明市五华区教育局"]),
    ("nation", "报国家发展改革委、财政部备案", ["国家发展改革委", "财政部"]),
    ("nation-in-place", "国家税务总局昆明市税务局", ["国家税务总局昆明市税务局"]),
    ("party", "中共昆明市委组织部、市委编办", ["中共昆明市委组织部", "市委编办"]),
    ("company", "昆明滇池水务股份有限公司中标", ["昆明滇池水务股份有限公司"]),
    ("company-alone", "昆明滇池水务股份有限公司，", ["昆明滇池水务股份有限公司"]),
    ("group", "县防汛抗旱指挥部（", ["县防汛抗旱指挥部"]),
    ("centre", "在市果蔬技术推广中心，", ["市果蔬技术推广中心"]),
    ("city-management", "城市管理局面的改善", []),
    ("urban-district", "市区道路、市场主体、市民中心", []),
    ("class", "市有关部门、县级人民政府", []),
    ("ministry-class", "教育部门和公安部门", []),
    ("layout", "优化我市产业布局，", []),
]


@pytest.mark.parametrize(("text", "bodies"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_bodies_of_a_text(text: str, bodies: list[str]) -> None:
    assert [text[b.start : b.end] for b in find_bodies(text)] == bodies


def test_a_body_is_parted_from_the_title_after_it() -> None:
    assert parse_organization("昆明市民政局副局长") == ("昆明市民政局", "副局长")
    assert parse_organization("县委组织部部长") == ("县委组织部", "部长")
    assert parse_organization("副市长") == ("", "副市长")


def test_places_are_named_in_full() -> None:
    text = "云南省昆明市五华区、长春市朝阳区与朝阳区"
    assert [p.name for p in find_places(text)] == ["五华区", "长春市朝阳区"]
    assert [p.name for p in find_places("朝阳区", "北京市")] == ["北京市朝阳区"]
