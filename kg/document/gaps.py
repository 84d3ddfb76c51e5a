"""Spaces that text recognition put inside words, told from those that part words.

A scan read badly gives 市政府办 公室 and 关 于 印 发; a name list or a headline has spaces too, but
the two characters beside those seldom stand together elsewhere in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_GAP = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])")
# 云 川 市 人 民 政 府: a line set wide, each character apart.
_SET_WIDE = re.compile(r"(?<!\S)(?:[^\s.．·•…|\-][ \u3000]){5,}[^\s.．·•…|\-](?!\S)")
# What such a line says where it is no list of names.
_OFFICIAL = re.compile(
    r"政府|人民|关于|通知|公报|办法|意见|方案|规划|规定|条例|决定|批复|细则|委员会|办公[室厅]|文件|简报|纪要"
    # 王 小 楠 （ 市 教 育 局 局 长 ）: a person of a list, with posts
    r"|[（(][\u4e00-\u9fff、]+(?:长|主任|书记|主席|经理|员|师)[）)]"
)
_FEWEST, _PER_THOUSAND, _SHARE = 30, 4, 0.5


def find_gaps(text: str) -> frozenset[int]:
    """Return the offsets of the spaces that stand inside words, where the text is full of such.

    In clean text a fifth of the pairs of characters beside a space stand together elsewhere, in
    text with spaces at random seven tenths.
    """
    gaps = [match.start() for match in _GAP.finditer(text)]
    if len(gaps) < _FEWEST or len(gaps) * 1000 < len(text) * _PER_THOUSAND:
        return frozenset()
    pairs = set(map(str.__add__, text, text[1:]))
    inside = [at for at in gaps if text[at - 1] + text[at + 1] in pairs]
    return frozenset(inside if len(inside) >= len(gaps) * _SHARE else ())


def gaps_of_wide_line(line: str) -> Iterator[int]:
    """Yield the offsets of the spaces of a line whose characters are set apart."""
    if line.count(" ") * 3 < len(line):
        return
    for run in _SET_WIDE.finditer(line):
        if _OFFICIAL.search("".join(run[0].split())):
            yield from range(run.start() + 1, run.end(), 2)
