"""Quotations with their speakers, by rules over marks, verbs of speech and names."""

from sahara_cli.drafting.quotations.finder import find
from sahara_cli.drafting.quotations.model import Quotation

__all__ = ["Quotation", "find"]
