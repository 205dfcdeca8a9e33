from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from sahara_cli.app import run
from sahara_cli.dossier.records import RECORDS
from sahara_cli.texts import digest, normalise
from tests.drafting.articles import ARTICLE

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara

ROOT = Path(__file__).parents[3]
TEXT = """\
Zoë O'Neill visited Southland in March 2023 for the first time.
"The harbour is open to all," O'Neill said on Sunday.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def dossier(make: Maker) -> Path:
    return make()


def _lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def _draft(sahara: Sahara, *args: object, several: bool = False) -> list[dict[str, Any]]:
    option = "--published-all" if several else "--published"
    result = sahara("draft", *args, option, "2023-12-18", "-f", "jsonl")
    assert result.status == 0, result.err
    return _lines(result.out)


def test_json_lines_hold_a_record_a_line_in_an_order_that_a_dossier_can_take(
    sahara: Sahara, article: Path, dossier: Path
) -> None:
    drafted = _draft(sahara, article, "--dossier", dossier, "--today", "2024-01-02")
    assert [(one["record"], one["id"]) for one in drafted] == [
        ("article", "harbour-talks"),
        ("actor", "north"),
        ("actor", "south"),
        ("actor", "envoy"),
        ("event", "oneill-visit-southland-2023-03"),
        ("statement", "oneill-the-harbour-is-open"),
    ]
    event, said = drafted[-2:]
    assert re.fullmatch(
        rf"[0-9a-f]{{12}}\.{event['id']}\.[0-9a-f]{{12}}", event["draft"].pop("made")
    )
    assert event == {
        "record": "event",
        "id": "oneill-visit-southland-2023-03",
        "date": "2023-03",
        "date_text": "March 2023",
        "date_basis": '"March 2023" by the rule month-year, counted from the words alone.',
        "kind": "consult",
        "mode": "visit",
        "status": "reported",
        "title": "O'Neill visits Southland",
        "actors": ["envoy"],
        "recipients": ["south"],
        "mentioned": [],
        "places": [],
        "cites": [
            {
                "article": "harbour-talks",
                "start": 0,
                "end": 63,
                "digest": digest(TEXT[:63]),
                "paragraph": 1,
                "sentence": 1,
            }
        ],
        "origin": "drafted",
        "draft": {
            "sentence": TEXT[:63],
            "unsure": [],
            "rule": "month-year",
            "anchor": "the words alone",
            "doubts": [],
        },
    }
    assert (said["speaker"], said["date"], said["text"]) == (
        "envoy",
        "2023-12-17",
        "The harbour is open to all",
    )
    for one in drafted:
        fields = {key: value for key, value in one.items() if key not in {"record", "draft"}}
        RECORDS[one["record"]].model_validate(fields)


def test_the_article_s_record_measures_its_text(
    sahara: Sahara, article: Path, dossier: Path
) -> None:
    (record, *_) = _draft(sahara, article, "--dossier", dossier, "--today", "2024-01-02")
    text = normalise(TEXT)
    assert record["text_digest"] == digest(text.text)
    assert (record["text_length"], record["paragraphs"], record["sentences"]) == (
        len(text.text), 2, 2,
    )  # fmt: skip
    assert (record["published"], record["coded"]) == ("2023-12-18", "2024-01-02")


def test_the_text_is_kept_under_its_digest_and_that_is_said_once(
    sahara: Sahara, article: Path, dossier: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in dossier.iterdir()}
    result = sahara("draft", article, "--dossier", dossier, "--published", "2023-12-18")
    kept = tmp_path / "home" / "sahara" / "articles"
    assert (kept / f"{digest(normalise(TEXT).text)}.txt").read_text(encoding="utf-8") == TEXT
    assert result.err == (
        f"sahara: the text is kept in {kept}, so that `add` can prove the citations; "
        "no dossier holds it\n"
    )
    assert {path: path.read_bytes() for path in dossier.iterdir()} == before


def test_the_table_shows_each_proposal_beside_its_sentence_and_why(
    sahara: Sahara, article: Path, dossier: Path
) -> None:
    out = sahara("draft", article, "--dossier", dossier, "--published", "2023-12-18").out
    (row,) = [line for line in out.splitlines() if line.startswith("Mar 2023")]
    assert "O'Neill visits Southland (consult/visit)" in row
    assert TEXT[:63] in row
    assert "month-year; the words alone" in row
    assert "1 article, 1 event, 1 statement, 3 actors, no places; something is unsure of 1" in out


def test_a_run_is_the_same_every_time(sahara: Sahara, article: Path) -> None:
    runs = {
        sahara("draft", article, "--published", "2023-12-18", "-f", form).out
        for _ in range(2)
        for form in ("json",)
    }
    assert len(runs) == 1


def test_a_typed_date_is_read_with_today_and_said_back(
    sahara: Sahara, article: Path, dossier: Path
) -> None:
    args = ("draft", article, "--dossier", dossier, "--today", "2023-12-20", "-f", "jsonl")
    result = sahara(*args, "--published", "last Monday")
    assert result.err.splitlines()[0] == 'sahara: --published "last Monday" is read as 2023-12-18'
    assert _lines(result.out)[0]["published"] == "2023-12-18"


def test_the_refusal_quotes_no_words_where_none_count_from_publication(
    sahara: Sahara, tmp_path: Path
) -> None:
    (tmp_path / "old.txt").write_text("The harbour was built in 1975.", encoding="utf-8")
    told = "old.txt: give --published: dates are counted from the day of publication, and nothing else tells it"
    assert sahara("draft", "old.txt") == (2, "", f"sahara: {told}\n")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            (),
            (
                'harbour talks.txt: give --published: "Sunday" is counted from the day '
                "of publication, and nothing else tells it"
            ),
        ),
        (
            ("--published", "2020/.."),
            (
                '--published: "2020/.." has no first or no last day, and the dates told are counted from it; '
                "give a day such as 2023-12-18, or days such as [2023-12-17,2023-12-18]"
            ),
        ),
        (
            ("--published", "2023-12-18", "--timeml", "-f", "json"),
            "--timeml writes one article, and no --format; give one file",
        ),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_in_a_sentence(
    sahara: Sahara, article: Path, args: tuple[str, ...], sentence: str
) -> None:
    result = sahara("draft", article.name, *args)
    assert (result.status, result.out, result.err) == (2, "", f"sahara: {sentence}\n")


def test_a_file_that_is_none_is_refused_with_status_3(sahara: Sahara, tmp_path: Path) -> None:
    (tmp_path / "no.txt").write_bytes(b"\0")
    result = sahara("draft", "no.txt", "--published", "2023")
    assert (result.status, result.out) == (3, "")
    assert result.err == (
        "sahara: no.txt: is not text: it holds the control character \\x00 in line 1\n"
    )
    assert not (tmp_path / "home").exists()


def test_one_wrong_file_among_several_is_left_out_and_told_of(
    sahara: Sahara, article: Path, tmp_path: Path
) -> None:
    result = sahara("draft", article, "none.txt", "--published-all", "2023", "-o", "out.jsonl")
    assert result.status == 1
    first, *_, last = result.err.splitlines()
    assert first == "sahara: none.txt: cannot be read: no such file; it is left out"
    assert last == "sahara: 1 of 2 articles left out, the others drafted"
    assert (tmp_path / "out.jsonl").exists()


def test_several_articles_share_their_actors_and_no_ids(
    sahara: Sahara, article: Path, dossier: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "again.txt").write_text(TEXT, encoding="utf-8")
    drafted = _draft(sahara, article, "other.txt", "again.txt", "--dossier", dossier, several=True)
    ids = [one["id"] for one in drafted]
    assert len(ids) == len(set(ids))
    assert [one["id"] for one in drafted if one["record"] == "article"] == [
        "harbour-talks",
        "other",
    ]


def test_an_output_file_takes_the_form_of_its_ending(
    sahara: Sahara, article: Path, tmp_path: Path
) -> None:
    result = sahara("draft", article, "--published", "2023-12-18", "-o", "draft.jsonl")
    assert (result.status, result.out) == (0, "")
    lines = (tmp_path / "draft.jsonl").read_text(encoding="utf-8")
    assert _lines(lines)[0]["record"] == "article"


def test_timeml_holds_the_text_unchanged_with_its_time_expressions(
    sahara: Sahara, article: Path
) -> None:
    result = sahara("draft", article, "--published", "2023-12-18", "--timeml")
    text = ET.fromstring(result.out).find("TEXT")  # noqa: S314 - it is our own
    assert text is not None
    assert "".join(text.itertext()) == TEXT
    assert [(one.text, one.get("value")) for one in text] == [
        ("March 2023", "2023-03"),
        ("Sunday", "2023-12-17"),
    ]


def test_timeml_is_the_same_text_in_whatever_encoding_it_is_written(article: Path) -> None:
    for encoding in ("ascii", "latin-1", "utf-8", "utf-16"):
        written = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
        with contextlib.redirect_stdout(written):
            assert run(["draft", str(article), "--published", "2023-12-18", "--timeml"]) == 0
        written.seek(0)
        text = ET.fromstring(written.read()).find("TEXT")  # noqa: S314 - it is our own
        assert text is not None
        assert "".join(text.itertext()) == TEXT


def test_what_a_terminal_would_obey_is_shown(sahara: Sahara, tmp_path: Path, dossier: Path) -> None:
    hostile = (
        "Southland visited \x1b[31m[red]Northland[/]\u202e in March 2023 :smile: with :ships:."
    )
    (tmp_path / "bad.txt").write_text(hostile, encoding="utf-8")
    result = sahara("draft", "bad.txt", "--dossier", dossier, "--published", "2023-12-18")
    assert result.status == 0
    assert "\x1b" not in result.out
    assert "[red]Northland[/]" in result.out


@pytest.mark.slow  # starts processes
def test_other_commands_never_load_the_drafter() -> None:
    code = (
        "import sys; from sahara_cli.app import run; run(['events', '-n', '1']); "
        "print([name for name in sys.modules if 'drafting' in name], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr == "[]\n"


@pytest.mark.parametrize(
    ("args", "status", "sentence"),
    [
        (("-o", "nowhere/out.jsonl"), 3, "nowhere/out.jsonl: cannot be written: no such folder"),
        (("-o", "harbour talks.txt"), 2, "harbour talks.txt is an article to be drafted; give another --output"),
        (("-o", "link.txt"), 2, "link.txt is an article to be drafted; give another --output"),
        (("-f", "ics"), 2, 'no format "ics"; it is one of table, json, jsonl, csv, md, html'),
        (("-", "-"), 2, "standard input can be read once: give files for the others"),
    ],
)  # fmt: skip
def test_what_would_fail_in_the_end_is_refused_before_the_work(
    sahara: Sahara, article: Path, tmp_path: Path, args: tuple[str, ...], status: int, sentence: str
) -> None:
    (tmp_path / "link.txt").symlink_to(article.name)
    result = sahara("draft", article.name, *args, "--published-all", "2023-12-18")
    assert (result.status, result.out, result.err) == (status, "", f"sahara: {sentence}\n")
    assert article.read_text(encoding="utf-8") == TEXT
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("typed", "today", "taken"),
    [
        ("2023-12-18", "2023-12-18", "2023-12-18"),
        ("18 December 2023", "2023-12-20", "2023-12-18"),
        ("yesterday", "2023-12-19", "2023-12-18"),
        ("2023-12-17..2023-12-18", "2023-12-20", "2023-12-17/2023-12-18"),
        ("2023-12", "2023-12-20", "2023-12"),
        ("2023-12-18T09:30:00Z", "2023-12-20", "2023-12-18T09:30:00Z"),
    ],
)
def test_a_day_of_publication_may_be_typed(
    sahara: Sahara, article: Path, typed: str, today: str, taken: str
) -> None:
    result = sahara("draft", article, "--published", typed, "--today", today, "-f", "jsonl")
    assert _lines(result.out)[0]["published"] == taken


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2023-12-19", "--published: 2023-12-19 is still to come: today is 2023-12-18"),
        ("2033", "--published: 2033 is still to come: today is 2023-12-18"),
        ("tomorrow", "--published: 2023-12-19 is still to come: today is 2023-12-18"),
        ("10/11/2023", '--published: "10/11/2023" may be 10 November 2023 (type 2023-11-10) or 11 October'),
        ("soon", '--published: "soon" has no clear first day: type it, such as 3 days ago'),
        ("", "--published: there is no date; type one, such as 2020 or 8 Dec 2023"),
    ],
)  # fmt: skip
def test_what_is_no_day_of_publication_is_refused(
    sahara: Sahara, article: Path, typed: str, sentence: str
) -> None:
    result = sahara("draft", article, "--published", typed, "--today", "2023-12-18")
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines()[-1].startswith(f"sahara: {sentence}")


def test_a_text_that_is_laid_out_otherwise_is_drafted_once(
    sahara: Sahara, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "pages.txt").write_bytes(TEXT.replace("\n", "\r\n\f").encode("utf-16"))
    args = ("draft", article.name, "pages.txt", "--published-all", "2023-12-18", "-f", "jsonl")
    result = sahara(*args)
    assert sum(one["record"] == "article" for one in _lines(result.out)) == 1
    told = f"pages.txt holds the same text as {article.name}; it is drafted once"
    assert result.err.splitlines()[0] == f"sahara: {told}"


def test_a_text_that_is_hardly_english_is_left_without_a_language(
    sahara: Sahara, tmp_path: Path
) -> None:
    words = "Los ministros de los dos mares hablaron ayer del puerto y de sus barcos. " * 6
    (tmp_path / "puerto.txt").write_text(words, encoding="utf-8")
    (record, *_) = _draft(sahara, "puerto.txt")
    assert record["language"] is None
    assert record["draft"]["unsure"][-1].startswith(
        "this reads as Spanish, and English alone is read"
    )
    (tmp_path / "talks.txt").write_text(TEXT * 6, encoding="utf-8")
    (record, *_) = _draft(sahara, "talks.txt")
    assert record["language"] == "en"


@pytest.mark.slow  # reads the articles in three processes
def test_a_run_does_not_hang_on_the_order_of_sets(article: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(ARTICLE, encoding="utf-8")
    files = [str(article), str(tmp_path / "other.txt")]
    args = ["draft", *files, "--published-all", "2024-05-14", "-f", "jsonl"]
    runs = {
        subprocess.run(
            [sys.executable, "-m", "sahara_cli", *args, "--today", "2024-06-01"],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(runs) == 1
    assert runs.pop()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("last", ["other.txt", "dots.txt"])
def test_progress_is_shown_on_a_terminal_and_nothing_of_it_is_left(
    sahara: Sahara, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    (tmp_path / "other.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "dots.txt").write_text("\N{ZERO WIDTH SPACE}", encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", shown := _Terminal())
    sahara("draft", article.name, last, "--published-all", "2023-12-18", "-f", "jsonl")
    drafting, clear, after = shown.getvalue().partition(f" 2 of 2: {last}")
    assert drafting == f"\r\x1b[Kdrafting 1 of 2: {article.name}\r\x1b[Kdrafting"
    assert clear
    assert after.startswith("\r\x1b[Ksahara: ")  # what is said begins a line
    assert after.count("\r") == after.count("\r\x1b[Ksahara: ")
    assert after.endswith("\n")


def test_in_a_pipe_no_progress_is_shown(sahara: Sahara, article: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(ARTICLE, encoding="utf-8")
    result = sahara("draft", article.name, "other.txt", "--published-all", "2023-12-18")
    assert result.err.startswith("sahara: the text is kept in ")
    assert result.err.count("\n") == 1


def test_a_text_is_not_kept_where_it_is_not_to_be(
    sahara: Sahara, article: Path, tmp_path: Path
) -> None:
    asked = ("draft", article, "--published", "2023-12-18", "-f", "jsonl")
    plain = sahara(*asked, "--no-keep")
    assert (plain.status, plain.err) == (0, "")
    assert not (tmp_path / "home").exists()
    assert sahara(*asked).out == plain.out
    assert (tmp_path / "home").exists()
