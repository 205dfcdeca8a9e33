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
_TIMES, _SHARE = 2, 0.4
#: And so many words, and one more than those cited.
_FEWEST = 2
#: What so many sentences have in common tells none of them.
_COMMON = 20
#: A word that may be a name.
_CAPITAL = late(r"\b[A-Z][\w'-]*")
#: Verbs that tell little by themselves: "take care".
LIGHT = frozenset(map(stem, "take go come get make have keep put give carry run set call".split()))  # noqa: SIM905


class Weighed(NamedTuple):
    """A sentence of an article that has words of a title: which, and where it stands."""

    words: frozenset[str]
    weight: float
    number: int
    place: str = ""


def weighed_elsewhere(
    title: str, deed: str, evidence: Evidence, meant: frozenset[str]
) -> Weighed | None:
    """Find a sentence that has clearly more of a title than those cited; None where these tell anything but names.

    `meant` are the stems of those whom the cited sentences mean without a name: these words they have. A headline
    tells of all, and is not asked. Who says it tells nothing.
    """
    if deed and shared(akin(deed)) & shared(evidence.stems):
        return None
    forms = {word: _forms(word) for word in stems(title) - LIGHT - TELLING}
    names = stems(" ".join(_CAPITAL.findall(title)))
    here = {word for word, others in forms.items() if word in meant or others & evidence.stems}
    if here - names:
        return None
    candidates = (
        _most(forms, evidence.sources[article], frozenset(cited), here)
        for article, cited in evidence.cited.items()
    )
    return next((best for best in candidates if best and _tells(best, deed, names)), None)


def _most(
    forms: Mapping[str, frozenset[str]], source: Source, cited: frozenset[int], here: set[str]
) -> Weighed | None:
    """Find the sentence of an article that has most of some words, where that is clearly more than those cited have."""
    standing = {word: _standing(others, source) for word, others in forms.items()}
    weights = _weights(standing, source)
    others = _others(standing, weights, cited)
    best = max(others, key=lambda other: other.weight, default=None)
    if best is None or not _is_clear(best, here, weights):
        return None
    return best._replace(place=source.place(best.number))


def _tells(best: Weighed, deed: str, names: frozenset[str]) -> bool:
    """Tell whether a sentence has a title's deed, or several of its words that are no names."""
    matter = best.words - names
    return len(matter) >= _FEWEST or bool(matter & {deed.partition(" ")[0]})


def _forms(word: str) -> frozenset[str]:
    """Give a word's stem, and those of the words that may stand for it."""
    others = {other for deed in akin(word) for other in synonyms(one_for_all(deed))}
    return alike(word) | others


def _standing(forms: Iterable[str], source: Source) -> frozenset[int]:
    """Give the sentences that have one of some words; none where one is so common that it tells none of them."""
    sentences = [source.index.get(form, ()) for form in forms]
    if any(len(numbers) > _COMMON for numbers in sentences):
        return frozenset()
    return frozenset().union(*sentences)


def _weights(standing: Mapping[str, frozenset[int]], source: Source) -> dict[str, float]:
    """Weigh words by how few of an article's sentences have them; one that none has weighs nothing."""
    count = len(source.spans)
    return {word: log(1 + count / len(at)) if at else 0.0 for word, at in standing.items()}


def _others(
    standing: Mapping[str, frozenset[int]], weights: Mapping[str, float], cited: frozenset[int]
) -> Iterator[Weighed]:
    """Yield each sentence that has words and is not cited, with what it has."""
    for number in sorted(frozenset().union(*standing.values()) - cited - {0}):
        shared_words = frozenset(word for word, at in standing.items() if number in at)
        yield Weighed(shared_words, _weight(shared_words, weights), number)


def _weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights[word] for word in words)


def _is_clear(best: Weighed, here: set[str], weights: Mapping[str, float]) -> bool:
    """Tell whether a sentence has clearly more of a title than those cited."""
    is_more = len(best.words) >= max(_FEWEST, len(here) + 1)
    is_most = best.weight >= _SHARE * sum(weights.values())
    return is_more and is_most and best.weight >= _TIMES * _weight(here, weights)
