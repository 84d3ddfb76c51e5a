"""A reading of one invented paragraph an argument, for the tests of prose."""

from __future__ import annotations

from kg.mapped_text import MappedText
from kg.mentions import Mentions
from kg.mentions.persons import find_persons
from kg.model import Block, Document
from kg.relations import Reading


def reading_of(*paragraphs: str, place: str = "", layout: str = "plain") -> Reading:
    text = "\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 1
    document = Document("x.txt", layout, MappedText.of(text), tuple(blocks), place=place)
    return Reading(document, document, Mentions.of(find_persons(text)))
