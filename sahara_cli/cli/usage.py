"""Sentences on what is wrong with a command line that Typer refuses, and what would be right, in our own sentences.

Typer keeps the classes of its refusals to itself, so they are told by their names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.criteria import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def sentence(error: Any) -> str:
    """Say what was wrong with a command line, and what to type."""
    command = getattr(error, "cmd", None)
    if command is None:
        return str(error.format_message())
    match type(error).__name__:
        case "MissingParameter" if error.param is not None:
            return _missing(command, error.ctx, error.param)
        case "NoSuchOption":
            return _no_such(command, error.ctx, error.option_name)
        case "BadOptionUsage" | "BadArgumentUsage" if option := _option(command, error):
            return _valueless(error.ctx, option, str(error.option_name))
        case "UsageError" if extra := re.search(r"\) \((.*)\)\Z", str(error.message), re.DOTALL):
            return _too_many(command, error.ctx, extra[1])
    return str(error.format_message())


def _missing(command: Any, ctx: Any, param: Any) -> str:
    if param.param_type_name == "argument":
        wanted = param.metavar or param.name.upper()
    else:
        wanted = f"{param.opts[0]} {param.metavar}"
    return f"{ctx.command_path} needs {wanted}{_told(param)}; such as: {_example(command)}"


def _told(param: Any) -> str:
    told = (param.help or "").removesuffix(".")
    return f" ({told[:1].lower()}{told[1:]})" if told else ""


def _too_many(command: Any, ctx: Any, extra: str) -> str:
    path, taken = ctx.command_path, [p for p in command.params if p.param_type_name == "argument"]
    if not taken:
        return f'{path} takes no argument, and got "{extra}"; `{path} --help` lists its options'
    (first, *_) = taken
    given = ctx.params.get(first.name)
    told = f'{path} takes one {first.metavar}, and got "{extra}" as well'
    if not isinstance(given, str):
        return f"{told}; such as: {_example(command)}"
    return f'{told}; what has spaces goes in quotation marks, such as: {path} "{given} {extra}"'


def _no_such(command: Any, ctx: Any, typed: str) -> str:
    told = f"{ctx.command_path} has no {typed}"
    if hasattr(command, "list_commands"):
        return f"{told} before a command; options stand after it, such as: {_example(command)}"
    if meant := _meant(command, typed):
        return f"{told}; say {meant}"
    if re.fullmatch("-[0-9]", typed) and any(p.metavar == "TEXT" for p in command.params):
        return f"{told}; a year before Christ goes after --, such as: {ctx.command_path} -- -0043"
    flags = {flag.lstrip("-"): flag for flag in _flags(_options(command))}
    if near := nearest(typed.lstrip("-"), flags):
        return f"{told}; did you mean {' or '.join(flags[one] for one in near)}?"
    if filters := _flags(filter(_is_filter, _options(command))):
        return f"{told}; it is narrowed by {', '.join(filters)}"
    return f"{told}; it has {', '.join(flags.values())}"


def _is_filter(param: Any) -> bool:
    return getattr(param, "rich_help_panel", None) in _FILTERS


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


def _meant(command: Any, typed: str) -> str:
    """Tell what an option means that people try; empty where the command has nothing of it."""
    meant = (_MEANT.get(typed, ""), "--dossier DIR" if typed == "--to" else "")
    known = set(_flags(_options(command)))
    fitting = (one for one in meant if one.split(" ")[0] in known or one.startswith("SAHARA"))
    return next(fitting, "")


def _options(command: Any) -> Iterator[Any]:
    return (param for param in command.params if param.param_type_name == "option")


def _flags(params: Iterable[Any]) -> list[str]:
    """Give the long names of options."""
    return [flag for param in params for flag in param.opts if flag.startswith("--")]


def _option(command: Any, error: Any) -> Any:
    typed = getattr(error, "option_name", "")
    return next((param for param in _options(command) if typed in param.opts), None)


def _valueless(ctx: Any, option: Any, flag: str) -> str:
    if option.is_flag:
        return f"{flag} takes no value: {ctx.command_path} {flag}"
    sample = f"; such as: {flag} {_SAMPLES[option.metavar]}" if option.metavar in _SAMPLES else ""
    return f"{flag} needs {option.metavar} after it{_told(option)}{sample}"


def _example(command: Any) -> str:
    line: str = (command.epilog or "").strip().splitlines()[0]
    return re.split(r" {2,}", line)[0]
