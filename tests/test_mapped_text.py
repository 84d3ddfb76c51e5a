"""Repaired text and its map back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.mapped_text import MappedText, Span


@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_every_piece_is_what_stands_in_the_source(source: str, cuts: list[tuple[int, int]]) -> None:
    parts = [MappedText.of(source, *sorted(cut)) for cut in cuts]
    joined = MappedText.join(parts, "\n")
    for piece in joined.pieces:
        words = source[piece.source_start : piece.source_start + piece.length]
        assert joined.text[piece.start : piece.end] == words
    assert sum(p.length for p in joined.pieces) == sum(map(len, parts))


def test_main_span_of_moved_lines_is_the_larger_piece() -> None:
    source = "主任职务。\n" + "各县人民政府，" * 40 + "\n免去李明的水文中心副"
    start = source.index("免去")
    moved = MappedText.join([MappedText.of(source, start), MappedText.of(source, 0, 5)])
    assert moved.main_span(0, len(moved)) == Span(start, len(source))
    assert moved.source_span(0, len(moved)) == Span(0, len(source))


def test_main_span_crosses_the_end_of_a_page() -> None:
    source = "市财政局、市\n\n— 3 —\n\n水利局"
    joined = MappedText.join([MappedText.of(source, 0, 6), MappedText.of(source, 15)])
    assert joined.main_span(0, len(joined)) == Span(0, len(source))
