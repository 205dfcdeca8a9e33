from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types
from jsonschema.exceptions import (  # type: ignore[import-untyped]  # it ships no types
    ValidationError,
)

from sahara_cli.dates import Verdict, parse
from sahara_cli.dossier.records import Actor, AnyRecord, Article, Fact, Place
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports.flat import NOUNS, flat, schema
from tests.formats.samples import cite, event, statement
from tests.rows import tried_on

ARTICLE = Article(
    id="talks-2023",
    label="News agency report",
    published=parse("[2023-12-17,2023-12-18]"),
    published_basis="between an arrival and a meeting",
    language="en",
    text_length=3000,
    text_digest="0" * 64,
    paragraphs=15,
    sentences=19,
)
RECORDS: tuple[AnyRecord, ...] = (
    event("plan", "2006", "A plan", who=("morocco",)),
    statement("harris-plan", "2023-12-08", "harris", "direct", "One way."),
    Fact(id="stance", subject="algeria", property="stance", value="firm", cites=(cite(1, 1),)),
    Fact(
        id="share",
        subject="morocco",
        property="controls",
        value="80%",
        date=parse("2022-02/.."),
        cites=(cite(1, 1),),
    ),
    Actor(id="algeria", name="Algeria", kind="state"),
    Place(id="dakhla", name="Dakhla"),
    ARTICLE,
)

_ADDED = {
    "event": ("members", "sources"),
    "place": ("members",),
    "actor": ("members", "events", "statements", "facts", "parts"),
    "statement": ("proved",),
    "article": ("events", "statements", "facts", "cited", "copy"),
}


def _judge(noun: str) -> Draft202012Validator:
    described = schema(noun)
    Draft202012Validator.check_schema(described)
    return Draft202012Validator(described)


def test_an_event_has_its_fields_in_a_reader_s_order() -> None:
    row = flat(Answer(RECORDS[0], Verdict.POSSIBLE, {"rank": 1}))
    assert list(row) == [
        "record", "id", "date", "earliest", "latest", "date_text", "date_basis", "kind", "mode",
        "status", "title", "actors", "recipients", "places", "figures", "topics", "mentioned", "cites",
        "origin", "match", "rank",
    ]  # fmt: skip
    assert (row["date"], row["earliest"], row["latest"]) == ("2006", "2006-01-01", "2006-12-31")
    assert (row["match"], row["mode"], row["actors"]) == ("possible", None, ["morocco"])


def test_a_fact_without_a_date_has_no_bounds() -> None:
    row = flat(Answer(RECORDS[2]))
    assert (row["date"], row["earliest"], row["latest"]) == (None, None, None)
    assert "match" not in row


def test_an_open_end_is_told() -> None:
    row = flat(Answer(RECORDS[3]))
    assert (row["earliest"], row["latest"]) == ("2022-02-01", "inf")


def test_an_article_is_bounded_by_its_publication() -> None:
    row = flat(Answer(ARTICLE))
    assert (row["published"], row["earliest"], row["latest"]) == (
        "[2023-12-17,2023-12-18]", "2023-12-17", "2023-12-18",
    )  # fmt: skip


@tried_on("record", RECORDS)
@tried_on("match", [None, Verdict.POSSIBLE, Verdict.CERTAIN])
def test_the_schema_describes_what_is_given(record: AnyRecord, match: Verdict | None) -> None:
    _judge(record.noun).validate(flat(Answer(record, match, {"score": 3})))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_the_schema_names_every_field_and_no_other(record: AnyRecord) -> None:
    row = flat(Answer(record))
    described = schema(record.noun)
    assert list(described["required"]) == list(row)
    assert set(described["properties"]) == {
        *row,
        *record.declared,
        "match",
        "unbounded",
        "score",
        *_ADDED.get(record.noun, ()),
    }


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_a_row_that_lacks_a_field_is_refused(record: AnyRecord) -> None:
    row = flat(Answer(record))
    judge = _judge(record.noun)
    for key in row:
        with pytest.raises(ValidationError):
            judge.validate({name: value for name, value in row.items() if name != key})


@pytest.mark.parametrize(
    "wrong",
    [
        {"record": "fact"},
        {"earliest": "soon"},
        {"match": "no"},
        {"kind": "visit"},
        {"cites": []},
        {"odd": {}},
    ],
    ids=str,
)
def test_a_row_that_says_something_else_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _judge("event").validate({**flat(Answer(RECORDS[0])), **wrong})


def test_a_citation_has_a_schema_of_its_own() -> None:
    judge = _judge("citation")
    judge.validate(cite(1, 1).model_dump(mode="json"))
    with pytest.raises(ValidationError):
        judge.validate({**cite(1, 1).model_dump(mode="json"), "page": 1})


def test_every_noun_has_a_schema() -> None:
    assert [schema(noun)["title"] for noun in NOUNS] == list(NOUNS)
