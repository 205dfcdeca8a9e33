"""A command's groups of options as Typer wants them: option by option, and only those that can matter to it."""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from sahara_cli.cli.options.shape import Out, offered
from sahara_cli.formats import FORMATS

C = TypeVar("C", bound=Callable[..., None])


def bound_for(*forms: str) -> Callable[[C], C]:
    """Take the options of a command that writes these forms alone: what is about another is not offered."""
    return partial(bound, forms=forms)


def bound(command: C, forms: tuple[str, ...] = FORMATS) -> C:
    """Give a command's groups of options to Typer as single options, and the command its groups whole."""
    own = dict(inspect.signature(command).parameters)
    groups = {
        name: own.pop(name).annotation
        for name in list(own)
        if hasattr(own[name].annotation, "_fields")
    }
    kinds = {name: _kinds(group, forms) for name, group in groups.items()}
    fixed = {name: {"forms": forms} if group is Out else {} for name, group in groups.items()}

    def call(**given: Any) -> None:
        whole = {
            name: group(**{field: given.pop(field) for field in kinds[name]}, **fixed[name])
            for name, group in groups.items()
        }
        command(**given, **whole)

    options = [
        inspect.Parameter(
            field,
            inspect.Parameter.KEYWORD_ONLY,
            default=group._field_defaults[field],
            annotation=kind,
        )
        for name, group in groups.items()
        for field, kind in kinds[name].items()
    ]
    call.__name__, call.__doc__ = command.__name__, command.__doc__
    call.__signature__ = inspect.Signature([*own.values(), *options])  # type: ignore[attr-defined]  # `inspect` reads it
    call.__annotations__ = {given.name: given.annotation for given in (*own.values(), *options)}
    return call  # type: ignore[return-value]  # Typer reads the signature, not the type


def _kinds(group: Any, forms: tuple[str, ...]) -> dict[str, Any]:
    return offered(forms) if group is Out else dict(group.__annotations__)
