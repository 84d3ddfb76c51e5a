"""Places by name: short, former, qualified, in the scope of another place."""

from __future__ import annotations

import pytest

from kg.gazetteers.divisions import (
    division_named,
    division_of,
    full_zone,
    leading_division,
    load_places,
    qualified_name,
    short_place,
    town_within,
)


@pytest.mark.parametrize(
    ("words", "scope", "code"),
    [
        pytest.param("哈尔滨市", "", "230100", id="full"),
        pytest.param("昆明", "", "530100", id="short"),
        pytest.param("内蒙古", "", "150000", id="autonomous-region"),
        pytest.param("巴音郭楞", "", "652800", id="autonomous-prefecture"),
        pytest.param("云南省昆明市五华区", "", "530102", id="chain"),
        pytest.param("黔南州", "", "522700", id="autonomous-prefecture-in-brief"),
        pytest.param("融水县", "", "450225", id="autonomous-county-in-brief"),
        pytest.param("朝阳区", "长春市", "220104", id="ambiguous-in-scope"),
        pytest.param("朝阳区", "", None, id="ambiguous"),
        pytest.param("城区", "太原市", None, id="ambiguous-outside-scope"),
        pytest.param("襄樊市", "", "420600", id="former"),
        pytest.param("吉安", "", "360800", id="prefecture-before-its-county"),
        pytest.param("某某市", "", None, id="unknown"),
        pytest.param("", "", None, id="empty"),
    ],
)
def test_a_name_gives_one_place_or_none(words: str, scope: str, code: str | None) -> None:
    found = division_named(words, scope)
    assert (found and found.code) == code


def test_a_longer_name_begins_with_its_innermost_place() -> None:
    found = leading_division("四川省成都市武侯区卫生健康局")
    assert found
    assert (found[0].name, found[1]) == ("武侯区", 9)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("景宁畲族自治县", "景宁"),
        ("鄂温克族自治旗", "鄂温克"),
        ("东乡族自治县", "东乡"),
        ("融水苗族自治县", "融水"),
        ("神农架林区", "神农架"),
        ("北林区", "北林"),
        ("蓟州区", "蓟州"),
        ("易县", "易县"),
        ("西藏自治区", "西藏"),
    ],
)
def test_short_names_keep_two_characters(name: str, short: str) -> None:
    assert short_place(name) == short


def test_zone_tails_are_written_in_full() -> None:
    assert full_zone("清江经开区") == "清江经济技术开发区"
    assert full_zone("清江综合保税区") == "清江综合保税区"


def test_every_division_lies_in_a_province() -> None:
    places = load_places()
    for place in places.by_code.values():
        assert [*places.chain(place)][-1].level == "province", place


def test_names_borne_twice_are_qualified() -> None:
    places = load_places()
    assert qualified_name(places.by_code["220104"]) == "长春市朝阳区"
    assert qualified_name(places.by_code["230100"]) == "哈尔滨市"


@pytest.mark.parametrize(
    ("words", "scope", "code"),
    [
        pytest.param("梅林镇", "赣县区", "360704100", id="in its county"),
        pytest.param("赣县区梅林镇", "", "360704100", id="after its county's name"),
        pytest.param("梅林镇", "赣州市", "360704100", id="the only one in the city"),
        pytest.param("城关镇", "兰州市", None, id="several in the city"),
        pytest.param("梅林镇", "", None, id="seen from nowhere, of many"),
        pytest.param("大关镇", "淳安县", None, id="of another county"),
        pytest.param("白罡乡", "濮阳县", "410928206", id="under a former name"),
        pytest.param("无此镇", "赣县区", None, id="not listed"),
    ],
)
def test_towns_are_found_with_their_codes(words: str, scope: str, code: str | None) -> None:
    town = town_within(words, scope)
    assert (town and town.code) == code


def test_a_former_name_is_the_same_place_and_keeps_its_words() -> None:
    former, now = division_named("襄樊市"), division_named("襄阳市")
    assert former and now
    assert (former.code, former.name) == (now.code, "襄樊市")


def test_a_town_is_not_read_as_the_town_of_a_city_of_its_name() -> None:
    town = division_of("三河镇")
    assert town is None or "市" not in town.name
