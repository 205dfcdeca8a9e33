"""The Pydantic models that judge records, each made of its class's own declarations."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypeVar, cast, get_args, get_type_hints

from pydantic import (
    BaseModel,
    ConfigDict,
    TypeAdapter,
    create_model,
    model_validator,
    with_config,
)
from typing_extensions import TypedDict

from sahara_cli.dossier import limits
from sahara_cli.dossier.plain import Plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from pydantic_core import SchemaValidator

D = TypeVar("D", bound=Plain)


class Strict(BaseModel):
    """The base of every model: fields do not change, and no others are known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    __eq__ = Plain.__eq__  # as what was not judged compares itself
    __hash__ = Plain.__hash__
    __iter__ = Plain.__iter__  # type: ignore[assignment]


class Whole(Strict):
    """A model whose fields must go together."""

    @model_validator(mode="after")
    def _goes_together(self) -> Self:
        cast("Plain", self).sound()
        return self


#: The models, by their classes: each is made once.
_MADE: dict[type[Any], type[Any]] = {}


def _model_of(cls: type[Any]) -> type[Any]:
    if cls not in _MADE:
        _MADE[cls] = _made(cls)
    return _MADE[cls]


def _made(cls: type[Plain]) -> type[Any]:
    kinds = _kinds(cls, cls.declared, {part.__name__: _model_of(part) for part in cls.parts()})
    fields: dict[str, Any] = {
        name: (kinds[name], ... if field.required else field.default)
        for name, field in cls.declared.items()
    }
    base: type[Any] = Strict if cls.sound is Plain.sound else Whole
    made = create_model(
        cls.__name__, __base__=(base, cls), __doc__=cls.__doc__, __module__=cls.__module__, **fields
    )
    return cast("type[Any]", made)


def _kinds(cls: type[Plain], names: Iterable[str], parts: Mapping[str, object]) -> dict[str, Any]:
    """Give the types of some fields of a class; `parts` stand for the classes that they hold."""
    words = {**vars(limits), **vars(sys.modules[cls.__module__]), **parts}
    hints = {name: cls.declared[name].annotation for name in names}
    return get_type_hints(SimpleNamespace(__annotations__=hints), words, include_extras=True)


def judge_of(cls: type[Plain], names: Collection[str]) -> SchemaValidator:
    """Compile what judges some fields of a class as its model does, and makes no object of them.

    What `sound` refuses is left to whoever makes one.
    """
    return TypeAdapter(_fields_of(cls, names)).validator  # type: ignore[return-value]  # unless it is deferred


def _fields_of(cls: type[Plain], names: Collection[str]) -> Any:
    parts = {part.__name__: _fields_of(part, part.declared) for part in cls.parts()}
    kinds = {
        name: kind if cls.declared[name].required else NotRequired[kind]
        for name, kind in _kinds(cls, names, parts).items()
    }
    fields = TypedDict(cls.__name__, kinds)  # type: ignore[misc]  # made of declarations
    return with_config(ConfigDict(extra="forbid"))(fields)


def model_of(cls: type[D]) -> type[D]:
    """Give the model of a class: a subclass of it, that judges."""
    return cast("type[D]", _model_of(cls))


def schema_of(cls: type[Plain]) -> Mapping[str, Any]:
    """Describe what a class's records look like when they are written, as JSON Schema."""
    model = cast("type[BaseModel]", _model_of(cls))
    return model.model_json_schema(mode="serialization")


def choices_of(cls: type[Plain], field: str) -> tuple[str, ...]:
    """Give the words that a field may be one of; none where it holds other things."""
    model = cast("type[BaseModel]", _model_of(cls))
    choices = get_args(model.model_fields[field].annotation)
    return choices if all(isinstance(choice, str) for choice in choices) else ()
