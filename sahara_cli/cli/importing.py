"""A file of rows on its way into a dossier: read, told row by row, and written where nothing is wrong."""

from __future__ import annotations

import gc
import json
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sahara_cli.cli.options import tell
from sahara_cli.cli.rows import lost, shown
from sahara_cli.cli.tallies import Tally
from sahara_cli.dates import parse, read
from sahara_cli.dossier.checks import misfits
from sahara_cli.dossier.records import RECORDS, Dataset
from sahara_cli.dossier.slugs import is_slug
from sahara_cli.drafts.names import made
from sahara_cli.errors import CheckError, DateError, FileError, RequestError
from sahara_cli.files import DASH, name_of
from sahara_cli.imports.edits import edited, merged
from sahara_cli.imports.names import Names
from sahara_cli.imports.reading import Entry, Reading, Wrong
from sahara_cli.imports.sources import opened
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, open_sink, seen
from sahara_cli.storage.bulk import taking
from sahara_cli.storage.lines import line_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.imports.presets import Options, Preset
    from sahara_cli.imports.sources import Source
    from sahara_cli.storage.bulk import Taking

    #: By the ids of records that were edited by hand, their fields and those that their rows told.
    Edits = dict[str, tuple[dict[str, Any], dict[str, Any]]]

#: How many objects are made before Python looks for circles, of three generations.
_SELDOM = (200_000, 50, 50)
#: How often progress is told, in rows.
_OFTEN = 10_000
_ENDINGS = re.compile(r"(\.(gz|zip|csv|tsv|txt|jsonl?|ics|xlsx|xlsm))+$", re.IGNORECASE)


class Release(NamedTuple):
    """The options that describe a data set, and the day on which it is imported."""

    id: str | None
    label: str | None
    publisher: str | None
    published: str | None
    url: str | None
    licence: str | None
    today: dt.date


class Asked(NamedTuple):
    """The options of an import: the file, how it is read, whether bad rows are left out, whether a release is updated.

    `before` is the file of the release that the dossier has.
    """

    file: Path
    preset: str
    kind: type[Preset]
    options: Options
    encoding: str
    sheet: str
    skips: bool
    updates: bool
    rehearses: bool
    before: Path | None = None


def imported(folder: Path, asked: Asked, release: Release, waiting: Callable[[], None]) -> None:
    """Take a file's rows into a dossier, and say what became of them."""
    with (
        _seldom_collected(),
        opened(asked.file, asked.encoding, asked.sheet) as source,
        taking(folder, waiting) as taken,
    ):
        _Import(folder, asked, release, taken, source).run()


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for circles of objects less often: rows leave none, and all that is kept is gone through."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Import:
    """One file, and the dossier that takes it; `before` is the data set that it is a release of."""

    def __init__(
        self, folder: Path, asked: Asked, release: Release, taken: Taking, source: Source
    ) -> None:
        self._folder, self._asked, self._release = folder, asked, release
        self._taken, self._source = taken, source
        self._name = _identified(asked, release)
        self._before = self._release_before()
        self._published, self._basis = self._dated()
        self._tally = Tally()
        self._edits: Edits = {}
        self._is_wrong_before = False

    def _release_before(self) -> Dataset | None:
        """Find the data set that the file is a release of: that of its id."""
        taken, name = self._taken, self._name
        before = next((dataset for dataset in taken.datasets if dataset.id == name), None)
        others = {record.id for record in (*taken.articles, *taken.actors, *taken.places)}
        if name in others:
            raise RequestError(
                f'"{name}" is the id of another record; --id gives the data set its own'
            )
        if before is None and self._asked.updates:
            has = ", ".join(dataset.id for dataset in taken.datasets) or "none"
            message = f'no data set "{name}" to update; the dossier has {has}: --id names one'
            raise RequestError(message)
        if before and before.preset != self._asked.preset:
            message = (
                f"{name} was read as {before.preset}; give --as {before.preset}, or another --id"
            )
            raise RequestError(message)
        return before

    def _dated(self) -> tuple[Edtf, str]:
        """Tell when a release was published: as it was typed, else by the day of the import."""
        typed, today = self._release.published, self._release.today
        if typed is None:
            if self._before and not self._asked.updates:
                return self._before.published, self._before.published_basis
            return parse(f"[..{today}]"), "By the day on which it was imported."
        try:
            return parse(typed.strip()), "As given when it was imported."
        except DateError:
            return read(typed.strip(), today).edtf, "As given when it was imported."

    def run(self) -> None:
        """Go through the file, and write it."""
        asked, taken, source = self._asked, self._taken, self._source
        taken.know(self._name, as_they_stand=asked.before is not None)
        names = Names(taken.actors, taken.places, taken.ledger.free)
        self._see_edits(names)
        reading, preset = self._reading(source, names)
        self._go_through(reading)
        self._refuse_wrong_before()
        self._say_wrong()
        self._refuse_doubtful(reading.nameless)
        for line in self._said_of_release():
            tell(one_line(line))
        moved = self._taken.moved(names.places.twins)
        names.places.move(moved.items())
        left_out = [*lost(reading, preset, names, source, moved)]
        self._finish(self._dataset(reading, preset), names, moved)
        for line in left_out:
            tell(one_line(line))

    def _said_of_release(self) -> Iterator[str]:
        """Tell what a release replaces, and whether it is an older one."""
        if not self._before:
            return
        known = self._before.published
        if self._asked.updates and self._published.bounds[1] < known.bounds[0]:
            message = f"{self._published.in_words}, is older than the one that the dossier has, of {known.in_words}"
            yield f"this release of {self._name}, of {message}"
        yield from self._tally.replaced

    def _reading(self, source: Source, names: Names) -> tuple[Reading, Preset]:
        kind, options = self._asked.kind, self._asked.options
        rows = kind.rows(source, options)
        preset, ledger = kind(rows.columns, options), self._taken.ledger
        return Reading(rows, preset, names, ledger, (self._name, self._published)), preset

    def _see_edits(self, names: Names) -> None:
        """Find what was edited by hand, by the file of the release before."""
        asked = self._asked
        if asked.before is None:
            return
        if not asked.updates:
            raise RequestError("--before is for --update: it names the file of the release before")
        if self._before is None:
            raise RequestError(f"--before is for a newer release; the dossier has no {self._name}")
        with opened(asked.before, asked.encoding, asked.sheet) as source:
            reading, _ = self._reading(source, names)
            self._edits = self._taken.edited(reading.as_before())
            self._is_wrong_before = source.digest != self._before.file_digest
        self._tally.knows_edits = True

    def _refuse_wrong_before(self) -> None:
        """Refuse a file that is not the one before; of a release that the dossier has already, no edit is asked for."""
        if not self._is_wrong_before or (asked := self._asked.before) is None:
            return
        is_same = self._before and self._source.digest == self._before.file_digest
        if not is_same or self._tally.is_other:
            message = f"is not the file of {self._name} that the dossier has"
            raise FileError(name_of(asked), message)

    def _go_through(self, reading: Reading) -> None:
        tally, telling = self._tally, sys.stderr is not None and sys.stderr.isatty()
        for entry in reading:
            if telling and not reading.rows % _OFTEN:
                sys.stderr.write(f"\r{seen(self._source.name)}: {reading.rows:,} rows")
            if isinstance(entry, Wrong):
                tally.see_wrong(entry)
                continue
            tally.see_sound(entry)
            if entry.record:
                self._take(entry, entry.record)
        if telling and reading.rows >= _OFTEN:
            sys.stderr.write("\r\x1b[K")
        self._count_gone()

    def _count_gone(self) -> None:
        tally = self._tally
        for _, identifier in self._taken.ledger.gone:
            tally.gone.add(identifier)
            if identifier in self._edits:
                tally.gone_edited.add(identifier)

    def _take(self, entry: Entry, record: AnyRecord) -> None:
        if not entry.before:
            self._tally.added += 1
            self._taken.add(record)
            return
        self._tally.changed.add(record.id)
        if entry.before == record.noun:
            record = self._with_edits(record)
        else:
            lost = "; what was edited by hand is gone" if record.id in self._edits else ""
            message = f"{record.id} ({entry.before} before, {record.noun} now{lost})"
            self._tally.other_kinds.add(message)
        self._taken.change(record, entry.before)

    def _with_edits(self, record: AnyRecord) -> AnyRecord:
        """Keep what was edited by hand, unless it does not go with what the row tells now."""
        if record.id not in self._edits:
            return record
        now, fields = self._edits[record.id]
        try:
            kept = RECORDS[record.noun].model_validate(
                merged(now, fields, json.loads(line_of(record)))
            )
        except ValueError:
            return record
        self._tally.kept.add(f"{record.id} ({', '.join(edited(now, fields))})")
        return cast("AnyRecord", kept)

    def _say_wrong(self) -> None:
        """Say what is wrong with rows; unless they are left out, nothing is taken."""
        name, tally = self._source.name, self._tally
        for line, column, problem in tally.wrong:
            where = f", column {column}" if column else ""
            sys.stderr.write(seen(f"{name}:{line}{where}: {problem}") + "\n")
        if tally.faults > len(tally.wrong):
            sys.stderr.write(f"and {tally.faults - len(tally.wrong):,} more\n")
        if tally.bad and not tally.good and self._asked.skips:
            raise CheckError(one_line(f"{name}: no row is sound; nothing is taken"))
        if tally.bad and not self._asked.skips:
            rows = "row is" if tally.bad == 1 else "rows are"
            message = (
                f"{name}: {tally.bad:,} {rows} wrong; nothing is taken: --skip-bad takes the others"
            )
            raise CheckError(one_line(message))

    def _refuse_doubtful(self, nameless: int) -> None:
        """Let no record go while a wrong row may be the one on which it rests."""
        if nameless and self._tally.gone.count and self._asked.updates:
            message = (
                f"{self._source.name}: nothing is changed: {plural('wrong row', nameless)} cannot be told"
                f" from the {self._tally.gone.count:,} that would be gone; mend what names the rows"
            )
            raise CheckError(one_line(message))

    def _dataset(self, reading: Reading, preset: Preset) -> Dataset:
        """Describe the file: as was typed, else as the release before it, else as its preset knows."""
        fields: dict[str, object] = {
            "id": self._name,
            "published": self._published,
            "published_basis": self._basis,
            "key": preset.key,
            "rows": reading.rows,
            "file_digest": self._source.digest,
            "preset": self._asked.preset,
            "columns": preset.columns.names,
            "sums": reading.sums.hexadecimal,
            "coded": parse(str(self._release.today)),
        }
        for name in ("label", "publisher", "url", "licence"):
            known = (self._release, self._before, preset.about)
            values = (getattr(source, name) for source in known if source is not None)
            fields[name] = next(filter(None, values), None)
        fields["label"] = fields["label"] or name_of(self._asked.file)
        try:
            return Dataset.model_validate(fields)
        except ValueError as error:
            fault = next(misfits(error, "dataset"))  # type: ignore[arg-type]  # a model raises no other
            raise RequestError(_unfit(fault.field, fault.problem)) from None

    def _finish(self, dataset: Dataset, names: Names, moved: dict[str, str]) -> None:
        """Write what was read, or say why not; nothing is written where it is rehearsed, or was there already."""
        asked, before, tally = self._asked, self._before, self._tally
        self._refuse_twin(dataset)
        self._refuse_shared(dataset)
        with open_sink(None) as sink:
            if asked.rehearses:
                lines = shown(tally.first, self._taken, names)
                sink.write("".join(f"{sink.shows(line)}\n" for line in lines))
            if before and not tally.is_other:
                told_none = f"nothing to add: {self._folder} has every row of {dataset.id}"
                sink.write(one_line(told_none) + "\n")
                return
            if before and not asked.updates:
                raise CheckError(
                    one_line(
                        f"{asked.file} is another release of {dataset.id}: {tally.in_words}; --update takes it"
                    )
                )
            outcome = one_line(self._outcome(dataset, names))
            if not asked.rehearses:
                changed = [*names.places.changed.values()]
                self._taken.commit(dataset, names.given_up(), changed, before=before, moved=moved)
            sink.write(f"{outcome}\n")

    def _refuse_twin(self, dataset: Dataset) -> None:
        twins = (
            other for other in self._taken.datasets if other.file_digest == dataset.file_digest
        )
        twin = next(twins, None)
        if twin and twin != self._before:
            message = (
                f"{self._asked.file} is {twin.id}, which the dossier has already; nothing is taken"
            )
            raise CheckError(one_line(message))

    def _refuse_shared(self, dataset: Dataset) -> None:
        """Refuse rows that another data set has by their ids, as releases have: all would be there, and count, twice.

        Who typed an id for the data set, or names a workbook's sheet, wants rows of its own, and is told.
        """
        if self._before or not dataset.key:
            return
        ((other, count), *_) = self._taken.sharing(dataset).most_common(1) or [("", 0)]
        if not count:
            return
        have = "row has an id" if count == 1 else "rows have ids"
        message = f"{self._source.name}: {count:,} {have} that {other} has already"
        newer = f"--update --id {other} takes it as a newer release"
        if self._release.id is None and not self._asked.sheet:
            raise CheckError(
                one_line(f"{message}; nothing is taken: {newer}, --id NAME as rows of its own")
            )
        tell(one_line(f"{message}, and may count twice; {newer}"))

    def _outcome(self, dataset: Dataset, names: Names) -> str:
        tally = self._tally
        new = (
            plural(noun, sum(record.noun == noun for record in names.made))
            for noun in ("actor", "place")
        )
        would = "would be " if self._asked.rehearses else ""
        what = f"{tally.added:,} of {dataset.rows:,} rows of {dataset.id}"
        if self._before:
            what = f"{dataset.id}: {tally.in_words}"
        skipped = f"; {tally.bad:,} wrong row{'s' * (tally.bad != 1)} left out" if tally.bad else ""
        return f"{what}, with {' and '.join(new)} that are new, {would}taken into {self._folder}{skipped}"


def _unfit(field: str, problem: str) -> str:
    if field == "rows":
        return "the file has heads and no row; nothing is taken"
    return f"--{field}: {problem}"


def _identified(asked: Asked, release: Release) -> str:
    """Give the id of the data set: the one that was typed, else one of the file's name."""
    if release.id is not None:
        if not is_slug(release.id.strip()):
            message = "is no id; one has small letters and digits, joined by hyphens"
            raise RequestError(f'--id: "{release.id}" {message}')
        return release.id.strip()
    stem = "" if str(asked.file) == DASH else _ENDINGS.sub("", asked.file.name)
    stem = f"{stem} {asked.sheet}".strip()
    return made(
        "dataset", {"label": stem or asked.kind.about.label or asked.preset, "file_digest": ""}
    )
