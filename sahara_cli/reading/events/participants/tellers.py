"""Who did what they tell of without saying so: "the club said he was suspended"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.parties import Parties
from sahara_cli.reading.events.participants.unnamed import Side
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.participants.parties import Finder
    from sahara_cli.reading.events.triggers import Trigger

#: What a body that tells of it has done itself, beside its punishments.
_OWN = frozenset({"appointment", "layoffs"})


def told_by(finder: Finder, names: Names, sentence: Sentence, trigger: Trigger) -> Parties:
    """Find the body that tells who was punished or appointed, which nobody else is said to have done."""
    above = trigger.clause.parent if trigger.clause.relation == "that" else None
    if above is None or not (trigger.kind == "sanction" or trigger.label in _OWN):
        return Parties()
    side = Side(acts=True, kind=trigger.kind or "", label=trigger.label)
    parties = finder.all(sentence, above.subjects, above, side)
    heads = {sentence.tokens[phrase.head].low for phrase in above.subjects}
    is_body = heads <= people()["house"] or all(map(names.is_body, parties.ids))
    return parties if is_body else Parties()
