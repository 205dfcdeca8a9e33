"""Names and the words around them: the whole phrase that is a name, a given name, no name at all."""

from __future__ import annotations

import re

from sahara_cli.reading.lexicon.english import NOT_NAMES, can_act
from sahara_cli.reading.people.mentions import shortened
from sahara_cli.reading.people.posts import names_post

#: "of", "bin" and "van" stand within names.
_PARTICLE = 3
#: A short form is so many letters of the name, at least: "Sam" of "Samuel"; others are not how the name begins.
_SHORT = 3
_FORMS = {
    "bill": "william", "bob": "robert", "jim": "james", "joe": "joseph", "kate": "katherine", "liz": "elizabeth",
    "mike": "michael", "tom": "thomas", "tony": "anthony",
}  # fmt: skip


def full_name(name: str, phrase: str) -> str:
    """Take the whole phrase where it is a name: "the US State Department", not its last word."""
    full, name = (re.sub(r"^[Tt]he ", "", words) for words in (phrase, name))
    return full if full.endswith(f" {name}") and is_name(full) else name


def is_name(words: str) -> bool:
    """Tell whether words are a name, unlike "Police", "Local officials" or "Nobody" at the start of a sentence."""
    small = (word[0].islower() for word in words.split() if len(word) > _PARTICLE)
    head, _, rest = words.partition(" ")
    placed = rest.startswith(("in ", "at ", "of ", "from ")) and can_act(head.lower())
    if not words[:1].isupper() or any(small) or " and " in words or placed or names_post(words):
        return False
    return (
        " " in words
        or words.isupper()
        or not (words.lower() in NOT_NAMES or can_act(words.lower()))
    )


def is_form_of(first: str, second: str) -> bool:
    """Tell whether given names may be one person's: "Josh" and "Joshua", not "Robin" and "Richard"."""
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    if len(short) == 1:
        return long.startswith(short)
    return _FORMS.get(short) == long or (len(short) >= _SHORT and long.startswith(short))


def is_given_name(word: str, name: str) -> bool:
    """Tell "Ann" of "Ann Lee" from "Xi" of "Xi Jinping"."""
    return name.startswith(f"{word} ") and word not in shortened(name)
