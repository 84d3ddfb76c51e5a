"""What a gazette or a paper prints around its documents: the headings of its columns, its imprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

from kg.document.articles import is_finished
from kg.document.endings import ends_letter
from kg.document.heads import is_date_line, is_number_line
from kg.document.lines import Line, tight
from kg.gazetteers import read_gazetteer

# 市政府, 省政府办公厅, 云川市人民政府: whose papers a column prints.
_BODY = (
    r"(?:国务院|中央|中共中央|(?:[\u4e00-\u9fff]{0,7}(?:[省市县区州盟旗]|自治区|地区))?(?:委|人民政府|政府|人大|人大常委会|政协|行署|直属?部门|直单位))"
    r"(?:[、和]?(?:[省市县区州盟旗]?(?:人民政府|政府)))?(?:[、和]?办公[厅室])?"
)
_BRACKETS = re.compile(r"[【】〖〗\[\]［］◆●■★▲□◇○·•※\s]")
# 2019年4月大事记, 白溪县人民政府大事记（2021年4月）: a record with whose and when.
_WHEN = r"[（(]?(?:(?:19|20)\d\d\s?年|[二一][〇○零九\d一二三四五六七八]{3}年)?(?:第?[\d一二三四五六七八九十—\-－～~至、]{1,7}(?:月份?|季度))?(?:[—\-－～~至]\d{1,2}月份?)?[）)]?"
# 在全市农村工作会议上的讲话: what an officer said.
_SPEECH = re.compile(
    r"(?:在[^。，；]{4,60}上的(?:讲话|发言|致辞|工作报告|报告)|政府工作报告)(?:[（(]摘要[）)])?"
)
_SPOKEN = re.compile(r"[（(—].{0,12}(?:\d|[一二三四五六七八九〇○]).{0,40}")
_REPEATED, _LONGEST, _LONGEST_IMPRINT = 3, 24, 160
_LABEL_END = r"\s*[：:]"
_PUBLISHES = re.compile(r"主管|主办|编辑|出版|发行")


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = read_gazetteer("gazette_columns")
    return words


def _any_of(key: str) -> str:
    return "|".join(sorted(map(_spaced, _words()[key]), key=len, reverse=True))


def _spaced(word: str) -> str:
    """主 编 is 主编."""
    return r"\s*".join(word)


@lru_cache(maxsize=1)
def _column() -> re.Pattern[str]:
    return re.compile(rf"{_BODY}(?:{_any_of('of_bodies')})|{_any_of('alone')}")


@lru_cache(maxsize=1)
def _record() -> re.Pattern[str]:
    return re.compile(rf"{_WHEN}(?:{_BODY})?{_WHEN}(?:{_any_of('records')}){_WHEN}")


@lru_cache(maxsize=1)
def _imprint() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sure, near = _any_of("imprint_sure"), _any_of("imprint_near")
    return (
        re.compile(
            rf"(?:\W{{0,3}}《[^》]{{3,30}}》\s*)?(?:{sure})(?:{_LABEL_END}|\s*[（(])"
            r"|《[^》]{2,24}(?:公报|政报|文告|日报)》\s*(?:编辑(?:部|委员会|室)|编委会|主办单位)"
        ),
        re.compile(
            rf"(?:\A|(?<=[\s》）)]))(?:{sure}|{near})(?:[（(][^）)]{{1,4}}[）)])?{_LABEL_END}"
        ),
    )


def is_record(words: str) -> bool:
    """Tell whether the line is the title of a record of events.

    >>> is_record("大事记（2019年4月）"), is_record("编写大事记的通知")
    (True, False)
    """
    return len(words) <= 2 * _LONGEST and _record().fullmatch(_BRACKETS.sub("", words)) is not None


def opens_speech(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a speech starts here: its title, and below it when it was held."""
    if _SPEECH.fullmatch(lines[index].words) is None or index + 1 >= len(lines):
        return False
    below = lines[index + 1].words
    return bool(_SPOKEN.fullmatch(below) or is_date_line(below))


def split_columns(
    lines: Sequence[Line], listed: Collection[str] = ()
) -> tuple[list[Line], list[int]]:
    """Return the lines without the headings of columns, and where a column, record or speech starts.

    `listed` are names of columns in the contents. A heading that is repeated is the running head of
    its pages and parts nothing.
    """
    counts = Counter(tight(line.words) for line in lines if len(line.words) <= _LONGEST)
    kept: list[Line] = []
    starts: set[int] = set()
    for index, line in enumerate(lines):
        heads, parts = _read_heading(lines, index, listed)
        repeated = heads and counts[tight(line.words)] >= _REPEATED
        opens = parts and not repeated and (not kept or _is_over(kept[-1], line, heads))
        if opens:
            starts.add(len(kept))
        if not (heads and (opens or repeated)):
            kept.append(line)
    return kept, sorted(starts)


def _read_heading(lines: Sequence[Line], index: int, listed: Collection[str]) -> tuple[bool, bool]:
    """Tell whether the line heads a column and is no paper's, and whether something starts with it."""
    line = lines[index]
    if line.is_row or len(line.words) > 3 * _LONGEST:
        return False, False
    if is_record(line.words):
        above_another = index + 1 < len(lines) and is_record(lines[index + 1].words)
        return above_another, True
    if opens_speech(lines, index):
        return False, True
    words = _BRACKETS.sub("", line.words)
    heads = len(words) <= _LONGEST and _is_column(words, listed, lines, index)
    return heads, heads


def _is_column(words: str, listed: Collection[str], lines: Sequence[Line], index: int) -> bool:
    """A body's name with 文件 right above a number is the head of that paper."""
    if words in listed:
        return True
    numbered = index + 1 < len(lines) and is_number_line(lines[index + 1].words)
    return not numbered and _column().fullmatch(words) is not None


def _is_over(above: Line, line: Line, heads: bool) -> bool:
    """Tell whether a paper may end with the line above; below a list an empty line must say so."""
    if is_finished(above) or ends_letter(above.words) or above.is_row or above.words[-1] in "）)略":
        return True
    return line.gap and not heads


def drop_imprint(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those of the imprint: 主编：…, 邮编：…, 国内刊号：…."""
    sure = [_is_imprint(line) for line in lines]
    return [
        line
        for index, line in enumerate(lines)
        if not sure[index] and not (_labels(line) and _near(sure, index))
    ]


def _is_imprint(line: Line) -> bool:
    if line.is_row or len(line.words) > _LONGEST_IMPRINT:
        return False
    return _imprint()[0].match(line.words) is not None or (
        _labels(line) > 2 and _PUBLISHES.search(line.words) is not None
    )


def _labels(line: Line) -> int:
    if line.is_row or len(line.words) > _LONGEST_IMPRINT:
        return 0
    return len(_imprint()[1].findall(line.words))


def _near(sure: Sequence[bool], index: int) -> bool:
    return any(sure[max(0, index - 3) : index + 4])
