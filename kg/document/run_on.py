"""Text whose line breaks were lost: where a numbered item, a paragraph or the signature begins.

Web archives store a page on one line: `…通知如下：一、目标要求…。二、主要任务（一）自查。…`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kg.document.dates import DATE
from kg.document.lines import Line
from kg.mapped_text import MappedText

_HAN = "一二三四五六七八九十"
_ENDS = "。；;：:！？!?）)”」"
# The styles of numbering, the outer ones first; where a label may stand is for `_begins` to say.
_LABEL = re.compile(
    rf"(?P<chapter>第[{_HAN}百\d]{{1,4}}[章节](?=[\s　]))"
    rf"|(?P<article>第[{_HAN}百千零〇\d]{{1,5}}条(?:之[{_HAN}]+)?(?=[\s　]))"
    rf"|(?P<han>[{_HAN}]{{1,3}}、(?=\S))"
    rf"|(?P<bracket>[（(][{_HAN}]{{1,3}}[）)])"
    r"|(?P<arabic>(?<![\d.．〔（(\-—])\d{1,3}[.．、]\s?(?=[^\d\s…]|(?:19|20)\d\d年))"
    r"|(?P<round>[（(]\d{1,2}[）)])"
    r"|(?P<circle>[①-⑳])"
    r"|(?P<annex>附件\s?\d{0,2}\s?(?=[：:\s]|[^\d\s，。、的）)]))"
)
# 一、总体要求 坚持以…: a heading whose line end became a space.
_SPACED_HEADING = re.compile(
    r"\s?(?:[^\s。；，：:！？第]{2,30}|[^\s。；：:！？第]{8,45})(?<!\d[.．、])\s+(?=\S{12})"
)
_LONGEST_HEADING = 40
_HEADED = frozenset(["han", "bracket", "chapter"])
# Before these a number is part of the sentence: 见（一）, 第一、二产业, 本条（二）.
_REFERS = re.compile(r"[第见按本前条款项至和与或及、，,的之统唯逐同其]\Z")
# A flattened table: the last name of its header stands before the first row.
_COLUMN_NAME = re.compile(r"(?:单位|部门|时限|时间|备注|要求|内容|名称|要点|任务)\Z")
# 组 长：, 副主任委员：, 成员单位：: the roles that open the entries of a list of members; in
# …副主任 委 员： the first word ends the title before it.
ROLE = re.compile(
    r"(?:第\s?一|常\s?务|执\s?行)?\s?(?:副\s?)?(?:组\s{0,4}长|主\s{0,4}任(?:\s?委员|(?<=\s任)\s?委\s?员)?|总\s?指\s?挥(?:\s?长)?|指\s?挥\s?长"
    r"|总\s?召集人|召\s?集\s?人|会\s{0,4}长|[理监]\s?事\s?长|成\s{0,4}员(?:\s?单\s?位)?|委\s{0,4}员|秘\s?书\s?长|顾\s{0,4}问)\s?[：:]"
)
# These are roles in a group and no end of a longer title.
_OF_GROUP = re.compile(r"第一|常务|执行|副|组长|主任委员|总指挥|指挥长|总?召集人|成员单位")
_PARAGRAPH = re.compile(r"(?<=[。！？])\s+(?=\S)|(?<=[。！？]”)\s+(?=\S)|\n+")
_SIGNER = re.compile(
    r"(?:(?<=[。；！？）)])|(?<=\s)|\A)(?P<names>[\u4e00-\u9fff（）()]{2,40}(?:\s+[\u4e00-\u9fff（）()]{4,40}){0,3}?"
    r"(?:政府|办公[厅室]|[局厅部委院会署司社]|中心|公司|集团|党工委|党组|大学|学院|支队))\s*\Z"
)


def split_run_on(
    text: MappedText, issuers: Sequence[str] = (), carried: Collection[str] = ()
) -> list[Line]:
    """Return the text as lines, one for each item, paragraph, role or signature it holds.

    `issuers` are the names that may sign it, `carried` the titles of what it may print below its
    signature, without white space.
    """
    words = text.text
    cuts = {0, *_label_starts(words), *_other_starts(words), len(words)}
    for start, end in _signatures(words, issuers, carried):
        cuts = {cut for cut in cuts if not start < cut < end} | {start, end}
        title = _printed_title(words, end, carried)
        if title:
            cuts = {cut for cut in cuts if not title[0] < cut < title[1]} | set(title)
    return _cut(text, sorted(cuts))


def _cut(text: MappedText, cuts: list[int]) -> list[Line]:
    return _lines([text.slice(a, b) for a, b in pairwise(cuts)])


def _lines(pieces: list[MappedText]) -> list[Line]:
    return [Line(piece) for piece in (p.strip() for p in pieces) if piece.text]


def _label_starts(text: str) -> Iterator[int]:
    """Yield where a numbered block begins: after the end of a sentence, or as the next number."""
    last: dict[str, int] = {}
    opened = 0
    for match in _LABEL.finditer(text):
        style, start = str(match.lastgroup), match.start()
        value = _value(match[0])
        if not _begins(text, start, style, value, last.get(style, 0), opened):
            continue
        last[style] = value
        opened = match.end()
        yield start
        heading = _SPACED_HEADING.match(text, opened) if style in _HEADED else None
        if heading:
            yield heading.end()


def _begins(text: str, start: int, style: str, value: int, last: int, opened: int) -> bool:
    before = (
        text[:start].rstrip()[-1:]
        if start and text[start - 1].isspace()
        else text[start - 1 : start]
    )
    if style in ("chapter", "article") or not before or before in _ENDS:
        return True
    if text[start - 1].isspace() and style != "annex":
        return value in (1, last + 1)
    if _REFERS.search(before) or style == "annex":
        return False
    if style == "han" and value == 1:
        return _COLUMN_NAME.search(text, max(0, start - 8), start) is not None
    is_next = value == last + 1 and value > 1
    under_heading = value == 1 and opened and not re.search(r"[。；]", text[opened:start])
    return is_next or bool(under_heading and start - opened <= _LONGEST_HEADING)


def _value(label: str) -> int:
    digits = re.search(r"\d+", label)
    if digits:
        return int(digits[0])
    han = re.search(rf"[{_HAN}]+", label)
    if not han:
        return 0
    tens, ten, ones = han[0].rpartition("十")
    whole = (_HAN.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return whole + (_HAN.index(ones) + 1 if ones else 0) if len(ones) < 2 else 0


def _other_starts(text: str) -> Iterator[int]:
    yield from (m.end() for m in _PARAGRAPH.finditer(text))
    yield from (m.start() for m in ROLE.finditer(text) if _starts_word(text, m.start()))


def _signatures(
    text: str, issuers: Sequence[str], carried: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Yield where a body and the day stand together as they do below a letter, or the day alone."""
    names = [r"\s*".join(map(re.escape, name)) for name in issuers]
    known = re.compile(rf"(?:(?:{'|'.join(names)})[\s、]*)+\Z") if names else None
    for date in DATE.finditer(text):
        if not date["day"] or text.startswith("印发", date.end()):
            continue
        before = max(0, date.start() - 160)
        signer = known.search(text, before, date.start()) if known else None
        signer = signer or _SIGNER.search(text, before, date.start())
        if signer:
            yield signer.start(signer.lastgroup or 0), date.end()
        elif re.search(r"[。；]\s*\Z", text[before : date.start()]) and (
            text[date.end() :][:1] in " " or _printed_title(text, date.end(), carried)
        ):
            yield date.start(), date.end()


def _printed_title(text: str, start: int, carried: Collection[str]) -> tuple[int, int] | None:
    """Return where, right after the signature, one of the titles is printed."""
    for title in sorted(carried, key=lambda title: (-len(title), title)):
        loose = r"(?:[\s\W_]|（[^）]*）|年)*?".join(map(re.escape, title))
        found = re.compile(
            rf"\s*(?:附件\s?\d?[：:]?\s*)?(?P<title>[“《]?(?:关于)?{loose}[”》]?(?:\s?（[^（）]*）)?)"
        ).match(text, start)
        if found:
            return found.span("title")
    return None


def _starts_word(text: str, start: int) -> bool:
    """A role with space inside (组 长) is set apart by itself; another is no part of a longer title."""
    role = ROLE.match(text, start)
    if not start or role is None or not text[start - 1].isalnum():
        return True
    if re.search(r"\S\s+\S", role[0][:-1]):
        return True
    return text[start - 1] not in "室处局会委院组" and _OF_GROUP.match(role[0]) is not None
