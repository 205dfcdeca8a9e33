"""Names as they are written: bare, by their first word, whole where they stand in a text."""

from __future__ import annotations

import re

from sahara_cli.criteria import fold

#: "of", "bin" and "van" stand within names.
_PARTICLE = 3
#: A word of a name; letters with full stops are one.
WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+")


def full_name(name: str, phrase: str) -> str:
    """Take the phrase where all of it is the name: "the US State Department", not the name's last word."""
    whole, name = (re.sub(r"^[Tt]he ", "", words) for words in (phrase, name))
    return whole if whole.endswith(f" {name}") and is_name(whole) else name


def is_name(words: str) -> bool:
    """Tell a name from words that none of it is a name of."""
    small = (word[0].islower() for word in words.split() if len(word) > _PARTICLE)
    return words[:1].isupper() and not any(small)


def bare(name: str) -> str:
    """Fold a name for comparing, without "the" and the "s" that owns."""
    return fold(name).removeprefix("the ").removesuffix("s" if name.endswith("'s") else "")


def first_word(words: str) -> str:
    """Give the word that a name is looked up by."""
    found = WORD.search(words)
    return found[0].casefold() if found else ""


def around(text: str, at: int) -> str:
    """Give the words about a place in a text, a line at most."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text[max(start, at - 80) : min(end if end >= 0 else len(text), at + 120)].strip()


def stands(words: str, text: str, at: int, end: int) -> bool:
    """Tell whether a name stands at a place: whole, and capitalised where it is an acronym or begins so."""
    close = at + len(words)
    held = text[at:close]
    if close > end or held.casefold() != words.casefold():
        return False
    if words.isupper() or " " not in words:
        if held != words:
            return False
    elif held.islower():
        return False
    return close == len(text) or not (text[close].isalnum() or text[close] == "_")
