"""The organisation chart of one division of labour as SVG, to print or to put into a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from kg.errors import UsageError
from kg.export.xml_text import clean
from kg.graph.rdf import FactTable
from kg.model import DocumentRef, EntityRef, Fact

DIVISION = ("leads", "liaisesWith", "answersFor", "backsUp")
COLUMNS, WIDTH, GAP, LINE, PAD = 4, 250, 24, 19, 14
CHARACTERS = 16
"""Characters of a line of a card; a longer name goes on in the next."""

_HEAD = re.compile(r"(省|市|州|盟|县|区|旗|乡|镇)长|主席|主任|书记")

_HEADINGS = {
    ("leads", "in_charge"): ("分管", "in"),
    ("leads", "also_in_charge"): ("兼管", "also"),
    ("leads", "assists"): ("协管", "assists"),
    ("answersFor", ""): ("负责", "field"),
    ("liaisesWith", ""): ("联系", "liaison"),
}
"""Heading and style of what stands in a card, in this order."""

_STYLE = """text{font:13px 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;fill:#1d2430}
.card{fill:#fff;stroke:#c9c4b8}.first{stroke:#a8321f;stroke-width:2}.line{stroke:#5d6778;fill:none}
.title{font-size:17px;font-weight:600}.name{font-size:16px;font-weight:600}.soft{fill:#5d6778;font-size:12px}
.in{fill:#1f4f85}.also{fill:#1f4f85;font-style:italic}.assists{fill:#1f7f83}.liaison{fill:#5d6778}.field{fill:#7a5f3c}
.ab{fill:#1f7f83}"""


@dataclass(frozen=True, slots=True)
class Card:
    """One leader: the lines of the card with their styles."""

    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> int:
        return len(self.lines) * LINE + 2 * PAD


def write(table: FactTable, path: Path, of: str = "") -> None:
    """Write the chart of the document with the number or title `of`, or of the fullest one.

    Raises `UsageError` where no document is a division of labour.
    """
    path.write_text(chart_svg(table, of), "utf-8", newline="\n")


def chart_svg(table: FactTable, of: str = "") -> str:
    """Return the chart: the head on top, the deputies below in rows of `COLUMNS`."""
    document, facts = find_division(table.facts, of)
    posts = _posts_of(table.facts, document)
    people = list(dict.fromkeys(f.subject for f in facts if f.predicate != "backsUp"))
    head = next((p for p in people if any(map(_HEAD.fullmatch, posts[p.id]))), people[0])
    cards = [_card(person, facts, posts[person.id]) for person in people if person.id != head.id]
    return _draw(document, _card(head, facts, posts[head.id]), cards)


def find_division(
    facts: Iterable[Fact[EntityRef]], of: str = ""
) -> tuple[DocumentRef, list[Fact[EntityRef]]]:
    """Return the document and what it says of who does what, in the order of the text."""
    found: dict[DocumentRef, list[Fact[EntityRef]]] = defaultdict(list)
    for fact in facts:
        if fact.predicate in DIVISION and (
            not of or of in (fact.document.number, fact.document.title)
        ):
            found[fact.document].append(fact)
    if not found:
        raise UsageError(
            f"no division of labour{f' in {of!r}' if of else ''}",
            hint="Give the number or the title of a document that says who leads what.",
        )
    document = max(found, key=lambda d: (len(found[d]), d.date, d.number, d.title))
    return document, sorted(found[document], key=_reading_order)


def _reading_order(fact: Fact[EntityRef]) -> tuple[str, int, int]:
    first, object = fact.evidence[0], fact.object
    within = first.quote.find(object.mention or object.name) if object else -1
    return first.source, first.start, within


def _posts_of(facts: Iterable[Fact[EntityRef]], document: DocumentRef) -> Mapping[str, list[str]]:
    posts: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        if fact.predicate == "holdsPost" and fact.document == document:
            posts[fact.subject.id].append(str(fact.qualifier("title") or ""))
    return posts


def _card(person: EntityRef, facts: Sequence[Fact[EntityRef]], posts: Sequence[str]) -> Card:
    lines = [(person.name, "name"), *_wrapped("、".join(filter(None, posts)), "soft")]
    for (predicate, mode), (heading, style) in _HEADINGS.items():
        names = [
            fact.object.name
            for fact in facts
            if fact.subject.id == person.id and fact.predicate == predicate and fact.object
            and (not mode or (fact.qualifier("mode") or "in_charge") == mode)
        ]  # fmt: skip
        if names:
            lines.append((f"{heading} {len(names)}", "soft"))
            listed = ["、".join(names)] if style == "field" else names
            lines += [line for words in listed for line in _wrapped(words, style)]
    lines += [(f"AB ⇄ {other.name}", "ab") for other in _substitutes(person, facts)]
    return Card(tuple(lines))


def _substitutes(person: EntityRef, facts: Iterable[Fact[EntityRef]]) -> Iterator[EntityRef]:
    for fact in facts:
        if (
            fact.predicate == "backsUp"
            and fact.object
            and person.id in (fact.subject.id, fact.object.id)
        ):
            yield fact.object if fact.subject.id == person.id else fact.subject


def _wrapped(text: str, style: str) -> list[tuple[str, str]]:
    return [(text[i : i + CHARACTERS], style) for i in range(0, len(text), CHARACTERS)]


def _draw(document: DocumentRef, head: Card, cards: Sequence[Card]) -> str:
    parts = [_text(20, 34, document.title or document.source, "title")]
    parts.append(_text(20, 56, " ".join(filter(None, (document.number, document.date))), "soft"))
    top = 72
    parts += _place(head, 20, top, "card first")
    above, rail = top + head.height, 40
    for start in range(0, len(cards), COLUMNS):
        row = cards[start : start + COLUMNS]
        bar, top = above + GAP // 2, above + GAP
        right = 60 + (len(row) - 1) * (WIDTH + GAP) + 30
        parts.append(f'<path class="line" d="M{rail},{bar} H{right}"/>')
        for i, card in enumerate(row):
            x = 60 + i * (WIDTH + GAP)
            parts.append(f'<path class="line" d="M{x + 30},{bar} V{top}"/>')
            parts += _place(card, x, top, "card")
        above = top + max(card.height for card in row)
        parts.append(f'<path class="line" d="M{rail},{72 + head.height} V{bar}"/>')
    width = 60 + COLUMNS * (WIDTH + GAP)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{above + 30}" '
        f'viewBox="0 0 {width} {above + 30}"><style>{_STYLE}</style>\n'
        f'<rect width="100%" height="100%" fill="#fbfaf7"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _place(card: Card, x: int, y: int, style: str) -> Iterator[str]:
    yield f'<rect class="{style}" x="{x}" y="{y}" width="{WIDTH}" height="{card.height}" rx="8"/>'
    for i, (line, kind) in enumerate(card.lines):
        yield _text(x + PAD, y + PAD + LINE * i + 13, line, kind)


def _text(x: int, y: int, words: str, style: str) -> str:
    return f'<text class="{style}" x="{x}" y="{y}">{escape(clean(words))}</text>'
