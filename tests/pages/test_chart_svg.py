"""The organisation chart as SVG, read back as XML."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from invented_graph import city_facts, hostile_facts, table_of
from PIL import Image

from kg.errors import UsageError
from kg.export import png
from kg.export.chart import chart_svg

TEXT = "{http://www.w3.org/2000/svg}text"


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(TEXT)]


def test_the_head_comes_first_and_the_deputies_follow():
    found = texts(chart_svg(table_of(city_facts())))
    assert found[:5] == [
        "云川市人民政府关于市政府领导分工的通知",
        "云府字〔2024〕7号 2024-03-05",
        "周云山",
        "市长",
        "分管 2",
    ]
    assert {"陆清和", "贺兰舟", "AB ⇄ 周云山", "AB ⇄ 陆清和", "云川海关"} <= set(found)


def test_the_picture_shows_what_the_drawing_shows(tmp_path: Path):
    png.write(table_of(city_facts()), tmp_path / "chart.png")
    picture = Image.open(tmp_path / "chart.png").convert("L")
    width = ElementTree.fromstring(chart_svg(table_of(city_facts()))).get("width")
    assert picture.width == png.ZOOM * float(width or 0)
    assert picture.getextrema()[0] < 80 < 250 < picture.getextrema()[1]


def test_another_division_is_chosen_by_its_number():
    assert "云府字〔2021〕3号 2021-04-01" in texts(
        chart_svg(table_of(city_facts()), "云府字〔2021〕3号")
    )
    with pytest.raises(UsageError, match="no division of labour in '云府字〔1999〕1号'"):
        chart_svg(table_of(city_facts()), "云府字〔1999〕1号")


def test_cards_of_a_row_do_not_overlap():
    root = ElementTree.fromstring(chart_svg(table_of(city_facts())))
    cards = [r for r in root.iter("{http://www.w3.org/2000/svg}rect") if r.get("class") == "card"]
    spots = sorted(int(card.get("x") or 0) for card in cards)
    assert all(b - a >= int(cards[0].get("width") or 0) for a, b in pairwise(spots))


def test_what_a_document_says_stays_text():
    svg = chart_svg(table_of(hostile_facts()))
    assert not list(ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}script"))
    assert any("<script>" in text for text in texts(svg))
