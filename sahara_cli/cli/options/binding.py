"""A command's groups of options taken apart, option by option, and only those that can matter to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar, cast

from sahara_cli.cli.options.shape import Out, offered
from sahara_cli.cli.words import Param, param_of, params_of
from sahara_cli.formats import FORMATS

C = TypeVar("C", bound=Callable[..., None])


class Bound:
    """A command whose groups of options are given one by one: `params` are all that it takes."""

    def __init__(
        self, command: Callable[..., None], forms: tuple[str, ...], without: tuple[str, ...] = ()
    ) -> None:
        self.__name__, self.__doc__ = command.__name__, command.__doc__
        own = params_of(command)
        self._command = command
        self._groups = {param.name: param.kind for param in own if hasattr(param.kind, "_fields")}
        self._kinds = {
            name: {key: kind for key, kind in _kinds(group, forms).items() if key not in without}
            for name, group in self._groups.items()
        }
        self._forms = forms
        self.params: tuple[Param, ...] = (
            *(param for param in own if param.name not in self._groups),
            *(
                param_of(field, kind, group._field_defaults[field])
                for name, group in self._groups.items()
                for field, kind in self._kinds[name].items()
            ),
        )

    def __call__(self, **values: Any) -> None:
        """Run the command with its groups whole."""
        fixed: dict[str, Any] = {"forms": self._forms}
        fields = {
            name: group(
                **{field: values.pop(field) for field in self._kinds[name]},
                **(fixed if group is Out else {}),
            )
            for name, group in self._groups.items()
        }
        self._command(**values, **fields)


def bound_for(*forms: str, without: tuple[str, ...] = ()) -> Callable[[C], C]:
    """Take the options of a command that writes these forms alone: what is about another is not offered.

    Nor are those `without` which it does.
    """
    return partial(bound, forms=forms, without=without)


def bound(command: C, forms: tuple[str, ...] = FORMATS, without: tuple[str, ...] = ()) -> C:
    """Let a command have each of its groups of options as one argument, while they are typed one by one."""
    return cast("C", Bound(command, forms, without))


def _kinds(group: Any, forms: tuple[str, ...]) -> dict[str, Any]:
    return offered(forms) if group is Out else dict(group.__annotations__)
