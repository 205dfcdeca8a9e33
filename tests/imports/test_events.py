"""What a row tells of an event is judged as the event's model judges it, by one validator that makes no model."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sahara_cli.dates import parse
from sahara_cli.dossier.checks import doubts_alone
from sahara_cli.dossier.checks.misfits import misfits
from sahara_cli.dossier.records import Event, RowCitation
from sahara_cli.imports.events import Judge
from sahara_cli.imports.rows import CellError
from sahara_cli.storage.lines import line_of
from tests.rows import tried_on

_JUDGE = Judge()
_CITE = {"dataset": "acled", "row": "VEL1", "digest": "0" * 64}
_NAMED = {"actors": ("vell-guard",), "recipients": (), "places": ("vell",)}
_HELD = {"id": "acled-vel1", **_NAMED}

_WORDS = st.one_of(
    st.none(), st.sampled_from(("", "Vell", "x" * 20_001)), st.integers(), st.text(max_size=5)
)
_NUMBERS = st.one_of(st.none(), st.integers(-2, 9), st.just(10**16), st.booleans(), st.just("3"))
_FIGURES = st.one_of(
    st.just(5),
    st.lists(
        st.one_of(
            st.none(),
            st.fixed_dictionaries(
                {"what": st.sampled_from(("killed", "Killed", ""))},
                optional={"low": _NUMBERS, "high": _NUMBERS, "approximate": st.sampled_from((True, None, "yes", 3)),
                          "text": _WORDS, "by": st.sampled_from((None, "vell-guard", "No id")),
                          "unknown": st.just(1)},
            ),
        ),
        max_size=2,
    ),
)  # fmt: skip
_FIELDS = st.fixed_dictionaries(
    {"title": _WORDS, "date": st.sampled_from((parse("2023-12-05"), "2023", "soon", 5)),
     "kind": st.sampled_from(("assault", "riot", None))},
    optional={"mode": st.sampled_from((None, "firearms", "visit", 3)), "status": st.sampled_from(("planned", "", None)),
              "note": _WORDS, "date_text": _WORDS, "figures": _FIGURES, "unknown": st.just(1),
              "topics": st.sampled_from(((), ("dam", "war"), ["dam"], ("No id",), "dam", None))},
)  # fmt: skip


def _judged(fields: dict[str, Any]) -> Event | list[str]:
    try:
        return _JUDGE.event({**fields, **_HELD}, _CITE)
    except CellError as error:
        return [column for column, _ in error.faults]
    except ValidationError as error:
        return [fault.field for fault in misfits(error, "event")]


def _by_model(fields: dict[str, Any]) -> Event | list[str]:
    try:
        return Event.model_validate({**fields, **_HELD, "cites": (_CITE,), "origin": "imported"})
    except ValidationError as error:
        return [fault.field for fault in misfits(error, "event")]


@given(_FIELDS)
def test_it_judges_as_the_model_does(fields: dict[str, Any]) -> None:
    judged, model = _judged(fields), _by_model(fields)
    if isinstance(judged, list) or isinstance(model, list):
        # A model looks whether fields go together where each by itself is sound; what is wrong is the same.
        assert isinstance(judged, list) == isinstance(model, list)
        assert set(judged) <= set(model) or set(model) <= set(judged)
        return
    assert judged == model
    assert line_of(judged) == line_of(model)


def test_what_does_not_go_together_is_told_by_its_field() -> None:
    wrong = {"title": "Raid", "date": parse("2023"), "kind": "aid", "mode": "visit",
             "figures": [{"what": "killed"}, {"what": "wounded", "low": 3, "high": 2}]}  # fmt: skip
    with pytest.raises(CellError) as raised:
        _JUDGE.event({**wrong, **_HELD}, _CITE)
    assert [column for column, _ in raised.value.faults] == ["figures[0]", "figures[1]", ""]


_ALIKE = st.sampled_from((
    {"kind": "assault", "mode": None},
    {"kind": "assault", "mode": "firearms", "figures": [{"what": "killed", "low": 3, "high": 3, "approximate": True}]},
    {"kind": "protest", "mode": "demo", "topics": ("dam",)},
    {"kind": "other", "figures": [{"what": "killed", "text": "\u200b"}]},
    {"kind": "riot", "mode": None},
))  # fmt: skip
_OWN = st.fixed_dictionaries(
    {"title": _WORDS, "date": st.sampled_from((parse("2023-12-05"), "2023", "soon", 5))},
    optional={"note": st.one_of(_WORDS, st.just("\u200b"))},
)


@given(st.lists(st.tuples(_OWN, _ALIKE), min_size=2, max_size=8))
def test_fields_that_many_rows_have_are_judged_once(rows: list[tuple[Any, Any]]) -> None:
    judge = Judge()
    for own, alike in rows:
        fields = {**own, **_HELD}
        by_itself = _judged({**own, **alike})
        if known := judge.plainly(fields, alike):
            assert (
                Event.of({**known, **fields, "cites": (RowCitation.holding(_CITE),)}) == by_itself
            )
            assert isinstance(by_itself, Event)
            assert not [*doubts_alone(by_itself)]
            continue
        try:
            event = judge.event(fields, _CITE, alike)
        except (CellError, ValidationError):
            assert isinstance(by_itself, list)
            continue
        assert event == by_itself


@tried_on(
    ("title", "refused"),
    [
        ("Raid", None),  # what is judged alike is known from now on
        ("Half \ud800 a letter", ["title"]),
        ("", ["title"]),
        ("x" * 20_000, None),
        ("x" * 20_001, ["title"]),
    ],
)
def test_words_are_refused_as_by_the_model(title: str, refused: list[str] | None) -> None:
    fields = {"title": title, "date": parse("2023-12-05"), "kind": "assault"}
    assert _judged(fields) == _by_model(fields)
    assert refused in (None, _judged(fields))
