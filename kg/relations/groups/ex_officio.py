"""Read who takes a role where no list names persons with their posts.

A post in place of the name of its holder (市政府市长, 分管教育工作的副省长), or a name behind a body
(市教育局王楠, 市教育局王楠处长).

words → Mentions of type Post; Entries
"""

from __future__ import annotations

import re

from kg.mentions.names import is_surely_name
from kg.mentions.posts import Post, parse_posts
from kg.mentions.titles import title_at_end
from kg.mentions.units import is_unit
from kg.model import Mention
from kg.relations.posts.rosters import Entry

_MODIFIER = re.compile(
    # 分管应急管理、地震监测工作的; 以及 joins the next post
    r"(?:协助)?(?:分管|联系|负责|主管)[^，。；]{0,30}?(?:工作|方面|领域)的|以及|(?<=、)及|(?:协助)?(?:分管|联系|负责|主管|牵头)[^，、。]{0,20}?(?:工作|方面|领域)?的|(?:协助)?分管[^，、。的]{1,10}?(?=(?:常务)?副)|相关|有关|分管|各|1名|一名|一位"
)
_DESCRIBED = re.compile(r"领导|负责同志|负责人|有关同志|主要同志")


_ONE_OF_DEPUTIES = re.compile(r"副|助理|委员|常委")
# 本院院长, 同级财政部门负责人, 担任国家领导职务的委员: what a law says of every place
_NO_ONE_PLACE = re.compile(
    r"当地|属地|所在地|发生地|事发地|有关|相关|各|或|本(?:院|级|单位|机关|部门|校|企业)|同级|担任|当然|部门代表\Z"
)


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


def person_at_body(text: str, start: int) -> list[Entry]:
    """Return the person named behind a body, with the title behind the name: 市教育局王楠（处长）."""
    title = title_at_end(text)
    words = text[: title.start] if title else text
    for size in (3, 2):
        body, name = words[:-size], words[-size:]
        if is_unit(body) and "、" not in body and is_surely_name(name):
            end = start + len(words)
            person = Mention("Person", name, end - size, end)
            held = Mention("Organization", body, start, end - size)
            posts = (Post(held, title.text, start, start + len(text)),) if title else ()
            return [Entry(person, posts, start, start + len(text))]
    return []
