"""Read one clause of a personnel notice: who is appointed or removed, and from which posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.mentions.persons import HONORIFICS, clean_name, name_pattern
from kg.mentions.posts import parse_posts
from kg.model import Mention
from kg.relations.posts_terms import APPOINT, REMOVE, Decision, with_note

_PASSIVE_VERB = (
    r"(?:决定)?(?:任命|聘任|聘请|特聘|提名|推荐|增补|选任|任用|委派|指派|委任|选派|抽调|续聘|补选)"
)
_ACTIVE_VERB = (
    r"(?:兼任|担任|聘任为|聘用为|聘为|聘任|任命为|任用为|提任为?|提拔任|晋升为?|晋任|晋级为|转任为?|套改为|套转为|确定为|出任|续任|续聘为|挂任|"
    r"挂职担任|挂职任|调任|改任|增补为|派任|委派为|补选为|试任|任(?!期|务|何|用|免|职|命|意|教|性|内|满|前))"
)
_REMOVE_VERB = r"(?:免去|免除|解聘|解除|撤销|罢免|撤去)"
_NO_LONGER = r"不再(?:继续)?(?:担任|兼任|聘任为?|聘为|任)"
# What follows the posts in the same clause and is no part of them.
_STOP = (
    r"(?=[，,、：:]?\s*(?:并|同时|且|其)?(?:免去|免除|解聘|不再|试用期|试用|聘期|任期|任职时间|任职试用|挂职(?:时间|期|[一二两半三\d])|"
    r"主持|负责|协助|享受|按[^，,、]{0,12}(?:待遇|规定|管理)|保留|仍|原[^，,、]{0,20}(?:免|不)|以上|自\d|从\d|级别|列[^，,、]{1,12}[前后]|工资|时间))"
)


@lru_cache(maxsize=1)
def _persons() -> str:
    """The source of a pattern for one or more persons before or after one verb."""
    person = rf"(?:{name_pattern()}|(?<=免去)[^\W\d_a-zA-Z]{{2,4}}(?=同志))(?:[（(][^（）()]{{1,14}}[)）])?(?:{HONORIFICS})?"
    return rf"{person}(?:\s*[、，,和及]\s*{person})*(?:等)?\s*(?:[\d一二三四五六七八九十两]+\s*(?:名|位|人))?(?:同志)?"


@lru_cache(maxsize=1)
def _acts() -> re.Pattern[str]:
    persons = _persons()
    left = r"(?:(?<![\u4e00-\u9fff])|(?<=决定)|(?<=研究)|(?<=同意)|(?<=批准)|(?<=由)|(?<=任命)|(?<=聘任))"
    posts = rf"(?P<%s>(?:[（(][^（）()\n]*[)）]|[^；;。\n（(])+?)(?:{_STOP}|$|(?=[，,、]\s*{_PASSIVE_VERB})|(?=[，,、]\s*{persons}(?:{_ACTIVE_VERB}|的|{_NO_LONGER}|为)))"
    return re.compile(
        rf"{_REMOVE_VERB}其(?:原任?|所任|担任|兼任)?的?{posts % 'its'}"
        rf"|(?:接受|同意){left}?(?P<resigner>{persons})(?:关于)?的?(?:辞去|请辞){posts % 'resigned'}"
        rf"|{_REMOVE_VERB}(?P<removed>{persons})(?:原任?|所任|担任|兼任)?的?{posts % 'from'}"
        rf"|{left}(?P<leaver>{persons})?[，,]?{_NO_LONGER}{posts % 'left'}"
        rf"|{_PASSIVE_VERB}(?P<named>{persons})(?:担任|为|任|作为){posts % 'to'}"
        rf"|{left}(?P<confirmed>{persons})的?(?:(?:担任|任)?(?P<confirmed_post>[^；;。\n，,]+?)(?:职务|职级)?(?:予以)?(?:正式任用|正式任职|正式聘任|按期转正|转正))"
        rf"|{left}(?P<person>{persons})(?:[，,]\s*)?(?:聘期内)?{_ACTIVE_VERB}{posts % 'posts'}"
        rf"|(?:(?<=[，,])|(?<=[，,]兼)|^)(?:并|同时|且)?(?:兼任|担任|聘任为|任){posts % 'more'}"
    )


_ROLES = (
    # (group of the persons, group of the posts, what is done); the person is the one before
    # where the first is "".
    ("", "its", REMOVE),
    ("resigner", "resigned", REMOVE),
    ("removed", "from", REMOVE),
    ("leaver", "left", REMOVE),
    ("named", "to", APPOINT),
    ("confirmed", "confirmed_post", APPOINT),
    ("person", "posts", APPOINT),
    ("", "more", APPOINT),
)


def read_clause(clause: str, start: int, mode: str, before: list[Decision]) -> Iterator[Decision]:
    last = [before[-1].person] if before else []
    found = False
    for act in _acts().finditer(clause):
        persons_group, posts_group, predicate = next(r for r in _ROLES if act[r[1]] is not None)
        persons = _people(act, persons_group, start) if persons_group else []
        persons = persons or last
        if persons:
            found = True
            yield from _decide(predicate, persons, act, posts_group, start)
            last = persons[-1:]
    if not found and mode:
        yield from _read_line(clause, start, mode)


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    """张三为云川市民政局局长 or 李四 云川市审计局局长职务, below a heading that says what is done."""
    number = r"(?:\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)?"
    return re.compile(
        rf"^\s*{number}\s*(?P<people>{_persons()})(?:为|的|任|担任|[:：]|\s+)(?P<line>[^\n]+)$"
    )


def _read_line(clause: str, start: int, mode: str) -> Iterator[Decision]:
    act = _line().match(clause)
    if act:
        yield from _decide(mode, _people(act, "people", start), act, "line", start)


@lru_cache(maxsize=1)
def _one_person() -> re.Pattern[str]:
    return re.compile(rf"{name_pattern()}|[^\W\d_a-zA-Z]{{2,4}}(?=同志)")


def _people(act: re.Match[str], group: str, start: int) -> list[Mention]:
    if act[group] is None:
        return []
    at = start + act.start(group)
    return [
        Mention("Person", clean_name(found[0]), at + found.start(), at + found.end())
        for found in _one_person().finditer(_blank_notes(act[group]))
    ]


_NOTE = re.compile(r"[（(][^（）()]*[)）]|同志|等?\s*[\d一二三四五六七八九十两]+\s*[名位人]")


def _blank_notes(text: str) -> str:
    return _NOTE.sub(lambda m: "、" * len(m[0]), text)


def _decide(
    predicate: str, persons: list[Mention], act: re.Match[str], group: str, start: int
) -> Iterator[Decision]:
    posts = parse_posts(act[group], start + act.start(group))
    rest = act.string[act.end() :]
    for person in persons:
        for index, post in enumerate(posts):
            if post.former or "候选人" in post.title:
                continue
            decision = Decision(predicate, person, post, start + act.start(), start + act.end())
            note = post.note or (rest if index == len(posts) - 1 else "")
            yield with_note(decision, note) if predicate == APPOINT else decision
