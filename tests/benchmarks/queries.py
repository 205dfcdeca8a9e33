"""Time whole processes, interleaved, and print medians as ratios to the bare imports of the same run.

Run by hand: `python tests/benchmarks/queries.py [--runs 21] [--peers DIR]`. DIR is a virtual environment's `bin` that
has sqlite-utils, csvkit (csvgrep) and khal; those that are not there are left out. The events are the shipped ones.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE_IMPORTS = "import typer, rich.table, pydantic"
TARGETS = {"sahara events (table)": 1.8, "sahara events (json)": 1.5, "sahara --help": 1.0}


def main() -> None:
    """Time all, print a row each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--peers", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cases = {**_own(), **(_peers(asked.peers, Path(folder)) if asked.peers else {})}
        times = _times(cases, asked.runs, Path(folder))
    bare, nothing = (statistics.median(times[name]) for name in ("bare imports", "python -c pass"))
    print(f"{'':32}{'ms':>8}{'/ imports':>11}{'/ pass':>9}  target")
    for name, taken in times.items():
        median = statistics.median(taken)
        target = f"≤ {TARGETS[name]}" if name in TARGETS else ""
        print(
            f"{name:32}{median * 1000:8.1f}{median / bare:11.2f}{median / nothing:9.1f}  {target}"
        )


def _own() -> dict[str, list[str]]:
    sahara = str(Path(sys.executable).parent / "sahara")
    since = ["events", "--since", "2020"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "bare imports": [sys.executable, "-c", BARE_IMPORTS],
        "sahara events (table)": [sahara, *since],
        "sahara events (json)": [sahara, *since, "--format", "json"],
        "sahara --help": [sahara, "--help"],
        "sahara actor Algeria": [sahara, "actor", "Algeria"],
        "sahara quote Harris": [sahara, "quote", "Harris"],
    }


def _peers(tools: Path, folder: Path) -> dict[str, list[str]]:
    """Give the peers the same events, in the form that each reads."""
    rows = json.loads(
        subprocess.run(
            [*_own()["sahara events (json)"][:2], "-f", "json"], check=True, capture_output=True
        ).stdout
    )
    flat = [{name: value for name, value in row.items() if isinstance(value, str)} for row in rows]
    (folder / "events.json").write_text(json.dumps(flat), encoding="utf-8")
    lines = ["id,earliest", *(f"{row['id']},{row['earliest']}" for row in flat)]
    (folder / "events.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    cases: dict[str, list[str]] = {}
    if (sql := tools / "sqlite-utils").exists():
        subprocess.run(
            [sql, "insert", folder / "events.db", "events", folder / "events.json"], check=True
        )
        query = "select * from events where earliest >= '2020-01-01'"
        cases["sqlite-utils query"] = [str(sql), str(folder / "events.db"), query]
    if (grep := tools / "csvgrep").exists():
        cases["csvgrep"] = [str(grep), "-c", "earliest", "-r", "^202", str(folder / "events.csv")]
    if (khal := tools / "khal").exists():
        _calendar(folder, flat)
        cases["khal list"] = [
            str(khal),
            "-c",
            str(folder / "khal.conf"),
            "list",
            "2020-01-01",
            "1500d",
        ]
    return cases


def _calendar(folder: Path, rows: list[dict[str, str]]) -> None:
    calendar = folder / "calendar"
    calendar.mkdir()
    for row in rows:
        day = row["earliest"].replace("-", "")
        lines = (
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:bench", "BEGIN:VEVENT", f"UID:{row['id']}",
            "DTSTAMP:20231218T000000Z", f"DTSTART;VALUE=DATE:{day}", f"SUMMARY:{row['title']}",
            "END:VEVENT", "END:VCALENDAR", "",
        )  # fmt: skip
        whole = "\r\n".join(lines)
        (calendar / f"{row['id']}.ics").write_text(whole, encoding="utf-8")
    (folder / "khal.conf").write_text(
        f"[calendars]\n[[events]]\npath = {calendar}\n[sqlite]\npath = {folder / 'khal.db'}\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )


def _times(cases: dict[str, list[str]], runs: int, folder: Path) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in cases}
    quiet = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100"}
    for turn in range(runs + 1):
        for name, command in cases.items():
            start = time.perf_counter()
            subprocess.run(
                command,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=quiet,
                cwd=folder,
            )
            if turn:  # the first round only fills the caches
                taken[name].append(time.perf_counter() - start)
    return taken


if __name__ == "__main__":
    main()
