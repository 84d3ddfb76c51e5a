"""What a personnel notice says of the length and kind of an appointment: 试用期一年, 挂职一年半.

It stands in brackets after the post, after it in the sentence, or in a remark for all those above
(以上三位同志试用期半年).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.mentions.posts import Post
from kg.model import Mention

APPOINT, REMOVE = "appoints", "removes"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person appointed to one post, or removed from it; offsets in the body."""

    predicate: str
    person: Mention
    post: Post
    start: int
    end: int
    term: str = ""
    capacity: str = ""
    date: str = ""


_LENGTH = r"[一二三四五六七八九十两半壹贰叁\d]+(?:个(?:半)?月|年半|周年|学年|年|月|届)(?:零?[一二三四五六七八九十\d]+个月)?"
_TERM = re.compile(
    rf"(?:继续实行)?(?:试用期|任职试用期|挂职时间|挂职期限|挂职期|挂职锻炼|挂职|(?<=挂职，)时间|借调时间|借调期|借调|任期|聘期|聘任期|聘用期)"
    rf"(?:均?为|为期|均|：)?(?:{_LENGTH}|(?:[自从]\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?起?)?至\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|截至\d{{4}}年\d{{1,2}}月)"
)
_SECONDMENT = re.compile(r"挂职|借调|挂任|帮助工作|跟班")
_PROBATION = re.compile(r"试用(?!期?届?满)")
_SINCE = re.compile(
    r"(?:任职时间|职务|任职|时间)?[从自](\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起|开始)?(?:计算|起算|算起|计|算)"
)


def with_note(decision: Decision, note: str) -> Decision:
    """Return the decision with what the words beside it say of its length and kind."""
    term = _TERM.search(note)
    capacity = (
        "secondment" if _SECONDMENT.search(note) else "probation" if _PROBATION.search(note) else ""
    )
    return replace(
        decision,
        term=term[0] if term else decision.term,
        capacity=capacity or decision.capacity,
        date=_date(note) or decision.date,
    )


def _date(note: str) -> str:
    found = _SINCE.search(note)
    if not found:
        return ""
    return "-".join(p.zfill(2) for p in found.groups() if p)


_REMARK = re.compile(
    r"(?:以上|上述)(?:[所述任命聘用免]*)(?:([一二三四五六七八九十两\d]+)[名位]|(?!新|拟).{0,4}?)(?:同志|人员|干部|任职|任命|职务|人)?.{0,6}?"
    r"(?:试用|挂职|任期|聘期|借调|任职时间)|\A\s*(?:任职|挂职)时间(?:均|统一|一律)?[从自]"
)
_COUNT = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_MEMBER = re.compile(
    r"(?:成员|委员|常委|党委书记|党组书记|党组副书记|党委副书记)$|[级]|警长|科员|调研员|巡视员"
)
"""Seats and ranks have no probation; the remark is for the administrative posts beside them."""


def with_remark(clause: str, decisions: list[Decision]) -> list[Decision]:
    """Return the decisions, what is said of all those above (以上三位同志试用期半年) added."""
    found = _REMARK.search(clause)
    if not found:
        return decisions
    chosen = _last_persons(decisions, found[1])
    return [_remarked(d, clause[found.start() :]) if d.person in chosen else d for d in decisions]


def _last_persons(decisions: list[Decision], count: str | None) -> list[Mention]:
    people = list(dict.fromkeys(d.person for d in decisions if d.predicate == APPOINT))
    if not count:
        return people
    number = int(count) if count.isdigit() else _COUNT.get(count, len(people))
    return people[-number:]


def _remarked(decision: Decision, note: str) -> Decision:
    if decision.predicate != APPOINT or decision.term:
        return decision
    if _PROBATION.search(note) and _MEMBER.search(decision.post.title):
        return decision
    return with_note(decision, note)
