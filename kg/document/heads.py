"""The head of a document: which words are its title, number, date, issuers and addressee."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from kg.document.dates import DATE, SHORT_DATE, iso_date, read_date
from kg.document.lines import tight
from kg.model import Stated

# 云政发〔2022〕13号, 云政办 [2008] 5 号, 劳社部发(2008)3号: word, year, serial number.
NUMBER = re.compile(
    r"(?P<word>[\u4e00-\u9fffA-Za-z](?:[\u4e00-\u9fffA-Za-z·]|[（(][\u4e00-\u9fff]{1,4}[）)]){0,22}?)\s*[〔\[【﹝（(［]\s*"
    r"(?P<year>(?:[1１]\s?[9９]|[2２]\s?[0０])\s?\d\s?\d|[一二][〇○零一二三四五六七八九]{3})\s*年?\s*[〕\]】﹞）)］]\s*(?P<nth>第?)\s*(?P<serial>\d{1,5}(?:[-—]\d{1,3})?)\s*号"
)
# （2020）京0105民初1234号, （85）云政字第12号: the number of a case, or an old one; the year first.
CASE_NUMBER = re.compile(
    r"[（(〔\[](?:19|20)?\d\d[）)〕\]]\s?[\u4e00-\u9fff]{1,3}\d{0,6}[\u4e00-\u9fff]{1,4}\d{1,6}号(?:之[一二三四五六七八九十]+)?"
)
# 公告〔十三届〕第12号: the term of the congress whose papers are numbered
_TERM = r"(?:[〔\[【（(]\s*第?[一二三四五六七八九十\d]{1,3}\s*届\s*[〕\]】）)]\s*)?"
# 云川市人民政府令 第12号, 中华人民共和国国务院令（第 431 号）, 2021年第2号公告, 第4号令
# 财政部 税务总局公告2021年第3号
ORDER = re.compile(
    rf"(?P<body>(?<!\d)[\u4e00-\u9fff、](?:[ \u3000]?[\u4e00-\u9fff、]){{1,39}}?)?(?P<kind>令|公告|通告|主席令|命令)\s*{_TERM}[（(]?\s*(?:(?P<year>(?:19|20)\d\d)\s*年?\s*)?"
    r"第?\s*(?P<serial>[\d〇○零一二三四五六七八九十百]{1,6})\s*号\s*[）)]?"
    r"|(?P<body2>(?<!\d)[\u4e00-\u9fff、]{2,40}?)第\s*(?P<serial2>[\d〇○零一二三四五六七八九十百]{1,6})\s*号\s*(?P<kind2>令|公告|通告)"
)
_ORGAN_END = (
    r"(?:人民政府|人民委员会|革命委员会|政府|办公厅|办公室|督查室|研究室|值班室|委员会|管委会|党工委|工委|[省市县区旗州]委|党组|党委|常务委员会|常委会|人大|政协"
    r"|国务院|中央军委|中共中央|总局|局|厅|部|署|院|委|会|办|司|社|处|站|所|队|组|中心|集团|公司|银行|大学|学院|学校|联合会|指挥部|管理局)"
)
_ISSUERS = re.compile(
    rf"(?P<issuers>(?!转发|印发|批转|关于|发布|公布|首页)[\u4e00-\u9fff、，,·（）()“”\s]{{2,90}}?{_ORGAN_END})\s*(?=(?:关于|印发|转发|批转|公布|发布|颁布|颁发|任免|任命|对|批复|民\s?事|刑\s?事|行\s?政\s?(?:判|裁|赔)|令\Z|公告\Z|通告\Z|命令\Z|\d{{4}}年[^，。]{{0,10}}任免|第?[\d〇一二三四五六七八九十百]{{1,5}}次[^，。]{{0,12}}会议纪要|(?:专题|常务|办公|全体)?会\s*议\s*纪\s*要\s*\Z))"
)
_SERIAL = re.compile(
    rf"{_TERM}(?:(?:19|20)\d\d\s*年\s*)?第\s*[\d〇○零一二三四五六七八九十百]{{1,6}}\s*号"
)
# 〔2021〕12号: below the heading 会议纪要 or 通报, without a word.
_BARE_NUMBER = re.compile(r"[〔\[【［﹝]\s*(?:19|20)\d\d\s*[〕\]】］﹞]\s*第?\s*\d{1,5}\s*[号期]")
_YEAR_ONLY = 4
_ORGAN = re.compile(rf"[\u4e00-\u9fff（）()“”、\s]{{2,60}}{_ORGAN_END}")
# 制定机关：云川市人民政府, 【发布单位】云川市人民政府
_WHO_ISSUES = re.compile(
    r"\s*[【\[]?(?:制定|发布|颁布|颁发|发文|公布|印发|制发)(?:机关|单位|部门|机构)\s*[】\]：:]{1,2}\s*"
)
_BETWEEN_ISSUERS = re.compile(
    r"[、，,\s]+|(?<=办公室)(?=[\u4e00-\u9fff]{3,}办公[室厅])|(?<=[省市县区州旗]委)(?!办公)(?=[\u4e00-\u9fff]{2,12}政府)|(?<=[院会部委局署厅行])(?=中华人民共和国)"
    # the lines of a head joined: 卫生部 国家工商行政管理局令
    r"|(?<=[部委局署会行])(?=(?:国家|中国(?!人民)|国务院)[\u4e00-\u9fff]{2,20}[局署会行办司委室](?:[令公通]|\Z|[、\s]))"
)
# 清江省财政厅清江省水利厅: each body has the place before its name.
_OPENING_PLACE = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|自治州|县|区)")
# 中华人民共和国国务院令: the order is signed by 国务院.
_STATE = "中华人民共和国"
_ADDRESSEE = re.compile(
    r"[^。；？！]{2,600}[：:]|各[^。！？：:；;]{4,200}(?:单位|部门|人民政府|机构|企业)[；;，,]"
)
# Sentences that end in a colon and address nobody.
_NO_ADDRESSEE = re.compile(
    r"如下|决定[：:]|附件|抄送|目录|下列|以下|通过[：:]|批准[：:]|任命[：:]|免去[：:]"
)
_ADDRESSED = re.compile(
    r"各|人民政府|政府|委员会|管委会|[局委厅部办院署处司社会校行队站所厂]\s*[：:]|单位|公司|同志|部门|机构|集团|党组|支部|中心|委员"
)


def fold_number(match: re.Match[str]) -> str:
    """Return the number in its canonical form.

    >>> fold_number(NUMBER.search("云政办发 [2008] 5 号"))
    '云政办发〔2008〕5号'
    """
    year = read_date(match["year"] + "年") or match["year"]
    serial = unicodedata.normalize("NFKC", match["serial"])
    return tight(f"{match['word']}〔{year}〕{match['nth']}{serial}号")


def find_number(text: str, start: int, end: int) -> Stated | None:
    """Return the number that `text[start:end]` prints as its own, folded."""
    match = NUMBER.search(text, start, end)
    if match:
        return Stated(fold_number(match), match.start(), match.end())
    bare = _BARE_NUMBER.fullmatch(text, start, end)
    other = bare or CASE_NUMBER.search(text, start, end) or ORDER.search(text, start, end)
    return Stated(tight(other[0]), other.start(), other.end()) if other else None


def find_serial(text: str, start: int, end: int) -> Stated | None:
    """Return the bare number below the title of an order: 第12号, 2021年第3号."""
    match = _SERIAL.search(text, start, end)
    return Stated(tight(match[0]), match.start(), match.end()) if match else None


def find_date(text: str, start: int, end: int) -> Stated | None:
    """Return the last date of `text[start:end]` known to the day, else to the month; no bare year."""
    best: Stated | None = None
    for match in (*SHORT_DATE.finditer(text, start, end), *DATE.finditer(text, start, end)):
        value = iso_date(match)
        if len(value) > _YEAR_ONLY and (best is None or len(value) >= len(best.value)):
            best = Stated(value, match.start(), match.end())
    return best


def title_issuers(text: str, start: int, end: int) -> tuple[Stated, ...]:
    """Return the bodies that the title `text[start:end]` opens with, as the text names them."""
    match = _ISSUERS.match(text, start, end)
    if not match:
        return ()
    return tuple(split_issuers(text, match.start("issuers"), match.end("issuers")))


def split_issuers(text: str, start: int, end: int) -> Iterator[Stated]:
    """Yield the bodies named one after the other in `text[start:end]`."""
    for gap in [*_BETWEEN_ISSUERS.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if text.startswith(_STATE, start) and not text.startswith("主席", start + len(_STATE)):
            start += len(_STATE)
        for at, to in pairwise(_of_one_place(text, start, stop)):
            name = tight(text[at:to])
            if len(name) > 1:
                yield Stated(name, at, to)
        start = gap.end() if gap else end


def _of_one_place(text: str, start: int, stop: int) -> list[int]:
    """Return where the bodies begin whose names open with one place, and where the last ends.

    >>> _of_one_place("清江省财政厅清江省水利厅", 0, 12)
    [0, 6, 12]
    """
    place = _OPENING_PLACE.match(text, start, stop)
    if place is None:
        return [start, stop]
    again = re.compile(re.escape(place[0]))
    return [start, *(m.start() for m in again.finditer(text, place.end() + 2, stop)), stop]


def organ_alone(text: str, start: int, end: int) -> tuple[Stated, ...]:
    """Return the bodies that a head line names, with or without a day and brackets around it.

    >>> [o.value for o in organ_alone("（民政部 一九九七年一月二十八日）", 0, 17)]
    ['民政部']
    """
    named = _WHO_ISSUES.match(text, start, end)
    start = named.end() if named else start
    date = DATE.search(text, start, end)
    stop = date.start() if date else end
    while start < stop and text[start] in "（( ":
        start += 1
    while stop > start and text[stop - 1] in "）) \u3000":
        stop -= 1
    return tuple(split_issuers(text, start, stop)) if _ORGAN.fullmatch(text, start, stop) else ()


def is_addressee(words: str) -> bool:
    """Tell whether the line names those to whom the letter goes (主送机关)."""
    if not _ADDRESSEE.fullmatch(words) or _NO_ADDRESSEE.search(words):
        return False
    return _ADDRESSED.search(words) is not None


def is_number_line(words: str) -> bool:
    """Tell whether the line prints a number, perhaps with the date, and nothing else."""
    if len(words) > 70:
        return False
    if _BARE_NUMBER.fullmatch(words):
        return True
    for pattern in (NUMBER, CASE_NUMBER, ORDER, _SERIAL):
        found = pattern.search(words)
        if found:
            return len(_rest_of(words, found)) <= 2
    return False


def _rest_of(words: str, found: re.Match[str]) -> str:
    rest = words[: found.start()] + words[found.end() :]
    return re.sub(r"[\s（）()【】：:签发人]|文号|发文字号", "", DATE.sub("", rest))


def is_date_line(words: str) -> bool:
    """Tell whether the line is a date and nothing else."""
    match = DATE.fullmatch(words.strip("（）() "))
    return match is not None and match["month"] is not None
