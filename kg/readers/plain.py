"""Plain text and Markdown: the decoded file is the source text, whatever its markup."""

from __future__ import annotations

from kg.readers.encoding import decode


def read(data: bytes) -> tuple[str, tuple[int, ...]]:
    """Return the text with line ends as they are; pages start after form feeds, if it has any."""
    text = decode(data)
    feeds = [i + 1 for i, char in enumerate(text) if char == "\f"]
    return text, (0, *feeds) if feeds else ()
