"""Text whose line breaks were lost: where a numbered item, a paragraph or the signature begins.

Web archives store a page on one line: `…通知如下：一、目标要求…。二、主要任务（一）自查。…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    r"|(?P<arabic>(?<![\d.．〔（(\-—])\d{1,3}[.．、](?=[^\d\s]))"
    r"|(?P<round>[（(]\d{1,2}[）)])"
    r"|(?P<circle>[①-⑳])"
    r"|(?P<annex>附件\s?\d{0,2}\s?(?=[：:\s]|[^\d\s，。、的）)]))"
)
# Before these a number is part of the sentence: 见（一）, 第一、二产业, 本条（二）.
_REFERS = re.compile(r"[第见按本前条款项至和与或及、，,的之统唯逐同其]\Z")
# 组 长：, 副主任委员：, 成员单位：: the roles that open the entries of a list of members.
_ROLE = re.compile(
    r"(?:第\s?一|常\s?务|执\s?行)?\s?(?:副\s?)?(?:组\s{0,4}长|主\s{0,4}任(?:\s?委\s?员)?|总\s?指\s?挥(?:\s?长)?|指\s?挥\s?长"
    r"|总\s?召集人|召\s?集\s?人|会\s{0,4}长|理\s?事\s?长|成\s{0,4}员(?:\s?单\s?位)?|委\s{0,4}员|秘\s?书\s?长|顾\s{0,4}问)\s?[：:]"
)
_PARAGRAPH = re.compile(r"(?<=[。！？])\s+(?=\S)|(?<=[。！？]”)\s+(?=\S)|\n+")
_SIGNER = re.compile(
    r"(?:(?<=[。；！？）)])|(?<=\s)|\A)(?:(?:特此(?:通知|公告|函复|批复|报告))[。！]?\s*)?"
    r"(?P<names>[\u4e00-\u9fff（）()]{2,40}(?:\s+[\u4e00-\u9fff（）()]{4,40}){0,3}?"
    r"(?:政府|办公[厅室]|[局厅部委院会署司社]|中心|公司|集团|党工委|党组|大学|学院|支队))\s*\Z"
)
_LONG = 150


def split_run_on(text: MappedText) -> list[Line]:
    """Return the text as lines, one for each item, paragraph, role or signature it holds."""
    if len(text) < _LONG and not _LABEL.search(text.text):
        return _lines([text])
    cuts = sorted({0, *_label_starts(text.text), *_other_starts(text.text), len(text)})
    return _lines([text.slice(a, b) for a, b in zip(cuts, cuts[1:], strict=False)])


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
        if style in ("han", "chapter"):
            last.pop("bracket", None)
        opened = match.end()
        yield start


def _begins(text: str, start: int, style: str, value: int, last: int, opened: int) -> bool:
    before = text[:start].rstrip()[-1:] if start and text[start - 1].isspace() else text[start - 1 : start]
    if style in ("chapter", "article") or not before or before in _ENDS:
        return True
    if text[start - 1].isspace() and style != "annex":
        return value in (1, last + 1)
    if _REFERS.search(before) or style == "annex":
        return False
    is_next = value == last + 1 and value > 1
    under_heading = value == 1 and opened and not re.search(r"[。；，]", text[opened:start])
    return is_next or bool(under_heading and start - opened <= 30)


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
    yield from (m.start() for m in _ROLE.finditer(text) if _starts_word(text, m.start()))
    for date in DATE.finditer(text):
        if date["day"]:
            signer = _SIGNER.search(text, max(0, date.start() - 90), date.start())
            if signer:
                yield signer.start("names")
                yield date.end()


def _starts_word(text: str, start: int) -> bool:
    """A role is no part of a longer title: 办公室主任：is one, 单位主任：another."""
    return not start or not text[start - 1].isalnum() or text[start - 1] in "员任长席"
