"""Which body 协会, 该公司 or 集团 stands for inside one article: the one named last, if clear."""

from __future__ import annotations

import re

from kg.model import Mention
from kg.relations import Reading
from kg.relations.prose_appositions import body_start


def full_name_of(reading: Reading, tails: str, before: int) -> Mention | None:
    """Return the last body with one of the tails that is named in full before the offset.

    `tails` is a pattern (协会|商会). None where the article names no such body in full.
    """
    pattern = re.compile(rf"[^，,。；：、\s“”（）()《》]{{2,40}}?(?:{tails})")
    found = None
    for match in pattern.finditer(reading.text, 0, before):
        start = body_start(reading.text, match.start(), match.end())
        if match.end() - start >= 5:
            found = (start, match.end())
    if found is None:
        return None
    words = _TERM.sub("", reading.text[found[0] : found[1]])
    return Mention("Organization", words, *found)


_TERM = re.compile(r"第[一二三四五六七八九十百\d]+届")
"""云川市第五届物业管理协会 is the association in its fifth term."""
