"""Appointments that news report: 省委决定：张某同志任…, 市人大常委会会议决定任命张某为….

The issuer is not the newspaper but the body whose decision the article tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Fact, Mention
from kg.relations import Reading
from kg.relations.posts.appointments import decision_facts, find_decisions
from kg.relations.prose.appositions import body_start


def extract_reported_decisions(reading: Reading) -> Iterator[Fact[Mention]]:
    """Yield `appoints` and `removes` of an article, each by the body that decides."""
    if reading.document.layout != "article" or not _DECIDES.search(reading.text):
        return
    for decision in find_decisions(reading.document):
        issuer = _decider(reading.text, decision.start, decision.end)
        body = decision.post.organization
        if issuer and not (body and body.text.startswith(("接受", "辞去"))):
            yield from decision_facts(reading, (issuer,), decision)


_COUNCIL = "人大常委会|人民代表大会常务委员会"
_DECIDES = re.compile(
    r"(?P<party>[^，,。；;：:\s“”]{0,20}?(?:中共[^，,。；;：:\s]{2,12}委员会|[省市县区州盟旗]委|党工委|党组|党委|国务院|人民政府|政府))"
    r"(?:常委会)?(?:研究|会议|批准|讨论|日前|近日|经)*(?:决定|批准|任命|通知)"
    rf"|(?P<council>[^，,。；;：:\s“”（）()]{{0,24}}?(?:{_COUNCIL}))(?:第[^，,。]{{1,8}}次会议|昨[天日]|今[天日]|召开|举行|[上下]午|表决|会议|决定)"
)
_TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届")
_FARTHEST = 400
"""The decision is told soon after the meeting that takes it."""


def _decider(text: str, start: int, end: int) -> Mention | None:
    """Return the body that is last said to decide or to meet before the decision's words end."""
    found = [*_DECIDES.finditer(text, max(0, start - _FARTHEST), end)]
    if not found:
        return None
    key = "party" if found[-1]["party"] else "council"
    first, last = found[-1].span(key)
    first = body_start(text, first, last)
    words = _TERM.sub("", text[first:last])
    return Mention("Organization", words, first, last) if len(words) > 1 else None
