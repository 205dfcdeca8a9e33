"""Titles in words of their own whose matter the cited sentences tell only as denied, or as still to come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.aligned import TELLING, deed_in, doers, matter, tellings_in
from sahara_cli.judging.pairs import akin, opposed, withholding
from sahara_cli.judging.parts import is_pronoun
from sahara_cli.judging.sureness import heard, sureness
from sahara_cli.judging.voices import says
from sahara_cli.judging.wishes import HANGING, LEADING, WISHING
from sahara_cli.judging.words import shared, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import UNDONE, Factuality
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.rows import words as grammar
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.judging.aligned import Telling
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.reading.language.clauses import Clause

#: Verbs that only tell of somebody or something what it is: "known as".
_STATIC = frozenset("know call name base locate describe dub title".split())  # noqa: SIM905
#: What is told behind these is told of it all the same: "sent to guard the port", "was able to leave".
_TOLD = frozenset({"to", "used", "able"})
#: Of what is told by these in the passive nothing is done yet.
_SET = frozenset("expect plan schedule anticipate propose envisage".split())  # noqa: SIM905
#: What a noun that a title begins with may have behind it.
_BEHIND = late(r" (?:in|of|on|over|after|with|near|at|by|for|to|against|between|from)\b|,")
_AIMED = late(
    r"\b(?:to|try|tries|trying|bid|effort|race|plan|for|against|not|no|never|fail\w*)\b",
    re.IGNORECASE,
)
_FIRM = frozenset({"not", "no", "never", "nobody"})
_OFF = frozenset({"planned", UNDONE})


def only_meant(title: str, deed: str, evidence: Evidence) -> bool:
    """Tell whether the sentences tell only what a title's deed was meant for: "sent to save the boy" of "Boy saved".

    Who managed, or helped, to do it did it.
    """
    if deed not in _achieving() or _AIMED.search(title):
        return False
    own = [one for one in tellings_in(evidence) if one.deed in akin(deed)]
    nouns = sum(bool(akin(stem(word.folded)) & akin(deed)) for word in evidence.words)
    return bool(own) and nouns == len(own) and all(map(_is_purpose, own))


def _is_purpose(one: Telling) -> bool:
    above = one.clause.parent
    is_end = one.clause.relation == "infinitive" and sureness(one.sentence, one.clause).word == "to"
    leads = above.group.base if above and above.group else ""
    return is_end and bool(leads) and leads not in grammar()["implicative"]


@cache
def _achieving() -> frozenset[str]:
    return frozenset(map(stem, grammar()["achieving"]))


def unborne(
    title: str, verb: str, evidence: Evidence, *, is_open: bool = False
) -> Factuality | None:
    """Tell how the only clauses that a title may be of put its deed off; None where it may be told as done.

    A title has other words for its deed than the sentence: "Militants put out footage" of "plans to release a video".
    It is of the clause that shares its other words, who does it apart, and not of one that shares none. A demand or a
    promise, which is open, is put off by a denial alone.
    """
    told, deed = _parted(evidence), deed_in(title)
    if not told.off or _is_beyond(title, verb, told, evidence):
        return None
    if _is_told(deed, told, evidence) or not _is_of_what_is_off(title, told, evidence):
        return None
    how = next((how for _, how in told.off if how.word not in _TOLD), None)
    return None if is_open and how and (told.done or how.word not in _FIRM) else how


def _is_beyond(title: str, verb: str, told: _Parted, evidence: Evidence) -> bool:
    """Tell a title of which the clauses tell nothing: of a wish, a denial, of what is said, or of no deed."""
    deed = deed_in(title)
    if not verb:
        return bool(told.done) or not _has_deed(title, evidence)
    # Who no longer opposes something backs it.
    is_turned = any(one.deed in opposed(deed) for one, _ in told.off)
    return is_turned or verb in WISHING | LEADING or deed in withholding() | TELLING


def _has_deed(title: str, evidence: Evidence) -> bool:
    """Tell whether a title without a verb has a noun for a deed, and none that the sentences have: "Crisis talks"."""
    head = words(_BEHIND.split(title, maxsplit=1)[0])[-1:]
    if not head or head[0].folded not in frames()[1]:
        return False
    return not shared(akin(stem(head[0].folded))) & shared(evidence.stems)


class _Parted(NamedTuple):
    """The clauses of sentences that are put off, each with how, and those that are told as done."""

    off: list[tuple[Telling, Factuality]]
    done: list[Telling]
    about: frozenset[str]
    own: frozenset[str] = frozenset()


def _parted(evidence: Evidence) -> _Parted:
    """Part the clauses of the sentences; what only leads to a deed, "planned to", tells none itself."""
    every = [(one, _how(one)) for one in tellings_in(evidence)]
    off = [(one, how) for one, how in every if how.status in _OFF]
    above = {id(one.clause.parent) for one, _ in off if one.clause.relation in HANGING}
    done = [one for one, how in every if how.status not in _OFF and not _only_leads(one, above)]
    return _Parted(off, done, _about(_telling(every, off)), _own(off, done))


def _telling(
    every: Iterable[tuple[Telling, Factuality]], off: Iterable[tuple[Telling, Factuality]]
) -> Iterator[Telling]:
    """Yield the finite clauses that do not only describe something of what is put off."""
    below = {id(one.clause) for one, _ in off}
    for one, _ in every:
        if one.group.form == "finite" and not _describes(one, below):
            yield one


def _about(held: Iterable[Telling]) -> frozenset[str]:
    """Give the stems of who, or what, clauses are about."""
    return shared(frozenset().union(*map(doers, held)))


def _own(off: Sequence[tuple[Telling, Factuality]], done: Sequence[Telling]) -> frozenset[str]:
    """Give the stems of whom only a clause is about that hangs on another: "asked whether a second ship was there".

    Where a pronoun does what is done it may be the same.
    """
    if any(is_pronoun(one.sentence, one.clause) for one in done):
        return frozenset()
    hanging = [one for one, _ in off if one.clause.is_embedded and one.group.form == "finite"]
    return _about(hanging) - _about(done) - _matter(done)


def _how(one: Telling) -> Factuality:
    """Tell how sure a clause is; what "is expected on Friday" is to come."""
    is_set = one.group.base in _SET and one.group.is_passive and bool(one.group.helpers)
    return Factuality("planned", one.group.word) if is_set else heard(one.sentence, one.clause)


def _is_of_what_is_off(title: str, told: _Parted, evidence: Evidence) -> bool:
    """Tell whether a title shares words with what is put off, and none with what is told as done."""
    wanted, off = shared(stems(title)), _matter(one for one, _ in told.off)
    # What only describes something of a deed that is not done tells no other: "a site that it launched in May".
    below = {id(one.clause) for one, _ in told.off}
    beside = _matter(one for one in told.done if not _describes(one, below))
    held = off - _matter(told.done) - told.about if told.done else shared(evidence.stems)
    held |= told.own
    return bool(wanted & held) and not wanted & (beside - told.about)


def _is_told(deed: str, told: _Parted, evidence: Evidence) -> bool:
    """Tell whether a deed is told as done, in whatever word, or by a noun, if not "would not sign a declaration"."""
    objects = shared(stems(" ".join(_objects(one) for one, _ in told.off)))
    every = shared(evidence.stems - _agents(evidence))
    rest = every - (objects - _matter(told.done))
    return bool(shared(akin(deed)) & (rest | shared(one.deed for one in told.done)))


def _agents(evidence: Evidence) -> frozenset[str]:
    """Give the stems that only words for doers have who may not have done it: "rescuers" tell no rescue."""
    doing = grammar()["would_be"]
    rest = (one.folded for one in evidence.words if one.folded not in doing)
    return frozenset(map(stem, doing)) - frozenset(map(stem, rest))


def _objects(one: Telling) -> str:
    return " ".join(map(one.sentence.shown, one.clause.objects))


def _describes(one: Telling, below: set[int]) -> bool:
    """Tell whether a clause only describes something of one of some clauses."""
    clause: Clause | None = one.clause
    while clause is not None and clause.relation in {"relative", "participle"}:
        clause = clause.parent
        if id(clause) in below:
            return True
    return False


def _only_leads(one: Telling, above: set[int]) -> bool:
    """Tell whether a clause only leads to what is not done, "planned to", or tells what somebody is."""
    base = one.group.base
    if base in _STATIC and one.group.form == "participle":
        return True
    return base in _leading() and id(one.clause) in above


@cache
def _leading() -> frozenset[str]:
    """Give the verbs that lead to a deed: "plans to sign", "was urged to sign", "said that she would sign"."""
    held = frozenset("decide vote fail decline refuse opt choose try agree threaten".split())  # noqa: SIM905
    return held | WISHING | LEADING | frozenset(map(base_of, says()))


def _matter(held: Iterable[Telling]) -> frozenset[str]:
    """Give the stems of what is done to and with in clauses."""
    return shared(frozenset().union(*map(matter, held)))
