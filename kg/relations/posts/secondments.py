"""Find who is sent to a body without a title: 李清泉同志到云川市信访局挂职锻炼, a `holdsPost`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.mentions.names import HONORIFICS, clean_name
from kg.mentions.post_bodies import BODY_END
from kg.mentions.shown_names import shown_name_pattern
from kg.model import Fact, Mention
from kg.relations import Reading

_SECONDED = re.compile("挂职|跟班|顶岗|帮助工作|借调|交流锻炼|实践锻炼")


@lru_cache(maxsize=1)
def _sent() -> re.Pattern[str]:
    name = rf"{shown_name_pattern()}(?:[（(][^（）()]{{1,14}}[)）])?"
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|(?<=选派)|(?<=[选委指抽]派)|(?<=同意)|(?<=安排)|(?<=借调)|(?<=抽调))"
        rf"(?P<people>{name}(?:[、和]{name})*)(?:等?\d*[名位人]?)?(?:{HONORIFICS})?"
        rf"(?:赴|到|去|在)(?P<body>[^，。；：、\n（()）]{{3,40}}?)"
        rf"(?:{_SECONDED.pattern})(?!任|担任)"
    )


def extract_secondments(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield a post without title for each person and the body that the sentence names."""
    if not _SECONDED.search(reading.text):
        return
    date = reading.issued.date.value if reading.issued.date else ""
    for sent in _sent().finditer(reading.text):
        if not BODY_END.search(sent["body"]):
            continue
        body = Mention("Organization", sent["body"], *sent.span("body"))
        for name in re.finditer(shown_name_pattern(), sent["people"]):
            start = sent.start("people") + name.start()
            person = Mention("Person", clean_name(name[0]), start, start + len(name[0]))
            yield reading.fact("holdsPost", person, body, sent.span(), date=date)
