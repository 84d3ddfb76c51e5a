"""Find the words that name something, with spaCy as the frame.

Document → Mentions
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of one document, sorted by start, the longer first; those of one type may nest."""

    items: tuple[Mention, ...]

    @classmethod
    def of(cls, items: Iterable[Mention]) -> Mentions:
        return cls(tuple(sorted(set(items), key=lambda m: (m.start, -m.end, m.type, m.text))))

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def within(self, start: int, end: int, *types: str) -> list[Mention]:
        """Return the mentions that lie wholly in `start:end`, of the given types if any is given."""
        first = bisect_left(self.items, start, key=lambda m: m.start)
        found = []
        for mention in self.items[first:]:
            if mention.start >= end:
                break
            if mention.end <= end and (not types or mention.type in types):
                found.append(mention)
        return found
