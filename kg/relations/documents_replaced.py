"""supersedes, amends: which documents a document ends, and which it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.dates import parse_date
from kg.mentions.document_titles import FoundTitle, is_document
from kg.mentions.numbers import find_numbers
from kg.model import Fact, Mention
from kg.relations.documents_cited import in_one_list
from kg.relations.documents_force import EFFECT, find_subject
from kg.relations.documents_frame import Frame

_ENDS = r"废止|废除|停止(?:执行|施行|实施|使用|适用)|不再(?:执行|施行|适用|有效|保留)|终止(?:执行|实施)|失效|作废|撤销"
# 《…》（…号）同时废止; 《…》自本办法施行之日起停止执行; 《甲》《乙》等3件规章予以废止
_ENDED_BEHIND = re.compile(
    r"(?:等?\s?(?:[\d一二三四五六七八九十]+[件部项个份]\s?)?(?:地方性|行政|政府|部门|规范性|有关|相关|政策)*"
    r"(?:法规|规章|文件|规定|通知|政策|条例|办法|决定|法律|解释)?)?(?:及其?(?:实施细则|修改决定|配套文件))?[，,]?"
    r"(?:自?(?:本[\u4e00-\u9fff]{1,6})?(?:[发公颁]布|印发|施行|实施|生效)?之日起|自[\d年月日 ]{5,14}起|从[\d年月日 ]{5,14}起|从即日起|即日起)?[，,]?"
    rf"(?:也|均|一并|同时|相应|即行?|自行|自然|予以|宣布|全部|全文|现|已|被|不再|正式|、)*(?P<verb>{_ENDS})"
)
# 决定废止《…》; 一、废止《…》; 同时停止执行《…》
_ENDED_BEFORE = re.compile(
    r"(?P<lead>\A|[，,。；：:\n]|决定|同时|予以|宣布|现将?|一并|自[\d年月日 ]{5,14}起|(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]))"
    rf"\s*(?:予以|一并|对)?(?P<verb>{_ENDS})(?:下列|以下)?(?:[\d一二三四五六七八九十]+[件部项个份]\S{{0,8}}?)?[:：]?\s*(?=《)"
)
# What follows the title where only a part of the document ends: 《…》中关于…的规定, 第三条
_ONLY_PART = re.compile(
    r"\s*(?:中(?!华)|第[\d一二三四五六七八九十百]+[条章款项]|有关|关于|的(?:有关|相关|部分|第)|附件|部分|内)"
)
_LIST_HEAD = re.compile(
    rf"(?:{_ENDS})[^。；\n]{{0,40}}(?:[：:]|如下|目录|清单)|(?:下列|以下|附件)[^。；\n]{{0,60}}(?:{_ENDS})"
)
_LIST_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}\s*[、.．|]?\s*|[①-⑳]|\|\s*\d{1,3}\s*\|)\s*"
)
_ENDING_TITLE = re.compile(rf"(?:{_ENDS}|清理)")
_AMENDING_TITLE = re.compile(r"修改|修正|修订|调整|修改和废止|废止和修改")
# 对《…》作如下修改, 《…》作以下修改, 对《…》进行修改, 对《…》予以修订
_CHANGED_BEHIND = re.compile(
    r"(?:等?[\d一二三四五六七八九十]*[件部项个份]?(?:地方性法规|行政法规|规章|法律|文件|规范性文件)?)?(?:的?(?:部分|有关|个别)?(?:条款|条文|内容|规定)?)?[，,]?"
    r"(?:作(?:出)?|做(?:出)?|进行|予以|加以)(?:了)?(?:相应|如下|以下|部分|下列|适当|个别)*(?:修改|修订|修正|调整|补充|废改)"
)
# 将《…》第三条修改为, 《…》第五条第二款修改为, 删去《…》第七条, 在《…》中增加一条
_CHANGED_PART = re.compile(
    r"\s*(?:原)?(?:中的?|的)?(?:第[\d一二三四五六七八九十百]+[条章款项节]|附件|名称|标题|题目|序言|附表|正文)[^。；《》\n]{0,80}?"
    r"(?:修改为|修改|改为|删除|删去|增加|修正为|调整为|合并)|\s*(?:中)?(?:增加|删去|删除)一?[条款项]"
)
_CHANGE_BEFORE = re.compile(
    r"(?:决定|现|同意|拟)\s*(?:对)?(?:修改|修订|修正)\s*(?=《)|(?:删去|删除|将|把|对)\s*(?=《)"
)
_TITLE_CHANGES = re.compile(r"(?:修改|修订|修正|调整)\s*(?=[《〈])")
# 《…的决定》第二次修正: behind the title, in the lines below the document's own
_REVISED = re.compile(r"\s*(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)(?!通过)")
_SINCE = re.compile(r"自(?P<day>[\d〇○零一二三四五六七八九十]{2,4}年[^，。；]{2,8}[日号])起")


def extract_superseded(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield the documents that end with or through this one, each once."""
    seen: set[tuple[str, str, int]] = set()
    found = list(_ended_titles(frame))
    if not found:
        found = list(_ended_by_title(frame))
    for title, span, date in found:
        mention = _ended_mention(frame, title, span)
        if not (mention.number or is_document(mention.value)):
            continue
        key = (mention.value, mention.number, 0)
        if key not in seen:
            seen.add(key)
            yield frame.fact(
                "supersedes", mention, span, number=mention.number or None, date=date or None
            )


def _ended_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int], str]]:
    listed = _listed_spans(frame)
    for index, title in enumerate(frame.titles):
        if frame.in_head(title.start) or frame.quoted(title.start) or frame.is_short_name(title):
            continue
        if _ONLY_PART.match(frame.text, title.stop):
            continue
        span = _ended_behind(frame, index) or _ended_before(frame, index) or _in_list(listed, title)
        if span:
            yield title, span, _end_date(frame, span)


def _ended_behind(frame: Frame, index: int) -> tuple[int, int] | None:
    """Return the words that end the title by what follows it or the list that it stands in."""
    text, last = frame.text, index
    while last + 1 < len(frame.titles) and in_one_list(
        text, frame.titles[last], frame.titles[last + 1]
    ):
        last += 1
    match = _ENDED_BEHIND.match(text, frame.titles[last].stop)
    if match is None:
        return None
    title = frame.titles[index]
    start, _ = frame.sentence(title.start, title.end)
    comma = max(text.rfind("，", start, title.start), text.rfind(",", start, title.start))
    return max(start, comma + 1), match.end()


def _ended_before(frame: Frame, index: int) -> tuple[int, int] | None:
    """Return the words that end the title by the verb before it or its list: 废止《甲》《乙》."""
    text, first = frame.text, index
    while first and in_one_list(text, frame.titles[first - 1], frame.titles[first]):
        first -= 1
    start, _ = frame.sentence(frame.titles[first].start, frame.titles[first].start)
    opens = frame.titles[first].start
    verbs = _ENDED_BEFORE.finditer(text, max(0, start - 1), opens + 1)
    verb = next((v for v in verbs if v.end() == opens), None)
    return (verb.start("verb"), frame.titles[index].stop) if verb else None


def _in_list(listed: Sequence[tuple[int, int]], title: FoundTitle) -> tuple[int, int] | None:
    for start, end in listed:
        if start <= title.start < end:
            return (start, max(end, title.stop))
    return None


def _listed_spans(frame: Frame) -> list[tuple[int, int]]:
    """Return the items of the repeal lists: numbered lines below 废止下列规章：, as spans."""
    spans: list[tuple[int, int]] = []
    inside = False
    start = 0
    for line in frame.text.split("\n"):
        end = start + len(line)
        item = _LIST_ITEM.match(line)
        if _LIST_HEAD.search(line):
            inside = True
        elif inside and item and line[item.end() :].lstrip("| ").startswith("《"):
            spans.append((start + item.end(), end))
        elif inside and not item and line.strip() and not line.lstrip().startswith("《"):
            inside = False
        start = end + 1
    return spans


def _ended_by_title(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int], str]]:
    """Yield what the title alone ends: 关于废止《…》的决定."""
    title = frame.document.title
    if title is None:
        return
    for found in frame.titles_in(title.start, title.end):
        before = frame.text[title.start : found.start]
        if re.search(rf"关于(?:{_ENDS})\Z", "".join(before.split())):
            yield found, (title.start, title.end), ""


def _ended_mention(frame: Frame, title: FoundTitle, span: tuple[int, int]) -> Mention:
    """Return the ended document; its number may stand before it (…令第71号公布的《…》)."""
    mention = frame.mention(title)
    number = title.number or mention.number
    if title.title == frame.subject.value:
        number = title.number
    earlier = frame.titles_in(span[0], title.start)
    before = list(find_numbers(frame.text, earlier[-1].stop if earlier else span[0], title.start))
    if not number and before:
        number = before[-1].value
    value = title.title if title.title == frame.subject.value else mention.value
    return Mention("Document", mention.text, title.start, title.end, value, number=number)


def _end_date(frame: Frame, span: tuple[int, int]) -> str:
    """Return from when the document ends: the date in the words, or that of the new one's effect."""
    start, end = frame.sentence(*span)
    since = _SINCE.search(frame.text, start, end)
    if since:
        return parse_date(since["day"])
    words = frame.text[span[0] : span[1]]
    if not re.search(r"同时|施行之日|实施之日|生效之日", words) and not EFFECT.search(
        frame.text, start, end
    ):
        return ""
    return next(filter(None, (_own_effect(frame, m) for m in EFFECT.finditer(frame.text))), "")


def _own_effect(frame: Frame, match: re.Match[str]) -> str:
    found = None if frame.quoted(match.start()) else find_subject(frame, match.start())
    return parse_date(match["when"]) if found and found[0] == frame.subject else ""


def extract_amended(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield the documents that this one changes, each once."""
    seen: set[str] = set()
    changed = list(_changed_titles(frame)) or list(_changed_by_title(frame))
    for title, span in changed:
        mention = frame.mention(title)
        if _without_issuer(mention.value) in seen or mention.value == frame.subject.value:
            continue
        seen.add(_without_issuer(mention.value))
        yield frame.fact("amends", mention, span, number=mention.number or None)
    yield from _amended_by(frame)


def _amended_by(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield which decisions changed the document: 根据…《关于修改〈…〉的决定》第一次修正."""
    for title in frame.titles:
        if not frame.in_head(title.start):
            continue
        revised = _REVISED.match(frame.text, title.stop)
        if revised and not frame.is_own(title):
            decision = frame.mention(title)
            span = (title.start, revised.end())
            yield frame.fact("amends", frame.subject, span, subject=decision)


def _without_issuer(title: str) -> str:
    return re.sub(r"^[^〈〉关于]{2,40}(?=关于)", "", title)


def _changed_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    amending = _is_amending(frame)
    for index, title in enumerate(frame.titles):
        if frame.in_head(title.start) or frame.quoted(title.start) or frame.is_short_name(title):
            continue
        last = index
        while last + 1 < len(frame.titles) and in_one_list(
            frame.text, frame.titles[last], frame.titles[last + 1]
        ):
            last += 1
        stop = frame.titles[last].stop
        match = _CHANGED_BEHIND.match(frame.text, stop)
        if match and not (amending or re.search(r"如下|以下|下列", match[0])):
            match = None
        if match is None and amending:
            match = _CHANGED_PART.match(frame.text, title.stop)
        if match:
            yield title, (_change_start(frame, title), match.end())
        elif amending and _changed_before(frame, title):
            yield title, (_change_start(frame, title), title.stop)


def _is_amending(frame: Frame) -> bool:
    title = frame.subject.value
    return bool(
        re.search(r"关于.{0,12}(?:修改|修正|修订|调整|补充)|修正案\Z|(?:修改|修订)决定\Z", title)
    )


def _changed_before(frame: Frame, title: FoundTitle) -> bool:
    before = frame.text[max(0, title.start - 12) : title.start]
    return re.search(r"(?:决定|现)\s*(?:对)?(?:修改|修订|修正)\s*\Z", before) is not None


def _change_start(frame: Frame, title: FoundTitle) -> int:
    start, _ = frame.sentence(title.start, title.end)
    before = frame.text[start : title.start]
    at = max(before.rfind(word) for word in ("决定", "对", "将", "现"))
    return start + at if at >= 0 else title.start


def _changed_by_title(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    """Yield what the title says that the document changes: 关于修改《…》的决定."""
    title = frame.document.title
    if title is None:
        return
    for found in frame.titles_in(title.start, title.end):
        before = "".join(frame.text[title.start : found.start].split())
        if re.search(r"关于(?:修改|修订|修正|调整)(?:\Z|.*》(?:和|、)?\Z)", before):
            yield found, (title.start, title.end)
