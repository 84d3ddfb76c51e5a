"""Elections as news tell them: 会议选举张某为会长，李某、王某为副会长; 张某当选为协会会长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.name_lists import read_listed_names, read_name_before
from kg.mentions.posts import Post, parse_posts
from kg.mentions.titles import title_at_end
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose.appositions import find_appositions
from kg.relations.prose.coreference import (
    ASSOCIATIONS,
    association_of_headline,
    full_name_of,
    settled_body,
)
from kg.relations.prose.facts import TERM_OF, post_fact, prose_blocks


def extract_elections(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `holdsPost` for those whom a sentence says to be elected, and for rolls of them."""
    text = reading.text
    for block in prose_blocks(reading):
        for sentence in _ELECTING.finditer(text, block.start, block.end):
            if reading.issued.layout != "article" and _ENGAGED.match(sentence[0]):
                continue
            yield from _elected(reading, sentence.start(), sentence.end())
        if text.find("名单", block.start, block.end) >= 0:
            for roll in _ROLL.finditer(text, block.start, block.end):
                yield from _rolled(reading, roll)


_ELECTS = "连任|选举|推选|推举|选出|当选|增选|补选|聘请|续聘|被聘|受聘|推荐"
_ENGAGED = re.compile("聘请|续聘")
"""In a notice these words appoint; only news tell by them what someone is."""
_ELECTING = re.compile(rf"(?:{_ELECTS})[^。！？!?\n]*")
_INTO = re.compile(
    r"(?:(?:全票|高票|再次|连续|成功)?(?:连任|当选|被选|被推选|被推举|被选举|被聘请|被聘|受聘)(?:为|担任|成为)?|为|(?<![主担责兼上现历曾委信])任|担任)"
    r"(?P<post>[^，。；、,;：:“”\s]{2,48}?)(?=[，。；,;]|$|\s|并)"
)
"""What someone is made: 为某代表团副团长, 当选为协会会长."""


def _elected(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    """Yield the facts of one sentence; `start` is at its first word of election."""
    floor = max(reading.text.rfind(mark, 0, start) for mark in "。！？\n") + 1
    body: Mention | None = None
    for found in _INTO.finditer(reading.text, floor, end):
        posts = elected_to(found["post"], found.start("post"))
        names = names_in(reading, floor, found.start())
        if not posts or not names:
            continue
        stated = _stated(posts[-1])
        if stated:
            body = _association(reading, stated)
        body = body or _association(reading, _nothing(found))
        if body is None or _PROPOSED.search(reading.text, floor, found.start()):
            continue
        for name in names:
            yield post_fact(reading, name, body, posts[-1].title, (names[0].start, found.end()))
        floor = found.end()


def _stated(post: Post) -> Mention | None:
    body = post.organization
    words = TERM_OF.sub("", body.text) if body else ""
    return replace(body, text=words) if body and words else None


def _nothing(found: re.Match[str]) -> Mention:
    """Return the mention of a council that is not named: 当选为会长."""
    return Mention("Organization", "理事会", *found.span("post"))


_PROPOSED = re.compile(r"拟|提名|候选")


def _association(reading: Reading, body: Mention) -> Mention | None:
    """Return the body elected to; a council or 协会 alone is that of the article's association."""
    if _COUNCIL.fullmatch(body.text):
        return association_of_headline(reading) or full_name_of(reading, ASSOCIATIONS, body.start)
    return settled_body(reading, body)


_COUNCIL = re.compile(
    r"(?:新一届|第[一二三四五六七八九十百\d]+届|本届|首届)?(?:理事会|监事会|委员会|领导班子)?$"
)


def elected_to(words: str, start: int) -> list[Post]:
    """Return the posts that someone is elected to; of a council's term the body is the association.

    某促进会第三届理事会会长 is a post at 某促进会.
    """
    opened = _NEW_TERM.match(words)
    words, start = (words[opened.end() :], start + opened.end()) if opened else (words, start)
    term = _TERM.search(words)
    if term and title_at_end(words[term.end() :]):
        words = words[: term.start()] + words[term.end() :]
    return parse_posts(words, start)


_NEW_TERM = re.compile(r"(?:新一届|本届|首届|新任)(?=[^理监委])")
_TERM = re.compile(r"第[一二三四五六七八九十百\d]+届(?:理事会|监事会|会员代表大会)?(?=[^委]{2,6}$)")


def names_in(reading: Reading, floor: int, end: int) -> list[Mention]:
    """Return the persons that a clause of an election names: each at the end of its item.

    市某局局长张某，云川集团有限公司李某、王某 gives three.
    """
    text, persons = reading.text, reading.mentions.within(floor, end, "Person")
    names = [name for found in find_appositions(text, persons, floor, end) for name in found.names]
    taken = {name.start for name in names}
    for stop in (*(m.start() for m in _ITEM_END.finditer(text, floor, end)), end):
        name = read_name_before(text, stop, floor)
        if name and name.start not in taken and name.text[-1] not in "省市县镇乡村":
            names.append(name)
    return sorted(names, key=lambda name: name.start)


_ITEM_END = re.compile(
    r"[、，,和]|等\d*[名位人]?(?:同志|代表|委员)?$|(?:同志|先生|女士)(?=[、，,和为当]|$)|以\d+票|以高票|以全票"
)

_ROLL = re.compile(
    r"(?P<post>[^。；：:\s]{4,60}?(?:主席|主任|会长|理事长|委员|理事|监事|书记|团长))名单[：:]?"
)
"""The line above a roll: 政协某县委员会主席、副主席、秘书长和常务委员名单."""


def _rolled(reading: Reading, roll: re.Match[str]) -> Iterator[Fact[Mention]]:
    """Yield the facts of the roll that follows the line: a title, its names, the next title."""
    posts = parse_posts(roll["post"], roll.start())
    body = posts[0].organization if posts else None
    at = roll.end()
    while body and (found := _title_at(reading.text, at)):
        names = read_listed_names(reading.text, found.end())
        for name in names:
            yield post_fact(reading, name, body, found["title"], (found.start(), names[-1].end))
        at = names[-1].end if names else len(reading.text)


def _title_at(text: str, start: int) -> re.Match[str] | None:
    """Return the match for a title that starts at `start` and nothing else before its names."""
    for size in range(8, 1, -1):
        words = text[start : start + size]
        title = title_at_end(words)
        if title and title.start == 0:
            return re.compile(_ROLL_TITLE % re.escape(words)).match(text, start)
    return None


_ROLL_TITLE = r"(?P<title>%s)\s*(?:[（(][^）)]*[)）])?[：:\s]*"
