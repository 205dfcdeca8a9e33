"""Dates, and verdicts on them, in words for a reader."""
