"""Work on a text that is done once, while the same is asked of it again and again."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    _T = TypeVar("_T")

#: Of so many texts what was found is kept, of none that is longer than so many characters.
_MOST, _LONGEST = 512, 8_000


def kept(work: Callable[[str], _T]) -> Callable[[str], _T]:
    """Let what a function finds in a text be kept: nobody may change it."""
    remembered = lru_cache(maxsize=_MOST)(work)

    @wraps(work)
    def asked(text: str) -> _T:
        return remembered(text) if len(text) <= _LONGEST else work(text)

    return asked
