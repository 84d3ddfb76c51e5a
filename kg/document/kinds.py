"""The kinds of documents (文种), from the gazetteer."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import yaml

# （试行）, （2023—2025年）, （第二批）, (修订): what may follow the kind in a title.
_AFTER_KIND = r"(?:\s*[（(〔\[][^（）()〔〕\[\]]{1,24}[）)〕\]])*"


@lru_cache(maxsize=1)
def _kinds() -> dict[str, list[str]]:
    text = (files("kg.gazetteers") / "document_kinds.yaml").read_text(encoding="utf-8")
    loaded: dict[str, list[str]] = yaml.safe_load(text)
    return loaded


@lru_cache(maxsize=1)
def _at_end() -> re.Pattern[str]:
    words = sorted({w for group in _kinds().values() for w in group}, key=len, reverse=True)
    return re.compile(rf"({'|'.join(words)}){_AFTER_KIND}\Z")


def kind_of(title: str) -> str:
    """Return the kind that the title ends with, "" for none.

    >>> kind_of("云川市人民政府关于促进竹产业发展的实施意见"), kind_of("云川市养犬管理办法（试行）")
    ('意见', '办法')
    """
    found = _at_end().search(title)
    return found[1] if found else ""


def is_issued_kind(kind: str) -> bool:
    """Tell whether documents of the kind are issued by themselves, not under a letter."""
    return kind in _kinds()["issued"]
