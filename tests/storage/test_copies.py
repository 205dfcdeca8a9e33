"""A reader's own copies: where they are kept, and what is looked up in them."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, cast

import pytest

from sahara_cli.dossier.records import Article
from sahara_cli.files import LIMIT
from sahara_cli.storage.copies import (
    attach,
    attached,
    copy_state,
    folder,
    keep,
    kept,
    passages_of,
    path_of,
)
from sahara_cli.storage.named_copies import NamedCopies
from sahara_cli.texts import digest, normalise
from tests.cli.commands.samples import BY_ID, PAPER, STAY, TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from sahara_cli.dossier.records import Statement

ARTICLE = cast("Article", BY_ID["paper"])
SAID = cast("Statement", BY_ID["stay"])


def test_copies_are_kept_where_the_reader_keeps_data(tmp_path: Path) -> None:
    assert folder() == tmp_path / "home" / "sahara" / "articles"


@pytest.mark.parametrize("home", ["", "relative/folder"])
def test_a_data_folder_that_is_not_absolute_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", home)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folder() == tmp_path / ".local" / "share" / "sahara" / "articles"


def test_a_copy_is_kept_whole_as_it_was_given() -> None:
    assert attached(ARTICLE) is None
    path = attach(ARTICLE, PAPER)
    assert path == path_of(ARTICLE)
    assert path.name == f"{ARTICLE.text_digest}.txt"
    assert path.read_text(encoding="utf-8") == PAPER
    text = attached(ARTICLE)
    assert text is not None
    assert text.text == TEXT


def test_a_copy_that_is_replaced_leaves_no_rest() -> None:
    attach(ARTICLE, PAPER * 2)
    path = attach(ARTICLE, PAPER)
    assert path.read_text(encoding="utf-8") == PAPER
    assert list(path.parent.iterdir()) == [path]


def test_a_standing_tells_whether_it_is_the_same_text() -> None:
    assert copy_state(ARTICLE) == "none"
    attach(ARTICLE, PAPER)
    assert copy_state(ARTICLE) == "attached"
    attach(ARTICLE, f"A line before.\n{PAPER}")
    assert copy_state(ARTICLE) == "attached, with other words around"


def test_passages_are_looked_up_in_the_copies_that_there_are() -> None:
    articles = [ARTICLE, cast("Article", BY_ID["leaflet"])]
    assert passages_of(SAID, articles) == {}
    attach(ARTICLE, PAPER)
    (passage,) = passages_of(SAID, articles).values()
    # The sentence is shown with the copy's own marks.
    assert (passage.outcome, passage.span.replace("–", "-")) == ("exact", STAY)
    assert "–" in passage.span
    assert passages_of(BY_ID["siege"], articles) == {}
    assert passages_of(BY_ID["north"], articles) == {}


@pytest.mark.slow
def test_a_copy_may_be_longer_than_the_file_that_it_came_from() -> None:
    path = keep("0" * 64, "\u0416\u0435\u043d\u0435\u0432\u0430 " * 1_000_000)
    assert path.stat().st_size > LIMIT
    assert kept("0" * 64) is not None


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_is_its_readers_alone() -> None:
    path = attach(ARTICLE, PAPER)
    assert [_mode(one) for one in (path, path.parent, path.parent.parent)] == [0o600, 0o700, 0o700]


def test_what_stands_open_is_closed_when_it_is_met() -> None:
    path = attach(ARTICLE, PAPER)
    for meet in (lambda: attached(ARTICLE), lambda: attach(ARTICLE, PAPER)):
        path.chmod(0o644)
        path.parent.chmod(0o755)
        meet()
        assert [_mode(one) for one in (path, path.parent)] == [0o600, 0o700]


def test_a_copy_is_never_open_while_it_is_written() -> None:
    old = os.umask(0)
    try:
        path = attach(ARTICLE, PAPER)
        assert [_mode(one) for one in (path, path.parent)] == [0o600, 0o700]
    finally:
        os.umask(old)


def test_of_several_forms_of_a_copy_the_one_of_as_many_paragraphs_is_the_articles() -> None:
    one, two = "A came here. B came there.", "A came here.\n\nB came there."
    text = normalise(two)
    held = {
        "id": "a", "label": "A", "published": "2024-05-14", "published_basis": "As printed.", "language": "en",
        "text_length": len(text.text), "text_digest": digest(text.text), "paragraphs": 2, "sentences": 2,
    }  # fmt: skip
    article = Article.model_validate(held)
    for forms in ((one, two), (two, one), (two,), (one, two, one)):
        assert len(NamedCopies({"a.txt": forms})([article], [])["a"].paragraphs) == 2
    assert len(NamedCopies({"a.txt": (one,)})([article], [])["a"].paragraphs) == 1
