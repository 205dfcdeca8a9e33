"""What is longer than a terminal goes through the reader's pager, and nothing else does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.rows import tried_on
from tests.sampled import sampled
from tests.terminals import on_a_terminal

if TYPE_CHECKING:
    from tests.conftest import Sahara


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """Make a pager that leaves what it was given in a file."""
    script = tmp_path / "my pager"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nopen('paged', 'w').write(sys.stdin.read())\n"
    )
    script.chmod(0o755)
    return f"'{script}'"


def test_what_does_not_fit_goes_through_the_pager(pager: str) -> None:
    shown = on_a_terminal("help", "dates", rows=10, PAGER=pager)
    assert "EDTF" in Path("paged").read_text()
    assert "EDTF" not in shown


def test_what_fits_does_not(pager: str) -> None:
    assert "sahara help dates" in on_a_terminal("help", rows=60, PAGER=pager)
    assert not Path("paged").exists()


@pytest.mark.slow  # starts the program at a terminal
@tried_on("named", ["", "no-such-pager", "'"])
def test_without_a_pager_that_can_be_started_all_is_shown(named: str) -> None:
    assert "EDTF" in on_a_terminal("help", "dates", rows=10, PAGER=named)


def test_the_program_s_own_variable_goes_before_the_common_one(pager: str) -> None:
    on_a_terminal("help", "dates", rows=10, PAGER="cat", SAHARA_PAGER=pager)
    assert Path("paged").exists()


def test_a_terminal_that_cannot_move_its_cursor_has_no_pages(pager: str) -> None:
    assert "EDTF" in on_a_terminal("help", "dates", rows=10, PAGER=pager, TERM="dumb")


@pytest.mark.parametrize(
    "asked", sampled([(("events",),), (("events", "-f", "json"),), (("timeline",),)], 3)
)
def test_a_listing_that_does_not_fit_goes_through_the_pager(
    pager: str, asked: tuple[str, ...]
) -> None:
    shown = on_a_terminal(*asked, rows=8, PAGER=pager)
    assert "naval" in Path("paged").read_text()
    assert "naval" not in shown


@pytest.mark.slow  # starts the program at a terminal
def test_an_article_that_is_read_and_a_date_that_does_not_fit_go_through_the_pager(
    pager: str, sahara: Sahara
) -> None:
    assert sahara("new", "--example", "example").status == 0
    texts = sorted(Path("example").rglob("courier-2024-03-04*.txt"))
    assert sahara("attach", *texts, "--dossier", "example").status == 0
    shown = on_a_terminal("read", "courier-2024-03-04", "--dossier", "example", rows=8, PAGER=pager)
    assert "¶1" not in shown
    assert len(Path("paged").read_text().splitlines()) > 8
    Path("paged").unlink()
    assert "edtf" not in on_a_terminal("date", "8 Dec 2023", rows=3, PAGER=pager)
    assert "2023-12-08" in Path("paged").read_text()


@pytest.mark.slow  # starts the program at a terminal
def test_a_listing_that_fits_or_is_wished_without_pages_does_not(pager: str) -> None:
    assert "joint" in on_a_terminal("events", rows=200, PAGER=pager)
    assert "joint" in on_a_terminal("events", "--no-pager", rows=8, PAGER=pager)
    assert not Path("paged").exists()


def test_a_hint_is_told_once_beside_the_answer_and_on_a_terminal_alone(
    pager: str, sahara: Sahara
) -> None:
    shown = on_a_terminal("events", rows=8, PAGER=pager)
    assert shown.count("`sahara show ID` gives a record whole") == 1
    assert "sahara show" not in Path("paged").read_text()
    assert "sahara show" not in sahara("events").out
    assert sahara("events").err == ""


@pytest.mark.slow  # starts the program at a terminal
def test_what_is_to_be_attached_is_told_who_shows_a_recordon_a_terminal() -> None:
    shown = on_a_terminal("show", "naval-exercises-2023-12", rows=60)
    assert shown.count("sahara attach FILE") == 1


def test_a_guide_s_examples_keep_their_lines_at_a_terminal_of_80_columns() -> None:
    shown = on_a_terminal("help", "dates", rows=60, PAGER="cat", NO_COLOR="1").splitlines()
    ruled = [line.strip() for line in shown if set(line.strip()) == {"─"}]
    assert ruled
    assert all(len(line) > 20 for line in ruled)


@pytest.mark.slow  # starts the program at a terminal
def test_an_answer_is_read_before_it_is_whole_and_who_leaves_ends_it(
    tmp_path: Path, sahara: Sahara
) -> None:
    many = "".join(f"2024-01-{1 + at % 28:02},Talks {at},talks-{at}\n" for at in range(2_500))
    Path("many.csv").write_text(f"day,title,id\n{many}")
    Path("map.toml").write_text('id = "id"\ndate = "day"\ntitle = "title"\n')
    assert sahara("new", "many").status == 0
    taken = sahara("import", "many.csv", "--as", "csv", "--map", "map.toml", "--to", "many")
    assert taken.status == 0, taken.err
    left = tmp_path / "left"
    left.write_text(
        f"#!{sys.executable}\nimport sys\nopen('paged', 'w').write(sys.stdin.readline())\n"
    )
    left.chmod(0o755)
    asked = ("events", "--dossier", "many")
    on_a_terminal(*asked, rows=8, PAGER=str(left))
    assert "When" in Path("paged").read_text()
    whole = on_a_terminal(*asked, rows=8, PAGER="cat", NO_COLOR="1")
    assert [f"Talks {at} " in whole for at in (0, 199, 200, 2_499)] == [True] * 4
    assert whole.count("When") == 1
