"""The day of a deed of the past, where the nearest such day is still to come: "was jailed in January", in December."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.attachment.scheduled import is_set
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.moments import Moment

_RIVAL = late(r"the nearest taken, no clear tense to tell it from (\d{4}(?:-\d\d){0,2})")
_REMEMBERING = frozenset(
    {
        "teach",
        "remember",
        "commemorate",
        "honour",
        "honor",
        "recall",
        "investigate",
        "examine",
        "study",
        "review",
    }
    | {"mark", "discuss", "debate", "film", "reconstruct", "retell", "mourn"}
)


def of_past(deed: Deed, moment: Moment, last: str) -> Moment:
    """Take the day before publication for what a verb of the past tells, as a doubtful one."""
    day = moment.edtf.rstrip("?")
    if not day[0].isdigit() or day <= last or not _is_past(deed):
        return moment
    rival = next((match[1] for why in moment.unsure if (match := _RIVAL.fullmatch(why))), None)
    if rival is None:
        return moment
    unsure = f"a past tense: not {day}, which is nearer"
    return moment._replace(edtf=f"{rival}?", unsure=(unsure,))


def _is_past(deed: Deed) -> bool:
    clause = deed.trigger.clause
    group = deed.trigger.group or clause.group
    if group is None or group.is_ahead or group.word in words()["planned"]:
        return False
    if is_set(deed) or group.base in words()["moved"]:
        return False  # "called a strike for 21 June", "moved to 3 June"
    if group.form == "participle" and not group.helpers:
        return clause.relation == "conjoined"
    return group.tells_past


def is_on_another_day(deed: Deed, *, to_come: bool) -> bool:
    """Tell what a day to come is not of, and what a day gone by was only set for."""
    return _is_looked_back_at(deed) if to_come else is_set(deed)


def _is_looked_back_at(deed: Deed) -> bool:
    """Tell "the 20 June shooting is the subject of a film", "the 4 June protests will be remembered": no plan.

    What is told of such a day is on no day to come, whatever the verb beside it is.
    """
    group = deed.trigger.clause.group
    if group is None or deed.trigger.is_verb:
        return False
    forced = deed.trigger.kind in {"assault", "coerce"} and group.word not in words()["planned"]
    return forced or (deed.own and group.base in _REMEMBERING)
