"""Answers as a table for the terminal, as CSV, as JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence

from kg.query.answers import Answer


def as_table(answers: Sequence[Answer], columns: Iterable[str]) -> str:
    """Return aligned columns, those that no answer has left out, the proof last."""
    return table(*_cells(answers, columns))


def as_csv(answers: Sequence[Answer], columns: Iterable[str]) -> str:
    """Return the same columns, and the parts of the proof each in one of its own."""
    parts = ("fact", "number", "document", "date", "source", "page", "start", "end", "words")
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    names = list(columns)
    writer.writerow([*names, "status", *(f"proof_{part}" for part in parts)])
    for answer in answers:
        proof = (getattr(answer.proof, part) for part in parts)
        writer.writerow([*(answer.values.get(n, "") for n in names), answer.status, *proof])
    return file.getvalue()


def as_json(answers: Sequence[Answer]) -> str:
    """Return a list of objects: the values of each answer, its status and its proof."""
    return json.dumps([a.record() for a in answers], ensure_ascii=False, indent=1) + "\n"


def _cells(answers: Sequence[Answer], columns: Iterable[str]) -> tuple[list[str], list[list[str]]]:
    names = [name for name in columns if any(name in a.values for a in answers)]
    header = [*names, *(["status"] if any(a.status for a in answers) else []), "proof"]
    lines = []
    for answer in answers:
        cells = [answer.values.get(name, "") for name in names]
        cells += [answer.status] if "status" in header else []
        lines.append([*cells, answer.proof.cite()])
    return header, lines


def table(header: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Return lines with columns two spaces apart; a Chinese character takes two places.

    >>> print(table(["who", "what"], [["陆一鸣", "x"]]), end="")
    who     what
    陆一鸣  x
    """
    rows = [list(map(one_line, row)) for row in (header, *lines)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    padded = (
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(line.rstrip() + "\n" for line in padded)


def one_line(text: str) -> str:
    """Return the text with controls shown as spaces: a document's words do not steer a terminal."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf") else c for c in text)


def width(text: str) -> int:
    """Return how many places the text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
