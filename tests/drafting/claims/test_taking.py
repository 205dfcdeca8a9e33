from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafting.claims.ferries import SAID, SIGNED, lines, refusals, taken
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara


def test_a_claim_that_stands_becomes_a_line_that_a_dossier_takes(sahara: Sahara) -> None:
    result = taken(sahara, [SIGNED, SAID])
    assert result.status == 0, result.err
    (event,), (said,) = lines(result, "event"), lines(result, "statement")
    assert (event["date"], event["date_text"]) == ("2024-05-10", "Friday")
    assert event["actors"] == ["orsen-line", "selva-ferries"]
    assert (event["cites"][0]["paragraph"], event["cites"][0]["sentence"]) == (2, 2)
    assert (said["speaker"], said["cites"][0]["sentence"]) == ("marta-ilves", 3)
    names = {one["id"] for one in lines(result, "actor")}
    assert names == {"orsen-line", "selva-ferries", "marta-ilves"}
    Path("draft.jsonl").write_text(result.out, encoding="utf-8")
    assert sahara("new", "mine").status == 0
    told = sahara("add", "draft.jsonl", "--to", "mine")
    assert (told.status, told.err) == (0, "")
    assert told.out == "added 1 article, 3 actors, 1 event, 1 statement to mine\n"


def test_each_line_says_who_proposed_it(sahara: Sahara) -> None:
    from sahara_cli.texts import digest

    (event,) = lines(taken(sahara, [SIGNED]), "event")
    whole = digest(json.dumps([SIGNED]))
    assert event["draft"]["rule"] == "proposed by chat.json"
    assert event["draft"]["by"] == {"file": "chat.json", "digest": whole}


def test_what_becomes_of_all_is_summed_up_in_one_line(sahara: Sahara) -> None:
    claims = [
        SIGNED,
        {**SIGNED, "actors": ["Lena Quist"]},
        {**SIGNED, "sentence": 99},
        {**SIGNED, "title": "19 sign"},
    ]
    result = taken(sahara, claims)
    assert result.err.splitlines()[-1] == (
        "sahara: chat.json: 4 proposed, 1 stand, 1 doubted, 2 refused: who is named nowhere (1), "
        "no sentence to cite (1); --reasons tells why"
    )
    assert len(lines(result, "event")) == 2


@tried_on(
    ("change", "why"),
    [
        ({"actors": ["Lena Quist"]}, 'refused: actors: "Lena Quist" is named nowhere, in the article or the dossier'),
        ({"places": ["Mount Ash"]}, 'refused: places: "Mount Ash" is named nowhere, in the article or the dossier'),
        ({"sentence": 99}, "refused: sentence: sentence 99 lies beyond the article, which has 9 sentences"),
        ({"sentence": 0}, "refused: sentence: is no number of a sentence; they are counted from 1"),
        ({"sentence": None}, "refused: sentence: is missing; write the number of its sentence"),
        ({"sentence": None, "words": "accord"}, "refused: sentence: the words that it rests on stand at 4 places"),
        ({"actors": [{"name": "Orsen Line", "age": 7}]}, "refused: actors.age: is no field of actors"),
        ({"actors": [{"name": "Lena Quist", "kind": "person"}]}, 'refused: actors.name: "Lena Quist" is named nowh'),
        ({"sentence": True}, "refused: sentence: is no number of a sentence; they are counted from 1"),
        ({"kind": "celebrate"}, "refused: kind: is none of agree, consult"),
        ({"kind": "consult/violence"}, 'refused: mode "violence" does not belong to consult'),
        ({"status": "sure"}, "refused: status: is none of reported, planned or disputed"),
        ({"date": "the day of the goat"}, "refused: date: "),
        ({"date": 7}, "refused: date: is no text"),
        ({"date": None, "date_text": "last spring"}, 'refused: date_text: no date is read from "last spring"'),
        ({"actors": "Orsen Line"}, "refused: actors: is no list"),
        ({"actors": [["Orsen Line"]]}, "refused: actors: is no text"),
        ({"title": "Lines \x1b[2Jsign"}, "refused: title: holds signs that nobody sees"),
        ({"title": "Lines \u202esign"}, "refused: title: holds signs that nobody sees"),
        ({"title": "sign " * 200}, "refused: title: is longer than 300 characters"),
        ({"colour": "red"}, "refused: colour: is no field of events"),
        ({"figures": 9}, "refused: figures: is no list of figures"),
        ({"cites": 3}, "refused: cites: is no list of 1 to 12 citations"),
        (
            {"cites": [{"article": "x", "start": 0, "end": 30, "digest": "0" * 64}]},
            "refused: cites[0]: cannot be proved: its digest is of other words",
        ),
        ({"title": "Three lines and 450 crews sign accord"}, 'doubted: title: no number of the cited sentences is "'),
        ({"title": "Orsen Line signs accord with Lisbon"}, 'doubted: title: "Lisbon" is not named in the cited sent'),
        ({"date": "2024-04-02"}, "doubted: date: the cited sentences tell another"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_or_doubted_with_its_reason(
    sahara: Sahara, change: dict[str, object], why: str
) -> None:
    (told,) = refusals(sahara, {**SIGNED, **change})
    assert why in told


def test_a_quotation_stands_word_for_word_or_not_at_all(sahara: Sahara) -> None:
    changed = {**SAID, "text": "Passengers will notice it within a year,", "sentence": 3}
    (told,) = refusals(sahara, changed)
    assert 'refused: text: these words do not stand in the cited span: "Passengers' in told
    stitched = {
        **SAID,
        "text": "Passengers will notice it [...] We were never asked",
        "sentence": 3,
    }
    assert "refused: text" in refusals(sahara, stitched)[0]
    narrated = {**SAID, "text": "signed an accord on shared timetables", "sentence": 2}
    assert "not within quotation marks" in refusals(sahara, narrated)[0]
    nowhere = {**SAID, "text": "It is a fine day for us all"}
    assert (
        "refused: text: is quoted, and does not stand in the article word for word"
        in refusals(sahara, nowhere)[0]
    )


def test_a_negation_that_was_moved_is_doubted(sahara: Sahara) -> None:
    claim = {
        "record": "event", "title": "Transport Ministry approves the accord", "kind": "support", "sentence": 5,
        "actors": ["Transport Ministry"],
    }  # fmt: skip
    assert 'denies it or leaves it open ("not")' in refusals(sahara, claim)[0]


def test_two_sentences_merged_into_one_claim_are_doubted(sahara: Sahara) -> None:
    claim = {
        "record": "event", "title": "Tomas Reld hurt when ferries collide", "kind": "other", "date": "March",
        "sentence": 7,
    }  # fmt: skip
    assert '"Tomas Reld" is not named in the cited sentences' in refusals(sahara, claim)[0]


def test_the_same_claim_twice_is_taken_once(sahara: Sahara) -> None:
    result = taken(sahara, [SIGNED, SIGNED], "--reasons")
    assert len(lines(result, "event")) == 1
    assert "record 2" in result.err
    assert "is the same as record 1" in result.err


def test_ids_that_claims_give_to_their_own_names_are_followed(sahara: Sahara) -> None:
    claims = [
        {**SIGNED, "actors": ["a1"]},
        {"record": "actor", "id": "a1", "name": "Orsen Line", "kind": "organisation"},
    ]
    (event,) = lines(taken(sahara, claims), "event")
    assert event["actors"] == ["orsen-line"]


def test_somebody_new_may_be_told_of_where_they_are_named(sahara: Sahara) -> None:
    told = {"name": "deckhands", "kind": "organisation", "role": "sailors"}
    claim = {**SIGNED, "title": "Deckhands plan strike", "kind": "protest", "status": "planned", "date": "3 June",
             "sentence": None, "words": "plans to strike on 3 June", "actors": [told, None]}  # fmt: skip
    result = taken(sahara, [claim])
    (event,) = lines(result, "event")
    (actor,) = lines(result, "actor")
    assert (event["actors"], event["cites"][0]["sentence"]) == ([actor["id"]], 8)
    assert actor["kind"] == "organisation"
    assert actor["draft"]["unsure"] == ['role: "sailors" does not stand in the article']


def test_whom_the_dossier_knows_is_joined_to_it(sahara: Sahara, make: Maker) -> None:
    folder = make(
        actor=[{"id": "ol", "name": "Orsen Line", "kind": "organisation", "aliases": ["the Line"]}]
    )
    result = taken(
        sahara,
        [SIGNED, {**SIGNED, "title": "Accord signed", "actors": ["the Line"]}],
        "--dossier",
        folder,
    )
    assert [one["actors"] for one in lines(result, "event")] == [["ol", "selva-ferries"], ["ol"]]


def test_a_speaker_whom_nobody_names_stays_in_the_article_s_words(sahara: Sahara) -> None:
    claim = {
        "record": "statement",
        "speaker": "the coastguard",
        "text": "Fog was to blame.",
        "sentence": 7,
    }
    (said,) = lines(taken(sahara, [claim]), "statement")
    assert (said["speaker_text"], said["directness"]) == ("the coastguard", "indirect")
    told = taken(sahara, [claim], "-f", "md")
    assert "the coastguard: Fog was to blame." in told.out
    assert (
        '"a sailor" does not stand in the article'
        in refusals(sahara, {**claim, "speaker": "a sailor"})[0]
    )


def test_without_a_day_a_date_says_no_more_than_that_it_was_out(sahara: Sahara) -> None:
    undated = {key: value for key, value in SIGNED.items() if key != "date"}
    planned = {
        **undated,
        "title": "Union to strike",
        "kind": "protest",
        "status": "planned",
        "sentence": 8,
        "actors": [],
    }
    events = lines(taken(sahara, [undated, planned]), "event")
    assert [one["date"] for one in events] == ["[..2024-05-12]", "[2024-05-12..]"]
    fact = {
        "record": "fact",
        "subject": "Selva Ferries",
        "property": "has",
        "value": "a director",
        "sentence": 3,
    }
    assert lines(taken(sahara, [fact]), "fact")[0]["date"] is None


def test_a_title_that_is_left_out_is_a_blank_and_no_reason_to_refuse(sahara: Sahara) -> None:
    (event,) = lines(
        taken(sahara, [{"record": "event", "kind": "support", "sentence": 2}]), "event"
    )
    assert event["title"] is None
    assert "write what happened, in your own words" in event["draft"]["unsure"][0]


def test_where_nothing_stands_the_check_fails(sahara: Sahara) -> None:
    result = taken(sahara, [{**SIGNED, "sentence": 99}])
    assert result.status == 1
    assert result.err.splitlines()[-1] == "sahara: chat.json: nothing that it proposes stands"
    assert [one["record"] for one in lines(result)] == ["article"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"title": "Selva Ferries"}, "title: is a bare name, and tells nothing that happened"),
        ({"title": "Storm hits", "actors": ["Tomas Reld"]}, 'actors: "Tomas Reld" is named nowhere near the cited'),
        ({"title": "Storm hits harbour", "actors": []}, "title: none of its words stands in the cited sentences"),
        ({"recipients": ["Tomas Reld"], "date": "Friday"}, 'recipients: "Tomas Reld" is named nowhere near the cited'),
    ],
)  # fmt: skip
def test_parties_and_words_that_rest_on_nothing_are_doubted(
    sahara: Sahara, change: dict[str, object], why: str
) -> None:
    (told,) = refusals(sahara, {**SIGNED, "date": None, **change})
    assert f"doubted: {why}" in told or f"; {why}" in told
    (event,) = lines(taken(sahara, [{**SIGNED, "date": None, **change}]), "event")
    assert why in {
        f"{one['field']}: {one['problem']}"[: len(why)] for one in event["draft"]["doubts"]
    }


def test_a_fact_about_somebody_named_elsewhere_is_doubted(sahara: Sahara) -> None:
    claim = {
        "record": "fact",
        "subject": "Tomas Reld",
        "property": "likes",
        "value": "green cheese",
        "sentence": 7,
    }
    (told,) = refusals(sahara, claim)
    assert 'subject: "Tomas Reld" is named nowhere near the cited sentences' in told
    assert "value: none of its words stands in the cited sentences" in told


def test_a_number_in_quotation_marks_is_told_as_such(sahara: Sahara) -> None:
    (told,) = refusals(sahara, {**SAID, "sentence": "3"})
    assert 'sentence: is in quotation marks, and is a number; write "sentence": 3' in told
