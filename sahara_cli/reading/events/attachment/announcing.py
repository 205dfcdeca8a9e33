"""News told by who made it known on a day: "announced on Monday that it would close", "admitted in 2015 that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import Deed, deed_of
from sahara_cli.reading.events.telling import ANNOUNCING, complement
from sahara_cli.reading.events.triggers import Sort

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause

_ADMITTED, _ANNOUNCED = Sort("concede", None, "admission"), Sort("other", None, "announcement")


def announced(sentence: Sentence, deed: Deed) -> Deed | None:
    """Give the deed of making something known its kind; none of a plan, or of politics, told itself."""
    group, clause = deed.trigger.group, deed.trigger.clause
    if deed.trigger.sort or group is None or group.base not in ANNOUNCING or clause.objects:
        return deed
    content = complement(sentence, clause)
    if content is None:
        return deed
    if group.base == "admit":
        return Deed(deed.trigger._replace(sort=_ADMITTED))
    return (
        None if _is_told_itself(sentence, content) else Deed(deed.trigger._replace(sort=_ANNOUNCED))
    )


def _is_told_itself(sentence: Sentence, content: Clause) -> bool:
    """Tell a plan, and a deed of politics, from what only its announcement tells."""
    plan = content.group is not None and (
        content.group.is_ahead or "would" in content.group.helpers
    )
    below = deed_of(sentence, content)
    return plan or bool(below and below.trigger.kind not in {None, "other"})
