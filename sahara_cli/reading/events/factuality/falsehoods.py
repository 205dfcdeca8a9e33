"""Deeds that never were, by the words around them: told by a hoax, called a lie, or "would have been"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_FALSE = frozenset(
    {"hoax", "hoaxer", "hoaxers", "fake", "faked", "forged", "false", "bogus", "spoof", "fabricated", "doctored"}
    | {"phoney", "phony", "satirical", "made-up", "baseless", "unfounded", "impostor", "imposter", "prankster"}
    | {"pranksters", "prank", "parody", "deepfake", "counterfeit", "forgery"}
)  # fmt: skip
_RUMOUR = frozenset({"rumour", "rumours", "rumor", "rumors", "gossip", "hearsay"})
_INVERTED = late(r"\W*(?:(?:But|And|Yet|Or) )?(?:Had|Were|Should|had|were|should) ")
_WOULD = late(r",(?P<main>[^,;]*\b(?:would|could|might)\b)")
_ENDING = late(
    r"\b(?:would|could|might)(?: not| never)? have\b"
    r"(?:(?! (?:that|if|who|which|whom|whose|than|because|after|before|when|what|where|as|and|but|or|it|he|she"
    r"|they|we|I|you|had) )[^,;:])* (?P<had>had) (?=[^,;:]*\w)"
)
_UNREAL = frozenset({"would", "could", "might"})
_CLAIM = late(
    r"\b(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|assertions?|stor(?:y|ies)|news) that\b",
    re.IGNORECASE,
)
_CALLED_FALSE = late(
    r"\b(?:is|are|was|were|as|be|been)(?: (?:simply|all|just|completely|totally|entirely|utterly|plainly|an?|pure"
    r"|outright|total|complete|blatant)){0,3}"
    r" (?:lies?|false|untrue|not true|wrong|fabricat(?:ed|ions?)|baseless|unfounded|groundless|nonsense|propaganda"
    r"|fake|hoax|fictions?|myth|inventions?|invented|disinformation|slander|rubbish)\b"
)
_WRONGLY = frozenset(
    {"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "inaccurately"}
)
_RETRACTED = late(
    r"\b(?:withdr[ae]wn?|withdrawing|retract(?:ed|s|ing)|recant(?:ed|s|ing)|disown(?:ed|s)|took back|takes back)"
    r" (?:his|her|their|its|the|that|this) (?:\w+ )?(?:confessions?|statements?|claims?|admissions?|testimon(?:y|ies)"
    r"|allegations?|accusations?|story)\b"
)
#: "The killing of Bo Rask was staged.": a march that is staged is held.
_MADE_UP = late(
    r"(?: of [^,;:]{1,40}?)? (?:was|were|is|had been|has been|turned out to be|proved to be)"
    r"(?: (?:all|entirely|completely|largely|later|only|simply|just|found to be|in fact))*"
    r" (?:faked|fabricated|invented|made up|fictitious|an? (?:hoax|fake|fabrication|invention|fiction|sham|stunt|prank)"
    r"|staged(?=[^\w ]|$| (?:to|for|as) ))"
)


def by_false_teller(sentence: Sentence, clause: Clause) -> str:
    """Give the word by which the subject of a clause tells what never was: "a hoax letter said"; else ""."""
    return _word_of(sentence, clause, _FALSE)


def by_false_report(sentence: Sentence, above: Clause) -> str:
    """Give the word of "wrongly reported that", "announced mistakenly that"; else ""."""
    group = above.group
    if group is None:
        return ""
    near = sentence.tokens[max(group.first - 1, 0) : group.head + 2]
    return next((token.low for token in near if token.low in _WRONGLY), "")


def is_retracted(sentence: Sentence) -> bool:
    """Tell "later withdrew his confession", whatever it was that he said."""
    return _RETRACTED.search(sentence.text, sentence.begin, sentence.end) is not None


def is_made_up(sentence: Sentence, at: int) -> bool:
    """Tell "the killing was faked", "the arrest was a hoax", by the words right behind a place."""
    return _MADE_UP.match(sentence.text, at, sentence.end) is not None


def by_rumour(sentence: Sentence, clause: Clause) -> str:
    """Give the word of "rumours said"; else ""."""
    return _word_of(sentence, clause, _RUMOUR)


def _word_of(sentence: Sentence, clause: Clause, words: frozenset[str]) -> str:
    for phrase in clause.subjects:
        for at in range(phrase.first, phrase.head + 1):
            token = sentence.tokens[at]
            # "False Bay's council" is a name.
            if token.low in words and (token.text.islower() or at == 0):
                return token.low
    return ""


def is_counterfactual(sentence: Sentence, at: int, clause: Clause) -> bool:
    """Tell "had talks collapsed, the army would have advanced", of which nothing was, by its "had" and "would"."""
    text, begin, end = sentence.text, sentence.begin, sentence.end
    if _INVERTED.match(text, begin, end) and (would := _WOULD.search(text, begin, end)):
        group = clause.group
        unreal = group is not None and bool(_UNREAL & {*group.helpers, group.modal or ""})
        return at < would.start("main") or unreal
    ending = _ENDING.search(text, begin, end)
    if ending is None:
        return False
    close = text.find(",", ending.end(), end)
    return ending.start("had") <= at < (close if close >= 0 else end)


def is_called_false(sentence: Sentence, at: int) -> bool:
    """Tell what stands in a claim that somebody calls a lie: "claims that they killed 40 are false"."""
    text = sentence.text
    claim = _CLAIM.search(text, sentence.start, at)
    return claim is not None and _CALLED_FALSE.search(text, at, sentence.end) is not None


def is_ruled_out(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell X of "not by X but by Y", of "not X but Y", and of "none of them X"."""
    before = [token.low for token in sentence.tokens[max(phrase.first - 3, 0) : phrase.first]]
    if before[-2:] in (["not", "by"], ["nor", "by"]) or before == ["none", "of", "them"]:
        return True
    after = sentence.tokens[phrase.end].low if phrase.end < len(sentence.tokens) else ""
    return before[-1:] == ["not"] and after == "but"
