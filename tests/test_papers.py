"""What stands about the project beside it says what the project says."""

from __future__ import annotations

from sahara_cli import __version__
from tests.test_readme import readme

PAPERS = readme.README.parent / ".github"


def test_the_changelog_begins_with_the_version_at_hand() -> None:
    heading = next(
        line
        for line in (PAPERS / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    )
    assert heading.split()[1] == __version__


def test_the_citation_names_the_version_at_hand() -> None:
    lines = (PAPERS / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert f"version: {__version__}" in lines


def test_the_manual_says_what_the_commands_say_of_themselves() -> None:
    assert readme.MANUAL.read_text(encoding="utf-8") == readme.manual()
