"""Rows of data sets among what articles tell: suggested, joined, and one answer with a citation each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sahara_cli
from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Dossier
from sahara_cli.dossier.suggesting import suggestions
from tests.cli.commands.raids import RAIDS
from tests.conftest import CITE
from tests.growing import counted, outgrown
from tests.imports.made import ACLED, GED, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Asking, Maker, Refused, Sahara


GUIDES = Path(sahara_cli.__file__).parent / "guides"


@pytest.fixture
def folder(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make("raids", **RAIDS)
    monkeypatch.setenv("SAHARA_DOSSIER", str(made))
    return made


def _told(records: Asking, *args: object) -> list[tuple[list[str], str]]:
    return [(one["members"], one["why"]) for one in records("same", *args)]


@pytest.mark.usefixtures("folder")
def test_rows_of_the_day_the_place_and_the_sides_are_suggested_the_likeliest_first(
    records: Asking,
) -> None:
    assert _told(records) == [
        (["raid", "tally-1"],
         "same day, same actors, same recipients, same place, same kind, figures near each other"),
        (["raid", "register-7"],
         "overlapping days, same actors, same recipients, same place, same kind, figures overlap"),
        (["raid", "tally-2"], "same day, same actors, places 886 km apart, same kind"),
        (["register-7", "tally-1"],
         "overlapping days, same actors, same recipients, same place, same kind, figures overlap"),
        (["register-7", "tally-2"], "overlapping days, same actors, places 886 km apart, same kind"),
    ]  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_of_one_event_what_may_be_the_same_is_told(records: Asking, refused: Refused) -> None:
    assert [members for members, _ in _told(records, "raid")] == [
        ["raid", "tally-1"], ["raid", "register-7"], ["raid", "tally-2"],
    ]  # fmt: skip
    assert refused("same", "front") == (
        "front is no event, and only events are suggested; give two ids to join them"
    )
    assert refused("same", "rade") == 'no record "rade"; did you mean "raid"?'


#: What the guide shows too.
_SHOWN = """\
When        What              Figures                 Source
─────────────────────────────────────────────────────────────────
4 Mar 2024  Gunmen raid Vell  killed 19 → 17 → 15–22  [1] [2] [3]

1 event
[1] courier, Kestria Courier, published 5 Mar 2024
[2] tally, Tally Desk, published Apr 2024, licence: no redistribution
[3] register, The Register, published 1 Jun 2024, licence: CC BY 4.0
"""


def test_one_answer_has_what_each_source_counts_and_a_citation_of_each(
    sahara: Sahara, answer: Asking, folder: Path
) -> None:
    done = sahara(
        "same", "raid", "tally-1", "register-7", "--dossier", folder, "--today", "2024-07-01"
    )
    assert done.status == 0
    columns = "when,what,figures,source"
    told = answer("events", "--place", "Vell", "--until", "2024-03-10", "--columns", columns)
    assert told == _SHOWN
    assert f"```text\n{_SHOWN}```" in (GUIDES / "sources.md").read_text(encoding="utf-8")
    cited = answer("cite", "raid", "--style", "apa")
    for told in ("para. 1, sent. 1", "Tally Desk, 2024, row KES1", "The Register, 2024, row 7"):
        assert told in cited
    shown = answer("show", "raid")
    for told in ("killed 19 ", "killed 17 ", "killed 15–22 ", "tally row KES1", "register row 7"):
        assert told in shown
    total = answer("count", "--sum", "killed", "--place", "Vell", "-f", "csv")
    assert total.splitlines()[1].split(",")[4:7] == ["killed", "2", "16"]


@pytest.mark.usefixtures("folder")
def test_rows_of_one_data_set_are_two_events_to_whoever_coded_them(answer: Asking) -> None:
    assert "may count one thing twice" not in answer(
        "count", "--sum", "killed", "--article", "tally"
    )


_ARTICLE_SAYS = {
    "id": "clash", "date": "2023-12-05", "kind": "assault", "title": "Band and guard clash by the dam",
    "recipients": ["band"], "places": ["dam"], "cites": [CITE], "origin": "drafted",
    "figures": [{"what": "killed", "low": 19, "high": 19, "text": "nineteen people"}],
}  # fmt: skip


@pytest.fixture
def imported(make: Maker, sahara: Sahara, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an article's dossier, and import rows of two data sets of the same days beside it."""
    folder = make(
        "imported",
        actor=[{"id": "band", "name": "Hill Band", "kind": "armed_group"}],
        place=[{"id": "dam", "name": "The dam at Vell", "latitude": 12.53, "longitude": -3.25}],
        event=[_ARTICLE_SAYS],
    )
    elsewhere = {"location": "Ford", "latitude": "14", "longitude": "2", "fatalities": "4"}
    acled = table(
        tmp_path / "acled.csv",
        {**ACLED, "fatalities": "17"},
        {**ACLED, "event_id_cnty": "VEL2", **elsewhere},
        {**ACLED, "event_id_cnty": "VEL3", "event_date": "25 December 2023"},
    )
    ged = table(
        tmp_path / "ged.csv",
        GED,
        {**GED, "id": "4712", "latitude": "-20", "where_coordinates": "Far Ford"},
    )
    for file, preset in ((acled, "acled"), (ged, "ucdp-ged")):
        words = (
            "--as",
            preset,
            "--to",
            folder,
            "--today",
            "2024-07-02",
            "--published",
            "2024-07-01",
        )
        assert sahara("import", file, *words, "--licence", f"that of {preset}").status == 0
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    return folder


def test_what_the_article_says_is_found_among_imported_rows(
    records: Asking, answer: Asking, sahara: Sahara, imported: Path
) -> None:
    found = _told(records, "clash")
    assert found[:2] == [
        (["clash", "ucdp-4711"],
         "same day, same recipients, places 3 km apart, same kind, figures overlap"),
        (["acled-vel1", "clash"],
         "same day, some shared recipients, places 3 km apart, same kind, figures near each other"),
    ]  # fmt: skip
    assert found[2] == (
        ["clash", "ucdp-4712"],
        "same day, same recipients, places 3,617 km apart, same kind, figures overlap",
    )
    ids = ("clash", "acled-vel1", "ucdp-4711")
    assert sahara("same", *ids, "--dossier", imported, "--today", "2024-07-03").status == 0
    shown = answer("show", "clash")
    for told in ("killed 19 ", "killed about 17 ", "killed about 15–22 ", "row VEL1", "row 4711"):
        assert told in shown
    (row,) = [one for one in records("events") if one["id"] == "clash"]
    assert row["members"] == list(ids)
    assert [cite.get("row", "paper") for cite in row["cites"]] == ["paper", "VEL1", "4711"]
    assert "that of ucdp-ged" in answer("cite", "clash")


@pytest.mark.usefixtures("imported")
def test_deaths_of_imported_rows_are_added_up_as_spans_month_by_month(records: Asking) -> None:
    (month,) = records("count", "--by", "month", "--sum", "killed", "--article", "ged")
    assert (month["month"], month["total"], month["low"], month["high"]) == ("2023-12", 2, 30, 44)


def _rows(dataset: str, count: int, *, seed: int) -> Iterator[Event]:
    """Make rows of some ten a day, at places and with sides that both data sets know."""
    for at in range(count):
        day, place, side = at // 10, (at * 7 + seed) % 40, (at * 3 + seed) % 50
        yield Event.model_validate(
            {
                "id": f"{dataset}-{at}", "date": f"{2000 + day // 336:04}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}",
                "kind": "assault", "title": f"Clash {at}", "actors": [f"side-{side}"], "recipients": ["army"],
                "places": [f"place-{place}"], "figures": [{"what": "killed", "low": at % 9, "high": at % 9}],
                "cites": [{"dataset": dataset, "row": str(at), "digest": "a" * 64}], "origin": "imported",
            }
        )  # fmt: skip


def _dossier(count: int) -> Dossier:
    events = (*_rows("one", count, seed=0), *_rows("two", count, seed=1))
    return Dossier(lambda noun: events if noun == "event" else ())


@pytest.mark.slow  # counts steps, one by one
@pytest.mark.parametrize("few", [150, pytest.param(600, marks=pytest.mark.slow)])
def test_suggestions_among_rows_take_steps_in_proportion(few: int) -> None:
    many = 4 * few
    steps = []
    for count in (few, many):
        dossier = _dossier(count)
        with counted() as told:
            assert len(suggestions(dossier)) == 20
        steps.append(told)
    assert outgrown(steps[0], steps[1], many) == ""
