"""Read the names of persons in running prose, where nothing but the words beside them ends them.

A surname may open any word and a given name has one or two characters, so a name is read only
where the words on both sides show it: a title, or the 、 of a list, on the left (the caller's
business), and on the right a mark or a word that follows names (表示, 主持, 一行).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.persons import HAN, is_name, load_surnames
from kg.mentions.titles import load_titles


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: its words without spaces, and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    after: re.Pattern[str]
    after_one: frozenset[str]
    closing: frozenset[str]
    not_names: tuple[str, ...]
    doubles: frozenset[str]
    unpointed: frozenset[str]
    surnames: frozenset[str]
    plain: frozenset[str]
    given: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    rows = read_gazetteer("prose_names")
    known = load_surnames()
    after = sorted(set(rows["after"].split()), key=lambda w: (-len(w), w))
    return _Words(
        re.compile("|".join(after)),
        frozenset(rows["after_one"]),
        frozenset(rows["closing_verbs"]),
        tuple(rows["not_names"].split()),
        frozenset(known.double),
        frozenset(rows["unpointed"].split()),
        frozenset(known.common + known.rare),
        frozenset("".join(rows["plain_surnames"].split())),
        frozenset("".join(rows["given"].split())),
    )


def surname_characters() -> str:
    """Return the characters that open a Han name, for a character class."""
    words = _words()
    opening = {w[0] for w in (*words.doubles, *words.unpointed)} | words.surnames
    return "".join(sorted(opening))


def plain_surnames() -> str:
    """Return the surnames that are hardly ever another word, for a character class."""
    return "".join(sorted(_words().plain))


_POINTED = re.compile(rf"[{HAN}]{{1,7}}(?:[·•・‧∙．][{HAN}]{{1,7}}){{1,3}}")
_SPACED = re.compile(rf"[{HAN}]{{1,2}}[ \u3000]{{1,4}}[{HAN}](?=[，。、；,;）)]|等)")
"""蓝 军、…: two characters set apart to the width of three."""

_CLOSED = re.compile(r"[\s，。、；：！？,;:!?（）()“”\"《》<>…—]|$")
STRONG, WEAK = 2, 1


def read_name(text: str, start: int, known: frozenset[str] = frozenset()) -> Name | None:
    """Return the name that begins at `start`, or None.

    `known` are names read elsewhere in the document: they settle where a name ends whose right
    side is no help (赖某掷地有声).
    """
    words = _words()
    pointed = _POINTED.match(text, start)
    if pointed:
        return _pointed_name(text, start, pointed, words)
    if spaced := _SPACED.match(text, start):
        name = "".join(spaced[0].split())
        return Name(name, start, spaced.end()) if is_name(name) else None
    if (
        _APPOINTED.match(text, start)
        or text.startswith(words.not_names, start)
        or text[start + 1 : start + 3] in title_cores()
    ):
        return None
    size = _size(text, start, known, words)
    return Name(text[start : start + size], start, start + size) if size else None


_APPOINTED = re.compile(r"任(?:[副总第常执主组召委秘]|名誉)")
"""市财政局局长任副组长: 任 is no surname before the words of a role."""


def _pointed_name(text: str, start: int, found: re.Match[str], words: _Words) -> Name:
    """Return the name joined by ·, its last part ended by what follows names (…·吐尔逊|表示)."""
    least = max(found[0].rfind(point) for point in "·•・‧∙．") + start + 2
    ends = (end for end in range(least, found.end()) if _right_side(text, end, words) == STRONG)
    end = next(ends, found.end())
    return Name(text[start:end], start, end)


def _size(text: str, start: int, known: frozenset[str], words: _Words) -> int:
    """Return how many characters the name at `start` has, 0 for no name."""
    short, long = _sizes(text, start, words)
    if not short:
        return 0
    for size in (long, short):
        if text[start : start + size] in known:
            return size
    fits = {n: _right_side(text, start + n, words) for n in (short, long)}
    fits = {n: s for n, s in fits.items() if s and may_be_name(text[start : start + n])}
    if not fits:
        return _likely_size(text, start, words)
    if len(fits) < 2:
        return next(iter(fits))
    if text[start + short] in words.closing and fits[long] == STRONG:
        return short
    return short if fits[short] == STRONG else long


def _likely_size(text: str, start: int, words: _Words) -> int:
    """Return the size that the characters alone speak for, where nothing shows the right edge.

    Given names are made of few characters, and three characters are the rule: 黎明|接起电话.
    """
    if text[start] not in words.plain or text[start + 1 : start + 2] not in words.given:
        return 0
    third = text[start + 2 : start + 3]
    size = 3 if third in words.given else 2
    whole = text[start : start + size]
    return size if may_be_name(whole) and not _OPEN_WORD.match(text, start + 1) else 0


_OPEN_WORD = re.compile(
    r"同志们|大会|小组|国家|人民|全国|民主|文化|文明|东方|天下|先进|学习|金融|法律|团结|会议|任务|发展|建设|利益"
)


def _sizes(text: str, start: int, words: _Words) -> tuple[int, int]:
    first = text[start : start + 2]
    if first in words.doubles or first in words.unpointed:
        return (3, 4)
    return (2, 3) if first[:1] in words.surnames else (0, 0)


_HAN_ONLY = re.compile(rf"[{HAN}]{{2,4}}$")
_NO_NAME = re.compile(r"[的了是在这那该们吗呢吧]|.{2}[局委部厅办院处科厂省县镇乡村]$")


def may_be_name(name: str) -> bool:
    """Tell whether the characters can be a name, and no word of office behind a surname (任主任)."""
    return (
        bool(_HAN_ONLY.match(name)) and not _NO_NAME.search(name) and name[1:] not in title_cores()
    )


@lru_cache(maxsize=1)
def title_cores() -> frozenset[str]:
    return frozenset(load_titles().cores)


def _right_side(text: str, end: int, words: _Words) -> int:
    """Return how well a name can end at `end`: 0, WEAK (one character), STRONG (mark or word)."""
    if _CLOSED.match(text, end) or words.after.match(text, end):
        return STRONG
    return WEAK if text[end] in words.after_one else 0


def read_names(text: str, start: int, known: frozenset[str] = frozenset()) -> Iterator[Name]:
    """Yield the name at `start` and those that 、 joins to it: 甲、乙和丙.

    What follows a 、 and is no whole name (the next person's post) ends the list.
    """
    name = read_name(text, start, known)
    while name:
        yield name
        joint = text[name.end : name.end + 1]
        if joint not in ("、", "和"):
            return
        name = _listed_name(text, name.end + 1)


def _listed_name(text: str, start: int) -> Name | None:
    """Return the member of a list of names at `start`: what ends at a mark, 和 or 等."""
    found = _LISTED.match(text, start)
    if not found or not is_whole_name(found[1]):
        return None
    return Name("".join(found[1].split()), start, found.end(1))


def is_whole_name(words: str) -> bool:
    """Tell whether the words by themselves, set apart in a list, can be a person's name."""
    name = "".join(words.split())
    if name.startswith(_words().not_names) or not may_be_name(name):
        return False
    return is_name(name) or any(size == len(name) for size in _sizes(name, 0, _words()))


def read_listed_names(text: str, start: int) -> list[Name]:
    """Return the names of the list at `start`, where the next title may follow without a mark.

    副主席张某、李某秘书长王某: the names of lists that lost their line breaks.
    """
    names: list[Name] = []
    while name := _listed_name(text, start) or _name_before_title(text, start):
        names.append(name)
        if text[name.end : name.end + 1] != "、":
            break
        start = name.end + 1
    return names


def _name_before_title(text: str, start: int) -> Name | None:
    for size in _sizes(text, start, _words()):
        end = start + size
        if size and may_be_name(text[start:end]) and _TITLE_START.match(text, end):
            return Name(text[start:end], start, end)
    return None


_TITLE_START = re.compile(
    r"(?:常务)?副?(?:主席|秘书长|主任|会长|理事|监事|委员|常务委员|常委|书记|组长|团长|成员)"
)


def read_name_before(text: str, end: int, floor: int) -> Name | None:
    """Return the name that ends at `end` and has a mark, a title or a company before it.

    清江某某集团有限公司张某某|当选为协会会长: it starts where what stands before it is whole.
    """
    for size in (4, 3, 2):
        start = end - size
        if start < floor or not is_whole_name(text[start:end]):
            continue
        if start == floor or _WHOLE_BEFORE.search(text, max(floor, start - 8), start):
            return Name(text[start:end], start, end)
    return None


_WHOLE_BEFORE = re.compile(
    r"(?:[、，。；：,;:\s“）)了]|公司|集团|企业|医院|大学|学院|中学|小学|银行|协会|商会|工厂|[和与]"
    r"|主任|书记|局长|部长|院长|校长|会长|主席|经理|董事长|总裁|委员|秘书长|教授|选举|推选|推举|同意|决定|一致)$"
)


_LISTED = re.compile(
    rf"([{HAN}](?:[{HAN}]{{1,3}}|[ \u3000]{{1,4}}[{HAN}]|[{HAN}]{{0,6}}·[{HAN}]{{1,7}}))"
    rf"(?=[、，。；,;（(及与]|以及|和[{HAN}]|等|同志|出席|参加|陪同|列席|为|当选|任|[ \u3000]|$)"
)
