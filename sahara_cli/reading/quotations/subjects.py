"""The subject to the left of a verb, past adverbs, dates and asides that stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import words
from sahara_cli.reading.quotations.attribution import DASHES
from sahara_cli.reading.quotations.phrases import CLOSED, VERBS, Span, phrase_left
from sahara_cli.reading.quotations.verbs import is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.tokens import Token

_REACH = 40  # tokens that a subject may stand away from its verb
_LONG = 40  # characters from which a quotation inside an aside is no title
_HOPS = 4  # circumstances that may stand between a subject and its verb
_RELATIVES = words("that which who")
_BEFORE_DAYS = words("on last this he she they")
_NO_ASIDES = words("and but he she they it i we then or so")
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
        if relative := _relative(tokens, end):
            return relative
        span = phrase_left(tokens, end, floor)
        start = span[0] if span else end
        if described := _described(tokens, start, floor):
            return described
        if span is None or not start or not _is_circumstance(tokens[start - 1]):
            return span
        end = _before_circumstance(tokens, span[0] - 1)
    return None


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
    return tokens[index - 1].is_capital or tokens[index - 1].lower in _BEFORE_DAYS


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
    near = (at for at in (start, start - 1) if floor < at < len(tokens))
    verb = next((at for at in near if _is_verb(tokens, at, start)), None)
    if verb is None:
        return None
    for index in range(verb - 1, floor, -1):
        if not tokens[index].is_word or tokens[index].stretch is not None:
            return None
        if tokens[index].lower in _RELATIVES:
            noun = tokens[index - 1]
            plain = noun.is_word and noun.lower not in VERBS | CLOSED
            return phrase_left(tokens, index, floor) if plain else None
    return None


def _is_verb(tokens: Sequence[Token], index: int, start: int) -> bool:
    infinitive = index < start and index > 0 and tokens[index - 1].lower == "to"
    return infinitive or takes_object(tokens[index])


def takes_object(token: Token) -> bool:
    """Tell a finite verb that the phrase behind it hangs on."""
    # "who think Lee said": what follows a verb of speech is no object of it.
    return is_finite(token) and token.lower not in english.SPEECH | english.AUXILIARIES


def _is_circumstance(before: Token) -> bool:
    return before.lower in english.PREPOSITIONS and before.lower not in english.SUBORDINATORS


def _before_circumstance(tokens: Sequence[Token], preposition: int) -> int:
    """Step back over "in Ohio" or "speaking to Lee": the phrase before it may be the subject."""
    before = tokens[preposition - 1].lower if preposition else ""
    if before.endswith(("ing", "ed")) and before not in english.SPEECH:
        return preposition - 1
    return preposition


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
        if span is None or (span[0] and tokens[span[0] - 1].lower in _HOLDERS):
            continue
        if tokens[span[1] - 1].lower.rstrip("s") in english.TIMES:
            continue
        if _ends_in_name(tokens, span):
            return span
        best = best or span
    return best


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


def head(tokens: Sequence[Token], span: Span) -> Token:
    """Return the noun that a phrase is about: the spokesman of "a spokesman for the group"."""
    inner = (
        index
        for index in range(span[0] + 1, span[1])
        if tokens[index].lower in english.INNER_PREPOSITIONS and not tokens[index].is_capital
    )
    return tokens[next(inner, span[1]) - 1]
