import pytest

from kg.mentions.dates import find_dates, parse_date, parse_period

DATES = [
    ("day", "2022年9月9日", "", "2022-09-09"),
    ("chinese", "二〇二二年九月九日", "", "2022-09-09"),
    ("circle", "二○一八年十二月三十一日", "", "2018-12-31"),
    ("nineteen", "一九九三年三月一日", "", "1993-03-01"),
    ("spaces", "2019 年 12 月 1 日", "", "2019-12-01"),
    ("apart", "2 0 1 9年1 1月2 0日", "", "2019-11-20"),
    ("month", "2022年9月", "", "2022-09"),
    ("first_month", "2022年元月", "", "2022-01"),
    ("year", "自2022年起", "", "2022"),
    ("end_of_year", "2022年底前", "", "2022"),
    ("end_of_month", "2022年11月底前", "", "2022-11"),
    ("quarter", "2021年第三季度", "", "2021-09"),
    ("quarter_hint", "三季度", "2021", "2021-09"),
    ("half", "2023年上半年", "", "2023-06"),
    ("half_hint", "下半年完成", "2023-02-01", "2023-12"),
    ("no_year", "9月16日", "2023-09-20", "2023-09-16"),
    ("no_year_no_hint", "9月16日", "", ""),
    ("month_hint", "六月底前", "1998", "1998-06"),
    ("year_end_hint", "年底前公布", "2020", "2020"),
    ("this_year", "今年6月", "2020", "2020-06"),
    ("next_year", "明年3月底", "2020", "2021-03"),
    ("iso", "发布时间: 2015-08-24 08:53", "", "2015-08-24"),
    ("dots", "2015.8.4", "", "2015-08-04"),
    ("plan", "“十四五”期间建成", "", "2025"),
    ("plan_nine", "“九五”末", "", "2000"),
    ("period_no_date", "有效期2年", "2020", ""),
    ("monthly", "每月5日前", "2020", ""),
    ("months_no_date", "6个月内", "2020", ""),
    ("decimal", "版本1.2.3", "", ""),
    ("every_end", "每年年底", "", ""),
]


@pytest.mark.parametrize("id, text, hint, expected", DATES, ids=[row[0] for row in DATES])
def test_parse_date(id: str, text: str, hint: str, expected: str) -> None:
    assert parse_date(text, hint) == expected


def test_year_carries_within_the_sentence() -> None:
    text = "2015年9月25日前自查，10月23日前整改。11月总结。"
    found = [(d.value, d.stated) for d in find_dates(text, "2016")]
    assert found == [("2015-09-25", True), ("2015-10-23", False), ("2016-11", False)]


def test_spans_are_the_words() -> None:
    text = "自二〇二一年一月一日起施行，至2023年12月31日止"
    words = [text[d.start : d.end] for d in find_dates(text)]
    assert words == ["二〇二一年一月一日", "2023年12月31日"]


PERIODS = [
    ("arabic", "有效期 2 年", "P2Y"),
    ("chinese", "有效期为五年", "P5Y"),
    ("two", "试行两年", "P2Y"),
    ("months", "试行期6个月", "P6M"),
    ("half_year", "试用半年", "P6M"),
    ("year_and_half", "期限一年半", "P1Y6M"),
    ("ten", "期限十年", "P10Y"),
    ("days", "自发布之日起三十日后", "P30D"),
    ("none", "长期有效", ""),
]


@pytest.mark.parametrize("id, text, expected", PERIODS, ids=[row[0] for row in PERIODS])
def test_parse_period(id: str, text: str, expected: str) -> None:
    assert parse_period(text) == expected
