"""Who speaks in a sentence does what it tells, with charges, demands and refusals: "Blair says Odera should resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging.parts import parts_of
from sahara_cli.judging.voices import says
from sahara_cli.judging.words import stem
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names

#: At a meeting either may do so: "at a news conference with Odera, Quispe suggested".
SPEAKING = frozenset(
    "say suggest add state note announce declare claim argue explain stress insist".split()  # noqa: SIM905
)
#: With these kinds who speaks does the deed; nothing is sure where a noun tells whose it is.
_SAID_KINDS = frozenset({"accuse", "request", "reject"})
_OWNED = late(r"[A-Z]\w+['’]s? |\b(?:by|from) [A-Z]")


def is_said_by_others(event: Event, evidence: Evidence, names: Names, wanted: set[str]) -> bool:
    """Tell whether those recorded as hearing a charge or a demand are who speak, and the others do nothing there."""
    if event.kind not in _SAID_KINDS or _OWNED.search(evidence.text):
        return False
    actors, others, is_said = set(event.actors), set(event.recipients), False
    for sentence, clause in evidence.clauses:
        parts = parts_of(event, sentence, clause, names)
        group = clause.group
        if (parts.subject | parts.by) & actors or group is None or stem(group.base) in wanted:
            return False
        is_speech = group.base in SPEAKING or group.word in says()
        is_said |= is_speech and not clause.is_embedded and bool(parts.subject & others)
    return is_said
