"""Items of pages whose headings, fields and brackets run together on one line."""

import pytest

from kg.mapped_text import MappedText
from kg.mentions.pipeline import Mentions
from kg.model import Block, Document, Stated
from kg.relations import Reading
from kg.relations.responsibilities.extract import extract_responsibilities

L, R = "leadUnitOf", "responsibleUnitOf"


def stated(line: str) -> list[tuple[str, str, str]]:
    """Return predicate, unit and task of each fact that the one item states."""
    block = Block("item", 0, len(line), label="1.")
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(line), (block,), date=date)
    facts = extract_responsibilities(Reading(document, document, Mentions(())))
    return [(f.predicate, f.subject.text, f.object.value or f.object.text) for f in facts]


CASES = [
    ("headings behind brackets",
     "1.整治排污企业取缔小作坊。全面排查小作坊。（市环保局牵头）整治重点行业。开展专项治理，完善设施。（市工信局牵头，市水利局参与）",
     [(L, "市环保局", "整治排污企业取缔小作坊"), (L, "市工信局", "整治重点行业"), (R, "市水利局", "整治重点行业")]),
    ("a second bracket without a heading",
     "1.保护水源。分期搬迁居民。（市水利局牵头）2018年底前，保护区内的污水和垃圾要基本实现收集处理。（市住建局牵头）",
     [(L, "市水利局", "保护水源"), (L, "市住建局", "保护水源")]),
    ("a field run into the heading",
     "1.建设美丽乡村实施项目：青石镇东村。责任分工：市规划局负责开展规划编制工作，所在乡镇人民政府组织实施，市住建局业务指导。",
     [(R, "市规划局", "建设美丽乡村"), (R, "所在乡镇人民政府", "建设美丽乡村")]),
    ("who does which part",
     "1.推进绿道建设。责任分工：由市规划局负责编制规划，市园林局、东湖公司负责绿化，西山公司作为业主单位，市水利局全力配合。",
     [(R, "市规划局", "推进绿道建设"), (R, "市园林局", "推进绿道建设"), (R, "东湖公司", "推进绿道建设"),
      (R, "西山公司", "推进绿道建设"), (R, "市水利局", "推进绿道建设")]),
    ("a part run into its first item",
     "（四）体制机制提升8. 厘清政企关系。着力推进分开。推进单位：市国资局。",
     [(R, "市国资局", "厘清政企关系")]),
    ("a part run into a bracketed number",
     "三、落实粮食储备（七）完成增储任务。确保完成计划。责任单位：市粮食局。",
     [(R, "市粮食局", "完成增储任务")]),
    ("a bracketed phase behind a heading", "三、加强东湖治理（一期工程）。清理河道。责任单位：市水利局。",
     [(R, "市水利局", "加强东湖治理（一期工程）")]),
    ("nobody beside who leads",
     "（四）加强领导。指定专人负责，抓好落实。（市水利局牵头，有关单位按职责分工负责）",
     [(L, "市水利局", "加强领导")]),
    ("nobody at all", "（四）加强领导。抓好落实。（有关单位按职责分工负责）", []),
    ("a heading run into the text below an Arabic number",
     "1.加快推进水厂建设及管网改造工作要按照规划在年底前完成水厂的建设并实现投产并对老旧管网进行全面摸底排查。（牵头单位：市住建局）",
     [(L, "市住建局", "加快推进水厂建设及管网改造工作")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_run_on_items(line, expected):
    assert stated(line) == expected


def test_an_item_that_is_a_field_of_its_heading():
    text = "（一）发展智能制造\n2．主要任务推进产业发展，建设工厂。牵头单位：市工信局"
    item = Block("item", 10, len(text), label="2．", parent=0)
    blocks = (Block("heading", 0, 9, label="（一）"), item)
    date = Stated("2022-03-01", 0, 1)
    document = Document("s", "plain", MappedText.of(text), blocks, date=date)
    facts = list(extract_responsibilities(Reading(document, document, Mentions(()))))
    assert [f.object.text for f in facts] == ["发展智能制造"]
