"""Is this document in force on that day, and why?

Facts about entities, document, day → Status
"""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kg.model import EntityRef, Fact


class State(StrEnum):
    """What a document is on a day."""

    IN_FORCE = "in force"
    NOT_YET = "not yet in force"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of the answer: what follows, and the fact that says so."""

    words: str
    fact: Fact[EntityRef]


@dataclass(frozen=True, slots=True)
class Status:
    """The answer with its reasons; a document nothing is known of has none."""

    state: State
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that follows from a fact."""

    day: date
    reason: Reason


class DocumentFacts:
    """The facts between documents, found by predicate and end. Facts of other relations are left out."""

    def __init__(self, facts: Iterable[Fact[EntityRef]]) -> None:
        self._from: dict[tuple[str, str], list[Fact[EntityRef]]] = defaultdict(list)
        self._to: dict[tuple[str, str], list[Fact[EntityRef]]] = defaultdict(list)
        for fact in facts:
            self._from[fact.predicate, fact.subject.id].append(fact)
            if fact.object is not None:
                self._to[fact.predicate, fact.object.id].append(fact)

    def of(self, predicate: str, document: str) -> Sequence[Fact[EntityRef]]:
        """Return the facts that have the document as their subject."""
        return self._from.get((predicate, document), ())

    def on(self, predicate: str, document: str) -> Sequence[Fact[EntityRef]]:
        """Return the facts that have the document as their object."""
        return self._to.get((predicate, document), ())


def document_status(facts: DocumentFacts, document: str, on: str) -> Status:
    """Return whether the document with that id is in force on the day `on`, and why.

    `on` is an ISO date, cut or whole; a month or a year stands for its last day. Dates of facts
    that are cut count from their first day where something begins, to their last where it ends.
    Without a date of its own a document holds from its issue, or that of the notice that carries it.
    """
    day = last_day(on)
    ended = _superseded(facts, document, day)
    if ended:
        return Status(State.SUPERSEDED, (ended.reason,))
    start, end = _start(facts, document), _end(facts, document)
    if end and day > end.day:
        return Status(State.EXPIRED, (end.reason,))
    if start is None:
        return Status(State.UNKNOWN)
    if day < start.day:
        return Status(State.NOT_YET, (start.reason,))
    return Status(State.IN_FORCE, (start.reason, *((end.reason,) if end else ())))


def _start(facts: DocumentFacts, document: str) -> _Day | None:
    """Return from when the document holds; a stated date before one counted from its issue."""
    stated = facts.of("takesEffect", document)
    dated = [f for f in stated if isinstance(f.qualifier("date"), str)]
    if dated:
        latest = max(dated, key=lambda f: str(f.qualifier("date")))
        value = str(latest.qualifier("date"))
        return _Day(first_day(value), Reason(f"takes effect on {value}", latest))
    issued = _issued(facts, document)
    if issued and stated:
        words = f"takes effect on its issue, {issued.day.isoformat()}"
        return _Day(issued.day, Reason(words, stated[0]))
    return issued


def _issued(facts: DocumentFacts, document: str) -> _Day | None:
    carriers = [
        fact.subject.id
        for predicate in ("carries", "forwards")
        for fact in facts.on(predicate, document)
    ]
    for issued in (document, *carriers):
        for fact in facts.on("issues", issued):
            value = fact.qualifier("date")
            if isinstance(value, str):
                by = "issued" if issued == document else "the notice that carries it was issued"
                return _Day(first_day(value), Reason(f"{by} on {value}", fact))
    return None


def _end(facts: DocumentFacts, document: str) -> _Day | None:
    """Return the last day on which the document holds by its own words, the earliest of several."""
    found = []
    for fact in facts.of("expires", document):
        until, period = fact.qualifier("date"), fact.qualifier("period")
        if isinstance(until, str):
            found.append(_Day(last_day(until), Reason(f"expires on {until}", fact)))
        elif isinstance(period, str) and (start := _start(facts, document)):
            day = add_period(start.day, period) - timedelta(days=1)
            words = f"holds for {period} from {start.day.isoformat()}, until {day.isoformat()}"
            found.append(_Day(day, Reason(words, fact)))
    return min(found, key=lambda d: d.day, default=None)


def _superseded(facts: DocumentFacts, document: str, day: date) -> _Day | None:
    """Return since when another document has ended this one or the notice that carries it."""
    carriers = [fact.subject.id for fact in facts.on("carries", document)]
    ended = [
        _since(facts, fact)
        for one in (document, *carriers)
        for fact in facts.on("supersedes", one)
        if fact.subject.id not in (document, *carriers)
    ]
    past = [one for one in ended if one.day <= day]
    return min(past, key=lambda d: d.day, default=None)


def _since(facts: DocumentFacts, fact: Fact[EntityRef]) -> _Day:
    """Return from when the fact ends its object: its own date, else when its subject takes effect.

    Where neither is known the day is the first there is: the document is known to be ended.
    """
    name, value = fact.subject.name, fact.qualifier("date")
    if isinstance(value, str):
        return _Day(first_day(value), Reason(f"superseded by {name} from {value}", fact))
    start = _start(facts, fact.subject.id)
    if start:
        words = f"superseded by {name} from {start.day.isoformat()}"
        return _Day(start.day, Reason(words, fact))
    return _Day(date.min, Reason(f"superseded by {name}, from when is not stated", fact))


def first_day(value: str) -> date:
    """Return the first day of an ISO date cut to what is known: 2022-09 → 2022-09-01."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def last_day(value: str) -> date:
    """Return the last day of an ISO date cut to what is known: 2022 → 2022-12-31."""
    parts = [int(part) for part in value.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    end = calendar.monthrange(year, month)[1]
    return date(year, month, min(parts[2], end) if len(parts) > 2 else end)


_PERIOD = re.compile(r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?")


def add_period(start: date, period: str) -> date:
    """Return the day that lies an ISO 8601 period after `start`; a day too late is the month's last.

    >>> add_period(date(2022, 12, 1), "P2Y"), add_period(date(2023, 8, 31), "P6M")
    (datetime.date(2024, 12, 1), datetime.date(2024, 2, 29))
    """
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"not a period of ISO 8601: {period}")
    years, months, weeks, days = (int(match[unit] or 0) for unit in "YMWD")
    month = start.month - 1 + months
    year, month = start.year + years + month // 12, month % 12 + 1
    day = min(start.day, calendar.monthrange(year, month)[1])
    return date(year, month, day) + timedelta(weeks=weeks, days=days)
