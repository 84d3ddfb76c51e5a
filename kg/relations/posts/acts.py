"""Read one clause of a personnel notice: who is appointed or removed, and from which posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.gazetteers.divisions import leading_division
from kg.mentions.names import (
    HAN,
    HONORIFICS,
    clean_name,
    is_everyday_word,
    is_name,
    transliterated_pattern,
)
from kg.mentions.posts import parse_posts
from kg.mentions.shown_names import seldom_surnames, shown_name_pattern
from kg.model import Mention
from kg.relations.posts.terms import APPOINT, REMOVE, Decision, with_note

_PASSIVE_VERB = r"(?:决定)?(?:任命|聘任|聘请|特聘|增补|选任|任用|委派|指派|委任|选派|抽调|续聘|补选|确定|晋升|套转|选举)"
_NO_POST = (
    r"[期务用免职命意性”\"」』》）)]|何(?![家店湾寨集桥]|[\u4e00-\u9fff]{1,4}[镇乡村])|教(?![务育研导学师委改材科])"
    r"|内(?![蒙江黄乡丘务部设科审控]|[\u4e00-\u9fff]{1,4}[镇乡村县])|满(?![城洲族]|[\u4e00-\u9fff]{1,4}[镇乡村])"
    r"|前(?![郭进锋山海]|[\u4e00-\u9fff]{1,4}[镇乡村])"
)
"""任期, 任教, 任内: 任 appoints nobody there; 任教务处, 任内务部, 任满城区 do."""

_ACTIVE_VERB = (
    r"(?:兼任|担任|聘任为|聘用为|聘为|聘任|任命为|任用为|提任为?|提拔任|晋升为?|晋任|晋级为|转任为?|套改为|套转为|确定为|出任|续任|续聘为|挂任|"
    rf"挂职担任|挂职任|调任|改任|增补为|派任|委派为|补选为|试任|任(?!{_NO_POST}))"
)
_REMOVE_VERB = r"(?:免去|免除|解聘|解除|撤销|罢免|撤去)"
_NO_LONGER = r"不再(?:继续)?(?:担任|兼任|聘任为?|聘为|任)"
# What follows the posts in the same clause and is no part of them.
_STOP = (
    r"(?=[，,、：:]?\s*(?:并|同时|且|其|关于)?(?:(?:接受|同意)(?:其|[^，,、；]{2,8}的?)(?:辞去|请辞)|免去|免除|解聘|不再|[改转调另][任有]|试用期|试用|聘期|任期|任职时间|任职试用|挂职(?:时间|期|[一二两半三\d])|"
    r"主持|负责|协助|享受|按[^，,、]{0,12}(?:待遇|规定|管理)|保留|仍|原[^，,、]{0,20}(?:免|不)|报[^，,、]{2,30}备案|以上|自\d|从\d|级别|列[^，,、]{1,12}[前后]|工资|时间))"
)


@lru_cache(maxsize=1)
def _persons() -> str:
    """The source of a pattern for one or more persons before or after one verb."""
    whole = rf"{transliterated_pattern()}(?=同志|[的为任、，和（(])"
    person = rf"(?:{whole}|{shown_name_pattern()}|(?<=免去)[^\W\d_a-zA-Z]{{2,4}}(?=同志)|{_COMRADE})(?:{HONORIFICS})?(?:\s*[（(][^（）()]{{1,14}}[)）])?(?:{HONORIFICS})?"
    return rf"{person}(?:\s*[、，,和及]\s*{person})*(?:等)?\s*(?:[\d一二三四五六七八九十两]+\s*(?:[名位人]|(?=同志)))?(?:同志)?"


_COMRADE = rf"(?<![{HAN}])(?!以上|下列|有关|负责|主要|广大|全体|部分|上述|各位|其他|[该调派由经让请兹现特并给对与和])[{HAN}]{{2,4}}(?=同志[任的不兼担，,（(])"
"""星占林同志任…: a name even without a surname of the lists."""

_LEFT = r"(?:(?<=\A调)|(?<=[；;，,：:。]调)|(?<![\u4e00-\u9fff])|(?<=决定)|(?<=研究)|(?<=同意)|(?<=批准)|(?<=由)|(?<=任命)|(?<=聘任)|(?<=接受))"
"""Before a name: a mark, or one of the words that open a decision."""

_FORMERLY = r"(?:原任|所任|原|担任|兼任)?的?"
_CONFIRMED = r"(?:正式任用|正式任职|正式聘任|正式聘用|按期转正|转正)"
_LAPSED = r"(?:随[^，。；]{2,16})?[，,]?(?:自然|自行|同时|相应|随之)(?:免除|免去|解除)"


@lru_cache(maxsize=1)
def _acts() -> re.Pattern[str]:
    persons, left = _persons(), _LEFT
    next_act = rf"[，,、]\s*(?:并?(?:提名|推荐)|{_PASSIVE_VERB}|{persons}(?:{_ACTIVE_VERB}|的|{_NO_LONGER}|为|辞去|请辞))"
    words = r"(?:[（(][^（）()\n]*[)）]|[^；;。\n（(])+?"
    posts = rf"(?P<%s>{words})(?:{_STOP}|$|(?={next_act}))"
    one_post = r"(?P<%s>[^；;。\n，,]+?)(?:职务|职级)"
    forms = (
        # 免去其云川市审计局局长职务
        rf"{_REMOVE_VERB}其{_FORMERLY}{posts % 'its'}",
        # 接受其辞去副市长职务
        rf"(?:接受|同意)其(?:辞去|请辞){_FORMERLY}{posts % 'its_resigned'}",
        # 接受李清泉同志辞去副市长职务的请求
        rf"(?:接受|同意)(?P<resigner>{persons})(?:关于)?的?(?:辞去|请辞){posts % 'resigned'}",
        # 免去李清泉同志的副市长职务
        rf"{_REMOVE_VERB}(?P<removed>{persons}){_FORMERLY}{posts % 'from'}",
        # 李清泉同志不再担任局长职务
        rf"{left}(?P<leaver>{persons})?(?:因[^，。；]{{2,16}})?[，,]?{_NO_LONGER}{posts % 'left'}",
        # 李清泉同志原任的局长职务自然免除
        rf"{left}(?P<lapsing>{persons})(?<=同志){_FORMERLY}{one_post % 'lapsed'}{_LAPSED}",
        # 李清泉同志退休，其副局长职务自然免除
        rf"{left}(?P<ended>{persons})(?<=同志)[^，。；]{{2,12}}[，,]其{_FORMERLY}{one_post % 'ended_post'}{_LAPSED}",
        # 聘任李清泉为副院长，原院长助理职务自然免除
        rf"(?<=[，,])(?:其)?原(?:任|担任)?的?{one_post % 'lapsed_too'}{_LAPSED}",
        # 任命李清泉为副市长
        rf"{_PASSIVE_VERB}(?P<named>{persons})(?:担任|为|任|作为){posts % 'to'}",
        # 李清泉同志的副局长职务予以正式任用
        rf"{left}(?P<confirmed>{persons})的?(?:担任|任)?{one_post % 'confirmed_post'}"
        rf"(?:[，,][^，。；]{{0,16}}[，,]?)?(?:予以|同意)?{_CONFIRMED}",
        # 李清泉同志任副局长; 李清泉同志试用期满，正式任副局长; 李清泉同志由市林业局调任…
        rf"{left}(?P<person>{persons})(?:[，,]\s*)?(?:(?:任职)?试用期满[^；。]{{0,16}}?[，,]|聘期内|(?<=同志)[由从][^，。；]{{2,20}}?)?"
        rf"(?:正式|继续)?{_ACTIVE_VERB}{posts % 'posts'}",
        # 接受甲辞去副省长职务的请求，乙辞去副主任职务的请求
        rf"(?<=[，,])(?P<next_resigner>{persons})(?:辞去|请辞){posts % 'resigned_too'}",
        # 任命甲为书记，乙、丙同志为委员
        rf"(?<=[，,])(?P<further>{persons})为{posts % 'likewise'}",
        # 甲同志任局长，兼任市信访局局长
        rf"(?:(?<=[，,])|(?<=[，,]兼)|^)(?:并|同时|且)?(?:兼任|担任|聘任为|聘为|[改转调另]任|任(?!{_NO_POST})){posts % 'more'}",
    )
    return re.compile("|".join(forms))


_ROLES = (
    # (group of the persons, group of the posts, what is done); the person is the one before
    # where the first is "".
    ("", "its", REMOVE),
    ("", "its_resigned", REMOVE),
    ("resigner", "resigned", REMOVE),
    ("next_resigner", "resigned_too", REMOVE),
    ("removed", "from", REMOVE),
    ("leaver", "left", REMOVE),
    ("named", "to", APPOINT),
    ("lapsing", "lapsed", REMOVE),
    ("further", "likewise", APPOINT),
    ("confirmed", "confirmed_post", APPOINT),
    ("person", "posts", APPOINT),
    ("ended", "ended_post", REMOVE),
    ("", "lapsed_too", REMOVE),
    ("", "more", APPOINT),
)


def read_clause(clause: str, start: int, mode: str, before: list[Decision]) -> Iterator[Decision]:
    """Yield the decisions of the clause; `start` is its offset in the body.

    `mode` is what a heading above says is done to the persons of the lines below (任命：); `before`
    are the decisions above, whose last person 免去其… is about.
    """
    done = list(before[-1:])
    acts = list(_acts().finditer(clause))
    filled = _filled_body(clause, start, acts[0].start()) if acts else None
    if mode and not (acts and acts[0].start() == 0):
        head = clause[: acts[0].start()].rstrip("，, ") if acts else clause
        done.extend(_read_line(head, start, mode))
        yield from done[len(before[-1:]) :]
    for act in acts:
        if _ADVISED.search(clause, 0, act.start()):
            continue
        persons_group, posts_group, predicate = next(r for r in _ROLES if act[r[1]] is not None)
        persons = _people(act, persons_group, start) if persons_group else []
        if posts_group == "its" and act is acts[0]:
            persons = _subject_of(clause[: act.start()], start)
        act_names_persons = bool(persons) and persons_group != "further"
        persons = persons or [d.person for d in done[-1:]]
        here = done[len(before[-1:]) :]
        body = here[-1].post.organization if here and not act_names_persons else filled
        found = list(_decide(predicate, persons, act, posts_group, start, body))
        done.extend(found)
        yield from found


_FILLED = re.compile(
    rf"\s*(?:[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十\d]{{1,3}}[)）]|\d+[.．、])?\s*"
    rf"(?P<body>[{HAN}（）“”]{{3,40}}(?:[委院局厅会署部处]|政府|办公室|中心|公司|集团|指挥部))由\s*\Z"
)
"""清江开发办公室由李清泉同志任主任: the body whose posts are filled stands before 由."""


def _filled_body(clause: str, start: int, end: int) -> Mention | None:
    found = _FILLED.match(clause[:end])
    if found is None:
        return None
    first, last = found.span("body")
    return Mention("Organization", found["body"], start + first, start + last)


_SUBJECT = re.compile(rf"\s*(?P<name>[{HAN}]{{2,4}})同志(?![任的、])[^，；。]{{2,16}}[，,]\Z")


def _subject_of(words: str, start: int) -> list[Mention]:
    """李清泉同志离职休养，免去其…: whom the first removal of a clause is about."""
    found = _SUBJECT.match(words)
    if not found or not is_name(found["name"]):
        return []
    first, last = found.span("name")
    return [Mention("Person", found["name"], start + first, start + last)]


_ADVISED = re.compile(r"(?:建议|拟)[^，,；;。：:]{0,10}\Z")
"""建议聘任甲为总经理, 建议按程序免去其董事职务: what others are to decide."""


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    """张三为云川市民政局局长 or 李四 云川市审计局局长职务, below a heading that says what is done."""
    number = r"(?:\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)?"
    return re.compile(
        rf"^\s*{number}\s*(?P<people>{_persons()})(?:为|的|任|担任|(?:提出)?(?:辞去|请辞)|[:：]|\s+|(?<=同志))(?P<line>[^\n]+)$"
    )


def _read_line(clause: str, start: int, mode: str) -> Iterator[Decision]:
    act = _line().match(clause) or (_removed_line(clause) if mode == REMOVE else None)
    if act:
        yield from _decide(mode, _people(act, "people", start), act, "line", start)
    elif act := _listed().match(clause):
        person = Mention(
            "Person", act["people"], start + act.start("people"), start + act.end("people")
        )
        yield from _decide(mode, [person], act, "line", start)


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    """星占林为云川市民政局局长, below a heading: any word in this place is a name."""
    return re.compile(
        rf"^\s*(?:\d+[.．、])?(?P<people>(?!该|其|原|上述|以上|下列|有关)[{HAN}]{{2,4}}(?<![局委部厅院长记]))"
        rf"(?:[（(][^（）()]{{1,14}}[)）])?(?:同志)?(?:为|的)(?P<line>[^\n]+)$"
    )


def _removed_line(clause: str) -> re.Match[str] | None:
    """王楠清江省水利厅厅长职务: the name ends where that of a division or a national body begins."""
    for size in (3, 2, 4):
        act = _removed_of_size(size).match(clause)
        if act and _is_shown_name(act["people"]) and _opens_a_body(act["line"]):
            return act
    return None


def _is_shown_name(words: str) -> bool:
    return is_name(words) or words[0] in seldom_surnames()


@lru_cache(maxsize=3)
def _removed_of_size(size: int) -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?P<people>[{HAN}]{{{size}}})(?P<line>[^\n，,（(]+职务)\s*(?:[，,（(].*)?$"
    )


def _opens_a_body(words: str) -> bool:
    return leading_division(words) is not None or bool(_BODY_OPENS.match(words))


_BODY_OPENS = re.compile(
    rf"国家|中共|中国|国务院|(?:[{HAN}]{{2,4}})?[省市县区州旗盟镇乡](?=[^长委]{{2}})"
)


@lru_cache(maxsize=1)
def _one_person() -> re.Pattern[str]:
    whole = rf"(?<![{HAN}·•・‧]){transliterated_pattern()}(?![{HAN}·•・‧])"
    alone = rf"\A[{HAN}]{{2,4}}(?<!等)(?=、*\Z)"
    return re.compile(rf"{alone}|{whole}|{shown_name_pattern()}|[^\W\d_a-zA-Z]{{2,4}}(?=同志)")


def _people(act: re.Match[str], group: str, start: int) -> list[Mention]:
    if act[group] is None:
        return []
    at = start + act.start(group)
    return [
        Mention("Person", clean_name(found[0]), at + found.start(), at + found.end())
        for found in _one_person().finditer(_blank_notes(act[group]))
        if "同志" in act[0] or not is_everyday_word(found[0])
    ]


_NOTE = re.compile(
    r"[（(][^（）()]*[)）]|同志|等?\s*[\d一二三四五六七八九十两]+\s*(?:[名位人]|(?=同志))"
)


_ONE_NAME = re.compile(rf"[{HAN}]{{2,4}}(?=同志)")
"""阮小二同志: the number belongs to the name where it stands alone."""


def _blank_notes(text: str) -> str:
    if _ONE_NAME.match(text):
        return text.replace("同志", "、、")
    return _NOTE.sub(lambda m: "、" * len(m[0]), text)


_CANDIDATE = ("候选人", "人选")
"""Put forward, not yet appointed."""

_SECONDED = re.compile(r"挂职担?任|挂任")


def _decide(
    predicate: str,
    persons: list[Mention],
    act: re.Match[str],
    group: str,
    start: int,
    body: Mention | None = None,
) -> Iterator[Decision]:
    """Yield a decision for each person and post; `body` is that of the posts that name none."""
    posts = parse_posts(act[group], start + act.start(group))
    following = _acts().search(act.string, act.end())
    rest = act.string[act.end() : following.start() if following else None]
    verb = "挂职，" if _SECONDED.search(act[0][: act.start(group) - act.start()]) else ""
    for person in persons:
        for index, post in enumerate(posts):
            office = post.organization and post.organization.text == "办公室"
            if (office and "兼" in act[0]) or post.former or post.title.endswith(_CANDIDATE):
                continue
            held = post if post.organization else replace(post, organization=body)
            decision = Decision(predicate, person, held, start + act.start(), start + act.end())
            note = f"{verb}{post.note}，{rest if index == len(posts) - 1 else ''}"
            yield with_note(decision, note) if predicate == APPOINT else decision
