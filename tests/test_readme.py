"""What the README shows is what `sahara` prints."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("readme", Path(__file__).with_name("readme.py"))
assert _SPEC
assert _SPEC.loader
readme = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(readme)
PAGE = readme.README.read_text(encoding="utf-8")


_SHOWN = [
    pytest.param(*example, id=f"{path.stem} {at}")
    for path in readme.PAGES
    for at, example in enumerate(readme.examples(path.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize(("typed", "shown"), _SHOWN)
def test_the_readme_and_the_guides_show_what_is_printed(
    typed: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", readme.WIDTH)
    assert readme.output_of(typed) == shown


def test_what_a_question_costs_is_printed_as_it_was_measured() -> None:
    assert readme.cost() in PAGE.splitlines()
    assert readme.filled(PAGE) == PAGE


def test_the_readme_answers_the_main_questions_first() -> None:
    assert [typed for typed, _ in readme.examples(PAGE)][:2] == [
        "sahara events --since 2020 --actor Algeria --columns when,what,source",
        "sahara quote Harris --text serious",
    ]


def test_the_readme_is_read_in_five_minutes() -> None:
    assert len(PAGE.splitlines()) <= 150
    assert re.findall(r"\]\((sahara_cli/[^)]+)\)", PAGE)
    for link in re.findall(r"\]\((sahara_cli/[^)]+)\)", PAGE):
        assert (readme.README.parent / link).is_file()


def test_the_tests_run_as_the_readme_says() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]' && .venv/bin/pytest --quiet"
    script = (readme.README.parent / ".ci" / "run").read_text(encoding="utf-8")
    assert f"```sh\n{command}\n```" in PAGE
    assert script.endswith(f"\n{command}\n")
