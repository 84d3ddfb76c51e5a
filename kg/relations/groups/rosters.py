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
    """Return the pattern of the word printed close or wide: 主 任 委 员, not 主任 委 员 (two words)."""
    wide = r"[ \u3000]+".join(word)
    return rf"(?:{word}|{wide})"


HEAD_ROLES = (
    "主任委员", "总指挥长", "指挥长", "总指挥", "总召集人", "召集人", "总协调人", "秘书长", "组长", "主任",
    "总顾问", "监事长", "政委", "总河长", "河长", "总林长", "林长", "会长", "理事长", "队长", "指挥", "总负责人", "总队长",
    "总路长", "路长", "总田长", "田长", "总链长", "链长", "团长", "主席", "总干事", "班长", "牵头人", "总负责",
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
    _spaced(p) for p in ("第一", "第二", "常务", "执行", "名誉", "专职", "兼职", "轮值", "双", "副")
) + r")[ \u3000]*"  # fmt: skip
ROLE = rf"(?:{ROLE_PREFIX})*(?:{'|'.join(_spaced(r) for r in (*HEAD_ROLES, *_MEMBER_ROLES))})"
_LABEL = re.compile(
    rf"(?P<office>(?:办公室|工作组|秘书处)[ \u3000]*)?(?P<role>{ROLE})(?:名单)?[ \u3000]*(?:[（(](?:以|按|排名|排序|不分)[^（）()\n]{{2,16}}[)）][ \u3000]*)?$"
)
_COLON = re.compile(r"[：:]")
_LONGEST_LABEL = 24
_SECTION = re.compile(
    r"[。]|[一二三四五六七八九十]+、(?=[^\d])|以上|(?:领导小组|指挥部|委员会|工作组|专班)(?:是|的?主要职责)|(?:领导小组|指挥部|委员会|工作组|专班)?(?:下设|设在)|附件|主要职责|工作职责|(?:成员|组成|牵头|责任|参加|配合|会长|理事|理事长|监事)单位|联系(?:人|电话|方式)|抄送|主题词"
    # 3、市绿化委员会: the next group of a numbered list
    r"|\n\s*\d{1,3}[、.．](?=[^\n：:]{2,40}(?:小组|指挥部|委员会|专班|联席会议)\s*(?:\n|$))"
    r"|\n\s*[（(][一二三四五六七八九十\d]+[)）]\s*(?:综合)?办公室\s*[：:\n]"
)


# 领导小组下设办公室，…。主任：; 区渣土办人员名单如下: the lists after it are those of the office
_OFFICE = re.compile(
    r"(?:下设|设立|内设|设)[^。；\n]{0,8}?(?:办公室|秘书处)|办(?:公室)?(?:组成)?(?:人员|成员)(?:名单|组成|如下|：)"
    r"|(?:办公室|秘书处)(?:设在|挂靠|依托|人员|成员|组成|名单|[：:。；，,\n])"
)
# （按姓氏笔画为序）, （排名不分先后）
_ORDER = re.compile(r"\s*[（(](?:以|按|排名|排序|不分)[^（）()\n]{2,16}[)）]\s*")
_OFFICE_ROLE = re.compile(r"主任|秘书长|成员|组员|联络员")


def find_rosters(text: str) -> Iterator[Roster]:
    """Yield the lists under roles, each ending where the next begins or the section ends."""
    labels = list(_labels(text))
    ends = [*(label.start() for label, _ in labels[1:]), len(text)] if labels else []
    office, last = False, 0
    for (label, colon), end in zip(labels, ends, strict=True):
        order = _ORDER.match(text, colon, end)
        begin = order.end() if order else colon
        section = _SECTION.search(text, begin, end)
        words = text[begin : section.start() if section else end]
        role = "".join(label["role"].split())
        above = text[last : label.start()] if last else _line_above(text, label.start())
        office = _of_the_office(above, office)
        own = office and bool(_OFFICE_ROLE.search(role))
        yield Roster(role, own or bool(label["office"]), words, begin)
        last = begin


def _line_above(text: str, end: int) -> str:
    """Return the line above the first label: 2.2 市抗震救灾指挥部办公室组成."""
    return text[max(0, end - 60) : end].rstrip().rpartition("\n")[2] + "\n"


_HEADING = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|附件")


def _of_the_office(between: str, before: bool) -> bool:
    """Tell whether the list below the words is one of the office; a new heading ends the office's part."""
    office = max((m.end() for m in _OFFICE.finditer(between)), default=-1)
    heading = max((m.start() for m in _HEADING.finditer(between)), default=-1)
    return before if office == heading else office > heading


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
