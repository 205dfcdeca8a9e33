"""Which event a figure is of: the release of captives, not their capture; a crash, not the arrest that follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tests.drafting.articles import drafted, of

if TYPE_CHECKING:
    from collections.abc import Mapping


def _figured(text: str) -> dict[tuple[str, int | None], str]:
    """Give by each count the title of its event."""
    found: dict[tuple[str, int | None], str] = {}
    for event in of("event", drafted(text)):
        for figure in cast("list[Mapping[str, object]]", event.fields.get("figures") or []):
            key = (str(figure["what"]), cast("int | None", figure.get("low")))
            found[key] = str(event.fields["title"])
    return found


def test_captives_who_are_freed_are_of_their_release() -> None:
    text = "Nineteen pupils captured by rebels in Oram in March 2022 have been freed, Norland said."
    assert "freed" in _figured(text)["freed", 19]


def test_a_headline_of_a_release_is_of_no_capture() -> None:
    text = """\
Rebels in Oram free 19 pupils in exchange for two of theirs
Nineteen pupils captured by the rebels in March 2022 have been freed, Norland said on Monday.
"""
    assert "captured" not in _figured(text)["freed", 19]


def test_victims_of_a_crash_are_of_no_arrest() -> None:
    text = """\
A tram left the rails in Oram on Monday, injuring 40 people.
The driver was arrested on Monday.
Nine people were trapped.
"""
    assert "arrest" not in _figured(text).get(("trapped", 9), "")


def test_a_heading_counts_what_stands_below_it() -> None:
    text = """\
Norland condemned the raid in Lyon on Monday.
The country has seen others.
Police said they would look into all of them.
Here are details of some raids of the past years:
Oram market: 49 killed
In June 2019 a gunman opened fire in a market in Oram.
Fez school: 32 killed
In April 2021 a pupil attacked a school in Fez.
"""
    found = _figured(text)
    assert "market" in found["killed", 49]
    assert "school" in found["killed", 32]


def test_what_a_strike_that_is_named_did_is_of_no_other_attack() -> None:
    text = """\
Rebels attacked a consulate in Oram on Monday.
They called it revenge for air strikes in the province of Fez that left 32 civilians dead.
"""
    assert "consulate" not in _figured(text).get(("killed", 32), "")


def test_links_of_a_page_count_nothing() -> None:
    text = """\
A bomb killed four people in Oram on Monday.
SECRET DEAL US plotting to let rebels go, COLD AS ICE Gang batter two men to death with rocks
"""
    assert set(_figured(text)) == {("killed", 4)}


def test_an_age_is_no_count() -> None:
    text = """\
A bomb killed four people in Oram on Monday.
Aged 19, Dane Rossi lost his life on his way to work.
"""
    assert set(_figured(text)) == {("killed", 4)}
