"""Kinds of violent deeds: who can use force, what is a figure of speech, a mishap, a sport or a protest."""
