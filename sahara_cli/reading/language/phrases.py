"""A sentence in chunks: noun phrases, verb groups, and the small words between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.language.pairs import splits
from sahara_cli.reading.lexicon.human import nouns_of, people
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token

_SCORE = late(r"\d{1,3}[-–]\d{1,3}")
_INSIDE = frozenset("DMNPG")
#: Parts of speech that go on with any phrase, and those of which a phrase's head is.
_ALWAYS_INSIDE, _HEADING = frozenset("GMNV"), frozenset("MNP")
_AND = frozenset({"and", "&"})


class Phrase(NamedTuple):
    """A noun phrase: its first token, the one after its last, and its head."""

    first: int
    end: int
    head: int


class Chunk(NamedTuple):
    """A part of a sentence: `sort` is "NP", "VG", "E" for words for a time, or a part of speech."""

    sort: str
    first: int
    end: int
    phrase: Phrase | None = None
    group: Group | None = None


#: Verbs that give somebody an office.
_APPOINTING = frozenset(
    {"name", "appoint", "elect", "nominate", "choose", "make", "crown", "declare", "proclaim"}
)
#: A tuple with names is made of many words, in fewer steps so than when it is called.
_new = tuple.__new__


def chunks(tokens: Sequence[Token], groups: Sequence[Group]) -> list[Chunk]:
    """Cut a sentence into chunks, in order."""
    begun = {verbal.first: verbal for verbal in groups}
    row: list[Chunk] = []
    at = 0
    while at < len(tokens):
        if group := begun.get(at):
            row.append(Chunk("VG", at, group.head + 1, group=group))
            at = group.head + 1
            continue
        tag = tokens[at].tag
        if tag == "E":
            chunk = _time(tokens, at, begun)
        elif tag in _INSIDE or tag == "V" or (tag == "A" and _opens_number(tokens, at)):
            chunk = _phrase(tokens, at, begun)
        elif tag == "O":
            chunk = _new(Chunk, ("NP", at, at + 1, Phrase(at, at + 1, at), None))
        else:
            chunk = _new(Chunk, (tag, at, at + 1, None, None))
        row += _holder_and_office(tokens, row, chunk)
        at = chunk.end
    return _joined(tokens, row)


def _holder_and_office(
    tokens: Sequence[Token], before: Sequence[Chunk], chunk: Chunk
) -> tuple[Chunk, ...]:
    """Part "named Ann Lee chief executive": whom the verb is done to, and what she is made."""
    verb = before[-1].group if before else None
    appoints = verb is not None and verb.base in _APPOINTING and not verb.is_passive
    at = _end_of_name(tokens, chunk) if appoints and chunk.phrase else chunk.first
    if at - chunk.first <= 1 or not _is_office(tokens[at : chunk.end]):
        return (chunk,)
    holder, office = Phrase(chunk.first, at, at - 1), Phrase(at, chunk.end, chunk.end - 1)
    return Chunk("NP", holder.first, at, holder), Chunk("NP", at, chunk.end, office)


def _end_of_name(tokens: Sequence[Token], chunk: Chunk) -> int:
    at = chunk.first
    while at < chunk.end and tokens[at].tag == "P":
        at += 1
    return at


def _is_office(tokens: Sequence[Token]) -> bool:
    common = bool(tokens) and all(token.tag == "N" for token in tokens)
    return common and any(token.low in people()["office"] for token in tokens)


def _joined(tokens: Sequence[Token], row: list[Chunk]) -> list[Chunk]:
    """Join chunks that are read as one phrase, where the word that joins them stands in the sentence at all."""
    words_here = {token.low for token in tokens}
    if "(" in words_here:
        row = _merged(tokens, row)
    if not words_here.isdisjoint(_AND):
        row = _joint_names(tokens, row)
    return _shares(tokens, row) if "per" in words_here else row


def _merged(tokens: Sequence[Token], row: list[Chunk]) -> list[Chunk]:
    """Read "the Fisheries Council (FC) Director Silva" as one phrase: the body only tells whose director it is."""
    at = 0
    while at + _SHORTENED <= len(row):
        if tokens[row[at + 1].first].low != "(":
            at += 1
            continue
        name, _, short, closing, bearer = row[at : at + _SHORTENED]
        parted = tokens[closing.first].low == ")"
        office = bearer.phrase and people()["office"] & {
            token.low for token in tokens[bearer.first : bearer.end]
        }
        named = name.phrase and tokens[name.phrase.head].tag == "P"
        if parted and office and named and tokens[short.first].text.isupper():
            assert name.phrase is not None  # noqa: S101 - told by `named`
            assert bearer.phrase is not None  # noqa: S101 - told by `office`
            phrase = Phrase(name.first, bearer.end, bearer.phrase.head)
            row[at : at + _SHORTENED] = [Chunk("NP", phrase.first, phrase.end, phrase)]
        at += 1
    return row


def _joint_names(tokens: Sequence[Token], row: list[Chunk]) -> list[Chunk]:
    """Read "the Food and Drug Administration" and "Trade and Industry", of a ministry, as one name."""
    for at in range(len(row) - 2, 0, -1):
        if row[at].sort != "C" or tokens[row[at].first].low not in _AND:
            continue
        first, second = row[at - 1].phrase, row[at + 1].phrase
        if first and second and _is_one_name(tokens, first, second):
            phrase = Phrase(first.first, second.end, second.head)
            row[at - 1 : at + 2] = [Chunk("NP", phrase.first, phrase.end, phrase)]
    return row


def _is_one_name(tokens: Sequence[Token], first: Phrase, second: Phrase) -> bool:
    """Tell a field that a public body is named after, and the rest of its name, from two bodies."""
    ends = [tokens[name.end - 1] for name in (first, second)]
    if not all(token.text[0].isupper() for token in (*ends, tokens[second.first])):
        return False
    fields = words()["portfolio"]
    return ends[0].low in fields and ends[1].low in fields | words()["public_body"]


def _shares(tokens: Sequence[Token], row: list[Chunk]) -> list[Chunk]:
    """Read "a 100 per cent raise" as one phrase."""
    for at in range(len(row) - 2, 0, -1):
        if tokens[row[at].first].low != "per":
            continue
        number, _, rest = row[at - 1 : at + 2]
        counted = number.phrase and tokens[number.phrase.head].tag == "M"
        cent = tokens[rest.first].low == "cent" and rest.end - rest.first > 1
        if counted and rest.phrase and cent:
            phrase = Phrase(number.first, rest.end, rest.phrase.head)
            row[at - 1 : at + 2] = [Chunk("NP", phrase.first, phrase.end, phrase)]
    return row


#: A name, its short form in parentheses, and who holds its office.
_SHORTENED = 5


def _opens_number(tokens: Sequence[Token], at: int) -> bool:
    """Tell "nearly 150 people", "about 30": a word that only makes a number rough."""
    return tokens[at].low in _ROUGHLY and at + 1 < len(tokens) and tokens[at + 1].tag == "M"


_ROUGHLY = frozenset(
    {"nearly", "almost", "roughly", "approximately", "only", "just", "about", "over"}
)


def _time(tokens: Sequence[Token], at: int, begun: dict[int, Group]) -> Chunk:
    """Read words for a time: a chunk of their own, or the beginning of a phrase, as in "Tuesday's talks"."""
    there = at
    while there < len(tokens) and tokens[there].tag == "E":
        there += 1
    nexts = tokens[there].tag if there < len(tokens) else ""
    led = nexts == "N" and there > at + 1 and tokens[at].low == "the"
    if nexts == "G" or led or (nexts in "NP" and nexts and _describes(tokens, at, there)):
        rest = _phrase(tokens, there, begun)
        return Chunk(
            "NP", at, rest.end, Phrase(at, rest.end, rest.phrase.head if rest.phrase else there)
        )
    return Chunk("E", at, there)


def _describes(tokens: Sequence[Token], at: int, there: int) -> bool:
    """Tell "the 2019 election" and "Monday night raid" from "on Monday rebels attacked"."""
    before = tokens[at - 1] if at else None
    if before is not None and _is_year_of_noun(tokens, at, there):
        return True
    if before is None or before.tag not in "DNG":
        return False
    return before.tag in "DG" or tokens[there].tag == "N"


def _is_year_of_noun(tokens: Sequence[Token], at: int, there: int) -> bool:
    """Tell "over 2019 hotel siege" and "overturns 2021 murder conviction" from "in 2019 rebels attacked"."""
    year = there == at + 1 and len(tokens[at].text) == _DIGITS and tokens[at].text.isdigit()
    if not year or tokens[there].tag != "N":
        return False
    before = tokens[at - 1]
    holds = before.tag == "V" and base_of(before.low) not in _HOLDING
    return holds or (before.tag == "I" and before.low in _OF_NOUNS)


#: Of how many digits a year is; what stands before one that is its noun's; and verbs that are of the year itself.
_DIGITS = 4
_OF_NOUNS = frozenset({"over", "of", "about", "for", "against", "with", "from"})
_HOLDING = frozenset({"host", "hold", "stage", "plan", "be"})


def _phrase(tokens: Sequence[Token], at: int, begun: dict[int, Group]) -> Chunk:
    there, head, end = at, at, len(tokens)
    while there < end and there not in begun:
        token = tokens[there]
        tag = token.tag
        if tag not in _ALWAYS_INSIDE and not _goes_on(tokens, at, there):
            break
        if tag in _HEADING:
            if there > at and _is_parted(tokens, at, there, begun):
                break
            if tag != "M" or not _is_score(token):
                head = there
        there += 1
    while there > at + 1 and tokens[there - 1].tag == "A":
        there -= 1
    phrase = _new(Phrase, (at, there, min(head, there - 1)))
    return _new(Chunk, ("NP", at, there, phrase, None))


def _is_parted(tokens: Sequence[Token], first: int, at: int, begun: dict[int, Group]) -> bool:
    """Tell what begins a phrase of its own right behind another one."""
    match tokens[at].tag:
        case "P":
            return _opens_relative(tokens, first, at, begun)
        case "N":
            return splits(tokens, first, at, begun)
        case tag:
            return tag == "M" and _is_sum(tokens, at)


def _is_sum(tokens: Sequence[Token], at: int) -> bool:
    """Tell the second object of "fined Telvia 50 million euros" from "30 Boeing 787 jets"."""
    if tokens[at - 1].tag != "P":
        return False
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].text[0] in "$€£¥" or after in _SUMS


_SUMS = frozenset(
    {"million", "billion", "trillion", "thousand", "euros", "dollars", "pounds", "francs", "yen", "yuan", "rupees"}
    | {"pesos", "kronor", "kroner", "roubles", "rubles", "shillings", "rand", "lira", "zlotys", "crore", "lakh"}
)  # fmt: skip


def _is_score(token: Token) -> bool:
    """Tell the result in "beat Peru 2-0" from another number."""
    return bool(_SCORE.fullmatch(token.text))


def _opens_relative(tokens: Sequence[Token], first: int, at: int, begun: dict[int, Group]) -> bool:
    """Tell "a complaint Acme filed" from "the chipmaker Acme": a name behind a thing, and its verb at once."""
    if tokens[first].tag != "D" or not _is_thing(tokens[at - 1]):
        return False
    there = at
    while there < len(tokens) and tokens[there].tag == "P":
        there += 1
    group = begun.get(there)
    return group is not None and group.form == "finite" and not group.helpers


def _is_thing(token: Token) -> bool:
    """Tell a noun that stands before no name: no office, body or trade."""
    if token.tag != "N" or token.text[0].isupper() or token.low.endswith(_TRADES):
        return False
    nouns = people()
    if token.low.endswith("s") and not token.low.endswith("ss"):
        return True  # "the sailors Peru arrested": one name is not of several
    return not any(
        token.low in nouns[name] for name in ("office", "agent", "body", "media", "people", "arms")
    )


_TRADES = ("er", "or", "ist", "ian", "man", "ant")


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Tell whether a token is part of the phrase that begins at `first`."""
    tag = tokens[at].tag
    before = tokens[at - 1].tag if at > first else ""
    if tag == "E":
        return _times_go_on(tokens, at, before)
    if tag == "A":
        return _stays_inside(tokens, at)
    if tag == "P" and first == 1 and tokens[0].tag == "I" and before == "N":
        return _bears_name(tokens[at - 1])
    if tag == "D":
        # "Peru's most recent launch", not "Peru's the loser".
        return before in {"", "D", "A", "M"} or (before == "G" and tokens[at].low in _DEGREES)
    return tag in _INSIDE or tag == "V"


_DEGREES = frozenset({"most", "more", "many", "few", "several", "other"})


def _times_go_on(tokens: Sequence[Token], at: int, before: str) -> bool:
    alone = before == "E" or (before == "D" and tokens[at - 1].low == "her")
    return _followed(tokens, at) if alone else before in {"D", "G"}


def _bears_name(token: Token) -> bool:
    """Tell "with president Silva" from "with no warning Kenya invaded", where a new phrase begins."""
    return token.low in nouns_of("office", "agent") or token.text[0].isupper()


def _followed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun follows the words for a time.

    "the October 1998 killing", not "the week before Kenya left"; "her Monday speech", not "met her two weeks ago".
    """
    there = at
    while there < len(tokens) and tokens[there].tag == "E":
        there += 1
    return there < len(tokens) and tokens[there].tag == "N"


def _stays_inside(tokens: Sequence[Token], at: int) -> bool:
    """Tell an adverb within a phrase: "the newly elected leader", "more than 30"."""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    before = tokens[at - 1].tag if at else ""
    return (
        (before in {"D", "G"} and after in {"N", "M"}) or after == "M" or (at == 0 and after == "N")
    )
