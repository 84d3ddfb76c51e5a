"""Short lives of persons: 张某，男，汉族，1971年6月生，现任市财政局副局长，拟任…: only the present post counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.names import HAN, is_listed_name, is_surely_name
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.facts import post_fact, prose_blocks, read_posts

_LIFE = re.compile(
    rf"(?<![{HAN}])(?P<name>[{HAN}](?:[{HAN}]{{1,3}}|[ \u3000]{{1,4}}[{HAN}]|[{HAN}]{{0,6}}·[{HAN}]{{1,7}}))(?:同志)?"
    r"[，,、\s]\s*(?:男|女)[，,、（(]"
)
"""The start of a life; notices before an appointment print one after the other."""
_PRESENT = re.compile(
    r"(?:现任|现为)(?P<posts>[^。；;\n]+?)(?=[，,]?\s*(?:拟|提名|推荐|曾|历任|现拟|试用)|[。；;\n]|$)"
)
_FARTHEST = 400


def extract_lives(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `holdsPost` for the posts that a life names as present."""
    text = reading.text
    yield from _said_to_be(reading)
    if "现任" not in text and "现为" not in text:
        return
    for block in prose_blocks(reading):
        lives = [
            m for m in _LIFE.finditer(text, block.start, block.end) if is_listed_name(m["name"])
        ]
        stops = [life.start() for life in lives[1:]] + [block.end]
        for life, stop in zip(lives, stops, strict=False):
            present = _PRESENT.search(text, life.end(), min(stop, life.end() + _FARTHEST))
            if present:
                name = Mention("Person", "".join(life["name"].split()), *life.span("name"))
                for body, title in read_posts(text, *present.span("posts")):
                    yield post_fact(reading, name, body, title, (life.start("name"), present.end()))


_IS = re.compile(
    rf"(?<![{HAN}·])(?P<name>[{HAN}]{{2,4}}?)(?:同志)?(?:就是|是|系)(?:一[名位])?"
    r"(?P<posts>[^，,。；;：:、\s“”的]{4,30})(?=[，,。；;])"
)


def _said_to_be(reading: Reading) -> Iterator[Fact[Mention]]:
    """韩松是清水镇农业服务中心干部，柳明远是云川大学学生: what someone is said to be."""
    for block in prose_blocks(reading):
        for found in _IS.finditer(reading.text, block.start, block.end):
            if not is_surely_name(found["name"]):
                continue
            name = Mention("Person", found["name"], *found.span("name"))
            for body, title in read_posts(reading.text, *found.span("posts")):
                yield post_fact(reading, name, body, title, found.span())
