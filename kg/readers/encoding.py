"""Decode text of unknown encoding, and never into mojibake."""

from __future__ import annotations

import codecs
import re

from kg.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_TWO_BYTE_LETTERS = re.compile("[\u00c0-\u07ff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def decode(data: bytes, declared: str = "") -> str:
    """Return the text of `data`.

    Strict decoders are tried in the order in which they can prove themselves: a byte order mark,
    UTF-8, UTF-16 where its pattern shows, what the file itself declares, GB18030, and last a
    statistical guess (Big5). Raises `SourceError` where none fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    utf8 = _try(data, "utf-8")
    if utf8 is not None and not _looks_like_gb18030(utf8):
        return utf8
    for encoding in (_utf16_by_pattern(data), declared, "gb18030"):
        if encoding and (text := _try(data, encoding)) is not None:
            return text
    return _guess(data)


def _looks_like_gb18030(text: str) -> bool:
    """Tell whether UTF-8 reads as Cyrillic or Arabic what are two-byte Han, as in the bytes of 联通."""
    start = text[:10_000]
    return 2 * len(_TWO_BYTE_LETTERS.findall(start)) > len(_NOT_ASCII.findall(start))


def _utf16_by_pattern(data: bytes) -> str:
    """Return the UTF-16 in which most characters are Han, ASCII or Chinese punctuation, or ""."""
    if len(data) % 2 or not data:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _try(data[:4000], encoding)
        if text and sum(map(_is_usual, text)) > 0.9 * len(text):
            return encoding
    return ""


def _is_usual(char: str) -> bool:
    return "一" <= char <= "鿿" or "\t" <= char <= "~" or char in "，。、；：（）《》〔〕“”　"


def _try(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    # A text file holds no control characters; where some come out, the encoding is another.
    return None if "\x00" in text else text


def _strict(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise SourceError(f"not {encoding}, though its byte order mark says so")
    return text


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["big5", "big5hkscs"]).best()
    if best is None:
        raise SourceError(
            "of no known encoding", hint="Convert it to UTF-8 first, or check that it is text."
        )
    return str(best)
