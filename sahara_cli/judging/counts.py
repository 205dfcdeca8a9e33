"""Numbers of a claim that its cited sentences lack."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.numbers import Number, bears_out, numbers
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Figure
    from sahara_cli.judging.evidence import Evidence

_UNIT = late(r"[ -](centur|decade|year|month|week|day|hour)", re.IGNORECASE)
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
_LIST = late(rf"{_NAME}(?:, {_NAME}){{1,30}},? and {_NAME}")
#: What stands beside a name of a list: "Odera, 62, of Lima, and Quispe, 40".
_AGED = late(
    r", (?:aged )?\d{1,3}(?=,| and )|, (?:both |all )?(?:of|from) [A-Z]\w+(?: [A-Z]\w+)*(?=,| and )"
)
_PAIR = late(r"\b[A-Z][\w'-]*,? and (?:the )?[A-Z]")
#: Those of whom there is one, in a list before a number, and behind it: "a nun, a cook and two guards".
_MEMBER = late(r"\b(?:an?|the|his|her|their|its)(?= [a-z])")
_COUPLE = late(r"\bcouple\b")
_ITEM = r"(?:an?|the|his|her|their|its)(?: [a-z-]+){1,3}"
_BEFORE = late(
    rf"\b(?:{_ITEM}(?:, (?:aged )?\d+)?, )*{_ITEM}(?:, (?:aged )?\d+)?,? (?:and|plus|as well as)(?: at least)?"
    r" (?=(?:his |her |their |its |the |another )?$)"
)
_BEHIND = late(rf"(?: [a-z-]+){{1,3}}(?:, {_ITEM})*,? (?:and|plus|as well as) {_ITEM}\b")
_PERCENT = late(r"(\d+(?:\.\d+)?) ?(?:%|per ?cent|pct)")
_METRES = late(r"(?<![$£€\w.,])(\d+(?:,\d{3})*(?:\.\d+)?)m\b")
_STRETCH = late(r"\b(1\d|20)\d\d ?[-–/] ?(\d\d)\b(?!-)")
_DIGIT = late(r"\d")
_OTHERS = late(r" (?:others?|more)\b")
_DEFINITE = late(r"\b(?:the|these|those)\b", re.IGNORECASE)
_SMALL, _IN_ORDER = 2, 5
_ORDINALS = ("rd", "th", "first", "second")
#: From so high on a number may be a year; a lower one is a date's beside its month alone.
_YEAR = 1000
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TERMS = 12
_SOME = frozenset({"several", "few"})
_ONE = late(r"\b(?:a|an|one|his|her|the|another|single|who|was)\b", re.IGNORECASE)


def uncounted(claim: Claim, evidence: Evidence) -> Iterator[Lack]:
    """Yield the numbers that the cited sentences lack, by their fields."""
    wider = f"{evidence.pointed} {evidence.text}".strip()
    cited = _cited_numbers(wider, evidence.text)
    stretches = list(_in_smaller_units(wider))
    sums = _sums(numbers(wider))
    for field, text in _counting(claim):
        for number in numbers(text):
            if number.low <= _SMALL or number.text.lower() in _SOME or number.low in sums:
                continue
            near = [*cited, *(stretches if _has_unit(number, text) else ())]
            if not (bears_out(number, near) or _is_reckoned(number, text, claim, evidence, cited)):
                yield Lack(
                    field, f'no number of the cited sentences is "{number.text}"', number.text
                )
    if isinstance(claim, Event):
        for at, figure in enumerate(claim.figures):
            yield from _figure(f"figures[{at}]", figure, [*cited, *stretches], sums, evidence)


def _cited_numbers(wider: str, text: str) -> list[Number]:
    """List the numbers of the cited sentences, `text`, and of what they point at, which is `wider` too."""
    has_figures = _DIGIT.search(wider) is not None
    return [
        *numbers(wider),
        *(_measured(wider) if has_figures else ()),
        *((*_listed(text), *_joined(text)) if " and " in text else ()),
        *((*_shares(wider), *_closing(wider)) if has_figures else ()),
    ]


def _is_reckoned(
    number: Number, text: str, claim: Claim, evidence: Evidence, cited: Sequence[Number]
) -> bool:
    """Tell whether a number is a date's, or is counted off what the sentences tell."""
    if _is_of_date(number, claim, evidence) or _is_counted_off(number, text, claim, cited):
        return True
    return _is_of_before(number, text, evidence)


def _is_counted_off(number: Number, text: str, claim: Claim, cited: Sequence[Number]) -> bool:
    """Tell whether a number counts a record's own parties, a few in order, or those beside one: "and three others"."""
    if isinstance(claim, Event) and number.low in {len(claim.actors), len(claim.recipients)}:
        return True
    if number.low <= _IN_ORDER and _is_ordinal(number) and not any(map(_is_ordinal, cited)):
        return True
    after = text[text.find(number.text) + len(number.text) :]
    return bool(_OTHERS.match(after)) and any(another.low == number.low + 1 for another in cited)


def _is_ordinal(number: Number) -> bool:
    """Tell "third" and "fifth"."""
    return number.text.isalpha() and number.text.lower().endswith(_ORDINALS)


def _is_of_before(number: Number, text: str, evidence: Evidence) -> bool:
    """Tell whether the sentence before has the count: "six soldiers", then "the soldiers" in the cited one."""
    own = words(text[text.find(number.text) + len(number.text) :])[:1]
    noun = stem(own[0].folded) if own else ""
    if noun not in evidence.stems or not _DEFINITE.search(evidence.text):
        return False
    return noun in stems(evidence.before_last) and bears_out(number, numbers(evidence.before_last))


def _counting(claim: Claim) -> Iterator[tuple[str, str]]:
    match claim:
        case Event():
            yield "title", claim.title
        case Statement():
            yield "text", claim.text
        case Fact():
            yield "value", claim.value


def _figure(
    field: str, figure: Figure, cited: Sequence[Number], sums: frozenset[float], evidence: Evidence
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
        if any(bears_out(number, cited) or number.low in sums for number in near):
            continue
        if not _is_rounded(value, cited) and not _is_plain(value, cited, evidence.text):
            yield Lack(
                f"{field}.{name}", f"no number of the cited sentences is {value}", str(value)
            )


def _is_rounded(value: int, cited: Sequence[Number]) -> bool:
    """Tell whether a figure, which is a whole number, rounds one with a fraction: 84,523 of "$84,522.54"."""
    return any(
        not number.low.is_integer() and floor(number.low) <= value <= ceil(number.low)
        for number in cited
        if isinstance(number.low, float) and number.low >= 1
    )


def _is_plain(value: int, cited: Sequence[Number], text: str) -> bool:
    """Tell whether words without a number count one or two: "a man", "his wife and son were killed"."""
    if value == _SMALL:
        return " and " in text
    return value <= 1 and (not cited or bool(_ONE.search(text)))


def _closing(text: str) -> Iterator[Number]:
    """Yield the years that close stretches by their last figures: "1973-75" ends in 1975."""
    for match in _STRETCH.finditer(text):
        year = int(match[1] + match[2])
        yield Number(year, year, rough=False, text=match[0])


def _shares(text: str) -> Iterator[Number]:
    """Yield percentages as the parts that they are, by the word's number: 20 per cent are a fifth."""
    for match in _PERCENT.finditer(text):
        share = float(match[1])
        if share and (100 / share).is_integer():
            yield Number(100 / share, 100 / share, rough=False, text=match[0])


def _measured(text: str) -> Iterator[Number]:
    """Yield numbers of metres, which read like those of millions: "13m down the shaft"."""
    for match in _METRES.finditer(text):
        size = float(match[1].replace(",", ""))
        yield Number(size, size, rough=False, text=match[0])


def _listed(text: str) -> Iterator[Number]:
    """Yield how many names a list has: "Peru, Chile and Kenya" are three, "Odera and Quispe" two."""
    for match in _LIST.finditer(_AGED.sub("", text)):
        size = len(re.split(r", (?:and )?| and ", match[0]))
        yield Number(size, size, rough=False, text=match[0])
    if pair := _PAIR.search(text):
        yield Number(2, 2, rough=False, text=pair[0])


def _joined(text: str) -> Iterator[Number]:
    """Yield how many a number and those in one list with it are: "a woman and her two children" are three."""
    for number in numbers(text):
        at = text.find(number.text)
        before = _BEFORE.search(text, 0, at)
        behind = _BEHIND.match(text, at + len(number.text))
        beside = f"{before[0] if before else ''} {behind[0] if behind else ''}"
        if added := len(_MEMBER.findall(beside)) + len(_COUPLE.findall(beside)):
            size = number.low + added
            yield Number(size, size, number.rough, f"{beside} {number.text}".strip())


def _has_unit(number: Number, text: str) -> bool:
    """Tell whether a number of a text is one of years, months or days."""
    return bool(_UNIT.match(text, text.find(number.text) + len(number.text)))


def _in_smaller_units(text: str) -> Iterator[Number]:
    """Yield stretches of time in smaller units: two years are 24 months."""
    for number in numbers(text):
        unit = (
            None if number.vague else _UNIT.match(text, text.find(number.text) + len(number.text))
        )
        for size in _SMALLER[unit[1].lower()] if unit else ():
            yield number._replace(low=number.low * size, high=number.high * size)


def _sums(cited: Sequence[Number]) -> frozenset[float]:
    """Add up small numbers in pairs: "two men and three women" are five."""
    small = [number.low for number in cited if not number.vague][:_TERMS]
    return frozenset(a + b for at, a in enumerate(small) for b in small[at + 1 :])


def _is_of_date(number: Number, claim: Claim, evidence: Evidence) -> bool:
    """Tell whether a number is the year of the record's date, or of the article's days."""
    near = rf"\b{re.escape(number.text)}(?: of)? (?:{_MONTHS})|\b(?:{_MONTHS})\w*\.? {re.escape(number.text)}\b"
    is_date = number.low >= _YEAR or any(
        re.search(near, text, re.IGNORECASE) for _, text in _counting(claim)
    )
    if (
        claim.date is not None
        and is_date
        and re.search(rf"\b0*{number.low:.0f}\b", claim.date.text)
    ):
        return True
    return any(
        source.published is not None
        and number.low
        in {source.published.year, source.published.year + 1, source.published.year - 1}
        for source in evidence.sources.values()
    )
