"""Read posts that stand in place of the names of their holders: 市政府市长, 分管教育工作的副省长.

words → Mentions of type Post
"""

from __future__ import annotations

import re

from kg.mentions.posts import Post, parse_posts
from kg.model import Mention

_MODIFIER = re.compile(
    r"(?:协助)?(?:分管|联系|负责|主管|牵头)[^，、。]{0,20}?(?:工作|方面|领域)?的|相关|有关|分管|各|1名|一名|一位"
)
_DESCRIBED = re.compile(r"领导|负责同志|负责人|有关同志|主要同志")


def posts_in_place_of_names(text: str, start: int) -> list[Mention]:
    """Return the posts named without their holders: 市政府市长, 国务院分管教育工作的副总理."""
    return [
        _post_mention(post)
        for post in parse_posts(_without_modifiers(text), start)
        if post.organization and not post.former and not _DESCRIBED.search(post.title)
    ]


def _without_modifiers(text: str) -> str:
    """Blank what only describes the post; spaces keep the offsets and are no part of names."""
    words = re.sub(r"等$", " ", text.strip("，、；; \n"))
    return _MODIFIER.sub("", words)


def _post_mention(post: Post) -> Mention:
    body = post.organization
    assert body is not None
    return Mention("Post", body.text, post.start, post.end, title=post.title, place=body.place)
