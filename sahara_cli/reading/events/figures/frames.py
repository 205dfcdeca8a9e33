"""What a verb makes of people where certain words follow it: "beat them to death", "left them homeless"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events.behind import Behind
from sahara_cli.reading.events.triggers import Frame, Sort
from sahara_cli.reading.lexicon.rows import rows

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence


@cache
def _framed(part: str) -> dict[str, list[Frame]]:
    """Give by each verb what is told where certain words follow, those that ask for most first."""
    by_verb: defaultdict[str, list[Frame]] = defaultdict(list)
    for name, what, listed, tail in rows("counts"):
        for verb in listed.split() if name == part else ():
            by_verb[verb].append(Frame(Sort(what, None, what), tuple(tail.split("+")), dated=False))
    for frames in by_verb.values():
        frames.sort(key=lambda frame: -frame.weight)
    return dict(by_verb)


def by_frame(sentence: Sentence, part: str, verb: str, at: int) -> str:
    """Tell what a verb makes of people by the words behind a place: "beat them to death", "left them homeless"."""
    frames = _framed(part).get(verb)
    if not frames:
        return ""
    behind = Behind(sentence.text, at, sentence.end)
    return next((frame.sort.label for frame in frames if frame.match(behind) >= 0), "")
