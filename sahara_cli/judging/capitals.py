"""The names of a text of our own: runs of words with a capital, and whether its first word is of one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.names import Name, city_of, states_of
from sahara_cli.judging.words import EMPTY, Word, words
from sahara_cli.reading.lexicon.tables import column, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names

#: Words that are written with a capital and name nobody.
NO_NAME = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday mr mrs ms dr sir i president minister prime king queen prince general senator pm mp
    christmas easter ramadan muslim muslims islamic christian christians catholic catholics jewish jews hindu hindus
    buddhist buddhists sikh sikhs shia shiite shiites sunni sunnis communist communists western olympic olympics games
    winter summer north south east west northern southern eastern western internet islamist
    """.split()  # noqa: SIM905 - words read best so
)
#: Words for a body or an office that are part of many a name: a title may begin with them and name nobody.
_OFFICES = frozenset(
    """
    police army navy court government parliament council cabinet ministry minister president premier mayor governor
    senator senators lawmakers committee commission union party bank company airline church school university hospital
    prison airport officials officers troops soldiers rebels militants authorities prosecutors doctors judges bishops
    farmers workers fishermen sailors pilots students protesters fighters villagers residents passengers customs
    """.split()  # noqa: SIM905 - words read best so
)
_JOINS = frozenset({" ", "-", "' "})
_PLACED = frozenset({"in", "near", "off", "across"})


class Named(NamedTuple):
    """A name in a text: its words, and how they stand there."""

    name: Name
    text: str
    place: bool


def named_in(text: str, evidence: Evidence, names: Names) -> Iterator[Named]:
    """Yield the names of a text: runs of words with a capital."""
    found = words(text)
    for at, end in _runs(found, text):
        run = found[at:end]
        if at == 0 and not _begins_with_name(run, evidence, names):
            run = run[1:]
        if run and not all(word.folded in NO_NAME or word.folded in EMPTY for word in run):
            folded = tuple(word.folded for word in run)
            is_place = bool(at) and found[at - 1].folded in _PLACED
            yield Named(folded, text[run[0].start : run[-1].end], is_place)


def _runs(found: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """Yield where words with a capital stand side by side."""
    at = 0
    while at < len(found):
        end = at
        while (
            end < len(found) and _is_capital(found[end]) and (end == at or _joins(found, end, text))
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _joins(found: Sequence[Word], at: int, text: str) -> bool:
    """Tell whether a word goes on with the name of the word before it."""
    return text[found[at - 1].end : found[at].start] in _JOINS


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.text not in {"I", "A"}


def _begins_with_name(run: Sequence[Word], evidence: Evidence, names: Names) -> bool:
    """Tell whether a title's first word, which has a capital anyhow, is a name's."""
    first, is_alone = run[0], len(run) == 1
    sources = evidence.sources.values()
    is_common = any(_is_common(first.folded, source.common) for source in sources)
    # "Man shot": somebody is known as "a man", which is no name.
    is_noun = is_common and not states_of((first.folded,))
    if is_alone and (is_noun or first.folded in _OFFICES):
        return False
    if _is_mixed(first.text) or _begins_with_known(tuple(word.folded for word in run), names):
        return True
    if is_common:
        return False
    return any(first.folded in source.named for source in sources) or _is_name(run)


def _is_name(run: Sequence[Word]) -> bool:
    """Tell whether one word alone is a family's or a city's name."""
    word = run[0]
    if len(run) > 1:
        return False
    return word.folded in _surnames() or bool(city_of((word.folded,)))


def _is_mixed(word: str) -> bool:
    """Tell whether a word has capitals within, and small letters: "McKay"."""
    return word[1:].lower() != word[1:] and not word.isupper()


def _begins_with_known(name: Name, names: Names) -> bool:
    begun = [name[:size] for size in range(1, len(name) + 1)]
    return any(names.known_as(one) or states_of(one) for one in begun)


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Tell whether a text writes a word small, alone or in one with a hyphen, in either number."""
    return word in common or word.removesuffix("s") in common or f"{word}s" in common


@cache
def _surnames() -> frozenset[str]:
    """Read the family names that are no English word."""
    found = column("family_names", "name", "also")
    return frozenset(key(name) for name, also in found if "word" not in also)
