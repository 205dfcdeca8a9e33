"""Texts read as dates: the meaning of each, or why it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from sahara_cli.dates import why
from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates import Edtf, Window
    from sahara_cli.dossier.records import AnyRecord

#: The columns of dates for people and for programs; one date alone is laid out with the first.
SHOWN = ("text", "edtf", "kind", "level", "earliest", "latest", "in_words", "match", "reason")
DATA = ("text", "valid", *SHOWN[1:])
_WRAPPING = frozenset({"text", "in_words", "reason"})


class Read(NamedTuple):
    """A text, and the date that it was read as or, where it is none, the reason."""

    text: str
    date: Edtf | None
    reason: str = ""


class Reading(Declared):
    """A text read as a date, as structured formats give it: null where the text is no date.

    `earliest` and `latest` are ISO days, "-inf" or "inf" where open, "unknown" where nobody knows.
    """

    noun: ClassVar[str] = "date"

    text: str
    valid: bool
    edtf: str | None = None
    level: int | None = None
    kind: str | None = None
    earliest: str | None = None
    latest: str | None = None
    in_words: str | None = None
    reason: str | None = None


def parsed_dates(
    reads: Sequence[Read], windows: Sequence[Window], keys: Sequence[str], *, rows: bool
) -> Report:
    """Tell how texts were read, and how each date stands to all of the windows; `keys` name columns.

    One reading is laid out field by field unless `rows` are wanted, several in rows.
    """
    answers = tuple(_answer(read, windows) for read in reads)
    columns = tuple(_column(key) for key in keys)
    if rows or len(answers) != 1:
        return Report((Section("dates", answers=answers, columns=columns),))
    pairs = tuple(
        (column.heading.lower(), cell) for column in columns if (cell := column.cell(answers[0]))
    )
    return Report((Section("dates", "fields", answers=answers, fields=pairs),))


def _answer(read: Read, windows: Sequence[Window]) -> Answer:
    date, match, reason = read.date, None, read.reason
    fields: dict[str, Any] = {}
    if date is not None:
        of_date = ("level", "kind", "earliest", "latest", "in_words")
        fields = {"edtf": str(date), **{name: getattr(date, name) for name in of_date}}
        if windows:
            match = min(window.verdict(date) for window in windows)
            reason = " ".join(why(date, window) for window in windows)
    judged = {"text": read.text, "valid": date is not None, "reason": reason or None}
    reading = Reading.plainly({**judged, **fields})
    # It is laid out as a record is, though it stands in no dossier.
    return Answer(cast("AnyRecord", reading), match)


def _column(key: str) -> Column:
    def cell(answer: Answer) -> str:
        if key == "match":
            return "" if answer.match is None else str(answer.match)
        value = getattr(answer.record, key)
        return (
            "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
        )

    heading = "EDTF" if key == "edtf" else key.replace("_", " ").capitalize()
    return Column(key, heading, cell, key in _WRAPPING)
