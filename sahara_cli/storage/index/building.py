"""An index made of a dossier's files, which are read line by line: no more than ids is held of all at once.

What was not judged before is judged on the way; a dossier that is not sound gets no index, and is told of where it
always was. Records are put in order of time first, so that all tables are written from end to end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import SaharaError
from sahara_cli.storage import cache
from sahara_cli.storage.index import place
from sahara_cli.storage.index.begun import begun
from sahara_cli.storage.index.joining import joining
from sahara_cli.storage.index.store import FAILURES
from sahara_cli.storage.own import file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sahara_cli.dossier.checks import Known
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.begun import Begun
    from sahara_cli.storage.index.joining import Joining
    from sahara_cli.storage.opened import Moment, Opened

    #: Is told how many bytes are done, of how many.
    Progress: TypeAlias = Callable[[int, int], None]


class UnsoundError(Exception):
    """A dossier that gets no index."""


def build(folder: Path, moment: Moment, progress: Progress, *, judged: bool) -> bool:
    """Make the index of a dossier, and tell whether there is one now; `judged` was found sound before."""
    if moment.pending or not cache.made():
        return False
    files = cast("Opened", moment.contents)
    try:
        with begun(folder) as index:
            stamp = place.stamp(folder, moment)
            stage(index, files, progress, judged=judged)
            index.finish(files, stamp)
            if not files.unchanged(moment.identities):
                return False
            index.take_name()
    except (*FAILURES, OSError, SaharaError, UnsoundError):
        return False
    return True


def stage(index: Begun, files: Opened, progress: Progress, *, judged: bool) -> None:
    """Stage all records of a dossier's files. Raises `UnsoundError` for what is not sound, if it was not `judged`."""
    gauge = _Gauge(
        progress, (1 if judged else 2) * sum(files.size(file_of(record)) for record in RECORDS)
    )
    index.joins(joining_of(files))
    read = _plainly(files) if judged else _judging(files, _known(files, gauge))
    for noun, at, line, fields in read:
        gauge.more(len(line))
        index.add(noun, fields, line, at)


def joining_of(files: Opened) -> Joining:
    """Read what was judged to be the same. Raises `UnsoundError` for lines that are no judgements."""
    try:
        return joining(files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnsoundError from error


class _Gauge:
    """How far it is, told each hundredth of the way."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, max(total, 1)
        self._done = self._shown = 0

    def more(self, size: int) -> None:
        self._done += size
        if (self._done - self._shown) * 100 >= self._total:
            self._shown = self._done
            self._progress(min(self._done, self._total), self._total)


class _Read(NamedTuple):
    """The fields of a record, and where its line is."""

    noun: str
    at: int
    line: bytes
    fields: dict[str, Any]


def _plainly(files: Opened) -> Iterator[_Read]:
    from pydantic_core import from_json  # which takes half the time

    for noun in RECORDS:
        for at, line in files.lines(file_of(noun)):
            yield _Read(noun, at, line, from_json(line))


def _judging(files: Opened, known: Known) -> Iterator[_Read]:
    """Yield records that are sound. Raises `UnsoundError` for one that is not."""
    from pydantic import ValidationError
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import faults

    for noun, kind in RECORDS.items():
        for at, line in files.lines(file_of(noun)):
            fields = from_json(line)
            try:
                record = cast("AnyRecord", kind.model_validate(fields))
            except ValidationError as error:
                raise UnsoundError from error
            if any(True for _ in faults(record, known)):
                raise UnsoundError
            yield _Read(noun, at, line, fields)


def _known(files: Opened, gauge: _Gauge) -> Known:
    """Tell what records may refer to. Raises `UnsoundError` for lines that are no records, or of one id."""
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import Known, circular, extent_of, whole_of
    from sahara_cli.dossier.checks.twice import twice

    nouns: dict[str, str] = {}
    extents = {}
    wholes = {}
    for noun in RECORDS:
        for _, line in files.lines(file_of(noun)):
            gauge.more(len(line))
            fields: Any = from_json(line, allow_inf_nan=False)
            name = fields.get("id") if isinstance(fields, dict) else None
            if not isinstance(name, str) or name in nouns or any(twice(line, fields)):
                raise UnsoundError
            nouns[name] = noun
            if noun in ("article", "dataset"):
                extents[name] = extent_of(fields)
            if noun in ("actor", "place") and (holder := whole_of(fields)):
                wholes[name] = holder
    return Known(nouns, extents, circular(wholes))
