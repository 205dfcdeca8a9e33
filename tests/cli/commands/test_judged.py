"""What the cited sentences do not bear out: `add` takes it only where that is accepted, `check` tells it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import TEXT, add, article, cite
from tests.drafted import draft as whole

if TYPE_CHECKING:
    from tests.conftest import Sahara

_SENTENCE = "Ministers of Northland met their neighbours on Friday at the Harbour."
_DOUBT = f'title: no number of the cited sentences is "450"; paragraph 1, sentence 1: "{_SENTENCE}"'


def _lying(**more: Any) -> list[dict[str, Any]]:
    lie = {
        "record": "event", "id": "talks", "date": "2023-12-15", "kind": "consult",
        "title": "450 ministers of Northland met",
        "cites": [cite(1)], **more,
    }  # fmt: skip
    return [article(), lie]


@pytest.fixture(autouse=True)
def text(sahara: Sahara) -> None:
    sahara("new", "my-file")
    Path("talks.txt").write_text(TEXT, encoding="utf-8")


def test_what_is_doubted_is_not_taken(sahara: Sahara) -> None:
    refused = add(sahara, _lying(), "--copy", "talks.txt")
    assert (refused.status, refused.out) == (1, "")
    assert refused.err == (
        f"draft.jsonl:2: {_DOUBT}\n"
        "sahara: draft.jsonl: 1 doubt on 1 line; nothing is taken; mend them, or take all with --accept-doubts\n"
    )
    assert sahara("check", "--dossier", "my-file").out.startswith("no articles, ")


def test_it_is_taken_where_doubts_are_accepted_and_told_all_the_same(sahara: Sahara) -> None:
    taken = add(sahara, _lying(), "--copy", "talks.txt", "--accept-doubts")
    assert (taken.status, taken.out) == (0, "added 1 article, 1 event to my-file\n")
    assert taken.err == f"draft.jsonl:2: {_DOUBT}\n"


def test_a_line_that_a_person_reviewed_is_taken_with_its_doubts(sahara: Sahara) -> None:
    taken = add(sahara, _lying(draft={"reviewed": True}), "--copy", "talks.txt")
    assert taken == (0, "added 1 article, 1 event to my-file\n", "")


@pytest.mark.parametrize(
    "notes", [{"reviewed": False}, {"reviewed": "no"}, {"unsure": []}, "reviewed"]
)
def test_other_notes_say_nothing_of_a_review(sahara: Sahara, notes: object) -> None:
    assert add(sahara, _lying(draft=notes), "--copy", "talks.txt").status == 1


def test_a_draft_bears_the_doubts_on_its_own_proposals(sahara: Sahara) -> None:
    text = "The port lies idle.\n\nAna Silva suffered a clear defeat by Jana Berg on Monday.\n"
    Path("idle.txt").write_text(text, encoding="utf-8")
    sahara("draft", "idle.txt", "--published", "2023-12-18", "-o", "idle.jsonl")
    lines = [json.loads(line) for line in Path("idle.jsonl").read_text("utf-8").splitlines()]
    doubts = [(line["id"], doubt["field"]) for line in lines for doubt in line["draft"]["doubts"]]
    assert doubts == [("silva-defeat-2023-12-18", "title")]


def test_a_rehearsal_tells_doubts_as_the_deed_does(sahara: Sahara) -> None:
    assert add(sahara, _lying(), "--copy", "talks.txt", "--dry-run").status == 1
    assert add(sahara, _lying(), "--copy", "talks.txt", "--dry-run", "--accept-doubts").status == 0


def test_without_a_copy_nothing_can_be_judged(sahara: Sahara) -> None:
    taken = add(sahara, _lying())
    assert taken.status == 0
    assert "is not proved" in taken.err


def test_what_is_true_is_taken_without_a_word(sahara: Sahara) -> None:
    taken = add(sahara, whole(), "--copy", "talks.txt")
    assert (taken.status, taken.err) == (0, "")


def test_check_tells_doubts_and_counts_them_and_its_status_is_that_of_problems(
    sahara: Sahara,
) -> None:
    add(sahara, _lying(), "--copy", "talks.txt", "--accept-doubts")
    status, out, err = sahara("check", "--dossier", "my-file")
    assert (status, err) == (0, "")
    _, _, doubt, count, rest = out.splitlines()
    assert doubt == f"doubt: talks: {_DOUBT}"
    assert count == "no problems, 1 doubt"
    assert rest.endswith("are the coder's word")


@pytest.mark.parametrize(("words", "shown"), [((), 21), (("--all",), 30)])
def test_twenty_are_shown_and_all_where_asked_for(
    sahara: Sahara, words: tuple[str, ...], shown: int
) -> None:
    lies = [
        _lying(id=f"talks-{at}", title=f"{at}50 ministers of Northland met")[1]
        for at in range(1, 31)
    ]
    add(sahara, [article(), *lies], "--copy", "talks.txt", "--accept-doubts")
    told = sahara("check", "--dossier", "my-file", *words).out.splitlines()[2:-2]
    assert len(told) == shown
    assert ("and 10 more" in told) is not bool(words)


def test_an_edit_tells_what_it_made_doubtful_and_nothing_that_was(sahara: Sahara) -> None:
    add(sahara, _lying(), "--copy", "talks.txt", "--accept-doubts")
    before = sahara("edit", "talks", "--to", "my-file", "--date-text", "on Friday")
    assert (before.status, before.err) == (0, "")
    after = sahara("edit", "talks", "--to", "my-file", "--kind", "assault")
    assert (after.status, after.out) == (1, "")
    doubt, refusal = after.err.splitlines()
    assert "talks: kind: assault, and no word of the cited sentences tells of violence" in doubt
    assert refusal == (
        "sahara: talks: 1 doubt; nothing is changed; mend it, or take it as it is with --accept-doubts"
    )
    tried = sahara("edit", "talks", "--to", "my-file", "--kind", "assault", "--dry-run")
    assert (tried.status, tried.err) == (1, after.err)
    taken = sahara("edit", "talks", "--to", "my-file", "--kind", "assault", "--accept-doubts")
    assert (taken.status, taken.err) == (0, f"{doubt}\n")
    assert '"kind": "assault"' in Path("my-file/events.jsonl").read_text("utf-8")
