"""The values that pass from room to room: frozen, typed, checked when made.

Three kinds of offset occur and are never mixed: offsets in the **source** (`Evidence`,
`SourceText.pages`) and offsets in the **body** of one document (`Block`, `Mention`, `Stated`).
All are code points, end exclusive; `Document.body` maps the second to the first.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kg.mapped_text import MappedText, Span

BLOCK_KINDS = (
    "title",  # the title of the document, joined over its lines
    "head",  # a line of the document's head: number, date, meeting that passed it
    "addressee",
    "chapter",  # 第一章 总则
    "section",  # 第二节
    "article",  # 第三十四条
    "heading",  # 一、总体要求; a line that opens a part and is no sentence
    "item",  # （一）…, 1.…, ①…: a numbered piece of work or text
    "paragraph",
    "table",
    "row",  # of a table; its cells are spans
    "box",  # 专栏
    "annex",  # the line 附件 and the title of what follows
    "signature",  # issuer and date at the end
    "note",  # （此件主动公开）
)

CONTEXT = 40
"""How many characters before and after its words an evidence keeps, so that they can be read."""

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of one file; never altered after it was read.

    `name` is the file's POSIX path below the input that the user named. `pages` are the offsets
    at which pages start, empty where the format has no pages.
    """

    name: str
    text: str
    sha256: str
    format: str
    pages: tuple[int, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """Return the number of the page, counted from 1, that `offset` stands on."""
        return bisect_right(self.pages, offset) if self.pages else None

    def evidence(self, start: int, end: int) -> Evidence:
        """Return `text[start:end]` as proof, with its page and the words around it."""
        return Evidence(
            self.name,
            start,
            end,
            self.text[start:end],
            self.page_of(start),
            self.text[max(start - CONTEXT, 0) : start],
            self.text[end : end + CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a document states of itself, and where its body does so."""

    value: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not self.value or not 0 <= self.start < self.end:
            raise ValueError(f"not a stated value: {self!r}")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document's body that a reader sees as one: `body.text[start:end]`.

    `parent` is the index of the block that holds it. `label` is its number as printed
    (第三十四条, （一）, 1.), without the text after it. A row has the spans of its cells, left to
    right; `header` marks the row that names the columns.
    """

    kind: str
    start: int
    end: int
    parent: int | None = None
    label: str = ""
    cells: tuple[Span, ...] = ()
    header: bool = False

    def __post_init__(self) -> None:
        if self.kind not in BLOCK_KINDS:
            raise ValueError(f"unknown kind of block: {self.kind}")
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a block: {self.start}:{self.end}")


@dataclass(frozen=True, slots=True)
class Document:
    """One issued document, law or article, with its text repaired and put in reading order.

    `issuers` are in the words of the text; `date` is ISO 8601, cut to what is known; `kind` is
    the 文种 (通知, 意见, 办法 …). `place` is the full name of the division that names like 市政府
    belong to, "" for the national level or where it is not known. `parts` are the documents that
    this one carries (《…办法》 after the letter of a notice); the body of a part is its own and
    no part of this body.
    """

    source: str
    layout: str
    body: MappedText
    blocks: tuple[Block, ...]
    title: Stated | None = None
    number: Stated | None = None
    issuers: tuple[Stated, ...] = ()
    date: Stated | None = None
    kind: str = ""
    addressee: Stated | None = None
    place: str = ""
    parts: tuple[Document, ...] = ()

    @property
    def text(self) -> str:
        return self.body.text

    @property
    def ref(self) -> DocumentRef:
        """The document as facts name it."""
        return DocumentRef(
            self.source, _value(self.title), _value(self.number), _value(self.date), self.place
        )

    def text_of(self, block: Block) -> str:
        return self.body.text[block.start : block.end]

    def children(self, parent: int | None) -> Iterator[tuple[int, Block]]:
        """Yield the blocks directly below `parent` with their indices, in text order."""
        return ((i, b) for i, b in enumerate(self.blocks) if b.parent == parent)

    def evidence(self, start: int, end: int, source: SourceText) -> Evidence:
        """Return the proof for what `text[start:end]` states."""
        span = self.body.main_span(start, end)
        return source.evidence(span.start, span.end)


def _value(stated: Stated | None) -> str:
    return stated.value if stated else ""


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """What identifies an issued document in its facts. `place` scopes the names in it."""

    source: str
    title: str = ""
    number: str = ""
    date: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a document that name something.

    `type` is an entity type of the ontology or one of the kinds that only serve extraction
    (`Title` of a post, `Date`, `Number` of a document). `text` are the words as printed, without
    the spaces and line ends inside; `start`/`end` say where in the body they stand. `value` is
    what they mean where that differs: an ISO date, a folded document number, the title inside
    《》. `place` is the full name of the division that scopes the name, where the words nearby
    give another than the document's. `title` belongs to a `Post`: `text` is then its body.
    `score` (0 to 1) and `reasons` say how sure the recogniser is and why.
    """

    type: str
    text: str
    start: int
    end: int
    value: str = ""
    place: str = ""
    title: str = ""
    number: str = ""
    score: float = 1.0
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.text or not 0 <= self.start <= self.end:
            raise ValueError(f"not a mention: {self!r}")


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity as one fact names it: which one it is, and the words used for it there."""

    id: str
    type: str
    name: str
    mention: str = ""
    number: str = ""
    place: str = ""
    aliases: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One line of `entities.jsonl`: an entity with every name that the documents use for it.

    `number` is that of a document, or the GB/T 2260 code of a place.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    place: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a fact: `source[start:end] == quote`, in code points.

    `prefix` and `suffix` are up to `CONTEXT` characters of the source before and after them.
    `path` are the headings above the piece of work that they speak of, "" of other facts.
    """

    source: str
    start: int
    end: int
    quote: str
    page: int | None = None
    prefix: str = ""
    suffix: str = ""
    path: str = ""

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise ValueError(f"quote and span differ: {self!r}")


Name = TypeVar("Name", Mention, EntityRef)
QualifierValue = str | bool | Mention | EntityRef


@dataclass(frozen=True, slots=True)
class Fact(Generic[Name]):
    """One relation between two things, with its proof; about mentions first, about entities later.

    `spans` are ranges of `document.body` until evidence is attached: the relations know only
    offsets of the body. `derived` is "" for what the text states, else the reason for inferring it.
    """

    predicate: str
    subject: Name
    object: Name | None
    document: DocumentRef
    qualifiers: tuple[tuple[str, QualifierValue], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    derived: str = ""
    span: Span | None = field(default=None, compare=False)

    def qualifier(self, key: str) -> QualifierValue | None:
        return next((value for name, value in self.qualifiers if name == key), None)


def content_id(kind: str, *key: str) -> str:
    """Return the identifier made from what identifies a thing: the same key, the same id anywhere.

    >>> content_id("Organization", "赣州市", "赣州市财政局")[:13]
    'organization/'
    """
    digest = hashlib.sha256("\x1f".join((kind, *key)).encode()).hexdigest()
    return f"{kind.lower()}/{digest[:16]}"


def is_iso_date(text: str) -> bool:
    """Tell whether `text` is a date of ISO 8601 cut to what is known: 2022, 2022-09, 2022-09-21."""
    return _DATE.fullmatch(text) is not None
