"""The extras' sentences name what pyproject.toml names, and nothing that only a registry could give."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.extras import EXTRAS, needed
from tests.test_readme import PAGE

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED: dict[str, list[str]] = PROJECT["optional-dependencies"]


def test_every_extra_for_readers_is_told_as_it_is_declared() -> None:
    told = {extra: sorted(needs) for extra, (_, needs) in EXTRAS.items() if extra in DECLARED}
    assert told == {name: sorted(needs) for name, needs in DECLARED.items() if name != "dev"}


def test_what_is_no_extra_is_installed_with_it() -> None:
    others = {one for extra, (_, needs) in EXTRAS.items() if extra not in DECLARED for one in needs}
    assert others == {"jinja2>=3.1", "icalendar>=7"}
    assert others < set(PROJECT["dependencies"])


def test_the_sentence_names_this_interpreter_and_the_libraries() -> None:
    assert needed("page") == (
        f'needs Jinja2, which is not installed: {sys.executable} -m pip install "jinja2>=3.1"'
    )


def test_an_interpreter_in_a_folder_with_a_space_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/my tools/python")
    assert '"/my tools/python" -m pip install "resvg-py>=0.4"' in needed("picture")


def test_nobody_is_sent_to_a_registry_for_the_project_itself() -> None:
    assert "'sahara-cli[" not in PAGE
    assert "pip install '.[html]'" in PAGE
