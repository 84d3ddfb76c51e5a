"""Text as XML 1.0 can hold it."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

# Control characters (a form feed between two pages of a PDF) and lone surrogates.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    r"""Return the text with each character that XML 1.0 forbids replaced, the length unchanged.

    >>> clean("上页\x0c下页")
    '上页�下页'
    """
    return _FORBIDDEN.sub("\ufffd", text)


def attribute(value: object) -> str:
    """Return the value as a quoted attribute, escaped.

    >>> attribute('《甲"乙》<丙>')
    '\\'《甲"乙》&lt;丙&gt;\\''
    """
    return quoteattr(clean(str(value)), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
