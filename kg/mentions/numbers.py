"""Document numbers (发文字号), numbers of orders and standards, folded to one form each.

text → FoundNumber(s)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document number: `text[start:end]`, and its canonical form."""

    start: int
    end: int
    value: str


# „2009‟: what some converters make of 〔〕
_OPEN, _CLOSE = r"[〔\[【﹝（(［〈<„]", r"[〕\]】﹞）)］〉>‟]"
_SERIAL = r"(?:\d ?){1,5}(?:[-—]\d{1,3})?"
_ORDINAL = r"[\d ]{1,6}|[〇○零一二三四五六七八九十百]{1,7}"
_STANDARD_BODY = (
    r"(?:DB ?\d{2,6}|GBZ|GBJ|GB|JJF|JJG|JGJ|CJJ|CECS|ISO/IEC|ISO|IEC|T/[A-Z]{2,8}|Q/[A-Z]{2,8}"
    r"|DL|HJ|AQ|NY|LY|SL|YY|JT|JTG|CJ|WS|GA|TB|SB|SY|HG|QB|MZ|LB|WB|XF|YD|HY|DZ|TD|RB|JR|CH|QX|MT)"
)
NUMBER = re.compile(
    # 云政办发〔2022〕13号, 法（研）发[1985]18号, 财税字〔1994〕第12号, 云政发〔 2 0 1 9 〕5 号
    r"(?P<word>[\u4e00-\u9fff](?:[\u4e00-\u9fff·]|[（(][\u4e00-\u9fff][)）]){0,18})\s{0,2}"
    rf"{_OPEN} ?(?P<year>(?:[1１][9９]|[2２][0０])(?: ?\d){{2}}|[5-9]\d) ?年?\s{{0,2}}{_CLOSE}\s{{0,2}}"
    rf"(?P<nth>第?) ?(?P<serial>{_SERIAL}) ?号"
    # （85）国函字12号: the year before the word
    rf"|{_OPEN}(?P<year1>(?:19)?[5-9]\d){_CLOSE}(?P<word1>[\u4e00-\u9fff]{{2,8}}第?\d{{1,5}}号)"
    # 国务院令第513号, 主席令（第八十四号）, 公安部令 第 12 号, 公告2021年第15号
    r"|(?P<order>[\u4e00-\u9fff、]{1,40}?(?:令|公告|通告))\s{0,2}"
    rf"[（(]?(?P<of_year>(?:19|20)\d\d ?年 ?|[〔\[][一二三四五六七八九十\d]{{1,3}}届[〕\]] ?)?(?P<nth_order>第 ?(?:{_ORDINAL}) ?号)[）)]?"
    # 海关总署第4号令, 云川市人民政府2014年第14号令
    rf"|(?P<inverted>[\u4e00-\u9fff、]{{2,40}}?(?:(?:19|20)\d\d ?年)?第 ?(?:{_ORDINAL}) ?号(?:令|公告))"
    # GB/T 19580-2012, DB36/T 1234—2020, GB 50180
    rf"|(?<![A-Za-z])(?P<standard>{_STANDARD_BODY})(?P<kind>[/ ]{{1,2}}[TZ](?![A-Za-z]))? ?"
    r"(?P<code>[A-Z]?\d{1,6}(?:\.\d{1,2}){0,2}(?: ?[-—–:：] ?(?:19|20)?\d\d)?)(?!\d)"
)
_BEFORE_WORD = re.compile(
    r".*(?:根据|依据|按照|依照|遵照|贯彻|落实|废止|修改|以及|转发|印发|发布的?|公布的?|[日年][原以]?|^[原以])"
    r"(?=[\u4e00-\u9fff])"
    # 省税务局下发的云税发, 国家税务总局国税函: who numbers it is no part of the number
    r"|.*的(?=[\u4e00-\u9fff])"
    # 你院清高法〔2004〕118号, 我局云税函: whose it is stands before it
    r"|.*[你我贵该][院局厅部委办会署省市州县区行司校处](?=[\u4e00-\u9fff])"
    r"|.*[\u4e00-\u9fff]{3}(?:局|委员会|人民政府|办公[厅室]|国务院|银行|部)(?=[\u4e00-\u9fff（）()]{1,6}[字发函办通]\Z)"
)


def find_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundNumber]:
    """Yield the document numbers of `text[start:end]` in text order."""
    for match in NUMBER.finditer(text, start, len(text) if end is None else end):
        yield _found(match)


def match_number(text: str, start: int) -> FoundNumber | None:
    """Return the number that begins at `start`."""
    match = NUMBER.match(text, start)
    return _found(match) if match else None


def fold_number(text: str) -> str:
    """Return the number in canonical form: no spaces, the year in 〔〕, the digits ASCII.

    What is no document number comes back without its spaces.

    >>> fold_number("云政办发 [2008] 5 号"), fold_number("GB/T19580—2012")
    ('云政办发〔2008〕5号', 'GB/T 19580-2012')
    """
    match = NUMBER.search(text)
    return _found(match).value if match else _tight(text)


def _found(match: re.Match[str]) -> FoundNumber:
    if match["standard"]:
        return FoundNumber(match.start(), match.end(), _fold_standard(match))
    if match["year1"]:
        value = f"〔{match['year1']}〕{match['word1']}"
        return FoundNumber(match.start(), match.end(), value)
    word = match["word"] or match["order"] or match["inverted"]
    before = _BEFORE_WORD.match(word)
    skipped = before.end() if before else 0
    rest = _tight(word[skipped:])
    if match["year"]:
        rest += f"〔{_tight(match['year'])}〕{match['nth']}{_tight(match['serial'])}号"
    elif match["order"]:
        rest += _tight((match["of_year"] or "") + match["nth_order"])
    return FoundNumber(match.start() + skipped, match.end(), rest)


def _fold_standard(match: re.Match[str]) -> str:
    kind = "/" + match["kind"][-1] if match["kind"] else ""
    code = re.sub(r"[—–]", "-", _tight(match["code"])).replace("：", ":")
    return f"{_tight(match['standard'])}{kind} {code}"


def _tight(text: str) -> str:
    """Return the text without spaces, its letters and digits in their ASCII form."""
    return "".join(
        unicodedata.normalize("NFKC", c) if c.isalnum() else c for c in text if not c.isspace()
    )
