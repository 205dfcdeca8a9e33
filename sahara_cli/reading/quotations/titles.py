"""Titles of works and given names between quotation marks: the novel "…", dubbed "…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.grammar.verbs import is_finite, is_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.attribution.result import Attribution
    from sahara_cli.reading.quotations.grammar.tokens import Token

#: Words that titles write small, in the languages that English papers leave titles in.
_SMALL = english.words(
    """
    a an and as at by for from in of on or the to with is vs but nor
    de del la las los el en y e da dos das di della il lo le les du des et der und von van
    """
)
_WORKS = english.words(
    """
    show book film movie song column program programme podcast series anthem album novel memoir
    play musical documentary article essay hit ballad track single exhibition exhibit opera operetta
    poem painting sculpture sitcom drama comedy thriller biopic trilogy sequel novella telenovela
    cartoon pamphlet magazine newsletter tune hymn mural ballet
    """
)
_OTHERS_NAMED = english.words(
    "operation law act bill initiative project campaign festival plan scheme doctrine offensive"
)
_BESIDE = _WORKS | english.words("host titled entitled author operation")
_BEFORE = frozenset(("on", "of", "in"))
_NAMING = english.words("titled entitled dubbed nicknamed known so-called code-named codenamed")
_CALLED = _NAMING | english.words("called named billed christened")
_BETWEEN = english.words("as the a an")
_SHOWN = english.words(
    "premiered premieres opened opens aired airs debuted debuts screened starring topped tops"
)
_ARTICLES = english.words("a an the his her their its this another")
_REACH = 5  # words from the article to the noun of ", a new short documentary on"
_LONGEST = 8  # words of a title that is not written as one
_STOPS = (",", ".", "!", "?", "…")


def is_title(tokens: Sequence[Token], quoted: int, attribution: Attribution | None) -> bool:
    """Tell a work's title; with a source in `attribution`, only by the words beside it."""
    words = _words(tokens[quoted])
    if is_title_case(words) and (attribution is None or _stands_as_title(tokens, quoted)):
        return True
    if len(words) > _LONGEST or not words[0][0].isupper():
        return _is_called(tokens, quoted)
    if attribution is None and (_is_beside(tokens, quoted) or _is_shown(tokens, quoted)):
        return True
    explained = attribution is None or attribution.span[0] > quoted + _REACH
    return _is_called(tokens, quoted) or (explained and _is_explained(tokens, quoted))


def is_given_name(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether quoted words are a name that is given: 'known as "…"', 'dubbed "…"', 'so called'."""
    naming = _naming(tokens, quoted)
    if naming is None:
        return False
    lower = tokens[naming].lower
    return lower in _NAMING or (
        lower == "called" and naming > 0 and tokens[naming - 1].lower == "so"
    )


def is_title_case(words: Sequence[str]) -> bool:
    """Tell whether words are written as a title is."""
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and all(
        word[0].isupper() or word[0].isdigit() or word == "&" or word.lower() in _SMALL
        for word in words
    )


def _words(token: Token) -> list[str]:
    return token.text[1:].split()


def _stands_as_title(tokens: Sequence[Token], quoted: int) -> bool:
    following = tokens[quoted + 1].lower if quoted + 1 < len(tokens) else ""
    if following in _BESIDE or _is_explained(tokens, quoted):
        return True
    return quoted > 0 and _leads_to_title(tokens, quoted)


def _leads_to_title(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell 'her novel, "…"', 'Lee's "…"', 'in "…"' and 'the "…" tour' by the word before the marks."""
    before = tokens[quoted - 1]
    if before.text == "," and quoted > 1:
        return tokens[quoted - 2].lower in _BESIDE
    if is_possessive(before) or before.lower in _BESIDE | _BEFORE:
        return True
    has_article = before.lower in ("the", "a", "an")
    return has_article and quoted + 1 < len(tokens) and _is_noun(tokens[quoted + 1])


def _is_noun(token: Token) -> bool:
    closed = english.NOT_NAMES | english.SPEECH | english.DESCRIBING
    return token.is_word and not token.is_capital and token.lower not in closed


def _is_beside(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell 'her novel "…" won' and 'the "…" exhibition'."""
    around = (tokens[at] for at in (quoted - 1, quoted + 1) if 0 <= at < len(tokens))
    return any(token.lower in _WORKS for token in around)


def _is_shown(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell '"…" premiered in Lima'."""
    following = tokens[quoted + 1].lower if quoted + 1 < len(tokens) else ""
    return following in _SHOWN and not tokens[quoted].text.endswith(_STOPS)


def _is_explained(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell '"…", a documentary on the conflict,'; "a film critic" is no film."""
    article = _article_behind(tokens, quoted)
    if article is None:
        return False
    for index in range(article + 1, min(len(tokens) - 1, article + 1 + _REACH)):
        if not tokens[index].is_word or is_finite(tokens[index]):
            return False
        if tokens[index].lower in _WORKS and _ends_noun(tokens[index + 1]):
            return True
    return False


def _article_behind(tokens: Sequence[Token], quoted: int) -> int | None:
    """Return where "a" stands in '"…", a documentary', past the comma inside or behind the marks."""
    start = quoted + 1
    if start < len(tokens) and tokens[start].text == ",":
        start += 1
    elif not tokens[quoted].text.endswith(","):
        return None
    if start >= len(tokens):
        return None
    opens = tokens[start].lower in _ARTICLES or is_possessive(tokens[start])
    return start if opens else None


def _ends_noun(after: Token) -> bool:
    lower = after.lower
    if lower == "of":
        return False  # "a show of strength"
    return (
        after.text in (",", ".")
        or lower in english.PREPOSITIONS
        or lower in english.RELATIVES
        or (lower.endswith(("ed", "ing")) and lower not in english.SPEECH)
    )


def _naming(tokens: Sequence[Token], quoted: int) -> int | None:
    """Return where "called" stands in 'called "…"', "known" in 'known as the "…"'."""
    at = quoted - 1
    while at > 0 and tokens[at].lower in _BETWEEN:
        at -= 1
    return at if at >= 0 and tokens[at].lower in _CALLED else None


def _is_called(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell 'an exhibition called "…"' and 'the law, known as "…"' by the noun that has the name."""
    naming = _naming(tokens, quoted)
    if naming is None:
        return False
    at = naming - 1
    passes = english.BE_FORMS | {","} if tokens[naming].lower in _NAMING else english.BE_FORMS
    if at > 0 and tokens[at].lower in passes:
        at -= 1
    return at >= 0 and tokens[at].lower in _WORKS | _OTHERS_NAMED
