"""A text edited by a person in the editor of their choice: `$VISUAL`, else `$EDITOR`, run without a shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import read_text, reason
from sahara_cli.sink import seen

if TYPE_CHECKING:
    from collections.abc import Iterable

_VARIABLES = ("VISUAL", "EDITOR")
#: How a line begins that tells what was wrong when the text was last closed.
_TOLD = "# wrong: "


class Page:
    """A text in a file of its own, which only its writer can read, for as long as it is edited."""

    def __init__(self, text: str) -> None:
        self._variable, self._command = _command()
        try:
            descriptor, name = tempfile.mkstemp(prefix="sahara-", suffix=".toml")
        except OSError as error:
            raise FileError(tempfile.gettempdir(), f"cannot be written: {reason(error)}") from error
        os.close(descriptor)
        self.path = Path(name)
        self._is_kept = False
        self._write(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._is_kept:
            with suppress(OSError):
                self.path.unlink()

    def edit(self) -> str:
        """Open the text and, once it is closed, read it. Raises `FileError` where the editor fails."""
        try:
            status = subprocess.call([*self._command, str(self.path)])  # noqa: S603 - the reader's own editor
        except OSError as error:
            message = f'"{self._command[0]}" cannot be run: {reason(error)}'
            raise FileError(f"${self._variable}", message) from error
        if status:
            how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
            raise FileError(f"${self._variable}", f'"{self._command[0]}" {how}; nothing is changed')
        return read_text(self.path)

    def opens_again(self, problems: Iterable[str]) -> bool:
        """Ask whether to open the text again, with what was wrong above it; where nobody is there, do not."""
        if _asked("open it again? [Y/n]") not in {"\n", "y\n", "yes\n"}:
            return False
        lines = read_text(self.path).split("\n")
        comments = [f"{_TOLD}{seen(problem)}" for problem in problems]
        self._write("\n".join([*comments, *(line for line in lines if not line.startswith(_TOLD))]))
        return True

    def agrees(self, question: str) -> bool:
        """Ask whether to go on all the same; where nobody is there, do not."""
        return _asked(f"{question} [y/N]") in {"y\n", "yes\n"}

    def keep(self) -> Path:
        """Leave the file where it is, for its writer, and tell where."""
        self._is_kept = True
        return self.path

    def _write(self, text: str) -> None:
        try:
            self.path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise FileError(self.path, f"cannot be written: {reason(error)}") from error


def _asked(question: str) -> str:
    """Ask on a terminal, and give the line that is answered; an end of input, and nobody there, is no line."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        return ""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    return sys.stdin.readline().lower()


def _command() -> tuple[str, list[str]]:
    for variable in _VARIABLES:
        if command := os.environ.get(variable, "").strip():
            try:
                return variable, shlex.split(command)
            except ValueError:
                message = f'${variable} is "{command}", with a quotation mark that is not closed'
                raise RequestError(message) from None
    raise RequestError(
        "no editor is named: give fields by options, such as --title, or set EDITOR, such as EDITOR=nano"
    )
