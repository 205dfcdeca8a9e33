"""Whether the subject of a verb of speech may be a speaker: by name, role, state or pronoun, or without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor
from sahara_cli.judging.bodies import fits_kind, is_another_body, is_body
from sahara_cli.judging.hearing import PRONOUNS
from sahara_cli.judging.names import Mentions, is_shortened, mentions_in, states_of
from sahara_cli.judging.words import stems
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.person_names import sex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.naming import Naming
    from sahara_cli.judging.words import Word

#: How many words a name has at least that somebody is introduced by.
_BOTH = 2
#: Who speaks for whatever body was told of.
_OFFICIALS = frozenset(
    {"officials", "authorities", "officers", "investigators", "detectives", "prosecutors"}
)
#: Who, or what, speaks for the body that was named before.
_SPOKESMAN = late(
    r"(?:an?|one|its|their|another) (?:[\w-]+ ){0,2}(?:spokes\w+|officials?|representative|statement|press release"
    r"|release|communique|members|leaders|staff|employees|executives?|lawyer|source|letter|report|note|message|post|tweet|email)"
)
#: Offices, by which alone one of them is told of: "the Prime Minister said".
_OFFICES = frozenset(
    """
    president prime minister premier governor mayor king queen prince princess senator secretary foreign chancellor
    commissioner director general chief chairman chairwoman judge justice attorney pope bishop archbishop
    superintendent inspector professor speaker ambassador colonel captain
    """.split()  # noqa: SIM905 - words read best so
)
#: Parts of names that many have: "Al-Hamad" is no "Al-Noor Hospital".
_PARTS = frozenset({"al", "el", "de", "da", "bin", "van", "von", "la", "of"})
AFTER_NOUN = late(r",| (?:of|in|at|from|with|for|on|who|which|that)\b")


def may_be(phrase: str, speaker: str, evidence: Evidence, names: Names, naming: Naming) -> bool:
    """Tell whether a subject may be the speaker: by name, role, state or pronoun, or as somebody without a name."""
    mentions = mentions_in(phrase)
    low = _lowered(phrase)
    if low in PRONOUNS:
        return _fits(low, speaker, evidence, names) and is_about(speaker, naming)
    own = stems(f"{names.role(speaker)} {names.called(speaker)}")
    is_person = names.is_person(speaker)
    if is_person and _is_named(mentions.words, own):
        return False
    if is_called(mentions, speaker, names):
        return True
    if is_person and (_is_plural(low) or is_body(low)):
        return False
    if _is_of_role(mentions.words, own):
        return True
    is_nameless = _is_untold(mentions.words, low, speaker, names)
    return (
        is_nameless and not is_another_body(low, evidence) and _is_subject(speaker, names, naming)
    )


def _is_subject(speaker: str, names: Names, naming: Naming) -> bool:
    """Tell whether a speaker is told of near, or is the body with which the article begins."""
    is_at_head = not names.is_person(speaker) and naming.is_at_head(speaker)
    return is_at_head or is_about(speaker, naming)


def _lowered(phrase: str) -> str:
    """Lower a subject, but for a name in capitals: "WHO" is no "who"."""
    if len(phrase) > 1 and phrase.isupper():
        return phrase
    return "i" if phrase.endswith(" I") else phrase.lower()


def _fits(pronoun: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    return _may_stand_for(pronoun, speaker, names) or _is_of_two(pronoun, speaker, evidence, names)


def _is_of_role(subject_words: Sequence[Word], own: frozenset[str]) -> bool:
    """Tell whether a subject has words of somebody's names or role: more than a state's, "Dutch", and no other name.

    "Trade union FNM" is not another union.
    """
    matching = (
        stems(" ".join(word.text for word in subject_words if not states_of((word.folded,)))) & own
    )
    matching -= _PARTS
    last = subject_words[-1] if subject_words else None
    is_name = last is not None and len(subject_words) > 1 and last.text.isupper()
    return bool(matching) and not (is_name and last is not None and not stems(last.text) & own)


def _is_untold(subject_words: Sequence[Word], low: str, speaker: str, names: Names) -> bool:
    """Tell whether a subject has no name, and is of a kind that the speaker, who has one, may be."""
    if names.is_common(speaker) or not fits_kind(low, speaker, names):
        return False
    return _is_nameless(subject_words, low) or _is_spokesman(subject_words, low, speaker, names)


def _is_nameless(subject_words: Sequence[Word], low: str) -> bool:
    """Tell whether a subject is of somebody told of before by what they are: "the minister", "officials"."""
    has_name = any(
        word.text[0].isupper() and word.folded not in _OFFICES for word in subject_words[1:]
    )
    return not has_name and (low.startswith("the ") or low in _OFFICIALS)


def _is_spokesman(subject_words: Sequence[Word], low: str, speaker: str, names: Names) -> bool:
    """Tell whether a subject without a name speaks for a body: "a spokeswoman", "its statement", "an official"."""
    has_name = any(word.text[0].isupper() for word in subject_words[1:])
    return not (has_name or names.is_person(speaker)) and bool(_SPOKESMAN.fullmatch(low))


def _is_of_two(low: str, speaker: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether "they" may be a person and another who is named beside them: "Odera and Luis Quispe"."""
    if low != "they" or not names.is_person(speaker):
        return False
    text = f"{evidence.before}\n{evidence.text}".casefold()
    return any(
        re.search(
            rf"\b{re.escape(name[-1])}\b(?:, [^,.]{{0,40}},)? and\b|\band (?:[\w.-]+ ){{0,3}}{re.escape(name[-1])}\b",
            text,
        )
        for name in names.names(speaker)
    )


def _is_named(subject_words: Sequence[Word], own: frozenset[str]) -> bool:
    """Tell whether a subject ends with a name: "police spokesman Asha Obote", and not somebody's own."""
    last = subject_words[-_BOTH:]
    if len(subject_words) <= _BOTH or any(
        word.text[0].islower() or word.folded in _OFFICES for word in last
    ):
        return False
    return not stems(" ".join(word.text for word in last)) & own


def _may_stand_for(pronoun: str, speaker: str, names: Names) -> bool:
    """Tell whether a pronoun fits a speaker: "he" is nobody's that is no person, "it" and "they" no person's."""
    if pronoun in {"he", "she"}:
        other = {"he": "f", "she": "m"}[pronoun]
        return not _is_body(speaker, names) and sex(names.name(speaker).split()[0]) != other
    return pronoun not in {"it", "they"} or not names.is_person(speaker)


def _is_plural(phrase: str) -> bool:
    """Tell whether a phrase is of several, by its noun: "the port officials"."""
    noun = AFTER_NOUN.split(phrase, maxsplit=1)[0].rstrip()
    return noun.endswith("s") and not noun.endswith(("ss", "us", "press"))


def is_about(speaker: str, naming: Naming) -> bool:
    """Tell whether a speaker is named in the sentences or near them, or told of there by another word."""
    return naming.is_heard(speaker) or naming.is_near(speaker)


def is_called(mentions: Mentions, speaker: str, names: Names) -> bool:
    """Tell whether a phrase names the speaker, whom it is part of, or the state of either."""
    known = [name for party in (speaker, *names.wholes(speaker)) for name in names.names(party)]
    states = mentions.states
    if any(
        mentions.holds(name) or states_of(name) & states or is_shortened(mentions, name)
        for name in known
    ):
        return True
    initials = {"".join(part[0] for part in name) for name in known if len(name) > 2}  # noqa: PLR2004
    return any(word.text.isupper() and word.folded in initials for word in mentions.words)


def _is_body(speaker: str, names: Names) -> bool:
    known = names.find(speaker)
    return isinstance(known, Actor) and known.kind != "person"
