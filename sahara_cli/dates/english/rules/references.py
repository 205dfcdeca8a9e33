"""Words for a time that is not named: now, recently, the past, the future."""

from __future__ import annotations

from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import UNITS
from sahara_cli.dates.english.meanings import Meaning, Span, Vague
from sahara_cli.dates.english.rules.lengths import duration


def _present(capture: Capture) -> Meaning | None:
    # "A current" and "current account" tell no time.
    is_noun = capture["c"] and (
        not capture.near(1).isalpha()
        or capture.near(1) in _AFTER_CURRENT
        or capture.near(-1) in _BEFORE_CURRENT
    )
    return None if is_noun else Meaning(Vague("PRESENT_REF"))


def _past(_: Capture) -> Meaning:
    return Meaning(Vague("PAST_REF"))


def _future(_: Capture) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


def _recent(capture: Capture) -> Meaning:
    return Meaning(Span(duration(None, UNITS[capture["u"]])))


_AFTER_CURRENT = frozenset({
    "account", "accounts", "affairs", "of", "in", "is", "was", "and", "that", "which", "to", "from", "through",
})  # fmt: skip

#: Words before a current of water, air or electricity.
_BEFORE_CURRENT = frozenset({
    "electric", "electrical", "alternating", "direct", "reverse", "rip", "ocean", "strong", "tidal", "swift", "air",
    "water",
})  # fmt: skip

RULES = (
    Rule("present", "now (?!(and (again|then))) | currently | c=current"
         " | presently | nowadays | these days | at present | the present",
         _present),
    Rule("past", "(a (short|little|long)? (time|while) | some time | not? long (?=(ago (?!as))) | moments) ago"
         " | more? recently | recent (years|decades|quarters|centuries) | recent UNITMANY (and|or) UNITMANY"
         " | recent (?!UNITMANY) | the past (?!(PLAIN|UNITONE)) | past UNITMANY", _past),
    Rule("recent-units", "(recent|coming) u=UNITMANY", _recent),
    Rule("future", "the near -? future | the (near|short) -? term | the future (?!of) | future UNITMANY",
         _future),
)  # fmt: skip
