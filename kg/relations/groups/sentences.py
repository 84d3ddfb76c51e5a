"""Find who takes which role in a group, as sentences say it: `heads`, `holdsPost`.

由市政府市长任组长，副市长任副组长; 组长由分管副省长担任; 成立由组织部部长牵头的某领导小组.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.ex_officio import person_at_body, posts_in_place_of_names
from kg.relations.groups.named import Groups, kind_of
from kg.relations.groups.rosters import HEAD_ROLES, ROLE_PREFIX
from kg.relations.posts.rosters import held_posts, read_entries
from kg.relations.prose.places import place_of_sentence

_SENTENCE_ROLE = rf"(?:{ROLE_PREFIX})*(?:{'|'.join(HEAD_ROLES)})"
_WHO = r"[^，,。；;：:（）()\n由以]{2,40}?"
_TAKES = re.compile(
    rf"(?:^|(?<=[，,。；;、：:）\n由以]))(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{{1,2}}[.．、])?(?:并|其中|由|以|聘请|特聘|特邀|邀请|推选|推举|选举)*(?P<who>{_WHO})(?:同志)?(?:任|担任|兼任|为|兼)"
    rf"(?:领导小组|指挥部|委员会|联席会议|(?:工作)?专班|工作组|小组)?(?P<of>办公室|[^，,。；、\n]{{0,12}}办公室)?(?P<role>{_SENTENCE_ROLE})(?=[，,。；;、\s的）)]|$)"
)
_TAKEN_BY = re.compile(
    rf"(?P<of>办公室)?(?P<role>{_SENTENCE_ROLE})由(?P<who>[^。；;：:\n由]{{2,300}}?)(?:同志|等)?(?:担任|兼任|(?<![主责])任|出任)(?!{_SENTENCE_ROLE})"
)
# 办公室主任为县林业局局长; 委员会副主任调整为市教育局局长王楠、市公安局副局长周山
_NOW_IS = re.compile(
    rf"(?P<of>办公室)?(?P<role>{_SENTENCE_ROLE})(?:(?:调整|变更|更换|改)为|改由|为|是)(?P<who>[^。；;：:，,\n]{{2,120}}?)(?=[，,。；;\n]|$)"
)


# 下设办公室, …兼任办公室主任, 领导小组办公室; not 市政府办公室主任
_OWN_OFFICE = re.compile(
    r"(?:[任为兼设立由，,；;：:\s]|^|领导小组|指挥部|委员会|专班|工作组|联席会议)(?:综合|日常)?办公室"
)


def _of_the_office(sentence: re.Match[str], found: re.Match[str], group: Mention) -> bool:
    """…兼任办公室主任，王楠、周川兼任副主任: the later roles are those of the office too."""
    since = max(0, group.end - sentence.start())
    above = sentence.string[max(0, sentence.start() - 20) : sentence.start()]
    return bool(
        found["of"]
        or _OWN_OFFICE.search(sentence[0], since, found.start())
        or "秘书处" in sentence[0][since : found.start()]
        or _OFFICE_HEADING.search(above)
    )


_OFFICE_HEADING = re.compile(
    r"(?:^|[\n一二三四五六七八九十\d）)、.．])[ \u3000]*(?:综合)?办公室[：:。 \u3000]*\n[ \u3000]*$"
)
"""（一）办公室⏎设在市卫生局，主任由…担任."""


_SET_UP_BY = re.compile(r"(?:成立|设立|组建|建立)了?[由以]")
_SENTENCE = re.compile(r"[^。\n]+")
# 成立由组织部部长牵头的某领导小组; 由市委书记、市长“双挂帅”的某委员会
_LED_BY = re.compile(
    r"由(?P<posts>[^，,。；：]{2,30}?)(?:[“‘'\"]?双?挂帅[”’'\"]?|牵头|领衔|担纲)的"
)


_TAKING = re.compile(
    rf"[任为兼](?:领导小组|指挥部|委员会|联席会议|(?:工作)?专班|工作组|小组)?(?:[^，,。；、\n]{{0,12}}办公室)?{_SENTENCE_ROLE}|(?:{_SENTENCE_ROLE})(?:由|为|是|[调变更改])"
)


def sentences_with_heads(text: str) -> list[re.Match[str]]:
    """Return the sentences that say who takes which role in a group."""
    return [s for s in _SENTENCE.finditer(text) if _names_a_head(s[0])]


def _names_a_head(sentence: str) -> bool:
    takes = ("任" in sentence or "为" in sentence) and _TAKING.search(sentence)
    return bool(takes or _LED_BY.search(sentence))


def sentence_facts(
    reading: Reading, sentence: re.Match[str], groups: Groups
) -> Iterator[Fact[Mention]]:
    """Yield the heads that one sentence names, by name or by post."""
    for pattern in (_TAKES, _TAKEN_BY, _NOW_IS):
        for found in pattern.finditer(sentence[0]):
            group = _group_of_sentence(groups, sentence, found)
            if group and not _of_the_office(sentence, found, group):
                yield from _taker_facts(reading, found, sentence.start(), group)
    for found in _LED_BY.finditer(sentence[0]):
        yield from _leader_facts(reading, found, sentence, groups)


def _group_of_sentence(
    groups: Groups, sentence: re.Match[str], found: re.Match[str]
) -> Mention | None:
    """Return the group set up before in the sentence, or that ends it: 成立由…任组长的…领导小组."""
    start = sentence.start()
    before = groups.introduced_before(start + found.start())
    if (
        before is None
        or before.start < start
        or _SET_UP_BY.search(sentence[0], 0, found.start() + 2)
    ):
        after = groups.at(start + found.end(), sentence.end())
        if after and "的" in sentence.string[start + found.end() - 1 : after.start]:
            return after
    if before and start - before.start >= 200 and kind_of(before) not in sentence[0]:
        return None
    return before


def _taker_facts(
    reading: Reading, found: re.Match[str], start: int, group: Mention
) -> Iterator[Fact[Mention]]:
    first = _first_of_them(found)
    who, at = found.string[first : found.end("who")], start + first
    entries = read_entries(who, at) or person_at_body(who, at)
    entries = [entry for entry in entries if not _OFFICE.fullmatch(entry.person.text)]
    role = "".join(found["role"].split())
    span = (start + min(first, found.start()), start + found.end())
    for entry in entries:
        yield reading.fact("heads", entry.person, group, span, role=role)
        yield from held_posts(reading, entry)
    if not entries:
        place = place_of_sentence(reading, start)
        for post in posts_in_place_of_names(who, at):
            post, body = replace(post, place=place), replace(group, place=place)
            yield reading.fact("heads", post, body, span, role=role)


# 区办副主任: the office of a district, no person called 区
_OFFICE = re.compile(r"[省市县区州][办委局署院]")


def _first_of_them(found: re.Match[str]) -> int:
    """Return where those begin of whom one 任 speaks: 副市长张三，市政府秘书长李四、局长王五任副组长.

    The clauses before count as long as each ends with a person and says nothing else.
    """
    first, sentence = found.start("who"), found.string
    while first > 1 and sentence[first - 1] in "，,、":
        clause = _CLAUSE_BEFORE.search(sentence, 0, first - 1)
        words = clause["words"] if clause else ""
        entries = read_entries(words, 0) if words and not _SAYS_MORE.search(words) else []
        if clause is None or not entries or entries[-1].person.end != len(words.rstrip()):
            break
        first = clause.start("words")
    return first


_CLAUSE_BEFORE = re.compile(r"(?:^|[，,；;：:。\n])(?P<words>[^，,；;：:。\n]{4,120})$")
# 市长张三任组长, 由李四主持: a clause of its own
_SAYS_MORE = re.compile(r"(?<!主)任|[由为]|负责|牵头|主持|同志(?!$)")


def _leader_facts(
    reading: Reading, found: re.Match[str], sentence: re.Match[str], groups: Groups
) -> Iterator[Fact[Mention]]:
    start = sentence.start()
    group = groups.at(start + found.end(), sentence.end())
    if group is None or group.start != start + found.end():
        return
    place = place_of_sentence(reading, start)
    for post in posts_in_place_of_names(found["posts"], start + found.start("posts")):
        span = (start + found.start("posts"), group.end)
        head, body = replace(post, place=place), replace(group, place=place)
        yield reading.fact("heads", head, body, span)
