"""Which record a name means: the one definition for whoever is given a name. `called` tells what a record is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from sahara_cli.dossier.called import Named, called, ids_of, names_of
from sahara_cli.dossier.records import Actor, Article, Dataset, Place
from sahara_cli.errors import AmbiguousNameError, UnknownNameError
from sahara_cli.texts.folding import nearest, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_N = TypeVar("_N", bound=Named)

#: Where a reader finds the names of a kind.
_LISTED = {
    "actor": "sahara actor lists them",
    "place": "sahara events --columns where lists them",
    "article": "sahara articles lists them",
}
#: So much is told of what somebody is.
_LONGEST_ROLE = 60
#: Names are suggested by a word of theirs that is so long; so many at most.
_TELLING_WORD, _MOST_NEAR = 4, 3
#: Words that stand in names and name nobody: "of" in "Republic of", "e" in "Tehreek-e".
_PARTICLES = frozenset(
    {"a", "al", "an", "and", "at", "by", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos"}
    | {"du", "el", "en", "et", "for", "from", "ibn", "il", "in", "la", "las", "le", "les", "los", "na", "of", "on"}
    | {"or", "san", "sur", "te", "the", "to", "ul", "und", "van", "von", "y", "zu"}
)  # fmt: skip


class Candidate(NamedTuple):
    """A record that a name may mean; `role` tells it from others of its name."""

    name: str
    id: str
    role: str = ""

    def __str__(self) -> str:
        message = self.role if len(self.role) <= _LONGEST_ROLE else f"{self.role[:_LONGEST_ROLE]}…"
        return f'"{self.name}" ({self.id}{f", {message}" if message else ""})'


class Fitting(NamedTuple, Generic[_N]):
    """The records that a name may mean; `exact` are those that bear it, and where there are any no other is meant."""

    exact: tuple[_N, ...]
    close: tuple[_N, ...]

    @property
    def meant(self) -> tuple[_N, ...]:
        """Those that the name means."""
        return self.exact or self.close


def resolve(noun: str, typed: str, records: Iterable[_N]) -> _N:
    """Find the one record that a name means. Raises `AmbiguousNameError` or `UnknownNameError` with suggestions."""
    candidates = tuple(records)
    (meant, *others) = fitting(typed, candidates).meant or (None,)
    if meant is None:
        raise UnknownNameError(noun, typed, near(typed, candidates), _LISTED[noun])
    if others:
        raise ambiguous(noun, typed, (meant, *others), candidates)
    return meant


def fitting(typed: str, records: Iterable[_N]) -> Fitting[_N]:
    """Find the records that a name may mean.

    An id to the letter, a name, an alias, an id, in this order, are exact. Else what begins with the words or has them
    as whole words is close; where the last word is whole in none, what has a word beginning with it is close as well.
    A scrap, such as a letter, a small number or "of", is close to nothing: whoever bears it is meant by more.
    """
    wanted = plain(typed)
    names = [(record, called(record)) for record in records] if wanted else []
    exact = _exact(wanted, typed.strip(), names)
    is_known = bool(exact) or _is_scrap(wanted)
    return Fitting(tuple(exact), () if is_known else tuple(_close(wanted, names)))


def _is_scrap(wanted: str) -> bool:
    """Tell whether the words are no more than a scrap of a name: in every alphabet but ours one sign may be a word."""
    return all(
        word in _PARTICLES or (word.isascii() and len(word) <= 1 + word.isdigit())
        for word in wanted.split()
    )


def _exact(wanted: str, typed: str, names: Sequence[tuple[_N, tuple[str, ...]]]) -> list[_N]:
    bearing = [record for record, own_names in names if wanted in own_names]
    literal = [record for record, _ in names if typed in ids_of(record)]
    if literal and (not bearing or any(record is literal[0] for record in bearing)):
        return literal[:1]
    return bearing + literal or [
        record for record, _ in names if wanted in map(plain, ids_of(record))
    ]


def _close(wanted: str, names: Sequence[tuple[_N, tuple[str, ...]]]) -> list[_N]:
    within: list[_N] = []
    by_words: list[_N] = []
    begun: list[_N] = []
    for record, own_names in names:
        fits = [spaced for name in own_names if f" {wanted}" in (spaced := f" {name} ")]
        if not fits:
            continue
        within.append(record)
        if any(f" {wanted} " in name for name in fits):
            by_words.append(record)
        elif any(name.startswith(f" {wanted}") for name in fits):
            begun.append(record)
    return by_words + begun if by_words or not begun else within


def near(typed: str, records: Iterable[Named]) -> list[str]:
    """Suggest names for one that nobody bears: those that have it within, and those that look like it."""
    wanted = plain(typed)
    by_name: dict[str, str] = {}
    by_word: dict[str, str] = {}
    having: list[str] = []
    for record in records:
        first = names_of(record)[0]
        for name in (*called(record), plain(record.id)):
            by_name.setdefault(name, first)
            by_word.update(
                (word, first)
                for word in name.split()
                if len(word) >= _TELLING_WORD and word not in by_word
            )
            if _has(name, wanted):
                having.append(first)
    alike = [by_name[name] for name in nearest(wanted, by_name)]
    if not having and not alike:
        alike = [by_word[word] for word in nearest(wanted, by_word)]
    return list(dict.fromkeys((*having, *alike)))[:_MOST_NEAR]


def _has(name: str, wanted: str) -> bool:
    """Tell whether words stand in a name, wherever and however parted; few letters, as words of their own."""
    run = wanted.replace(" ", "")
    is_short = len(run) < _TELLING_WORD
    return f" {wanted} " in f" {name} " if is_short else run in name.replace(" ", "")


def ambiguous(
    noun: str, typed: str, records: Sequence[Named], known: Iterable[Named] = ()
) -> AmbiguousNameError:
    """Say that several may be meant, with what tells them apart; `known` are all among which they are."""
    one_name = len({plain(names_of(record)[0]) for record in records}) < len(records)
    where = apart([record for record in records if isinstance(record, Place)], known)
    return AmbiguousNameError(
        noun,
        typed,
        [
            Candidate(names_of(record)[0], record.id, _told_apart(record, where))
            for record in records
        ],
        "give an id" if one_name else "give more of the name, or an id",
    )


def _told_apart(record: Named, where: Mapping[str, str]) -> str:
    match record:
        case Actor():
            return record.role or record.kind.replace("_", " ")
        case Place():
            return record.note or where.get(record.id, "")
        case Article() | Dataset():
            return record.published.in_words


def apart(places: Iterable[Place], known: Iterable[Named]) -> dict[str, str]:
    """Tell places of one name apart by what holds them, where that does not by more of it, their points or their ids.

    By their ids; none of a name that one alone bears. `known` has what holds them.
    """
    alike: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        alike.setdefault((place.name, ""), []).append(place)
    alike = {key: several for key, several in alike.items() if len(several) > 1}
    if not alike:
        return {}
    places_by_id = {record.id: record for record in known if isinstance(record, Place)}

    def within(place: Place | None) -> Place | None:
        return places_by_id.get(place.within or "") if place else None

    ways: tuple[Callable[[Place], str], ...] = (
        lambda record: getattr(within(record), "name", ""),
        lambda record: getattr(within(within(record)), "name", ""),
        _point,
        lambda record: record.id,
    )
    for way in ways:
        alike = dict(_parted(alike, way))
    return {record.id: words for (_, words), several in alike.items() for record in several}


def _parted(
    alike: Mapping[tuple[str, str], list[Place]], way: Callable[[Place], str]
) -> Iterator[tuple[tuple[str, str], list[Place]]]:
    """Part places that are told alike by a way in which they differ; what is told of others stays."""
    for (name, words), several in alike.items():
        parts: dict[str, list[Place]] = {}
        for place in several:
            parts.setdefault(way(place) if len(several) > 1 else "", []).append(place)
        for more, part in parts.items():
            more_told = ", ".join(filter(None, (words, more))) if len(parts) > 1 else words
            yield (name, more_told), part


def _point(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return ""
    return f"{place.latitude:g}, {place.longitude:g}"
