"""The end of a letter: who signs and when, notes on publication, copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.document.dates import DATE
from kg.document.heads import is_date_line
from kg.document.structure import Draft

NOTE = re.compile(
    r"[（(【](?:此件|此文|本文有删|有删减|信息公开|公开方式|公开属性|联系人)[^）)】]{0,80}[）)】]"
)
# 抄送：…, 云川市人民政府办公室 2022年6月7日印发: what stands below a letter for the post room.
_COPIES = re.compile(
    r"(?:抄\s?送|抄\s?报|分\s?送|主\s?送|主\s?题\s?词|公开方式|信息公开选项|联系人)\s?[：:].*"
    r"|[（(]?\s*共\s?印\s?\d+\s?份\s*[）)]?|.{2,60}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*印\s?[发制]?|特此(?:通知|公告|通告|函复|批复|报告|函告|通报)[。！]?"
)
_DATE_AT_END = re.compile(DATE.pattern + r"\s?\Z")
_SIGNER = re.compile(r"[^。；！？]{2,90}")
# The names of bodies end so; a mayor signs an order with title and name (市长 李明).
_ORGAN = re.compile(
    r"(?:政府|办公\s?[厅室]|[局厅部委院会署司社处所站队组办室段行]|公司|集团|中心|党组|大学|学院|学校|支队|领导小组|指挥部|组织|国务院)[）)]?\s*(?:&\w{2,5};\s*)*\Z"
    r"|(?:审\s*判\s*(?:长|员)|代理审判员|人民陪审员|书\s*记\s*员|法\s*官\s*助\s*理|检\s*察\s*员|执\s*行\s*员)\s+\S.*\Z"
    r"|(?:主\s{0,3}[席任]|总\s{0,3}理|专\s{0,3}员|[省市县区州盟旗镇乡部局厅署院行会]\s{0,3}长|审\s?计\s?长|检\s?察\s?长)"
    r"[\s：:]+[\u4e00-\u9fff·](?:\s{0,3}[\u4e00-\u9fff·]){1,6}\Z"
)
_CLERK = re.compile(r"(?:书\s*记\s*员|法\s*官\s*助\s*理)\s+[\u4e00-\u9fff\s]{2,6}\Z")
_MOST_LINES, _LONGEST = 14, 200


def close_letter(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the blocks, those that sign or note something at the end of the letter marked as such.

    Its end may stand in the middle: below it come the annexes. There only a signature counts that
    has both who signs and the day.
    """
    closed = list(drafts)
    index = len(closed) - 1
    while index >= 0:
        draft = closed[index]
        if draft.kind == "paragraph" and len(draft.text.text) <= _LONGEST:
            index = _close_at(closed, index, len(closed) - index < _MOST_LINES)
        index -= 1
    return closed


def _close_at(drafts: list[Draft], index: int, near_end: bool) -> int:
    """Mark the block if it closes a letter; return the first of the blocks that were marked."""
    words = drafts[index].text.text
    if is_date_line(words):
        if near_end or (index and _is_signer(drafts[index - 1].text.text)):
            drafts[index] = replace(drafts[index], kind="signature")
            return _mark_signers(drafts, index)
    elif near_end and _COPIES.fullmatch(words):
        drafts[index] = replace(drafts[index], kind="note")
    elif is_signature(words) or (near_end and _CLERK.match(words)):
        drafts[index] = replace(drafts[index], kind="signature")
    return index


def is_copies_line(words: str) -> bool:
    """Tell whether the line stands below a letter for the post room: 主题词：…, 抄送：…."""
    return _COPIES.fullmatch(words) is not None


def ends_letter(words: str) -> bool:
    """Tell whether the line is one that a letter ends with: its note, its day, its signature."""
    return bool(NOTE.fullmatch(words)) or is_date_line(words) or is_signature(words)


def is_signature(words: str) -> bool:
    """Tell whether the line prints who signs and the day: 云川市人民政府 2021年3月8日."""
    if len(words) > 120 or not words.endswith("日"):
        return False
    date = _DATE_AT_END.search(words)
    return date is not None and _is_signer(words[: date.start()].rstrip())


def _mark_signers(drafts: list[Draft], index: int) -> int:
    while index and _is_signer(drafts[index - 1].text.text):
        index -= 1
        drafts[index] = replace(drafts[index], kind="signature", label="", rank=11)
    return index


def _is_signer(words: str) -> bool:
    return _SIGNER.fullmatch(words) is not None and _ORGAN.search(words) is not None
