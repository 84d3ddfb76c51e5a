"""Which lines make up the head of a document, and which of them its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.document.heads import (
    is_addressee,
    is_date_line,
    is_number_line,
    organ_alone,
    title_issuers,
)
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.places import place_of
from kg.document.run_on import ROLE
from kg.document.structure import label_of
from kg.mapped_text import MappedText

SENTENCE_END = re.compile(r"[。；！？]")
SENTENCE = re.compile(r"[。；！？]|，.*，")
_RED_HEAD = re.compile(
    r".{2,30}文件|内部资料.*|[★☆\s]*(?:绝密|机密|秘密)[★☆\s\d年]*|特急|加急|平急|急件|特提|\d{6}|签发人.*"
)
# 2019年3月2日 10:05 来源：云川日报: the line that a page of news sets below a headline.
_STAMP = re.compile(
    r"(?:(?:发布|颁布|公布|发文|成文|印发)?(?:时间|日期)\s*[：:]\s*)?(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?"
    r"(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*来源[：:]\s*[^\s：:]{2,20})?(?:\s*(?:作者|责任编辑|编辑)[：:]\s*\S{2,10})?"
)
# （2005年3月1日市政府第12次常务会议通过）: below a title, in brackets.
HEAD_BRACKET = re.compile(
    r"[（(][^（()）]*(?:\d|[一二三四五六七八九〇○])[^()）]*(?:[（(][^)）]*[）)][^()）]*)*[）)]"
)
# （2023—2025年）, （试行）: a line of its own below the title.
_YEARS = re.compile(
    r"[（(](?:[\d—\-－~～至年\s]+|试\s*行|暂\s*行|修\s*订|草\s*案|[^（()）]{1,6}稿)[）)]"
)
# 各县（市、区）人民政府，市政府各部门，市属、: the line of an addressee that goes on below.
_OPENS_ADDRESSEE = re.compile(r"各(?!位|种|项|类)[^。；：:]{3,}|[^。；：:]{4,}[，,、]\Z")
# A line of a title that cannot be its last: 云川市人民政府办公室转发
_GOES_ON = re.compile(r"(?:转发|批转|印发|公布|发布|关于|[和与及、，的])\s*\Z")
_SAYS_WHAT = re.compile(r"关于|印发|转发|批转|任免|任命|公布|发布")
# 现发布《…》，自: a sentence of an order that goes on below
_NOW = re.compile(r"现(?:予以?|将|发布|公布|印发|颁布)|《[^》]+》(?:已|业)")
# These open the name of a body of the state or the party.
_WHOLE = re.compile(r"国家|国务院|中共|中国|中央|全国|最高人民|[\u4e00-\u9fff]{2,8}部(?!门)")
# 为贯彻落实《…》（…号），现就我市: the first line of a text that is wrapped.
_OPENS_TEXT = re.compile(
    r"(?:为了?|根据|按照|依据|依照|遵照|鉴于|经|近年来?|近期|最近|当前|目前|日前|现将|兹|自)[^：]{6,}[，,]"
)
_MOST_HEAD_LINES = 40
_MOST_TITLE_LINES = 5


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text: those of the title, the others, and who is addressed."""

    title: tuple[Line, ...] = ()
    others: tuple[Line, ...] = ()
    addressee: Line | None = None
    length: int = 0  # how many of the lines it takes


def read_head(lines: Sequence[Line]) -> Head:
    """Return the head of a document that starts with the first line."""
    others: list[Line] = []
    runs: list[list[Line]] = [[]]
    index, addressee = 0, None
    for index, line in enumerate([*lines[:_MOST_HEAD_LINES], None]):
        if line is None or line.is_row:
            break
        addressed = read_addressee(lines, index)
        if addressed:
            addressee, index = addressed
            break
        if _is_text(line):
            break
        if _is_head_line(line.words):
            others.append(line)
            runs.append([])
        else:
            runs[-1].append(line)
    title = _choose_title([run for run in runs if run])
    rest = [line for run in runs for line in run if line not in title]
    printed = _words_of(title) if title and title[0].level == 1 else ""
    rest = [line for line in rest if tight(line.words) not in printed]
    kept = sorted([*others, *rest], key=lambda line: line.start)
    return Head(tuple(title), tuple(kept), addressee, index)


def read_addressee(lines: Sequence[Line], index: int) -> tuple[Line, int] | None:
    """Return the addressee that starts with the line, over all its lines, and where the text starts."""
    for end in range(index + 1, min(index + _MOST_TITLE_LINES, len(lines)) + 1):
        words = "".join(line.words for line in lines[index:end])
        if is_addressee(words):
            while words[-1] not in "：:" and end < len(lines) and is_addressee(lines[end].words):
                words, end = lines[end].words, end + 1
            text = MappedText.join([line.text for line in lines[index:end]])
            return replace(lines[index], text=text), end
        if not _OPENS_ADDRESSEE.match(words) or SENTENCE_END.search(words):
            return None
    return None


def _is_text(line: Line) -> bool:
    words = line.words
    if line.level:
        return False
    if SENTENCE.search(words) or label_of(words) or ROLE.match(words) or len(words) > 120:
        return True
    if _NOW.match(words) or _OPENS_TEXT.match(words):
        return True
    return words.endswith(("：", ":")) and not _is_head_line(words)


def _is_head_line(words: str) -> bool:
    return bool(
        is_number_line(words)
        or is_date_line(words)
        or _RED_HEAD.fullmatch(words)
        or _STAMP.fullmatch(words)
        or (HEAD_BRACKET.fullmatch(words) and not kind_of(words))
    )


def _choose_title(runs: list[list[Line]]) -> list[Line]:
    """The title is where an issuer says what it is about, else the run that ends like a title."""
    for run in runs:
        if _is_heading_printed_again(run):
            return run[:1]
        span = title_span(run)
        if span:
            return run[span[0] : span[1]]
    for run in runs:
        if run[0].level == 1 and kind_of(run[0].words):
            return run[:1]
        if twice := _printed_twice(run):
            return [twice]
        for end in range(len(run), 0, -1):
            if kind_of(_words_of(run[:end])):
                return run[:end]
    return runs[0] if runs else []


def _is_heading_printed_again(run: Sequence[Line]) -> bool:
    """Tell whether the lines below a heading of Markdown print it again, as they do above a text."""
    heading = re.sub(r"[（(][^（()）]*[)）]\Z", "", tight(run[0].words))
    below = _words_of(run[1 : 1 + _MOST_TITLE_LINES])
    return run[0].level == 1 and bool(kind_of(heading)) and below.startswith(heading)


def _printed_twice(run: Sequence[Line]) -> Line | None:
    """Return the last of the lines that give one title more than once, as a page and its text do."""
    words = [tight(line.words) for line in run]
    again = (i for i in range(len(run) - 1, 0, -1) if words[i] in words[:i] and kind_of(words[i]))
    return next((run[i] for i in again), None)


def title_span(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return which of the lines are the title of an issued document, None where none are.

    It ends with a kind, says 关于 or 印发, and opens with its issuer or with 关于 itself: what stands
    above that, like the crumbs of a page, is no part of it.
    """
    for end in range(len(lines), 0, -1):
        if not kind_of(_words_of(lines[max(0, end - 2) : end])):
            continue
        for start in range(end - 1, max(-1, end - 1 - _MOST_TITLE_LINES), -1):
            words = _words_of(lines[start:end])
            above = lines[start - 1].words if start else ""
            if not _SAYS_WHAT.search(words) or _GOES_ON.search(above):
                continue
            if words.startswith("关于"):
                return _first_issuer(lines, start), end
            if title_issuers(words, 0, len(words)):
                return start, end
    return None


def _first_issuer(lines: Sequence[Line], start: int) -> int:
    """Return where the bodies begin that stand one above the other over the line at `start`."""
    first = start
    while first > 0 and _is_issuer(lines[first - 1].words):
        above = lines[first - 1].words
        if first < start and ("的" in above or not _opens_with_body(above)):
            break
        first -= 1
    return first


def _words_of(lines: Sequence[Line]) -> str:
    return tight("".join(line.words for line in lines))


_SENDS_ON = re.compile(r"转发|批转")


def _is_issuer(line: str) -> bool:
    """Tell whether the line names the body that issues what the lines below are about.

    It may say whose paper that body sends on: 云川市人民政府办公室转发市水务局.
    """
    words = tight(line)
    if kind_of(words) or _SAYS_WHAT.search(_SENDS_ON.sub("", words)):
        return False
    return bool(title_issuers(words + "关于", 0, len(words) + 2))


def title_length(lines: Sequence[Line]) -> int:
    """Return how many of the lines the title of a carried document takes, from the first on."""
    most = 1
    while most < min(_MOST_TITLE_LINES, len(lines)) and _may_go_on(lines[most]):
        most += 1
    for end in range(1, most + 1):
        if kind_of(tight("".join(line.words for line in lines[:end]))):
            return end + (end < most and _YEARS.fullmatch(lines[end].words) is not None)
    return 1


def _may_go_on(line: Line) -> bool:
    words = line.words
    if line.is_row or SENTENCE.search(words) or label_of(words):
        return False
    return not is_addressee(words) and len(words) <= 60


def join_title(lines: Sequence[Line]) -> MappedText:
    """Return the title in one piece; a space parts bodies that stand on lines of their own."""
    joined = MappedText("", ())
    for line in lines:
        apart = joined.text and _opens_with_body(line.words) and _is_body(joined.text)
        joined = MappedText.join([joined, line.text], " " if apart else "")
    return joined


def _is_body(words: str) -> bool:
    return bool(organ_alone(words, 0, len(words)))


def _opens_with_body(words: str) -> bool:
    """Tell whether the line names a whole body first, and not the rest of one such as 办公室."""
    issuers = title_issuers(words, 0, len(words)) or organ_alone(words, 0, len(words))
    name = issuers[0].value if issuers else ""
    return bool(name and (_WHOLE.match(name) or place_of(name)))
