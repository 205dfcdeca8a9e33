"""The parts of a quotation put together: around "he said", and over paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.quotations.layouts.layout import Layout
    from sahara_cli.reading.quotations.model import Quotation

#: What stands between the parts of a sentence that is interrupted: '," he said, "'.
_INTERRUPTION = late(r"[\"”»'’]\s[^\n.!?]*\w[^\n.!?]*(?:,|\s[—–-]+)\s[\"“«'‘]")
NEVER_CLOSED = "its quotation mark is never closed"
_GAP = 4  # characters between a sentence and the mark that opens the next
_LONGEST = 200  # characters of an interruption


def joined(layout: Layout, quotations: list[Quotation]) -> list[Quotation]:
    """Join neighbours that are parts of a single quotation; the first part's source counts for all."""
    runs: list[list[Quotation]] = []
    for quotation in quotations:
        if runs and _belongs(layout, runs[-1][0], runs[-1][-1], quotation):
            runs[-1].append(quotation)
        else:
            runs.append([quotation])
    return [_as_one(parts) for parts in runs]


def _as_one(quotations: list[Quotation]) -> Quotation:
    """Keep the first part's source; only the last part knows whether its mark is closed."""
    first, last = quotations[0], quotations[-1]
    unsure = first.unsure
    if last is not first and last.unsure and NEVER_CLOSED in last.unsure:
        unsure = f"{unsure}; {NEVER_CLOSED}" if unsure else NEVER_CLOSED
    parts = tuple(part for quotation in quotations for part in quotation.parts)
    return replace(first, parts=parts, unsure=unsure)


def _belongs(layout: Layout, first: Quotation, before: Quotation, after: Quotation) -> bool:
    if first.kind != "quotation" or after.kind != "quotation" or first.speaker != after.speaker:
        return False
    text, start, end = layout.text, before.parts[-1][1], after.parts[0][0]
    between = text[start:end]
    if "\n" in between:
        return between[0] == "\n" and not between.strip(" \t\n\u00a0\"“„«»'‘")
    if end - start <= _GAP and between.strip() in ('"', "“"):
        return True  # opened again, and never closed
    interrupted = end - start <= _LONGEST and _INTERRUPTION.fullmatch(between)
    return bool(interrupted) and text[start - 1] in ",—–-" and not text[end].isupper()
