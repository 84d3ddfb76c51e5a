"""Gazettes: a table of contents, then many documents one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.document.articles import REPORT, build_article
from kg.document.columns import restore_columns
from kg.document.contents import columns_listed, read_listing
from kg.document.gazette_columns import drop_imprint, is_record, split_columns
from kg.document.head_lines import HEAD_BRACKET, read_head, title_span
from kg.document.heads import NUMBER, fold_number, is_date_line, is_number_line, organ_alone
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.notice import build_notice
from kg.document.parts import carried_titles, fold_title
from kg.document.places import first_place
from kg.document.repairs import drop_furniture, join_broken
from kg.model import Document, SourceText, Stated

_SENTENCE = re.compile(r"[。；！？]")
_JOURNAL = re.compile(r"公报|政报|文告|文件汇编|文件选编")
_HEAD = 1500
_MOST_TITLE_LINES = 5
_LONGEST_SIGN, _LONGEST_TITLE, _FEW = 400, 120, 5
_FEW_LINES = 3
# A line of the table of contents: …的通知………3
_TO_PAGE = re.compile(r"(?:[.．…·•⋯]{2,}|…)[\s（(.．…·•⋯]*\d{0,4}[）)]?\Z")
_ADOPTED = re.compile(r"通过|公布|发布|批准|修订|修正")
# 2024 年第 3 期: on the cover, the year of what the reports inside call 5月22日.
_ISSUE = re.compile(r"((?:19|20)\d\d)\s*年\s*第?\s*\d{1,3}\s*[期号]")
_DAY = re.compile(r"(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ISSUE_TITLE = re.compile(r"关于|印发|转发|任免|任命|公布|发布")


def is_gazette(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the text prints several documents under their numbers, or says it is a gazette."""
    head = tight(text[:_HEAD])
    if _JOURNAL.search(head) and "目录" in head:
        return True
    numbered = (line.words for line in lines if is_number_line(line.words))
    return len({fold_number(m) for m in map(NUMBER.search, numbered) if m}) > 1


def find_gazette(source: SourceText, lines: Sequence[Line]) -> list[Document]:
    """Return the documents of the gazette in the order of its pages."""
    lines = drop_imprint(drop_furniture(lines, least=1))
    listed, begin = read_listing(lines)
    lines, columns = split_columns(lines[begin:], columns_listed(lines[:begin]))
    starts = _with_columns(lines, _find_starts(lines, listed), columns)
    issue = _ISSUE.search(source.text, 0, _HEAD)
    year = issue[1] if issue else ""
    documents: list[Document] = []
    for start, stop in pairwise([*starts, len(lines)]):
        documents.append(_build(source.name, lines[start:stop], _place(documents), year))
    return _with_numbered_issuers(documents)


_WORD_OF_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,}(?=[〔\[(（])")


def _with_numbered_issuers(documents: Sequence[Document]) -> list[Document]:
    """Return the documents, those that print no issuer with the one whose number theirs is.

    云府字〔2021〕8号 is a paper of the body that issues 云府字〔2021〕9号 in the same gazette.
    """
    issuers: dict[str, set[tuple[str, str]]] = {}
    for document in documents:
        if len(document.issuers) == 1 and (word := _word_of_number(document)):
            issuers.setdefault(word, set()).add((document.issuers[0].value, document.place))
    return [_of_one_issuer(d, issuers.get(_word_of_number(d), set())) for d in documents]


def _word_of_number(document: Document) -> str:
    found = _WORD_OF_NUMBER.match(document.number.value) if document.number else None
    return found[0] if found else ""


def _of_one_issuer(document: Document, known: Collection[tuple[str, str]]) -> Document:
    if document.issuers or len(known) != 1 or not document.number:
        return document
    ((issuer, place),) = known
    stated = Stated(issuer, document.number.start, document.number.end)
    return replace(document, issuers=(stated,), place=document.place or place)


def _place(documents: Sequence[Document]) -> str:
    """Return the place whose gazette it is: the one of most of the documents so far."""
    places = Counter(document.place for document in documents if document.place)
    return places.most_common(1)[0][0] if places else ""


def _with_columns(
    lines: Sequence[Line], starts: Sequence[int], columns: Sequence[int]
) -> list[int]:
    """Return the starts with those of columns whose first paper shows no number."""
    added = [at for at in columns if at < len(lines) and not _belongs_to_next(lines, at, starts)]
    return sorted({*starts, *added})


def _belongs_to_next(lines: Sequence[Line], at: int, starts: Sequence[int]) -> bool:
    """Tell whether a paper starts here or, below a line or two like a red head, right after."""
    following = next((start for start in starts if start >= at), None)
    if following is None or following - at > _FEW_LINES:
        return False
    return not any(_SENTENCE.search(line.words) for line in lines[at:following])


def _build(source: str, lines: Sequence[Line], place: str, year: str) -> Document:
    if any(REPORT.match(line.words) for line in lines[1:4]):
        return _dated(_read_report(source, lines, place), year)
    if is_record(lines[0].words):
        return build_article(source, lines[:1], (), lines[1:], place)
    notice = build_notice(source, restore_columns(lines), "gazette")
    if notice.issuers or notice.number or notice.addressee:
        return notice if notice.issuers else replace(notice, place=notice.place or place)
    return _read_unsigned(source, lines, place)


def _read_unsigned(source: str, lines: Sequence[Line], place: str) -> Document:
    """Return what no body issues, such as a speech or a table of figures."""
    head = read_head(lines)
    if kind_of(tight("".join(line.words for line in head.title))):
        return build_article(source, head.title, head.others, lines[head.length :], place)
    return build_article(source, lines[:1], (), lines[1:], place)


def _read_report(source: str, lines: Sequence[Line], place: str) -> Document:
    length = next((i for i, line in enumerate(lines) if REPORT.match(line.words)), 1)
    return build_article(source, lines[:length], (), lines[length:], place)


def _dated(report: Document, year: str) -> Document:
    """Return the report with the first day it names, in the year of the issue that prints it."""
    day = _DAY.search(report.text)
    if report.date or not day or not year:
        return report
    date = f"{year}-{int(day[1]):02}-{int(day[2]):02}"
    return replace(report, date=Stated(date, day.start(), day.end()))


def _find_starts(lines: Sequence[Line], listed: Collection[str]) -> list[int]:
    """Return the indices of the first line of each document, but not of those that one carries.

    `listed` are the titles that the contents give.
    """
    starts: list[int] = []
    for index, line in enumerate(lines):
        if line.is_row or len(line.words) > _LONGEST_SIGN:
            continue
        start = _start_at(lines, index)
        if start is None and _opens_listed(lines, index, listed):
            start = index
        if start is None or (starts and start <= starts[-1]):
            continue
        if not starts or not _is_carried(lines, starts[-1], start):
            starts.append(start)
    return starts


def _start_at(lines: Sequence[Line], index: int) -> int | None:
    """Return where the document starts whose number, note of adoption or first words the line has."""
    words = lines[index].words
    if is_number_line(words):
        if NUMBER.search(words) or _is_order(lines, index):
            return _title_start(lines, index)
    elif HEAD_BRACKET.fullmatch(words) and _ADOPTED.search(words):
        return _adopted_start(lines, index)
    elif REPORT.match(words):
        return _headline_start(lines, index)
    return None


def _opens_listed(lines: Sequence[Line], index: int, listed: Collection[str]) -> bool:
    """Tell whether a title of the contents starts here whose document shows no number near it."""
    words = ""
    for end in range(index, min(index + _MOST_TITLE_LINES, len(lines))):
        words += tight(lines[end].words)
        if words in listed:
            above = index and is_number_line(lines[index - 1].words)
            near = lines[end + 1 : end + 2]
            return not above and not any(is_number_line(line.words) for line in near)
        if len(words) > _LONGEST_TITLE:
            break
    return False


def _is_order(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line is the bare number of the order or announcement named above it."""
    return index > 0 and kind_of(tight(lines[index - 1].words)) in ("令", "命令", "公告", "通告")


def _adopted_start(lines: Sequence[Line], index: int) -> int | None:
    """Return where the title stands above the note of adoption: 云川市节水条例 （2021年…通过）."""
    start = _run_above(lines, index)
    span = title_span(lines[start:index])
    if span:
        return start + span[0]
    above = tight(lines[index - 1].words) if index > start else ""
    return index - 1 if kind_of(above) and first_place(above) else None


def _run_above(lines: Sequence[Line], index: int) -> int:
    """Return where the lines start that may be a title right above the line."""
    start = index
    while start and index - start < _MOST_TITLE_LINES and _may_be_title(lines[start - 1]):
        start -= 1
    return start


def _is_carried(lines: Sequence[Line], last: int, start: int) -> bool:
    """Tell whether the document above prints the one that starts here: 转发《…》的通知, 令."""
    head = read_head(lines[last:start])
    title = "".join(line.words for line in head.title)
    carried = carried_titles(title, join_broken(lines[last + head.length : start]))
    return any(
        fold_title("".join(line.words for line in lines[start:end])) in carried
        for end in range(start + 1, min(start + _MOST_TITLE_LINES, len(lines)) + 1)
    )


def _title_start(lines: Sequence[Line], index: int) -> int | None:
    """Return where the head begins that the number line belongs to."""
    if _is_order(lines, index):
        return _order_start(lines, index - 1)
    start = _run_above(lines, index)
    span = title_span(lines[start:index])
    if span:
        return start + span[0]
    below = tight("".join(line.words for line in lines[index + 1 : index + 4]))
    return index if _ISSUE_TITLE.search(below[:60]) else None


def _order_start(lines: Sequence[Line], index: int) -> int:
    """Return where the name of the order starts: its issuers may stand on lines above, 令 alone."""
    start = index - (index > 0 and len(tight(lines[index].words)) < _FEW)
    while start and index - start < _FEW and _is_organ(lines[start - 1]):
        start -= 1
    return start


def _is_organ(line: Line) -> bool:
    return not line.is_row and bool(organ_alone(line.words, 0, len(line.words)))


def _may_be_title(line: Line) -> bool:
    words = line.words
    return not (
        line.is_row
        or len(words) > 80
        or _SENTENCE.search(words)
        or is_date_line(words)
        or re.fullmatch(r"[（(].*[）)]", words)
        or _TO_PAGE.search(words)
        or is_number_line(words)
    )


def _headline_start(lines: Sequence[Line], index: int) -> int | None:
    start = index
    while start and index - start < 3 and _may_be_title(lines[start - 1]):
        start -= 1
    return start if start < index else None
