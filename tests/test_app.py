"""Exit statuses, and what is said with them: one sentence on stderr, nothing on stdout, no traceback."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from sahara_cli import __version__
from sahara_cli.app import run
from sahara_cli.cli.commands import SUMMARIES
from tests.conftest import FROM_HERE, HUNG, PROGRAM, ran
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara, Spawn


_FULL = Path("/dev/full")


def test_a_folder_that_is_no_argument_is_told_what_to_say(refused: Refused, make: Maker) -> None:
    folder = make("mine")
    for command in ("check", "events", "timeline"):
        told = f'sahara {command} takes no argument, and got "{folder}"; say --dossier {folder}'
        assert refused(command, folder) == told


def test_the_version_is_one_line(sahara: Sahara) -> None:
    assert sahara("--version") == (0, f"sahara {__version__}\n", "")
    assert sahara("-V") == sahara("--version")


def test_alone_it_shows_what_can_be_asked(sahara: Sahara) -> None:
    assert sahara() == sahara("--help") == sahara("-h")
    status, out, err = sahara()
    assert (status, err) == (0, "")
    for command, summary in SUMMARIES.items():
        assert re.search(rf"^  {command} +{re.escape(summary)}$", out, re.MULTILINE)


def test_it_can_be_run_as_a_module(spawn: Spawn, sahara: Sahara) -> None:
    assert spawn("--version") == sahara("--version")
    assert spawn("events", "--since", "2020") == sahara("events", "--since", "2020")
    assert spawn("events", "--since", "banana") == sahara("events", "--since", "banana")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["evnts"], 'no command "evnts"; did you mean "events"?'),
        (["fac"], 'no command "fac"; did you mean "fact"?'),
        (["qwxyz"], f'no command "qwxyz"; there are {", ".join(SUMMARIES)}'),
        (["events", "--snice", "2020"], "sahara events has no --snice; did you mean --since?"),
        (
            ["events", "Algeria"],
            'sahara events takes no argument, and got "Algeria"; say --actor Algeria, or: sahara find Algeria',
        ),
        (
            ["timeline", "J H"],
            'sahara timeline takes no argument, and got "J H"; say --actor "J H", or: sahara find "J H"',
        ),
        (
            ["check", "Algeria"],
            'sahara check takes no argument, and got "Algeria"; `sahara check --help` lists its options',
        ),
        (
            ["show"],
            "sahara show needs ID (the record's id); such as: sahara show naval-exercises-2023-12",
        ),
        (
            ["show", "a", "b"],
            (
                'sahara show takes one ID, and got "b" as well; what has spaces goes in quotation marks,'
                ' such as: sahara show "a b"'
            ),
        ),
        (
            ["quote", "Joshua", "Harris"],
            (
                'sahara quote takes one NAME, and got "Harris" as well; what has spaces goes in quotation marks,'
                ' such as: sahara quote "Joshua Harris"'
            ),
        ),
        (
            ["schema"],
            "sahara schema needs RECORD (event, statement, fact…; draft is a line of a draft); such as: ",
        ),
        (["attach"], "sahara attach needs FILE ("),
        (
            ["add", "draft.jsonl"],
            "sahara add needs --to DIR (the folder of the dossier that takes them; --dossier only lends names);",
        ),
        (
            ["events", "--since"],
            "--since needs DATE after it (from the first day of DATE on); such as: --since 2020",
        ),
        (["events", "--strict=yes"], "--strict takes no value: sahara events --strict"),
        (
            ["quote", "--kind", "x"],
            (
                "sahara quote has no --kind; it is narrowed by --since, --until, --on, --as-of, --strict, --today,"
                " --actor, --with, --place, --topic, --article, --text"
            ),
        ),
        (["schema", "event", "--kind"], "sahara schema has no --kind; it has "),
        (
            ["date", "-0044"],
            "sahara date has no -0; a year before Christ goes after --, such as: sahara date -- -0043 (44 BC)",
        ),
        (["events", "-z"], "sahara events has no -z; it is narrowed by "),
        (
            ["--dossier", "x"],
            "sahara has no --dossier before a command; options stand after it, such as: sahara events --since 2020",
        ),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(
    refused: Refused, typed: list[str], sentence: str
) -> None:
    assert refused(*typed).startswith(sentence)


def test_find_asks_for_words(refused: Refused) -> None:
    assert (
        refused("find")
        == "sahara find needs TEXT (the words, case and accents aside); such as: sahara find Polisario"
    )


def test_nothing_found_is_answered(sahara: Sahara) -> None:
    assert sahara("events", "--until", "1900", "-f", "json") == (0, "[]\n", "")


def test_a_check_that_finds_problems_is_told_by_its_status(sahara: Sahara, make: Maker) -> None:
    assert sahara("check", "--dossier", make("sound")).status == 0
    assert sahara("check", "--dossier", make(event=[{"id": "one", "actors": ["west"]}])).status == 1


def test_a_dossier_that_cannot_be_read_has_its_own_status(refused: Refused) -> None:
    assert refused("events", "--dossier", "nowhere", status=3) == (
        "nowhere: no such dossier; give a folder that holds a dossier.json"
    )


class _Broken:
    """A standard output that has a fault nobody foresaw."""

    encoding = "utf-8"

    def write(self, _: str) -> NoReturn:
        raise RuntimeError("the pen is broken")

    def isatty(self) -> bool:
        return False


@pytest.mark.parametrize("asked", [["--version"], ["events"], ["check"]])
def test_a_fault_of_ours_is_owned_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", _Broken())
    assert run(asked) == 70
    assert capsys.readouterr().err == (
        "sahara: a fault of sahara itself, RuntimeError: the pen is broken; SAHARA_DEBUG=1 shows where\n"
    )


def test_a_fault_is_shown_whole_to_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAHARA_DEBUG", "1")
    monkeypatch.setattr(sys, "stdout", _Broken())
    with pytest.raises(RuntimeError, match="the pen is broken"):
        run(["--version"])


def test_an_interrupt_is_silent(tmp_path: Path) -> None:
    # What a shell starts in the background ignores interrupts, and so do its children, until it heeds them again.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    waiting = subprocess.Popen(
        [*PROGRAM, "attach", "-"],
        env={**os.environ, **FROM_HERE, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    try:
        assert waiting.stdin is not None
        # More than a pipe holds: once all is written, it reads.
        waiting.stdin.write(b"Ministers met. " * 20_000)
        waiting.stdin.flush()
        waiting.send_signal(signal.SIGINT)
        assert waiting.communicate(timeout=HUNG) == (b"", b"")
        assert waiting.returncode == 130
    finally:
        signal.signal(signal.SIGINT, before)
        waiting.kill()
        waiting.wait()


#: Have Ctrl-C typed while a module is loaded, then run `sahara`.
_TYPED = """
import os, signal, sys
module = sys.argv[1]
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a background job is not given
class Typing:
    def find_spec(self, name, *_):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Typing())
from sahara_cli.__main__ import main
sys.argv[1:] = ["events"]
main()
"""


@tried_on(
    "module",
    ["sahara_cli.app", "sahara_cli.cli.front", "json", "pydantic", "sahara_cli.storage.dossiers"],
)
def test_an_interrupt_is_silent_while_modules_load(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TYPED, module],
        env={**os.environ, **FROM_HERE},
        capture_output=True,
        timeout=HUNG,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize(
    "asked",
    sampled(
        [
            ["events"],
            ["events", "-f", "json"],
            ["timeline"],
            ["schema", "event"],
            ["check"],
            ["--help"],
            ["--version"],
        ],
        5,
    ),
)
def test_a_reader_that_has_gone_away_is_left_in_silence(asked: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        gone = subprocess.run(
            [*PROGRAM, *asked],
            env={**os.environ, **FROM_HERE},
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=HUNG,
            check=False,
        )
    finally:
        os.close(writing)
    assert (gone.returncode, gone.stderr) == (141, b"")


def test_the_first_line_can_be_had_alone() -> None:
    line = f'set -o pipefail; "{sys.executable}" -m sahara_cli events -f jsonl | head -n 1'
    first = subprocess.run(
        ["bash", "-c", line],
        env={**os.environ, **FROM_HERE},
        capture_output=True,
        timeout=HUNG,
        check=False,
    )
    assert first.stdout.count(b"\n") == 1
    assert first.stderr == b""
    assert first.returncode in (0, 141)  # all may be written before the reader goes


@pytest.mark.slow  # starts processes
@pytest.mark.skipif(not _FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "asked",
    [
        "events",
        "check",
        "--help",
        "--version",
    ],
)
def test_a_standard_output_that_takes_no_more_is_told(asked: str) -> None:
    with _FULL.open("w") as full:
        done = subprocess.run(
            [*PROGRAM, asked],
            env={**os.environ, **FROM_HERE},
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=HUNG,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr == b"sahara: standard output: cannot be written: the disk is full\n"


@pytest.mark.parametrize(
    "asked", sampled([["events", "--since", "2020-06"], ["timeline"], ["quote"], ["actor"]], 4)
)
def test_an_encoding_that_cannot_draw_gets_ascii(spawn: Spawn, asked: list[str]) -> None:
    status, out, err = spawn(*asked, PYTHONIOENCODING="ascii")
    assert (status, err) == (0, "")
    assert out.isascii()
    assert "---" in out or "|" in out or '"' in out


@pytest.mark.slow  # starts processes
def test_a_refusal_is_readable_in_ascii(spawn: Spawn) -> None:
    status, out, err = spawn("actor", "Algérie", PYTHONIOENCODING="ascii")
    assert (status, out) == (2, "")
    assert err == 'sahara: no actor "Alg\\xe9rie"; did you mean "Algeria"?\n'


@tried_on("closed", ["stdin", "stdout", "stderr"])
def test_a_stream_that_is_closed_gets_no_traceback(closed: str) -> None:
    shut = {"stdin": "<&-", "stdout": ">&-", "stderr": "2>&-"}[closed]
    line = f'"{sys.executable}" -m sahara_cli events --count {shut}'
    expected = {
        "stdin": (0, "16\n", ""),
        "stdout": (3, "", "sahara: standard output: cannot be written: it is closed\n"),
        "stderr": (0, "16\n", ""),
    }
    assert ran("bash", "-c", line) == expected[closed]


def test_answers_are_the_same_in_any_order_of_options(answer: Asking) -> None:
    assert answer("events", "-f", "csv", "--since", "2020") == (
        answer("events", "--since", "2020", "-f", "csv")
    )


_NO_UTF8 = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.slow  # starts processes
def test_words_are_found_in_a_locale_of_ascii_alone(spawn: Spawn, make: Maker) -> None:
    folder = make(
        "Gdańsk",
        actor=[{"id": "k", "name": "Kaboré", "kind": "person"}],
        event=[{"id": "met", "actors": ["k"], "title": "İzmir talks"}],
    )
    for asked in (
        ["find", "Kaboré"],
        ["events", "--actor", "Kaboré"],
        ["events", "--text", "İzmir"],
    ):
        done = spawn(*asked, "--dossier", folder, "-f", "jsonl", **_NO_UTF8)
        assert (done.status, done.err) == (0, "")
        assert "met" in [json.loads(line)["id"] for line in done.out.splitlines()]
    assert spawn("events", "--dossier", folder, "-o", folder / "é.csv", **_NO_UTF8).status == 0
    assert (folder / "é.csv").is_file()


@pytest.mark.slow  # starts processes
def test_what_is_no_utf8_is_taken_as_it_came(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sahara_cli", "events", "--actor", b"Kabor\xe9"],
        env={**os.environ, **FROM_HERE, **_NO_UTF8},
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=HUNG,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b'sahara: no actor "Kabor\\udce9"')
