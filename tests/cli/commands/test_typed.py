"""A draft as people write it: names for ids, dates as typed, sentences by number, words without a place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import TEXT, add, article, cite, records_of

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_FOLDER = Path("my-file")


@pytest.fixture(autouse=True)
def folder(sahara: Sahara) -> None:
    sahara("new", "my-file")
    Path("talks.txt").write_text(TEXT, encoding="utf-8")


def _event(**more: Any) -> dict[str, Any]:
    return {"record": "event", "id": "talks", "title": "Ministers of Northland meet others", "kind": "consult",
            "date": "15 December 2023", "sentence": 1, **more}  # fmt: skip


def _said(**more: Any) -> dict[str, Any]:
    return {"record": "statement", "id": "said", "directness": "direct", "speaker": "Zoë O'Neill", "cue": "said",
            "date": "[..2023-12-18]", "text": "We shall open the border in spring", **more}  # fmt: skip


def _added(sahara: Sahara, *lines: dict[str, Any]) -> Result:
    return add(sahara, [article(), *lines], "--copy", "talks.txt")


def test_what_a_person_types_is_taken_whole_and_the_new_ones_are_told(sahara: Sahara) -> None:
    state = {"name": "Northland", "kind": "state"}
    taken = _added(sahara, _event(actors=[state], places=["Harbour"]), _said())
    assert taken == (
        0,
        "added 1 article, 2 actors, 1 place, 1 event, 1 statement to my-file\n",
        (
            'draft.jsonl:2: "Harbour" is new: it is added as a place harbour\n'
            'draft.jsonl:2: "Northland" is new: it is added as the state northland\n'
            'draft.jsonl:3: "Zoë O\'Neill" is new: it is added as the person zoe-oneill\n'
        ),
    )
    (event,) = records_of(_FOLDER, "events")
    assert (event["date"], event["actors"], event["places"]) == (
        "2023-12-15",
        ["northland"],
        ["harbour"],
    )
    assert event["cites"] == [cite(1)]
    (said,) = records_of(_FOLDER, "statements")
    assert (said["speaker"], said["cites"]) == ("zoe-oneill", [cite(2)])
    assert "\nno problems\n" in sahara("check", "--dossier", "my-file").out


def test_a_draft_that_names_again_whom_the_dossier_has_adds_nobody(sahara: Sahara) -> None:
    first = [_event(actors=[{"name": "Northland", "kind": "state"}]), _said()]
    _added(sahara, *first)
    again = _added(sahara, *first)
    assert again.out.startswith("nothing to add to my-file; ")
    more = _added(
        sahara,
        _said(
            id="more",
            speaker="zoe oneill",
            directness="indirect",
            text="The border opens in spring",
            sentence=2,
            date="2023-12",
        ),
    )
    assert (more.status, more.err) == (0, "")
    assert [one["id"] for one in records_of(_FOLDER, "actors")] == ["northland", "zoe-oneill"]


def test_a_name_is_of_a_line_of_the_draft_that_gives_no_id(sahara: Sahara) -> None:
    envoy = {"record": "actor", "name": "Zoë O'Neill", "kind": "person", "aliases": ["the envoy"]}
    assert _added(sahara, _said(speaker="the envoy"), envoy).err == ""
    assert [one["name"] for one in records_of(_FOLDER, "actors")] == ["Zoë O'Neill"]


def test_a_name_of_several_is_refused_with_their_ids(sahara: Sahara) -> None:
    twins = [
        {"record": "actor", "id": one, "name": "Zoë O'Neill", "kind": "person"}
        for one in ("older", "younger")
    ]
    refused = _added(sahara, *twins, _said())
    assert refused.err.startswith(
        'draft.jsonl:4: speaker: "Zoë O\'Neill" is the name of several: older, younger; write the id\n'
    )


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"speaker": "Qwrt Xyzzy"}, 'speaker: "Qwrt Xyzzy" is new, and whether it is a person, state,'),
        ({"speaker": "nobody"}, 'speaker: "nobody" is no actor of this dossier'),
        ({"date": "yesterday"}, 'date: "yesterday" counts from some day; write the day itself, such as'),
        ({"date": "08/12/2023"}, 'date: "08/12/2023" may be 8 December 2023 (type 2023-12-08) or 12 August'),
        ({"text": "We shall shut it"}, 'cites[0]: the words "We shall shut it" stand in no sentence'),
        ({"text": "the"}, 'cites[0]: the words "the" stand in the sentences 1, 2, 3, and one is to be cited by its'),
        ({"sentence": 9}, "cites[0]: sentence 9 lies beyond the article, which has 3 sentences"),
        ({"sentence": "two"}, "cites[0]: cite a sentence by its number"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_by_its_field(
    sahara: Sahara, fields: dict[str, Any], told: str
) -> None:
    refused = _added(sahara, _said(**fields))
    assert refused.status == 1
    assert f"draft.jsonl:2: {told}" in refused.err
    assert refused.err.endswith("nothing is taken\n")


def test_words_left_out_of_a_quotation_need_no_place_either(sahara: Sahara) -> None:
    assert _added(sahara, _said(text="We shall [...] in spring")).status == 0
    assert records_of(_FOLDER, "statements")[0]["cites"] == [cite(2)]


@pytest.mark.parametrize(
    "text",
    [
        "We shall [...] in winter",
        "We shall [...] at noon [...] in spring",
        "in spring [...] We shall",
        " [...] ",
    ],
)
def test_every_part_of_a_quotation_stands_in_its_sentence_in_turn(
    sahara: Sahara, text: str
) -> None:
    refused = _added(sahara, _said(text=text))
    assert refused.status == 1
    assert f'the words "{text.strip()}" stand in no sentence' in refused.err


def test_names_are_data(sahara: Sahara) -> None:
    evil = {"name": "[bold]../../\x1b[31mEvil", "kind": "person"}
    taken = _added(
        sahara,
        _said(speaker=evil),
    )
    assert "\x1b" not in taken.err
    assert {path.name for path in _FOLDER.iterdir()} >= {"dossier.json"}
