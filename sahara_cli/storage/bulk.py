"""Many records taken into a dossier at once: all of them or none, in memory that does not grow with their number.

New files are written beside the old ones first, line by line; the journal promises that they take their names, which
they do in one step. Whoever is stopped before that leaves the old dossier, and after it the new one.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any, cast

from sahara_cli.dossier.records import RECORDS, Actor, Article, Dataset, Event, Place
from sahara_cli.errors import CheckError, FileError
from sahara_cli.files import MARK, reason
from sahara_cli.storage import journal, shelf
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import refuse_packaged
from sahara_cli.storage.index.arriving import Arriving
from sahara_cli.storage.ledger import Ledger
from sahara_cli.storage.lines import EventLines, line_of
from sahara_cli.storage.moves import moved, renamed
from sahara_cli.storage.own import IDS, LATEST, file_of, open_own
from sahara_cli.storage.parsing import lines
from sahara_cli.storage.parts import beside
from sahara_cli.storage.promises import Change
from sahara_cli.storage.raw import added, each, is_text, raw_lines, size_of
from sahara_cli.storage.versions import versioned

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord

#: So many of what others refer to are named.
_FEW = 5


class Taking:
    """A dossier that takes many records. `actors`, `places`, `articles` and `datasets` are those that it has."""

    def __init__(self, folder: Path, ledger: Ledger, stack: ExitStack) -> None:
        self._folder, self.ledger, self._stack = folder, ledger, stack
        self._parts: dict[str, tuple[Path, IO[bytes]]] = {}
        self.changed, self._other_kinds = 0, False
        self._renamed: dict[str, str] = {}
        self._lines = EventLines()
        self._index = Arriving(folder, shelf.NAMES, shelf.LARGE)
        stack.callback(self._index.drop)
        #: How long the files are that records are written behind.
        self._ends: dict[str, int] = {}
        self._streams: dict[str, IO[bytes]] = {}
        self.actors = cast("tuple[Actor, ...]", self._records_of("actor"))
        self.places = cast("tuple[Place, ...]", self._records_of("place"))
        self.articles = cast("tuple[Article, ...]", self._records_of("article"))
        self.datasets = cast("tuple[Dataset, ...]", self._records_of("dataset"))

    def _records_of(self, noun: str) -> tuple[AnyRecord, ...]:
        """Read a kind of which there are few."""
        from pydantic import ValidationError

        from sahara_cli.dossier.checks import misfits

        name, records = file_of(noun), []
        raw = journal.snapshot(self._folder, [name])[name]
        for line in lines(self._folder / name, raw):
            if isinstance(line, Exception):
                raise line
            try:
                records.append(RECORDS[noun].model_validate(line.fields))
            except ValidationError as error:
                misfit = next(misfits(error, noun))
                raise line.error(misfit.problem, misfit.field) from error
        return cast("tuple[AnyRecord, ...]", tuple(records))

    def know(self, dataset: str, *, as_they_stand: bool = False) -> None:
        """Remember all ids that were given, and the rows of a data set that the dossier has; or its records too."""
        self.ledger.issue([dataset])
        self.ledger.issue(_issued(self._folder))
        for noun in RECORDS:
            for fields in each(self._folder, file_of(noun)):
                self.ledger.issue([fields["id"]])
                if self._hold(noun, fields, dataset) and as_they_stand:
                    self.ledger.stand(fields["id"], _digest(fields))

    def edited(
        self, records: Iterator[AnyRecord]
    ) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
        """Find the records that stand otherwise than they are told, each with its fields and those that are told."""
        other: dict[str, dict[str, Any]] = {}
        for record in records:
            fields = json.loads(line_of(record))
            if not self.ledger.stands(record.id, _digest(fields)):
                other[record.id] = fields
        nouns = RECORDS if other else ()
        return {
            fields["id"]: (fields, other[fields["id"]])
            for noun in nouns
            for fields in each(self._folder, file_of(noun))
            if fields["id"] in other
        }

    def _hold(self, noun: str, fields: dict[str, Any], dataset: str) -> bool:
        cites = fields.get("cites", ())
        rows = [cite for cite in cites if cite.get("dataset") == dataset]
        for cite in rows:
            self.ledger.hold(cite, fields, noun)
        if rows and len(rows) < len(cites):
            self.ledger.keep_standing(fields["id"])
        return bool(rows)

    def sharing(self, dataset: Dataset) -> Counter[str]:
        """Count the rows of other data sets that are named as rows of the file, by the ids of these data sets."""
        others = {
            other.id for other in self.datasets if other.id != dataset.id and _alike(other, dataset)
        }
        claims = ("event", "statement", "fact") if others else ()
        return Counter(
            cite["dataset"]
            for noun in claims
            for fields in each(self._folder, file_of(noun))
            for cite in fields.get("cites", ())
            if cite.get("dataset") in others and self.ledger.names(cite["row"])
        )

    def add(self, record: AnyRecord) -> None:
        """Take a new record."""
        noun = record.noun
        text = self._lines.line(record) if isinstance(record, Event) else line_of(record)
        stream, line = self._streams.get(noun) or self._part(noun), text.encode()
        at = self._ends[noun]
        stream.write(line + b"\n")
        self._ends[noun] = at + len(line) + 1
        self._index.add(record, line, at)

    def change(self, record: AnyRecord, before: str) -> None:
        """Let a record take the place of the one of its id, whose noun was `before`: it may be of another kind."""
        self.changed += 1
        line = line_of(record)
        self.ledger.change(record.id, line, record.noun, before)
        if record.noun != before:
            self._other_kinds = True
            self._part(record.noun).write(line.encode() + b"\n")

    def _part(self, noun: str) -> IO[bytes]:
        name = file_of(noun)
        if name not in self._parts:
            path, stream = self._stack.enter_context(beside(self._folder, name))
            self._parts[name] = path, stream
            _copied(self._folder, name, stream)
            self._ends[noun], self._streams[noun] = stream.tell(), stream
        return self._parts[name][1]

    def moved(self, twins: Mapping[str, str]) -> dict[str, str]:
        """Tell which places of the dossier are where new ones are: all that was there is told to be there now.

        `twins` has the new place of each.
        """
        if not (twins and self.changed):
            return {}
        self.ledger.leave()
        for _, stream in self._parts.values():
            stream.flush()
        parts = {name: path for name, (path, _) in self._parts.items()}
        return moved(self._folder, parts, self.ledger, twins)

    def commit(
        self,
        dataset: Dataset,
        new: Iterable[Actor | Place],
        other: Collection[Actor | Place],
        *,
        before: Dataset | None,
        moved: Mapping[str, str],
    ) -> int:
        """Write all that was taken, with the data set and those whom it names; give how many are gone.

        `new` are those of them that the dossier has not, `other` those that it has otherwise. `moved` has new places
        that are some of the dossier's, by the ids of these. Raises `CheckError` where others refer to a record that is
        gone, or whose place another kind of record takes.
        """
        self._renamed = {new: old for old, new in moved.items()}
        gone, is_changed = self._settle(dataset.id)
        changes = self._named(new, other)
        if change := self._described(dataset, before):
            changes[file_of("dataset")] = change
        if not (changes or self._parts):
            return 0
        self.ledger.issue([dataset.id])
        self._write_ids()
        self.ledger.rest()
        for name, (path, stream) in self._parts.items():
            stream.flush()
            os.fsync(stream.fileno())
            if (self._folder / name).exists():
                shutil.copymode(self._folder / name, path)
            changes[name] = Change(part=path.name)
        if read_description(self._folder)["schema_version"] != LATEST:
            changes.update(versioned(self._folder, LATEST))
        journal.change(
            self._folder, changes, lambda written: self._index.settle(written, changed=is_changed)
        )
        return gone

    def _settle(self, dataset: str) -> tuple[int, bool]:
        """Write the files anew in which records are changed or gone; give how many are gone, and whether any is."""
        gone, poorer = self.ledger.leave()
        if gone or self._other_kinds:
            _refuse_referred(self._folder, self.ledger)
        is_changed = bool(gone or poorer or self.changed)
        if is_changed:
            for noun in ("event", "statement", "fact"):
                self._exchange(noun, dataset)
        return gone, is_changed

    def _described(self, dataset: Dataset, before: Dataset | None) -> Change | None:
        """Give the change of the file of data sets, if there is any."""
        if before is None:
            return Change([line_of(dataset)])
        if before == dataset:
            return None
        return Change(replace=[(_line(self._folder, dataset.noun, dataset.id), line_of(dataset))])

    def _named(
        self, new: Iterable[Actor | Place], other: Collection[Actor | Place]
    ) -> dict[str, Change]:
        """Write those who are new behind the others, of whom some may be told otherwise: these changes are given."""
        lines: dict[str, dict[str, str]] = {record.noun: {} for record in other}
        for record in other:
            lines[record.noun][record.id] = line_of(record)
        changes = {file_of(noun): Change([], self._replaced(noun, lines[noun])) for noun in lines}
        for record in new:
            if record.noun in lines:
                cast("list[str]", changes[file_of(record.noun)].add).append(line_of(record))
            else:
                self._part(record.noun).write(line_of(record).encode() + b"\n")
        return changes

    def _replaced(self, noun: str, lines_of: dict[str, str]) -> list[tuple[str, str]]:
        """Give the lines of records that are told otherwise, with those that take their places."""
        if not lines_of:
            return []
        raws = (
            raw.removeprefix(MARK).strip(b"\r\n") for raw in raw_lines(self._folder, file_of(noun))
        )
        texts = {str(json.loads(raw)["id"]): raw.decode() for raw in raws if raw.strip()}
        return [(texts[name], line) for name, line in lines_of.items()]

    def _exchange(self, noun: str, dataset: str) -> None:
        """Write a kind anew, without what is gone, and with what is changed in its place."""
        name = file_of(noun)
        old, length = self._parts.pop(name, None), size_of(self._folder, name)
        if old is None and length == 0:
            return
        path, stream = self._stack.enter_context(beside(self._folder, name))
        for raw in raw_lines(self._folder, name):
            stream.write(self._exchanged(raw, noun, dataset) if raw.strip() else raw)
        if old:
            old[1].flush()
            for raw in added(old[0], length):
                stream.write(renamed(raw, self._renamed))
        self._parts[name] = path, stream

    def _exchanged(self, raw: bytes, noun: str, dataset: str) -> bytes:
        """Give what takes the place of a line; nothing where its record is gone, or is of another kind now."""
        identifier = str(json.loads(raw.removeprefix(MARK))["id"])
        if changed := self.ledger.changed(identifier):
            line, new, before = changed
            if before != noun:
                raise CheckError(
                    f"nothing is changed: {identifier} is held as {noun}, and would be changed as {before}"
                )
            return renamed(line.encode(), self._renamed) + b"\n" if new == noun else b""
        if self.ledger.is_poorer(identifier):
            return self._poorer(raw, dataset).encode() + b"\n"
        if self.ledger.is_gone(identifier):
            return b""
        return raw if raw.endswith(b"\n") else raw + b"\n"

    def _poorer(self, raw: bytes, dataset: str) -> str:
        """Give the line of a record without its citations of rows that are gone."""
        fields = json.loads(raw.removeprefix(MARK))
        fields["cites"] = [
            cite
            for cite in fields["cites"]
            if cite.get("dataset") != dataset or self.ledger.has(cite["row"])
        ]
        line = json.dumps(fields, ensure_ascii=False)
        return line if is_text(line) else json.dumps(fields)

    def _write_ids(self) -> None:
        path, stream = self._stack.enter_context(beside(self._folder, IDS))
        for identifier in self.ledger.ids:
            stream.write(identifier.encode() + b"\n")
        self._parts[IDS] = path, stream


@contextmanager
def taking(folder: Path, waiting: Callable[[], None]) -> Iterator[Taking]:
    """Open a dossier to take many records. Nothing is written unless `commit` is called.

    `waiting` is called where another writer holds it. Raises `FileError`.
    """
    read_description(folder)
    refuse_packaged(folder)
    with journal.writing(folder, waiting), ExitStack() as stack:
        ledger = Ledger()
        stack.callback(ledger.close)
        try:
            yield Taking(folder, ledger, stack)
        except OSError as error:
            raise FileError(folder, f"cannot be written to: {reason(error)}") from error


def _copied(folder: Path, name: str, stream: IO[bytes]) -> None:
    """Begin a file with what stands in the old one, to the end of its last line."""
    if (descriptor := open_own(folder, name)) is None:
        return
    with open(descriptor, "rb") as old:  # noqa: PTH123 - a descriptor is no path
        shutil.copyfileobj(old, stream, 1 << 20)
        if old.tell():
            old.seek(-1, os.SEEK_END)
            if old.read(1) != b"\n":
                stream.write(b"\n")


def _alike(dataset: Dataset, other: Dataset) -> bool:
    """Tell whether ids of rows mean the same in two data sets: those of any table do where its columns are the same."""
    is_same = (dataset.preset, dataset.key) == (other.preset, other.key)
    return is_same and (dataset.preset != "csv" or dataset.columns == other.columns)


def _digest(fields: dict[str, Any]) -> str:
    return sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _issued(folder: Path) -> Iterator[str]:
    for raw in raw_lines(folder, IDS):
        if bare := raw.removeprefix(MARK).strip():
            yield bare.decode(errors="replace")


def _line(folder: Path, noun: str, identifier: str) -> str:
    """Find the line that holds a record; "" where there is none."""
    for raw in raw_lines(folder, file_of(noun)):
        bare = raw.removeprefix(MARK).strip(b"\r\n")
        if bare.strip() and json.loads(bare).get("id") == identifier:
            return bare.decode()
    return ""


def _refuse_referred(folder: Path, ledger: Ledger) -> None:
    """Refuse to let records go, or another kind take their place, where judgements and facts refer to them."""
    gone, other = list[str](), list[str]()
    for noun, fields in (("same", "members"), ("fact", "subject")):
        for record in each(folder, file_of(noun)):
            referred = record.get(fields) or ()
            for name in map(str, referred if isinstance(referred, list) else [referred]):
                reference = f"{name}, by {record['id']}"
                gone += [reference] if ledger.is_gone(name) else []
                other += [reference] if ledger.is_of_another_kind(name) else []
    for what, several in (("is gone", gone), ("is another kind of record now", other)):
        if several:
            more = f" and {len(several) - _FEW} more" if several[_FEW:] else ""
            shown = "; ".join(several[:_FEW]) + more
            raise CheckError(
                f"nothing is changed: others refer to what {what}: {shown}; edit or remove those first"
            )
