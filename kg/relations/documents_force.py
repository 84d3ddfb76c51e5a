"""takesEffect, expires, interprets: from when and until when a document holds, who explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.dates import parse_date, parse_period
from kg.model import Fact, Mention
from kg.relations.documents_frame import Frame

_FORCE = r"(?:开始|正式|试|全面|施|起|统一|全国|全省|全市|在[\u4e00-\u9fff]{2,10}){0,3}?"
_IN_FORCE = r"(?:施行|实施|执行|生效|实行|试行|适用|有效)"
_ISSUED = r"(?:印发|发布|公布|颁布|下发|发文|签发|批准|通过|施行|颁发|公告|发出|签署|刊登|刊发)"
_DAY = r"[\d〇○零一二三四五六七八九十 ]{2,10}年(?:[\d一二三四五六七八九十 元]{1,4}月)?(?:[\d一二三四五六七八九十 ]{1,4}[日号])?"
# 本办法自2022年10月31日起施行, 自发布之日起30日后施行, 从2008年1月1日起正式实施
EFFECT = re.compile(
    rf"[自从](?P<when>{_DAY}|(?:本[\u4e00-\u9fff]{{1,8}})?(?:正式)?{_ISSUED}(?:之日|日|后))"
    rf"\s?(?P<later>起?满?[\d一二三四五六七八九十]+(?:个工作日|日|天|个月)后?)?起?，?(?:并|开始|正式|统一|全面|在[\u4e00-\u9fff]{{2,10}}?)?{_IN_FORCE}"
)
# 2022年1月1日 施行: a line of the head of a law book
_HEAD_EFFECT = re.compile(rf"\s*(?P<when>{_DAY}|{_ISSUED}之日)\s*起?\s*{_IN_FORCE}\s*[）)]?\s*")
_OWN = re.compile(r"(?:本|该|此)\s?[\u4e00-\u9fff]{1,10}(?:[（(][^）)]{1,20}[）)])?")
_PART = re.compile(r"第[\d一二三四五六七八九十百]+[条款项]\S*(?=[自从])|[其]中")
# 有效期2年, 有效期限为五年, 试行期2年, 试行一年, 有效期至2023年12月31日
_PERIOD = r"[\d一二两三四五六七八九十半 ]{1,4}(?:个?周?年半?|个?月)"
EXPIRY = re.compile(
    rf"(?:有效期限?|试行期限?|暂行期限?|执行期限?|实施期限?|施行期限?|规划期限?|期限)\s?(?:暂定)?(?:为|是|：)?\s?"
    rf"(?:(?:截至|截止|截止到|截至到|至|到)\s?(?P<until>{_DAY})|(?:自?{_DAY}(?:起)?\s?[至到—－-]+\s?(?P<range>{_DAY}))"
    rf"|(?:自[^，。；]{{2,20}}?起)?(?P<period>{_PERIOD}))"
    rf"|(?:试行|暂行|有效)(?P<period2>{_PERIOD})(?=[，。；）)\s]|\Z)"
    rf"|(?:起施行|起实施|起执行|起生效|起试行|执行|实施|施行|有效)[，,]?\s?(?:有效期)?(?:至|到)\s?(?P<until2>{_DAY})(?:止|底|失效|废止|终止)?"
)
_EXPLAINS = re.compile(
    r"由\s?(?P<bodies>[^，。；：《》]{2,60}?)\s?(?:共同|联合|分别|会同有关部门)?(?:负责|承担)(?:其|具体|本[\u4e00-\u9fff]{1,6}的?)?(?:的)?(?:应用)?"
    r"(?:解释|修订和解释|组织实施和解释|贯彻实施和解释)"
    r"|由\s?(?P<bodies2>[^，。；：《》]{2,60}?)\s?(?:负责|进行)?解释(?=[，。；\s）]|和|并|、|\Z)"
    r"|解释权(?:属于?|归)(?P<bodies3>[^，。；：《》]{2,60}?)(?:所有)?(?=[，。；\s]|\Z)"
    r"|(?:^|[，。；\n\s])(?P<bodies4>[^，。；：《》\n由]{2,40}?)负责(?:对)?本[\u4e00-\u9fff]{1,6}的?解释"
)
_BODY_END = "部委局厅院署政府办室会行社司处科组心队站所团校"
# Between two bodies; 人力资源和社会保障局 is one body, for 资源 ends none
_BODY_GAP = re.compile(rf"、|会同|(?<=[{_BODY_END}])(?:和|以及|与|及)")
# 由市水利局、市林业局按各自职责负责解释: how, not who
_MANNER = re.compile(
    r"(?:(?:按照?|依据|根据|在)?各?自?的?(?:工作)?(?:职责|职能|分工)(?:分工|权限|范围)*内?|按职责分工|共同|联合|分别)+\Z"
)
_VAGUE_BODY = re.compile(r"(?:有关|相关|各)(?:部门|单位)|其他|等\Z")
_EXPLAINED = re.compile(r"本\s?[\u4e00-\u9fff]{1,10}|《")


def extract_effect(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield from when the document, or one that it publishes, takes effect."""
    for block in frame.head_blocks:
        if match := _HEAD_EFFECT.fullmatch(frame.text, block.start, block.end):
            yield _effect(frame, frame.subject, match, match.span())
    for match in EFFECT.finditer(frame.text):
        if frame.quoted(match.start()):
            continue
        found = find_subject(frame, match.start())
        if found:
            subject, start = found
            yield _effect(frame, subject, match, (start, match.end()))


def _effect(
    frame: Frame, subject: Mention, match: re.Match[str], span: tuple[int, int]
) -> Fact[Mention]:
    date = parse_date(match["when"])
    return frame.fact(
        "takesEffect",
        None,
        span,
        subject=subject,
        date=date or None,
        from_=None if date else "issue",
    )


def find_subject(frame: Frame, start: int) -> tuple[Mention, int] | None:
    """Return what the clause before `start` speaks of, and where its words begin.

    本办法 and a clause without a subject mean the document; a title means its own. Anything else
    (新标准, 第五条, 三包) is no document.
    """
    left, _ = frame.sentence(start, start)
    before = frame.text[left:start]
    if _PART.search(frame.text, left, start + 1):
        return None
    titles = [t for t in frame.titles_in(left, start) if not _in_bracket(before, t.start - left)]
    own = list(_OWN.finditer(before))
    if own and (not titles or titles[-1].start < left + own[-1].start()):
        return frame.subject, left + own[-1].start()
    if titles:
        return frame.mention(titles[-1]), titles[-1].start
    rest = re.sub(r"第[\d一二三四五六七八九十百]+条\s*|^[\W\d一二三四五六七八九十]+", "", before)
    return (frame.subject, start) if not rest.strip("，, （(") else None


def _in_bracket(before: str, at: int) -> bool:
    """Tell whether the offset lies in a bracket: 本法（原称《…》）自…起施行."""
    words = before[:at].replace("(", "（").replace(")", "）")
    return words.count("（") > words.count("）")


def extract_expiry(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield until when the document holds: a date, or a period from when it takes effect."""
    for match in EXPIRY.finditer(frame.text):
        if frame.quoted(match.start()):
            continue
        subject = _of_expiry(frame, match)
        if subject is None:
            continue
        until = match["until"] or match["range"] or match["until2"]
        period = match["period"] or match["period2"]
        yield frame.fact(
            "expires",
            None,
            (subject[1], match.end()),
            subject=subject[0],
            date=parse_date(until) if until else None,
            period=parse_period(period) if period else None,
        )


def _of_expiry(frame: Frame, match: re.Match[str]) -> tuple[Mention, int] | None:
    """Return what expires; a period of validity alone must follow the words on taking effect."""
    left, _ = frame.sentence(match.start(), match.start())
    effects = list(EFFECT.finditer(frame.text, left, match.end()))
    if effects:
        return find_subject(frame, effects[-1].start())
    own = _OWN.search(frame.text, left, match.start())
    between = frame.text[own.end() : match.start()] if own else ""
    if own and len(between) <= 12 and not re.search(r"[\u4e00-\u9fff]{5}", between):
        return frame.subject, own.start()
    if not frame.text[left : match.start()].strip("，,（( ") and left:
        return _after_effect(frame, left, match)
    return None


def _after_effect(frame: Frame, left: int, match: re.Match[str]) -> tuple[Mention, int] | None:
    """Return the document where the sentence before says when it takes effect."""
    before, _ = frame.sentence(left - 2, left - 2)
    effect = EFFECT.search(frame.text, before, left)
    found = find_subject(frame, effect.start()) if effect else None
    return (found[0], match.start()) if found else None


def extract_interpreters(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield which bodies explain the document (本办法由市应急管理局负责解释)."""
    for match in _EXPLAINS.finditer(frame.text):
        if frame.quoted(match.start()):
            continue
        left, right = frame.sentence(match.start(), match.end())
        named = _EXPLAINED.search(frame.text, left, right)
        if named is None and "解释工作" not in frame.text[left:right]:
            continue
        group = match.lastgroup or "bodies"
        for start, end in _bodies(frame.text, match.start(group), match.end(group)):
            words = "".join(frame.text[start:end].split())
            mention = Mention("Organization", words, start, end)
            span = (min(named.start() if named else left, match.start()), match.end())
            yield frame.fact("interprets", _explained(frame, left, match), span, subject=mention)


def _explained(frame: Frame, left: int, match: re.Match[str]) -> Mention:
    titles = frame.titles_in(left, match.start())
    return frame.mention(titles[-1]) if titles else frame.subject


def _bodies(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in [*_BODY_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        words = _MANNER.sub("", text[start:stop].strip())
        if len(words) > 1 and not _VAGUE_BODY.search(words):
            left = text.index(words, start)
            yield left, left + len(words)
        start = gap.end() if gap else end
