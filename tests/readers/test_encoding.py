"""Text of unknown encoding is decoded right or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.readers.encoding import decode

NOTICE = "云川市人民政府关于魏思远同志任职的通知，自2024年5月20日起执行。"
ENCODINGS = [
    ("utf-8", NOTICE.encode()),
    ("utf-8 with mark", codecs.BOM_UTF8 + NOTICE.encode()),
    ("gb18030", NOTICE.encode("gb18030")),
    ("gb18030 with a rare character", ("㙍" + NOTICE).encode("gb18030")),
    ("utf-16 with mark", codecs.BOM_UTF16_LE + NOTICE.encode("utf-16-le")),
    ("utf-16-be with mark", codecs.BOM_UTF16_BE + NOTICE.encode("utf-16-be")),
    ("utf-16-le without mark", NOTICE.encode("utf-16-le")),
    ("utf-16-be without mark", NOTICE.encode("utf-16-be")),
]


@pytest.mark.parametrize(("name", "data"), ENCODINGS, ids=[name for name, _ in ENCODINGS])
def test_known_encodings(name: str, data: bytes) -> None:
    assert decode(data).lstrip("㙍") == NOTICE


def test_gb18030_declared_as_utf8_is_still_gb18030() -> None:
    assert decode(NOTICE.encode("gb18030"), declared="utf-8") == NOTICE


def test_two_byte_han_that_are_valid_utf8_too() -> None:
    assert decode("联通".encode("gb18030")) == "联通"


def test_declared_encoding_is_believed_where_it_fits() -> None:
    traditional = "雲川市人民政府關於任命的通知，自發布之日起施行。" * 3
    assert decode(traditional.encode("big5"), declared="big5") == traditional


@pytest.mark.parametrize(
    "data",
    [codecs.BOM_UTF8 + b"\xff\xfe\xfd", bytes(range(256)) * 4],
    ids=["lying mark", "binary"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError):
        decode(data)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=20))
def test_gb18030_of_chinese_text_comes_back(text: str) -> None:
    assert decode(text.encode("gb18030")) == text
