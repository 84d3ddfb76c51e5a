"""Read the names of rolls and of those elected, where a title or a company stands beside each."""

from __future__ import annotations

import re

from kg.mentions.names import is_listed_name, is_name, sizes_of_name
from kg.mentions.persons import CLOSED, LISTED, person_at, read_listed_name
from kg.model import Mention


def read_listed_names(text: str, start: int) -> list[Mention]:
    """Return the persons of the list at `start`, where the next title may follow without a mark.

    副主席张某、李某秘书长王某: the names of lists that lost their line breaks.
    """
    persons: list[Mention] = []
    while person := read_listed_name(text, start) or _name_before_title(text, start):
        persons.append(person)
        if text[person.end : person.end + 1] != "、":
            break
        start = person.end + 1
    return persons


def _name_before_title(text: str, start: int) -> Mention | None:
    for end in (start + size for size in sizes_of_name(text, start)):
        if is_name(text[start:end]) and _TITLE_START.match(text, end):
            return person_at(text, start, end, LISTED, CLOSED)
    return None


_TITLE_START = re.compile(
    r"(?:常务)?副?(?:主席|秘书长|主任|会长|理事|监事|委员|常务委员|常委|书记|组长|团长|成员)"
)


def read_name_before(text: str, end: int, floor: int) -> Mention | None:
    """Return the person whose name ends at `end` and has a mark, a title or a company before it.

    清江某某集团有限公司张某某|当选为协会会长: it starts where what stands before it is whole.
    """
    for start in range(max(floor, end - 4), end - 1):
        if not is_listed_name(text[start:end]):
            continue
        if start == floor or _WHOLE_BEFORE.search(text, max(floor, start - 8), start):
            return person_at(text, start, end, LISTED, CLOSED)
    return None


_WHOLE_BEFORE = re.compile(
    r"(?:[、，。；：,;:\s“）)了]|公司|集团|企业|医院|大学|学院|中学|小学|银行|协会|商会|工厂|[和与]"
    r"|主任|书记|局长|部长|院长|校长|会长|主席|经理|董事长|总裁|委员|秘书长|教授|选举|推选|推举|同意|决定|一致)$"
)
