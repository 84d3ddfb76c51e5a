"""Find who heads a leading group and what posts its members hold: `heads`, `holdsPost`.

For notices that set up a group or change its members: 组长：李清泉 市委副书记、市长; the roles 副组长,
主任委员, 总指挥 … alike; lists with posts in place of names; 由市政府市长任组长，副市长任副组长.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.posts import Post, parse_posts
from kg.model import Document, Fact, Mention
from kg.relations import Reading
from kg.relations.groups.rosters import HEAD_ROLES, ROLE_PREFIX, Roster, find_rosters, is_head
from kg.relations.posts.rosters import held_posts, read_entries
from kg.relations.prose.places import place_of_sentence


def extract_groups(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the heads of groups and the posts of the persons in their lists, in text order."""
    rosters = list(find_rosters(reading.text))
    sentences = [s for s in _SENTENCE.finditer(reading.text) if _names_a_head(s[0])]
    if not rosters and not sentences:
        return
    groups = find_groups(reading.document)
    for roster in rosters:
        yield from _roster_facts(reading, roster, group_before(groups, roster.start))
    for sentence in sentences:
        yield from _sentence_facts(reading, sentence, groups)


# ---- the group


_KINDS = (
    r"领导小组|协调小组|工作小组|推进小组|专项小组|指导小组|攻坚小组|专家组|工作组|协调组|推进组|筹备组|"
    r"督查组|督导组|调查组|评审组|考核组|验收组|评估组|小组|指挥部|工作专班|专班|联席会议|委员会|组委会|筹委会|"
    r"筹备委员会|安委会|联合会|理事会|工作队|协调机制|执委会"
)
_NAME = rf"(?!的|[^，,。；、\s]{{0,4}}后的)[^，,。；;：:、\s“”\"‘’（）()《》]{{1,48}}?(?:{_KINDS})(?!办公室|会议|委员会|部|成员单位|联合|办)"
_SET_UP = re.compile(
    rf"(?:(?:(?:成立|设立|组建|调整充实|调整完善|调整|充实|建立健全|建立|健全|完善|组成|设|将|对|明确|关于|公布|印发)了?)+"
    # 某某联席会议由…组成, at the start of a sentence
    rf"|(?:^|(?<=[。；\n]))(?=[^。；\n]{{4,50}}(?:由|实行|下设)))"
    rf"[“\"‘]?(?P<name>(?!由){_NAME})"
)
_HEADING = re.compile(
    rf"^(?:附件\d*[:：]?\s*)?(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、])?\s*"
    rf"(?P<name>{_NAME})(?:组成人员|人员组成|成员|组织机构|人员|及其|单位|主要)?(?:及|和)?(?:[^。\n]{{0,10}})(?:名单|组成|职责|分工)?[:：]?$"
)


_RULES = re.compile(
    rf"(?P<name>{_NAME})(?:制度|工作制度|工作规则|议事规则|组成人员|成员名单|主要职责)"
)
"""The title of an annex: 某工作部际联席会议制度."""


def find_groups(document: Document) -> list[Mention]:
    """Return the groups that the title, sentences and headings name, in text order."""
    found = [
        Mention("Group", match["name"], *match.span("name"))
        for match in _SET_UP.finditer(document.text)
    ]
    if document.layout == "part" and document.title:
        words = document.title.value
        rules = _RULES.match(words)
        if rules and document.text.startswith(rules["name"], document.title.start):
            start = document.title.start
            found.append(Mention("Group", rules["name"], start, start + rules.end("name")))
    for block in document.blocks:
        heading = block.end - block.start < 60 and _HEADING.match(document.text_of(block))
        if heading and block.kind != "title":
            first, last = heading.span("name")
            name = heading["name"]
            found.append(Mention("Group", name, block.start + first, block.start + last))
    return sorted((_tidy(group) for group in found), key=lambda m: m.start)


_LEADING_WORDS = re.compile(r"^(?:了|全市|全县|全区|全省|以下|相应的?|有关)+")


def _tidy(group: Mention) -> Mention:
    """全市数字政府建设领导小组 is the group of that name."""
    words = _LEADING_WORDS.match(group.text)
    if not words or len(group.text) - words.end() < 4:
        return group
    return Mention("Group", group.text[words.end() :], group.start + words.end(), group.end)


_GENERIC = re.compile(
    r"^(?:领导小组|指挥部|委员会|工作组|专班|工作专班|小组|专家组|联席会议|工作小组)$"
)


def group_before(groups: list[Mention], offset: int) -> Mention | None:
    """Return the last group named by more than its kind before the offset."""
    last = bisect_right(groups, offset, key=lambda m: m.start)
    return next((g for g in reversed(groups[:last]) if not _GENERIC.match(g.text)), None)


# ---- lists under a role


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
    if not entries and leads:
        for post in posts_in_place_of_names(roster.text, roster.start):
            yield reading.fact("heads", post, leads, (post.start, post.end), role=roster.role)


# ---- sentences


_SENTENCE_ROLE = rf"(?:{ROLE_PREFIX})*(?:{'|'.join(HEAD_ROLES)})"
_WHO = r"[^，,。；;：:（）()\n由以]{2,40}?"
_TAKES = re.compile(
    rf"(?:^|(?<=[，,。；;、：:）\n由以]))(?:并|其中|由|以)*(?P<who>{_WHO})(?:同志)?(?:任|担任|兼任|为|兼)"
    rf"(?:领导小组|指挥部|委员会|联席会议)?(?P<of>办公室|[^，,。；、\n]{{0,12}}办公室)?(?P<role>{_SENTENCE_ROLE})(?=[，,。；;、\s的）)]|$)"
)
_TAKEN_BY = re.compile(
    rf"(?P<of>办公室)?(?P<role>{_SENTENCE_ROLE})由(?P<who>{_WHO})(?:同志)?(?:担任|兼任|任|出任)"
)
_OF_WHICH = re.compile(rf"的(?P<name>{_NAME})")


def _of_the_office(sentence: re.Match[str], found: re.Match[str], group: Mention) -> bool:
    """…兼任办公室主任，王楠、周川兼任副主任: the later roles are those of the office too."""
    since = max(0, group.end - sentence.start())
    return bool(found["of"]) or "办公室" in sentence[0][since : found.start()]


_SET_UP_BY = re.compile(r"(?:成立|设立|组建|建立)了?[由以]")
_SENTENCE = re.compile(r"[^。\n]+")


_TAKING = re.compile(
    rf"[任为兼](?:领导小组|指挥部|委员会|联席会议)?(?:[^，,。；、\n]{{0,12}}办公室)?{_SENTENCE_ROLE}|(?:{_SENTENCE_ROLE})由"
)


def _names_a_head(sentence: str) -> bool:
    return ("任" in sentence or "为" in sentence) and _TAKING.search(sentence) is not None


def _sentence_facts(
    reading: Reading, sentence: re.Match[str], groups: list[Mention]
) -> Iterator[Fact[Mention]]:
    for pattern in (_TAKES, _TAKEN_BY):
        for found in pattern.finditer(sentence[0]):
            group = _group_of_sentence(groups, sentence, found)
            if group and not _of_the_office(sentence, found, group):
                yield from _taker_facts(reading, found, sentence.start(), group)


def _group_of_sentence(
    groups: list[Mention], sentence: re.Match[str], found: re.Match[str]
) -> Mention | None:
    """Return the group set up before in the sentence, or that ends it: 成立由…任组长的…领导小组."""
    start = sentence.start()
    before = group_before(groups, start + found.start())
    if (
        before is None
        or before.start < start
        or _SET_UP_BY.search(sentence[0], 0, found.start() + 2)
    ):
        after = _OF_WHICH.search(sentence[0], found.end() - 1)
        if after:
            first, last = after.span("name")
            return _tidy(Mention("Group", after["name"], start + first, start + last))
    if before and start - before.start >= 200 and not _named_by_kind(before, sentence[0]):
        return None
    return before


def _named_by_kind(group: Mention, sentence: str) -> bool:
    """Tell whether the sentence speaks of the group by its kind: …任联席会议召集人."""
    kind = re.search(rf"(?:{_KINDS})$", group.text)
    return kind is not None and kind[0] in sentence


def _taker_facts(
    reading: Reading, found: re.Match[str], start: int, group: Mention
) -> Iterator[Fact[Mention]]:
    span = (start + found.start(), start + found.end())
    who, at = found["who"], start + found.start("who")
    entries = read_entries(who, at)
    role = "".join(found["role"].split())
    for entry in entries:
        yield reading.fact("heads", entry.person, group, span, role=role)
        yield from held_posts(reading, entry)
    if not entries:
        place = place_of_sentence(reading, start)
        for post in posts_in_place_of_names(who, at):
            post, body = replace(post, place=place), replace(group, place=place)
            yield reading.fact("heads", post, body, span, role=role)


# ---- posts in place of names


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
