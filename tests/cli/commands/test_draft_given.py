"""What is given to `sahara draft`: files, folders, a manifest, and what is typed of one article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Refused, Sahara

STORY = "Zoë O'Neill visited {place} on Monday for talks with the mayor about the old harbour.\n"
WRAPPED = """\
Zoë O'Neill visited Southland on Monday for talks on
the dredging of the old harbour. "We had no warning,"
she said.
"""


def _texts(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '-')}.txt").write_text(text, encoding="utf-8")
    return folder


def _drafted(sahara: Sahara, *args: object) -> list[dict[str, Any]]:
    result = sahara("draft", *args, "-f", "jsonl", "--today", "2024-06-01")
    assert result.status == 0, result.err
    return [json.loads(line) for line in result.out.splitlines()]


def _articles(drafted: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(one["id"], one["published"]) for one in drafted if one["record"] == "article"]


@pytest.fixture
def dossier(make: Maker) -> Path:
    return make()


def test_the_texts_of_a_folder_are_drafted_each_on_its_own_day(
    sahara: Sahara, tmp_path: Path
) -> None:
    folder = _texts(
        tmp_path / "in",
        **{"2024-05-14_a": STORY.format(place="Kenya"), "b": "15 May 2024\n" + STORY.format(place="Peru")},
    )  # fmt: skip
    drafted = _drafted(sahara, folder)
    assert _articles(drafted) == [("2024-05-14-a", "2024-05-14"), ("b", "2024-05-15")]
    bases = [one["published_basis"] for one in drafted if one["record"] == "article"]
    assert bases == ["As the file's name tells.", 'As its date line tells: "15 May 2024".']


def test_each_articles_records_stand_together_in_the_order_given(
    sahara: Sahara, tmp_path: Path
) -> None:
    _texts(tmp_path, b=STORY.format(place="Peru"), a=STORY.format(place="Kenya"))
    drafted = _drafted(sahara, "b.txt", "a.txt", "--published-all", "2024-05-14")
    article = ""
    for one in drafted:
        article = one["id"] if one["record"] == "article" else article
        assert all(cite["article"] == article for cite in one.get("cites", ()))
    assert [one[0] for one in _articles(drafted)] == ["b", "a"]
    assert len({one["id"] for one in drafted}) == len(drafted)
    known: set[str] = set()
    for one in drafted:
        known.add(one["id"])
        assert {*one.get("actors", ()), *one.get("places", ())} <= known


def test_a_manifest_tells_the_day_the_publisher_and_the_author(
    sahara: Sahara, tmp_path: Path
) -> None:
    _texts(tmp_path / "in", a=STORY.format(place="Kenya"), b=STORY.format(place="Peru"))
    (tmp_path / "list.csv").write_text(
        "file,published,publisher,title,url,author\n"
        "in/a.txt,14 May 2024,The Shore,A visit,https://shore.example/a,Jane Roe and John Poe\n"
        "in/b.txt,2024-05-15,,,,\n",
        encoding="utf-8",
    )
    first, second = [
        one for one in _drafted(sahara, "--manifest", "list.csv") if one["record"] == "article"
    ]
    assert (first["id"], first["published"], first["publisher"]) == (
        "a-visit",
        "2024-05-14",
        "The Shore",
    )
    assert (first["url"], first["authors"]) == ("https://shore.example/a", ["Jane Roe", "John Poe"])
    assert first["published_basis"] == "As the manifest has it."
    assert (second["id"], second["published"], second["publisher"]) == ("b", "2024-05-15", None)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "a.txt,soon,",
            'list.csv:2: published: "soon" has no clear first day: type it, such as 3 days ago or next month',
        ),
        ("a.txt,2099,", "list.csv:2: published: 2099 is still to come: today is 2024-06-01"),
        ("a.txt,2024-05-14,shore", 'list.csv:2: url: "shore" is no address; one begins with https:// or http://'),
        ("none.txt,2024-05-14,", "none.txt: cannot be read: no such file"),
    ],
)  # fmt: skip
def test_a_manifests_cell_that_is_wrong_is_refused_by_its_line(
    sahara: Sahara, tmp_path: Path, row: str, sentence: str
) -> None:
    _texts(tmp_path, a=STORY)
    (tmp_path / "list.csv").write_text(f"file,published,url\n{row}\n", encoding="utf-8")
    result = sahara("draft", "--manifest", "list.csv", "--today", "2024-06-01")
    assert (result.status, result.out, result.err) == (3, "", f"sahara: {sentence}\n")


def test_what_is_typed_of_one_article_stands_in_its_record(sahara: Sahara, tmp_path: Path) -> None:
    _texts(tmp_path, a=STORY.format(place="Kenya"))
    args = ("--title", "A visit", "--publisher", "The Shore", "--url", "https://shore.example/a")
    authors = ("--author", "Jane Roe", "--author", "John Poe")
    (article, *_) = _drafted(sahara, "a.txt", "--published", "2024-05-14", *args, *authors)
    assert (article["label"], article["publisher"], article["url"], article["authors"]) == (
        "A visit", "The Shore", "https://shore.example/a", ["Jane Roe", "John Poe"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            ("--published", "2024"),
            (
                "--published is the day of one article, and 2 are given: leave it out where each tells its own, "
                "give a --manifest, or say --published-all"
            ),
        ),
        (
            ("--published", "2024", "--published-all", "2024"),
            "--published and --published-all exclude one another; give one of them",
        ),
        (("--title", "A visit"), "--title is for one file; give several files without it"),
        (("--author", "Jane Roe"), "--author is for one file; give several files without it"),
        (("--url", "shore"), '--url: "shore" is no address; one begins with https:// or http://'),
        (("--publisher", " "), "--publisher is blank; leave it out, or give what it is"),
    ],
)  # fmt: skip
def test_what_is_wrong_of_several_articles_is_refused(
    refused: Refused, tmp_path: Path, args: tuple[str, ...], sentence: str
) -> None:
    _texts(tmp_path / "in", a=STORY, b=STORY)
    assert refused("draft", "in", *args) == sentence


def test_a_day_that_is_given_wins_and_what_else_is_told_is_said(
    sahara: Sahara, tmp_path: Path
) -> None:
    _texts(tmp_path, **{"2024-05-12": "Monday, 14 May 2024\n" + STORY.format(place="Kenya")})
    (article, *_) = _drafted(sahara, "2024-05-12.txt", "--published", "2024-05-15")
    assert article["published"] == "2024-05-15"
    told = article["draft"]["unsure"]
    assert "its date line tells 2024-05-14, and 2024-05-15 was given, which is taken" in told
    assert "the file's name tells 2024-05-12, and 2024-05-15 was given, which is taken" in told
    assert 'its date line says "Monday", and 2024-05-14 is a Tuesday' in told


_UNDATED = (
    'give --published: "Monday" is counted from the day of publication, and nothing else tells it'
)
_LEFT_OUT = [
    f"sahara: in/b.txt: {_UNDATED}; it is left out",
    r"sahara: in/c.txt: is not text: it holds the control character \x00 in line 1; it is left out",
]


@pytest.mark.parametrize(
    ("words", "status", "last"),
    [
        ((), 1, ["sahara: 2 of 4 articles left out, the others drafted"]),
        (("--skip-bad",), 0, []),
    ],
)
def test_of_several_articles_those_that_cannot_be_drafted_are_left_out_and_the_exit_status_tells(
    sahara: Sahara, tmp_path: Path, words: tuple[str, ...], status: int, last: list[str]
) -> None:
    texts = {"2024-05-14": STORY.format(place="Kenya"), "b": STORY, "d-2024-05-15": STORY}
    folder = _texts(tmp_path / "in", **texts)
    (folder / "c.txt").write_bytes(b"\0")
    done = sahara("draft", "in", "-o", "draft.jsonl", "--today", "2024-06-01", *words)
    assert done.status == status
    kept, *others = sorted(done.err.splitlines(), key=lambda line: "is kept in" not in line)
    assert "the text is kept in" in kept
    assert others == [*_LEFT_OUT, *last]
    lines = (tmp_path / "draft.jsonl").read_text(encoding="utf-8").splitlines()
    assert [day for _, day in _articles(list(map(json.loads, lines)))] == [
        "2024-05-14",
        "2024-05-15",
    ]


def test_a_draft_that_is_brought_up_to_date_loses_nothing_by_an_article_that_cannot_be_drafted(
    sahara: Sahara, tmp_path: Path
) -> None:
    texts = {"2024-05-14": STORY.format(place="Kenya"), "2024-05-15": STORY.format(place="Peru")}
    folder = _texts(tmp_path / "in", **texts)
    assert sahara("draft", "in", "-o", "draft.jsonl").status == 0
    before = (tmp_path / "draft.jsonl").read_bytes()
    (folder / "2024-05-14.txt").rename(folder / "undated.txt")
    done = sahara("draft", "in", "--update", "draft.jsonl")
    assert done.status == 2
    assert done.err.startswith("sahara: in/undated.txt: give --published: ")
    assert (tmp_path / "draft.jsonl").read_bytes() == before


def test_one_article_that_cannot_be_drafted_is_refused(refused: Refused, tmp_path: Path) -> None:
    _texts(tmp_path, a=STORY)
    assert refused("draft", "a.txt") == f"a.txt: {_UNDATED}"


def test_where_every_file_is_bad_there_is_no_draft(sahara: Sahara, tmp_path: Path) -> None:
    _texts(tmp_path / "in", a=STORY, b=STORY)
    result = sahara("draft", "in", "-o", "draft.jsonl")
    assert (result.status, result.out) == (1, "")
    assert result.err.count("; it is left out\n") == 2
    assert result.err.splitlines()[-1] == "sahara: none of the 2 articles can be drafted"
    assert not (tmp_path / "draft.jsonl").exists()


def test_among_several_an_article_that_the_dossier_has_is_not_drafted_again(
    sahara: Sahara, tmp_path: Path, dossier: Path
) -> None:
    _texts(tmp_path / "in", a=WRAPPED, b=STORY.format(place="Peru"))
    day = ("--published", "2024-05-14", "--dossier", dossier)
    assert sahara("draft", "in/a.txt", *day, "-o", "a.jsonl").status == 0
    added = sahara("add", "a.jsonl", "--to", dossier, "--skip-blank")
    assert added.status == 0, added.err
    result = sahara(
        "draft", "in", "--published-all", "2024-05-14", "--dossier", dossier, "-f", "jsonl"
    )
    assert _articles([json.loads(line) for line in result.out.splitlines()]) == [
        ("b", "2024-05-14")
    ]
    assert (
        result.err.splitlines()[0]
        == "sahara: in/a.txt: the dossier has it as a; it is not drafted again"
    )


def test_a_wrapped_text_is_proved_by_its_file_and_by_the_text_that_was_kept(
    sahara: Sahara, tmp_path: Path, dossier: Path
) -> None:
    _texts(tmp_path, a=WRAPPED)
    sahara("draft", "a.txt", "--published", "2024-05-14", "--dossier", dossier, "-o", "a.jsonl")
    added = sahara("add", "a.jsonl", "--to", dossier, "--skip-blank", "--copy", "a.txt")
    assert added.status == 0, added.err
    args = ("check", "--dossier", dossier)
    for copy in ((), ("--copy", "a.txt")):
        checked = sahara(*args, *copy)
        assert checked.status == 0, checked.out
        assert "a: the copy is the article; 2 citations proved, 1 quotation verbatim" in checked.out
    assert sahara("attach", "a.txt", "--dossier", dossier).status == 0


def test_an_article_that_was_taken_as_its_file_stood_is_still_proved_and_attached(
    sahara: Sahara, tmp_path: Path, make: Maker
) -> None:
    _texts(tmp_path, old=WRAPPED)
    text = normalise(WRAPPED)
    start, end = text.sentences[0]
    cite = {
        "article": "old", "start": start, "end": end, "digest": digest(text.text[start:end]),
        "paragraph": 1, "sentence": 1,
    }  # fmt: skip
    article = {
        "id": "old", "label": "Old", "published": "2024-05-14", "published_basis": "As printed.", "language": "en",
        "text_length": len(text.text), "text_digest": digest(text.text), "paragraphs": 3,
        "sentences": len(text.sentences),
    }  # fmt: skip
    event = {
        "id": "visit",
        "date": "2024-05-13",
        "kind": "consult",
        "title": "A visit",
        "cites": [cite],
    }
    folder = make("old-dossier", article=[article], event=[event])
    checked = sahara("check", "--dossier", folder, "--copy", "old.txt")
    assert (checked.status, checked.out.splitlines()[1]) == (
        0,
        "old: the copy is the article; 1 citation proved, no quotations verbatim",
    )
    assert sahara("attach", "old.txt", "--dossier", folder).status == 0
    assert sahara("check", "--dossier", folder).status == 0


FRENCH = (
    "Le Maroc a expulsé l'ambassadeur le 3 avril 2021. "
    "« Nous n'avions pas le choix », a déclaré Nasser Aziz. « Le Monde » en parle.\n"
)


def test_of_another_language_only_what_is_quoted_is_offered(
    sahara: Sahara, tmp_path: Path, dossier: Path
) -> None:
    _texts(tmp_path, a=FRENCH)
    drafted = _drafted(sahara, "a.txt", "--published", "2021-04-04", "--dossier", dossier)
    assert [one["record"] for one in drafted] == ["article", "statement"]
    article, said = drafted
    assert article["language"] is None
    assert article["draft"]["unsure"][-1] == (
        "this reads as French, and English alone is read: what stands in quotation marks is offered, nothing else; "
        'write the language, "fr"'
    )
    assert (said["text"], said["speaker"], said["speaker_text"]) == (
        "Nous n'avions pas le choix", None, "Nasser Aziz",
    )  # fmt: skip
    (tmp_path / "fr.jsonl").write_text(
        "".join(json.dumps({**one, **({"language": "fr"} if "language" in one else {})}) + "\n" for one in drafted),
        encoding="utf-8",
    )  # fmt: skip
    added = sahara("add", "fr.jsonl", "--to", dossier)
    assert added.status == 0, added.err
