"""One document as the relations between documents see it: its titles, and which entity each is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.mentions.document_titles import FoundTitle, find_titles, fold_title
from kg.model import Document, Fact, Mention, QualifierValue
from kg.relations import Reading

# The blocks in which a document speaks of itself: a title there is its own, or that of its annex.
_HEAD_KINDS = frozenset({"title", "head", "addressee", "signature", "annex", "note"})
_SENTENCE_ENDS = "。；！？\n"
_STATE_NAME = "中华人民共和国"


@dataclass(frozen=True)
class Frame:
    """A reading with the titles of its text. `subject` is the document itself."""

    reading: Reading
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
        return cls(reading, document_mention(reading.document), titles, defined)

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

    def in_head(self, start: int) -> bool:
        """Tell whether the offset lies in the title, head, addressee, signature or annex line."""
        index = bisect_left(self._head_spans, (start + 1,)) - 1
        return index >= 0 and start < self._head_spans[index][1]

    def quoted(self, start: int) -> bool:
        """Tell whether the offset lies in words that the document only quotes: “…修改为：‘…’”."""
        line = self.text.rfind("\n", 0, start) + 1
        before = self.text[line:start]
        return before.count("“") > before.count("”")

    def mention(self, title: FoundTitle) -> Mention:
        """Return the title as a mention of its document, short names and variants joined."""
        words = "".join(self.text[title.start : title.end].split()).strip("《》") or title.title
        whole = self._whole(title)
        if self.is_own(title):
            subject = self.subject
            return Mention(
                "Document", words, title.start, title.end, subject.value, number=subject.number
            )
        return Mention("Document", words, title.start, title.end, whole.title, number=whole.number)

    def key(self, title: FoundTitle) -> tuple[str, str]:
        """Return what tells the document of the title from others: title and number."""
        mention = self.mention(title)
        return mention.value, mention.number

    def is_own(self, title: FoundTitle) -> bool:
        """Tell whether the title is the document's own, without the number of another one."""
        number = self.subject.number
        return title.title == self.subject.value and title.number in ("", number)

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
        candidates = self._variants.get(_bare(title.title), ())
        numbered = {t.number for t in candidates if t.number}
        best = max(candidates, key=lambda t: (bool(t.number), len(t.title)), default=title)
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
        blocks = ((b.start, b.end) for b in self.document.blocks if b.kind in _HEAD_KINDS)
        return sorted(set(blocks))


_ISSUER_BEFORE = re.compile(r"[^〈〉关于]{2,40}(?=关于)")


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
    return Mention("Document", value, title.start, title.end, value, number=_number(document))


def _number(document: Document) -> str:
    return document.number.value if document.number else ""


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines of the text that hold more than spaces."""
    for match in re.finditer(r"\S[^\n]*", text):
        yield match.start(), match.end()
