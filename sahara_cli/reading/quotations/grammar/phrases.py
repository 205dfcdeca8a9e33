"""Noun phrases, read from one end: those that end before a verb or start behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import words
from sahara_cli.reading.lexicon.person_names import is_given
from sahara_cli.reading.quotations.grammar.verbs import is_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

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
_STAND_ALONE = words("half another others some many most few one both several all each two three")
#: Nouns that look like verbs, allowed as the last word of a phrase.
_NOUNS_TOO = words(
    """
    report reports comments comment post posts state states press call claims claim attacks attack
    rules questions question answers answer notes poll polls aides plans plan works leaves lives
    leads need needs hopes shows show votes vote signs sign speaks pledges warnings cast asks finds order
    orders note notes remark remarks tweet tweets promise promises
    """
)
_ACCOUNTS = words(
    "report reports account accounts claim claims estimate estimates count counts poll polls tweet tweets post posts"
    " statement statements comment comments note notes"
)
_AWAY = words("up out off down away")
_NO_NOUNS = _NEVER_NAMES | _AWAY | english.PARTICIPLES | (VERBS - _NOUNS_TOO)
_ENDS_RIGHT = english.PREPOSITIONS | english.CONJUNCTIONS | english.DETERMINERS
_OPENS_LEFT = english.PREPOSITIONS | english.ADVERBS | english.CONJUNCTIONS | _AWAY
_STOPS_RIGHT = english.ADVERBS | english.PREPOSITIONS | VERBS | english.PARTICIPLES | english.DAYS
_AFTER_NAMES = english.GROUP_WORDS | english.SPEECH_NOUNS | words("and &")
_FAMILIES = frozenset(("May", "June", "August"))  # months that are family names too
_ARTICLES = words("the a an his her their its our my this these those another every each")
_BEFORE_ARTICLES = english.PREPOSITIONS | english.CONJUNCTIONS | english.DETERMINERS
_BREAKS = english.PREPOSITIONS | english.PARTICIPLES
_QUANTITIES = words("both all")
_OBJECTS = words("them us you")
_OF = words("of for from with against")


def is_pronoun(token: Token) -> bool:
    """Tell whether a word is a subject pronoun, and not "US"."""
    return token.lower in english.SUBJECT_PRONOUNS and token.text != "US"


def is_family_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell "Theresa May" from a month."""
    return index > 0 and tokens[index].text in _FAMILIES and is_given(tokens[index - 1].text)


def is_acronym(token: Token) -> bool:
    """Tell the US and the WHO from "us" and "who"."""
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()


def is_nominal(token: Token) -> bool:
    """Tell whether a word may end a noun phrase."""
    if is_acronym(token):
        return True
    if token.is_capital and (token.lower in _NAMES_TOO or token.lower not in _NEVER_NAMES):
        return token.is_word
    if not token.is_word or token.lower in _NO_NOUNS or token.lower.endswith("ing"):
        return False
    return not token.lower.endswith("ed") or token.lower in english.NOUNS_IN_ED


def phrase_left(tokens: Sequence[Token], end: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends before an index."""
    if end <= floor or not tokens[end - 1].is_word:
        return None
    last = tokens[end - 1]
    if is_pronoun(last) or last.lower in _STAND_ALONE:
        return end - 1, end
    if last.lower in _OBJECTS and end - 3 >= floor and tokens[end - 3].lower in _STAND_ALONE:
        return (end - 3, end) if tokens[end - 2].lower == "of" else None
    start = _past_openers(tokens, _leftmost(tokens, end, floor), end)
    return (start, end) if start is not None and is_nominal(last) else None


def _leftmost(tokens: Sequence[Token], end: int, floor: int) -> int:
    """Return where the words start that may all belong to one phrase."""
    start, least = end, max(floor, end - _REACH)
    while start > least and _belongs(tokens, start - 1, end):
        start -= 1
    return _from_article(tokens, start, end)


def _past_openers(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Step over "up" and "later" at the start of a phrase; None where no other word is left."""
    while start < end - 1 and (_is_opener(tokens[start]) or not tokens[start].is_word):
        start += 1
    return None if start == end or _is_opener(tokens[start]) else start


def _is_opener(token: Token) -> bool:
    return token.lower in _OPENS_LEFT and token.lower not in _QUANTITIES


def _from_article(tokens: Sequence[Token], start: int, end: int) -> int:
    """Leave out the words before an article: "paying" of "paying an architect"."""
    for index in range(end - 1, start, -1):
        before = tokens[index - 1].lower
        if tokens[index].lower in _ARTICLES and before not in _BEFORE_ARTICLES:
            return index
    return start


def _belongs(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Tell whether a word is part of the phrase that ends at `end`, where all behind it is."""
    token = tokens[index]
    lower, last = token.lower, index + 1 == end
    if not token.is_word:
        return token.text in ("&", "/", "’", "'") or _is_quoted_name(tokens, index, end)
    if _is_closed(token, opens=index == 0, last=last):
        return lower in ("and", "&") and _joins_names(tokens, index, end)
    if is_pronoun(token) or (lower in VERBS and not token.is_capital):
        return _is_noun_too(tokens, index, last=last)
    if lower in english.INNER_PREPOSITIONS:
        return _follows_noun(tokens, index)
    return lower not in _BREAKS and (last or not _is_weekday(token))


def _is_noun_too(tokens: Sequence[Token], index: int, *, last: bool) -> bool:
    """Tell the noun of "its claims" and "a think tank" from the verb of "who lives near the stop"."""
    if _is_think_tank(tokens, index):
        return True
    described = index and tokens[index - 1].lower == "who"
    return tokens[index].lower in _NOUNS_TOO and last and not described


def _is_closed(token: Token, *, opens: bool, last: bool) -> bool:
    """Tell whether a word is a conjunction or an auxiliary: neither "WHO" nor a name that begins with one."""
    if token.lower not in CLOSED or (last and is_acronym(token)):
        return False
    return not token.is_capital or opens or token.lower in english.RELATIVES


def _follows_noun(tokens: Sequence[Token], preposition: int) -> bool:
    before = tokens[max(preposition - 1, 0)]
    partitive = tokens[preposition].lower == "of" and before.lower in _STAND_ALONE  # "some of"
    return is_nominal(before) or partitive


def _is_think_tank(tokens: Sequence[Token], index: int) -> bool:
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower == "think" and after in ("tank", "tanks")


def _is_weekday(token: Token) -> bool:
    return token.lower in english.DAYS and token.is_capital


def _is_quoted_name(tokens: Sequence[Token], index: int, end: int) -> bool:
    token = tokens[index]
    if token.stretch is None or token.end - token.start > _NAME or not 0 < index < end - 1:
        return False
    title = tokens[index - 1].lower in english.DETERMINERS and not tokens[index + 1].is_capital
    return is_nickname(tokens, index) or (title and token.text[-1].isalnum())


def is_nickname(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether quoted words are a nickname inside a name: 'Ann "Slim" Lee'."""
    token = tokens[index]
    if token.stretch is None or not 0 < index < len(tokens) - 1:
        return False
    between_names = _may_be_name(tokens[index - 1]) and _may_be_name(tokens[index + 1])
    return between_names and token.text[1:].isalnum() and token.text[1].isupper()


def _may_be_name(token: Token) -> bool:
    return token.is_capital and is_nominal(token) and token.lower not in english.DAYS


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


def source_right(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the phrase behind "according to", its noun among it where this could be a verb: "initial reports"."""
    span = phrase_right(tokens, start)
    if span is None or span[1] >= len(tokens) or tokens[span[1]].lower not in _ACCOUNTS:
        return span
    end = span[1] + 1
    closed = end >= len(tokens) or not tokens[end].is_word or _is_behind(tokens[end])
    return (span[0], end) if closed and not is_pronoun(tokens[span[0]]) else span


def _is_behind(token: Token) -> bool:
    """Tell what may stand behind the noun of an account: "of", "seen", "received"."""
    return token.lower in english.PREPOSITIONS or token.lower.endswith(("ed", "seen", "given"))


def phrase_right(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the noun phrase that starts at an index."""
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    if is_pronoun(tokens[start]):
        return start, start + 1
    if tokens[start].lower in _STAND_ALONE and _stands_alone(tokens, start + 1):
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
    if tokens[after + 1].lower in _OBJECTS | _STAND_ALONE:
        return after + 2
    inner = phrase_right(tokens, after + 1)
    return inner[1] if inner else after


def _stands_alone(tokens: Sequence[Token], after: int) -> bool:
    """Tell "one said" from "one farmer", by the word behind."""
    token = tokens[after] if after < len(tokens) else None
    if token is None or not token.is_word:
        return True
    return token.lower in _STOPS_RIGHT or token.lower in CLOSED


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not token.is_word or lower in CLOSED:
        return _links_names(tokens, start, index)
    if index == start:
        return token.is_capital or lower not in _STOPS_RIGHT
    before = tokens[index - 1]
    if token.is_capital:
        return lower not in english.DAYS or _is_dated(tokens, index)
    if _in_name(tokens, index) or _is_think_tank(tokens, index) or _is_of_body(tokens, index):
        return True
    return _carries_on(before, lower) and (not _ends_name(before) or _follows_name(tokens, index))


def _is_of_body(tokens: Sequence[Token], index: int) -> bool:
    """Tell "licensing" in "the forest licensing authority"."""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower.endswith("ing") and after in english.GROUP_WORDS


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the Friday Club" and "Theresa June" from the month and the day behind a source."""
    return tokens[index - 1].lower in english.DETERMINERS or is_family_name(tokens, index)


def _links_names(tokens: Sequence[Token], start: int, index: int) -> bool:
    if is_family_name(tokens, index):
        return True
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
    behind_name = before.is_capital or before.lower in english.PARTICLES
    return behind_name and after < len(tokens) and tokens[after].is_capital


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


def head(tokens: Sequence[Token], span: Span) -> Token:
    """Return the noun that a phrase is about: the spokesman of "a spokesman for the group"."""
    inner = (
        index
        for index in range(span[0] + 1, span[1])
        if tokens[index].lower in english.INNER_PREPOSITIONS and not tokens[index].is_capital
    )
    return tokens[next(inner, span[1]) - 1]
