"""Each format gives its text, tables and pages; a bad file gives an error that says what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.readers import READERS, docx, html, pdf, plain, read_source

SAMPLES = Path(__file__).parents[2] / "samples"


def test_every_sample_is_read() -> None:
    for path in sorted(SAMPLES.iterdir()):
        source = read_source(path, path.name)
        assert "云川" in source.text or "青石" in source.text or "双河" in source.text, path
        assert "\ufffd" not in source.text


def test_samples_cover_every_format() -> None:
    assert {p.suffix for p in SAMPLES.iterdir()} == {".txt", ".md", ".html", ".docx", ".pdf"}
    assert {p.suffix for p in SAMPLES.iterdir()} <= READERS.keys()


def test_form_feeds_start_pages() -> None:
    text, pages = plain.read("第一页\f第二页".encode())
    assert [text[p] for p in pages] == ["第", "第"]
    assert pages == (0, 4)


def test_pdf_keeps_page_starts() -> None:
    source = read_source(SAMPLES / "regulation-2022.pdf", "regulation-2022.pdf")
    assert len(source.pages) == 2
    assert source.page_of(source.text.index("第一条")) == 1
    assert source.page_of(source.text.index("第八条")) == 2


def test_html_gives_what_a_reader_sees() -> None:
    text, _ = html.read(
        "<head><title>题</title></head><p>市财&nbsp;政局<b>牵头</b></p><script>x()</script>"
        "<table><tr><th>序号<th>单位<tr><td>1<td>市水利局<br>市财政局</table>".encode()
    )
    assert text == "市财 政局牵头\n\n| 序号 | 单位 |\n|---|---|\n| 1 | 市水利局 市财政局 |\n"


def test_merged_cells_stand_in_every_row_they_cover() -> None:
    text, _ = html.read(
        "<table><tr><th>任务<th>单位<th>时限<tr><td rowspan=3>清淤<td>市水利局<td>6月"
        "<tr><td colspan=2>市财政局<tr><td>市审计局<td>7月</table>".encode()
    )
    assert text.splitlines()[2:] == [
        "| 清淤 | 市水利局 | 6月 |",
        "| 清淤 | 市财政局 |  |",
        "| 清淤 | 市审计局 | 7月 |",
    ]


def test_a_layout_table_is_no_table() -> None:
    text, _ = html.read("<table><tr><td><p>一段文字。</p></td></tr></table>".encode())
    assert text == "一段文字。\n"


def test_docx_keeps_tables_between_paragraphs() -> None:
    import docx as python_docx

    document = python_docx.Document()
    document.add_paragraph("上文")
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "合并"
    table.cell(0, 2).text = "单位"
    document.add_paragraph("下文")
    data = io.BytesIO()
    document.save(data)
    text, _ = docx.read(data.getvalue())
    assert text == "上文\n\n| 合并 |  | 单位 |\n|---|---|---|\n\n下文\n"


def test_a_docx_that_is_a_bomb_is_refused() -> None:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(60):
            entry.write(b" " * (10 << 20))
    with pytest.raises(SourceError, match="unpacks to 600 MiB"):
        docx.read(data.getvalue())


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.docx", b"plain words", "not a .docx file"),
        ("a.pdf", b"plain words", "not a readable PDF"),
        ("a.txt", b" \n", "no text"),
        ("a.xyz", b"words", "no reader for .xyz"),
        ("absent.txt", None, "No such file"),
    ],
)
def test_errors_say_what(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=message):
        read_source(tmp_path / name, name)


def test_a_pdf_without_text_is_refused() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    data = io.BytesIO()
    document.save(data)
    with pytest.raises(SourceError, match="without a text layer"):
        pdf.read(data.getvalue())
