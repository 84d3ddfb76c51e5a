"""Which units are officers of an association: `memberOf`.

某公司为会长单位，某某等10家企业为副会长单位.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.coreference import full_name_of
from kg.relations.prose.facts import prose_blocks


def extract_associations(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `memberOf` for members of an association, in text order."""
    if not _GATE.search(reading.text):
        return
    yield from _labelled(reading)
    for block in prose_blocks(reading):
        for sentence in _SENTENCE.finditer(reading.text, block.start, block.end):
            if _GATE.search(sentence[0]):
                yield from _members(reading, sentence)


_GATE = re.compile(r"[长事席员]单位")
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_TITLE = r"(?P<title>(?:常务|执行|名誉|轮值|副|创始)*(?:会长|理事长|理事|监事长|监事|常务理事|主席|会员|秘书长)单位)"
_TITLED_UNIT = re.compile(
    r"(?P<members>[^。；：]+?)(?:等\d*[^，,。；]{0,4})?(?:(?:当选)?(?:为|担任|任)|当选)"
    rf"{_TITLE}"
)


# 副会长单位：甲公司、乙酒店
_LABELLED = re.compile(rf"(?:^|\n|(?<=[。；]))\s*{_TITLE}[：:](?P<members>[^。；：\n]+)")


def _labelled(reading: Reading) -> Iterator[Fact[Mention]]:
    for found in _LABELLED.finditer(reading.text):
        association = full_name_of(reading, ASSOCIATIONS, found.start())
        for member in _units(reading.text, *found.span("members")) if association else ():
            span = (found.start("title"), member.end)
            yield reading.fact("memberOf", member, association, span, title=found["title"])


def _members(reading: Reading, sentence: re.Match[str]) -> Iterator[Fact[Mention]]:
    """Yield `memberOf` of the units that 为…会长单位 makes officers of an association."""
    start = sentence.start()
    while found := _TITLED_UNIT.search(reading.text, start, sentence.end()):
        start = found.end()
        members, end = found.span("members")
        association = full_name_of(reading, ASSOCIATIONS, found.start()) or full_name_of(
            reading, ASSOCIATIONS, end
        )
        if by := _ITS_UNITS.match(reading.text, members, end):
            association, members = Mention("Organization", by["body"], *by.span("body")), by.end()
        if association is None:
            continue
        for member in _units(reading.text, members, end):
            yield reading.fact(
                "memberOf", member, association, (member.start, found.end()), title=found["title"]
            )


ASSOCIATIONS = "协会|商会|学会|促进会|联合会|联盟"
_ITS_UNITS = re.compile(rf"(?P<body>[^，,。；：\s]{{3,40}}?(?:{ASSOCIATIONS}))由")
"""云川茶业协会由某公司担任会长单位."""

# 临溪和美物业有限公司: 和 parts two units only behind the end of a name.
_AND = r"(?:(?<=公司)|(?<=集团)|(?<=企业)|(?<=银行)|(?<=中心)|(?<=合作社)|(?<=[厂院局所]))[和与]"
_UNIT = re.compile(
    rf"(?:^|[、，,]|{_AND}|选举|推选)(?P<name>[^、，,。；]{{2,40}}?(?:公司|集团|企业|厂|银行|医院|大学|学院|中心|合作社|事务所|分公司|局|所|院|社|店|酒店|宾馆|学校|饭店|商行|超市|饭庄|餐馆|茶楼|茶社|幼儿园|农场|林场|俱乐部|工作室|基金会|协会|商会))"
    r"(?=[、，,等和与]|$)"
)


def _units(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _UNIT.finditer(text[start:end]):
        yield Mention(
            "Organization", found["name"], start + found.start("name"), start + found.end("name")
        )
