"""Deeds of which nothing is left to tell, for they were done to nobody: "the army killed none of the hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.factuality.status import DONE_TO_NOBODY, of_verb

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger


def is_of_nobody(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what was done to nobody, force that nobody used or suffered, and what neither of two did."""
    sure = of_verb(sentence, trigger)
    opens = {sentence.tokens[phrase.first].low for phrase in trigger.clause.subjects}
    gone = trigger.kind in {"assault", "coerce"} or "neither" in opens
    denied = sure.word == "no" and gone
    return denied or sure.word == DONE_TO_NOBODY
