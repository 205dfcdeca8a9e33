"""The outcome of a file's rows, counted, with the first of each sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.imports.reading import Entry, Wrong

#: So many rows are shown of a rehearsal, and so many of what is wrong, and of each sort of ids, are told.
_FIVE, TWENTY = 5, 20


class Ids:
    """Ids of records, of which the first are remembered."""

    def __init__(self) -> None:
        self.count = 0
        self._first: list[str] = []

    def add(self, identifier: str) -> None:
        """Count one more."""
        self.count += 1
        if len(self._first) < TWENTY:
            self._first.append(identifier)

    @property
    def in_words(self) -> str:
        """The first, and how many more there are."""
        more = self.count - len(self._first)
        return ", ".join(self._first) + (f" and {more:,} more" if more else "")


class Tally:
    """The outcome of the rows; `kept` are records of which fields stay that were edited by hand.

    `knows_edits` tells that it is known which were.
    """

    def __init__(self) -> None:
        self.wrong: list[tuple[int, str, str]] = []
        self.faults = self.bad = self.good = self.added = 0
        self.first: list[tuple[Entry, AnyRecord]] = []
        self.changed, self.gone, self.gone_edited, self.kept, self.stale = (Ids() for _ in range(5))
        self.other_kinds = Ids()
        self.knows_edits = False

    def see_wrong(self, wrong: Wrong) -> None:
        """Count a row that is wrong, and all that is wrong with it."""
        self.bad += 1
        self.faults += len(wrong.faults)
        room = TWENTY - len(self.wrong)
        self.wrong += ((wrong.line, *fault) for fault in wrong.faults[:room])
        if wrong.record:
            self.stale.add(wrong.record)

    def see_sound(self, entry: Entry) -> None:
        """Count a row that is sound."""
        self.good += 1
        if entry.record and len(self.first) < _FIVE:
            self.first.append((entry, entry.record))

    @property
    def in_words(self) -> str:
        """The differences between a release and the one before."""
        return f"{self.added:,} added, {self.changed.count:,} changed, {self.gone.count:,} gone"

    @property
    def is_other(self) -> bool:
        """Whether it differs at all."""
        return bool(self.added or self.changed.count or self.gone.count)

    @property
    def replaced(self) -> Iterator[str]:
        """Tell which records do not stay as they are, and which do where one may think that they do not."""
        changed, gone = (
            "changed, without what was edited by hand",
            "gone, with what was edited by hand",
        )
        if self.knows_edits:
            changed, gone = "changed", "gone"
        sorts = (
            (changed, self.changed),
            ("of these what was edited by hand stays", self.kept),
            ("of these another kind of record than before", self.other_kinds),
            (gone, self.gone),
            ("of these edited by hand", self.gone_edited),
            ("as of the release before, since their rows are wrong", self.stale),
        )
        yield from (f"{what}: {ids.in_words}" for what, ids in sorts if ids.count)
        if (self.changed.count or self.gone.count) and not self.knows_edits:
            yield "--before FILE, the file of the release that the dossier has, keeps what was edited by hand"
