"""`kg outline` of an invented notice."""

from pathlib import Path

from click.testing import CliRunner

from kg.cli import main

NOTICE = """云川市人民政府关于节水的通知
云政发〔2021〕7号
各县（市、区）人民政府：
请做好节水。
一、提高认识
（一）加强领导。各地要加强领导。
云川市人民政府
2021年3月8日
"""
OUTLINE = """云川市人民政府关于节水的通知  [notice]
  云政发〔2021〕7号 · 2021-03-08 · 云川市人民政府 · 通知 · 云川市
  title  云川市人民政府关于节水的通知
  head  云政发〔2021〕7号
  addressee  各县（市、区）人民政府：
  paragraph  请做好节水。
  heading  一、提高认识
    item  （一）加强领导。各地要加强领导。
  signature  云川市人民政府
  signature  2021年3月8日
"""


def test_outline_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(NOTICE, encoding="utf-8")
    result = CliRunner().invoke(main, ["outline", str(file)])
    assert (result.exit_code, result.output) == (0, OUTLINE)
