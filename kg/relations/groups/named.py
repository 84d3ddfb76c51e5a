"""Say which group of a document a passage speaks of: 领导小组, 试点工作小组, or a list without a name.

Document → Groups
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.mentions.groups import find_groups, is_introduced, load_group_words
from kg.model import Document, Mention

_NEAR = 40
"""So many names of groups before a passage are looked at."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that a document names by more than their kind, in text order.

    `introduced` are those that it sets up or changes, or that a heading names; `titled` is the one
    of its title; `short` the short names that it defines.
    """

    found: tuple[Mention, ...]
    introduced: tuple[Mention, ...]
    titled: Mention | None
    short: Mapping[str, Mention]

    @classmethod
    def of(cls, document: Document) -> Groups:
        found = find_groups(document.text)
        title = document.title
        heads = [g for g in found if title and title.start <= g.start < title.end]
        introduced = tuple(_introduced(document, found))
        return cls(found, introduced, heads[0] if heads else None, _short(document.text, found))

    def introduced_before(self, offset: int) -> Mention | None:
        """Return the last group that is set up or that a heading names before the offset."""
        last = bisect_right(self.introduced, offset, key=lambda g: g.start)
        return self.introduced[last - 1] if last else None

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
        return self.titled if self.titled and words in self.titled.text else None

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


def _short(text: str, groups: tuple[Mention, ...]) -> dict[str, Mention]:
    return {m["name"]: g for g in groups if (m := _SHORT.match(text, g.end))}


_OFFICE = re.compile("办公室|会议(?!制度)|办(?=[，。、])|成员单位联络")
# 联席会议由…组成, 指挥部组成人员如下, 某工作部际联席会议制度
_SPOKEN_OF = re.compile(
    r"[”\"’]?(?:制度)?(?:[^，。；\n]{0,8}(?:由|实行|下设)|(?:的|主要)?(?:组成|成员|人员|组织机构|领导成员|职责|名单))"
)
_BEGINNING = re.compile(
    r"(?:附件\d*[:：]?\s*)?(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])?\s*[“\"‘]?"
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
            or (_SPOKEN_OF.match(text, group.end) and _begins_sentence(text, group.start))
        ):
            yield group


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip('“"‘ ')
    return not before or before[-1] in "。；\n" or bool(_NUMBERED.search(before))


_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]、|[）)]|\d[.．、])$")


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
