"""Every failure that a person can cause: each owns its sentence and its exit status.

A sentence says what was wrong, where, and what would be right. The boundary in `app` prints it on stderr.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


#: So many whom a name may mean are named.
_MOST_CANDIDATES = 20


class SaharaError(Exception):
    """An expected failure; `str(error)` is the whole sentence for the reader."""

    status: ClassVar[int] = 70

    def __reduce__(self) -> tuple[object, ...]:
        """Be the same in another process, whatever its class is made of."""
        return _again, (type(self), self.args, vars(self))


def _again(kind: type[SaharaError], args: tuple[object, ...], held: Mapping[str, object]) -> object:
    error = kind.__new__(kind, *args)
    vars(error).update(held)
    return error


class RequestError(SaharaError):
    """A request that cannot be understood."""

    status: ClassVar[int] = 2


class DateError(RequestError, ValueError):
    """A text that is no date. A `ValueError` too, so that Pydantic reports it with its field."""


class UnknownNameError(RequestError):
    """A name that nothing bears; `near` holds the names that look like it, best first."""

    def __init__(self, noun: str, name: str, near: Sequence[str] = (), where: str = "") -> None:
        hint = f"; did you mean {_either(near)}?" if near else f"; {where}" if where else ""
        super().__init__(f'no {noun} "{name}"{hint}')
        self.near = tuple(near)


class AmbiguousNameError(RequestError):
    """A name that several may be meant by; `candidates` holds them all."""

    def __init__(self, noun: str, name: str, candidates: Sequence[object], advice: str) -> None:
        told = [str(candidate) for candidate in candidates[:_MOST_CANDIDATES]]
        if more := len(candidates) - len(told):
            told.append(f"{more:,} more")
        super().__init__(f'"{name}" may be any {noun} of {_listed(told)}; {advice}')
        self.candidates = tuple(candidates)


class PipeClosedError(SaharaError):
    """The reader of a pipe went away: nothing is wrong, and nobody is left to be told."""

    status: ClassVar[int] = 141


class ToldError(SaharaError):
    """All that there is to say was said with the answer: what is left is an exit status."""

    def __init__(self, status: int) -> None:
        super().__init__("")
        self.left = status


class CheckError(SaharaError):
    """A check that found problems."""

    status: ClassVar[int] = 1


class FileError(SaharaError):
    """A file or folder that cannot be read or written."""

    status: ClassVar[int] = 3

    def __init__(
        self, path: Path | str, problem: str, *, line: int | None = None, field: str = ""
    ) -> None:
        place = f"{path}:{line}" if line else str(path)
        where = f"{place}: {field}" if field else place
        super().__init__(f"{where}: {problem}")
        self.path, self.line, self.field, self.problem = path, line, field, problem


class ModelError(SaharaError):
    """A language model that gives no answer."""

    status: ClassVar[int] = 3


class DossierError(FileError):
    """A dossier that is not sound: where it breaks, and what would be right."""


def _either(names: Sequence[str]) -> str:
    """Join names as a person lists choices: "a", "b" or "c"."""
    return _listed([f'"{name}"' for name in names])


def _listed(choices: Sequence[str]) -> str:
    return choices[0] if len(choices) == 1 else f"{', '.join(choices[:-1])} or {choices[-1]}"
