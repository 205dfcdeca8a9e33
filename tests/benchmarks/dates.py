# ruff: noqa: PLC0415, T201 - it prints, and times what is installed
"""How fast dates are read and judged. Run by hand: `python tests/benchmarks/dates.py`.

Reads a million distinct strings, judges a million dates, and times the import beside a bare
interpreter. The packages `edtf` and `undate` are timed over the same kinds where installed.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sahara_cli.dates import Window, day_text, parse

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZE = 1_000_000
_RUNS = 15
_LAST_DAY = 3_652_059


def _strings() -> list[str]:
    """Give a million distinct dates: days, months, years, intervals."""
    draw = random.Random(1)  # noqa: S311 - no secret
    years = [f"{year:04}" for year in range(10_000)]
    months = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    days = [day_text(day) for day in draw.sample(range(1, _LAST_DAY), 600_000)]
    starts = draw.sample(range(1, _LAST_DAY - 400), _SIZE - len(years) - len(months) - len(days))
    spans = [f"{day_text(day)}/{day_text(day + draw.randrange(400))}" for day in starts]
    strings = years + months + days + spans
    draw.shuffle(strings)
    return strings


def _parse_all(strings: list[str]) -> None:
    for text in strings:
        parse(text)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _import_cost(statement: str) -> float:
    """Give the milliseconds of a process that runs `statement`."""
    return _seconds(lambda: subprocess.run([sys.executable, "-c", statement], check=True)) * 1000


def _others(strings: list[str]) -> None:
    if find_spec("edtf"):
        from edtf import parse_edtf

        taken = strings[:300]
        spent = _seconds(lambda: [parse_edtf(text) for text in taken])
        print(f"edtf       {spent / len(taken) * 1e6:9.2f} µs a string ({len(taken)} strings)")
    if find_spec("undate"):
        from undate import Undate  # type: ignore[import-not-found]  # only where installed

        taken = strings[:300]
        spent = _seconds(lambda: [Undate.parse(text, "EDTF") for text in taken])
        print(f"undate     {spent / len(taken) * 1e6:9.2f} µs a string ({len(taken)} strings)")


def main() -> None:
    """Print what was measured."""
    strings = _strings()
    assert len(set(strings)) == _SIZE
    spent = _seconds(partial(_parse_all, strings))
    print(f"parse      {spent / _SIZE * 1e6:9.2f} µs a string ({_SIZE:,} distinct)")
    for name, length in (("year", 4), ("month", 7), ("day", 10), ("interval", 21)):
        some = [text for text in strings if len(text) == length]
        print(f"  {name:8} {_seconds(partial(_parse_all, some)) / len(some) * 1e6:9.2f} µs")
    dates = [parse(text) for text in strings]
    window = Window.on(parse("1200/1400"))
    spent = _seconds(lambda: [window.verdict(date) for date in dates])
    print(f"verdicts   {_SIZE / spent:9,.0f} a second")
    _others(strings)
    statements = {
        "bare interpreter": "pass",
        "pydantic": "from pydantic import BaseModel",
        "pydantic and dates": "from pydantic import BaseModel; import sahara_cli.dates",
    }
    runs = [{name: _import_cost(text) for name, text in statements.items()} for _ in range(_RUNS)]
    for name in statements:
        print(f"{name:20} {statistics.median(run[name] for run in runs):9.1f} ms a process")


if __name__ == "__main__":
    main()
