"""The subject to the left of a verb, past adverbs, dates and asides that stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import words
from sahara_cli.reading.lexicon.human import speaks
from sahara_cli.reading.quotations.grammar.phrases import (
    CLOSED,
    VERBS,
    Span,
    head,
    is_family_name,
    phrase_left,
)
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

_REACH = 40  # tokens that a subject may stand away from its verb
_LONG = 40  # characters from which a quotation inside an aside is no title
_HOPS = 4  # circumstances that may stand between a subject and its verb
_RELATIVES = words("that which who")
_BEFORE_DAYS = words("on last this he she they")
_NO_ASIDES = words("and but he she they it i we then or so")
_WHEN = words("this last next")
_SINCE = words("since until till before after")
#: Words that a phrase hangs on; it is no subject then: "In Ohio, a swing state, said".
_HOLDERS = english.PREPOSITIONS | english.PARTICIPLES | english.SPEECH | english.INFINITIVES


def subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the phrase that is the subject of the verb at an index, found to its left."""
    floor = max(0, verb - _REACH)
    end = verb
    for _ in range(_HOPS):
        end, aside = _before_verb(tokens, end, floor)
        if aside:
            return _past_aside(tokens, end, floor)
        span = phrase_left(tokens, end, floor)
        start = span[0] if span else end
        if attached := _relative(tokens, end) or _described(tokens, start, floor):
            return attached
        if span is None:
            return _done(tokens, end, floor)
        before = _past(tokens, span)
        if before is None:
            return span
        end = before
    return None


def _past(tokens: Sequence[Token], span: Span) -> int | None:
    """Return where "in Ohio" and "last week" start; None for a phrase that is neither."""
    if not span[0]:
        return None
    if _is_when(tokens, span):
        return span[0]
    return _before_circumstance(tokens, span[0] - 1) if _is_circumstance(tokens, span) else None


def _done(tokens: Sequence[Token], end: int, floor: int) -> Span | None:
    """Take "a study" in "a study published this May found", where the participle ends at an index."""
    if end <= floor + 1 or not is_done(tokens[end - 1]) or not speaks(tokens[end - 2].lower):
        return None
    return phrase_left(tokens, end - 1, floor)


def is_done(token: Token) -> bool:
    """Tell a word that looks like a past participle."""
    lower = token.lower
    return lower.endswith("ed") and not token.is_capital and lower not in english.NOUNS_IN_ED


def _is_when(tokens: Sequence[Token], span: Span) -> bool:
    """Tell "this May", "last week": no preposition leads to it."""
    return tokens[span[0]].lower in _WHEN and is_time(tokens[span[1] - 1])


def _before_verb(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, bool]:
    """Step back over adverbs and dates before a verb; tell whether an aside ends there."""
    while end > floor:
        before = tokens[end - 1]
        if before.text in (")", "]"):
            end = _opening(tokens, end - 1, floor)
        elif _passes(before) or _is_date(tokens, end - 1, floor) or _leads_to_day(tokens, end - 1):
            end -= 1
        else:
            return (end - 1, True) if before.text == "," or before.text in DASHES else (end, False)
    return end, False


def _passes(token: Token) -> bool:
    lower = token.lower
    return not token.is_capital and (
        lower in english.ADVERBS
        or lower in english.AUXILIARIES
        or (lower.endswith("ly") and lower not in english.NOUNS_IN_LY)
    )


def _is_date(tokens: Sequence[Token], index: int, floor: int) -> bool:
    # "Lee on Tuesday said", "Lee Tuesday said"
    if tokens[index].lower not in english.DAYS or index <= floor:
        return False
    before = tokens[index - 1]
    dated = before.is_capital or before.lower in _BEFORE_DAYS
    return dated and not is_family_name(tokens, index)


def _leads_to_day(tokens: Sequence[Token], index: int) -> bool:
    # "Lee of Ohio on Tuesday said"
    leads = tokens[index].lower in ("on", "last", "this")
    return leads and index + 1 < len(tokens) and tokens[index + 1].lower in english.DAYS


def _opening(tokens: Sequence[Token], closing: int, floor: int) -> int:
    for index in range(closing - 1, floor - 1, -1):
        if tokens[index].text in ("(", "["):
            return index
    return floor


def _relative(tokens: Sequence[Token], end: int) -> Span | None:
    """Take the pronoun of "a message that said"; "that" is one only behind a noun."""
    if end <= 1 or tokens[end - 1].lower not in _RELATIVES:
        return None
    noun = tokens[end - 2]
    plain = noun.is_word and not noun.is_capital and noun.lower not in VERBS | CLOSED
    return (end - 1, end) if plain or tokens[end - 1].lower != "that" else None


def _described(tokens: Sequence[Token], start: int, floor: int) -> Span | None:
    """Take "a farmer" in "a farmer who lost his sheep said": the sheep are his clause's object."""
    near = (at for at in (start, start - 1) if floor < at < len(tokens) - 1)
    verb = next((at for at in near if _is_verb(tokens, at, start)), None)
    if verb is None:
        return None
    for index in range(verb - 1, floor, -1):
        if not tokens[index].is_word or tokens[index].stretch is not None:
            return None
        if tokens[index].lower in _RELATIVES:
            return _antecedent(tokens, index, floor)
    return None


def _antecedent(tokens: Sequence[Token], relative: int, floor: int) -> Span | None:
    """Return the phrase before "who" and ", who"; "that" and "which" stand right behind theirs."""
    noun = tokens[relative - 1]
    if noun.text == "," and tokens[relative].lower == "who":
        return phrase_left(tokens, relative - 1, floor)
    plain = noun.is_word and noun.lower not in VERBS | CLOSED
    return phrase_left(tokens, relative, floor) if plain else None


def _is_verb(tokens: Sequence[Token], index: int, start: int) -> bool:
    before = tokens[index - 1].lower if index else ""
    led = index < start and before in ("to", "who")  # "to reach", "who lives"
    return led or before in english.BE_FORMS or takes_object(tokens[index])


def takes_object(token: Token) -> bool:
    """Tell a finite verb that the phrase behind it hangs on."""
    # "who think Lee said": what follows a verb of speech is no object of it.
    known = token.lower in english.SPEECH or token.lower in english.AUXILIARIES
    return is_finite(token) and not known


def _is_circumstance(tokens: Sequence[Token], span: Span) -> bool:
    """Tell what stands behind a preposition: "Lee in Ohio said", "Lee, jailed since July, said"."""
    before, last = tokens[span[0] - 1].lower, tokens[span[1] - 1]
    if before in english.SUBORDINATORS:
        return before in _SINCE and (is_time(last) or last.text.isdigit())
    return before in english.PREPOSITIONS


def is_time(token: Token) -> bool:
    """Tell a day, a month or a stretch of time: "Monday", "July", "week"."""
    return token.lower in english.DAYS or token.lower.rstrip("s") in english.TIMES


def _before_circumstance(tokens: Sequence[Token], preposition: int) -> int:
    """Step back over "in Ohio" or "speaking to Lee": the phrase before it may be the subject."""
    if not preposition or tokens[preposition - 1].lower in english.SPEECH:
        return preposition
    before = tokens[preposition - 1]
    if is_done(before):  # "who is not allowed to speak": the verb of a clause
        return preposition - (tokens[preposition - 2].lower not in english.AUXILIARIES | {"not"})
    return preposition - before.lower.endswith("ing")


def _past_aside(tokens: Sequence[Token], closing: int, floor: int) -> Span | None:
    """Step over ", 52, a teacher from Ohio," to the phrase that the aside is about.

    Asides may hold commas: phrases that end in a name count before all others.
    """
    best = None
    for opening in _openings(tokens, closing, floor):
        if not _may_be_aside(tokens, opening + 1, closing):
            continue
        end = opening
        if tokens[end - 1].text == ")":
            end = _opening(tokens, end - 1, floor)
        span = phrase_left(tokens, end, floor)
        if best is None and _is_late_name(tokens, opening + 1, closing, span):
            return opening + 1, closing
        if span is None or _hangs(tokens, span):
            continue
        if _ends_in_name(tokens, span) and not _is_joined(tokens, span[0] - 1):
            return span
        best = best or span
    return best


def _hangs(tokens: Sequence[Token], span: Span) -> bool:
    """Tell a phrase that hangs on a preposition or a verb, and one that times."""
    is_governed = span[0] > 0 and tokens[span[0] - 1].lower in _HOLDERS
    return is_governed or tokens[span[1] - 1].lower.rstrip("s") in english.TIMES


def _is_late_name(tokens: Sequence[Token], start: int, end: int, before: Span | None) -> bool:
    """Tell the name of "a man who was sent away in 2014, Omar Haddad, said" from an aside."""
    named = start + 1 < end and all(token.is_capital for token in tokens[start:end])
    return named and before is not None and tokens[before[1] - 1].text.isdigit()


def _is_joined(tokens: Sequence[Token], before: int) -> bool:
    """Tell a name behind "and" amid a sentence: "in talks with the Greens and Peru, …"."""
    return before > 0 and tokens[before].lower == "and" and tokens[before - 1].is_word


def _openings(tokens: Sequence[Token], closing: int, floor: int) -> Iterator[int]:
    """Yield where an aside may open: at a comma for a comma, at a dash for a dash."""
    dash = tokens[closing].text != ","
    for index in range(closing - 1, floor, -1):
        token = tokens[index]
        quoted = token.stretch is not None and token.end - token.start > _LONG
        if token.text == ";" or (not dash and (quoted or token.text == ":")):
            return
        if token.text in DASHES if dash else token.text == ",":
            yield index


def _may_be_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[start]
    return start < end and first.lower not in _NO_ASIDES and (first.is_word or first.text == "(")


def _ends_in_name(tokens: Sequence[Token], span: Span) -> bool:
    last = head(tokens, span)
    return last.is_capital and last.lower not in english.PLACES and not last.text.endswith(".")
