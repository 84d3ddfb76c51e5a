"""cites: which documents a document names, and whether as its ground.

The sentence decides: a title is the ground where 根据, 依据, 按照, 贯彻 … governs it, alone or in a
list; 参照, 采用, 严格执行, 印发 … name it and no more.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.mentions.document_titles import FoundTitle, is_document, kind_of_title
from kg.model import Fact, Mention
from kg.relations.documents.frame import Frame
from kg.relations.documents.governed import governing_verb, in_one_list

MAX_EVIDENCE = 600
"""In characters: a list that is longer than this is not quoted from its verb on."""
_ARTICLE = re.compile(
    r"\s*(?:中|的)?\s*(?P<article>第[\d一二三四五六七八九十百零]+条(?:之[一二三四五六七八九十])?"
    r"(?:第[\d一二三四五六七八九十]+款)?(?:第?[（(]?[\d一二三四五六七八九十]+[）)]?项)?"
    r"(?:[、和至]第[\d一二三四五六七八九十百零]+条)*)"
)
# 《…目录》（附件1）, 附件：《…》: a paper of the document itself
_ANNEX = re.compile(r"附件|附表|附录|附后|见附")
# 本法（原称《…》）: an earlier name of the document
_FORMER_NAME = re.compile(r"(?:原称|原名|曾用名|又称)\s*\Z")
# 按照本《实施细则》要求: the document itself by its kind
_BARE_KIND = re.compile(
    r"(?:实施|工作|暂行|若干|管理){0,2}(?:细则|办法|规定|条例|意见|方案|通知|决定|规划|规则|计划|制度)"
)
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
    spans = sorted((mention.start, mention.end) for mention in taken)
    keys = {(mention.value, number) for mention in taken for number in ("", mention.number)}
    best: dict[tuple[str, str], Citation] = {}
    for citation in find_citations(frame):
        key = frame.key(citation.title)
        if not citation.basis and (key in keys or _is_within(spans, citation.title.start)):
            continue
        if key not in best or (citation.basis and not best[key].basis):
            best[key] = citation
    for citation in best.values():
        yield _fact(frame, citation)


def _is_within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell whether the offset lies in one of the sorted spans, at its first character included."""
    index = bisect_right(spans, (at, sys.maxsize)) - 1
    return index >= 0 and (at < spans[index][1] or at == spans[index][0])


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
    if previous and (title.start < previous.title.stop or in_one_list(text, previous.title, title)):
        return Citation(title, previous.basis, previous.start, previous.form)
    floor = previous.title.stop if previous else 0
    verb = governing_verb(text, floor, title.start)
    if verb is None:
        ground = text[floor : title.start].rstrip().endswith("以")
        return Citation(
            title, ground and _AS_GROUND.match(text, title.stop) is not None, title.start
        )
    return Citation(title, verb.lastgroup == "basis", verb.start(), verb.lastgroup == "form")


def _is_cited(frame: Frame, citation: Citation, form: bool) -> bool:
    title = citation.title
    if frame.in_head(title.start) or frame.is_own(title) or frame.is_short_name(title):
        return False
    if _BARE_KIND.fullmatch(title.title) and frame.text[: title.start].endswith(("本", "该", "此")):
        return False
    if (not title.number and _ANNEX.search(title.note)) or _ANNEX.search(
        frame.text, max(0, title.start - 8), title.start
    ):
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
    start = citation.start if end - citation.start <= MAX_EVIDENCE else title.start
    return frame.fact(
        "cites",
        object,
        (start, end),
        basis=True if citation.basis else None,
        number=object.number,
        article=article["article"] if article else None,
    )
