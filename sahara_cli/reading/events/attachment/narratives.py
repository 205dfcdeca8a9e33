"""A story of long ago goes on: "In 2014 he bought the bridge. He sold it to the state." is no news."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.dates import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.news import Days

#: So many sentences back the story may have been dated, and so many days ago it was long ago.
_BACK, _LONG = 3, 60


def goes_on(document: Document, sentence: Sentence, moments: Sequence[Moment], days: Days) -> bool:
    """Tell a sentence behind one of its paragraph whose last time is long past."""
    for number in range(sentence.number - 1, max(sentence.number - 1 - _BACK, -1), -1):
        before = document.sentences[number]
        if before.paragraph != sentence.paragraph:
            return False
        if before.times:
            return _is_old(moments[before.times[-1]], days)
    return False


def _is_old(moment: Moment, days: Days) -> bool:
    latest = parse(moment.edtf).latest
    first = dt.date.fromisoformat(days.first)
    if first.toordinal() <= _LONG:
        return False
    return latest < (first - dt.timedelta(days=_LONG)).isoformat()
