"""Counts add up to the listing of the same filters, whatever they are counted by."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ARTICLE, CITE
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

FILTERS = (
    (), ("--since", "2023-12"), ("--until", "2023-12-03"), ("--on", "2023-12-08"), ("--since", "2022", "--strict"),
    ("--actor", "Northland"), ("--with", "Zoe", "--actor", "South"), ("--place", "harbour"), ("--topic", "borders"),
    ("--article", "leaflet"), ("--status", "disputed"), ("--text", "the"), ("--as-of", "2022"),
    ("--as-of", "2023-12", "--since", "2023"), ("--since", "1900", "--until", "1901"),
)  # fmt: skip
PERIODS = ("year", "quarter", "month", "week")
LISTINGS = {"events": "events", "quotes": "quote", "facts": "fact"}


@tried_on("filters", FILTERS)
@tried_on("what", LISTINGS)
def test_counts_are_of_the_rows_that_the_same_filters_list(
    answer: Asking, records: Asking, what: str, filters: tuple[str, ...]
) -> None:
    if what == "quotes" and "--status" in filters:
        return  # which `quote` does not offer
    rows = answer(LISTINGS[what], *filters, "--count").strip()
    (count,) = records("count", what, *filters)
    by_month = records("count", what, *filters, "--by", "month")
    assert str(count["total"]) == str(sum(one["total"] for one in by_month)) == rows
    assert all(
        one["total"] == one["certain"] + one["possible"] + one["unknown"] for one in by_month
    )
    shown = answer("count", what, *filters, "--by", "actor").splitlines()
    assert rows == "0" or next(one for one in shown if one.startswith("all ")).split()[-1] == rows


@tried_on("filters", [(), ("--since", "2023-12"), ("--status", "reported")])
@tried_on("by", ["actor", "place", "topic", "article", "kind", "status"])
def test_a_group_is_as_many_as_the_filter_finds(
    records: Asking, answer: Asking, by: str, filters: tuple[str, ...]
) -> None:
    counts = records("count", "--by", by, *filters)
    assert counts
    for one in counts:
        if one[by] is not None and (by, *filters[:1]) != ("status", "--status"):
            found = answer("events", f"--{by}", one[by], *filters, "--count")
            assert found == f"{one['total']}\n"


@pytest.mark.parametrize("unit", PERIODS)
def test_a_period_holds_what_a_filter_of_its_key_finds(
    records: Asking, ids: Asking, unit: str
) -> None:
    for one in records("count", "--by", unit):
        if one[unit] is not None:
            assert len(ids("events", "--on", one[unit])) >= one["certain"] + one["possible"]


def test_counts_are_shown_with_what_is_not_known_in_a_row_of_its_own(answer: Asking) -> None:
    assert answer("count", "--by", "month") == (
        "Month                   Certain  Possible  Events\n"
        "─────────────────────────────────────────────────\n"
        "Feb 2022                      1         0       1\n"
        "Nov 2023                      2         0       2\n"
        "Dec 2023                      3         0       3\n"
        "not known to the month        0         0       2\n"
        "all                           6         0       8\n"
        "\n"
        "8 events; 2 not known to the month\n"
        "What lasts is counted where it begins.\n"
    )


def test_on_a_terminal_counts_have_bars(answer: Asking) -> None:
    lines = answer("count", "--by", "year", "--width", "80").splitlines()
    assert [line.rpartition("  ")[2] for line in lines[2:6]] == [
        "███",
        "███",
        "███",
        "████████████████",
    ]
    assert "█" not in answer("count", "--by", "year")
    assert "█" not in answer("count", "--by", "year", "--width", "50")
    assert all(
        len(line) <= 160 for line in answer("count", "--by", "week", "--width", "160").splitlines()
    )


def test_two_groups_are_crossed(answer: Asking, records: Asking) -> None:
    assert answer("count", "--by", "status", "--by", "year") == (
        "Status    1975  2020  2022  2023  Events\n"
        "────────────────────────────────────────\n"
        "reported     1     1     1     3       6\n"
        "disputed                       1       1\n"
        "planned                        1       1\n"
        "all          1     1     1     5       8\n"
        "\n"
        "8 events\n"
        "What lasts is counted where it begins.\n"
    )
    cells = records("count", "--by", "status", "--by", "year")
    assert [(one["status"], one["year"], one["total"]) for one in cells] == [
        ("reported", "1975", 1), ("reported", "2020", 1), ("reported", "2022", 1), ("reported", "2023", 3),
        ("disputed", "2023", 1), ("planned", "2023", 1),
    ]  # fmt: skip


def test_what_counts_for_several_says_so_and_is_in_the_last_row_once(answer: Asking) -> None:
    shown = answer("count", "--by", "actor")
    assert (
        "What has several actors counts for each of them (15 in all); the last row counts it once.\n"
        in shown
    )
    assert "\nall                8\n" in shown
    assert "An actor's are those that it is named in: as who does it, whom it is done to" in shown


def test_crossed_with_what_it_has_several_of_the_last_row_and_column_count_once(
    answer: Asking,
) -> None:
    table = [
        line.split() for line in answer("count", "--by", "actor", "--by", "status").splitlines()
    ]
    assert table[0] == ["Actor", "reported", "disputed", "planned", "Events"]
    assert table[-5] == ["all", "6", "1", "1", "8"]
    crossed = [
        line.split() for line in answer("count", "--by", "kind", "--by", "place").splitlines()
    ]
    assert crossed[2][0] == "consult"
    assert crossed[2][-1] == "2"
    assert "What has several" in answer("count", "--by", "kind", "--by", "actor")


def test_every_form_of_rows_is_written(answer: Asking) -> None:
    assert answer("count", "--by", "kind", "--on", "2023-12", "-f", "csv") == (
        "kind,certain,possible,unknown,total\nconsult,2,0,0,2\nassault,1,0,0,1\ncoerce,1,0,0,1\n"
    )
    assert answer("count", "--by", "actor", "-f", "csv").splitlines()[1] == "Northland,7,0,0,7"
    assert answer("count", "--by", "place", "-f", "md") == (
        "| Place | Events |\n| --- | --- |\n| The Harbour | 3 |\n| no place named | 5 |\n| all | 8 |\n\n8 events\n"
    )
    assert json.loads(answer("count", "-f", "json")) == [
        {"record": "count", "certain": 8, "possible": 0, "unknown": 0, "total": 8}
    ]
    assert answer("count", "--until", "1900") == "no events\n"


def _told(**figure: Any) -> dict[str, Any]:
    return {"what": "killed", **figure}


@pytest.fixture
def struck(make: Maker) -> Path:
    return make(
        "struck",
        event=[
            {"id": "a", "date": "2023-01-02", "figures": [_told(low=12, high=12)], "places": ["harbour"]},
            {"id": "b", "date": "2023-01", "figures": [_told(low=3, high=5), _told(low=4, high=4, by="north")]},
            {"id": "c", "date": "2023?", "figures": [_told(low=40)]},
            {"id": "d", "date": "2024-03-01", "figures": [{"what": "wounded", "text": "dozens"}]},
        ],
    )  # fmt: skip


def test_figures_are_added_up_from_the_least_to_the_most(
    struck: Path, answer: Asking, records: Asking
) -> None:
    assert answer("count", "--sum", "killed", "--by", "year", "--dossier", struck) == (
        "Year  Certain  Possible  Events  Killed       Killed, certain\n"
        "─────────────────────────────────────────────────────────────\n"
        "2023        2         1       3  at least 55  15–17\n"
        "2024        1         0       1\n"
        "all         3         1       4  at least 55  15–17\n"
        "\n"
        "4 events; 1 only possible (≈): the date is not known well enough to be sure\n"
        "Killed: told by 3 of 4; of each what its last report says, from the lowest to the highest, never added up "
        "within one.\n"
    )
    first, last = records("count", "--sum", "Killed", "--by", "year", "--dossier", struck)
    assert first == {
        "record": "count", "year": "2023", "certain": 2, "possible": 1, "unknown": 0, "total": 3, "sum": "killed",
        "told": 3, "low": 55, "high": None, "certain_low": 15, "certain_high": 17, "possible_low": 40,
        "possible_high": None,
    }  # fmt: skip
    assert (last["told"], last["low"], last["high"]) == (0, None, None)
    assert "harbour" not in answer(
        "count", "--sum", "wounded", "--by", "topic", "--dossier", struck
    )


def test_of_a_happening_the_last_report_known_by_then_is_added_once(
    answer: Asking, records: Asking, refused: Refused
) -> None:
    answer("new", "floods", "--example")
    floods = ("--dossier", "floods")
    rows = records("events", *floods)
    (count,) = records("count", "--sum", "killed", *floods)
    assert (count["total"], count["told"], count["low"], count["high"]) == (len(rows), 1, 18, 18)
    (then,) = records("count", "--sum", "killed", "--as-of", "2024-03-05", *floods)
    assert (then["told"], then["low"], then["high"]) == (1, 19, 19)
    (apart,) = records("count", "--apart", *floods)
    assert apart["total"] == len(records("events", "--apart", *floods)) > len(rows)
    assert refused("count", "--sum", "killed", "--apart", *floods) == (
        "--sum never adds up reports of one happening; leave out --apart"
    )


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("--by", "yaer"), 'no group "yaer"; did you mean "year"?'),
        (("--by", "year", "--by", "years"), "--by year is given twice; a table needs two groups"),
        (("--by", "year", "--by", "kind", "--by", "actor"), "--by is given twice at most: for rows and for columns"),
        (("--sum", "killed"), 'no figure "killed"; no event has a figure'),
        (("facts", "--sum", "killed"), "--sum adds up figures, which only events have; leave it out"),
        (("places",), 'no kind of row "places"; what is counted are events, quotes, facts'),
        (("--format", "svg"), 'no format "svg"; it is one of table, json, jsonl, csv, md'),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_refused(
    refused: Refused, asked: tuple[str, ...], sentence: str
) -> None:
    assert refused("count", *asked) == sentence


def test_an_unknown_figure_is_refused_with_those_that_there_are(
    struck: Path, refused: Refused
) -> None:
    assert (
        refused("count", "--sum", "kiled", "--dossier", struck)
        == 'no figure "kiled"; did you mean "killed"?'
    )


def test_hostile_names_are_groups_and_nothing_else(make: Maker, answer: Asking) -> None:
    folder = make(
        actor=[{"id": "a", "name": "=1+1 \x1b[2J|[red]\u202e", "kind": "person"}],
        event=[{"id": "e", "actors": ["a"]}],
    )
    for form in ("table", "md", "csv", "json"):
        shown = answer("count", "--by", "actor", "--dossier", folder, "-f", form)
        assert not set(shown) & set("\x1b\u202e")
    assert (
        answer("count", "--by", "actor", "--dossier", folder, "-f", "csv")
        .splitlines()[1]
        .startswith("'=1+1")
    )


def test_what_may_be_added_up_twice_is_said_until_it_is_judged(
    make: Maker, answer: Asking, records: Asking
) -> None:
    sank = {"kind": "other", "actors": [], "recipients": [], "title": "Barge sinks"}
    articles = [{**ARTICLE, "id": one} for one in ("one", "two", "three")]
    cites = [[{**CITE, "article": one["id"]}] for one in articles]
    folder = make(
        "sunk",
        article=articles,
        event=[
            {**sank, "id": "a", "date": "2024-03-03", "figures": [_told(low=14, high=14)], "cites": cites[0]},
            {**sank, "id": "b", "date": "2024-03-03", "figures": [_told(low=11, high=11)], "cites": cites[1]},
            {**sank, "id": "c", "date": "2024-05-03", "figures": [_told(low=2, high=2)], "cites": cites[2]},
        ],
    )  # fmt: skip
    asked = ("count", "--sum", "killed", "--dossier", folder)
    said = (
        "These are not joined, and may count one thing twice: a and b. `sahara same` lists them.\n"
    )
    assert answer(*asked).endswith(said)
    assert [one["members"] for one in records("same", "--dossier", folder)] == [["a", "b"]]
    assert "twice" not in answer(*asked, "--since", "2024-05")
    answer("same", "a", "b", "--not", "--dossier", folder)
    assert "twice" not in answer(*asked)
    answer("same", "--undo", "a", "--dossier", folder)
    answer("same", "a", "b", "--dossier", folder)
    joined = answer(*asked)
    assert "twice" not in joined
    assert "13–16" in joined  # of two reports of one day neither is the last


def _reported(make: Maker, *days: str) -> Path:
    """Make reports of one happening, published on some days, that tell of 5 dead, of 3 and so on."""
    articles = [{**ARTICLE, "id": f"on-{at}", "published": day} for at, day in enumerate(days)]
    events = [
        {"id": f"e-{at}", "date": "2024-01-01", "figures": [_told(low=dead, high=dead)],
         "cites": [{**CITE, "article": f"on-{at}"}]}
        for at, (_, dead) in enumerate(zip(days, (5, 3, 9), strict=False))
    ]  # fmt: skip
    members = [one["id"] for one in events]
    same = [{"id": "j", "members": members, "verdict": "same", "decided": "2024-06-01"}]
    return make("reported", article=articles, event=events, same=same)


@pytest.mark.parametrize(
    ("days", "low", "high"),
    [
        (("2024-05-01", "2024-05-01"), 3, 5),
        (("2024-05-01", "2024-05-02"), 3, 3),
        (("2024-05-02", "2024-05-01"), 5, 5),
        (("2024-05-01", "2024-05-02", "2024-05-02"), 3, 9),
        (("2024-05", "2024-05-02"), 3, 5),
    ],
)
def test_of_reports_of_one_day_none_is_the_last(
    make: Maker, records: Asking, days: tuple[str, ...], low: int, high: int
) -> None:
    (count,) = records("count", "--sum", "killed", "--dossier", _reported(make, *days))
    assert (count["told"], count["low"], count["high"]) == (1, low, high)


def test_a_year_tells_of_reports_as_a_sum_does(make: Maker, records: Asking) -> None:
    folder = _reported(make, "2024-05-01", "2024-05-01")
    (year,) = records("timeline", "--by", "year", "--dossier", folder)
    assert [(one["low"], one["high"]) for one in year["figures"]] == [(3, 5)]


def _paid(make: Maker, *texts: str | None) -> Path:
    told = [{"what": "sum", "low": 5, "high": 5, **({"text": one} if one else {})} for one in texts]
    return make(
        "paid", event=[{"id": f"e-{at}", "date": "2024", "figures": [one]} for at, one in enumerate(told)]
    )  # fmt: skip


def test_amounts_of_several_currencies_are_not_added_up(
    make: Maker, refused: Refused, records: Asking
) -> None:
    folder = _paid(make, "$5", "5 yen", "5 dollars")
    assert refused("count", "--sum", "sum", "--dossier", folder) == (
        "--sum sum adds up amounts of one currency, and these are in several: dollar, yen; ask for fewer events, such "
        'as with --text, or list each amount with "sahara events -f json"'
    )
    (count,) = records("count", "--sum", "sum", "--text", "yen", "--dossier", folder)
    assert (count["low"], count["high"]) == (5, 5)
    (year,) = records("timeline", "--by", "year", "--dossier", folder)
    assert year["figures"] == []
    (year,) = records("timeline", "--by", "year", "--text", "yen", "--dossier", folder)
    assert [(one["what"], one["low"]) for one in year["figures"]] == [("sum", 5)]


def test_a_packed_dossier_adds_up_no_several_currencies_either(make: Maker, sahara: Sahara) -> None:
    for at, texts in enumerate((("$5", "5 yen"), ("$5", None))):
        folder, packed = _paid(make, *texts), f"paid-{at}.parquet"
        assert sahara("pack", folder, "-o", packed).status == 0
        own = sahara("count", "--sum", "sum", "-f", "csv", "--dossier", folder)
        assert sahara("count", "--sum", "sum", "-f", "csv", "--dossier", packed) == own
        shutil.rmtree(folder)


def test_amounts_that_tell_no_currency_are_added_and_said_to(make: Maker, sahara: Sahara) -> None:
    told = sahara("count", "--sum", "sum", "-f", "json", "--dossier", _paid(make, "$5", None))
    assert told.status == 0
    assert '"low": 10' in told.out
    assert told.err == (
        "sahara: 1 of 2 amounts of money tell no currency in their words; they are added as they stand\n"
    )


def test_amounts_of_one_currency_are_added_without_a_word(make: Maker, sahara: Sahara) -> None:
    told = sahara("count", "--sum", "sum", "--dossier", _paid(make, "$5", "US$5"))
    assert (told.status, told.err) == (0, "")


def test_places_of_one_name_are_counted_under_names_that_tell_them_apart(
    make: Maker, answer: Asking
) -> None:
    places = [
        {"id": "gao", "name": "Gao"}, {"id": "koro", "name": "Koro"}, {"id": "bamba", "name": "Bamba", "within": "gao"},
        {"id": "bamba-koro", "name": "Bamba", "within": "koro"},
    ]  # fmt: skip
    events = [{"id": "a", "places": ["bamba"]}, {"id": "b", "places": ["bamba-koro"]}]
    folder = make("several", place=places, event=events)
    told = answer("count", "--by", "place", "-f", "csv", "--dossier", folder).splitlines()
    assert {line.partition(",")[0] for line in told[1:]} == {
        "Gao", "Koro", "Bamba (Gao)", "Bamba (Koro)",
    }  # fmt: skip
