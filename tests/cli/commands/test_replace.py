"""`sahara add --replace`: a corrected line takes the place of the record that has its id."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import TEXT, add, article, changed, cite, contents, draft, records_of

if TYPE_CHECKING:
    from tests.conftest import Sahara


def _refused(sahara: Sahara, records: list[dict[str, Any]], *more: object) -> list[str]:
    before = contents(Path("my-file"))
    status, out, err = add(sahara, records, "--replace", *more)
    assert (status, out) == (1, "")
    assert contents(Path("my-file")) == before
    return err.splitlines()[:-1]


def test_a_corrected_line_takes_its_records_place(sahara: Sahara, taken: Path) -> None:
    before = records_of(taken, "events")
    records = changed(5, title="Ministers meet at the Harbour", actors=["north", "envoy"])
    assert add(sahara, records, "--replace", "--accept-doubts")[:2] == (
        0,
        (
            "event talks\n"
            "  title  Ministers meet → Ministers meet at the Harbour\n"
            "  actors  north → north, envoy\n"
            "replaced 1 event in my-file; 7 already there\n"
        ),
    )
    after = records_of(taken, "events")
    assert [one["id"] for one in after] == ["talks", "more-talks"]
    assert after[1:] == before[1:]
    assert after[0] == {
        **before[0],
        "title": "Ministers meet at the Harbour",
        "actors": ["north", "envoy"],
    }
    whole = contents(taken)
    assert add(sahara, records, "--replace").out == (
        "nothing to add to my-file; 8 records already there\n"
    )
    assert contents(taken) == whole


def test_without_it_a_corrected_line_is_another_record_and_the_way_is_told(
    sahara: Sahara, taken: Path
) -> None:
    result = add(sahara, changed(5, title="Ministers met"))
    told = (
        'draft.jsonl:5: the id "talks" is taken by another event; here it is "talks-2"; '
        "--replace puts it in that one's place\n"
    )
    assert told in result.err
    assert [one["id"] for one in records_of(taken, "events")] == [
        "talks", "more-talks", "talks-2",
    ]  # fmt: skip


def test_what_is_new_is_added_beside(sahara: Sahara, taken: Path) -> None:
    new = {"record": "actor", "id": "west", "name": "Westland", "kind": "state"}
    records = [new, {**draft()[2], "name": "The North", "aliases": ["Northland"]}]
    result = add(sahara, records, "--replace", "--dry-run")
    told = "actor north\n  name  Northland → The North\n  aliases  none → Northland\n"
    before = contents(taken)
    assert result.out == (f"{told}would add 1 actor to my-file; would replace 1 actor in my-file\n")
    assert contents(taken) == before
    assert add(sahara, records, "--replace").status == 0
    assert [one["id"] for one in records_of(taken, "actors")] == ["envoy", "north", "west"]


def test_a_line_without_an_id_replaces_nothing(sahara: Sahara, taken: Path) -> None:
    line = {name: value for name, value in draft()[4].items() if name != "id"}
    assert add(sahara, [{**line, "title": "Talks", "date": "2023-12"}], "--replace").status == 0
    assert len(records_of(taken, "events")) == 3


@pytest.mark.usefixtures("taken")
def test_another_kind_of_record_is_not_replaced(sahara: Sahara) -> None:
    line = {"record": "actor", "id": "talks", "name": "Talks", "kind": "state"}
    assert _refused(sahara, [line]) == [
        'draft.jsonl:1: id: "talks" is the id of another kind of record, event; give another id'
    ]


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize(
    ("line", "change", "problem"),
    [
        (5, {"title": None}, "title: is blank; write what happened"),
        (5, {"actors": ["west"]}, 'actors: "west" is no actor of this dossier'),
        (5, {"date_text": "on Monday"}, "date_text: these words do not stand in the article"),
        (7, {"text": "We shall close it"}, "text: these words do not stand in the cited span"),
        (3, {"part_of": "envoy"}, "part_of: leads back to this very record"),
        (1, {"published": "2023-12-14"}, "on-border refers to it: date: comes after the publication of every"),
    ],
)  # fmt: skip
def test_what_a_correction_makes_wrong_is_told_and_nothing_is_taken(
    sahara: Sahara, line: int, change: dict[str, Any], problem: str
) -> None:
    told = _refused(sahara, [{**draft()[line - 1], **change}])
    assert told[0].startswith(f"draft.jsonl:1: {problem}")


@pytest.mark.usefixtures("taken")
def test_an_article_that_was_corrected_is_held_against_all_that_cites_it(sahara: Sahara) -> None:
    shorter = TEXT.rpartition("A second")[0]
    Path("shorter.txt").write_text(shorter, "utf-8")
    told = _refused(sahara, [article(shorter)], "--copy", "shorter.txt")
    assert any("more-talks refers to it: cites[0].end" in one for one in told)
    other = TEXT.replace("at the Harbour", "in the Harbour")
    Path("other.txt").write_text(other, "utf-8")
    told = _refused(sahara, [article(other)], "--copy", "other.txt")
    (problem,) = told
    assert problem == (
        "draft.jsonl:1: talks refers to it: cites[0]: the span cited from paragraph 1, sentence 1 "
        "is not in the copy"
    )


def test_an_article_and_what_cites_it_are_corrected_together(sahara: Sahara, taken: Path) -> None:
    other = TEXT.replace("at the Harbour", "in the Harbour")
    Path("other.txt").write_text(other, "utf-8")
    records = [article(other), {**draft()[4], "cites": [cite(1, other)]}]
    result = add(sahara, records, "--replace", "--copy", "other.txt")
    assert (result.status, result.out.splitlines()[-1]) == (
        0, "replaced 1 article, 1 event in my-file",
    )  # fmt: skip
    assert "\nno problems\n" in sahara("check", "--dossier", taken).out


def test_two_lines_of_one_id_replace_once(sahara: Sahara, taken: Path) -> None:
    lines = [{**draft()[2], "role": role} for role in ("a state", "a land")]
    result = add(sahara, lines, "--replace")
    assert result.status == 0
    assert "it differs in role" in result.err
    assert records_of(taken, "actors")[1]["role"] == "a state"


def test_what_a_draft_leaves_out_is_gone_and_shown(sahara: Sahara, taken: Path) -> None:
    result = add(sahara, [{**draft()[1], "part_of": None}], "--replace")
    assert result.out.splitlines()[1] == "  part of  north → none"
    assert "part_of" not in records_of(taken, "actors")[0]


def test_figures_raise_the_version_and_their_end_lowers_it(sahara: Sahara, taken: Path) -> None:
    before = contents(taken)["dossier.json"]
    figure = {"what": "killed", "low": 12}
    result = add(sahara, changed(5, figures=[figure]), "--replace", "--accept-doubts")
    assert result.out.splitlines()[1] == "  figures  none → killed at least 12"
    assert json.loads(contents(taken)["dossier.json"])["schema_version"] == 2
    assert add(sahara, draft(), "--replace").status == 0
    assert contents(taken)["dossier.json"] == before


def test_a_dossier_that_is_at_hand_too_is_no_rival(sahara: Sahara, taken: Path) -> None:
    result = add(sahara, changed(3, name="The North"), "--replace", "--dossier", taken)
    assert (result.status, result.err) == (0, "")
