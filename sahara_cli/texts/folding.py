"""Text reduced to what comparing it needs."""

from __future__ import annotations

import unicodedata

_DROPPED = dict.fromkeys(map(ord, "'`´ʹʻʼʽˈ\u2018\u2019\u201b\u2032"))


def fold(text: str) -> str:
    """Reduce a text to what comparing it needs: no case, no accents, no apostrophes, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().replace("'", "").replace("`", "").split())
    plain = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
