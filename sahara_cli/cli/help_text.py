"""The help of a command, made of what it declares: how it is called, what it does, what it takes, examples."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sahara_cli.cli.words import HELP, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.cli.words import Declared, Param

#: A line has as many signs as fit the terminal but two, within these bounds.
_LEAST, _MOST = 50, 98
#: Where nobody tells how wide a terminal is.
_USUAL = 80
#: What is explained stands in a column, unless it is longer than this: then its explanation begins below it.
_LONG, _LEAST_TOLD = 30, 10
_ASKING = (", ".join(HELP), "Show this message and exit.")

#: What is explained, and its explanation.
Row = tuple[str, str]


def of_command(command: Declared, columns: int | None) -> str:
    """Lay out a command's help for a terminal of so many columns."""
    width = _width(columns)
    arguments = [_placed(param) for param in command.params if param.is_argument]
    guide = [_heading("In one screen"), *_indented(_fitted(command.guide, width - 2))]
    blocks = [
        _head(command, ["[OPTIONS]", *arguments], width),
        *_parameters(command.params, width),
        *(["\n".join(guide)] if command.guide else []),
        _examples("Examples", command.examples),
    ]
    return "\n\n".join(blocks) + "\n"


def of_program(
    program: Declared,
    groups: Mapping[str, Iterable[str]],
    summaries: Mapping[str, str],
    columns: int | None,
) -> str:
    """Lay out the help of the whole: its options, and its commands in their groups, each with its summary."""
    width = _width(columns)
    wide = max(map(len, summaries))  # one column for all groups
    blocks = [
        _head(program, ["[OPTIONS]", "COMMAND", "[ARGS]..."], width),
        *_parameters(program.params, width),
        *(
            _section(heading, [(f"{name:{wide}}", summaries[name]) for name in names], width)
            for heading, names in groups.items()
        ),
        _examples("Try", program.examples),
    ]
    return "\n\n".join(blocks) + "\n"


def _width(columns: int | None) -> int:
    return max(min((columns or _USUAL) - 2, _MOST), _LEAST)


def _head(command: Declared, pieces: list[str], width: int) -> str:
    """Tell how a command is called, then what it does, a paragraph after another."""
    called = f"Usage: {command.path} "
    usage = _wrapped(" ".join(pieces), width, first=called, later=" " * len(called))
    paragraphs = " ".join(line.strip() or "\n" for line in command.help.splitlines()).split("\n")
    laid = [
        "\n".join(_wrapped(paragraph.strip(), width, first="  ", later="  "))
        for paragraph in paragraphs
        if paragraph.strip()
    ]
    return "\n\n".join(["\n".join(usage), *laid])


def _placed(param: Param) -> str:
    """Write an argument as the first line has it: in braces where it must be there."""
    name = f"{{{param.metavar}}}" if param.default is REQUIRED else f"[{param.metavar}]"
    return f"{name}..." if param.several else name


def _parameters(params: Iterable[Param], width: int) -> Iterator[str]:
    """Lay out arguments and options under their headings; what asks for this help is the last of the options."""
    groups: dict[str, list[Row]] = {}
    for param in params:
        heading = "Arguments" if param.is_argument else param.panel
        groups.setdefault(heading, []).append(_row(param))
    groups.setdefault("Options", []).append(_ASKING)
    return (_section(heading, rows, width) for heading, rows in groups.items())


def _row(param: Param) -> Row:
    if param.is_argument:
        return param.metavar + ("…" if param.several else ""), param.help
    flags = ", ".join(sorted(param.word.flags, key=lambda flag: flag.startswith("--")))
    named = flags if param.is_flag else f"{flags} {param.metavar}"
    if param.default is REQUIRED:
        return named, f"{param.help}  [required]"
    return named, f"{param.help}  [default: {param.default}]" if param.default else param.help


def _section(heading: str, rows: list[Row], width: int) -> str:
    """Set rows in two columns below a heading."""
    first = min(max(len(named) for named, _ in rows), _LONG) + 2
    lines = [_heading(heading)]
    for named, words in rows:
        room = max(width - first - 2, _LEAST_TOLD)
        top, *more = _wrapped(words, room) or [""]
        if len(named) > first - 2:
            lines.append(f"  {named}")
            named = ""  # noqa: PLW2901 - the line goes on below
        lines.append(f"  {named:{first}}{top}")
        lines += [" " * (first + 2) + line for line in more]
    return "\n".join(lines)


def _heading(text: str) -> str:
    return f"{text}:"


def _examples(heading: str, text: str) -> str:
    """Set examples as they stand, so that they can be pasted."""
    return "\n".join([_heading(heading), *_indented(text.splitlines())])


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in lines)


def _fitted(guide: str, width: int) -> Iterator[str]:
    """Set paragraphs anew; a line in columns is one for itself, and goes on below its last column."""
    from textwrap import TextWrapper

    wrap = TextWrapper(width, break_on_hyphens=False, break_long_words=False)
    for prose, lines in groupby(guide.splitlines(), lambda line: bool(line) and "  " not in line):
        for line in (" ".join(lines),) if prose else lines:
            column = len(line) - len(line.rpartition("  ")[2].lstrip())
            wrap.subsequent_indent = "" if prose else " " * column
            yield from wrap.wrap(line) or [""]


def _wrapped(text: str, width: int, first: str = "", later: str = "") -> list[str]:
    from textwrap import wrap

    return wrap(text, width, initial_indent=first, subsequent_indent=later)
