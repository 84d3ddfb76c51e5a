"""Tables of tasks that lie on one line, a space between their cells."""

import pytest

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.responsibilities.extract import extract_responsibilities
from kg.relations.responsibilities.spaced_tables import extract_spaced_tables

L, R = "leadUnitOf", "responsibleUnitOf"


def read(text: str) -> Reading:
    block = Block("paragraph", 0, len(text))
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(text), (block,), date=date)
    return Reading(document, document, Mentions(()))


def stated(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (f.predicate, f.subject.text, f.object.text, f.qualifier("deadline") or "")
        for f in extract_spaced_tables(read(text))
    ]


CASES = [
    ("one column of units",
     "序号 项目名称 建设内容 投资额 责任单位 联系人 一、城建项目 1 东湖管网项目 改造管网。 10 市住建局 何平川 2 西山公园 建设公园，由东湖公司建设。 20 市林业局、市水利局 罗小安",
     [(R, "市住建局", "东湖管网项目", ""), (R, "市林业局", "西山公园", ""), (R, "市水利局", "西山公园", "")]),
    ("two columns of units and a time",
     "序号 工作任务 牵头单位 责任单位 完成时限 1 完善制度 市发改委 市财政局、市教育局 6月底前 2 开展培训 市人社局 市民政局 年底前",
     [(L, "市发改委", "完善制度", "2022-06"), (R, "市财政局", "完善制度", "2022-06"),
      (R, "市教育局", "完善制度", "2022-06"), (L, "市人社局", "开展培训", "2022"),
      (R, "市民政局", "开展培训", "2022")]),
    ("labels in the cells",
     "序号 项目名称 牵头领导 责任单位 负责事项 1 东湖项目 何平川 牵头单位： 市住建局 配合单位： 市水利局 市林业局市规划局 罗小安 市住建局负责对接。 2 西山项目 何平川 牵头单位：市文旅局配合单位：市财政局 周文江 市文旅局负责对接。",
     [(L, "市住建局", "东湖项目", ""), (R, "市水利局", "东湖项目", ""), (R, "市林业局", "东湖项目", ""),
      (R, "市规划局", "东湖项目", ""), (L, "市文旅局", "西山项目", ""), (R, "市财政局", "西山项目", "")]),
    ("columns that cannot be told apart",
     "序号 工作任务 牵头单位 责任单位 1 完善制度 市发改委 市财政局 市教育局 2 开展培训 市人社局", []),
    ("no task", "序号 姓名 单位 职务 1 何平川 市水利局 局长 2 罗小安 市财政局 局长", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_spaced_tables(text, expected):
    assert stated(text) == expected


def test_labels_of_a_table_are_no_item_of_their_own():
    assert list(extract_responsibilities(read(CASES[2][1]))) == []
