"""carries, forwards: which documents a letter prints (现将《…》印发给你们) or passes on (转发)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.document_titles import FoundTitle, is_document
from kg.model import Document, Fact, Mention
from kg.relations.documents.frame import Frame, document_mention
from kg.relations.documents.governed import governing_verb

# 现将《…》印发给你们; 《…》已经…同意，现予公布; 现印发《…》
_NOW = re.compile(
    r"(?:现|兹)(?!行|有|阶段|场|在|代|状|象|实|金|任|职|役)"
    # 经市政府同意，将《…》印发给你们: without the word
    r"|(?<=[，。；：\n])\s*将(?=[^，。；《》]{0,30}《[^》]{2,90}》[^，。；《》]{0,12}(?:印发|转发|批转|下发|颁发))"
)
_PRINTS = re.compile(
    r"(?P<verb>印发|转发|批转|下发|发给|颁发|颁布|公布|发布)(?!的|了|单位|机关|部门|之日|日期|后|前)"
)
_FORWARD = re.compile(r"转发|批转")
# 云川市人民政府办公室转发市财政局关于…的通知: it forwards, also where its text says 印发给你们
_FORWARDING = re.compile(r"(?:(?!关于|印发|《|〈).){0,50}(?:转发|批转)")
_TITLE_VERB = re.compile(r"(?P<verb>印发|转发|批转|下发|颁发|颁布|公布|发布)")


def extract_carried(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield what the letter carries or forwards, by its sentences, else by what it prints."""
    found = False
    for now in _NOW.finditer(frame.text):
        verb = _verb_of(frame, now)
        if verb is None or frame.in_head(now.start()) or frame.quoted(now.start()):
            continue
        for title in _printed(frame, now.start(), verb):
            found = True
            span = min(title.start, now.start()), max(title.stop, verb.end())
            yield _fact(frame, verb["verb"], frame.mention(title), span)
    if not found and frame.letter != frame.subject:
        span = (frame.letter.start, frame.letter.end)
        yield _fact(frame, "印发", frame.subject, span)
    elif not found:
        yield from _carried_parts(frame)


def _verb_of(frame: Frame, now: re.Match[str]) -> re.Match[str] | None:
    """Return the verb of printing behind 现 in its sentence, none that stands inside a title."""
    _, stop = frame.sentence(now.start(), now.end())
    titles = frame.titles_in(now.start(), stop)
    for verb in _PRINTS.finditer(frame.text, now.end(), stop):
        if not any(title.start < verb.start() < title.stop for title in titles):
            return verb
    return None


def _printed(frame: Frame, now: int, verb: re.Match[str]) -> Sequence[FoundTitle]:
    """Return the titles that the verb has as its objects: inside 将…, behind it, or before 现."""
    start, _ = frame.sentence(now, verb.end())
    inside = frame.titles_in(now, verb.start())
    behind = [t for t in frame.titles_in(verb.end(), verb.end() + 12) if _follows(frame, verb, t)]
    before = frame.titles_in(start, now)
    for candidates in (inside, behind, before):
        free = [t for t in candidates if not _is_ground(frame, t)]
        if free := [t for t in free if not frame.is_short_name(t) and _may_be_carried(frame, t)]:
            last = frame.list_of(free[-1])
            return [t for t in free if t.start >= last[0].start]
    return ()


def _may_be_carried(frame: Frame, title: FoundTitle) -> bool:
    return not frame.is_own(title) and is_document(title.title)


def _follows(frame: Frame, match: re.Match[str], title: FoundTitle) -> bool:
    between = frame.text[match.end() : title.start]
    return not re.search(r"[，。；]|给|你们|各", between)


def _is_ground(frame: Frame, title: FoundTitle) -> bool:
    """Tell whether 根据, 按照 … governs the title or the list that it stands in."""
    first = frame.list_of(title)[0]
    start, _ = frame.sentence(first.start, first.end)
    verb = governing_verb(frame.text, start, first.start)
    return verb is not None and verb.lastgroup == "basis"


def _carried_parts(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield what a letter prints whose sentence names no title: 现将云川市养犬办法印发给你们."""
    title = frame.document.title
    if title is None:
        return
    verb = _TITLE_VERB.search(title.value)
    if verb is None:
        return
    for part in _titled(frame.document.parts):
        own = document_mention(part)
        object = Mention("Document", own.text, title.start, title.end, own.value, number=own.number)
        yield _fact(frame, verb["verb"], object, (title.start, title.end))


def _titled(parts: Sequence[Document]) -> Iterator[Document]:
    return (part for part in parts if part.title is not None)


def _fact(frame: Frame, verb: str, object: Mention, span: tuple[int, int]) -> Fact[Mention]:
    forwards = _FORWARD.search(verb) or _FORWARDING.match(frame.letter.value)
    predicate = "forwards" if forwards else "carries"
    return frame.fact(predicate, object, span, subject=frame.letter)
