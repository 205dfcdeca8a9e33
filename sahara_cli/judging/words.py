"""Words compared as a judge compares them: case and accents apart, "killed" with "kills", "Rabat's" with "Rabat"."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.verbs import forms
from sahara_cli.texts.folding import fold
from sahara_cli.texts.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A word, an abbreviation of letters and full stops included; its possessive is apart. A space is passed over at once.
WORD = late(
    r"(?=\w)(?:[A-Z]?[a-z]++(?![\w.'’-])|(?:[^\W\d_]\.){2,}|(?:[A-Z]\.)+[A-Z](?!\w)"
    r"|[^\W_]+(?:[-'’][^\W_]+)*)"
)
#: What a verb, as a dictionary has it, shares with the nouns made of it: "evacuate", "evacuation".
_VERBAL = ("ate", "e", "y")
_POSSESSIVE = late(r"['’]s?$")
_EVERY_ENDING = ("isation", "ization", "ations", "ation", "ators", "ator", "ative", "ments", "ment", "ingly", "ings",
            "ing", "ions", "ion", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "als", "al", "ly", "s", "e",
            "y")  # fmt: skip
#: By their last letters, each with those that it is tried before.
_ENDINGS = {
    last: [ending for ending in _EVERY_ENDING if ending[-1] == last]
    for last in {ending[-1] for ending in _EVERY_ENDING}
}
_SHORTEST_STEM = 3

#: Words that tell nothing of what happened.
EMPTY = frozenset(
    """
    a an the and or but nor of in on at to for from by with without as is are was were be been being has have had do
    does did will would shall should may might can could must not no it its he she his her him they their them this that
    these those there here who whom whose which what when where while after before over under into out up down about
    more most some any all both each other another new says say said told tells near against during between than then
    also still again s t
    """.split()  # noqa: SIM905 - words read best so
)


class Word(NamedTuple):
    """A word of a text: as it stands, folded, and where."""

    text: str
    folded: str
    start: int
    end: int


@kept
def words(text: str) -> tuple[Word, ...]:
    """List the words of a text, possessives without their ending."""
    listed = []
    for match in WORD.finditer(text):
        bare, folded = _bare(match[0])
        start = match.start()
        listed.append(_new(Word, (bare, folded, start, start + len(bare))))
    return tuple(listed)


#: A tuple with names is made of many words, in fewer steps so than when it is called.
_new = tuple.__new__


def folded(text: str) -> tuple[str, ...]:
    """List the words of a text folded, as `words` does, for whoever does not ask where they stand."""
    return tuple([_bare(word)[1] for word in WORD.findall(text)])


@lru_cache(maxsize=20_000)
def _bare(word: str) -> tuple[str, str]:
    """Take a word's possessive ending away, and fold it; a hyphen stays, so that it is asked for by its parts too."""
    bare = _POSSESSIVE.sub("", word)
    return bare, "-".join(map(fold, bare.split("-"))).replace(".", "")


#: Words for deeds whose forms share no stem, and the word by which they are compared.
_FORMS = """
    meet:met hold:held win:won lose:lost shoot:shot fight:fought strike:struck leave:left begin:began/begun
    tell:told send:sent take:took/taken give:gave/given die:dead/death/dying rise:rose/risen fall:fell/fallen
    sell:sold/sale buy:bought find:found break:broke/broken choose:chose/chosen flee:fled/flight fly:flew/flown
    speak:spoke/spoken steal:stole/stolen withdraw:withdrew/withdrawn build:built bring:brought pay:paid
    sign:signature elect:election sink:sank/sunk blast:explosion catch:caught go:went/gone keep:kept see:saw/seen
    write:wrote/written come:came grow:grew/grown/growth drive:drove open:opening lead:led arrive:arrival
    announce:announcement life:alive get:got enter:entry/entrance close:closure
"""
#: "criticize" is "criticise".
_AMERICAN = late(r"(?<=[a-z]{3}[iy])z(e|ed|es|ing|ation|ations)$")
_IRREGULAR = {
    past: verb
    for verb, _, pasts in (entry.partition(":") for entry in _FORMS.split())
    for past in pasts.split("/")
}


@cache
def _irregular() -> dict[str, str]:
    """Give the verbs of pasts and participles that do not end in -ed: "sped" is of "speed"."""
    tables = forms()
    irregular = {
        word: base
        for table in (tables["part"], tables["past"])
        for word, base in table.items()
        if word != base and not word.endswith("ed")
    }
    return {word: _IRREGULAR.get(base, base) for word, base in irregular.items()} | _IRREGULAR


@cache
def _bases() -> dict[str, str]:
    """Give the verbs of all their forms: "offers" is of "offer", and "reveal" ends in no "-al"."""
    tables = forms()
    in_turn = (tables[name] for name in ("ing", "part", "past", "third", "base"))
    return {word: base for table in in_turn for word, base in table.items()}


@lru_cache(maxsize=20_000)
def stem(folded: str) -> str:
    """Reduce a folded word to what its forms share: "killings" and "killed" to "kill", "offered" to "offer"."""
    if regular := _irregular().get(folded):
        folded = regular
    base = _bases().get(folded)
    folded = base or folded
    if "z" in folded:
        folded = _AMERICAN.sub(r"s\1", folded)
    for ending in _VERBAL if base else _ENDINGS.get(folded[-1:], ()):
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            folded = folded.removesuffix(ending)
            break
    if len(folded) > _SHORTEST_STEM and folded[-1] == folded[-2]:
        folded = folded[:-1]
    return folded[:-1] if folded[-1:] in {"i", "y"} and len(folded) > _SHORTEST_STEM else folded


@kept
def stems(text: str) -> frozenset[str]:
    """Take the stems of a text's words that tell something; a word with a hyphen by its parts too."""
    return stems_of(folded(text))


def stems_of(folded_words: Iterable[str]) -> frozenset[str]:
    """Take the stems of folded words, as `stems` does."""
    unique = frozenset(folded_words)
    with_parts = unique.union(*(word.split("-") for word in unique if "-" in word))
    return frozenset(map(stem, with_parts - EMPTY)) - {""}


#: Words for one thing: who dies is killed, who is hurt is wounded.
_SAME = {
    "kill": "kill die died dead death perish drown fatality fatal casualty victim",
    "wound": "wound injure injured injury injuries hurt",
}


@cache
def _one_for_all() -> dict[str, str]:
    return {stem(word): shared for shared, alike in _SAME.items() for word in alike.split()}


def shared(stems: Iterable[str]) -> frozenset[str]:
    """Give stems, one for all words of the same thing: "die" is "kill"."""
    same = _one_for_all()
    return frozenset([same.get(stem, stem) for stem in stems])


def one_for_all(stem: str) -> str:
    """Give a stem, or the one that stands for all words of its thing: "kill" for "die"."""
    return _one_for_all().get(stem, stem)


def synonyms(stem: str) -> frozenset[str]:
    """Give the stems of all words of one thing, by the one that stands for all: those of death for "kill"."""
    return frozenset(word for word, shared in _one_for_all().items() if shared == stem)
