"""Whether an invented document is in force on a day, from the facts about it."""

import pytest

from kg.model import DocumentRef, EntityRef, Fact, content_id
from kg.query.status import DocumentFacts, document_status

IN = DocumentRef("rules.txt", "云川市养犬办法")


def ref(name: str, type: str = "Document") -> EntityRef:
    return EntityRef(content_id(type, name), type, name)


def fact(predicate: str, subject: str, object: str = "", **qualifiers: str) -> Fact[EntityRef]:
    kind = "Organization" if predicate == "issues" else "Document"
    given = tuple((key.rstrip("_"), value) for key, value in qualifiers.items())
    return Fact(predicate, ref(subject, kind), ref(object) if object else None, IN, given)


DATED = [fact("takesEffect", "办法", date="2020-03-01")]
AT_ISSUE = [
    fact("issues", "市政府", "通知", date="2020-02-10"),
    fact("carries", "通知", "办法"),
    fact("takesEffect", "办法", from_="issue"),
]
TRIAL = [*DATED, fact("expires", "办法", period="P2Y")]
UNTIL = [*DATED, fact("expires", "办法", date="2023")]
REPLACED = [*DATED, fact("supersedes", "新办法", "办法", date="2024-07-01")]
REPLACED_AT_ISSUE = [
    *DATED,
    fact("supersedes", "新办法", "办法"),
    fact("takesEffect", "新办法", from_="issue"),
    fact("issues", "市政府", "新办法", date="2024-07-05"),
]
NOTICE_REPLACED = [*AT_ISSUE, fact("supersedes", "决定", "通知", date="2022-01-01")]

CASES = [
    ("not_yet", DATED, "2020-02-29", "not yet in force"),
    ("first_day", DATED, "2020-03-01", "in force"),
    ("month_asked", DATED, "2020-03", "in force"),
    ("issue_of_notice", AT_ISSUE, "2020-02-10", "in force"),
    ("before_notice", AT_ISSUE, "2020-02-09", "not yet in force"),
    ("issue_alone", [fact("issues", "市政府", "办法", date="2020")], "2020-01-01", "in force"),
    ("trial_last_day", TRIAL, "2022-02-28", "in force"),
    ("trial_over", TRIAL, "2022-03-01", "expired"),
    ("until_year", UNTIL, "2023-12-31", "in force"),
    ("after_year", UNTIL, "2024-01-01", "expired"),
    ("before_replaced", REPLACED, "2024-06-30", "in force"),
    ("replaced", REPLACED, "2024-07-01", "superseded"),
    ("replaced_at_issue", REPLACED_AT_ISSUE, "2024-07-05", "superseded"),
    ("replaced_later", REPLACED_AT_ISSUE, "2024-07-04", "in force"),
    ("replaced_sometime", [*DATED, fact("supersedes", "新办法", "办法")], "2021", "superseded"),
    ("notice_replaced", NOTICE_REPLACED, "2022-01-01", "superseded"),
    ("same_title", [*DATED, fact("supersedes", "办法", "办法")], "2021", "in force"),
    ("nothing", [], "2021", "unknown"),
    ("period_without_start", [fact("expires", "办法", period="P2Y")], "2021", "unknown"),
]


@pytest.mark.parametrize(
    ("facts", "on", "state"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_document_status(facts: list[Fact[EntityRef]], on: str, state: str) -> None:
    status = document_status(DocumentFacts(facts), content_id("Document", "办法"), on)
    assert status.state == state
    assert bool(status.reasons) == (state != "unknown")


def test_reasons_name_the_facts() -> None:
    status = document_status(DocumentFacts(TRIAL), content_id("Document", "办法"), "2021-05-05")
    assert [reason.words for reason in status.reasons] == [
        "takes effect on 2020-03-01",
        "holds for P2Y from 2020-03-01, until 2022-02-28",
    ]
    assert [reason.fact.predicate for reason in status.reasons] == ["takesEffect", "expires"]
