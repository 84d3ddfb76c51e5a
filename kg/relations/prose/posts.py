"""Posts that running prose gives a person: newspapers, briefings, news of government sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.mentions.names import HAN, is_listed_name, load_names
from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.groups.rosters import spans_of_named_lists
from kg.relations.prose.appositions import Apposition, body_start, find_appositions
from kg.relations.prose.coreference import settled_body
from kg.relations.prose.facts import post_fact, prose_blocks, read_posts


def extract_posts_in_prose(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `holdsPost` and `heads` for each person named behind posts."""
    listed = spans_of_named_lists(reading.text)
    for block in prose_blocks(reading):
        before: Mention | None = None
        floor = block.start
        persons = reading.mentions.within(block.start, block.end, "Person")
        for found in find_appositions(reading.text, persons, block.start, block.end):
            span = (found.start, found.names[-1].end)
            if any(first <= found.start and span[1] <= last for first, last in listed):
                continue
            held = _held(reading, found, before, reading.text[floor : found.start])
            for body, title in held:
                for name in found.names:
                    yield post_fact(reading, name, body, title, span)
            before, floor = (held[-1][0] if held else None), span[1]
        yield from _titles_behind(reading, block.start, block.end)


@lru_cache(maxsize=1)
def _title_behind() -> re.Pattern[str]:
    """云川大学韩松教授认为: the title behind the name, a body before it."""
    return re.compile(
        r"(?P<body>[^，,。；;：:、\s“”（）()]{2,30}?(?:大学|学院|研究院|研究所|科学院|工程院|医院|中学|小学|公司|集团|协会|商会|学会|联合会|促进会|[局厅委办]))"
        rf"(?P<name>[{load_names().plain}][{HAN}]{{1,2}})(?P<title>会长|(?:执行|常务)?副会长|秘书长|院士|教授|副教授|研究员|主任|局长|书记|院长|厅长|校长|董事长|总经理)"
        r"(?!助理|办公室|[室处办]|热线|信箱|接待|联席|一职|们|会[议长]|负责制|责任制|奖|杯|团队|工作)"
    )


def _titles_behind(reading: Reading, start: int, end: int) -> Iterator[Fact[Mention]]:
    for found in _title_behind().finditer(reading.text, start, end):
        if _DEPUTY.search(found["name"]) or not is_listed_name(found["name"]):
            continue
        first = body_start(reading.text, *found.span("body"))
        words = reading.text[first : found.end("body")]
        body = settled_body(reading, Mention("Organization", words, first, found.end("body")))
        if body and len(words) > 2:
            name = Mention("Person", found["name"], *found.span("name"))
            yield post_fact(reading, name, body, found["title"], (first, found.end()))


_DEPUTY = re.compile(r"[副正总老原前的]")


_PAST = re.compile(r"(?:时任|曾任|前任|历任|原任|拟任|曾是|曾为|已故)$")
_JOINTS = frozenset(("、", "和", "及", "以及", "与"))


def _held(
    reading: Reading, found: Apposition, before: Mention | None, joint: str
) -> list[tuple[Mention, str]]:
    """Return (body, title) of the present posts of the apposition.

    A bare title has the body of the person named just before it (总经理甲、董事长乙), after a
    comma only where it is an office of the same house (主任甲、乙，秘书长丙).
    """
    if _PAST.search(reading.text, max(0, found.start - 4), found.start):
        return []
    title = reading.text[found.start : found.end]
    beside = joint in ("，", ",") or _PRESIDES.fullmatch(joint)
    same_house = joint in _JOINTS or (beside and _OF_THE_HOUSE.match(title))
    held = read_posts(reading.text, found.start, found.end, before if same_house else None)
    settled = [(settled_body(reading, body), title) for body, title in held]
    return [(body, title) for body, title in settled if body]


_PRESIDES = re.compile(r"主持(?:召开)?(?:了)?(?:本次|第[一二三]次全体)?会议[，,；;。]\s*")
"""市人大常委会主任甲主持会议，副主任乙、丙出席: those named next are of the same house."""

_OF_THE_HOUSE = re.compile(
    r"(?:秘书长|副秘书长|党组成员|党组书记|副主任|副主席|监事长|副会长|专职委员)$"
    r"|(?:机关)?(?:党委|党组|纪委|纪检组|工会|党总支|党支部|董事会|监事会)(?:副?书记|副?主席|成员|委员|副?组长)(?:、|$)"
)
