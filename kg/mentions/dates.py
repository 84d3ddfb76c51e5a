"""Dates and periods as official documents word them, in ISO 8601 cut to what is known.

text → FoundDate(s)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.mentions.pipeline import add_mentions, text_of
from kg.model import Document


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: `text[start:end]`, and what it means (2022-09-21, 2022-09, 2022).

    `stated` is false where the year is not among the words: it was taken from the date before it
    in the sentence or from the year hint.
    """

    start: int
    end: int
    value: str
    stated: bool = True


_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {
    "○": "0", "零": "0", "Ｏ": "0", "O": "0", "o": "0", "◯": "0", "0": "0", "两": "2",
}  # fmt: skip
_ZERO = "〇○零ＯOo◯0"
# ２０２２年９月９日: digits as wide as the characters around them, one for one
_WIDE_DIGIT = re.compile("[０-９]")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")

# 2022年, 2 0 2 2 年, 二〇二二年, 一九九三年, ２０２２年
_YEAR = rf"(?:[12](?: ?\d){{3}}|[一二](?:[{_ZERO}一二三四五六七八九] ?){{3}})\s{{0,2}}年"
# 今年, 明年: counted from the year of the document; 同年: from the date before
_NEAR_YEAR = r"今年|本年度?|当年|明年|次年|后年|去年|上年|前年|同年"
_MONTH = (
    r"(?:1 ?[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])\s{0,2}月(?![度亮嫂饼子租薪龄]|工资)"
)
_DAY = (
    r"(?:3 ?[01]|[12] ?\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]"
    r"|[一二三四五六七八九])\s{0,2}[日号]"
)
# The part of a year that ends with a month: 三季度 → 09, 上半年 → 06
_PART = r"第?[一二三四1-4]\s?季度|[上下]半年|年?[底末内初]"
_DATE = re.compile(
    # 2022-09-21, 2022.9.21, 2022/9/21
    rf"(?<![\d.])(?P<iso>(?:19|20)\d\d([-./])(?:1[0-2]|0?[1-9])\2(?:3[01]|[12]\d|0?[1-9]))(?![\d.])"
    # 2022年9月21日 and what is cut from it at either end
    rf"|(?<![\d一二三四五六七八九〇])(?P<year>{_YEAR}|{_NEAR_YEAR})度?\s{{0,2}}"
    rf"(?:(?P<part>{_PART})|(?P<month>{_MONTH})\s{{0,2}}(?P<day>{_DAY})?)?"
    rf"|(?<![\d一二三四五六七八九十每个点])(?P<month2>{_MONTH})\s{{0,2}}(?P<day2>{_DAY})?"
    r"|(?<![\d每一二三四五六七八九十])(?P<part2>第?[一二三四]季度|(?<!年)[上下]半年|(?<![\d年来去])年[底末内])"
    # “十四五”期间: a five-year plan stands for the year in which it ends
    r"|[“\"](?P<plan>[一二三四五六七八九十]{1,3})五[”\"](?:期末|末|期间|时期)"
)  # fmt: skip
_NEAR = {"明": 1, "次": 1, "后": 2, "去": -1, "上": -1, "前": -2}
_QUARTERS = {"一": "03", "二": "06", "三": "09", "四": "12"}
_SENTENCE_END = re.compile(r"[。；\n]")


def parse_date(text: str, year_hint: str = "") -> str:
    """Return the first date of the text, "" where it has none.

    `year_hint` is the year (or the whole ISO date) of the document; a date without a year means
    nothing without it.

    >>> parse_date("二〇二二年九月九日"), parse_date("2022年底"), parse_date("三季度", "2021")
    ('2022-09-09', '2022', '2021-09')
    """
    return next((found.value for found in find_dates(text, year_hint)), "")


def find_dates(text: str, year_hint: str = "") -> Iterator[FoundDate]:
    """Yield the dates of the text in text order.

    A date without a year takes that of the date before it in the sentence, else the hint; without
    either it is left out. 年底 and 年内 leave the month open; 三季度 and 上半年 are the month in
    which they end; “十四五”期间 is the year in which the plan ends.
    """
    hint, last, last_end = year_hint[:4], "", 0
    if _WIDE_DIGIT.search(text):
        text = text.translate(_NARROW)
    for match in _DATE.finditer(text):
        if last and _SENTENCE_END.search(text, last_end, match.start()):
            last = ""
        value, stated = _read(match, last or hint, hint)
        if value:
            last, last_end = value[:4], match.end()
            yield FoundDate(match.start(), match.end(), value, stated)


def _read(match: re.Match[str], context: str, hint: str) -> tuple[str, bool]:
    """Return the date of the match and whether its year is stated; "" for no valid date."""
    if iso := match["iso"]:
        return "-".join(part.zfill(2) for part in re.split(r"[-./]", iso)), True
    if plan := match["plan"]:
        return str(1955 + 5 * parse_number(plan)), True
    year, stated = _year(match["year"] or "", context, hint)
    if not year:
        return "", False
    part = match["part"] or match["part2"]
    if part:
        return year + _month_of_part(part), stated
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if not month:
        return year, stated
    value = f"{year}-{_two(month)}"
    return (f"{value}-{_two(day)}" if day else value), stated


def _year(words: str, context: str, hint: str) -> tuple[str, bool]:
    if not words:
        return context, False
    if words == "同年":
        return context, False
    digits = "".join(_DIGITS.get(c, c) for c in words if not c.isspace()).rstrip("年")
    if digits.isdigit():
        return str(int(digits)), True
    return (str(int(hint) + _NEAR.get(words[0], 0)), False) if hint else ("", False)


def _month_of_part(part: str) -> str:
    if "半年" in part:
        return "-06" if part[0] == "上" else "-12"
    if "季度" in part:
        quarter = part.removeprefix("第")[0]
        return "-" + (_QUARTERS.get(quarter) or f"{3 * int(quarter):02}")
    return ""


def _two(words: str) -> str:
    """Return the two digits of a month or a day: 九月 → 09, 2 1 日 → 21, 元月 → 01."""
    return f"{parse_number(''.join(words.split())[:-1]):02}"


def parse_number(words: str) -> int:
    """Return a whole number below a thousand, in either kind of digits.

    >>> [parse_number(n) for n in ("12", "十", "十四", "三十一", "廿一", "两", "一百零二")]
    [12, 10, 14, 31, 21, 2, 102]
    """
    words = words.replace("廿", "二十").replace("元", "一")
    hundreds, _, rest = words.rpartition("百")
    total = 100 * int(_DIGITS.get(hundreds, "1")) if "百" in words else 0
    if "十" not in rest:
        return total + int("".join(_DIGITS.get(c, c) for c in rest) or 0)
    tens, _, ones = rest.partition("十")
    return total + 10 * int(_DIGITS.get(tens[-1:], "1")) + int(_DIGITS.get(ones, "0"))


# 2年, 两年, 五年, 一年半, 半年, 6个月, 三十日, 90天
_PERIOD = re.compile(
    r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s{0,2}"
    r"(?P<unit>个?周?年|个?月|[日天]|个?工作日|周)(?P<half>半)?"
)
_UNITS = {"年": "Y", "月": "M", "日": "D", "天": "D", "周": "W"}


def parse_period(text: str) -> str:
    """Return the first length of time in the text as ISO 8601, "" where it has none.

    >>> [parse_period(t) for t in ("有效期两年", "试行6个月", "一年半", "半年", "30日")]
    ['P2Y', 'P6M', 'P1Y6M', 'P6M', 'P30D']
    """
    match = _PERIOD.search(text)
    if match is None:
        return ""
    unit = _UNITS[match["unit"][-1]]
    if match["number"] == "半":
        return "P6M" if unit == "Y" else "P15D"
    half = "6M" if match["half"] and unit == "Y" else ""
    return f"P{parse_number(match['number'])}{unit}{half}"


@Language.component("dates")
def mark_dates(doc: Doc) -> Doc:
    """Add the dates of the document; the year of one without it is that of the document."""
    return add_mentions(
        doc, ((d.start, d.end, "Date", d.value) for d in find_dates(text_of(doc), _year_of(doc)))
    )


def _year_of(doc: Doc) -> str:
    document: Document | None = doc.user_data.get("document")
    return document.date.value if document and document.date else ""
