"""Recognise the names of persons without a dictionary of persons.

A Han name is a surname of the list and one or two more characters, printed with a space inside
where it has two (严 明); a name of another people is joined by ·. What makes a word a name is
beside it: 同志, a title, the place in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.gazetteers import read_gazetteer
from kg.mentions.pipeline import add_mentions, text_of
from kg.mentions.titles import find_titles, load_titles

HAN = "一-鿿㐀-䶿\U00020000-\U0003134f"
"""Characters of names, for a character class; rare ones stand outside the basic plane."""

_NOT_GIVEN = "的了是及或这那该"
"""Characters that no given name holds in official documents."""

_OTHER_PEOPLES = rf"[{HAN}]{{1,7}}(?:[·•・‧∙．][{HAN}]{{1,7}}){{1,3}}"
"""阿依古丽·买买提, 扎西·次仁."""

HONORIFICS = "同志|先生|女士|同学|教授|院士|博士"
_NO_THIRD = f"{HONORIFICS}|[兼担聘出转调续提拟]任|任命|不再"
"""Words that begin after a name of two characters and are not its third."""

_HONORIFIC = re.compile(rf"(?:{HONORIFICS})$")
_NOTE = re.compile(r"[（(〔][^（）()〔〕]{0,14}[)）〕]")
_SPACES = re.compile(r"[ \u3000\u00a0\t\n]+")


@dataclass(frozen=True, slots=True)
class Surnames:
    """The surnames: of one character (`common` and `rare`), of two, and those that are words too.

    `words` have the form of a name and are everyday words (关于, 管理). `transliterated` are the
    characters with which names of other peoples are written.
    """

    common: str
    rare: str
    double: tuple[str, ...]
    ambiguous: str
    words: frozenset[str]
    transliterated: str


@lru_cache(maxsize=1)
def load_surnames() -> Surnames:
    """Return the list of `kg/gazetteers/surnames.yaml`, each surname once."""
    rows = read_gazetteer("surnames")
    common = _unique(rows["common"])
    rare = "".join(c for c in _unique(rows["rare"]) if c not in common)
    return Surnames(
        common,
        rare,
        tuple(rows["double"]),
        _unique(rows["ambiguous"]),
        frozenset(rows["words"].split()),
        _unique(rows["transliterated"]),
    )


def _unique(characters: str) -> str:
    return "".join(dict.fromkeys("".join(characters.split())))


@lru_cache(maxsize=1)
def name_pattern() -> str:
    """Return the source of a pattern for a whole name, the longest reading first."""
    known = load_surnames()
    given = rf"(?![{_NOT_GIVEN}])[{HAN}]"
    double = "|".join(known.double)
    single = known.common + known.rare
    spaced = rf"(?:[{single}][ \u3000]{{1,4}}|(?:{double})[ \u3000]{{1,4}}){given}(?:(?![{HAN}])|(?={HONORIFICS}|[兼担]?任|等))"
    spaced_before_post = rf"[{single}][ \u3000]{{1,4}}{given}(?=[ \u3000])"
    return (
        rf"(?:{_OTHER_PEOPLES}|(?:{double}){given}(?:(?!{_NO_THIRD}){given})?|{spaced}|{spaced_before_post}"
        rf"|[{single}]{given}(?:(?!{_NO_THIRD}){given})?)"
    )


@lru_cache(maxsize=1)
def transliterated_pattern() -> str:
    """Return the source of a pattern for a name written without ·: 布仁巴雅尔, 扎西顿珠.

    Only between words that can hold nothing but a name (任命…为) does it show one.
    """
    return rf"[{load_surnames().transliterated}]{{2,9}}"


@lru_cache(maxsize=1)
def _whole_name() -> re.Pattern[str]:
    return re.compile(name_pattern())


def is_name(text: str) -> bool:
    """Tell whether the whole text can be a name by its form: 严 明, 欧阳明, 阿依古丽·买买提.

    >>> is_name("欧阳明"), is_name("严 明"), is_name("教育局")
    (True, True, False)
    """
    if _whole_name().fullmatch(text) is None or _looks_like_a_body(text):
        return False
    return text[1:] not in _title_cores()


def is_everyday_word(text: str) -> bool:
    """Tell whether the text is a word that only has the form of a name: 关于, 管理."""
    return text in load_surnames().words


def _looks_like_a_body(text: str) -> bool:
    return text[-1] in "局委部厅办院处科厂省县镇乡" and len(text) > 2


@lru_cache(maxsize=1)
def _title_cores() -> frozenset[str]:
    """任 + 主任 is no name."""
    return frozenset(load_titles().cores)


def clean_name(text: str) -> str:
    """Return the name without spaces, honorific and brackets.

    >>> clean_name("严　明（女，回族）同志")
    '严明'
    """
    return _SPACES.sub("", _HONORIFIC.sub("", _NOTE.sub("", text).strip()))


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A name in running text: its words without spaces, its span, how sure it is and why."""

    text: str
    start: int
    end: int
    score: float
    reason: str


_ADDRESSED = re.compile(r"同志|先生|女士")
_MARK = re.compile(r"[\s，。、；：！？,;:!?（）()“”\"《》<>…—]|$")


def find_persons(text: str) -> list[FoundPerson]:
    """Return the persons that the words beside them show, in text order, spans apart.

    >>> [(p.text, p.reason) for p in find_persons("市教育局局长欧阳青介绍，王楠同志出席。")]
    [('欧阳青', 'title before'), ('王楠', 'honorific after')]
    """
    found: dict[int, FoundPerson] = {}
    for person in (*_before_honorifics(text), *_after_titles(text)):
        best = found.get(person.start)
        if best is None or person.score > best.score:
            found[person.start] = person
    return _apart(sorted(found.values(), key=lambda p: p.start))


def _apart(persons: list[FoundPerson]) -> list[FoundPerson]:
    kept: list[FoundPerson] = []
    for person in persons:
        if not kept or person.start >= kept[-1].end:
            kept.append(person)
    return kept


def _before_honorifics(text: str) -> Iterator[FoundPerson]:
    """王楠同志: the longest name that ends there and has a mark or a title before it."""
    for word in _ADDRESSED.finditer(text):
        for size in (4, 3, 2):
            start = word.start() - size
            if start >= 0 and is_name(text[start : word.start()]) and _starts(text, start):
                yield _found(text, start, word.start(), 0.98, "honorific after")
                break


_DECIDING = (
    "决定",
    "任命",
    "免去",
    "聘任",
    "聘请",
    "同意",
    "提名",
    "推荐",
    "批准",
    "由",
    "与",
    "和",
    "向",
    "对",
)


def _starts(text: str, start: int) -> bool:
    """Tell whether a name can start here: no name is cut out of a longer word."""
    before = text[max(0, start - 6) : start]
    return (
        not before or bool(_MARK.match(before[-1])) or before.endswith(_DECIDING)
        or before.endswith(tuple(load_titles().cores))
    )  # fmt: skip


@lru_cache(maxsize=1)
def _words_after() -> re.Pattern[str]:
    """The words of running prose that may stand right after a name (表示, 主持, 一行)."""
    words = sorted(set(read_gazetteer("prose_names")["after"].split()), key=len, reverse=True)
    return re.compile("|".join(words))


def _after_titles(text: str) -> Iterator[FoundPerson]:
    """局长欧阳青介绍: a name after a title, with a mark or a word after it that follows names."""
    for _, end in find_titles(text):
        name = _name_at(text, end)
        if name and name[0] not in _JOINING:
            doubtful = name[0] in load_surnames().ambiguous
            yield _found(text, end, end + len(name), 0.7 if doubtful else 0.9, "title before")


_JOINING = "和于时向与及"
"""Surnames that after a title nearly always join it to what follows (书记和其他…)."""


def _name_at(text: str, start: int) -> str:
    for size in (4, 3, 2):
        end = start + size
        name = text[start:end]
        if len(name) < size or not is_name(name) or is_everyday_word(name):
            continue
        if _MARK.match(text, end) or _words_after().match(text, end):
            return name
    return ""


def _found(text: str, start: int, end: int, score: float, reason: str) -> FoundPerson:
    return FoundPerson(clean_name(text[start:end]), start, end, score, reason)


@Language.component("persons")
def persons(doc: Doc) -> Doc:
    """Add the persons to the document's mentions, with score and reason."""
    found = find_persons(text_of(doc))
    grounds = {(p.start, p.end, "Person"): (p.score, (p.reason,)) for p in found}
    return add_mentions(doc, ((p.start, p.end, "Person", "") for p in found), grounds)
