"""Recognise the names of persons in running text, without a dictionary of persons.

A surname may open any word and a given name has one or two characters, so a name is one only
where the words beside it show it: a title or an honorific, the 、 of a list, and on the right a
mark or a word that follows names (表示, 主持, 一行). Each of these is a reason with a weight; what
all of them together leave below `LINE` is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteers import read_gazetteer
from kg.mentions.names import (
    HAN,
    OTHER_PEOPLES,
    POINTS,
    begins_everyday_word,
    is_everyday_word,
    is_listed_name,
    is_name,
    is_name_in_text,
    load_names,
    opens_title,
    sizes_of_name,
)
from kg.mentions.pipeline import add_mentions, text_of
from kg.mentions.titles import load_titles
from kg.model import Mention

AFTER_TITLE = "title before"
HONOURED = "honorific after"
LISTED = "in a list of names"
POINTED = "joined by a point"
SPACED = "set apart by a space"
CLOSED = "mark or word after"
LED_ON = "character after"
KNOWN = "named elsewhere"
LIKELY = "characters of names"
DOUBTED = "surname is a word too"

WEIGHTS = {
    AFTER_TITLE: 0.6, HONOURED: 0.95, LISTED: 0.6, POINTED: 0.9, SPACED: 0.75, CLOSED: 0.75,
    LED_ON: 0.5, KNOWN: 0.75, LIKELY: 0.5,
}  # fmt: skip
"""How often a word with the form of a name is one for this reason alone, as a share."""
_DOUBT = 0.8
LINE = 0.7
"""Names with a lower score are not recognised."""


def score_of(reasons: Sequence[str]) -> float:
    """Return how sure a name is for these reasons, each speaking for itself.

    >>> score_of((AFTER_TITLE, CLOSED)), score_of((AFTER_TITLE, LED_ON, DOUBTED))
    (0.9, 0.64)
    """
    wrong = prod(1 - WEIGHTS[reason] for reason in reasons if reason != DOUBTED)
    return round((1 - wrong) * (_DOUBT if DOUBTED in reasons else 1), 3)


def person_at(text: str, start: int, end: int, *reasons: str) -> Mention | None:
    """Return the mention of a person, None where the reasons do not carry it."""
    if text[start] in load_names().ambiguous:
        reasons = (*reasons, DOUBTED)
    score = score_of(reasons)
    name = "".join(text[start:end].split())
    return (
        Mention("Person", name, start, end, score=score, reasons=reasons) if score >= LINE else None
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """What follows a name: words, single characters, and verbs that close a short one (说)."""

    after: re.Pattern[str]
    after_one: frozenset[str]
    closing: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    rows = read_gazetteer("names")
    after = sorted(set(rows["after"].split()), key=lambda w: (-len(w), w))
    return _Words(
        re.compile("|".join(after)), frozenset(rows["after_one"]), frozenset(rows["closing_verbs"])
    )


_POINTED = re.compile(OTHER_PEOPLES)
_SPACED = re.compile(rf"[{HAN}]{{1,2}}[ \u3000]{{1,4}}[{HAN}](?=[，。、；,;）)]|等)")
"""蓝 军、…: two characters set apart to the width of three."""
_MARK = re.compile(r"[\s，。、；：！？,;:!?（）()“”\"《》<>…—]|$")


def read_name(
    text: str, start: int, known: frozenset[str] = frozenset(), before: str = AFTER_TITLE
) -> Mention | None:
    """Return the person whose name begins at `start`, None for no name.

    `known` are names read elsewhere in the document: they settle where a name ends whose right
    side is no help. `before` is the reason that the words on the left give.
    """
    pointed = _POINTED.match(text, start)
    if pointed and not _holds_title(text, start, pointed[0]):
        return person_at(text, start, _end_of_pointed(text, start, pointed), before, POINTED)
    if spaced := _SPACED.match(text, start):
        return person_at(text, start, spaced.end(), before, SPACED) if is_name(spaced[0]) else None
    if begins_everyday_word(text, start) or opens_title(text, start):
        return None
    size, reason = _size(text, start, known)
    return person_at(text, start, start + size, before, reason) if size else None


def _holds_title(text: str, start: int, words: str) -> bool:
    """Tell whether a title ends before the first point: 会副秘书长|古丽·…."""
    point = min(found for found in map(words.find, POINTS) if found > 0)
    return any(_ends_with_core(text, start + size) for size in range(1, point))


def _end_of_pointed(text: str, start: int, found: re.Match[str]) -> int:
    """Return where a name joined by · ends: its last part ends before what follows names."""
    least = max(found[0].rfind(point) for point in POINTS) + start + 2
    ends = (end for end in range(least, found.end()) if _right_side(text, end) == CLOSED)
    return next(ends, found.end())


def _size(text: str, start: int, known: frozenset[str]) -> tuple[int, str]:
    """Return how many characters the name at `start` has, 0 for no name, and what shows it."""
    sizes = sizes_of_name(text, start)
    sides = {n: _right_side(text, start + n) for n in sizes}
    fits = {n: s for n, s in sides.items() if s and is_name_in_text(text[start : start + n])}
    if [*fits.values()] != [CLOSED]:
        for size in reversed(sizes):
            if text[start : start + size] in known:
                return size, KNOWN
    if not fits:
        return (3 if _likely(text[start : start + 3]) else 0), LIKELY
    size = _better(text, start, fits)
    return size, fits[size]


def _better(text: str, start: int, fits: dict[int, str]) -> int:
    """Return the size that the right side shows best: the short one before 说，, else as it fits."""
    short, long = min(fits), max(fits)
    if short < long and text[start + short] in _words().closing and fits[long] == CLOSED:
        return short
    return short if fits[short] == CLOSED else long


def _right_side(text: str, end: int) -> str:
    """Return the reason that what stands at `end` gives for a name that ends there, "" for none."""
    words = _words()
    if _MARK.match(text, end) or words.after.match(text, end):
        return CLOSED
    if text[end] in words.closing and _MARK.match(text, end + 1):
        return CLOSED
    return LED_ON if text[end] in words.after_one else ""


def _likely(words: str) -> bool:
    """Tell whether the characters alone speak for a name of three: 黎清泉|俯下身子.

    A name of two would be cut from a longer one.
    """
    names = load_names()
    given = len(words) == 3 and words[1] in names.given and words[2] in names.given
    return given and words[0] in names.plain and is_name(words) and not _OPEN_WORD.match(words, 1)


_OPEN_WORD = re.compile(
    r"同志|大会|小组|国家|人民|全国|民主|文化|文明|东方|天下|先进|学习|金融|法律|团结|会议|任务|发展|建设|利益"
)


def read_names(text: str, start: int, known: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """Yield the person at `start` and those that 、 joins to him: 甲、乙和丙.

    What follows a 、 and is no whole name (the next person's post) ends the list.
    """
    person = read_name(text, start, known)
    while person:
        yield person
        if text[person.end : person.end + 1] not in ("、", "和"):
            return
        person = read_listed_name(text, person.end + 1)


def read_listed_name(text: str, start: int) -> Mention | None:
    """Return the member of a list of names at `start`: what ends at a mark, 和 or 等."""
    found = _LISTED.match(text, start)
    if not found or not is_listed_name(found[1]):
        return None
    return person_at(text, start, found.end(1), LISTED, CLOSED)


_LISTED = re.compile(
    rf"([{HAN}](?:[{HAN}]{{1,3}}?|[ \u3000]{{1,4}}[{HAN}]|[{HAN}]{{0,6}}·[{HAN}]{{1,7}}))"
    rf"(?=[、，,。；;，（(]|(?:[及与等为任]|和[{HAN}])(?![、，,。；;])|等[、，,。；;]|以及|同志|出席|参加|陪同|列席|当选|[ \u3000]|$)"
)


def find_persons(text: str) -> list[Mention]:
    """Return the persons that the words beside them show, in text order, spans apart.

    >>> [(p.text, p.reasons[0]) for p in find_persons("市教育局局长欧阳青介绍，王楠同志出席。")]
    [('欧阳青', 'title before'), ('王楠', 'honorific after')]
    """
    starts = [*_ends_of_titles(text)]
    first = _read_at(text, starts, frozenset())
    known = frozenset(p.text for p in first if CLOSED in p.reasons)
    titled = _read_at(text, starts, known) if known else first
    taken = {at for person in titled for at in range(person.start, person.end)}
    honoured = (p for p in _before_honorifics(text) if taken.isdisjoint(range(p.start, p.end)))
    return sorted((*titled, *honoured), key=lambda person: person.start)


def _read_at(text: str, starts: Sequence[int], known: frozenset[str]) -> list[Mention]:
    """Return the persons at the starts, with those that 、 joins to them; names of all the text
    settle where one ends."""
    persons: list[Mention] = []
    for start in starts:
        if not persons or start > persons[-1].end:
            persons.extend(read_names(text, start, known))
    return persons


def _ends_of_titles(text: str) -> Iterator[int]:
    """Yield where a name may begin: a surname, or a name joined by ·, after a title."""
    for found in _title_before_name().finditer(text):
        if _ends_with_core(text, found.end()):
            yield found.end() + (text[found.end()] in " \u3000")


@lru_cache(maxsize=1)
def _title_before_name() -> re.Pattern[str]:
    last = "".join(sorted({core[-1] for core in load_titles().cores}))
    opening = load_names().opening
    apart = rf"[ \u3000](?=[{opening}](?:[ \u3000]{{1,4}}[{HAN}]|[{HAN}]{{1,2}})[，,。；、）)等])"
    return re.compile(rf"[{last}](?=[{opening}]|[{HAN}]{{1,7}}·|{apart})")


@lru_cache(maxsize=1)
def _cores() -> tuple[frozenset[str], int]:
    cores = frozenset(load_titles().cores)
    return cores, max(map(len, cores))


def _ends_with_core(text: str, end: int) -> bool:
    cores, longest = _cores()
    if text.startswith("程师", end):  # 总工|程师
        return False
    if text.endswith("候选人", 0, end):  # 副县长|候选人
        return True
    return any(text[end - size : end] in cores for size in range(2, longest + 1))


_ADDRESSED = re.compile(r"同志|先生|女士")


def _before_honorifics(text: str) -> Iterator[Mention]:
    """王楠同志: the longest name that ends there and has a mark or a title before it."""
    for word in _ADDRESSED.finditer(text):
        for start in range(max(0, word.start() - 4), word.start() - 1):
            name = text[start : word.start()]
            if is_name(name) and not is_everyday_word(name) and _can_start(text, start):
                if person := person_at(text, start, word.start(), HONOURED):
                    yield person
                break


_DECIDING = re.compile(r"(?:决定|任命|免去|聘任|聘请|同意|提名|推荐|批准|[由与和向对])$")


def _can_start(text: str, start: int) -> bool:
    """Tell whether a name can start here: no name is cut out of a longer word."""
    return (
        start == 0
        or bool(_MARK.match(text, start - 1))
        or bool(_DECIDING.search(text, max(0, start - 2), start))
        or _ends_with_core(text, start)
    )


@Language.component("persons")
def persons(doc: Doc) -> Doc:
    """Add the persons to the document's mentions, with score and reasons."""
    found = find_persons(text_of(doc))
    grounds = {(p.start, p.end, "Person"): (p.score, p.reasons) for p in found}
    return add_mentions(doc, ((p.start, p.end, "Person", "") for p in found), grounds)
