"""Tell by its form alone whether a word can be the name of a person.

A Han name is a surname of the list and one or two more characters, printed with a space inside
where it has two (严 明); a name of another people is joined by ·, or opens with a known syllable
(扎西). What makes such a word a name is beside it, and that is read in `kg.mentions.persons`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.titles import load_titles

HAN = "一-鿿㐀-䶿\U00020000-\U0003134f"
"""Characters of names, for a character class; rare ones stand outside the basic plane."""

POINTS = "·•・‧∙．"
_NOT_GIVEN = "的了是及或这那该们吗呢吧副"
"""Characters that no given name holds in official documents."""

OTHER_PEOPLES = rf"[{HAN}]{{1,7}}(?:[{POINTS}][{HAN}]{{1,7}}){{1,3}}"
"""阿依古丽·买买提, 扎西·次仁."""

HONORIFICS = "同志|先生|女士|同学|教授|院士|博士"
_NO_THIRD = f"{HONORIFICS}|[兼担聘出转调续提拟]任|任命|不再"
"""Words that begin after a name of two characters and are not its third."""

_HONORIFIC = re.compile(rf"(?:{HONORIFICS})$")
_NOTE = re.compile(r"[（(〔][^（）()〔〕]{0,14}[)）〕]")
_SPACES = re.compile(r"[ \u3000\u00a0\t\n]+")


@dataclass(frozen=True, slots=True)
class Names:
    """What names are made of, as the gazetteer explains it.

    `single` are the surnames of one character, `plain` those of them that are hardly ever another
    word and `ambiguous` those that often are; `opening` are all characters that open a Han name.
    `words` have the form of a name and are everyday words, `words_begun` are starts of such.
    """

    single: str
    double: tuple[str, ...]
    ambiguous: str
    plain: str
    opening: str
    given: frozenset[str]
    unpointed: frozenset[str]
    transliterated: str
    words: frozenset[str]
    words_begun: tuple[str, ...]


@lru_cache(maxsize=1)
def load_names() -> Names:
    """Return the names of `kg/gazetteers/names.yaml`, each surname once."""
    rows = read_gazetteer("names")
    single = _unique(rows["common"] + rows["rare"])
    double, unpointed = tuple(rows["double"]), frozenset(rows["unpointed"].split())
    return Names(
        single,
        double,
        _unique(rows["ambiguous"]),
        _unique(rows["plain_surnames"]),
        "".join(sorted({w[0] for w in (*double, *unpointed)} | {*single})),
        frozenset(_unique(rows["given"])),
        unpointed,
        _unique(rows["transliterated"]),
        frozenset(rows["words"].split()),
        tuple(rows["words_begun"].split()),
    )


def _unique(characters: str) -> str:
    return "".join(dict.fromkeys("".join(characters.split())))


@lru_cache(maxsize=1)
def name_pattern() -> str:
    """Return the source of a pattern for a whole name, the longest reading first."""
    known = load_names()
    given = rf"(?![{_NOT_GIVEN}])[{HAN}]"
    double = "|".join(known.double)
    spaced = rf"(?:[{known.single}][ \u3000]{{1,4}}|(?:{double})[ \u3000]{{1,4}}){given}(?:(?![{HAN}])|(?={HONORIFICS}|[兼担]?任|等))"
    spaced_before_post = rf"[{known.single}][ \u3000]{{1,4}}{given}(?=[ \u3000])"
    return (
        rf"(?:{OTHER_PEOPLES}|(?:{double}){given}(?:(?!{_NO_THIRD}){given})?|{spaced}|{spaced_before_post}"
        rf"|[{known.single}]{given}(?:(?!{_NO_THIRD}){given})?)"
    )


@lru_cache(maxsize=1)
def transliterated_pattern() -> str:
    """Return the source of a pattern for a name written without ·: 布仁巴雅尔, 扎西顿珠.

    Only between words that can hold nothing but a name (任命…为) does it show one.
    """
    return rf"[{load_names().transliterated}]{{2,9}}"


@lru_cache(maxsize=1)
def _whole_name() -> re.Pattern[str]:
    unpointed = "|".join(sorted(load_names().unpointed))
    return re.compile(rf"{name_pattern()}|(?:{unpointed})[{HAN}]{{1,2}}")


def is_name(text: str) -> bool:
    """Tell whether the whole text can be a name by its form: 严 明, 欧阳明, 阿依古丽·买买提.

    >>> is_name("欧阳明"), is_name("严 明"), is_name("教育局"), is_name("任主任")
    (True, True, False, False)
    """
    if _whole_name().fullmatch(text) is None or _A_BODY.search(text):
        return False
    bare = _SPACES.sub("", text)
    return _RANKED.match(bare) is None and bare[1:] not in _title_cores()


def is_name_in_text(words: str) -> bool:
    """Tell whether the words can be a name in running text, where 在 rather leads on (王楠在会上)."""
    return words.isalpha() and "在" not in words and is_name(words)


_A_BODY = re.compile(r".{2}[局委部厅办院处科厂省县镇乡村]$")
_RANKED = re.compile(
    r"区(?:委|政府|级|直|域|内|属|长$)|常(?:委|务)|单位|干部|成员|党(?:委|组|员|工)"
)
"""Words that begin like the surnames 区, 常, 单, 干, 成, 党 and speak of bodies and ranks."""


@lru_cache(maxsize=1)
def _title_cores() -> frozenset[str]:
    return frozenset(load_titles().cores)


def opens_title(text: str, start: int) -> bool:
    """Tell whether the surname at `start` is one only by chance: 任|副组长, 任|主任."""
    return bool(_ROLE.match(text, start)) or text[start + 1 : start + 3] in _title_cores()


_ROLE = re.compile(r"任(?:[副总第常执主组召委秘双专兼轮]|名誉)")


def is_everyday_word(text: str) -> bool:
    """Tell whether the text is a word that only has the form of a name: 关于, 管理."""
    return text in load_names().words


def begins_everyday_word(text: str, start: int = 0) -> bool:
    """Tell whether a word starts there that only opens like a name: 高度, 和各."""
    return text.startswith(load_names().words_begun, start)


def is_listed_name(words: str) -> bool:
    """Tell whether the words by themselves, set apart in a list, can be a person's name."""
    name = "".join(words.split())
    return not begins_everyday_word(name) and is_name(name)


def is_surely_name(words: str) -> bool:
    """Tell whether the words can hardly be anything but a name, whatever stands beside them.

    >>> is_surely_name("李清泉"), is_surely_name("成员"), is_surely_name("方案")
    (True, False, False)
    """
    known = load_names()
    plain = words[:1] in known.plain or words[:2] in known.double
    given = all(character in known.given for character in words[1:])
    return is_listed_name(words) and (plain or (len(words) > 2 and given))


def sizes_of_name(text: str, start: int) -> tuple[int, ...]:
    """Return how many characters a Han name that starts there can have, the shorter size first.

    >>> sizes_of_name("欧阳明", 0), sizes_of_name("李明", 0), sizes_of_name("的人", 0)
    ((3, 4), (2, 3), ())
    """
    known, first = load_names(), text[start : start + 2]
    if first in known.double or first in known.unpointed:
        return 3, 4
    return (2, 3) if first[:1] in _singles() else ()


@lru_cache(maxsize=1)
def _singles() -> frozenset[str]:
    return frozenset(load_names().single)


def clean_name(text: str) -> str:
    """Return the name without spaces, honorific and brackets.

    >>> clean_name("严　明（女，回族）同志")
    '严明'
    """
    return _SPACES.sub("", _HONORIFIC.sub("", _NOTE.sub("", text).strip()))
