"""The grammar of speech: tokens, verbs that report, noun phrases, and the subjects of verbs."""
