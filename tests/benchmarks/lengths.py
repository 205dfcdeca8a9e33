"""Measure long texts of one thing over and over: four times as long, they may take about four times the time.

The tests count steps, and what one search of a pattern does is a single one: only its time tells. Run by hand, in the
root: `python -m tests.benchmarks.lengths`. It prints a row each, and ends with 1 where
anything outgrew its text.
"""

from __future__ import annotations

import datetime as dt
import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.quotations import find as quotations
from sahara_cli.reading.timexes import find as times
from sahara_cli.reading.timexes.linked import linked
from sahara_cli.texts import normalise, outside
from tests.reading.quotations.test_limits import UNITS as QUOTED
from tests.reading.timexes.test_laws import UNITS as TIMED
from tests.reading.timexes.test_linked import UNITS as LISTED
from tests.texts.test_normal import UNITS as NORMALISED
from tests.texts.test_unquoted import UNITS as MARKED

if TYPE_CHECKING:
    from collections.abc import Callable

_PUBLISHED = dt.date(1998, 3, 18)
_TIMES, _MOST_TIMES = 4, 8
#: The least of several runs counts, of more where it tells of more; what is over so soon says nothing, in seconds.
_TRIES, _TOO_SHORT = 6, 0.05


class Law(NamedTuple):
    """Some work on a text of so many characters."""

    name: str
    work: Callable[[str], object]
    units: tuple[str, ...]
    length: int


def _linked(text: str) -> object:
    return linked(text, times(text, _PUBLISHED), _PUBLISHED)


LAWS = (
    Law(
        "quotations", lambda text: quotations(text + ' said "we go home now."'), QUOTED, 60_000
    ),
    Law("quotations of many paragraphs", lambda text: quotations('Lee said: "We go.\n' + text),
        ('"We stay.\n',), 400_000),
    Law("quotations never closed", quotations, ('"We go, and we stay.\n\n', "“We go, I said, and "), 160_000),
    Law("times", lambda text: times(text, _PUBLISHED), TIMED, 100_000),
    Law("lists of times", _linked, LISTED, 50_000),
    Law("texts", normalise, NORMALISED, 400_000),
    Law("marks", lambda raw: outside(normalise(raw)), MARKED, 100_000),
)  # fmt: skip


def main() -> int:
    """Measure all; print a row each, and tell whether anything outgrew its text."""
    outgrew = False
    for law in LAWS:
        for unit in law.units:
            few, many = least(law, unit)
            over = many >= _MOST_TIMES * few + _TOO_SHORT
            outgrew |= over
            print(f"{law.name:30}{unit!r:44}{few:8.3f}{many:8.3f}{'  outgrown' * over}")
    return int(outgrew)


def least(law: Law, unit: str) -> list[float]:
    """Take the processor time of a text and of one four times as long, in seconds."""
    texts = [unit * (size // len(unit)) for size in (law.length // _TIMES, law.length)]
    taken: list[float] = []
    for tries in range(1, _TRIES + 1):
        taken = [min(_spent(partial(law.work, text)) for _ in range(tries)) for text in texts]
        if taken[1] < _MOST_TIMES * taken[0] + _TOO_SHORT:
            break
    return taken


def _spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    raise SystemExit(main())
