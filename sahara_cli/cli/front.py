"""Command lines that are plainly understood, from what commands declare and without Typer, which takes longer to load.

What is plain is a command, options with their values as words of their own, or after `=`, flags, and as many arguments
as the command takes; a call for help; and a slip in these. Whatever else is typed goes on to Typer, which defines the
command line.
"""

from collections.abc import Callable, Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any, NamedTuple

from sahara_cli.cli.coercion import PLACES, decoded
from sahara_cli.cli.commands import GROUPS, SUMMARIES, declared, function_of
from sahara_cli.cli.program import PROGRAM, write_version
from sahara_cli.cli.words import HELP, REQUIRED, Declared, Param
from sahara_cli.errors import RequestError


class Typed(NamedTuple):
    """The words after a command: options by their names, arguments, and whether help is asked for.

    `open` is an option that still needs a value; `unknown` is what begins like an option and is none.
    """

    options: dict[str, Any]
    arguments: list[str]
    asks_for_help: bool = False
    open: Param | None = None
    unknown: str = ""


def understood(args: Sequence[str]) -> Callable[[], None] | None:
    """Read a command line as the call that it asks for; none where it is not plain.

    Raises `RequestError` for a slip.
    """
    if not args or args[0].startswith("-"):
        return _of_program(args)
    if args[0] not in SUMMARIES:
        from sahara_cli.cli.usage import no_command  # which is for slips alone

        raise no_command(args[0])
    command = declared(args[0])
    typed = _plain(command, args[1:])
    if typed is None:
        return None
    if typed.asks_for_help:
        return partial(_help, command)
    placed = _placed([param for param in command.params if param.is_argument], typed.arguments)
    if placed is None:
        return None
    values = {**{param.name: param.default for param in command.params}, **typed.options, **placed}
    if REQUIRED in values.values():
        return None
    run: Callable[..., None] = function_of(args[0])
    return partial(run, **values)


def _of_program(args: Sequence[str]) -> Callable[[], None] | None:
    """Read what is asked of the whole: its help or its version."""
    if not args:
        return _help_of_program
    typed = _plain(PROGRAM, args)
    if typed is None or typed.arguments:
        return None
    if typed.asks_for_help:
        return None if typed.options else _help_of_program
    return write_version if set(typed.options) == {"version"} else None


def _plain(command: Declared, words: Sequence[str]) -> Typed | None:
    """Take apart what was typed after a command; none where it is not plain. Raises `RequestError` for a slip."""
    typed = None if _has_pairs(command, words) else taken(command.params, words)
    if typed is None or not (typed.unknown or typed.open):
        return typed
    if typed.unknown and command is PROGRAM and typed.arguments:
        return None  # it is a command's
    from sahara_cli.cli.usage import no_such, valueless  # which are for slips alone

    if typed.open is None:
        raise RequestError(no_such(command, typed.unknown))
    raise RequestError(valueless(command, typed.open, words[-1]))


def _has_pairs(command: Declared, words: Sequence[str]) -> bool:
    """Tell whether an option is typed that takes two words."""
    return not command.paired.isdisjoint(words)


def _help(command: Declared) -> None:
    from sahara_cli.cli.help_text import of_command
    from sahara_cli.sink import open_sink

    with open_sink() as sink:
        sink.write(of_command(command, sink.width))


def _help_of_program() -> None:
    from sahara_cli.cli.help_text import of_program
    from sahara_cli.sink import open_sink

    with open_sink() as sink:
        sink.write(of_program(PROGRAM, GROUPS, SUMMARIES, sink.width))


def offered(words: Sequence[str], last: str) -> list[str] | None:
    """Give what may stand for the last word of a line as a value; none where that is for Typer to tell."""
    if not words or words[0] not in SUMMARIES:
        return None
    command = declared(words[0])
    option, equals, begun = last.partition("=")
    if not last.startswith("-"):
        typed = _typed(command, words[1:])
        return _completed(words[0], command.params, typed, last) if typed else None
    typed = _typed(command, [*words[1:], option]) if equals else None
    return _completed(words[0], command.params, typed, begun) if typed and typed.open else None


def _typed(command: Declared, words: Sequence[str]) -> Typed | None:
    """Take apart what stands before the word that is completed; none where it is not plain."""
    typed = None if _has_pairs(command, words) else taken(command.params, words)
    return None if typed is None or typed.unknown or typed.asks_for_help else typed


def _completed(command: str, params: Sequence[Param], typed: Typed, begun: str) -> list[str] | None:
    """Give what may stand for the value that is due: of an option, else of the next argument."""
    due = typed.open or _next(params, len(typed.arguments))
    if due is None:
        return []
    if (completer := due.word.completer) is None:
        return None
    before = {**{param.name: param.default for param in params}, **typed.options}
    return list(completer(SimpleNamespace(params=before, info_name=command), begun))


def _next(params: Sequence[Param], placed: int) -> Param | None:
    """Give the argument that is next, where so many have their place."""
    arguments = [param for param in params if param.is_argument]
    several = [argument for argument in arguments if argument.several]
    return next(iter(arguments[placed:] or several), None)


def taken(params: Sequence[Param], words: Sequence[str]) -> Typed | None:
    """Tell options from arguments, up to what is no option; none where a word is not plain."""
    flags = {
        flag: declared_param for declared_param in params for flag in declared_param.word.flags
    }
    typed = Typed({}, [])
    left = iter(words)
    for word in left:
        if not word.startswith("-") or word == "-":
            typed.arguments.append(word)
        elif word in HELP:
            typed = typed._replace(asks_for_help=True)
        else:
            flag, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
            if (param := flags.get(flag)) is None:
                return _not_known(typed, flag, flags)
            if _needs_a_word(param, equals) and (value := next(left, REQUIRED)) is REQUIRED:
                return typed._replace(open=param)
            if not _take(typed.options, param, value, alone=not equals):
                return None
    return typed


def _not_known(typed: Typed, flag: str, flags: dict[str, Param]) -> Typed | None:
    """Name an option that is none: a long one whole, else its first letter; none where that begins a known one."""
    named = flag if flag.startswith("--") else flag[:2]
    known = named in flags or named in (*HELP, "--")
    return None if known else typed._replace(unknown=named)


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
    return param.value(value if param.word.settings.get("metavar") in PLACES else decoded(value))


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
        made = [_made(param, word) for word in mine]
        if None in made:
            return None
        placed[param.name] = made if param.several else made[0]
    return None if left else placed
