"""What is drawn of a record's fields is what its index entries are: of every kind, with every field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.criteria import status_of
from sahara_cli.dossier.records import Event
from sahara_cli.drafts.stock import fields_of
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.index.drawn import drawn
from sahara_cli.storage.index.entries import date_text, sources_of, terms_of, text_of
from sahara_cli.storage.index.keys import dated, key_of
from sahara_cli.storage.index.marks import marks_of
from sahara_cli.storage.lines import line_of
from tests.cli.commands.test_every_field import _FULL
from tests.conftest import written
from tests.storage.index.various import judged, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.records import AnyRecord


def _every(folder: Path) -> Iterator[AnyRecord]:
    dossier = load([folder])
    yield from (*dossier.everything, *dossier.named, *dossier.sames)


def _assert_alike(record: AnyRecord, fields: Mapping[str, Any]) -> None:
    told = drawn(record.noun, fields)
    date = getattr(record, "date", None) or getattr(record, "published", None)
    assert told.date == date_text(record)
    assert dated(date) + told.placed + record.id.encode() == key_of(record)
    assert told.kind == (record.kind if isinstance(record, Event) else None)
    assert told.status == status_of(record)
    assert told.sources == sources_of(record)
    assert told.tokens == text_of(record)
    assert len(told.terms) == len({*told.terms})
    assert {*told.terms} == {*terms_of(record)}
    assert {*told.marks} == {*marks_of(record, fields_of(record), lambda _: None)}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_drawn_is_what_a_record_s_entries_are(tmp_path: Path, seed: int) -> None:
    folder = written(tmp_path, "various", same=judged(200), **records(200, seed))
    for record in _every(folder):
        _assert_alike(record, fields_of(record))
        _assert_alike(record, json.loads(line_of(record)))


def test_so_it_is_with_every_field(tmp_path: Path) -> None:
    for record in _every(written(tmp_path, "full", **_FULL)):
        _assert_alike(record, json.loads(line_of(record)))


def test_of_the_dossiers_that_ship_too() -> None:
    folders = sorted(one.parent for one in Path(__file__).parents[3].glob("data/*/dossier.json"))
    assert folders
    for folder in folders:
        for record in _every(folder):
            _assert_alike(record, json.loads(line_of(record)))
