"""Every command's help: its summary, its options, and examples that answer when they are pasted."""

from __future__ import annotations

import inspect
import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import sahara_cli.cli.commands
from sahara_cli.cli.commands import MODULES, SUMMARIES
from sahara_cli.cli.program import EXAMPLES
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Asking, Sahara

#: Files that examples name and no test has here.
_FILES = (
    "article.txt", "page.html", "draft.jsonl", "corrected.jsonl", "refs.ris", "--to my-file", "--dossier my-file",
    "deaths.csv", "sahara pack my-file", "--dossier events.parquet",
)  # fmt: skip
#: What answers from a reader's own copy.
_OF_COPIES = "sahara read "


def _module(command: str) -> Any:
    return import_module(f"sahara_cli.cli.commands.{MODULES.get(command, command)}")


def _pasted() -> list[str]:
    return [line for command in SUMMARIES for line in _module(command).EXAMPLES.splitlines()]


def test_every_command_is_listed() -> None:
    folder = Path(sahara_cli.cli.commands.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {MODULES.get(command, command) for command in SUMMARIES} == modules


@tried_on("command", SUMMARIES)
def test_a_summary_is_its_commands_first_line(command: str) -> None:
    documented = inspect.getdoc(getattr(_module(command), MODULES.get(command, command)))
    assert documented is not None
    assert documented.splitlines()[0] == SUMMARIES[command]


@tried_on("option", ["-h", "--help"])
@tried_on("command", SUMMARIES)
def test_help_shows_summary_options_and_examples(answer: Asking, command: str, option: str) -> None:
    out = answer(command, option)
    assert out.startswith(f"Usage: sahara {command} ")
    assert f"\n  {SUMMARIES[command]}\n" in out
    assert "\x1b" not in out
    assert out.endswith("".join(f"  {line}\n" for line in _module(command).EXAMPLES.splitlines()))


@tried_on("command", SUMMARIES)
def test_every_option_of_a_command_is_in_its_help(answer: Asking, command: str) -> None:
    out = answer(command, "--help")
    declared = [
        flag
        for one in getattr(getattr(_module(command), MODULES.get(command, command)), "params", ())
        for flag in one.word.flags
    ]
    assert declared or command in {"schema", "help"}
    for name in declared:
        assert re.search(rf"(^|[ ,]){re.escape(name)}\b", out, re.MULTILINE), name


@pytest.mark.parametrize("command", ["events", "timeline", "find"])
def test_a_listing_offers_every_filter_and_shape(answer: Asking, command: str) -> None:
    out = answer(command, "--help")
    for option in (
        "--since", "--until", "--on", "--actor", "--with", "--kind", "--place", "--topic", "--article", "--text",
        "--status", "--as-of", "--strict", "--today", "--dossier", "-f, --format", "-o, --output", "--columns",
        "--sort", "--reverse", "-n, --limit", "--count", "--color", "--width",
    ):  # fmt: skip
        assert f"  {option} " in out


def test_brackets_in_help_are_left_alone(answer: Asking) -> None:
    assert "[env:" in answer("events", "--help")


def test_usage_brackets_what_may_be_left_out_once(answer: Asking) -> None:
    assert answer("actor", "--help").startswith("Usage: sahara actor [OPTIONS] [NAME]\n")
    assert answer("fact", "--help").startswith("Usage: sahara fact [OPTIONS] [SUBJECT]\n")


@tried_on("command", SUMMARIES)
def test_every_command_has_an_example_of_itself(command: str) -> None:
    lines = _module(command).EXAMPLES.splitlines()
    assert lines
    assert all(line.startswith("sahara ") for line in lines)
    assert shlex.split(lines[0])[:2] == ["sahara", command]


def _lines() -> Iterator[Any]:
    for line in _pasted():
        if any(file in line for file in _FILES) or line.startswith(_OF_COPIES):
            continue
        yield line


@pytest.mark.parametrize("line", sampled(list(_lines()), 3))
def test_an_example_answers_when_it_is_pasted(sahara: Sahara, line: str) -> None:
    _, *words = shlex.split(line)
    status, out, _ = sahara(*words)
    assert status == (1 if "--edtf" in words else 0)  # that example shows a refusal
    assert out.count("\n") > 0
    assert not re.match(r"no \w+\n", out)


@pytest.mark.parametrize("line", [one for one in _pasted() if one.startswith(_OF_COPIES)])
def test_an_example_that_needs_a_copy_says_how_to_attach_one(sahara: Sahara, line: str) -> None:
    status, out, err = sahara(*shlex.split(line)[1:])
    assert (status, out) == (3, "")
    assert err.endswith("; attach your own: sahara attach FILE\n")


def test_what_is_shown_first_answers_when_it_is_pasted(answer: Asking) -> None:
    lines = [re.split(r" {2,}", line)[0] for line in EXAMPLES.splitlines()]
    pasted = [line for line in lines if "COMMAND" not in line]
    assert len(pasted) >= 5
    for line in pasted:
        assert not re.match(r"no \w+\n", answer(*shlex.split(line)[1:]))


def test_help_fits_eighty_columns(answer: Asking) -> None:
    for command in SUMMARIES:
        head, _, _ = answer(command, "--help").partition("\nIn one screen:")
        assert max(map(len, head.partition("\nExamples:")[0].splitlines())) <= 80
