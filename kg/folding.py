"""Names as they are compared."""

from __future__ import annotations

import unicodedata


def fold(name: str) -> str:
    """Return the name as it is compared: full and half width, case and spaces made one.

    >>> fold("ＡＢ 科技（云川）公司") == fold("ab科技(云川)公司")
    True
    """
    return "".join(unicodedata.normalize("NFKC", name).lower().split())
