"""Words that report speech, of `speech.tsv`, whose head tells what each class is."""

from __future__ import annotations

from sahara_cli.reading.lexicon.classes import valued, words

SPEECH = words("speech", "speech")
DESCRIBING = words("speech", "describing")
NOUNS_OR_VERBS = words("speech", "noun_or_verb")
PARTICIPLES = words("speech", "participle")
INFINITIVES = words("speech", "infinitive")
SPEECH_NOUNS = words("speech", "noun")
CLAUSAL = words("speech", "clausal")
ONLY_THAT = words("speech", "only_that")
WITH_OBJECT = words("speech", "with_object")
CALLING = words("speech", "calling")
TELLING = words("speech", "telling")
REPORTING_PARTICIPLES = words("speech", "saying")
WITH_PARTICLE = valued("speech", "with")
