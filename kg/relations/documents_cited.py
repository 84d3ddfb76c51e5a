"""cites: which documents a document names, and whether as its ground.

The sentence decides: a title is the ground where 根据, 依据, 按照, 贯彻 … governs it, alone or in a
list; 参照, 采用, 严格执行, 印发 … name it and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.mentions.document_titles import FoundTitle, is_document, kind_of_title
from kg.model import Fact, Mention
from kg.relations.documents_frame import Frame

# The verb that governs a title; what begins longer (贯彻执行) comes before what is in it (执行).
_GOVERNING = re.compile(
    r"(?P<basis>根据|依据|依照|按照|遵照|(?:学习|宣传|全面|认真|深入)?贯彻(?:落实|执行|实施)?|落实好?"
    r"|按(?![时期月年日季需量揭钮]|比例|程序|职责|计划|规定|要求|步骤)|依(?=\s*《))"
    r"|(?P<other>参照|参考|比照|对照|采用|执行|推动|推进|实施|修订|修改|修正|印发|出台|纳入|列入|制定|制订"
    r"|编制|起草|完善|违反|符合|遵守|遵循|提交|提供|报送|上报|宣传|学习|审议|听取|通过|发布|公布|颁布"
    r"|做好|抓好|完成|适用|结合|严格|废止|下发|转发|除|组织|见)"
    r"|(?P<form>填写|填报|填制|制作|出具|开具|签发|签订|签署|送达|领取|核发|颁发|发放|换发|取得|持有|申请|申领"
    r"|办理|凭)"
)
_CLAUSE_END = "。；：！？，,\n"
_WORK = r"(?:第[\d一二三四五六七八九十百零]+[条款项章节](?:之[一二三四五])?|[、和至])*"
# What joins two titles of one list: 《甲》（…号）第五条和省教育厅《乙》, 《甲》精神和《乙》要求
_LIST_GAP = re.compile(
    rf"\s*(?:{_WORK})?的?(?:有关|相关|总体|统一|具体)?(?:精神|规定|要求|部署|安排|文件|内容|条款|标准|等)?"
    r"\s*(?:[、和与及]|以及|并|或者?)*\s*(?P<issuer>[^。；：！？，,《》]{0,30})"
)
_COMMA_GAP = re.compile(r"\s*[，,]\s*")
_ARTICLE = re.compile(
    r"\s*(?:中|的)?\s*(?P<article>第[\d一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十])?"
    r"(?:第[\d一二三四五六七八九十]+款)?(?:第?[（(]?[\d一二三四五六七八九十]+[）)]?项)?"
    r"(?:[、和至]第[\d一二三四五六七八九十百零]+条)*)"
)
# 《…目录》（附件1）, 附件：《…》: a paper of the document itself
_ANNEX = re.compile(r"附件|附表|附录|附后|见附")
# 本法（原称《…》）: an earlier name of the document
_FORMER_NAME = re.compile(r"(?:原称|原名|曾用名|又称)\s*\Z")
_AS_GROUND = re.compile(r"[^，。；]{0,12}?为(?:主要|基本|直接)?(?:依据|根据)")


@dataclass(frozen=True, slots=True)
class Citation:
    """One place that names a document: the title, and where the verb that governs it stands.

    `form`: the verb is one for papers that are filled in, issued or held.
    """

    title: FoundTitle
    basis: bool
    start: int
    form: bool = False


def extract_citations(frame: Frame, taken: Sequence[Mention]) -> Iterator[Fact[Mention]]:
    """Yield one fact for each document that the text names, the ground before the mere mention.

    `taken` are the documents that the text supersedes, amends, approves: they are cited only where
    they are also its ground.
    """
    places = {mention.start for mention in taken}
    keys = {(mention.value, number) for mention in taken for number in ("", mention.number)}
    best: dict[tuple[str, str], Citation] = {}
    for citation in find_citations(frame):
        key = frame.key(citation.title)
        if not citation.basis and (key in keys or citation.title.start in places):
            continue
        if key not in best or (citation.basis and not best[key].basis):
            best[key] = citation
    for citation in best.values():
        yield _fact(frame, citation)


def find_citations(frame: Frame) -> Iterator[Citation]:
    """Yield every place that cites a document; not the document itself, no form, no newspaper."""
    citations: list[Citation] = []
    for title in frame.titles:
        citations.append(_cite(frame, title, citations[-1] if citations else None))
    # 制作《…清单》 once makes it a form in the whole text
    forms = {c.title.title for c in citations if c.form}
    for citation in citations:
        if _is_cited(frame, citation, citation.title.title in forms):
            yield citation


def _cite(frame: Frame, title: FoundTitle, previous: Citation | None) -> Citation:
    text = frame.text
    if previous and in_one_list(text, previous.title, title):
        return Citation(title, previous.basis, previous.start, previous.form)
    floor = previous.title.stop if previous else 0
    verb = governing_verb(text, floor, title.start)
    if verb is None:
        ground = text[floor : title.start].rstrip().endswith("以")
        return Citation(
            title, ground and _AS_GROUND.match(text, title.stop) is not None, title.start
        )
    return Citation(title, verb.lastgroup == "basis", verb.start(), verb.lastgroup == "form")


def governing_verb(text: str, floor: int, start: int) -> re.Match[str] | None:
    """Return the verb of the clause that governs what starts at `start`, not before `floor`.

    Its group `basis` matched where it makes the title a ground. Verbs in an attribute
    （国务院批准的《…》） govern nothing.
    """
    clause = max(floor, max(text.rfind(mark, floor, start) for mark in _CLAUSE_END) + 1)
    attribute = text[clause:start].rstrip().endswith("的")
    for verb in reversed(list(_GOVERNING.finditer(text, clause, start))):
        if not attribute or verb.lastgroup == "basis":
            return verb
    return None


def in_one_list(text: str, left: FoundTitle, right: FoundTitle) -> bool:
    """Tell whether the two titles stand in one list: joined by 、, 和, a comma, or nothing."""
    gap = text[left.stop : right.start]
    if len(gap) > 60 or right.start < left.stop:
        return False
    if not gap.strip() or _COMMA_GAP.fullmatch(gap):
        return True
    match = _LIST_GAP.fullmatch(gap)
    if match is None:
        return False
    issuer = match["issuer"]
    # 和市委、市政府印发的《…》: a verb in an attribute does not end the list
    if _GOVERNING.search(issuer) and not issuer.rstrip().endswith("的"):
        return False
    joined = gap[: match.start("issuer")]
    return bool(joined.strip()) and joined.rstrip()[-1] in "、和与及并或者以"


def _is_cited(frame: Frame, citation: Citation, form: bool) -> bool:
    title = citation.title
    if frame.in_head(title.start) or frame.is_own(title) or frame.is_short_name(title):
        return False
    if _ANNEX.search(title.note) or _ANNEX.search(frame.text, max(0, title.start - 8), title.start):
        return False
    whole = frame.mention(title)
    if whole.value == frame.subject.value and whole.number == frame.subject.number:
        return False
    named = whole.value or title.title
    if whole.number or (citation.basis and not kind_of_title(named)):
        return True
    return (
        is_document(named)
        and not form
        and not _FORMER_NAME.search(frame.text, max(0, title.start - 6), title.start)
    )


def _fact(frame: Frame, citation: Citation) -> Fact[Mention]:
    title, object = citation.title, frame.mention(citation.title)
    article = _ARTICLE.match(frame.text, title.stop)
    end = article.end() if article else title.stop
    return frame.fact(
        "cites",
        object,
        (citation.start, end),
        basis=True if citation.basis else None,
        number=object.number,
        article=article["article"] if article else None,
    )
