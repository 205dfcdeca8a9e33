"""Regular expressions that are compiled when they are first asked: a short text asks few of those that there are."""

from __future__ import annotations

import re
from typing import cast

#: What a pattern is asked.
_ASKED = ("findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub", "subn")


class Late:
    """A pattern that nobody has asked yet; once asked, it answers as the compiled one does."""

    def __init__(self, text: str, flags: int) -> None:
        self._told = text, flags

    def __getattr__(self, name: str) -> object:
        """Compile the pattern, and hold all that it is asked (which is then found without this)."""
        if name not in _ASKED:
            raise AttributeError(f"a pattern has no attribute {name!r}")
        compiled = re.compile(*self._told)
        self.__dict__.update({one: getattr(compiled, one) for one in _ASKED})
        return getattr(compiled, name)


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give what answers as `re.compile` would, without compiling yet.

    A match's own `re` is the compiled one: it is compared by its `pattern`.
    """
    return cast("re.Pattern[str]", Late(text, flags))
