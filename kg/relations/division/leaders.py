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


def extract_division(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield what the document says each leader does, in text order."""
    date = reading.issued.date.value if reading.issued.date else ""
    sections = _sections(reading)
    chiefs = frozenset(s.leader.person.text for s in sections if _is_chief(s))
    for section in sections:
        leader = section.leader
        for post in leader.posts:
            body, title = _settled(reading, post)
            if body and not post.former:
                span = (leader.start, leader.end)
                yield reading.fact("holdsPost", leader.person, body, span, title=title, date=date)
        for duty in read_duties(section.text, section.start, chiefs):
            yield from _duty_facts(reading, leader.person, duty, date)


_CHIEF_TITLE = re.compile(r"^(?:[省市州盟县旗区镇乡]长|专员)$")


def _is_chief(section: Section) -> bool:
    """Tell whether the leader heads the whole body: by title, or by 全面工作."""
    titles = (post.title for post in section.leader.posts)
    return any(map(_CHIEF_TITLE.match, titles)) or "全面工作" in section.text


_OF_A_TOWN = re.compile(r"(?P<level>镇|乡|街道)(?:人民政府|办事处|党委|党工委|党政办公室)")
_PARTY_OF_TOWN = re.compile(r"(?P<organ>党委|党工委)(?P<title>.+)")
_UNITS_OF_TOWN = ("武装部", "人武部", "人民武装部")
_GOVERNMENT = re.compile(r"(?P<body>.+人民政府)(?:办公室|办公厅)?")


def _settled(reading: Reading, post: Post) -> tuple[Mention | None, str]:
    """Return the body of the post and its title, what the paper leaves out taken from its issuer.

    党委书记 in a notice of a town is the secretary of the town's committee, 秘书长 in one of a
    government that government's.
    """
    issuers = reading.issued.issuers
    issuer = issuers[0] if len(issuers) == 1 else None
    town = _OF_A_TOWN.search(issuer.value) if issuer else None
    government = _GOVERNMENT.fullmatch(issuer.value) if issuer else None
    body = post.organization
    if town and body and body.text in _UNITS_OF_TOWN:
        return replace(body, text=town["level"] + body.text), post.title
    party = _PARTY_OF_TOWN.fullmatch(post.title)
    if town and party and body is None:
        words = town["level"] + party["organ"]
        return Mention("Organization", words, post.start, post.end), party["title"]
    if government and issuer and body is None and post.title in ("秘书长", "副秘书长"):
        return Mention("Organization", government["body"], issuer.start, issuer.end), post.title
    return body or _issuing_body(reading, post), post.title


def _issuing_body(reading: Reading, post: Post) -> Mention | None:
    """党委书记、局长 in a notice of a bureau are posts of the bureau."""
    issuers = reading.issued.issuers
    if len(issuers) != 1 or not issuers[0].value.endswith(_BODIES_WITH_LEADERS):
        return None
    issuer = issuers[0]
    own = _OF_ANY_BODY.fullmatch(post.title) or any(
        kind.search(issuer.value) and titles.fullmatch(post.title) for kind, titles in _OWN_TITLES
    )
    return Mention("Organization", issuer.value, issuer.start, issuer.end) if own else None


_BODIES_WITH_LEADERS = (
    "局", "厅", "委员会", "院", "大学", "学校", "中学", "小学", "中心", "公司", "集团", "办公室", "办", "联合会", "协会",
)  # fmt: skip
_OF_ANY_BODY = re.compile(
    r"(?:党组|党委|党工委|纪委|纪检组|党总支|党支部)[^\s]{0,2}(?:书记|成员|委员|组长)|纪检监察组组长"
    r"|总(?:工程|会计|经济|规划|农艺|审计|统计|畜牧|建筑)师|总工"
    r"|[一二三四]级(?:调研员|主任科员|巡视员|高级主办|主办)|副?(?:调研员|巡视员)|副?主任科员|(?:副|总)?督[学察]"
)
_OWN_TITLES = (
    # (how the body's name ends, titles that are posts of the body itself)
    (re.compile(r"局$"), re.compile(r"副?局长")),
    (re.compile(r"厅$"), re.compile(r"副?厅长")),
    (re.compile(r"院$"), re.compile(r"副?(?:院|检察)长")),
    (re.compile(r"(?:大学|学校|中学|小学)$"), re.compile(r"(?:常务)?副?校长")),
    (re.compile(r"(?:委员会|中心|办公室|办)$"), re.compile(r"(?:常务)?副?主任")),
    (re.compile(r"(?:公司|集团)$"), re.compile(r"副?(?:董事长|总经理|总裁)|监事会主席")),
    (re.compile(r"(?:联合会|协会)$"), re.compile(r"副?(?:主席|理事长|会长)")),
)


_TITLE = re.compile(r"分工|工作职责|班子成员|领导.{0,6}职责|岗位职责|包.{0,4}责任")
_DUTY_WORD = re.compile(
    r"(?:^|[。；，\n：:])\s*(?:主要)?(?:负责|分管|协助|主持|联系|协管|兼管|主管)"
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
        found = _head_of(text, block.start)
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
    name = rf"(?P<name>{name_pattern()})(?:[（(](?:女|男|[^（）()]{{1,5}}族|女，[^（）()]{{1,5}}族|常务|挂职|兼|兼职|不驻会|正[厅处县科]级|副[厅处县科]级)[)）])?(?:{HONORIFICS})?"
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


@lru_cache(maxsize=1)
def _opens_with_posts() -> re.Pattern[str]:
    return re.compile(rf"{title_pattern()}[^。；;:：\n]{{0,60}}[:：]")


@lru_cache(maxsize=1)
def _run_together() -> tuple[re.Pattern[str], ...]:
    """李清泉党组书记、主任：主持…: the name ends where words begin that open posts."""
    opens = rf"{title_pattern()}|党[组委]|分?党组|纪[委检]|[省市州县区旗镇乡](?:委|政府|人大|政协|纪委)|政府党组"
    return tuple(
        re.compile(rf"^{_NUMBER}(?P<name>[{HAN}]{{{size}}})\n?(?P<posts>(?:{opens})[^。；;:：]{{0,60}}?)\s*[:：]")
        for size in (3, 2, 4)
    )  # fmt: skip


def _head_of(text: str, start: int) -> tuple[Leader, int] | None:
    for form in (*_run_together(), *_head_forms()):
        found = form.match(text)
        if not found or not is_name(found["name"]):
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


def _duty_facts(
    reading: Reading, person: Mention, duty: Duty, date: str
) -> Iterator[Fact[Mention]]:
    span = (duty.start, duty.end)
    mode = duty.mode or None
    if duty.predicate == "holdsPost":
        yield reading.fact("holdsPost", person, duty.object, span, date=date)
    elif duty.predicate == "liaisesWith":
        yield reading.fact("liaisesWith", person, duty.object, span)
    else:
        yield reading.fact(duty.predicate, person, duty.object, span, mode=mode)
