"""How likely each of those named so far is meant by "he": by their part in their sentence, and how far back it is.

The weights are those of the resolver of quotations (`people/coreference.py`): a subject before an object, this sentence
before the last one, who is named outside quotation marks before who is named within.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.people.mentions import Mention

_SUBJECT, _CLAUSE, _OBJECT, _POSSESSOR, _GOVERNED = 1.5, 1.0, 0.0, -0.5, -1.0
_QUOTED = -2.5
#: For each further mention, and at most.
_AGAIN, _AGAIN_MOST = 0.1, 0.4
_FAR = 8


class Seen(NamedTuple):
    """A mention: whose, the number of its sentence, and the points of its part there."""

    actor: str
    number: int
    points: float


def points_of(sentence: Sentence, mention: Mention, *, quoted: bool) -> float:
    """Weigh a mention by its part in its sentence."""
    if quoted:
        return _QUOTED
    if sentence.text.startswith(("'s", "’s", "' ", "’ "), mention.end):
        return _POSSESSOR
    for clause in sentence.clauses:
        for phrase in clause.subjects:
            if mention.start <= sentence.tokens[phrase.head].start < mention.end:
                return _CLAUSE if clause.is_embedded else _SUBJECT
        for _, phrase in clause.prepositional:
            if mention.start <= sentence.tokens[phrase.head].start < mention.end:
                return _GOVERNED
    return _OBJECT


def likeliest(
    seen: Iterable[Seen], number: int, fits: Callable[[str], float | None], but: Iterable[str] = ()
) -> str | None:
    """Give who is meant in the sentence `number`; `fits` tells what somebody's kind and sex cost, None for no fit."""
    best: dict[str, float] = {}
    count: dict[str, int] = {}
    for one in seen:
        if number - one.number > _FAR or one.actor in but:
            continue
        total = one.points - (number - one.number)
        best[one.actor] = max(best.get(one.actor, total), total)
        count[one.actor] = count.get(one.actor, -1) + 1
    ranked = []
    for actor, total in best.items():
        cost = fits(actor)
        if cost is not None:
            ranked.append((total + min(_AGAIN_MOST, _AGAIN * count[actor]) + cost, actor))
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None
