"""Read what a leader does: 负责教育、卫生健康等方面工作，协助负责审计工作。分管市教育局。联系市总工会。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.mentions.posts import parse_posts
from kg.model import Mention

IN_CHARGE, ALSO, ASSISTS, COORDINATES = "in_charge", "also_in_charge", "assists", "coordinates"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing a leader does: the relation, its object and mode, and the clause that states it."""

    predicate: str
    object: Mention
    mode: str
    start: int
    end: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Verb:
    """What a verb says of its objects: of areas of work, and of bodies ("" for nothing)."""

    fields: str
    bodies: str
    mode: str


_CHIEF = r"(?:省长|市长|州长|盟长|县长|旗长|区长|镇长|乡长|主任|书记|局长|厅长|部长|院长|校长|主席|检察长|行长|董事长|总经理|专员|党委书记|管委会主任|党工委书记|主要领导|主要负责同志|市政府|县政府|区政府)"
_CHIEFS = rf"(?:[^，。；、（(\s]{{0,8}}?{_CHIEF}(?:[、（(][^，。；]{{0,12}}?[)）]|[、和]{_CHIEF})*)(?:同志)?"
_DO = r"(?:负责|分管|主管|抓好|抓|处理|做好|主持|完成|开展|协调|管理(?!局|中心|委|处|所|站))"
# The longer wording first; each ends where its objects begin.
_VERBS: tuple[tuple[str, _Verb], ...] = (
    # 协助市长（县长、主任）负责… is the formula for a deputy in charge
    (rf"协助(?![^，。；、（(]{{0,8}}副){_CHIEFS}(?:主要)?{_DO}", _Verb("answersFor", "leads", IN_CHARGE)),
    # 协助李副县长分管…, 协助王楠同志负责…
    (rf"协助(?!{_DO})[^，。；、\n]{{2,14}}?(?:同志)?{_DO}", _Verb("answersFor", "leads", ASSISTS)),
    (rf"协助(?:{_DO})?", _Verb("answersFor", "leads", ASSISTS)),
    (r"协管|协同管理|协抓", _Verb("answersFor", "leads", ASSISTS)),
    (r"(?:同时)?(?:兼管|兼抓|代管|兼顾)", _Verb("answersFor", "leads", ALSO)),
    (r"协调处理|统筹协调|牵头协调|负责协调|协调(?!配合|联系)", _Verb("answersFor", "liaisesWith", COORDINATES)),
    (r"(?:负责)?(?:对口|协调)?联系(?:协调|指导|服务)?|联络", _Verb("", "liaisesWith", "")),
    (r"(?:具体|主要)?分管(?:和联系)?|主管|直接分管|直管|归口管理", _Verb("answersFor", "leads", IN_CHARGE)),
    (r"(?:全面|具体|主要|牵头|统筹)?(?:负责|主持(?!召开|会议)|领导|主抓)(?:处理|做好|抓好|牵头|推进|落实|组织)?", _Verb("answersFor", "", IN_CHARGE)),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), verb) for pattern, verb in _VERBS)
_ANY_VERB = "|".join(f"(?:{pattern})" for pattern, _ in _VERBS)
_CLAUSE = re.compile(
    rf"[^。；;\n]+?(?=[。；;\n]|$|[，,、]\s*(?:并|同时|以及|具体|还)?(?:{_ANY_VERB}|在[^，。]{{2,30}}挂职|牵头|完成|承担|参与|兼任))"
)
_SECONDED = re.compile(
    r"(?:挂职)?(?:于|在|到)(?P<body>[^，。；（(]{3,40}?)(?:挂职|交流任职|跟班学习)"
)
_ALSO_HOLDS = re.compile(r"兼任?(?P<posts>(?![管顾抓职])[^，,。；;\n]{3,40}?)(?=[，,。；;\n（(]|$)")
"""兼任市公安局局长, 兼市总工会主席."""

STARTS_WITH_DUTY = re.compile(
    rf"\s*(?:并|同时|具体|其中)?(?:{_ANY_VERB}|在[^，。\n]{{2,30}}挂职|完成|兼任?[省市州县区旗])"
)


def read_duties(text: str, start: int, chiefs: frozenset[str] = frozenset()) -> Iterator[Duty]:
    """Yield the duties of the text in its order; `start` is its offset in the body.

    `chiefs` are the names of those who head the body: to assist them is to be in charge.
    """
    for clause in _CLAUSE.finditer(text):
        lead = re.match(r"[\s，,、：:]*(?:并|同时|以及|具体|其中|还)?", clause[0])
        words = clause[0][lead.end() :] if lead else clause[0]
        at = start + clause.start() + (lead.end() if lead else 0)
        yield from _read_clause(words, at, chiefs)


_LABEL = re.compile(
    r"的?(?:单位|部门|科室|股室|处室|机构|站所|工作|领域|范围|企业|乡镇|街道|村)?\s*[:：]\s*"
)
"""分管单位：市教育局、…: the word between verb and colon names the kind of what follows."""

_ASSISTED = re.compile(r"协助(?P<name>[^，。；、\s]{2,4}?)同志")


def _read_clause(words: str, at: int, chiefs: frozenset[str]) -> Iterator[Duty]:
    end = at + len(words.rstrip())
    if seconded := _SECONDED.match(words):
        first, last = seconded.span("body")
        body = Mention("Organization", seconded["body"], at + first, at + last)
        yield Duty("holdsPost", body, "", at, end)
        return
    if also := _ALSO_HOLDS.match(words):
        for post in parse_posts(also["posts"], at + also.start("posts")):
            if post.organization:
                yield Duty("holdsPost", post.organization, "", at, at + also.end(), post.title)
        return
    for pattern, verb in _COMPILED:
        found = pattern.match(words)
        if found:
            assisted = _ASSISTED.match(words)
            if assisted and assisted["name"] in chiefs:
                verb = replace(verb, mode=IN_CHARGE)
            label = _LABEL.match(words, found.end())
            first = label.end() if label else found.end()
            for predicate, object in _objects(words[first:], at + first, verb):
                yield Duty(
                    predicate, object, verb.mode if predicate != "liaisesWith" else "", at, end
                )
            return


def read_cell(text: str, start: int, column: str) -> Iterator[Duty]:
    """Yield the duties in a cell of a table of leaders, `column` the words of its header.

    A cell that words its duties (负责…；分管…) is read like a sentence.
    """
    end = start + len(text.rstrip())
    if STARTS_WITH_DUTY.match(text):
        yield from read_duties(text, start)
        return
    if not text.strip():
        return
    liaises = "联系" in column and "分管" not in column
    mode = ASSISTS if re.search(r"协管|协助", column) else IN_CHARGE
    bodies_only = re.search(r"部门|单位|科室|处室|股室|机构|站所", column) is not None
    verb = _Verb("" if bodies_only or liaises else "answersFor", "leads", mode)
    verb = replace(verb, bodies="liaisesWith") if liaises else verb
    for predicate, object in _objects(text, start, verb):
        yield Duty(predicate, object, "" if liaises else mode, start, end)


_WORK = re.compile(
    r"(?:等)?(?:各?方面|各?领域|各项|条线|战线|口|系统)?的?(?:具体|相关|有关|日常性)?工作$"
)
_ETC = re.compile(
    r"等(?:[^、，,；;（()）等]{0,6}(?:单位|部门|机构|企业|团体|部队|院校|组织|方面|领域|事务|事项)"
    r"(?:[和及][^、，,；;（()）]{2,8})?)?(?:[（(][^（）()]*[)）])?$"
)
"""…等, 等有关单位, 等群众团体和部队（武警部队）."""
_BODY = re.compile(
    r"(?:[局厅委办部院处科股署室站所会队团行社台馆库校厂公司矿场区县市镇乡院中心园集团港企联]|军分区|海关|法院|检察院|人大|政协|工会|妇联|残联|侨联|科协|文联|社科联|工商联|银行|企业|电网|联社|学院|大学)"
    r"(?:[（(][^（）()]*[)）])?$"
)


def _objects(words: str, at: int, verb: _Verb) -> Iterator[tuple[str, Mention]]:
    work = _WORK.search(words.rstrip())
    text = words.rstrip()
    items = [
        item
        for item in _items(text[: work.start()] if work else text)
        if not _WATCHES.match(item[0])
    ]
    if not items:
        return
    bodies = [bool(_BODY.search(t)) for t, _ in items]
    as_bodies = bool(verb.bodies) and (
        not verb.fields or not work or (sum(bodies) == len(bodies) and not _is_area(text, work))
    )
    if as_bodies and not work and verb.fields and not any(bodies):
        as_bodies = False
    for item, offset in items if as_bodies else _fields(items, text, work):
        if as_bodies and _is_body(item):
            yield verb.bodies, _body(item, at + offset)
        elif not as_bodies and verb.fields:
            yield verb.fields, Mention("Field", item, at + offset, at + offset + len(item))


_WATCHES = re.compile(r"(?:包联?|挂[包联点]|驻|蹲点)[^、]{1,8}(?:村|社区|片区?|组|寨)$")
"""包大坪村: the village that a leader of a town looks after is no area of work."""


def _is_area(text: str, work: re.Match[str]) -> bool:
    """…等方面工作 names areas of work, whatever the words before it look like."""
    return "方面" in work[0] or "领域" in work[0]


def _items(text: str) -> Iterator[tuple[str, int]]:
    """Yield the members of the list with their offsets, brackets kept whole."""
    text = _ETC.sub("", text)
    begin, depth = 0, 0
    cuts: list[tuple[int, int]] = []
    for position, character in enumerate(text):
        depth += (character in "（(") - (character in ")）")
        if depth > 0:
            continue
        if character in "、，,；;":
            cuts.append((position, position + 1))
        elif text.startswith("以及", position):
            cuts.append((position, position + 2))
        elif character in "及和与" and _JOINED_BODIES.match(text, max(0, position - 1)):
            cuts.append((position, position + 1))
    for first, last in [*cuts, (len(text), len(text))]:
        yield from _item(text, begin, first)
        begin = last


_JOINED_BODIES = re.compile(
    r"[）)][及和与]|[局厅委办部院处会校司队行所站][及和与](?=各|[省市州盟县旗区](?![域内外级直属]))"
)
"""市发改委（市物价局）及市粮食局, 市司法局及市监狱管理局."""


def _item(text: str, begin: int, end: int) -> Iterator[tuple[str, int]]:
    words = text[begin:end]
    lead = re.match(r"[\s：:]*(?:及|和|与)?", words)
    offset = lead.end() if lead else 0
    bare = re.sub(r"等$", "", words[offset:].rstrip())
    if bare:
        yield bare, begin + offset


_CLASS = re.compile(
    r"^各|(?:各|有关|相关)[^，]{0,6}(?:单位|部门|企业)|驻外办事处|^(?:开发区|工业园区|园区|乡镇|街道)[和、]|和工业园区|^[市县区省]属|金融机构$|^(?:乡镇|学校|企业|部门)$|部门$|单位$"
)


def _is_body(item: str) -> bool:
    if len(item) < 2 or re.search(r"[干员]部(?:和|$)|第一书记|任务|职责", item):
        return False
    return not _FIELD_AND.match(item)


_FIELD_AND = re.compile(
    r"[^、（(]{2,8}(?:经济|事务|建设|发展|产业|生产|扶贫|统计|事业)[和与及]|.{2,}(?:经济|事务|建设|发展|产业|事业)$"
)
"""联系县域经济和供销社工作 names areas, no bodies."""


def _body(item: str, at: int) -> Mention:
    kind = "UnitSet" if _CLASS.search(item) else "Organization"
    return Mention(kind, "".join(item.split()), at, at + len(item))


_KEEPS_WORK = re.compile(r"(?:全面|全盘|日常|常务|机关|中心|其他|行政|面上|重点|整体|有关|临时)$")
_COMPOUND = re.compile(
    r"工业和信息化|住房和城乡|人力资源和社会|文化和旅游|发展和改革|卫生和计划|开发区和工业|民族和宗教|"
    r"自然资源和规划|国防和|党史和|规划和|水利和湖泊|改革和|机构和编制|外事和|统计和调查|医疗和"
)


_WORK_AND = re.compile(r"(.{0,8}(?:常务|日常|全面|机关)工作)[和及](.{2,})")
"""市政府常务工作和发展改革、财政…: two areas, though 和 does not end the list."""


def _fields(
    items: list[tuple[str, int]], text: str, work: re.Match[str] | None
) -> Iterator[tuple[str, int]]:
    """Yield the areas of work as they are worded, 工作 kept where little is left without it."""
    for index, (item, offset) in enumerate(items):
        last = index == len(items) - 1
        if last and work and _KEEPS_WORK.search(item):
            yield text[offset:].rstrip(), offset
            continue
        item = (
            re.sub(r"(?<=.{2})(?:等)?(?:方面)?(?:的)?工作$", "", item)
            if not _KEEPS_WORK.search(item[:-2])
            else item
        )
        whole = _WORK_AND.fullmatch(item) if index == 0 else None
        if whole:
            yield whole[1], offset
            yield whole[2], offset + whole.start(2)
            continue
        joined = re.fullmatch(r"(.{2,})[和及](.{2,})", item) if last and len(items) > 1 else None
        if joined and not _COMPOUND.search(item):
            yield joined[1], offset
            yield joined[2], offset + joined.start(2)
        elif item:
            yield item, offset
