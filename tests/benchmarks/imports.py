"""What an import costs: made rows in ACLED's layout that differ, CPU a row and peak memory.

`python -m tests.benchmarks.imports 100000` takes so many rows into a new dossier in a folder that is removed again,
twice: once `like` a real file, once `spread` as no real file is, with places and days drawn evenly.

A real file names few places and actors often, and ever fewer that are new. 10,194 rows of an ACLED file of 2015 have
2,882 places (a town, near it, its province) and 1,378 actors, and in their last half every fourth row has a new place;
16,566 rows of UCDP's on Syria have 2,023 and 94, and there every eleventh has. Places grow as n^0.85 in the one and as
n^0.6 in the other, so `like` draws them as n^0.7: 2,500 in 10,000 rows, 13,000 in 100,000, some 65,000 in 1,000,000.
Its rows come in order of time, as those of such files do, two in five have a second side, and their notes have 34 words
of many (18,604 in the ACLED file). `spread` has 9,000 actors and 60,000 places from its first row on, so that nearly
every second of 100,000 rows names a new place, days in no order, and notes of ten words.
"""

from __future__ import annotations

import csv
import datetime as dt
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.imports.made import ACLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
_FIRST = dt.date(1997, 1, 1)
_SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]
_MOST_WORDS = 40_000
_MICRO = 1_000_000
_KIB = 1024


class _Named:
    """Draws names: each of those drawn before as often as it was, and new ones ever less often (Pitman and Yor)."""

    def __init__(self, made: random.Random, exponent: float, first: float) -> None:
        self._made, self._exponent, self._first = made, exponent, first
        self._drawn: list[int] = []
        self._count = 0

    def draw(self) -> int:
        new = self._first + self._exponent * self._count
        if self._made.random() * (self._first + len(self._drawn)) < new:
            self._drawn.append(self._count)
            self._count += 1
        else:
            self._drawn.append(self._made.choice(self._drawn))
        return self._drawn[-1]


def _word(number: int) -> str:
    """Make a word, the shorter the more often it is drawn."""
    told = ""
    while number >= 0:
        number, at = divmod(number, len(_SYLLABLES))
        told += _SYLLABLES[at]
        number -= 1
    return told


def like(count: int) -> Iterator[dict[str, str]]:
    """Make rows as real files have them."""
    made = random.Random(4)  # noqa: S311  # the same rows each time
    towns, actors = _Named(made, 0.7, 8), _Named(made, 0.6, 20)
    words = [_word(number) for number in range(_MOST_WORDS)]
    for number in range(count):
        day = _FIRST + dt.timedelta(number * _DAYS // count)
        drawn = (
            words[int(_MOST_WORDS ** made.random()) - 1] for _ in range(made.randrange(24, 45))
        )
        other = f"Group {actors.draw()}" if made.random() < 0.4 else ""
        yield _row(
            made,
            number,
            towns.draw(),
            day,
            (f"Group {actors.draw()}", other),
            f"{' '.join(drawn)}.",
        )


def spread(count: int) -> Iterator[dict[str, str]]:
    """Make rows of which many name a place that is new."""
    made = random.Random(4)  # noqa: S311  # as above
    for number in range(count):
        town, day = made.randrange(_TOWNS), _FIRST + dt.timedelta(made.randrange(_DAYS))
        note = " ".join(made.choice(_WORDS) for _ in range(made.randrange(15, 45)))
        one, other = (f"Group {made.randrange(_ACTORS)}" for _ in range(2))
        yield _row(made, number, town, day, (one, made.choice(("", other))), f"{note}, {number}.")


def _row(
    made: random.Random, number: int, town: int, day: dt.date, sides: tuple[str, str], note: str
) -> dict[str, str]:
    event, sub = made.choice(_TYPES)
    return {
        **ACLED, "event_id_cnty": f"AAA{number}", "event_date": f"{day:%d %B %Y}", "year": f"{day.year}",
        "event_type": event,
        "time_precision": made.choice("1112"), "sub_event_type": sub, "actor1": sides[0], "actor2": sides[1],
        "assoc_actor_2": "", "location": f"Town {town}", "admin2": f"District {town % 900}",
        "admin1": f"Province {town % 90}", "country": f"Country {town % 9}",
        "latitude": f"{town % 6000 / 100 - 30:.4f}", "longitude": f"{town % 17000 / 100 - 80:.4f}",
        "geo_precision": made.choice("1112"), "source": f"Source {made.randrange(3000)}",
        "notes": note, "fatalities": made.choice("00013"),
    }  # fmt: skip


KINDS: dict[str, Callable[[int], Iterator[dict[str, str]]]] = {"like": like, "spread": spread}


def write(path: Path, kind: str, count: int) -> None:
    """Write a file of made rows."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(ACLED))
        writer.writeheader()
        writer.writerows(KINDS[kind](count))


def main(count: int) -> None:
    """Import rows of each kind, in a process of their own, whose memory is theirs alone."""
    command = [sys.executable, "-m", "sahara_cli"]
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as held:
            path, folder = Path(held) / "made.csv", f"{held}/dossier"
            write(path, kind, count)
            homes = {**os.environ, "XDG_CACHE_HOME": f"{held}/cache"}
            subprocess.run([*command, "new", folder], check=True, env=homes)
            taken = [*command, "import", str(path), "--as", "acled", "--to", folder]
            _, status, used = os.wait4(subprocess.Popen(taken, env=homes).pid, 0)
            assert status == 0, status
            spent = (used.ru_utime + used.ru_stime) / count * _MICRO
            print(
                f"{kind}: {spent:.0f} µs CPU a row, {used.ru_maxrss // _KIB} MB at most", flush=True
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
