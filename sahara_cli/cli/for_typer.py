"""The declarations of commands as Typer wants them: its own options and arguments, in a signature."""

from __future__ import annotations

from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sahara_cli.cli.words import REQUIRED, Option, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.cli.words import Param


def for_typer(params: Iterable[Param], run: Callable[..., None]) -> Callable[..., None]:
    """Give a function with these parameters as one that Typer can take apart."""

    def call(**values: Any) -> None:
        run(**values)

    declared = [_parameter(param) for param in params]
    call.__name__, call.__doc__ = run.__name__, run.__doc__
    call.__signature__ = Signature(declared)  # type: ignore[attr-defined]  # `inspect` reads it
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in declared}
    return call


def _parameter(param: Param) -> Parameter:
    word, kind = param.word, param.kind
    if isinstance(word, Word):  # what has none is Typer's own context
        made = typer.Option if isinstance(word, Option) else typer.Argument
        written: Any = Annotated
        # a file that cannot be read is told by whoever reads it, in our own words
        kind = written[kind, made(*word.flags, **word.settings, readable=False)]
    default = Parameter.empty if param.default is REQUIRED else param.default
    return Parameter(param.name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)
