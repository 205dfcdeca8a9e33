"""Numbers of a sentence: digits and words, with their bounds, what makes them rough, and whether they are of money."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english.lexicon import NUMBERS
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence

_UNITS = {"zero": 0, **NUMBERS}
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000, "k": 1000,
    "lakh": 100_000, "crore": 10_000_000, "dozen": 12,
}  # fmt: skip
_WORD = "|".join(_UNITS)
# A number is taken whole or not at all: no "four" of fourteen, no 1 of "1,500 years".
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
#: "1,5 million" has a decimal comma; "1,5" without a scale is read as no number.
_DECIMAL = rf"\d{{1,3}}+,\d{{1,2}}(?= ?(?:{_LARGE}|mln|mn|m|bln|bn)\b)"
_DIGITS = rf"(?P<digits>(?<!\d,)(?:{_DECIMAL}|\d++(?:,\d{{3}})*+(?:\.\d++)?+(?!,\d)))"
_WORDS = (
    rf"(?P<word>half an?(?= (?:{_LARGE})\b)|(?:a )?quarter of an?(?= (?:{_LARGE})\b)"
    rf"|(?:{_WORD}) and a half(?= (?:{_LARGE})\b)|(?:{_WORD})\b(?:-(?:{_WORD})\b)?|an?(?= (?:{_LARGE})\b)"
    rf"|(?<=\ban estimated )(?=(?:{_LARGE})\b)"
    r"|another(?= (?:(?:was|were|is) )?(?:wounded|injured|hurt|missing|killed|dead|arrested)\b))"
)
#: A plain number in digits or words, without a scale.
COUNT = rf"(?:\d++(?:,\d{{3}})*+|(?:{_WORD})\b(?:-(?:{_WORD})\b)?)"
#: "Five hundred thousand", "two hundred and six".
_HUNDREDS = (
    r"(?:[ -](?P<hundred>hundred)\b(?= (?:thousand|million|billion)\b"
    rf"| and (?:{_WORD})\b)(?: and (?P<rest>(?:{_WORD})\b(?:-(?:{_WORD})\b)?))?)?"
)
_SCALE = rf"{_HUNDREDS}(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?"
#: Signs and codes of money: "$US 40 million", "USD 40m", "Rs 5 crore"; "N500m", "R1.2bn" with large numbers alone.
_MONEY = (
    r"(?P<money>(?:(?:(?-i:US|A|C|NZ|HK|S|R) ?)?\$ ?(?:(?:US|A|C|NZ|HK) ?)?|£|€|¥|₹|₦)|\b(?:Rs\.?|(?-i:USD|EUR|GBP|CHF"
    r"|CAD|AUD|NGN|KES|KSh|INR|PKR|ZAR|JPY|CNY|GHS|UGX|TZS|(?:US )?dlrs)) ?"
    r"|\b(?-i:[NR])(?=\d[\d.,]*(?:,\d{3}\b| ?(?:m|bn|[mb]illion)\b)))"
)
#: No date, time, place in a row, age, share, size or weight.
_NOT = (
    r"(?![\d:%a-z]|/\d|\^|-year|-day|-month|-hour|-week|-point|-man\b|-member"
    r"| per ?cent| pct\b| percent| years?\b| days?\b| hours?\b| months?\b| weeks?\b| minutes?\b| miles?\b| km\b| kilom"
    r"| met(?:er|re)s?\b| feet\b| inch| points?\b| degrees?\b| o'clock| a\.m| p\.m| times\b| seconds?\b)"
)
#: A sum may stand before any word: "sold $3m days after".
_NO_PART = r"(?![\d:%a-z]|/\d|\^)"
_FROM = late(
    r"\b(?:at least|a least|(?<!no )more than"
    r"|(?<!\bhand )(?<!\bhands )(?<!\bhanded )(?<!\bhanding )(?<!\btook )"
    r"(?<!\btaken )(?<!\bturned )(?<!\bran )over|no fewer than|not fewer than|no less than|upwards of|well over"
    r"|in excess of)(?: the| an?)? $",
    re.IGNORECASE,
)
_UP_TO = late(
    r"\b(?:up to|as many as|as much as|fewer than|less than|at most|no more than|under|a maximum of)(?: the)? $",
    re.IGNORECASE,
)
_ABOUT = late(
    r"\b(?:nearly|about|some|around|almost|roughly|approximately|an estimated|estimated|close to|circa|just over"
    r"|just under)(?: the)? $",
    re.IGNORECASE,
)
#: "No one was hurt", "not one of them": nobody is counted; "all but four were freed": others are.
_NOBODY = late(
    r"\b(?:no|minus|not|not even|any|every|all but|(?:all|everyone|everybody|but|other|aside|apart)"
    r" (?:except|except for|for|than|from)|one of the (?:first|last|only)"
    r"|(?:none|neither|few|hardly any) of (?:the|its|their|his|her|those|these|our|my)"
    r"|(?:more|fewer|less|higher|lower|worse) than the) $",
    re.IGNORECASE,
)
#: The seconds of "1:46", and the last picture of "11/16".
_CLOCK = late(r"\d[:/]$")
#: "Flight 370", "Article 50".
_NAMED = late(
    r"\b(?:Flight|Article|Route|Room|Gate|Boeing|Airbus|Highway|Section|Chapter|Pier|Unit|Block|No\.?|Number|Channel"
    r"|Interstate|Apollo|District|Precinct|Page|Phase|Stage|Level|Grade|Class|Platform|Track|Runway|Resolution"
    r"|Proposition|Amendment|Title|Building|Camp|Ward|Zone|Area|Falcon|Type|Model|Mark|Sector) $"
)
#: "All 737 jets", "its 787s": makes of aircraft, whatever stands before them.
_AIRLINER = late(
    r"(?:7[0-8]7|3[2-8]0)(?:-?\d*)? (?:[Mm]ax|MAX|jets?|planes?|aircraft|airliners?|Dreamliners?)\b"
)
#: "Tests a Hwasong 12", "the Boeing 737": a name's own number.
_MODEL = late(r"\b(?:an?|the|its|new|'s) (?!US |UN |EU |UK )[A-Z][\w-]+ $")
#: "Fined 30,000 pounds", "paid 500 crowns": a unit that is money behind these without a million.
_PAID = late(
    r"\b(?:fined?|fines|fining|pay|pays|paid|paying|costs?|spent|awarded|donat\w+|lent|gave|given|rais(?:e|es|ed|ing)|rob(?:bed|bing)?)\b[^.;]*$"
)
_BETWEEN = late(r"\b(?:between|from) $", re.IGNORECASE)
_RISING = late(
    r"\b(?:rose|risen|rise|grew|up|down|fell|fallen|cut|raised|increased|went|jumped)\b.{0,24}$"
)
_HUNDRED = 100
_HALF = late(r"\d+,\d{1,2}")
#: Digits and commas of the longest number that counts something.
_LONGEST = 20
_TO = frozenset({"-", "–", " to ", " or "})
_LEAD, _PAID_LEAD = 30, 80


class Number(NamedTuple):
    """A number where it stands: its bounds, whether it is approximate, and whether it is of money."""

    low: int | None
    high: int | None
    approximate: bool
    start: int
    end: int
    money: bool

    @property
    def size(self) -> int:
        """How many or how much: the lowest bound, else the highest, else 0."""
        return self.low or self.high or 0


class Bound(NamedTuple):
    """What the words before a number make of it: the least or the most there was, a rough count; `length` is theirs."""

    is_lowest: bool
    is_highest: bool
    is_rough: bool
    length: int


@cache
def _number() -> re.Pattern[str]:
    """Make the pattern; "pounds" and "won" are money only behind a million or a nationality."""
    clear, other = (
        "|".join(word for row in rows("counts") if row[0] == part for word in row[2].split())
        for part in ("currency", "unit")
    )
    of = r"(?:(?:US|U\.S\.|CFA|[A-Z][a-z]+(?:an|sh|se|ch|wedish)) )"
    unit = rf"(?P<unit>[ -](?:{of}?(?:{clear})|{of}(?:{other}))\b)?(?P<other> (?:{other})\b)?"
    number = rf"(?:{_DIGITS}|{_WORDS})"
    # Most places begin none: this is seen at once, before all that may begin one is tried.
    begins = r"(?=[$£€¥₹₦\d]|\b[a-z])"
    return re.compile(
        rf"{begins}(?:{_MONEY}|\b){number}{_SCALE}{unit}(?(money){_NO_PART}|{_NOT})", re.IGNORECASE
    )


def numbers(sentence: Sentence) -> Iterator[Number]:
    """Yield the numbers of a sentence, in order, those of dates aside; "5-6,000" and "between 30 and 40" are one."""
    before: tuple[Number, re.Match[str]] | None = None
    for match in _number().finditer(sentence.text, sentence.begin, sentence.end):
        counted = _read(sentence, match)
        if counted is None:
            continue
        if before and (joined := _range(sentence, before, counted, match)):
            before = (joined, match)
            continue
        if before:
            yield before[0]
        ranged = sentence.text[match.start() - 1] in "-'." if match.start() else False
        before = None if ranged else (counted, match)
    if before:
        yield before[0]


def _read(sentence: Sentence, match: re.Match[str]) -> Number | None:
    value = _value(match)
    if value is None or _is_time(sentence, match.start()):
        return None
    start = match.start()
    lead = sentence.lead(start, _LEAD)
    named = any(pattern.search(lead) for pattern in (_NOBODY, _CLOCK, _NAMED))
    if named or _is_model(sentence, match, lead):
        return None
    bound = bound_of(lead)
    paid = _is_paid(match, sentence.lead(start, _PAID_LEAD))
    return Number(
        low=None if bound.is_highest else value,
        high=None if bound.is_lowest else value,
        approximate=bound.is_rough,
        start=start - bound.length,
        end=match.end() if paid or not match["other"] else match.start("other"),
        money=bool(match["money"] or match["unit"] or paid),
    )


def _is_model(sentence: Sentence, match: re.Match[str], lead: str) -> bool:
    """Tell the number of a thing's name from one that counts the noun behind it."""
    if _AIRLINER.match(sentence.text, match.start(), sentence.end):
        return True
    counts = re.match(r" [a-z]+s\b", sentence.text[match.end() : match.end() + _LEAD])
    plain = bool(match["digits"]) and not match["money"]
    return plain and not counts and bool(_MODEL.search(lead))


def _is_paid(match: re.Match[str], lead: str) -> bool:
    """Tell a sum whose unit is one of money only where much is told, or where it is paid."""
    return bool(match["other"] and (_scale(match) >= _HUNDRED or _PAID.search(lead)))


def bound_of(lead: str) -> Bound:
    """Tell what bounds a number, by the words before it."""
    for pattern in (_FROM, _UP_TO, _ABOUT):
        if match := pattern.search(lead):
            return Bound(pattern is _FROM, pattern is _UP_TO, pattern is _ABOUT, len(match[0]))
    return Bound(is_lowest=False, is_highest=False, is_rough=False, length=0)


def value_of(words: str) -> int | None:
    """Read a plain number: "217", "1,200", "forty-two"."""
    if len(words) > _LONGEST:
        return None
    if words[0].isdigit():
        return int(words.replace(",", ""))
    parts = words.lower().split("-")
    return sum(_UNITS[part] for part in parts) if all(part in _UNITS for part in parts) else None


def _range(
    sentence: Sentence, before: tuple[Number, re.Match[str]], after: Number, match: re.Match[str]
) -> Number | None:
    """Join two numbers that are the ends of one: "5-6,000 people", "between 30 and 40 people"."""
    first, led = before
    if first.low is None or after.high is None or not _are_ends(sentence, first, match.start()):
        return None
    low = first.low * (_shared(led, match) if first.low < after.high else 1)
    low = low if low < after.high else first.low
    if low >= after.high:
        return None
    return Number(
        low, after.high, first.approximate, first.start, after.end, first.money or after.money
    )


def _are_ends(sentence: Sentence, first: Number, start: int) -> bool:
    """Tell whether the words between two numbers join them: a dash, "to", "between X and"."""
    between = sentence.text[first.end : start]
    lead = sentence.lead(first.start, _LEAD)
    if _RISING.search(lead):
        return False
    return between in _TO or (between == " and " and bool(_BETWEEN.search(lead)))


def _shared(led: re.Match[str], match: re.Match[str]) -> int:
    """Give the scale that the first end of a range takes from the second: "5-6,000", "2 to 3 million"."""
    if led["scale"]:
        return 1
    first, last = led["digits"] or ",", match["digits"] or ""
    return 1000 if "," in last and "," not in first else _scale(match)


def _scale(match: re.Match[str]) -> int:
    return _SCALES.get((match["scale"] or "").lower(), 1)


def _value(match: re.Match[str]) -> int | None:
    scale = _scale(match)
    if match["digits"]:
        if len(match["digits"]) > _LONGEST:
            return None
        value = _of_digits(match["digits"]) * scale * (_HUNDRED if match["hundred"] else 1)
        # A part of one counts nothing: "2.5 children".
        return round(value) if value == round(value) or match["money"] or scale > 1 else None
    return _of_words(match, scale)


def _of_digits(digits: str) -> float:
    """Read digits: "1,200" has a thousand and more, "1,5" is one and a half."""
    return float(digits.replace(",", "." if _HALF.fullmatch(digits) else ""))


def _of_words(match: re.Match[str], scale: int) -> int | None:
    """Read a number in words: "forty-two", "a million", "half a million", "two hundred and six"."""
    word = match["word"].lower()
    if word in {"", "a", "an", "another"}:
        return scale
    if word.startswith("half"):
        return scale // 2
    if "quarter" in word:
        return scale // 4
    count = sum(_UNITS.get(part, 0) for part in re.split(r"[ -]", word))
    if word.endswith(" and a half"):
        return count * scale + scale // 2
    if match["hundred"]:
        count = count * _HUNDRED + (value_of(match["rest"]) or 0 if match["rest"] else 0)
    return count * scale if count else None


def _is_time(sentence: Sentence, at: int) -> bool:
    return any(token.tag == "E" and token.start <= at < token.end for token in sentence.tokens)
