"""Which body 协会, 该公司 or 集团 stands for inside one article: the one named last, if clear."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.gazetteers.divisions import division_named, qualified_name
from kg.model import Mention
from kg.relations import Reading
from kg.relations.prose.appositions import body_start
from kg.relations.prose.places import place_of_sentence


def full_name_of(reading: Reading, tails: str, before: int) -> Mention | None:
    """Return the last body with one of the tails that is named in full before the offset.

    `tails` is a pattern (协会|商会). None where the article names no such body in full.
    """
    pattern = re.compile(
        rf"[^，,。；：、\s“”（）()《》]{{2,40}}?(?:{tails})(?:股份有限公司|有限责任公司|有限公司|公司)?"
    )
    found = None
    for match in pattern.finditer(reading.text, 0, before):
        brought = _BROUGHT.match(reading.text, match.start(), match.end())
        start = body_start(reading.text, brought.end() if brought else match.start(), match.end())
        start = max(start, reading.text.rfind("兼", start, match.end()) + 1)
        if match.end() - start >= 5 and not _NO_NAME.match(reading.text, max(0, start - 1)):
            several = _SEVERAL.search(reading.text, start, match.end())
            found = found if several else (start, match.end())
    if found is None:
        return None
    words = _TERM.sub("", reading.text[found[0] : found[1]])
    return Mention("Organization", words, *found)


_SEVERAL = re.compile(r"各|部分|外地|异地|多家|有关|相关|兄弟")
"""徐州市各异地商会 are many."""


def association_of_headline(reading: Reading) -> Mention | None:
    """Return the one association that the headline names: the article is about it."""
    title = reading.document.title
    names = associations_in(title.value) if title else set()
    return (
        Mention("Organization", names.pop(), title.start, title.end)
        if title and len(names) == 1
        else None
    )


def associations_in(text: str) -> set[str]:
    """Return the names of the associations that the text names in full."""
    found = {
        _TERM.sub("", text[body_start(text, *match.span()) : match.end()])
        for match in _ASSOCIATION.finditer(text)
    }
    return {name for name in found if len(name) > 4 and not _SEVERAL.search(name)}


ASSOCIATIONS = "协会|商会|学会|促进会|联合会|研究会|基金会|校友会|同乡会"
_ASSOCIATION = re.compile(
    rf"[^，,。；：、\s“”（）()《》—·|]{{2,30}}?(?:{ASSOCIATIONS})(?!会员|[员议])"
)


# 白塔县引进某某有限公司: who brought the company is no part of its name.
_BROUGHT = re.compile(r"[^，,。；：、\s]{0,12}?引进(?:了)?(?=.{4,30}(?:有限|责任|股份)公司)")
_NO_NAME = re.compile(r"[是为]|.(?:\d|[一这该某各全多几两三]|首|本|我)")
"""是三级专科医院, 一家公司: a kind of body, with the character before it."""
_TERM = re.compile(r"第[一二三四五六七八九十百\d]+届")
"""云川市第五届物业管理协会 is the association in its fifth term."""


_STANDS_FOR = re.compile(
    r"(?:[该我本](?P<short>[校院局厅所会社行馆厂站部处台])|[该我本]?"
    r"(?P<kind>公司|集团|企业|协会|学会|商会|促进会|联合会|基金会|中心|学校|医院|大学|学院|银行|研究院|合作社))$"
)
_DEPARTMENT = re.compile(
    r"(?:[该我本]?(?P<kind>公司|集团|企业|局)(?=.+[部处科室]$)|[该我本](?P<short>[校院行厂馆]))(?P<part>[\u4e00-\u9fff]{1,8}[部处科室系办])$"
)
"""该公司行政部: a part of the company named last."""


def _bureau_before(reading: Reading, before: int) -> Mention | None:
    """Return the bureau named last before the offset: 市住建局 for 局审批科."""
    named = reading.mentions.within(max(0, before - 400), before, "Organization")
    bureaus = [body for body in named if body.text.endswith("局") and len(body.text) > 2]
    return bureaus[-1] if bureaus else None


_KINDS = {
    "校": "大学|学院|中学|小学|学校|党校",
    "院": "医院|保健院|中医院|法院|检察院|研究院|学院|卫生院|设计院",
    "会": "协会|学会|商会|促进会|联合会|基金会|研究会|总会",
    "行": "银行|支行|分行",
    "学校": "学校|中学|小学|大学|学院",
    "大学": "大学",
}
_OF_HEADLINES = {*ASSOCIATIONS.split("|"), "总会"}
_THIS_PLACE = re.compile(r"该(?P<level>[省市县区州旗镇乡])")


def settled_body(reading: Reading, body: Mention) -> Mention | None:
    """Return the body with what 协会, 该公司 or 该县 stands for; None where that is not clear."""
    if body.text.endswith("村村"):
        body = replace(body, text=body.text[:-1])
    if this := _THIS_PLACE.match(body.text):
        near = place_of_sentence(reading, body.start) or reading.document.place
        if near.endswith(this["level"]):
            rest = body.text[this.end() :]
            words = rest if rest[:1] == this["level"] else this["level"] + rest
            return replace(body, text=words, place=near)
        if this["level"] not in "镇乡":
            return None
    if county := _COUNTY_ORGAN.match(body.text):
        near = _only_county(reading, county[0])
        return replace(body, place=near) if near else body
    if level := _TOWN_OR_VILLAGE.match(body.text):
        town = _named_level(reading.text, level["level"], body.start)
        rest = body.text[level.end() :]
        rest = "村民委员会" if (level["level"], rest) == ("村", "委会") else rest
        return replace(body, text=town + rest) if town else None
    if body.text in _UNNAMED:
        return None
    if inner := _DEPARTMENT.match(body.text):
        kind = inner["kind"] or _KINDS.get(inner["short"], inner["short"])
        whole = _bureau_before(reading, body.start) if kind == "局" else None
        whole = whole or full_name_of(reading, kind, body.start)
        return replace(body, text=whole.text + inner["part"]) if whole else None
    stands = _STANDS_FOR.match(body.text)
    if not stands:
        return body
    word = stands["short"] or stands["kind"]
    kind = _KINDS.get(word, word)
    if body.text[0] in "我本" and kind == _KINDS["会"] and len(associations_in(reading.text)) > 1:
        return None
    about = association_of_headline(reading) if {*kind.split("|")} <= _OF_HEADLINES else None
    named = about or full_name_of(reading, kind, body.start)
    return replace(body, text=named.text) if named else None


_TOWN_OR_VILLAGE = re.compile(
    r"该?(?P<level>社区|街道|[镇乡村])(?=$|驻村工作队|政府|人民政府|党委|党支部|支部|党总支|人大|纪委|委会|两委|妇联|团委)"
)


def _named_level(text: str, level: str, before: int) -> str:
    """Return the town or village that is named last before the offset: 双江镇 for 镇长."""
    pattern = re.compile(
        rf"(?:[省市县区州旗镇乡，,。、；;：:！？\s“”（(\n在到从于为由向与和了的是]|^)(?:经(?=[^\W\d_]{{2,4}}{level}))?(?P<name>[^\W\d_省市县区州旗该了的到在是这那]{{1,4}}{level})"
    )
    found = [m["name"] for m in pattern.finditer(text, max(0, before - 300), before)]
    named = [
        name for name in found if name[0] not in "全各本我一多两副原" and name not in _KINDS_OF_TOWN
    ]
    return named[-1] if named else ""


_COUNTY_ORGAN = re.compile(
    r"[县旗区](?=委|政府|人民政府|人大|政协|纪委|监委)|[县旗](?=[\u4e00-\u9fff]{2,12}[局办院会])"
)


def _only_county(reading: Reading, level: str) -> str:
    """Return the one county that the article names, where the document itself is of none.

    县委书记张某 in a prefecture's news of one county is of that county.
    """
    home = reading.document.place
    if home.endswith(("县", "旗", "区")):
        return ""
    text = (reading.document.title.value if reading.document.title else "") + "\n" + reading.text
    named = {
        qualified_name(found)
        for at in re.finditer(level, text[:_ARTICLE])
        for size in range(2, 8)
        if (found := division_named(text[max(0, at.end() - size) : at.end()], home))
        and found.name.endswith(level)
    }
    return named.pop() if len(named) == 1 else ""


_ARTICLE = 3000
"""No longer text is searched for its county."""
_UNNAMED = frozenset(
    [
        "办事处",
        "单位",
        "部门",
        "机关",
        "车间",
        "项目部",
        "办公室",
        "党支部",
        "支部",
        "班子",
        "队",
        "组",
        "区",
        "街党委",
        "工作队",
        "工作组",
        "检查组",
        "专家组",
        "党委",
    ]
)
"""Kinds of bodies that name none where they stand alone."""
_KINDS_OF_TOWN = frozenset(
    [
        "农村",
        "乡村",
        "山村",
        "新村",
        "贫困村",
        "示范村",
        "帮扶村",
        "重点村",
        "中心村",
        "自然村",
        "行政村",
        "先进村",
        "试点村",
        "明星村",
        "脱贫村",
        "薄弱村",
        "空壳村",
        "文明村",
        "特色村",
        "传统村",
        "移民村",
        "专业村",
        "驻村",
        "进村",
        "入村",
        "包村",
        "邻村",
        "城镇",
        "集镇",
        "乡镇",
        "古镇",
        "小镇",
        "建制镇",
    ]
)


_OPENED = re.compile(
    r"(?:首个|首座|首条|最大)?(?P<project>[^，,。；;：、\s“”的]{3,30}?(?:项目|工程|基地|产业园|综合体|园区))"
    r"(?:正式|顺利|全面|举行|今日|昨日)*(?:开工|开建|动工|奠基|投产|签约|启动|封顶|竣工|落户|建成|揭牌|总投资|是)"
)


_NAMED_BEFORE = re.compile(
    r"(?:共建|建设|新建|兴建|扩建|打造|引进|签约|开工|启动|实施|投建|走进|来到|位于[^，,。]{2,16}?)(?:的|了)?"
    r"(?P<project>[^，,。；;：、\s“”的等]{3,30}?(?:项目|工程|基地|产业园|综合体|园区))(?=[，,。；;]|$)"
)


def project_before(text: str, start: int) -> str:
    """Return the one project built in the sentence or the one before it: 将共建某基地。项目位于…."""
    at = max(text.rfind("\n", 0, start), 0)
    stop = text.rfind("。", at, start)
    at = max(text.rfind("。", at, stop) if stop > at else at, at)
    names = {m["project"] for m in _NAMED_BEFORE.finditer(text, at, start)}
    return names.pop() if len(names) == 1 else ""


def project_of_article(reading: Reading, before: int) -> str:
    """Return the one project that the article says to be begun before the offset, "" if not clear."""
    if near := project_before(reading.text, before):
        return near
    title = reading.document.title.value if reading.document.title else ""
    names = [m["project"] for m in _OPENED.finditer(title)]
    names = names or [m["project"] for m in _OPENED.finditer(reading.text, 0, before)]
    return names[0] if len({*names}) == 1 else ""
