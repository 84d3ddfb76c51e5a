"""Everything that running prose states: posts, elections, groups, projects and places."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.bios import extract_lives
from kg.relations.prose.decisions import extract_reported_decisions
from kg.relations.prose.divisions import extract_divisions
from kg.relations.prose.elections import extract_elections
from kg.relations.prose.locations import extract_locations
from kg.relations.prose.posts import extract_posts_in_prose
from kg.relations.prose.projects import extract_projects
from kg.relations.prose.undertakings import extract_undertakings


def extract_prose(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the facts that the document's paragraphs state in running prose."""
    yield from extract_posts_in_prose(reading)
    yield from extract_lives(reading)
    yield from extract_elections(reading)
    yield from extract_reported_decisions(reading)
    yield from extract_projects(reading)
    yield from extract_locations(reading)
    yield from extract_undertakings(reading)
    yield from extract_divisions(reading)
