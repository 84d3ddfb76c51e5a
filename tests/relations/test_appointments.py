"""Appointments and removals in the words of notices from all over China."""

import pytest

from kg.mapped_text import MappedText
from kg.model import Block, Document
from kg.relations.posts import find_decisions


def document(text):
    """A document whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return Document("notice.txt", "notice", MappedText.of(text), tuple(blocks))


def read(text):
    return [
        (
            "+" if d.predicate == "appoints" else "-",
            d.person.text,
            d.post.organization.text if d.post.organization else None,
            d.post.title,
            *filter(None, (d.term, d.capacity, d.date)),
        )
        for d in find_decisions(document(text))
    ]


CASES = [
    ("plain", "李清泉同志任云川市民政局副局长。", [("+", "李清泉", "云川市民政局", "副局长")]),
    ("two_titles", "经研究决定：李清泉同志任云川市民政局党组书记、局长；", [("+", "李清泉", "云川市民政局", "党组书记"), ("+", "李清泉", "云川市民政局", "局长")]),
    ("passive", "决定任命周大河为云川市人民法院审判员。", [("+", "周大河", "云川市人民法院", "审判员")]),
    ("probation", "李清泉同志任云川市水利局党组成员、副局长（试用期一年）；", [("+", "李清泉", "云川市水利局", "党组成员"), ("+", "李清泉", "云川市水利局", "副局长", "试用期一年", "probation")]),
    ("secondment", "李清泉同志任云川市水利局副局长（挂职一年半）", [("+", "李清泉", "云川市水利局", "副局长", "挂职一年半", "secondment")]),
    ("removal", "免去丁小山同志的云川市民政局副局长职务；", [("-", "丁小山", "云川市民政局", "副局长")]),
    ("removal_without_de", "免去丁山同志东河村党支部副书记职务。", [("-", "丁山", "东河村党支部", "副书记")]),
    ("removes_its", "欧阳青同志任云川市财政局局长，免去其云川市审计局局长职务。", [("+", "欧阳青", "云川市财政局", "局长"), ("-", "欧阳青", "云川市审计局", "局长")]),
    ("no_longer", "丁小山同志不再担任云川市财政局局长职务。", [("-", "丁小山", "云川市财政局", "局长")]),
    ("rank_and_post", "免去丁小山同志的云川市财政局党组成员职务、三级调研员职级。", [("-", "丁小山", "云川市财政局", "党组成员"), ("-", "丁小山", "云川市财政局", "三级调研员")]),
    ("promotion_without_body", "丁小山同志晋升一级调研员；", [("+", "丁小山", None, "一级调研员")]),
    ("several", "李清泉、周大河、王楠同志任云川市人民政府参事。", [("+", n, "云川市人民政府", "参事") for n in ("李清泉", "周大河", "王楠")]),
    ("remark_for_all", "李清泉同志任云川市水利局副局长；\n周大河同志任云川市林业局副局长。\n以上同志试用期一年。", [("+", "李清泉", "云川市水利局", "副局长", "试用期一年", "probation"), ("+", "周大河", "云川市林业局", "副局长", "试用期一年", "probation")]),
    ("headings", "任命：\n李清泉为清江省教育厅副厅长\n免去：\n周大河的清江省水利厅副厅长职务", [("+", "李清泉", "清江省教育厅", "副厅长"), ("-", "周大河", "清江省水利厅", "副厅长")]),
    ("ministries", "任命李清泉为教育部副部长。免去周大河的水利部副部长职务。", [("+", "李清泉", "教育部", "副部长"), ("-", "周大河", "水利部", "副部长")]),
    ("confirmed", "王楠同志的云川新区管理局经济发展处副处长职务予以正式任用。", [("+", "王楠", "云川新区管理局经济发展处", "副处长")]),
    ("near_miss_term", "李清泉同志任期届满。", []),
    ("near_miss_law", "主任、副主任由市长提名，市人民代表大会常务委员会任命。", []),
    ("near_miss_lapse", "原市旅游局局班子成员职务自然免除，不再办理免职手续。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_find_decisions(text, expected):
    assert read(text) == expected
