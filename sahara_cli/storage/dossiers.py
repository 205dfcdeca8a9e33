"""Read dossiers from their folders: `dossier.json`, and one JSON Lines file a kind.

Files are parsed when a kind, or the ids of all, are asked for; models are built for the kinds that are read.
"""

from __future__ import annotations

import os
import stat
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.errors import DossierError, FileError
from sahara_cli.files import sort_of
from sahara_cli.storage import journal, stamps
from sahara_cli.storage.own import (
    DESCRIPTION_FILE,
    JOURNAL,
    LARGEST_DESCRIPTION,
    LATEST,
    VERSIONS,
    file_of,
    read_own,
)
from sahara_cli.storage.parsing import MARK, Line, lines, parse, sound_lines
from sahara_cli.storage.plain import found, held, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.checks import Fault, Known
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.journal import Moment

VARIABLE = "SAHARA_DOSSIER"
DESCRIPTION = frozenset({"title", "description", "schema_version"})

#: Kinds that bear names: those of one id are one, whatever else several dossiers tell of it.
NAMED = ("actor", "place")

#: The files that a dossier is judged by.
_NAMES = (DESCRIPTION_FILE, *map(file_of, RECORDS))

#: So many are told of by name.
_FEW = 5

_APART = "read one dossier at a time, or give it another id in one of them"


Rule: TypeAlias = "Callable[[AnyRecord, Known], Iterator[Fault]]"


def shipped(name: str = "western-sahara") -> Path:
    """Find a dossier that ships: inside an installed package, else beside the package in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "data" / name
    return inside if inside.is_dir() else package.parent / "data" / name


def refuse_packaged(folder: Path) -> None:
    """Refuse to write to the dossier that came with an installed package: the next installation would undo it.

    One in a checkout belongs to whoever has it. Raises `DossierError`.
    """
    package = Path(__file__).resolve().parents[1]
    if Path(os.path.realpath(folder)).is_relative_to(package):
        problem = "came with sahara, and is not changed: copy the folder, and change the copy"
        raise DossierError(folder, problem)


def chosen(named: Sequence[str] | None = None) -> tuple[Path, ...]:
    """Tell which folders to read, each once: those named, else those of the environment, else the one that ships."""
    folders = list(named or ()) or [
        folder for folder in os.environ.get(VARIABLE, "").split(os.pathsep) if folder
    ]
    return tuple(_distinct(map(Path, folders))) or (shipped(),)


def _distinct(folders: Iterable[Path]) -> Iterator[Path]:
    """Leave out a folder that is given twice, by whatever path."""
    met: set[str] = set()
    for folder in folders:
        try:
            real = os.path.realpath(folder)
        except ValueError:
            raise DossierError(folder, "no such dossier: no name holds a zero byte") from None
        if real not in met:
            met.add(real)
            yield folder


def load(folders: Sequence[Path], *, plainly: bool = False) -> Dossier:
    """Open dossiers, to be read together. Raises `DossierError` for the first thing that is not sound.

    Records are models, which judge what is changed in them; read `plainly` they are not, and what was judged before is
    not judged again.
    """
    from sahara_cli.dossier.selection import Dossier  # which names alone do not need

    shelf = shelved(folders, plainly=plainly)
    called = "+".join(folder.resolve().name for folder in folders)
    remarks = shelf.remarks if len(folders) > 1 else ()

    def entitled() -> str:
        return " · ".join(str(read_description(folder)["title"]) for folder in folders)

    return Dossier(shelf.read, remarks, called, shelf.find, entitled)


def shelved(folders: Sequence[Path], *, plainly: bool = False) -> Shelf:
    """Open the files of dossiers as `load` does, for whoever reads kinds of records whole and asks nothing of them."""
    shelf = Shelf(folders, plainly=plainly)
    if not (plainly and shelf.is_stamped):
        for folder in folders:
            read_description(folder)
    return shelf


def load_to_change(folder: Path) -> Dossier:
    """Open a dossier that is to be changed: what is not sound in it is mended by hand first."""
    from sahara_cli.dossier.selection import Dossier

    shelf = Shelf([folder])

    def read(noun: str) -> Sequence[AnyRecord]:
        try:
            return shelf.read(noun)
        except DossierError as error:
            if error.line is None:  # the file itself is not sound
                raise
            problem = f"{error.problem}; mend that line by hand: only a sound dossier is changed"
            raise DossierError(error.path, problem, line=error.line, field=error.field) from error

    read_description(folder)
    return Dossier(read)


def read_description(folder: Path) -> dict[str, Any]:
    """Read a dossier's `dossier.json`: its title, description and `schema_version`."""
    path = folder / DESCRIPTION_FILE
    if _sort_of(folder, folder) != stat.S_IFDIR:
        raise DossierError(folder, "no such dossier; give a folder that holds a dossier.json")
    _sort_of(
        folder / JOURNAL, folder
    )  # a folder that cannot be looked into is told by its own name
    if (held := read_own(folder, path.name, LARGEST_DESCRIPTION)) is None:
        raise DossierError(folder, "is no dossier: it holds no dossier.json")
    described = parse(held.removeprefix(MARK), path)
    if not isinstance(described, dict):
        raise DossierError(
            path, "must be a JSON object with a title, a description and a schema_version"
        )
    from sahara_cli.dossier.checks.twice import TWICE, twice  # for what was not judged before

    for field in twice(held, described):
        raise DossierError(path, TWICE, field=field)
    for field, problem in _misdescribed(described):
        raise DossierError(path, problem, field=field)
    return described


def _misdescribed(described: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if unknown := set(described) - DESCRIPTION:
        yield min(unknown), f"is not known; the fields are {', '.join(sorted(DESCRIPTION))}"
    for field in ("title", "description"):
        if not isinstance(described.get(field, ""), str):
            yield field, "must be text"
    version = described.get("schema_version")
    if type(version) is not int or version not in VERSIONS:
        yield "schema_version", _misversioned(version)


def _misversioned(version: object) -> str:
    match version:
        case None:
            told = "is missing"
        case bool() | float() | str():
            told = "is no whole number"
        case int():
            return f"is {version}; this sahara reads {' and '.join(map(str, VERSIONS))}"
        case _:
            told = "is no number"
    known = " and ".join(map(str, VERSIONS))
    return f'{told}; this sahara reads {known}, as "schema_version": {VERSIONS[-1]}'


def _sort_of(path: Path, folder: Path) -> int:
    try:
        return sort_of(path)
    except FileError as error:
        raise DossierError(folder, error.problem) from error


class Shelf:
    """The files of several dossiers, read as one."""

    def __init__(self, folders: Sequence[Path], *, plainly: bool = False) -> None:
        self._folders, self._plainly = folders, plainly
        self._otherwise: dict[str, list[str]] = {}

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
        glimpsed = {folder: journal.glimpse(folder, _NAMES) for folder in self._folders}
        if (sound := stamps.sound(glimpsed)) is not None:
            self._moments = glimpsed
        return sound

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
        if not (self.is_stamped and len(self._folders) == 1):
            return plain(noun, (line.fields for line in self._lines[noun]))
        (moment,) = self._moments.values()
        return held(noun, lambda: moment.held[file_of(noun)])

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id, where all is known to be sound and in one folder."""
        if not (self._plainly and self.is_stamped and len(self._folders) == 1):
            return None
        (moment,) = self._moments.values()
        files = ((noun, moment.held[file_of(noun)]) for noun in RECORDS if noun in self._sound)
        return found(files, identifier)

    @cached_property
    def _moments(self) -> dict[Path, Moment]:
        """The files of each folder, as they stood together."""
        return {folder: journal.moment(folder, _NAMES) for folder in self._folders}

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
            found = (fault for rule in (faults, *rules) for fault in rule(record, self._known))
            fault = next(found, None)
            yield line.error(fault.problem, fault.field) if fault else record

    @cached_property
    def remarks(self) -> tuple[str, ...]:
        """Say, in one sentence, which actors and places several dossiers tell otherwise."""
        _ = self._sorted  # which finds them
        joined = [f"{one} ({', '.join(names)})" for one, names in self._otherwise.items()]
        if not joined:
            return ()
        told = ", ".join(joined[:_FEW]) + (
            f" and {len(joined) - _FEW} more" if joined[_FEW:] else ""
        )
        return (f"told otherwise by several dossiers, and read as the first has it: {told}",)

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
            for noun, every in self._lines.items():
                own = (line for line in every if line.path.parent == folder)
                records = (RECORDS[noun].model_validate(line.fields) for line in own)
                has = (needed(cast("AnyRecord", one), self._known.nouns) for one in records)
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
            if first is line or (noun == holder and _is_other_judgement(noun, line, first)):
                kept[noun].append(line)
            elif problem := self._unite(line, first, noun if noun == holder else ""):
                broken.append(line.error(problem, "id"))
        return kept, tuple(broken)

    def _unite(self, line: Line, first: Line, noun: str) -> str:
        """Read two lines of one id as one record, of one kind and from two dossiers; else say why they are none."""
        stands = f'"{first.fields["id"]}" stands already at {first.path}:{first.number}'
        if not noun or line.path == first.path:
            return stands
        if noun in NAMED or _is_of_one_text(line, first):
            if differing := _join(first.fields, line.fields):
                self._otherwise.setdefault(first.fields["id"], []).extend(differing)
            return ""
        return "" if line.fields == first.fields else f"{stands}, told otherwise; {_APART}"

    def _parsed(self) -> Iterator[tuple[str, Line | DossierError]]:
        for folder in self._folders:
            held = self._moments[folder].held
            for noun in RECORDS:
                path = folder / file_of(noun)
                read = sound_lines if self.is_stamped else lines
                yield from ((noun, line) for line in read(path, held[path.name]))

    @cached_property
    def _known(self) -> Known:
        from sahara_cli.dossier.checks import Known, circular, extent_of, whole_of

        nouns = {line.fields["id"]: noun for noun, lines in self._lines.items() for line in lines}
        extents = {line.fields["id"]: extent_of(line.fields) for line in self._lines["article"]}
        named = (line.fields for noun in ("actor", "place") for line in self._lines[noun])
        wholes = {fields["id"]: whole for fields in named if (whole := whole_of(fields))}
        return Known(nouns, extents, circular(wholes))


def _join(own: dict[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Give an actor or place the names that another dossier has for it, and tell what else that tells otherwise.

    When an article was coded is each dossier's own.
    """
    if own == other:
        return []
    if "name" in own:
        names = [other.get("name"), *_listed(other.get("aliases"))]
        aliases = _listed(own.get("aliases"))
        own["aliases"] = list(dict.fromkeys((*aliases, *names)))
        if own["name"] in own["aliases"]:
            own["aliases"].remove(own["name"])
    told = {*own, *other} - {"id", "aliases", "coded"}
    return sorted(name for name in told if own.get(name) != other.get(name))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_other_judgement(noun: str, line: Line, first: Line) -> bool:
    """Tell whether two dossiers judge differently under one id, to which nothing refers."""
    return noun == "same" and line.path != first.path and line.fields != first.fields


def _is_of_one_text(line: Line, first: Line) -> bool:
    """Tell whether two lines are of an article with one text, so that citations hold in both."""
    digest = line.fields.get("text_digest")
    return digest is not None and digest == first.fields.get("text_digest")


def _is_error(outcome: object) -> bool:
    return isinstance(outcome, DossierError)
