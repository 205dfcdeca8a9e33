"""Measure packed dossiers: bytes a row, what questions take beside raw SQL, and how that grows with Spark's executors.

Run by hand: `python tests/benchmarks/engines.py FOLDER --rows 1000000 [--spark 1,2]`; FOLDER keeps what was made. Rows
are drawn in DuckDB, none a copy of another, with dates of ten sorts, two in five of them not a day. A sample is held
against what `sahara pack` would have written, and answers against `matches`.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import duckdb

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.criteria import All, Dated, Involves, Mentions, matches
from sahara_cli.dossier.records import RECORDS
from sahara_cli.engines import Line, pack
from sahara_cli.engines.answers import Packed, Question, record_of
from sahara_cli.engines.days import NEVER_ENDING, NEVER_STARTED, NO_END
from sahara_cli.engines.layout import COLUMNS, row_of
from sahara_cli.engines.tables import opened
from tests.engines.spark import environment, url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord

_YEARS = range(1990, 2024)
_ACTORS, _PLACES, _ARTICLES = 10_000, 500, 300
_WORDS = (
    "naval", "treaty", "bridge", "border", "minister", "council", "harbour", "railway", "fishing", "envoy", "talks",
    "cabinet", "budget", "strike", "college", "garrison", "convoy", "ferry", "province", "embassy", "market", "vote",
    "ceasefire", "patrol", "tariff", "summit", "accord", "valley", "pipeline", "airport", "militia", "union",
)  # fmt: skip
_DIGEST = "0" * 64

#: A year's rows: `k` is the sort of date; `o` is a day's number, `m`, `w` and `y` the bounds of its month, of that and
#: the months beside it, and of its year; `o2` is a later day.
_DRAWN = """
create or replace temp table drawn as
with raw as (
    select n, random() as r, make_date({year}, 1, 1) + cast(floor(random() * {length}) as int) as d,
        cast(1 + floor(random() * 40) as int) as further
    from range({first}, {last}) as numbers(n)
), days as (
    select *, d + further as d2, date_trunc('month', d) as month_of, last_day(d) as end_of,
        1 + len(list_filter([.62, .74, .78, .82, .86, .90, .93, .96, .98], lambda share: share <= r)) as k
    from raw
), numbers as (
    select *, day_of(d) as o, day_of(d2) as o2, day_of(month_of) as m_lo, day_of(end_of) as m_hi,
        day_of(date_trunc('month', month_of - interval 1 day)) as w_lo,
        day_of(last_day(end_of + interval 1 day)) as w_hi,
        day_of(make_date({year}, 1, 1)) as y_lo, day_of(make_date({year}, 12, 31)) as y_hi,
        strftime(d, '%Y-%m-%d') as t, strftime(d2, '%Y-%m-%d') as t2, strftime(d, '%Y-%m') as m
    from days
)
select n, k, o, o2,
    [t, m, '{year}', m || '~', t || '/..', '[' || t || '..' || t2 || ']', t || '?', t || '/' || t2,
        '[' || t || ',' || t2 || ']', '{{' || t || ',' || t2 || '}}'][k] as "date",
    [o, m_lo, y_lo, w_lo, o, o, o, o, o, o][k] as s_lo,
    [o, m_hi, y_hi, w_hi, o, {started}, {started}, o, {started}, {started}][k] as s_hi,
    [o, m_lo, y_lo, w_lo, {no_end}, {ending}, {ending}, o2, {ending}, {ending}][k] as e_lo,
    [o, m_hi, y_hi, w_hi, {no_end}, o2, o, o2, o2, o2][k] as e_hi,
    [o, m_lo, y_lo, m_lo, o, o, o, o, o, o][k] as earliest,
    [o, m_hi, y_hi, m_hi, {no_end}, o2, o, o2, o2, o2][k] as latest,
    word() || ' ' || word() || ' ' || word() || ' ' || word() || ' ' || word() || ' ' || n as title, word() as topic,
    'port-' || draw({actors}) as actor, 'port-' || draw({actors}) as other, 'bay-' || draw({places}) as place,
    'paper-' || draw({articles}) as article, draw(30) as killed,
    ['consult', 'agree', 'cooperate', 'mobilize', 'protest', 'assault'][1 + draw(6)] as kind
from numbers
"""
_MACROS = """
create or replace macro day_of(d) as cast(datediff('day', date '0001-01-01', d) + 1 as int);
create or replace macro draw(most) as cast(floor(random() * most) as int);
create or replace macro word() as {words}[1 + draw({many})];
create or replace macro point(low, high) as {{s_lo: low, s_hi: high, e_lo: low, e_hi: high, unit: 0}};
"""
_WRITTEN = """
copy (
    select 'event' as noun, 'event-' || n as id,
        '{{"id": "event-' || n || '", "date": "' || "date" || '", "kind": "' || kind || '", "title": "' || title
        || '", "actors": ["' || actor || '"], "recipients": ["' || other || '"], "places": ["' || place
        || '"], "topics": ["' || topic || '"], "figures": [{{"what": "killed", "low": ' || killed || ', "high": '
        || killed || '}}], "cites": [{{"article": "' || article || '", "start": 0, "end": 40, "digest": "{digest}"'
        || ', "paragraph": 1, "sentence": 1}}], "origin": "imported"}}' as line,
        ' ' || title || ' ' || chr(10) || ' killed ' || chr(10) || '  ' || chr(10) || ' ' || topic || ' ' as words,
        list_sort(list_distinct([actor, other])) as actors, [place] as places, [topic] as topics, [article] as articles,
        kind, cast(null as varchar) as mode, 'reported' as status, cast(null as varchar) as speaker,
        cast(null as varchar) as subject,
        [{{what: 'killed', low: cast(killed as bigint), high: cast(killed as bigint), approximate: false}}] as figures,
        "date", s_lo, s_hi, e_lo, e_hi,
        case when k = 6 then [point(o, o2)] when k > 8 then [point(o, o), point(o2, o2)] end as members,
        case when k = 10 then true when k in (6, 9) then false end as "every",
        {ranked} - 1 + row_number() over (order by earliest, latest, "date", article, 'event-' || n) as rank,
        n as "row"
    from drawn order by rank
) to '{target}' (format parquet, compression zstd, row_group_size 100000)
"""
#: The four questions, and what one would ask raw SQL on the hull: day 737425 is 2020-01-01.
_RAW = {
    "count since 2020": "select count(*) from f where noun = 'event' and e_hi >= 737425",
    "a page of 50 since 2020": "select line from f where noun = 'event' and e_hi >= 737425 order by s_lo limit 50",
    "of an actor since 2020":
        "select count(*) from f where noun = 'event' and list_contains(actors, 'port-7') and e_hi >= 737425",
    "by words since 2020":
        "select count(*) from f where noun = 'event' and contains(words, ' naval treaty ') and e_hi >= 737425",
}  # fmt: skip


class Cost(NamedTuple):
    """Seconds that passed, and seconds of CPU."""

    wall: float
    cpu: float


def main() -> None:
    """Make, check, measure, and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--spark", default="", help="numbers of executors, such as 1,2")
    parser.add_argument("--executors", type=int, default=0, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    target = asked.folder / f"made-{asked.rows}.parquet"
    if asked.executors:
        _on_spark(target, asked.executors, asked.runs)
        return
    if not target.exists():
        taken = _cost(partial(_make, target, asked.rows))
        print(f"made {asked.rows:,} rows in {taken.wall:.0f} s, {taken.cpu:.0f} s of CPU")
    files = list(target.rglob("*.parquet"))
    size = sum(one.stat().st_size for one in files)
    print(f"{size / asked.rows:.0f} bytes a row, {size / 1e9:.2f} GB in {len(files)} files")
    _check(target)
    _load(target, asked.folder)
    _beside_raw(target, asked.runs)
    _commands(target, asked.runs)
    for executors in filter(None, asked.spark.split(",")):
        same = ["--rows", str(asked.rows), "--runs", str(asked.runs), "--executors", executors]
        command = [sys.executable, __file__, str(asked.folder), *same]
        subprocess.run(command, check=True, env=environment())


def _make(target: Path, rows: int) -> None:
    """Make the rows of each year in order, a file each, and what they refer to."""
    target.mkdir(parents=True)
    engine = duckdb.connect()
    engine.execute("select setseed(0.7)")
    engine.execute("set threads = 1")  # so that what is drawn is the same again
    engine.execute(_MACROS.format(words=list(_WORDS), many=len(_WORDS)))
    bounds = [rows * at // len(_YEARS) for at in range(len(_YEARS) + 1)]
    for year, first, last in zip(_YEARS, bounds[:-1], bounds[1:], strict=True):
        folder = target / f"year={year}"
        folder.mkdir()
        engine.execute(
            _DRAWN.format(
                year=year, length=365 + (not year % 4), first=first, last=last, started=NEVER_STARTED,
                ending=NEVER_ENDING, no_end=NO_END, actors=_ACTORS, places=_PLACES, articles=_ARTICLES,
            )
        )  # fmt: skip
        engine.execute(
            _WRITTEN.format(digest=_DIGEST, ranked=first, target=folder / "part-0.parquet")
        )
    others, sealed = target / "year=other", target / "sealed"
    others.mkdir()
    pack(_referred(), {"title": "Made"}, sealed)
    unsealed = others / "part-0.parquet"  # the seal is of these rows alone
    engine.execute(f"copy (from read_parquet('{sealed}')) to '{unsealed}' (format parquet)")
    sealed.unlink()


def _referred() -> Iterator[Line]:
    article = {
        "published": "2024-01-15", "published_basis": "As printed.", "language": "en", "text_length": 1000,
        "text_digest": _DIGEST, "paragraphs": 3, "sentences": 9,
    }  # fmt: skip
    for at in range(_ARTICLES):
        yield _line("article", {"id": f"paper-{at}", "label": f"Paper {at}", **article})
    for at in range(_ACTORS):
        yield _line("actor", {"id": f"port-{at}", "name": f"Port {at}", "kind": "organisation"})
    for at in range(_PLACES):
        yield _line("place", {"id": f"bay-{at}", "name": f"Bay {at}"})


def _line(noun: str, fields: dict[str, Any]) -> Line:
    return Line(cast("AnyRecord", RECORDS[noun].plainly(fields)), json.dumps(fields))


def _questions() -> dict[str, Criterion]:
    since = Dated(Window.since(parse("2020")))
    return {
        "count since 2020": since,
        "a page of 50 since 2020": since,
        "of an actor since 2020": All((since, Involves(frozenset({"port-7"})))),
        "by words since 2020": All((since, Mentions("naval treaty"))),
    }


def _check(target: Path) -> None:
    """Hold a sample against what would have been packed, and verdicts over a stretch of rows against `matches`."""
    name, table = str(target), opened(str(target))
    chance = random.Random(1)  # noqa: S311  # no secret is drawn
    events = table.filter(table.noun == "event")
    count = events.count().to_pyarrow().as_py()
    drawn = [chance.randrange(count) for _ in range(2_000)]
    sample = events.filter(events.row.isin(drawn)).select(*COLUMNS).to_pyarrow().to_pylist()
    wrong = 0
    for row in sample:
        places = {"rank": row["rank"], "row": row["row"]}
        wrong += {**row_of(record_of(row, name), row["line"]), **places} != row
    low = chance.randrange(max(1, count - 100_000))
    part = events.filter(events["rank"].between(low, low + 99_999))
    lines = part.select("line").to_pyarrow()["line"].to_pylist()
    records = [_line("event", json.loads(line)).record for line in lines]
    windows = (Window.on(parse("2003-04")), Window.until(parse("2003")), Window.on(parse("2015")))
    asked = [*_questions().values(), *map(Dated, windows)]
    differing = 0
    for one in asked:
        own = Packed(Question(part, name, ("event",), one)).verdicts()
        differing += sum(matches(one, record) != own.get(record.id, 0) for record in records)
    judged = len(records) * len(asked)
    print(
        f"{wrong} of {len(sample):,} rows are not as packed; {differing} of {judged:,} verdicts differ from matches"
    )


def _load(target: Path, folder: Path) -> None:
    """Pack a part of it as a person would, record by record."""
    table = opened(str(target))
    rows = table.filter((table.noun == "event") & (table["rank"] < 100_000)).select("line")
    events = [_line("event", json.loads(line)) for line in rows.to_pyarrow()["line"].to_pylist()]
    taken = _cost(partial(pack, events, {"title": "A part"}, folder / "part.parquet"))
    print(f"packed {len(events):,} records at {taken.cpu / len(events) * 1e6:.0f} µs of CPU each")


def _asks(table: Any, name: str) -> dict[str, Callable[[], object]]:
    asks: dict[str, Callable[[], object]] = {}
    for told, asked in _questions().items():
        question = Question(table, name, ("event",), asked)
        asks[told] = partial(_page if told.startswith("a page") else _count, question)
    return asks


def _page(question: Question) -> int:
    return len(list(Packed(question).arranged(reverse=False, limit=50)))


def _count(question: Question) -> int:
    return len(Packed(question))


def _beside_raw(target: Path, runs: int) -> None:
    """Ask the packed dossier and raw SQL in turn."""
    raw = duckdb.connect()
    raw.execute(f"create view f as select * from read_parquet('{target}/*/*.parquet')")  # noqa: S608  # our own folder
    print(f"{'':26}{'packed, ms':>12}{'CPU':>7}{'raw SQL, ms':>13}{'CPU':>7}{'ratio':>7}{'CPU':>6}")
    for told, own in _asks(opened(str(target)), str(target)).items():
        mine, theirs = _medians((own, partial(_raw, raw, _RAW[told])), runs)
        ratios = f"{mine.wall / theirs.wall:7.2f}{mine.cpu / theirs.cpu:6.2f}"
        print(f"{told:26}{_ms(mine, 12)}{_ms(theirs, 13)}{ratios}")


def _raw(engine: duckdb.DuckDBPyConnection, sql: str) -> object:
    return engine.execute(sql).fetchall()


def _ms(cost: Cost, width: int) -> str:
    return f"{cost.wall * 1e3:{width}.0f}{cost.cpu * 1e3:7.0f}"


def _commands(target: Path, runs: int) -> None:
    """Ask in processes of their own."""
    asked = (
        ("events", "--since", "2020", "--count"),
        ("events", "--since", "2020", "-n", "50"),
        ("events", "--actor", "Port 7", "--since", "2020", "--count"),
        ("count", "--by", "year"),
        ("count", "--by", "month", "--sum", "killed", "--since", "2020"),
    )
    for words in asked:
        command = [sys.executable, "-m", "sahara_cli", *words, "--dossier", str(target)]
        (cost,) = _medians(
            (partial(subprocess.run, command, check=True, stdout=subprocess.DEVNULL),), runs
        )
        print(
            f"sahara {' '.join(words):50}{cost.wall * 1e3:8.0f} ms{cost.cpu * 1e3:8.0f} ms of CPU"
        )


def _on_spark(target: Path, executors: int, runs: int) -> None:
    table = opened(str(target), url(executors))
    session: Any = table.get_backend()._session
    try:
        for told, own in _asks(table, str(target)).items():
            (cost,) = _medians((own,), runs)
            print(f"Spark, {executors} executors: {told:26}{cost.wall * 1e3:8.0f} ms")
    finally:
        session.stop()


def _medians(asks: Sequence[Callable[[], object]], runs: int) -> list[Cost]:
    """Ask in turn, so often; the first turn fills the caches, and is not counted."""
    costs: list[list[Cost]] = [[] for _ in asks]
    for turn in range(runs + 1):
        for taken, ask in zip(costs, asks, strict=True):
            cost = _cost(ask)
            if turn:
                taken.append(cost)
    return [Cost(*map(statistics.median, zip(*taken, strict=True))) for taken in costs]


def _cost(ask: Callable[[], object]) -> Cost:
    before, began = _cpu(), time.perf_counter()
    ask()
    return Cost(time.perf_counter() - began, _cpu() - before)


def _cpu() -> float:
    """Give the seconds of CPU that this process and those that it waited for have taken."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
