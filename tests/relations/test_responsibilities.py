"""Who answers for what: brackets, labels and sentences in items."""

from dataclasses import replace

import pytest

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.responsibilities.extract import extract_responsibilities

L, R = "leadUnitOf", "responsibleUnitOf"
COUNTIES = "各县（市、区）人民政府"


def reading(*lines: str) -> Reading:
    """Return the lines as the blocks of a document of 2022."""
    text, blocks, start = "\n".join(lines), [], 0
    for line in lines:
        blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(text), tuple(blocks), date=date)
    return Reading(document, document, Mentions(()))


def stated(*lines: str, derived: bool = False) -> list[tuple[str, str, str]]:
    facts = extract_responsibilities(reading(*lines))
    return [
        (f.predicate, f.subject.text, f.object.value or f.object.text)
        for f in facts
        if bool(f.derived) is derived
    ]


CASES = [
    ("lead and responsible",
     "1. 建设智慧公交。到年底覆盖全市。（牵头单位：市交通运输局；责任单位：市财政局，各县（市、区）人民政府）",
     [(L, "市交通运输局"), (R, "市财政局"), (R, COUNTIES)], "建设智慧公交"),
    ("closed by another kind",
     "（三）支持种业发展。给予奖补。〔牵头单位：市水利局。责任单位：市财政局]",
     [(L, "市水利局"), (R, "市财政局")], "支持种业发展"),
    ("half width", "2、培育龙头企业。扩大规模。(牵头单位:市发改委;责任单位:市科技局,市商务局)",
     [(L, "市发改委"), (R, "市科技局"), (R, "市商务局")], "培育龙头企业"),
    ("broken label", "（四）强化培训。每年两期。〔牵头\n单位：市人社局。责任单位：市教育局〕",
     [(L, "市人社局"), (R, "市教育局")], "强化培训"),
    ("duties", "（二）保障用电。优化电网。（市发改委、国网云川供电公司等按职责分工负责）",
     [(R, "市发改委"), (R, "国网云川供电公司")], "保障用电"),
    ("duties and carrying out",
     "3．完善管网。加快改造。〔市住建局、市水务局按职责分工负责，各县（市、区）人民政府抓好落实〕",
     [(R, "市住建局"), (R, "市水务局"), (R, COUNTIES)], "完善管网"),
    ("state council", "（五）健全标准。推动互认。（市场监管总局、交通运输部负责）",
     [(R, "市场监管总局"), (R, "交通运输部")], "健全标准"),
    ("leads and takes part", "（六）统一口径。（生态环境部牵头，财政部、国家统计局参与）",
     [(L, "生态环境部"), (R, "财政部"), (R, "国家统计局")], "统一口径"),
    ("leads by duties", "（七）完善标准。（市应急局、市水利局按职责分工牵头，各区人民政府落实）",
     [(L, "市应急局"), (L, "市水利局"), (R, "各区人民政府")], "完善标准"),
    ("by whom at the end of the one sentence", "2.完善监测体系，由市统计局牵头，市财政局配合。",
     [(L, "市统计局"), (R, "市财政局")], "完善监测体系"),
    ("by whom behind the last comma", "4.编制布局规划。完成评审,市规划局负责,市财政局配合,于2022年底前完成。",
     [(R, "市规划局"), (R, "市财政局")], "编制布局规划"),
    ("leads with another verb", "（八）清理场所。（市生态环境局、市水利局牵头督导，各乡镇具体落实）",
     [(L, "市生态环境局"), (L, "市水利局"), (R, "各乡镇")], "清理场所"),
    ("labels in a sentence", "（九）改造管网。牵头部门为市住建局，配合部门为市财政局、市水利局，完成时间为2022年6月底前。",
     [(L, "市住建局"), (R, "市财政局"), (R, "市水利局")], "改造管网"),
    ("label behind a comma", "（十）举办推介会。主办单位：市商务局，协办单位：市工商联。",
     [(L, "市商务局"), (R, "市工商联")], "举办推介会"),
    ("committee and government", "5.修复矿山。责任单位：东湖市委、市政府，市林业局",
     [(R, "东湖市委"), (R, "东湖市政府"), (R, "市林业局")], "修复矿山"),
    ("by whom behind the heading",
     "（一）开展登记现状调研。由市民政局牵头，市财政局、市残联等部门积极配合，对全市机构的编制情况进行调研，提出建议。",
     [(L, "市民政局"), (R, "市财政局"), (R, "市残联")], "开展登记现状调研"),
    ("by whom and with whom behind the heading", "（二）整理资料。由市水利局负责，对资料进行归档。",
     [(R, "市水利局")], "整理资料"),
    ("label of other units", "6.建设电子档案。牵头单位：市档案局 试点单位：第一批：市住建局、市民政局，6月底前完成。",
     [(L, "市档案局")], "建设电子档案"),
    ("fields of one class", "7.管好卫星定位。（市交通运输局牵头，公安、安监、信息化部门配合）",
     [(L, "市交通运输局"), (R, "公安、安监、信息化部门")], "管好卫星定位"),
    ("parts of a bureau", "8.加强师训。（牵头科室：基础教育科；配合科室：师资科、财务科）",
     [(L, "基础教育科"), (R, "师资科"), (R, "财务科")], "加强师训"),
    ("heading run into its text",
     "（六）广泛开展湖区保护宣传工作发挥广播、电视和报刊的作用，利用宣传车、宣传单等多种形式向群众宣传节约用水的道理。（牵头单位：市水利局）",
     [(L, "市水利局")], "广泛开展湖区保护宣传工作"),
    ("long sentence that is no heading",
     "（六）对易地搬迁工作积极主动、成效明显的县（市、区），进一步加大对搬迁工作的支持力度并在资金安排上予以倾斜。（财政部负责）",
     [(R, "财政部")],
     "对易地搬迁工作积极主动、成效明显的县（市、区），进一步加大对搬迁工作的支持力度并在资金安排上予以倾斜"),
    ("together with nobody", "（七）支持转型城市。（国家发展改革委会同有关部门负责）",
     [(R, "国家发展改革委")], "支持转型城市"),
    ("mark of the lead", "1.2 推进分类。（责任单位：市城管局（牵头）、市住建局）",
     [(L, "市城管局"), (R, "市住建局")], "推进分类"),
    ("scope is no unit", "（八）试点保税维修。（负责部门：海关总署，适用范围：清江自贸试验区）",
     [(R, "海关总署")], "试点保税维修"),
    ("people are no units", "（九）治理内涝。（责任领导：王大江；责任单位：县住建局；配合单位：各乡镇）",
     [(R, "县住建局"), (R, "各乡镇")], "治理内涝"),
    ("labels without brackets",
     "（一）开展自查。梳理清单。责任单位：县直各单位、各街镇完成时限：8月15日前",
     [(R, "县直各单位"), (R, "各街镇")], "开展自查"),
    ("lead by a verb behind the label",
     "5.推进标准化。责任单位：县政务局、县纪委监委牵头，县直有关单位配合 完成时限：10月8日前",
     [(L, "县政务局"), (L, "县纪委监委"), (R, "县直有关单位")], "推进标准化"),
    ("star behind the lead", "（二）均衡教育。新建学校。（责任单位：市教育局★、市财政局）",
     [(L, "市教育局"), (R, "市财政局")], "均衡教育"),
    ("last sentence", "（三）扩大投资。建库。市发改委牵头，市财政局、市教育局按职责分工负责。",
     [(L, "市发改委"), (R, "市财政局"), (R, "市教育局")], "扩大投资"),
    ("leads with duties", "（八）保障粮食。（牵头单位：市农业农村局、市发改委按职责分工负责；配合单位：市财政局）",
     [(L, "市农业农村局"), (L, "市发改委"), (R, "市财政局")], "保障粮食"),
    ("bare list", "（九）强化宣传。广泛报道。（市委宣传部、市融媒体中心，各县区）",
     [(R, "市委宣传部"), (R, "市融媒体中心"), (R, "各县区")], "强化宣传"),
    ("clauses before a label", "（十）支持上市。（市金融局牵头，市科技局负责；完成时限：持续推进）",
     [(L, "市金融局"), (R, "市科技局")], "支持上市"),
    ("lines of labels", "1. 稳定增长。\n牵头单位：市发改委\n责任单位：市商务局、市统计局，各县（市、区）政府",
     [(L, "市发改委"), (R, "市商务局"), (R, "市统计局"), (R, "各县（市、区）政府")], "稳定增长"),
    ("divisions of a ministry", "（三）完善制度。责任部门：办公厅、规划司。",
     [(R, "办公厅"), (R, "规划司")], "完善制度"),
    ("sentence", "（十）发放补贴。本月启动。此项工作由市财政局牵头，市民政局、市教育局配合。",
     [(L, "市财政局"), (R, "市民政局"), (R, "市教育局")], "发放补贴"),
    ("without a heading", "4.对成效明显的县优先安排用地指标；予以通报表扬。（自然资源部负责）",
     [(R, "自然资源部")], "对成效明显的县优先安排用地指标；予以通报表扬"),
    ("two times behind", "2.出台办法。（市财政局牵头，市教育局参加，6月底前出台相关政策，年内持续推进）",
     [(L, "市财政局"), (R, "市教育局")], "出台办法"),
    ("a time before", "2.出台办法。（2021年底前，市财政局牵头完成）", [(L, "市财政局")], "出台办法"),
    ("a time with a duty in it", "2.出台办法。（市财政局、市教育局负责，2021年底前出台细则并组织实施）",
     [(R, "市财政局"), (R, "市教育局")], "出台办法"),
    ("before the first stop", "（二）项目许可阶段〔牵头单位：县<市、区>行政审批局；完成时限：2个工作日〕",
     [(L, "县<市、区>行政审批局")], "项目许可阶段"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "units", "task"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_items(line, units, task):
    assert stated(line) == [(*unit, task) for unit in units]


NOTHING = [
    ("by whom of another thing", "3.规范程序，由市财政局牵头的项目按原办法办理。"),
    ("aside", "证书的核发（乡村学校内由教育行政部门负责）按规定办理。"),
    ("no unit", "4. 落实责任。（加强统筹协调，负责到底）"),
    ("law", "第五条 国务院教育行政部门负责全国的教育工作。"),
    ("deadline alone", "2. 强化统筹。（完成时限：长期坚持）"),
    ("wish", "2. 强化保障。各级有关部门要在人员和用地上予以支持。"),
    ("one unit in brackets", "3. 通报情况。今日发布。（市统计局）"),
    ("examples in brackets", "3. 公布馆藏档案。（如市档案馆、市图书馆等）"),
    ("list inside a sentence", "3. 有关部门（市统计局、市发改委）应当公布数据。"),
    ("clause inside a sentence", "3. 由市民政局牵头，市残联参加，定期研究问题。"),
    (
        "whose matter behind the heading",
        "（一）规范程序。由市财政局牵头的项目从其规定，其他项目照旧。",
    ),
    ("which unit is what", "2. 压实责任。列首位的责任单位为牵头单位，其他责任单位为配合单位。"),
    ("comma before another thing", "3. 规范程序。严格审批,由市财政局牵头的项目从其规定。"),
    ("nobody", "3. 强化统筹。（有关部门按职责分工负责）"),
]


@pytest.mark.parametrize("line", [c[1] for c in NOTHING], ids=[c[0] for c in NOTHING])
def test_near_misses(line):
    assert stated(line) == []


@pytest.mark.parametrize(
    ("bracket", "deadline", "ongoing"),
    [
        ("（责任单位：市民政局。完成时限：2023年6月并长期坚持）", "2023-06", True),
        ("（责任单位：市民政局。完成时限：长期坚持）", None, True),
        ("（责任单位：市民政局。完成时限：2025年底）", "2025", None),
        ("（责任单位：市民政局，2022年12月底前完成）", "2022-12", None),
        ("（市民政局牵头，9月底前完成）", "2022-09", None),
        ("（市民政局负责，持续推进）", None, True),
        ("（责任单位：市民政局；完成时限：三季度）", "2022-09", None),
        ("（责任单位：市民政局；完成时限：全年）", "2022", None),
        ("（责任单位：市民政局；完成时限：每年12月至次年2月）", None, None),
        ("（市民政局负责，限十月底前完成）", "2022-10", None),
        ("（市民政局负责，年底前竣工投用）", "2022", None),
        ("（市民政局负责，并持续推进）", None, True),
    ],
)
def test_deadlines(bracket, deadline, ongoing):
    (fact,) = extract_responsibilities(reading(f"1. 提升服务。加强管理。{bracket}"))
    assert (fact.qualifier("deadline"), fact.qualifier("ongoing")) == (deadline, ongoing)


def test_first_unit_leads_after_the_remark():
    lines = (
        "1. 完善制度。（责任单位：市司法局、市财政局，排在第一位的为牵头单位，下同）",
        "2. 强化保障。（责任单位：市人社局、市教育局）",
    )
    leads = [fact for fact in stated(*lines) if fact[0] == L]
    assert leads == [(L, "市司法局", "完善制度"), (L, "市人社局", "强化保障")]


@pytest.mark.parametrize(
    ("note", "leads"),
    [
        ("责任分解中，列第一位的责任单位为牵头单位。", ["市财政局"]),
        ("注：列首位者为牵头部门，其他为配合部门。", ["市财政局"]),
        ("排名第一者为牵头部门，分别负责为各部门分别牵头，下同。", ["市财政局"]),
        ("排第一的为优秀单位。", []),
    ],
)
def test_first_unit_leads_by_a_sentence_of_the_letter(note, leads):
    facts = stated(note, "1.落实减税政策。", "责任单位：市财政局、市税务局")
    assert [unit for predicate, unit, _ in facts if predicate == L] == leads


def test_year_of_the_number_where_no_date_is():
    given = reading("1.推进改造。（责任单位：市住建局；完成时限：6月底前）")
    number = Stated("云政发〔2021〕9号", 0, 1)
    document = replace(given.document, date=None, number=number)
    (fact,) = extract_responsibilities(Reading(document, document, Mentions(())))
    assert fact.qualifier("deadline") == "2021-06"


def test_units_of_a_remark_are_derived():
    lines = (
        "1. 加强领导。（责任单位：市民政局。以下任务各旗县均为责任主体，不再列明。完成时限：2023年）",
        "2. 建设站点。（责任单位：市住建局）",
    )
    assert stated(*lines) == [(R, "市民政局", "加强领导"), (R, "市住建局", "建设站点")]
    assert stated(*lines, derived=True) == [(R, "各旗县", "建设站点")]


def test_evidence_is_the_bracket():
    line = "1. 提升服务。加强管理。（责任单位：市民政局）后续另行通知。"
    (fact,) = extract_responsibilities(reading(line))
    assert line[fact.span.start : fact.span.end] == "（责任单位：市民政局）"


def test_several_items_in_one_block():
    line = (
        "（一）开展自查。梳理。（责任单位：区教育局）（二）集中整改。销号。（责任单位：区民政局）"
    )
    assert stated(line) == [(R, "区教育局", "开展自查"), (R, "区民政局", "集中整改")]


def nested(*lines: tuple[str, str, int | None]) -> Reading:
    """Return a document of items, each with its label and the index of the item that holds it."""
    text, blocks = "", []
    for label, words, parent in lines:
        blocks.append(Block("item", len(text), len(text + label + words), parent, label))
        text += f"{label}{words}\n"
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(text), tuple(blocks), date=date)
    return Reading(document, document, Mentions(()))


def test_line_after_the_last_part_is_for_all_parts():
    closing = "逐项销号。责任单位：各乡镇 完成时限：9月底前"
    parts = [("1.", "梳理清单。", 0), ("2.", "提出意见。", 0), ("3.", closing, 0)]
    (fact,) = extract_responsibilities(nested(("（一）", "开展自查。分三步。", None), *parts))
    assert fact.object.text == "开展自查"


def test_line_after_the_last_part_where_others_have_their_own():
    ends = "责任单位：区教育局", "责任单位：区民政局", "责任单位：各乡镇"
    parts = [(f"{i}.", f"做第{i}件事。{end}", 0) for i, end in enumerate(ends, 1)]
    facts = extract_responsibilities(nested(("（一）", "开展自查。分三步。", None), *parts))
    assert [f.object.text for f in facts] == ["做第1件事", "做第2件事", "做第3件事"]


def test_bracket_after_the_last_part_is_its_own():
    parts = [("1.", "甲项。", 0), ("2.", "乙项。", 0), ("3.", "丙项。（责任单位：各乡镇）", 0)]
    (fact,) = extract_responsibilities(nested(("（一）", "开展自查。分三步。", None), *parts))
    assert fact.object.text == "丙项"


def test_line_below_a_number_before_a_year():
    lines = "1.2022年10月底前实现多证合一。能合尽合。", "责任单位：区教育局牵头，区民政局配合"
    task = "2022年10月底前实现多证合一"
    assert stated(*lines) == [(L, "区教育局", task), (R, "区民政局", task)]


def test_lines_of_labels_are_one_statement():
    lines = (
        "2. 稳定就业。",
        "牵头单位：县人社局",
        "配合单位：各乡镇（街道）",
        "完成时限：2021年12月底",
    )
    facts = list(extract_responsibilities(reading(*lines)))
    assert [(f.subject.text, f.qualifier("deadline")) for f in facts] == [
        ("县人社局", "2021-12"),
        ("各乡镇（街道）", "2021-12"),
    ]


def test_one_unit_in_brackets_where_items_close_with_units():
    items = [
        ("item", f"{i}.整治环节{i}。开展检查，查处违法行为。（市农业局）", None)
        for i in range(1, 5)
    ]
    facts = list(extract_responsibilities(nested(*items)))
    assert [(f.subject.text, f.object.text) for f in facts][:2] == [
        ("市农业局", "整治环节1"), ("市农业局", "整治环节2"),
    ]  # fmt: skip
    assert not list(extract_responsibilities(nested(*items[:2])))
