"""Repeal lists: 决定废止下列规章：1.《…》 2.《…》, tables, and lists printed behind a decision.

Here a document is also named without 《》, by its whole line and the number in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.document_titles import FoundTitle, fold_title, is_document
from kg.mentions.numbers import find_numbers
from kg.relations.documents.frame import Frame

ENDS = r"废止|废除|停止(?:执行|施行|实施|使用|适用)|不再(?:执行|施行|适用|有效|保留)|终止(?:执行|实施)|失效|作废|撤销"
"""What ends a document, as a pattern."""
_LIST_HEAD = re.compile(
    rf"(?:{ENDS})[^。；\n]{{0,40}}(?:[：:]|如下|目录|清单|一览表)"
    rf"|(?:下列|以下|附件)[^。；\n]{{0,60}}(?:{ENDS})"
    # 一、予以废止的规范性文件（12件）: a heading
    rf"|\A[^，。；《》]{{0,16}}(?:{ENDS})的[^，。；《》]{{0,16}}(?:文件|规章|法规|规定)[^，。；《》]{{0,12}}\Z"
)
_KEPT = re.compile(
    r"保留|继续(?:有效|执行|施行)|予以修[改订正]|[作做]出?(?:如下|以下)?修[改订正]|修[改订正]为|删去|修[改订正]的|需要修改|拟修订|部分(?:条款|内容|条文)"
)
_IN_MARKS = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|[（(][^（）()]*[）)]")
_LIST_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}(?![\d年月日])\s*[、.．]?\s*\|?"
    r"|[①-⑳]|\|\s*\d{1,3}\s*\|)\s*"
)
# 云川市人民政府关于养犬的意见（云府发〔2013〕11号）: the only item of a list
_UNNUMBERED = re.compile(r"[^。；：，|]{6,100}[（(][^（）()]{4,30}号[）)]\s*[。；;]?")
_REPEAL_LIST = re.compile(rf"(?:{ENDS}).*(?:目录|清单|一览表|文件|规章|法规)(?:（[^）]*）)?\Z")
_COLUMN_NAMES = re.compile(r"[|\s]*序\s*号")
_ROW_START = re.compile(
    r"(?:[|\s]*序\s*号.*?文\s*号)?[|\s；;。、，]*(?:\d{1,3}\s*[、.．|]?)?[|\s]*"
)
_NEXT_ITEM = re.compile(
    r"[\s；;。，|]*(?:\d{1,3}\s*[、.．|]?|[（(][一二三四五六七八九十\d]+[）)])\s*"
)
# （共35件）, 《…》, a row: what may stand between the head of a list and its items
_MAY_STAND_BETWEEN = re.compile(r"\s*(?:[《|]|[（(][^（()）]{1,20}[）)]\s*\Z)")
_CELL_EDGE = re.compile(r"[\s|（(《]+\Z")
# 云川市养犬规定（2003年6月1日|市政府令第8号公布）: the note behind a title, up to its number
_OPEN_NOTE = re.compile(r"[（(][^（）()《》]{0,40}\Z")
_DATE_CELL = re.compile(
    r"[\s|]*(?:19|20)\d\d\s?[年.\-/]\s?\d{1,2}(?:\s?[月.\-/]\s?\d{1,2}\s?日?)?[\s|]*\Z"
)
# 公私合营企业暂行条例（1954年9月2日…会议通过，1954年9月5日公布）: an item whose note says what it is
_NOTED = re.compile(
    r"(?P<title>[^（()）《》。；：|]{6,80})"
    r"[（(](?P<note>[^（()）《》]*\d{4}\s?年[^（()）《》]*(?:[公发颁]布|通过|批准|印发|颁发)[^（()）《》]*)[）)][；;。\s]*"
)
# 已被《…》代替: the reason why a document ends
_SUCCEEDS = re.compile(r"\s*(?:所|予以)?(?:代替|取代|替代|涵盖|吸收|不一致|相抵触|明确规定|有明确)")
_LETTER_OF = re.compile(r"(?:印发|转发|批转|下发|发布|公布|颁布|修改|修订|实施|贯彻|执行)\s*\Z")
_OF_LETTER = re.compile(
    r"(?:[（(][^（）()]*[）)])?[^《》|。；]{0,12}的(?:补充|紧急)?(?:通知|公告|通告|决定|意见|命令|令|函|批复)"
)


def is_repeal_list(title: str) -> bool:
    """Tell whether a printed list of that title names what a decision ends."""
    return _REPEAL_LIST.search(title) is not None and not _KEPT.search(title)


def listed_number(frame: Frame, title: str) -> str:
    """Return the number that a list of the document gives for the title, "" for none."""
    for text in (frame.text, *(part.text for part in frame.document.parts)):
        for start, end in _items(text):
            at = text.find(title, start, end)
            number = next(find_numbers(text, at, at + len(title) + 30), None) if at >= 0 else None
            if number:
                return number.value
    return ""


def listed_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    """Yield the documents of the repeal lists, each with its words."""
    for start, end in _items(frame.text):
        titles = [t for t in frame.titles_in(start, end) if _may_end(frame, t)]
        bare = not titles or _is_inside_title(frame.text, start, titles[0])
        named = _bare_titles(frame.text, start, end) if bare else _listed(frame.text, titles)
        for title in named:
            yield title, (title.start, max(title.stop, title.end))


def _may_end(frame: Frame, title: FoundTitle) -> bool:
    """Tell whether the title may be one that ends, and not the one that takes its place."""
    return not (frame.in_head(title.start) or _SUCCEEDS.match(frame.text, title.stop))


def _is_inside_title(text: str, start: int, title: FoundTitle) -> bool:
    """Tell whether the 《》 is a part of a longer title without marks: …关于印发《…》的通知."""
    return bool(_LETTER_OF.search(text, start, title.start) and _OF_LETTER.match(text, title.end))


def _listed(text: str, titles: Sequence[FoundTitle]) -> Iterator[FoundTitle]:
    """Yield the first title of the line, and others that a number of the list stands before."""
    for index, title in enumerate(titles):
        if not index or _NEXT_ITEM.fullmatch(text, titles[index - 1].stop, title.start):
            yield title


def _items(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines below the head of a repeal list that name documents."""
    inside, start = False, 0
    for line in text.split("\n"):
        end = start + len(line)
        item = _LIST_ITEM.match(line)
        if _LIST_HEAD.search(line) and not (inside and _COLUMN_NAMES.match(line)):
            inside = not _KEPT.search(line)
        elif _KEPT.search(_IN_MARKS.sub("", line)):
            inside = False
        elif inside and (item or _COLUMN_NAMES.match(line) or _UNNUMBERED.fullmatch(line)):
            yield start + (item.end() if item else 0), end
        elif inside and line.strip() and not _MAY_STAND_BETWEEN.match(line):
            inside = False
        start = end + 1


def _bare_titles(text: str, start: int, end: int) -> Iterator[FoundTitle]:
    """Yield the documents that a line names without 《》: each a title and then its number.

    Rows of a table may have run together: 1 …意见 云府发〔2003〕10号2 …通知 云府发〔2005〕3号.
    """
    noted = _NOTED.fullmatch(text, start, end)
    if noted and is_document(fold_title(noted["title"])):
        title = fold_title(noted["title"])
        given = next((n.value for n in find_numbers(text, *noted.span("note"))), "")
        yield FoundTitle(start, noted.end("title"), title, given, noted.end())
        return
    for number in find_numbers(text, start, end):
        before = text[start : number.start]
        skipped = _ROW_START.match(before)
        left = start + (skipped.end() if skipped else 0)
        words = _OPEN_NOTE.sub("", _DATE_CELL.sub("", text[left : number.start]))
        words = _CELL_EDGE.sub("", words)
        title = fold_title(words.replace("|", ""))
        closing = text[number.end : number.end + 1] in ("）", ")")
        start = number.end + closing
        if len(title) >= 6 and is_document(title):
            yield FoundTitle(left, left + len(words), title, number.value, start)
