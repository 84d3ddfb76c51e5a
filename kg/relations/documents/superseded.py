"""supersedes: which documents a document ends (《…》同时废止, 废止《…》, repeal lists)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.dates import parse_date
from kg.mentions.document_titles import FoundTitle, is_document
from kg.mentions.numbers import find_numbers
from kg.model import Fact, Mention
from kg.relations.documents.cited import MAX_EVIDENCE
from kg.relations.documents.force import EFFECT, LETTER, effect_date, find_subject
from kg.relations.documents.frame import Frame, document_mention
from kg.relations.documents.repeals import ENDS, is_repeal_list, listed_number, listed_titles

# 《…》（…号）同时废止; 《…》自本办法施行之日起停止执行; 《甲》《乙》等3件规章予以废止
_ENDED_BEHIND = re.compile(
    r"(?:等?\s?(?:[\d一二三四五六七八九十]+[件部项个份]\s?)?(?:地方性|行政|政府|部门|规范性|有关|相关|政策)*"
    r"(?:法规|规章|文件|规定|通知|政策|条例|办法|决定|法律|解释)?)?(?:及其?(?:实施细则|修改决定|配套文件)|(?:以及|及|和)?其他[\u4e00-\u9fff]{2,20}的?(?:规定|文件))?[，,]?"
    r"(?:自?(?:本[\u4e00-\u9fff]{1,6})?(?:[发公颁]布|印发|施行|实施|生效)?之日起|自(?:同日|[\d年月日 ]{5,14})起|从[\d年月日 ]{5,14}起|从即日起|即日起)?[，,]?"
    rf"(?:也|均|一并|同时|相应|即行?|自行|自然|予以|宣布|全部|全文|现|已|被|不再|正式|、)*(?P<verb>{ENDS})"
)
# 废止|2001年8月31日…第二十七次会议通过、…批准的|《…》
_OF_OLD = r"[^；。：《》\n]{2,160}?(?:通过|批准|公布|发布|颁布|印发|下发|制定|颁发|[施实试]行)的"
# 决定废止《…》; 一、废止《…》; 同时停止执行《…》
_ENDED_BEFORE = re.compile(
    r"(?P<lead>\A|[，,。；：:\n]|决定|同时|予以|宣布|现将?|一并|自[\d年月日 ]{5,14}起|(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]))"
    rf"\s*(?:予以|一并|对)?(?P<verb>{ENDS})(?:{_OF_OLD}|(?:下列|以下)?(?:[\d一二三四五六七八九十]+[件部项个份]\S{{0,8}}?)?[:：]?)\s*(?=《)"
)
# What follows the title where only a part of the document ends: 《…》中关于…的规定, 第三条
_ONLY_PART = re.compile(
    r"\s*(?:中(?!华)|第[\d一二三四五六七八九十百]+[条章款项]|有关|关于|的(?:有关|相关|部分|第)|附件|部分|内)"
)
_SINCE = re.compile(r"自(?P<day>[\d〇○零一二三四五六七八九十]{2,4}年[^，。；]{2,8}[日号])起")


def extract_superseded(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield the documents that end with or through this one, each once.

    A list of repealed documents that is printed behind a decision speaks for the decision.
    """
    subject = frame.subject
    if frame.document is not frame.reading.issued and is_repeal_list(subject.value):
        subject = document_mention(frame.reading.issued)
    seen: set[tuple[str, str]] = set()
    for title, span, date in _all_ended(frame):
        mention = _ended_mention(frame, title, span)
        key = (mention.value, mention.number)
        if key in seen or not (mention.number or is_document(mention.value)):
            continue
        seen.add(key)
        yield frame.fact(
            "supersedes",
            mention,
            span,
            subject=subject,
            number=mention.number or None,
            date=date or None,
        )


def _all_ended(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int], str]]:
    """Yield what the text ends, and what only the title names: 关于废止《甲》等三件法规的决定."""
    ended = list(_ended_titles(frame))
    yield from ended
    named = {frame.mention(title).value for title, _, _ in ended}
    for title, span, date in _ended_by_title(frame):
        one_of_several = frame.text.startswith("等", title.end)
        if not ended or (one_of_several and frame.mention(title).value not in named):
            yield title, span, date


def _ended_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int], str]]:
    for title in frame.titles:
        if frame.in_head(title.start) or frame.quoted(title.start) or frame.is_short_name(title):
            continue
        if _ONLY_PART.match(frame.text, title.stop):
            continue
        span = _ended_behind(frame, title) or _ended_before(frame, title)
        if span:
            yield title, span, _end_date(frame, span)
    for title, span in listed_titles(frame):
        yield title, span, ""


def _ended_behind(frame: Frame, title: FoundTitle) -> tuple[int, int] | None:
    """Return the words that end the title by what follows it or the list that it stands in."""
    text = frame.text
    match = _ENDED_BEHIND.match(text, frame.list_of(title)[-1].stop)
    if match is None:
        return None
    start, _ = frame.sentence(title.start, title.end)
    comma = max(text.rfind("，", start, title.start), text.rfind(",", start, title.start))
    start = max(start, comma + 1)
    return start if match.end() - start <= MAX_EVIDENCE else title.start, match.end()


def _ended_before(frame: Frame, title: FoundTitle) -> tuple[int, int] | None:
    """Return the words that end the title by the verb before it or its list: 废止《甲》《乙》."""
    opens = frame.list_of(title)[0].start
    start, _ = frame.sentence(opens, opens)
    verbs = _ENDED_BEFORE.finditer(frame.text, max(start - 1, opens - MAX_EVIDENCE, 0), opens + 1)
    verb = next((v for v in verbs if v.end() == opens), None)
    if verb is None:
        return None
    start = verb.start("verb")
    return start if title.stop - start <= MAX_EVIDENCE else title.start, title.stop


def _ended_by_title(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int], str]]:
    """Yield what the title alone ends: 关于废止《…》的决定."""
    title = frame.document.title
    if title is None:
        return
    for found in frame.titles_in(title.start, title.end):
        before = frame.text[title.start : found.start]
        if re.search(rf"关于(?:{ENDS})\Z", "".join(before.split())):
            yield found, (title.start, title.end), ""


def _ended_mention(frame: Frame, title: FoundTitle, span: tuple[int, int]) -> Mention:
    """Return the ended document; its number may stand before it (…令第71号公布的《…》)."""
    mention = frame.mention(title)
    # A rule that ends one of its own title ends an earlier one.
    own = frame.is_own(title)
    number = title.number if own else title.number or mention.number
    earlier = frame.titles_in(span[0], title.start)
    before = list(find_numbers(frame.text, earlier[-1].stop if earlier else span[0], title.start))
    if not number:
        number = before[-1].value if before else listed_number(frame, mention.value)
    value = title.title if own else mention.value
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
    own = found and (found[0] == frame.subject or LETTER.search(frame.subject.value))
    return effect_date(match) if own else ""
