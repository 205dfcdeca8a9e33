"""Several parts of one quotation put together: around "he said", and over paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.drafting.quotations.layout import Layout
    from sahara_cli.drafting.quotations.model import Quotation

#: What stands between the parts of a sentence that is interrupted: '," he said, "'.
_INTERRUPTION = re.compile(r"[\"”»'’]\s[^\n.!?]*\w[^\n.!?]*(?:,|\s[—–-]+)\s[\"“«'‘]")
_LONGEST = 200  # characters of an interruption


def joined(layout: Layout, found: list[Quotation]) -> list[Quotation]:
    """Join neighbours that are parts of one quotation; the first part's source stands for all."""
    whole: list[list[Quotation]] = []
    for quotation in found:
        if whole and _belongs(layout, whole[-1][0], whole[-1][-1], quotation):
            whole[-1].append(quotation)
        else:
            whole.append([quotation])
    return [
        replace(one[0], parts=tuple(part for quotation in one for part in quotation.parts))
        for one in whole
    ]


def _belongs(layout: Layout, first: Quotation, before: Quotation, after: Quotation) -> bool:
    if first.kind != "quotation" or after.kind != "quotation" or first.speaker != after.speaker:
        return False
    text, start, end = layout.text, before.parts[-1][1], after.parts[0][0]
    between = text[start:end]
    if "\n" in between:
        return after.rule == "paragraph goes on" and not between.strip(" \t\n\u00a0\"“«'‘")
    interrupted = end - start <= _LONGEST and _INTERRUPTION.fullmatch(between)
    return bool(interrupted) and text[start - 1] in ",—–-" and not text[end].isupper()
