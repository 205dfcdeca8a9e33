"""How much of a title each sentence of an article has, its rarer words weighing more: "Ferry fined" is of the fine."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.aligned import TELLING
from sahara_cli.judging.pairs import akin, alike
from sahara_cli.judging.words import one_for_all, shared, stem, stems, synonyms
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.sources import Source

#: Another sentence must have so many times the weight of those cited, and this share of all.
_TIMES, _SHARE = 2.5, 0.4
#: And so many words, and one more than those cited, or two where these have several.
_FEWEST = 2
#: A word that may be a name.
_CAPITAL = late(r"\b[A-Z][\w'-]*")
#: Verbs that tell little by themselves: "take care".
LIGHT = frozenset(map(stem, "take go come get make have keep put give carry run set call".split()))  # noqa: SIM905


class Weighed(NamedTuple):
    """A sentence of an article that has words of a title: which, and where it stands."""

    words: frozenset[str]
    weight: float
    place: str


def weighed_elsewhere(
    title: str, deed: str, evidence: Evidence, meant: frozenset[str]
) -> Weighed | None:
    """Find a sentence that is not cited and has clearly more of a title; None where the cited ones tell its deed.

    `meant` are the stems of those whom the cited sentences mean without a name: these words they have. A headline
    tells of all, and is not asked. What another sentence has more than names and who says it counts alone.
    """
    wanted = stems(title) - LIGHT - TELLING
    names = stems(" ".join(_CAPITAL.findall(title)))
    if deed and shared(akin(deed)) & shared(evidence.stems):
        return None
    for article, cited in evidence.cited.items():
        source = evidence.sources[article]
        standing = {word: _standing(word, source) for word in wanted}
        weights = _weights(standing, source)
        own = frozenset(cited)
        here = {word for word, at in standing.items() if at & own} | (wanted & meant)
        best = max(
            _others(standing, weights, source, own), key=lambda one: one.weight, default=None
        )
        if best and best.words - names - here and _is_clear(best, here, weights):
            return best
    return None


def _standing(word: str, source: Source) -> frozenset[int]:
    """Give the sentences that have a word, or another for it."""
    others = {other for one in akin(word) for other in synonyms(one_for_all(one))}
    return frozenset().union(*(source.index.get(one, ()) for one in others | alike(word)))


def _weights(standing: Mapping[str, frozenset[int]], source: Source) -> dict[str, float]:
    """Weigh words by how few of an article's sentences have them; one that none has weighs nothing."""
    count = len(source.spans)
    return {word: log(1 + count / len(at)) if at else 0.0 for word, at in standing.items()}


def _others(
    standing: Mapping[str, frozenset[int]],
    weights: Mapping[str, float],
    source: Source,
    cited: frozenset[int],
) -> Iterator[Weighed]:
    """Yield each sentence that has words and is not cited, with what it has."""
    for number in sorted(frozenset().union(*standing.values()) - cited - {0}):
        held = frozenset(word for word, at in standing.items() if number in at)
        yield Weighed(held, _weight(held, weights), source.place(number))


def _weight(held: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in held)


def _is_clear(best: Weighed, here: set[str], weights: Mapping[str, float]) -> bool:
    """Tell whether a sentence has clearly more of a title than those cited."""
    is_more = len(best.words) >= max(_FEWEST, len(here) + 1 + (len(here) > 1))
    is_most = best.weight >= _SHARE * sum(weights.values())
    return is_more and is_most and best.weight >= _TIMES * _weight(here, weights)
