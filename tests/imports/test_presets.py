"""What each preset makes of a row: its day by its precision, its sides, its place, its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.presets import PRESETS, Options, preset_named
from sahara_cli.imports.rows import CellError, Party, Row, RowRecord
from sahara_cli.imports.tables import Table
from tests.imports.made import ACLED, GED, OLD_ACLED, POLECAT
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Mapping

_MADE: dict[str, Mapping[str, str]] = {"acled": ACLED, "ucdp-ged": GED, "polecat": POLECAT}


def _told(
    name: str, row: Mapping[str, str], options: Options | None = None, /, **changed: str
) -> RowRecord:
    cells = {**row, **changed}
    preset = preset_named(name)(tuple(cells), options or Options())
    said = preset.tell(Row(2, 1, tuple(cells.values())))
    assert isinstance(said, RowRecord)
    return said._replace(fields={**said.fields, **(said.alike or {})})


def _date(name: str, **changed: str) -> Any:
    return _told(name, _MADE[name], None, **changed).fields["date"]


@tried_on(
    ("precision", "date"),
    [("1", "2023-12-06"), ("2", "[2023-12-04..2023-12-10]"), ("3", "2023-12")],
)
def test_a_day_of_acled_is_never_more_than_its_precision(precision: str, date: str) -> None:
    assert _date("acled", event_date="06 December 2023", time_precision=precision) == date


@tried_on("typed", ["2023-12-06", "06-Dec-23", "6 December 2023", "06-December-2023"])
def test_acled_s_days_are_read_in_every_release_s_form(typed: str) -> None:
    assert _date("acled", event_date=typed) == "2023-12-06"


@tried_on(
    ("precision", "start", "end", "date"),
    [
        ("1", "2023-12-06", "2023-12-06", "2023-12-06"),
        ("2", "2023-12-06", "2023-12-08", "[2023-12-06..2023-12-08]"),
        ("3", "2023-12-04", "2023-12-10", "[2023-12-04..2023-12-10]"),
        ("3", "2023-12-06", "2023-12-06", "[2023-12-04..2023-12-10]"),
        ("4", "2023-12-01", "2023-12-31", "2023-12"),
        ("4", "2023-12-06", "2023-12-06", "2023-12"),
        ("5", "2023-01-01", "2023-12-31", "2023"),
        ("5", "2023-03-01", "2023-05-31", "[2023-03-01..2023-05-31]"),
    ],
)
def test_a_day_of_ucdp_is_one_of_its_span_and_never_all_of_it(
    precision: str, start: str, end: str, date: str
) -> None:
    told = _date("ucdp-ged", date_prec=precision, date_start=f"{start} 00:00:00.000", date_end=end)
    assert told == date
    assert "/" not in told


@tried_on(
    ("best", "low", "high", "figure"),
    [
        ("17", "15", "22", {"low": 15, "high": 22, "approximate": True, "text": "best estimate 17"}),
        ("3", "3", "3", {"low": 3, "high": 3}),
        ("0", "0", "4", {"low": 0, "high": 4, "approximate": True, "text": "best estimate 0"}),
        ("5", "", "", {"low": 5, "high": 5, "approximate": True}),
        ("", "2", "", {"low": 2, "high": None}),
        ("17", "18", "17", {"low": 17, "high": 18, "approximate": True, "text": "low 18, best 17, high 17"}),
        ("9", "1", "4", {"low": 1, "high": 9, "approximate": True, "text": "low 1, best 9, high 4"}),
    ],
)  # fmt: skip
def test_deaths_of_ucdp_are_a_span(
    best: str, low: str, high: str, figure: dict[str, object]
) -> None:
    told = _told("ucdp-ged", GED, best=best, low=low, high=high)
    assert told.fields["figures"] == [{"what": "killed", **figure}]


def test_sides_of_ucdp_are_known_by_their_ids() -> None:
    told = _told("ucdp-ged", GED)
    assert told.actors == (
        Party("Government of Kestria", "state", same_as=("https://ucdp.uu.se/actor/901",)),
    )
    assert told.recipients == (
        Party("Hill Band", "armed_group", same_as=("https://ucdp.uu.se/actor/902",)),
    )
    assert told.fields["kind"] == "assault"


@tried_on(
    ("precision", "name", "within", "told"),
    [
        ("1", "Vell town", ("Lower Anse district", "Anse province", "Kestria"), "exact"),
        ("2", "near Vell town", ("Lower Anse district", "Anse province", "Kestria"), "near"),
        ("3", "Lower Anse district", ("Anse province", "Kestria"), "district"),
        ("4", "Anse province", ("Kestria",), "province"),
        ("6", "Kestria", (), "country"),
    ],
)
def test_a_place_of_ucdp_is_as_wide_as_it_is_known(
    precision: str, name: str, within: tuple[str, ...], told: str
) -> None:
    (site,) = _told("ucdp-ged", GED, where_prec=precision).places
    assert (site.name, site.within, site.precision) == (name, within, told)
    assert (site.latitude, site.longitude) == (12.5, -3.25)


@tried_on(
    ("precision", "name", "within"),
    [
        ("1", "Vell", ("Lower Anse", "Anse", "Kestria")),
        ("2", "near Vell", ("Lower Anse", "Anse", "Kestria")),
        ("3", "Anse", ("Kestria",)),
    ],
)
def test_a_town_of_acled_stands_for_no_province(
    precision: str, name: str, within: tuple[str, ...]
) -> None:
    (site,) = _told("acled", ACLED, geo_precision=precision).places
    assert (site.name, site.within) == (name, within)


def test_acled_s_associated_actors_stand_on_their_sides() -> None:
    told = _told("acled", ACLED)
    assert [one.name for one in told.actors] == ["Vell Guard"]
    assert [one.name for one in told.recipients] == ["Hill Band", "River Band", "Ford Band"]
    assert [one.kind for one in told.recipients] == ["armed_group", "organisation", "organisation"]


def test_acled_s_deaths_are_about_so_many() -> None:
    figure = {"what": "killed", "low": 3, "high": 3, "approximate": True}
    assert _told("acled", ACLED).fields["figures"] == [figure]
    (none,) = _told("acled", ACLED, fatalities="0").fields["figures"]
    assert (none["low"], none["approximate"]) == (0, False)


def test_an_old_release_of_acled_is_read_by_its_own_columns() -> None:
    told = _told("acled", OLD_ACLED)
    assert told.fields == {
        "title": "Riot or protest: Protesters (Kestria), near Vell",
        "date": "[2015-11-30..2015-12-06]",
        "kind": "protest",
        "mode": None,
        "figures": [{"what": "killed", "low": 0, "high": 0, "approximate": False}],
        "note": "Dockers march. [The Morning Ledger]",
    }
    assert [one.name for one in told.actors] == ["Protesters (Kestria)", "Dockers"]


@tried_on(
    ("event", "sub", "kind", "mode"),
    [
        ("Battles", "Armed clash", "assault", None),
        ("Explosions/Remote violence", "Suicide bomb", "assault", "suicide-attack"),
        ("Protests", "Peaceful protest", "protest", "demo"),
        ("Riots", "Mob violence", "protest", "riot"),
        ("Strategic developments", "Arrests", "coerce", "arrest"),
        ("Strategic developments", "Something new", "other", None),
        ("Nobody knows", "", "other", None),
    ],
)
def test_acled_s_types_are_plover_s_kinds(
    event: str, sub: str, kind: str, mode: str | None
) -> None:
    fields = _told("acled", ACLED, event_type=event, sub_event_type=sub).fields
    assert (fields["kind"], fields["mode"]) == (kind, mode)


def test_polecat_is_taken_as_it_is() -> None:
    told = _told("polecat", POLECAT)
    assert (told.fields["kind"], told.fields["mode"]) == ("protest", "demo")
    assert told.fields["topics"] == ("human-rights", "economic")
    assert [one.name for one in told.actors] == ["Dockers"]
    assert told.recipients == (Party("Kestria", "state"),)
    assert told.places[0].same_as == ("https://www.geonames.org/424242/",)


@tried_on(
    ("name", "changed", "column"),
    [
        ("acled", {"time_precision": "4"}, "time_precision"),
        ("acled", {"event_date": ""}, "event_date"),
        ("acled", {"event_date": "03/04/2023"}, "event_date"),
        ("acled", {"event_date": "9999-12-31", "time_precision": "2"}, "event_date"),
        ("acled", {"event_date": "2024-01-01 to 2024-03-05"}, "event_date"),
        ("acled", {"geo_precision": "9"}, "geo_precision"),
        ("acled", {"fatalities": "-1"}, "fatalities"),
        ("acled", {"latitude": "inf"}, "latitude"),
        ("acled", {"longitude": "nan"}, "longitude"),
        ("acled", {"event_type": ""}, "event_type"),
        ("ucdp-ged", {"date_prec": "0"}, "date_prec"),
        ("ucdp-ged", {"date_end": "2023-12-01"}, "date_end"),
        ("ucdp-ged", {"date_start": "9999-12-01", "date_end": "9999-12-31"}, "date_start"),
        ("ucdp-ged", {"date_end": "9999-12-31"}, "date_end"),
        ("ucdp-ged", {"type_of_violence": "4"}, "type_of_violence"),
        ("ucdp-ged", {"where_prec": "0"}, "where_prec"),
        ("polecat", {"Event Type": "MELEE"}, "Event Type"),
        ("polecat", {"Event Date": "2023-13-01"}, "Event Date"),
        ("polecat", {"Event Date": "2024-01-01 2024-03-05"}, "Event Date"),
    ],
)
def test_a_cell_that_is_wrong_is_told_by_its_column(
    name: str, changed: dict[str, str], column: str
) -> None:
    with pytest.raises(CellError) as error:
        _told(name, _MADE[name], None, **changed)
    assert error.value.column == column


def test_days_of_two_readings_are_read_as_is_said() -> None:
    for first, date in ((True, "2023-04-03"), (False, "2023-03-04")):
        told = _told("acled", ACLED, Options(first), event_date="03/04/2023")
        assert told.fields["date"] == date


def test_every_preset_is_there_and_says_what_it_reads() -> None:
    for name, (_, kind, told) in PRESETS.items():
        assert preset_named(name.upper()).__name__ == kind
        assert told


def test_of_very_many_sorts_of_loss_the_rest_is_counted_together() -> None:
    preset = preset_named("acled")(tuple(ACLED), Options())
    for at in range(1000):
        preset.lose(f'event_type "{at}" is not known')
    assert sum(preset.lost.values()) == 1000
    assert len(preset.lost) == 41
    assert preset.lost["other such things"] == 960


@tried_on("name", _MADE)
def test_a_point_in_the_sea_off_africa_that_stands_for_none_is_left_out(name: str) -> None:
    row = _MADE[name]
    cells = {**row, **{one: "0" for one in row if one.casefold() in {"latitude", "longitude"}}}
    preset = preset_named(name)(tuple(cells), Options())
    said = preset.tell(Row(2, 1, tuple(cells.values())))
    assert isinstance(said, RowRecord)
    assert (said.places[0].latitude, said.places[0].precision) == (None, None)
    assert preset.lost == {"coordinates 0, 0 stand for none: left out": 1}


def test_polecat_tells_countries_by_codes_of_three_letters() -> None:
    coded = {"Actor Country": "DZA;MAR", "Recipient Country": "XYZ", "Country": "MRT"}
    told = _told("polecat", POLECAT, None, **{"Actor Name": "", **coded})
    assert told.actors == (Party("Algeria", "state"), Party("Morocco", "state"))
    assert told.recipients == (Party("XYZ", "state"),)
    assert told.places[0].within[-1] == "Mauritania"


def test_an_id_of_ucdp_that_became_a_fraction_is_a_whole_number_in_the_record() -> None:
    assert _told("ucdp-ged", GED, None, id="4711.0").key == "ucdp-4711"


@tried_on("text", ['[\n{"id": 1}\n]', '{"id": 1}\n', '[{"id": 1}]', " { \n"])
def test_json_is_no_table(text: str) -> None:
    with pytest.raises(FileError, match="is JSON, and this kind of file is a table with heads"):
        Table(iter(text.splitlines(keepends=True)), "a.json")
