"""A reading of a text: times, quotations, events, figures and people, without a dossier."""

from __future__ import annotations

import datetime as dt

from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.ids import Ids
from sahara_cli.drafting.roster import Roster
from sahara_cli.reading.reader import Reading, read
from sahara_cli.texts import normalise

TEXT = """\
On Monday Kenya's trade minister Amina Odhiambo met Carlos Quispe. A blast killed 9 people in Oram on Sunday.
"We had no warning," Odhiambo said. The Fisheries Council will meet on 3 June 2024.
"""
DAY = dt.date(2024, 5, 14)


def _read(text: str) -> Reading:
    roster = Roster(Dossier(lambda _: ()), Ids(()))
    return read(text, normalise(text), (DAY, DAY), roster)


def test_a_reading_tells_times_quotations_events_figures_and_people() -> None:
    reading = _read(TEXT)
    assert [one.edtf for one in reading.times] == ["2024-05-13", "2024-05-12", "2024-06-03"]
    assert "Amina Odhiambo" in {one.speaker for one in reading.quotations}
    assert [one.date for one in reading.events] == ["2024-05-13", "2024-05-12", "2024-06-03"]
    assert [(one.what, one.low) for one in reading.figures] == [("killed", 9)]
    assert [one.name for one in reading.people] == [
        "Amina Odhiambo",
        "Carlos Quispe",
        "Fisheries Council",
    ]


def test_people_have_their_kind_their_role_and_their_place_in_the_text() -> None:
    reading = _read(TEXT)
    first = reading.people[0]
    assert (first.kind, first.role, first.count, first.sex) == (
        "person",
        "Kenya's trade minister",
        2,
        "f",
    )
    assert reading.text[first.start :].startswith("Amina Odhiambo")
    assert not any(one.is_place for one in reading.people)
