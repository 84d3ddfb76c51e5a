"""Find who heads a leading group and what posts its members hold: `heads`, `holdsPost`.

For notices that set up a group or change its members: 组长：李清泉 市委副书记、市长; the roles 副组长,
主任委员, 总指挥 … alike; lists with posts in place of names; 由市政府市长任组长，副市长任副组长.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.names import HAN
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.associations import ASSOCIATIONS
from kg.relations.groups.ex_officio import posts_in_place_of_names
from kg.relations.groups.flat_tables import find_flat_tables, flat_table_facts
from kg.relations.groups.named import Groups
from kg.relations.groups.rosters import Roster, find_rosters, is_head
from kg.relations.groups.sentences import sentence_facts, sentences_with_heads
from kg.relations.posts.rosters import Entry, held_posts, read_entries
from kg.relations.prose.coreference import full_name_of


def extract_groups(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the heads of groups and the posts of the persons in their lists, in text order."""
    rosters = list(find_rosters(reading.text))
    sentences = sentences_with_heads(reading.text)
    tables = list(find_flat_tables(reading.text))
    if not (rosters or sentences or tables or _PART_HEAD.search(reading.text)):
        return
    groups = Groups.of(reading.document)
    for roster in rosters:
        yield from _roster_facts(reading, roster, groups.introduced_before(roster.start))
    for sentence in sentences:
        yield from sentence_facts(reading, sentence, groups)
    yield from _part_facts(groups, reading)
    for table in tables:
        yield from flat_table_facts(reading, table, groups.introduced_before(table.start()))


# 后勤保障组：组长王楠，副组长周山、李清泉
_PART_HEAD = re.compile(
    rf"[：:][ \u3000]*(?P<role>组长|队长|负责人)[ \u3000]?(?P<head>[{HAN}]{{2,3}})"
    rf"(?:[，,；;、](?P<second>副组长|副队长)[ \u3000]?(?P<others>[{HAN}]{{2,3}}(?:、[{HAN}]{{2,3}})*))?(?=[，,；;。（(\n]|$)"
)


def _part_facts(groups: Groups, reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the heads named right behind the groups inside a group, without a mark between."""
    for part in groups.parts:
        found = _PART_HEAD.match(reading.text, part.end)
        if found is None:
            continue
        for role, names in (("role", "head"), ("second", "others")):
            for entry in read_entries(found[names] or "", found.start(names)):
                span = (part.start, entry.end)
                yield reading.fact("heads", entry.person, part, span, role=found[role])


def _roster_facts(
    reading: Reading, roster: Roster, group: Mention | None
) -> Iterator[Fact[Mention]]:
    entries = read_entries(roster.text, roster.start)
    leads = group if group and not roster.office and is_head(roster.role) else None
    for entry in entries:
        if leads:
            span = (entry.start, entry.end)
            yield reading.fact("heads", entry.person, leads, span, role=roster.role)
        yield from held_posts(reading, entry)
    if group is None and _OFFICER.search(roster.role):
        yield from _officer_facts(reading, roster, entries)
    if not entries and leads:
        for post in posts_in_place_of_names(roster.text, roster.start):
            yield reading.fact("heads", post, leads, (post.start, post.end), role=roster.role)


_OFFICER = re.compile(r"会长|理事长|监事长|秘书长")


def _officer_facts(
    reading: Reading, roster: Roster, entries: list[Entry]
) -> Iterator[Fact[Mention]]:
    """Yield the officers that an association lists: 会长：王楠."""
    association = full_name_of(reading, ASSOCIATIONS, roster.start)
    date = reading.issued.date.value if reading.issued.date else ""
    for entry in entries if association else ():
        span = (entry.start, entry.end)
        yield reading.fact(
            "holdsPost", entry.person, association, span, title=roster.role, date=date
        )
