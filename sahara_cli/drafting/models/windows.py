"""Windows of an article that a model can read: each sentence is asked about in one window, and shown around others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.errors import RequestError

if TYPE_CHECKING:
    from sahara_cli.texts import NormalText

#: A window asks about so many characters and sentences, and shows so many sentences before and after.
_LONGEST, _MOST_SENTENCES, _AROUND = 6_000, 60, 2
#: The most windows of an article: a quarter of a million characters, or 2,400 sentences.
MOST = 40
#: A longer stretch is no sentence: its beginning is shown.
LONGEST_SENTENCE = 2_000


class Window(NamedTuple):
    """A stretch of sentences, counted from 0: it asks about those of `core` and shows those of `shown`."""

    core: range
    shown: range


def windows(text: NormalText) -> list[Window]:
    """Cut a text into windows. Raises `RequestError` for one that is too long to ask about."""
    spans, cores, first, length = text.sentences, [], 0, 0
    for at, (start, end) in enumerate(spans):
        size = min(end - start, LONGEST_SENTENCE)
        if at > first and (length + size > _LONGEST or at - first >= _MOST_SENTENCES):
            cores.append(range(first, at))
            first, length = at, 0
        length += size
    cores.append(range(first, len(spans)))
    if len(cores) > MOST:
        raise RequestError(
            f"the article has {len(text.text):,} characters in {len(spans):,} sentences, and a model is asked about "
            f"{MOST * _LONGEST:,} in {MOST * _MOST_SENTENCES:,} at most; give a part of it, or draft it by rules alone"
        )
    return [
        Window(core, range(max(core.start - _AROUND, 0), min(core.stop + _AROUND, len(spans))))
        for core in cores
    ]
