"""What commands declare, as Typer wants it: its own options and arguments, in a signature."""

from __future__ import annotations

from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from sahara_cli.cli.words import REQUIRED, Option, Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from sahara_cli.cli.words import Param


def for_typer(command: Any) -> Callable[..., None]:
    """Give a command as a function that Typer can take apart."""
    if not hasattr(command, "params"):  # it is declared in Typer's own words
        return cast("Callable[..., None]", command)

    def call(**given: Any) -> None:
        command(**given)

    params = [_parameter(one) for one in command.params]
    call.__name__, call.__doc__ = command.__name__, command.__doc__
    call.__signature__ = Signature(params)  # type: ignore[attr-defined]  # `inspect` reads it
    call.__annotations__ = {one.name: one.annotation for one in params}
    return call


def _parameter(param: Param) -> Parameter:
    word = param.word
    if isinstance(word, Word):
        made = typer.Option if isinstance(word, Option) else typer.Argument
        word = made(*word.flags, **word.told)
    default = Parameter.empty if param.default is REQUIRED else param.default
    written: Any = Annotated
    kind = written[param.kind, word]
    return Parameter(param.name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)
