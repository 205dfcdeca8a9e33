"""Fields declared once, as a class's annotations, and read plainly where they are known to be sound.

Nobody evaluates the annotations until a record is judged: `declared` says by what.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import (
    Any,
    ClassVar,
    NamedTuple,
    NoReturn,
    Self,
    TypeAlias,
)

Reader: TypeAlias = Callable[[Any], Any]

_WORD = re.compile(r"\w+")
#: Of so many dates each is read once: many records have the same.
_DATES = 1 << 12


class Declaration(NamedTuple):
    """A field: its annotation as it is written, and what it is where it is not given."""

    annotation: str
    default: object
    required: bool


class Plain:
    """A class whose annotations are its fields. What is made of it is frozen, and equal where all fields are.

    What was judged is equal to what was read plainly.
    """

    #: The fields, in the order in which they are declared.
    declared: ClassVar[Mapping[str, Declaration]] = {}
    #: The class itself, which its model has too.
    _kind: "ClassVar[type[Plain]]"
    _reading: ClassVar[tuple[dict[str, Any], tuple[tuple[str, Reader], ...]]]

    def __init_subclass__(cls) -> None:
        """Take the fields from the annotations; a model has them from the class that it is made of."""
        super().__init_subclass__()
        if hasattr(cls, "model_config"):
            return
        declared = dict(cls.declared)
        for name, annotation in vars(cls).get("__annotations__", {}).items():
            if not annotation.startswith("ClassVar"):
                required = name not in vars(cls)
                default = None if required else vars(cls)[name]
                declared[name] = Declaration(annotation, default, required)
                if not required:
                    delattr(cls, name)
        cls.declared, cls._kind = declared, cls

    @classmethod
    def parts(cls) -> "frozenset[type[Plain]]":
        """Give the classes that fields of this one hold."""
        known = vars(sys.modules[cls.__module__])
        words = {
            word for field in cls.declared.values() for word in _WORD.findall(field.annotation)
        }
        named = (known.get(word) for word in words)
        return frozenset(
            part for part in named if isinstance(part, type) and issubclass(part, Plain)
        )

    @classmethod
    def plainly(cls, fields: Mapping[str, Any]) -> Self:
        """Read fields that were judged to be sound, as JSON has them."""
        if "_reading" not in vars(cls):
            cls._reading = _reading(cls)
        usual, readers = cls._reading
        made = object.__new__(cls)
        values = made.__dict__
        values.update(usual)
        values.update(fields)
        for name, read in readers:
            if (value := values[name]) is not None:
                values[name] = read(value)
        return made

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Self:
        """Make one of all its fields, as they are."""
        made = object.__new__(cls)
        vars(made).update(fields)
        return made

    @classmethod
    def holding(cls, fields: dict[str, Any]) -> Self:
        """Make one of all its fields, as they are; it keeps the dict, which is not to be changed."""
        made = object.__new__(cls)
        object.__setattr__(made, "__dict__", fields)
        return made

    @classmethod
    def compact(cls, fields: Mapping[str, Any]) -> Self:
        """Make one of all its fields, for whoever holds many: it weighs half, and takes twice as long."""
        made = object.__new__(cls)
        for name in cls.declared:
            object.__setattr__(made, name, fields[name])
        return made

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Give the same with other values in some fields."""
        return self.of({**vars(self), **update})

    def model_dump(self, *, mode: str = "json") -> dict[str, Any]:  # noqa: ARG002  # Pydantic's signature
        """Give the fields as JSON has them."""
        return {name: _dumped(getattr(self, name)) for name in self.declared}

    def sound(self) -> None:
        """Refuse, with a `ValueError`, fields that do not go together; a model asks this last."""

    def __reduce__(self) -> tuple[object, ...]:
        """Be read plainly in another process, whether it was judged or not."""
        return self._kind.of, (dict(vars(self)),)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return ((name, getattr(self, name)) for name in self.declared)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Plain):
            return NotImplemented
        return self._kind is other._kind and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self._kind, *(value for _, value in self)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self)
        return f"{type(self).__name__}({fields})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a record cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a record cannot be changed")


def _reading(cls: type[Plain]) -> tuple[dict[str, Any], tuple[tuple[str, Reader], ...]]:
    """Give the fields' defaults, and what reads each field that JSON has otherwise: dates, lists, parts, truths."""
    usual = {name: field.default for name, field in cls.declared.items()}
    readers = ((name, _reader(cls, field.annotation)) for name, field in cls.declared.items())
    return usual, tuple((name, read) for name, read in readers if read)


def _reader(cls: type[Plain], annotation: str) -> Reader | None:
    if annotation.startswith("Date"):
        from functools import lru_cache

        from sahara_cli.dates import parse  # as late as there is one

        return lru_cache(maxsize=_DATES)(parse)
    several, _, inner = annotation.partition("[")
    if several not in _SEVERAL:
        return _SINGLE.get(annotation.partition(" ")[0])
    if inner.startswith("Either["):
        return _either(cls, inner.removeprefix("Either["))
    part = next((class_ for class_ in cls.parts() if inner.startswith(class_.__name__)), None)
    if part is None:
        return tuple
    read = part.plainly
    return lambda values: tuple(map(read, values))


def _either(cls: type[Plain], inner: str) -> Reader:
    """Give what reads several of two kinds: of the second are those that have its first field."""
    known = {part.__name__: part for part in cls.parts()}
    first, second = (known[name] for name in _WORD.findall(inner))
    telling, read, other = next(iter(second.declared)), first.plainly, second.plainly
    return lambda values: tuple(
        other(value) if telling in value else read(value) for value in values
    )


#: The words that an annotation begins with where a field holds several.
_SEVERAL = frozenset({"tuple", "Slugs", "AtLeastOne", "Several"})


def _truth(value: object) -> bool:
    """Read what was written for true or false in another way, as a model reads it."""
    from pydantic import TypeAdapter

    return TypeAdapter(bool).validate_python(value)


#: What reads a single value that JSON may have otherwise, by its annotation.
_SINGLE: Mapping[str, Reader] = {
    "bool": lambda value: value if isinstance(value, bool) else _truth(value),
    "Latitude": float,
    "Longitude": float,
}


def _dumped(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_dumped(item) for item in value]
    return value.model_dump() if isinstance(value, Plain) else str(value)
