"""The errors of govkg, branched by who can mend them.

    KgError
    ├── SourceError     the file that is read: damaged, encrypted, of no known format
    ├── DeclarationError  our own declarations: ontology, gazetteers, corrections
    ├── UsageError      the command's user: a path that is not there, a name that nobody has
    └── OutputError     the place written to: locked by another build, not writable

Each says what is wrong, where, and what to do. `where` and `hint` are fields, so that a report can
be made of them. Anything else that is raised is our own fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class KgError(Exception):
    """What went wrong, `where` (a path, with line or offset if known) and a `hint` what to do."""

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what, where, hint)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        located = f"{self.where}: {self.what}" if self.where else self.what
        return f"{located}\n{self.hint}" if self.hint else located


class SourceError(KgError):
    """A file that cannot be read; the others still can."""


class DeclarationError(KgError):
    """An ontology, gazetteer or corrections file that contradicts itself or its schema."""


class UsageError(KgError):
    """A command or call that asks for what is not there."""


class OutputError(KgError):
    """An output folder that cannot be written or is in use."""


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Return a hint that lists the nearest known names, or "" where none is near.

    >>> nearest("holdPost", ["holdsPost", "leads"])
    'Did you mean holdsPost?'
    """
    close = get_close_matches(wrong, list(known), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(close)}?" if close else ""
