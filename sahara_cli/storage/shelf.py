"""The files of several dossiers, read as one: parsed, judged, and joined where they tell of the same.

Files are parsed when a kind, or the ids of all, are asked for; models are built for the kinds that are read.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, cast

from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.errors import DossierError
from sahara_cli.storage import stamps
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.opened import glimpse
from sahara_cli.storage.own import DESCRIPTION_FILE, LATEST, VERSIONS, file_of
from sahara_cli.storage.parsing import Line, lines, sound_fields, sound_lines
from sahara_cli.storage.plain import plain, record_of, records_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.checks import Fault, Known
    from sahara_cli.storage.index import Indexed
    from sahara_cli.storage.opened import Moment, Opened
    from sahara_cli.storage.together import Together

    #: Is told how much is done, of how much.
    Progress = Callable[[int, int], None]

#: The files that a dossier is judged by.
NAMES = (DESCRIPTION_FILE, *map(file_of, RECORDS))

#: A dossier of so many bytes or more has an index: of some thousands of records.
LARGE = 1_000_000

#: So many are told of by name.
_FEW = 5


Rule: TypeAlias = "Callable[[AnyRecord, Known], Iterator[Fault]]"


class Shelf:
    """The files of several dossiers, read as one."""

    def __init__(
        self,
        folders: Sequence[Path],
        *,
        plainly: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self._folders, self._plainly, self._progress = folders, plainly, progress
        self._otherwise: dict[str, list[str]] = {}
        self._together: Together | None = None

    def read(self, noun: str) -> Sequence[AnyRecord]:
        """Read all records of a kind; raises `DossierError` for the first thing that is not sound."""
        if self._plainly and noun in self._sound:
            return self._plain(noun)
        for error in self.broken:
            raise error
        records = []
        for outcome in self.judge(noun):
            if isinstance(outcome, DossierError):
                raise outcome
            records.append(outcome)
        return tuple(records)

    @cached_property
    def index(self) -> Indexed | None:
        """What answers for a large dossier, or for several that are large together, without reading them."""
        if not self._plainly:
            return None
        try:
            ours = [cast("Opened", moment.contents) for moment in self._glimpsed.values()]
            if sum(files.size(file_of(noun)) for files in ours for noun in RECORDS) < LARGE:
                return None
            from sahara_cli.storage.index import indexed  # which small dossiers do not need

            folder, moment = self._at_once
            index = indexed(folder, moment, self._judged, self._progress)
        except DossierError:  # which is told where it was always told
            return None
        if index:
            self._moments = self._glimpsed
            if len(self._folders) > 1:
                self._together = cast("Together", moment.contents)
        return index

    @property
    def moment(self) -> Moment:
        """The files of the one folder that has an index, as they stood together."""
        (moment,) = self._moments.values()
        return moment

    @property
    def _at_once(self) -> tuple[Path, Moment]:
        """The folder and its files; of several, what stands for them."""
        if len(self._folders) == 1:
            ((folder, moment),) = self._glimpsed.items()
            return folder, moment
        from sahara_cli.storage.together import together  # few questions are put to several

        return together(self._glimpsed)

    def _judged(self) -> frozenset[str] | None:
        """Tell what was judged to be sound, none where nobody judged; several are judged by being read first."""
        sound = self._stamp()
        return frozenset() if sound is None and len(self._folders) > 1 else sound

    def _stamp(self) -> frozenset[str] | None:
        """Tell what was judged to be sound; raises `DossierError` for a dossier that is not described."""
        for folder in self._folders:
            read_description(folder)
        return stamps.sound(self._glimpsed)

    @cached_property
    def is_stamped(self) -> bool:
        """Whether all was judged before, and has not changed since."""
        try:
            return self._stamped is not None
        except DossierError:  # which is told where it was always told
            return False

    @cached_property
    def _stamped(self) -> frozenset[str] | None:
        """The kinds that a stamp says were sound; none where there is no stamp that holds."""
        if not self._plainly:
            return None
        if self.index:
            return frozenset(RECORDS)
        if (sound := stamps.sound(self._glimpsed)) is not None:
            self._moments = self._glimpsed
        return sound

    @cached_property
    def _glimpsed(self) -> dict[Path, Moment]:
        """The files of each folder, which are open and not yet read."""
        return {folder: glimpse(folder, NAMES) for folder in self._folders}

    @cached_property
    def _sound(self) -> frozenset[str]:
        """The kinds that are sound: as was judged before, else as is judged now, and stamped."""
        if self._stamped is not None:
            return self._stamped
        if self.broken:
            return frozenset()
        sound = {noun for noun in RECORDS if not any(map(_is_error, self.judge(noun)))}
        stamps.keep(self._moments, sound)
        return frozenset(sound)

    def _plain(self, noun: str) -> Sequence[AnyRecord]:
        """Read a sound kind plainly. Of one folder no other file is parsed, and of claims no more than is asked for."""
        if self._together is not None and self.is_stamped:
            return self._together.records(noun)
        if not (self.is_stamped and len(self._folders) == 1):
            return plain(noun, (line.fields for line in self._lines[noun]))
        (moment,) = self._moments.values()
        return records_of(noun, lambda: moment.contents[file_of(noun)])

    def lines(self, noun: str) -> Iterator[tuple[AnyRecord, str]]:
        """Yield the records of a kind with their lines, where all is stamped and in one folder: one after another."""
        (moment,) = self._moments.values()
        files = cast("Opened", moment.contents)
        for _, line in files.lines(file_of(noun)):
            (record,) = plain(noun, sound_fields(line))
            yield record, line.strip().decode()
        if not files.unchanged(moment.identities):
            raise DossierError(self._folders[0], "is being written to; try again")

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id, where all is known to be sound, and is indexed or in one folder."""
        if not (self._plainly and self.is_stamped):
            return None
        if self.index and (named := self.index.find(identifier)):
            return named
        if len(self._folders) > 1:
            return None
        (moment,) = self._moments.values()
        files = ((noun, moment.contents[file_of(noun)]) for noun in RECORDS if noun in self._sound)
        return record_of(files, identifier)

    @cached_property
    def _moments(self) -> dict[Path, Moment]:
        """The files of each folder, as they stood together."""
        from sahara_cli.storage import journal  # which what is stamped does not need

        return {folder: journal.moment(folder, NAMES) for folder in self._folders}

    def judge(self, noun: str, *rules: Rule) -> Iterator[AnyRecord | DossierError]:
        """Yield each record of a kind, or what is wrong with its line: by `faults`, and by further rules."""
        from pydantic import ValidationError  # which a dossier that was judged before does not need

        from sahara_cli.dossier.checks import faults, misfits

        for line in self._lines[noun]:
            try:
                record = cast("AnyRecord", RECORDS[noun].model_validate(line.fields))
            except ValidationError as error:
                misfit = next(misfits(error, noun))
                yield line.error(misfit.problem, misfit.field)
                continue
            wrong = (fault for rule in (faults, *rules) for fault in rule(record, self._known))
            fault = next(wrong, None)
            yield line.error(fault.problem, fault.field) if fault else record

    @cached_property
    def remarks(self) -> tuple[str, ...]:
        """Say, in one sentence, which actors and places several dossiers tell otherwise."""
        if self._together is not None:
            otherwise = self._together.otherwise
        else:
            _ = self._sorted  # which finds them
            otherwise = self._otherwise
        joined = [f"{identifier} ({', '.join(names)})" for identifier, names in otherwise.items()]
        if not joined:
            return ()
        message = ", ".join(joined[:_FEW]) + (
            f" and {len(joined) - _FEW} more" if joined[_FEW:] else ""
        )
        return (f"told otherwise by several dossiers, and read as the first has it: {message}",)

    @property
    def broken(self) -> tuple[DossierError, ...]:
        """What is wrong with lines before they are records: no JSON, no id, an id that stands elsewhere."""
        return self._sorted[1]

    @property
    def misversioned(self) -> Iterator[DossierError]:
        """Yield the descriptions of a version that cannot hold what the dossier has."""
        from sahara_cli.dossier.versions import needed  # which only a check asks

        for folder in self._folders:
            if read_description(folder)["schema_version"] == LATEST:
                continue
            for noun, parsed in self._lines.items():
                own = (line for line in parsed if line.path.parent == folder)
                records = (RECORDS[noun].model_validate(line.fields) for line in own)
                has = (
                    needed(cast("AnyRecord", record), self._known.nouns.get) for record in records
                )
                if new := next(filter(None, has), ""):
                    problem = f"is {VERSIONS[0]}, and {file_of(noun)} has {new}: make it {LATEST}"
                    path = folder / DESCRIPTION_FILE
                    yield DossierError(path, problem, field="schema_version")
                    break

    @property
    def _lines(self) -> Mapping[str, list[Line]]:
        return self._sorted[0]

    @cached_property
    def _sorted(self) -> tuple[dict[str, list[Line]], tuple[DossierError, ...]]:
        from sahara_cli.storage.uniting import (  # which what is stamped does not need
            is_other_judgement,
            unite,
        )

        kept: dict[str, list[Line]] = {noun: [] for noun in RECORDS}
        holders: dict[str, tuple[str, Line]] = {}
        broken: list[DossierError] = []
        for noun, line in self._parsed():
            if isinstance(line, DossierError):
                broken.append(line)
                continue
            identifier = line.fields.get("id")
            if not isinstance(identifier, str):
                broken.append(line.error("has no id; give it a short readable slug", "id"))
                continue
            holder, first = holders.setdefault(identifier, (noun, line))
            if first is line or (noun == holder and is_other_judgement(noun, line, first)):
                kept[noun].append(line)
            elif problem := unite(line, first, noun if noun == holder else "", self._otherwise):
                broken.append(line.error(problem, "id"))
        return kept, tuple(broken)

    def _parsed(self) -> Iterator[tuple[str, Line | DossierError]]:
        for folder in self._folders:
            contents = self._moments[folder].contents
            for noun in RECORDS:
                path = folder / file_of(noun)
                read = sound_lines if self.is_stamped and noun in self._sound else lines
                yield from ((noun, line) for line in read(path, contents[path.name]))

    @cached_property
    def _known(self) -> Known:
        from sahara_cli.dossier.checks import Known, circular, extent_of, whole_of

        nouns = {line.fields["id"]: noun for noun, lines in self._lines.items() for line in lines}
        sources = (line.fields for noun in ("article", "dataset") for line in self._lines[noun])
        extents = {fields["id"]: extent_of(fields) for fields in sources}
        named = (line.fields for noun in ("actor", "place") for line in self._lines[noun])
        wholes = {fields["id"]: holder for fields in named if (holder := whole_of(fields))}
        return Known(nouns, extents, circular(wholes))


def _is_error(outcome: object) -> bool:
    return isinstance(outcome, DossierError)
