"""The page's scripts reckon days, verdicts and the axis as the command line does: run by node, where it is."""

from __future__ import annotations

import json
import random
import subprocess
from importlib.resources import files
from math import inf
from typing import TYPE_CHECKING

import pytest

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.dates.days import civil, day_number, day_text
from sahara_cli.dossier.criteria import Dated, matches
from sahara_cli.formats import page as page_format
from sahara_cli.formats.page import times
from sahara_cli.formats.page.content import WIDTHS
from sahara_cli.reports.axis import axis, stretches
from sahara_cli.reports.labels import placed
from tests.formats.programs import programs
from tests.formats.samples import event
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Event

DATES = [
    "2006", "2020", "2020?", "2020~", "2022-02/", "2023-09", "2023-12-08", "2023-12-17~", "2023-12-17%",
    "[2023-12-17..]",
    "[..2023-12-18]", "../1991", "199X", "2021-05/2022-04", "2021-05~/2022-04?", "-0500", "0000", "XXXX-12", "../..",
    "{1848,1871-03}", "[1848,1871-03?]", "{2020..2024}", "{2020-01-03..2020-03-05}", "{..2021-05}", "{2022-07..}",
    "{2020~..2022~}", "[2023-12-01..2023-12-07]", "2023-21", "2023-34", "1950S2", "Y12023", "2024-02-29",
]  # fmt: skip
#: Days that are like those of news: many in few months.
_NEWS = [f"2024-{month:02}-{day:02}" for month in (1, 3, 4) for day in (1, 2, 9, 17, 28, 29)]
_ENDS = (
    "",
    "2019",
    "2020",
    "2020-02",
    "2021-05",
    "2022-12-31",
    "2023-12-08",
    "2023-12",
    "2024",
    "-0044",
    "1848",
)


def _run(program: str, given: object, expression: str) -> object:
    """Give what an expression of `given` comes to in the page's scripts."""
    parts = (
        files(page_format).joinpath(f"{name}.js").read_text("utf-8") for name in ("days", "axis")
    )
    script = f"{''.join(parts)}const given = {json.dumps(given)};console.log(JSON.stringify({expression}));"
    done = subprocess.run([program, "-"], input=script, capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


@tried_on("program", programs("node"))
def test_days_are_numbered_alike(program: str) -> None:
    numbers = [*range(-1000, 800), *range(730_000, 740_000, 7), -5_000_000, 9_999_999]
    assert _run(program, numbers, "given.map(days.civil)") == [list(civil(one)) for one in numbers]
    parts = [civil(one) for one in numbers]
    assert _run(program, parts, "given.map((one) => days.number(...one))") == numbers


@tried_on("program", programs("node"))
def test_a_typed_day_is_one_that_there_is(program: str) -> None:
    typed = ["2020", "2020-06", " 2020-06-15 ", "2024-02-29", "-0043", "0000", "12023"]
    windows = [(2020, 1, 1, 2020, 12, 31), (2020, 6, 1, 2020, 6, 30), (2020, 6, 15, 2020, 6, 15),
               (2024, 2, 29, 2024, 2, 29),
               (-43, 1, 1, -43, 12, 31), (0, 1, 1, 0, 12, 31), (12023, 1, 1, 12023, 12, 31)]  # fmt: skip
    ends = [[day_number(*one[:3]), day_number(*one[3:])] for one in windows]
    assert _run(program, typed, "given.map(days.typed)") == ends
    wrong = [
        "",
        "2023-02-29",
        "2020-13",
        "2020-00",
        "2020-06-31",
        "20",
        "June 2020",
        "2020-6",
        "2020-06-15-1",
    ]
    assert _run(program, wrong, "given.map(days.typed)") == [None] * len(wrong)


@tried_on("program", programs("node"))
def test_verdicts_are_those_of_the_command_line(program: str) -> None:
    windows = [
        Window(first, last)
        for since in _ENDS
        for until in _ENDS
        if (first := parse(since).bounds[0] if since else -inf)
        <= (last := parse(until).bounds[1] if until else inf)
    ]
    records = [event(f"e{at}", date, "They met") for at, date in enumerate(DATES)]
    undated = records[0].model_copy(update={"date": None})
    told = [
        records[0].model_copy(update={"reports": (records[one], records[other])})
        for one, other in ((1, 2), (5, 6))
    ]
    every: list[Event] = [*records, undated, *told]
    given = [
        [json.loads(times.judged(one)) for one in every],
        [[*map(times.finite, one)] for one in windows],
    ]
    judged = _run(
        program,
        given,
        "given[1].map((window) => given[0].map((one) => days.verdict(one, ...window)))",
    )
    assert judged == [[int(matches(Dated(window), one)) for one in every] for window in windows]
    assert {verdict for row in judged for verdict in row} == set(map(int, Verdict))


@pytest.mark.slow  # starts node
@tried_on("program", programs("node"))
def test_the_axis_and_its_labels_are_those_of_the_command_line(program: str) -> None:
    chance = random.Random(7)  # noqa: S311  # cases, not secrets
    cases = [[date] for date in DATES]
    cases += [chance.choices(DATES + _NEWS, k=chance.randint(2, 30)) for _ in range(150)]
    cases += [chance.choices(_NEWS, k=chance.randint(2, 30)) for _ in range(50)]
    known = [
        [stretch for date in case for stretch in sorted(stretches(parse(date)))] for case in cases
    ]
    laid = [axis(map(parse, case)) for case in cases]
    probes = [chance.randint(-400_000, 900_000) for _ in range(40)]
    drawn = _run(
        program,
        [known, probes, WIDTHS],
        "given[0].map((known) => { const one = axis.lay(known); return ["
        "one.ticks.map((tick) => [tick.label, tick.level, tick.start, tick.end]), "
        "given[1].map((day) => one.place(day)), "
        "axis.labels(one.ticks, given[2]).map((label) => [label.text, label.level, label.step])]; })",
    )
    assert isinstance(drawn, list)
    for case, one, (ticks, places, labels) in zip(cases, laid, drawn, strict=True):
        assert [tick[:2] for tick in ticks] == [[tick.label, tick.level] for tick in one.ticks], (
            case
        )
        ends = [end for tick in one.ticks for end in (tick.start, tick.end)]
        assert [end for tick in ticks for end in tick[2:]] == pytest.approx(ends), case
        assert places == pytest.approx([one.place(day) for day in probes]), [
            day_text(day) for day in probes
        ]
        assert labels == [
            [label.text, label.level, label.step] for label in placed(one.ticks, WIDTHS)
        ], case
