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
    own = [telling for telling in tellings_in(evidence) if telling.deed in akin(deed)]
    nouns = sum(bool(akin(stem(word.folded)) & akin(deed)) for word in evidence.words)
    return bool(own) and nouns == len(own) and all(map(_is_purpose, own))


def _is_purpose(telling: Telling) -> bool:
    above = telling.clause.parent
    is_end = (
        telling.clause.relation == "infinitive"
        and sureness(telling.sentence, telling.clause).word == "to"
    )
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
    parted, deed = _parted(evidence), deed_in(title)
    if not parted.off or _is_beyond(title, verb, parted, evidence):
        return None
    if _is_told(deed, parted, evidence) or not _is_of_what_is_off(title, parted, evidence):
        return None
    how = next((how for _, how in parted.off if how.word not in _TOLD), None)
    return None if is_open and how and (parted.done or how.word not in _FIRM) else how


def _is_beyond(title: str, verb: str, parted: _Parted, evidence: Evidence) -> bool:
    """Tell a title of which the clauses tell nothing: of a wish, a denial, of what is said, or of no deed."""
    deed = deed_in(title)
    if not verb:
        return bool(parted.done) or not _has_deed(title, evidence)
    # Who no longer opposes something backs it.
    is_turned = any(telling.deed in opposed(deed) for telling, _ in parted.off)
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
    judged = [(telling, _how(telling)) for telling in tellings_in(evidence)]
    off = [(telling, how) for telling, how in judged if how.status in _OFF]
    above = {id(telling.clause.parent) for telling, _ in off if telling.clause.relation in HANGING}
    done = [
        telling
        for telling, how in judged
        if how.status not in _OFF and not _only_leads(telling, above)
    ]
    return _Parted(off, done, _about(_telling(judged, off)), _own(off, done))


def _telling(
    judged: Iterable[tuple[Telling, Factuality]], off: Iterable[tuple[Telling, Factuality]]
) -> Iterator[Telling]:
    """Yield the finite clauses that do not only describe something of what is put off."""
    below = {id(telling.clause) for telling, _ in off}
    for telling, _ in judged:
        if telling.group.form == "finite" and not _describes(telling, below):
            yield telling


def _about(tellings: Iterable[Telling]) -> frozenset[str]:
    """Give the stems of who, or what, clauses are about."""
    return shared(frozenset().union(*map(doers, tellings)))


def _own(off: Sequence[tuple[Telling, Factuality]], done: Sequence[Telling]) -> frozenset[str]:
    """Give the stems of whom only a clause is about that hangs on another: "asked whether a second ship was there".

    Where a pronoun does what is done it may be the same.
    """
    if any(is_pronoun(telling.sentence, telling.clause) for telling in done):
        return frozenset()
    hanging = [
        telling
        for telling, _ in off
        if telling.clause.is_embedded and telling.group.form == "finite"
    ]
    return _about(hanging) - _about(done) - _matter(done)


def _how(telling: Telling) -> Factuality:
    """Tell how sure a clause is; what "is expected on Friday" is to come."""
    is_set = telling.group.base in _SET and telling.group.is_passive and bool(telling.group.helpers)
    return (
        Factuality("planned", telling.group.word)
        if is_set
        else heard(telling.sentence, telling.clause)
    )


def _is_of_what_is_off(title: str, parted: _Parted, evidence: Evidence) -> bool:
    """Tell whether a title shares words with what is put off, and none with what is told as done."""
    wanted, off = shared(stems(title)), _matter(telling for telling, _ in parted.off)
    # What only describes something of a deed that is not done tells no other: "a site that it launched in May".
    below = {id(telling.clause) for telling, _ in parted.off}
    beside = _matter(telling for telling in parted.done if not _describes(telling, below))
    put_off = off - _matter(parted.done) - parted.about if parted.done else shared(evidence.stems)
    put_off |= parted.own
    return bool(wanted & put_off) and not wanted & (beside - parted.about)


def _is_told(deed: str, parted: _Parted, evidence: Evidence) -> bool:
    """Tell whether a deed is told as done, in whatever word, or by a noun, if not "would not sign a declaration"."""
    objects = shared(stems(" ".join(_objects(telling) for telling, _ in parted.off)))
    all_stems = shared(evidence.stems - _agents(evidence))
    rest = all_stems - (objects - _matter(parted.done))
    return bool(shared(akin(deed)) & (rest | shared(telling.deed for telling in parted.done)))


def _agents(evidence: Evidence) -> frozenset[str]:
    """Give the stems that only words for doers have who may not have done it: "rescuers" tell no rescue."""
    doing = grammar()["would_be"]
    rest = (word.folded for word in evidence.words if word.folded not in doing)
    return frozenset(map(stem, doing)) - frozenset(map(stem, rest))


def _objects(telling: Telling) -> str:
    return " ".join(map(telling.sentence.shown, telling.clause.objects))


def _describes(telling: Telling, below: set[int]) -> bool:
    """Tell whether a clause only describes something of one of some clauses."""
    clause: Clause | None = telling.clause
    while clause is not None and clause.relation in {"relative", "participle"}:
        clause = clause.parent
        if id(clause) in below:
            return True
    return False


def _only_leads(telling: Telling, above: set[int]) -> bool:
    """Tell whether a clause only leads to what is not done, "planned to", or tells what somebody is."""
    base = telling.group.base
    if base in _STATIC and telling.group.form == "participle":
        return True
    return base in _leading() and id(telling.clause) in above


@cache
def _leading() -> frozenset[str]:
    """Give the verbs that lead to a deed: "plans to sign", "was urged to sign", "said that she would sign"."""
    verbs = frozenset("decide vote fail decline refuse opt choose try agree threaten".split())  # noqa: SIM905
    return verbs | WISHING | LEADING | frozenset(map(base_of, says()))


def _matter(tellings: Iterable[Telling]) -> frozenset[str]:
    """Give the stems of what is done to and with in clauses."""
    return shared(frozenset().union(*map(matter, tellings)))
