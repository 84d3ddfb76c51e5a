"""Repaired text that remembers where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_APART = 200
"""Characters of the source that a page number, a running head and empty lines take at most."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start` inclusive and `end` exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of `length` characters that the repaired text took over from the source unchanged."""

    start: int
    source_start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class MappedText:
    """Repaired text with a map back to the source text.

    `pieces` are in the order of the text and apart from each other; `text[p.start:p.end]` is
    `source[p.source_start:p.source_start + p.length]` for each piece `p`. Characters outside every
    piece were put in by a repair (the line feed between two joined blocks). Source offsets need
    not rise: a repair may put lines in another order.

    >>> source = "市政\\n\\n务服务"
    >>> joined = MappedText.join([MappedText.of(source, 0, 2), MappedText.of(source, 4, 7)])
    >>> joined.text, joined.source_span(1, 3)
    ('市政务服务', Span(start=1, end=5))
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, source: str, start: int = 0, end: int | None = None) -> MappedText:
        """Return `source[start:end]`, mapped to where it stands."""
        words = source[start:end]
        return cls(words, (Piece(0, start, len(words)),) if words else ())

    @classmethod
    def join(cls, parts: Iterable[MappedText], separator: str = "") -> MappedText:
        """Return the parts one after the other; the separator between them has no source."""
        texts: list[str] = []
        pieces: list[Piece] = []
        length = 0
        for part in parts:
            if texts and separator:
                texts.append(separator)
                length += len(separator)
            for piece in part.pieces:
                moved = Piece(piece.start + length, piece.source_start, piece.length)
                if pieces and _continues(pieces[-1], moved):
                    last = pieces.pop()
                    moved = Piece(last.start, last.source_start, last.length + moved.length)
                pieces.append(moved)
            texts.append(part.text)
            length += len(part.text)
        return cls("".join(texts), tuple(pieces))

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int) -> MappedText:
        """Return `text[start:end]` with its map."""
        start, end, _ = slice(start, end).indices(len(self.text))
        if start >= end:
            return MappedText("", ())
        if len(self.pieces) == 1 and self.pieces[0].length == len(self.text):
            only = Piece(0, self.pieces[0].source_start + start, end - start)
            return MappedText(self.text[start:end], (only,))
        cut = []
        for piece in self._pieces_in(start, end):
            first, last = max(piece.start, start), min(piece.end, end)
            cut.append(Piece(first - start, piece.source_start + first - piece.start, last - first))
        return MappedText(self.text[start:end], tuple(cut))

    def strip(self) -> MappedText:
        """Return the text without white space at its ends."""
        if self.text == self.text.strip():
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, max(start, len(self.text.rstrip())))

    def source_span(self, start: int, end: int) -> Span:
        """Return the smallest span of the source that holds every character of `text[start:end]`.

        Where a repair moved lines, the span also holds what stands between them.
        Raises `ValueError` where no character of the range comes from the source.
        """
        found = list(self._pieces_in(start, end))
        if not found:
            raise ValueError(f"nothing of {start}:{end} comes from the source")
        starts = (p.source_start + max(start - p.start, 0) for p in found)
        ends = (p.source_start + min(end, p.end) - p.start for p in found)
        return Span(min(starts), max(ends))

    def main_span(self, start: int, end: int) -> Span:
        """Return the span of the source with most of `text[start:end]`, where a repair moved lines.

        What stands a little apart in the source, like the two ends of a page, counts as together.
        Raises `ValueError` where no character of the range comes from the source.

        >>> source = "市长职务。\\n各单位：\\n免去李明的副"
        >>> parts = [MappedText.of(source, 11, 17), MappedText.of(source, 0, 5)]
        >>> MappedText.join(parts).main_span(0, 11)
        Span(start=11, end=17)
        """
        runs: list[list[Piece]] = []
        for piece in self._pieces_in(start, end):
            last = runs[-1][-1] if runs else None
            gap = piece.source_start - last.source_start - last.length if last else -1
            if 0 <= gap <= _APART:
                runs[-1].append(piece)
            else:
                runs.append([piece])
        longest = max(runs, key=lambda run: sum(p.length for p in run), default=None)
        if longest is None:
            raise ValueError(f"nothing of {start}:{end} comes from the source")
        return self.source_span(max(start, longest[0].start), min(end, longest[-1].end))

    def _pieces_in(self, start: int, end: int) -> Iterator[Piece]:
        index = bisect_right(self.pieces, start, key=lambda p: p.end)
        while index < len(self.pieces) and self.pieces[index].start < end:
            yield self.pieces[index]
            index += 1


def _continues(last: Piece, following: Piece) -> bool:
    return last.end == following.start and last.source_start + last.length == following.source_start
