"""One document as the relations between documents see it: its titles, and which entity each is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.document.lines import tight
from kg.mentions.document_titles import FoundTitle, find_titles, fold_title
from kg.model import Block, Document, Fact, Mention, QualifierValue, Stated
from kg.relations import Reading
from kg.relations.documents.governed import in_one_list

# The blocks in which a document speaks of itself: a title there is its own, or that of its annex.
_HEAD_KINDS = frozenset({"title", "head", "addressee", "signature", "annex", "note"})
_SENTENCE_ENDS = "。；！？\n"
# （2019年8月29日…会议通过 根据…的决定修正）: below the title, in brackets
_ADOPTED = re.compile(
    r"\s*[（(][^。]{0,40}\d[^。]*(?:通过|批准|公布|发布|修正|修订|施行)[^。]*[）)]\s*"
)
_STATE_NAME = "中华人民共和国"


@dataclass(frozen=True)
class Frame:
    """A reading with the titles of its text.

    `letter` is the document itself, `subject` the one whose text it is: another only where a notice
    prints its 办法 at once, without a letter before it and a title of its own.
    """

    reading: Reading
    letter: Mention
    subject: Mention
    titles: tuple[FoundTitle, ...]
    carried_short_names: dict[str, FoundTitle]

    @classmethod
    def of(cls, reading: Reading) -> Frame:
        defined: dict[str, FoundTitle] = {}
        if reading.document is not reading.issued:
            for title in find_titles(reading.issued.text):
                defined.update(dict.fromkeys(title.short_names, title))
        titles = tuple(find_titles(reading.text))
        letter = document_mention(reading.document)
        return cls(reading, letter, _printed_at_once(reading, letter), titles, defined)

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def document(self) -> Document:
        return self.reading.document

    def titles_in(self, start: int, end: int) -> Sequence[FoundTitle]:
        """Return the titles that begin in the range, in text order."""
        first = bisect_left(self.titles, start, key=lambda t: t.start)
        last = bisect_left(self.titles, end, key=lambda t: t.start)
        return self.titles[first:last]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return the sentence around the range, its full stop left out."""
        left = max(self.text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
        rights = [self.text.find(mark, end) for mark in _SENTENCE_ENDS]
        right = min((r for r in rights if r >= 0), default=len(self.text))
        while left < start and self.text[left].isspace():
            left += 1
        return left, right

    @cached_property
    def head_blocks(self) -> tuple[Block, ...]:
        """Return the lines below the title that say who passed or issued the document."""
        blocks = self.document.blocks
        first = next((i for i, b in enumerate(blocks) if b.kind not in _HEAD_KINDS), len(blocks))
        bracketed = (
            b for b in blocks[first : first + 3] if _ADOPTED.fullmatch(self.text, b.start, b.end)
        )
        return (*(b for b in blocks if b.kind == "head"), *bracketed)

    def list_of(self, title: FoundTitle) -> Sequence[FoundTitle]:
        """Return the titles of the list that the title stands in, itself alone if in none."""
        index = bisect_left(self.titles, title.start, key=lambda t: t.start)
        first, last = self._lists[index]
        return self.titles[first:last]

    @cached_property
    def _lists(self) -> list[tuple[int, int]]:
        """Return for each title where its list begins and ends among the titles."""
        bounds: list[tuple[int, int]] = []
        first = 0
        for index in range(1, len(self.titles) + 1):
            if index == len(self.titles) or not in_one_list(
                self.text, self.titles[index - 1], self.titles[index]
            ):
                bounds.extend([(first, index)] * (index - first))
                first = index
        return bounds

    def in_head(self, start: int) -> bool:
        """Tell whether the offset lies in the title, head, addressee, signature or annex line."""
        index = bisect_left(self._head_spans, (start + 1,)) - 1
        return index >= 0 and start < self._head_spans[index][1]

    def quoted(self, start: int) -> bool:
        """Tell whether the offset lies in words that the document only quotes: “…修改为：‘…’”."""
        line = self.text.rfind("\n", 0, start) + 1
        opened, closed = self._quotes
        return (bisect_left(opened, start) - bisect_left(opened, line)) > (
            bisect_left(closed, start) - bisect_left(closed, line)
        )

    @cached_property
    def _quotes(self) -> tuple[list[int], list[int]]:
        """Return where quotation marks open and where they close."""
        opened, closed = ([m.start() for m in re.finditer(mark, self.text)] for mark in ("“", "”"))
        return opened, closed

    def mention(self, title: FoundTitle) -> Mention:
        """Return the title as a mention of its document, short names and variants joined."""
        words = "".join(self.text[title.start : title.end].split()).strip("《》") or title.title
        whole = self._whole(title)
        if self.is_own(title):
            subject = self.subject
            return Mention(
                "Document", words, title.start, title.end, subject.value, number=subject.number
            )
        printed = self._printed.get(_flat(whole.title))
        if printed and whole.number in ("", printed.number):
            value, number = printed.value, printed.number
            return Mention("Document", words, title.start, title.end, value, number=number)
        return Mention("Document", words, title.start, title.end, whole.title, number=whole.number)

    @cached_property
    def _printed(self) -> dict[str, Mention]:
        """Return the documents that the letter prints, by their titles without marks."""
        own = (document_mention(part) for part in self.document.parts if part.title)
        return {_flat(mention.value): mention for mention in own}

    def key(self, title: FoundTitle) -> tuple[str, str]:
        """Return what tells the document of the title from others: title and number."""
        mention = self.mention(title)
        return mention.value, mention.number

    def is_own(self, title: FoundTitle) -> bool:
        """Tell whether the title is the document's own, without the number of another one."""
        number = self.subject.number
        same = _flat(title.title) == _flat(self.subject.value)
        return same and title.number in ("", number)

    def is_short_name(self, title: FoundTitle) -> bool:
        """Tell whether the title stands in the bracket that defines it as a short name."""
        return any(
            t.start < title.start < t.stop for t in self.titles_in(title.start - 260, title.start)
        )

    def fact(
        self,
        predicate: str,
        object: Mention | None,
        span: tuple[int, int],
        *,
        subject: Mention | None = None,
        derived: str = "",
        **qualifiers: QualifierValue | None,
    ) -> Fact[Mention]:
        """Return a fact with the document as its subject, if no other is given."""
        subject = subject or self.subject
        return self.reading.fact(predicate, subject, object, span, derived, **qualifiers)

    def _whole(self, title: FoundTitle) -> FoundTitle:
        """Return the title that this one is a short name or a variant of, else itself."""
        if not title.number and title.title in self._short_names:
            return self._short_names[title.title]
        if title.number:
            return title
        alike = self._variants.get(_bare(title.title), ())
        if _bare(title.title) != title.title or len({t.title for t in alike}) > 2:
            alike = [t for t in alike if t.title == title.title]
        numbered = {t.number for t in alike if t.number}
        best = max(alike, key=lambda t: (bool(t.number), len(t.title)), default=title)
        return best if len(numbered) <= 1 else title

    @cached_property
    def _short_names(self) -> dict[str, FoundTitle]:
        """Return what each short name that the text or the carrying letter defines stands for."""
        names = dict(self.carried_short_names)
        for index, title in enumerate(self.titles):
            run = [title]
            while len(run) < len(title.short_names) and index >= len(run):
                run.insert(0, self.titles[index - len(run)])
            # With as many names as titles each has its own; a single name is that of the last.
            names.update(zip(title.short_names, run, strict=False))
        return names

    @cached_property
    def _variants(self) -> dict[str, list[FoundTitle]]:
        variants: dict[str, list[FoundTitle]] = {}
        for title in self.titles:
            variants.setdefault(_bare(title.title), []).append(title)
        return variants

    @cached_property
    def _head_spans(self) -> list[tuple[int, int]]:
        blocks = (b for b in self.document.blocks if b.kind in _HEAD_KINDS)
        return sorted({(b.start, b.end) for b in (*blocks, *self.head_blocks)})


_MARKS = re.compile(r"[\W_年]+")
_ISSUER_BEFORE = re.compile(r"[^〈〉关于]{2,40}(?=关于)")


def _flat(title: str) -> str:
    """Return the title as a letter and its print are compared: without marks, spaces and 关于."""
    return _MARKS.sub("", title).removeprefix("关于")


def _bare(title: str) -> str:
    """Return the title without the name of the state or the issuer in front of it."""
    bare = title.removeprefix(_STATE_NAME)
    match = _ISSUER_BEFORE.match(bare)
    return bare[match.end() :] if match else bare


def document_mention(document: Document) -> Mention:
    """Return the document as the subject or object of a fact."""
    if document.title is None:
        words = document.number.value if document.number else document.source
        return Mention("Document", words, 0, 0, words, number=_number(document))
    title = document.title
    value = fold_title(title.value)
    words = _with_issuers_apart(document, value)
    return Mention("Document", words, title.start, title.end, value, number=_number(document))


def _with_issuers_apart(document: Document, title: str) -> str:
    """Return the title with 、 between issuers that the print only sets apart."""
    issuers = [tight(i.value) for i in document.issuers if _is_in(document.title, i)]
    front = title.find("关于")
    if len(issuers) < 2 or "".join(issuers) != title[:front]:
        return title
    return "、".join(issuers) + title[front:]


def _is_in(title: Stated | None, issuer: Stated) -> bool:
    return title is not None and title.start <= issuer.start < title.end


def _number(document: Document) -> str:
    return document.number.value if document.number else ""


# 关于印发《云川市养犬办法》的通知, 关于印发云川市养犬办法的通知
_PRINTING_TITLE = re.compile(
    r"(?:印发|发布|公布|颁布)[《〈]?(?P<title>[^《》〈〉]{4,80}?)[》〉]?的(?:通知|公告|令)\Z"
)
_FIRST_ARTICLE = re.compile(r"\s*(?:第一章|第一条|一、总则|总\s*则)")
# 中共云川市委办公室 云川市人民政府办公室印发《…规定》: the headline of a report that prints it whole
_REPORTED_TITLE = re.compile(
    r"(?:印发|发布|公布|颁布)(?:了)?[《〈](?P<title>[^《》]{4,80})[》〉]\Z"
)
_IN_FULL = re.compile(r"全文如下")


def _printed_at_once(reading: Reading, letter: Mention) -> Mention:
    """Return the document that the text below the title of a notice is, else the notice itself."""
    printing = _PRINTING_TITLE.search(letter.value)
    document = reading.document
    reported = _REPORTED_TITLE.search(letter.value)
    if reported and document.title and _IN_FULL.search(reading.text):
        span = (document.title.start, document.title.end)
        return Mention("Document", reported["title"], *span, reported["title"])
    if printing is None or document.parts or document.title is None:
        return letter
    body = (b for b in document.blocks if b.kind not in _HEAD_KINDS)
    first = next(body, None)
    if first is None or not _FIRST_ARTICLE.match(reading.text, first.start):
        return letter
    title = printing["title"]
    return Mention("Document", title, document.title.start, document.title.end, title)
