"""Noun phrases, found from one end: those that end before a verb or start behind one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import words
from sahara_cli.reading.quotations.verbs import is_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.tokens import Token

#: A pair of token indices, end exclusive.
Span: TypeAlias = tuple[int, int]

_REACH = 40  # tokens that a phrase may hold
_NAME = 30  # characters of a quotation that is part of a phrase: 'the "Tribune" reporter'
_AHEAD = 2  # tokens within which a name must come after "Texas senator"

VERBS = english.SPEECH | english.DESCRIBING | english.PLAIN_VERBS
CLOSED = (
    english.CONJUNCTIONS
    | english.SUBORDINATORS
    | english.AUXILIARIES
    | words("him them us me himself herself themselves not n't there")
)
_NEVER_NAMES = CLOSED | english.PREPOSITIONS | english.DETERMINERS | english.ADVERBS
_NAMES_TOO = words("will may")
#: Determiners that stand for a noun: "some said".
_STANDING = words("half another others some many most few one both several all each two three")
#: Nouns that look like verbs, allowed as the last word of a phrase.
_NOUNS_TOO = words(
    """
    report reports comments comment post posts state states press call claims claim attacks attack
    rules questions question answers answer notes poll polls aides plans plan works leaves lives
    leads needs hopes shows show votes vote signs sign speaks pledges warnings cast asks finds order
    orders note notes remark remarks tweet tweets promise promises
    """
)
_AWAY = words("up out off down away")
_NO_NOUNS = _NEVER_NAMES | _AWAY | english.PARTICIPLES | (VERBS - _NOUNS_TOO)
_ENDS_RIGHT = english.PREPOSITIONS | english.CONJUNCTIONS | english.DETERMINERS
_OPENS_LEFT = english.PREPOSITIONS | english.ADVERBS | english.CONJUNCTIONS | _AWAY
_STOPS_RIGHT = english.ADVERBS | english.PREPOSITIONS | VERBS | english.PARTICIPLES | english.DAYS
_AFTER_NAMES = english.GROUP_WORDS | english.SAYINGS | words("and &")
_ARTICLES = words("the a an his her their its our my this these those another every each")
_BEFORE_ARTICLES = english.PREPOSITIONS | english.CONJUNCTIONS | english.DETERMINERS
_QUANTITIES = words("both all")
_OBJECTS = words("them us you")
_OF = words("of for from with against")


def is_pronoun(token: Token) -> bool:
    """Tell subject pronouns, and not the United States."""
    return token.lower in english.SUBJECT_PRONOUNS and token.text != "US"


def is_acronym(token: Token) -> bool:
    """Tell the US and the WHO from "us" and "who"."""
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()


def is_nominal(token: Token) -> bool:
    """Tell whether a word may end a noun phrase."""
    if is_acronym(token):
        return True
    if token.is_capital and (token.lower in _NAMES_TOO or token.lower not in _NEVER_NAMES):
        return token.is_word
    return token.is_word and token.lower not in _NO_NOUNS and not token.lower.endswith("ing")


def phrase_left(tokens: Sequence[Token], end: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends before an index."""
    if end <= floor or not tokens[end - 1].is_word:
        return None
    last = tokens[end - 1]
    if is_pronoun(last) or last.lower in _STANDING:
        return end - 1, end
    if last.lower in _OBJECTS and end - 3 >= floor and tokens[end - 3].lower in _STANDING:
        return (end - 3, end) if tokens[end - 2].lower == "of" else None
    start, least = end, max(floor, end - _REACH)
    while start > least and _belongs(tokens, start - 1, end):
        start -= 1
    start = _from_article(tokens, start, end)
    while (
        start < end - 1
        and tokens[start].lower not in _QUANTITIES
        and (tokens[start].lower in _OPENS_LEFT or not tokens[start].is_word)
    ):
        start += 1
    if tokens[start].lower in _OPENS_LEFT and tokens[start].lower not in _QUANTITIES:
        return None
    return (start, end) if start < end and is_nominal(last) else None


def _from_article(tokens: Sequence[Token], start: int, end: int) -> int:
    """Leave out what an article cuts off: "an architect" of "paying an architect"."""
    for index in range(end - 1, start, -1):
        before = tokens[index - 1].lower
        if tokens[index].lower in _ARTICLES and before not in _BEFORE_ARTICLES:
            return index
    return start


def _belongs(tokens: Sequence[Token], index: int, end: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not token.is_word:
        return token.text in ("&", "/", "’", "'") or _is_quoted_name(tokens, index, end)
    last = index + 1 == end
    if (
        lower in CLOSED
        and not (last and is_acronym(token))
        and (not token.is_capital or index == 0 or lower in english.RELATIVES)
    ):
        return lower in ("and", "&") and _joins_names(tokens, index, end)
    if is_pronoun(token) or (lower in VERBS and not token.is_capital):
        return lower in _NOUNS_TOO and last
    if lower in english.INNER_PREPOSITIONS:
        before = tokens[index - 1] if index else token
        return is_nominal(before) or (lower == "of" and before.lower in _STANDING)
    if lower in english.PREPOSITIONS or lower in english.PARTICIPLES:
        return False
    return last or lower not in english.DAYS or not token.is_capital


def _is_quoted_name(tokens: Sequence[Token], index: int, end: int) -> bool:
    token = tokens[index]
    if token.stretch is None or token.end - token.start > _NAME or not 0 < index < end - 1:
        return False
    title = tokens[index - 1].lower in english.DETERMINERS and not tokens[index + 1].is_capital
    return is_nickname(tokens, index) or (title and token.text[-1].isalnum())


def is_nickname(tokens: Sequence[Token], index: int) -> bool:
    """Tell what stands between marks inside a name: 'Ann "Slim" Lee'."""
    token = tokens[index]
    if token.stretch is None or not 0 < index < len(tokens) - 1:
        return False
    around = (tokens[index - 1], tokens[index + 1])
    named = all(
        one.is_capital and is_nominal(one) and one.lower not in english.DAYS for one in around
    )
    return named and token.text[1:].isalnum() and token.text[1].isupper()


def _joins_names(tokens: Sequence[Token], index: int, end: int) -> bool:
    return 0 < index < end - 1 and tokens[index - 1].is_capital and tokens[index + 1].is_capital


def names_somebody(tokens: Sequence[Token], span: Span) -> bool:
    """Tell "the man" and "voters" before a "who" from "clear": "it is not clear who said that"."""
    first, last = tokens[span[0]], tokens[span[1] - 1]
    return (
        first.is_capital
        or last.is_capital
        or first.lower in english.DETERMINERS
        or last.lower.endswith("s")
        or last.lower in english.PERSON_NOUNS
    )


def phrase_right(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the noun phrase that starts at an index."""
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    if is_pronoun(tokens[start]):
        return start, start + 1
    if tokens[start].lower in _STANDING and _stands(tokens, start + 1):
        return start, _past_of(tokens, start + 1)
    end, most = start, min(len(tokens), start + _REACH)
    while end < most and _goes_on(tokens, start, end):
        end += 1
    while end > start and tokens[end - 1].lower in _ENDS_RIGHT:
        end -= 1
    return (start, end) if end > start else None


def _past_of(tokens: Sequence[Token], after: int) -> int:
    """Return where "one of them" and "one of the men" end; else the place given."""
    if after + 1 >= len(tokens) or tokens[after].lower != "of":
        return after
    if tokens[after + 1].lower in _OBJECTS | _STANDING:
        return after + 2
    inner = phrase_right(tokens, after + 1)
    return inner[1] if inner else after


def _stands(tokens: Sequence[Token], after: int) -> bool:
    """Tell "one" from "one farmer", by what comes after it."""
    token = tokens[after] if after < len(tokens) else None
    return token is None or not token.is_word or token.lower in _STOPS_RIGHT | CLOSED


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not token.is_word or lower in CLOSED:
        return _links_names(tokens, start, index)
    if index == start:
        return token.is_capital or lower not in _STOPS_RIGHT
    before = tokens[index - 1]
    if token.is_capital:
        return lower not in english.DAYS or before.lower in english.DETERMINERS
    if _in_name(tokens, index):
        return True
    return _carries_on(before, lower) and (not _ends_name(before) or _follows_name(tokens, index))


def _links_names(tokens: Sequence[Token], start: int, index: int) -> bool:
    if tokens[index].lower == "and":
        return _joins_names(tokens, index, len(tokens))
    nickname = index > start and _is_quoted_name(tokens, index, len(tokens))
    return nickname or tokens[index].text == "&"


def _ends_name(token: Token) -> bool:
    plain = (
        token.lower in english.DETERMINERS or is_possessive(token) or token.text in english.DEMONYMS
    )
    return token.is_capital and not plain


def _in_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell the small words of "Piet de Boer" and "Zoë van der Meer"."""
    if tokens[index].lower not in english.PARTICLES:
        return False
    after = index + 1
    if after < len(tokens) and tokens[after].lower in english.PARTICLES:
        after += 1
    before = tokens[index - 1]
    named = before.is_capital or before.lower in english.PARTICLES
    return named and after < len(tokens) and tokens[after].is_capital


def _follows_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the Lee campaign" and "Texas senator Lee" from a name and its verb."""
    lower = tokens[index].lower
    if (
        lower in english.INNER_PREPOSITIONS
        or lower in _AFTER_NAMES
        or lower.rstrip("s") in english.PERSON_NOUNS
    ):
        return True
    if lower in VERBS or lower.endswith(("ed", "s", "ly")):
        return False
    return any(token.is_capital for token in tokens[index + 1 : index + 1 + _AHEAD])


def _carries_on(before: Token, lower: str) -> bool:
    """Tell whether a small word goes on with the phrase that a word before it is part of."""
    if lower in _OF:
        return before.is_word
    if lower in english.INNER_PREPOSITIONS:
        # "a spokesman for the union" is one phrase; "Lee in an interview" is a phrase and more.
        near = before.lower == "close" and lower == "to"
        return near or (lower == "at" and not before.is_capital)
    if lower in _STOPS_RIGHT:
        return lower in _NOUNS_TOO and before.lower in english.DETERMINERS
    return not (lower.endswith(("ed", "ing")) and is_nominal(before))
