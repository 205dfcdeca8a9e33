"""Nouns for people and bodies by the classes of `human.tsv`, whose head explains each."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.english import OFFICES, PERSON_NOUNS, POSTS, SPEECH_NOUNS, can_act
from sahara_cli.reading.lexicon.rows import rows, united

#: "The carmaker" is a firm, a "winemaker" a firm or a person.
_MAKERS = (
    "maker",
    "builder",
    "holder",
    "worker",
    "officer",
    "keeper",
    "fighter",
    "driver",
    "owner",
    "leader",
    "player",
)

_SPEAKING = (
    "people", "agent", "collective", "document", "account", "officials", "media", "house", "share", "talent",
    "voice",
)  # fmt: skip
_PLURALS = ("ers", "ors")
_SPEAKERS = ("ist", "ists", "-year-old", "-year-olds", "men", "women", "person", "people")


@cache
def people() -> dict[str, frozenset[str]]:
    """Give the classes of nouns: "arms", "officials", "agent", "armed"."""
    return {name: frozenset(words.split()) for name, words in rows("human")}


@cache
def nouns_of(*names: str) -> frozenset[str]:
    """Give the nouns of several classes together."""
    return united(people(), names)


@cache
def one_person() -> frozenset[str]:
    """Give the nouns for one person, behind whom a form in -ing tells what they do: "a man wearing body armour"."""
    nouns = people()
    listed = nouns["ordinary"] | nouns["office"]
    listed |= {"gunman", "attacker", "suspect", "teacher", "soldier", "officer"}
    return frozenset(noun for noun in listed if not noun.endswith("s")) - {
        "people",
        "family",
        "couple",
    }


def is_person(noun: str) -> bool:
    """Tell a noun for people, "sergeant", "herders", "carmaker", whatever they do."""
    plain = noun.removesuffix("s")
    plain = f"{plain[:-2]}y" if plain.endswith("ie") else plain
    if plain.endswith(_MAKERS):
        return True
    known = people()["person"]
    return noun in known or plain in known or noun in PERSON_NOUNS or plain in PERSON_NOUNS


def speaks(noun: str) -> bool:
    """Tell a noun for who can speak: a person, a body, or an account that somebody wrote."""
    if noun.endswith(_SPEAKERS) or noun in nouns_of(*_SPEAKING) or is_person(noun):
        return True
    if noun.endswith(_PLURALS) and noun not in nouns_of("mute", "things"):
        return True  # "protestors", "bakers"
    return can_act(noun) or noun in OFFICES | POSTS | SPEECH_NOUNS
