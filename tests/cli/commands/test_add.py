"""`sahara add` takes a draft that is sound, whole, and says by line what is wrong with another."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import (
    TEXT,
    add,
    article,
    changed,
    cite,
    contents,
    draft,
    records_of,
    refused,
    write,
)
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara


@pytest.mark.usefixtures("target")
def test_a_draft_is_taken_and_its_copy_kept_in_the_readers_folder(sahara: Sahara) -> None:
    assert add(sahara, draft(), "--copy", "talks.txt") == (
        0,
        "added 1 article, 2 actors, 1 place, 2 events, 1 statement, 1 fact to my-file\n",
        "",
    )
    assert not [name for name, raw in contents(Path("my-file")).items() if b"old mill" in raw]
    assert sahara("check", "--dossier", "my-file").out == (
        "1 article, 2 actors, 1 place, 2 events, 1 statement, 1 fact: sound\n"
        "border-talks: the copy is the article; 4 citations proved, 1 quotation verbatim\n"
        "no problems\n"
        "proved is that the cited words stand there; titles, paraphrases, kinds, sides and what dates mean are the"
        " coder's word\n"
    )


@pytest.mark.parametrize(
    "more", [(), ("--dry-run",), ("--dossier", "my-file"), ("--copy", "talks.txt")]
)
def test_without_its_dossier_nothing_is_added_and_to_is_asked_for(
    sahara: Sahara, target: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SAHARA_DOSSIER", str(target))
    before = contents(target)
    assert sahara("add", write(Path("draft.jsonl"), draft()), *more) == (
        2, "", ("sahara: sahara add needs --to DIR (the folder of the dossier that takes them; "
                "--dossier only lends names); such as: sahara add draft.jsonl --to my-file\n"),
    )  # fmt: skip
    assert contents(target) == before


def test_notes_for_people_are_left_out(sahara: Sahara, target: Path) -> None:
    add(sahara, draft())
    talks = records_of(target, "events")[0]
    assert list(talks) == [
        "id", "date", "kind", "status", "title", "actors", "cites", "origin",
    ]  # fmt: skip


def test_adding_the_same_draft_twice_changes_nothing(sahara: Sahara, target: Path) -> None:
    add(sahara, draft(), "--copy", "talks.txt")
    before = contents(target)
    stamps = {one.name: one.stat().st_mtime_ns for one in target.iterdir()}
    assert add(sahara, draft(), "--copy", "talks.txt") == (
        0, "nothing to add to my-file; 8 records already there\n", "",
    )  # fmt: skip
    assert contents(target) == before
    assert {one.name: one.stat().st_mtime_ns for one in target.iterdir()} == stamps


def test_a_draft_without_ids_is_the_same_the_second_time(sahara: Sahara, target: Path) -> None:
    records = [one for one in draft() if one["record"] != "actor" or one["id"] == "north"]
    records = [one for one in records if one["record"] != "statement"]
    for record in records[2:]:
        del record["id"]
    records[4].pop("places")
    assert add(sahara, records).status == 0
    before = contents(target)
    assert add(sahara, records).out.startswith("nothing to add to my-file; 6 records")
    assert contents(target) == before
    assert [one["id"] for one in records_of(target, "events")] == [
        "ministers-meet-2023-12-15",
        "ministers-to-meet-again-2024-01",
    ]
    assert [one["id"] for one in records_of(target, "facts")] == ["north-is-to-open-the-border"]


def test_an_id_that_is_taken_is_changed_and_references_follow(sahara: Sahara, target: Path) -> None:
    add(sahara, [{"record": "actor", "id": "envoy", "name": "Ada North", "kind": "person"}])
    before = contents(target)["actors.jsonl"]
    status, _, err = add(sahara, draft(), "--copy", "talks.txt")
    assert (status, err) == (
        0,
        'draft.jsonl:2: the id "envoy" is taken by another actor; here it is "envoy-2"\n',
    )
    assert contents(target)["actors.jsonl"].startswith(before)
    assert [one["id"] for one in records_of(target, "actors")] == ["envoy", "envoy-2", "north"]
    assert records_of(target, "statements")[0]["speaker"] == "envoy-2"
    whole = contents(target)
    assert add(sahara, draft()).out == "nothing to add to my-file; 8 records already there\n"
    assert contents(target) == whole


def test_an_article_is_known_by_its_text(sahara: Sahara, target: Path) -> None:
    add(sahara, [article()])
    again = article(name="same-text", label="Another label", coded="2025-01-01")
    fact = {
        **draft()[-1],
        "subject": "trade",
        "topics": ["trade"],
        "cites": [cite(2, article="same-text")],
    }
    result = add(sahara, [again, fact], "--copy", "talks.txt")
    assert result == (
        0,
        "added 1 fact to my-file; 1 already there\n",
        "draft.jsonl:1: border-talks is there already, and stays as it is: it differs in label\n",
    )
    assert [one["cites"][0]["article"] for one in records_of(target, "facts")] == ["border-talks"]


def test_an_actor_of_the_same_id_and_name_is_the_same_one(sahara: Sahara, target: Path) -> None:
    add(sahara, [{"record": "actor", "id": "north", "name": "Northland", "kind": "state"}])
    records = changed(3, aliases=["the North"])
    assert add(sahara, records, "--copy", "talks.txt").err == (
        "draft.jsonl:3: north is there already, and stays as it is: it differs in aliases; --replace takes the line's\n"
    )
    assert [one["id"] for one in records_of(target, "actors")] == ["north", "envoy"]


def test_a_name_that_two_bear_is_doubted(sahara: Sahara, target: Path) -> None:
    add(sahara, [{"record": "actor", "id": "north", "name": "Northland", "kind": "state"}])
    twin = {"record": "actor", "id": "northland", "name": "Northland", "kind": "organisation"}
    assert add(sahara, [twin]).err == "draft.jsonl:1: northland bears the same name as north\n"
    assert len(records_of(target, "actors")) == 2


def test_what_is_referred_to_comes_along_with_what_it_is_part_of(
    sahara: Sahara, target: Path, make: Maker
) -> None:
    other = make("other")
    records = [article(), {**draft()[6], "place": "harbour"}]
    result = add(sahara, records, "--copy", "talks.txt", "--dossier", other)
    assert result.out == (
        "added 1 article, 2 actors, 1 place, 1 statement to my-file; 3 of them came along from another dossier\n"
    )
    assert [one["id"] for one in records_of(target, "actors")] == ["envoy", "north"]
    assert records_of(target, "actors")[0]["part_of"] == "north"
    read = sahara("quote", "--dossier", target, "--dossier", other, "-f", "json")
    assert [one["id"] for one in json.loads(read.out)] == ["on-border"]


@pytest.mark.usefixtures("target")
@tried_on(
    ("line", "change", "problem"),
    [
        (5, {"mood": "grave"}, "mood: is not known; the fields are id, date, "),
        (5, {"title": None}, "title: is blank; write what happened, in your own words, or delete the line"),
        (5, {"date": "2023-02-29"}, 'date: "2023-02-29" is no EDTF date: February 2023 has 28'),
        (5, {"id": "Not A Slug"}, "id: is no id; one has small letters"),
        (5, {"actors": ["west"]}, 'actors: "west" is no actor of this dossier'),
        (5, {"kind": "aid", "mode": "visit"}, 'mode "visit" does not belong to aid'),
        (5, {"record": "rumour"}, "record: 'rumour' is no kind of record; it is one of article, "),
        (5, {"date": "2023-12-19"}, "date: comes after the publication of every article that"),
        (6, {"status": "reported"}, "date: comes after the publication of every article that"),
        (7, {"date": "2024"}, "date: comes after the publication of every article that"),
        (5, {"cites": [{**cite(1), "end": 9999}]}, "cites[0].end: 9999 lies beyond the article"),
        (5, {"cites": [{**cite(1), "digest": "0" * 64}]}, "cites[0]: the span cited from paragraph 1, sentence 1"),
        (5, {"cites": [{**cite(1), "sentence": 2}]}, "cites[0]: stands in paragraph 1, sentence 1"),
        (7, {"text": "We shall open the borders in spring"}, "text: these words do not stand in the cited span"),
        (7, {"speaker": None}, "speaker: is blank; write who speaks, or delete the line"),
        (1, {"sentences": 7}, "sentences: is 7, and the copy has 3"),
        (2, {"part_of": "envoy"}, "part_of: leads back to this very record"),
        (4, {"id": "north"}, 'id: "north" stands already on line 3, for another record'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_and_nothing_is_taken(
    sahara: Sahara, line: int, change: dict[str, Any], problem: str
) -> None:
    told = refused(sahara, changed(line, **change), "--copy", "talks.txt")
    assert any(one.startswith(f"draft.jsonl:{line}: {problem}") for one in told)


@pytest.mark.usefixtures("target")
def test_all_that_is_wrong_is_told_at_once(sahara: Sahara) -> None:
    records = changed(5, mood="grave", title=None)
    records[6]["speaker"] = "nobody"
    assert [one.partition(" ")[0] for one in refused(sahara, records)] == [
        "draft.jsonl:5:", "draft.jsonl:5:", "draft.jsonl:7:",
    ]  # fmt: skip


@pytest.mark.usefixtures("target")
def test_what_is_disproved_is_told_beside_what_is_wrong_otherwise(sahara: Sahara) -> None:
    records = changed(5, title=None)
    records[6]["text"] = "We shall close the border"
    told = refused(sahara, records, "--copy", "talks.txt")
    assert [one.partition(": ")[2].partition(":")[0] for one in told] == ["title", "text"]


@pytest.mark.usefixtures("target")
def test_a_line_that_is_no_record_is_told(sahara: Sahara) -> None:
    whole = json.dumps(draft()[0])
    Path("draft.jsonl").write_text(f'\n{{"record": "event",}}\n[]\n{whole}\n', encoding="utf-8")
    assert sahara("add", "draft.jsonl", "--to", "my-file") == (
        1,
        "",
        (
            "draft.jsonl:2: is not JSON: trailing comma at column 20\n"
            "draft.jsonl:3: is no record; a record is a JSON object on one line\n"
            "sahara: draft.jsonl: 2 problems; nothing is taken\n"
        ),
    )


@pytest.mark.usefixtures("target")
def test_a_broken_line_is_not_told_again_by_those_that_refer_to_it(sahara: Sahara) -> None:
    (told,) = refused(sahara, changed(3, kind="kingdom"))
    assert told.startswith(
        "draft.jsonl:3: kind: is none of person, state, organisation or armed_group"
    )


@pytest.mark.usefixtures("target")
def test_without_a_copy_a_draft_is_taken_with_a_doubt(sahara: Sahara) -> None:
    status, out, err = add(sahara, draft())
    assert (status, out[:15]) == (0, "added 1 article")
    assert err == (
        "draft.jsonl:1: no copy of border-talks is at hand: what is cited from it is not proved; "
        "--copy FILE proves it\n"
    )


@pytest.mark.usefixtures("target")
def test_the_copy_in_the_readers_folder_proves_a_draft(sahara: Sahara) -> None:
    add(sahara, [article()], "--copy", "talks.txt")
    records = changed(7, text="We shall close the border")
    assert refused(sahara, records) == [
        'draft.jsonl:7: text: these words do not stand in the cited span: "We shall close the border"'
    ]
    assert add(sahara, draft()).err == ""


@pytest.mark.usefixtures("target")
def test_one_changed_letter_in_a_copy_is_noticed(sahara: Sahara) -> None:
    Path("forged.txt").write_text(TEXT.replace("in spring", "in sprint"), encoding="utf-8")
    told = refused(sahara, draft(), "--copy", "forged.txt")
    assert [one.partition(": ")[0] for one in told] == ["draft.jsonl:7", "draft.jsonl:8"]
    assert not Path("home").exists()


@pytest.mark.usefixtures("target")
def test_a_copy_of_no_article_of_the_draft_is_refused(sahara: Sahara) -> None:
    Path("other.txt").write_text("Something else altogether.", encoding="utf-8")
    before = contents(Path("my-file"))
    assert add(sahara, draft(), "--copy", "talks.txt", "--copy", "other.txt") == (
        1, "", "sahara: other.txt: is the text of no article that the draft cites\n",
    )  # fmt: skip
    assert contents(Path("my-file")) == before
    assert not Path("home").exists()


@pytest.mark.usefixtures("target")
def test_a_wrong_copy_is_refused_of_records_that_are_there_already_too(sahara: Sahara) -> None:
    add(sahara, draft())
    Path("other.txt").write_text("Something else altogether.", encoding="utf-8")
    assert add(sahara, draft(), "--copy", "other.txt") == (
        1, "", "sahara: other.txt: is the text of no article that the draft cites\n",
    )  # fmt: skip
    Path("forged.txt").write_text(TEXT.replace("in spring", "in sprint"), encoding="utf-8")
    told = refused(sahara, draft(), "--copy", "forged.txt")
    assert [one.partition(": ")[0] for one in told] == ["draft.jsonl:7", "draft.jsonl:8"]
    assert not Path("home").exists()


@pytest.mark.usefixtures("target")
def test_a_dry_run_tells_and_writes_nothing(sahara: Sahara) -> None:
    before = contents(Path("my-file"))
    result = add(sahara, draft(), "--copy", "talks.txt", "--dry-run")
    assert result == (
        0,
        "would add 1 article, 2 actors, 1 place, 2 events, 1 statement, 1 fact to my-file\n",
        "",
    )
    assert contents(Path("my-file")) == before
    assert not Path("home").exists()


@pytest.mark.usefixtures("target")
def test_a_draft_is_read_from_standard_input(
    sahara: Sahara, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(json.dumps(one) + "\n" for one in changed(5, title=None))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    status, _, err = sahara("add", "-", "--to", "my-file", "--copy", "talks.txt")
    assert (status, err) == (
        1,
        (
            "standard input:5: title: is blank; write what happened, in your own words, or delete the line\n"
            "sahara: standard input: 1 problem; nothing is taken; --skip-blank takes the lines without a blank\n"
        ),
    )


@pytest.mark.usefixtures("target")
def test_standard_input_is_no_draft_and_copy_at_once(sahara: Sahara) -> None:
    assert sahara("add", "-", "--to", "my-file", "--copy", "-").status == 2


def test_what_is_no_dossier_takes_nothing(sahara: Sahara, tmp_path: Path) -> None:
    result = add(sahara, draft(), to=tmp_path / "nowhere")
    assert (result.status, result.out) == (3, "")
    assert "no such dossier" in result.err
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("target")
def test_text_of_a_draft_cannot_move_the_cursor(sahara: Sahara) -> None:
    (told,) = refused(sahara, changed(5, actors=["west"], record="\x1b[2J\n"))
    assert "\x1b" not in told


@pytest.mark.usefixtures("target")
def test_names_in_other_scripts_get_ids_too(sahara: Sahara) -> None:
    names = ["جبهة البوليساريو", "東京", "Ĵ" * 500]
    actors = [{"record": "actor", "name": name, "kind": "organisation"} for name in names]
    assert add(sahara, actors).status == 0
    made = [one["id"] for one in records_of(Path("my-file"), "actors")]
    assert len(set(made)) == 3
    assert all(len(one) <= 60 for one in made)


def test_records_told_alike_get_numbered_ids(sahara: Sahara, target: Path) -> None:
    event = {key: value for key, value in draft()[4].items() if key != "id"}
    events = [{**event, "kind": kind} for kind in ("consult", "agree", "cooperate")]
    given = {**event, "kind": "other", "id": "ministers-meet-2023-12-15-2"}
    assert add(sahara, [article(), draft()[2], *events, given]).status == 0
    assert [one["id"] for one in records_of(target, "events")] == [
        "ministers-meet-2023-12-15",
        "ministers-meet-2023-12-15-3",
        "ministers-meet-2023-12-15-4",
        "ministers-meet-2023-12-15-2",
    ]


def test_ids_keep_clear_of_other_dossiers_at_hand(
    sahara: Sahara, target: Path, make: Maker
) -> None:
    other = make("other", event=[{"id": "ministers-meet-2023-12-15"}])
    event = {key: value for key, value in draft()[4].items() if key != "id"}
    add(sahara, [article(), draft()[2], event], "--dossier", other)
    assert [one["id"] for one in records_of(target, "events")] == ["ministers-meet-2023-12-15-2"]


def test_lines_that_stand_keep_their_bytes_and_their_order(sahara: Sahara, target: Path) -> None:
    own = b'{"kind":  "state", "id": "south", "name": "S\\u00fcdland"}\r\n\n{"id":"a","name":"A","kind":"state"}'
    (target / "actors.jsonl").write_bytes(own)
    assert add(sahara, draft()).status == 0
    held = contents(target)["actors.jsonl"]
    assert held.startswith(own + b"\n")
    assert len(held[len(own) + 1 :].splitlines()) == 2
