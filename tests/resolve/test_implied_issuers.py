"""The issuer that a document number implies: one for its word in the corpus, or none."""

from __future__ import annotations

import pytest
from invented import fact

from kg.model import DocumentRef, EntityRef, Fact
from kg.resolve.implied_issuers import imply_issuers

CITY, OTHER = "南京市", "苏州市"
GOVERNMENT = EntityRef("organization/1", "Organization", "南京市人民政府", place=CITY)
OFFICE = EntityRef("organization/2", "Organization", "南京市人民政府办公厅", place=CITY)
MARKET = EntityRef("organization/3", "Organization", "南京市市场监督管理局", place=CITY)
COUNCIL = EntityRef("organization/4", "Organization", "国务院")


def document(number: str) -> EntityRef:
    return EntityRef(f"document/{number}", "Document", "关于绿地的通知", number=number)


def issues(issuer: EntityRef, number: str) -> Fact[EntityRef]:
    return fact("issues", issuer, document(number), _ref(CITY), f"{issuer.name} {number}")


def cites(
    number: str, place: str = CITY, words: str = "《关于绿地的通知》（{}）"
) -> Fact[EntityRef]:
    citing = document("宁绿发〔2022〕1号")
    return fact("cites", citing, document(number), _ref(place), words.format(number))


def _ref(place: str) -> DocumentRef:
    return DocumentRef("a.txt", "关于公园的通知", "宁绿发〔2022〕1号", "2022-01-05", place)


STATED = [issues(GOVERNMENT, "宁政发〔2021〕3号")]
CASES = [
    ("the same word", STATED, cites("宁政发〔2015〕8号"), "南京市人民政府"),
    ("a district of the city", STATED, cites("宁政发〔2015〕8号", "玄武区"), "南京市人民政府"),
    ("of the nation", [issues(COUNCIL, "国发〔2019〕3号")], cites("国发〔2015〕8号", OTHER), "国务院"),
    ("another word", STATED, cites("宁政办发〔2015〕8号"), ""),
    ("another city", STATED, cites("宁政发〔2015〕8号", OTHER), ""),
    ("two issuers of one word", [*STATED, issues(OFFICE, "宁政发〔2020〕5号")], cites("宁政发〔2015〕8号"), ""),
    ("issued together", [issues(GOVERNMENT, "宁政发〔2021〕3号"), issues(OFFICE, "宁政发〔2021〕3号")],
     cites("宁政发〔2015〕8号"), ""),
    ("a word of any place", [issues(GOVERNMENT, "市政发〔2021〕3号")], cites("市政发〔2015〕8号"), ""),
    ("words without the number", STATED, cites("宁政发〔2015〕8号", CITY, "《关于绿地的通知》"), ""),
    ("an order", [issues(GOVERNMENT, "南京市人民政府令第3号")], cites("南京市人民政府令第8号"), ""),
    ("before the bureau had this name", [issues(MARKET, "宁市监〔2021〕3号")], cites("宁市监〔2009〕8号"), ""),
    ("its issuer is stated", [*STATED, issues(OFFICE, "宁政发〔2015〕8号")], cites("宁政发〔2015〕8号"), ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "cited", "issuer"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_implied(stated: list[Fact[EntityRef]], cited: Fact[EntityRef], issuer: str) -> None:
    found = list(imply_issuers([*stated, cited, cited]))
    assert [f.subject.name for f in found] == ([issuer] if issuer else [])
    assert all(f.derived == "document number" and f.evidence == cited.evidence for f in found)
