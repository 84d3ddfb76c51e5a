"""takesEffect, expires: from when and until when a document holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.dates import parse_date, parse_period
from kg.model import Fact, Mention
from kg.relations.documents.frame import Frame

_N = r"[\d〇○零一二三四五六七八九十 ]"
_DAY = rf"{_N}{{2,10}}年(?:{_N}{{1,4}}月)?(?:{_N}{{1,4}}[日号])?(?:\s?(?:[零0〇]|00|24)[时点]整?)?"
_WHOLE_DAY = rf"{_N}{{2,10}}年{_N}{{1,4}}月{_N}{{1,4}}[日号]"
_IN_FORCE = r"(?:施行|实施|执行|生效|实行|试行|适用|有效)"
# 自2031年5月1日起执行新标准, 起，试行退税制度: something else takes effect
_NOT_A_THING = r"(?:(?![\u4e00-\u9fff])|(?=[至到原的期前后由]|有效|之前|同时|届时))"
_ISSUED = (
    r"(?:印发|发布|公布|颁布|下发|下达|发文|签发|批准|通过|施行|颁发|公告|发出|签署|刊登|刊发)"
)
_LATER = r"\s?(?:起?\s?满?\s?[\d一二三四五六七八九十]+\s?(?:个工作日|日|天|个月)后?)?"
_HOW = r"(?:并|开始|正式|统一|全面|在[\u4e00-\u9fff]{2,10}?)?"
EFFECT = re.compile(
    # 本办法自2022年10月31日起施行, 从2008年1月1日起正式实施, 自2031年5月1日施行
    rf"[自从](?P<when>{_DAY}|(?:本[\u4e00-\u9fff]{{1,8}})?(?:正式)?{_ISSUED}(?:之日|日|后)){_LATER}起?，?{_HOW}{_IN_FORCE}{_NOT_A_THING}(?!的[《\u4e00-\u9fff])"
    # 本办法于2031年5月1日起施行, 本办法2031年5月1日起施行
    rf"|于?(?P<plain>(?<!\d){_DAY})起{_HOW}{_IN_FORCE}{_NOT_A_THING}(?!的[《\u4e00-\u9fff])"
    # 本条例公布之日起施行
    rf"|(?<=[法例定则程范知见])(?P<bare>{_ISSUED}之日)起{_HOW}{_IN_FORCE}"
    # 本办法的施行日期为2031年5月1日
    rf"|(?:施行|实施|生效)(?:日期|时间)(?:为|是)(?P<named>{_DAY})"
    # 执行期限为2031年1月1日至2035年12月31日, 自2031年1月1日至2035年12月31日执行
    rf"|(?:执行|实施|施行|有效)(?:期限?|时间)(?:为|是|：)?\s?自?(?P<opens>{_WHOLE_DAY})起?\s?[至到—－-]+{_WHOLE_DAY}"
    rf"|自(?P<since>{_WHOLE_DAY})起?\s?[至到]\s?{_WHOLE_DAY}(?:止|期间)?，?{_IN_FORCE}"
)
# 2022年1月1日 施行: a line of the head of a law book
_HEAD_EFFECT = re.compile(
    rf"\s*(?P<when>{_DAY}|{_ISSUED}之日)\s*起?\s*{_IN_FORCE}\s*[）)]?\s*"
    # 实施日期：2001-8-1: a field that an archive puts above the text
    r"|\s*(?:施行|实施|生效|执行)(?:日期|时间)\s*[：:】\]]{0,2}\s*(?P<field>\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)\s*"
)
# 失效日期：2031-8-1
_HEAD_EXPIRY = re.compile(
    r"\s*(?:失效|废止)(?:日期|时间)\s*[：:】\]]{0,2}\s*(?P<field>\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)\s*"
)
_KIND = (
    r"(?:法|条例|规定|办法|细则|规则|规程|规范|准则|守则|章程|制度|意见|通知|决定|决议|命令|公告|通告|批复|解释|方案"
    r"|规划|计划|纲要|要点|预案|措施|举措|政策|标准|指南|指引|导则|目录|清单|名单|公约|纪要|协议|大纲|函|令|修正案)"
)
# 本办法, 本实施细则, 本政策措施（试行）, 以上政策措施: the document itself
_OWN = re.compile(
    rf"(?:本|该|此|以上|上述)\s?(?:[\u4e00-\u9fff]{{0,6}}?{_KIND})+(?:[（(][^）)]{{1,20}}[）)])?"
)
# …第2815次会议通过，自2032年1月1日起施行: the note below a title
_ADOPTED = re.compile(r"(?:通过|批准|公布|发布|颁布|修订|修正|印发|决定)[，,\s]*\Z")
# 第五条自…起施行, but not 第五十条本办法自…起施行, where the label stands before the sentence
_PART = re.compile(
    r"第[\d一二三四五六七八九十百]+[条款项](?![^，。；自从]{0,6}本)\S*(?=[自从])|其中"
)
LETTER = re.compile(r"的(?:通知|公告|通告|决定|命令|令|函)\Z")
_EDITION = re.compile(r"（[^（）]*）\Z")
_YEARS = r"(?:个?周?年半?|个?月)"
_PERIOD = rf"[\d一二两三四五六七八九十半 ]{{1,4}}{_YEARS}"
# 上述政策适用于所有企业，执行期限为…; 上述政策凡未注明期限的，执行期限为…
_TO_WHOM = re.compile(r"适用于?[^，。；]{1,20}[，,]|(?:凡|除)[^，。；]{2,16}(?:的|外)[，,]")
EXPIRY = re.compile(
    # 有效期2年, 有效期限为五年, 试行期2年, 有效期至2023年12月31日, 有效期自2022年1月1日至2023年12月31日
    r"(?:有效|试行|暂行|执行|实施|施行|规划)期限?\s?(?:暂定)?(?:为|是|：|:)?\s?(?:"
    rf"(?:截至|截止|截止到|截至到|至|到)\s?(?P<until>{_DAY})"
    rf"|自?{_N}{{4,8}}年?[^，。；至到—－-]{{0,8}}[至到—－-]+\s?(?P<range>{_DAY})"
    rf"|(?:自[^，。；]{{2,20}}?起)?(?P<period>{_PERIOD}))"
    # 试行一年, 有效五年
    rf"|(?:试行|暂行|有效)(?P<short>{_PERIOD})(?=[，。；）)\s]|\Z)"
    # 自2031年1月1日起施行，至2035年12月31日止
    # 自2031年1月1日至2035年12月31日执行
    rf"|自{_WHOLE_DAY}起?\s?[至到]\s?(?P<until_then>{_WHOLE_DAY})(?:止|期间)?，?{_IN_FORCE}"
    rf"|{_IN_FORCE}[，,]?\s?(?:有效期)?(?:至|到)\s?(?P<last>{_DAY})(?:止|底|失效|废止|终止)?"
)


# 云川市总体规划（2031—2035年）, but not 城乡规划法: a law says how long any plan holds
_PLAN = re.compile(r"规划(?!.*(?:法|条例|规定|办法|细则)(?:[（(]|\Z))")


def extract_effect(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield from when the document, or one that it publishes, takes effect.

    A field of the page counts only where the text says nothing of it.
    """
    stated = list(_stated_effects(frame))
    for block in frame.head_blocks:
        match = _HEAD_EFFECT.fullmatch(frame.text, block.start, block.end)
        if match and not (match["field"] and stated):
            yield _effect(frame, frame.subject, match, match.span())
    yield from stated


def _stated_effects(frame: Frame) -> Iterator[Fact[Mention]]:
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
    date = effect_date(match)
    return frame.fact(
        "takesEffect",
        None,
        span,
        subject=subject,
        date=date or None,
        from_=None if date else "issue",
    )


def effect_date(match: re.Match[str]) -> str:
    """Return the date that words on taking effect name, "" for the day of issue."""
    return next(filter(None, (parse_date(words) for words in match.groups() if words)), "")


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
        return _meant(frame, own[-1][0], left), left + own[-1].start()
    if titles:
        return frame.mention(titles[-1]), titles[-1].start
    if frame.in_head(start) and _ADOPTED.search(before):
        return frame.subject, start
    rest = re.sub(r"第[\d一二三四五六七八九十百]+条\s*|^[\W\d一二三四五六七八九十]+", "", before)
    return (frame.subject, start) if not rest.strip("，, （(") else None


def _meant(frame: Frame, words: str, before: int) -> Mention:
    """Return the document that 本细则 means: in the letter that carries a 细则 not the letter."""
    kind = words.strip("本该此以上述 ")
    if not LETTER.search(frame.subject.value) or frame.subject.value.endswith(kind):
        return frame.subject
    carried = (t for t in frame.titles_in(0, before) if _EDITION.sub("", t.title).endswith(kind))
    title = next((t for t in carried if t.title in frame.subject.value), None)
    return frame.mention(title) if title else frame.subject


def _in_bracket(before: str, at: int) -> bool:
    """Tell whether the offset lies in a bracket: 本法（原称《…》）自…起施行."""
    words = before[:at].replace("(", "（").replace(")", "）")
    return words.count("（") > words.count("）")


def extract_expiry(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield until when the document holds: a date, or a period from when it takes effect.

    A field of the page counts only where the text says nothing of it.
    """
    stated = list(_stated_expiries(frame))
    for block in () if stated else frame.head_blocks:
        match = _HEAD_EXPIRY.fullmatch(frame.text, block.start, block.end)
        if match:
            date = parse_date(match["field"])
            yield frame.fact("expires", None, match.span(), subject=frame.letter, date=date)
    yield from stated


def _stated_expiries(frame: Frame) -> Iterator[Fact[Mention]]:
    for match in EXPIRY.finditer(frame.text):
        if frame.quoted(match.start()):
            continue
        subject = _of_expiry(frame, match)
        if subject is None:
            continue
        until = match["until"] or match["range"] or match["until_then"] or match["last"]
        period = match["period"] or match["short"]
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
    if match[0].startswith("规划") and _PLAN.search(frame.subject.value):
        return frame.subject, match.start()
    own = _OWN.search(frame.text, left, match.start())
    between = frame.text[own.end() : match.start()] if own else ""
    between = _TO_WHOM.sub("", between)
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
