"""Read tables of a group's members of which only the words are left: `heads`, `holdsPost`.

姓 名 职 务 指挥部职务 办公电话 手机
李 明 县委副书记、县长 指挥长 6500000 13800000000
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.mentions.names import HAN, clean_name, is_name
from kg.mentions.posts import parse_posts
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.rosters import ROLE, is_head
from kg.relations.posts.rosters import Entry, held_posts

_HEAD = re.compile(
    r"(?:序\s?号\s+)?(?:(?P<first>[^\s。：]{0,6}(?:内?职务|角色|任职))\s+)?姓\s{0,3}名\s+(?:性\s?别\s+)?(?:(?:工作)?单\s{0,3}位(?:及|和)?\s*)?职\s{0,3}务(?:\s+(?P<last>[^\s。：\d]{0,6}(?:内职务|[部组班会]职务|角色|任职)))?(?:\s+(?:办公|联系|值班|固定|移动)?(?:电话|手机|传真|方式|号码|备注)(?:号码)?)*"
)
_NAME = rf"(?P<name>[{HAN}][ \u3000]{{1,2}}[{HAN}](?![{HAN}])|[{HAN}·]{{2,6}})"
_CELL_END = r"[ \u3000\t|]+"
_PHONES = r"(?:\s*[\d－—-]{5,})*"


def find_flat_tables(text: str) -> Iterator[re.Match[str]]:
    """Yield the header of each table that has a column of names and one of roles."""
    if "姓" in text:
        yield from (head for head in _HEAD.finditer(text) if head["first"] or head["last"])


def flat_table_facts(
    reading: Reading, head: re.Match[str], group: Mention | None
) -> Iterator[Fact[Mention]]:
    """Yield who heads the group and which posts its members hold, row by row below the header."""
    pattern, position = _row(bool(head["first"])), head.end()
    while row := pattern.match(reading.text, position):
        if is_name(clean_name(row["name"])):
            yield from _row_facts(reading, row, group)
        position = row.end()


@lru_cache(maxsize=2)
def _row(role_first: bool) -> re.Pattern[str]:
    role = rf"(?P<role>{ROLE})"
    posts = r"(?P<posts>[^\d\n。]{2,50}?)"
    cells = (role, _NAME, posts) if role_first else (_NAME, posts, role)
    return re.compile(rf"\s*(?:\d{{1,3}}[.、]?\s+)?{_CELL_END.join(cells)}(?=\s|\d|$){_PHONES}")


def _row_facts(
    reading: Reading, row: re.Match[str], group: Mention | None
) -> Iterator[Fact[Mention]]:
    person = Mention("Person", clean_name(row["name"]), *row.span("name"))
    posts = tuple(parse_posts(row["posts"], row.start("posts")))
    start = min(row.start("name"), row.start("role"))
    end = max(row.end("posts"), row.end("role"))
    role = "".join(row["role"].split())
    if group and is_head(role):
        yield reading.fact("heads", person, group, (start, end), role=role)
    yield from held_posts(reading, Entry(person, posts, start, end))
