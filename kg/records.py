"""Facts and entities as the JSON lines of FACTS.md, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kg.model import DocumentRef, Entity, EntityRef, Evidence, Fact, content_id


def fact_record(fact: Fact[EntityRef]) -> dict[str, Any]:
    """Return the fact in the shape of FACTS.md, with ids; empty values are left out."""
    record: dict[str, Any] = {
        "id": fact_id(fact),
        "predicate": fact.predicate,
        "subject": _ref_record(fact.subject),
    }
    if fact.object is not None:
        record["object"] = _ref_record(fact.object)
    record["qualifiers"] = {
        key: _ref_record(value) if isinstance(value, EntityRef) else value
        for key, value in fact.qualifiers
    }
    record["document"] = _present(
        source=fact.document.source,
        number=fact.document.number,
        title=fact.document.title,
        date=fact.document.date,
        place=fact.document.place,
    )
    record["evidence"] = _evidence_record(fact.evidence[0])
    if len(fact.evidence) > 1:
        record["more_evidence"] = [_evidence_record(e) for e in fact.evidence[1:]]
    if fact.derived:
        record |= {"derived": True, "derived_from": fact.derived}
    return record


def fact_id(fact: Fact[EntityRef]) -> str:
    """Return the id of what is stated and by which document, wherever it stands in it."""
    document = fact.document
    qualifiers = [f"{k}={v.id if isinstance(v, EntityRef) else v}" for k, v in fact.qualifiers]
    return content_id(
        "Fact", document.source, document.number or document.title, fact.predicate,
        fact.subject.id, fact.object.id if fact.object else "", *qualifiers,
    )  # fmt: skip


def entity_record(entity: Entity) -> dict[str, Any]:
    """Return the line of the entity in `entities.jsonl`."""
    return _present(
        id=entity.id,
        type=entity.type,
        name=entity.name,
        aliases=list(entity.aliases),
        place=entity.place,
        number=entity.number,
    )


def write_lines(path: Path, records: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line, UTF-8, keys in their order."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for record in records:
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_facts(path: Path) -> Iterator[Fact[EntityRef]]:
    """Yield the facts of a `facts.jsonl` that `kg build` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield fact_of_record(json.loads(line))


def read_entities(path: Path) -> Iterator[Entity]:
    """Yield the entities of an `entities.jsonl` that `kg build` wrote."""
    with path.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield Entity(
                record["id"],
                record["type"],
                record["name"],
                tuple(record.get("aliases", ())),
                record.get("place", ""),
                record.get("number", ""),
            )


def _present(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", None, [])}


def _ref_record(ref: EntityRef) -> dict[str, Any]:
    mention = "" if ref.mention == ref.name else ref.mention
    return _present(
        id=ref.id,
        type=ref.type,
        name=ref.name,
        mention=mention,
        number=ref.number,
        place=ref.place,
        aliases=list(ref.aliases),
        reason=ref.reason,
    )


def _evidence_record(evidence: Evidence) -> dict[str, Any]:
    return _present(
        source=evidence.source,
        start=evidence.start,
        end=evidence.end,
        page=evidence.page,
        quote=evidence.quote,
        prefix=evidence.prefix,
        suffix=evidence.suffix,
        path=evidence.path,
    )


def _ref(record: dict[str, Any]) -> EntityRef:
    return EntityRef(
        record["id"],
        record["type"],
        record["name"],
        record.get("mention", ""),
        record.get("number", ""),
        record.get("place", ""),
        tuple(record.get("aliases", ())),
        record.get("reason", ""),
    )


def _evidence(record: dict[str, Any]) -> Evidence:
    return Evidence(
        record["source"],
        record["start"],
        record["end"],
        record["quote"],
        record.get("page"),
        record.get("prefix", ""),
        record.get("suffix", ""),
        record.get("path", ""),
    )


def fact_of_record(record: dict[str, Any]) -> Fact[EntityRef]:
    """Return the fact of what `fact_record` gave."""
    document = record["document"]
    return Fact(
        record["predicate"],
        _ref(record["subject"]),
        _ref(record["object"]) if "object" in record else None,
        DocumentRef(
            document["source"],
            document.get("title", ""),
            document.get("number", ""),
            document.get("date", ""),
            document.get("place", ""),
        ),
        tuple(
            (key, _ref(value) if isinstance(value, dict) else value)
            for key, value in record["qualifiers"].items()
        ),
        tuple(_evidence(e) for e in (record["evidence"], *record.get("more_evidence", ()))),
        record.get("derived_from", ""),
    )
