"""What an import costs: made rows in ACLED's layout that differ, CPU a row and peak memory.

`python -m tests.benchmarks.imports 100000` takes so many rows into a new dossier in a folder that is removed again.
"""

from __future__ import annotations

import csv
import datetime as dt
import os
import random
import resource
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.app import run
from tests.imports.made import ACLED

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = (
    ("Battles", "Armed clash"), ("Explosions/Remote violence", "Air/drone strike"), ("Protests", "Peaceful protest"),
    ("Violence against civilians", "Attack"), ("Riots", "Mob violence"), ("Strategic developments", "Arrests"),
)  # fmt: skip
_WORDS = (
    "soldiers",
    "village",
    "market",
    "road",
    "attack",
    "crowd",
    "police",
    "shelling",
    "hill",
    "bridge",
)
_ACTORS, _TOWNS, _DAYS = 9_000, 30_000, 10_000
_MICRO = 1_000_000


def rows(count: int) -> Iterator[dict[str, str]]:
    """Make rows: some thousands of actors and towns, every precision, notes of their own."""
    made = random.Random(4)  # noqa: S311  # the same rows each time
    first = dt.date(1997, 1, 1)
    for number in range(count):
        event, sub = made.choice(_TYPES)
        town, day = made.randrange(_TOWNS), first + dt.timedelta(made.randrange(_DAYS))
        note = " ".join(made.choice(_WORDS) for _ in range(made.randrange(15, 45)))
        yield {
            **ACLED, "event_id_cnty": f"AAA{number}", "event_date": f"{day:%d %B %Y}", "event_type": event,
            "time_precision": made.choice("1112"), "sub_event_type": sub, "actor1": f"Group {made.randrange(_ACTORS)}",
            "actor2": made.choice(("", f"Group {made.randrange(_ACTORS)}")), "assoc_actor_2": "",
            "location": f"Town {town}", "admin2": f"District {town % 900}", "admin1": f"Province {town % 90}",
            "country": f"Country {town % 9}", "latitude": f"{town % 6000 / 100 - 30:.4f}",
            "longitude": f"{town % 17000 / 100 - 80:.4f}", "geo_precision": made.choice("1112"),
            "source": f"Source {made.randrange(3000)}", "notes": f"{note}, {number}.",
            "fatalities": made.choice("00013"),
        }  # fmt: skip


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as held:
        path, folder = Path(held) / "made.csv", Path(held) / "dossier"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, list(ACLED))
            writer.writeheader()
            writer.writerows(rows(count))
        run(["new", str(folder)])
        before = sum(os.times()[:2])
        run(["import", str(path), "--as", "acled", "--to", str(folder)])
        spent = sum(os.times()[:2]) - before
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
        print(f"{spent / count * _MICRO:.0f} µs CPU a row, {peak} MB at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
