"""Groups in running text: who heads them by his post, and who belongs to an association.

成立由县委书记任总指挥、县长任第一副总指挥的某工作指挥部; 某公司为会长单位，某某等10家企业为副会长单位.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.posts import parse_posts
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.prose_appositions import find_appositions
from kg.relations.prose_coreference import full_name_of
from kg.relations.prose_facts import prose_blocks
from kg.relations.prose_places import place_of_sentence


def extract_groups(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `heads` for posts and `memberOf` for members of an association, in text order."""
    for block in prose_blocks(reading):
        for sentence in _SENTENCE.finditer(reading.text, block.start, block.end):
            if _HEADED.search(sentence[0]):
                yield from _heads(reading, sentence)
            if "单位" in sentence[0]:
                yield from _members(reading, sentence)


_SENTENCE = re.compile(r"[^。！？!?\n]+")
_ROLES = (
    "(?:第一|常务|执行|副|总)*(?:组长|总指挥长?|指挥长|召集人|主任委员|主任|班长|总负责人|链长)"
)
_GROUPS = "领导小组|工作小组|协调小组|攻坚小组|指导小组|指挥部|工作专班|专班|联席会议|工作组|委员会|专家组"
_HEADED = re.compile(rf"(?:{_GROUPS})")
_POST_THEN_ROLE = re.compile(
    r"(?P<posts>[^，,。；：由的\s]{2,40}?|[^，,。；：\s]{2,10}分管[^，,。；：\s]{2,30}?)"
    rf"(?:亲自|共同|分别)?(?:担任|兼任|任|为)双?(?P<role>{_ROLES})(?=[、，,。；的]|$)"
)
_ROLE_BY_POST = re.compile(rf"(?P<role>{_ROLES})由(?P<posts>[^，,。；：]{{2,40}}?)(?:担任|兼任|兼)")
_LED_GROUP = re.compile(
    r"由(?P<posts>[^，,。；：]{2,30}?)(?:[“‘'\"]?双?挂帅[”’'\"]?|牵头|领衔|担纲)(?P<role>)的"
)
"""成立由组织部部长牵头的某领导小组; 由市委书记、市长“双挂帅”的某委员会."""


def _heads(reading: Reading, sentence: re.Match[str]) -> Iterator[Fact[Mention]]:
    group = _group_of(reading, sentence)
    if group is None:
        return
    place = place_of_sentence(reading, sentence.start())
    for pattern in (_POST_THEN_ROLE, _ROLE_BY_POST, _LED_GROUP):
        for found in pattern.finditer(reading.text, sentence.start(), sentence.end()):
            span = (min(found.start("posts"), group.start), max(found.end(), group.end))
            for head in _heads_of(reading, found, place):
                yield reading.fact(
                    "heads", head, replace(group, place=place), span, role=found["role"]
                )


def _group_of(reading: Reading, sentence: re.Match[str]) -> Mention | None:
    """Return the group that the sentence sets up, where it names exactly one."""
    found = [*_GROUP_NAME.finditer(reading.text, sentence.start(), sentence.end())]
    words = {match["group"] for match in found}
    if len(words) != 1:
        return None
    return Mention("Group", found[0]["group"], *found[0].span("group"))


_GROUP_NAME = re.compile(
    r"(?:的|成立了?|设立了?|组建了?|建立了?|调整了?|组成|率先|[，,。、；]|^)"
    rf"(?P<group>[^，,。；、：的由“”\s]{{2,40}}?(?:{_GROUPS}))(?=[，,。；、（由]|$)"
)


def _heads_of(reading: Reading, found: re.Match[str], place: str) -> Iterator[Mention]:
    """Yield the persons, else the posts, that the words before the role name."""
    start, end = found.span("posts")
    named = find_appositions(reading.text, start, end)
    if named and named[-1].names[-1].end == end:
        yield from (Mention("Person", n.text, n.start, n.end) for n in named[-1].names)
        return
    words = _DUTY.sub("", _LEAD.sub("", found["posts"]))
    if _ONE_OF_SEVERAL.match(words):
        return
    start += found["posts"].find(words[:2])
    for post in parse_posts(words, start):
        if post.organization and not _DESCRIBED.search(post.title):
            body = post.organization.text
            yield Mention("Post", body, start, end, place=place, title=post.title)


_LEAD = re.compile(r"^.*(?:[由以]|成立了?|担任|[为任])(?=.{3})")
_DUTY = re.compile(r"(?:协助)?(?:分管|主管|联系)[^，,。、]*?的")
_DESCRIBED = re.compile(r"负责人|负责同志|领导|成员|干部|人员")
_ONE_OF_SEVERAL = re.compile(r"(?:相关|有关|各|分管|其他|部分|一名|一位|1名|对口|所有|主要)")


_TITLED_UNIT = re.compile(
    r"(?P<members>[^。；：]+?)(?:等\d*[^，,。；]{0,4})?(?:当选)?(?:为|担任|任)"
    r"(?P<title>(?:常务|执行|名誉|轮值|副|创始)*(?:会长|理事长|理事|监事长|监事|常务理事|主席|会员|秘书长)单位)"
)


def _members(reading: Reading, sentence: re.Match[str]) -> Iterator[Fact[Mention]]:
    """Yield `memberOf` of the units that 为…会长单位 makes officers of an association."""
    start = sentence.start()
    while found := _TITLED_UNIT.search(reading.text, start, sentence.end()):
        start = found.end()
        association = full_name_of(reading, "协会|商会|学会|促进会|联合会|联盟", found.start())
        if association is None:
            continue
        for member in _units(reading.text, *found.span("members")):
            yield reading.fact(
                "memberOf", member, association, (member.start, found.end()), title=found["title"]
            )


_UNIT = re.compile(
    r"(?:^|[、，,和与]|选举|推选)(?P<name>[^、，,。；和与]{3,40}?(?:公司|集团|企业|厂|银行|医院|大学|学院|中心|合作社|事务所|分公司|局|所|院|社|店|酒店))"
    r"(?=[、，,等和与]|$)"
)


def _units(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _UNIT.finditer(text[start:end]):
        yield Mention(
            "Organization", found["name"], start + found.start("name"), start + found.end("name")
        )
