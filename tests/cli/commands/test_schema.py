"""`sahara schema` describes exactly what the listings print."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from tests.drafted import TEXT, draft
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Asking, Refused, Sahara


def _validator(answer: Asking, noun: str) -> Any:
    schema = json.loads(answer("schema", noun))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@tried_on(
    ("asked", "noun"),
    [
        (["events"], "event"),
        (["events", "--since", "2020"], "event"),
        (["events", "--on", "2023-12-08"], "event"),
        (["quote"], "statement"),
        (["quote", "Harris", "--since", "2023-12-10"], "statement"),
        (["fact"], "fact"),
        (["fact", "--since", "2020"], "fact"),
        (["actor"], "actor"),
        (["articles"], "article"),
    ],
)
def test_a_listing_is_as_its_schema_says(
    answer: Asking, records: Asking, asked: list[str], noun: str
) -> None:
    found = records(*asked)
    validator = _validator(answer, noun)
    assert found
    assert [e for one in found for e in validator.iter_errors(one)] == []


@pytest.mark.parametrize("asked", [["timeline"], ["timeline", "--since", "2023-12-03"]])
def test_each_record_of_a_mixed_listing_is_as_its_noun_says(
    answer: Asking, records: Asking, asked: list[str]
) -> None:
    validators = {noun: _validator(answer, noun) for noun in ("event", "statement")}
    found = records(*asked)
    assert {one["record"] for one in found} == set(validators)
    assert [e for one in found for e in validators[one["record"]].iter_errors(one)] == []


def test_the_harbour_is_as_the_schemas_say(harbour: Path, answer: Asking, records: Asking) -> None:
    nouns = {"events": "event", "quote": "statement", "fact": "fact", "articles": "article"}
    for command, noun in nouns.items():
        found = records(command, "--dossier", harbour)
        validator = _validator(answer, noun)
        assert len(found) >= 2
        assert [e for one in found for e in validator.iter_errors(one)] == []


@pytest.mark.parametrize("change", [{"extra_field": {}}, {"kind": "picnic"}, {"earliest": "soon"}])
def test_a_schema_refuses_what_is_not_printed(
    answer: Asking, records: Asking, change: dict[str, object]
) -> None:
    validator = _validator(answer, "event")
    record = records("events")[0]
    assert not list(validator.iter_errors(record))
    assert list(validator.iter_errors({**record, **change}))
    assert list(validator.iter_errors({key: record[key] for key in record if key != "cites"}))


@pytest.mark.parametrize("noun", ["Event", " fact ", "CITATION"])
def test_a_kind_of_record_is_named_in_any_case(answer: Asking, noun: str) -> None:
    assert answer("schema", noun) == answer("schema", noun.strip().lower())


def test_an_unknown_kind_of_record_is_refused(refused: Refused) -> None:
    assert refused("schema", "quote") == (
        'no kind of record "quote"; it is one of event, statement, fact, actor, place, article, dataset, same, '
        "figure, citation, row, sentence, draft"
    )


@pytest.fixture
def lines(answer: Asking) -> Any:
    return _validator(answer, "draft")


def test_every_line_of_a_draft_is_as_the_schema_of_one_says(lines: Any, sahara: Sahara) -> None:
    Path("talks.txt").write_text(TEXT, encoding="utf-8")
    sahara("draft", "talks.txt", "--published", "2023-12-18", "-o", "draft.jsonl")
    drafted = [json.loads(line) for line in Path("draft.jsonl").read_text("utf-8").splitlines()]
    assert len({one["record"] for one in drafted}) > 3
    for one in (*drafted, *draft()):
        lines.validate(one)


@pytest.mark.parametrize(
    "told",
    [
        {"title": "Ministers meet", "kind": "consult", "date": "8 December 2023", "sentence": 1},
        {"title": "Ministers meet", "kind": None, "date": None, "words": "Ministers met", "actors": ["Peru"]},
        {"title": "Five die", "kind": "other", "date": "2023", "figures": [{"what": "killed", "low": 5, "by": "Peru"}],
         "sentences": [1, 2], "actors": [{"name": "Qwrt", "kind": "armed_group"}]},
        {"title": "Five held", "kind": "coerce/arrest", "date": "2023", "sentence": 1},
    ],
)  # fmt: skip
def test_a_line_as_a_person_writes_it_fits(lines: Any, told: dict[str, Any]) -> None:
    lines.validate({"record": "event", **told})


@pytest.mark.parametrize(
    "told",
    sampled(
        [
            {"record": "robot", "title": "A", "kind": "other", "date": "2023"},
            {"record": "event", "title": "A", "kind": "murder", "date": "2023"},
            {"record": "event", "title": "A", "kind": "coerce/visit", "date": "2023"},
            {"record": "event", "title": "A", "kind": "other"},
            {"record": "event", "title": "A", "kind": "other", "date": "2023", "sentence": 0},
            {"record": "event", "title": "A", "kind": "other", "date": "2023", "colour": "red"},
            {"record": "statement", "text": "A", "directness": "loud", "date": "2023"},
            {"record": "actor", "name": "Peru", "kind": "country"},
        ],
        3,
    ),
)
def test_what_is_no_line_does_not_fit(lines: Any, told: dict[str, Any]) -> None:
    assert not lines.is_valid(told)
