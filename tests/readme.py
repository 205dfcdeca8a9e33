"""The README's and the guides' examples: `python tests/readme.py` writes their outputs anew; a test holds them true."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
README = _ROOT / "README.md"
#: All that shows what is printed: the README and the guides.
PAGES = (README, *sorted((_ROOT / "sahara_cli" / "guides").glob("*.md")))
MANUAL = _ROOT / "sahara_cli" / "guides" / "sahara.1"
WIDTH = "100"
#: What `tests/benchmarks/queries.py --keep` measured.
_RATIOS = _ROOT / "tests" / "benchmarks" / "ratios.tsv"
#: What is told of it, with how it is called there; other programs have their own names.
_OWN = {
    "events, a table": "`events --since 2020`: a table",
    "events, JSON": "JSON",
    "--help": "`--help`",
    "a slip": "a slip",
    "one Tab": "one Tab",
}
_OTHERS = ("jq", "hledger", "csvgrep", "sqlite-utils", "duckdb", "khal")
_COST = "CPU of a question, where importing Typer, Rich and Pydantic is 1"
_EXAMPLE_FOLDER = "my-example"
_EXAMPLE = re.compile(r"```console\n\$ (?P<typed>sahara[^\n]*)\n(?P<shown>.*?)```", re.DOTALL)


def examples(text: str) -> list[tuple[str, str]]:
    """Find the examples of a page: what is typed, and the output shown under it."""
    return [(found["typed"], found["shown"]) for found in _EXAMPLE.finditer(text)]


def cost() -> str:
    """Give the line of a table that tells what a question costs beside what other programs do on the same rows."""
    lines = _RATIOS.read_text(encoding="utf-8").splitlines()
    told = dict(line.split("\t") for line in lines if not line.startswith("#"))
    own, others = (", ".join(told[one] for one in names) for names in (_OWN, _OTHERS))
    names = f"{', '.join(_OWN.values())}; on the same rows {', '.join(_OTHERS)}"
    return f"| {_COST} | {names} | {own}; {others} |"


def filled(page: str) -> str:
    """Put today's ratios in the place of those that a page has."""
    lines = page.splitlines(keepends=True)
    return "".join(f"{cost()}\n" if one.startswith(f"| {_COST} |") else one for one in lines)


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


def manual() -> str:
    """Write the page that `man sahara` shows, of what the commands say of themselves."""
    from sahara_cli import __version__
    from sahara_cli.cli.commands import GROUPS, SUMMARIES, TOPICS
    from sahara_cli.cli.program import EXAMPLES

    def plain(text: str) -> str:
        return text.replace("\\", "\\e").replace("-", "\\-")

    def rows(told: dict[str, str]) -> list[str]:
        return [
            line
            for name, what in told.items()
            for line in (".TP", f".B {plain(name)}", plain(what))
        ]

    lines = [
        f'.TH SAHARA 1 "" "sahara {__version__}"',
        ".SH NAME",
        "sahara \\- ask a coded news file what happened, when, and who said so",
        ".SH SYNOPSIS",
        ".B sahara",
        "COMMAND [OPTIONS] [ARGS]",
        ".SH DESCRIPTION",
        "Every answer says how sure its date is, and cites the sentence that it rests on.",
        ".B sahara COMMAND \\-\\-help",
        "tells what a command takes, and",
        ".B sahara help TOPIC",
        "prints a guide.",
    ]
    for heading, names in GROUPS.items():
        lines += [f".SS {heading}", *rows({name: SUMMARIES[name] for name in names})]
    lines += [
        ".SH GUIDES",
        *rows(TOPICS),
        ".SH EXAMPLES",
        ".nf",
        *map(plain, EXAMPLES.splitlines()),
        ".fi",
    ]
    lines += [".SH EXIT STATUS", *rows(_STATUSES), ".SH ENVIRONMENT", *rows(_VARIABLES)]
    return "\n".join(lines) + "\n"


_STATUSES = {
    "0": "answered, also when nothing matches",
    "1": "a check found problems",
    "2": "the request cannot be understood: an option, a name, a date",
    "3": "a dossier or a file cannot be read or written",
    "70": "a fault of sahara itself",
    "130, 141": "interrupted; the reader of a pipe went away",
}
_VARIABLES = {
    "SAHARA_DOSSIER": "The dossier that is asked where --dossier names none.",
    "SAHARA_PAGER, PAGER": "What shows an answer that is longer than the terminal.",
    "XDG_DATA_HOME": "Where copies of articles are kept.",
    "NO_COLOR, FORCE_COLOR": "Whether colour is used.",
}


def main() -> None:
    """Write the pages with the outputs of today, as one sees them who has attached no copy of an article."""
    os.environ["COLUMNS"] = WIDTH
    os.environ.pop("SAHARA_DOSSIER", None)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        os.chdir(home)
        for path in PAGES:
            page = path.read_text(encoding="utf-8")
            page = _EXAMPLE.sub(
                lambda found: f"```console\n$ {found['typed']}\n{output_of(found['typed'])}```",
                page,
            )
            path.write_text(filled(page), encoding="utf-8")
    MANUAL.write_text(manual(), encoding="utf-8")


if __name__ == "__main__":
    main()
