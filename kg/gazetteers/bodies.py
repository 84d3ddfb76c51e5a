"""The kinds of bodies a place has, and the bodies of the nation, found by any of their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kg.errors import DeclarationError
from kg.gazetteers import line_of, read_gazetteer

_TAIL_FORMS = {"委员会": ("委员会", "委"), "办公室": ("办公室", "办")}
"""The tails of a name that have a short form of their own; the full one first."""

_HOSTS = {
    "party": (("委", "委"), ("委员会", "委"), ("党工委", "工作委员会"), ("工委", "工作委员会"), ("工作委员会", "工作委员会")),
    "government": (("政府", "人民政府"), ("人民政府", "人民政府")),
}  # fmt: skip
"""The words between a place and a body under another: as written, and in the canonical name."""

_KEYS = {"full", "short", "name", "under", "bare", "group", "from", "to", "replaced_by", "home"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body that a place has: 应急管理局 with its forms 应急管理局, 应急局.

    `name` makes the canonical name of a place's own: it holds {place} (赣州市) or {short} (赣州).
    `under` is "party" or "government" for a body whose canonical name says so. `since` is the
    first year of the full name and `until` its last, 0 where it is not known.
    """

    full: str
    forms: tuple[str, ...]
    name: str = "{place}{full}"
    under: str = ""
    bare: bool = True
    group: bool = False
    since: int = 0
    until: int = 0
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a kind after a place: `host` is what its canonical name puts between."""

    kind: Kind
    host: str = ""


@dataclass(frozen=True, slots=True)
class NationalBody:
    """A body of the whole nation; `home` are the forms that mean it only in papers of the nation."""

    full: str
    short: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    replaced_by: tuple[str, ...] = ()

    def was_in(self, year: int) -> bool:
        """Tell whether the body was there in the year."""
        return int(self.since or 0) <= year <= int(self.until or year)

    def is_apart_from(self, other: NationalBody) -> bool:
        """Tell whether one of the two ended before the other began, or in that year."""
        first, second = sorted((self, other), key=lambda b: b.since)
        return bool(first.until and second.since) and first.until <= second.since


@lru_cache(maxsize=1)
def local_forms() -> Mapping[str, Form]:
    """Return every form of every kind of local body, as it stands after the place.

    Raises `DeclarationError` where one form belongs to two kinds.
    """
    forms: dict[str, Form] = {}
    for kind in _kinds():
        for words, host in _written(kind):
            other = forms.setdefault(words, Form(kind, host))
            if other.kind.full != kind.full and other.host == host:
                raise DeclarationError(
                    f"the form {words!r} belongs to {other.kind.full} and {kind.full}",
                    where=line_of("departments", kind.full),
                    hint="Keep it in one of them, or write out what tells them apart.",
                )
    return forms


def _written(kind: Kind) -> Iterator[tuple[str, str]]:
    if kind.bare or not kind.under:
        yield from ((form, "") for form in kind.forms)
    for written, host in _HOSTS.get(kind.under, ()):
        yield from ((written + form, host) for form in kind.forms)


def _kinds() -> Iterator[Kind]:
    declared = read_gazetteer("departments")
    for row in declared["stems"]:
        stems = (row["stem"], *row["short"])
        for tail in row["tails"]:
            tails = _TAIL_FORMS.get(tail, (tail,))
            if row.get("group") and tail == "委员会":
                tails = (*tails, "委会")
            forms = tuple(dict.fromkeys(s + t for s in stems for t in tails))
            replaced = tuple(stem + tail for stem in row.get("replaced_by", ()))
            yield Kind(
                forms[0],
                forms,
                group=row.get("group", False),
                since=row.get("from", 0),
                until=row.get("to", 0),
                replaced_by=replaced,
            )
    yield from map(_kind, declared["bodies"])


def _kind(row: dict[str, Any]) -> Kind:
    _check(row, "departments")
    return Kind(
        row["full"],
        (row["full"], *row.get("short", ())),
        row.get("name", "{place}{full}"),
        row.get("under", ""),
        row.get("bare", True),
        row.get("group", False),
        row.get("from", 0),
        row.get("to", 0),
        tuple(row.get("replaced_by", ())),
    )


@lru_cache(maxsize=1)
def national_bodies() -> tuple[NationalBody, ...]:
    """Return the bodies of the nation in the order of the gazetteer."""
    return tuple(map(_national, read_gazetteer("national")["bodies"]))


def _national(row: dict[str, Any]) -> NationalBody:
    _check(row, "national")
    return NationalBody(
        row["full"],
        tuple(row.get("short", ())),
        tuple(row.get("home", ())),
        str(row.get("from", "")),
        str(row.get("to", "")),
        tuple(row.get("replaced_by", ())),
    )


@lru_cache(maxsize=256)
def national_forms(at_home: bool, year: int = 0) -> Mapping[str, NationalBody]:
    """Return the forms of national bodies; those that need a paper of the nation only `at_home`.

    Of two bodies with one form it is that of the year, the later one where `year` is 0.
    Raises `DeclarationError` where their years overlap.
    """
    forms: dict[str, NationalBody] = {}
    for body in national_bodies():
        for form in (body.full, *body.short, *(body.home if at_home else ())):
            other = forms.get(form, body)
            if other != body and not other.is_apart_from(body):
                raise DeclarationError(
                    f"the form {form!r} belongs to {other.full} and {body.full}",
                    where=line_of("national", body.full),
                    hint="Keep it in one of them, or say from when to when each of them was.",
                )
            forms[form] = max(other, body, key=lambda b: (b.was_in(year), b.since))
    return forms


def _check(row: dict[str, Any], name: str) -> None:
    for key in row.keys() - _KEYS:
        raise DeclarationError(
            f"unknown key {key!r}",
            where=line_of(name, row["full"]),
            hint="Known keys: " + ", ".join(sorted(_KEYS)),
        )


def longest_start(words: str, forms: Mapping[str, Any]) -> str:
    """Return the longest form that the words begin with, "" where there is none.

    >>> longest_start("公安局交警支队二大队", {"公安局": 1, "公安局交警支队": 2})
    '公安局交警支队'
    """
    longest = min(len(words), 24)
    return next((words[:n] for n in range(longest, 0, -1) if words[:n] in forms), "")
