"""How soon a page of ten thousand records is there: `python -m tests.benchmarks.page [RUNS]`, with a Chromium at hand.

It prints medians of the time to write it, to its first paint, to its load, and to what a filter leaves, in seconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from sahara_cli.formats.page import document
from tests.browser.chromium import browser, program
from tests.browser.test_many import MANY, NARROWED, report

_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime / 1000"
_LOAD = "performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"
_TIMED = f"""(async () => {{
    const began = performance.now();
    await {NARROWED};
    return (performance.now() - began) / 1000;
}})()"""


def main(runs: int) -> None:
    """Open the page so many times, each in a browser that has just started, and print what it took."""
    if program() is None:
        sys.exit("no browser here")
    told: dict[str, list[float]] = {
        name: [] for name in ("written", "first paint", "load", "narrowed")
    }
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "many.html")
        for at in range(runs):
            began = time.perf_counter()
            page.write_text(document(report(), {}), encoding="utf-8")
            told["written"].append(time.perf_counter() - began)
            with browser(Path(folder, f"profile-{at}")) as tab:
                tab.look(1280)
                tab.open(page)
                for name, script in (
                    ("first paint", _PAINT),
                    ("load", _LOAD),
                    ("narrowed", _TIMED),
                ):
                    told[name].append(tab.run(script))
    print(f"{MANY:,} records, medians of {runs}, in seconds")
    for name, seconds in told.items():
        print(f"  {name:12} {median(seconds):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
