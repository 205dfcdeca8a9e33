"""A plain command line, and a slip in one, is read alike by the front and by Typer, and the rest is left to Typer."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer import Exit, TyperException

from sahara_cli.cli.assembly import assembled
from sahara_cli.cli.commands import SUMMARIES, declared
from sahara_cli.cli.front import _help, _help_of_program, offered, understood
from sahara_cli.cli.program import write_version
from sahara_cli.cli.shells import _by_typer
from sahara_cli.cli.usage import sentence
from sahara_cli.cli.words import Word
from sahara_cli.errors import RequestError, SaharaError
from tests.conftest import ran_without
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Maker, Spawn

_LINES = [
    ["events"],
    ["events", "--since", "2020", "--until", "8 Dec 2023", "-f", "json"],
    ["events", "--actor", "Algeria", "--actor=Morocco", "--with", "US", "--strict", "--apart"],
    ["events", "-n", "3", "--limit", "4", "-o", "-", "--output", "x.json"],
    ["events", "-o", "x=y.json", "--columns", "when,what", "--count", "--reverse"],
    ["events", "--text", "", "--since", "a b"],
    ["events", "--since"],
    ["events", "--since", "--until"],
    ["events", "--since", "-0043"],
    ["events", "--since=-0043"],
    ["events", "--sinc", "2020"],
    ["events", "--strict=yes"],
    ["events", "--since="],
    ["events", "-fjson"],
    ["events", "-hf"],
    ["events", "--help"],
    ["events", "one too many"],
    ["actor"],
    ["actor", "Algeria"],
    ["actor", "Zoë O'Neill", "--since", "2020"],
    ["actor", "--since", "2020", "Algeria"],
    ["actor", "--", "--since"],
    ["actor", ""],
    ["actor", "a", "b"],
    ["actor", "-"],
    ["actor", "a\udcff"],
    ["actor", "a\udcc3\udca9"],
    ["find"],
    ["find", "naval", "--since", "2020", "exercises", "-f", "csv"],
    ["show", "a-b"],
    ["show"],
    ["cite", "a", "b"],
    ["date", "2020", "8 Dec", "--on", "2020", "--edtf"],
    ["date"],
    ["count", "--by", "year", "--by", "kind", "--sum", "killed"],
    ["count", "quotes", "--by", "actor"],
    ["same"],
    ["same", "a", "b", "--not", "--to", "x"],
    ["check", "--copy", "no-such-file", "--copy", "x"],
    ["add", "draft.jsonl", "--to", "x"],
    ["import", "a.csv", "--as", "acled", "--to", "x", "--day-first", "--label", "A"],
    ["import", "-", "--as", "csv", "--map", "?"],
    ["add", "draft.jsonl"],
    ["edit", "a", "--to", "x", "--title", "T", "--actors", "A", "--actors", "B", "--dry-run"],
    ["remove", "a", "b", "--to", "x"],
    ["new", "x", "--example"],
    ["attach", "x.txt"],
    ["draft", "x.txt", "--published", "2023-12-18", "-o", "d.jsonl"],
    ["draft", "x.txt", "--model", "m", "--model-option", "K", "V"],
    ["schema", "event"],
    ["event"],
    ["evnts", "--since", "2020"],
    ["events", "--help", "--since", "2020"],
    ["events", "--since", "2020", "-h"],
    ["events", "--help", "--sinc", "2020"],
    ["events", "--since=2020", "--sinc=2020"],
    ["events", "-x"],
    ["events", "-xf", "json"],
    ["events", "-1"],
    ["date", "-1"],
    ["events", "---since"],
    ["events", "--=x"],
    ["events", "--json"],
    ["events", "-f"],
    ["events", "--limit", "3", "-o"],
    ["events", "--sinc\x1b[31m"],
    ["actor", "--to", "x"],
    ["draft", "x.txt", "--model-option", "K", "V", "--nothing"],
    ["help", "events"],
    ["help", "--nothing"],
    ["--since", "2020", "events"],
    ["--nothing"],
]


#: What a line asks for that is no command's work.
HELP, VERSION = "help", "version"

#: A command line as it is read: what the command is given, what else is asked for, or why it is refused.
Read = dict[str, Any] | str | RequestError | None


def _by_front(args: list[str]) -> Read:
    """Tell what the front makes of a command line; none where that is for Typer to tell."""
    try:
        call = understood(args)
    except SaharaError as error:
        return f"refused: {error}"
    if call in {_help_of_program, write_version}:
        return HELP if call is _help_of_program else VERSION
    assert call is None or isinstance(call, partial)
    if call is None:
        return None
    return HELP if call.func is _help else call.keywords


def _typed(args: list[str]) -> Read:
    """Tell what Typer makes of a command line."""
    app = assembled()
    try:
        with app.make_context("sahara", list(args)) as context:
            _, command, rest = app.resolve_command(
                context, [*context._protected_args, *context.args]
            )
            with command.make_context(args[0], rest, parent=context) as asked:
                return dict(asked.params)
    except Exit:
        return HELP
    except TyperException as error:
        return f"refused: {sentence(error)}"
    except SaharaError as error:
        return f"refused: {error}"


@pytest.mark.parametrize("args", _LINES, ids=" ".join)
def test_what_the_front_understands_is_what_typer_makes_of_it(
    args: list[str], tmp_path: Path
) -> None:
    front = _by_front(args)
    assert front is None or front == _typed(args)
    assert Path.cwd() == tmp_path


_WORDS = st.sampled_from(
    ["--since", "--since=2020", "2020", "--actor", "Algeria", "-f", "json", "--strict", "-", "--", "", "x", "-n", "3",
     "--count", "--output", "-o", "--limit=4", "--nothing", "-x", "Zoë", "=", "--actor=", "--text", "a b", "-1", "-h",
     "--help", "-fjson", "-hf", "--nothing=x", "---"],
)  # fmt: skip


@given(
    command=st.sampled_from(["events", "actor", "find", "show", "cite"]),
    words=st.lists(_WORDS, max_size=7),
)
def test_whatever_is_typed_is_read_alike(command: str, words: list[str]) -> None:
    front = _by_front([command, *words])
    assert front is None or front == _typed([command, *words])


@pytest.mark.parametrize(
    "args",
    [line for line in _LINES if line and line[0] == "events" and len(line) in (1, 7)],
    ids=" ".join,
)
def test_what_is_plain_needs_no_typer(args: list[str]) -> None:
    assert _by_front(args) is not None


@pytest.mark.parametrize("asked", [[], ["-h"], ["--help"]], ids=" ".join)
def test_help_of_the_whole_needs_no_typer(asked: list[str]) -> None:
    assert _by_front(asked) == HELP


@tried_on("asked", ["-V", "--version"])
def test_the_version_needs_no_typer(asked: str) -> None:
    assert _by_front([asked]) == VERSION


@pytest.mark.parametrize(
    "args",
    [["events", "--sinc", "2020"], ["events", "--since"], ["events", "-x"], ["evnts"], ["actor", "-h"]],
    ids=" ".join,
)  # fmt: skip
def test_a_slip_and_a_call_for_help_need_no_typer(args: list[str]) -> None:
    assert isinstance(_by_front(args), str)


@tried_on("name", SUMMARIES)
def test_every_command_declares_its_words_without_typer(name: str) -> None:
    params = declared(name).params
    assert params
    assert all(isinstance(one.word, Word) for one in params)


def test_a_file_that_cannot_be_read_is_left_to_typer(tmp_path: Path) -> None:
    closed = tmp_path / "closed.json"
    closed.write_text("", encoding="utf-8")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("nothing is forbidden to root")
    assert understood(["events", "-o", str(closed)]) is None


@pytest.mark.slow  # starts many processes
def test_typer_is_not_loaded_for_what_is_plain(spawn: Spawn) -> None:
    for asked in (["events"], ["quote", "Harris", "-f", "json"], ["actor", "Nobody"]):
        assert ran_without("typer", *asked) == spawn(*asked)


_TABS = [
    (["actor"], "nor"),
    (["actor"], ""),
    (["actor", "Northland"], ""),
    (["events", "--actor"], "so"),
    (["events", "--actor", "north"], ""),
    (["events"], "--actor=so"),
    (["events"], "--kind=v"),
    (["events", "-f"], "j"),
    (["events", "-f", "json", "--place"], "h"),
    (["show"], ""),
    (["cite", "north"], "s"),
    (["count", "--by"], "y"),
    (["find", "x"], "y"),
    (["nothing"], "x"),
    (["schema"], "e"),
    (["events", "--since"], "2"),
    (["events", "--strict"], "x"),
    (["edit", "north", "--to", "nowhere", "--part-of"], "so"),
]


@pytest.mark.parametrize(("words", "last"), _TABS, ids=str)
def test_a_value_is_completed_as_typer_would(
    words: list[str], last: str, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAHARA_DOSSIER", str(make(event=[{"id": "met"}])))
    offers = offered(words, last)
    if offers is not None:
        assert list(map(str, offers)) == [one[0] for one in _by_typer(list(words), last)]


def test_the_usual_tabs_need_no_typer(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAHARA_DOSSIER", str(make()))
    for words, last in _TABS[:7]:
        assert offered(words, last) is not None
