"""Small documents for the tests of relations."""

import pytest

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading


def make_document(text, title="", issuer="", date="", place=""):
    """A document whose first line is its title where one is given, and whose others are paragraphs."""
    body = f"{title}\n{text}" if title else text
    blocks, start = [], 0
    for number, line in enumerate(body.split("\n")):
        kind = "title" if title and number == 0 else "paragraph"
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Document(
        "notice.txt",
        "notice",
        MappedText.of(body),
        tuple(blocks),
        title=Stated(title, 0, len(title)) if title else None,
        issuers=(Stated(issuer, 0, len(issuer)),) if issuer else (),
        date=Stated(date, 0, 1) if date else None,
        place=place,
    )


@pytest.fixture
def reading():
    """Return a function that makes a Reading of invented text."""

    def make(text, **head):
        document = make_document(text, **head)
        return Reading(document, document, Mentions.of([]))

    return make
