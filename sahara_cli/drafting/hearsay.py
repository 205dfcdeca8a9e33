"""Words at second hand: "Perl quoted Brek as saying", "according to Perl, Brek told", "the court heard that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late

if TYPE_CHECKING:
    import re

    from sahara_cli.drafting.statement_dates import Spoken

_WHO = r"(?P<who>[^\s,;:.\"](?:[^,;:\"\n]{0,60}[^\s,;:.\"])?)"
#: What stands before the speaker, up to him.
_QUOTING = late(rf"(?:^|[,;:\"] ?|\. ){_WHO} (?:quot(?:ed|es)|cit(?:ed|es)) (?:[\w'-]+ )?\Z")
_ACCORDING = late(rf"\b[Aa]ccording to {_WHO}, (?:[\w'-]+ ){{0,2}}\Z")
_HEARD = late(
    rf"(?:^|[,;:\"] ?|\. ){_WHO}(?: (?:has|have|had|also|later))?"
    r" (?:heard|learned|learnt|(?:was|were) told|sa(?:id|ys)|testified|claim(?:ed|s)|alleg(?:ed|es)|recalled"
    r"|report(?:ed|s)|wrote)(?: that)? (?:[\w'-]+ ){0,2}\Z"
)
#: What stands behind the words and their speaker.
_LASTLY = late(rf"[^.\"\n]{{0,40}}\W according to {_WHO}(?=[,.;]|$)")
#: Words that open a clause of another's, not of whoever passes words on.
_OWN = frozenset(("he", "she", "they", "it", "i", "we", "who", "which", "that", "whom"))
#: The verb of speech stands so near behind its subject.
_NEAR = 40


class Hearsay(NamedTuple):
    """The span of the words for who passes a statement on."""

    start: int
    end: int


def hearsay(text: str, spoken: Spoken, stretch: tuple[int, int]) -> Hearsay | None:
    """Find who passes words on as another's, in the stretch of their sentences; None where the writer tells them."""
    quotation, mention = spoken.quotation, spoken.mention
    if not mention or quotation.rule == "according to" or not spoken.names_its_source:
        return None
    if (quotation.phrase or "").lower() in _OWN:
        return None
    lead, at = text[stretch[0] : mention[0]], stretch[0]
    passing = _QUOTING.search(lead) or _ACCORDING.search(lead) or _heard(text, lead, spoken)
    if passing and not spoken.holds(at + passing.start("who")):
        return Hearsay(at + passing.start("who"), at + passing.end("who"))
    end = max(mention[1], spoken.parts[-1][1])
    lastly = _LASTLY.match(text, end, stretch[1])
    return Hearsay(*lastly.span("who")) if lastly else None


def _heard(text: str, lead: str, spoken: Spoken) -> re.Match[str] | None:
    """Match "the court heard that" before a speaker whose own verb stands behind him."""
    cue, last = spoken.quotation.cue, (spoken.mention or (0, 0))[1]
    return _HEARD.search(lead) if cue and cue in text[last : last + _NEAR] else None
