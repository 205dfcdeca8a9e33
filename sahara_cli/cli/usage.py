"""Sentences on what is wrong with a command line, and what would be right, made of what the command declares.

What the front cannot read is read by Typer, whose refusals are put in the same words. Typer keeps their classes to
itself, so they are told by their names.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahara_cli.cli.commands import MEANT, SUMMARIES, declared
from sahara_cli.cli.program import PROGRAM
from sahara_cli.errors import RequestError, SaharaError, UnknownNameError
from sahara_cli.texts.folding import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.cli.words import Declared, Param

_FILTERS = ("When", "Which records")
#: Examples of what may stand for a word that a command's help has in capitals.
_SAMPLES = {
    "DATE": "2020",
    "DAY": "2023-12-13",
    "FILE": "answer.md",
    "FORMAT": "json",
    "KIND": "visit",
    "N": "10",
    "NAME": "Morocco",
    "STATUS": "planned",
    "WHEN": "never",
    "WORDS": '"UN process"',
}


def no_command(typed: str) -> SaharaError:
    """Refuse what is no command, with those that look like it."""
    if meant := MEANT.get(typed.casefold()):
        return RequestError(f'no command "{typed}"; type: {meant}')
    near = nearest(typed, SUMMARIES)
    return UnknownNameError("command", typed, near, f"there are {', '.join(SUMMARIES)}")


def sentence(error: Any) -> str:
    """Say what was wrong with a command line that Typer refuses, and what to type."""
    if getattr(error, "cmd", None) is None:
        return str(error.format_message())
    command = PROGRAM if error.ctx.parent is None else declared(error.ctx.info_name)
    match type(error).__name__:
        case "MissingParameter" if param := _named(command, getattr(error.param, "name", "")):
            return missing(command, param)
        case "NoSuchOption":
            return no_such(command, error.option_name)
        case "BadOptionUsage" | "BadArgumentUsage" if option := _option(command, error):
            return valueless(command, option, str(error.option_name))
        case "UsageError" if extra := re.search(r"\) \((.*)\)\Z", str(error.message), re.DOTALL):
            return _too_many(command, error.ctx.params, extra[1])
    return str(error.format_message())


def missing(command: Declared, param: Param) -> str:
    """Say that a command needs what was not typed."""
    wanted = param.metavar if param.is_argument else f"{param.word.flags[0]} {param.metavar}"
    return f"{command.path} needs {wanted}{_help_of(param)}; such as: {_example(command)}"


def _help_of(param: Param) -> str:
    help_ = param.help.removesuffix(".")
    return f" ({help_[:1].lower()}{help_[1:]})" if help_ else ""


def _too_many(command: Declared, typed: dict[str, Any], extra: str) -> str:
    path, taken = command.path, [param for param in command.params if param.is_argument]
    if not taken:
        return f'{path} takes no argument, and got "{extra}"; {_instead(command, extra)}'
    (first, *_) = taken
    value = typed.get(first.name)
    message = f'{path} takes one {first.metavar}, and got "{extra}" as well'
    if not isinstance(value, str):
        return f"{message}; such as: {_example(command)}"
    return f'{message}; what has spaces goes in quotation marks, such as: {path} "{value} {extra}"'


def _instead(command: Declared, extra: str) -> str:
    """Say what may be meant by a word that a command does not take: a dossier's folder, or whom it is about."""
    if (Path(extra) / "dossier.json").is_file():
        return f"say --dossier {extra}"
    if "--actor" in _flags(_options(command)):
        typed = f'"{extra}"' if " " in extra else extra
        return f"say --actor {typed}, or: sahara find {typed}"
    return f"`{command.path} --help` lists its options"


def no_such(command: Declared, typed: str) -> str:
    """Say that a command has no such option, and which one may be meant."""
    message = f"{command.path} has no {typed}"
    if command is PROGRAM:
        return f"{message} before a command; options stand after it, such as: {_example(command)}"
    if meant := _meant(command, typed):
        return f"{message}; say {meant}"
    if re.fullmatch("-[0-9]", typed) and any(param.metavar == "TEXT" for param in command.params):
        return f"{message}; a year before Christ goes after --, such as: {command.path} -- -0043 (44 BC)"
    flags = {flag.lstrip("-"): flag for flag in _flags(_options(command))}
    if near := nearest(typed.lstrip("-"), flags):
        return f"{message}; did you mean {' or '.join(flags[flag] for flag in near)}?"
    if filters := _flags(option for option in _options(command) if option.panel in _FILTERS):
        return f"{message}; it is narrowed by {', '.join(filters)}"
    return f"{message}; it has {', '.join(flags.values())}"


#: Options that people try, with what to type instead, where the command has the option that it is about.
_MEANT = {
    **{f"--{form}": f"--format {form}" for form in ("json", "jsonl", "csv", "md", "html", "svg", "png", "ics")},
    "--markdown": "--format md",
    "--from": "--since",
    "--after": "--since",
    "--to": "--until",
    "--before": "--until",
    "--date": "--on",
    "--out": "--output",
    "--file": "--output",
    "--top": "--limit",
    "--group": "--by",
    "--group-by": "--by",
    "--who": "--actor",
    "--person": "--actor",
    "--where": "--place",
    "--query": "--text",
    "--search": "--text",
    "--source": "--article",
    "--debug": "SAHARA_DEBUG=1 before the command",
}  # fmt: skip


def _meant(command: Declared, typed: str) -> str:
    """Tell what an option means that people try; empty where the command has nothing of it."""
    folder = {"--to": "--dossier DIR", "--dossier": "--to DIR"}.get(typed, "")
    meant = (_MEANT.get(typed, ""), folder)
    known = set(_flags(_options(command)))
    fitting = (
        option for option in meant if option.split(" ")[0] in known or option.startswith("SAHARA")
    )
    return next(fitting, "")


def _named(command: Declared, name: str) -> Param | None:
    return next((param for param in command.params if param.name == name), None)


def _options(command: Declared) -> Iterator[Param]:
    return (param for param in command.params if not param.is_argument)


def _flags(params: Iterable[Param]) -> list[str]:
    """Give the long names of options."""
    return [flag for param in params for flag in param.word.flags if flag.startswith("--")]


def _option(command: Declared, error: Any) -> Param | None:
    typed = getattr(error, "option_name", "")
    return next((option for option in _options(command) if typed in option.word.flags), None)


def valueless(command: Declared, option: Param, flag: str) -> str:
    """Say that an option lacks its value, or has one that it does not take."""
    if option.is_flag:
        return f"{flag} takes no value: {command.path} {flag}"
    sample = f"; such as: {flag} {_SAMPLES[option.metavar]}" if option.metavar in _SAMPLES else ""
    return f"{flag} needs {option.metavar} after it{_help_of(option)}{sample}"


def _example(command: Declared) -> str:
    return re.split(r" {2,}", command.examples.strip().splitlines()[0])[0]
