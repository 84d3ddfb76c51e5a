"""What only the contents of a gazette name, contents of several forms, and briefings by their heads."""

import pytest

from kg.document import find_documents
from kg.document.contents import read_listing
from kg.document.lines import read_lines
from kg.document.repairs import join_broken
from kg.document.tables import read_table
from kg.model import SourceText

GAZETTE = """白溪县人民政府公报
2021年第2期
{contents}
白溪县人民政府关于表彰先进企业的决定
白溪政发〔2021〕11号
各乡镇人民政府：
县人民政府决定，授予白溪粮油有限公司等5家企业“先进企业”称号。
白溪县人民政府
2021年4月20日
白溪县人民政府2021年4月份大事记
4月2日，县委副书记、县长韩松柏主持召开县人民政府第5次常务会议。
"""
DOTTED = """目  录
白溪县人民政府关于表彰先进企业的决定…………………………（3）
（白溪政发〔2021〕11号）
白溪县人民政府2021年4月份大事记…………………………（6）
"""
NUMBER_BELOW = """目  录
白溪县人民政府2021年4月份大事记…………………………（6）
白溪县人民政府关于表彰先进企业的决定…………………………（3）
（白溪政发〔2021〕11号）
"""
TABLE = """| 目录 | 页码 |
| --- | --- |
| 白溪政发〔2021〕11号 白溪县人民政府关于表彰先进企业的决定 | 3 |
| 白溪县人民政府2021年4月份大事记 | 6 |
"""


def read(text: str):
    return find_documents(SourceText("x.txt", text, "", "plain"))


@pytest.mark.parametrize("contents", [DOTTED, NUMBER_BELOW, TABLE])
def test_document_without_a_number_is_found_by_the_contents(contents: str) -> None:
    documents = read(GAZETTE.format(contents=contents))
    titles = [d.title.value for d in documents if d.title]
    assert titles == ["白溪县人民政府关于表彰先进企业的决定", "白溪县人民政府2021年4月份大事记"]
    assert [d.place for d in documents] == ["白溪县", "白溪县"]


def test_without_contents_nothing_is_listed() -> None:
    assert read_listing(read_lines(GAZETTE.format(contents=""))) == (frozenset(), 0)


BRIEFINGS = [
    (
        "a report of an inspection with two issuers",
        "督 查 通 报\n〔2022〕第7期\n（总第143期）\n\n中共白溪市委督查室\n白溪市人民政府督查室          2022年6月20日\n",
        ("〔2022〕第7期", ["中共白溪市委督查室", "白溪市人民政府督查室"], "2022-06-20", "白溪市"),
    ),
    (
        "issuer and day on one line",
        "# 政务信息\n\n（第 56 期）\n\n白溪自治县人民政府办公室 2020年11月5日\n",
        ("第56期", ["白溪自治县人民政府办公室"], "2020-11-05", "白溪自治县"),
    ),
]


@pytest.mark.parametrize(("name", "head", "expected"), BRIEFINGS)
def test_head_of_a_briefing(name: str, head: str, expected: tuple) -> None:
    text = head + "\n白溪推进重点项目建设\n\n" + "今年以来，全市推进重点项目建设。" * 6 + "\n"
    issue, article = read(text)
    number, date = issue.number, issue.date
    issuers = [organ.value for organ in issue.issuers]
    assert (number and number.value, issuers, date and date.value, issue.place) == expected
    assert article.title and article.title.value == "白溪推进重点项目建设"


def test_minutes_have_a_number_without_a_word() -> None:
    (minutes,) = read(
        "白溪市人民政府\n会 议 纪 要\n〔2021〕12号\n\n2021年9月8日，市长韩松柏主持召开会议。\n一、会议研究了防汛工作。\n"
    )
    assert minutes.number and minutes.number.value == "〔2021〕12号"
    assert (minutes.place, minutes.kind) == ("白溪市", "纪要")


HEADERS = [
    (
        "a name of the header parted below",
        "| 序号 | 项目 | 责任单位 |  | 时限 |\n| --- | --- | --- | --- | --- |\n|  |  | 牵头单位 | 配合单位 |  |\n| 1 | 修路 | 县交通局 | 县公安局 | 12月 |",
        ["序号", "项目", "牵头单位", "配合单位", "时限"],
    ),
    (
        "a row of data with an empty cell",
        "| 序号 | 项目 | 牵头单位 | 配合单位 |\n| --- | --- | --- | --- |\n| 1 | 修路 |  | 县公安局 |\n| 2 | 建桥 | 县交通局 |  |",
        ["序号", "项目", "牵头单位", "配合单位"],
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), HEADERS)
def test_header_of_two_rows(name: str, text: str, expected: list[str]) -> None:
    table = read_table([read_lines(text)])
    assert [cell.text for cell in table.rows[0]] == expected
    assert table.headers == {0}
    assert table.rows[1][1].text == "修路"


def test_entries_of_a_list_with_posts_in_brackets_stay_lines() -> None:
    lines = read_lines(
        "副主任：韩松柏（县人民政府副县长、县公安局局长）\n        王  楠（县人民法院院长）\n        周青川（县人民检察院检察长）"
    )
    assert len(join_broken(lines)) == 3
