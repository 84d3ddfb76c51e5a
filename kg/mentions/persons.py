"""Recognise the names of persons without a dictionary of persons.

A Han name is a surname of the list and one or two more characters, printed with a space inside
where it has two (蓝 军); a name of another people is joined by ·. What makes a word a name is
beside it: 同志, a title, the place in a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from kg.mentions.titles import load_titles

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
    """The surnames: of one character (`common` and `rare`), of two, and those that are words too."""

    common: str
    rare: str
    double: tuple[str, ...]
    ambiguous: str


@lru_cache(maxsize=1)
def load_surnames() -> Surnames:
    """Return the list of `kg/gazetteers/surnames.yaml`, each surname once."""
    text = (files("kg") / "gazetteers" / "surnames.yaml").read_text("utf-8")
    rows = yaml.load(text, yaml.CSafeLoader)
    common = _unique(rows["common"])
    rare = "".join(c for c in _unique(rows["rare"]) if c not in common)
    return Surnames(common, rare, tuple(rows["double"]), _unique(rows["ambiguous"]))


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
def _whole_name() -> re.Pattern[str]:
    return re.compile(name_pattern())


def is_name(text: str) -> bool:
    """Tell whether the whole text can be a name by its form: 蓝 军, 欧阳明, 阿依古丽·买买提.

    >>> is_name("欧阳明"), is_name("蓝 军"), is_name("教育局")
    (True, True, False)
    """
    if _whole_name().fullmatch(text) is None or _looks_like_a_body(text):
        return False
    return text[1:] not in _title_cores()


def _looks_like_a_body(text: str) -> bool:
    return text[-1] in "局委部厅办院处科厂省县镇乡" and len(text) > 2


@lru_cache(maxsize=1)
def _title_cores() -> frozenset[str]:
    """任 + 主任 is no name."""
    return frozenset(load_titles().cores)


def clean_name(text: str) -> str:
    """Return the name without spaces, honorific and brackets.

    >>> clean_name("蓝　军（女，回族）同志")
    '蓝军'
    """
    return _SPACES.sub("", _HONORIFIC.sub("", _NOTE.sub("", text).strip()))
