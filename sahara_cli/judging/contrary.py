"""Reasons why a sentence does not stand by the spans chosen for it, worded for the sentence."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Event, Statement
from sahara_cli.judging.asked import counts, to_come
from sahara_cli.judging.numbers import bears_out, numbers
from sahara_cli.judging.others import meets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.judging.asked import Asked, Held
    from sahara_cli.judging.findings import Finding


def misstood(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say where a record is planned or disputed, and the sentence has it as done."""
    claim = chosen[0].claim
    if isinstance(claim, Statement) or asked.is_to_come:
        return
    if claim.status == "planned":
        yield f"{claim.id} is recorded as planned, not as done"
    if claim.status == "disputed":
        yield f"{claim.id} is recorded as disputed"


def misdated(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say which days of a sentence no span tells, nor its record, a day without a year as the record has it."""
    dates = [date for span in chosen for date in span.dates]
    own = chosen[0].claim
    for phrase, date in asked.times_by(chosen[0]):
        if dates and not any(_is_on(phrase, asked, span, dates) for span in chosen):
            when = own.date.in_words if own.date else dates[0].in_words
            yield f'"{phrase}" is {date.text.rstrip("?~%")}, and {own.id} is of {when}'


def _is_on(phrase: str, asked: Asked, span: Held, dates: Sequence[Edtf]) -> bool:
    """Tell whether a day, as a record has it, may be one of some dates."""
    read = [date for words, date in asked.times_by(span) if words == phrase]
    return any(meets(date, other) for date in dates for other in read)


def miscounted(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say which numbers stand in no span, where the spans have others to tell."""
    span_numbers = [number for span in chosen for number in numbers(span.counted)]
    others = list(
        dict.fromkeys(number.text for number in span_numbers if number.low > 1 and not number.vague)
    )
    for number in asked.numbers:
        candidates = chain.from_iterable(counts(number, span) for span in chosen)
        if others and not bears_out(number, list(candidates)):
            yield f'"{number.text}" is no number there: {", ".join(others[:4])}'


def rounded(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say which numbers a sentence tells as exact, and the spans as a bound or as rough: "at least nine"."""
    for number in asked.numbers:
        pairs = [(span, in_span) for span in chosen for in_span in numbers(span.counted)]
        alike = [(span, in_span) for span, in_span in pairs if bears_out(number, [in_span])]
        if alike and not number.rough and all(in_span.rough for _, in_span in alike):
            where, in_span = alike[0]
            before = where.text[: where.text.find(in_span.text)].split()[-2:]
            yield f'"{number.text}" is "{" ".join((*before, in_span.text))}" in {where.claim.id}'


def ahead(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say where a sentence speaks of the future, and the record of the past."""
    claim = chosen[0].claim
    is_done = isinstance(claim, Event) and claim.status == "reported"
    if asked.is_to_come and is_done and not any(to_come(span.text) for span in chosen):
        yield f"the sentence tells of what is to come, and {claim.id} is recorded as done"


def cut_short(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say where a quotation leaves out the word that denies it."""
    for word in asked.cut_short(chosen):
        yield f'the quotation leaves out "{word}" before it'


def of_sentence(finding: Finding, own: str) -> str:
    """Say of the sentence what the judge says of a record; "" where it is no contradiction."""
    if "title tells of what is to come" in finding.problem:
        return ""
    if finding.field == "status":
        if re.search(rf"\b{re.escape(finding.sought)}\b", own, re.IGNORECASE):
            return ""  # the sentence has the very word that denies it, or leaves it open
        done = finding.problem.removeprefix("reported, and the sentence ")
        return f"the sentence tells it as done, and the span {done}"
    is_telling = finding.field in {"actors", "recipients", "kind"} or "negat" in finding.problem
    return finding.problem if is_telling else ""
