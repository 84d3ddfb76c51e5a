"""How facts stand at a date: known by then, replaced by then, or last known earlier.

A division of labour holds until a later one of the same government. Nothing is said about what the
documents do not cover: an answer says when it was last known, not that it still holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Store

from kg.model import is_iso_date
from kg.query.answers import Answer
from kg.query.sparql import rows, run_query

OF_DIVISIONS = ("leads", "liaisesWith", "answersFor", "backsUp")
"""The relations that a division of labour states, and the next one states anew."""

_DIVISIONS = """
PREFIX gov: <https://w3id.org/govkg/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?graph ?place ?date ?number ?issuer WHERE {
  { SELECT ?graph (COUNT(DISTINCT ?who) AS ?people) WHERE {
      ?fact rdf:predicate gov:leads ; rdf:subject ?who ; gov:statedIn ?graph .
    } GROUP BY ?graph }
  FILTER(?people > 1)
  ?graph gov:documentDate ?date ; gov:place ?place .
  OPTIONAL { ?graph gov:documentNumber ?number }
  OPTIONAL { ?graph gov:aboutDocument ?about . ?issuer gov:issues ?about }
}
"""


@dataclass(frozen=True, slots=True)
class Division:
    """A document that says who leads what, for several people of one government."""

    graph: str
    government: tuple[str, str]
    date: str
    number: str


def find_divisions(store: Store) -> list[Division]:
    """Return the divisions of labour in the store, by date."""
    found = {
        row["graph"]: Division(
            row["graph"], (row["place"], row.get("issuer", "")), row["date"], row.get("number", "")
        )
        for row in rows(run_query(store, _DIVISIONS))
    }
    return sorted(found.values(), key=lambda d: (d.date, d.graph))


def is_by(date: str, as_of: str) -> bool:
    """Tell whether `date` is on or before `as_of`, both cut to what is known of both.

    >>> is_by("2022", "2022-09-21"), is_by("2022-10", "2022-09-21")
    (True, False)
    """
    known = min(len(date), len(as_of))
    return date[:known] <= as_of[:known]


def is_due_before(deadline: str, date: str) -> bool:
    """Tell whether the deadline has passed when `date` begins; a month is due on its last day.

    >>> is_due_before("2022-12", "2023"), is_due_before("2022-12", "2022-12-15"), is_due_before("30天", "2023")
    (True, False, False)
    """
    first = date + "-01-01"[len(date) - 4 :]
    last = deadline + "-12-31"[len(deadline) - 4 :]
    return is_iso_date(deadline) and last < first


def at_date(answers: Iterable[Answer], divisions: Iterable[Division], as_of: str) -> list[Answer]:
    """Return the answers with how they stand at `as_of`, "" for all that is known.

    With a date, what was not yet known or was replaced by then is left out.
    """
    found = []
    by_graph = {division.graph: division for division in divisions}
    for answer in answers:
        if as_of and _known_since(answer) and not is_by(_known_since(answer), as_of):
            continue
        later = _later_division(answer, by_graph, as_of)
        if later is None:
            found.append(replace(answer, status=_last_known(answer, as_of)))
        elif not as_of:
            told = " ".join(filter(None, ("replaced", later.date, later.number)))
            found.append(replace(answer, status=told))
    return found


def _later_division(
    answer: Answer, divisions: Mapping[str, Division], as_of: str
) -> Division | None:
    """Return the first division of the same government after the one that states the answer."""
    stated = divisions.get(answer.proof.graph)
    if stated is None or answer.values.get("relation_id", "leads") not in OF_DIVISIONS:
        return None
    later = (
        d for d in divisions.values()
        if d.government == stated.government and d.date > stated.date
        and (not as_of or is_by(d.date, as_of))
    )  # fmt: skip
    return min(later, key=lambda d: d.date, default=None)


def _known_since(answer: Answer) -> str:
    """Return when a document said so; what it says may be about a later date."""
    return answer.proof.date or answer.date


def _last_known(answer: Answer, as_of: str) -> str:
    date = _known_since(answer)
    if not date:
        return "undated"
    known = min(len(date), len(as_of))
    return "" if date[:known] == as_of[:known] else f"last known {date}"
