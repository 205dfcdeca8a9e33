"""An event that rests on a row is written, and drawn for an index, as any other record is: in fewer steps."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier.records import Event
from sahara_cli.storage.index.drawn import drawn
from sahara_cli.storage.index.row_entries import drawn_of
from sahara_cli.storage.lines import EventLines, fields_of, line_of, written

_LINES = EventLines()
_IDS = st.lists(st.sampled_from(("north", "south", "x-1")), max_size=3, unique=True)
_TEXTS = st.one_of(
    st.sampled_from(('Raid "of" Łódź \\ U.N.', "Tab\there", "港口 visit", "Half \u2028 line", "\U0001f600")),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=20),
)  # fmt: skip
_NOTHING = st.none()
_FIGURES = st.lists(
    st.fixed_dictionaries(
        {"what": st.sampled_from(("killed", "wounded", "in-flight"))},
        optional={"low": st.integers(0, 9), "text": _TEXTS, "by": st.just("north"), "approximate": st.booleans()},
    ).filter(lambda one: "low" in one or "text" in one),
    max_size=2,
)  # fmt: skip
_ROWS = st.fixed_dictionaries(
    {"dataset": st.sampled_from(("acled", "ged")), "row": _TEXTS, "digest": st.just("0" * 64)}
)
_SPANS = st.just({
    "article": "paper", "start": 3, "end": 90, "digest": "0" * 64, "paragraph": 1, "sentence": 1,
})  # fmt: skip
_EVENTS = st.fixed_dictionaries(
    {"id": st.sampled_from(("a-1", "b")), "title": _TEXTS, "kind": st.sampled_from(("assault", "consult")),
     "date": st.sampled_from(("2023-12-05", "[2023-12-04..2023-12-10]", "2023-12", "2023~")),
     "cites": st.lists(st.one_of(_ROWS, _ROWS, _SPANS), min_size=1, max_size=2),
     "actors": _IDS, "recipients": _IDS, "places": _IDS, "figures": _FIGURES,
     "status": st.sampled_from(("reported", "planned", "disputed")), "origin": st.sampled_from(("imported", "coded"))},
    optional={"note": st.one_of(_NOTHING, _TEXTS), "date_text": st.one_of(_NOTHING, _TEXTS), "mentioned": _IDS,
              "date_basis": st.one_of(_NOTHING, _TEXTS), "topics": _IDS, "proposed_by": st.one_of(_NOTHING, _TEXTS)},
)  # fmt: skip


@given(_EVENTS)
def test_it_is_written_and_drawn_as_any_record_is(fields: dict[str, Any]) -> None:
    event = Event.plainly(fields)
    assert _LINES.line(event) == line_of(event) == written(fields_of(event))
    told, plainly = drawn_of(event), drawn("event", fields_of(event))
    terms = [*chain(told.terms, *told.shared)]
    assert len(terms) == len({*terms})
    assert told._replace(terms={*terms}, marks={*told.marks}, shared=()) == plainly._replace(
        terms={*plainly.terms}, marks={*plainly.marks}
    )


@pytest.mark.slow  # many rows
def test_of_many_events_what_is_alike_is_told_of_each() -> None:
    lines = EventLines()
    for number in range(40_000):
        cite = {"dataset": "acled", "row": str(number), "digest": "0" * 64}
        figures = [{"what": "killed", "low": number}]
        event = Event.plainly(
            {"id": f"e-{number}", "title": "Raid", "kind": "assault", "date": "2023", "cites": [cite],
             "actors": [f"group-{number}"], "figures": figures}
        )  # fmt: skip
        assert (
            f'"actors": ["group-{number}"], "figures": [{{"what": "killed", "low": {number}}}]'
            in lines.line(event)
        )
