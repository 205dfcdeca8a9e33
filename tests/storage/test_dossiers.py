"""What a dossier that is not sound gets: one sentence that says where, and what would be right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ACTORS, ARTICLE

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara


def _refused(sahara: Sahara, folder: object) -> str:
    status, out, err = sahara("events", "--dossier", folder)
    assert (status, out) == (3, "")
    assert err.startswith("sahara: ")
    assert err.count("\n") == 1
    return err.removeprefix("sahara: ").rstrip("\n").replace(str(Path.cwd()), "…")


def test_a_missing_dossier_is_named(sahara: Sahara) -> None:
    assert (
        _refused(sahara, "nowhere")
        == "nowhere: no such dossier; give a folder that holds a dossier.json"
    )


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is no dossier but a file; give a folder that holds a dossier.json"),
        (b"PAR", "is no dossier but a file; give a folder that holds a dossier.json"),
        (b"PAR1", "is a packed dossier, which questions and check take: give the dossier's folder"),
    ],
)
def test_a_file_is_told_for_what_it_is(sahara: Sahara, raw: bytes, told: str) -> None:
    Path("a.parquet").write_bytes(raw)
    asked: list[tuple[str, ...]] = [("read", "x", "--dossier"), ("pack", "-o", "b.parquet")]
    if raw != b"PAR1":  # which check goes through
        asked.append(("check", "--dossier"))
    for words in asked:
        done = sahara(*words, "a.parquet")
        assert (done.status, done.err) == (3, f"sahara: a.parquet: {told}\n")


def test_a_folder_without_a_description_is_no_dossier(sahara: Sahara, tmp_path: Path) -> None:
    assert _refused(sahara, tmp_path) == "…: is no dossier: it holds no dossier.json"


def test_an_empty_description_is_not_json(sahara: Sahara, make: Maker) -> None:
    folder = make()
    (folder / "dossier.json").write_text("", encoding="utf-8")
    assert (
        _refused(sahara, folder)
        == "…/dossier/dossier.json: is not JSON: EOF while parsing a value at line 1 column 0"
    )


def test_a_newer_schema_is_refused(sahara: Sahara, make: Maker) -> None:
    folder = make()
    (folder / "dossier.json").write_text('{"schema_version": 3}', encoding="utf-8")
    assert (
        _refused(sahara, folder)
        == "…/dossier/dossier.json: schema_version: is 3; this sahara reads 1 and 2"
    )


@pytest.mark.parametrize(
    ("described", "sentence"),
    [
        ("{}", 'is missing; this sahara reads 1 and 2, as "schema_version": 2'),
        (
            '{"schema_version": null}',
            'is missing; this sahara reads 1 and 2, as "schema_version": 2',
        ),
        (
            '{"schema_version": []}',
            'is no number; this sahara reads 1 and 2, as "schema_version": 2',
        ),
        ('{"schema_version": 0}', "is 0; this sahara reads 1 and 2"),
        *(
            (
                f'{{"schema_version": {value}}}',
                'is no whole number; this sahara reads 1 and 2, as "schema_version": 2',
            )
            for value in ("true", "1.0", '"1"')
        ),
        (
            '{"schema_version": 1, "schema_version": 1}',
            "stands twice in one object; keep the one that is right",
        ),
    ],
)
def test_a_schema_is_told_as_a_whole_number(
    sahara: Sahara, make: Maker, described: str, sentence: str
) -> None:
    folder = make()
    (folder / "dossier.json").write_text(described, encoding="utf-8")
    assert _refused(sahara, folder) == f"…/dossier/dossier.json: schema_version: {sentence}"


@pytest.mark.parametrize("value", ['"40"', "40.0", "4e1", "true", "null", "[40]"])
@pytest.mark.parametrize("field", ["start", "end", "paragraph", "sentence"])
def test_a_number_is_a_whole_number_of_json(
    sahara: Sahara, make: Maker, field: str, value: str
) -> None:
    folder = make(event=[{"id": "one"}])
    line = json.loads((folder / "events.jsonl").read_text(encoding="utf-8"))
    line["cites"][0][field] = "HERE"
    text = json.dumps(line).replace('"HERE"', value)
    (folder / "events.jsonl").write_text(text, encoding="utf-8")
    told = f"…/dossier/events.jsonl:1: cites[0].{field}: is no whole number"
    assert _refused(sahara, folder) == told
    result = sahara("check", "--dossier", folder)
    assert result.status == 1
    assert told.replace("…", str(Path.cwd())) in result.out
    draft = Path("draft.jsonl")
    draft.write_text(text.replace("{", '{"record": "event", ', 1), encoding="utf-8")
    added = sahara("add", draft, "--to", make("other"))
    assert added.status == 1
    assert f"draft.jsonl:1: cites[0].{field}: is no whole number\n" in added.err


@pytest.mark.parametrize("field", ["text_length", "paragraphs", "sentences"])
def test_an_extent_is_told_in_whole_numbers(sahara: Sahara, make: Maker, field: str) -> None:
    for value in ("1000", 1000.0, True):
        folder = make(f"{field}-{value}", article=[{**ARTICLE, field: value}])
        told = f"…/{folder.name}/articles.jsonl:1: {field}: is no whole number"
        status, out, err = sahara("articles", "--dossier", folder)
        assert (status, out) == (3, "")
        assert err == f"sahara: {told.replace('…', str(Path.cwd()))}\n"


def test_a_key_stands_once_in_its_object(sahara: Sahara, make: Maker) -> None:
    folder = make(event=[{"id": "one"}, {"id": "two"}])
    one, two = (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()
    two = two.replace('"date":', '"date": "1066", "date":').replace('"end": 40', '"end":9,"end":40')
    (folder / "events.jsonl").write_text(f"{one}\n{two}\n", encoding="utf-8")
    told = "stands twice in one object; keep the one that is right"
    for command in ("events", "actor", "quote", "articles", "timeline"):
        words = [command, "north"] if command == "actor" else [command]
        status, out, err = sahara(*words, "--dossier", folder)
        assert (status, out) == (3, "")
        assert err == f"sahara: {folder}/events.jsonl:2: date: {told}\n"
    checked = sahara("check", "--dossier", folder)
    assert checked == (
        1, f"{folder}/events.jsonl:2: date: {told}\n{folder}/events.jsonl:2: cites[0].end: {told}\n2 problems\n", "",
    )  # fmt: skip
    draft = Path("draft.jsonl")
    draft.write_text(two.replace("{", '{"record": "event", ', 1), encoding="utf-8")
    other = make("other")
    status, out, err = sahara("add", draft, "--to", other)
    assert (status, out) == (1, "")
    assert err.startswith(
        f"draft.jsonl:1: cites[0].end: {told}\ndraft.jsonl:1: date: {told}\nsahara: draft.jsonl: 2 problems"
    )
    assert not (other / "events.jsonl").exists()


@pytest.mark.parametrize("command", ["events", "check", "find"])
def test_no_folder_has_a_zero_byte_in_its_name(sahara: Sahara, command: str) -> None:
    words = [command, "north"] if command == "find" else [command]
    assert sahara(*words, "--dossier", "a\0b") == (
        3, "", "sahara: a\\x00b: no such dossier: no name holds a zero byte\n",
    )  # fmt: skip


def test_a_broken_line_is_named_by_its_number(sahara: Sahara, make: Maker) -> None:
    folder = make(event=[{"id": "one"}])
    with (folder / "events.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"id": "two",}\n')
    assert _refused(sahara, folder) == (
        "…/dossier/events.jsonl:3: is not JSON: trailing comma at column 14"
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"mood": "grave"},
            (
                "mood: is not known; the fields are id, date, date_text, date_basis, kind, mode, "
                "status, title, actors, recipients, mentioned, places, topics, figures, note, cites, origin, "
                "proposed_by"
            ),
        ),
        ({"actors": ["west"]}, 'actors: "west" is no actor of this dossier'),
        ({"places": ["north"]}, 'places: "north" is no place of this dossier'),
        ({"title": None}, "title: is no text; one stands in double quotation marks"),
        ({"date": "2023-02-29"}, 'date: "2023-02-29" is no EDTF date: February 2023 has 28 days'),
        ({"date": 2023}, "date: a date is an EDTF string such as 2023-12-08"),
        ({"kind": "aid", "mode": "visit"}, 'mode "visit" does not belong to aid; its modes: none'),
        (
            {"id": "Not A Slug"},
            "id: is no id; one has small letters and digits, joined by hyphens, such as united-nations",
        ),
        ({"cites": []}, "cites: is empty"),
    ],
)  # fmt: skip
def test_a_record_that_is_not_sound_is_refused(
    sahara: Sahara, make: Maker, change: dict[str, object], sentence: str
) -> None:
    said = _refused(sahara, make(event=[{"id": "one", **change}]))
    assert said.startswith("…/dossier/events.jsonl:1: ")
    assert said.endswith(sentence)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"end": 1001}, "cites[0].end: 1001 lies beyond the article, which has 1000 characters"),
        ({"start": 40}, "cites[0].end: 40 does not come after the start, 40"),
        ({"start": 20}, "cites[0].end: the span has 20 characters; a citation takes 25 at least"),
        ({"sentence": 10}, "cites[0].sentence: 10 lies beyond the article, which has 9 sentences"),
        ({"paragraph": 4}, "cites[0].paragraph: 4 lies beyond the article, which has 3 paragraphs"),
        ({"article": "leaflet"}, 'cites[0].article: "leaflet" is no article of this dossier'),
    ],
)
def test_a_citation_out_of_range_is_refused(
    sahara: Sahara, make: Maker, change: dict[str, object], sentence: str
) -> None:
    cite = {
        "article": "paper",
        "start": 0,
        "end": 40,
        "digest": "0" * 64,
        "paragraph": 1,
        "sentence": 1,
        **change,
    }
    said = _refused(sahara, make(event=[{"id": "one", "cites": [cite]}]))
    assert said == f"…/dossier/events.jsonl:1: {sentence}"


def test_an_id_stands_once(sahara: Sahara, make: Maker) -> None:
    folder = make(event=[{"id": "one"}, {"id": "two"}, {"id": "one"}])
    assert _refused(sahara, folder) == (
        '…/dossier/events.jsonl:3: id: "one" stands already at …/dossier/events.jsonl:1'
    )


def test_an_id_is_unique_over_all_kinds(sahara: Sahara, make: Maker) -> None:
    folder = make(event=[{"id": "north"}])
    assert _refused(sahara, folder) == (
        '…/dossier/events.jsonl:1: id: "north" stands already at …/dossier/actors.jsonl:1'
    )


def test_two_dossiers_are_read_together(sahara: Sahara, make: Maker) -> None:
    first, second = make("first", event=[{"id": "one"}]), make("second", event=[{"id": "two"}])
    result = sahara("events", "--dossier", first, "--dossier", second, "-f", "json")
    assert [event["id"] for event in json.loads(result.out)] == ["one", "two"]
    assert (result.status, result.err) == (0, "")


def test_what_two_dossiers_tell_otherwise_of_an_actor_is_read_as_the_first_has_it_and_said_once(
    sahara: Sahara, make: Maker
) -> None:
    met = [{"id": "met", "actors": ["north"]}]
    role = {
        "id": "north",
        "name": "Northland",
        "kind": "state",
        "role": "the north",
        "aliases": ["N"],
    }
    first = make("first", actor=[role, *ACTORS[1:]], event=met)
    other = {
        "id": "north",
        "name": "Norðland",
        "kind": "state",
        "role": "a bully",
        "aliases": ["N", "Nord"],
    }
    second = make(
        "second",
        actor=[other, *ACTORS[1:]],
        place=[{"id": "harbour", "name": "The Harbour", "note": "x"}],
    )
    both = ("--dossier", first, "--dossier", second)
    said = (
        "sahara: told otherwise by several dossiers, and read as the first has it: "
        "north (name, role), harbour (note)\n"
    )
    for name in ("Norðland", "nord", "Northland"):
        result = sahara("actor", name, *both, "-f", "json")
        assert (result.status, result.err) == (0, said)
        told = json.loads(result.out)
        assert (told["name"], told["role"], told["aliases"]) == (
            "Northland",
            "the north",
            ["N", "Norðland", "Nord"],
        )
        assert [one["id"] for one in told["did"]] == ["met"]
    assert sahara("actor", "Nord", "--dossier", first).status == 2


def _both(make: Maker, noun: str, first: dict[str, Any], second: dict[str, Any]) -> list[object]:
    lines = {"event": [{"id": "met"}], "actor": ACTORS}
    one, other = (
        make(name, **{**lines, noun: [*lines.get(noun, [])[1:], told]})
        for name, told in (("first", first), ("second", second))
    )
    return ["--dossier", one, "--dossier", other]


@pytest.mark.parametrize(
    ("noun", "first", "second"),
    [
        ("event", {"id": "met"}, {"id": "met", "title": "Otherwise"}),
        ("article", ARTICLE, {**ARTICLE, "text_digest": "1" * 64}),
    ],
)
def test_two_dossiers_may_not_differ_on_what_happened_or_on_a_text(
    sahara: Sahara, make: Maker, noun: str, first: dict[str, Any], second: dict[str, Any]
) -> None:
    asked = _both(make, noun, first, second)
    status, out, err = sahara("events", *asked)
    assert (status, out) == (3, "")
    assert err == (
        f'sahara: {asked[3]}/{noun}s.jsonl:1: id: "{first["id"]}" stands already at {asked[1]}/{noun}s.jsonl:1, '
        "told otherwise; read one dossier at a time, or give it another id in one of them\n"
    )


def test_what_two_dossiers_tell_alike_is_there_once(sahara: Sahara, make: Maker) -> None:
    asked = _both(make, "event", {"id": "met"}, {"id": "met"})
    status, out, err = sahara("events", *asked, "--count")
    assert (status, out, err) == (0, "1\n", "")


def test_an_article_that_two_dossiers_describe_otherwise_is_read_as_the_first_has_it(
    sahara: Sahara, make: Maker
) -> None:
    second = {**ARTICLE, "label": "Otherwise", "publisher": "The Shore", "coded": "2024-02-03"}
    asked = _both(make, "article", {**ARTICLE, "coded": "2024-01-09"}, second)
    status, out, err = sahara("articles", *asked, "-f", "json")
    assert (status, err) == (
        0,
        "sahara: told otherwise by several dossiers, and read as the first has it: paper (label, publisher)\n",
    )
    (article,) = json.loads(out)
    assert (article["label"], article["publisher"]) == (ARTICLE["label"], None)


def test_the_day_on_which_each_dossier_coded_an_article_is_not_worth_a_word(
    sahara: Sahara, make: Maker
) -> None:
    coded = ({**ARTICLE, "coded": day} for day in ("2024-01-09", "2024-02-03"))
    asked = _both(make, "article", *coded)
    assert sahara("events", *asked, "--count") == (0, "1\n", "")


def test_judgements_of_two_dossiers_hold_both_whatever_their_ids(
    sahara: Sahara, make: Maker
) -> None:
    judged = ({"id": "same-north", "members": ["north", one]} for one in ("south", "envoy"))
    asked = _both(make, "same", *judged)
    status, out, _ = sahara("actor", "south", *asked, "-f", "json")
    assert (status, json.loads(out)["members"]) == (0, ["north", "south", "envoy"])


def test_the_environment_names_dossiers(
    sahara: Sahara, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAHARA_DOSSIER", str(make(event=[{"id": "one"}])))
    assert [event["id"] for event in json.loads(sahara("events", "-f", "json").out)] == ["one"]


def test_a_dossier_with_none_of_a_kind_answers_no_events(sahara: Sahara, make: Maker) -> None:
    assert sahara("events", "--dossier", make()) == (0, "no events\n", "")


def test_a_line_that_is_no_object_is_no_record(sahara: Sahara, make: Maker) -> None:
    folder = make()
    (folder / "facts.jsonl").write_text("[]\n", encoding="utf-8")
    assert (
        _refused(sahara, folder)
        == "…/dossier/facts.jsonl:1: is no record; a record is a JSON object on one line"
    )


def test_bytes_that_are_no_text_are_refused(sahara: Sahara, make: Maker) -> None:
    folder = make()
    (folder / "facts.jsonl").write_bytes(b'{"id": "\xff"}\n')
    assert "facts.jsonl:1: is not JSON: invalid unicode code point" in _refused(sahara, folder)
