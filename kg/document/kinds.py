"""The kinds of documents (文种), from the gazetteer."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.gazetteers import read_gazetteer

# （试行）, （2023—2025年）, （第二批）, (修订): what may follow the kind in a title.
_AFTER_KIND = r"(?:\s*[（(〔\[][^（）()〔〕\[\]]{1,24}[）)〕\]])*"

# 做法 and 司令 end like a kind and are none.
_NO_KIND = "[做方看说想手司律]"

# 转发省水务局《关于节水的通知》: what a letter passes on ends its title, with its bracket
_PASSED_ON = re.compile(r"(?P<title>(?:转发|印发|批转)[^《》]{0,40}《.{4,90})》\Z", re.S)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = read_gazetteer("document_kinds")
    return kinds


@lru_cache(maxsize=1)
def _at_end() -> re.Pattern[str]:
    words = sorted({w for group in _kinds().values() for w in group}, key=len, reverse=True)
    return re.compile(rf"(?<!{_NO_KIND})({'|'.join(words)}){_AFTER_KIND}\Z")


def kind_of(title: str) -> str:
    """Return the kind that the title ends with, "" for none.

    >>> kind_of("云川市人民政府关于促进竹产业发展的实施意见"), kind_of("云川市养犬管理办法（试行）")
    ('意见', '办法')
    >>> kind_of("全市节水工作的典型做法")
    ''
    """
    found = _at_end().search(_PASSED_ON.sub(r"\g<title>", title))
    return found[1] if found else ""
