"""Fields are declared once: a record that is read plainly is what its model makes of the same line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from sahara_cli.dossier.records import (
    FILES,
    RECORDS,
    Actor,
    Citation,
    Event,
    Figure,
    Place,
    RowCitation,
)
from sahara_cli.storage.dossiers import load, shipped
from tests.conftest import CITE, DATASET, ROW, filled
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.declared import Declared
    from sahara_cli.dossier.records import Record

_NOUNS = list(RECORDS)
_KINDS: list[type[Declared]] = [*RECORDS.values(), Citation, RowCitation, Figure]
_FIGURE = {"what": "killed", "low": 3, "approximate": True}


def _model(kind: type[Declared]) -> type[BaseModel]:
    model = kind.judging()
    assert issubclass(model, BaseModel)
    return model


def _lines() -> list[tuple[str, dict[str, Any]]]:
    return [
        (noun, json.loads(line))
        for folder in (shipped(), shipped("vell-dam"))
        for noun in _NOUNS
        if (folder / FILES[noun]).exists()
        for line in (folder / FILES[noun]).read_text(encoding="utf-8").splitlines()
    ]


@tried_on("kind", _KINDS)
def test_a_model_has_the_fields_that_are_declared_in_their_order(kind: type[Declared]) -> None:
    fields = _model(kind).model_fields
    assert list(fields) == list(kind.declared)
    for name, declared in kind.declared.items():
        assert fields[name].is_required() == declared.required
        assert declared.required or fields[name].default == declared.default


@tried_on("kind", _KINDS)
def test_a_model_has_its_class_s_name_and_words(kind: type[Declared]) -> None:
    model = _model(kind)
    assert (model.__name__, model.__doc__) == (kind.__name__, kind.__doc__)
    assert issubclass(model, kind)


def test_what_is_read_plainly_is_what_a_model_makes_of_it() -> None:
    for noun, fields in _lines():
        kind: type[Record] = RECORDS[noun]
        plain, judged = kind.plainly(fields), kind.model_validate(fields)
        assert plain == judged
        assert hash(plain) == hash(judged)
        assert {name: type(value) for name, value in plain} == {
            name: type(getattr(judged, name)) for name in kind.declared
        }
        dumped = judged.model_dump(mode="json")
        assert list(plain.model_dump().items()) == list(dumped.items())
        assert json.dumps(plain.model_dump()) == json.dumps(dumped)


@tried_on("noun", _NOUNS)
def test_what_is_not_given_is_what_a_model_has_there(noun: str) -> None:
    least: dict[str, dict[str, Any]] = {
        "actor": {"name": "N", "kind": "state"},
        "place": {"name": "N"},
        "same": {"members": ["a", "b"]},
        "dataset": {**DATASET, "key": []},
    }
    fields: dict[str, Any] = {"id": "one", **filled(noun, least.get(noun, {}))}
    if noun == "article":
        fields = {
            **dict(_lines())["article"], "url": None, "coded": None, "authors": [], "publisher": None,
        }  # fmt: skip
    plain, judged = RECORDS[noun].plainly(fields), RECORDS[noun].model_validate(fields)
    assert plain.model_dump() == judged.model_dump(mode="json")


@tried_on("written", [True, False, 1, 0, "yes", "off"])
def test_a_truth_that_is_written_otherwise_is_read_as_a_model_reads_it(written: object) -> None:
    fields = {**_FIGURE, "approximate": written}
    assert Figure.plainly(fields).approximate is Figure.model_validate(fields).approximate


def test_parts_are_records_of_their_own() -> None:
    event = Event.plainly({"id": "one", **filled("event", {"figures": [_FIGURE]})})
    assert type(event.cites[0]) is Citation
    assert event.cites[0] == Citation.plainly(CITE)
    assert len({event.cites[0], Citation.plainly(CITE)}) == 1
    assert type(event.figures[0]) is Figure


def test_a_citation_is_of_a_span_or_of_a_row() -> None:
    fields = {"id": "one", **filled("event", {"cites": [CITE, ROW]})}
    for event in (Event.plainly(fields), Event.model_validate(fields)):
        assert [isinstance(one, RowCitation) for one in event.cites] == [False, True]
        assert [one.source for one in event.cites] == ["paper", "counted-2024"]
        assert (event.spans, event.rows) == (event.cites[:1], event.cites[1:])
        assert [list(one) for one in event.model_dump()["cites"]] == [list(CITE), list(ROW)]


@tried_on("written", [24, 24.5, -90, 0])
def test_degrees_are_read_as_a_model_reads_them(written: float) -> None:
    fields = {"id": "one", "name": "Vell", "latitude": written, "longitude": written}
    plain, judged = Place.plainly(fields), Place.model_validate(fields)
    assert plain == judged
    assert repr(plain.latitude) == repr(judged.latitude) == repr(float(written))


def test_a_record_cannot_be_changed() -> None:
    actor = Actor.plainly({"id": "north", "name": "Northland", "kind": "state"})
    with pytest.raises(AttributeError, match="cannot be changed"):
        actor.name = "Southland"
    with pytest.raises(AttributeError, match="cannot be changed"):
        del actor.name
    assert actor.model_copy(update={"name": "Southland"}).name == "Southland"
    assert actor.name == "Northland"


def test_calling_a_class_judges() -> None:
    with pytest.raises(ValidationError, match="mode"):
        Event(id="x", mode="riot", **filled("event", {}))
    made = Actor(id="north", name="Northland", kind="state")
    assert isinstance(made, BaseModel)
    assert repr(made).startswith("Actor(id='north'")


def test_from_python_a_dossier_gives_models_and_read_plainly_it_gives_none() -> None:
    for dossier, judged in ((load([shipped()]), True), (load([shipped()], plainly=True), False)):
        every = (*dossier.articles, *dossier.named, *dossier.claims)
        assert {isinstance(one, BaseModel) for one in every} == {judged}


def test_a_choice_of_words_is_none_of_the_plain_reader_s_business() -> None:
    assert get_args(_model(Actor).model_fields["kind"].annotation)
    assert Actor.plainly({"id": "x", "name": "X", "kind": "state"}).kind == "state"
