"""Which layout a source text has, by its cheapest reliable signs."""

from __future__ import annotations

from collections.abc import Callable

from kg.document.gazette import find_gazette, is_gazette
from kg.document.law import find_law, is_law
from kg.document.lines import read_lines
from kg.document.notice import build_notice
from kg.document.web_page import find_web_page, is_web_page
from kg.model import Document, SourceText

_LAYOUTS: tuple[tuple[Callable[[str], bool], Callable[[SourceText], list[Document]]], ...] = (
    (is_law, find_law),
    (is_web_page, find_web_page),
    (is_gazette, find_gazette),
)


def read_layout(source: SourceText) -> list[Document]:
    """Return the documents of the source, read in the first layout whose signs it shows."""
    for shows, find in _LAYOUTS:
        if shows(source.text):
            return find(source)
    return find_single(source)


def find_single(source: SourceText) -> list[Document]:
    """Return the source as one document, the last resort."""
    lines = read_lines(source.text)
    return [build_notice(source.name, lines)] if lines else []
