"""Briefings (简报): a head with the number of the issue, then articles under headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.document.articles import build_article, is_finished, is_headline, is_subtitle
from kg.document.endings import is_signature
from kg.document.head_lines import Head
from kg.document.heads import is_date_line, organ_alone, split_issuers
from kg.document.lines import Line, tight
from kg.document.notice import build_document
from kg.document.places import first_place, place_of
from kg.document.repairs import drop_furniture
from kg.model import Document, SourceText, Stated

_ISSUE = re.compile(
    r"[（(〔\[]?\s*(?:[〔\[](?:19|20)\d\d[〕\]]\s*第?\s*\d{1,4}\s*期|总?第\s*[\d一二三四五六七八九十〇零百]{1,5}\s*期|(?:19|20)\d\d\s*年?\s*第?\s*\d{1,4}\s*期)"
    r"(?:\s*[（(]?\s*总第?\s*\d{1,5}\s*期\s*[）)]?)?\s*[）)〕\]]?"
)
_NAME = re.compile(
    r"简\s?报|快\s?报|专\s?报|信\s?息|动\s?态|通\s?讯|参\s?考|内\s?参|情况反映|要\s?情|通\s?报|督\s?查|摘\s?报|呈\s?报|工\s?作\s?交\s?流|周\s?报|专\s?刊"
)
_COPIES = re.compile(
    r"(?:报|送|发|抄送|抄报|分送|编辑|责任编辑|签发|审核|校对|主编)\s?[：:].*|[（(]?共印.*"
)
# 内部资料 注意保存, 机密★1年, 编号：012: above the name of a briefing.
_KEPT_INSIDE = re.compile(
    r"[★☆【（\[\s]*(?:内部(?:资料|刊物|文件|参考|材料)?|注意保[存密管]|妥善保管|严禁外传|阅后收回|不得(?:翻印|外传)"
    r"|绝密|机密|秘密|特急|加急|急件|平急|保存期|第?\s*\d{0,4}\s*份|\d{6}|(?:编号|份号|密级|签发人?|签批)\s*[：:].*)"
    r"(?:[，,、。；;\s]*(?:注意保[存密管]|妥善保管|严禁外传|阅后收回|不得(?:翻印|外传)|[★☆]\s*\d*\s*[年月]?))*[】）\]\s]*"
)
_CONTENTS = re.compile(r"\W*(?:本期(?:要目|导读|内容|目录|提要)|要\s*目|目\s*录|导\s*读)\W*")
_LISTED = re.compile(r"[●◆★▲■◇○☆※•·—\-]|\d{1,2}[.．、\s]")
# 县作风建设领导小组办公室编  2013年4月16日: who makes the briefing, and when.
_MAKES = re.compile(r"(?<=[室组厅委局府会部处])\s*(?:主办|编印|编发|编|印发?|办)(?=\s|\Z)")
_HEAD_LINES = 14
_SHORT, _LONG = 40, 60
_MOST_BELOW, _MOST_WRAPPED = 5, 6
_MOST_HEADLINES = 4


def is_briefing(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text opens with the name and number of a briefing."""
    head = lines[:_HEAD_LINES]
    numbered = next((i for i, line in enumerate(head) if _ISSUE.fullmatch(line.words)), None)
    return numbered is not None and any(_NAME.search(line.words) for line in head[: numbered + 1])


def find_briefing(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the briefing itself, which its issuer issues, and then its articles."""
    lines = drop_furniture(lines)
    numbered = next(i for i, line in enumerate(lines) if _ISSUE.fullmatch(line.words))
    below = lines[numbered + 1 : numbered + _MOST_BELOW]
    makers = [part for line in below for part in _split_maker(line)]
    lines = [*lines[: numbered + 1], *makers, *lines[numbered + _MOST_BELOW :]]
    end = _head_end(lines, numbered)
    title = [line for line in lines[:numbered] if not _is_no_title(line.words)]
    head = Head(tuple(title), tuple(lines[numbered:end]))
    text = [line for line in _without_contents(lines[end:]) if not _COPIES.fullmatch(line.words)]
    copies = [line for line in lines[end:] if _COPIES.fullmatch(line.words)]
    issue = _with_values(build_document(source.name, "briefing", head, copies))
    starts = _starts(text)
    spans = pairwise([*starts, len(text)])
    return [issue, *(_build(source.name, text[a:b], issue.place) for a, b in spans)]


def _split_maker(line: Line) -> list[Line]:
    """Return who makes the briefing and the day apart, without the word 编 between them."""
    made = _MAKES.search(line.words) if len(line.words) <= _SHORT else None
    if made is None or line.level:
        return [line]
    parts = (line.text.slice(0, made.start()), line.text.slice(made.end(), len(line.text)))
    return [replace(line, text=part) for part in (p.strip() for p in parts) if part.text]


def _without_contents(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without 本期要目 and the headlines listed below it."""
    start = next((i for i, line in enumerate(lines) if _CONTENTS.fullmatch(line.words)), None)
    if start is None:
        return list(lines)
    end = start + 1
    while end < len(lines) and _LISTED.match(lines[end].words) and not lines[end].level:
        end += 1
    return [*lines[:start], *lines[end:]]


def _is_no_title(words: str) -> bool:
    return is_date_line(words) or _KEPT_INSIDE.fullmatch(words) is not None


def _head_end(lines: Sequence[Line], numbered: int) -> int:
    """The head ends with the day, or with the number where no day follows."""
    for index in range(numbered + 1, min(numbered + 5, len(lines))):
        if is_date_line(lines[index].words) or is_signature(lines[index].words):
            return index + 1
        if lines[index].level or len(lines[index].words) > _SHORT:
            break
    return numbered + 1


def _with_values(issue: Document) -> Document:
    """Return the briefing with the number of the issue and who issues it, from its head lines."""
    text, number = issue.text, None
    issuers: tuple[Stated, ...] = ()
    for block in issue.blocks:
        words = text[block.start : block.end]
        if block.kind != "head":
            continue
        if _ISSUE.fullmatch(words):
            issued = Stated(_number(words), block.start, block.end)
            number = number or issued
        elif organs := organ_alone(text, block.start, block.end):
            issuers += organs
        elif not is_date_line(words) and not issuers:
            issuers = tuple(split_issuers(text, block.start, block.end))
    number, issuers = number or issue.number, max(issue.issuers, issuers, key=len)
    title = issue.title.value if issue.title else ""
    places = (first_place(title), issue.place, *(place_of(organ.value) for organ in issuers))
    place = next(filter(None, places), "")
    return replace(issue, number=number, issuers=issuers, place=place)


def _number(words: str) -> str:
    """Return the number of the issue without brackets around the whole: 第7期, 〔2022〕第7期."""
    words = tight(words)
    whole = words[0] in "（([〔" and not re.match(r"[〔\[]\d{4}[〕\]]", words)
    return words.strip("（）()〔〕[]") if whole else words


def _starts(lines: Sequence[Line]) -> list[int]:
    """Return where the articles begin: at their headlines, marked or standing before long text."""
    levels = [line.level for line in lines if line.level and is_headline(line)]
    if levels:
        top = min(levels)
        starts = [i for i, line in enumerate(lines) if line.level == top and is_headline(line)]
    else:
        starts = [i for i in range(len(lines)) if _stands_before_text(lines, i)]
    starts = [i for i in starts if i - 1 not in starts]
    return sorted({0, *starts}) if lines else []


def _stands_before_text(lines: Sequence[Line], index: int) -> bool:
    if not is_headline(lines[index]) or (index and not is_finished(lines[index - 1])):
        return False
    below = index + 1
    while below < len(lines) and below < index + 3 and is_headline(lines[below]):
        below += 1
    if below < len(lines) and len(lines[below].words) >= _LONG:
        return True
    return lines[index].gap and _opens_text(lines[index + 1 : index + _MOST_WRAPPED])


def _opens_text(lines: Sequence[Line]) -> bool:
    """Tell whether a paragraph starts here, apart from the line above, that is cut by a page or wrapped."""
    if not lines or not lines[0].gap or is_signature(lines[0].words):
        return False
    words = ""
    for line in lines:
        words += line.words
        if is_finished(line):
            break
    return len(words) >= _LONG and "，" in lines[0].words


def _build(source: str, lines: Sequence[Line], place: str) -> Document:
    end = 0
    while end < min(len(lines), _MOST_HEADLINES) and _is_of_headline(lines, end):
        end += 1
    return build_article(source, lines[:end], (), lines[end:], place)


def _is_of_headline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if index and _opens_text(lines[index : index + _MOST_WRAPPED]):
        return False
    marked = bool(line.level) == bool(lines[0].level)
    return is_subtitle(line) or (marked and is_headline(line))
