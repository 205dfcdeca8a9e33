"""A sink for output: how wide it is, whether it may use colour and what its encoding can show."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO, TypeAlias

from sahara_cli.errors import FileError, PipeClosedError
from sahara_cli.files import DASH, reason, replacing
from sahara_cli.texts.invisible import BIDI, DEPRECATED, JOINERS, NO_WIDTH, OPERATORS, SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Choice: TypeAlias = Literal["auto", "always", "never"]

#: Narrower than this nothing can be laid out: what asks for less gets this.
LEAST_WIDTH = 20

#: The glyphs that the tool itself draws with, and what stands for each where the encoding has none.
PLAIN = {
    "≈": "~",
    "→": "->",
    "¶": "par.",
    "·": "-",
    "\u2013": "-",
    "\u2014": "--",
    "…": "...",
    "“": '"',
    "”": '"',
    "\u2018": "'",
    "\u2019": "'",
    "─": "-",
    "│": "|",
    "┆": ":",
    "●": "*",
    "○": "o",
    "━": "=",
    "█": "#",
    "░": ":",
    "▶": ">",
    "◀": "<",
    "✓": "+",
    "✗": "x",
}
_GLYPHS = str.maketrans(PLAIN)
_ALL_GLYPHS = "".join(PLAIN)

#: Characters that a terminal or a reader's eye would obey: C0 but tab and newline, DEL, C1, the bidi marks,
#: embeddings, overrides and isolates (Unicode Standard Annex 9), line and paragraph separators,
#: unpaired surrogates, and the two that XML forbids. (Patterns are compiled when first needed: most
#: output needs none.)
_OBEYED = f"[\x00-\x08\x0b-\x1f\x7f-\x9f{SEPARATORS}{BIDI}\ud800-\udfff\ufffe\uffff]"
#: Characters of no width, which a search or a comparison meets all the same: soft hyphens, zero-width spaces and
#: joiners, invisible operators, fillers, tags (Unicode: Cf and Default_Ignorable_Code_Point).
_UNSEEN = (
    f"[{NO_WIDTH}{OPERATORS}{DEPRECATED}\u115f\u1160\u3164\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
#: Where joiners belong to the writing: within words of scripts whose letters join (Arabic to N'Ko, those of India and
#: its neighbours, Mongolian), after a virama; in pictures made of several; and the tags of a flag.
_JOINED = "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
_VIRAMA = "[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039]"
_PICTURE = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_NEEDED = (
    f"(?<={_JOINED})[{JOINERS}](?={_JOINED})|(?<={_VIRAMA})[{JOINERS}]"
    f"|(?<={_PICTURE}\ufe0f])\u200d(?={_PICTURE}])|(?<=\U0001f3f4)[\U000e0020-\U000e007f]+"
)
_BREAK = r"\r\n|[\t\n]"
_RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def visible(text: str) -> str:
    r"""Show, as `\x1b`, whatever would move a cursor, and as `\u202e` what would turn the reading.

    Tabs and newlines stay: `one_line` takes those too.
    """
    return text if text.isprintable() else re.sub(_OBEYED, _escaped, text)


def one_line(text: str) -> str:
    """Show a text on one line: its line ends and tabs are spaces, the rest is as in `visible`."""
    return text if text.isprintable() else visible(re.sub(_BREAK, " ", text))


def seen(text: str) -> str:
    r"""Show a text on one line as in `one_line`, and as `\u200b` what nobody would see, joiners of writing aside."""
    if text.isascii():
        return one_line(text)
    return re.sub(
        f"({_NEEDED})|{_UNSEEN}", lambda match: match[1] or _escaped(match), one_line(text)
    )


def plain(text: str) -> str:
    """Put ASCII in the place of the glyphs that the tool itself draws with."""
    return text if text.isascii() else text.translate(_GLYPHS)


def linked(words: str, address: str) -> str:
    """Make words a link for a terminal; one that knows no links shows the words alone."""
    return f"\x1b]8;;{address}\x1b\\{words}\x1b]8;;\x1b\\"


def unlinked(text: str) -> str:
    """Take the links out of a text, and leave their words."""
    return re.sub(r"\x1b\]8;;[!-~]*?\x1b\\", "", text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:  # noqa: PLR2004 - two digits hold a byte
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - and four the first plane


class Sink(NamedTuple):
    """An open output.

    `width` is none where nothing has to fit; `draws` tells that its encoding has the glyphs of
    `PLAIN`.
    """

    stream: TextIO
    encoding: str = "utf-8"
    color: bool = False
    width: int | None = None
    terminal: bool = False
    draws: bool = True

    def write(self, text: str) -> None:
        r"""Write; what it has no sign for is escaped, as `\xe9`. Raises `BrokenPipeError`."""
        self.stream.write(self.encodable(text))

    def write_bytes(self, raw: bytes) -> None:
        """Write what is no text, past the encoding. Raises `BrokenPipeError`."""
        self.stream.flush()
        self.stream.buffer.write(raw)

    def encodable(self, text: str) -> str:
        """Escape what the encoding has no sign for, so that its width can be counted."""
        if text.isascii():
            return text
        return text.encode(self.encoding, "backslashreplace").decode(self.encoding)

    def shows(self, text: str) -> str:
        """Make record text one line to lay out: nothing in it is obeyed, all can be written."""
        if text.isascii() and text.isprintable():
            return text
        shown = seen(text)
        return self.encodable(shown if self.draws else plain(shown))

    def isolated(self, text: str) -> str:
        """Keep a right-to-left name from turning around what stands beside it on a terminal."""
        if not self.terminal or text.isascii() or not re.search(_RIGHT_TO_LEFT, text):
            return text
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


@contextmanager
def open_sink(
    output: Path | None = None,
    *,
    color: Choice = "auto",
    width: int | None = None,
    exchanged: bool = False,
) -> Iterator[Sink]:
    """Open a file, whole or not at all, or standard output where the path is none or `-`.

    What is `exchanged` with other programs is UTF-8 wherever no terminal shows it, whatever the console's code page.

    Raises `FileError` for what cannot be written, `PipeClosedError` where nobody reads any more.
    """
    wide = width or _count(os.environ.get("COLUMNS", ""))
    if output is not None and str(output) != DASH:
        with replacing(output) as stream:
            colored = wants_color(color, os.environ, terminal=False)
            yield Sink(stream, color=colored, width=wide and max(wide, LEAST_WIDTH))
        return
    if sys.stdout is None:  # a process may be started without one
        raise FileError("standard output", "cannot be written: it is closed")
    if exchanged and isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    sink = _standard(sys.stdout, color, wide)
    try:
        yield sink
        sys.stdout.flush()
    except BrokenPipeError as error:
        abandon()
        raise PipeClosedError from error
    except OSError as error:
        if (
            error.filename is not None
        ):  # standard output has no name: something else was read or written
            raise
        abandon()
        raise FileError("standard output", f"cannot be written: {reason(error)}") from error


def _standard(stream: TextIO, color: Choice, width: int | None) -> Sink:
    terminal = stream.isatty()
    wide = width or (_terminal_width(stream) if terminal else None)
    encoding = codecs.lookup(stream.encoding or "utf-8").name
    return Sink(
        stream,
        encoding=encoding,
        color=wants_color(color, os.environ, terminal=terminal),
        width=wide and max(wide, LEAST_WIDTH),
        terminal=terminal,
        draws=_draws(encoding),
    )


def wants_color(choice: Choice, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Decide on colour, the first that speaks deciding.

    The option, `NO_COLOR` (no-color.org), `FORCE_COLOR` and `CLICOLOR_FORCE`, `CLICOLOR=0`
    (bixense.com/clicolors) and `TERM=dumb`, and last whether the output is a terminal.
    """
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return terminal


def abandon() -> None:
    """Let go of a standard output that takes no more, so that Python does not try again at exit."""
    try:
        descriptor = sys.stdout.fileno()
    except (AttributeError, OSError, ValueError):
        return
    empty = os.open(os.devnull, os.O_WRONLY)
    os.dup2(empty, descriptor)
    os.close(empty)


def _terminal_width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 and int(text) else None  # noqa: PLR2004 - no terminal has a million columns


def _draws(encoding: str) -> bool:
    try:
        _ALL_GLYPHS.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
