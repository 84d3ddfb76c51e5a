"""The same words on other paper state the same: samples wrapped, spaced and printed in other ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.build import build
from kg.model import EntityRef, Fact

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
WIDTH = 34
"""Characters of a line of print; what is longer is broken there."""


def wrapped(text: str) -> str:
    """Break paragraphs as a narrower column does; what is no running text keeps its lines."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        _narrow(p) if max(map(len, p.split("\n"))) > WIDTH else p for p in paragraphs
    )


def _narrow(paragraph: str) -> str:
    if paragraph.startswith("|"):
        return paragraph
    words = paragraph.replace("\n", "")
    return "\n".join(words[at : at + WIDTH] for at in range(0, len(words), WIDTH))


def with_form_feeds(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        "\f" + line if n % 60 == 59 and not line else line for n, line in enumerate(lines)
    )


PRINTS: dict[str, Callable[[str], str]] = {
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "a blank line more": lambda text: text.replace("\n\n", "\n\n\n"),
    "no blank lines": lambda text: text.replace("\n\n", "\n"),
    "indented": lambda text: "\n".join(
        "\u3000\u3000" + line if len(line) > 30 else line for line in text.split("\n")
    ),
    "wrapped": wrapped,
    "half-width marks": lambda text: text.translate(str.maketrans("，；：（）", ",;:()")),
    "new pages": with_form_feeds,
    "spaces at the ends": lambda text: text.replace("\n", " \n"),
}


def statements(file: Path, text: str, folder: Path) -> set[tuple[object, ...]]:
    copy = folder / file.name
    copy.write_bytes(text.encode("utf-8"))
    return {statement(fact) for fact in build([copy], folder / "out", workers=1).facts}


def statement(fact: Fact[EntityRef]) -> tuple[object, ...]:
    values = tuple((k, v.name if isinstance(v, EntityRef) else v) for k, v in fact.qualifiers)
    return fact.predicate, fact.subject.name, fact.object and fact.object.name, values


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("print_", PRINTS)
def test_print_changes_no_fact(file: Path, print_: str, tmp_path: Path) -> None:
    text = file.read_text("gb18030" if "appointments" in file.name else "utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    before = statements(file, text, tmp_path / "a")
    assert statements(file, PRINTS[print_](text), tmp_path / "b") == before
