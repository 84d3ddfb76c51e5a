"""amends: which documents a document changes (对《…》作如下修改, 《关于修改〈…〉的决定》)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.document_titles import FoundTitle
from kg.model import Fact, Mention
from kg.relations.documents.frame import Frame, document_mention

# 对《…》作如下修改, 《…》作以下修改, 对《…》进行修改, 对《…》予以修订
_CHANGED_BEHIND = re.compile(
    r"(?:等?[\d一二三四五六七八九十]*[件部项个份]?(?:地方性法规|行政法规|规章|法律|文件|规范性文件)?)?(?:的?(?:部分|有关|个别)?(?:条款|条文|内容|规定)?)?[，,]?"
    r"(?:(?:作出?|做出?|进行|予以|加以)了?(?:相应|如下|以下|部分|下列|适当|个别)*(?:修改|修订|修正|调整|补充)"
    r"|(?:修改|修订|修正|调整|补充)(?:如下|为))"
)
# 将《…》第三条修改为, 《…》第五条第二款修改为, 删去《…》第七条, 在《…》中增加一条
_CHANGED_PART = re.compile(
    r"\s*(?:原)?(?:中的?|的)?(?:第[\d一二三四五六七八九十百]+[条章款项节]|附件|名称|标题|题目|序言|附表|正文)[^。；《》\n]{0,80}?"
    r"(?:修改为|修改|改为|删除|删去|增加|修正为|调整为|合并)|\s*(?:中)?(?:增加|删去|删除)一?[条款项]"
)
_LEFT_OUT = re.compile(r"(?:删去|删除|废止|取消)\s*\Z")
_PART = re.compile(r"(?:中的?)?第[\d一二三四五六七八九十百]+[条章款项节]")
# 《…的决定》第二次修正: behind the title, in the lines below the document's own
_REVISED = re.compile(r"\s*(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改)(?!通过)")


def extract_amended(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield the documents that this one changes, each once."""
    seen: set[str] = set()
    for title, span in _all_changed(frame):
        mention = frame.mention(title)
        own = mention.value == frame.subject.value and mention.number in ("", frame.subject.number)
        if own or _without_issuer(mention.value) in seen:
            continue
        seen.add(_without_issuer(mention.value))
        yield frame.fact("amends", mention, span, number=mention.number or None)
    yield from _amended_by(frame)


_CHANGED_IN_TITLE = re.compile(r"关于(?:修改|修订|修正|调整)(?:\Z|.*》(?:和|、)?\Z)")
# 《甲条例》修正案, 《甲条例》等三部单行条例修正案: what stands behind the title in that of an amendment
_AMENDMENT = re.compile(
    r"(?:[、和]《.*》)?(?:等[\u4e00-\u9fff\d]{1,12})?修正案(?:[（(].{1,12}[）)])?"
)
# 一、关于《甲条例》的修正, （一）对《甲条例》的修改: a heading of an amendment of several
_HEADED = re.compile(r"的?(?:修正|修改|修订)(?:案|内容)?\s*(?:\n|\Z)")


def _all_changed(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    """Yield what the text changes, and what only the title names: 关于修改《甲》等三件法规的决定."""
    changed = list(_changed_titles(frame))
    yield from changed
    if any(document_mention(part).value == frame.letter.value for part in frame.document.parts):
        return  # the order prints the decision that has its title: there it says what is changed
    for title, span in _changed_by_title(frame):
        if not changed or frame.text.startswith("等", title.end):
            yield title, span


def _amended_by(frame: Frame) -> Iterator[Fact[Mention]]:
    """Yield which decisions changed the document: 根据…《关于修改〈…〉的决定》第一次修正."""
    for title in frame.titles:
        if not frame.in_head(title.start):
            continue
        revised = _REVISED.match(frame.text, title.stop)
        if revised and not frame.is_own(title):
            decision = frame.mention(title)
            span = (title.start, revised.end())
            yield frame.fact("amends", frame.subject, span, subject=decision)


def _without_issuer(title: str) -> str:
    return re.sub(r"^[^〈〉关于]{2,40}(?=关于)", "", title)


def _changed_titles(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    amending = _is_amending(frame)
    for title in frame.titles:
        if frame.in_head(title.start) or frame.quoted(title.start) or frame.is_short_name(title):
            continue
        stop = frame.list_of(title)[-1].stop
        match = _CHANGED_BEHIND.match(frame.text, stop)
        if match and not (amending or re.search(r"如下|以下|下列", match[0])):
            match = None
        if match is None and amending:
            match = _CHANGED_PART.match(frame.text, title.stop) or _part_left_out(frame, title)
        if match:
            yield title, (_change_start(frame, title), match.end())
        elif amending and (_changed_before(frame, title) or _is_headed(frame, title)):
            yield title, (_change_start(frame, title), title.stop)


# 关于修改…的决定, …修正案; a decision that ends papers also changes some of them
_AMENDING = re.compile(
    r"关于.{0,12}(?:修改|修正|修订|调整|补充)|修正案\Z|(?:修改|修订)决定\Z|关于.{0,4}(?:废止|清理|取消|宣布失效).*(?:决定|通知|公告|令)\Z"
)


def _part_left_out(frame: Frame, title: FoundTitle) -> re.Match[str] | None:
    """Return the part that the words before the title leave out: 删去《…》第四条."""
    before = frame.text[max(0, title.start - 6) : title.start]
    return _PART.match(frame.text, title.stop) if _LEFT_OUT.search(before) else None


def _is_amending(frame: Frame) -> bool:
    return _AMENDING.search(frame.subject.value) is not None


def _changed_before(frame: Frame, title: FoundTitle) -> bool:
    before = frame.text[max(0, title.start - 12) : title.start]
    return re.search(r"(?:决定|现)\s*(?:对)?(?:修改|修订|修正)\s*\Z", before) is not None


def _is_headed(frame: Frame, title: FoundTitle) -> bool:
    before = frame.text[max(0, title.start - 2) : title.start]
    return before.endswith(("关于", "对")) and _HEADED.match(frame.text, title.stop) is not None


def _change_start(frame: Frame, title: FoundTitle) -> int:
    start, _ = frame.sentence(title.start, title.end)
    before = frame.text[start : title.start]
    at = max(before.rfind(word) for word in ("决定", "对", "将", "现"))
    return start + at if at >= 0 else title.start


def _changed_by_title(frame: Frame) -> Iterator[tuple[FoundTitle, tuple[int, int]]]:
    """Yield what the title says that the document changes: 关于修改《…》的决定."""
    title = frame.document.title
    if title is None:
        return
    for found in frame.titles_in(title.start, title.end):
        before = "".join(frame.text[title.start : found.start].split())
        behind = frame.text[found.stop : title.end]
        if _CHANGED_IN_TITLE.search(before) or _AMENDMENT.fullmatch("".join(behind.split())):
            yield found, (title.start, title.end)
