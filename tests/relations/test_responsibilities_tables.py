"""Task tables: who does what by when, one row a task."""

import pytest

from kg.mapped_text import MappedText, Span
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.responsibilities.tables import column_kind, extract_task_tables

L, R = "leadUnitOf", "responsibleUnitOf"


def reading(rows: list[list[str]], *items: str) -> Reading:
    """Return a document of 2022 with the items and then one table."""
    text, blocks = "", []
    for item in items:
        label = item[: item.index(".") + 1]
        blocks.append(Block("item", len(text), len(text) + len(item), None, label))
        text += item + "\n"
    table = len(blocks)
    blocks.append(Block("table", len(text), len(text)))
    for row in rows:
        start, cells = len(text), []
        for cell in row:
            cells.append(Span(len(text), len(text) + len(cell)))
            text += cell + "|"
        blocks.append(Block("row", start, len(text) - 1, table, "", tuple(cells)))
        text = text[:-1] + "\n"
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(text), tuple(blocks), date=date)
    return Reading(document, document, Mentions(()))


def stated(rows, *items):
    return [
        (f.predicate, f.subject.text, f.object.value or f.object.text, f.qualifier("deadline"))
        for f in extract_task_tables(reading(rows, *items))
    ]


HEAD = ["序号", "工作任务", "主要内容", "完成时限", "牵头单位", "责任单位"]
ROW = ["1", "建设城市大脑", "整合平台。", "2023年6月", "市数据局", "市财政局、市公安局"]
FACTS = [
    (L, "市数据局", "建设城市大脑", "2023-06"),
    (R, "市财政局", "建设城市大脑", "2023-06"),
    (R, "市公安局", "建设城市大脑", "2023-06"),
]


def test_row():
    assert stated([HEAD, ROW]) == FACTS


def test_section_rows_and_repeated_heads_state_nothing():
    assert stated([HEAD, ["（一）夯实基础", "", "", "", "", ""], HEAD, ROW]) == FACTS


def test_head_of_two_rows():
    rows = [
        ["序号", "重点任务", "责任分工", "", "时间节点"],
        ["", "", "牵头单位", "配合单位", ""],
        ["1", "推进审批提速", "市政务局", "各县（区）", "6月底"],
    ]
    assert stated(rows) == [
        (L, "市政务局", "推进审批提速", "2022-06"),
        (R, "各县（区）", "推进审批提速", "2022-06"),
    ]


def test_merged_cells_name_groups_of_tasks():
    rows = [
        ["重点任务", "具体举措", "责任单位"],
        ["优化服务", "1.推行容缺受理。", "市政务局"],
        ["", "2.推行帮办代办。", "市司法局"],
        ["稳定就业", "3.举办招聘会。", "市人社局"],
    ]
    assert stated(rows) == [
        (R, "市政务局", "推行容缺受理", None),
        (R, "市司法局", "推行帮办代办", None),
        (R, "市人社局", "举办招聘会", None),
    ]


def test_empty_unit_of_a_row_that_goes_on_is_that_of_the_row_above():
    rows = [
        ["序号", "任务", "具体措施", "责任单位"],
        ["1", "治理内涝", "清淤管网。", "县住建局"],
        ["", "治理内涝", "改造泵站。", ""],
        ["2", "治理扬尘", "洒水降尘。", ""],
    ]
    assert stated(rows) == [
        (R, "县住建局", "清淤管网", None),
        (R, "县住建局", "改造泵站", None),
    ]


def test_same_as_above():
    rows = [["任务", "责任单位"], ["清理台账", "市审计局"], ["核对数据", "同上"]]
    assert [f[1:3] for f in stated(rows)] == [("市审计局", "清理台账"), ("市审计局", "核对数据")]


def test_parts_inside_a_cell():
    rows = [
        ["事项", "责任单位"],
        ["开展联合检查", "市应急局牵头，市公安局、市消防支队配合"],
        ["规范信用修复", "★市发改委 市市场监管局"],
    ]
    assert [f[:3] for f in stated(rows)] == [
        (L, "市应急局", "开展联合检查"),
        (R, "市公安局", "开展联合检查"),
        (R, "市消防支队", "开展联合检查"),
        (L, "市发改委", "规范信用修复"),
        (R, "市市场监管局", "规范信用修复"),
    ]


def test_numbered_tasks_inside_a_cell():
    rows = [
        ["序号", "责任单位", "工作任务", "完成时限"],
        ["1", "县教育局", "1.新建园舍2所；2.改造食堂10个。", "8月底"],
        ["2", "县住建局", "新建1.5公里管网。改造泵站。", "8月底"],
    ]
    assert stated(rows) == [
        (R, "县教育局", "新建园舍2所", "2022-08"),
        (R, "县教育局", "改造食堂10个", "2022-08"),
        (R, "县住建局", "新建1.5公里管网", "2022-08"),
    ]


def test_head_that_lets_the_first_lead():
    rows = [["工作任务", "责任单位（列第一位的为牵头单位）"], ["完善路网", "市交通局、市财政局"]]
    assert [f[:2] for f in stated(rows)] == [(L, "市交通局"), (R, "市交通局"), (R, "市财政局")]


def test_people_are_no_units():
    rows = [["任务", "责任领导", "责任单位"], ["修缮校舍", "王大江", "县教育局"]]
    assert stated(rows) == [(R, "县教育局", "修缮校舍", None)]


def test_heading_of_the_body_is_the_name():
    items = "1.加强旅游监测智慧化服务。全域覆盖。", "2.建设智慧公交。"
    rows = [["序号", "任务", "责任单位"], ["1", "加强旅游智慧监测智慧化服务", "市文旅局"]]
    assert stated(rows, *items) == [(R, "市文旅局", "加强旅游监测智慧化服务", None)]


def test_unlike_heading_is_another_task():
    rows = [["序号", "任务", "责任单位"], ["1", "加强景区安全管理", "市文旅局"]]
    assert stated(rows, "1.建设智慧公交。")[0][2] == "加强景区安全管理"


def test_tasks_of_a_unit():
    rows = [
        ["序号", "单位", "主要工作任务"],
        ["1", "市教育局", "1. 推进学籍查询上线。 2. 梳理办事地址，报送市数据局。"],
    ]
    assert stated(rows) == [
        (R, "市教育局", "推进学籍查询上线", None),
        (R, "市教育局", "梳理办事地址，报送市数据局", None),
    ]


def test_where_offices_are():
    rows = [
        ["序号", "专项应急指挥部名称", "办公室所在单位"],
        ["1", "市防汛抗旱应急指挥部", "市应急管理局 市水利局"],
    ]
    facts = [(f.subject.text, f.object.text) for f in extract_task_tables(reading(rows))]
    assert facts == [
        ("市应急管理局", "市防汛抗旱应急指挥部"),
        ("市水利局", "市防汛抗旱应急指挥部"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["指标", "2020年", "2025年"], ["参保率", "95", "96"]],
        [["项目名称", "单位", "数量"], ["水泥", "吨", "20"]],
        [["姓名", "单位", "职务"], ["王大江", "市教育局", "科员"]],
    ],
)
def test_other_tables_state_nothing(rows):
    assert stated(rows) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("牵头单位（部门）", "lead"),
        ("市级主办单位", "lead"),
        ("配合/责任单位", "responsible"),
        ("责任领导", "other"),
        ("拟完成时间", "deadline"),
        ("实事内容", "task"),
        ("投资额", ""),
    ],
)
def test_column_kind(name, kind):
    assert column_kind(name) == kind
