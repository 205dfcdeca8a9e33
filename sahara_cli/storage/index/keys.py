"""The order of a listing as bytes: two records compare as `by_date` has them, where nothing unbounded is set apart."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Claim
from sahara_cli.dossier.selection import begins

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import AnyRecord

#: How the keys begin of what has a date, which come before those of all others.
DATED, _UNDATED = b"\0", b"\1"
#: What a key has of what rests on nothing.
UNPLACED = b"\0"
_BYTES, _SHIFT = 8, 1 << 62
_MOST_BYTES = 0xFFFF


def key_of(record: AnyRecord) -> bytes:
    """Make the key of a record."""
    place = placed(*min(map(begins, record.cites))) if isinstance(record, Claim) else UNPLACED
    return dated(date_of(record)) + place + record.id.encode()


def dated(date: Edtf | None) -> bytes:
    """Make what a key has of a date."""
    if date is None:
        return _UNDATED
    first, by_its_last, (low, high, text) = by_time(date)
    days = _day(first) + bytes((by_its_last,)) + _day(low) + _day(high)
    return DATED + days + text.encode() + b"\0"


def from_day(day: Day) -> bytes:
    """Make what the keys of all dates begin with, or come behind, that begin on a day or later."""
    return DATED + _day(day)


def placed(source: str, start: int, row: str) -> bytes:
    """Make what a key has of the place where a claim's first citation begins."""
    return in_source(source) + _day(start) + row.encode()


def in_source(source: str) -> bytes:
    """Make what a key has of a source."""
    return b"\1" + source.encode() + b"\0"


@lru_cache(maxsize=1_024)
def in_row(length: int) -> bytes:
    """Make what a key has of how long the name of a row is."""
    return _day(length)


def _day(day: Day) -> bytes:
    """Write a whole number, however large, or an infinite one, so that bytes compare as numbers do."""
    if day in (inf, -inf):
        return b"\5" if day > 0 else b"\0"
    number = int(day)
    if -_SHIFT < number < _SHIFT:
        return b"\2" + (number + _SHIFT).to_bytes(_BYTES, "big")
    size = (number.bit_length() + 7) // 8
    magnitude = abs(number).to_bytes(size, "big")
    if number > 0:
        return b"\3" + size.to_bytes(2, "big") + magnitude
    return b"\1" + (_MOST_BYTES - size).to_bytes(2, "big") + bytes(255 - byte for byte in magnitude)
