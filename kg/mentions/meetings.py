"""Meetings that pass documents: named by body and number, or by body and date.

text → FoundMeeting(s)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.dates import parse_date, parse_number


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting: `text[start:end]` without its date, its canonical name, and the date if given.

    The name keeps the words of the text for the place (市政府第21次常务会议); which city that is
    is not said here. `date` is "" where none stands beside the meeting.
    """

    start: int
    end: int
    name: str
    date: str = ""


_N = r"[\d〇○零一二三四五六七八九十百 ]{1,8}"
_DAY = rf"{_N}年(?!度)\s?(?:{_N}月\s?(?:{_N}[日号])?)?"
_KIND = (
    r"(?:[\u4e00-\u9fff（()）]{0,8}?(?:常务|全体|部务|局务|委务|署务|院务|厅务|办公|办务|党组|党委|常委|主任|主席|工作|联席|扩大|审议|政治局)?"
    r"[（(]?(?:扩大)?[）)]?(?:会议|会))"
)
_REACH = 90
"""In characters: how far before its number the name of a meeting may begin."""
_ANCHOR = re.compile(
    rf"(?:第\s?|届|人大|大会|委会){_N}\s?次[\u4e00-\u9fff（()）]{{0,8}}?会|届[^，。]{{0,8}}全会|会议(?=审议|通过|批准|讨论|表决|修订|决定[，,）) ])"
)
MEETING = re.compile(
    # 2022年9月16日市政府第21次常务会议, 市政府二届十五次常务会议, 第十三届全国人民代表大会常务委员会第二次会议
    rf"(?:(?P<date>{_DAY})\s*(?:，|经|由|召开的|举行的|的)?\s?)?"
    rf"(?P<body>[\u4e00-\u9fff（）()、·“”]{{0,60}}?)(?P<year>[\d〇○零一二三四五六七八九]{{4}}年度?)?(?P<ordinal>第\s?|(?:(?<=届)|(?<=人大)|(?<=大会)|(?<=委会))(?!{_N}\s?次全会))(?P<nth>{_N})\s?次(?P<kind>{_KIND})"
    # 党的十四届五中全会, 中共云川市委十二届三次全会
    rf"|(?P<party>党的|中国共产党|中共[\u4e00-\u9fff]{{0,10}}?)第?(?P<term>{_N})届(?:中央委员会)?(?P<plenum>{_N})(?:中|次)?全会"
    # 2022年1月24日 中共中央政治局会议: a date in place of a number
    rf"|(?P<day>{_DAY})\s*(?:，|经|由|召开的|举行的)?\s?(?P<dated>[\u4e00-\u9fff]{{2,24}}?(?:常务会议|常委会会议|全体会议|政治局会议|政治局常委会会议|党组会议|办公会议|部务会议|局务会议|厅务会议|署务会议|委务会议|院务会议|行务会议|委员会会议|深改委会议))"
)
# What stands between the words before and the name of the body
_BEFORE_BODY = re.compile(
    r".*(?:(?:落实|贯彻|学习|传达)(?=[全市省县区州国党第])|已经|业经|业已|召开的?|举行的?|主持|会议(?:精神)?(?:暨|和|及|以及|、)|精神(?:和|及|以及|、)|通过的|决定|根据|按照|提交|提请|年|月|日(?!照|喀则)|《|》)"
    r"|[^（()）]*[）)]"
    r"|(?:[并后再]?经(?![济信贸营开])|由|于(?![都田洪潜])|在|已|和)"
)
# 市政府召开党组（扩大）会议和第二十次常务会议: a joint meeting goes by its numbered part
_JOINT = re.compile(
    r"(?:党组|党委|专题|学习|中心组|理论)*(?:[（(]扩大[）)]|扩大)?(?:会议?|学习会)(?:和|暨|、|及|以及)\Z"
)
_HELD_INSIDE = re.compile(r"(?:主持)?(?:召开|举行)了?")
_HELD = re.compile(r"(?:主持)?(?:召开|举行)(?:了)?\Z")
# 云川省水利厅厅务会议、云川省财政厅厅务会议通过: the second met on the same day
_OTHER = re.compile(
    r"(?:、|和|及)\s*(?P<name>[\u4e00-\u9fff]{3,24}?会议)(?=(?:审议|讨论|研究)?(?:并)?(?:通过|批准))"
)
_CHINESE_ORDINAL = re.compile(r"届|代表大会|人大|委员会第")
_DAY_AT_END = re.compile(rf"{_DAY}(?:经|由)?\Z")
# 第二十一一次: a scanner reads a character twice
_DOUBLED = re.compile(r"([一二三四五六七八九十])\1(?=\Z)")
_SHORT_BODIES = (
    (re.compile(r"人大常委会|人民代表大会常委会"), "人民代表大会常务委员会"),
    (re.compile(r"人大(?!常|代)(?=第|\Z)"), "人民代表大会"),
    (re.compile(r"(?<![第〇零一二三四五六七八九十\d])(?=[一二三四五六七八九十]{1,3}届)"), "第"),
    (re.compile(r"\A(?:中华人民共和国)(?=国务院|最高|第)"), ""),
    # 全国人民代表大会常务委员会 stands behind its term: 第十三届全国人民代表大会
    (re.compile(r"\A全国(第[一二三四五六七八九十]+届)(?=人民代表大会)"), r"\1全国"),
)


def find_meetings(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundMeeting]:
    """Yield the meetings with a number or a date in `text[start:end]`, in text order."""
    stop = len(text) if end is None else end
    read_to = start
    for anchor in _ANCHOR.finditer(text, start, stop):
        if anchor.end() <= read_to:
            continue
        left = max(
            read_to,
            anchor.start() - _REACH,
            *(text.rfind(m, read_to, anchor.start()) + 1 for m in "。；\n"),
        )
        match = MEETING.search(text, left, min(stop, anchor.end() + 20))
        if match:
            meeting = _read(match)
            read_to = match.end()
            yield meeting
            if match["day"] and (other := _OTHER.match(text, read_to, stop)):
                read_to = other.end()
                yield FoundMeeting(*other.span("name"), _tight(other["name"]), meeting.date)


def _read(match: re.Match[str]) -> FoundMeeting:
    if match["party"]:
        body = "中国共产党" if match["party"] == "党的" else match["party"]
        central = "中央委员会" if body == "中国共产党" or body == "中共" else "委员会"
        name = f"{body}第{_tight(match['term'])}届{central}第{_tight(match['plenum'])}次全体会议"
        return FoundMeeting(match.start(), match.end(), name)
    if match["day"]:
        name = _HELD_INSIDE.sub("", _tight(match["dated"]))
        return FoundMeeting(match.start("dated"), match.end(), name, parse_date(match["day"]))
    body, skipped = _clean_body(match["body"])
    day = match["date"] if not skipped else _day_before(match["body"][:skipped])
    date = parse_date(day) if day else ""
    kind = _fold_kind(_tight(match["kind"]))
    year = match["year"] or ""
    if len(date) == 4 and not body:
        year, date = f"{date}年", ""
    if not match["ordinal"] and "代表大会" not in body:
        name = f"{_tight(match['body'][skipped:])}{_tight(match['nth'])}次{kind}"
        return FoundMeeting(match.start("body") + skipped, match.end(), name, date)
    name = f"{body}{year}第{_ordinal(match['nth'], body, kind)}次{kind}"
    return FoundMeeting(match.start("body") + skipped, match.end(), name, date)


def _day_before(words: str) -> str:
    """Return the day that the words end with: （一九八三年九月二日."""
    found = _DAY_AT_END.search(words)
    return found[0] if found else ""


def _clean_body(words: str) -> tuple[str, int]:
    """Return the body in full, and how many characters before it are other words."""
    joint = _JOINT.search(words)
    words = words[: joint.start()] if joint else words
    held = _HELD.search(words)
    words = words[: held.start()] if held else words
    skipped = 0
    while found := _BEFORE_BODY.match(words, skipped):
        skipped = found.end()
    body = _tight(words[skipped:])
    for short, full in _SHORT_BODIES:
        body = short.sub(full, body)
    return body, skipped


def _fold_kind(kind: str) -> str:
    """Return the kind of meeting as it is called in full: 常务会 → 常务会议."""
    return kind + "议" if kind.endswith(("务会", "组会", "公会", "任会")) else kind


def _ordinal(words: str, body: str, kind: str) -> str:
    """Return the number of the meeting: 第二十一次常务会议 is 第21次; a congress keeps its words."""
    words = _DOUBLED.sub(r"\1", _tight(words))
    if words.isdigit() or kind in ("会议", "全体会议") or _CHINESE_ORDINAL.search(body):
        return words
    return str(parse_number(words) or words)


def _tight(words: str) -> str:
    return "".join(words.split())
