"""Read tables of persons: who is appointed or removed, who sits in a group, who holds which post.

The columns are found by the words of the header row: 姓名 with 任职 or 拟任职务, 免职, 组内职务, 单位及职务.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.mapped_text import Span
from kg.mentions.names import clean_name, is_name
from kg.mentions.posts import Post, parse_posts
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.groups.named import Groups
from kg.relations.groups.rosters import is_head
from kg.relations.posts.appointments import decision_facts, find_issuers
from kg.relations.posts.terms import APPOINT, REMOVE, Decision, with_note

_COLUMNS = (
    # (what the column holds, words of its header); the first that fits
    ("name", re.compile(r"^(?:姓名|人员|人员姓名|同志姓名|被任命人|任职人员)$")),
    ("remove", re.compile(r"免(?:去)?职|免去|拟免|不再担任")),
    ("role", re.compile(r"(?:组内|小组内?|领导小组|指挥部|委员会|专班|机构内|拟任小组)(?:职务|角色|任职)|^角色$")),
    ("appoint", re.compile(r"^(?:拟)?(?:任命|任职|聘任|拟任|任)(?:职务|职位|岗位|情况|单位及职务)?$|新任职务|任命职务|拟任职务|聘任职务")),
    ("body", re.compile(r"^(?:(?:工作|所在|任职)?单位|部门)(?:名称)?$")),
    ("post", re.compile(r"^(?:单位(?:及|和|、)?职务|工作单位(?:及|和|、)?职务|行政职务|现任职务|职务|职务职称|单位职务)$")),
    ("note", re.compile(r"^(?:备注|试用期|任期|聘期)$")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a table: the cells by what their column holds, and the row's span."""

    cells: dict[str, Span]
    start: int
    end: int


def extract_tables(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield what the document's tables of persons say, row by row."""
    rows = list(find_rows(reading.document))
    if not rows:
        return
    groups = Groups.of(reading.document)
    for row in rows:
        person = _person(reading.document, row.cells["name"])
        if person:
            yield from _row_facts(reading, row, person, groups)


def find_rows(document: Document) -> Iterator[Row]:
    """Yield the rows below a header that names a column of persons and one of posts."""
    columns: dict[str, int] = {}
    for block in document.blocks:
        if block.kind != "row":
            columns = columns if block.kind == "table" and columns else {}
            continue
        header = _columns(document, block)
        if header:
            columns = header
        elif columns and max(columns.values()) < len(block.cells):
            cells = {key: block.cells[i] for key, i in columns.items()}
            yield Row(cells, block.start, block.end)


def _columns(document: Document, block: Block) -> dict[str, int]:
    """Return which column holds what, {} where the row is no header of persons and posts.

    A table that says what each leader is in charge of divides labour.
    """
    found: dict[str, int] = {}
    for index, cell in enumerate(block.cells):
        words = "".join(document.text[cell.start : cell.end].split())
        kind = next((k for k, pattern in _COLUMNS if pattern.search(words)), None)
        if kind and kind not in found:
            found[kind] = index
    posts = {"appoint", "remove", "post", "role"} & found.keys()
    if any("分管" in document.text[c.start : c.end] for c in block.cells):
        return {}
    return found if "name" in found and posts else {}


def _person(document: Document, cell: Span) -> Mention | None:
    words = document.text[cell.start : cell.end]
    name = words.strip()
    if not is_name(name) and not is_name(clean_name(name)):
        return None
    start = cell.start + words.index(name)
    return Mention("Person", clean_name(name), start, start + len(name))


def _posts(reading: Reading, row: Row, kind: str) -> list[Post]:
    """Return the posts in the cell, those without a body at the body of the column 单位."""
    cell = row.cells.get(kind)
    if cell is None:
        return []
    posts = parse_posts(reading.text[cell.start : cell.end], cell.start)
    body = row.cells.get("body")
    if (
        body is None
        or not posts
        or (posts[0].organization and posts[0].organization.start >= cell.start)
    ):
        return posts
    joined = parse_posts(reading.text[body.start : body.end].strip() + posts[0].title)
    organization = joined[0].organization if joined else None
    if organization is None:
        return posts
    mention = Mention("Organization", organization.text, body.start, body.end)
    return [Post(mention, p.title, p.start, p.end, p.note, p.former) for p in posts]


def _row_facts(
    reading: Reading, row: Row, person: Mention, groups: Groups
) -> Iterator[Fact[Mention]]:
    span = (row.start, row.end)
    date = reading.issued.date.value if reading.issued.date else ""
    for post in _posts(reading, row, "post"):
        if post.organization and not post.former:
            yield reading.fact(
                "holdsPost", person, post.organization, span, title=post.title, date=date
            )
    issuers = find_issuers(reading.issued)
    for kind, predicate in (("appoint", APPOINT), ("remove", REMOVE)):
        for post in _posts(reading, row, kind):
            decision = _noted(reading, row, Decision(predicate, person, post, *span))
            yield from decision_facts(reading, issuers, decision)
    group = groups.introduced_before(row.start)
    cell = row.cells.get("role")
    role = "".join(reading.text[cell.start : cell.end].split()) if cell else ""
    if group and role and is_head(role):
        yield reading.fact("heads", person, group, span, role=role)


def _noted(reading: Reading, row: Row, decision: Decision) -> Decision:
    cell = row.cells.get("note")
    if decision.predicate != APPOINT:
        return decision
    note = reading.text[cell.start : cell.end] if cell else ""
    return with_note(decision, decision.post.note or note)
