"""Command lines that are plainly understood, from what commands declare and without Typer, which takes longer to load.

What is plain is a command, options with their values as words of their own, or after `=`, flags, and as many arguments
as the command takes. Whatever else is typed, a slip, a call for help, goes on to Typer, which defines the command line.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.cli.coercion import PLACES, decoded
from sahara_cli.cli.commands import MODULES, SUMMARIES
from sahara_cli.cli.words import REQUIRED, Argument, Option, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.cli.words import Param


class Typed(NamedTuple):
    """What was typed after a command: options by their names, arguments, and an option that still needs a value."""

    options: dict[str, Any]
    arguments: list[str]
    open: Param | None = None


def understood(args: Sequence[str]) -> Callable[[], None] | None:
    """Read a command line as the call that it asks for; none where it is not plain."""
    if (params := _plain(args)) is None:
        return None
    typed = taken(params, args[1:])
    if typed is None or typed.open:
        return None
    placed = _placed([one for one in params if isinstance(one.word, Argument)], typed.arguments)
    if placed is None:
        return None
    given = {**{one.name: one.default for one in params}, **typed.options, **placed}
    if REQUIRED in given.values():
        return None
    return partial(_command(args[0]), **given)


def _module(name: str) -> Any:
    return import_module(f"sahara_cli.cli.commands.{MODULES.get(name, name)}")


def _command(name: str) -> Callable[..., None]:
    command: Callable[..., None] = getattr(_module(name), MODULES.get(name, name))
    return command


def params_of(name: str) -> tuple[Param, ...] | None:
    """Give what a command takes; none where it is no command, or is declared in another way."""
    if name not in SUMMARIES:
        return None
    params: tuple[Param, ...] = getattr(_command(name), "params", ())
    return params if params and all(isinstance(one.word, Word) for one in params) else None


def _plain(words: Sequence[str]) -> tuple[Param, ...] | None:
    """Give what the command takes that a line begins with; none where an option is typed that takes two words."""
    if not words or (params := params_of(words[0])) is None:
        return None
    paired: frozenset[str] = getattr(_module(words[0]), "PAIRED", frozenset())
    return params if paired.isdisjoint(words) else None


def offered(words: Sequence[str], last: str) -> list[str] | None:
    """Give what may stand for the last word of a line as a value; none where that is for Typer to tell."""
    if (params := _plain(words)) is None:
        return None
    flag, equals, begun = last.partition("=")
    if not last.startswith("-"):
        typed = taken(params, words[1:])
        return None if typed is None else _completed(params, typed, last)
    typed = taken(params, [*words[1:], flag]) if equals else None
    return _completed(params, typed, begun) if typed and typed.open else None


def _completed(params: Sequence[Param], typed: Typed, begun: str) -> list[str] | None:
    """Give what may stand for the value that is due: of an option, else of the next argument."""
    due = typed.open or _next(params, len(typed.arguments))
    if due is None:
        return []
    if (completer := due.word.completer) is None:
        return None
    before = {**{one.name: one.default for one in params}, **typed.options}
    return list(completer(SimpleNamespace(params=before), begun))


def _next(params: Sequence[Param], placed: int) -> Param | None:
    """Give the argument that is next, where so many have their place."""
    arguments = [one for one in params if isinstance(one.word, Argument)]
    several = [one for one in arguments if one.several]
    return next(iter(arguments[placed:] or several), None)


def taken(params: Sequence[Param], words: Sequence[str]) -> Typed | None:
    """Tell options from arguments; none where a word is not plain."""
    flags = {flag: one for one in params for flag in one.word.flags if isinstance(one.word, Option)}
    typed = Typed({}, [])
    left = iter(words)
    for word in left:
        if not word.startswith("-") or word == "-":
            typed.arguments.append(word)
            continue
        flag, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if (param := flags.get(flag)) is None:
            return None
        if _needs_a_word(param, equals) and (value := next(left, REQUIRED)) is REQUIRED:
            return typed._replace(open=param)
        if not _take(typed.options, param, value, alone=not equals):
            return None
    return typed


def _needs_a_word(param: Param, equals: str) -> bool:
    return not (param.is_flag or equals)


def _take(options: dict[str, Any], param: Param, value: str, *, alone: bool) -> bool:
    """Take the value of an option, if it is plain; a flag stands alone."""
    made = (alone or None) if param.is_flag else _made(param, value)
    if made is None:
        return False
    if param.several:
        options.setdefault(param.name, []).append(made)
    else:
        options[param.name] = made
    return True


def _made(param: Param, value: str) -> Any:
    if not value or "\0" in value or (value.startswith("-") and value != "-"):
        return None
    return param.value(value if param.word.told.get("metavar") in PLACES else decoded(value))


def _placed(params: Sequence[Param], words: Sequence[str]) -> dict[str, Any] | None:
    """Give arguments to their parameters: one each, and the rest to the last, if that takes several."""
    placed: dict[str, Any] = {}
    left = list(words)
    for param in params:
        if not left:
            if param.several:
                return None
            continue
        mine, left = (left, []) if param.several else (left[:1], left[1:])
        made = [_made(param, one) for one in mine]
        if None in made:
            return None
        placed[param.name] = made if param.several else made[0]
    return None if left else placed
