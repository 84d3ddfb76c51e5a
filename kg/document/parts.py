"""What a letter prints after itself: the 《…办法》 it carries, the report it forwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.endings import NOTE, ends_letter, is_copies_line
from kg.document.head_lines import SENTENCE, title_length
from kg.document.heads import is_date_line
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.structure import label_of

ANNEX_ALONE = re.compile(r"附\s?[件表录]\s?[一二三四五六七八九十\d]{0,3}\s?[：:.．、]?")
# 附件：云川市节水联席会议制度, and the text below it at once
ANNEX_TITLED = re.compile(
    r"附\s?[件录]\s?[一二三四五六七八九十\d]{0,2}\s?[：:]\s*(?P<title>[^，。；：]{6,60})"
)
_OPENS_TEXT = re.compile(r"为(?!主)|根据|按照|依照|第一[章条]")
# What the letter says that it prints: 现将《…》印发给你们, 《…》已经…同意，现转发给你们.
_PRINTED = re.compile(r"《(?P<title>[^《》]{2,100}(?:《[^》]*》[^《》]*)*)》")
_PRINTS = re.compile(r"印发|转发|批转|发布|公布|颁布|颁发|下发|发给你们")
_TITLE_PRINTS = re.compile(
    r"(?:印发|转发|批转|发布|公布|颁布|颁发|下发|公布施行)(?P<title>.{4,120}?)的(?:通知|函|决定|公告|通告|命令|令)\Z"
)
# 云川市防汛应急预案目录: a plan that opens with its contents
_CONTENTS = re.compile(r"\s*目\s*录\Z")
_LETTER_LINES = 12


def find_parts(title: str, body: Sequence[Line]) -> tuple[int, list[int]]:
    """Return where the letter ends and where each carried document starts, its 附件 line included."""
    carried = carried_titles(title, body)
    starts: list[int] = []
    closed = False
    for index, line in enumerate(body):
        if line.is_row:
            continue
        if index and _names_part(line, body[index + 1 : index + 2]):
            starts.append(index)
            closed = True
            continue
        if _starts_part(body, index, carried, closed):
            above = index and ANNEX_ALONE.fullmatch(body[index - 1].words)
            starts.append(index - 1 if above else index)
        closed = closed or ends_letter(line.words)
    return (starts[0] if starts else len(body)), starts


def carried_titles(title: str, body: Sequence[Line]) -> frozenset[str]:
    """Return the titles of what the letter says that it prints, folded for comparison."""
    titles = set()
    inside = _TITLE_PRINTS.search(tight(title))
    if inside:
        titles.add(fold_title(inside["title"]))
    for line in body[:_LETTER_LINES]:
        if _PRINTS.search(line.words):
            titles |= {fold_title(m["title"]) for m in _PRINTED.finditer(line.words)}
    return frozenset(titles - {""})


def fold_title(title: str) -> str:
    """Return the title without what one printing has and another leaves out.

    >>> fold_title("《云川市“十四五” 发展规划（2021—2025年）》")
    '云川市十四五发展规划'
    """
    return re.sub(r"（.*?）|\(.*?\)|[\W_]", "", tight(title)).removeprefix("关于")


def without_contents(line: Line) -> Line:
    """Return the line of a title without the 目录 behind it: 云川市防汛应急预案目录."""
    found = _CONTENTS.search(line.words)
    if found is None or not kind_of(line.words[: found.start()]):
        return line
    return replace(line, text=line.text.slice(0, found.start()))


def _starts_part(body: Sequence[Line], index: int, carried: frozenset[str], closed: bool) -> bool:
    line = body[index]
    if index + 1 >= len(body) or not _may_be_title(line):
        return False
    length = title_length(body[index : index + 5])
    words = "".join(item.words for item in body[index : index + length])
    if fold_title(words) in carried or fold_title(_CONTENTS.sub("", words)) in carried:
        return True
    above = body[index - 1].words if index else ""
    below = body[index + length : index + length + 1]
    if not closed or not below or below[0].is_row:
        return False
    after_letter = bool(ends_letter(above) or ANNEX_ALONE.fullmatch(above))
    return after_letter and bool(kind_of(words))


def _names_part(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether the line has both 附件 and the title of the paper whose text stands below it."""
    named = ANNEX_TITLED.fullmatch(line.words)
    if named is None or not below or below[0].is_row:
        return False
    return bool(kind_of(named["title"]) and _OPENS_TEXT.match(below[0].words))


def _may_be_title(line: Line) -> bool:
    words = line.words
    if len(words) > 90 or SENTENCE.search(words) or label_of(words):
        return False
    return not (NOTE.fullmatch(words) or is_date_line(words) or is_copies_line(words))
