"""The kind of a bearer by the name alone: a state, a body, an armed group or a person; "" where it does not tell."""

from __future__ import annotations

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.bodies import ENDINGS, bodies_in
from sahara_cli.reading.lexicon.english import PERSON_NOUNS
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.nations import STATES
from sahara_cli.reading.lexicon.person_names import is_person

#: Initials are from two to so many capitals.
_INITIALS = range(2, 7)
#: What follows the noun that a phrase is built on: "police in Lyon", "soldiers of the guard".
_BEHIND = late(r",| (?:of|in|at|from|on|with|near|who|for) ")
_NAME = late(r"(?<!^)\b[A-Z]|^(?!The\b|An?\b)[A-Z]\w+ ")


#: How names of countries end, and common words do not.
_COUNTRY = late(r"[A-Z][a-z]+(?:land|stan)")


def is_land_name(name: str) -> bool:
    """Tell a name that ends as those of countries do: "Norland"."""
    return bool(_COUNTRY.fullmatch(name))


def kind_of(name: str) -> str:
    """Tell what bears a name, by the lists of the lexicon: "Peru", "HWU", "Grace Odera"."""
    if name in STATES:
        return "state"
    for body in bodies_in(name):
        if name in (body.name, *body.aliases):
            return body.kind
    words = name.split()
    if len(words) > 1 and words[-1].lower() in ENDINGS:
        return "organisation"
    if is_person(tuple(words)):
        return "person"
    return "organisation" if name.isupper() and len(name) in _INITIALS else ""


def kind_of_phrase(words: str) -> str:
    """Tell what a party is that is known by a phrase with a name in it: "police in Lyon", "Xela Front rebels".

    Without a name nobody is told from others of the next article, so "" is given for "the suspect" and "local police".
    """
    if not _NAME.search(words):
        return ""
    head = _BEHIND.split(words, maxsplit=1)[0].split()[-1].lower()
    if head in people()["band"]:
        return "armed_group"
    if head in people()["house"]:
        return "organisation"
    return "person" if head in PERSON_NOUNS or head in _LONE else ""


def is_band(word: str) -> bool:
    """Tell fighters who are the group that they are named after: "Taliban insurgents"."""
    return word.lower() in people()["band"]


_LONE = frozenset({"gunman", "attacker", "bomber", "assailant", "suspect", "militant", "rebel"})
