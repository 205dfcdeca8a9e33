"""States by their names, and the adjectives that name them: "Algerian" is of Algeria."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from sahara_cli.reading.lexicon.classes import words
from sahara_cli.reading.lexicon.tables import column, values

_ROWS = column("nations", "name", "status", "adjectives", "people", "aliases")
_STATUSES = frozenset({"state", "observer"})
#: Names of states that are other names too; they count where the text has any of these words.
_DOUBTFUL = {"Jordan": ("Jordanian", "Amman"), "Georgia": ("Georgian", "Tbilisi")}
#: States by the names that English texts have for them: members and observers of the United Nations,
#: but for those whose names are other names too.
STATES = tuple(name for name, status, *_ in _ROWS if status in _STATUSES and name not in _DOUBTFUL)
#: Other names of the same.
ALIASES = {
    alias: name
    for name, status, _, _, aliases in _ROWS
    if status in _STATUSES
    for alias in values(aliases)
}
#: Faiths and peoples without a state.
_BELIEVERS = words("persons", "people")
_ADJECTIVES = {
    name: values(adjectives) for name, status, adjectives, *_ in _ROWS if status in _STATUSES
}
#: Adjectives of several states: "Congolese", "Korean".
_SHARED = frozenset(
    adjective
    for adjective, count in Counter(word for own in _ADJECTIVES.values() for word in own).items()
    if count > 1
)


def adjectives(state: str) -> tuple[str, ...]:
    """Give the adjectives of a state that are no other state's; none for a name that is no state's."""
    own = _ADJECTIVES.get(state, ())
    return tuple(word for word in own if word not in _SHARED and word != state)


def states_in(text: str) -> list[str]:
    """List the states that a text names or has an adjective of, in order of first mention."""
    states: dict[str, None] = {}
    by_word = _by_first_word()
    for word in re.finditer(r"\b[A-Z](?:\.[A-Z]\.|\w*)", text):
        for name, state in by_word.get(word[0], ()):
            close = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[close : close + 1].isalnum():
                states[state] = None
                break
    return [
        state
        for state in states
        if state not in _DOUBTFUL or any(hint in text for hint in _DOUBTFUL[state])
    ]


def is_people(name: str) -> bool:
    """Tell whether words are for a people or for believers: "Saudis", "British Protestant"."""
    return all(_is_people(word) for word in name.split())


def _is_people(word: str) -> bool:
    singular = word.removesuffix("s")
    if singular.lower() in _BELIEVERS or word.lower() in _BELIEVERS:
        return True
    names = _by_first_word()
    return any(
        name != state and name in (word, singular)
        for name, state in (*names.get(word, ()), *names.get(singular, ()))
    )


@cache
def _by_first_word() -> dict[str, list[tuple[str, str]]]:
    states = (*STATES, *_DOUBTFUL)
    names = {name: name for name in states} | ALIASES
    for state in states:
        for adjective in adjectives(state):
            names.setdefault(adjective, state)
    index: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        index[name.partition(" ")[0].partition("-")[0]].append((name, names[name]))
    return dict(index)
