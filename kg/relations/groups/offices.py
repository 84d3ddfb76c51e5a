"""Which unit hosts the office of a group: `hostsOffice`.

For 领导小组办公室设在市林业局; 下设办公室，挂靠市水利局; 市竹产业发展领导小组办公室（设在市林业局）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.groups import load_group_words
from kg.mentions.lists import is_unit_list, split_units
from kg.mentions.names import is_name
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.named import Groups, kind_of

# 市应急委员会办公室（以下简称市应急办）是…，设在市应急管理局; 领导小组下设办公室，依托区教育局
_OFFICE = re.compile(
    r"(?P<name>[^，。；;：:、\s（）()|\n]{0,60}?)(?:下|内)?(?:[设立]{1,2})?(?:联合|综合|日常)?(?:办公室|办事机构|秘书处|协调办)"
    r"(?:[（(][^）)\n]{0,40}[）)])?(?P<between>[^。；\n（）()]{0,40}?(?:。(?:领导小组|指挥部)?(?:联合)?办公室)?)"
    r"(?:设在|设于|设置在|挂靠[在于]?|依托[在于]?|(?<=办公室)(?:[在于]|设(?=[省市县区州旗镇乡])))(?P<host>[^。；，,\n（）()：:]{2,50})"
)
# 市竹产业发展领导小组办公室（设在市林业局）
_OFFICE_ASIDE = re.compile(
    r"(?P<name>[^，。；;：:、\s（）()|\n]{2,60}?)(?:办公室|秘书处)[（(](?:办公室)?(?:设在|设于|挂靠[在于]?|依托[在于]?)(?P<host>[^）)\n，。；]{2,40})[）)]"
)
# 工作专班设在市林业局: its place of work is its office
_SEAT = re.compile(
    r"(?P<name>[^，。；;：:、\s（）()|\n]{0,60}?专班)(?:设在|设于|设置在|挂靠[在于]?)(?P<host>[^。；，,\n（）()：:]{2,50})"
)
# A name that says whose group it is stands for itself: 国家…, 全省…, 市…, 云川市…
_COMPLETE = re.compile(r"国家|国务院|中央|全国|.{0,5}[省市县区州旗].{3}")
_WITHOUT_ONE_PLACE = re.compile(r"同级|各级|本级|所在|以上|县级|乡级|镇级|当地|属地")
# （一）办公室⏎设在市林业局
_UNDER_HEADING = re.compile(
    r"(?m:^)[ \u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:[.．]\d{1,2})*[.．、]?)?[ \u3000]*"
    r"(?P<name>)(?:综合)?办公室[：:。 \u3000]*\n[ \u3000]*(?:设在|设于|设置在|挂靠[在于]?)(?P<host>[^。；，,\n（）()：:]{2,50})"
)
_HOSTING = re.compile(r"设在|设于|设置在|挂靠|依托|办公室[在于设]")


def office_facts(reading: Reading, groups: Groups) -> Iterator[Fact[Mention]]:
    """Yield the hosts of offices, first those of sentences, then those in brackets."""
    for pattern in (_OFFICE, _OFFICE_ASIDE, _SEAT):
        for match in in_lines(pattern, _HOSTING, reading.text):
            yield from _host_facts(reading, match, groups)
    for match in _UNDER_HEADING.finditer(reading.text):
        yield from _host_facts(reading, match, groups)


def _host_facts(reading: Reading, match: re.Match[str], groups: Groups) -> Iterator[Fact[Mention]]:
    first, last = match.span("host")
    words = reading.text[first:last]
    if _WITHOUT_ONE_PLACE.search(match[0]) or not is_unit_list(words):
        return
    group = _group_of(reading.text, groups, match)
    hosts = [unit for unit in split_units(words, first) if _is_one(unit)]
    for host in hosts if group else ():
        yield reading.fact("hostsOffice", host, group, match.span())


def in_lines(pattern: re.Pattern[str], word: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of the pattern in the lines that have the word, in text order."""
    end = -1
    for found in word.finditer(text):
        if found.start() > end:
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
            yield from pattern.finditer(text, start, end)


def _is_one(unit: Mention) -> bool:
    return unit.type == "Organization" or unit.text.startswith("国务院")


def _ends_a_list_of_persons(group: Mention) -> bool:
    """Tell whether a name and a kind of group follow each other: 甲、乙、丙领导小组下设办公室."""
    return is_name(group.text.removesuffix(kind_of(group)))


def _group_of(text: str, groups: Groups, match: re.Match[str]) -> Mention | None:
    """Return the group whose office it is: the one named there, else the one that is meant."""
    start = match.start("name")
    name = re.sub(r"(?:下|内)?设[立置]?$", "", match["name"])
    if short := groups.short.get(name):
        return short
    own = groups.ending_at(start + len(name))
    if own and text[own.start - 1 : own.start] == "、" and _ends_a_list_of_persons(own):
        own = None
    if own:
        whole = _COMPLETE.match(own.text)
        return own if whole else groups.before(own.start, own.text) or own
    kind = re.search(rf"(?:{load_group_words().kinds})$", name)
    return groups.before(start, kind[0] if kind else name or _kind_of_sentence(text, start))


def _kind_of_sentence(text: str, end: int) -> str:
    """Return the kind that the sentence speaks of before: 领导小组由…组成，|办公室设在…."""
    start = max(text.rfind("。", 0, end), text.rfind("\n", 0, end), 0)
    kinds = re.findall(load_group_words().kinds, text[start:end])
    return kinds[-1] if kinds else ""
