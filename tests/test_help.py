"""Help fits the terminal: no line of it is broken by the terminal, least of all within a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sahara_cli.cli.commands import SUMMARIES
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking

PAGES = [[], *([command] for command in SUMMARIES)]


@pytest.fixture
def page(answer: Asking, monkeypatch: pytest.MonkeyPatch) -> Asking:
    def at(*asked: object) -> str:
        columns, *command = asked
        monkeypatch.setenv("COLUMNS", str(columns))
        page: str = answer(*command, "--help")
        return page

    return at


@tried_on("command", PAGES)
def test_no_line_of_help_is_longer_than_a_terminal_of_80_columns_has(
    page: Asking, command: list[str]
) -> None:
    assert [line for line in page(80, *command).splitlines() if len(line) > 78] == []


@tried_on("command", PAGES)
def test_on_a_narrower_terminal_only_what_can_be_pasted_is_longer(
    page: Asking, command: list[str]
) -> None:
    long = [line for line in page(60, *command).splitlines() if len(line) > 58]
    assert [line for line in long if not line.startswith("  sahara ")] == []


@tried_on("columns", [52, 60, 80, 100, 140])
@tried_on("command", PAGES)
def test_help_has_the_same_words_at_any_width(
    page: Asking, command: list[str], columns: int
) -> None:
    def words(text: str) -> list[str]:
        return sorted(re.sub(r"(?<=\w)-\s*\n\s*", "-", text).split())

    assert words(page(columns, *command)) == words(page(120, *command))


def test_a_line_in_columns_goes_on_below_its_last_column(page: Asking) -> None:
    lines = page(80, "date").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("  2020/2022 "))
    assert lines[at].index("from some day") == len(lines[at + 1]) - len(lines[at + 1].lstrip())
