"""Lines that an archive of laws or a site puts above a document: crumbs, 时间：…来源：…, 下载地址."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.document.heads import NUMBER, ORDER, is_addressee
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.structure import label_of
from kg.mapped_text import MappedText, Piece

_NAMES = (
    r"(?:(?:发布|更新|发文|录入|归档|添加|上传|公布|发表)?(?:时间|日期)|(?:信息|文章|稿件)?来源|来自|作者|发布(?:人|者|机构|单位)|浏览(?:量|次数)?"
    r"|阅读(?:量|次数|数)?|点击(?:量|率|数|次数)?|访问(?:量|次数)?|字号|字体|下载地址|责任编辑|编辑|审核|视力保护色|人气|信息分类|所属栏目)"
)
# 时间：2031-05-17 17:46 来源：云川法制网 作者： 阅读：8471, 您的位置：首页 » 法规 »
_SITE_LINE = re.compile(
    rf"\W?{_NAMES}\s*[：:][^。]{{0,140}}|您?(?:现在|当前)?的?(?:当前|所在)?位置\s*[：:].{{0,140}}|首页\s*[>＞»›].{{0,140}}"
    r"|返回(?:顶部|首页)|[【\[]?(?:打印|关闭|收藏|分享)(?:本页|窗口)?[】\]]?|(?:大|中|小|大\s*中\s*小)"
)
# 云川市节水办法（云政发〔2031〕3号）: the number in brackets on the line of the title
_TITLE_AND_NUMBER = re.compile(rf"(?P<title>.+?)\s*[（(]\s*(?P<number>{NUMBER.pattern})\s*[）)]")
# 云川市节水办法（云川市人民政府令第12号）: that of an order
_TITLE_AND_ORDER = re.compile(rf"(?P<title>.+?)\s*[（(]\s*(?P<number>{ORDER.pattern})\s*[）)]")
# 水利部公告2031年第9号 关于…的公告: the number of an order, then what it is about
_ORDER_AND_TITLE = re.compile(rf"(?P<number>{ORDER.pattern})\s+(?P<title>关于.+)")
# 云政发〔2031〕3号 云川市人民政府关于节水的通知
_NUMBER_SPACE_TITLE = re.compile(rf"(?P<number>{NUMBER.pattern})\s+(?P<title>[^《].*?关于.+)")
# 云政发〔2031〕3号《云川市关于节水的通知》, 《云川市关于节水的通知》: how a page heads a paper
_NUMBER_AND_TITLE = re.compile(
    rf"(?P<number>{NUMBER.pattern})?\s*《(?P<title>(?:[^《》]|《[^《》]*》)+)》"
)
_SAYS_WHAT = re.compile(r"关于|印发|转发|批转|任免|公布|发布")
# 来源：云川市政府网
_SOURCE = re.compile(r"(?:来源|来自)\s*[：:]\s*(?P<name>[\u4e00-\u9fff]{3,20})")
# ---, title: 云川市节水办法, date: 2031-05-17, ---: what an archive in Markdown puts above the text
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?:[^\n]*\n){1,40}?---[ \t]*\n")
_FRONT_TITLE = re.compile(
    r"^title[ \t]*:[ \t]*[\"'“]?(?P<title>[^\n]*?[\u4e00-\u9fff][^\n]*?)[\"'”]?[ \t]*$",
    re.MULTILINE,
)
# 水利部公告2031年第9号颁布时间:2031-05-17: a field run into the title
_DAY_BEHIND = re.compile(
    r"(?P<title>[^：:。]{6,}?)\s*(?P<day>[（(【\[]?(?:颁布|发布|发文|成文|公布|印发)(?:时间|日期)\s*[：:】]\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[）)]?)"
)
_DOWNLOAD = re.compile(r"下载地址\s*[：:].{0,20}")
_HEAD, _LONGEST = 14, 120
_LONGEST_ADDRESSEE, _LEAST_TEXT = 200, 20


def without_site(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those of the site near the top, title and number apart.

    >>> from kg.document.lines import read_lines
    >>> [x.words for x in without_site(read_lines("时间：2031-05-17 阅读：84\\n云川市节水办法（云政发〔2031〕3号）"))]
    ['云川市节水办法', '云政发〔2031〕3号']
    """
    head = [line for line in lines[:_HEAD] if not _is_site(line)]
    head = _without_text(head)
    text = next((i for i, line in enumerate(head) if _opens_text(line)), len(head))
    parts = [part for line in head[:text] for part in split_number(line)]
    return [*parts, *head[text:], *lines[_HEAD:]]


def _without_text(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, the text apart from the addressee in front of it: 各县人民政府：经研究，…"""
    index = next((i for i, line in enumerate(lines) if _opens_text(line)), len(lines))
    if not 0 < index < len(lines) or not any(is_title(line) for line in lines[:index]):
        return list(lines)
    line = lines[index]
    end = min((e for e in map(line.words.find, "：:") if e > 0), default=0) + 1
    addressed = 1 < end <= _LONGEST_ADDRESSEE and is_addressee(line.words[:end])
    if line.is_row or not addressed or len(line.words) < end + _LEAST_TEXT:
        return list(lines)
    text = line.text.slice(end, len(line.text)).strip()
    return [
        *lines[:index],
        Line(line.text.slice(0, end), line.gap),
        Line(text),
        *lines[index + 1 :],
    ]


def _opens_text(line: Line) -> bool:
    """Tell whether the line is an addressee, a sentence or a numbered item: no title stands below."""
    return bool(is_addressee(line.words) or "。" in line.words or label_of(line.words))


def without_front_matter(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines with the title of a front matter in place of all its fields."""
    front = _FRONT_MATTER.match(text)
    given = _FRONT_TITLE.search(text, 0, front.end()) if front else None
    if front is None or given is None:
        return lines
    below = [line for line in lines if line.start >= front.end()]
    if any(tight(line.words) == tight(given["title"]) for line in below[:3]):
        return below
    words, start = given["title"], given.start("title")
    return [Line(MappedText(words, (Piece(0, start, len(words)),))), *below]


def split_pages(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the lines of each page: an archive puts another paper below its 下载地址 line."""
    cuts = [0]
    for index, line in enumerate(lines[:-1]):
        if _DOWNLOAD.fullmatch(line.words) and index - cuts[-1] >= _HEAD // 2:
            cuts += [index + 1] if is_title(lines[index + 1]) else []
    return [lines[a:b] for a, b in pairwise([*cuts, len(lines)])]


def publisher_of(lines: Sequence[Line]) -> str:
    """Return the site or paper that the lines of the site name as their source, "" for none."""
    found = (_SOURCE.search(line.words) for line in lines[:_HEAD] if _is_site(line))
    return next((match["name"] for match in found if match), "")


def is_title(line: Line) -> bool:
    """Tell whether the line reads like the title of an issued document, its number aside."""
    words = split_number(line)[0].words
    return bool(kind_of(words) and _SAYS_WHAT.search(words)) and len(words) < _LONGEST


def _is_site(line: Line) -> bool:
    return not line.is_row and _SITE_LINE.fullmatch(line.words) is not None


def split_number(line: Line) -> list[Line]:
    """Return the title and the number that stand on the one line, the line itself where none do."""
    dated = _DAY_BEHIND.fullmatch(line.words)
    if dated and not line.is_row:
        return [Line(line.text.slice(*dated.span(part)), line.gap) for part in ("title", "day")]
    headed = _NUMBER_AND_TITLE.fullmatch(line.words)
    if headed and not line.is_row and kind_of(headed["title"]):
        parts = [line.text.slice(*headed.span("number"))] if headed["number"] else []
        return [Line(line.text.slice(*headed.span("title")), line.gap), *map(Line, parts)]
    forms = (_TITLE_AND_NUMBER, _TITLE_AND_ORDER, _ORDER_AND_TITLE, _NUMBER_SPACE_TITLE)
    found = next(filter(None, (form.fullmatch(line.words) for form in forms)), None)
    if found is None or line.is_row or not kind_of(found["title"]):
        return [line]
    return [
        Line(line.text.slice(*found.span("title")), line.gap, line.indent, line.level),
        Line(line.text.slice(*found.span("number"))),
    ]
