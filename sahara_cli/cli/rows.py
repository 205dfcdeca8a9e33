"""Rows of a data set as a person is told of them: the first as they were read, and what of all has no place."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.imports.names import Names
    from sahara_cli.imports.presets import Preset
    from sahara_cli.imports.reading import Entry, Reading
    from sahara_cli.imports.sources import Source
    from sahara_cli.storage.bulk import Taking

#: So many columns without a place are named, and so much of a text is shown.
_FEW, _LONGEST = 12, 100
#: So many names of several places are told.
_SOME = 5


def shown(first: Iterable[tuple[Entry, AnyRecord]], taken: Taking, names: Names) -> Iterator[str]:
    """Tell rows as they were read, field by field."""
    called = {actor.id: actor.name for actor in (*taken.actors, *names.made)}
    for entry, record in first:
        yield f"row {entry.key}"
        if date := date_of(record):
            yield f"  {'when':10}  {date.in_words} ({date})"
        for field in FIELDS[record.noun]:
            text = field.say(
                record, lambda identifier: called.get(identifier) or names.places.name(identifier)
            )
            if text and field.name not in {"origin", "status"}:
                cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
                yield f"  {field.heading:10}  {cut}"


def first_ids(ids: Collection[str]) -> str:
    """Give the first of some ids, and say how many more there are."""
    more = f" and {len(ids) - _FEW:,} more" if len(ids) > _FEW else ""
    return ", ".join(islice(ids, _FEW)) + more


def _alike(names: Names) -> Iterator[str]:
    """Tell which names several places bear, of which one is new, and by which ids."""
    alike = list(names.places.alike)
    if not alike:
        return
    several = [f'"{name}": {first_ids(ids)}' for name, ids in alike[:_SOME]]
    more = f" and {len(alike) - _SOME:,} more" if alike[_SOME:] else ""
    message = "names are each of several places" if len(alike) > 1 else "name is of several places"
    yield f"{len(alike):,} {message}, which --place takes by their ids: {'; '.join(several)}{more}"


def _read_otherwise(source: Source) -> Iterator[str]:
    if source.strange:
        lines = f"{source.strange:,} line{'s' * (source.strange != 1)} of {source.name}"
        message = "not UTF-8, and read as Windows-1252; the first is line"
        yield f"{lines}: {message} {source.first_strange}; --encoding names another"
    if source.faults:
        cells = f"{source.faults:,} cell{'s' * (source.faults != 1)} of {source.name}"
        yield f"{cells}: an error of a spreadsheet program, such as #REF!, stands as it is"


def lost(
    reading: Reading, preset: Preset, names: Names, source: Source, moved: Collection[str]
) -> Iterator[str]:
    """Tell what of a file has no place, and what was read otherwise than it may seem."""
    yield from _read_otherwise(source)
    for what, count in chain(
        reading.left_out.items(), preset.lost.items(), names.places.lost.items()
    ):
        yield f"{count:,} row{'s' * (count != 1)}: {what}"
    if count := len(names.places.changed) - len(moved):
        have = "has" if count == 1 else "have"
        yield f"{plural('place', count)} that the dossier had without coordinates {have} them now"
    taken, columns = preset.columns.taken, preset.columns.names
    left = [
        f"{name} ({count:,})"
        for at, (name, count) in enumerate(zip(columns, reading.sums.filled, strict=True))
        if count and at not in taken
    ]
    if left:
        words = ", ".join(left[:_FEW]) + (f" and {len(left) - _FEW:,} more" if left[_FEW:] else "")
        yield f"these columns have no place, and stay in the file (with so many cells): {words}"
    if moved:
        yield f"these places stand elsewhere now: {first_ids(moved)}"
    yield from _alike(names)
    for words, chosen in list(names.several.items())[:_FEW]:
        yield f"{words}; {chosen} is taken"
