"""Tables that say what each leader is in charge of."""

import pytest

from kg.document import find_documents
from kg.mentions import Mentions
from kg.model import SourceText
from kg.relations import Reading
from kg.relations.division.tables import extract_division_tables
from kg.relations.posts.tables import extract_tables

TITLE = "云川市水利局领导班子分工一览表\n\n"
N = "李清泉"


def readings(text):
    for document in find_documents(SourceText("a.md", text, "", "md")):
        yield Reading(document, document, Mentions.of([]))


def read(text):
    return [
        (
            fact.predicate,
            fact.subject.text,
            fact.object.text,
            fact.qualifier("title") or fact.qualifier("mode"),
        )
        for reading in readings(text)
        for fact in extract_division_tables(reading)
    ]


CASES = [
    (
        "work_units_and_liaison",
        "| 姓名 | 职务 | 分管工作 | 分管科室 | 联系单位 |\n| --- | --- | --- | --- | --- |\n| 李清泉 | 局党委书记、局长 | 全面工作 | 办公室、人事科 | 市供电公司 |\n",
        [("holdsPost", N, "云川市水利局", "党委书记"), ("holdsPost", N, "云川市水利局", "局长"), ("answersFor", N, "全面工作", "in_charge"), ("leads", N, "办公室", "in_charge"), ("leads", N, "人事科", "in_charge"), ("liaisesWith", N, "市供电公司", None)],
    ),
    (
        "sentences_in_cells",
        "| 序号 | 领导姓名 | 工作分工 |\n| --- | --- | --- |\n| 1 | 李清泉 | 负责防汛、水土保持方面工作，协管工会。 |\n",
        [("answersFor", N, "防汛", "in_charge"), ("answersFor", N, "水土保持", "in_charge"), ("leads", N, "工会", "assists")],
    ),
    ("no_duties", "| 姓名 | 职务 | 电话 |\n| --- | --- | --- |\n| 李清泉 | 局长 | 123 |\n", []),
    ("no_person", "| 姓名 | 分管工作 |\n| --- | --- |\n| 空缺 | 防汛 |\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_division_tables(text, expected):
    assert read(TITLE + text) == expected


def test_such_a_table_is_no_list_of_posts():
    assert not [fact for r in readings(TITLE + CASES[0][1]) for fact in extract_tables(r)]
