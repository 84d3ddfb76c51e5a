"""Hosts of offices and members of groups."""

import pytest

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.groups.members import extract_group_units


def reading(*lines: str) -> Reading:
    """Return a document of these lines, the first its title; lines below a heading are its own."""
    text, blocks, start, heading = "\n".join(lines), [], 0, None
    for index, line in enumerate(lines):
        kind = "title" if index == 0 else "heading" if line.endswith("职责") else "item"
        blocks.append(Block(kind, start, start + len(line), heading if kind == "item" else None))
        heading = index if kind == "heading" else heading
        start += len(line) + 1
    title = Stated(lines[0], 0, len(lines[0]))
    document = Document("s", "plain", MappedText.of(text), tuple(blocks), title)
    return Reading(document, document, Mentions(()))


def stated(*lines: str) -> list[tuple[str, str, str]]:
    facts = extract_group_units(reading(*lines))
    return [(f.predicate, f.subject.text, f.object.text) for f in facts]


H, M, L = "hostsOffice", "memberOf", "leadUnitOf"
TITLE = "关于成立云川市竹产业发展领导小组的通知"
GROUP = "云川市竹产业发展领导小组"
CASES = [
    ("named before", ["通知", "市防汛指挥部办公室设在市水利局，负责日常工作。"],
     [(H, "市水利局", "市防汛指挥部")]),
    ("short form between", ["通知", "市应急委员会办公室（以下简称市应急办）是办事机构，设在市应急局，"],
     [(H, "市应急局", "市应急委员会")]),
    ("group of the title", [TITLE, "领导小组下设办公室，办公室设在市林业局，由张林兼任主任。"],
     [(H, "市林业局", GROUP)]),
    ("office in a unit", [TITLE, "领导小组下设办公室在市林业局，负责日常工作。"],
     [(H, "市林业局", GROUP)]),
    ("list of persons before", [TITLE, "参加人员有王楠、周川、丁大山领导小组办公室设在市林业局。"],
     [(H, "市林业局", GROUP)]),
    ("post before", [TITLE, "王楠 武警云川支队支队长领导小组办公室设在市林业局，"],
     [(H, "市林业局", GROUP)]),
    ("office relies on", [TITLE, "领导小组下设办公室，依托市林业局，由张林兼任主任。"],
     [(H, "市林业局", GROUP)]),
    ("two sentences", [TITLE, "领导小组下设办公室，负责日常工作。办公室设在市林业局。"],
     [(H, "市林业局", GROUP)]),
    ("aside", [TITLE, "材料报市竹产业发展领导小组办公室（设在市林业局）。"],
     [(H, "市林业局", "市竹产业发展领导小组")]),
    ("aside with another verb", [TITLE, "领导小组下设办公室（挂靠在市林业局），负责日常工作。"], [(H, "市林业局", GROUP)]),
    ("shortened by everybody", ["通知", "调整市爱国卫生运动委员会。爱卫会办公室设在市卫生局。"], [(H, "市卫生局", "市爱国卫生运动委员会")]),
    ("the sentence's own group", ["通知", "成立市招商引资工作领导小组和市项目服务专班。领导小组统筹招商，办公室设在市商务局。"], [(H, "市商务局", "市招商引资工作领导小组")]),
    ("two hosts", [TITLE, "领导小组办公室设在市林业局、市商务局。"],
     [(H, "市林业局", GROUP), (H, "市商务局", GROUP)]),
    ("short name of the group",
     ["通知", "由市医保局、市卫健委组成云川市药品集中采购试点工作小组。试点工作小组办公室设在市医保局。"],
     [(H, "市医保局", "云川市药品集中采购试点工作小组"), (M, "市医保局", "云川市药品集中采购试点工作小组"),
      (M, "市卫健委", "云川市药品集中采购试点工作小组")]),
    ("short name in brackets",
     ["预案", "设立市抗旱应急指挥部（以下简称市抗指），负责指挥抗旱工作。市抗指办公室设在市水利局。"],
     [(H, "市水利局", "市抗旱应急指挥部")]),
    ("members after a label", [TITLE, "成员单位：市林业局、市商务局、市科技局。"],
     [(M, u, GROUP) for u in ("市林业局", "市商务局", "市科技局")]),
    ("officers of members", [TITLE, "成员：市林业局、市商务局有关负责人"],
     [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("composed of", [TITLE, "领导小组由市林业局、市商务局等部门组成。"],
     [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("composed of so many", [TITLE, "领导小组由市林业局、市商务局共2个部门和单位组成，市林业局为牵头单位。"],
     [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("of the whole nation", ["批复", "同意建立全国节水工作部际联席会议。联席会议办公室设在水利部。"],
     [(H, "水利部", "全国节水工作部际联席会议")]),
    ("as members of",
     ["意见", "成立由市领导任组长，市林业局、市商务局等相关部门为成员的云川市竹产业发展领导小组，"],
     [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("many units and one odd name",
     [TITLE, "领导小组由市林业局、商务局、科技局、公安局、文化与旅游、水利局等6个部门和单位组成。"],
     [(M, "市" + u, GROUP) for u in ("林业局", "商务局", "科技局", "公安局", "水利局")]),
    ("members of the short name", ["预案", "成立云川市食品事故指挥部（以下简称市指挥部）。\n市林业局、市商务局为市指挥部成员单位。"],
     [(M, "市林业局", "云川市食品事故指挥部"), (M, "市商务局", "云川市食品事故指挥部")]),
    ("group behind who leads it", ["通知", "同意建立由市林业局牵头的笋竹产业工作联席会议制度。上述联席会议由市林业局、市商务局组成。"],
     [(M, "市林业局", "笋竹产业工作联席会议"), (M, "市商务局", "笋竹产业工作联席会议")]),
    ("office relies on, at", [TITLE, "领导小组下设办公室，依托在市林业局。"], [(H, "市林业局", GROUP)]),
    ("bureau with a joint in its name", [TITLE, "领导小组办公室设在市文化广电和旅游局。"],
     [(H, "市文化广电和旅游局", GROUP)]),
    ("list glued to the next line", [TITLE, "成员单位：综合科、执法大队、卫生院领导小组下设办公室。"],
     [(M, "综合科", GROUP), (M, "执法大队", GROUP), (M, "卫生院", GROUP)]),
    ("parts of a group",
     ["成立云川市山洪防御指挥部", "（1）抢险救援组。由市公安局牵头，市人武部、市民政局组成。", "（2）医疗防疫组。牵头单位：市卫健委；成员单位：市红十字会。",
      "（3）综合协调组：牵头部门为市委宣传部，成员单位为市广播电视台、市网信办。"],
     [(M, "市人武部", "抢险救援组"), (M, "市民政局", "抢险救援组"), (M, "市红十字会", "医疗防疫组"),
      (M, "市广播电视台", "综合协调组"), (M, "市网信办", "综合协调组"),
      (L, "市公安局", "抢险救援组"), (L, "市卫健委", "医疗防疫组"), (L, "市委宣传部", "综合协调组")]),
    ("helpers of a part", ["成立云川市山洪防御指挥部", "（1）后勤组：由市民政局牵头，市财政局、市粮食局等部门参加。"],
     [(L, "市民政局", "后勤组"), ("responsibleUnitOf", "市财政局", "后勤组"), ("responsibleUnitOf", "市粮食局", "后勤组")]),
    ("below the persons", [TITLE, "成员：周川 市林业局局长", "市商务局、市科技局负责人以及各镇分管领导"], [(M, "市商务局", GROUP), (M, "市科技局", GROUP)]),
    ("hold the office of members", [TITLE, "成员由市林业局、市商务局等单位负责同志担任。"], [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("in one list with persons", [TITLE, "成员：周川（市林业局副局长）、王楠（市科技局副局长）、市商务局、市财政局分管负责人，各街道办事处主任。"],
     [(M, "市商务局", GROUP), (M, "市财政局", GROUP)]),
    ("led by others", [TITLE, "领导小组由市林业局、市商务局牵头，成员单位由市科技局、市公安局等部门组成。"],
     [(M, "市科技局", GROUP), (M, "市公安局", GROUP)]),
    ("duties below a line", ["云川市抗震救灾指挥部工作规则", "成员单位及职责：", "市林业局：负责监测。", "市商务局、市科技局：负责调度。", "各镇政府：负责先期处置。"],
     [(M, u, "云川市抗震救灾指挥部") for u in ("市林业局", "市商务局", "市科技局")]),
    ("helpers of a part behind a label", ["成立云川市山洪防御指挥部", "（1）医疗组：牵头单位为市卫健委，参与单位为市医院、市疾控中心。"],
     [(L, "市卫健委", "医疗组"), ("responsibleUnitOf", "市医院", "医疗组"), ("responsibleUnitOf", "市疾控中心", "医疗组")]),
    ("place of work", ["关于成立云川市竹产业工作专班的通知", "工作专班设在市林业局，负责日常工作。"], [(H, "市林业局", "云川市竹产业工作专班")]),
    ("the short name of a standing committee", ["关于调整市安全生产委员会成员的通知", "市安委会下设办公室，办公室设在市应急局。"], [(H, "市应急局", "市安全生产委员会")]),
    ("one of each", [TITLE, "成员：市林业局、市商务局等部门（单位）领导各1名。"], [(M, "市林业局", GROUP), (M, "市商务局", GROUP)]),
    ("office placed at", [TITLE, "领导小组办公室设市林业局种苗站，由周川兼任主任。"], [(H, "市林业局种苗站", GROUP)]),
    ("office under a heading", [TITLE, "（一）办公室", "设在市林业局，负责日常工作。"], [(H, "市林业局", GROUP)]),
    ("a part led without a preposition", ["成立云川市山洪防御指挥部", "（1）案件侦破组：市公安局负责牵头，市林业局配合。"],
     [(L, "市公安局", "案件侦破组"), ("responsibleUnitOf", "市林业局", "案件侦破组")]),
    ("members of the office", ["云川市抗震救灾指挥部工作规则", "2.2 市抗震救灾指挥部办公室组成", "主任：周川", "成员：市林业局、市商务局。"], []),
    ("duties of members", ["云川市粮食应急指挥部工作规则", "成员单位职责", "（1）市发改委及市粮食局负责协调。", "（2）市公安局：维护秩序。"],
     [(M, u, "云川市粮食应急指挥部") for u in ("市发改委", "市粮食局", "市公安局")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "facts"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_stated(lines, facts):
    assert stated(*lines) == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "县级以上防汛指挥部办公室设在同级水利部门。",
        "市级各专项指挥部办公室设在市各有关部门，职责并入所在部门。",
        "领导小组办公室设在一楼大厅。",
        "成员由市林业局王大江、市商务局李小河组成。",
        "领导小组办公室成员由市林业局、市商务局组成。",
        "市各有关部门主要负责人为成员。",
        "由于人事变动，经研究，决定对市竹产业委员会组成人员进行调整。",
        "加强林下种植。由市林业局牵头，市商务局、市科技局配合。",
        "参加单位：市林业局、市商务局。",
        "形成由市人民医院、市疾控中心、市血站等组成的医疗救治网络。",
    ],
)
def test_near_misses(sentence):
    assert stated(TITLE, sentence) == []
