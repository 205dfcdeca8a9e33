"""The words of a command line as commands declare them. Typer makes its own of them, where it is needed.

Here, and wherever else a Tab loads a `NamedTuple`, annotations are no texts, which would have to be compiled.
"""

import os
from collections.abc import Callable
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple, TypeAlias, get_args, get_origin

#: Gives what may be typed, from the words typed before and the beginning of the one that is being typed.
Completer: TypeAlias = Callable[[Any, str], list[str]]

#: Stands in the place of a default where there is none.
REQUIRED: Any = ...

#: The options that ask any command for its help.
HELP = ("-h", "--help")


class Word:
    """An option or argument of a command: `settings` are what help and completion tell of it, in Typer's terms."""

    __slots__ = ("flags", "settings")

    def __init__(self, *flags: str, **settings: Any) -> None:
        self.flags, self.settings = flags, settings

    @property
    def completer(self) -> Completer | None:
        """What completes it, where something does."""
        completer: Completer | None = self.settings.get("autocompletion")
        return completer


class Option(Word):
    """A word that is named by a flag."""


class Argument(Word):
    """A word that is known by its place."""


class Param(NamedTuple):
    """A parameter of a command: `kind` is the type of its value, `word` how it is typed."""

    name: str
    kind: Any
    word: Any
    default: Any = REQUIRED

    @property
    def is_flag(self) -> bool:
        """Whether it is given by its flag alone."""
        return self.kind is bool

    @property
    def several(self) -> bool:
        """Whether it may be given several times."""
        return any(get_origin(kind) is list for kind in self._kinds())

    def _kinds(self) -> tuple[Any, ...]:
        return (*tuple(arg for arg in get_args(self.kind) or () if arg is not NoneType), self.kind)

    @property
    def is_argument(self) -> bool:
        """Whether it is known by its place."""
        return isinstance(self.word, Argument)

    @property
    def metavar(self) -> str:
        """What stands for its value in help and refusals."""
        return str(self.word.settings.get("metavar") or self.name.upper())

    @property
    def help(self) -> str:
        """What it is for, in a sentence."""
        return str(self.word.settings.get("help", ""))

    @property
    def panel(self) -> str:
        """The heading that help has it under."""
        return str(self.word.settings.get("rich_help_panel") or "Options")

    def value(self, typed: str) -> Any:
        """Give what was typed as its value, a text or a path; none where Typer has to look at it."""
        kinds = self._kinds()
        if str in kinds or list[str] in kinds:
            return typed
        if Path not in kinds and list[Path] not in kinds:
            return None
        readable = not os.path.exists(typed) or os.access(typed, os.R_OK)  # noqa: PTH110 - of what is no name either
        return Path(typed) if readable else None


class Declared(NamedTuple):
    """A command as its module declares it; `path` is how it is called, `help` what it says of itself.

    `paired` options take two words, a key and its value: `--model-option K V`.
    """

    path: str
    help: str
    params: tuple[Param, ...]
    examples: str
    guide: str = ""
    paired: frozenset[str] = frozenset()


def params_of(command: Callable[..., None]) -> list[Param]:
    """List the parameters of a function whose annotations tell the words that they are typed as."""
    code, own_defaults = command.__code__, command.__defaults__ or ()
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    defaults = dict(
        zip(
            names[code.co_argcount - len(own_defaults) : code.co_argcount],
            own_defaults,
            strict=True,
        )
    )
    defaults.update(command.__kwdefaults__ or {})
    return [
        param_of(name, command.__annotations__[name], defaults.get(name, REQUIRED))
        for name in names
    ]


def param_of(name: str, annotation: Any, default: Any) -> Param:
    """Take apart an annotation such as `Annotated[str, Option("--text")]`."""
    words = getattr(annotation, "__metadata__", (None,))
    return Param(name, getattr(annotation, "__origin__", annotation), words[0], default)
