"""A single document: head, letter, signature, and what it prints after the letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.document.heads import (
    find_date,
    find_number,
    is_addressee,
    is_date_line,
    is_number_line,
    split_issuers,
    title_issuers,
)
from kg.document.kinds import kind_of
from kg.document.lines import Line, tight
from kg.document.places import place_of
from kg.document.repairs import repair_lines
from kg.document.structure import Draft, as_kind, assemble, draft_blocks, label_of
from kg.mapped_text import MappedText
from kg.model import Block, Document, Stated

_SENTENCE = re.compile(r"[。；！？]|，.*，")
_NOTE = re.compile(r"[（(【](?:此件|此文|本文有删|信息公开|公开方式|有删减)[^）)】]{0,60}[）)】]")
# 抄送：…, 云川市人民政府办公室 2022年6月7日印发: what stands below a document for the post room.
_COPIES = re.compile(
    r"(?:抄送|抄报|主送|分送|主题词|发[：:])|.{2,40}\d{4}年\d{1,2}月\d{1,2}日\s*印发"
)
_RED_HEAD = re.compile(r".{2,30}文件|内部资料|机密|秘密|特急|加急|平急|急件|\d{6}|签发人.*")
# （2005年3月1日市政府第12次常务会议通过）: below a title, in brackets.
_HEAD_BRACKET = re.compile(
    r"[（(][^（()）]*(?:\d|[一二三四五六七八九〇○])[^()）]*(?:[（(][^)）]*[）)][^()）]*)*[）)]"
)
_SIGNER = re.compile(r"[^。；：:]{2,60}")
_ANNEX_ALONE = re.compile(r"附\s?[件表录]\s?[一二三四五六七八九十\d]{0,3}\s?[：:.．、]?")
_ANNEX_LIST = re.compile(r"附\s?[件表录]\s?[：:]?\s?\S.*")
# What the letter says that it prints: 现将《…》印发给你们, 《…》已经…同意，现转发给你们.
_PRINTED = re.compile(r"《(?P<title>[^《》]{2,100}(?:[《〈][^》〉]*[》〉][^《》]*)*)》")
_PRINTS = re.compile(r"印发|转发|批转|发布|公布|颁布|颁发|下发|发给你们")
_TITLE_PRINTS = re.compile(
    r"(?:印发|转发|批转|发布|公布|颁布|颁发|下发|公布施行)(?P<title>.{4,120}?)的(?:通知|函|决定|公告|通告|命令|令)\Z"
)
# （2023—2025年）, （试行）: a line of its own below the title.
_YEARS = re.compile(r"[（(](?:[\d—\-－~～至年\s]+|试行|暂行|修订|草案|[^（()）]{1,6}稿)[）)]")
_MOST_HEAD_LINES = 40


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text: those of the title, the others, and who is addressed."""

    title: tuple[Line, ...] = ()
    others: tuple[Line, ...] = ()
    addressee: Line | None = None
    length: int = 0  # how many of the lines it takes


def build_notice(source: str, lines: Sequence[Line], layout: str = "notice") -> Document:
    """Return the document that the lines print, with what it carries as parts."""
    head = read_head(lines)
    body = repair_lines(lines[head.length :])
    return build_document(source, layout, head, body)


def build_document(source: str, layout: str, head: Head, body: Sequence[Line]) -> Document:
    """Return the document of a head and repaired lines."""
    title = join_title(head.title)
    drafts = [Draft("title", title)] if title.text else []
    drafts += [as_kind("head", line) for line in head.others]
    if head.addressee:
        drafts.append(as_kind("addressee", head.addressee))
    end, starts = _find_parts(title.text, body)
    drafts += _close(draft_blocks(body[:end]), body[:end])
    parts = [
        build_part(source, body[start:stop])
        for start, stop in zip(starts, [*starts[1:], len(body)], strict=False)
    ]
    return finish(source, layout, drafts, parts)


def finish(
    source: str, layout: str, drafts: Sequence[Draft], parts: Iterable[Document] = ()
) -> Document:
    """Return the document of the blocks, its values read from title, head and signature."""
    body, blocks = assemble(drafts)
    title = _title_value(body.text, blocks)
    number = _first(blocks, "head", lambda b: find_number(body.text, b.start, b.end))
    date = _first(blocks, "head", lambda b: find_date(body.text, b.start, b.end))
    date = date or _first(
        reversed(blocks), "signature", lambda b: find_date(body.text, b.start, b.end)
    )
    issuers = title_issuers(body.text, title.start, title.end) if title else ()
    issuers = issuers or _signers(body.text, blocks)
    addressee = _first(
        blocks, "addressee", lambda b: Stated(body.text[b.start : b.end], b.start, b.end)
    )
    return Document(
        source,
        layout,
        body,
        blocks,
        title,
        number,
        issuers,
        date,
        kind_of(title.value) if title else "",
        addressee,
        next(filter(None, (place_of(i.value) for i in issuers)), ""),
        tuple(parts),
    )


def build_part(source: str, lines: Sequence[Line]) -> Document:
    """Return the document that the letter carries, from its printed title on."""
    lines = lines[1:] if _ANNEX_ALONE.fullmatch(lines[0].words) else lines
    length = _title_length(lines)
    others = []
    rest = length
    while rest < len(lines) and _HEAD_BRACKET.fullmatch(lines[rest].words):
        others.append(lines[rest])
        rest += 1
    addressee = None
    if rest < len(lines) and is_addressee(lines[rest].words) and len(lines[rest].words) < 60:
        addressee, rest = lines[rest], rest + 1
    head = Head(tuple(lines[:length]), tuple(others), addressee, rest)
    title = join_title(head.title)
    drafts = [Draft("title", title), *(as_kind("head", line) for line in others)]
    if addressee:
        drafts.append(as_kind("addressee", addressee))
    drafts += _close(draft_blocks(lines[rest:]), lines[rest:])
    return finish(source, "part", drafts)


def read_head(lines: Sequence[Line]) -> Head:
    """Return the head of a document that starts with the first line."""
    others: list[Line] = []
    runs: list[list[Line]] = [[]]
    index, addressee = 0, None
    for index, line in enumerate([*lines[:_MOST_HEAD_LINES], None]):
        if line is None or line.is_row:
            break
        words = line.words
        if is_addressee(words):
            addressee, index = line, index + 1
            break
        if not line.level and (_SENTENCE.search(words) or label_of(words) or len(words) > 120):
            break
        if _is_head_line(words):
            others.append(line)
            runs.append([])
        else:
            runs[-1].append(line)
    title = _choose_title([run for run in runs if run])
    rest = [line for run in runs for line in run if line not in title]
    kept = sorted([*others, *rest], key=lambda line: line.start)
    return Head(tuple(title), tuple(kept), addressee, index)


def _is_head_line(words: str) -> bool:
    return bool(
        is_number_line(words)
        or is_date_line(words)
        or _RED_HEAD.fullmatch(words)
        or (_HEAD_BRACKET.fullmatch(words) and not kind_of(words))
    )


def _choose_title(runs: list[list[Line]]) -> list[Line]:
    """The title is the first run that ends like one; where none does, the first run."""
    for run in runs:
        for end in range(len(run), 0, -1):
            if kind_of(tight("".join(line.words for line in run[:end]))):
                return run[:end]
    return runs[0] if runs else []


def join_title(lines: Sequence[Line]) -> MappedText:
    """Return the title in one piece."""
    return MappedText.join([line.text for line in lines])


def _title_value(text: str, blocks: Sequence[Block]) -> Stated | None:
    block = next((b for b in blocks if b.kind == "title"), None)
    if block is None or block.start == block.end:
        return None
    return Stated(tight(text[block.start : block.end]), block.start, block.end)


def _first(
    blocks: Iterable[Block], kind: str, find: Callable[[Block], Stated | None]
) -> Stated | None:
    return next(filter(None, (find(b) for b in blocks if b.kind == kind)), None)


def _signers(text: str, blocks: Sequence[Block]) -> tuple[Stated, ...]:
    signatures = [b for b in blocks if b.kind == "signature"]
    found: list[Stated] = []
    for block in signatures:
        date = find_date(text, block.start, block.end)
        end = date.start if date else block.end
        found += split_issuers(text, block.start, end)
    return tuple(found)


def _find_parts(title: str, body: Sequence[Line]) -> tuple[int, list[int]]:
    """Return where the letter ends and where each carried document starts."""
    carried = carried_titles(title, body)
    starts: list[int] = []
    closed = False
    for index, line in enumerate(body):
        if line.is_row:
            continue
        words = line.words
        if _starts_part(body, index, carried, closed):
            starts.append(index)
        closed = (
            closed or bool(_NOTE.fullmatch(words)) or is_date_line(words) or _ends_with_date(words)
        )
    if not starts:
        return len(body), []
    first = starts[0]
    if first and _ANNEX_ALONE.fullmatch(body[first - 1].words):
        starts[0] = first = first - 1
    return first, starts


def _ends_with_date(words: str) -> bool:
    return (
        len(words) < 60
        and re.search(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\Z", words) is not None
    )


def carried_titles(title: str, body: Sequence[Line]) -> frozenset[str]:
    """Return the titles of what the letter says that it prints, compared as `_compare` does."""
    titles = set()
    inside = _TITLE_PRINTS.search(tight(title))
    if inside:
        titles.add(_compare(inside["title"]))
    for line in body[:12]:
        if _PRINTS.search(line.words):
            titles |= {_compare(m["title"]) for m in _PRINTED.finditer(line.words)}
    return frozenset(titles)


def _compare(title: str) -> str:
    return re.sub(r"（.*?）|\(.*?\)|[\W_]", "", tight(title)).removeprefix("关于")


def _starts_part(body: Sequence[Line], index: int, carried: frozenset[str], closed: bool) -> bool:
    line = body[index]
    if _SENTENCE.search(line.words) or label_of(line.words) or len(line.words) > 90:
        return False
    if _NOTE.fullmatch(line.words) or is_date_line(line.words):
        return False
    if index + 1 >= len(body):
        return False
    length = _title_length(body[index : index + 4])
    words = "".join(item.words for item in body[index : index + length])
    if _compare(words) in carried:
        return True
    if not closed:
        return False
    above = body[index - 1].words if index else ""
    starts = bool(_NOTE.fullmatch(above) or is_date_line(above) or _ANNEX_ALONE.fullmatch(above))
    return (
        starts and bool(kind_of(words)) and not body[index + length : index + length + 1][0].is_row
    )


def _title_length(lines: Sequence[Line]) -> int:
    """Return how many of the lines the title takes that starts with the first."""
    most = 1
    while most < min(4, len(lines)) and _may_go_on(lines[most]):
        most += 1
    for end in range(1, most + 1):
        if kind_of(tight("".join(line.words for line in lines[:end]))):
            return end + (end < most and _YEARS.fullmatch(lines[end].words) is not None)
    return 1


def _may_go_on(line: Line) -> bool:
    return not (
        line.is_row
        or _SENTENCE.search(line.words)
        or label_of(line.words)
        or is_addressee(line.words)
        or len(line.words) > 60
    )


def _close(drafts: list[Draft], lines: Sequence[Line]) -> list[Draft]:
    """Return the blocks with signature and note at the end of the letter marked as such."""
    closed = list(drafts)
    index = len(closed) - 1
    while index >= 0 and len(closed) - index < 12:
        words = closed[index].text.text
        if closed[index].kind == "paragraph" and _COPIES.match(words):
            closed[index] = replace(closed[index], kind="note")
        elif closed[index].kind == "paragraph" and is_signature(words):
            closed[index] = replace(closed[index], kind="signature")
        elif closed[index].kind == "paragraph" and is_date_line(words):
            closed[index] = replace(closed[index], kind="signature")
            index = _mark_signers(closed, index)
        index -= 1
    return closed


def is_signature(words: str) -> bool:
    """Tell whether the line prints who signs and the day: 云川市人民政府 2021年3月8日."""
    date = _DATE_AT_END.search(words)
    return date is not None and _ORGAN.search(words[: date.start()]) is not None


def _mark_signers(drafts: list[Draft], index: int) -> int:
    while (
        index
        and drafts[index - 1].kind in ("paragraph", "heading")
        and _is_signer(drafts[index - 1])
    ):
        index -= 1
        drafts[index] = replace(drafts[index], kind="signature")
    return index


def _is_signer(draft: Draft) -> bool:
    words = draft.text.text
    return _SIGNER.fullmatch(words) is not None and bool(        re.search(
            r"(?:政府|办公[厅室]|[局厅部委院会组队办署司社]|公司|集团|中心|党组|大学|学院|法院|检察院|市长|省长|主席|主任|县长|区长)\s*\Z|[市省县区]长\s",
            words,
        )
    )
