"""Task tables run together in the dump of a web page."""

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.responsibilities.flattened import extract_flattened_tables

L, R = "leadUnitOf", "responsibleUnitOf"


def stated(head: str, *rows: str):
    """Return the facts of a document with the head and its rows; `>` puts a line below its item."""
    text, blocks = head, [Block("paragraph", 0, len(head))]
    for row in rows:
        text += "\n"
        parent = len(blocks) - 1 if row.startswith(">") else None
        words = row.removeprefix(">")
        kind, label = ("paragraph", "") if parent else ("item", row[:2])
        blocks.append(Block(kind, len(text), len(text) + len(words), parent, label))
        text += words
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "page", MappedText.of(text), tuple(blocks), date=date)
    facts = extract_flattened_tables(Reading(document, document, Mentions(())))
    return [
        (f.predicate, f.subject.text, f.object.text, f.qualifier("deadline") or "") for f in facts
    ]


HEAD = "任务名称工作措施牵头单位配合单位"


def test_glued_cells():
    assert stated(HEAD, "1.建立问题反馈机制。区发改局区政务局区直各有关单位，各乡镇") == [
        (L, "区发改局", "建立问题反馈机制", ""),
        (L, "区政务局", "建立问题反馈机制", ""),
        (R, "区直各有关单位", "建立问题反馈机制", ""),
        (R, "各乡镇", "建立问题反馈机制", ""),
    ]


def test_empty_lead():
    rows = "2.公开政策文件。 各区属单位，各乡镇", "3.回应社会关切。", ">区直各单位"
    assert stated(HEAD, *rows) == [
        (R, "各区属单位", "公开政策文件", ""),
        (R, "各乡镇", "公开政策文件", ""),
        (R, "区直各单位", "回应社会关切", ""),
    ]


def test_only_the_lead():
    assert stated(HEAD, "4.规范信息发布。区卫健局") == [(L, "区卫健局", "规范信息发布", "")]


def test_date_at_the_end():
    head = "序号工作任务责任单位完成时限"
    assert stated(head, "5.清理台账。县审计局、县财政局6月底前") == [
        (R, "县审计局", "清理台账", "2022-06"),
        (R, "县财政局", "清理台账", "2022-06"),
    ]


def test_rows_whose_cells_a_space_parts():
    head = "序号 工 作 任 务 牵头负责部门"
    assert stated(head, ">3 安排资金,1000万元 财政部", ">4 修路 交通运输部") == [
        (L, "财政部", "安排资金,1000万元", ""),
        (L, "交通运输部", "修路", ""),
    ]
    assert stated(head, ">3 见上文 所述内容") == []


def test_other_lines_are_no_heads():
    row = "1.建立机制。区发改局"
    assert stated("明确牵头单位和责任单位。", row) == []
    assert stated("工作任务", row) == []
    assert stated(HEAD, "1.加快审批。做到应批尽批，不留死角") == []


def test_rows_run_together():
    found = stated(
        "序号主要任务具体措施完成时限主要责任单位任务来源1推进治水1、制定治水方案3月市水利局市环保局1、市府工作要点2、省里的方案"
        " 2、治理黑臭水体12月市住建局相关乡镇人民政府3、开展水质监测全年市环保局 注：主要责任单位第一个为牵头单位，其余为配合单位。"
    )
    assert found == [
        (L, "市水利局", "制定治水方案", "2022-03"),
        (R, "市水利局", "制定治水方案", "2022-03"),
        (R, "市环保局", "制定治水方案", "2022-03"),
        (L, "市住建局", "治理黑臭水体", "2022-12"),
        (R, "市住建局", "治理黑臭水体", "2022-12"),
        (R, "相关乡镇人民政府", "治理黑臭水体", "2022-12"),
        (L, "市环保局", "开展水质监测", "2022"),
        (R, "市环保局", "开展水质监测", "2022"),
    ]


def test_names_of_columns_without_rows():
    assert (
        stated("工作任务具体措施完成时限责任单位如下，请认真落实。1、制定方案，12月报市水利局。")
        == []
    )
