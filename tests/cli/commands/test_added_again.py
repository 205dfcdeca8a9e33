"""The same draft added again changes nothing, whatever became of its records since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import TEXT, add, changed, contents, draft, records_of

if TYPE_CHECKING:
    from tests.conftest import Refused, Sahara

MINE = Path("my-file")


@pytest.fixture(autouse=True)
def _added(sahara: Sahara, target: Path) -> None:
    Path("talks.txt").write_text(TEXT, encoding="utf-8")
    assert target.exists()
    assert add(sahara, draft(), "--copy", "talks.txt").status == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("edit", "talks", "--title", "Northland's ministers meet"),
         "draft.jsonl:5: talks is there already, and stays as it is: it differs in title; --replace takes the line's"),
        (("edit", "envoy", "--role", "envoy"),
         "draft.jsonl:2: envoy is there already, and stays as it is: it differs in role; --replace takes the line's"),
        (("edit", "on-border", "--directness", "mixed", "--text", 'They will: "We shall open the border"'),
         "draft.jsonl:7: on-border is there already, and stays as it is: it differs in directness, text; "),
        (("remove", "talks"),
         "draft.jsonl:5: talks was removed, and stays out; another id, or --replace, takes it again"),
        (("remove", "more-talks", "mill"),
         "draft.jsonl:4: mill was removed, and stays out; another id, or --replace, takes it again"),
    ],
)  # fmt: skip
def test_what_was_edited_or_removed_since_stays_so(
    sahara: Sahara, change: tuple[str, ...], told: str
) -> None:
    assert sahara(*change, "--to", MINE).status == 0
    before = contents(MINE)
    status, out, err = add(sahara, draft())
    there = {
        "edit": "8 records already there",
        "talks": "7 records already there; 1 removed before",
    }
    counts = there.get(change[0]) or there.get(
        change[1], "6 records already there; 2 removed before"
    )
    assert (status, out) == (0, f"nothing to add to my-file; {counts}\n")
    assert told in err
    assert contents(MINE) == before


def test_all_that_was_removed_stays_out_and_comes_back_where_that_is_asked_for(
    sahara: Sahara,
) -> None:
    assert sahara("remove", *(one["id"] for one in draft()), "--to", MINE).status == 0
    before = contents(MINE)
    assert add(sahara, draft()).out == "nothing to add to my-file; 8 removed before\n"
    assert contents(MINE) == before
    assert add(sahara, draft(), "--replace", "--copy", "talks.txt").status == 0
    assert len(records_of(MINE, "events")) == 2


def test_a_line_without_an_id_and_one_that_got_another_are_known_too(sahara: Sahara) -> None:
    bare = [{**changed(5, title="Talks in the port")[4], "id": ""}]
    other = [{**changed(5, title="Neighbours met")[4]}]  # whose id another record has
    for lines in (bare, other):
        assert add(sahara, lines).status == 0
    made, numbered = [one["id"] for one in records_of(MINE, "events")][-2:]
    assert numbered == "talks-2"
    for name in (made, numbered):
        assert sahara("edit", name, "--to", MINE, "--kind", "agree").status == 0
    before = contents(MINE)
    for lines in (bare, other):
        assert add(sahara, lines).status == 0
    assert contents(MINE) == before
    assert sahara("remove", made, numbered, "--to", MINE).status == 0
    before = contents(MINE)
    for lines in (bare, other):
        assert add(sahara, lines).status == 0
    assert contents(MINE) == before


def test_another_record_of_a_removed_ones_id_is_taken(sahara: Sahara) -> None:
    assert sahara("remove", "talks", "--to", MINE).status == 0
    assert add(sahara, changed(5, title="Neighbours met")[4:5]).status == 0
    assert [one["id"] for one in records_of(MINE, "events")] == ["more-talks", "talks-2"]


def test_who_was_removed_comes_again_with_a_record_that_names_them(sahara: Sahara) -> None:
    assert sahara("remove", "more-talks", "mill", "--to", MINE).status == 0
    lines = [draft()[3], {**changed(6, title="Second meeting")[5], "id": "second"}]
    assert add(sahara, lines).status == 0
    assert [one["id"] for one in records_of(MINE, "places")] == ["mill-2"]
    assert records_of(MINE, "events")[-1]["places"] == ["mill-2"]


def test_a_record_edited_twice_or_replaced_is_known_by_all_that_it_told(sahara: Sahara) -> None:
    for title in ("Neighbours meet", "Talks on Friday"):
        assert sahara("edit", "talks", "--to", MINE, "--title", title).status == 0
    assert add(sahara, changed(5, title="Neighbours meet at home"), "--replace").status == 0
    before = contents(MINE)
    for title in ("Neighbours meet", "Talks on Friday", "Ministers meet"):
        assert add(sahara, changed(5, title=title)).status == 0
        assert contents(MINE) == before


def test_a_review_does_not_ask_about_what_was_removed(sahara: Sahara) -> None:
    assert sahara("remove", "talks", "--to", MINE).status == 0
    add(sahara, draft(), "--dry-run")
    told = sahara("review", "draft.jsonl", "--to", MINE).out
    assert told == "4 records of draft.jsonl are in my-file already, and not asked about\n"


def test_a_file_that_git_left_in_two_is_told(sahara: Sahara, refused: Refused) -> None:
    assert sahara("remove", "talks", "--to", MINE).status == 0
    (MINE / "earlier.txt").write_text("talks 0123456789abcdef\n<<<<<<< HEAD\n", "utf-8")
    told = (
        "my-file/earlier.txt:2: is no note of an earlier record; a line holds an id and 16 digits, "
        "such as united-nations 0f3a5b6c7d8e9f01"
    )
    assert refused("add", "draft.jsonl", "--to", MINE, status=3) == told
    assert told in sahara("check", "--dossier", MINE).out.splitlines()
