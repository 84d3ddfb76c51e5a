"""Say which group of a document a passage speaks of: 领导小组, 试点工作小组, or a list without a name.

Document → Groups
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.mentions.groups import find_groups, find_parts, is_introduced, load_group_words
from kg.model import Document, Mention

_NEAR = 40
"""So many names of groups before a passage are looked at."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that a document names by more than their kind, in text order.

    `introduced` are those that it sets up or changes, or that a heading names; `parts` the groups
    inside a group (综合协调组); `sections` say from which offset on the text speaks of which of both.
    `titled` is the group of its title; `short` the short names that it defines.
    """

    found: tuple[Mention, ...]
    introduced: tuple[Mention, ...]
    parts: tuple[Mention, ...]
    sections: tuple[tuple[int, Mention], ...]
    titled: Mention | None
    short: Mapping[str, Mention]

    @classmethod
    def of(cls, document: Document) -> Groups:
        parts = find_parts(document.text)
        inner = {part.end for part in parts}
        found = tuple(g for g in find_groups(document.text) if g.end not in inner)
        title = document.title
        heads = [g for g in found if title and title.start <= g.start < title.end]
        introduced = tuple(_introduced(document, found))
        sections = _sections(document, introduced, parts)
        short = _short(document.text, found)
        return cls(found, introduced, parts, sections, heads[0] if heads else None, short)

    def introduced_before(self, offset: int) -> Mention | None:
        """Return the group, or the group inside one, that the text speaks of at the offset."""
        last = bisect_right(self.sections, offset, key=lambda section: section[0])
        return self.sections[last - 1][1] if last else None

    def before(self, offset: int, words: str = "") -> Mention | None:
        """Return the last group named before the offset that the words can stand for.

        领导小组 stands for any of that kind, 试点工作小组 for one whose name ends with it, 治理工作 for
        one that has it in its name; one that is set up comes before others.
        """
        last = bisect_left(self.found, offset, key=lambda g: g.start)
        above = [g for g in self.introduced if g.start < offset][::-1]
        near = [*above, *self.found[max(0, last - _NEAR) : last][::-1]]
        for fits in (str.endswith, str.__contains__):
            for group in near:
                if fits(group.text, words) and len(group.text) > len(words):
                    return group
        shortened = next((g for g in above if _is_short_for(words, g.text)), None)
        titled = self.titled if self.titled and words in self.titled.text else None
        return shortened or titled

    def part_before(self, offset: int) -> Mention | None:
        """Return the group inside a group that the text speaks of at the offset."""
        group = self.introduced_before(offset)
        return group if group in self.parts else None

    def ending_at(self, end: int) -> Mention | None:
        """Return the group whose name ends there."""
        index = bisect_left(self.found, end, key=lambda g: g.end)
        group = self.found[index] if index < len(self.found) else None
        return group if group and group.end == end else None

    def at(self, start: int, end: int) -> Mention | None:
        """Return the first group whose name lies in the range."""
        first = bisect_left(self.found, start, key=lambda g: g.start)
        group = self.found[first] if first < len(self.found) else None
        return group if group and group.end <= end else None


# 市抗旱应急指挥部（以下简称市抗旱指挥部）
_SHORT = re.compile(
    r"[（(](?:以下|下文|下)?(?:简称|称)[为：:]?[“\"]?(?P<name>[^“”\"）)，。\n]{2,12})[”\"]?[）)]"
)


_SHORTENED = re.compile(r"[^办局委部厅]{1,5}(?:委?会|指|委|组)")


def _is_short_for(words: str, name: str) -> bool:
    """Tell whether the words take their characters from the name in order: 爱卫会, 防指."""
    rest = iter(name)
    return bool(_SHORTENED.fullmatch(words)) and all(char in rest for char in words)


def _short(text: str, groups: tuple[Mention, ...]) -> dict[str, Mention]:
    return {m["name"]: g for g in groups if (m := _SHORT.match(text, g.end))}


_OFFICE = re.compile("办公室|会议(?!制度)|办(?=[，。、])|成员单位联络")
# 联席会议由…组成, 指挥部组成人员如下, 某工作部际联席会议制度
_SPOKEN_OF = re.compile(
    r"[”\"’]?(?:制度)?(?:[^，。；\n]{0,8}(?:由|实行|下设)|(?:的|主要)?(?:组成|成员|人员|组织机构|领导成员|职责|名单))"
)
_BEGINNING = re.compile(
    r"(?:附件\d*[:：]?\s*)?(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:[.．]\d{1,2})*[.．、]?)?\s*[“\"‘]?"
)
_LONGEST_HEADING = 60


def _introduced(document: Document, found: tuple[Mention, ...]) -> Iterator[Mention]:
    text = document.text
    headings = _heading_starts(document)
    for group in found:
        if _OFFICE.match(text, group.end):
            continue
        if (
            is_introduced(text, group.start)
            or group.start in headings
            or _set_up_before(text, group)
            or (_SPOKEN_OF.match(text, group.end) and _begins_sentence(text, group.start))
        ):
            yield group


def _sections(
    document: Document, introduced: tuple[Mention, ...], parts: tuple[Mention, ...]
) -> tuple[tuple[int, Mention], ...]:
    """Return (offset, group) in text order; 二、领导小组职责 speaks again of the group above its parts."""
    sections = [(group.start, group) for group in (*introduced, *parts)]
    for block in document.blocks if parts else ():
        if block.kind == "heading" and (kind := _kind_in(document.text_of(block))):
            above = [g for g in introduced if g.start < block.start and g.text.endswith(kind)]
            sections += [(block.start, above[-1])] if above else []
    return tuple(sorted(sections, key=lambda section: section[0]))


def _kind_in(words: str) -> str:
    kind = load_group_words().kind.search(words)
    return kind[0] if kind else ""


# 成立以市长为组长的|某领导小组; 同意建立由发展改革委牵头的|某部际联席会议制度
_SETTING_UP = re.compile(r"(?:成立|设立|组建|建立)了?(?=[由以])[^。；\n]*的$")


def _set_up_before(text: str, group: Mention) -> bool:
    if text[group.start - 1 : group.start] != "的":
        return False
    return _SETTING_UP.search(text, max(0, group.start - 300), group.start) is not None


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip('“"‘ ')
    return not before or before[-1] in "。；\n" or bool(_NUMBERED.search(before))


_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]、|[）)]|\d[.．、]|\d[.．]\d{1,2}\s+)$")


def _heading_starts(document: Document) -> frozenset[int]:
    """Return where the words of short blocks begin, behind their numbers."""
    starts = set()
    for block in document.blocks:
        if block.kind != "title" and block.end - block.start < _LONGEST_HEADING:
            begin = _BEGINNING.match(document.text, block.start)
            starts.add(begin.end() if begin else block.start)
    if document.layout == "part" and document.title:
        starts.add(document.title.start)
    return frozenset(starts)


def kind_of(group: Mention) -> str:
    """Return what the sentence calls the group when it does not name it: 领导小组."""
    kind = re.search(rf"(?:{load_group_words().kinds})$", group.text)
    return kind[0] if kind else ""
