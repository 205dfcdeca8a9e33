"""Deeds of which nothing is left to tell, for they were done to nobody: "the army killed none of the hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.factuality.status import DONE_TO_NOBODY, of_verb

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger


def is_of_nobody(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what was done to nobody, and force that nobody used or suffered."""
    sure = of_verb(sentence, trigger)
    denied = sure.word == "no" and trigger.kind in {"assault", "coerce"}
    return denied or sure.word == DONE_TO_NOBODY
