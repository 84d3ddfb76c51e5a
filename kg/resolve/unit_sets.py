"""The members of a class of units, where the table of divisions or the documents give them.

各县（市、区）人民政府 in papers of a city are the governments of its counties; the 成员单位 of a group are
those that a document names so. 各有关县, 市直相关部门 leave open who is meant: no members.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.gazetteers.bodies import local_forms, longest_start
from kg.gazetteers.divisions import Division, division_of, load_places
from kg.gazetteers.towns import towns_of
from kg.model import Entity, EntityRef, Fact, content_id
from kg.resolve.organizations import Resolved, canonical_organization
from kg.resolve.scope import place_label

FROM_TABLE, FROM_TEXT = "table of divisions", "named as members"

_KINDS = {
    # 县（市、区）, 县（区、市）, 市县区, 区县: in papers of a prefecture, or of a municipality
    "county": r"(?=[县市区旗])(?:[县市区旗](?:[（(][县市区旗、]+[）)]|[、县市区旗]{0,5}))",
    # 设区市, 市（州）, 地级市: in papers of a province
    "prefecture": r"设区的?市|地级(?:以上)?市|州市|市(?:[（(](?:州|地|州、地|盟|盟市)[）)]|州)?|地市|盟市",
    # 乡镇（街道）, 乡（镇）, 镇（街）: in papers of a county
    "town": r"(?=[乡镇街])(?:[乡镇]?[（(]?[乡镇]?[、）)]?[（(]?[、]?(?:街道?)?[）)]?)",
}
_CLASSES = {
    level: re.compile(rf"(?:全[省市县区州])?(?:所有)?各?(?P<kinds>{kinds})(?P<body>[^（）()、]*)")
    for level, kinds in _KINDS.items()
}
_OF_TOWNS = re.compile(
    r"各?(?:乡镇|镇乡|乡、镇|乡（镇）)(?:人民政府|政府)[、（](?:各?街道)办事处）?"
)
"""各乡镇人民政府（街道办事处）, 各乡镇人民政府、街道办事处: each with the body of its kind."""

_MEMBERS = re.compile(r"(?P<group>.{4,}?)的?(?:各|全体)?成员单位")
_PARENTS = {
    "county": ("prefecture", "province"),
    "prefecture": ("province",),
    "town": ("county", "zone"),
}
_MOST = 200
"""Of more members (the counties of a province) the class alone says enough."""

_Members = Mapping[str, Sequence[EntityRef]]


@dataclass(frozen=True, slots=True)
class Membership:
    """A class of units, one of its members by id, type and name, and where that is known from."""

    unit_set: str
    member: str
    type: str
    name: str
    source: str


def find_members(
    entities: Iterable[Entity], facts: Iterable[Fact[EntityRef]]
) -> Iterator[Membership]:
    """Yield the members of every class of units that are known, sorted by class and name."""
    stated: dict[str, list[EntityRef]] = defaultdict(list)
    for fact in facts:
        if fact.predicate == "memberOf" and fact.object and fact.subject.type != "Person":
            for name in (fact.object.name, fact.object.mention, *fact.object.aliases):
                stated[name].append(fact.subject)
    for entity in entities:
        if entity.type == "UnitSet":
            yield from _of_group(entity, stated)
            for found in sorted(_of_place(entity.name, entity.place), key=lambda r: r.name):
                id = content_id("Organization", found.place, found.name)
                yield Membership(entity.id, id, "Organization", found.name, FROM_TABLE)


def _of_group(entity: Entity, stated: _Members) -> Iterator[Membership]:
    group = _MEMBERS.fullmatch(entity.name)
    names = canonical_organization(group["group"], entity.place).name if group else ""
    found = {ref.id: ref for ref in stated.get(names, ())}
    for ref in sorted(found.values(), key=lambda r: (r.name, r.id)):
        yield Membership(entity.id, ref.id, ref.type, ref.name, FROM_TEXT)


def _of_place(name: str, place: str) -> list[Resolved]:
    """Return the bodies that a class of the place means, none where that is open."""
    here = division_of(place)
    if not here:
        return []
    if _OF_TOWNS.fullmatch(name) and here.level in _PARENTS["town"]:
        return [canonical_organization(t.name + _town_body(t), place) for t in _towns(here)]
    for level, pattern in _CLASSES.items():
        found = pattern.fullmatch(name)
        if found and here.level in _PARENTS[level] and _is_class(name, found):
            within = _divisions(here, level, found["kinds"])
            bodies = [canonical_organization(place_label(p) + found["body"], place) for p in within]
            return bodies if len(bodies) <= _MOST else []
    return []


def _is_class(name: str, found: re.Match[str]) -> bool:
    """Tell whether all bodies of the kind are meant: 各区政府, 县（市、区）住建局, not 市直部门."""
    body = found["body"]
    several = name.startswith(("各", "所有", "全")) or len(found["kinds"]) > 1
    return several and (not body or longest_start(body, local_forms()) == body)


def _town_body(town: Division) -> str:
    return "办事处" if town.name.endswith("街道") else "人民政府"


def _divisions(here: Division, level: str, kinds: str) -> list[Division]:
    """Return the divisions of the level in a place whose kinds (县、市、区) the words name."""
    if here.level == "province" and level == "county" and kinds.startswith("市"):
        return []  # 各市、县: cities of which level?
    if level == "town":
        return [t for t in _towns(here) if t.name[-1] in kinds.replace("街", "街道")]
    found = (p for p in load_places().by_code.values() if p.level == level)
    inside = [p for p in found if load_places().within(p, here)]
    named = {"prefecture": "市州盟区"}.get(level, kinds)
    return [p for p in inside if p.name[-1] in named]


def _towns(county: Division) -> list[Division]:
    ground = division_of(county.same_ground) if county.same_ground else county
    return list(towns_of(ground.code).values()) if ground else []
