"""The names of a text of our own: runs of words with a capital, and whether its first word is of one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.names import Name, city_of, states_of
from sahara_cli.judging.words import EMPTY, Word, stem, words
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.tables import column, key, rows
from sahara_cli.reading.lexicon.verbs import forms

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
#: A possessive, or the word behind a first one.
_AFTER = late(r"(['’]s? )|(?:['’]s)? ([a-z]+)\b")
#: How nouns of English end: "mediator", "horseman".
_NOUN = late(
    r"(?:[ai]tors?|[dtklmnpr]ers?|ists?|[ts]ions?|ments?|ness|ships?|hoods?|ings?|ages?|ures?|[ae]nces?|it(?:y|ies)|isms?"
    r"|m[ae]n|boats?|craft|[bcdhiknst]al|[ts]ive|ous|ful|less|[st]ic)$"
)
_LETTERS = late(r"[a-z]+")
_PLACED = frozenset({"in", "near", "off", "across"})


class Named(NamedTuple):
    """A name in a text: its words, and how they stand there."""

    name: Name
    text: str
    place: bool


def named_in(text: str, evidence: Evidence, names: Names) -> Iterator[Named]:
    """Yield the names of a text: runs of words with a capital."""
    text_words = words(text)
    for at, end in _runs(text_words, text):
        run = text_words[at:end]
        if at == 0 and not _begins_with_name(run, text, evidence, names):
            run = run[1:]
        if run and not all(word.folded in NO_NAME or word.folded in EMPTY for word in run):
            folded = tuple(word.folded for word in run)
            is_place = bool(at) and text_words[at - 1].folded in _PLACED
            yield Named(folded, text[run[0].start : run[-1].end], is_place)


def _runs(text_words: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """Yield where words with a capital stand side by side."""
    at = 0
    while at < len(text_words):
        end = at
        while (
            end < len(text_words)
            and _is_capital(text_words[end])
            and (end == at or _joins(text_words, end, text))
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _joins(text_words: Sequence[Word], at: int, text: str) -> bool:
    """Tell whether a word goes on with the name of the word before it."""
    return text[text_words[at - 1].end : text_words[at].start] in _JOINS


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.text not in {"I", "A"}


def _begins_with_name(run: Sequence[Word], text: str, evidence: Evidence, names: Names) -> bool:
    """Tell whether a title's first word, which has a capital anyhow, is a name's."""
    first, is_alone = run[0], len(run) == 1
    sources = evidence.sources.values()
    is_common = any(_is_common(first.folded, source.common) for source in sources)
    # "Man shot": somebody is known as "a man", which is no name.
    is_noun = is_common and not states_of((first.folded,))
    is_office = all(part in _OFFICES | {"vice", "deputy", "ex"} for part in first.folded.split("-"))
    if is_alone and (is_noun or is_office):
        return False
    if _is_mixed(first.text) or _begins_with_known(tuple(word.folded for word in run), names):
        return True
    return not is_common and _is_rare(run, text, evidence)


def _is_rare(run: Sequence[Word], text: str, evidence: Evidence) -> bool:
    """Tell whether a first word is a name's in the article or in the tables, or a word of neither nor of English."""
    is_named = any(run[0].folded in source.named for source in evidence.sources.values())
    return is_named or _is_name(run) or (len(run) == 1 and _is_nowhere(run, text, evidence))


def _is_nowhere(run: Sequence[Word], text: str, evidence: Evidence) -> bool:
    """Tell whether a title's first word is one that neither the article nor English has: "Experian says"."""
    first, own = run[0], stem(run[0].folded)
    if any(own in source.index for source in evidence.sources.values()) or is_english(first.folded):
        return False
    if first.text.isupper():
        return len(first.text) > 1 and not text.isupper()
    after = _AFTER.match(text, first.end)
    return after is not None and (bool(after[1]) or after[2] in _verb_forms())


@cache
def _verb_forms() -> frozenset[str]:
    """Give the forms of verbs that tell what somebody does, or what was done to them."""
    return frozenset().union(*(forms()[name] for name in ("third", "past", "part")))


@cache
def is_english(word: str) -> bool:
    """Tell whether a word, in either number, is one of English that the lexicon has."""
    variants = {
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        f"{word.removesuffix('ies')}y",
    }
    if "-" in word:
        return all(map(is_english, filter(None, word.split("-"))))
    return not _english().isdisjoint(variants) or bool(_NOUN.search(word))


@cache
def _english() -> frozenset[str]:
    """Give the words of the tables of English."""
    tables = (
        "persons",
        "human",
        "counts",
        "force",
        "function_words",
        "titles",
        "deeds",
        "opposites",
        "contraries",
        "kindred",
        "grammar",
    )
    cells = " ".join([cell for name in tables for row in rows(name) for cell in row])
    return frozenset(_LETTERS.findall(cells)).union(*forms().values())


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
    return any(names.known_as(beginning) or states_of(beginning) for beginning in begun)


def _is_common(word: str, common: frozenset[str]) -> bool:
    """Tell whether a text writes a word small, alone or in one with a hyphen, in either number."""
    return word in common or word.removesuffix("s") in common or f"{word}s" in common


@cache
def _surnames() -> frozenset[str]:
    """Read the family names that are no English word."""
    family_names = column("family_names", "name", "also")
    return frozenset(key(name) for name, also in family_names if "word" not in also)
