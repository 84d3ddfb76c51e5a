"""Titles of documents in 《》, with the number and the short name that stand behind them.

text → FoundTitle(s)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers import read_gazetteer
from kg.mentions.numbers import FoundNumber, find_numbers, fold_number, match_number

MAX_TITLE = 200
"""In characters; a longer run between 《 and 》 is not a title but a bracket left open."""


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title: `text[start:end]` from 《 to 》, and what the bracket behind it says.

    `title` is folded (`fold_title`). `number` is "" where none stands behind it. `short_names`
    are those that the bracket defines （以下简称《规定》）. `stop` is the end of the bracket, or
    `end`; `note` the rest of what the bracket says （1992年9月19日…会议通过）.
    """

    start: int
    end: int
    title: str
    number: str = ""
    stop: int = 0
    short_names: tuple[str, ...] = ()
    note: str = ""


_NUMBER_REACH = 45
_GIVEN = re.compile(r"〔|(?:令|公告)(?:(?:19|20)\d\d年)?第")
_MARK = re.compile(r"[《》]")
_LIST_GAP = re.compile(r"[\s、，,]*(?:和|与|及|以及|或者?)?\s*")
# What follows an inner title: 《关于印发〈…〉的通知》
_TAIL = re.compile(
    r"[^《》。；，\n]{0,12}?(?:通知|决定|意见|函|批复|请示|报告|解释|公告|规定|办法)》?"
)
_SENTENCE_END = re.compile(r"[。；！？]|\n[^\n]*\n")
_INNER = str.maketrans("《》<>＜＞‹›", "〈〉〈〉〈〉〈〉")
_WIDE = str.maketrans({"(": "（", ")": "）", "－": "—", "–": "—", "―": "—", "～": "—", "~": "—"})
_SPACE = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
_RANGE = re.compile(r"(?<=\d)(年?)(?:-|—)+(?=\d{4})")
_STRAIGHT_QUOTES = re.compile(r'"([^"]*)"')
_ROUND = re.compile(r"[（()）]")
# （试行）, （修订草案）, （2020年版）: what may follow the kind in a title
_AFTER_KIND = re.compile(r"(?:\s*[（〔\[【][^（）〔〕【】\[\]]{1,30}[）〕\]】])+\Z")
_MODEL_TEXT = re.compile(r"[（](?:示范文本|范本|模板|样本|标准文本)[）]")
_PARTS = re.compile(r"[，,；;]")
_BRACKET = re.compile(r"\s{0,2}[（(]")
_SHORT_NAME = re.compile(r"(?:以下(?:统一)?(?:简称|称)|下称|简称)(?:为|：|:)?\s*(?P<names>.+)")
_NAME = re.compile(r"《([^《》]+)》|[“\"]([^”\"]+)[”\"]|([^、，,和《》“”\"]+)")


def find_titles(text: str) -> list[FoundTitle]:
    """Return the titles of the text, in text order and apart from each other.

    Titles inside a title belong to it, also where the print nests 《》 in 《》; a 》 that is
    missing is put where the name of a kind of document ends. Short names are left in.
    """
    marks = [(m.start(), m[0]) for m in _MARK.finditer(text)]
    found: list[FoundTitle] = []
    index = 0
    while index < len(marks):
        start, mark = marks[index]
        end = _end_of_title(text, marks, index) if mark == "《" else 0
        if end and text[start + 1 : end].strip("》 \n"):
            found.append(_with_bracket(text, start, end))
            start = end - 1
        index += 1
        while index < len(marks) and marks[index][0] <= start:
            index += 1
    return found


def fold_title(words: str) -> str:
    """Return the title in canonical form: no spaces between its words, brackets full-width.

    >>> fold_title("云川市 “十四五” 规划(2021-2025年)"), fold_title("关于印发<办法>的通知")
    ('云川市“十四五”规划（2021—2025年）', '关于印发〈办法〉的通知')
    """
    words = _SPACE.sub("", words.strip().translate(_INNER).translate(_WIDE))
    words = _STRAIGHT_QUOTES.sub(r"“\1”", words)
    return _RANGE.sub(r"\1—", words)


def _end_of_title(text: str, marks: list[tuple[int, str]], index: int) -> int:
    """Return the end of the title that the mark opens, 0 where it opens none."""
    start = marks[index][0]
    depth, closed = 1, 0
    for at, mark in marks[index + 1 :]:
        if at - start > MAX_TITLE or _SENTENCE_END.search(text, closed or start, at):
            break
        if mark == "》":
            depth, closed = depth - 1, at + 1
            if not depth:
                return _past_open_inner(text, start, closed)
        elif depth == 1 and _opens_next(text, closed, at):
            break
        else:
            depth += 1
    return _unclosed_end(text, start, closed)


def _opens_next(text: str, closed: int, at: int) -> bool:
    """Tell whether the 《 at `at` begins the next title of a list, not one inside this title."""
    return text[at - 1] in "、，,和与及" and not (closed and _LIST_GAP.fullmatch(text, closed, at))


def _past_open_inner(text: str, start: int, end: int) -> int:
    """Return the end of a title whose inner bracket 〈 was closed by 》: 《关于〈甲》的通知》."""
    inside = text[start + 1 : end - 1].translate(_INNER)
    if inside.count("〈") > inside.count("〉") and (tail := _TAIL.match(text, end)):
        return tail.end()
    return end


def _unclosed_end(text: str, start: int, closed: int) -> int:
    """Return where a title without its 》 ends: behind the name of a kind of document."""
    if closed:
        tail = _TAIL.match(text, closed)
        return tail.end() if tail else 0
    match = _open_title().match(text, start + 1)
    return match.end() if match else 0


def _with_bracket(text: str, start: int, end: int) -> FoundTitle:
    """Return the title with what the bracket behind it says of it."""
    title = fold_title(text[start + 1 : end].removesuffix("》"))
    bare = match_number(text, end)
    if bare is not None and bare.value[0].isascii():
        return FoundTitle(start, end, title, bare.value, bare.end)
    opened = _BRACKET.match(text, end)
    stop = _end_of_bracket(text, opened.end()) if opened else 0
    before = _number_before(text, start)
    if not opened or not stop:
        return FoundTitle(start, end, title, before, stop=end)
    number, names, notes = "", [], []
    for part in _PARTS.split(text[opened.end() : stop - 1]):
        if defined := _SHORT_NAME.search(part):
            names.extend(_names(defined["names"]))
        elif names:
            names.extend(_names(part))
        elif not number and _is_number(words := _PUT_OUT.sub("", part)):
            number = fold_number("".join(words.split()))
        elif part.strip():
            notes.append(part.strip())
    return FoundTitle(start, end, title, number or before, stop, tuple(names), "，".join(notes))


# （财税〔2031〕6号印发）
_PUT_OUT = re.compile(r"(?:文件?)?(?:印发|发布|公布|颁布|颁发|下发|转发)\s*\Z")


def _number_before(text: str, start: int) -> str:
    """Return the number that the title stands right behind: 国发〔1985〕12号《关于…的通知》, 国务院令第591号《…条例》."""
    if not start or text[start - 1] != "号":
        return ""
    numbers = find_numbers(text, max(0, start - _NUMBER_REACH), start)
    return next((n.value for n in numbers if n.end == start and _GIVEN.search(n.value)), "")


def _is_number(part: str) -> bool:
    tight = "".join(part.split())
    found: FoundNumber | None = match_number(tight, 0)
    return found is not None and found.end == len(tight)


def _names(words: str) -> list[str]:
    return [fold_title(next(filter(None, m.groups()))) for m in _NAME.finditer(words)]


def _end_of_bracket(text: str, start: int) -> int:
    """Return the end of the bracket that opens before `start`, 0 where it is left open."""
    depth = 1
    for match in _ROUND.finditer(text, start, start + MAX_TITLE):
        depth += 1 if match[0] in "（(" else -1
        if not depth:
            return match.end()
    return 0


def is_document(title: str) -> bool:
    """Tell whether what the title names is a document, by the word it ends with.

    A newspaper, a book, a form to fill in or a permit is none.

    >>> [is_document(t) for t in ("云川市养犬管理条例（草案）", "云川日报", "养犬登记申请表")]
    [True, False, False]
    """
    if _MODEL_TEXT.search(title):
        return True
    return kind_of_title(title) == "document"


def kind_of_title(title: str) -> str:
    """Return `document` or `other` by the word that the title ends with, "" for an unknown one.

    A title that is nothing but that word (《章程》) names a kind of paper and no document, except
    the constitution and the like.
    """
    bare = _AFTER_KIND.sub("", title)
    match = _endings().search(bare)
    if match is None:
        return ""
    begins = _ONLY_A_KIND.match(bare)
    alone = (
        match.start() <= (begins.end() if begins else 0) and bare not in _load_endings()["alone"]
    )
    return "other" if alone else match.lastgroup or ""


# 《若干意见》, 《实施方案》: words that stand before a kind and say of which paper nothing
_ONLY_A_KIND = re.compile(r"(?:若干|实施|工作|指导|暂行|试行|具体)*")


@lru_cache(maxsize=1)
def _load_endings() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = read_gazetteer("document_titles")
    return loaded


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    """Return the pattern whose leftmost match, the longest ending, names its group."""
    kinds = _load_endings()
    groups = (f"(?P<{name}>{'|'.join(kinds[name])})" for name in ("document", "other"))
    return re.compile(rf"(?:{'|'.join(groups)})\Z")


@lru_cache(maxsize=1)
def _open_title() -> re.Pattern[str]:
    kinds = "|".join(sorted(_load_endings()["document"], key=len, reverse=True))
    return re.compile(
        rf"[^。；，《》\n]{{2,60}}?(?:{kinds})(?=[（(，。；、\s]|的?(?:规定|要求|精神|有关)|第[\d一二三四五六七八九十百]+条)"
    )
