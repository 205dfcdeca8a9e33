"""Captions: "A man walks past a burnt bus in Karsk on Monday", in the present with a day gone by."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.news import Days
    from sahara_cli.reading.language.clauses import Clause

_DAY = late(r"\d{4}-\d\d-\d\d")
_YEAR = late(r"\b\d{4}$")
#: A picture of the news is so many days old; an older one tells its year, at the end.
_RECENT = 14
#: "A kite is seen above Oram on Monday".
_SEEN = frozenset({"seen", "pictured", "shown", "photographed"})


def is_below_picture(sentence: Sentence, deed: Deed, moment: Moment, days: Days) -> bool:
    """Tell what a picture shows, whose day is nobody's deed."""
    clause = deed.trigger.clause
    if clause.relation in {"gerund", "infinitive"}:
        clause = clause.finite()
    day = moment.edtf.rstrip("?~%")
    if deed.own or moment.start < deed.trigger.end or not _DAY.fullmatch(day) or day > days.last:
        return False
    if not _is_shown(clause):
        return False
    ends = sentence.text[moment.end : sentence.end].strip(" .") == ""
    if ends and _YEAR.search(moment.words):
        return True
    age = dt.date.fromisoformat(days.first) - dt.date.fromisoformat(day)
    plain = clause.group is not None and (not clause.group.helpers or clause.group.word in _SEEN)
    return plain and age.days <= _RECENT


def _is_shown(clause: Clause) -> bool:
    """Tell "walks past", "are reflected" from what was done."""
    group = clause.group
    if group is None or clause.is_embedded or not clause.subjects:
        return False
    return (
        group.form == "finite" and group.tense == "present" and set(group.helpers) <= {"is", "are"}
    )
