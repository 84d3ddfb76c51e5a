"""Read posts that stand in place of the names of their holders: 市政府市长, 分管教育工作的副省长.

words → Mentions of type Post
"""

from __future__ import annotations

import re

from kg.mentions.posts import Post, parse_posts
from kg.model import Mention

_MODIFIER = re.compile(
    r"(?:协助)?(?:分管|联系|负责|主管|牵头)[^，、。]{0,20}?(?:工作|方面|领域)?的|(?:协助)?分管[^，、。的]{1,10}?(?=(?:常务)?副)|相关|有关|分管|各|1名|一名|一位"
)
_DESCRIBED = re.compile(r"领导|负责同志|负责人|有关同志|主要同志")


_ONE_OF_DEPUTIES = re.compile(r"副|助理|委员|常委")
_NO_ONE_PLACE = re.compile(r"当地|属地|所在地|发生地|事发地|有关|相关|各|或")


def posts_in_place_of_names(text: str, start: int) -> list[Mention]:
    """Return the posts named without their holders: 市政府市长, 国务院分管教育工作的副总理."""
    words = text.strip("，、；; \n")
    start += text.index(words)
    return [
        _post_mention(post)
        for post in parse_posts(_without_modifiers(words), start)
        if post.organization
        and not post.former
        and not _is_described(words[post.start - start : post.end - start], post.title)
    ]


def _is_described(words: str, title: str) -> bool:
    """Tell whether the words only describe who it is: 市公安局分管局长, 当地派出所所长, 主要领导."""
    return bool(
        _DESCRIBED.search(title)
        or _NO_ONE_PLACE.search(words)
        or ("分管" in words and not _ONE_OF_DEPUTIES.search(title))
    )


def _without_modifiers(words: str) -> str:
    """Blank what only describes the post; spaces keep the offsets and are no part of names."""
    words = re.sub(r"等$", " ", words)
    return _MODIFIER.sub(lambda found: " " * len(found[0]), words)


def _post_mention(post: Post) -> Mention:
    body = post.organization
    assert body is not None
    return Mention("Post", body.text, post.start, post.end, title=post.title, place=body.place)
