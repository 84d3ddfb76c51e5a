"""What a question gives: values, and the proof that each answer line carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.graph.iris import THINGS
from kg.query.sparql import Row


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a fact is stated. `graph` names the graph of its document, `derived` says why inferred."""

    fact: str
    words: str
    source: str
    start: int
    end: int
    graph: str = ""
    number: str = ""
    document: str = ""
    date: str = ""
    page: str = ""
    derived: str = ""

    def cite(self) -> str:
        """Return the proof on one line: document, date, place in the source.

        >>> Proof("f", "分管", "a.txt", 3, 5, number="云府字〔2021〕6号", date="2021-05-06").cite()
        '云府字〔2021〕6号 2021-05-06 a.txt:3-5'
        """
        place = f"{self.source}:{self.start}-{self.end}" if self.end else self.source
        page = f"p.{self.page}" if self.page else ""
        inferred = "(derived)" if self.derived else ""
        parts = (self.number or self.document, self.date, place, page, inferred)
        return " ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of an answer: values by column, its proof, and how it stands at the date asked."""

    values: Mapping[str, str]
    proof: Proof
    status: str = ""

    @property
    def date(self) -> str:
        """The date that the fact is of, cut to what is known; "" where nothing is known."""
        return self.values.get("date") or self.proof.date

    def with_values(self, **values: str) -> Answer:
        return replace(self, values={**self.values, **values})

    def record(self) -> dict[str, Any]:
        """Return the answer as plain values: those of its columns, `status`, and `proof`."""
        proof = {name: getattr(self.proof, name) for name in self.proof.__slots__}
        given = {name: value for name, value in proof.items() if value not in ("", None)}
        status = {"status": self.status} if self.status else {}
        return {**self.values, **status, "proof": given}


_OF_PROOF = (
    "fact", "graph", "number", "document", "stated_on", "source", "page", "start", "end", "words",
    "derived",
)  # fmt: skip


def answers_of(rows: Iterable[Row], labels: Mapping[str, str]) -> list[Answer]:
    """Return an answer for each fact of the rows, in their order, its first evidence as proof.

    Terms of the ontology are shown by their labels; `relation_id` keeps which relation it is.
    """
    found: dict[tuple[str, ...], Answer] = {}
    for row in rows:
        values = {k: labels.get(v, v) for k, v in row.items() if k not in _OF_PROOF}
        if "relation" in row:
            values["relation_id"] = row["relation"].rpartition("#")[2]
        found.setdefault((row["fact"], *values.values()), Answer(values, _proof(row)))
    return list(found.values())


def _proof(row: Row) -> Proof:
    return Proof(
        row["fact"].removeprefix(THINGS),
        row["words"],
        row["source"],
        int(row["start"]),
        int(row["end"]),
        row["graph"],
        row.get("number", ""),
        row.get("document", ""),
        row.get("stated_on", ""),
        row.get("page", ""),
        row.get("derived", ""),
    )
