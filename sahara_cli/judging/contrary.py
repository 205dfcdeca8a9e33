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
    dates = [date for one in chosen for date in one.dates]
    own = chosen[0].claim
    for told, date in asked.times_by(chosen[0]):
        if dates and not any(_is_on(told, asked, one, dates) for one in chosen):
            when = own.date.in_words if own.date else dates[0].in_words
            yield f'"{told}" is {date.text.rstrip("?~%")}, and {own.id} is of {when}'


def _is_on(told: str, asked: Asked, held: Held, dates: Sequence[Edtf]) -> bool:
    """Tell whether a day, as a record has it, may be one of some dates."""
    read = [date for words, date in asked.times_by(held) if words == told]
    return any(meets(date, other) for date in dates for other in read)


def miscounted(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say which numbers stand in no span, where the spans have others to tell."""
    told = [one for held in chosen for one in numbers(held.counted)]
    others = list(dict.fromkeys(one.text for one in told if one.low > 1 and not one.vague))
    for number in asked.numbers:
        held = chain.from_iterable(counts(number, held) for held in chosen)
        if others and not bears_out(number, list(held)):
            yield f'"{number.text}" is no number there: {", ".join(others[:4])}'


def rounded(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say which numbers a sentence tells as exact, and the spans as a bound or as rough: "at least nine"."""
    for number in asked.numbers:
        held = [(held, told) for held in chosen for told in numbers(held.counted)]
        alike = [(held, told) for held, told in held if bears_out(number, [told])]
        if alike and not number.rough and all(told.rough for _, told in alike):
            where, told = alike[0]
            before = where.text[: where.text.find(told.text)].split()[-2:]
            yield f'"{number.text}" is "{" ".join((*before, told.text))}" in {where.claim.id}'


def ahead(asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
    """Say where a sentence speaks of the future, and the record of the past."""
    claim = chosen[0].claim
    is_done = isinstance(claim, Event) and claim.status == "reported"
    if asked.is_to_come and is_done and not any(to_come(one.text) for one in chosen):
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
