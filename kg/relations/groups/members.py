"""Which units are the members of a group: `memberOf`; with the hosts of its office.

For 成员单位：…; 由…、…组成; …为成员的领导小组; the duties of each member below a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.groups import load_group_words
from kg.mentions.lists import is_nearly_unit_list, is_unit_list, split_units
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.groups.leads import lead_facts
from kg.relations.groups.named import Groups
from kg.relations.groups.offices import in_lines, office_facts
from kg.relations.groups.rosters import find_rosters, is_head
from kg.relations.posts.rosters import read_entries


def extract_group_units(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the hosts of offices and the members of groups, in the order of the patterns."""
    text = reading.text
    if not _WORTH_READING.search(text):
        return
    groups = Groups.of(reading.document)
    yield from office_facts(reading, groups)
    yield from _members(reading, groups)
    yield from _members_below_persons(reading, groups)
    yield from _members_by_duties(reading, groups)
    yield from lead_facts(reading, groups)


_WORTH_READING = re.compile(r"办公室|牵头|办事机构|秘书处|成员|组成|专班设")

_PEOPLE = (
    r"(?:(?:有关|相关|主要|分管|单位|部门|等)*(?:负责人|负责同志|领导|领导同志|同志|人员|处室负责人)|"
    r"(?:等|共|等共)?(?:[\d一二三四五六七八九十]{1,3}[个家])?(?:有关|相关|成员|市级|县级|区级)*(?:部门|单位)+(?:和单位|（单位）)?(?:(?:有关|相关|主要|分管)*(?:负责人|负责同志|领导|人员))?)?(?:各?[1一１]名)?"
)
_UNITS = r"(?P<units>[^。；：:\n]{4,600}?)"
_NAME = r"[^，。；：:、\s（）()|]"
_MEMBERSHIP = re.compile(r"组成|成\s{0,4}员")
_GLUED = r"(?:领导小组|指挥部|(?:工作)?专班|委员会|联席会议)(?:下设|办公室|设)"
"""A list that lost its line end: 市林业局|领导小组下设办公室."""
_CLAUSES = (
    # 由市民政局、市教育局组成市校园安全工作小组; 联席会议由市民政局、市财政局等部门组成
    re.compile(rf"(?P<who>[^，。；\n]{{0,40}}?)由(?!于|此){_UNITS}{_PEOPLE}(?:共同)?组成(?!人员)(?:的)?(?P<group>{_NAME}{{0,60}})"),
    # …，市发改委、市财政局等相关部门为成员的市知识产权工作领导小组; …为市指挥部成员单位
    re.compile(rf"(?m:^|[，,；：任。])(?P<who>){_UNITS}{_PEOPLE}(?:为|作为|任)(?P<name>{_NAME}{{0,30}}?)成员(?:单位)?(?:的)?(?P<group>{_NAME}{{0,60}})"),
)  # fmt: skip
_LABELS = (
    # 成员：公安部、财政部有关负责人; 成员单位：市发改委、市财政局; 成员单位包括市发改委、市财政局
    re.compile(rf"(?P<who>[^，。；：\n]{{0,30}})(?:成\s{{0,4}}员|组成(?=单位|部门))(?:单位|部门)?(?:主要)?(?:[：:]|包括|有|为[：:]?|由)\n?{_UNITS}{_PEOPLE}(?:担任)?(?P<group>)(?=[。；\n]|组成|$|{_GLUED})"),
)  # fmt: skip


def _members(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    offices = {r.start for r in find_rosters(reading.text) if r.office}
    for pattern in (*_CLAUSES, *_LABELS):
        for match in in_lines(pattern, _MEMBERSHIP, reading.text):
            first, last = match.span("units")
            units = _units(reading.text, first, last, pattern in _CLAUSES)
            if not units or "办公室" in match["who"] or first in offices:
                continue
            at = match.end("who") if match["who"] else units[0].start
            group = _set_up(groups, match, at)
            for unit in units if group else ():
                yield reading.fact("memberOf", unit, group, (match.start("who"), match.end()))


# what stands between two units and belongs to neither: spaces of a list, 市医院负责人和市疾控中心负责人
_BETWEEN = re.compile(
    r"\s{2,}|\n|(?:有关|相关|主要|分管)?(?:负责人|负责同志|领导|领导同志|人员)(?=[、，和及与]|$)"
)


# …王楠 镇水利站站长⏎镇派出所、镇司法所负责人以及各村书记: below the persons of the list
_BELOW_PERSONS = re.compile(
    r"[\s、，；]*(?P<units>[^。；：:\n]{4,300}?)(?:主要|分管|有关)?(?:负责人|负责同志)(?:(?:以及|和|及|、|，)各[^，。；\n]{2,20})?[。；]?\s*$"
)


def _members_below_persons(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    """Yield the units that end a list of persons: their officers, unnamed."""
    for roster in find_rosters(reading.text):
        if roster.office or is_head(roster.role) or "负责" not in roster.text:
            continue
        entries = read_entries(roster.text, roster.start)
        if not entries:
            continue
        below = max(entry.end for entry in entries) - roster.start
        close = re.match(r"[)）]?", roster.text[below:])
        found = _BELOW_PERSONS.match(roster.text, below + (close.end() if close else 0))
        if not found or not is_unit_list(found["units"]):
            continue
        group = groups.introduced_before(roster.start)
        for unit in split_units(found["units"], roster.start + found.start("units")):
            if group and unit.type == "Organization":
                span = (unit.start, roster.start + found.end("units"))
                yield reading.fact("memberOf", unit, group, span)


_CUT = re.compile("[，,](?!成员)")


def _units(text: str, start: int, end: int, in_clause: bool) -> list[Mention]:
    """Return the bodies of the list, none where it lists persons or says something else.

    In a clause the list may begin behind a comma: …任组长，市发改委、市财政局为成员.
    """
    commas = [m.end() for m in _CUT.finditer(text[start:end])] if in_clause else []
    for cut in (0, *commas):
        if "牵头" in text[start + cut : end]:
            continue
        words = re.sub(rf"{_PEOPLE}$", "", text[start + cut : end].rstrip())
        words = _BETWEEN.sub(lambda found: "、" * len(found[0]), words)
        if is_unit_list(words) or is_nearly_unit_list(words):
            return [u for u in split_units(words, start + cut) if u.type == "Organization"]
    return []


def _set_up(groups: Groups, match: re.Match[str], at: int) -> Mention | None:
    """Return the group that the match names after the units, before them, or above."""
    if own := groups.at(*match.span("group")):
        return own
    if part := _part_of(groups, match):
        return part
    words = match["who"] or match.groupdict().get("name") or ""
    if _OTHER_WHOLE.search(words):
        return None
    if short := groups.short.get(words):
        return short
    kinds = re.findall(load_group_words().kinds, words)
    return groups.before(at, kinds[-1] if kinds else "")


# 中国人民解放军由…组成, 形成由…组成的救治网络: something else is made up of them
_OTHER_WHOLE = re.compile(r"形成|构成|建成|军|网络|体系|队伍|系统|财产|资金|经费|内容|部分")


_NEAR = 160


def _part_of(groups: Groups, match: re.Match[str]) -> Mention | None:
    """Return the group inside a group that the match speaks of: （1）抢险救援组。…成员单位：."""
    part = groups.part_before(match.start("units"))
    if part is None or re.search(rf"(?:{load_group_words().kinds})$", match["who"]):
        return None
    between = match.string[part.end : match.start("units")]
    return part if len(between) < _NEAR and between.count("\n") < 3 else None


# 市抗旱指挥部成员单位职责; 六、成员单位工作职责
_DUTIES = re.compile(
    r"成员单位(?:的)?(?:主要|工作)?(?:及其?|和)?(?:主要|工作)?职责(?:分工|任务)?[:：]?$"
)
_DOER = re.compile(
    r"^\s*(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)?\s*(?P<units>[^。；：:，,]{2,60}?)(?:[：:]|负责|会同|按照|承担|牵头|组织|协助|依法|根据)"
)


def _duty_items(document: Document, index: int) -> Iterator[Block]:
    """Yield the blocks below the heading, or below a line that is none, up to another kind of block."""
    below = [block for _, block in document.children(index)]
    if below:
        yield from below
        return
    for block in document.blocks[index + 1 :]:
        doer = _DOER.match(document.text_of(block))
        if block.kind == "heading" or not doer or not is_unit_list(doer["units"]):
            return
        yield block


def _members_by_duties(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    """Yield the units whose duties stand below the heading 成员单位职责."""
    document = reading.document
    for index, block in enumerate(document.blocks):
        words = document.text_of(block).strip()
        if len(words) > 60 or not _DUTIES.search(words):
            continue
        group = groups.before(block.end)
        for item in _duty_items(document, index) if group else ():
            doer = _DOER.match(document.text_of(item))
            if not doer or not is_unit_list(doer["units"]):
                continue
            for unit in split_units(doer["units"], item.start + doer.start("units")):
                if unit.type == "Organization":
                    yield reading.fact(
                        "memberOf", unit, group, (item.start, item.start + doer.end())
                    )
