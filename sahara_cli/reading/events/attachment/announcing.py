"""News told by who made it known on a day: "announced on Monday that it would close", "admitted in 2015 that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import Deed, deed_of
from sahara_cli.reading.events.telling import ANNOUNCING, complement
from sahara_cli.reading.events.triggers import Sort

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence

_ADMITTED, _ANNOUNCED = Sort("concede", None, "admission"), Sort("other", None, "announcement")


def announced(sentence: Sentence, deed: Deed) -> Deed | None:
    """Give the deed of making something known its kind; none of a plan, or of politics, told itself."""
    group, clause = deed.trigger.group, deed.trigger.clause
    if deed.trigger.sort or group is None or group.base not in ANNOUNCING or clause.objects:
        return deed
    told = complement(sentence, clause)
    if told is None:
        return deed
    below = deed_of(sentence, told)
    if group.base == "admit":
        return Deed(deed.trigger._replace(sort=_ADMITTED))
    plan = told.group is not None and (told.group.is_ahead or "would" in told.group.helpers)
    if plan or (below and below.trigger.sort and below.trigger.kind != "other"):
        return None
    return Deed(deed.trigger._replace(sort=_ANNOUNCED))
