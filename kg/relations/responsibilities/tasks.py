"""Name the piece of work that a passage is about.

Document, offset → Mention of a Task

A task is a numbered item; its name is its heading, the words up to the first 。 after the number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kg.mapped_text import Span
from kg.model import Block, Document, Mention

# The number that an item opens with: （一）, 1., 1.2, 第三条, ①, 一、, 第1项
_LABEL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百\d]{1,4}[条项章节]|[（(]\s?[一二三四五六七八九十百]{1,4}\s?[）)]|[（(]\s?\d{1,3}\s?[）)]"
    r"|[一二三四五六七八九十]{1,3}\s?[、．.]|\d{1,3}(?:[.．]\d{1,2}){1,3}[.．、]?(?=[^\d年%％])|\d{1,3}\s?[.．、](?:(?!\d)|(?=(?:19|20)\d\d年))|\d{1,2}[）)]|[①-⑳])[\s、.．]*"
)
_NUMBER = re.compile(r"[一二三四五六七八九十百\d.．]+|[①-⑳]")
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_PARAGRAPHS = ("paragraph", "note", "signature")
_LONGEST_HEADING = 30
# 二、主要任务, 三、保障措施: headings that hold several pieces of work
_PART_OF_PAPER = re.compile(
    r"(?:总体|任务|目标|措施|要求|保障|步骤|安排|原则|内容|重点工作|组织领导|职责|分工|方法|方式|范围|阶段)\s*$"
)
# （六）开展宣传工作发挥广播、电视…: a heading run into the text below it
_RUN_INTO_TEXT = re.compile(
    r"(?P<heading>(?!对)[^，、；：]{4,24}?工作)(?=发挥|配合|要|各|为|按|根据|依据|通过|由|坚持|加强|建立|健全|以|充分|积极|进一步|[一1]是|认真"
    r"|严格|切实|成立|结合|依托|利用|围绕|针对|全面|组织|制定|完善|落实|强化|全[省市县区]|我[省市县区]|对)"
)
_LONG_NAME = 36
# 2．主要任务加快…: an item that is but a field of the heading above it
_FIELD_ITEM = re.compile(
    r"\s*\d{1,2}[.．、]\s*(?:主要|重点|工作|行动|实施|建设|具体)(?:任务|内容|目标|措施|举措)(?![、和及的])"
)
# （四）体制机制提升8.厘清关系。…: the name of a part run into the number of its first item
_PART_RUN_ON = re.compile(
    r"[\u4e00-\u9fff]{4,14}(?=(?:\d{1,2}[.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s?[\u4e00-\u9fff“][^。\n]{3,60}。)"
)
# 建设美丽乡村实施项目：1.…; 完善机制目标任务：…: the name of a field run into the heading
_FIELD = re.compile(
    r"(?<=[^，、；：]{4})(?:实施|主要|工作|建设|具体|重点|整治|创建|考核|活动|目标|责任|任务|进度)(?:项目|内容|目标|任务|措施|要求|步骤|时间|方式|标准|对象|范围|重点|安排|分工)[：:]"
)
_BRACKETS = "（(〔[【［"
# ）清理河道。全面…: behind a bracket a heading of its own, and what it is to do
_HEADED = re.compile(r"[^。；;：:，,！？\n（(]{4,24}。[^。]{6,}")


@dataclass(frozen=True, slots=True)
class Outline:
    """The document's blocks, ready to say of an offset which task it stands in."""

    document: Document
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Outline:
        return cls(document, tuple(block.start for block in document.blocks))

    def block_at(self, offset: int) -> int:
        """Return the index of the innermost block that holds the offset."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def task_before(self, start: int, floor: int) -> Mention | None:
        """Return the task that words at `start` speak of; `floor` is where the words of the last
        such passage end: a number between the two opens a task of its own."""
        index = self.block_at(start)
        block = self.document.blocks[index]
        begin = max(block.start, floor)
        if begin > block.start and (label := self._inline_label(begin, start)):
            return self._name(label, start)
        if begin > block.start and self._has_own_heading(block, begin, start):
            return self._name(begin, start)
        if whole := self._closed_whole(index, start, floor):
            return self._name(whole.start, whole.end, whole)
        if self._is_labelled(block):
            above = self.document.blocks[block.parent] if block.parent is not None else None
            if above and above.label and _FIELD_ITEM.match(self.document.text, block.start, start):
                return self._name(above.start, above.end, above)
            return self._name(block.start, start, block)
        if holder := self._holder(index, block, start):
            return self._name(holder.start, holder.end, holder)
        return self._name(block.start, start) if start > block.start else self._above(index)

    def _has_own_heading(self, block: Block, begin: int, end: int) -> bool:
        """Tell whether the words behind a bracket open with a heading, as those after other
        brackets of the block do: …（市水利局牵头）清理河道。全面…（市住建局牵头）"""
        return block.kind == "item" and bool(_HEADED.match(self.document.text, begin, end))

    def _inline_label(self, begin: int, end: int) -> int | None:
        """Return where a numbered item begins inside a block that runs several together."""
        text = self.document.text
        while begin < end and text[begin] in " \n\u3000。；;）)〕]】":
            begin += 1
        return begin if _LABEL.match(text, begin, end) else None

    def _closed_whole(self, index: int, start: int, floor: int) -> Block | None:
        """Return the item whose last part ends with a line of units that is for all its parts.

        （一）开展自查。1.… 2.… 3.…。责任单位：各部门 完成时限：9月底. Parts with units of their own
        before it speak against that, and so does a bracket, which belongs to its sentence.
        """
        blocks = self.document.blocks
        part = blocks[index]
        if not part.label and part.parent is not None and blocks[part.parent].kind == "item":
            index, part = part.parent, blocks[part.parent]
        if part.kind != "item" or part.parent is None or self.document.text[start] in _BRACKETS:
            return None
        whole = blocks[part.parent]
        parts = [i for i, b in self.document.children(part.parent) if b.label]
        place = parts.index(index)
        follows = blocks[parts[place + 1]].label if place + 1 < len(parts) else ""
        ends = not follows or _order(follows) <= _order(part.label)
        return (
            whole if self._is_task(whole) and place >= 2 and ends and floor <= whole.start else None
        )

    def _is_task(self, whole: Block) -> bool:
        """Tell whether a numbered block names a piece of work, no part of the paper."""
        words = self.document.text[whole.start + len(whole.label) : whole.end]
        return bool(whole.label) and (
            whole.kind == "item" or (whole.kind == "heading" and not _PART_OF_PAPER.search(words))
        )

    def _is_labelled(self, block: Block) -> bool:
        if block.kind in _PARAGRAPHS and not block.label:
            return _LABEL.match(self.document.text, block.start, block.end) is not None
        return bool(block.label)

    def _holder(self, index: int, block: Block, start: int) -> Block | None:
        """Return the numbered block that an unnumbered paragraph with a bracket belongs to."""
        if start - block.start < 2 and (above := self._labelled_above(index)):
            return above
        if block.parent is None:
            return None
        holder = self.document.blocks[block.parent]
        if not holder.label or holder.kind in ("annex", "box", "chapter", "section"):
            return None
        return None if self._opens_own_task(index, block) else holder

    def _opens_own_task(self, index: int, block: Block) -> bool:
        """Tell whether the paragraph is one of several below its heading, each with a heading of
        its own: 深化改革。…（牵头单位：…）提升服务。…（牵头单位：…）"""
        siblings = [b for _, b in self.document.children(block.parent) if b.kind == "paragraph"]
        return len(siblings) > 1 and all(
            self._first_sentence(b.start, b.end) - b.start <= _LONGEST_HEADING for b in siblings
        )

    def _labelled_above(self, index: int) -> Block | None:
        above = self.document.blocks[max(index - 6, 0) : index]
        return next((block for block in reversed(above) if self._is_labelled(block)), None)

    def _above(self, index: int) -> Mention | None:
        """Return the task of a line that has nothing but units: the block before it names it."""
        if index == 0:
            return None
        block = self.document.blocks[index - 1]
        return self._name(block.start, block.end, block)

    def _first_sentence(self, start: int, end: int) -> int:
        match = _SENTENCE_END.search(self.document.text, start, end)
        return match.start() if match else end

    def _name(self, start: int, end: int, block: Block | None = None) -> Mention | None:
        text = self.document.text
        if block and block.label and not _LABEL.match(text, start, end):
            start += len(block.label)
        return first_sentence_of(text, start, end)


def _order(label: str) -> int:
    """Return the number of a label in digits, 0 for one in other numerals."""
    digits = re.search(r"\d+", label)
    return int(digits[0]) if digits else 0


def first_sentence_of(text: str, start: int, end: int) -> Mention | None:
    """Return the task that `text[start:end]` names: the first sentence, without its number."""
    label = _LABEL.match(text, start, end)
    if label and (part := _PART_RUN_ON.match(text, label.end(), end)):
        start = part.end()
        label = _LABEL.match(text, start, end)
    begin = label.end() if label else start
    stop = _SENTENCE_END.search(text, begin, end)
    last = stop.start() if stop else end
    name = "".join(text[begin:last].split())
    if label and (field := _FIELD.search(name)):
        name = name[: field.start()]
    name = name.strip("，,；;：:、（(〔[【 ")
    heading = _RUN_INTO_TEXT.match(name) if label and len(name) > _LONG_NAME else None
    if len(name) < 2:
        return None
    number = _NUMBER.search(label[0]) if label else None
    value = heading["heading"] if heading else ""
    return Mention(
        "Task", name, begin, last, value, number=number[0].strip(".．") if number else ""
    )


# The numbers of tasks inside a cell: 1. …。 2. …。 or on lines of their own
_PART_NUMBER = re.compile(
    r"(?:^|(?<=[。；;\s]))\s*(?:\d{1,2}\s?[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*"
)


def numbered_parts(text: str, start: int, end: int) -> Iterator[tuple[Mention, Span]]:
    """Yield the tasks inside a cell with the span of each; all of it where nothing is numbered."""
    starts = [m.start() for m in _PART_NUMBER.finditer(text[start:end])]
    starts = (
        [start + s for s in starts]
        if starts and not text[start : start + starts[0]].strip()
        else [start]
    )
    for begin, stop in zip(starts, [*starts[1:], end], strict=True):
        if task := first_sentence_of(text, begin, stop):
            yield task, Span(begin, stop)


def items_of(document: Document) -> Iterator[Mention]:
    """Yield a Task for each numbered item of the document and of all that it carries."""
    for block in document.blocks:
        if block.label and block.kind in ("item", "heading"):
            task = first_sentence_of(document.text, block.start, block.end)
            if task:
                yield task
    for part in document.parts:
        yield from items_of(part)


_LEAST_LIKENESS = 0.8


@dataclass(frozen=True, slots=True)
class TaskNames:
    """The headings of a document's items, to know one again that its annex words differently."""

    names: tuple[str, ...]
    pairs: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, issued: Document) -> TaskNames:
        names = tuple(dict.fromkeys(task.value or task.text for task in items_of(issued)))
        pairs: dict[str, list[int]] = defaultdict(list)
        for index, name in enumerate(names):
            for pair in _pairs_of(name):
                pairs[pair].append(index)
        return cls(names, {pair: tuple(where) for pair, where in pairs.items()})

    def same(self, task: Mention, number: str = "") -> Mention:
        """Return the task with the heading of the body as its value, where one is like it.

        It must be the only one so like it; its number is that of the row.
        """
        counts = Counter(i for pair in _pairs_of(task.text) for i in self.pairs.get(pair, ()))
        close = [i for i, n in counts.most_common(4) if 2 * n >= len(task.text) - 1]
        likeness = sorted(((self._likeness(task.text, i), i) for i in close), reverse=True)
        number = number or task.number
        if not likeness or likeness[0][0] < _LEAST_LIKENESS:
            return replace(task, number=number)
        if len(likeness) > 1 and likeness[1][0] == likeness[0][0]:
            return replace(task, number=number)
        name = self.names[likeness[0][1]]
        return replace(task, number=number, value="" if name == task.text else name)

    def _likeness(self, words: str, index: int) -> float:
        return SequenceMatcher(None, words, self.names[index], autojunk=False).ratio()


def _pairs_of(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}
