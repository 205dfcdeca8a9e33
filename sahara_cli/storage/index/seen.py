"""A question about what is seen of records, as one about records as they stand in their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import (
    All,
    AnyOf,
    At,
    Criterion,
    Dated,
    HasStatus,
    Involves,
    IsDated,
    KnownBy,
    Mentions,
    Near,
    OfSubject,
    SpokenBy,
)
from sahara_cli.storage.index.schema import HAPPENING, NOUNS, REPORT, UNCITED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.sight import Sight

    #: Numbers of what records rest on, with what it is: of a happening what each report rests on.
    Cited = Sequence[tuple[int, tuple[frozenset[str], ...]]]

#: What is read whole where it is seen otherwise.
_NAMED = frozenset({"actor", "place"})


class Stored(NamedTuple):
    """A question about records as they stand; what is not `exact` asks for more than is asked of what is seen."""

    asked: Criterion
    exact: bool = True


def stored(asked: Criterion, sight: Sight) -> Stored:
    """Ask for ids by those that lead to them."""
    match asked:
        case All(parts) | AnyOf(parts):
            each = [stored(part, sight) for part in parts]
            criterion = type(asked)(tuple(part.asked for part in each))
            return Stored(criterion, all(part.exact for part in each))
        case Involves(ids) | At(ids) | SpokenBy(ids) | OfSubject(ids):
            stored_ids, exact = sight.stored(ids)
            return Stored(type(asked)(stored_ids), exact)
        case Near(certain, possible):
            (surely, exact), (maybe, too) = sight.stored(certain), sight.stored(possible)
            return Stored(Near(surely, maybe), exact and too)
        case Mentions(phrase, named):
            stored_ids, exact = sight.stored(named)
            return Stored(Mentions(phrase, stored_ids), exact)
        case _:
            return Stored(asked)


def loosened(asked: Criterion) -> Criterion:
    """Leave out what may be told of some reports of a happening, or of some citations, and not of all of them."""
    match asked:
        case All(parts) | AnyOf(parts):
            return type(asked)(tuple(map(loosened, parts)))
        case Dated() | IsDated() | HasStatus() | KnownBy():
            return All()
        case _:
            return asked


class Resting(NamedTuple):
    """The numbers of what rests on sources that are out alone, and of what rests on others too."""

    wholly: list[int]
    partly: list[int]


def resting(cited: Cited, out: frozenset[str]) -> Resting:
    """Tell what rests on sources that are out."""
    sources = Resting([], [])
    for number, each in cited:
        if all(ids <= out for ids in each):
            sources.wholly.append(number)
        elif not all(out.isdisjoint(ids) for ids in each):
            sources.partly.append(number)
    if UNCITED in sources.wholly:
        sources.wholly.remove(UNCITED)
    return sources


def numbers_of(nouns: Iterable[str], sight: Sight, *, has_happenings: bool) -> list[int]:
    """Give the numbers of the rows in which records of some kinds are seen."""
    numbers = [NOUNS[noun] for noun in nouns if not (sight.named and noun in _NAMED)]
    if has_happenings and NOUNS["event"] in numbers:
        numbers.append(HAPPENING if sight.joins else REPORT)
    return numbers


def named_of(nouns: Iterable[str], sight: Sight) -> list[str]:
    """Give those of some kinds that are read whole."""
    return [noun for noun in nouns if sight.named and noun in _NAMED]


#: The numbers of what bears a name.
NAMED = tuple(sorted(NOUNS[noun] for noun in _NAMED))
