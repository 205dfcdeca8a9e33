"""The filters of a page: the actors, places, sources and kinds that its entries have."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.formats.page.entries import Entry


class Choice(NamedTuple):
    """A value that entries can be narrowed to, and how many have it."""

    value: str
    label: str
    total: int


class Source(NamedTuple):
    """A source of entries, as the head of the page lists it; `url` only where it is one of the web."""

    id: str
    label: str
    about: str
    url: str


class Filter(NamedTuple):
    """A field in which a reader chooses what to narrow the page to; `name` is its name in the address."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def filters(
    entries: Sequence[Entry],
    names: Mapping[str, str],
    referred: Iterable[AnyRecord],
    sources: Iterable[Source],
) -> Iterator[Filter]:
    """Yield the fields that have something to choose between."""
    counts = Counter(identifier for entry in entries for identifier in entry.named)
    kinds = Counter(entry.kind for entry in entries)
    whose = "Actor or subject" if "fact" in kinds else "Actor"
    involved = {identifier for entry in entries for identifier in entry.whose}
    yield from _of_named("actor", whose, involved, names, counts)
    yield from _of_named("place", "Place", _placed(entries, referred, counts), names, counts)
    yield from _of_several(
        "source", [(source.id, source.label, counts[source.id]) for source in sources]
    )
    yield from _of_several("kind", [(kind, kind, kinds[kind]) for kind in sorted(kinds)])


def _placed(
    entries: Iterable[Entry], referred: Iterable[AnyRecord], counts: Mapping[str, int]
) -> set[str]:
    """Gather the places that something is at, or that a fact is about."""
    about = {record.id for record in referred if isinstance(record, Place) and record.id in counts}
    return about.union(identifier for entry in entries for identifier in entry.where)


def _of_named(
    name: str, label: str, ids: Iterable[str], names: Mapping[str, str], counts: Mapping[str, int]
) -> Iterator[Filter]:
    choices = [
        Choice(
            identifier, names.get(identifier) or identifier.replace("-", " "), counts[identifier]
        )
        for identifier in ids
    ]
    choices.sort(key=lambda choice: (choice.label.casefold(), choice.value))
    if choices:
        yield Filter(name, label, tuple(choices))


def _of_several(name: str, choices: Sequence[tuple[str, str, int]]) -> Iterator[Filter]:
    if len(choices) > 1:
        yield Filter(name, name.capitalize(), tuple(Choice(*choice) for choice in choices))
