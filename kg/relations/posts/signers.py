"""Find the officers who sign an order with their posts: `holdsPost`.

For 云川省水利厅厅长　李明 below the text of an order; a title alone (市长　李明) names no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.names import clean_name, is_name
from kg.mentions.posts import parse_posts
from kg.model import Fact, Mention
from kg.relations import Reading

_SIGNED = re.compile(
    r"(?P<post>[\u4e00-\u9fff（）]{4,40}?(?:长|主任|主席|书记|总理))[ \u3000：:]+"
    r"(?P<name>[\u4e00-\u9fff·](?:[ \u3000]{0,3}[\u4e00-\u9fff·]){1,5})\s*"
)


def extract_signers(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the post that each signature names beside a person, with the document's date."""
    date = reading.issued.date.value if reading.issued.date else ""
    for block in reading.document.blocks:
        signed = block.kind == "signature" and _SIGNED.fullmatch(
            reading.text, block.start, block.end
        )
        if not signed or not is_name(signed["name"]):
            continue
        first, last = signed.span("name")
        person = Mention("Person", signed["name"], first, last, clean_name(signed["name"]))
        for post in parse_posts(signed["post"], block.start):
            if post.organization:
                yield reading.fact(
                    "holdsPost",
                    person,
                    post.organization,
                    (block.start, last),
                    title=post.title,
                    date=date,
                )
