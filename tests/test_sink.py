import io
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sahara_cli
from sahara_cli.errors import FileError
from sahara_cli.sink import (
    PLAIN,
    Choice,
    Sink,
    one_line,
    open_sink,
    plain,
    seen,
    visible,
    wants_color,
)
from tests.rows import tried_on

#: The folder that holds the package, for tests that start a Python of their own.
ROOT = Path(sahara_cli.__file__).parent.parent
NAME = "الجزائر"


@tried_on(
    ("choice", "environ", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb", "CLICOLOR": "0"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, False, False),
        ("auto", {"CLICOLOR": "0"}, True, False),
        ("auto", {"CLICOLOR": "1"}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
    ],
)
def test_the_first_that_speaks_decides_on_colour(
    choice: Choice, environ: dict[str, str], *, terminal: bool, colored: bool
) -> None:
    assert wants_color(choice, environ, terminal=terminal) is colored


@tried_on(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\x07b\x7fc\x9bd", r"a\x07b\x7fc\x9bd"),
        ("\u202ename\u202c", r"\u202ename\u202c"),
        ("\u2066\u2069\u200e\u200f\u061c", r"\u2066\u2069\u200e\u200f\u061c"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        ("\ud800", r"\ud800"),
        ("\r", r"\x0d"),
        ("a\tb\nc", "a\tb\nc"),
        ("Guerguerat, Dakhla; الجزائر; 👨\u200d👩", "Guerguerat, Dakhla; الجزائر; 👨\u200d👩"),
    ],
)
def test_what_would_be_obeyed_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text() | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_nothing_that_is_shown_moves_a_cursor_or_turns_the_reading(text: str) -> None:
    shown = one_line(text)
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cs", "Zl", "Zp"}
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not {unicodedata.bidirectional(sign) for sign in shown} & turning
    assert visible(shown) == shown


@tried_on(
    ("text", "shown"),
    [
        ("Al\u200bgeria", "Al\\u200bgeria"),
        ("soft\xadhyphen\ufeff", "soft\\xadhyphen\\ufeff"),
        ("word\u2060joiner\u3164", "word\\u2060joiner\\u3164"),
        ("Al\u200dgeria \u200c", "Al\\u200dgeria \\u200c"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("a\tb\u202e", "a b\\u202e"),
    ],
)
def test_what_nobody_would_see_is_shown(text: str, shown: str) -> None:
    assert seen(text) == shown


@tried_on(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
        "\u0915\u094d\u200d\u0937",  # Hindi
        "\u0d28\u0d4d\u200d",  # Malayalam, at the end of a word
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "Kabor\xe9, \u062c\u0632\u0627\u0626\u0631",
    ],
)
def test_joiners_stay_where_the_writing_needs_them(text: str) -> None:
    assert seen(text) == text


@given(st.text())
def test_nothing_unseen_is_left_but_joiners(text: str) -> None:
    shown = seen(text)
    assert seen(shown) == shown
    assert not set(shown) & set("\u200b\xad\ufeff\u2060\u180e\u202e\u2028")


def test_a_cell_is_one_line() -> None:
    assert one_line("a\r\nb\nc\td") == "a b c d"


def test_each_glyph_of_ours_has_its_ascii() -> None:
    assert plain("≈ 2020 → ¶10 \u2013 …") == "~ 2020 -> par.10 - ..."
    assert all(plain(glyph).isascii() for glyph in PLAIN)


def test_right_to_left_names_are_isolated_on_a_terminal_alone() -> None:
    stream = io.StringIO()
    assert Sink(stream, terminal=True).isolated(NAME) == f"\u2068{NAME}\u2069"
    assert Sink(stream).isolated(NAME) == NAME
    assert Sink(stream, terminal=True).isolated("Dakhla é") == "Dakhla é"


def test_a_file_is_utf_8_without_colour_and_as_wide_as_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("COLUMNS", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    with open_sink(tmp_path / "out.txt") as sink:
        assert (sink.color, sink.width, sink.terminal, sink.draws) == (False, None, False, True)
        sink.write("≈\n")
    assert (tmp_path / "out.txt").read_bytes() == "≈\n".encode()


def _write_half(target: Path) -> None:
    with open_sink(target) as sink:
        sink.write("half")
        raise KeyboardInterrupt


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        _write_half(tmp_path / "out.txt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("columns", "width", "wide"),
    [
        ("", None, None),
        ("100", None, 100),
        ("100", 60, 60),
        ("banana", None, None),
        ("0", None, None),
        ("", 3, 20),
    ],
)
def test_a_width_is_what_is_said_or_none(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    columns: str,
    width: int | None,
    wide: int | None,
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with open_sink(tmp_path / "out.txt", width=width) as sink:
        assert sink.width == wide


#: What a reader has set as a rule not: unbuffered, nothing would be left to write at exit.
_UNKEPT = frozenset({"COLUMNS", "NO_COLOR", "PYTHONUNBUFFERED"})


def _run(code: str, **environ: str) -> tuple[bytes, bytes, int]:
    kept = {name: value for name, value in os.environ.items() if name not in _UNKEPT}
    program = [sys.executable, "-c", f"from sahara_cli.sink import open_sink\n{code}"]
    done = subprocess.run(
        program, capture_output=True, cwd=ROOT, env={**kept, **environ}, check=False
    )
    return done.stdout, done.stderr, done.returncode


def test_an_encoding_without_a_sign_gets_an_escape_and_no_traceback() -> None:
    code = "with open_sink() as sink: sink.write(f'é ≈ {sink.draws} {sink.encoding}')"
    assert _run(code, PYTHONIOENCODING="ascii") == (rb"\xe9 \u2248 False ascii", b"", 0)
    assert _run(code, PYTHONIOENCODING="latin-1") == (b"\xe9 \\u2248 False iso8859-1", b"", 0)
    assert _run(code, PYTHONIOENCODING="utf-8") == ("é ≈ True utf-8".encode(), b"", 0)


def test_a_pipe_is_written_to_as_it_stands() -> None:
    if not Path("/dev/stdout").exists():
        pytest.skip("this system has no /dev/stdout")
    code = "from pathlib import Path\nwith open_sink(Path('/dev/stdout')) as sink: sink.write('x')"
    assert _run(code) == (b"x", b"", 0)


def test_a_dash_is_standard_output() -> None:
    code = (
        "from pathlib import Path\nwith open_sink(Path('-')) as sink: sink.write(str(sink.width))"
    )
    assert _run(code) == (b"None", b"", 0)


def test_a_standard_output_that_is_full_gets_one_sentence() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    code = (
        "import sys; from sahara_cli.errors import FileError\n"
        "try:\n with open_sink() as sink: sink.write('x')\n"
        "except FileError as error: sys.stderr.write(str(error))"
    )
    program = [sys.executable, "-c", f"from sahara_cli.sink import open_sink\n{code}"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.stderr == b"standard output: cannot be written: the disk is full"
    assert done.returncode == 0


def test_a_reader_that_went_away_ends_it_in_silence() -> None:
    code = (
        "import os, sys; from sahara_cli.errors import PipeClosedError\n"
        "read, write = os.pipe(); os.close(read); os.dup2(write, 1)\n"
        "try:\n with open_sink() as sink: sink.write('x')\n"
        "except PipeClosedError as closed: sys.exit(closed.status)"
    )
    assert _run(code) == (b"", b"", 141)


def test_a_closed_standard_output_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with (
        pytest.raises(FileError, match=r"^standard output: cannot be written: it is closed$"),
        open_sink(),
    ):
        pass
