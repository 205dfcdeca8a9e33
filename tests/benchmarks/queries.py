"""Measure whole processes, interleaved, and print the medians of their CPU time as ratios.

Run by hand: `python tests/benchmarks/queries.py [--runs 15] [--events 100000] [--peers DIR [--make]] [--keep]`. Without
`--events` it asks the dossier that ships, in ratios to I, the imports that a program with Typer, Rich and Pydantic
makes at least; with it, a dossier of so many made events (1000000 takes its time), in ratios to P, a Python that does
nothing, with the most memory, and what its index and changes of it cost. DIR has a virtual environment for each peer,
named as it is, so that none pays for what another needs; `--make` makes them. Peers of other makes (jq, hledger) are
those of the path. What is not there is left out. `--keep` writes the ratios to I of the dossier that ships into
`ratios.tsv`, out of which `tests/readme.py` fills the pages that print them.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from made import drafted, made

RATIOS = Path(__file__).with_name("ratios.tsv")
_NOTHING, _IMPORTS = "python -c pass", "bare imports"
#: What each is to reach: of the imports where the shipped dossier is asked, of nothing where a large one is.
_SHIPPED = {
    "events, a table": 1.0, "events, JSON": 0.7, "actor": 1.0, "quote": 1.0, "timeline": 1.0, "find": 1.0,
    "--help": 0.5, "a refusal": 0.6, "a slip": 0.6, "one Tab": 0.35,
}  # fmt: skip
_LARGE = {
    "a page of 50": 12, "by actor and since": 12, "by id": 12, "by text": 12, "a count": 15, "counts by year": 15,
    "a page as of 2010": 12, "the closest 50": 12, "counts by actor": 15, "counts by topic": 15,
    "one Tab": 8, "adding 100": 30, "editing one": 30, "removing one": 30,
}  # fmt: skip
#: What counts are to reach where there are so many events, or more.
_HUGE, _HUGE_COUNTS = 1_000_000, {"a count": 25, "counts by year": 25}
_MANY = {
    "all, as JSON Lines": 0.1,
    "all, as CSV": 0.1,
    "all, as Markdown": 0.1,
    "all, two columns": 0.1,
    "all, as a table": 0.1,
}
#: The packages of peers that are Python's, by the name of the environment that each has.
_PACKAGES = {"sqlite-utils": "sqlite-utils", "csvkit": "csvkit", "khal": "khal", "duckdb": "duckdb"}
_DUCKDB = "import duckdb; print(duckdb.sql(\"select * from 'events.csv' where earliest >= '2020-01-01'\").fetchall())"


class Case(NamedTuple):
    """A process: its words, and what it finds in its environment."""

    words: list[str]
    environ: dict[str, str] = {}  # noqa: RUF012 - which nobody changes


class Cost(NamedTuple):
    """What a process took: seconds of CPU, and the most memory in MB; and how it ended."""

    cpu: float
    memory: float
    status: int = 0


def main() -> None:
    """Measure all, and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    if asked.peers and asked.make:
        _make(asked.peers)
    with tempfile.TemporaryDirectory() as folder:
        dossier = made(Path(folder) / "made", asked.events) if asked.events else None
        own = _questions(dossier) if dossier else _own()
        cases = {**_measures(), **own, **_peers(asked.peers, Path(folder), dossier)}
        once = _once(dossier, Path(folder)) if dossier else {}
        costs = {**once, **_costs(cases, asked.runs, Path(folder), dossier)}
    _print(costs, asked.events)
    if asked.keep and not asked.events:
        _keep(costs)


def _keep(costs: dict[str, list[Cost]]) -> None:
    """Write the ratios to the imports, and on which day they were measured."""
    medians = {name: statistics.median(one.cpu for one in taken) for name, taken in costs.items()}
    rows = [f"{name}\t{median / medians[_IMPORTS]:.2f}" for name, median in medians.items()]
    day = dt.date.today()  # noqa: DTZ011 - the reader's own day is meant
    head = f"# CPU as a ratio to that of bare imports, medians of whole processes, on {day}: `queries.py --keep`\n"
    RATIOS.write_text(head + "what\tratio\n" + "\n".join(rows) + "\n", encoding="utf-8")


def _print(costs: dict[str, list[Cost]], events: int) -> None:
    medians = {name: statistics.median(one.cpu for one in taken) for name, taken in costs.items()}
    targets: dict[str, float] = {**_LARGE} if events else {**_SHIPPED}
    targets |= _HUGE_COUNTS if events >= _HUGE else {}
    print(
        f"{'':24}{'ms':>9}{'/ I':>8}{'/ P':>8}{'MB':>7}{'ms a row' if events else '':>10}  target"
    )
    for name, median in medians.items():
        memory = max(one.memory for one in costs[name])
        row = f"{median * 1000 / events:10.3f}" if name in _MANY and events else " " * 10
        target = f"≤ {targets[name]}" if name in targets else ""
        target = f"≤ {_MANY[name]} ms a row" if name in _MANY and events else target
        print(
            f"{name:24}{median * 1000:9.1f}{median / medians[_IMPORTS]:8.2f}{median / medians[_NOTHING]:8.1f}"
            f"{memory:7.0f}{row}  {target}".rstrip()
        )


def _measures() -> dict[str, Case]:
    return {
        _NOTHING: Case([sys.executable, "-c", "pass"]),
        _IMPORTS: Case([sys.executable, "-c", "import typer, rich.table, pydantic"]),
    }


def _sahara(*words: str) -> Case:
    return Case([str(Path(sys.executable).parent / "sahara"), *words])


def _tab(*words: str) -> Case:
    line = {"COMP_WORDS": "\n".join(("sahara", *words)), "COMP_CWORD": str(len(words))}
    return Case(_sahara().words, {"_SAHARA_COMPLETE": "complete_bash", **line})


def _own() -> dict[str, Case]:
    return {
        "events, a table": _sahara("events", "--since", "2020"),
        "events, JSON": _sahara("events", "--since", "2020", "-f", "json"),
        "actor": _sahara("actor", "Algeria"),
        "quote": _sahara("quote", "Harris"),
        "timeline": _sahara("timeline"),
        "find": _sahara("find", "Polisario Front"),
        "--help": _sahara("--help"),
        "a refusal": _sahara("actor", "Nobody"),
        "a slip": _sahara("events", "--sinc", "2020"),
        "one Tab": _tab("actor", "Al"),
    }


def _questions(dossier: Path) -> dict[str, Case]:
    asked = {
        "a page of 50": _sahara("events", "--limit", "50"),
        "by actor and since": _sahara("events", "--actor", "Port 7", "--since", "2020"),
        "by id": _sahara("show", "event-7"),
        "by text": _sahara("events", "--text", "naval treaty", "--limit", "50"),
        "a count": _sahara("events", "--since", "2020", "--count"),
        "counts by year": _sahara("count", "--by", "year"),
        "counts by actor": _sahara("count", "--by", "actor"),
        "counts by topic": _sahara("count", "--by", "topic"),
        "a page as of 2010": _sahara("events", "--limit", "50", "--as-of", "2010"),
        "the closest 50": _sahara("find", "naval", "treaty", "--limit", "50"),
        "one Tab": _tab("actor", "Port 7"),
        "all, as JSON Lines": _sahara("events", "-f", "jsonl"),
        "all, as CSV": _sahara("events", "-f", "csv"),
        "all, as Markdown": _sahara("events", "-f", "md"),
        "all, two columns": _sahara("events", "--columns", "id,what"),
        "all, as a table": _sahara("events"),
    }
    return {
        name: one._replace(environ={**one.environ, "SAHARA_DOSSIER": str(dossier)})
        for name, one in asked.items()
    }


def _make(folder: Path) -> None:
    """Make an environment for each peer that is not there."""
    for name, package in _PACKAGES.items():
        if not (folder / name).exists():
            subprocess.run([sys.executable, "-m", "venv", folder / name], check=True)
            subprocess.run(
                [folder / name / "bin" / "pip", "install", "--quiet", package], check=True
            )


def _peers(tools: Path | None, folder: Path, dossier: Path | None) -> dict[str, Case]:
    """Give the peers the same events, in the form that each reads: whatever is since 2020."""
    environ = {**os.environ, **({"SAHARA_DOSSIER": str(dossier)} if dossier else {})}
    whole = subprocess.run(
        _sahara("events", "-f", "jsonl").words, check=True, capture_output=True, env=environ
    )
    rows = [json.loads(line) for line in whole.stdout.splitlines()]
    flat = [{name: value for name, value in row.items() if isinstance(value, str)} for row in rows]
    (folder / "events.json").write_text(json.dumps(flat), encoding="utf-8")
    with (folder / "events.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ("id", "earliest", "latest", "title"), extrasaction="ignore")
        table.writeheader()
        table.writerows(flat)
    cases = _of_the_path(folder, flat)
    return {**cases, **_in_python(tools, folder)} if tools else cases


def _of_the_path(folder: Path, flat: list[dict[str, str]]) -> dict[str, Case]:
    cases = {}
    if jq := shutil.which("jq"):
        cases["jq"] = Case([jq, '.[] | select(.earliest >= "2020")', str(folder / "events.json")])
    if hledger := shutil.which("hledger"):
        lines = (
            f"{one['earliest']} {one['title']}\n    a  1\n    b\n"
            for one in flat
            if one["earliest"][:1].isdigit()
        )
        (folder / "events.journal").write_text("\n".join(lines), encoding="utf-8")
        cases["hledger"] = Case(
            [hledger, "-f", str(folder / "events.journal"), "print", "-b", "2020"]
        )
    return cases


def _in_python(tools: Path, folder: Path) -> dict[str, Case]:
    cases = {}
    if (sql := tools / "sqlite-utils" / "bin" / "sqlite-utils").exists():
        subprocess.run(
            [sql, "insert", folder / "events.db", "events", folder / "events.json"], check=True
        )
        query = "select * from events where earliest >= '2020-01-01'"
        cases["sqlite-utils"] = Case([str(sql), str(folder / "events.db"), query])
    if (grep := tools / "csvkit" / "bin" / "csvgrep").exists():
        cases["csvgrep"] = Case(
            [str(grep), "-c", "earliest", "-r", "^202", str(folder / "events.csv")]
        )
    if (duck := tools / "duckdb" / "bin" / "python").exists():
        cases["duckdb"] = Case([str(duck), "-c", _DUCKDB])
    if (khal := tools / "khal" / "bin" / "khal").exists():
        _calendar(folder)
        cases["khal"] = Case(
            [str(khal), "-c", str(folder / "khal.conf"), "list", "2020-01-01", "1500d"]
        )
    return cases


def _calendar(folder: Path) -> None:
    calendar = folder / "calendar"
    calendar.mkdir()
    rows = json.loads((folder / "events.json").read_text(encoding="utf-8"))
    for row in rows:
        day = row["earliest"].replace("-", "")
        lines = (
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:bench", "BEGIN:VEVENT", f"UID:{row['id']}",
            "DTSTAMP:20231218T000000Z", f"DTSTART;VALUE=DATE:{day}", f"SUMMARY:{row['title']}",
            "END:VEVENT", "END:VCALENDAR", "",
        )  # fmt: skip
        (calendar / f"{row['id']}.ics").write_text("\r\n".join(lines), encoding="utf-8")
    (folder / "khal.conf").write_text(
        f"[calendars]\n[[events]]\npath = {calendar}\n[sqlite]\npath = {folder / 'khal.db'}\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )


#: So many records are added, so often.
_ADDED, _TURNS = 100, 5


def _once(dossier: Path, folder: Path) -> dict[str, list[Cost]]:
    """Measure the first question to a dossier, the first addition without an index, and the changes that follow."""
    environ = _quiet(folder)
    asked = _sahara("events", "--limit", "1")._replace(environ={"SAHARA_DOSSIER": str(dossier)})
    copy, draft = folder / "copy", folder / "draft.jsonl"
    shutil.copytree(dossier, copy)

    def added(turn: int) -> Cost:
        drafted(draft, _ADDED, turn)
        words = ("add", str(draft), "--to", str(copy), "--accept-doubts")
        return _done(_sahara(*words), environ, folder)

    def done(*words: str) -> Cost:
        return _done(_sahara(*words, "--to", str(copy)), environ, folder)

    return {
        "building, once": [_done(asked, {**environ, **asked.environ}, folder)],
        "adding 100, no index": [added(0)],
        "adding 100": [added(turn) for turn in range(1, _TURNS + 1)],
        "editing one": [
            done(
                "edit",
                f"event-{at}",
                "--title",
                "Otherwise",
                "--status",
                "planned",
                "--date",
                "2020",
            )
            for at in range(_TURNS)
        ],
        "removing one": [done("remove", f"added-1-{at}") for at in range(_TURNS)],
    }


def _done(case: Case, environ: dict[str, str], folder: Path) -> Cost:
    """Measure what must end well: what is refused costs something else."""
    cost = _cost(case, environ, folder)
    if cost.status:
        raise SystemExit(f"{' '.join(case.words)} ended with {cost.status}")
    return cost


def _quiet(folder: Path) -> dict[str, str]:
    quiet = {**os.environ, "NO_COLOR": "1", "XDG_CACHE_HOME": str(folder / "cache")}
    quiet.pop("PYTHONDONTWRITEBYTECODE", None)
    return quiet


def _costs(
    cases: dict[str, Case], runs: int, folder: Path, dossier: Path | None
) -> dict[str, list[Cost]]:
    """Run all of them in turn, so often; the first turn fills the caches, and is not counted."""
    costs: dict[str, list[Cost]] = {name: [] for name in cases}
    quiet = _quiet(folder)
    if dossier is None:
        quiet.pop("SAHARA_DOSSIER", None)
    for turn in range(runs + 1):
        for name, case in cases.items():
            cost = _cost(case, {**quiet, **case.environ}, folder)
            if turn:
                costs[name].append(cost)
    return costs


#: Starts a process and tells what it took. It is small, since a process begins with the memory of whoever starts it.
_STARTS = """
import os, sys
started = os.fork()
if not started:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1), os.dup2(nothing, 2)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, used = os.wait4(started, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def _cost(case: Case, environ: dict[str, str], folder: Path) -> Cost:
    command = [sys.executable, "-c", _STARTS, *case.words]
    told = subprocess.run(command, env=environ, cwd=folder, check=True, capture_output=True)
    cpu, memory, status = told.stdout.split()
    return Cost(float(cpu), float(memory), int(status))


if __name__ == "__main__":
    main()
