"""Short names that a document defines, and bare words that only one of its bodies can mean."""

from __future__ import annotations

import pytest

from kg.resolve.definitions import bare_names, find_definitions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "决定成立云川市数字经济发展专班（以下简称“市数专班”）。",
            {"市数专班": "云川市数字经济发展专班"},
            id="after-a-verb",
        ),
        pytest.param(
            "由清江恒达建筑工程有限公司(简称恒达公司)承建。",
            {"恒达公司": "清江恒达建筑工程有限公司"},
            id="company",
        ),
        pytest.param("《云川市物业管理办法》（以下简称《办法》）", {}, id="a-document"),
        pytest.param("上述资金（以下简称专项资金）", {}, id="no-body"),
    ],
)
def test_definitions(text: str, expected: dict[str, str]) -> None:
    assert find_definitions([text]) == expected


def test_two_definitions_of_one_name_leave_it_open() -> None:
    texts = ["云川市河长制办公室（简称市河长办）", "北岭市河道长效管理办公室（简称市河长办）"]
    assert find_definitions(texts) == {}


def test_a_bare_word_needs_one_full_name() -> None:
    assert bare_names(["协会", "云川市家具协会", "云川市物流协会"]) == {}
    assert bare_names(["领导小组", "云川市防汛工作领导小组"]) == {
        "领导小组": "云川市防汛工作领导小组"
    }
