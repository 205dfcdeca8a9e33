"""Numbers of a claim that its cited sentences lack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.numbers import Number, bears_out, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Figure
    from sahara_cli.judging.evidence import Evidence

_UNIT = re.compile(r"[ -](centur|decade|year|month|week|day|hour)", re.IGNORECASE)
#: How many smaller units one of time has.
_SMALLER = {
    "centur": (100,),
    "decade": (10, 120),
    "year": (12, 52, 365),
    "month": (30,),
    "week": (7,),
    "day": (24,),
    "hour": (60,),
}
_NAME = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}"
_LIST = re.compile(rf"{_NAME}(?:, {_NAME}){{1,30}},? and {_NAME}")
_PAIR = re.compile(r"\b[A-Z][\w'-]*,? and (?:the )?[A-Z]")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|per ?cent|pct)")
_STRETCH = re.compile(r"\b(1\d|20)\d\d ?[-–/] ?(\d\d)\b(?!-)")
_SMALL = 2
_TERMS = 12
_SOME = frozenset({"several", "few"})
_ONE = re.compile(r"\b(?:a|an|one|his|her|the|another|single|who|was)\b", re.IGNORECASE)


def uncounted(claim: Claim, evidence: Evidence) -> Iterator[Lack]:
    """Yield the numbers that the cited sentences lack, by their fields."""
    told = f"{evidence.pointed} {evidence.text}".strip()
    held = [*numbers(told), *_listed(evidence.text), *_shares(told), *_closing(told)]
    stretches = list(_in_smaller_units(told))
    sums = _sums(held)
    for field, text in _counting(claim):
        for one in numbers(text):
            if not (
                one.low <= _SMALL
                or one.text.lower() in _SOME
                or bears_out(one, [*held, *(stretches if _has_unit(one, text) else ())])
                or one.low in sums
                or _is_of_date(one, claim, evidence)
            ):
                yield Lack(field, f'no number of the cited sentences is "{one.text}"', one.text)
    if isinstance(claim, Event):
        for at, figure in enumerate(claim.figures):
            yield from _figure(f"figures[{at}]", figure, [*held, *stretches], sums, evidence)


def _counting(claim: Claim) -> Iterator[tuple[str, str]]:
    match claim:
        case Event():
            yield "title", claim.title
        case Statement():
            yield "text", claim.text
        case Fact():
            yield "value", claim.value


def _figure(
    field: str, figure: Figure, held: Sequence[Number], sums: frozenset[float], evidence: Evidence
) -> Iterator[Lack]:
    bounds = {"low": figure.low, "high": figure.high}
    for name, value in bounds.items():
        if value is None:
            continue
        rough = figure.approximate or figure.low != figure.high
        near = [
            Number(step, step, rough, "")
            for step in ((value - 1, value, value + 1) if rough else (value,))
        ]
        if any(bears_out(one, held) or one.low in sums for one in near):
            continue
        # "His wife and son were killed" counts two without a number.
        if value == _SMALL and " and " in evidence.text:
            continue
        if value <= 1 and (not held or _ONE.search(evidence.text)):
            continue
        yield Lack(f"{field}.{name}", f"no number of the cited sentences is {value}", str(value))


def _closing(text: str) -> Iterator[Number]:
    """Yield the years that close stretches by their last figures: "1973-75" ends in 1975."""
    for found in _STRETCH.finditer(text):
        year = int(found[1] + found[2])
        yield Number(year, year, rough=False, text=found[0])


def _shares(text: str) -> Iterator[Number]:
    """Yield percentages as the parts that they are, by the word's number: 20 per cent are a fifth."""
    for found in _PERCENT.finditer(text):
        share = float(found[1])
        if share and (100 / share).is_integer():
            yield Number(100 / share, 100 / share, rough=False, text=found[0])


def _listed(text: str) -> Iterator[Number]:
    """Yield how many names a list has: "Peru, Chile and Kenya" are three, "Odera and Quispe" two."""
    for found in _LIST.finditer(text):
        size = len(re.split(r", (?:and )?| and ", found[0]))
        yield Number(size, size, rough=False, text=found[0])
    if pair := _PAIR.search(text):
        yield Number(2, 2, rough=False, text=pair[0])


def _has_unit(one: Number, text: str) -> bool:
    """Tell whether a number of a text is one of years, months or days."""
    return bool(_UNIT.match(text, text.find(one.text) + len(one.text)))


def _in_smaller_units(text: str) -> Iterator[Number]:
    """Yield stretches of time in the units that a record may tell them in: two years are 24 months."""
    for one in numbers(text):
        unit = None if one.vague else _UNIT.match(text, text.find(one.text) + len(one.text))
        for size in _SMALLER[unit[1].lower()] if unit else ():
            yield one._replace(low=one.low * size, high=one.high * size)


def _sums(held: Sequence[Number]) -> frozenset[float]:
    """Add up small numbers in pairs: "two men and three women" are five."""
    small = [one.low for one in held if not one.vague][:_TERMS]
    return frozenset(a + b for at, a in enumerate(small) for b in small[at + 1 :])


def _is_of_date(one: Number, claim: Claim, evidence: Evidence) -> bool:
    """Tell whether a number is the year of the record's date, or of the article's days."""
    if claim.date is not None and re.search(rf"\b0*{one.low:.0f}\b", claim.date.text):
        return True
    return any(
        source.published is not None
        and one.low in {source.published.year, source.published.year + 1, source.published.year - 1}
        for source in evidence.sources.values()
    )
