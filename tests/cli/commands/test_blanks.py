"""What a draft left blank is told with what to write there, and can be left out; so is what is no draft at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import add, changed, contents, draft, records_of, refused
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Sahara


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    ("line", "field", "advice"),
    sampled(
        [
            (1, "label", "write what the article is, in your own words"),
            (1, "text_digest", "draft the article again"),
            (2, "kind", "write one of person, state, organisation, armed_group"),
            (4, "name", "write the name"),
            (5, "kind", "write one of agree, consult, support, concede, cooperate, aid, retreat, "),
            (5, "cites", "cite the sentence that it rests on"),
            (
                7,
                "date",
                "write a date such as 2023-12-08, or [..2023-12-18] for a day no later than",
            ),
            (7, "directness", "write one of direct, mixed, indirect"),
            (7, "text", "write what was said"),
            (8, "value", "write what is claimed"),
        ],
        3,
    ),
)
@pytest.mark.parametrize("blank", [None, "", " \t"])
def test_a_blank_is_told_with_what_to_write_there(
    sahara: Sahara, line: int, field: str, advice: str, blank: str | None
) -> None:
    told = refused(sahara, changed(line, **{field: blank}), "--copy", "talks.txt")
    (one,) = [one for one in told if one.startswith(f"draft.jsonl:{line}: {field}: ")]
    assert one.startswith(f"draft.jsonl:{line}: {field}: is blank; {advice}")
    assert one.endswith(", or delete the line")


@pytest.mark.usefixtures("target")
def test_a_field_that_is_not_there_is_missing(sahara: Sahara) -> None:
    records = draft()
    del records[4]["title"]
    (told,) = refused(sahara, records)
    assert told.startswith("draft.jsonl:5: title: is missing; write what happened")


@pytest.mark.usefixtures("target")
def test_what_may_be_left_blank_is_no_problem(sahara: Sahara) -> None:
    assert add(sahara, changed(5, date_text="", mode=None, places=[])).status == 0


@pytest.mark.usefixtures("target")
def test_problems_are_counted_with_their_lines(sahara: Sahara) -> None:
    last = add(sahara, changed(7, speaker=None, date=None)).err.splitlines()[-1]
    assert last == (
        "sahara: draft.jsonl: 2 problems on 1 line; nothing is taken; "
        "--skip-blank takes the lines without a blank"
    )
    records = changed(7, speaker=None)
    records[4]["mood"] = "grave"
    last = add(sahara, records).err.splitlines()[-1]
    assert last == "sahara: draft.jsonl: 2 problems; nothing is taken"


def test_lines_with_a_blank_can_be_left_out_and_added_once_they_are_filled_in(
    sahara: Sahara, target: Path
) -> None:
    records = changed(5, title=None)
    result = add(sahara, records, "--copy", "talks.txt", "--skip-blank")
    assert result == (
        0,
        "added 1 article, 2 actors, 1 place, 1 event, 1 statement, 1 fact to my-file; 1 line left out\n",
        "draft.jsonl:5: title: is blank; write what happened, in your own words, or delete the line\n",
    )
    assert add(sahara, draft(), "--skip-blank").out == (
        "added 1 event to my-file; 7 already there\n"
    )
    assert [one["id"] for one in records_of(target, "events")] == ["more-talks", "talks"]


def test_what_refers_to_a_line_left_out_is_left_out_too(sahara: Sahara, target: Path) -> None:
    records = changed(3, kind=None)
    result = add(sahara, records, "--copy", "talks.txt", "--skip-blank")
    assert result.out == "added 1 article, 1 place to my-file; 6 lines left out\n"
    assert result.err.splitlines() == [
        'draft.jsonl:2: part_of: refers to "north", which is left out: see line 3',
        "draft.jsonl:3: kind: is blank; write one of person, state, organisation, armed_group, or delete the line",
        'draft.jsonl:5: actors: refers to "north", which is left out: see line 3; so is “Ministers meet”',
        'draft.jsonl:6: actors: refers to "north", which is left out: see line 3; so is “Ministers to meet again”',
        'draft.jsonl:7: speaker: refers to "envoy", which is left out: see line 2',
        'draft.jsonl:8: subject: refers to "north", which is left out: see line 3',
        (
            "draft.jsonl: 2 events are left out for want of what is blank: "
            "“Ministers meet” (line 5), “Ministers to meet again” (line 6)"
        ),
    ]
    assert not (target / "events.jsonl").exists()


@pytest.mark.usefixtures("target")
def test_what_is_wrong_with_the_other_lines_still_hinders_all(sahara: Sahara) -> None:
    records = changed(5, title=None)
    records[6]["speaker"] = "nobody"
    assert refused(sahara, records, "--skip-blank") == [
        'draft.jsonl:7: speaker: "nobody" is no actor of this dossier'
    ]


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    "text",
    [
        json.dumps(draft()),
        json.dumps(draft(), indent=1),
        json.dumps(draft()[4], indent=2),
        "record,id,date\nevent,talks,2023-12-15\n",
    ],
)
def test_what_is_no_json_lines_at_all_is_told_in_one_sentence(sahara: Sahara, text: str) -> None:
    Path("draft.jsonl").write_text(text, encoding="utf-8")
    status, out, err = sahara("add", "draft.jsonl", "--to", "my-file")
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 2
    assert err.startswith("draft.jsonl:1: ")
    assert "a record is a JSON object on one line" in err or "a draft is JSON Lines" in err


@pytest.mark.usefixtures("target")
def test_a_draft_that_a_shell_wrote_as_utf_16_is_told(sahara: Sahara) -> None:
    Path("draft.jsonl").write_bytes(json.dumps(draft()[0]).encode("utf-16"))
    told = "sahara: draft.jsonl: is UTF-16 text; save it as UTF-8\n"
    assert sahara("add", "draft.jsonl", "--to", "my-file") == (3, "", told)


@pytest.mark.usefixtures("target")
def test_a_draft_that_another_editor_saved_is_taken(sahara: Sahara) -> None:
    lines = "".join(f"{json.dumps(one)}\r\n\r\n" for one in draft())
    Path("draft.jsonl").write_bytes(f"\ufeff{lines}".encode())
    assert sahara("add", "draft.jsonl", "--to", "my-file").status == 0
    assert all(b"\r" not in raw for raw in contents(Path("my-file")).values())


@pytest.mark.usefixtures("target")
def test_what_is_wrong_within_a_list_is_told_without_the_list(sahara: Sahara) -> None:
    cites = [{**draft()[4]["cites"][0], "start": -5}]
    assert refused(sahara, changed(5, cites=cites)) == [
        "draft.jsonl:5: cites[0].start: input should be greater than or equal to 0"
    ]


@pytest.mark.usefixtures("target")
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"actors": "north"}, 'actors: is no list; one stands in brackets, such as ["north", "south"]'),
        ({"title": 5}, "title: is no text; one stands in double quotation marks"),
        ({"cites": ["paper"]}, "cites[0]: is no citation; one is a JSON object, as `sahara schema citation` has it"),
        ({"actors": ["north", "north"]}, 'actors: "north" stands there twice'),
        ({"figures": [9]}, "figures[0]: is no figure; one is a JSON object, as `sahara schema figure` has it"),
        ({"figures": [{"what": "dead"}]}, "figures[0]: tells no number: give low, high or, where there is none, text"),
        ({"figures": [{"what": "dead", "low": 2, "high": 1}]}, "figures[0]: is turned round: low is 2, and high is 1"),
        ({"figures": [{"what": "killed", "low": True}]}, "figures[0].low: is no whole number"),
        ({"figures": [{"what": "dead", "low": 1, "by": "west"}]}, 'figures[0].by: "west" is no actor of this dossier'),
        ({"title": "\u200b"}, "title: is blank: it holds nothing that can be seen"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_field_is_told_as_json_has_it(
    sahara: Sahara, fields: dict[str, object], told: str
) -> None:
    assert refused(sahara, changed(5, **fields)) == [f"draft.jsonl:5: {told}"]


@pytest.mark.usefixtures("target")
def test_of_many_problems_the_first_are_told_and_the_others_counted(sahara: Sahara) -> None:
    actors = [{"record": "actor", "name": f"A {at}", "kind": "thing"} for at in range(1500)]
    status, _, err = add(sahara, actors)
    lines = err.splitlines()
    assert (status, len(lines)) == (1, 22)
    assert lines[-2] == "and 1,480 more"
    assert lines[-1].startswith("sahara: draft.jsonl: 1,500 problems; nothing is taken")


@pytest.mark.usefixtures("target")
def test_whoever_is_only_mentioned_is_left_out_of_the_mention_alone(sahara: Sahara) -> None:
    records = changed(2, kind=None)
    met, ships = {"what": "met", "low": 2}, {"what": "ships", "text": "a few"}
    figures = [{**met, "by": "envoy"}, {**ships, "by": "envoy"}]
    records[4] |= {"mentioned": ["envoy"], "note": "In a hall", "figures": figures}
    result = add(sahara, records, "--skip-blank", "--accept-doubts")
    assert result.out.endswith("; 2 lines left out; 3 mentions left out\n")
    told = 'draft.jsonl:5: {}: "envoy" is left out here, and {}: see line 2\n'
    assert told.format("mentioned", "the rest is taken") in result.err
    assert told.format("figures[0].by", "the note tells whose count it is") in result.err
    assert 'draft.jsonl:7: speaker: refers to "envoy", which is left out: see line 2' in result.err
    talks = {one["id"]: one for one in records_of(Path("my-file"), "events")}["talks"]
    assert "envoy" not in json.dumps(talks)
    assert (talks["figures"], talks["note"]) == (
        [met, ships],
        "In a hall; met 2, ships a few: counted by Zoë O'Neill",
    )


@pytest.mark.parametrize("field", ["actors", "recipients", "mentioned"])
@pytest.mark.usefixtures("target")
def test_an_event_is_taken_without_an_actor_that_is_a_phrase(sahara: Sahara, field: str) -> None:
    records = draft()
    records.insert(3, {"record": "actor", "id": "workers", "name": "Northland port workers"})
    records[5] |= {"actors": ["north"], "recipients": []}
    records[5][field] = [*records[5].get(field, ()), "workers"]
    result = add(sahara, records, "--skip-blank", "--accept-doubts")
    assert result.status == 0
    assert result.out.endswith("; 1 line left out; 1 mention left out\n")
    told = '"workers" is left out here, and the rest is taken: see line 4'
    assert f"draft.jsonl:6: {field}: {told}" in result.err
    assert "left out for want" not in result.err
    talks = {one["id"]: one for one in records_of(Path("my-file"), "events")}["talks"]
    assert talks["actors"] == ["north"]
    assert "workers" not in json.dumps(talks)


@pytest.mark.parametrize("name", ["Northland Port", "Northland Workers"])
@pytest.mark.usefixtures("target")
def test_the_event_that_goes_with_a_name_without_a_kind_is_said_last(
    sahara: Sahara, name: str
) -> None:
    records = draft()
    records.insert(3, {"record": "actor", "id": "workers", "name": name})
    records[5] |= {"actors": ["workers"]}
    result = add(sahara, records, "--skip-blank", "--accept-doubts")
    assert result.err.splitlines()[-1] == (
        "draft.jsonl: an event is left out for want of what is blank: “Ministers meet” (line 6)"
    )


def test_the_recipe_of_the_readme_keeps_the_main_news(sahara: Sahara) -> None:
    assert sahara("new", "--example", "my-example").status == 0
    assert sahara("new", "mine").status == 0
    courier = "my-example/articles/courier-2024-03-04.txt"
    sahara("draft", courier, "--published", "2024-03-04", "-o", "draft.jsonl")
    done = sahara("add", "draft.jsonl", "--to", "mine", "--skip-blank", "--accept-doubts")
    assert done.status == 0
    drafted = [json.loads(line) for line in Path("draft.jsonl").read_text("utf-8").splitlines()]
    events = [line for line in drafted if line["record"] == "event"]
    whole = {event["title"] for event in events if event["kind"]}
    assert len(whole) >= len(events) - 1
    assert {event["title"] for event in records_of(Path("mine"), "events")} == whole


def test_a_mark_of_a_git_conflict_is_told_as_such(sahara: Sahara) -> None:
    assert sahara("new", "mine").status == 0
    Path("draft.jsonl").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    done = sahara("add", "draft.jsonl", "--to", "mine")
    assert "draft.jsonl:1: is git's mark of a conflict; keep the lines of one side" in done.err
    Path("mine/events.jsonl").write_text("=======\n", encoding="utf-8")
    done = sahara("events", "--dossier", "mine")
    assert "mine/events.jsonl:1: is git's mark of a conflict; keep" in done.err
