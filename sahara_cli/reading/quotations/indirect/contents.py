"""The clause that a verb of speech reports: behind the verb, before it, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.grammar.phrases import is_nominal, is_pronoun, phrase_right
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import is_adverb, is_finite
from sahara_cli.reading.quotations.indirect.cues import has_particle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

_REACH = 60  # tokens that a clause may hold before its "Lee said"
_SHORTEST = 2  # words of a clause
_CLOSE = 16  # tokens that "Lee said in a statement on Monday" may take up
_ENDS = frozenset((".", "!", "?", ";", "…"))
_PAUSES = DASHES | {",", ";"}
_OPENERS = english.words("that whether if how why what when where who")
_EMPTY = english.words("so nothing little much goodbye sorry yes no")
#: Words that open a circumstance between a verb of speech and its clause: "said in a statement on Monday that".
_CIRCUMSTANCE = english.words("in on at during after before by via from through over to with")
_TIMES = english.DAYS | english.words("yesterday today earlier later last this week month year")
_POINTING = english.words("this last")
_NOT_CLAUSES = english.words(
    "in on at during after before by via from through over to with of as for about"
)
_OBJECTS = english.words("him her them us me")
#: Words that are no part of the addressee: they open the clause or a circumstance.
_NO_ADDRESSEES = _OPENERS | _NOT_CLAUSES | english.AUXILIARIES
_LEADING = english.PREPOSITIONS | english.TIMES | english.words("despite amid later earlier then")
_QUANTITIES = english.words("all both only no")
_ADDING = english.words("added adds add")
_THOUGHT = english.words("thought thinks think hoped hopes hope wondered wonders found finds")
_PLAIN = english.words("said says say")
_WILLING = english.words(
    "promised promises vowed vows pledged pledges threatened threatens claimed claims agreed offered"
)


def clause_after(tokens: Sequence[Token], cue: int) -> Span | None:
    """Return the clause behind a verb of speech, past the addressee and the day; None if there is none."""
    verb = tokens[cue].lower
    at = cue + 1
    if has_particle(tokens, cue):
        return to_end(tokens, at)
    if verb in english.TELLING:
        at = _that(tokens, at) or _past_addressee(tokens, at)
    return _clause_at(tokens, verb, _past_circumstances(tokens, at))


def _clause_at(tokens: Sequence[Token], verb: str, at: int) -> Span | None:
    """Return the clause of a verb that starts at a place; None if the verb takes none that starts so."""
    if at + 1 < len(tokens) and tokens[at].text == ":" and verb in english.SPEECH:
        return to_end(tokens, at + 1) if tokens[at + 1].is_word else None
    if at >= len(tokens) or not (tokens[at].is_word or tokens[at].stretch):
        return None
    if tokens[at].lower in _OPENERS:
        return to_end(tokens, at + (tokens[at].lower == "that"))
    return to_end(tokens, at) if _takes(tokens, verb, at) else None


def _takes(tokens: Sequence[Token], verb: str, at: int) -> bool:
    """Tell whether a verb reports what starts at a place without "that"."""
    lower = tokens[at].lower
    if lower == "to":
        return verb in english.TELLING or verb in _WILLING
    if verb in english.WITH_OBJECT or verb in english.CALLING:
        return True
    if lower in _NOT_CLAUSES or _is_empty(tokens, at) or _lacks_that(tokens, verb, at):
        return False
    known = lower not in english.PREPOSITIONS and has_finite(tokens, at, len(tokens))
    return verb in _PLAIN or known


def _lacks_that(tokens: Sequence[Token], verb: str, at: int) -> bool:
    """Tell a verb that reports only with "that", and "added 20 points"."""
    if verb in _ADDING:
        return tokens[at].stretch is None and not tokens[at].text[0].isalpha()
    return verb in english.ONLY_THAT and (verb in _THOUGHT or not _opens_with_subject(tokens, at))


def _opens_with_subject(tokens: Sequence[Token], at: int) -> bool:
    """Tell "speculated the app was banned" from "recalled the war": a subject and its auxiliary stand there."""
    span = phrase_right(tokens, at)
    behind = span[1] if span else len(tokens)
    return behind < len(tokens) and tokens[behind].lower in english.AUXILIARIES


def _is_empty(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb reports no words: "said so.", "said nothing on Monday", "said it all"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and (tokens[at].lower, after.lower) == ("it", "all"):
        return True
    return tokens[at].lower in _EMPTY and (
        after is None or not after.is_word or after.lower in _CIRCUMSTANCE
    )


def _that(tokens: Sequence[Token], at: int) -> int | None:
    """Find the "that" behind a long addressee: "told the Post of Lima on Monday that"."""
    for index in range(at, min(len(tokens), at + _CLOSE)):
        if tokens[index].lower == "that" and index > at:
            return index
        if is_finite(tokens[index]) or tokens[index].text in _ENDS or is_pronoun(tokens[index]):
            return None
    return None


def _past_addressee(tokens: Sequence[Token], at: int) -> int:
    """Step over the addressee of a verb: "reporters", "the Lima court", "Reuters on Monday"."""
    if at < len(tokens) and (is_pronoun(tokens[at]) or tokens[at].lower in _OBJECTS):
        return at + 1
    start = at
    while at < len(tokens) and _is_of_addressee(tokens[at], opens=at == start):
        at += 1
    return at


def _is_of_addressee(token: Token, *, opens: bool) -> bool:
    """Tell whether a word names the addressee; a determiner may only open the phrase."""
    if not token.is_word or token.lower in _NO_ADDRESSEES or is_pronoun(token):
        return False
    if token.lower in english.DETERMINERS:
        return opens
    return is_nominal(token)


def _past_circumstances(tokens: Sequence[Token], at: int) -> int:
    """Step over "in a statement", "on Monday", "late last week" between a verb and its clause."""
    while at < len(tokens):
        if _is_time_or_manner(tokens, at):
            at += 1
        elif _opens_circumstance(tokens, at):
            span = phrase_right(tokens, at + 1)
            at = span[1] if span else at + 1
            if not _goes_on(tokens, at):
                return at
        elif end := _past_aside(tokens, at):
            at = end
        else:
            return at
    return at


def _is_time_or_manner(tokens: Sequence[Token], at: int) -> bool:
    lower = tokens[at].lower
    if lower in _POINTING:  # "said this week", but "said this road"
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return after in english.TIMES or after in english.DAYS
    return lower in _TIMES or (is_adverb(tokens[at]) and lower not in _QUANTITIES)


def _opens_circumstance(tokens: Sequence[Token], at: int) -> bool:
    """Tell "in a statement"; "to" opens one only before a noun, not in "to leave"."""
    lower = tokens[at].lower
    return lower in _CIRCUMSTANCE and (lower != "to" or _is_noun(tokens, at + 1))


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """Return where ", however," ends, or ", speaking in Lima," before "that"; 0 where no aside is."""
    if tokens[at].text != ",":
        return 0
    if at + 2 < len(tokens) and is_adverb(tokens[at + 1]) and tokens[at + 2].text == ",":
        return at + 3
    for end in range(at + 1, min(len(tokens) - 1, at + 12)):
        if tokens[end].text == ",":
            return end + 1 if tokens[end + 1].lower == "that" else 0
        if tokens[end].text in _ENDS:
            return 0
    return 0


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (
        tokens[at].is_capital
        or tokens[at].lower in english.DETERMINERS
        or tokens[at].lower.endswith("s")
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].is_word or tokens[at].text == ",")


def to_end(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the clause from a place to the sentence's end; None if it has too few words."""
    end = len(tokens)
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].stretch):
        end -= 1
    near = tokens[start : min(end, start + _REACH)]
    words = sum(token.is_word for token in near)
    quoted = any(token.stretch is not None for token in near)
    return (start, end) if words >= _SHORTEST or (words and quoted) else None


def clause_before(tokens: Sequence[Token], end: int, floor: int) -> Span | None:
    """Return the clause that ends at an index: "The road is shut, Lee said"."""
    start = max(floor, end - _REACH)
    while start < end and (not tokens[start].is_word or tokens[start].lower in ("and", "but")):
        if tokens[start].stretch is not None:
            break
        start += 1
    words = sum(token.is_word for token in tokens[start:end])
    return (start, end) if words > _SHORTEST else None


def around(tokens: Sequence[Token], end: int, after: int, floor: int) -> Span | None:
    """Return the clause that "Lee said" interrupts: "The road, Lee said, is shut"."""
    if after >= len(tokens) or tokens[after].text not in _PAUSES:
        return None
    rest = to_end(tokens, after + 1)
    start = next((at for at in range(floor, end) if tokens[at].is_word), None)
    return (start, rest[1]) if rest and start is not None else None


def ends(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the words that name a source end at a place: at a stop, a pause, or "on Monday"."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    return not token.is_word or token.lower in _CIRCUMSTANCE or token.lower in _TIMES


def has_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a stretch seems to hold a verb: a known one, or a word that looks like one."""
    return any(
        is_finite(token)
        or token.stretch is not None
        or (token.lower in english.WITH_OBJECT and not token.is_capital)
        for token in tokens[start : min(end, start + _REACH)]
    )


def is_adverbial(tokens: Sequence[Token], clause: Span) -> bool:
    """Tell whether a clause is no statement: "When the crew came", "In a talk"; it has no comma of its own."""
    first = tokens[clause[0]].lower
    if any(token.text == "," for token in tokens[slice(*clause)]):
        return False
    if first in english.SUBORDINATORS - {"that", "what", "how", "why"}:
        return True
    return first in _LEADING and not has_finite(tokens, *clause)
