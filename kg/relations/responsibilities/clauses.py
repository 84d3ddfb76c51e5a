"""Read what a bracket, a cell or a line says of who answers for a piece of work.

words → Assignment

    牵头单位：市水利局。责任单位：市林业局，各区县政府；完成时限：2023年6月并长期坚持
    市发改委牵头，市财政局、市教育局按职责分工负责，各县（区）人民政府落实，2023年底前完成
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.dates import find_dates
from kg.mentions.lists import is_unit_list, split_units
from kg.mentions.units import load_words
from kg.model import Document, Mention

LEAD, RESPONSIBLE, DEADLINE = "lead", "responsible", "deadline"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who answers for one piece of work, as one passage (`start:end` of the body) says it.

    `first_leads` says that from here on the first of the responsible units leads too; `later`
    are units that answer for all that follows without being named there; their spans are the
    remark that says so.
    """

    start: int
    end: int
    leads: tuple[Mention, ...] = ()
    responsible: tuple[Mention, ...] = ()
    deadline: str = ""
    ongoing: bool = False
    first_leads: bool = False
    later: tuple[Mention, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.leads or self.responsible or self.deadline or self.ongoing)


@dataclass(slots=True)
class _Draft:
    leads: list[Mention] = field(default_factory=list)
    responsible: list[Mention] = field(default_factory=list)
    deadline: str = ""
    ongoing: bool = False


@lru_cache(maxsize=1)
def label_kinds() -> dict[str, str]:
    """Return what each label of the gazetteer stands for: 主办单位 → lead."""
    listed = {k: str(words).split() for k, words in read_gazetteer("responsibilities").items()}
    made = {
        part + unit: kind
        for kind in (LEAD, RESPONSIBLE)
        for part in listed.pop(f"{kind}_parts")
        for unit in listed["kinds_of_unit"]
    }
    del listed["kinds_of_unit"]
    return made | {word: kind for kind, words in listed.items() for word in words}


@lru_cache(maxsize=1)
def label_pattern() -> re.Pattern[str]:
    """Return the pattern of a label before its colon or 为: 责任单位：, 牵头部门为, 完成时限 ："""
    wanted = (LEAD, RESPONSIBLE, DEADLINE, "other")
    words = sorted((w for w, k in label_kinds().items() if k in wanted), key=len, reverse=True)
    spaced = (r"\s*".join(map(re.escape, word)) for word in words)
    spoken = r"(?<=[位门体限间])为(?!牵头|主办|主责|责任|配合|协办|参与|汇总|第一)(?=\S)"
    return re.compile(rf"(?P<label>{'|'.join(spaced)})(?:\s*[:：]|{spoken})")


@lru_cache(maxsize=1)
def _ongoing_pattern() -> re.Pattern[str]:
    words = sorted(
        str(read_gazetteer("responsibilities")["ongoing"]).split(), key=len, reverse=True
    )
    return re.compile("|".join(words))


# What a clause ends with that says the part its units have: 牵头, 按职责分工负责, 配合, 负责落实
_DUTY = r"(?:(?:[按依]照?|根据|依据)(?:各自|相关)?的?(?:工作|部门)?(?:职责|职能|任务)(?:和?任务)?(?:分工|范围内?)?)?"
_LEADING = r"(?:负责|具体|组织|统筹|指导|督导|督促|督办|协调|推进|推动|实施|开展|办理|抓好?|抓总|落实|配合|汇总|调度|会同|编制|制定|研究|建设|完成|监管)+"
_VERB = re.compile(
    rf"(?:(?P<lead>{_DUTY}(?:分别|共同|联合|负责|总)?牵头(?:单位|部门)?(?:{_LEADING})?|主办|为主(?:负责)?|为(?:牵头|主责)(?:单位|部门))"
    rf"|(?P<skip>(?:负责)?(?:(?:业务)?(?:检查)?指导|督导|督促|监督|调度|统筹协调|督促指导|指导督促))"
    rf"|(?P<role>(?<!持续)(?<!长期)(?<!常态化)(?<!坚持){_DUTY}(?:等)?(?:分别|共同|具体|依法|分头|协同|联合|组织|统筹|为主|各自|密切|积极|全力|主动|分工)*"
    r"(?:负责|抓好?落实|贯彻落实|推动落实|做好|落实|配合|参与|参加|协助|协办|承办|实施|推进|办理|为(?:责任|配合|参与|协办)(?:单位|部门)|组织实施)"
    r"(?:负责|具体|抓好?|落实|配合|参与|参加|实施|推进|做好|办理|组织|工作|执行|相关工作)*"
    rf"|[按依]照?(?:各自)?(?:职责|职能)(?:任务)?分工))"
    r"(?=[，,；;。、\s]|会同|$)"
)
# 排在第一位的为牵头单位，下同; 列第一位者为牵头部门，其他为配合部门
_FIRST_LEADS = re.compile(
    r"[，,；;。（(]?\s*(?:以上)?(?:均?[排列]|排名|名列|排序)?在?(?:第一位?|首位|第一个|最前面?|首个)[的者]?(?:责任)?(?:单位|部门)?(?:均?[为是系])(?:牵头|主办|主责)(?:单位|部门|责任单位)?(?:[，,、；;]\s*(?:其他|其余|后面|其它)的?(?:责任|有关)?(?:单位|部门)?[均为是系]*(?:配合|参加|参与|责任|协办)(?:单位|部门)?|[，,、；;]\s*分别负责为各(?:自|部门|单位)?分别牵头)?(?:[，,、]\s*(?:以)?下同)?[）)]?"
)
# 以下均需各旗县落实，不再列出; 以下任务各区县政府均为责任主体，不再逐一列明
_LATER = re.compile(
    r"[。；;，,]\s*(?:以下|下述|后续|其余|具体(?=任务|工作)|各项(?=任务|工作))(?P<what>[^。]*?)[，,]?(?:不再(?:一一|逐一|单独|重复|另行)?(?:列出|单列|列明|注明|罗列|标注|列示|分列|[做作]分工|分工))"
)
_LATER_WORDS = re.compile(
    r"(?:以下|各项|各条|任务|工作|措施|内容|事项|均?需要?|均?由|均为.*|均?须|均?涉及|都|落实|负责|责任主体|责任单位|[，,；;。])"
)
_SAME = re.compile(r"[，,；;。]?\s*(?:以?下同)[。]?$")
# 2023年12月底前完成; 2022年底; 2023年6月并长期坚持
_TIME_CLAUSE = re.compile(
    r"(?:(?:要|应|须|力争|确保|拟|限|务必?|计划|预计|争取|原则上)?(?:于|在|到|至)?.{0,6}(?:\d{4}\s*年|今年|明年|本年|全年|年[底内末]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[上下]半年|季度|“?[一二三四]+五”?期间).{0,14}?(?:前|底|内|末|完成|季度|半年|月|日|起|年)?(?:(?:全面|基本|全部)?(?:完成|办结|落实|建成|竣工|开工|启动|出台|印发|投入|投用|达标|交付|实现|取得|见效|上线|提出|制定|研究|推出|形成|启用).{0,16})?)"
)
# 每年12月前, 每季度末: a time of every year, no one day
_RECURRING = re.compile(r"每[年季月周半]|每个?季度")
_WORKDAYS = re.compile(r"\d{1,3}个?(?:工作日|自然日|天|小时|个月)(?:内|以内)?")
_CLAUSE_MARK = re.compile(r"[，,；;。]")


def read_assignment(text: str, start: int, end: int, year: str, *, default: str = "") -> Assignment:
    """Return what `text[start:end]` of the body says; `default` is the part of units without one."""
    draft = _Draft()
    remark = _LATER.search(text, start, end)
    first = _FIRST_LEADS.search(text, start, end)
    for begin, stop in _between(start, end, remark, first):
        for kind, first_char, last_char in _fields(text, begin, stop, default):
            _read_field(text, first_char, last_char, kind, year, draft)
    return Assignment(
        start, end, tuple(dict.fromkeys(draft.leads)), tuple(dict.fromkeys(draft.responsible)),
        draft.deadline, draft.ongoing, first is not None, _later_units(remark),
    )  # fmt: skip


def _between(start: int, end: int, *remarks: re.Match[str] | None) -> Iterator[tuple[int, int]]:
    """Yield what of the range is no remark."""
    for remark in sorted(filter(None, remarks), key=lambda m: m.start()):
        if remark.start() >= start:
            yield start, remark.start()
            start = remark.end()
    yield start, end


def _later_units(remark: re.Match[str] | None) -> tuple[Mention, ...]:
    if remark is None:
        return ()
    units = split_units(_LATER_WORDS.sub("，", remark["what"]))
    return tuple(replace(u, start=remark.start(), end=remark.end()) for u in units)


def _fields(text: str, start: int, end: int, default: str) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, start, end) of each value behind a label; before the first stands `default`."""
    kind, begin = default, start
    for match in label_pattern().finditer(text, start, end):
        if text[begin : match.start()].strip(" \n，,；;。、"):
            yield kind, begin, match.start()
        kind, begin = label_kinds()["".join(match["label"].split())], match.end()
    yield kind, begin, end


def _read_field(text: str, start: int, end: int, kind: str, year: str, draft: _Draft) -> None:
    if kind == DEADLINE:
        _read_deadline(text[start:end], year, draft)
    elif kind != "other":
        _read_clauses(text, start, end, kind, year, draft)


def _read_deadline(words: str, year: str, draft: _Draft) -> None:
    dates = [] if _RECURRING.search(words) else list(find_dates(words, year))
    if dates:
        draft.deadline = dates[-1].value
    elif "全年" in words and year:
        draft.deadline = draft.deadline or year
    elif period := _WORKDAYS.search(words):
        draft.deadline = draft.deadline or period[0]
    draft.ongoing = draft.ongoing or _ongoing_pattern().search(words) is not None


def _read_clauses(text: str, start: int, end: int, kind: str, year: str, draft: _Draft) -> None:
    """Give the units of each clause the part that its verb says; without a verb they get `kind`."""
    begin = start
    for match in _with_object(text, start, end):
        _read_verbs(text, begin, match.start(), kind, year, draft)
        if not _WATCHES.match(match["what"]):
            _add(text, *match.span("who"), (match["lead"] and LEAD) or RESPONSIBLE, draft, year)
        begin = match.end()
    _read_verbs(text, begin, end, kind, year, draft)


# 市规划局负责编制规划; 市财政局牵头落实资金: a clause that says which part of the work
_WITH_OBJECT = re.compile(
    r"\s*由?(?P<who>[^，,；;。（(）)]{2,60}?)(?:具体|主要)?(?:(?P<lead>牵头)|负责|作为|协助|协调)(?P<what>[^，,；;。（(）)]{2,40})"
)
_WATCHES = re.compile(r"(?:检查|监督|督促|督查|督导|指导|考核|验收)")


def _with_object(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for clause in _clauses(text, start, end):
        match = _WITH_OBJECT.fullmatch(text, *clause)
        verb = match and _VERB.search(text, match.end("who"), clause[1])
        if match and not verb and is_unit_list(match["who"]):
            yield match


def _read_verbs(text: str, start: int, end: int, kind: str, year: str, draft: _Draft) -> None:
    begin = start
    for match in _VERB.finditer(text, start, end):
        part = LEAD if match["lead"] else "" if match["skip"] else RESPONSIBLE
        if kind == LEAD and part and not _HELPING.search(match[0]):
            part = LEAD
        _add(text, begin, match.start(), part, draft, year)
        begin = match.end()
    _add(text, begin, end, kind, draft, year)


def _add(text: str, start: int, end: int, part: str, draft: _Draft, year: str) -> None:
    _take_times(text, start, end, draft, year)
    for unit in split_units(text[start:end], start):
        if _is_marked(text, unit):
            draft.leads.append(unit)
        elif part:
            (draft.leads if part == LEAD else draft.responsible).append(unit)


def _take_times(text: str, start: int, end: int, draft: _Draft, year: str) -> None:
    """Read the clauses that say a time: 2023年底前完成."""
    for clause in _clauses(text, start, end):
        words = text[slice(*clause)].strip(" \n，,；;。、")
        if words and _says_time(words):
            _read_deadline(words, year, draft)


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _CLAUSE_MARK.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


# 市发展改革委（牵头）, ★市财政局
_MARKS = "★☆▲●"
# Behind the label 牵头单位 only these make a unit no lead: A、B按职责分工负责 are leads there
_HELPING = re.compile(r"配合|参与|参加|协助|协办|支持")
_LEAD_NOTE = re.compile(r"\s*[（(]\s*(?:牵头|主办|主责|总牵头)(?:单位|部门|负责)?\s*[）)]")


def _is_marked(text: str, unit: Mention) -> bool:
    around = text[unit.start - 1 : unit.start], text[unit.end : unit.end + 1]
    return any(mark in _MARKS for mark in around if mark) or bool(_LEAD_NOTE.match(text, unit.end))


def leads_by_order(words: str) -> bool:
    """Tell whether the words say that the first unit of a list leads."""
    return _FIRST_LEADS.search(words) is not None


# 责任分解中，列第一位的责任单位为牵头单位; 注：排名第一的为牵头单位
_ORDER_SENTENCE = re.compile(
    r"(?:^|[。；;\n]|注\s*(?=[：:]))[^。；;\n（(〔\[【：:]{0,24}(?:[：:]\s*)?[^。；;\n（(〔\[【：:]{0,24}$"
)


_FIRST_IS = re.compile(
    r"(?:第一位?|首位|第一个|最前面?|首个)[的者]?(?:责任)?(?:单位|部门)?均?[为是系]"
)


@lru_cache(maxsize=4)
def document_leads_by_order(issued: Document) -> bool:
    """Tell whether a sentence of its own says that the first unit of every list leads."""
    text = issued.text
    # The whole pattern opens with words that may be left out, so its core is looked for first.
    return _FIRST_IS.search(text) is not None and any(
        _ORDER_SENTENCE.search(text[max(0, found.start() - 60) : found.start()])
        for found in _FIRST_LEADS.finditer(text)
    )


def says_who(text: str, start: int, end: int) -> bool:
    """Tell whether words without a label say who answers for a thing, and say nothing else.

    >>> says_who("财政部牵头，教育部、民政部参加", 0, 15), says_who("需要审批的由财政部负责", 0, 11)
    (True, False)
    """
    remarks = _LATER.search(text, start, end), _FIRST_LEADS.search(text, start, end)
    start, end = next(_between(start, end, *remarks))
    start, end = _without_times(text, start, end)
    begin, found = start, False
    for match in _VERB.finditer(text, start, end):
        words = text[begin : match.start()].strip(" \n，,；;。、由")
        if not is_unit_list(words) and not (found and words in load_words().nobody):
            return False
        begin, found = match.end(), True
    rest = _SAME.sub("", text[begin:end]).strip(" \n，,；;。、").removeprefix("并")
    return found and (_says_time(rest) or is_unit_list(rest.removeprefix("会同")))


def _without_times(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the clauses at either end that say only a time: 6月底前出台办法，持续推进."""
    said = [c for c in _clauses(text, start, end) if not _says_time(text[slice(*c)])]
    return (said[0][0], said[-1][1]) if said else (start, end)


def _says_time(clause: str) -> bool:
    words = _SAME.sub("", clause).strip().removeprefix("并")
    return not words or bool(_TIME_CLAUSE.fullmatch(words) or _ongoing_pattern().fullmatch(words))
