"""A document and the one of the same title that it replaces are two."""

from __future__ import annotations

from kg.model import SourceText
from kg.pipeline import extract_source

TEXT = """# 清江省集体合同规定

2019年4月2日 清江省人民政府令第88号公布

<!-- INFO END -->

第一条 为规范集体合同，制定本规定。

第二条 本规定自2019年6月1日起施行。2005年8月9日发布的《清江省集体合同规定》同时废止。
"""


def test_the_replaced_document_is_an_entity_of_its_own() -> None:
    extraction = extract_source(SourceText("law.md", TEXT, "", "md"))
    (fact,) = (f for f in extraction.facts if f.predicate == "supersedes")
    assert fact.object is not None
    assert fact.subject.name == fact.object.name == "清江省集体合同规定"
    assert fact.subject.id != fact.object.id
