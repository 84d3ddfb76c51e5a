import pytest

from kg.mentions.numbers import find_numbers, fold_number

FOLDED = [
    ("round", "云府发(2015)3号", "云府发〔2015〕3号"),
    ("square", "云府办发[2008]35号", "云府办发〔2008〕35号"),
    ("black", "云府办函【2019】5号", "云府办函〔2019〕5号"),
    ("spaces", "云府发 〔 2022 〕 13 号", "云府发〔2022〕13号"),
    ("inner", "云法（研）发〔1985〕18号", "云法（研）发〔1985〕18号"),
    ("wide_digits", "云府发〔２０１５〕３号", "云府发〔2015〕3号"),
    ("converted", "云办发„2009‟3号", "云办发〔2009〕3号"),
    ("nth", "云税字〔1994〕第12号", "云税字〔1994〕第12号"),
    ("short_year", "云发〔85〕12号", "云发〔85〕12号"),
    ("year_first", "（85）云函字12号", "〔85〕云函字12号"),
    ("order", "国务院令第9513号", "国务院令第9513号"),
    ("order_bracket", "主席令（第九十四号）", "主席令第九十四号"),
    ("order_inverted", "云川海关第4号令", "云川海关第4号令"),
    ("order_year", "云川市公告2021年第15号", "云川市公告2021年第15号"),
    ("national", "GB99180-2018", "GB 99180-2018"),
    ("trade", "DL/T 95729-2016", "DL/T 95729-2016"),
    ("local", "DB36/T 91234—2020", "DB36/T 91234-2020"),
]


@pytest.mark.parametrize("id, text, expected", FOLDED, ids=[row[0] for row in FOLDED])
def test_fold_number(id: str, text: str, expected: str) -> None:
    assert fold_number(text) == expected
    assert fold_number(expected) == expected


FOUND = [
    ("verb", "根据云府发〔2012〕12号文件", ["云府发〔2012〕12号"]),
    ("since", "2012年12月29日原云川质监局令第150号公布", ["云川质监局令第150号"]),
    ("two", "云府发〔2012〕1号、云府发〔2013〕2号", ["云府发〔2012〕1号", "云府发〔2013〕2号"]),
    ("whose", "你院清高法〔2004〕118号", ["清高法〔2004〕118号"]),
    ("term", "常务委员会公告〔十三届〕第12号", ["常务委员会公告〔十三届〕第12号"]),
    ("year_only", "云川市2012年第1号楼", []),
    ("model", "采用SG12345型号", []),
]


@pytest.mark.parametrize("id, text, expected", FOUND, ids=[row[0] for row in FOUND])
def test_find_numbers(id: str, text: str, expected: list[str]) -> None:
    assert [n.value for n in find_numbers(text)] == expected
