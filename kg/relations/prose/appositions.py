"""Find the posts that stand directly before a person's name: 市某局党组书记、局长张某表示.

The right edge is a title with a name behind it. The left edge is where the sentence stops naming
posts: a mark, the name of another person, or a word that leads in (会见了, 由, 当天上午).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.names import HAN, is_listed_name
from kg.mentions.persons import AFTER_TITLE, LISTED
from kg.mentions.titles import title_at_end
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Apposition:
    """Posts, `text[start:end]`, and the persons named behind them who hold them."""

    start: int
    end: int
    names: tuple[Mention, ...]


def find_appositions(
    text: str, persons: Iterable[Mention], start: int, end: int
) -> Iterator[Apposition]:
    """Yield the appositions of `text[start:end]` in text order, by the persons named there."""
    floor = start
    for names in _rows(p for p in persons if start < p.start and p.end <= end):
        at = names[0].start - (text[names[0].start - 1] in _SPACES)
        yield Apposition(_left_edge(text, at, floor), at, names)
        floor = names[-1].end


def _rows(persons: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Yield each person named behind a title together with those that 、 joins to him."""
    row: tuple[Mention, ...] = ()
    for person in persons:
        if row and LISTED in person.reasons:
            row = (*row, person)
            continue
        if row:
            yield row
        row = (person,) if AFTER_TITLE in person.reasons else ()
    if row:
        yield row


_SPACES = " \u3000"


_OPENERS = {"）": "（", ")": "(", "”": "“", "’": "‘", "》": "《", "〉": "〈"}
_HARD_STOP = frozenset("。；;！!？?：:\n\t—…|·▲△■□●○◆◇★☆※▶►◎（(“‘《〈「」【】\"'")
_NO_PART_OF_A_NAME = re.compile(r"记者|通讯员|摄|[：:。！？；\s]|文/图|图/文|编辑")
_FARTHEST = 160
"""No list of posts is longer; the search for a left edge ends there."""


def _left_edge(text: str, end: int, floor: int) -> int:
    at, floor = end, max(floor, end - _FARTHEST)
    while at > floor:
        before = text[at - 1]
        if text.endswith("名单", floor, at):
            break
        if before in _OPENERS:
            opener = text.rfind(_OPENERS[before], floor, at - 1)
            if (
                opener < 0
                or text[opener - 1] in "讯电"
                or not _inside_a_name(text[opener + 1 : at - 1])
            ):
                break
            at = opener
            continue
        if before in _HARD_STOP or (before in "，, \u3000" and not _goes_on(text, at, end, floor)):
            break
        at -= 1
    return _without_lead_in(text, at, end)


def _inside_a_name(words: str) -> bool:
    """云川电子（清江）公司, （以下简称“云川绿发”）, 市“五型”办; not （记者 张某）, no speech."""
    return "简称" in words or (len(words) <= 16 and not _NO_PART_OF_A_NAME.search(words))


_VERB = re.compile(r"[为由]|(?<!主)任|当选|主持|出席|参加|会议|表示|同志")


def _goes_on(text: str, at: int, end: int, floor: int) -> bool:
    """Tell whether the posts go on left of the mark before `at`.

    After a comma they do where titles stand before it (市长，领导小组组长张某); after a space where
    the title alone stands after it (卫生处 处长张某).
    """
    if text[at - 1] in _SPACES:
        title = title_at_end(text[at:end])
        return title is not None and title.start == 0 and text[at - 2] not in "。；！？：）)”"
    before = text[max(floor, at - 40) : at - 1]
    before = re.split(r"[。；！？：，,\s]", before)[-1]
    return bool(title_at_end(before)) and not _VERB.search(before)


@dataclass(frozen=True, slots=True)
class _Bodies:
    lead_in: re.Pattern[str]
    endings: tuple[str, ...]
    company_titles: tuple[str, ...]


_AND_BODY = (
    r"[和及与](?=(?:省|市|县|区|州|旗|镇|乡|[^和及与]{2,3}[省市县区州])"
    r"(?:委|政府|人民政府|人大|政协|纪委|监委|管委会)|中共|中央|国家|国务院|全国)"
)
"""A joint before a body that names its own place: 讲话精神和省委书记张某."""


@lru_cache(maxsize=1)
def _bodies() -> _Bodies:
    rows = read_gazetteer("prose_bodies")
    lead_ins = "|".join(sorted(rows["lead_ins"].split(), key=lambda w: (-len(w), w)))
    kept = "|".join(sorted(rows["kept_whole"].split(), key=lambda w: (-len(w), w)))
    pattern = rf"(?P<kept>{kept})|{lead_ins}|{_AND_BODY}|\d+[日时点]|\d+号(?!线|楼|院|厂|[井矿]|船|桥|隧道|泵站|机组|标段|地块|项目)|[的了着]|[等是](?=[^、]{{2}})"
    return _Bodies(
        re.compile(pattern), tuple(rows["endings"].split()), tuple(rows["company_titles"])
    )


def _without_lead_in(text: str, start: int, end: int) -> int:
    """Return where the first body's name starts: behind the last word that leads in."""
    start = _first_post(text, _skip(text, start, end), end)
    return _skip(text, body_start(text, start, _first_title(text, start, end)), end)


def body_start(text: str, start: int, end: int) -> int:
    """Return where the name of the body that ends at `end` starts, at `start` or behind it."""
    best = start
    for found in _bodies().lead_in.finditer(text, start, end):
        if not found["kept"] and found.end() <= end:
            depth = text.count("（", start, found.start()) - text.count("）", start, found.start())
            best = found.end() if depth == 0 else best
    return best


def _first_post(text: str, start: int, end: int) -> int:
    """Return where the first item of the list begins that ends with a title, or is part of one.

    张某、李某和云川集团总经理 has names before it; 区党工委、管委会办公室主任 is one post.
    """
    while (comma := text.find("、", start, end)) >= 0:
        if title_at_end(text[start:comma]) or _JOINT.match(text, comma):
            break
        start = comma + 1
    named = _NAME_AND.match(text, start, end)
    return named.end() if named and is_listed_name(named[1]) else start


_JOINT = re.compile(r"(?<=[委府会])、(?:管委会|政府|人民政府|管理委员会|人大|政协|市委|县委|区委)")
_NAME_AND = re.compile(rf"([{HAN}]{{2,4}})(?:[和及与]|以及)(?=[{HAN}（）]{{4}})")


def _first_title(text: str, start: int, end: int) -> int:
    """Return where the title of the first item starts, the end of what may be its body."""
    comma = text.find("、", start, end)
    stop = comma if comma >= 0 else end
    title = title_at_end(text[start:stop])
    return start + title.start if title else stop


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in "、，, \u3000“和及与":
        start += 1
    return start


def is_body(words: str, title: str) -> bool:
    """Tell whether the words can name a body at which the title is held."""
    bodies = _bodies()
    if len(words) < 2:
        return False
    return words.endswith(bodies.endings) or title.endswith(bodies.company_titles)
