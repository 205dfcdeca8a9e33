"""The files of several dossiers, read line by line as those of one that has an index: what they have alike stands once.

Actors, places, articles and what else there is little of are held; of claims no more is than which were met. All of
it was judged to be sound before.
"""

from __future__ import annotations

import json
import os
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import DossierError
from sahara_cli.storage.opened import Moment, Opened
from sahara_cli.storage.own import file_of
from sahara_cli.storage.parsing import Line
from sahara_cli.storage.plain import plain
from sahara_cli.storage.uniting import is_other_judgement, unite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.opened import Identity

#: The kinds of which there are many.
_MANY = ("event", "statement", "fact")
_FEW = tuple(noun for noun in RECORDS if noun not in _MANY)
_NOUN_OF = {file_of(noun): noun for noun in RECORDS}
_DIGEST = 16


def together(moments: Mapping[Path, Moment]) -> tuple[Path, Moment]:
    """Give what stands for several dossiers: a path by which they are named, and their files as one's."""
    named = os.pathsep.join(os.path.realpath(folder) for folder in moments)
    identities = {
        f"{at}/{name}": identity
        for at, moment in enumerate(moments.values())
        for name, identity in moment.identities.items()
    }
    pending = any(moment.pending for moment in moments.values())
    return Path(named), Moment(Together(moments), identities, pending)


class Together(Opened):
    """Files of several folders. Where a line begins is counted through them, and what is made of several comes last."""

    def __init__(self, moments: Mapping[Path, Moment]) -> None:
        super().__init__(next(iter(moments)))
        self._moments = moments
        self._files = {
            folder: cast("Opened", moment.contents) for folder, moment in moments.items()
        }
        #: What several dossiers tell otherwise of each other, by ids.
        self._otherwise: dict[str, list[str]] = {}

    @property
    def otherwise(self) -> dict[str, list[str]]:
        """What several dossiers tell otherwise of each other, by ids."""
        _ = self._few_lines
        return self._otherwise

    def size(self, name: str) -> int:
        """Tell how many bytes the files of a name have."""
        return sum(files.size(name) for files in self._files.values())

    def part(self, name: str, at: int, length: int) -> bytes:
        """Read a part of a file: of all that have a name, or of one of a folder, as identities name it."""
        number, _, own = name.rpartition("/")
        if number:
            return [*self._files.values()][int(number)].part(own, at, length)
        for files in self._files.values():
            if at < (size := files.size(name)):
                return files.part(name, at, length)
            at -= size
        return self._made[name][at]

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """Yield lines, each with where it begins; what several dossiers have alike once.

        Raises `DossierError` for claims of one id that differ.
        """
        noun = _NOUN_OF[name]
        yield from self._few_lines[noun] if noun in _FEW else self._many(name)

    def _many(self, name: str) -> Iterator[tuple[int, bytes]]:
        met: dict[str, bytes] = {}
        for folder, at, line in self._each(name):
            fields = json.loads(line)
            content = json.dumps(fields, sort_keys=True).encode()
            digest = blake2b(content, digest_size=_DIGEST).digest()
            known = met.setdefault(fields["id"], digest)
            if known is digest:
                yield at, line
            elif known != digest:
                raise DossierError(folder / name, f'tells "{fields["id"]}" otherwise')

    def _each(self, name: str) -> Iterator[tuple[Path, int, bytes]]:
        begun = 0
        for folder, files in self._files.items():
            yield from ((folder, begun + at, line) for at, line in files.lines(name))
            begun += files.size(name)

    @cached_property
    def _few_lines(self) -> dict[str, list[tuple[int, bytes]]]:
        """The lines of which there are few; those that are made of several are written anew."""
        kept: dict[str, list[tuple[int, bytes, Line]]] = {noun: [] for noun in _FEW}
        first_of: dict[str, tuple[str, Line]] = {}
        begun = dict.fromkeys(_FEW, 0)
        changed: set[str] = set()
        for folder, files in self._files.items():
            for noun in _FEW:
                for at, text in files.lines(file_of(noun)):
                    line = Line(folder / file_of(noun), 0, json.loads(text))
                    holder, first = first_of.setdefault(line.fields["id"], (noun, line))
                    if first is line:
                        kept[noun].append((begun[noun] + at, text, line))
                        continue
                    if is_other_judgement(noun, line, first):
                        raise line.error("judges otherwise under the id of another", "id")
                    if problem := unite(
                        line, first, noun if noun == holder else "", self._otherwise
                    ):
                        raise line.error(problem, "id")
                    changed.add(line.fields["id"])
                begun[noun] += files.size(file_of(noun))
        self._made: dict[str, list[bytes]] = {file_of(noun): [] for noun in _FEW}
        return {
            noun: [self._placed(noun, *entry, changed) for entry in kept[noun]] for noun in _FEW
        }

    def _placed(
        self, noun: str, at: int, text: bytes, line: Line, changed: set[str]
    ) -> tuple[int, bytes]:
        if line.fields["id"] not in changed:
            return at, text
        made = self._made[file_of(noun)]
        made.append(json.dumps(line.fields).encode())
        return self.size(file_of(noun)) + len(made) - 1, made[-1]

    def records(self, noun: str) -> Sequence[AnyRecord]:
        """Read all records of a kind: at once, or where there may be many when they are asked for."""

        def read() -> tuple[AnyRecord, ...]:
            return plain(noun, (json.loads(line) for _, line in self.lines(file_of(noun))))

        if noun in _FEW:
            return read()
        from sahara_cli.dossier.lazy import LazyRecords  # names are read at once

        return LazyRecords(noun, read, lambda _: read())

    def unchanged(self, identities: Mapping[str, Identity | None], *, longer: bool = True) -> bool:  # noqa: ARG002  # each folder's are its own
        """Tell whether the files are still what they were, or `longer` where that may be."""
        return all(
            files.unchanged(self._moments[folder].identities, longer=longer)
            for folder, files in self._files.items()
        )
