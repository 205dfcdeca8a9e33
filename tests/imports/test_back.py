"""What other programs are given comes back: the same dates, or it is said that they are lost."""

from __future__ import annotations

import pytest
from hypothesis import given

from sahara_cli.dossier.records import Place
from sahara_cli.imports.presets import PRESETS
from tests.formats.claims import DATES, claims, happened, listed, told
from tests.formats.located import RAID, reported
from tests.growing import counted, outgrown
from tests.imports.files import gone_through
from tests.rows import tried_on

#: The presets of formats that are written too, and what asks each for as much as it can hold. Our own lines are held
#: by their own test.
_BACK: dict[str, dict[str, bool]] = {"timelinejs": {}, "ftm": {}, "ics": {"all_dates": True}}
_READ_ALONE = {"csv", "ucdp-ged", "acled", "polecat", "jsonl"}


def test_every_preset_that_is_a_format_too_is_read_back_here() -> None:
    assert set(_BACK) | _READ_ALONE == set(PRESETS)


@tried_on("date", [*DATES, "1920~", "1969-22", "[1667,1672]", "2020-05?/2021", "-0499/-0490"])
@tried_on("form", _BACK)
def test_a_date_comes_back_or_is_said_to_be_lost(form: str, date: str) -> None:
    text, lost = told(listed(happened(date=date)), form, **_BACK[form])
    gone = gone_through(form, text)
    assert gone.wrong == []
    assert gone.dates == [date] or lost or gone.lost


@tried_on(
    ("form", "dates"),
    [
        ("ftm", set(DATES)),
        ("ics", {date for date in DATES if date[0] in "2[{."} - {"../..", "2023-XX-15"}),
        ("timelinejs", {"2023-12-08", "2023", "2020?", "2023-12-17~", "1975/..", "../1991", "199X", "-0500", "0000",
                        "[2023-12-01..2023-12-16]", "2023-24", "{2023-12-01,2023-12-03}"}),
    ],
)  # fmt: skip
def test_these_dates_come_back_as_they_were(form: str, dates: set[str]) -> None:
    for date in sorted(dates):
        text, _ = told(listed(happened(date=date)), form, **_BACK[form])
        assert gone_through(form, text).dates == [date], date


@tried_on("date", ["{2021-03-01,2022-03-01}", "{2021-03-01,2021-03-02,2021-04-09}", "{2019,2021}"])
@tried_on("form", ["timelinejs", "ics"])
def test_an_event_that_stands_at_several_days_comes_back_once(form: str, date: str) -> None:
    written = listed(happened("a", date), happened("a-2"), happened("b", "{2020-01-01,2021-03-01}"))
    gone = gone_through(form, told(written, form, **_BACK[form])[0])
    assert gone.dates == [date, "2023-12-08", "{2020-01-01,2021-03-01}"]
    assert gone.lost == {}
    titles = {"titles of a timeline are no events of their own"}
    (left,) = {*gone.left_out} - titles
    assert left == "further days of an event, which is told once with all of them"


@tried_on("form", _BACK)
def test_an_event_comes_back_with_its_words_its_kind_and_where_it_was(form: str) -> None:
    text, _ = told(reported(RAID), form, **_BACK[form])
    (event,) = gone_through(form, text).told.values()
    assert (event.fields["title"], event.fields["kind"], event.fields["date"]) == (
        "A raid", "assault", "[2023-12-01..2023-12-07]",
    )  # fmt: skip
    if form == "ftm":
        sides = [[one.name for one in side] for side in (event.actors, event.recipients)]
        assert sides == [["Zoë O'Neill"], ["Northland"]]
    if form != "timelinejs":
        assert [one.name for one in event.places] == ["The Quay"]


def test_places_come_back_from_ftm_by_their_names_and_what_they_are_within() -> None:
    named = [
        ("dome", "The Dome, West", "city"),
        ("city", "Imra, D.C.", "land"),
        ("land", "Kestria", None),
    ]
    places = [
        Place.model_validate({"id": one, "name": name, "within": whole})
        for one, name, whole in named
    ]
    for held in ("dome", "city", "land"):
        whole = listed(happened(places=[held]))
        text, _ = told(whole._replace(referred=(*whole.referred, *places)), "ftm")
        (event,) = gone_through("ftm", text).told.values()
        names = [name for _, name, _ in named]
        (site,) = event.places
        assert [site.name, *site.within] == names[[one for one, _, _ in named].index(held) :]


@tried_on("status", ["reported", "planned", "disputed"])
@tried_on("form", _BACK)
def test_an_event_comes_back_with_how_it_stands(form: str, status: str) -> None:
    text, _ = told(reported(happened(title="Talks", status=status)), form, **_BACK[form])
    (event,) = gone_through(form, text).told.values()
    assert (event.fields["title"], event.fields.get("status", "reported")) == ("Talks", status)


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("form", _BACK)
def test_a_longer_file_takes_steps_in_proportion(form: str) -> None:
    few, many = 50, 200
    steps = []
    for count in (few, many):
        events = (
            happened(
                f"e-{at}", f"{1900 + at % 100}-{1 + at % 12:02}-0{1 + at % 9}", title=f"Round {at}"
            )
            for at in range(count)
        )
        text, _ = told(listed(*events), form, **_BACK[form])
        with counted() as taken:
            assert len(gone_through(form, text).told) == count
        steps.append(taken)
    assert outgrown(steps[0], steps[1], many) == ""


@given(claims())
@pytest.mark.parametrize("form", _BACK)
def test_whatever_is_written_is_read_without_a_fault(form: str, drawn: tuple) -> None:  # type: ignore[type-arg]  # claims of any kind
    text, _ = told(listed(*drawn), form, **_BACK[form])
    gone_through(form, text)
