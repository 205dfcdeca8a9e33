"""The order of a listing as bytes: two records compare as `by_date` has them, where nothing unbounded is set apart."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Claim
from sahara_cli.dossier.selection import begins

if TYPE_CHECKING:
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import AnyRecord

#: How the keys begin of what has a date, which come before those of all others.
DATED, _UNDATED = b"\0", b"\1"
_BYTES, _SHIFT = 8, 1 << 62
_MOST_BYTES = 0xFFFF


def key_of(record: AnyRecord) -> bytes:
    """Make the key of a record."""
    date = date_of(record)
    if date is None:
        dated = _UNDATED
    else:
        first, by_its_last, (low, high, text) = by_time(date)
        days = _day(first) + bytes((by_its_last,)) + _day(low) + _day(high)
        dated = DATED + days + text.encode() + b"\0"
    place = b"\0"
    if isinstance(record, Claim):
        source, start, row = min(begins(cite) for cite in record.cites)
        place = b"\1" + source.encode() + b"\0" + _day(start) + row.encode()
    return dated + place + record.id.encode()


def _day(day: Day) -> bytes:
    """Write a whole number, however large, or an infinite one, so that bytes compare as numbers do."""
    if day in (inf, -inf):
        return b"\5" if day > 0 else b"\0"
    number = int(day)
    if -_SHIFT < number < _SHIFT:
        return b"\2" + (number + _SHIFT).to_bytes(_BYTES, "big")
    size = (number.bit_length() + 7) // 8
    whole = abs(number).to_bytes(size, "big")
    if number > 0:
        return b"\3" + size.to_bytes(2, "big") + whole
    return b"\1" + (_MOST_BYTES - size).to_bytes(2, "big") + bytes(255 - one for one in whole)
