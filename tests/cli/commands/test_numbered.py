"""A citation may tell a sentence's number alone: the rest of it is taken from a copy that is at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import TEXT, add, article, cite, draft, records_of, refused
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Sahara

pytestmark = pytest.mark.usefixtures("target")


def _event(*cites: object, **more: Any) -> dict[str, Any]:
    return {
        "record": "event", "id": "talks", "date": "2023-12-15", "kind": "consult", "title": "Ministers meet",
        "cites": list(cites), **more,
    }  # fmt: skip


def _cited() -> list[dict[str, Any]]:
    return list(records_of(Path("my-file"), "events")[-1]["cites"])


@pytest.mark.parametrize(
    "told",
    [
        {"sentence": 2},
        {"sentence": 2, "paragraph": 2},
        {"sentences": [2, 2]},
        {"sentence": 2, "start": None, "end": None, "digest": None},
    ],
)
def test_a_sentence_is_cited_by_its_number(sahara: Sahara, told: dict[str, Any]) -> None:
    event = _event({"article": "border-talks", **told})
    assert add(sahara, [event, article()], "--copy", "talks.txt", "--accept-doubts").status == 0
    assert _cited() == [cite(2)]


def test_a_number_alone_is_a_sentence_s(sahara: Sahara) -> None:
    assert add(sahara, [_event(2), article()], "--copy", "talks.txt", "--accept-doubts").status == 0
    assert _cited() == [cite(2)]


@pytest.mark.parametrize("blank", [{}, {"mode": None}, {"mode": ""}])
def test_a_kind_may_have_its_mode_behind_a_slash(sahara: Sahara, blank: dict[str, Any]) -> None:
    cites = {"article": "border-talks", "sentence": 2}
    event = _event(cites, **blank, kind="consult/visit")
    assert add(sahara, [event, article()], "--copy", "talks.txt", "--accept-doubts").status == 0
    held = records_of(Path("my-file"), "events")[-1]
    assert (held["kind"], held["mode"]) == ("consult", "visit")


def test_a_mode_that_a_kind_has_not_is_refused(sahara: Sahara) -> None:
    event = _event({"article": "border-talks", "sentence": 2}, kind="consult/strike")
    (problem,) = refused(sahara, [event, article()], "--copy", "talks.txt")
    assert problem.startswith("draft.jsonl:1: kind: is none of agree, ")


def test_several_sentences_are_one_citation(sahara: Sahara) -> None:
    add(
        sahara,
        [article(), _event({"article": "border-talks", "sentences": [2, 3]})],
        "--copy",
        "talks.txt",
        "--accept-doubts",
    )
    (cited,) = _cited()
    assert (cited["start"], cited["end"]) == (cite(2)["start"], cite(3)["end"])
    assert sahara("check", "--dossier", "my-file").status == 0


def test_a_copy_of_the_readers_folder_and_an_article_of_the_dossier_do(sahara: Sahara) -> None:
    add(sahara, draft(), "--copy", "talks.txt")
    event = _event(
        {"article": "border-talks", "sentence": 3},
        id="hall",
        title="A meeting in the hall",
        status="planned",
    )
    assert add(sahara, [event]).status == 0
    assert _cited() == [cite(3)]


def test_what_was_drafted_needs_no_copy(sahara: Sahara) -> None:
    made = sahara("draft", "talks.txt", "--published", "2023-12-18", "-o", "draft.jsonl")
    assert made.status == 0
    lines = Path("draft.jsonl").read_text(encoding="utf-8").splitlines()
    Path("article.jsonl").write_text(lines[0] + "\n", encoding="utf-8")
    assert sahara("add", "article.jsonl", "--to", "my-file").status == 0
    assert add(sahara, [_event({"article": "talks", "sentence": 1})]).status == 0
    assert _cited() == [cite(1, article="talks")]


def test_a_short_sentence_is_cited_with_the_next_one(sahara: Sahara) -> None:
    text = f"They met. {TEXT}"
    Path("short.txt").write_text(text, encoding="utf-8")
    event = _event({"article": "border-talks", "sentence": 1})
    assert add(sahara, [article(text), event], "--copy", "short.txt").status == 0
    (cited,) = _cited()
    assert (cited["start"], cited["end"]) == (0, cite(2, text)["end"])


@tried_on(
    ("told", "problem"),
    [
        ({"sentence": 9}, "sentence 9 lies beyond the article, which has 3 sentences"),
        ({"sentence": 2, "paragraph": 1}, "sentence 2 stands in paragraph 2: sentences are counted over the"),
        ({"sentences": [3, 2]}, "cite a sentence by its number, "),
        ({"sentence": 0}, "cite a sentence by its number, "),
        ({"sentence": True}, "cite a sentence by its number, "),
        ({"sentence": [2]}, "cite a sentence by its number, "),
        ({"sentences": [2, 2], "sentence": [2]}, "cite a sentence by its number, "),
        ({"sentence": 2, "paragraph": [2]}, "paragraph is no whole number; it may be left out"),
        ({"sentence": 2, "paragraph": "2"}, "paragraph is no whole number; it may be left out"),
        ({"paragraph": 1}, "cite a sentence by its number, "),
        ({"sentence": 1, "line": 4}, '"line" is not known; cite a sentence by its number, '),
        ({"sentence": 1, "article": "none"}, '"none" is no article of this dossier'),
    ],
)  # fmt: skip
def test_a_number_that_leads_nowhere_is_told(
    sahara: Sahara, told: dict[str, Any], problem: str
) -> None:
    records = [article(), _event({"article": "border-talks", **told})]
    (one,) = refused(sahara, records, "--copy", "talks.txt")
    assert one.startswith(f"draft.jsonl:2: cites[0]: {problem}")


def test_without_a_copy_of_the_same_words_one_is_asked_for(sahara: Sahara) -> None:
    records = [article(), _event({"article": "border-talks", "sentence": 2})]
    told = (
        "draft.jsonl:2: cites[0]: no copy of border-talks, word for word, is at hand to count sentences in; "
        "--copy FILE gives one"
    )
    assert refused(sahara, records) == [told]
    Path("more.txt").write_text(f"A line before.\n{TEXT}", encoding="utf-8")
    assert refused(sahara, records, "--copy", "more.txt") == [told]


def test_the_other_fields_of_such_a_line_are_judged_too(sahara: Sahara) -> None:
    records = [article(), _event({"article": "border-talks", "sentence": 9}, date="2023-13")]
    told = refused(sahara, records, "--copy", "talks.txt")
    assert [one.split(": ")[1] for one in told] == ["cites[0]", "date"]


def test_a_blank_citation_is_told_how_to_cite(sahara: Sahara) -> None:
    (told,) = refused(sahara, [article(), _event()])
    assert told == (
        "draft.jsonl:2: cites: is blank; cite the sentence that it rests on, as "
        '[{"article": "ID", "sentence": 4}], or delete the line'
    )
