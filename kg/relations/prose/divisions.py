"""Which place belongs to which: 清水镇隶属临溪县, 临溪县辖桃源、杏花、柳溪三个镇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.gazetteers.divisions import leading_division
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.facts import prose_blocks


def extract_divisions(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `partOf` for places that a sentence says to belong to another."""
    for block in prose_blocks(reading):
        if _GATE.search(reading.text, block.start, block.end):
            yield from _belonging(reading, block.start, block.end)
            yield from _governing(reading, block.start, block.end)
            yield from _lying(reading, block.start, block.end)


_GATE = re.compile(r"属|辖|划归|划入|位于|地处|坐落")

_TAIL = "自治区|自治州|自治县|自治旗|地区|街道办事处|街道|社区|嘎查|苏木|[省市县区州盟旗镇乡村]"
_PLACE = rf"[\u4e00-\u9fff·]{{1,16}}?(?:{_TAIL})"
_SUBJECT = re.compile(rf"(?P<part>{_PLACE})(?=位于|地处|[隶归]?属|距|是|，|,|总面积|东|西|南|北)")
_OPEN = r"(?<![^，,。；;：:、！？\s（(“”\n])(?:其中|目前|现在|如今|今天的|今)?"
_CLOSE = r"(?=[，,。；;、）)\s]|管辖|所辖|辖|的|下辖|$)"
_BELONGS = re.compile(
    rf"{_OPEN}(?P<part>(?:{_PLACE})?)(?:现|今|行政上)?"
    rf"(?:隶属于?|归属于?|属于|属(?!于|地|性|实|国|各|下)|划归|划入|[由归](?={_PLACE}(?:管辖|代管)))"
    rf"(?P<whole>{_PLACE}){_CLOSE}"
)
"""清水镇属临溪县管辖; 石湾镇隶属云川市临溪县; 双桥乡划归临溪县."""
_LIES = re.compile(
    rf"{_OPEN}(?P<part>[\u4e00-\u9fff·]{{1,16}}?(?:街道|社区|嘎查|苏木|[市州县区旗镇乡村]))(?:位于|地处|坐落于|坐落在)"
    rf"(?P<whole>{_PLACE})(?=[，,。；;（(]|[东西南北中]+[部侧面])"
)
"""新塘村位于石桥镇西部."""
_GOVERNS = re.compile(
    rf"{_OPEN}(?P<whole>(?:{_PLACE})?)(?:现|共|全县|全市|全镇)?(?:下辖|管辖|辖有|辖)(?:有|着)?"
    r"(?P<parts>[\u4e00-\u9fff、和及·]{2,300})(?P<rest>等?[一二两三四五六七八九十\d]*个?"
    rf"(?:{_TAIL})?)(?=[，,。；;（(）)\s]|$)"
)
"""临溪县辖东岭镇、西岭镇; 清水镇下辖桃源、杏花、柳溪3个村."""


def _belonging(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    for found in _BELONGS.finditer(reading.text, start, end):
        part, whole = (
            _named_or_subject(reading, found, "part"),
            _place(reading, *found.span("whole")),
        )
        if part and whole and part.text != whole.text:
            yield reading.fact("partOf", part, whole, (part.start, whole.end))


def _lying(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    for found in _LIES.finditer(reading.text, start, end):
        part, whole = (_place(reading, *found.span(group)) for group in ("part", "whole"))
        if part and whole and part.text != whole.text and not _ZONE.search(part.text):
            yield reading.fact("partOf", part, whole, found.span())


_ZONE = re.compile(r"(?:小|园|[发新景校厂住片矿库][展术]?)区$|度假村|^[该本]")


def _governing(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    for found in _GOVERNS.finditer(reading.text, start, end):
        whole = _named_or_subject(reading, found, "whole")
        for part in _parts(reading, found) if whole else ():
            if whole and part.text != whole.text:
                yield reading.fact("partOf", part, whole, (whole.start, found.end()))


def _named_or_subject(reading: Reading, found: re.Match[str], group: str) -> Mention | None:
    """Return the place of the group; where it is empty (清水镇位于…，下辖…) the sentence's subject."""
    if found[group]:
        return _place(reading, *found.span(group))
    text, at = reading.text, found.start()
    if text[at - 1 : at] not in ("，", ","):
        return None
    start = max(text.rfind(mark, 0, at) for mark in "。！？\n：；") + 1
    subject = _SUBJECT.match(text, start, at)
    return _place(reading, *subject.span("part")) if subject else None


_COUNTED = re.compile(
    rf"等(?:乡镇|镇乡|县市|县区|区县|镇街|地)$|等?[一二两三四五六七八九十\d]+个(?P<tail>{_TAIL})$|等(?P<kind>{_TAIL})$"
)
_ITEM = re.compile(r"[^、和及]{2,14}")
_WITH_TAIL = re.compile(rf"[\u4e00-\u9fff·]{{1,12}}(?:{_TAIL})$")


def _parts(reading: Reading, found: re.Match[str]) -> Iterator[Mention]:
    """Yield the places of the list; those without a tail take the one that closes it (三个镇)."""
    listed = found["parts"] + found["rest"]
    counted = _COUNTED.search(listed)
    tail = (counted["tail"] or counted["kind"]) if counted else ""
    names = listed[: counted.start()] if counted else listed
    for item in _ITEM.finditer(names):
        at = found.start("parts") + item.start()
        named = _WITH_TAIL.match(item[0])
        if named or (tail and not _NO_PLACE.search(item[0])):
            place = _place(reading, at, at + len(item[0]), "" if named else tail)
            if place:
                yield place


_NO_PLACE = re.compile(
    r"^[各全该本这此我其另]|\d|[一二两三四五六七八九十]个|企业|单位|部门|机构|学校|不|是|中央|国家|直属|下属|附属|所属"
)
_KIND = re.compile(
    rf"^(?:{_TAIL}|.*(?:气候|风景|景|保护|自然|示范|功能|经济|灌|林|牧|矿|湿|聚居|居住)区|城市|城区|市区|郊区|辖区|山区|地区|乡镇|农村|乡村|社区|园区|景区|库区|灾区|贫困[县村]|.级市)$"
)


def _place(reading: Reading, start: int, end: int, tail: str = "") -> Mention | None:
    """Return the place; of a chain (某市某县) its value is the innermost name."""
    words = reading.text[start:end] + tail
    if _NO_PLACE.search(words) or _KIND.match(words):
        return None
    found = leading_division(words, reading.document.place)
    inner = words[found[1] :] if found else ""
    named = len(inner) > 1 and found is not None and words[: found[1]][-1:] in "省市县区州"
    value = inner if named else words if tail else ""
    return Mention("Place", words, start, end, value=value)
