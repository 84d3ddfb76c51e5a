"""Find who answers for what in a division of labour among leaders.

`holdsPost`, `answersFor`, `leads`, `liaisesWith` from notices such as 关于市政府领导分工的通知:
a head line for each person (李清泉：市政府副市长、党组成员), then what he or she does (负责…等方面工作，
分管…，协管…，联系…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.mentions.names import HAN, HONORIFICS, clean_name, is_name, name_pattern
from kg.mentions.posts import Post, parse_posts
from kg.mentions.titles import title_pattern
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.division.duties import STARTS_WITH_DUTY, Duty, read_duties
from kg.relations.division.own_posts import settled_post
from kg.relations.prose.facts import post_fact


def extract_division(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield what the document says each leader does, in text order."""
    date = reading.issued.date.value if reading.issued.date else ""
    sections = _sections(reading)
    chiefs = frozenset(s.leader.person.text for s in sections if _is_chief(s))
    for section in sections:
        leader = section.leader
        for post in leader.posts:
            body, title = settled_post(reading, post)
            if body and not post.former:
                span = (leader.start, leader.end)
                yield post_fact(reading, leader.person, body, title, span, date)
        for duty in read_duties(section.text, section.start, chiefs):
            yield from duty_facts(reading, leader.person, duty, date)


_CHIEF_TITLE = re.compile(r"^(?:[省市州盟县旗区镇乡]长|专员)$")


def _is_chief(section: Section) -> bool:
    """Tell whether the leader heads the whole body: by title, or by 全面工作."""
    titles = (post.title for post in section.leader.posts)
    return any(map(_CHIEF_TITLE.match, titles)) or "全面工作" in section.text


_TITLE = re.compile(r"分工|工作职责|班子成员|领导.{0,6}职责|岗位职责|包.{0,4}责任")
_DUTY_WORD = re.compile(
    r"(?:^|[。；，,\n：:])\s*(?:主要)?(?:负责|分管|协助|主持|联系|协管|兼管|主管)"
)


def _sections(reading: Reading) -> list[Section]:
    """Return the sections where the document divides work: as its title says, or by three leaders."""
    title = reading.document.title or reading.issued.title
    named = title is not None and _TITLE.search(title.value) is not None
    if not named and (reading.text.count("分管") < 3 or len(_DUTY_WORD.findall(reading.text)) < 6):
        return []
    sections = list(find_sections(reading.document))
    return sections if named or sum(bool(s.leader.posts) for s in sections) >= 3 else []


@dataclass(frozen=True, slots=True)
class Leader:
    """A person whose duties follow: where the name and posts stand."""

    person: Mention
    posts: tuple[Post, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """One leader and the text about him or her, up to the next."""

    leader: Leader
    text: str
    start: int


def find_sections(document: Document) -> Iterator[Section]:
    """Yield a section for each head line of a leader, in text order.

    It goes on over the blocks that begin with a duty or name the substitute; 市政府班子成员要… is
    about all of them.
    """
    leader: Leader | None = None
    begin = end = 0
    for block, text in _head_candidates(document):
        found = _head_of(text, block.start) or _head_behind_opening(text, block.start)
        if found or not (STARTS_WITH_DUTY.match(text) or _SUBSTITUTE.match(text)):
            if leader:
                yield Section(leader, document.text[begin:end], begin)
            leader, begin = found or (None, 0)
        end = block.end
    if leader:
        yield Section(leader, document.text[begin:end], begin)


_SUBSTITUTE = re.compile(
    r"\s*[（(]?(?:与[^。\n]{2,16}互为)?[“\"]?[AＡ]?[、/／]?[BＢ][”\"]?\s?[岗角]"
)
"""AB岗：王楠, below the duties."""

_NOT_READ = ("title", "head", "addressee", "signature", "note", "table", "article", "chapter")


def _head_candidates(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield the blocks with their text, a name that stands alone joined to the posts below it.

    On a page whose line breaks are lost the head may be cut after the name or after 、.
    """
    blocks = [b for b in document.blocks if b.kind not in _NOT_READ]
    joined = False
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if joined:
            joined = False
            continue
        alone = _alone().match(document.text_of(block))
        if following and (
            is_name(alone["name"]) if alone else document.text_of(block)[-1:] == "、"
        ):
            posts = document.text_of(following).rstrip("。；; ")
            whole = bool(parse_posts(posts)) and len(posts) < 60
            joined = whole or _opens_with_posts().match(posts) is not None
        if joined and following:
            yield replace(block, end=following.end), document.text[block.start : following.end]
        else:
            yield block, document.text_of(block)


@lru_cache(maxsize=1)
def _alone() -> re.Pattern[str]:
    return re.compile(rf"{_NUMBER}(?P<name>{name_pattern()})(?:{HONORIFICS})?\s*[:：]?\s*$")


_NUMBER = r"(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])?\s*"


@lru_cache(maxsize=1)
def _head_forms() -> tuple[re.Pattern[str], ...]:
    note = r"(?:[（(](?:女|男|[^（）()]{1,5}族|女，[^（）()]{1,5}族|常务|挂职|兼|兼职|不驻会|正[厅处县科]级|副[厅处县科]级)[)）])?"
    name = rf"(?P<name>{name_pattern()}){note}(?:(?:{HONORIFICS}){note})?"
    duty = r"(?=\s*(?:[:：，,。]|$|(?:主要)?(?:负责|主持|分管|协助|领导)))"
    return (
        # 李清泉：市政府副市长、党组成员; 李清泉 副市长; 李清泉同志：负责…
        re.compile(rf"^{_NUMBER}{name}\s*[:：，,]\s*(?P<posts>[^。；;:：\n]*?)\s*(?=$|[:：。；\n]|[，,]?\s*(?:主要)?(?:负责|主持|分管|协助|领导|联系))", re.M),
        # 李清泉⏎市长、市政府党组书记。
        re.compile(rf"^{_NUMBER}{name}\s*[:：]?\s*\n(?P<posts>[^。；;:：\n]{{2,60}})(?=[。；;]?$)"),
        # 张小平副县长：负责…
        re.compile(rf"^{_NUMBER}{name}(?P<posts>{title_pattern()})(?:[（(][^（）()]{{1,10}}[)）])?{duty}", re.M),
        re.compile(rf"^{_NUMBER}{name}[（(](?P<posts>[^（）()\n]{{2,80}})[)）]{duty}", re.M),
        re.compile(rf"^{_NUMBER}{name}[ \u3000]+(?P<posts>[^。；;:：\n]{{2,80}}?){duty}", re.M),
        re.compile(rf"^{_NUMBER}(?!\d+[年月])(?P<posts>[^。；;:：\n]{{2,60}}?)[ \u3000]*{name}\s*(?:[:：，,]|$|(?=(?:主要)?(?:负责|主持|分管|协助|领导)))", re.M),
        re.compile(rf"^{_NUMBER}{name}(?P<posts>)(?=(?:主要)?(?:负责|主持|分管|协助|领导)|\s*$)", re.M),
    )  # fmt: skip


_THEN_DUTY = r"(?:[:：]|(?=[，,]\s*(?:主要|全面)?(?:负责|主持|分管|协助|领导|联系|兼)))"
"""Behind the posts: 副市长：, 副市长，负责…."""


@lru_cache(maxsize=1)
def _opens_with_posts() -> re.Pattern[str]:
    return re.compile(rf"(?:{_opening_words()})[^。；;:：\n]{{0,60}}?{_THEN_DUTY}")


def _opening_words() -> str:
    """The source of a pattern for what posts begin with: a title, 党组, 市政府."""
    return rf"{title_pattern()}|党[组委]|分?党组|纪[委检]|[省市州县区旗镇乡](?:委|政府|人大|政协|纪委)|政府党组"


@lru_cache(maxsize=1)
def _run_together() -> tuple[re.Pattern[str], ...]:
    """李清泉党组书记、主任：主持…: the name ends where words begin that open posts."""
    return tuple(
        re.compile(rf"^{_NUMBER}(?P<name>[{HAN}]{{{size}}})\n?(?P<posts>(?:{_opening_words()})[^。；;:：]{{0,60}}?)\s*{_THEN_DUTY}")
        for size in (3, 2, 4)
    )  # fmt: skip


def _head_of(text: str, start: int) -> tuple[Leader, int] | None:
    for form in (*_run_together(), *_head_forms()):
        found = form.match(text)
        if not found or not is_name(found["name"]) or _ORGAN.fullmatch(found["name"]):
            continue
        posts = tuple(parse_posts(found["posts"], start + found.start("posts")))
        if found["posts"].strip() and not posts:
            continue
        if not posts and not _DUTY_WORD.search(text[found.end() :].lstrip("：:，,") or "。负责"):
            continue
        person = Mention(
            "Person",
            clean_name(found["name"]),
            start + found.start("name"),
            start + found.end("name"),
        )
        return Leader(
            person, posts, start + found.start(), start + found.end()
        ), start + found.end()
    return None


_ORGAN = re.compile(r"[纪党]委|党[组工]|支部")
"""纪委书记 李清泉: 纪 is a surname, 纪委 no name."""

_OPENING = re.compile(r"(?:如下|分工|调整|明确|通知)[^。：:\n]{0,8}[:：]\s+(?=\S)")


def _head_behind_opening(text: str, start: int) -> tuple[Leader, int] | None:
    """…现将分工通知如下： 李清泉：县委书记。: the first leader on a page whose line breaks are lost."""
    opening = _OPENING.search(text)
    return _head_of(text[opening.end() :], start + opening.end()) if opening else None


def duty_facts(reading: Reading, person: Mention, duty: Duty, date: str) -> Iterator[Fact[Mention]]:
    span = (duty.start, duty.end)
    mode = duty.mode or None
    if duty.predicate == "holdsPost":
        yield reading.fact("holdsPost", person, duty.object, span, title=duty.title, date=date)
    elif duty.predicate == "liaisesWith":
        yield reading.fact("liaisesWith", person, duty.object, span)
    else:
        yield reading.fact(duty.predicate, person, duty.object, span, mode=mode)
