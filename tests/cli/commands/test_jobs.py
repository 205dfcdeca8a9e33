"""`sahara draft --jobs`: several processes draft what one drafts, byte for byte, and say the same."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from tests.drafting.articles import ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Refused, Result, Sahara

_HEAD = (
    "Zoë O'Neill visited Southland on 3 March 2023. {} “The harbour is open to all,” O'Neill said."
)
#: What each article tells of its own: Reyna Solt is met in the first, and known by her last name in the others.
_OWN = (
    "Reyna Solt, the mayor of Port Anse, met her. Solt said that the talks had failed.",
    "Solt resigned on 9 March 2023, two days after the talks with the Harbour Guild.",
    "The Harbour Guild criticised Solt on Tuesday. At least 12 people were hurt in Port Anse.",
)


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Write articles that name whom those before them introduce, a text that is there twice, and files that are bad."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, own in enumerate(_OWN):
        folder.joinpath(f"{number}.txt").write_text(_HEAD.format(own), encoding="utf-8")
    folder.joinpath("again.txt").write_text(_HEAD.format(_OWN[1]), encoding="utf-8")
    folder.joinpath("long.txt").write_text(ARTICLE, encoding="utf-8")
    return sorted(folder.iterdir())


def test_several_processes_draft_what_one_drafts_and_say_the_same(
    sahara: Sahara, articles: list[Path], make: Maker, tmp_path: Path
) -> None:
    missing = tmp_path / "articles" / "missing.txt"
    asked = ("--published-all", "2023-03-12", "--skip-bad", "--dossier", make(), "-f", "jsonl")
    alone, several = (
        sahara("draft", *articles[:3], missing, *articles[3:], *asked, "--jobs", jobs)
        for jobs in (1, 2)
    )
    assert alone.status == 0
    assert alone.out.count('"record": "event"') + alone.out.count('"record":"event"') > 3
    assert "missing.txt: cannot be read: no such file; it is left out" in alone.err
    assert "holds the same text as" in alone.err
    assert several == alone


def test_bad_articles_are_left_out_as_by_one(
    sahara: Sahara, articles: list[Path], tmp_path: Path
) -> None:
    missing = [tmp_path / f"missing-{number}.txt" for number in range(3)]
    asked = (*articles[:1], *missing, "--published-all", "2023-03-12", "-f", "jsonl")
    alone, several = (sahara("draft", *asked, "-j", jobs) for jobs in (1, 2))
    assert several == alone
    assert several.status == 1
    assert several.err.endswith("sahara: 3 of 4 articles left out, the others drafted\n")


@pytest.mark.parametrize("typed", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_of_processes_is_refused(
    refused: Refused, articles: list[Path], typed: str
) -> None:
    told = refused("draft", articles[0], "--published", "2023-03-12", f"--jobs={typed}")
    assert told == f'--jobs: "{typed}" is no number from 1 up; give one such as 100'


def test_standard_input_is_read_by_this_process(
    sahara: Sahara, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def drafted(jobs: int) -> Result:
        given = io.TextIOWrapper(io.BytesIO(_HEAD.format(_OWN[2]).encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", given)
        return sahara("draft", "-", articles[0], "--published-all", "2023-03-12", "-j", jobs)

    alone, several = drafted(1), drafted(2)
    assert several == alone
    assert several.status == 0
