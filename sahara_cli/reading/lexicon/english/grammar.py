"""Closed word classes, and verbs that end a subject, of `function_words.tsv`, whose head tells what each class is."""

from __future__ import annotations

from sahara_cli.reading.lexicon.classes import valued, words
from sahara_cli.reading.lexicon.person_names import particles

DETERMINERS = words("function_words", "determiner")
POSSESSIVES = valued("function_words", "possessive")
OBJECT_PRONOUNS = valued("function_words", "object_pronoun")
SUBJECT_PRONOUNS = valued("function_words", "subject_pronoun")
RELATIVES = words("function_words", "relative")
INNER_PREPOSITIONS = words("function_words", "inner_preposition")
PREPOSITIONS = words("function_words", "preposition")
CONJUNCTIONS = words("function_words", "conjunction")
SUBORDINATORS = words("function_words", "subordinator")
AUXILIARIES = words("function_words", "auxiliary")
BE_FORMS = words("function_words", "be")
ADVERBS = words("function_words", "adverb")
DAYS = words("function_words", "day")
TIMES = words("function_words", "time")
NOUNS_IN_LY = words("function_words", "noun_in_ly")
NOUNS_IN_ED = words("function_words", "noun_in_ed")
PLAIN_VERBS = words("function_words", "plain_verb")

#: Small words inside a name: "Piet de Boer".
PARTICLES = particles()
