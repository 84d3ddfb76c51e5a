"""From when and until when an invented document holds, and who explains it."""

import pytest

from tests.relations.document_facts import lines_of

HEAD = "# 云川市养犬管理办法\n\n2031年3月5日 云川市人民政府令第19号公布\n\n<!-- INFO END -->\n\n"

EFFECT = [
    ("第九条 本办法自2031年5月1日起施行。", ["date=2031-05-01"]),
    ("第九条　本办法自印发之日起执行。", ["from=issue"]),
    ("本办法自公布之日起30日后施行。", ["from=issue"]),
    ("本办法从二〇三一年五月一日起正式实施。", ["date=2031-05-01"]),
    ("本办法自二○三一年七月一日起施行", ["date=2031-07-01"]),
    ("本条例自2031年 7月1日起生效。", ["date=2031-07-01"]),
    ("本办法自发布之日起试行。", ["from=issue"]),
    ("本办法自2031年5月1日施行。", ["date=2031-05-01"]),
    ("本办法于2031年5月1日起施行。", ["date=2031-05-01"]),
    ("本办法2031年5月1日起施行。", ["date=2031-05-01"]),
    ("本办法的施行日期为2031年5月1日。", ["date=2031-05-01"]),
    ("本办法由市公安局负责解释，自印发之日起施行。", ["from=issue"]),
    ("上述政策措施自印发之日起实施。", ["from=issue"]),
    ("本法（原称《养犬条例》）自1989年1月1日起施行。", ["date=1989-01-01"]),
    ("新标准自2031年7月1日起执行。", []),
    ("本办法第五条自2031年7月1日起施行。", []),
    ("自2031年1月1日起，各地要全面实施河长制。", []),
    ("本市自2031年1月1日起实行犬只登记。", []),
    ("一、第九条修改为：“本办法自2032年1月1日起施行。”", []),
]
EXPIRY = [
    ("本通知自下发之日起执行，有效期至2035年12月31日。", ["date=2035-12-31"]),
    ("本办法自2031年1月1日起施行，有效期5年。", ["period=P5Y"]),
    ("本办法自2031年1月1日起施行，至2035年12月31日止。", ["date=2035-12-31"]),
    ("本办法自2031年1月1日起施行，有效期限为五年，到期自动失效。", ["period=P5Y"]),
    ("本办法自发布之日起施行，试行期一年。", ["period=P1Y"]),
    ("本办法自发布之日起施行，试行两年。", ["period=P2Y"]),
    ("本办法自发布之日起施行，有效期暂定三年。", ["period=P3Y"]),
    ("本办法自发布之日起施行。有效期三年。", ["period=P3Y"]),
    ("本办法有效期自2031年1月1日至2033年12月31日。", ["date=2033-12-31"]),
    ("本方案实施期限为2031年1月至2033年12月。", ["date=2033-12"]),
    ("本方案试行期6个月。", ["period=P6M"]),
    ("本措施自公布之日起实施，实施至2035年12月31日。", ["date=2035-12-31"]),
    ("犬只免疫证有效期为1年。", []),
    ("许可证有效期5年。", []),
    ("合同期限为三年。", []),
]
INTERPRETERS = [
    ("本办法由市公安局负责解释。", ["市公安局"]),
    ("本办法由市人力资源和社会保障局负责解释。", ["市人力资源和社会保障局"]),
    ("本办法由市公安局、市农业农村局负责解释。", ["市公安局", "市农业农村局"]),
    ("本办法由市公安局和市农业农村局共同负责解释。", ["市公安局", "市农业农村局"]),
    ("本办法由市公安局会同市农业农村局负责解释。", ["市公安局", "市农业农村局"]),
    ("本办法由市公安局商市农业农村局解释。", ["市公安局", "市农业农村局"]),
    ("本办法由市公安局按职责分工负责解释。", ["市公安局"]),
    ("本办法的具体应用问题由市公安局负责解释。", ["市公安局"]),
    ("本办法最终解释权归市公安局所有。", ["市公安局"]),
    ("本办法具体解释工作由市公安局承担。", ["市公安局"]),
    ("市公安局负责本办法的解释工作。", ["市公安局"]),
    ("本办法由市公安局负责修订和解释。", ["市公安局"]),
    ("本办法由公安部解释。", ["公安部"]),
    ("各单位要向群众做好解释工作。", []),
    ("由工作人员负责解释政策。", []),
    ("本办法由发布机关负责解释。", []),
]


@pytest.mark.parametrize(("text", "expected"), EFFECT, ids=[c[0] for c in EFFECT])
def test_takes_effect(text: str, expected: list[str]) -> None:
    assert lines_of(HEAD + text, "takesEffect") == [f"takesEffect {e}" for e in expected]


@pytest.mark.parametrize(("text", "expected"), EXPIRY, ids=[c[0] for c in EXPIRY])
def test_expires(text: str, expected: list[str]) -> None:
    assert lines_of(HEAD + text, "expires") == [f"expires {e}" for e in expected]


@pytest.mark.parametrize(("text", "expected"), INTERPRETERS, ids=[c[0] for c in INTERPRETERS])
def test_interprets(text: str, expected: list[str]) -> None:
    found = lines_of(HEAD + text, "interprets")
    assert found == [f"interprets {body} 云川市养犬管理办法" for body in expected]


def test_the_period_of_a_plan() -> None:
    plan = "云川市林业发展规划\n云川市林业局\n2031年1月5日\n一、规划期限\n规划期限为2031—2035年。"
    assert lines_of(plan, "expires") == ["expires date=2035"]
