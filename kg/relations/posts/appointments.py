"""Find who is appointed to a post and who is removed from one: `appoints`, `removes`.

For notices of personnel: 张三同志任云川市民政局副局长（试用期一年）, 任命张三为…, 免去张三同志的…职务,
免去其…职务, 张三同志不再担任…, lists below 任命： and 免去：, and remarks for all (以上同志试用期一年).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.document.dates import DATE, iso_date
from kg.mentions.posts import parse_posts
from kg.model import Block, Document, Fact, Mention
from kg.relations import Reading
from kg.relations.posts.acts import read_clause
from kg.relations.posts.own_units import with_whole_names
from kg.relations.posts.rosters import Entry, held_posts, read_entries
from kg.relations.posts.secondments import extract_secondments
from kg.relations.posts.terms import APPOINT, REMOVE, Decision, with_note, with_remark


def extract_appointments(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the appointments and removals that the document decides, in text order."""
    issuers = find_issuers(reading.issued)
    if not issuers:
        yield from _reported_decisions(reading)
        return
    named = find_named_lists(reading.document)
    listed = [decision for decisions, _ in named for decision in decisions]
    decisions = [*find_decisions(reading.document), *listed]
    for decision in with_whole_names(decisions, [i.text for i in issuers]):
        yield from decision_facts(reading, issuers, decision)
    entries = [entry for _, entries in named for entry in entries]
    for entry in entries or _entries_of_advisers(reading.document, decisions):
        yield from held_posts(reading, entry)
    yield from extract_secondments(reading)


_WHO_DECIDES = re.compile(
    r"(?P<who>(?:[^，。；：、\s“”]{0,12}?(?:省|市|县|区|自治区|州|旗|镇|乡|中)委|[^，。；：、\s“”]{0,16}?(?:党工委|党委|党组|人大常委会|人民政府|政府|组织部|董事会)|国务院))"
    r"(?:常委会|研究|会议)*(?:决定|批准|同意)?[：:，,]?\s*$"
)
_REPORTING = re.compile(r"^.*(?:宣布|宣读|根据|按照|通报|传达|经)(?:了)?")


def _reported_decisions(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the decisions that an article reports of a body it names: 宣布省委决定：李清泉同志任…."""
    who: Mention | None = None
    end = -1
    for decision in find_decisions(reading.document):
        found = _WHO_DECIDES.search(reading.text, max(0, decision.start - 40), decision.start)
        if found:
            words = _REPORTING.sub("", found["who"])
            who = Mention("Organization", words, found.end("who") - len(words), found.end("who"))
        elif decision.start > end + 3:
            who = None
        if who:
            end = max(end, decision.end)
            yield from decision_facts(reading, (who,), decision)


_TENURE = "appointment"


def decision_facts(
    reading: Reading, issuers: Iterable[Mention], decision: Decision
) -> Iterator[Fact[Mention]]:
    """Yield for each issuer the fact that states the decision, and the tenure that an appointment opens.

    Without a date of its own the decision has the document's.
    """
    date = decision.date or _date_of(reading)
    span = decision.start, decision.end
    body = decision.post.organization
    for issuer in issuers:
        yield reading.fact(
            decision.predicate,
            issuer,
            decision.person,
            span,
            organization=body,
            title=decision.post.title,
            date=date,
            term=decision.term,
            capacity=decision.capacity,
        )
    if decision.predicate == APPOINT and body:
        yield reading.fact(
            "holdsPost", decision.person, body, span, _TENURE, title=decision.post.title, date=date
        )


_PASSED = re.compile(rf"{DATE.pattern}[^。\n]{{4,60}}(?:通过|决定)")
_TOP = 200


def _date_of(reading: Reading) -> str:
    """Return the date of the document, else of the meeting that passed the list, told at its top."""
    if reading.issued.date:
        return reading.issued.date.value
    passed = None if reading.document.layout == "article" else _PASSED.search(reading.text[:_TOP])
    return iso_date(passed) if passed else ""


_BODY = re.compile(r"(?:[委院局厅部会署]|政府|委员会|办公室|党组|公司|集团|中心)$")
_TITLE_ISSUER = re.compile(r"^(.{2,40}?)(?:关于|任免|任命|聘任|聘请|人事)")


def find_issuers(document: Document) -> tuple[Mention, ...]:
    """Return the bodies that issue the document: as its head says, else as its title begins.

    An article has none: it tells what others decide. 任免人员名单 in a gazette is its publisher's.
    """
    if document.layout == "article":
        return _publisher(document)
    if document.issuers:
        return tuple(
            Mention("Organization", i.value, i.start, i.end, place=document.place)
            for i in document.issuers
        )
    found = _TITLE_ISSUER.match(document.title.value) if document.title else None
    if not found or document.title is None or not _BODY.search(found[1]):
        return ()
    start = document.title.start
    return (Mention("Organization", "".join(found[1].split()), start, start + found.end(1)),)


_LIST_TITLE = re.compile(
    r"任免(?:人员|职|干部)?名单|任[命职](?:人员)?名单|免职(?:人员)?名单|人事任免"
)
_PUBLISHER = re.compile(
    r"[\u4e00-\u9fff]{2,14}?(?:人民政府|人民代表大会常务委员会|人大常委会)(?=公报|政报|文告|人事|任免|任命|关于)"
)


def _publisher(document: Document) -> tuple[Mention, ...]:
    title = document.title
    words = "".join(title.value.split()) if title else ""
    found = _PUBLISHER.search(words) if _LIST_TITLE.search(words) else None
    if not found or not title:
        return ()
    return (Mention("Organization", found[0], title.start, title.end),)


def find_decisions(document: Document) -> list[Decision]:
    """Return the decisions of the document in text order, remarks for all of them applied."""
    title = document.title.value if document.title else ""
    if _SETS_UP.search(title) and not _APPOINTS.search(title):
        return []
    decisions: list[Decision] = []
    mode = ""
    for block in document.blocks:
        if block.kind in _NOT_READ:
            continue
        text = document.text_of(block)
        if len(text) < 30:
            mode = _mode_of_heading(text, mode)
        if not mode and not _MAY_DECIDE.search(text):
            continue
        opened = _OPENED.search(text)
        running = ""
        for clause, start in _clauses(document, block):
            opening = _OPENING.match(clause)
            if opening:
                mode = APPOINT if opening[1] else REMOVE
                clause, start = clause[opening.end() :], start + opening.end()
            if not mode and not running and not _MAY_DECIDE.search(clause):
                continue
            found = list(read_clause(clause, start, mode or running, decisions))
            decisions.extend(found)
            goes_on = text[start - block.start + len(clause) :][:1] in "；;"
            running = APPOINT if goes_on and (running or _NAMES.search(clause)) else ""
            if not found:
                decisions = with_remark(clause, decisions)
        mode = (APPOINT if opened[1] else REMOVE) if opened else mode
    return decisions


_NAMES = re.compile(r"(?:决定|会议|提名|通过)任命(?![:：])")
"""会议任命甲为部长；乙为部长: one verb for all up to the end of the sentence."""

_SETS_UP = re.compile(r"成立|设立|组建|调整|组成人员|成员名单")
_APPOINTS = re.compile(r"任[免命职]|免职")
"""A notice that sets up a group says who is in it; it appoints nobody to a post."""

_OPENING = re.compile(
    r"^[^；：:]{0,40}?(?:决定|批准|同意|^)(?:(任命|聘任|任职)|(免去|免职|解聘))(?:下列|以下)?(?:人员|同志)?[:：]\s*(?=\S)"
)
"""经会议通过，决定任命：甲为…；乙为…: what is done to all persons up to the next such word."""


_OPENED = re.compile(
    r"(?:决定|批准|同意|研究|提请|提名)[^。；：:]{0,6}?(?:(任命|聘任|任职|聘请)|(免去|免职|解聘))(?:下列|以下)?(?:人员|同志)?(?:职务)?[:：]\s*$"
)
"""经校务会议研究，决定聘任：⏎甲为…: a paragraph that ends with what is done to those below."""


_NOT_READ = ("title", "head", "addressee", "signature", "table", "row", "annex")
_CLAUSE_END = re.compile(r"[；;。\n]")
_MAY_DECIDE = re.compile(
    r"同志|任(?!务|意|期|性)|免[去除]|聘|辞去|罢免|撤[销去]|晋升|增补|补选|推[选荐]|提名|[委指选]派|确定|套|试用期|挂职|借调|以上|上述"
)
_MODE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、])?\s*"
    r"(?:决定|提请|批准|同意|拟)?(?:(任命|任职|聘任|聘请|提名)|(免去|免职|解聘|免任|接受|辞去|接受辞职|撤销|罢免))"
    r"(?:名单|人员|人员名单|职务|的?请求|下列人员|以下人员)?(?:如下)?\s*[:：]?$"
)


def _mode_of_heading(text: str, mode: str) -> str:
    """Return what the lines below the heading do: 任命：, 二、免职名单."""
    found = _MODE.match("".join(text.split()))
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


_DESCRIBED = re.compile(
    r"(?:聘请|聘任|特聘|聘|特邀|邀请)(?P<people>[^，。；：:\n]{6,300}?)(?:等\s*\d*\s*[名位人]?[^，。；：:\n为]{0,8})?"
    r"(?:为|担任)(?P<posts>[^，。；：:\n]{3,50})(?:[，,](?P<note>[^。；\n]{2,20}))?(?=[。；\n])"
)
"""聘请云川大学教授李清泉、市人民医院院长王楠等5人为市政府参事: each name behind its own post."""


def _described(sentence: re.Match[str]) -> tuple[list[Decision], list[Entry]]:
    posts = parse_posts(sentence["posts"], sentence.start("posts"))
    entries = read_entries(sentence["people"], sentence.start("people"))
    entries = [entry for entry in entries if entry.posts and entry.start < entry.person.start]
    decisions = [
        Decision(APPOINT, entry.person, post, *sentence.span())
        for entry in entries
        for post in posts
    ]
    return [with_note(d, sentence["note"] or d.post.note) for d in decisions], entries


def _entries_of_advisers(document: Document, decisions: Iterable[Decision]) -> Iterator[Entry]:
    """Yield the lines that say who those are whom the sentence above engages: 李清泉 云川大学教授."""
    named = {d.person.text for d in decisions if d.predicate == APPOINT}
    for block in document.blocks if "聘" in document.text else ():
        text = document.text_of(block)
        if block.kind in _NOT_READ or _MAY_DECIDE.search(text):
            continue
        entries = read_entries(text, block.start)
        if len(entries) == 1 and entries[0].person.text in named:
            yield entries[0]


_LIST_HEAD = re.compile(
    r"(?:任命|聘任|聘请|特聘|增补|确定|选聘|续聘|授予?)(?:(?:以下|下列)[^，。；：:\n为]{0,20}|[^，。；：:\n]{2,30}?等\s*\d*\s*[^，。；：:\n为]{0,8})"
    r"(?:为|担任|任)(?P<posts>[^，,。；：:\n]{3,50})(?:[，,](?P<note>[聘任]期[^。\n：:]{2,40}?))?"
    r"(?:[。，；][^。\n：:]{0,24}(?:名单|如下|名册)[^。\n：:]{0,8})?[:：]"
)
_AFTER_LIST = re.compile(r"。|\n[（(]|(?:以上|上述)|聘期|任期")


def find_named_lists(document: Document) -> list[tuple[list[Decision], list[Entry]]]:
    """Return for each 聘请下列同志为…顾问： its appointments, and the entries of the list below."""
    found = [_described(match) for match in _DESCRIBED.finditer(document.text)]
    for head in _LIST_HEAD.finditer(document.text):
        posts = parse_posts(head["posts"], head.start("posts"))
        end = _AFTER_LIST.search(document.text, head.end())
        text = document.text[head.end() : end.start() if end else None]
        entries = read_entries(text, head.end())
        decisions = [
            Decision(APPOINT, e.person, post, e.start, e.end) for e in entries for post in posts
        ]
        found.append(([with_note(d, head["note"] or "") for d in decisions], entries))
    return found
