"""The named questions: what each asks, of which kinds of entities, and by which query."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from kg.errors import UsageError, nearest
from kg.graph.iris import TERMS, THINGS
from kg.model import Entity, is_iso_date
from kg.query.answers import Answer, answers_of
from kg.query.force import force_answers
from kg.query.links import change_answers
from kg.query.lookup import find_entity, labels
from kg.query.sparql import ask_named
from kg.query.tenure import tenures
from kg.query.timeline import at_date, find_divisions, is_due_before

_UNITS = ("Organization", "Group", "UnitSet")
_ANYTHING = "*"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question found: the facts as answers, about whom, and the date that it asks for."""

    store: Store
    entity: Entity | None
    answers: list[Answer]
    as_of: str
    labels: Mapping[str, str]


def _leave_out(asked: Asked) -> list[Answer]:
    return at_date(asked.answers, find_divisions(asked.store), asked.as_of)


def _tenures(asked: Asked) -> list[Answer]:
    return tenures([a for a in asked.answers if not a.proof.derived], asked.as_of)


def _in_force(asked: Asked) -> list[Answer]:
    stated = at_date(asked.answers, (), asked.as_of)
    id = asked.entity.id if asked.entity else ""
    return force_answers(asked.store, id, stated, asked.as_of, asked.labels)


def _history(asked: Asked) -> list[Answer]:
    id = asked.entity.id if asked.entity else ""
    replaces = asked.labels.get(f"{TERMS}replaces", "replaces")
    changes = change_answers(asked.store, id, replaces)
    return [*at_date(changes, (), asked.as_of), *_leave_out(asked)]


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its query for each type of entity (`*` for any), and the columns of its answer.

    Answers `of_tasks` can be limited to those that a unit leads, and by their deadlines.
    `interpret` turns the facts into answers at a date, where that is more than leaving some out.
    """

    asks: str
    queries: Mapping[str, str]
    columns: tuple[str, ...]
    example: str = ""
    optional: bool = False
    of_tasks: bool = False
    interpret: Callable[[Asked], list[Answer]] = _leave_out


QUESTIONS = {
    "who-leads": Question(
        "Who leads a unit, and how.",
        dict.fromkeys(_UNITS, "who-leads"),
        ("person", "relation", "mode", "role", "unit"),
        "市商务局",
    ),
    "leads-what": Question(
        "What a person leads, heads and liaises with.",
        {"Person": "leads-what"},
        ("relation", "mode", "role", "unit"),
        "陆一鸣",
    ),
    "answers-for": Question(
        "What a person answers for, or who answers for a field of work.",
        {"Person": "answers-for", "Field": "who-answers-for"},
        ("person", "relation", "mode", "what"),
        "陆一鸣",
    ),
    "tasks-of": Question(
        "The tasks of a unit, whether it leads them, and by when.",
        dict.fromkeys(_UNITS, "tasks-of"),
        ("relation", "task", "deadline", "ongoing"),
        "市财政局",
        of_tasks=True,
    ),
    "deadlines": Question(
        "What is due when, of one unit or of all.",
        dict.fromkeys(_UNITS, "deadlines"),
        ("deadline", "relation", "unit", "task"),
        "市财政局",
        optional=True,
        of_tasks=True,
    ),
    "tenure": Question(
        "The posts of a person, or who held those of a body, and from when to when.",
        {"Person": "tenure", "Organization": "holders", "Group": "holders"},
        ("person", "unit", "title", "since", "seen", "until", "term", "ended_by"),
        "陆一鸣",
        interpret=_tenures,
    ),
    "chain-of": Question(
        "From a task up: its units, who leads them, who stands in, who heads the government.",
        {"Task": "chain-of"},
        ("step", "from", "relation", "mode", "title", "to"),
        "建设老旧小区充电设施",
    ),
    "in-force": Question(
        "Whether a document is in force, and what is stated of its life.",
        {"Document": "in-force"},
        ("state", "why", "from", "relation", "to", "date", "period", "basis"),
        "云川市城市绿化管理办法",
        interpret=_in_force,
    ),
    "cited-by": Question(
        "Which documents cite a document, carry, amend or replace it.",
        {"Document": "cited-by"},
        ("from", "from_number", "relation", "basis"),
        "城市绿化条例",
    ),
    "history": Question(
        "Everything that is stated of a unit, a person, a project or a document, by date.",
        {_ANYTHING: "history"},
        ("from", "relation", "mode", "title", "role", "to", "date", "deadline"),
        "市财政局",
        interpret=_history,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are asked for: only those that the unit leads, only those due before a date."""

    lead: bool = False
    due_before: str = ""

    def keeps(self, answer: Answer) -> bool:
        leads = answer.values.get("relation_id") == "leadUnitOf"
        due = not self.due_before or is_due_before(
            answer.values.get("deadline", ""), self.due_before
        )
        return due and (leads or not self.lead)


def ask(
    store: Store, question: str, name: str = "", as_of: str = "", tasks: TaskFilter = TaskFilter()
) -> list[Answer]:
    """Return the answers to a named question about the entity with the name, at a date or ever.

    `tasks` limits the answers of the questions about tasks.
    Raises `UsageError` for an unknown question, a name that means nobody or several, and for what
    is no date.
    """
    asked = QUESTIONS.get(question)
    if asked is None:
        raise UsageError(f"no question {question!r}", hint=nearest(question, QUESTIONS))
    for date in filter(None, (as_of, tasks.due_before)):
        if not is_iso_date(date):
            raise UsageError(f"no date: {date!r}", hint="Write it as 2022-10-01, 2022-10 or 2022.")
    entity = _about(store, asked, name)
    query = _query(asked, entity)
    known = labels(store)
    rows = ask_named(store, query, [THINGS + entity.id] if entity else [])
    answers = [a for a in answers_of(rows, known) if not asked.of_tasks or tasks.keeps(a)]
    return asked.interpret(Asked(store, entity, answers, as_of, known))


def _about(store: Store, asked: Question, name: str) -> Entity | None:
    if name:
        types = [] if _ANYTHING in asked.queries else list(asked.queries)
        return find_entity(store, name, types)
    if not asked.optional:
        raise UsageError("this question is about someone", hint=f"Such as {asked.example}.")
    return None


def _query(asked: Question, entity: Entity | None) -> str:
    first = next(iter(asked.queries.values()))
    return asked.queries.get(entity.type, first) if entity else first
