"""Articles of newspapers, journals and briefings: headline, by-line, text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.endings import is_signature
from kg.document.head_lines import Head
from kg.document.heads import is_date_line
from kg.document.lines import Line
from kg.document.notice import build_document
from kg.document.places import most_named_place, place_of_article, published_in
from kg.document.repairs import repair_lines
from kg.document.structure import label_of
from kg.model import Document

# 本报讯（记者 …）, 云川日报讯, 新华社北京5月1日电: the first words of a report.
REPORT = re.compile(
    r"(?:本报|本刊|本网|新华社|中新社|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|都市报|新闻网|网))"
    r"(?:[\u4e00-\u9fff]{0,6}?\d{1,2}月\d{1,2}日)?\s?(?:专?讯|[专综]?电)\s?(?=[（(：:\s\u4e00-\u9fff“\d]|\Z)"
)
# □记者 李明 通讯员 王芳, ■本报记者 李明 文/图: who wrote it, on a line of its own.
BY_LINE = re.compile(
    r"[□■○●◎◇◆]\s?[\u4e00-\u9fff·、/\s]{2,40}|(?:本报|见习|特约)?(?:首席)?(?:记者|通讯员)[\s：:][\u4e00-\u9fff·、/\s]{2,40}"
)
CAPTION = re.compile(r"[↑↓←→▲▼△▽◀▶]|(?:上|下|左|右|本)?图(?:为|[①-⑨\d]?[：:])")
# A sentence, with or without who sent it behind: …五万元。（县财政局供稿）
_FINISHED = re.compile(r"[。！？!?…][”’』」）)]*(?:\s*[（(][^（）()。]{2,40}[）)])?\Z")
# 02 要闻 云川日报 2018年5月17日 星期四: at the top of a page.
_MASTHEAD = re.compile(
    r"^(?:\S{1,6}\s+){0,3}(?P<paper>[\u4e00-\u9fff]{2,4}(?:日报|晚报|时报|晨报))\s*(?=(?:19|20)\d\d\s?[年.\-/])",
    re.MULTILINE,
)
_TOP = 1000
_LONGEST_HEADLINE, _LONGEST_MASTHEAD = 40, 80
_SUBHEADING = 4


def is_headline(line: Line) -> bool:
    """Tell whether the line may be a headline: short, no sentence, no number of an item."""
    words = line.words
    if line.is_row or len(words) > _LONGEST_HEADLINE or label_of(words):
        return False
    if BY_LINE.fullmatch(words) or CAPTION.match(words) or REPORT.match(words):
        return False
    if is_date_line(words) or is_signature(words):
        return False
    return not re.search(r"[。；;，,]\s?\Z|。", words)


def is_finished(line: Line) -> bool:
    """Tell whether a sentence ends with the line."""
    return _FINISHED.search(line.words) is not None


def build_article(
    source: str, title: Sequence[Line], others: Sequence[Line], text: Sequence[Line], place: str
) -> Document:
    """Return the article; it belongs to the place that its headline opens with, else to `place`."""
    subtitles = [line for line in title if is_subtitle(line)]
    headline_lines = tuple(line for line in title if line not in subtitles)
    head = Head(headline_lines, (*subtitles, *others))
    document = build_document(source, "article", head, _with_headings(repair_lines(text)))
    headline = document.title.value if document.title else ""
    return replace(document, place=place_of_article(headline, document.text, place))


def is_subtitle(line: Line) -> bool:
    """Tell whether the line explains the headline above it: ——我市推进节水工作纪实."""
    return line.words.startswith(("——", "--", "—")) and len(line.words) <= _LONGEST_HEADLINE


def _with_headings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, the short ones between whole paragraphs marked as headings."""
    marked = list(lines)
    for above, index, below in zip(lines, range(1, len(lines)), lines[2:], strict=False):
        line = lines[index]
        if is_finished(above) and is_headline(line) and len(below.words) > _LONGEST_HEADLINE:
            marked[index] = replace(line, level=line.level or _SUBHEADING)
    return marked


def is_masthead(line: Line) -> bool:
    """Tell whether the line is the head of the page: 02 要闻 云川日报 2018年5月17日 星期四."""
    return len(line.words) <= _LONGEST_MASTHEAD and _MASTHEAD.match(line.words) is not None


def place_of_page(text: str) -> str:
    """Return the place that 我市 or 我县 of the page means.

    It is the city whose newspaper the masthead names, else the one the page names most often.
    """
    masthead = _MASTHEAD.search(text[:_TOP])
    return (published_in(masthead["paper"]) if masthead else "") or most_named_place(text)
