"""Say which entity each mention names: canonical name, aliases, identifier, and why.

Identifiers are made from what identifies a thing of its type: a body its place and canonical name, a
person the jurisdiction and the name, a document its number or title, a task its document and heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.gazetteers.divisions import Division, division_named, in_county, load_places, town_within
from kg.model import DocumentRef, EntityRef, Mention, content_id
from kg.resolve.organizations import Resolved, canonical_organization, scope_of
from kg.resolve.scope import LEVEL_WORD, PROTECTED, place_at_level, place_label

_WIDE = str.maketrans({"(": "（", ")": "）"})
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a mention stands: the document, and the place that scopes its names."""

    document: DocumentRef
    place: str

    @property
    def year(self) -> int:
        """The year of the document, 0 where it is not known."""
        return int(self.document.date[:4] or 0)


Resolver = Callable[[Mention, Setting], EntityRef]


BODIES = ("Organization", "Group", "Post")
"""The types whose words are the name of a body."""


def resolve_mention(
    mention: Mention, document: DocumentRef, printed: Mention | None = None
) -> EntityRef:
    """Return the entity that the mention names in the document.

    `printed` is the mention in the words of the text, where `mention` has its name written out.
    """
    found = _resolve(replace(mention, start=0, end=0, score=1.0, reasons=()), document)
    if printed is None or printed.text == mention.text:
        return found
    aliases = tuple(a for a in dict.fromkeys((found.mention, *found.aliases)) if a != found.name)
    reason = f"{printed.text} stands for {mention.text} in this document; {found.reason}"
    return replace(found, mention=printed.text + printed.title, aliases=aliases, reason=reason)


@lru_cache(maxsize=1 << 14)
def _resolve(mention: Mention, document: DocumentRef) -> EntityRef:
    setting = Setting(document, scope_of(mention.place, document.place))
    return _RESOLVERS.get(mention.type, _as_written)(mention, setting)


def _body(mention: Mention, setting: Setting) -> EntityRef:
    found = canonical_organization(mention.value or mention.text, setting.place, setting.year)
    # One id for a body that one document treats as a group and another as an organization.
    return _ref(mention, found, content_id("Organization", found.place, found.name))


def _post(mention: Mention, setting: Setting) -> EntityRef:
    body = canonical_organization(mention.text, setting.place, setting.year)
    names = (body.name, *body.aliases, mention.text)
    aliases = tuple(dict.fromkeys(name + mention.title for name in names[1:]))
    found = Resolved(body.name + mention.title, aliases, body.place, body.reason)
    identifier = content_id("Post", body.place, body.name, mention.title)
    return _ref(mention, found, identifier, mention.text + mention.title)


def _person(mention: Mention, setting: Setting) -> EntityRef:
    name = _SPACE.sub("", mention.value or mention.text)
    found = Resolved(name, (), setting.place, "name and jurisdiction")
    return _ref(mention, found, content_id("Person", setting.place, name))


def _document(mention: Mention, setting: Setting) -> EntityRef:
    title = mention.value or mention.text
    others = _without_issuers(mention.text, title)
    if mention.number:
        found = Resolved(title, others, "", "document number")
        return _ref(mention, found, content_id("Document", mention.number))
    return _ref(mention, Resolved(title, others, "", "title"), content_id("Document", title))


def _without_issuers(words: str, title: str) -> tuple[str, ...]:
    """Return the title without the issuers that `words` sets apart and the title runs together."""
    apart = words != title and words.replace("、", "") == title.replace("、", "")
    return (words[words.index("关于") :],) if apart and "关于" in words else ()


def predecessor(document: EntityRef) -> EntityRef:
    """Return the earlier document of the same title that a document says it replaces.

    《…办法》 of 2009 同时废止, in the 《…办法》 that takes its place: two documents, not one.
    """
    return replace(
        document,
        id=content_id("Document", "replaced by", document.id),
        number="",
        reason="the earlier document of this title, which it replaces",
    )


def _task(mention: Mention, setting: Setting) -> EntityRef:
    name = mention.value or mention.text
    document = setting.document
    key = document.number or document.title or document.source
    found = Resolved(name, (), "", "heading in its document")
    return _ref(mention, found, content_id("Task", key, name))


def _meeting(mention: Mention, setting: Setting) -> EntityRef:
    name = _with_place(mention.value or mention.text, setting.place)
    found = Resolved(name, (), setting.place, "place of the document")
    return _ref(mention, found, content_id("Meeting", name))


def _with_place(words: str, scope: str) -> str:
    level = LEVEL_WORD.match(words)
    place = level and not PROTECTED.match(words) and place_at_level(level[1], scope)
    return place_label(place) + words[level.end() :] if level and place else words


def _unit_set(mention: Mention, setting: Setting) -> EntityRef:
    name = (mention.value or mention.text).translate(_WIDE)
    found = Resolved(name, (), setting.place, "as written")
    return _ref(mention, found, content_id("UnitSet", setting.place, name))


def _place(mention: Mention, setting: Setting) -> EntityRef:
    name = mention.value or mention.text
    place = (
        division_named(name, setting.place)
        or town_within(mention.text, setting.place)
        or town_within(name, setting.place)
    )
    if not place:
        found = Resolved(_with_place(name, setting.place), (), setting.place, "as written")
        return _ref(mention, found, content_id("Place", setting.place, found.name))
    found = Resolved(place.name, place.forms[1:], _full_place(place), "gazetteer of divisions")
    # Zones, and towns that the statistics do not list, have keys of ours.
    code = place.code if place.code.isdigit() else ""
    return replace(_ref(mention, found, content_id("Place", place.code)), number=code)


def _full_place(place: Division) -> str:
    """Return the place as scopes name it: a town after its county, 平潭县屿头乡."""
    county = load_places().by_code.get(place.parent) if place.level == "town" else None
    return in_county(county, place.name).name if county else place.name


def _field(mention: Mention, setting: Setting) -> EntityRef:
    name = mention.value or mention.text
    return _ref(mention, Resolved(name, reason="as written"), content_id("Field", name))


def _as_written(mention: Mention, setting: Setting) -> EntityRef:
    name = mention.value or mention.text
    found = Resolved(name, (), setting.place, "as written")
    return _ref(mention, found, content_id(mention.type, setting.place, name))


def _ref(mention: Mention, found: Resolved, identifier: str, words: str = "") -> EntityRef:
    words = words or mention.text
    aliases = tuple(a for a in dict.fromkeys(found.aliases) if a not in (found.name, words))
    return EntityRef(
        identifier,
        mention.type,
        found.name,
        words,
        mention.number,
        found.place,
        aliases,
        found.reason,
    )


_RESOLVERS: dict[str, Resolver] = {
    "Organization": _body,
    "Group": _body,
    "Post": _post,
    "Person": _person,
    "Document": _document,
    "Task": _task,
    "Meeting": _meeting,
    "UnitSet": _unit_set,
    "Place": _place,
    "Field": _field,
}
