"""A division or town of the gazetteers carries its code; a zone or a place as written has none."""

from __future__ import annotations

import pytest

from kg.model import DocumentRef, Mention
from kg.resolve.entities import resolve_mention


@pytest.mark.parametrize(
    ("words", "scope", "name", "code"),
    [
        ("五常", "哈尔滨市", "五常市", "230184"),
        ("呈贡区", "昆明市", "呈贡区", "530114"),
        ("梅林镇", "赣州市", "梅林镇", "360704100"),
        ("赣县区梅林镇", "", "梅林镇", "360704100"),
        ("滨河公园", "昆明市", "滨河公园", ""),
    ],
)
def test_code_of_a_place(words: str, scope: str, name: str, code: str) -> None:
    ref = resolve_mention(Mention("Place", words, 0, len(words)), DocumentRef("a.txt", place=scope))
    assert (ref.name.removeprefix(scope), ref.number) == (name, code)
