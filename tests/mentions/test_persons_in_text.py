"""Names of persons and titles in running text, and components that a user adds."""

import sys
from pathlib import Path

import pytest

from kg.mapped_text import MappedText
from kg.mentions.names import clean_name, is_name
from kg.mentions.persons import find_persons
from kg.mentions.pipeline import find_mentions, load_pipeline
from kg.mentions.titles import find_titles, title_at_end
from kg.model import Block, Document

NAMES = [
    ("李清泉", True), ("欧阳青", True), ("欧阳青山", True), ("严 明", True), ("阿依古丽·买买提", True),
    ("教育局", False), ("任主任", False), ("王的", False), ("李", False), ("云川市政府", False),
    ("区长", False), ("区委", False), ("区政府", False), ("区长明", True), ("常委", False), ("常伟", True),
    ("单位", False), ("干部", False), ("吴曙副", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_is_name(text, expected):
    assert is_name(text) is expected


def test_clean_name_drops_honorific_and_note():
    assert clean_name("严　明（女，畲族）同志") == "严明"


PERSONS = [
    ("honorific", "会上，李清泉同志宣读了决定。", [("李清泉", "honorific after")]),
    ("title", "云川市教育局局长欧阳青介绍，进展顺利。", [("欧阳青", "title before")]),
    ("surname_only", "李女士告诉记者。", []),
    ("longer_word", "市长高度重视安全生产。", []),
    ("unit_after_title", "由主任任命。", []),
    ("listed", "副局长李清泉、王楠和周山出席。", [("李清泉", "title before"), ("王楠", "in a list of names"), ("周山", "in a list of names")]),
    ("weak_for_a_doubtful_surname", "由局长江明将材料送达。", []),
    ("said", "局长和平说，今年丰收。", [("和平", "title before")]),
    ("no_cut_name", "市委书记许成仓俯下身子。", []),
    ("title_before_a_point", "区人大常委会副秘书长艾山·吐尔逊介绍，", [("艾山·吐尔逊", "title before")]),
    ("at_the_end", "局长李清泉", [("李清泉", "title before")]),
    ("role_in_wide_print", "市政府秘书长成　员：", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in PERSONS], ids=[c[0] for c in PERSONS]
)
def test_find_persons(text, expected):
    assert [(p.text, p.reasons[0]) for p in find_persons(text)] == expected


TITLES = [
    ("prefixes", "云川市财政局常务副局长到会", ["常务副局长"]),
    ("part_of_a_name", "安全生产委员会、市长热线和总经理办公室", []),
    ("rank", "三级警长和四级调研员", ["三级警长", "四级调研员"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_find_titles(text, expected):
    assert [text[a:b] for a, b in find_titles(text)] == expected


def test_title_at_end_tells_former_posts():
    assert title_at_end("云川大学原副校长").former


def document(text):
    block = Block("paragraph", 0, len(text))
    return Document("a.txt", "notice", MappedText.of(text), (block,))


def test_mentions_carry_score_and_reason():
    mentions = find_mentions(document("市教育局局长王楠介绍了情况。"))
    person = next(m for m in mentions if m.type == "Person")
    assert (person.text, person.score, person.reasons) == (
        "王楠",
        0.9,
        ("title before", "mark or word after"),
    )


def test_a_user_adds_a_component_by_config(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    nlp = load_pipeline(("rivers",), ("user_component",))
    places = [m for m in find_mentions(document("船行清江之上"), nlp) if m.type == "Place"]
    assert [(m.text, m.start) for m in places] == [("清江", 2)]
    sys.modules.pop("user_component", None)
