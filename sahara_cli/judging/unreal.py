"""Deeds that the cited sentences tell as what never was: under "had it broken", cancelled, or a false rumour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.matters import put_off_in, unknown
from sahara_cli.judging.words import shared, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.verbs import forms, is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence

#: "Had the dam broken, thousands would have died", "they would have died had the dam broken", "were it to break".
_INVERTED = late(
    r"(?:^|(?<=[.;:,\"—–] )|(?<= - ))(?:Had|had|Were|were|Should)"
    r" (?:it|he|she|they|we|I|you|the|an?|his|her|its|their|this|that|any|[A-Z][\w'’-]*)\b[^.;:,\n]*,"
    r"[^.;:\n]*\b(?:would|could|might)(?:n['’]t)? ([^.;:,\n]*)"
    r"|(?:^|(?<=[.;:]))[^.;:\n]*\b(?:would|could|might)(?:n['’]t)? (?:\w+ ){0,2}(?:have|be) [^.;:,\n]*,?"
    r" had (?:it|he|she|they|we|the|an?|his|her|its|their|this|[A-Z][\w'’-]*) [^.;:,\n]*"
)
_RUMOUR = r"(?:rumou?rs?|reports?|claims?|allegations?|suggestions?|stories|story|posts?|news)"
_FALSE = (
    r"(?:false|untrue|not true|wrong|unfounded|baseless|fabricated|fake|invented|groundless|incorrect|an? lie|lies"
    r"|an? hoax)"
)
#: What may stand behind "that" between commas: "that, on Friday, the ferry was seized".
_ASIDE = r"(?:, [^.;,\n]*,)?"
#: "Rumours that he had been shot were false", "it is not true that", "falsely claimed that", "no truth in".
_RUMOURED = late(
    rf"\b{_RUMOUR}\b[^.;\n]*?\b(?:that|of|about)\b[^.;\n]*?"
    rf"\b(?:was|were|is|are|be|been|proved|proven|turned out|called|as)(?: to be)?(?: \w+ly)? {_FALSE}\b"
    rf"|\b(?:was|is|were) {_FALSE} that\b{_ASIDE}([^.;,\n]*)"
    rf"|\bfalsely (?:\w+ ){{1,3}}that\b{_ASIDE}([^.;,\n]*)"
    rf"|\b{_FALSE.replace('|an? lie|lies|an? hoax', '')} {_RUMOUR} (?:that|of)\b{_ASIDE}([^.;\n,]*)"
    rf"|\bno truth (?:in|to) (?:the |any )?{_RUMOUR} (?:that|of)\b{_ASIDE}([^.;,\n]*)",
    re.IGNORECASE,
)
#: "Cancelled a trip to Geneva": what somebody would have done there was not done.
_CANCELLED = late(
    r"\b(?:cancel\w*|scrap(?:s|ped)?|call(?:s|ed) off|abandon(?:s|ed)|postpone[sd]?|put(?:s)? off|drop(?:s|ped)"
    r"|delay(?:s|ed))"
    r" (?:plans for )?(?:an?|his|her|its|their|the)(?: [\w'-]+){0,3}? (?:trip|visit|journey|tour|flight|voyage)\b"
    r"([^.;,\n]*)"
)
#: These patterns, each with words of which any match has one.
_NEVER: Mapping[re.Pattern[str], tuple[str, ...]] = {
    _INVERTED: ("would", "could", "might"),
    _RUMOURED: (
        *("false", "true", "wrong", "unfounded", "baseless", "fabricated", "fake", "invented", "groundless"),
        *("incorrect", "a lie", "an lie", "lies", "hoax", "truth"),
    ),
    _CANCELLED: ("trip", "visit", "journey", "tour", "flight", "voyage"),
}  # fmt: skip
#: A new verb behind "and": what it tells is no part of what was not.
_GOES_ON = late(r" (?:and|but)(?: (?:\w+ly|then|later|instead|also|now|has|have|had))? (\w+)")
#: A verb in a perfect tense or the passive: a participle behind "and" may go with it, "had been seized and burned".
_AUXILIARY = late(r"\b(?:has|have|had|was|were|is|are|be|been|being)(?: \w+ly| not)? (\w+)")
_NEVER_PARTICIPLES = frozenset(("was", "were", "is", "are", "has", "have", "had", "did", "does"))
_TRAVELS = frozenset(
    map(
        stem,
        (
            "go",
            "travel",
            "visit",
            "fly",
            "arrive",
            "come",
            "tour",
            "journey",
            "head",
            "sail",
            "land",
        ),
    )
)
#: A longer sentence is left alone; and so many words of one are told.
_LONGEST, _TOLD = 800, 5
#: A title that says itself that it was not so.
_OWNED = late(
    r"\b(?:would|could|might|may|if|had|not|no|never|n['’]t|rumou?rs?|reports?|claims?|den(?:y|ies|ied)|false\w*"
    r"|untrue|fake|cancel\w*|scrap\w*|call(?:s|ed) off|abandon\w*|postpone\w*|puts? off|drops?|dropped|delays?|delayed"
    r"|hoax|lies?)\b",
    re.IGNORECASE,
)


def unreal(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt what is recorded as reported where the sentences tell its deed only as what was not."""
    if event.status != "reported" or _OWNED.search(event.title):
        return
    if word := unknown(event.title, evidence):
        yield Lack("status", f'reported, and the sentence leaves it open ("{word}")', word)
        return
    deeds = _deeds(event.title)
    asserted: set[str] = set()
    cues: list[str] = []
    for text in evidence.sentences:
        rest = text
        for match in _never(text):
            never = match[0][: _end(match)]
            never_stems = shared(stems(never))
            is_trip = match.re.pattern == _CANCELLED.pattern and bool(deeds & _TRAVELS)
            if deeds & never_stems or is_trip:
                cues.append(" ".join(never.split()[:_TOLD]))
                rest = rest.replace(never, "\n")
        asserted |= shared(stems(rest))
    if put_off := put_off_in(event.title, deeds, evidence):
        yield Lack(
            "status", f'reported, and the sentence tells it as what was not ("{put_off}")', put_off
        )
    elif cues and not deeds & asserted:
        yield Lack("status", f'reported, and the sentence tells it as what was not ("{cues[0]}")')


def _never(text: str) -> Iterator[re.Match[str]]:
    """Yield the stretches of a sentence that tell what was not; none of a very long one."""
    if len(text) >= _LONGEST:
        return
    low = text.lower()
    for pattern, hints in _NEVER.items():
        if any(hint in low for hint in hints):
            yield from pattern.finditer(text)


def _end(match: re.Match[str]) -> int:
    """Tell how much of a stretch tells what was not: not a new finite verb behind "and" in its tail."""
    tail = next(filter(None, match.groups()), "")
    perfect = next(
        (auxiliary.end() for auxiliary in _AUXILIARY.finditer(tail) if is_participle(auxiliary[1])),
        None,
    )
    for joint in _GOES_ON.finditer(tail):
        verb, before = joint[1], tail[: joint.start()].rpartition(" ")[2]
        is_joined = (
            is_past(before) or is_participle(before) or (perfect or len(tail)) <= joint.start()
        )
        if verb in _NEVER_PARTICIPLES or (
            _is_finite(verb) and not (is_joined and is_participle(verb))
        ):
            return len(match[0]) - len(tail) + joint.start()
    return len(match[0])


def _is_finite(word: str) -> bool:
    return is_past(word) or word in forms()["third"]


def _deeds(title: str) -> frozenset[str]:
    """Give the stems of a title's own verb; of one that has none, those of its words that may be verbs."""
    if headline := titles.headline(title):
        return shared({stem(headline.verb)})
    small = [word.folded for word in words(title) if word.text[0].islower()]
    return shared(
        {stem(word) for word in small if any(word in table for table in forms().values())}
    )
