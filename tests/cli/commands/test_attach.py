"""A reader's own copy of an article: taken where it proves every citation, and kept out of the dossier."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.samples import EVENTS, FACTS, PAPER, PROVABLE, STATEMENTS, STAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused, Sahara


@pytest.fixture(autouse=True)
def _alone_on_its_shelf(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    events = [one for one in EVENTS if one["cites"][0]["article"] == "paper"]
    folder = make("provable", article=[PROVABLE], event=events, statement=STATEMENTS, fact=FACTS)
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))


def _kept(tmp_path: Path) -> Path:
    return tmp_path / "home" / "sahara" / "articles" / f"{PROVABLE['text_digest']}.txt"


def test_a_copy_is_kept_in_the_readers_own_folder(
    sahara: Sahara, tmp_path: Path, copy: Path
) -> None:
    before = sorted((tmp_path / "provable").iterdir())
    assert sahara("attach", copy) == (0, f"attached to paper: {_kept(tmp_path)}\n", "")
    assert _kept(tmp_path).read_text(encoding="utf-8") == PAPER
    assert sorted((tmp_path / "provable").iterdir()) == before


def test_a_copy_may_be_attached_twice(answer: Asking, tmp_path: Path, copy: Path) -> None:
    assert answer("attach", copy) == answer("attach", copy)
    assert [path.name for path in _kept(tmp_path).parent.iterdir()] == [_kept(tmp_path).name]


def test_a_copy_may_come_by_standard_input(
    monkeypatch: pytest.MonkeyPatch, answer: Asking, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAPER.encode())))
    assert answer("attach", "-") == f"attached to paper: {_kept(tmp_path)}\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "-"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace(" ", "\u00a0\u200b "),
        lambda text: text.replace("ë", "e\u0308"),
    ],
    ids=["plain marks", "line ends", "spaces", "accents"],
)
def test_another_typography_is_the_same_text(
    records: Asking, answer: Asking, copy: Path, change: Callable[[str], str]
) -> None:
    copy.write_text(change(PAPER), encoding="utf-8", newline="")
    answer("attach", copy)
    (article,) = records("articles")
    assert article["copy"] == "attached"


def test_words_around_the_article_do_not_matter(
    records: Asking, answer: Asking, copy: Path
) -> None:
    copy.write_text(f"By our correspondent in the harbour\n{PAPER}\nShare this\n", encoding="utf-8")
    answer("attach", copy)
    (article,) = records("articles")
    assert article["copy"] == "attached, with other words around"
    assert records("show", "stay")["passages"][0]["outcome"] == "moved"


def test_a_copy_of_something_else_is_refused(refused: Refused, tmp_path: Path, copy: Path) -> None:
    copy.write_text(PAPER.replace("harbour", "haven"), encoding="utf-8")
    assert refused("attach", copy, status=1) == (
        f"{copy}: matches no article; it disproves 8 citations of paper: see `check --copy`"
    )
    assert not _kept(tmp_path).parent.exists()


def test_one_changed_letter_in_a_quotation_is_refused(refused: Refused, copy: Path) -> None:
    copy.write_text(PAPER.replace("whatever the weather", "whatever the weathen"), encoding="utf-8")
    assert refused("attach", copy, status=1).startswith(f"{copy}: matches no article; ")


def test_one_citation_that_fails_is_told_as_one(refused: Refused, copy: Path) -> None:
    copy.write_text(PAPER.replace("whatever the weather", "whatever the weathen"), encoding="utf-8")
    assert refused("attach", copy, status=1) == (
        f"{copy}: matches no article; it disproves 1 citation of paper: see `check --copy`"
    )


def test_a_dossier_without_articles_has_nothing_to_attach_to(
    refused: Refused, make: Maker, copy: Path
) -> None:
    empty = make("empty", article=[], event=[])
    assert refused("attach", copy, "--dossier", empty, status=1) == (
        f"{copy}: the dossier has no article to attach it to"
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "cannot be read: no such file"),
        (b"a\0b", "is not text: it holds the control character \\x00 in line 1"),
        (b"", "is empty; give a file that holds the article's text"),
        (b"x" * 10_000_000, "is too large: less than 10 MB can be read"),
    ],
    ids=["missing", "binary", "empty", "huge"],
)
def test_a_file_that_is_no_article_is_named(
    refused: Refused, tmp_path: Path, content: bytes | None, problem: str
) -> None:
    path = tmp_path / "other.txt"
    if content is not None:
        path.write_bytes(content)
    assert refused("attach", path, status=3) == f"{path}: {problem}"


def test_a_text_in_which_nothing_stands_that_is_cited_matches_no_article(
    refused: Refused, copy: Path
) -> None:
    copy.write_text("Something else altogether.", encoding="utf-8")
    assert refused("attach", copy, status=1) == (
        f"{copy}: matches no article; nothing that is cited stands in it"
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the libraries that read pages
def test_of_a_web_page_the_main_text_is_attached(
    answer: Asking, sahara: Sahara, tmp_path: Path
) -> None:
    pytest.importorskip("trafilatura")
    told = "".join(f"<p>{line}</p>\n" for line in PAPER.splitlines() if line)
    page = tmp_path / "paper.html"
    page.write_text(
        f"<!doctype html><html><head><meta charset=utf-8><title>Talks</title></head><body><nav>Home</nav><article>"
        f"{told}</article></body></html>",
        encoding="utf-8",
    )
    assert "14 citations proved" in answer("check", "--copy", page)
    answer("attach", page)
    assert "<p>" not in _kept(tmp_path).read_text(encoding="utf-8")
    assert sahara("check").status == 0


def test_a_readers_folder_that_cannot_be_made_is_told(
    refused: Refused, tmp_path: Path, copy: Path
) -> None:
    (tmp_path / "home").write_text("a file where a folder is due", encoding="utf-8")
    assert refused("attach", copy, status=3).startswith(str(tmp_path / "home"))


def test_from_then_on_a_record_shows_its_sentence(answer: Asking, copy: Path) -> None:
    sentence = "“We will stay in the harbour – whatever the weather,” Zoë O’Neill said on the quay that evening."
    assert sentence not in answer("show", "stay")
    answer("attach", copy)
    shown = answer("show", "stay")
    assert sentence in shown
    assert STAY.replace(" - ", " – ") in shown.replace(sentence, "")
    assert "exact in your copy: characters 91–141" in shown


def test_a_copy_that_was_spoilt_proves_nothing(
    answer: Asking, records: Asking, sahara: Sahara, tmp_path: Path, copy: Path
) -> None:
    answer("attach", copy)
    _kept(tmp_path).write_text(PAPER.replace("weather", "wether"), encoding="utf-8")
    assert records("show", "stay")["passages"] == [
        {"outcome": "missing", "sentences": "", "span": ""}
    ]
    assert sahara("check").status == 1
