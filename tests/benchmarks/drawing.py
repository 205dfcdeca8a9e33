"""Time the drawing of a thousand records, in each layout and at several widths: the median of five.

Run by hand, in the root: `python -m tests.benchmarks.drawing`.
"""

from __future__ import annotations

import io
import statistics
import time

from sahara_cli.formats import write
from sahara_cli.reports import Report
from sahara_cli.sink import Sink
from tests.formats.samples import QUOTES, TABLE, TIMELINE

RECORDS = 1000


def main() -> None:
    """Time all, print a row each."""
    for report in (TABLE, TIMELINE, QUOTES):
        (section,) = report.sections
        found = ((*section.answers,) * RECORDS)[:RECORDS]
        many = Report((section._replace(answers=found),))
        for width in (None, 40, 80, 160):
            print(f"{section.layout:10}{width or 'wide':>6}{_median(many, width):8.2f} s")


def _median(report: Report, width: int | None) -> float:
    taken = []
    for _ in range(5):
        started = time.perf_counter()
        write(report, Sink(io.StringIO(), width=width), "table")
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
