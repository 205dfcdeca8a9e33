"""Words that report speech without quotation marks: "said", "called for", "was quoted as saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.verbs import forms
from sahara_cli.reading.quotations.grammar.phrases import head, phrase_left, phrase_right
from sahara_cli.reading.quotations.grammar.verbs import (
    describes,
    follows_be,
    is_adverb,
    is_finite,
    is_possessive,
    lacks_object,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

_LIVES = english.words(
    "life lives victims title victory win prize responsibility asylum benefits territory"
)
_SUITS = english.words(
    "appeal appeals case cases lawsuit lawsuits suit suits charge charges petition petitions motion motions complaint"
)
_SHOWN = english.words(
    "photo photos photograph photographs picture pictures image images video videos footage clip clips sketch selfie"
    " selfies gif meme screenshot screenshots snap snaps link links"
)
_ACCESS = english.words("entry access bail permission visa visas asylum parole boarding")
#: What is done so to people, or won, or shown, and is not said: the verb, and the objects that tell it.
_OF_CLAIMS = {
    **dict.fromkeys(("claimed", "claims"), _LIVES),
    **dict.fromkeys(("dismissed", "dismisses"), _SUITS),
    **dict.fromkeys(("denied", "denies"), _ACCESS),
    **dict.fromkeys(("posted", "posts", "tweeted", "tweets", "revealed", "reveals", "welcomed"), _SHOWN),
}  # fmt: skip
_OF_PEOPLE = english.words("dismissed dismisses welcomed welcomes")
_STAFF = english.words("staff workers employees workforce crew coach manager board cabinet")
_PARTICLES = english.words("off up in out back away over down")
_POINTING = english.words("the this that these its his her their our my")
_NAMED = english.words("named identified quoted")
_NEAR = 4  # tokens looked back over for a word that denies or puts off a verb
_INFINITIVE = 3  # tokens of "not to accept"
_NOT_SAID = english.words("not never nobody n't didn't don't doesn't hasn't haven't won't cannot")
_TO_COME = english.words("will would may might could can should must shall")
_DECLINED = english.words("refused refuses declined declines failed fails")
_SPEAKING = english.words("went goes continued goes wanted")
_OPEN = english.words("what whatever if unless whether")
_REPORTED = english.words("reported told described confirmed announced noted quoted")


def is_cue(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word reports speech where it stands, and nobody denies or awaits it."""
    if not _may_report(tokens, index):
        return False
    if tokens[index].is_capital and index and tokens[index - 1].is_word:
        return False
    lower = tokens[index].lower
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after and lower.endswith("s") and lower != "says" and after.lower in english.AUXILIARIES:
        return False  # "His cost estimates have been"
    return not (follows_be(tokens, index) or _is_unsaid(tokens, index) or _is_done(tokens, index))


def _is_done(tokens: Sequence[Token], index: int) -> bool:
    """Tell what such a verb means that is done and not said."""
    if _is_of_people(tokens, index) or _is_unnamed(tokens, index) or _is_menaced(tokens, index):
        return True
    return lacks_object(tokens, index)


def _is_menaced(tokens: Sequence[Token], index: int) -> bool:
    """Tell "threatened the harvest" and "a think tank" from "threatened a strike" and "voters think"."""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if tokens[index].lower == "think":
        return after.startswith("tank")
    return tokens[index].lower.startswith("threaten") and after in _POINTING


def _is_of_people(tokens: Sequence[Token], index: int) -> bool:
    """Tell "dismissed her minister", "claimed 12 lives" and "posted a photo", which are no words."""
    lower = tokens[index].lower
    if any(token.lower in _OF_CLAIMS.get(lower, ()) for token in _object(tokens, index)):
        return True
    if lower not in _OF_PEOPLE:
        return False
    if any(token.text[:1].isdigit() or token.lower in _STAFF for token in _object(tokens, index)):
        return lower.startswith("dismiss")
    span = phrase_right(tokens, index + 1)
    noun = head(tokens, span).lower if span else ""
    return bool({noun, noun.removesuffix("s")} & english.PERSON_NOUNS)


def _object(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the few words behind a verb that may be its object, up to "that" or a pause."""
    behind = tokens[index + 1 : index + _NEAR + 2]
    ends = (at for at, token in enumerate(behind) if token.lower == "that" or not token.is_word)
    return behind[: next(ends, len(behind))]


def _is_unnamed(tokens: Sequence[Token], index: int) -> bool:
    """Tell "who asked not to be named": nothing of the news is said."""
    behind = [token.lower for token in tokens[index + 1 : index + 6]]
    return behind[:3] == ["not", "to", "be"] and bool(_NAMED & set(behind[3:]))


def _may_report(tokens: Sequence[Token], index: int) -> bool:
    lower = tokens[index].lower
    if lower in english.CLAUSAL and (lower not in english.SPEECH or reports(tokens, index)):
        return True
    if lower in english.WITH_OBJECT:
        return reports(tokens, index) or describes(tokens, index) or _has_subject(tokens, index)
    return has_particle(tokens, index) or _is_called(tokens, index)


def _has_subject(tokens: Sequence[Token], index: int) -> bool:
    """Tell a verb that no other table has from a participle or a noun: a subject stands before it."""
    before = tokens[index - 1] if index else None
    if before is None or is_possessive(before):
        return False
    return (
        before.is_capital
        or before.lower in english.SUBJECT_PRONOUNS
        or before.lower in english.AUXILIARIES
        or before.lower in english.CONJUNCTIONS
        or before.text == ","
        or is_adverb(before)
        or (before.is_word and english.can_act(before.lower))
    )


def has_particle(tokens: Sequence[Token], index: int) -> bool:
    """Tell "called for" and "spoke of"."""
    particles = english.WITH_PARTICLE.get(tokens[index].lower)
    if particles is None or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].lower in particles.split()


def _is_called(tokens: Sequence[Token], index: int) -> bool:
    """Tell "called the attack a reprisal": a second article stands behind the object."""
    if tokens[index].lower not in english.CALLING or index + 2 >= len(tokens):
        return False
    if tokens[index + 1].lower in _PARTICLES:
        return False  # "called off a walkout"
    behind = tokens[index + 2 : index + 2 + _NEAR]
    return any(token.lower in ("a", "an") for token in behind) and not any(
        token.lower in english.PREPOSITIONS or not token.is_word for token in behind[:2]
    )


def _is_unsaid(tokens: Sequence[Token], index: int) -> bool:
    """Tell "did not say", "will say", "refused to say" and "is expected to announce"."""
    for at in range(index - 1, max(-1, index - _NEAR), -1):
        lower = tokens[at].lower
        if at and tokens[at].is_capital and lower in _TO_COME:
            return False  # "Theresa May said"
        if lower in _NOT_SAID or lower in _TO_COME or lower in _DECLINED:
            return True
        if lower == "to":
            return not (at and tokens[at - 1].lower in _SPEAKING)
        if not (is_adverb(tokens[at]) or lower in english.AUXILIARIES):
            return False
    return False


def is_urged(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Tell ", urged the states to accept", whom somebody urges, from ", urged the mayor", where their words end."""
    behind = [token.lower for token in tokens[end : end + _INFINITIVE]]
    behind = behind[1:] if behind[:1] == ["not"] else behind[:2]
    told = tokens[verb].lower not in ("said", "says")
    return told and behind[:1] == ["to"] and bool(forms()["base"].keys() & set(behind[1:]))


def passed_on(tokens: Sequence[Token], index: int) -> int | None:
    """Find the participle of "Lee was quoted as saying", where "quoted" stands at an index."""
    if tokens[index].lower not in ("quoted", "cited", "reported", "heard") or not follows_be(
        tokens, index
    ):
        return None
    for at in range(index + 1, min(len(tokens) - 1, index + 8)):
        if tokens[at].lower == "as" and tokens[at + 1].lower in english.PARTICIPLES:
            return at + 1
    return None


def source_start(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the source of "according to Lee" and "as reported by Lee" starts."""
    words = [token.lower for token in tokens[index : index + 3]]
    if words[:2] == ["according", "to"]:
        return index + 2
    if words[:1] == ["as"] and words[2:] == ["by"] and words[1] in _REPORTED:
        return index + 3
    return None


def is_asked(tokens: Sequence[Token], span: Span, verb: int) -> bool:
    """Tell "what Lee says", "if Lee says" and "voters who say": nobody surely spoke."""
    before = tokens[span[0] - 1].lower if span[0] else ""
    if tokens[span[0]].lower == "who":
        noun = phrase_left(tokens, span[0])
        return before != "," and (noun is None or tokens[noun[0]].lower not in ("a", "an", "one"))
    follows = tokens[verb + 1] if verb + 1 < len(tokens) else None
    # "…, causing what the UN says may be a famine" reports; "What Lee says is law" does not.
    inserted = before == "what" and span[0] > 1 and follows is not None and is_finite(follows)
    return before in _OPEN and not inserted
