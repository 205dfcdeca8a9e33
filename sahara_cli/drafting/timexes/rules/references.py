"""Words that point to a time without saying which: now, recently, the past, the future."""

from __future__ import annotations

from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.lexicon import UNITS
from sahara_cli.drafting.timexes.meanings import Meaning, Span, Vague
from sahara_cli.drafting.timexes.rules.lengths import duration


def _present(_: Found) -> Meaning:
    return Meaning(Vague("PRESENT_REF"))


def _past(_: Found) -> Meaning:
    return Meaning(Vague("PAST_REF"))


def _future(_: Found) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


def _recent(found: Found) -> Meaning:
    return Meaning(Span(duration(None, UNITS[found["u"]])))


RULES = (
    Rule("present", "now | currently | current | presently | nowadays | these days | at present | the present",
         _present),
    Rule("past", "more? recently | recent (years|decades|quarters|centuries) | recent UNITMANY (and|or) UNITMANY"
         " | recent (?!UNITMANY) | the past (?!(PLAIN|UNITONE)) | past UNITMANY", _past),
    Rule("recent-units", "recent u=UNITMANY", _recent),
    Rule("future", "the near -? future | the (near|short) -? term | the future (?!of) | (future|the? coming) UNITMANY",
         _future),
)  # fmt: skip
