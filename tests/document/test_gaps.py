"""Spaces that a bad reading puts inside words, and spaces that part words."""

from kg.document.gaps import find_gaps, gaps_of_wide_line
from kg.document.lines import read_lines
from kg.document.repairs import drop_furniture

SENTENCE = "各县区人民政府要加强组织领导，市水务局要加强督促检查，市财政局要落实资金保障。"
CLEAN = SENTENCE * 8


def damaged(text: str) -> str:
    """The text with a space before every seventh character that has Han characters on both sides."""
    return "".join(
        (" " if i % 7 == 6 and c.isalpha() and text[i - 1].isalpha() else "") + c
        for i, c in enumerate(text)
    )


def test_spaces_inside_words_are_left_out_and_the_source_is_kept() -> None:
    text = damaged(CLEAN)
    (line,) = read_lines(text)
    assert line.words == CLEAN
    at = CLEAN.rindex("市财政局")
    span = line.text.source_span(at, at + 4)
    assert "".join(text[span.start : span.end].split()) == "市财政局"


def test_spaces_between_words_stay() -> None:
    names = "\n".join(
        f"韩{c} 云川市{d}局局长" for c in "松柏青山石" for d in "水务民政财政教育审计林业"
    )
    assert not find_gaps(names)
    assert not find_gaps(CLEAN)


def test_a_line_set_wide_is_one_title() -> None:
    title = "云 川 市 人 民 政 府 办 公 室 关 于 印 发 《 节 水 办 法 》 的 通 知"
    assert [line.words for line in read_lines(title)] == [
        "云川市人民政府办公室关于印发《节水办法》的通知"
    ]


def test_a_list_of_names_is_no_title() -> None:
    assert not list(gaps_of_wide_line("韩 松 王 楠 周 川 李 青 石 山"))


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    lines = read_lines(
        "3/5/24, 9:41 AM 云川市人民政府\n云川市节水办法\nhttps://www.yunchuan.example/zw/1.html 3/4\n第一条 …"
    )
    assert [line.words for line in drop_furniture(lines)] == ["云川市节水办法", "第一条 …"]
