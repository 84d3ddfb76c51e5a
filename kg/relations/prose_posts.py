"""Posts that running prose gives a person: newspapers, briefings, news of government sites."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose_appositions import find_appositions
from kg.relations.prose_facts import post_fact, prose_blocks, read_posts


def extract_posts_in_prose(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `holdsPost` and `heads` for each person named behind posts."""
    for block in prose_blocks(reading):
        before: Mention | None = None
        floor = block.start
        for found in find_appositions(reading.text, block.start, block.end):
            span = (found.start, found.names[-1].end)
            joined = reading.text[floor : found.start] in ("、", "和", "及", "以及")
            posts = read_posts(reading.text, found.start, found.end, before if joined else None)
            for body, title in posts:
                for name in found.names:
                    yield post_fact(reading, name, body, title, span)
            before, floor = (posts[-1][0] if posts else None), span[1]
