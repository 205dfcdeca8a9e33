"""Whether a title itself tells of what is to come: "Talks expected", "Kenya to send ships"."""

from __future__ import annotations

import re

from sahara_cli.judging.prospects import EFFORT, NOUNS, may_be_verb
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.verbs import forms, is_participle, is_past

_NAMED = r" (?!(?:for|to|in|on|at|by|this|next|later|soon|before|after|as|and|from)\b)[a-z]"
#: "Bourita and Harris will meet", "Talks expected", "Summit due in May".
_TO_COME = late(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|the)){0,6} (?:will |is to |are to )"
    # "In its planned orbit" tells of what is done, and "rounds of planned outages" of what it says.
    rf"|[^,:]*(?<!\bits )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\ban )(?<!\btheir )"
    rf"(?<!\bthan )(?<!\bas )\b(?:expected|due|scheduled|slated|set to|planned(?!{_NAMED})|will)\b"
)
#: "Harris to restate" is a plan; "Harris flies in to restate" has a deed before it.
_TO_DO = late(r"([^:]*?) to (?!the\b|an?\b)([a-z]+)\b")
#: What may be for an end, and have a deed told of it: "Bid to save the yard fails".
_AIM = late(
    r"\b(?:bids?|plans?|proposals?|campaigns?|attempts?|drives?|decisions?|moves?|calls?|orders?|talks|deals?)$",
    re.IGNORECASE,
)
_THERE = late(r" (?:in|at) [A-Z]| (?:back|home)\b")
#: Titles of which what is to come is said by somebody: "Syria asked to withdraw", "Turkey says it will go on".
SAID_TITLE = late(
    r"\b(?:asked|says?|said|tells?|told|told|warns?|pledges?|promises?|vows?|agrees?|agreed|wants?|urged|urges?|ordered"
    r"|orders?|decides?|decided|seeks?|refuses?|threatens?|calls?|called|fails?|failed|allow\w*|forced|announces?"
    r"|plans to|expects|hopes?|votes?|offers?|demands?|tries|tried|help\w*|able|unable|glad|happy|ready|willing"
    r"|keen|eager|waits?|awaited|pending|proud|free|slow|quick|first|last|seen|thought|believed|"
    r"reported|due to)\b",
    re.IGNORECASE,
)
#: A word that may be a verb of the present: "opts".
_ENDS = late(r"[a-z]{2,}[^s\W]s")
_SET_UP = late(r"\bset (?:up|out|off|aside|down|foot)\b")


def is_ahead(title: str) -> bool:
    """Tell whether a title tells of what is to come: "Talks expected", "Kenya to send ships"."""
    if (match := _TO_COME.match(title)) and not SAID_TITLE.search(match[0]):
        # "Musk reveals what the rocket will carry" tells what was done.
        words = match[0].removesuffix("will").split()
        return len(words) == len(match[0].split()) or not any(map(_is_deed, words[1:]))
    ahead = _TO_DO.match(title)
    if ahead is None or not may_be_verb(ahead[2]):
        return False
    before = ahead[1]
    # "King in Rabat to sign" is there, and came for it.
    if _is_there(before) or any(
        pattern.search(before) for pattern in (SAID_TITLE, EFFORT, _SET_UP)
    ):
        return False
    return not (any(map(_is_deed, before.split()[1:])) or _is_told_of(title, ahead))


def is_done_to_an_end(title: str, text: str) -> bool:
    """Tell "Crew opts to return" where the sentence has "opted": the word before "to" is a verb, and was done."""
    before = _TO_DO.match(title)
    verbs = [word[:-1] for word in before[1].split()[1:] if _ENDS.fullmatch(word)] if before else []
    past = {word for word in text.lower().split() if word.endswith("ed")}
    return any(past & {f"{verb}ed", f"{verb}d"} for verb in verbs if f"{verb}s" not in NOUNS)


def _is_told_of(title: str, ahead: re.Match[str]) -> bool:
    """Tell "Bid to save the yard fails", whose verb stands behind the end that the bid was for."""
    behind = title[ahead.end() :].split()[1:]
    verbs = (word for word in behind if word in forms()["third"] or is_past(word))
    return bool(_AIM.search(ahead[1])) and any(word not in NOUNS for word in verbs)


def _is_there(subject: str) -> bool:
    """Tell whether somebody is at a place, and no talks or strikes are to be there."""
    subject_words = subject.lower().split()
    is_event = any(word in NOUNS or word in frames()[1] for word in subject_words)
    return bool(_THERE.search(subject)) and not is_event


def _is_deed(word: str) -> bool:
    """Tell whether a word of a title is surely a verb that tells what was done: "flies", "flew"."""
    is_verb = any(word in forms()[name] for name in ("third", "base")) or is_past(word)
    return word not in NOUNS and (is_verb or is_participle(word))
