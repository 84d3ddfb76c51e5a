"""A report in Markdown about one person, unit or document: what is stated, with the words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.errors import UsageError
from kg.graph.rdf import FactTable
from kg.model import Entity, EntityRef, Fact
from kg.ontology import Relation, load_ontology
from kg.query.names import one_named
from kg.records import fact_id

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def write(table: FactTable, path: Path, name: str) -> None:
    """Write the report. Raises `UsageError` where the name is missing or means nobody."""
    if not name:
        raise UsageError("a report is about one person or unit", hint="Name it with --of NAME.")
    entity = one_named(list(table.entities), name)
    path.write_text("\n".join(_lines(table, entity)) + "\n", "utf-8", newline="\n")


def _lines(table: FactTable, entity: Entity) -> Iterator[str]:
    type = load_ontology().types[entity.type]
    yield f"# {plain(entity.name)}"
    yield ""
    yield f"{type.zh} ({type.en})"
    if entity.aliases:
        yield ""
        yield "又称 (also called): " + "、".join(map(plain, entity.aliases))
    for heading, facts in _sections(table, entity).items():
        yield ""
        yield f"## {heading}"
        yield ""
        for fact in facts:
            yield from _fact_lines(fact, entity)


def _sections(table: FactTable, entity: Entity) -> dict[str, list[Fact[EntityRef]]]:
    """Return the facts about the entity by relation and end, in the order of the ontology."""
    found: dict[tuple[str, bool], list[Fact[EntityRef]]] = defaultdict(list)
    for fact in sorted(table.facts, key=lambda f: (f.document.date, fact_id(f))):
        for end, as_object in ((fact.subject, False), (fact.object, True)):
            if end is not None and end.id == entity.id:
                found[fact.predicate, as_object].append(fact)
    return {
        _heading(relation, as_object): found[relation.id, as_object]
        for relation in load_ontology().relations.values()
        for as_object in (False, True)
        if (relation.id, as_object) in found
    }


def _heading(relation: Relation, as_object: bool) -> str:
    return f"{relation.zh} ({relation.en}){' ←' if as_object else ''}"


def _fact_lines(fact: Fact[EntityRef], entity: Entity) -> Iterator[str]:
    other = fact.subject if fact.object is not None and fact.object.id == entity.id else fact.object
    said = [plain(other.name)] if other else []
    said += [
        f"{load_ontology().qualifiers[name].zh}：{plain(_value(name, value))}"
        for name, value in fact.qualifiers
    ]
    if fact.derived:
        said.append(f"推断 (derived): {plain(fact.derived)}")
    evidence = fact.evidence[0]
    document = "，".join(
        filter(None, (fact.document.number, fact.document.title, fact.document.date))
    )
    page = f"，第{evidence.page}页" if evidence.page else ""
    yield f"- {'；'.join(said)}"
    yield f"  > {plain(' '.join(evidence.quote.split()))}"
    yield f"  >\n  > —— {plain(document)}（{plain(evidence.source)} {evidence.start}–{evidence.end}{page}）"


def _value(name: str, value: object) -> str:
    if isinstance(value, EntityRef):
        return value.name
    choices = {choice.id: choice.zh for choice in load_ontology().qualifiers[name].values}
    return "是" if value is True else choices.get(str(value), str(value))


def plain(text: str) -> str:
    r"""Return words of a document so that Markdown shows them as they are.

    >>> plain("第[3]条 <b>*")
    '第\\[3\\]条 \\<b\\>\\*'
    """
    return _SPECIAL.sub(r"\\\1", text)
