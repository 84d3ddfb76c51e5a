"""Which layout a source text has, by its cheapest reliable signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.document.adoption import join_notes
from kg.document.articles import build_article
from kg.document.briefing import find_briefing, is_briefing
from kg.document.gazette import find_gazette, is_gazette
from kg.document.head_lines import read_head
from kg.document.law import find_law, is_law
from kg.document.lines import Line, read_lines
from kg.document.loose_tables import fold_tables
from kg.document.newspaper import find_newspaper, is_newspaper
from kg.document.notice import build_notice
from kg.document.places import published_in
from kg.document.site_lines import (
    publisher_of,
    split_pages,
    without_front_matter,
    without_site,
)
from kg.document.web_page import find_web_page, is_web_page
from kg.model import Document, SourceText

Lines = Sequence[Line]
# The signs of each layout, and how it is read; the surest signs first.
_LAYOUTS: tuple[
    tuple[Callable[[str, Lines], bool], Callable[[SourceText, Lines], list[Document]]], ...
] = (
    (is_law, find_law),
    (is_web_page, find_web_page),
    (is_briefing, find_briefing),
    (is_gazette, find_gazette),
    (is_newspaper, find_newspaper),
)


def read_layout(source: SourceText) -> list[Document]:
    """Return the documents of the source, read in the first layout whose signs it shows."""
    lines = without_front_matter(source.text, read_lines(source.text))
    lines = join_notes(fold_tables(lines))
    return [document for page in split_pages(lines) for document in _read_page(source, page)]


def _read_page(source: SourceText, lines: Lines) -> list[Document]:
    for shows, find in _LAYOUTS:
        if shows(source.text, lines):
            return find(source, lines)
    return [_read_single(source.name, lines)] if lines else []


def _read_single(source: str, lines: Lines) -> Document:
    """Return the source as one document: a notice where its head says so, else an article."""
    publisher, lines = publisher_of(lines), without_site(lines)
    head = read_head(lines)
    notice = build_notice(source, lines)
    if notice.kind or notice.number or notice.addressee or notice.issuers:
        return replace(notice, place=notice.place or published_in(publisher))
    return build_article(source, head.title, head.others, lines[head.length :], "")
