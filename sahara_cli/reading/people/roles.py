"""The role of a person in the words beside the name: "Niger's defence minister", "a farmer in Rukum"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.nations import states_in

_NOUNS = (
    (english.PERSON_NOUNS | english.TITLES)
    - english.words(
        """
        former vice prime foreign presidential campaign majority minority house senate state democratic gop st.
        then-sen. then-gov. then-president
        """
    )
) | (
    english.words(
        """
        head assistant inspector constable developer counterpart envoy commander negotiator delegate premier chancellor
        justice mp mep deputy guerrilla rebel trader investor banker chairwoman pilot sailor soldier
        policeman policewoman clerk student refugee defendant surgeon midwife coordinator photographer
        """
    )
)
#: Offices whose holders act for their state.
_OFFICES = english.words(
    "minister president premier chancellor ambassador envoy king queen secretary negotiator spokesman spokeswoman"
)
_ENDS = (
    (english.PREPOSITIONS - {"of"})
    | english.CONJUNCTIONS
    | english.SUBORDINATORS
    | english.AUXILIARIES
    | english.ADVERBS
    | english.SPEECH
    | english.PLAIN_VERBS
    | english.PARTICIPLES
    | english.DAYS
    | english.TIMES
    | english.words("met named called killed and or but")
)
_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
_DETERMINERS = _ARTICLES | _OWNERS
#: Titles that say no more than that somebody is a person.
_COURTESIES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "madam"})
_OF = frozenset({"of", "for"})
_SMALL_WORDS = _DETERMINERS | _OF
_LINKS = frozenset({"of", "for", "to", "at", "in", "with"})
_WORD = late(r"[^\s]+")
_AGE = late(r", \d{1,3}(?=,)")
_BEHIND = late(
    r", ((?:(?:the|an?) |[A-Z][\w-]*'s? |[a-z])[^,;.\n\"]{2,90}?)(?=[,;.\n]| who\b| whose\b)"
)
#: What ends a role, read backwards: a sign, a sentence's end, the dash and the day of a date line.
_BROKEN = late(r"[,;:!?)\"]$|(?:[a-z]{3,}|\d)\.$|^(?:[-–—]+|[12]\d{3})$")
#: How far before a name its role may begin.
_REACH = 90
_MOST_WORDS = 12


class Role(NamedTuple):
    """The words for a person as they stand, and those of them that may be kept as the role."""

    phrase: str
    words: str


def role_before(text: str, start: int, floor: int) -> Role | None:
    """Find the role that ends where a name starts, or a comma before it: "Niger's defence minister, "."""
    lead = text[max(floor, start - _REACH) : start]
    if not lead.endswith(" "):
        return None
    words = _words_of_role(_WORD.findall(lead.removesuffix(", ")))
    if lead.endswith(", "):
        return _role(words) if words and _is_phrase(words) and _headed(words) else None
    words = words[_last_break(words) :]
    return _role(words) if words and (words[-1].lower() in _NOUNS or _headed(words)) else None


def _words_of_role(words: list[str]) -> list[str]:
    """Take the last words that may be a role's, back to its article: "the minister of the interior"."""
    near = words[-_MOST_WORDS:]
    kept: list[str] = []
    for at in range(len(near) - 1, -1, -1):
        if _ends(near[at], kept):
            break
        kept.insert(0, near[at])
        behind_of = at > 0 and near[at - 1] in _OF
        if near[at].lower() in _DETERMINERS and not behind_of:
            break
    return kept


def role_after(text: str, end: int) -> Role | None:
    """Find the role that stands in apposition behind a name: ", 42, a farmer in Rukum,"."""
    if age := _AGE.match(text, end):
        end = age.end()
    behind = _BEHIND.match(text, end)
    if not behind:
        return None
    words = behind[1].split()
    for place, word in enumerate(words):
        bare = word.lower()
        if bare in _NOUNS and (words[place + 1 : place + 2] == [] or words[place + 1] in _LINKS):
            return _role(words)
        if bare in _LINKS or _ends(word, []):
            return None
    return None


def role_of(text: str, phrase: tuple[int, int], name: str) -> str | None:
    """Give the role that a phrase, or the words beside it, give to a person.

    "The minister, Ana Silva," gives "minister" to Ana Silva; "the minister" gives it as well, "she" gives none.
    """
    start, end = phrase
    shown = text[start:end]
    for called in (name, name.rsplit(maxsplit=1)[-1]):
        at = shown.rfind(called)
        if at >= 0:
            floor = text.rfind("\n", 0, start) + 1
            role = role_before(text, start + at, floor) or role_after(
                text, start + at + len(called)
            )
            return role.words or None if role else None
    words = shown.split()
    noun = re.split(r" (?:of|for|in|at|to)\b", shown, maxsplit=1)[0].rsplit(maxsplit=1)
    if len(words) > 1 and noun and noun[-1].lower() in _NOUNS:
        return _role(words).words or None
    return None


def is_title(name: str) -> bool:
    """Tell a title that stands alone, "Assistant Secretary", from a name."""
    return all(word.lower() in _NOUNS for word in name.split())


def state_of(role: str) -> str | None:
    """Tell the state that a holder of this office acts for: Niger for "Niger's defence minister"."""
    words = {word.lower() for word in role.split()}
    opening = role.partition(" of ")[0]
    if not words & _OFFICES:
        return None
    states = states_in(opening)
    return states[0] if len(states) == 1 and re.match(r"(?:The |the )?[A-Z]", role) else None


def _ends(word: str, words: list[str]) -> bool:
    """Tell whether a role, read backwards, ends before a word."""
    if words and words[0][0].isupper() and word == "for":
        return False
    if _BROKEN.search(word) or word.lower() in _ENDS:
        return True
    small = word[0].islower() and word.lower() not in _SMALL_WORDS
    if words and words[0][0].isupper() and small:
        return True
    return word.islower() and word.endswith("ed")


def _is_phrase(words: list[str]) -> bool:
    """Tell whether words before a comma are a phrase of their own, not the end of another clause."""
    first = words[0]
    return first.lower() in _DETERMINERS or first[0].isupper()


def _headed(words: list[str]) -> bool:
    """Tell whether a person's noun is the last word, or the one before "of" or "for"."""
    if words[-1].lower() in _NOUNS:
        return True
    links = [place for place, word in enumerate(words) if word in _OF]
    return bool(links) and links[0] > 0 and words[links[0] - 1].lower() in _NOUNS


def _last_break(words: list[str]) -> int:
    """Find the start of a title: behind the last "of" or "for" that follows no capitalised word."""
    starts = 0
    for place, word in enumerate(words):
        joined = place > 0 and words[place - 1][0].isupper()
        if word in _OF and not joined:
            starts = place + 1
    return starts


def _role(all_words: list[str]) -> Role:
    phrase = " ".join(all_words)
    first = all_words[0].lower()
    words = all_words[1:] if first in _ARTICLES else all_words
    if first in _OWNERS or all(word.lower() in _COURTESIES for word in words):
        return Role(phrase, "")
    return Role(phrase, " ".join(words))
