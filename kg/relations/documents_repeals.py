"""Repeal lists: 决定废止下列规章：1.《…》 2.《…》, tables, and lists printed behind a decision.

Here a document is also named without 《》, by its whole line and the number in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.document_titles import FoundTitle, fold_title, is_document
from kg.mentions.numbers import find_numbers
from kg.relations.documents_frame import Frame

ENDS = r"废止|废除|停止(?:执行|施行|实施|使用|适用)|不再(?:执行|施行|适用|有效|保留)|终止(?:执行|实施)|失效|作废|撤销"
"""What ends a document, as a pattern."""
_LIST_HEAD = re.compile(
    rf"(?:{ENDS})[^。；\n]{{0,40}}(?:[：:]|如下|目录|清单|一览表)"
    rf"|(?:下列|以下|附件)[^。；\n]{{0,60}}(?:{ENDS})"
    # 一、予以废止的规范性文件（12件）: a heading
    rf"|\A[^，。；《》]{{0,16}}(?:{ENDS})的[^，。；《》]{{0,16}}(?:文件|规章|法规|规定)[^，。；《》]{{0,12}}\Z"
)
_KEPT = re.compile(r"(?:保留|继续(?:有效|执行|施行)|予以修改|修改的|需要修改|拟修订|修订的)")
_LIST_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}\s*[、.．]?\s*\|?"
    r"|[①-⑳]|\|\s*\d{1,3}\s*\|)\s*"
)
_REPEAL_LIST = re.compile(rf"(?:{ENDS}).*(?:目录|清单|一览表|文件|规章|法规)(?:（[^）]*）)?\Z")
_CELL_EDGE = re.compile(r"[\s|（(《]+\Z")


def is_repeal_list(title: str) -> bool:
    """Tell whether a printed list of that title names what a decision ends."""
    return _REPEAL_LIST.search(title) is not None and not _KEPT.search(title)


def listed_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    """Yield the documents of the repeal lists, each with the words of its line."""
    for start, end in _items(frame.text):
        titles = frame.titles_in(start, end)
        if titles and not frame.in_head(titles[0].start):
            yield titles[0], (titles[0].start, max(titles[0].stop, titles[0].end))
        elif not titles and (found := _bare_title(frame.text, start, end)):
            yield found, (found.start, found.stop)


def _items(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the numbered lines below the head of a repeal list."""
    inside, start = False, 0
    for line in text.split("\n"):
        end = start + len(line)
        item = _LIST_ITEM.match(line)
        if _LIST_HEAD.search(line):
            inside = not _KEPT.search(line)
        elif _KEPT.search(line) and "《" not in line:
            inside = False
        elif inside and item:
            yield start + item.end(), end
        elif inside and line.strip() and not line.lstrip().startswith(("《", "|")):
            inside = False
        start = end + 1


def _bare_title(text: str, start: int, end: int) -> FoundTitle | None:
    """Return the document that a line without 《》 names: title, then its number."""
    number = next(find_numbers(text, start, end), None)
    if number is None:
        return None
    words = _CELL_EDGE.sub("", text[start : number.start])
    title = fold_title(words.replace("|", ""))
    if len(title) < 6 or not is_document(title):
        return None
    stop = number.end + (text[number.end : number.end + 1] in ("）", ")"))
    return FoundTitle(start, start + len(words), title, number.value, stop)
