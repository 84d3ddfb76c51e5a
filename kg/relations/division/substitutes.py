"""Find who stands in for whom: `backsUp`, from sentences (甲与乙互为AB岗), marks and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.mapped_text import Span
from kg.mentions.names import HONORIFICS, clean_name, name_pattern
from kg.mentions.titles import title_pattern
from kg.model import Document, Fact, Mention
from kg.relations import Reading
from kg.relations.division.leaders import find_sections

_NAMED = re.compile(r"[BＢ][”\"]?\s?[岗角]")
_SCOPE = r"(?:在(?P<%s>[^，。；、]{2,20}?)(?:方面|工作)(?:上|中)?)?"
_MUTUAL = re.compile(
    r"[^。\n]*?互为[“\"]?[AＡ][、，]?\s*[BＢ][”\"]?[岗角]?[”\"]?|[^。\n]*?[AＡ][、/／]?[BＢ][岗角][^。\n]*?[:：](?=[^。\n]*[—－-])[^。\n]*"
)


@lru_cache(maxsize=1)
def _pair() -> re.Pattern[str]:
    name = rf"{name_pattern()}"
    return re.compile(
        rf"(?P<one>{name})(?:同志)?{_SCOPE % 'scope'}(?:[与和、]|[—－-]{{1,2}})(?:同志)?(?P<other>{name})(?:同志)?{_SCOPE % 'limit'}"
        rf"(?=[、，,；;。\s]|互为|$)"
    )


_AB_POST = r"[（(]\s*%s\s*[岗角]\s*[)）]"


@lru_cache(maxsize=1)
def _marked_pair() -> re.Pattern[str]:
    """李清泉（A岗） 王楠（B岗）; A岗：李清泉，B岗：王楠."""
    name = name_pattern()
    return re.compile(
        rf"(?P<one>{name})(?:同志)?{_AB_POST % '[AＡ]'}[、，,；;\s]*(?P<other>{name})(?:同志)?{_AB_POST % '[BＢ]'}"
        rf"|[AＡ][岗角]\s*[:：]\s*(?P<a>{name})[^。\n]{{0,12}}?[、，,；;\s]+[BＢ][岗角]\s*[:：]\s*(?P<b>{name})"
    )


def extract_substitutes(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the pairs who stand in for each other, from sentences and from tables."""
    text = reading.text
    if not _NAMED.search(text):
        return
    for sentence in _MUTUAL.finditer(text):
        for pair in _pair().finditer(sentence[0]):
            start = sentence.start()
            span = (start + pair.start(), sentence.end())
            yield _substitutes(reading, start, span, pair, "one", "other")
    for pair in _marked_pair().finditer(text):
        first, second = ("one", "other") if pair["one"] else ("a", "b")
        yield _substitutes(reading, 0, pair.span(), pair, first, second)
    yield from _section_pairs(reading)
    yield from _table_pairs(reading)


_AB = r"[“\"]?[AＡ]\s*[、，/／]?\s*[BＢ][”\"]?\s*[岗角]"


@lru_cache(maxsize=1)
def _partner() -> re.Pattern[str]:
    """AB岗：王楠; 与王楠副市长互为AB角: the other is the leader whom the section is about."""
    name = rf"(?P<%s>{name_pattern()})"
    ends = rf"(?={HONORIFICS}|[\s。；;，,、）)]|$)"
    return re.compile(
        rf"{_AB}(?:人员|领导|责任人|为)?\s*[:：为]\s*{name % 'other'}{ends}"
        rf"|[BＢ]\s*[岗角]\s*[:：]\s*{name % 'b'}{ends}"
        rf"|(?:(?<=[\s。；;，,（(])|^)与{name % 'mate'}(?<!副)(?:同志|{title_pattern()})*互为{_AB}",
        re.MULTILINE,
    )


def _section_pairs(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the pairs that the section of a leader states by naming the other alone, each once."""
    found: set[frozenset[str]] = set()
    for section in find_sections(reading.document):
        one = section.leader.person
        for mate in _partner().finditer(section.text):
            group = next(g for g in ("other", "b", "mate") if mate[g])
            start, end = (section.start + at for at in mate.span(group))
            other = Mention("Person", clean_name(mate[group]), start, end)
            pair = frozenset((one.text, other.text))
            if len(pair) == 2 and pair not in found:
                found.add(pair)
                span = (section.start + mate.start(), section.start + mate.end())
                yield reading.fact("backsUp", one, other, span)


def _substitutes(
    reading: Reading,
    start: int,
    span: tuple[int, int],
    pair: re.Match[str],
    first: str,
    second: str,
) -> Fact[Mention]:
    one, other = (
        Mention("Person", clean_name(pair[g]), start + pair.start(g), start + pair.end(g))
        for g in (first, second)
    )
    given = pair.groupdict()
    scope = given.get("scope") or given.get("limit") or ""
    return reading.fact("backsUp", one, other, span, scope=scope)


_A_COLUMN, _B_COLUMN = re.compile(r"[AＡ]\s*[岗角]"), re.compile(r"[BＢ]\s*[岗角]")


def _table_pairs(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield the pairs of a table whose header has a column A岗 and a column B岗."""
    document = reading.document
    columns: tuple[int, int] | None = None
    for block in document.blocks:
        if block.kind != "row":
            continue
        cells = [document.text[c.start : c.end].strip() for c in block.cells]
        found = [
            next((i for i, c in enumerate(cells) if p.search(c)), None)
            for p in (_A_COLUMN, _B_COLUMN)
        ]
        if found[0] is not None and found[1] is not None:
            columns = found[0], found[1]
        elif columns and max(columns) < len(cells):
            pair = [_cell_name(document, block.cells[i]) for i in columns]
            if pair[0] and pair[1]:
                yield reading.fact("backsUp", pair[0], pair[1], (block.start, block.end))


def _cell_name(document: Document, cell: Span) -> Mention | None:
    start, end = cell.start, cell.end
    words = document.text[start:end].strip()
    found = re.match(name_pattern(), words)
    if not found:
        return None
    return Mention("Person", clean_name(found[0]), start, start + found.end())
