"""Quotations with their speakers: rules over marks, verbs of speech and the names that a text holds."""

from sahara_cli.drafting.quotations.finder import find
from sahara_cli.drafting.quotations.model import Quotation

__all__ = ["Quotation", "find"]
