"""Join the short name of a body to its full name where exactly one full name fits by rule.

赣州城投集团 is 赣州城市投资控股集团 where both occur and no other group of that place fits. The outcome
depends on the set of names alone, not on their order. Likeness is never enough: the characters must
follow one another, the place and the legal form must be the same, and what is left out must be what
such short names leave out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.gazetteers.bodies import local_forms
from kg.gazetteers.divisions import Division, division_of, leading_division
from kg.model import EntityRef, Fact, content_id
from kg.resolve.definitions import abbreviates
from kg.resolve.organizations import NAMEPLATES

_LEGAL_TAIL = re.compile(r"(?:股份|有限责任|责任|有限)*公司$")
_ORDINARY = re.compile(
    r"投资|控股|发展|建设|开发|资产|经营|管理|实业|产业|股份|有限|责任|集团|公司|运营|服务|科技|技术|信息|工程|市"
)
"""Words that the short name of a company leaves out."""

_LINKED_TAILS = re.compile(r"(?:集团|公司|局|委员会|委|中心|银行|医院|学校|大学|学院|研究院)$")
_SHORTEST_TITLE = 8
"""Titles of fewer characters (工作方案) name too many documents to be joined to a number."""


def link_entities(
    facts: Iterable[Fact[EntityRef]], mentioned: Iterable[EntityRef] = ()
) -> tuple[list[Fact[EntityRef]], list[EntityRef]]:
    """Return the facts and the mentioned bodies, short names joined to their full one, in order."""
    facts, mentioned = list(facts), list(mentioned)
    refs = {ref for fact in facts for ref in _refs(fact)} | set(mentioned)
    links = _to_the_end({**_linked_bodies(refs), **_linked_nameplates(refs)})
    links |= _linked_documents(refs)
    return [_relink(fact, links) for fact in facts], [_linked(ref, links) for ref in mentioned]


def _refs(fact: Fact[EntityRef]) -> Iterator[EntityRef]:
    yield fact.subject
    if fact.object:
        yield fact.object
    yield from (value for _, value in fact.qualifiers if isinstance(value, EntityRef))


def _relink(fact: Fact[EntityRef], links: dict[str, EntityRef]) -> Fact[EntityRef]:
    if not any(ref.id in links for ref in _refs(fact)):
        return fact
    return replace(
        fact,
        subject=_linked(fact.subject, links),
        object=_linked(fact.object, links) if fact.object else None,
        qualifiers=tuple(
            (key, _linked(value, links) if isinstance(value, EntityRef) else value)
            for key, value in fact.qualifiers
        ),
    )


def _linked(ref: EntityRef, links: dict[str, EntityRef]) -> EntityRef:
    target = links.get(ref.id)
    if not target:
        return ref
    aliases = dict.fromkeys((*target.aliases, ref.name, *ref.aliases))
    return replace(
        target,
        mention=ref.mention,
        aliases=tuple(a for a in aliases if a not in (target.name, ref.mention)),
        reason=f"{_why(ref, target)}; {ref.reason}",
    )


def _why(ref: EntityRef, target: EntityRef) -> str:
    if ref.type == "Document":
        return f"{target.number} is the only number of this title"
    return f"{ref.name} is another name of {target.name}, the only one that fits"


def _linked_bodies(refs: Iterable[EntityRef]) -> dict[str, EntityRef]:
    """Return for the id of each short name the one full name, as an entity of its own words."""
    by_tail: dict[tuple[str, str], dict[str, EntityRef]] = defaultdict(dict)
    for ref in sorted(refs, key=lambda r: (r.id, r.mention, r.reason)):
        if ref.type != "Organization":
            continue
        for tail in _tails(ref.name):
            # A branch of a provincial company lies elsewhere than the company.
            ground = "" if tail == "机场" else _ground(ref)
            by_tail[ground, tail].setdefault(ref.id, ref)
    links = {}
    for same in by_tail.values():
        for short in same.values():
            fitting = [full for full in same.values() if _is_short_for(short, full)]
            if len({_core(full) for full in fitting}) == 1:
                links[short.id] = min(fitting, key=lambda r: (len(r.name), r.name, r.id))
    return links


def _linked_nameplates(refs: Iterable[EntityRef]) -> dict[str, EntityRef]:
    """Return for the id of a second nameplate the body whose first nameplate stands before it."""
    refs = sorted(refs, key=lambda r: (r.id, r.mention, r.reason))
    named: dict[str, set[str]] = defaultdict(set)
    for ref in refs:
        named[ref.name].add(ref.id)
    found: dict[str, dict[str, EntityRef]] = defaultdict(dict)
    for ref in refs:
        if ref.reason.startswith(NAMEPLATES):
            for id in {id for alias in ref.aliases for id in named.get(alias, ())} - {ref.id}:
                found[id].setdefault(ref.id, ref)
    return {id: next(iter(one.values())) for id, one in found.items() if len(one) == 1}


def _tails(name: str) -> Iterator[str]:
    """Yield what the name ends with; a branch 云川机场分公司 also ends like 云川机场."""
    found = _LINKED_TAILS.search(_legal_core(name))
    if found:
        yield found[0]
    if name.endswith("机场分公司") or name.endswith("机场"):
        yield "机场"


def _to_the_end(links: dict[str, EntityRef]) -> dict[str, EntityRef]:
    """Return the links with each chain followed: a → b → c makes a → c; a circle is left out."""
    ends = {}
    for id in links:
        seen, end = {id}, links[id]
        while end.id in links and end.id not in seen:
            seen.add(end.id)
            end = links[end.id]
        if end.id not in seen:
            ends[id] = end
    return ends


def _ground(ref: EntityRef) -> str:
    """Return the code of the place that the body belongs to, one for a zone and its county."""
    place = _place_of(ref)
    shared = place and division_of(place.same_ground)
    return (shared or place).code if place else ref.name[:2]


def _place_of(ref: EntityRef) -> Division | None:
    leading = None if ref.place else leading_division(ref.name)
    return leading[0] if leading else division_of(ref.place)


def _legal_core(name: str) -> str:
    core = _LEGAL_TAIL.sub("", name)
    return core if core.endswith("集团") else name


def _core(ref: EntityRef) -> str:
    """Return the name without its place and, for a group, without its legal form.

    市 of 市政 is no part of the place: 云川市市政公用集团 and 云川市政公用集团 have one core.
    """
    name = _legal_core(ref.name)
    place = _place_of(ref)
    shared = place and division_of(place.same_ground)
    forms = (*(place.forms if place else ()), *(shared.forms if shared else ()))
    core = next((name[len(f) :] for f in forms if name.startswith(f)), name)
    return "市" + core if core.startswith(("政公用", "政工程", "政园林", "政建设")) else core


def _is_short_for(short: EntityRef, full: EntityRef) -> bool:
    if short.id == full.id or len(short.name) >= len(full.name):
        return False
    if full.name.endswith(short.name + "分公司"):
        return True
    brief, long = _core(short), _core(full)
    company = brief.endswith(("集团", "公司"))
    if brief == long:
        return company
    if len(brief) < 3 or long.startswith(brief) or brief[0] != long[0]:
        return False
    if brief in local_forms() or not abbreviates(brief, long):
        return False
    left_out = _left_out(brief, long)
    return _one_by_one(brief, long) or (company and not _ORDINARY.sub("", left_out))


def _left_out(brief: str, long: str) -> str:
    rest, left = iter(brief), []
    wanted = next(rest, "")
    for character in long:
        if character == wanted:
            wanted = next(rest, "")
        else:
            left.append(character)
    return "".join(left)


def _one_by_one(brief: str, long: str) -> bool:
    """Tell whether the short name takes one character from words of two: 国|投 of 国有|投资."""
    stem = re.sub(r"(?:集团|公司|局|委员会|委|中心|银行|医院|学校|大学|学院|研究院)$", "", brief)
    return len(stem) > 1 and all(stem[i : i + 2] not in long for i in range(len(stem) - 1))


def _linked_documents(refs: Iterable[EntityRef]) -> dict[str, EntityRef]:
    """Return for the id of a document known by title the one numbered document of that title."""
    numbered: dict[str, dict[str, EntityRef]] = defaultdict(dict)
    titled: dict[str, str] = {}
    for ref in sorted(refs, key=lambda r: (r.id, r.mention, r.reason)):
        if ref.type == "Document" and len(ref.name) >= _SHORTEST_TITLE:
            if ref.number:
                numbered[ref.name].setdefault(ref.id, ref)
            elif ref.id == content_id("Document", ref.name):
                titled[ref.id] = ref.name
    return {
        id: next(iter(numbered[title].values()))
        for id, title in titled.items()
        if len(numbered.get(title, ())) == 1
    }
