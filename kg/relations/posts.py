"""Find who is appointed to a post and who is removed from one: `appoints`, `removes`.

For notices of personnel: 张三同志任云川市民政局副局长（试用期一年）, 任命张三为…, 免去张三同志的…职务,
免去其…职务, 张三同志不再担任…, lists below 任命： and 免去：, and remarks for all (以上同志试用期一年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.mentions.persons import HONORIFICS, clean_name, name_pattern
from kg.mentions.posts import Post, parse_posts
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading

APPOINT, REMOVE = "appoints", "removes"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person appointed to one post, or removed from it; offsets in the body."""

    predicate: str
    person: Mention
    post: Post
    start: int
    end: int
    term: str = ""
    capacity: str = ""
    date: str = ""


def extract_appointments(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the appointments and removals that the document decides, in text order."""
    issuer = find_issuer(reading.issued)
    if issuer is None:
        return
    date = reading.issued.date.value if reading.issued.date else ""
    for decision in find_decisions(reading.document):
        yield reading.fact(
            decision.predicate,
            issuer,
            decision.person,
            (decision.start, decision.end),
            organization=decision.post.organization,
            title=decision.post.title,
            date=decision.date or date,
            term=decision.term,
            capacity=decision.capacity,
        )


_TITLE_ISSUER = re.compile(r"^(.{2,40}?)(?:关于|任免|任命|聘任|聘请|人事)")


def find_issuer(document: Document) -> Mention | None:
    """Return the body that issues the document: as its head says, else as its title begins."""
    if document.issuers:
        first = document.issuers[0]
        return Mention("Organization", first.value, first.start, first.end, place=document.place)
    found = _TITLE_ISSUER.match(document.title.value) if document.title else None
    if not found or document.title is None:
        return None
    start = document.title.start
    return Mention("Organization", "".join(found[1].split()), start, start + found.end(1))


def find_decisions(document: Document) -> list[Decision]:
    """Return the decisions of the document in text order, remarks for all of them applied."""
    decisions: list[Decision] = []
    mode = ""
    for block in document.blocks:
        if block.kind in _NOT_READ:
            continue
        mode = _mode_of_heading(document.text_of(block), mode)
        for clause, start in _clauses(document, block):
            if not _MAY_DECIDE.search(clause) and not mode:
                continue
            found = list(_read_clause(clause, start, mode, decisions))
            decisions.extend(found)
            if not found:
                decisions = _with_remark(clause, decisions)
    return decisions


_NOT_READ = ("title", "head", "addressee", "signature", "table", "annex")
_CLAUSE_END = re.compile(r"[；;。\n]")
_MAY_DECIDE = re.compile(r"任|免|聘|辞|罢|撤|晋|补|改|套|试用|挂职|借调|以上|上述|为")
_MODE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、])?\s*"
    r"(?:决定|提请|批准|拟)?(?:(任命|任职|聘任|聘请|提名)|(免去|免职|解聘|免任))"
    r"(?:名单|人员|人员名单|职务|下列人员|以下人员)?(?:如下)?[:：]?$"
)


def _mode_of_heading(text: str, mode: str) -> str:
    """Return what the lines below the heading do: 任命：, 二、免职名单."""
    found = _MODE.match(text.strip())
    if not found:
        return mode
    return APPOINT if found[1] else REMOVE


def _clauses(document: Document, block: Block) -> Iterator[tuple[str, int]]:
    """Yield the clauses of the block and their offsets in the body."""
    start = block.start
    text = document.text_of(block)
    for end in _CLAUSE_END.finditer(text):
        if text[start - block.start : end.start()].strip():
            yield text[start - block.start : end.start()], start
        start = block.start + end.end()
    if text[start - block.start :].strip():
        yield text[start - block.start :], start


_PASSIVE_VERB = (
    r"(?:决定)?(?:任命|聘任|聘请|特聘|提名|推荐|增补|选任|任用|委派|指派|委任|选派|抽调|续聘|补选)"
)
_ACTIVE_VERB = (
    r"(?:兼任|担任|聘任为|聘用为|聘为|聘任|任命为|任用为|提任为?|提拔任|晋升为?|晋任|晋级为|转任为?|套改为|套转为|确定为|出任|续任|续聘为|挂任|"
    r"挂职担任|挂职任|调任|改任|增补为|派任|委派为|补选为|试任|任(?!期|务|何|用|免|职|命|意|教|性|内|满|前))"
)
_REMOVE_VERB = r"(?:免去|免除|解聘|解除|撤销|罢免|撤去)"
_NO_LONGER = r"不再(?:继续)?(?:担任|兼任|聘任为?|聘为|任)"
# What follows the posts in the same clause and is no part of them.
_STOP = (
    r"(?=[，,、：:]?\s*(?:并|同时|且|其)?(?:免去|免除|解聘|不再|试用期|试用|聘期|任期|任职时间|任职试用|挂职(?:时间|期|[一二两半三\d])|"
    r"主持|负责|协助|享受|按[^，,、]{0,12}(?:待遇|规定|管理)|保留|仍|原[^，,、]{0,20}(?:免|不)|以上|自\d|从\d|级别|列[^，,、]{1,12}[前后]|工资|时间))"
)


@lru_cache(maxsize=1)
def _persons() -> str:
    """The source of a pattern for one or more persons before or after one verb."""
    person = rf"(?:{name_pattern()}|(?<=免去)[^\W\d_a-zA-Z]{{2,4}}(?=同志))(?:[（(][^（）()]{{1,14}}[)）])?(?:{HONORIFICS})?"
    return rf"{person}(?:\s*[、，,和及]\s*{person})*(?:等)?(?:[\d一二三四五六七八九十两]+(?:名|位|人))?(?:同志)?"


@lru_cache(maxsize=1)
def _acts() -> re.Pattern[str]:
    persons = _persons()
    left = r"(?:(?<![\u4e00-\u9fff])|(?<=决定)|(?<=研究)|(?<=同意)|(?<=批准)|(?<=由)|(?<=任命)|(?<=聘任))"
    posts = rf"(?P<%s>(?:[（(][^（）()\n]*[)）]|[^；;。\n（(])+?)(?:{_STOP}|$|(?=[，,、]\s*{_PASSIVE_VERB})|(?=[，,、]\s*{persons}(?:{_ACTIVE_VERB}|的|{_NO_LONGER}|为)))"
    return re.compile(
        rf"{_REMOVE_VERB}其(?:原任?|所任|担任|兼任)?的?{posts % 'its'}"
        rf"|(?:接受|同意){left}?(?P<resigner>{persons})(?:关于)?的?(?:辞去|请辞){posts % 'resigned'}"
        rf"|{_REMOVE_VERB}(?P<removed>{persons})(?:原任?|所任|担任|兼任)?的?{posts % 'from'}"
        rf"|{left}(?P<leaver>{persons})?[，,]?{_NO_LONGER}{posts % 'left'}"
        rf"|{_PASSIVE_VERB}(?P<named>{persons})(?:担任|为|任|作为){posts % 'to'}"
        rf"|{left}(?P<confirmed>{persons})的?(?:(?:担任|任)?(?P<confirmed_post>[^；;。\n，,]+?)(?:职务|职级)?(?:予以)?(?:正式任用|正式任职|正式聘任|按期转正|转正))"
        rf"|{left}(?P<person>{persons})(?:[，,]\s*)?(?:聘期内)?{_ACTIVE_VERB}{posts % 'posts'}"
        rf"|(?:(?<=[，,])|(?<=[，,]兼)|^)(?:并|同时|且)?(?:兼任|担任|聘任为|任){posts % 'more'}"
    )


_ROLES = (
    # (group of the persons, group of the posts, what is done); the person is the one before
    # where the first is "".
    ("", "its", REMOVE),
    ("resigner", "resigned", REMOVE),
    ("removed", "from", REMOVE),
    ("leaver", "left", REMOVE),
    ("named", "to", APPOINT),
    ("confirmed", "confirmed_post", APPOINT),
    ("person", "posts", APPOINT),
    ("", "more", APPOINT),
)


def _read_clause(clause: str, start: int, mode: str, before: list[Decision]) -> Iterator[Decision]:
    last = [before[-1].person] if before else []
    found = False
    for act in _acts().finditer(clause):
        persons_group, posts_group, predicate = next(r for r in _ROLES if act[r[1]] is not None)
        persons = _people(act, persons_group, start) if persons_group else []
        persons = persons or last
        if persons:
            found = True
            yield from _decide(predicate, persons, act, posts_group, start)
            last = persons[-1:]
    if not found and mode:
        yield from _read_line(clause, start, mode)


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    """张三为云川市民政局局长 or 李四 云川市审计局局长职务, below a heading that says what is done."""
    number = r"(?:\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)?"
    return re.compile(
        rf"^\s*{number}\s*(?P<people>{_persons()})(?:为|的|任|担任|[:：]|\s+)(?P<line>[^\n]+)$"
    )


def _read_line(clause: str, start: int, mode: str) -> Iterator[Decision]:
    act = _line().match(clause)
    if act:
        yield from _decide(mode, _people(act, "people", start), act, "line", start)


@lru_cache(maxsize=1)
def _one_person() -> re.Pattern[str]:
    return re.compile(rf"{name_pattern()}|[^\W\d_a-zA-Z]{{2,4}}(?=同志)")


def _people(act: re.Match[str], group: str, start: int) -> list[Mention]:
    if act[group] is None:
        return []
    at = start + act.start(group)
    return [
        Mention("Person", clean_name(found[0]), at + found.start(), at + found.end())
        for found in _one_person().finditer(_blank_notes(act[group]))
    ]


_NOTE = re.compile(r"[（(][^（）()]*[)）]|同志|等?[\d一二三四五六七八九十两]+[名位人]")


def _blank_notes(text: str) -> str:
    return _NOTE.sub(lambda m: "、" * len(m[0]), text)


def _decide(
    predicate: str, persons: list[Mention], act: re.Match[str], group: str, start: int
) -> Iterator[Decision]:
    posts = parse_posts(act[group], start + act.start(group))
    rest = act.string[act.end() :]
    for person in persons:
        for index, post in enumerate(posts):
            if post.former or "候选人" in post.title:
                continue
            decision = Decision(predicate, person, post, start + act.start(), start + act.end())
            note = post.note or (rest if index == len(posts) - 1 else "")
            yield _with_note(decision, note) if predicate == APPOINT else decision


_LENGTH = r"[一二三四五六七八九十两半\d]+(?:个(?:半)?月|年半|周年|学年|年|月|届)(?:零?[一二三四五六七八九十\d]+个月)?"
_TERM = re.compile(
    rf"(?:继续实行)?(?:试用期|任职试用期|挂职时间|挂职期限|挂职期|挂职锻炼|挂职|借调时间|借调期|借调|任期|聘期|聘任期|聘用期)"
    rf"(?:均?为|为期|均|：)?(?:{_LENGTH}|至\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|截至\d{{4}}年\d{{1,2}}月)"
)
_SECONDMENT = re.compile(r"挂职|借调|挂任|帮助工作|跟班")
_PROBATION = re.compile(r"试用")
_SINCE = re.compile(
    r"(?:任职时间|职务|任职|时间)?[从自](\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起|开始)?(?:计算|起算|算起|计|算)"
)


def _with_note(decision: Decision, note: str) -> Decision:
    """Return the decision with what the words beside it say of its length and kind."""
    term = _TERM.search(note)
    capacity = (
        "secondment" if _SECONDMENT.search(note) else "probation" if _PROBATION.search(note) else ""
    )
    return replace(
        decision,
        term=term[0] if term else decision.term,
        capacity=capacity or decision.capacity,
        date=_date(note) or decision.date,
    )


def _date(note: str) -> str:
    found = _SINCE.search(note)
    if not found:
        return ""
    return "-".join(p.zfill(2) for p in found.groups() if p)


_REMARK = re.compile(
    r"(?:以上|上述)(?:[所述任命聘用免]*)(?:([一二三四五六七八九十两\d]+)[名位]|.{0,4}?)(?:同志|人员|干部|任职|任命|职务|人)?.{0,6}?"
    r"(?:试用|挂职|任期|聘期|借调|任职时间)"
)
_COUNT = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_MEMBER = re.compile(
    r"(?:成员|委员|常委|党委书记|党组书记|党组副书记|党委副书记)$|[级]|警长|科员|调研员|巡视员"
)
"""Seats and ranks have no probation; the remark is for the administrative posts beside them."""


def _with_remark(clause: str, decisions: list[Decision]) -> list[Decision]:
    """Return the decisions, what is said of all those above (以上三位同志试用期半年) added."""
    found = _REMARK.search(clause)
    if not found:
        return decisions
    chosen = _last_persons(decisions, found[1])
    return [_remarked(d, clause[found.start() :]) if d.person in chosen else d for d in decisions]


def _last_persons(decisions: list[Decision], count: str | None) -> list[Mention]:
    people = list(dict.fromkeys(d.person for d in decisions if d.predicate == APPOINT))
    if not count:
        return people
    number = int(count) if count.isdigit() else _COUNT.get(count, len(people))
    return people[-number:]


def _remarked(decision: Decision, note: str) -> Decision:
    if decision.predicate != APPOINT or decision.term:
        return decision
    if _PROBATION.search(note) and _MEMBER.search(decision.post.title):
        return decision
    return _with_note(decision, note)
