"""Participants: who did it and to whom, by the phrases of a verb or a noun and by coreference."""
