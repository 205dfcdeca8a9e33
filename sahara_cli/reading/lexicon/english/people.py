"""Words that tell people, groups and places apart, of `persons.tsv`, whose head tells what each class is."""

from __future__ import annotations

from sahara_cli.reading.lexicon.classes import words
from sahara_cli.reading.lexicon.english.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from sahara_cli.reading.lexicon.tables import column, values

TITLES = words("persons", "title")
TITLES_M = words("persons", "title_m")
TITLES_F = words("persons", "title_f")
HONORIFIC_TAILS = words("persons", "tail")
PERSON_NOUNS = words("persons", "noun")
MALE_NOUNS = words("persons", "noun_m")
FEMALE_NOUNS = words("persons", "noun_f")
OFFICES = words("persons", "office")
POSTS = words("persons", "post")
BODIES_TOO = words("persons", "body_too")
EPITHETS = words("persons", "epithet")
GROUP_WORDS = words("persons", "group")
BODIES = words("persons", "body")
PLACES = words("persons", "place")

#: Adjectives of states: what follows goes on with their phrase, "British rail inspectors".
DEMONYMS = frozenset(
    last
    for (cell,) in column("nations", "adjectives")
    for word in values(cell)
    for last in (word, word.split()[-1])
)

#: Capitalised only because they open a sentence, or common enough never to be a surname.
NOT_NAMES = (
    words("persons", "no_name")
    | (DETERMINERS | SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS | AUXILIARIES | ADVERBS | DAYS)
    | frozenset(SUBJECT_PRONOUNS)
    | frozenset(POSSESSIVES)
)

_ACTING = PERSON_NOUNS | GROUP_WORDS


def can_act(noun: str) -> bool:
    """Tell a noun, of one or of several, for who can speak: a person or a body of persons."""
    return noun in _ACTING or noun.removesuffix("s") in _ACTING
