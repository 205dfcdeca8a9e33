"""Titles of events: a sentence's own subject, verb and object, as a headline has them."""
