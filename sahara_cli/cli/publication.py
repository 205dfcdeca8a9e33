"""An article's day of publication: as typed, as a manifest has it, else as it tells itself; what differs is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.cli.options import tell
from sahara_cli.dates import parse
from sahara_cli.drafting.articles import Published, anchors
from sahara_cli.errors import DateError, FileError, RequestError
from sahara_cli.reading import timexes
from sahara_cli.reading.sources import days
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    import datetime as dt

    from sahara_cli.cli.manifests import Row
    from sahara_cli.reading.sources.text import Source

#: How far an article is read for an example, in characters.
_LOOKED_THROUGH = 20_000


def typed(text: str, option: str, today: dt.date) -> Published:
    """Read a day of publication that was typed for an option, EDTF or in words. Raises `RequestError`."""
    try:
        stated = _read(text, option, today)
    except DateError as error:
        raise RequestError(f"{option}: {error}") from error
    if stated.date.sort_key[0] > parse(today.isoformat()).sort_key[1]:
        raise RequestError(f"{option}: {stated.date} is still to come: today is {today}")
    anchors(stated.date)
    return stated


def _read(text: str, option: str, today: dt.date) -> Published:
    try:
        return Published(parse(text), "As given when it was drafted.")
    except DateError:
        from sahara_cli.dates import read  # loaded for what is no plain EDTF
    reading = read(text, today)
    if not reading.literal:
        tell(f'{option} "{text}" is read as {reading.edtf}')
    return Published(reading.edtf, f'As given when it was drafted: "{text}".')


def published(
    source: Source, stated: Published | None, row: Row | None, today: dt.date
) -> Published:
    """Tell when an article was published.

    Raises `RequestError` where nothing tells, `FileError` for a manifest's cell that is no day.
    """
    own = days.settled(source.clues, source.text)
    if stated is None and row and row.published:
        stated = _listed(row, today)
    if stated is not None:
        return stated._replace(unsure=_differing(source, stated))
    if own is None:
        raise RequestError(
            f"{one_line(source.name)}: give --published: {_counted(source.text, today)} counted from the day "
            "of publication, and nothing else tells it"
        )
    return Published(parse(own.day.isoformat()), own.basis, own.unsure)


def _listed(row: Row, today: dt.date) -> Published:
    place, _, line = row.place.rpartition(":")
    try:
        stated = typed(row.published, "published", today)
    except RequestError as error:
        problem = str(error).removeprefix("published: ").removeprefix("--published: ")
        raise FileError(place, problem, line=int(line), field="published") from None
    return stated._replace(basis="As the manifest has it.")


def _differing(source: Source, stated: Published) -> tuple[str, ...]:
    """Say which clues of an article's own tell another day than the one that was given."""
    first, last = anchors(stated.date)
    differ = {
        clue.day: f"{clue.where} tells {clue.day}, and {stated.date} was given, which is taken"
        for clue in reversed(source.clues)
        if not clue.changed
        and not any(day and first <= day <= last for day in (clue.day, clue.other))
    }
    clashes = [clue.unsure for clue in source.clues if clue.unsure and clue.other is None]
    return tuple(dict.fromkeys([*reversed(differ.values()), *clashes]))


def _counted(text: str, today: dt.date) -> str:
    """Name the first words of an article that count from its day of publication, where there are any."""
    times = timexes.find(text[:_LOOKED_THROUGH], today)
    words = next((timex.text for timex in times if timex.anchor == f"published {today}"), "")
    return f'"{one_line(words)}" is' if words else "dates are"
