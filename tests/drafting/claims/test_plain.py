from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafting.claims.ferries import SAID, SIGNED, lay_out, lines, taken

if TYPE_CHECKING:
    from tests.conftest import Asking, Refused, Sahara

BARE = {key: value for key, value in SIGNED.items() if key != "record"}


@pytest.mark.parametrize(
    "told",
    [
        json.dumps([SIGNED]),
        json.dumps(SIGNED),
        json.dumps(SIGNED, indent=1),
        json.dumps({"records": [SIGNED]}),
        json.dumps({"events": [BARE]}),
        f"Here you are:\n```json\n{json.dumps([SIGNED], indent=2)}\n```\nAnything else?",
        f"{json.dumps(SIGNED)}\n\n",
    ],
)
def test_a_chat_s_answer_is_read_however_it_lays_it_out(sahara: Sahara, told: str) -> None:
    assert [one["title"] for one in lines(taken(sahara, told), "event")] == [SIGNED["title"]]


def test_a_number_alone_cites_its_sentence(sahara: Sahara) -> None:
    bare = {key: value for key, value in SIGNED.items() if key != "sentence"}
    told = [{**bare, "cites": [SIGNED["sentence"]]}]
    (event,) = lines(taken(sahara, told), "event")
    assert [one["sentence"] for one in event["cites"]] == [SIGNED["sentence"]]


def test_json_lines_are_read_line_by_line(sahara: Sahara) -> None:
    result = taken(sahara, f"{json.dumps(SIGNED)}\n{json.dumps(SAID)}\n")
    assert [one["record"] for one in lines(result)][-2:] == ["event", "statement"]


def test_a_draft_of_our_own_is_read_again(sahara: Sahara) -> None:
    first = taken(sahara, [SIGNED, SAID])
    again = taken(sahara, first.out, name="draft.jsonl")
    for noun in ("event", "statement"):
        (one,), (other,) = lines(first, noun), lines(again, noun)
        apart = {"draft": 0, "proposed_by": 0}  # which tell of the file
        assert {**one, **apart} == {**other, **apart}


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("", "chat.json: holds no record; a chat's answer is JSON"),
        ("[]", "chat.json: holds no record; a chat's answer is JSON"),
        ("I am sorry, I cannot.", "chat.json:1: is not JSON: "),
        ('{"record": "event", "title": "Lines sig', "chat.json:1: is not JSON: "),
        ('[{"record": "event"}, {"rec', "chat.json:1: is not JSON: "),
        ("[" * 100_000, "chat.json:1: is not JSON: "),
        (json.dumps([SIGNED] * 2001), "chat.json: holds more than 2,000 records"),
    ],
)
def test_what_is_no_answer_is_refused_whole(sahara: Sahara, told: str, sentence: str) -> None:
    result = taken(sahara, told)
    assert (result.status, result.out) == (3, "")
    assert result.err.splitlines()[-1].startswith(f"sahara: {sentence}")


@pytest.mark.parametrize(
    "held", [7, "event", None, {"title": "No kind", "sentence": 2}, {"record": "same"}]
)
def test_a_record_of_no_kind_is_refused_and_the_others_stay(sahara: Sahara, held: object) -> None:
    result = taken(sahara, [SIGNED, held])
    assert result.status == 0
    assert "2 proposed, 1 stand, 0 doubted, 1 refused" in result.err


def test_a_file_of_claims_is_of_one_article(refused: Refused) -> None:
    lay_out()
    Path("other.txt").write_text("Another text.", encoding="utf-8")
    Path("chat.json").write_text("[]", encoding="utf-8")
    told = refused("draft", "ferries.txt", "other.txt", "--from", "chat.json")
    assert told == "--from is of one article, and 2 are given; give one"


def test_what_goes_with_claims_alone_is_refused_without_them(refused: Refused) -> None:
    lay_out()
    told = refused("draft", "ferries.txt", "--published", "2024-05-12", "--reasons")
    assert (
        told == "--reasons tells why claims are refused: give --from FILE or --model NAME with it"
    )
    Path("chat.json").write_text("[]", encoding="utf-8")
    told = refused(
        "draft", "ferries.txt", "--published", "2024-05-12", "--timeml", "--from", "chat.json"
    )
    assert told == "--timeml writes what rules read; give it without another drafter"


def test_ten_megabytes_are_not_read(sahara: Sahara) -> None:
    result = taken(sahara, " " * 10_000_001)
    assert (result.status, result.err) == (
        3,
        "sahara: chat.json: is too large: less than 10 MB can be read\n",
    )


def test_every_field_that_the_schema_of_a_draft_has_is_read(sahara: Sahara, answer: Asking) -> None:
    schema = json.loads(answer("schema", "draft"))
    lines_of = {
        one["properties"]["record"]["const"]: set(one["properties"]) for one in schema["oneOf"]
    }
    for noun in ("event", "statement", "fact", "actor", "place"):
        claims: list[dict[str, object]] = [
            {"record": noun, field: {}} for field in sorted(lines_of[noun] - {"record", "draft"})
        ]
        told = taken(sahara, claims, "--reasons").err
        assert "is no field of" not in told, noun
