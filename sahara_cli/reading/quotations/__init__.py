"""Quotations with their speakers, by rules over marks, verbs of speech and names."""

from sahara_cli.reading.quotations.finder import find, read, said
from sahara_cli.reading.quotations.model import Quotation

__all__ = ["Quotation", "find", "read", "said"]
