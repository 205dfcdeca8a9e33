"""The README's examples: `python tests/readme.py` writes their outputs anew; a test holds them true."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"
WIDTH = "100"
_EXAMPLE_FOLDER = "my-example"
_EXAMPLE = re.compile(r"```console\n\$ (?P<typed>sahara[^\n]*)\n(?P<shown>.*?)```", re.DOTALL)


def examples(text: str) -> list[tuple[str, str]]:
    """Find the examples of a page: what is typed, and the output shown under it."""
    return [(found["typed"], found["shown"]) for found in _EXAMPLE.finditer(text)]


def output_of(typed: str) -> str:
    """Run a command line as the page shows it, in this process; the example that it asks is made in this folder."""
    from sahara_cli.app import run
    from sahara_cli.storage.making import make_example

    if _EXAMPLE_FOLDER in typed and not Path(_EXAMPLE_FOLDER).exists():
        make_example(Path(_EXAMPLE_FOLDER))
    shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    with contextlib.redirect_stdout(shown):
        status = run(shlex.split(typed)[1:])
        shown.flush()
    assert status == 0, typed
    assert isinstance(shown.buffer, io.BytesIO)
    return shown.buffer.getvalue().decode()


def main() -> None:
    """Write the page with the outputs of today, as one sees them who has attached no copy of an article."""
    os.environ["COLUMNS"] = WIDTH
    os.environ.pop("SAHARA_DOSSIER", None)
    page = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        os.chdir(home)
        page = _EXAMPLE.sub(
            lambda found: f"```console\n$ {found['typed']}\n{output_of(found['typed'])}```", page
        )
    README.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
