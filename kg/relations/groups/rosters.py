"""Find the lists under the roles of a group: 副组长：…, 成员：….

Document → Rosters
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.relations.posts.rosters import read_entries


@dataclass(frozen=True, slots=True)
class Roster:
    """What stands under one role: 副组长：…; `office` where it is the group's office (办公室主任：)."""

    role: str
    office: bool
    text: str
    start: int


def _spaced(word: str) -> str:
    return r"[ \u3000]*".join(word)


HEAD_ROLES = (
    "主任委员", "总指挥长", "指挥长", "总指挥", "总召集人", "召集人", "总协调人", "秘书长", "组长", "主任",
    "总顾问", "政委", "总河长", "河长", "总林长", "林长", "会长", "理事长", "队长", "指挥", "总负责人",
)  # fmt: skip
_MEMBER_ROLES = (
    "委员",
    "成员",
    "组员",
    "顾问",
    "联络员",
    "专家",
    "队员",
    "干事",
    "特邀成员",
    "法律顾问",
)
ROLE_PREFIX = "(?:" + "|".join(
    _spaced(p) for p in ("第一", "第二", "常务", "执行", "名誉", "专职", "副")
) + r")[ \u3000]*"  # fmt: skip
_ROLE = rf"(?:{ROLE_PREFIX})*(?:{'|'.join(_spaced(r) for r in (*HEAD_ROLES, *_MEMBER_ROLES))})"
_LABEL = re.compile(
    rf"(?P<office>(?:办公室|工作组|秘书处)[ \u3000]*)?(?P<role>{_ROLE})(?:名单)?[ \u3000]*$"
)
_COLON = re.compile(r"[：:]")
_LONGEST_LABEL = 24
_SECTION = re.compile(
    r"[。]|[一二三四五六七八九十]+、(?=[^\d])|以上|(?:领导小组|指挥部|委员会|工作组|专班)(?:是|的?主要职责)|(?:领导小组|指挥部|委员会|工作组|专班)?(?:下设|设在)|附件|主要职责|工作职责"
)


def find_rosters(text: str) -> Iterator[Roster]:
    """Yield the lists under roles, each ending where the next begins or the section ends."""
    labels = list(_labels(text))
    ends = [*(label.start() for label, _ in labels[1:]), len(text)] if labels else []
    for (label, begin), end in zip(labels, ends, strict=True):
        section = _SECTION.search(text, begin, end)
        words = text[begin : section.start() if section else end]
        role = "".join(label["role"].split())
        yield Roster(role, bool(label["office"]), words, begin)


def _labels(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each role before a colon, and the offset after the colon."""
    for colon in _COLON.finditer(text):
        start = max(0, colon.start() - _LONGEST_LABEL)
        label = _LABEL.search(text, start, colon.start())
        if label:
            yield label, colon.end()


_MEMBER = re.compile(f"(?:{'|'.join(_MEMBER_ROLES)})$")


def is_head(role: str) -> bool:
    """主任委员 heads, 委员 does not."""
    return role.endswith("主任委员") or not _MEMBER.search(role)


def spans_of_named_lists(text: str) -> list[tuple[int, int]]:
    """Return where lists have each name before its posts, so that no name belongs to what is left of it.

    成员：王楠 市教育局局长周 山 市财政局副局长: 局长 is no title of 周山.
    """
    spans = []
    for roster in find_rosters(text):
        entries = read_entries(roster.text, roster.start)
        first = entries[0] if entries else None
        if first and first.posts and first.person.start < first.posts[0].start:
            spans.append((first.start, entries[-1].end))
    return spans
