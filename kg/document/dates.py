"""Dates as heads and signatures print them, to ISO 8601."""

from __future__ import annotations

import re

_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "О": "0",
    "O": "0",
    "Ｏ": "0",
    "０": "0",
    "o": "0",
    "◯": "0",
    "0": "0",
    "元": "1",
}
_YEAR = r"(?P<year>(?:[1１]\s?[9９]|[2２]\s?[0０])\s?\d\s?\d|[一二][〇○零ОOＯ０o◯0一二三四五六七八九]{3})"
# 2022年9月9日, 二〇二二年九月九日, 20 22 年 9 月, 2022-09-09, 2022.9.9
DATE = re.compile(
    _YEAR + r"\s?年\s?(?:(?P<month>\d\s?\d?|十[一二]?|[元一二三四五六七八九])\s?月\s?"
    r"(?:(?P<day>\d\s?\d?|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])\s?日)?)?"
)
# 2022-09-21, 2022/9/21, 2022.9.21: in the fields of a page.
SHORT_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"
)
_TEN = re.compile(r"(?P<tens>[一二三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)")


def read_date(text: str) -> str:
    """Return the first date of the text, cut to what is known; "" for none.

    >>> read_date("二〇〇八年十月二十一日"), read_date("2022 年 9 月"), read_date("当日")
    ('2008-10-21', '2022-09', '')
    """
    match = DATE.search(text)
    return iso_date(match) if match else ""


def iso_date(match: re.Match[str]) -> str:
    """Return the date that `DATE` matched, "" where no calendar has it."""
    parts = [_number(match[name]) for name in ("year", "month", "day") if match[name]]
    if (len(parts) > 1 and not 1 <= parts[1] <= 12) or (len(parts) > 2 and not 1 <= parts[2] <= 31):
        return ""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _number(text: str) -> int:
    text = "".join(text.split()).replace("廿", "二十").replace("卅", "三十")
    ten = _TEN.fullmatch(text)
    if ten:
        return int(_DIGITS.get(ten["tens"], "1")) * 10 + int(_DIGITS.get(ten["ones"], "0"))
    return int("".join(_DIGITS.get(c, c) for c in text))
