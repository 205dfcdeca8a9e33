"""What the words after an option become: texts and paths, as Typer makes them, but without Pydantic.

Typer builds one of Pydantic's adapters for each option that was typed, and keeps it under a private name. A parameter
whose adapter would give texts or paths is handed `Plain` instead, before it asks. Another Typer may name it otherwise:
then its own adapters do the same, more slowly, and a test says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from sahara_cli.errors import RequestError

#: Where Typer 0.29 keeps what coerces a parameter's words.
ADAPTER = "_runtime_param"


class Plain(NamedTuple):
    """Makes texts or paths of words; `info` is what Typer was told of the parameter."""

    kind: type[str | Path]
    info: Any

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Coerce what was typed for a parameter, once or several times."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        return (
            [self._coerced(item, param, ctx) for item in value]
            if several
            else self._coerced(value, param, ctx)
        )

    def _coerced(self, value: str, param: Any, ctx: Any) -> Any:
        if self.kind is str:
            return value
        if not value:  # which `Path` would take for the current folder
            what = (
                param.opts[0] if param.param_type_name == "option" else param.metavar or param.name
            )
            raise RequestError(f"{what} is empty; give the name of a file or a folder")
        from typer._param_types import coerce_cli_path  # which looks whether a path may be read

        return coerce_cli_path(Path(value), self.info, path_type=Path, param=param, ctx=ctx)


def pin(command: Any) -> None:
    """Have a command's texts and paths be made without Pydantic."""
    for param in command.params:
        descriptor = getattr(param, "type_descriptor", None)
        if (
            getattr(param, ADAPTER, ...) is not None
            or descriptor is None
            or descriptor.parameter_info.parser
        ):
            continue
        kind = descriptor.annotation
        (kind,) = get_args(kind) if get_origin(kind) is list else (kind,)
        if kind in (str, Path):
            setattr(param, ADAPTER, Plain(kind, descriptor.parameter_info))
