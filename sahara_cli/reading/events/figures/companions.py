"""Who is told of beside those who are counted, and makes them more: "a woman and her two children" are three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.counted import is_plural
from sahara_cli.reading.lexicon.human import is_person, nouns_of, one_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number
    from sahara_cli.reading.language.phrases import Phrase

#: What may stand between two who are listed, the age of the first too: ", 34, and".
_LISTED = late(r"(?:,? \(?(?:aged? )?\d{1,2}\)?)?(?:,|,? (?:and|plus|as well as))")
#: One of whom one is told: "a soldier", "the driver", "his wife".
_ONE = frozenset("a an the his her their its".split())  # noqa: SIM905
#: Nouns that tell of two in the singular.
_TWO = frozenset({"couple", "pair"})


def with_companions(sentence: Sentence, phrase: Phrase | None, counted: Number) -> Number:
    """Add those who stand in a list with the people of a number; of whom nothing tells how many, there are more.

    The number's words become those of the whole list: "a woman and her two children".
    """
    beside = _companions(sentence, phrase, counted) if phrase else []
    if phrase is None or not beside:
        return counted
    many = [_many(sentence, companion) for companion in beside]
    if not all(many):
        return counted._replace(high=None) if counted.low else counted
    tokens, listed = sentence.tokens, sorted((phrase, *beside))
    return counted._replace(
        low=_more(counted.low, sum(many)),
        high=_more(counted.high, sum(many)),
        start=min(counted.start, tokens[listed[0].first].start),
        end=max(counted.end, tokens[listed[-1].end - 1].end),
    )


def _more(bound: int | None, added: int) -> int | None:
    return None if bound is None else bound + added


def _companions(sentence: Sentence, phrase: Phrase, counted: Number) -> list[Phrase]:
    """List those who stand in a list with the people of a number, before them and behind them."""
    side = _side(sentence, phrase)
    if phrase not in side or counted.size < 1:
        return []
    at = side.index(phrase)
    behind = _listed(sentence, phrase, side[at:])
    if behind and _is_named(sentence, phrase, behind, counted):
        behind = []
    return [*_listed(sentence, phrase, side[at::-1]), *behind]


def _side(sentence: Sentence, phrase: Phrase) -> Sequence[Phrase]:
    """Give the subjects, or the objects, of a clause among which a phrase stands."""
    sides = (side for clause in sentence.clauses for side in (clause.subjects, clause.objects))
    side = next((side for side in sides if phrase in side), [])
    return sorted(other for other in side if not _is_age(sentence, other))


def _is_age(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "34" of "a man, 34, and his two sons"."""
    alone = sentence.tokens[phrase.first : phrase.end]
    return (
        len(alone) == 1
        and alone[0].text.isdigit()
        and sentence.text[: alone[0].start].endswith(", ")
    )


def _listed(sentence: Sentence, phrase: Phrase, side: Sequence[Phrase]) -> list[Phrase]:
    """List those without a number who stand in one list with a phrase, which is the first of `side`."""
    listed, near = [], phrase
    for other in side[1:]:
        if not _are_listed(sentence, *sorted((near, other))) or not _may_join(sentence, other):
            break
        listed.append(other)
        near = other
    return listed


def _is_named(
    sentence: Sentence, phrase: Phrase, behind: Sequence[Phrase], counted: Number
) -> bool:
    """Tell those counted from others beside them: "two guards, Olmar Dene and Ivo Lind"."""
    start, end = sentence.tokens[phrase.end - 1].end, sentence.tokens[behind[0].first].start
    by_name = any(sentence.tokens[other.head].tag == "P" for other in behind)
    return "and" not in sentence.text[start:end] and (by_name or len(behind) == counted.low)


def _are_listed(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    start, end = sentence.tokens[first.end - 1].end, sentence.tokens[second.first].start
    return _LISTED.fullmatch(sentence.text[start:end].rstrip()) is not None


def _may_join(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell people whom no number counts, a name among them."""
    tokens, head = sentence.tokens, sentence.tokens[phrase.head]
    if any(
        token.tag == "M" or token.text[0].isdigit() for token in tokens[phrase.first : phrase.end]
    ):
        return False
    return head.tag == "P" or head.low in _TWO or _is_human(head.low)


def _is_human(noun: str) -> bool:
    return noun in nouns_of("people", "agent", "sufferer") | one_person() or is_person(noun)


def _many(sentence: Sentence, phrase: Phrase) -> int:
    """Count those of a phrase: one of "a soldier", two of "a couple", and 0 where nothing tells how many."""
    first, head = sentence.tokens[phrase.first], sentence.tokens[phrase.head]
    if first.low not in _ONE or head.tag == "P" or is_plural(head.low):
        return 0
    if head.low in _TWO:
        return 2
    return int(is_person(head.low) or bool({head.low, f"{head.low}s"} & _single()))


def _single() -> frozenset[str]:
    return nouns_of("sufferer") | one_person()
