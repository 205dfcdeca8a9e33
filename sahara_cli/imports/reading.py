"""A file gone through, row by row: what each tells becomes a record that is judged, or is told to be wrong.

No more than a row is held at once. A row that a dossier has as it is, by its digest, is not read again.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from sahara_cli.dates import DateError, Verdict, Window, parse
from sahara_cli.dossier.checks import Known, doubts_alone, faults
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import RECORDS, Event, RowCitation
from sahara_cli.dossier.slugs import LONGEST_SLUG, is_slug
from sahara_cli.imports.events import Judge
from sahara_cli.imports.losses import Losses
from sahara_cli.imports.naming import Naming, Nouns, misfit
from sahara_cli.imports.proving import Sums, named_by
from sahara_cli.imports.rows import CellError, LeftOut, RowRecord, joined
from sahara_cli.imports.tables import digest_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.imports.names import Names
    from sahara_cli.imports.presets import Preset
    from sahara_cli.imports.rows import Row, Rows

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_HASHED = 8
#: A zero byte as JSON has it.
_ZERO = b"\\u0000"
_LONGEST_KEY = 20_000  # as `limits.Words` has it
#: So many dates and sides are remembered.
_MANY = 65_536
#: What nobody can tell before its day.
_TOLD_LATER = frozenset({"event", "statement"})
_A = {"event": "an event", "statement": "a statement", "fact": "a fact"}


class Entry(NamedTuple):
    """A row that is sound: what names it, its digest, and the record that it tells.

    The record is none of a row that the dossier has already, and of one that tells no more than whom or where. Where
    the dossier has a record of the row, `before` is its noun, and the new one takes its place.
    """

    key: str
    digest: str
    record: AnyRecord | None = None
    before: str = ""


class KnownRow(NamedTuple):
    """What a dossier has of a row: its digest, and the id and the noun of its record.

    `rests_alone` tells that the record cites nothing else.
    """

    digest: str
    id: str
    noun: str
    rests_alone: bool


class Wrong(NamedTuple):
    """What is wrong with a row: the line on which it begins, and each column that is wrong, with what would be right.

    `record` is the one that the dossier has of this row, where it has one.
    """

    line: int
    faults: tuple[tuple[str, str], ...]
    record: str = ""


class _TwiceError(CellError):
    """A row that another is named as, so that it is not known which it is."""


class Ids(Protocol):
    """Where ids are given, and rows are known by what names them."""

    def free(self, wanted: str, other: Callable[[], str] = str) -> str:
        """Take an id that is free: as it is wanted, else another, else numbered."""

    def known_row(self, key: str) -> tuple[str, str, str, bool] | None:
        """Give what a dossier has of a row, as `KnownRow` has it."""

    def meet(self, key: str) -> None:
        """Remember that the file has a row that tells a record still: what is not met is gone."""

    def name(self, key: str) -> bool:
        """Remember what names a row; false where another row of the file has it."""


class Reading:
    """A file on its way to records. What it counts is known when all rows were gone through.

    `nameless` are the wrong rows of which it cannot be told which they are.
    """

    def __init__(
        self, rows: Rows, preset: Preset, names: Names, ids: Ids, dataset: tuple[str, Edtf]
    ) -> None:
        self._rows, self._preset, self._names, self._ids = rows, preset, names, ids
        self._dataset, published = dataset
        self._naming = Naming(names)
        self._nouns = Nouns(self._dataset)
        self._known = Known(self._nouns, {})
        self._published, self._until = published, Window.until(published)
        self._later: dict[str, bool] = {}
        self._at = [rows.columns.index(column) for column in preset.key]
        self._models = {noun: kind.judging() for noun, kind in RECORDS.items() if noun != "event"}
        self._judge = Judge()
        self.rows = self.nameless = 0
        self.sums = Sums(len(rows.columns))
        self.left_out = Losses()

    def __iter__(self) -> Iterator[Entry | Wrong]:
        """Yield the rows: sound ones, and what is wrong with others."""
        wide, names = len(self._rows.columns), self._names
        for row in self._rows:
            self.rows += 1
            if len(row.cells) != wide:
                yield Wrong(row.line, (("", _misshapen(row, wide)),), self._meet(row))
                continue
            mark = names.mark()
            try:
                yield self._entry(row)
            except CellError as error:
                names.take_back(mark)
                stays = (
                    "" if isinstance(error, _TwiceError) else self._stay(named_by(row, self._at))
                )
                head = self._preset.columns.head
                faults = tuple((head(column), problem) for column, problem in error.faults)
                yield Wrong(row.line, faults, stays)
            except LeftOut as reason:
                self.left_out.lose(str(reason))

    def _known_row(self, key: str) -> KnownRow | None:
        stored = None if _unfit(key) else self._ids.known_row(key)
        return KnownRow(*stored) if stored else None

    def _stay(self, key: str) -> str:
        """Let the record of a row stay as it is, though the row cannot be read; give its id, if there is one."""
        if (known := self._known_row(key)) is None:
            return ""
        self._ids.meet(key)
        return known.id

    def as_before(self) -> Iterator[AnyRecord]:
        """Yield what the rows tell that a dossier has as they are in this file; no name is taken for that."""
        wide = len(self._rows.columns)
        for row in self._rows:
            key = named_by(row, self._at) if len(row.cells) == wide else ""
            known = self._known_row(key)
            if known is None or known.digest != sha256(digest_text(row.cells)).hexdigest():
                continue
            mark = self._names.mark()
            with suppress(CellError, LeftOut):
                said = self._preset.tell(row)
                if isinstance(said, RowRecord) and said.noun == known.noun:
                    yield self._record(said, key, known.digest, known.id)
            self._names.take_back(mark)

    def _meet(self, row: Row) -> str:
        """Remember that a row is there whose cells are too many or too few: those that name it may have moved too.

        Give the id of its record, where the dossier has one.
        """
        at = self._at
        key = named_by(row, at) if len(row.cells) > max(at, default=-1) else ""
        stays = self._stay(key)
        if not stays and (not key or any(at)):
            self.nameless += 1
        return stays

    def _entry(self, row: Row) -> Entry:
        key = named_by(row, self._at)
        if unfit := _unfit(key):
            self.nameless += 1
            raise CellError(self._preset.key[0], f"{unfit}, and names the row")
        text = digest_text(row.cells)
        digest = sha256(text).hexdigest()
        self.sums.add(key, row.cells)
        stored = self._ids.known_row(key)
        known = KnownRow(*stored) if stored else None
        if not self._ids.name(key):
            self.nameless += 1
            raise _TwiceError(", ".join(self._preset.key), f'"{key[:60]}" names another row too')
        if known and known.digest == digest:
            self._ids.meet(key)
            return Entry(key, digest)
        if _ZERO in text:
            self._refuse_zeros(row)
        said = self._preset.tell(row)
        if not isinstance(said, RowRecord):
            self._naming.name(said)
            return Entry(key, digest)
        record = self._record(said, key, digest, known.id if known else "")
        if known is None:
            return Entry(key, digest, record)
        _refuse_tied(known, record)
        self._ids.meet(key)
        return Entry(key, digest, record, known.noun)

    def _refuse_zeros(self, row: Row) -> None:
        zeros = (
            name for name, cell in zip(self._rows.columns, row.cells, strict=True) if "\0" in cell
        )
        if wrong := [CellError(name, "holds a zero byte, which no text has") for name in zeros]:
            raise joined(wrong)

    def _record(self, claim: RowRecord, key: str, digest: str, identifier: str) -> AnyRecord:
        fields = self._naming.fields(claim)
        if "date" in fields:
            fields["date"] = _date(fields["date"])
        cite = {"dataset": self._dataset, "row": key, "digest": digest}
        known = self._judge.plainly(fields, claim.alike) if claim.alike else None
        if known and not self._is_too_late(known["status"], fields["date"]):
            fields["id"] = identifier or self._identified(claim, key)
            return Event.holding({**known, **fields, "cites": (RowCitation.holding(cite),)})
        fields["id"] = identifier or "new"
        try:
            record = self._judged(claim, fields, cite)
        except CellError:
            raise
        except ValueError as error:
            raise misfit(error, claim.noun) from None
        self._refuse_doubtful(record)
        if not identifier:
            object.__setattr__(record, "id", self._identified(claim, key))  # nobody has it yet
        return record

    def _identified(self, claim: RowRecord, key: str) -> str:
        own = claim.key
        wanted = own if own and is_slug(own) else identified(self._preset.prefix, key)
        return self._ids.free(wanted)

    def _judged(self, claim: RowRecord, fields: dict[str, Any], cite: dict[str, str]) -> AnyRecord:
        """Judge what a row tells; what an event refers to was given by name, and so is there."""
        if claim.noun == "event":
            return self._judge.event(fields, cite, claim.alike)
        fields |= {"cites": (cite,), "origin": "imported"}
        record = cast("AnyRecord", self._models[claim.noun].model_validate(fields))
        self._nouns.refer(fields, claim)
        if wrong := [CellError(*fault) for fault in faults(record, self._known)]:
            raise joined(wrong)
        return record

    def _refuse_doubtful(self, record: AnyRecord) -> None:
        """Refuse a record that nobody can see, or that a data set could not yet tell."""
        wrong = [CellError(*fault) for fault in doubts_alone(record)]
        date = record.date if isinstance(record, Event) else date_of(record)
        is_told = record.noun in _TOLD_LATER
        if is_told and date and self._is_too_late(getattr(record, "status", ""), date):
            what = f"{date} is after the data set was published, {self._published}"
            wrong.append(CellError(self._preset.dated, f"{what}: is --published right?"))
        if wrong:
            raise joined(wrong)

    def _is_too_late(self, status: str, date: Edtf) -> bool:
        """Tell whether a data set could not yet tell what it tells of a day."""
        return status != "planned" and self._is_later(date)

    def _is_later(self, date: Edtf) -> bool:
        if (is_later := self._later.get(date.text)) is None:
            if len(self._later) >= _MANY:
                self._later.clear()
            is_later = self._later[date.text] = self._until.verdict(date) is Verdict.NO
        return is_later


@lru_cache(maxsize=_MANY)
def _parsed(text: str) -> Edtf:
    return parse(text)


def _date(value: object) -> object:
    """Parse a date, of which a file has few; what is none is told by the model."""
    try:
        return _parsed(value) if isinstance(value, str) else value
    except DateError:
        return value


def _unfit(key: str) -> str:
    """Say why a text cannot name a row; "" where it can."""
    if not key:
        return "is empty"
    if len(key) > _LONGEST_KEY:
        return f"is longer than {_LONGEST_KEY:,} characters"
    return (
        ""
        if key.isascii() or key.encode("utf-8", "ignore").decode() == key
        else "holds half a letter"
    )


def _refuse_tied(known: KnownRow, record: AnyRecord) -> None:
    """Refuse another kind of record in the place of one that cites something else beside its row."""
    if record.noun != known.noun and not known.rests_alone:
        problem = f"tells {_A[record.noun]}, and told {_A[known.noun]}, {known.id}, which cites more than this row"
        raise CellError("", f"{problem}; remove that first, or give the row another name")


def _misshapen(row: Row, columns: int) -> str:
    problem = f"has {len(row.cells)} cells, and the table {columns} columns"
    runs_on = len(row.cells) < columns and any("\n" in cell for cell in row.cells)
    return f"{problem}; is a quotation mark missing?" if runs_on else problem


def identified(prefix: str, key: str) -> str:
    """Make an id of what names a row: what no id can hold is told by a digest, so that no two rows have one."""
    bare = key.lower()
    slug = bare if bare.isalnum() and bare.isascii() else _NOT_IN_IDS.sub("-", bare).strip("-")
    begun = f"{prefix}-{slug}".strip("-")
    if slug == bare and len(begun) <= LONGEST_SLUG:
        return begun
    if re.fullmatch(r"[a-z0-9 _.:/-]+", bare) and len(begun) <= LONGEST_SLUG:
        return begun
    digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_HASHED]
    return f"{begun[: LONGEST_SLUG - _HASHED - 1].rstrip('-')}-{digest}"
