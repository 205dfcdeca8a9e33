"""Which deed a date belongs to: that of the verb it stands by, or of a noun that the verb leads to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.deeds.verbforms import (
    BEFALLING,
    HELPERS,
    LIGHT,
    OPEN,
    SPEECH,
    TO_COME,
)
from sahara_cli.reading.events.nouns import (
    attached,
    described,
    determined,
    joined,
    modifies,
    reported,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb

_UNTIL = re.compile(r"\b(?:until|till|since) (?:early |late |the )?$", re.IGNORECASE)
#: What is called for a day is not done on it; what is set for one takes place then.
_CALLED = re.compile(
    r"\b(?<!set )(?<!due )(?<!scheduled )(?<!planned )(?<!slated )(?<!expected )for (?:the )?$"
)
#: "Promised radios by June": it is the radios that come by then.
_OF_LATER, _BY = (
    frozenset({"agree", "request", "threaten"}),
    re.compile(r"\bby (?:the |early |late )?$"),
)
#: "Died within weeks of his fall in May": the date is of what is counted from.
_COUNTED = re.compile(
    r"\b(?:hours|days|weeks|months|years?) (?:of|after|before|following) (?:the|an?|his|her|its|their) "
)
#: "Up from 12 in 2019": the date is the figure's.
_FIGURE = re.compile(r"\b(?:from|with|to|than|of) [$#]?\d[\w.,%$ -]*$")
_LEADING = re.compile(
    r"\b(?:after|before|since|following|during|despite|for|to|at|from|amid|in)(?: [\w'-]+){0,4} $"
)
_AFTER = re.compile(
    r"\b(?:after|before|since|following|during|over|despite|until)(?: [\w'-]+){0,4} $"
)
_FOR = re.compile(r"\b(?:for|of|over)(?: [\w'-]+){0,4} $")
#: "Condemned the attack in Kenya on Friday": what is placed so is dated so as well.
_PLACED = re.compile(r" (?:of|in|on|at|near) (?:the )?[A-Z]")
_PHRASE = re.compile(r"[,;:]| (?:in|at|on|by|for|of|to|with|from|after|before|about|as)\b")
#: Between two commas, after which the clause before goes on: ", which Kenya drew up, in 2020".
_ASIDE = re.compile(r"(?:which|who|whose|where)\b[^,]*, $")
_SUBORDINATE = re.compile(r"(?:Though|Although|While|As|When|After|Before|Since|Because|If) ")
#: What a date at the beginning of its clause may stand behind.
_PREPOSED = re.compile(r"(?:(?:on|in|at|late|early|last) )*")
_LOOSE = re.compile(r"[,;:\"()]")
#: Whom or what such deeds are about is dated by the words behind it: "condemned it for its attack in May".
_ABOUT = frozenset({"accuse", "sanction", "coerce", "protest"})
#: Of what takes effect or shape, nothing is told to have happened then.
_TAKEN = re.compile(r"(?:took|takes?|taken|taking) (?!place\b)")
_JOINING = re.compile(r"\b(?:and|but|then) (?:(?:on|in|late|early|last) )*$")
#: Who is a candidate holds no election.
_STANDING = re.compile(r"r[ua]ns?|running|stands?|stood|compete[sd]?")
#: Only a truce is told to be by these: "took effect", "held".
_KEPT = re.compile(r"(?:took|takes?|taken|taking) effect\b|(?:held|holds?)\b")
_NEAR, _TIGHT = 60, 80


class Tie(NamedTuple):
    """A date's deed, if a word tells it, and its clause; or that the date is of words that were said.

    `verb` is what the date stands by, a deed or not; `own` tells a date that a noun has whatever its verb says.
    """

    deed: Deed | None
    clause: Clause
    verb: Verb | None = None
    spoken: bool = False
    own: bool = False


def deed_for(
    text: str, parts: Sequence[Clause], own: int, span: tuple[int, int], *, to_come: bool
) -> Tie:
    """Find the deed that the date at a span belongs to; `own` is its clause, `to_come` that it is in the future."""
    here = parts[own]
    start, end = span
    lead = text[max(here.start, start - _NEAR) : start]
    owned = determined(text, lead, end)
    if noun := described(text, here, end, owned=owned) or joined(text, here, span):
        return Tie(noun, here, _by_noun(here, noun), own=True)
    if (
        _is_no_deeds(lead, to_come=to_come)
        or _is_figures(lead, here, start)
        or modifies(text, here, end)
    ):
        return Tie(None, here)
    if own and (before := _goes_before(text, parts[own - 1], here, span)):
        return _of_verb(text, parts[own - 1], before, parts[own - 1].end)
    verb = _beside(text, here, span)
    if verb is None:
        return _without_verb(text, parts, own, start)
    if verb.form == "infinitive":
        verb = _hung(here, verb, to_come=to_come)
    if noun := attached(text, parts, own, verb):
        return Tie(noun, parts[own - 1], verb)
    return _of_verb(text, here, verb, start)


def _is_no_deeds(lead: str, *, to_come: bool) -> bool:
    """Tell by the words before a date that it is of no deed: a bound, what was called for."""
    called = not to_come and _CALLED.search(lead)
    return bool(called or _UNTIL.search(lead))


def _is_figures(lead: str, here: Clause, start: int) -> bool:
    """Tell a date that is a figure's from that of a verb behind the figure: "more than 9 boats left in 2019"."""
    figure = _FIGURE.search(lead)
    begun = start - len(lead) + figure.start() if figure else start
    return bool(figure) and not any(begun < one.start < start for one in here.verbs)


def _goes_before(text: str, before: Clause, here: Clause, span: tuple[int, int]) -> Verb | None:
    """Find the verb before an apposition whose date stands behind it: "phoned her envoy, X, on Monday and left"."""
    if not here.verbs or not _PREPOSED.fullmatch(text, here.start, span[0]):
        return None
    after = here.verbs[0]
    # "Phoned her envoy, X, on Monday to talk" as well.
    joined_by = r" " if after.form == "infinitive" else r" (?:and|but) (?:\w+ly )?"
    if not re.fullmatch(joined_by, text[span[1] : after.first]):
        return None
    finite = [one for one in before.verbs if one.form == "finite"]
    return finite[-1] if finite else None


def _by_noun(here: Clause, noun: Deed) -> Verb | None:
    before = [one for one in here.verbs if one.end <= noun.start]
    return before[-1] if before else None


def _beside(text: str, here: Clause, span: tuple[int, int]) -> Verb | None:
    start, end = span
    before = [one for one in here.verbs if one.end <= start]
    after = [one for one in here.verbs if one.start >= end]
    if after and before and not text[end : after[0].first].strip():
        # "Officials said Kenya on Monday invaded Peru": the date stands within its verb's own clause.
        between = text[before[-1].end : start]
        if re.search(r"\b[A-Z]|\bthat\b", between) and before[-1].word in SPEECH:
            return after[0]
        # "Had a week before met", "and on Monday left".
        if before[-1].word in HELPERS or _JOINING.search(between):
            return after[0]
    if after and before and re.search(r"\bthat\b", text[before[-1].end : start]):
        return after[0]
    if before:
        return before[-1]
    return next((one for one in after if one.form == "finite"), after[0] if after else None)


def _hung(here: Clause, verb: Verb, *, to_come: bool) -> Verb:
    """Choose between an infinitive and what it hangs on: "agreed to leave in 2019" dates what was agreed."""
    lead = next(
        (one for one in here.verbs if one.word == verb.control and one.end <= verb.start), None
    )
    if lead is None or lead.word in OPEN:
        return verb
    told = any(one.verb == verb for one in here.deeds)
    if lead.word in TO_COME:
        return verb if to_come else lead
    return verb if told else lead


def _of_verb(text: str, here: Clause, verb: Verb, start: int) -> Tie:
    between = [
        one for one in here.deeds if not one.is_verb and verb.end <= one.start and one.end <= start
    ]
    noun = between[-1] if between else None
    deed = next((one for one in here.deeds if one.verb == verb), None)
    if deed:
        chosen = (
            noun
            if noun and noun.start >= deed.close and _about(text, here, deed, noun, start)
            else deed
        )
        promised = deed.kind in _OF_LATER and _BY.search(text, verb.end, start)
        if chosen is deed and (promised or _COUNTED.search(text, verb.end, start)):
            return Tie(None, here)
        return Tie(chosen, here, verb)
    if noun_before := reported(text, here, verb):
        return Tie(noun_before, here, verb)
    if verb.word in SPEECH and not verb.is_passive:
        return Tie(None, here, verb, spoken=True)
    if noun and _tight(text, noun.end, start):
        return _of_object(text, here, verb, noun)
    return Tie(_argument(text, here, verb, start), here, verb)


def _of_object(text: str, here: Clause, verb: Verb, noun: Deed) -> Tie:
    """Tell whether a noun between a verb of no kind and its date is what the date is of."""
    if noun.label == "election" and _STANDING.fullmatch(verb.word):
        return Tie(None, here)
    lead = text[max(here.start, noun.start - _NEAR) : noun.start]
    led = leads(text, verb, noun) or _LEADING.search(lead)
    return Tie(noun if led else None, here, verb)


def leads(text: str, verb: Verb, noun: Deed) -> bool:
    """Tell whether a noun is what an empty verb tells: "held their first talks"."""
    return verb.word in LIGHT and not _PHRASE.search(text, verb.end, noun.start)


def _about(text: str, here: Clause, deed: Deed, noun: Deed, start: int) -> bool:
    lead = text[max(here.start, noun.start - _NEAR) : noun.start]
    if deed.kind == noun.kind:
        return False
    if deed.kind == "accuse" and _PLACED.match(text, noun.end, start):
        return True
    return bool(_AFTER.search(lead)) or (deed.kind in _ABOUT and bool(_FOR.search(lead)))


def _argument(text: str, here: Clause, verb: Verb, start: int) -> Deed | None:
    """Find the noun that an empty verb leads to, or that stands before it as what happened."""
    if verb.word not in LIGHT:
        return None
    following = [one.first for one in here.verbs if one.start > verb.end]
    close = min(following, default=here.end)
    ahead = [one for one in here.deeds if not one.is_verb and verb.end <= one.start < close]
    if ahead and start < verb.start and not verb.is_passive and leads(text, verb, ahead[0]):
        return ahead[0]
    kept = _KEPT.match(text, verb.start)
    if verb.is_passive or kept or (verb.word in BEFALLING and not _TAKEN.match(text, verb.start)):
        before = [one.end for one in here.verbs if one.end <= verb.first]
        floor = max(before, default=here.start)
        held = [
            one for one in here.deeds
            if not one.is_verb and floor <= one.start and _tight(text, one.end, verb.first)
            and (not kept or verb.is_passive or one.mode == "ceasefire")
        ]  # fmt: skip
        return held[-1] if held else None
    return None


def _tight(text: str, end: int, start: int) -> bool:
    return 0 <= start - end <= _TIGHT and not _LOOSE.search(text, end, start)


def _without_verb(text: str, parts: Sequence[Clause], own: int, start: int) -> Tie:
    """Look at the nouns of a clause without verb; then at the clause that it is a phrase of."""
    here = parts[own]
    nouns = [one for one in here.deeds if one.end <= start and _tight(text, one.end, start)]
    if nouns:
        return Tie(nouns[-1], here)
    beside = parts[own - 1] if own else parts[1] if len(parts) > 1 else None
    if here.begun[1]:
        beside = next(one for one in parts if one.start == here.begun[0])
    elif own > 1 and beside and _ASIDE.match(text, beside.start, beside.end):
        beside = parts[own - 2]
    if own == 1 and _SUBORDINATE.match(text, parts[0].start):
        # "Though Kenya waited, in 2009, Peru signed": the clause that stands by itself is to come.
        beside = next((one for one in parts[2:] if one.verbs), beside)
        own = 0 if beside is not parts[0] else own
    if beside is None or not beside.verbs:
        return Tie(None, here)
    finite = [one for one in beside.verbs if one.form == "finite"] or beside.verbs
    verb = finite[-1] if own else finite[0]
    return _of_verb(text, beside, verb, beside.end if own else beside.start)
