"""Find the passages at the end of an item that say who answers for it.

…实现全覆盖。（牵头单位：市科技局；责任单位：市教育局，各区县政府）
…提升服务水平。责任单位：县直有关单位、各乡（镇） 完成时限：8月15日前
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.mentions.lists import is_unit_list, split_units
from kg.model import Block, Document
from kg.relations.responsibilities.clauses import (
    RESPONSIBLE,
    Assignment,
    label_pattern,
    read_assignment,
    says_who,
)

# A bracket with at most one pair of brackets nested, closed by one of any kind: OCR mixes them.
_BRACKET = re.compile(
    r"[（(〔\[【［]((?:[^（(〔\[【［<〈）)〕\]】］]|[（(〔\[【<〈][^（(〔\[【）)〕\]】>〉]{0,30}[）)〕\]】>〉]){4,900}?)[）)〕\]】］〉]"
)
# The same where the closing bracket is missing, up to the end of the block.
_OPEN_BRACKET = re.compile(r"[（(〔\[【［](?=[^\n）)〕\]】］]{4,600}$)")
_DUTY_WORD = re.compile(r"(?:负责|牵头|落实|配合|参与|参加|分工|承办|主办|协助|实施)")
_SENTENCE_END = re.compile(r"[。！？!?；;：:”’\"』」）)〕\]%％》…\s]")
# 此项工作由市财政局牵头，市教育局配合: a sentence of an item that says nothing else
_BY_WHOM = re.compile(
    r"(?<=[。；;！？\n])\s*(?:(?:此|该|本|这|上述|以上)(?:项|条|款)?(?:工作|任务|措施|事项|内容)?，?)?(?:具体|主要)?(?:工作)?由(?P<who>[^。；;！？\n]{3,200})(?=[。；;])"
)
# 完善监测体系，由市统计局牵头，市财政局配合。: the item's last sentence ends with by whom
_SENTENCE_AT_END = re.compile(r"[^。；;！？\n]{8,300}(?=[。；;]?$)")
# 市发改委牵头，市财政局、市教育局按职责分工负责。 at the end of an item
_LAST_SENTENCE = re.compile(r"(?<=[。；;！？])\s*(?P<who>[^。；;！？\n：:]{5,200})[。；;]?$")
# （一）开展调研。由市民政局牵头，市财政局配合，对全市养老机构…: after the heading by whom
_OPENING = re.compile(r"[^。；;！？\n]{2,45}。\s*由(?=[^。；;！？\n]{3,160}?(?:牵头|负责|主办))")
_COMMA = re.compile(r"[，,]\s*由?")
_SEVERAL = 4
_LEADS = re.compile(r"牵头|主办|负责|分工")
# Where the value of a label without brackets ends: at a sentence, or at the next item's number.
_VALUE_END = re.compile(
    r"。|\n(?=\s*(?:\S{0,12}$|[^\n：:]{20,}))|(?=[（(][一二三四五六七八九十]{1,3}[）)])|(?<![\d.])(?=\d{1,2}[.．、]\s?[^\d\s])|(?<=[前底内月日末年]|[局委办会])(?=[一二三四五六七八九十]{1,3}、)"
)


# What stands before a label: the end of a sentence or of a clause, space, or the text itself
_BEFORE_LABEL = re.compile(r"[。；;！？!?，,\s”）)\]〕\u4e00-\u9fff]")


def _labels(text: str, start: int, end: int) -> list[int]:
    """Return where the labels in the range begin."""
    found = (match.start("label") for match in label_pattern().finditer(text, start, end))
    return [at for at in found if not at or _BEFORE_LABEL.match(text, at - 1)]


@dataclass(frozen=True, slots=True)
class _Place:
    """A block being read: `is_item` where it is a numbered piece of work, no article of a law.

    `one_is_enough` where a bracket behind it may name a single unit: those of other items do.
    """

    text: str
    start: int
    end: int
    year: str
    is_item: bool
    is_article: bool
    one_is_enough: bool = False


def find_assignments(document: Document, year: str) -> Iterator[tuple[Assignment, int]]:
    """Yield what each bracket, label line and sentence says, in text order, with the offset at
    which it is attached to the text before it."""
    enough = _close_with_units(document)
    for place in _places(document, year):
        place = replace(place, one_is_enough=enough)
        if _is_worth_reading(place):
            yield from _in_block(place)


def _places(document: Document, year: str) -> Iterator[_Place]:
    """Yield the blocks to read; lines of labels below each other are one."""
    text, lines = document.text, None
    for block in document.blocks:
        if block.kind in ("table", "row", "title", "head"):
            continue
        if label_pattern().match(text, block.start, block.end):
            lines = replace(lines, end=block.end) if lines else _place(text, block, year)
            continue
        if lines:
            yield lines
        lines = None
        yield _place(text, block, year)
    if lines:
        yield lines


def _place(text: str, block: Block, year: str) -> _Place:
    is_item = block.kind == "item" or bool(_NUMBERED.match(text, block.start, block.end))
    return _Place(text, block.start, block.end, year, is_item, block.kind == "article")


_NUMBERED = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,3}[）).．、]|[①-⑳])"
)
_LIST_AT_END = re.compile(r"[（(〔\[【［][^\n]{3,300}[）)〕\]】］〉]\s*[。；;]?$")


def _is_worth_reading(place: _Place) -> bool:
    where = place.text, place.start, place.end
    found = _DUTY_WORD.search(*where) or label_pattern().search(*where)
    return bool(found or (place.is_item and _LIST_AT_END.search(*where)))


def _in_block(place: _Place) -> Iterator[tuple[Assignment, int]]:
    position = place.start
    while match := _next_bracket(place, position):
        first, last, after = match
        yield from _outside(place, position, first - 1)
        if found := _read_bracket(place, first, last, after):
            yield found, first - 1
        position = after
    yield from _outside(place, position, place.end)


def _next_bracket(place: _Place, start: int) -> tuple[int, int, int] | None:
    text, end = place.text, place.end
    for match in _BRACKET.finditer(text, start, end):
        closes = place.is_item and not text[match.end() : end].strip(" 。；;")
        if closes or _DUTY_WORD.search(match[1]) or label_pattern().search(match[1]):
            return match.start(1), match.end(1), match.end()
    if (opened := _OPEN_BRACKET.search(text[start:end])) and label_pattern().match(
        text, start + opened.end()
    ):
        return start + opened.end(), end, end
    return None


def _read_bracket(place: _Place, start: int, end: int, after: int) -> Assignment | None:
    """Return what the bracket around `text[start:end]` says of who does the item before it."""
    text = place.text
    label = label_pattern().search(text, start, end)
    default = ""
    if not label or label.start() > _skip_space(text, start):
        first, default = label.start() if label else end, RESPONSIBLE
        closes = place.is_item and not text[after : place.end].strip(" 。；;")
        if not _is_apart(text, start, end):
            return None
        if not says_who(text, start, first) and not (closes and _lists(place, start, end)):
            return None
    found = read_assignment(text, start, end, place.year, default=default)
    return _or_none(found, start - 1, end + 1, text)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether the bracket stands between sentences or at the end of a line."""
    before, after = text[start - 2 : start - 1], text[end + 1 : end + 2]
    return not before or bool(_SENTENCE_END.match(before)) or not after.strip() or after in "。；;"


def _lists(place: _Place, start: int, end: int) -> bool:
    """Tell whether the words list two units or more and nothing else: （省教育厅、省财政厅）."""
    words = place.text[start:end]
    if _EXAMPLES.match(words):
        return False
    after_sentence = place.text[start - 2 : start - 1] in ("。", "；", ";")
    fewest = 1 if place.one_is_enough and after_sentence else 2
    return is_unit_list(words) and len(split_units(words)) >= fewest


# （如市档案馆、市图书馆等）, （包括乡、镇）: says what is meant, not by whom
_EXAMPLES = re.compile(r"\s*(?:如|例如|比如|包括|包含|含|即|不含|除)")
# …把好检疫关。（区农业局）
_UNITS_AT_END = re.compile(r"[。；;]\s*[（(]([^（）()\n。]{3,80})[）)〉>]\s*$")


def _close_with_units(document: Document) -> bool:
    """Tell whether several items end with a bracket that names units: there it may name one."""
    found = 0
    for block in document.blocks:
        words = document.text[max(block.start, block.end - 90) : block.end]
        closing = _UNITS_AT_END.search(words) if block.kind == "item" else None
        found += bool(closing and is_unit_list(closing[1]))
    return found >= _SEVERAL


def _skip_space(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _or_none(found: Assignment, start: int, end: int, text: str) -> Assignment | None:
    if not found:
        return None
    return Assignment(
        start, min(end, len(text)), found.leads, found.responsible, found.deadline, found.ongoing,
        found.first_leads, found.later,
    )  # fmt: skip


def _outside(place: _Place, start: int, end: int) -> Iterator[tuple[Assignment, int]]:
    """Yield what labels without brackets say, and sentences that say only by whom."""
    text = place.text
    labels = _labels(text, start, end)
    while labels:
        begin, stop, labels = _run(text, labels, end)
        if found := _or_none(read_assignment(text, begin, stop, place.year), begin, stop, text):
            yield found, begin
    if place.is_article:
        return
    closing = place.is_item and end == place.end
    for attached, first, last in _by_whom(text, start, end, closing):
        if _LEADS.search(text, first, last) and says_who(text, first, last):
            yield read_assignment(text, first, last, place.year, default=RESPONSIBLE), attached
            return


def _by_whom(text: str, start: int, end: int, closing: bool) -> Iterator[tuple[int, int, int]]:
    """Yield the words that may say by whom, from where to where, after where the task ends.

    They are sentences, and what follows a comma of the last one.
    """
    opening = _OPENING.match(text, start, end)
    if opening and (last := _end_of_who(text, opening.end(), end)):
        yield opening.end() - 1, opening.end(), last
    for pattern in (_BY_WHOM, _LAST_SENTENCE) if closing else (_BY_WHOM,):
        for match in pattern.finditer(text, start, end):
            yield match.start(), *match.span("who")
    sentence = _SENTENCE_AT_END.search(text, start, end) if closing else None
    for comma in _COMMA.finditer(text, *sentence.span()) if sentence else ():
        yield comma.start(), comma.end(), sentence.end() if sentence else end


def _end_of_who(text: str, start: int, end: int) -> int:
    """Return where the clauses end that say by whom and nothing else, 0 where the first is none."""
    found = 0
    for comma in re.finditer(r"[，,。；;]", text[start:end]):
        if not says_who(text, start, start + comma.start()):
            break
        found = start + comma.start()
        if comma[0] not in "，,":
            break
    return found


def _run(text: str, labels: list[int], end: int) -> tuple[int, int, list[int]]:
    """Return where the first run of labels begins and ends, and the labels after it.

    A run is a label with those whose values follow at once; it ends where a sentence or the next
    numbered item begins.
    """
    begin, index = labels[0], 1
    stop = _value_end(text, begin, end)
    while index < len(labels) and labels[index] <= stop + 2:
        stop = _value_end(text, labels[index], end)
        index += 1
    return begin, stop, labels[index:]


def _value_end(text: str, label: int, end: int) -> int:
    match = _VALUE_END.search(text, label + 3, end)
    stop = match.start() if match else end
    following = label_pattern().search(text, label + 3, stop)
    return following.start() if following else stop
