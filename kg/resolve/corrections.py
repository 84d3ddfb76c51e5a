"""Corrections that a person made: merge, split, rename, distinct, reject, add.

They stand in `corrections.toml` and are applied after resolution, on every build, in this order:
split, merge, rename, add, reject. Each is reported as applied or as stale. An entity is given by its
id or by a name that means it alone.

    [[merge]]
    keep = "云川市生态环境局"
    drop = ["云川市环保局"]
    note = "one office, renamed in the plan of 2019"

    [[split]]               # the facts of one document (number, title) or source get an entity of their own
    entity = "陆一鸣"
    document = "临府字〔2021〕3号"
    note = "another person, of the county"

    [[rename]]
    entity = "person/0267adb8bf3c96c2"
    name = "陆一鸣"
    note = "the scan has 鸣 as 呜"

    [[distinct]]            # two that `kg review` need not show again
    entities = ["person/0267adb8bf3c96c2", "person/02807ba6059b4dbd"]

    [[add]]                 # the note is the evidence
    predicate = "leads"
    subject = { type = "Person", name = "陆一鸣" }
    object = { type = "Organization", name = "云川市财政局" }
    qualifiers = { mode = "in_charge" }
    document = "云府字〔2021〕6号"
    note = "stated in the table that the scan cuts off"

    [[reject]]
    fact = "fact/04a12bf768af9cb0"
    note = "the sentence is about another bureau"
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.errors import DeclarationError, nearest
from kg.model import DocumentRef, EntityRef, Evidence, Fact, content_id
from kg.ontology import load_ontology
from kg.records import fact_id

Facts = list[Fact[EntityRef]]

KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "split": (("entity",), ("document", "source", "name", "note")),
    "merge": (("keep", "drop"), ("note",)),
    "rename": (("entity", "name"), ("note",)),
    "add": (("predicate", "subject", "note"), ("object", "qualifiers", "document")),
    "reject": (("fact",), ("note",)),
    "distinct": (("entities",), ("note",)),
}
"""The kinds in the order in which they are applied: keys that must be there, keys that may."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file; `number` counts those of its kind from 1."""

    kind: str
    number: int
    values: dict[str, Any]

    @property
    def note(self) -> str:
        return str(self.values.get("note", ""))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: applied where `stale` is "", else why it no longer applies."""

    kind: str
    number: int
    stale: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The entries of a file, in the order of `KEYS`; `text` is the file, for the evidence of `add`."""

    name: str = "corrections.toml"
    text: str = ""
    entries: tuple[Correction, ...] = ()


class Stale(Exception):
    """A correction that no longer applies, and why."""


def read_corrections(path: Path) -> Corrections:
    """Return the corrections of the file, none where it is not there.

    Raises `DeclarationError` for what is no TOML, an unknown kind or key, or a key that is missing.
    """
    if not path.is_file():
        return Corrections(path.name)
    try:
        text = path.read_text("utf-8")
        declared = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DeclarationError(str(error), where=str(path)) from error
    for kind, rows in declared.items():
        _check(kind, rows, str(path))
    entries = [
        Correction(kind, number, row)
        for kind in KEYS
        for number, row in enumerate(declared.get(kind, ()), 1)
    ]
    return Corrections(path.name, text, tuple(entries))


def _check(kind: str, rows: Any, where: str) -> None:
    if kind not in KEYS:
        hint = nearest(kind, KEYS) or "Known: " + ", ".join(KEYS)
        raise DeclarationError(f"no correction is called {kind!r}", where=where, hint=hint)
    required, optional = KEYS[kind]
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        place = f"{where}: {kind} {number}"
        if not isinstance(rows, list) or not isinstance(row, dict):
            raise DeclarationError("not a list of entries", where=place, hint=f"Write [[{kind}]].")
        for missing in set(required) - row.keys():
            raise DeclarationError(f"{missing!r} is missing", where=place)
        for wrong in row.keys() - {*required, *optional}:
            hint = nearest(wrong, [*required, *optional])
            raise DeclarationError(f"unknown key {wrong!r}", where=place, hint=hint)


def apply_corrections(
    facts: Iterable[Fact[EntityRef]],
    mentioned: Iterable[EntityRef],
    corrections: Corrections,
) -> tuple[Facts, list[EntityRef], list[Outcome]]:
    """Return facts and mentioned bodies as corrected, and what became of each correction."""
    facts, mentioned, outcomes = list(facts), list(mentioned), []
    for correction in corrections.entries:
        try:
            facts, mentioned = _APPLY[correction.kind](facts, mentioned, correction, corrections)
            stale = ""
        except Stale as error:
            stale = str(error)
        outcomes.append(Outcome(correction.kind, correction.number, stale, correction.note))
    return facts, mentioned, outcomes


Applied = tuple[Facts, list[EntityRef]]
Apply = Callable[[Facts, list[EntityRef], Correction, Corrections], Applied]


def _split(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, _: Corrections
) -> Applied:
    values = correction.values
    whole = _find(facts, mentioned, str(values["entity"]))
    document, source = str(values.get("document", "")), str(values.get("source", ""))
    id = content_id(whole.type, "split", whole.id, document, source)

    def moved(ref: EntityRef, fact: Fact[EntityRef]) -> EntityRef:
        of_part = (document and document in (fact.document.number, fact.document.title)) or (
            source and source == fact.document.source
        )
        if ref.id != whole.id or not of_part:
            return ref
        return replace(ref, id=id, name=str(values.get("name", ref.name)), reason=_why(correction))

    after = [_map_refs(fact, moved) for fact in facts]
    if after == facts:
        raise Stale(f"{document or source or 'no document'} states nothing about {whole.name}")
    return after, mentioned


def _merge(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, _: Corrections
) -> Applied:
    keep = _find(facts, mentioned, str(correction.values["keep"]))
    drop = correction.values["drop"]
    names = [drop] if isinstance(drop, str) else list(drop)
    dropped = {_find(facts, mentioned, str(name)).id for name in names} - {keep.id}
    if not dropped:
        raise Stale(f"{keep.name} is one already")

    def merged(ref: EntityRef) -> EntityRef:
        if ref.id not in dropped:
            return ref
        aliases = dict.fromkeys((*keep.aliases, ref.name, *ref.aliases))
        other = tuple(alias for alias in aliases if alias != keep.name)
        return replace(keep, mention=ref.mention, aliases=other, reason=_why(correction))

    return [_map_refs(fact, lambda ref, _: merged(ref)) for fact in facts], list(
        map(merged, mentioned)
    )


def _rename(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, _: Corrections
) -> Applied:
    old, name = _find(facts, mentioned, str(correction.values["entity"])), correction.values["name"]

    def renamed(ref: EntityRef) -> EntityRef:
        if ref.id != old.id:
            return ref
        aliases = tuple(dict.fromkeys((*ref.aliases, ref.name)))
        return replace(ref, name=str(name), aliases=aliases, reason=_why(correction))

    if old.name == name:
        raise Stale(f"{name} is its name already")
    return [_map_refs(fact, lambda ref, _: renamed(ref)) for fact in facts], list(
        map(renamed, mentioned)
    )


def _add(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, corrections: Corrections
) -> Applied:
    values = correction.values
    relation = load_ontology().relation(str(values["predicate"]))
    document = _document(facts, str(values.get("document", "")), corrections.name)
    subject = _named(facts, mentioned, values["subject"], relation.subject)
    object = values.get("object")
    added = Fact(
        relation.id,
        subject,
        _named(facts, mentioned, object, relation.object) if object else None,
        document,
        tuple(sorted(values.get("qualifiers", {}).items())),
        (_evidence(correction, corrections),),
    )
    if fact_id(added) in {fact_id(fact) for fact in facts}:
        raise Stale("the documents state it themselves")
    return [*facts, added], mentioned


def _reject(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, _: Corrections
) -> Applied:
    kept = [fact for fact in facts if fact_id(fact) != correction.values["fact"]]
    if len(kept) == len(facts):
        raise Stale(f"no fact {correction.values['fact']}")
    return kept, mentioned


def _distinct(
    facts: Facts, mentioned: list[EntityRef], correction: Correction, _: Corrections
) -> Applied:
    found = {_find(facts, mentioned, str(name)).id for name in correction.values["entities"]}
    if len(found) < 2:
        raise Stale("these are one entity")
    return facts, mentioned


_APPLY: dict[str, Apply] = {
    "split": _split,
    "merge": _merge,
    "rename": _rename,
    "add": _add,
    "reject": _reject,
    "distinct": _distinct,
}


def _find(facts: Facts, mentioned: Sequence[EntityRef], name: str) -> EntityRef:
    """Return the one entity with the id or name. Raises `Stale` for none and for several."""
    refs = [ref for fact in facts for ref in _refs(fact)] + list(mentioned)
    found: dict[str, dict[str, EntityRef]] = defaultdict(dict)
    for ref in refs:
        level = "id" if ref.id == name else "name" if ref.name == name else ""
        if level or name == ref.mention or name in ref.aliases:
            found[level or "alias"].setdefault(ref.id, ref)
    best = found.get("id") or found.get("name") or found.get("alias") or {}
    if len(best) == 1:
        return min(best.values(), key=lambda ref: (ref.name, ref.mention))
    if best:
        raise Stale(f"{name} names {', '.join(sorted(best))}")
    raise Stale(f"no entity is called {name}")


def _named(
    facts: Facts, mentioned: Sequence[EntityRef], row: dict[str, str], types: Sequence[str]
) -> EntityRef:
    try:
        return _find(facts, mentioned, row.get("id") or row["name"])
    except Stale:
        type, name = row.get("type", types[0]), row["name"]
        place = row.get("place", "")
        return EntityRef(content_id(type, place, name), type, name, place=place)


def _document(facts: Facts, name: str, corrections: str) -> DocumentRef:
    """Return the document with the number or title, else one that stands for the file itself."""
    found = {f.document for f in facts if name and name in (f.document.number, f.document.title)}
    if name and not found:
        raise Stale(f"no document {name}")
    return min(found, key=repr) if found else DocumentRef(corrections, corrections)


def _evidence(correction: Correction, corrections: Corrections) -> Evidence:
    """Return the note where it stands in the file, or the heading of the entry."""
    quote, start = correction.note, corrections.text.find(correction.note)
    if not quote or start < 0:
        quote, start = "[[add]]", -1
        for _ in range(correction.number):
            start = corrections.text.index(quote, start + 1)
    return Evidence(corrections.name, start, start + len(quote), quote)


def _why(correction: Correction) -> str:
    return f"corrections: {correction.kind} {correction.number}: {correction.note}".rstrip(": ")


def _refs(fact: Fact[EntityRef]) -> list[EntityRef]:
    qualifiers = [value for _, value in fact.qualifiers if isinstance(value, EntityRef)]
    return [fact.subject, *([fact.object] if fact.object else []), *qualifiers]


def _map_refs(
    fact: Fact[EntityRef], change: Callable[[EntityRef, Fact[EntityRef]], EntityRef]
) -> Fact[EntityRef]:
    return replace(
        fact,
        subject=change(fact.subject, fact),
        object=change(fact.object, fact) if fact.object else None,
        qualifiers=tuple(
            (key, change(value, fact) if isinstance(value, EntityRef) else value)
            for key, value in fact.qualifiers
        ),
    )
