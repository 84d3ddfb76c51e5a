"""Tenures: what appointments, removals and mentions of a holder say of one post, as intervals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.query.answers import Answer
from kg.query.timeline import is_by


def tenures(answers: Iterable[Answer], as_of: str = "") -> list[Answer]:
    """Return an answer for each interval, its proof that of what opened it.

    `since` is the date of an appointment, `seen` the first date a document names the holder;
    `until` the date of a removal. Where none is known the status is "last known" with its date.
    With `as_of`, only intervals that may hold then.
    """
    posts: dict[tuple[str, ...], list[Answer]] = defaultdict(list)
    for answer in answers:
        key = tuple(answer.values.get(name, "") for name in ("person", "unit", "title"))
        posts[key].append(answer)
    found = [tenure for events in posts.values() for tenure in _intervals(events)]
    found = [tenure for tenure in found if not as_of or _may_hold(tenure, as_of)]
    return sorted(found, key=lambda t: (_begin(t), t.values.get("unit", ""), t.proof.fact))


def _intervals(events: Iterable[Answer]) -> Iterator[Answer]:
    """Yield the intervals of one person at one post."""
    current: Answer | None = None
    last = ""
    for event in sorted(events, key=lambda e: (e.date, e.values["relation_id"])):
        relation, date = event.values["relation_id"], event.date
        if relation == "removes":
            yield (current or _post(event)).with_values(until=date, ended_by=event.proof.cite())
            current = None
        elif current is None:
            current = _post(event, **{"since" if relation == "appoints" else "seen": date})
        last = date
    if current is not None:
        yield replace(current, status=f"last known {last}" if last else "undated")


def _post(event: Answer, **dates: str) -> Answer:
    kept = ("person", "unit", "title", "term")
    values = {name: event.values[name] for name in kept if name in event.values}
    return Answer(values | {k: v for k, v in dates.items() if v}, event.proof)


def _begin(tenure: Answer) -> str:
    return tenure.values.get("since") or tenure.values.get("seen", "")


def _may_hold(tenure: Answer, as_of: str) -> bool:
    begin, until = _begin(tenure), tenure.values.get("until", "")
    return is_by(begin, as_of) and not (until and is_by(until, as_of))
