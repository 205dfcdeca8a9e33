"""Words that point to a time without saying which: now, recently, soon, the past."""

from __future__ import annotations

from sahara_cli.drafting.timexes.meanings import Meaning, Vague
from sahara_cli.drafting.timexes.patterns import Found, Rule


def _present(_: Found) -> Meaning:
    return Meaning(Vague("PRESENT_REF"))


def _past(_: Found) -> Meaning:
    return Meaning(Vague("PAST_REF"))


def _future(_: Found) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


RULES = (
    Rule("present", "right? now | currently | current | presently | nowadays | these days"
         " | at present | the present | the moment (?=(,|.))", _present),
    Rule("past", "more? recently | recent UNITMANY ((and|or) UNITMANY)? | recent | the past (?!(PLAIN|UNITONE)) | past UNITMANY", _past),
    Rule("future", "soon | the (near|short)? - ? future | the (near|short) term | the future | future UNITMANY"
         " | (the)? coming UNITMANY", _future),
)
