"""approves: which numbered or dated meeting passed a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mentions.dates import find_dates, parse_date
from kg.mentions.document_titles import FoundTitle, is_document
from kg.mentions.meetings import FoundMeeting, find_meetings
from kg.model import Block, Fact, Mention
from kg.relations.documents.frame import Frame
from kg.relations.documents.governed import governing_verb

# 审议通过, 修订通过, 批准, 于2021年8月26日通过: what a meeting does that passes a document
_PASSED = re.compile(
    r"\s*(?:上)?(?:[于在]\s?(?P<date>[\d〇○零一二三四五六七八九十年月日 ]{6,16}))?"
    r"(?:审议|讨论|研究|审查|表决|一致|修订|修改|原则|投票|决定|全票)*(?:并|后)?(?:通过|批准|审定|同意|修订|修正|制定(?![的了])|决定(?=[，,）)\s]))"
)
# 会议原则通过了《…》, 审议并通过《…》; 审议了 and 听取了 pass nothing
_REPORTED = re.compile(
    r"(?:原则|审议|讨论|研究|表决|一致|投票|审查|书面|全票)*(?:并|后|，)?(?:原则|表决|一致|投票)?"
    r"(?P<verb>通过|审定|批准|同意)(?!的)(?:了|印发|出台|实施)*\s*(?=[\u4e00-\u9fff、“”（）]{0,16}《|[\d年月日]{6,11}[\u4e00-\u9fff\d]{0,24}的《)"
)
# 会议决定批准这个报告: what the sentences before name as heard
_THIS_REPORT = re.compile(
    r"(?:决定|同意)?(?P<verb>批准|同意|通过)(?:了)?(?:这个|这一|这份|该|上述)(?:报告|计划|规划|预算|决算|方案|纲要)"
)
_HEARD = re.compile(r"(?:听取|审议|审查|讨论|审阅)(?!通过)")
# 根据…的决定第一次修正: where one clause of an adoption note ends and the next begins
_CUT = re.compile(r"(?P<opens>根据|依据)|(?:修正|修订(?!通过|的))[）)]?")
# …第1880次会议、2024年3月29日由…第二十八次会议通过: what stands between two that passed it
_JOINED = re.compile(r"[、，,和及与\s]+[于在]?[\d〇○零一二三四五六七八九十年月日 ]*由?\s*")
_REVISED_BY = re.compile(r"\s*(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)")
# 经市政府第8次常务会议审议通过，现将《…》印发给你们; …通过，市人民政府决定：
_DECIDES = re.compile(r"\s*[，,](?:现将?|[\u4e00-\u9fff]{0,12}决定|现予)")
# …会议通过的《…》, 通过的国务院《…》, 通过、2001年9月29日公布的《…》
_BEHIND = re.compile(
    r"\s*的?\s*(?:[\u4e00-\u9fff、]{0,14}的|[、，]?[\d年月日]{6,11}[\u4e00-\u9fff]{0,20}(?:[公发颁]布|[施实]行|修[订正])的)?(?=《)"
)
# 一、审议通过《…》: an item of minutes, with nothing before the verb but its number.
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|\d+\s?[.．、]|[（(][一二三四五六七八九十\d]+[）)])?\s*"
)
# 关于李明等同志任免的通知: what the meeting passed is who is appointed, not the notice of it.
_OF_OFFICERS = re.compile(r"任免|任职|免职|任命|聘任|辞去")
# 本办法经…会议通过, but not 本法所称章程，是指…会议通过的章程
_THIS_PAPER = re.compile(r"(?!.*所(?:称|指)).*(?<!基)本[\u4e00-\u9fff]{1,8}")
_NOT_PASSED = re.compile(
    r"(?:未|不|没有|提交|提请|报请|拟|须经?|需经?|应当?经?)[\u4e00-\u9fff]{0,3}\Z"
)


def extract_approvals(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield which meeting passed which document, as head, text and brackets say."""
    yield from _in_head(frame)
    meetings = [m for m in find_meetings(frame.text) if not frame.in_head(m.start)]
    for index, meeting in enumerate(meetings):
        passed = _PASSED.match(frame.text, _end_of_joint(frame.text, meetings, index))
        if not passed or frame.quoted(meeting.start):
            continue
        if passed["date"]:
            meeting = replace(meeting, date=parse_date(passed["date"]))
        for object in _passed_documents(frame, meeting, passed.end()):
            yield _fact(frame, meeting, object, (meeting.start, passed.end()))
    yield from _reported(frame, meetings)
    yield from _of_this_report(frame, meetings)


def _of_this_report(frame: Frame, meetings: Sequence[FoundMeeting]) -> Iterator[Fact[Mention]]:
    """Yield what a resolution passes that it names before: …审议了《…报告》。会议决定批准这个报告."""
    for match in _THIS_REPORT.finditer(frame.text):
        start, _ = frame.sentence(match.start(), match.end())
        line = frame.text.rfind("\n", 0, match.start()) + 1
        heard = [t for t in frame.titles_in(line, match.start()) if is_document(t.title)]
        if not heard or "会议" not in frame.text[start : match.start()]:
            continue
        hearing = _HEARD.search(frame.text, line, heard[-1].start)
        held = [m for m in meetings if hearing and line <= m.start < hearing.start()]
        if held:
            yield _fact(frame, held[0], frame.mention(heard[-1]), match.span())


def _fact(
    frame: Frame, meeting: FoundMeeting, object: Mention, span: tuple[int, int]
) -> Fact[Mention]:
    text = frame.text
    name = meeting.name
    issuers = frame.reading.issued.issuers
    if name.startswith("第") and "届" not in name and len(issuers) == 1:
        name = issuers[0].value + name
    words = "".join(text[meeting.start : meeting.end].split())
    subject = Mention("Meeting", words, meeting.start, meeting.end, name)
    start, end = span
    if object.start >= start:
        end = max(end, object.end)
    elif "\n" not in text[object.start : start]:
        start = object.start
    return frame.fact(
        "approves",
        object,
        (start, end),
        subject=subject,
        date=meeting.date or None,
    )


def _passed_documents(frame: Frame, meeting: FoundMeeting, end: int) -> Iterator[Mention]:
    """Yield what the meeting passed: 《…》 behind 通过的, before 已经, around the bracket, or 本办法."""
    text = frame.text
    start, stop = frame.sentence(meeting.start, end)
    around = [
        t
        for t in frame.titles_in(meeting.start - 400, meeting.start)
        if t.end <= meeting.start < t.stop
    ]
    if around:
        yield frame_mention(frame, around[-1])
        return
    behind = _BEHIND.match(text, _end_of_chain(text, end, stop))
    if behind:
        titles = _list_from(frame, frame.titles_in(behind.end(), stop))
        for title in _of_one_maker(text, titles):
            yield frame_mention(frame, title)
        return
    # 为贯彻《甲意见》和《乙条例》，经…会议研究同意: what governs the first title governs the list.
    before = [
        t
        for t in frame.titles_in(start, meeting.start)
        if not _governed(frame, start, t) and not _governed(frame, start, frame.list_of(t)[0])
    ]
    if before:
        yield from (frame_mention(frame, t) for t in _list_to(frame, before))
    elif _DECIDES.match(text, end):
        named = _list_from(frame, frame.titles_in(end, stop))
        if named:
            yield from (frame_mention(frame, t) for t in named)
        elif not _OF_OFFICERS.search(frame.subject.value):
            yield frame.subject
    elif _THIS_PAPER.match(text, start, meeting.start):
        yield frame.subject


# 和1993年12月13日国务院发布的《…》: who made the next of the list, and when
_OTHER_MAKER = re.compile(r"(?:[公发颁]布|印发|通过|批准|制定|颁发)的\s*\Z")


def _of_one_maker(text: str, titles: Sequence[FoundTitle]) -> Iterator[FoundTitle]:
    """Yield the titles up to the first that is said to be made by another: 和国务院发布的《乙》."""
    for index, title in enumerate(titles):
        if index and _OTHER_MAKER.search(text, titles[index - 1].stop, title.start):
            return
        yield title


def _end_of_chain(text: str, end: int, stop: int) -> int:
    """Return where the last of the meetings has passed it: …通过、7月1日清江省…会议批准的《…》."""
    for meeting in find_meetings(text, end, stop):
        passed = _PASSED.match(text, meeting.end)
        if not passed or not _JOINED.fullmatch(text, end, meeting.start):
            break
        end = passed.end()
    return end


def frame_mention(frame: Frame, title: FoundTitle) -> Mention:
    """Return the title as the meeting's object; the predecessor of one title is a document apart."""
    if title.title == frame.subject.value and not title.number:
        return Mention("Document", title.title, title.start, title.end, title.title)
    return frame.mention(title)


def _governed(frame: Frame, start: int, title: FoundTitle) -> bool:
    verb = governing_verb(frame.text, start, title.start)
    return verb is not None and verb.lastgroup == "basis"


def _list_from(frame: Frame, titles: Sequence[FoundTitle]) -> Sequence[FoundTitle]:
    """Return those of the titles that stand in one list with the first."""
    return _within(titles, frame.list_of(titles[0])) if titles else ()


def _list_to(frame: Frame, titles: Sequence[FoundTitle]) -> Sequence[FoundTitle]:
    """Return those of the titles that stand in one list with the last."""
    return _within(titles, frame.list_of(titles[-1]))


def _within(titles: Sequence[FoundTitle], listed: Sequence[FoundTitle]) -> Sequence[FoundTitle]:
    return [t for t in titles if listed[0].start <= t.start <= listed[-1].start]


def _in_head(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield what the lines below the title say of the document and of what revised it."""
    passed: list[tuple[FoundMeeting, FoundTitle | None, int]] = []
    for block in frame.head_blocks:
        passed.extend(_of_line(frame, block))
    for index, (meeting, title, end) in enumerate(passed):
        following = passed[index + 1] if index + 1 < len(passed) else None
        if title is None and index > 1 and following and following[1] and following[2] < 0:
            title = following[1]
        elif title is None and index and "批准" in frame.text[meeting.end : abs(end)]:
            # 《…决定》修正, and below it: 省…会议批准, which approves that decision
            title = passed[index - 1][1]
        object = frame.mention(title) if title else frame.subject
        yield _fact(frame, meeting, object, (meeting.start, abs(end)))


def _of_line(frame: Frame, block: Block) -> Iterator[tuple[FoundMeeting, FoundTitle | None, int]]:
    """Yield the meetings of a head line, the decision that each passed if not the document itself,
    and the end of the words; negative where the line says 批准的《…决定》."""
    for start, stop in _clauses(frame.text, block.start, block.end):
        titles = frame.titles_in(start, stop)
        revising = next((t for t in titles if _REVISED_BY.match(frame.text, t.stop)), None)
        meetings = list(find_meetings(frame.text, start, stop))
        for index, meeting in enumerate(meetings):
            verb = _PASSED.match(frame.text, _end_of_joint(frame.text, meetings, index))
            alone = not frame.text[meeting.end : stop].strip("）) ，")
            if not (verb or alone or revising):
                continue
            end = revising.stop if revising else verb.end() if verb else meeting.end
            adopted = revising and verb and "批准" in verb[0]
            yield meeting, revising, -end if adopted else end


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses of an adoption note, each with what it says of one version."""
    for cut in _CUT.finditer(text, start, end):
        at = cut.start() if cut["opens"] else cut.end()
        if at > start:
            yield start, at
            start = at
    if start < end:
        yield start, end


def _end_of_joint(text: str, meetings: Sequence[FoundMeeting], index: int) -> int:
    """Return the end of the last of several meetings that one verb follows: 甲会议、乙会议通过."""
    last = index
    while last + 1 < len(meetings) and _JOINED.fullmatch(
        text, meetings[last].end, meetings[last + 1].start
    ):
        last += 1
    return meetings[last].end


def _reported(frame: Frame, meetings: Sequence[FoundMeeting]) -> Iterator[Fact[Mention]]:
    """Yield what the report of a meeting says that it passed: 会议原则通过了《甲》《乙》."""
    for match in _REPORTED.finditer(frame.text):
        start, stop = frame.sentence(match.start(), match.end())
        clause = frame.text[max(start, match.start() - 8) : match.start()]
        held = [m for m in meetings if m.start < match.start()]
        if not held or _NOT_PASSED.search(clause) or not _speaks_of_meeting(frame, start, match):
            continue
        meeting = _main_meeting(frame, held)
        for title in _list_from(frame, frame.titles_in(match.end(), stop)):
            if is_document(title.title):
                yield _fact(frame, meeting, frame.mention(title), (match.start(), title.stop))


def _speaks_of_meeting(frame: Frame, start: int, match: re.Match[str]) -> bool:
    """Tell whether the sentence has the meeting as its subject: 会议…通过了, or a list after it."""
    before = frame.text[start : match.start()]
    return (
        re.search(r"会议|全会|会上|审议", before) is not None
        or _NUMBERED.fullmatch(before) is not None
    )


def _main_meeting(frame: Frame, held: Sequence[FoundMeeting]) -> FoundMeeting:
    """Return the meeting that the report is about: the first, with the date before it."""
    meeting = next((m for m in held if "常务" in m.name), held[0])
    if meeting.date:
        return meeting
    start, _ = frame.sentence(meeting.start, meeting.end)
    year = frame.document.date or frame.reading.issued.date
    dates = find_dates(frame.text[start : meeting.start], year.value if year else "")
    last = [d.value for d in dates if len(d.value) == 10]
    return replace(meeting, date=last[-1]) if last else meeting
