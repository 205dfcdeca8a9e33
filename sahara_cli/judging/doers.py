"""Titles that give a deed to another than the sentence does: "Kenya sues Peru" where Peru sued, or Chile did."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging import titles
from sahara_cli.judging.aligned import TELLING, deed_in, same
from sahara_cli.judging.capitals import NO_NAME
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import mentions_in
from sahara_cli.judging.pairs import swapping
from sahara_cli.judging.parts import is_pronoun
from sahara_cli.judging.voices import says
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.aligned import Telling
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.phrases import Phrase

#: With these kinds and verbs either side may be told as doing it.
_MUTUAL = frozenset({"agree", "cooperate", "consult"})
_EITHER = frozenset(
    map(
        stem,
        """
        meet join marry divorce split part merge clash fight face play talk be have get become receive take come go
        leave arrive return see hold make win lose die fall rise begin start open close move say tell
        """.split(),  # noqa: SIM905
    )
)
_TURNED = "the cited sentence tells the sides the other way round"
_STYLES = frozenset({"mr", "mrs", "ms", "dr", "sir"})
_BRACKETS = late(r"\([^)]*\)")
_TOWARDS = frozenset({"to", "against", "on", "at", "into", "upon", "with", "of", "from", "for"})


class Sides(NamedTuple):
    """The stems of who does a deed, and of whom it is done to."""

    doers: frozenset[str]
    sufferers: frozenset[str]


def misplaced(event: Event, evidence: Evidence, names: Names) -> Iterator[Lack]:
    """Doubt a title whose sides are those of the sentence turned, or whose doer is named there beside who did it."""
    own = titles.headline(event.title)
    if own is None or not own.is_sure or event.kind in _MUTUAL or _is_either(event.title):
        return
    tellings = _telling(event.title, evidence)
    if tellings and all(_is_turned_by_state(event.title, own, telling) for telling in tellings):
        yield Lack("title", _TURNED)
    elif tellings and (problem := _problem(own, tellings, names)):
        yield Lack("title", problem)


def _is_turned_by_state(title: str, own: titles.Headline, telling: Telling) -> bool:
    """Tell "Lima denounces Nairobi" of a clause in which Kenya's minister denounces what Peru did."""
    verb = next((word for word in words(title) if stem(word.folded) == stem(own.verb)), None)
    if verb is None:
        return False
    before, after = _states(title[: verb.start]), _states(title[verb.end :])
    doers, sufferers = (after, before) if own.is_passive else (before, after)
    ours, theirs = (
        _states(" , ".join(map(telling.sentence.shown, phrases))) for phrases in _phrases(telling)
    )
    is_turned = doers & theirs and sufferers & ours
    return bool(is_turned) and not (doers & ours or sufferers & theirs)


def _states(text: str) -> frozenset[str]:
    """Give the states that a text names, by whatever word."""
    return mentions_in(text).states


def _telling(title: str, evidence: Evidence) -> list[Telling]:
    """List the clauses that tell a title's deed; "buys" by its own word alone, since "sells" turns the sides."""
    deed = deed_in(title)
    return [
        telling for telling in same(evidence, title) if telling.deed == deed or not swapping(deed)
    ]


def _is_either(title: str) -> bool:
    """Tell whether either side may be told as doing what a title tells."""
    deed = deed_in(title)
    return deed in _EITHER | TELLING


def _problem(own: titles.Headline, tellings: Sequence[Telling], names: Names) -> str:
    """Say what is wrong with a title's sides; "" where nothing is, or where a pronoun may mean anybody."""
    if all(_is_by_others(telling, _titled(own)) for telling in tellings):
        return _TURNED
    if any(is_pronoun(telling.sentence, telling.clause) for telling in tellings):
        return ""
    return _misplaced(own, tellings, names)


def _misplaced(own: titles.Headline, tellings: Sequence[Telling], names: Names) -> str:
    """Say what is wrong with a title's sides; "" where some clause has them so."""
    titled = _titled(own)
    is_suffered = not own.is_passive and all(_is_suffered(telling, titled) for telling in tellings)
    if is_suffered or all(_is_turned(titled, _sides(telling)) for telling in tellings):
        return _TURNED
    if all(_is_another(titled.doers, telling, _phrases(telling)[0], names) for telling in tellings):
        return "the cited sentence tells that another did it"
    if all(
        _is_another(titled.sufferers, telling, _phrases(telling)[1], names, is_said=False)
        for telling in tellings
    ):
        return "the cited sentence tells that it was done to another"
    return ""


def _titled(own: titles.Headline) -> Sides:
    """Tell who does a title's deed, and to whom."""
    subject, others = own.subject - _STYLES, own.others - _STYLES
    return Sides(others, subject) if own.is_passive else Sides(subject, others)


def _phrases(telling: Telling) -> tuple[list[Phrase], list[Phrase]]:
    """List who does a deed in a clause, and to whom."""
    clause, group = telling.clause, telling.group
    subjects = list(clause.subjects or ([clause.antecedent] if clause.antecedent else []))
    behind = [(by, phrase) for by, phrase in clause.prepositional if phrase.first > group.head]
    if group.is_passive:
        return [phrase for by, phrase in behind if by == "by"], subjects
    return subjects, [*clause.objects, *(phrase for by, phrase in behind if by in _TOWARDS)]


def _sides(telling: Telling) -> Sides:
    """Tell who does a deed in a clause, and to whom, by their stems."""
    doers, sufferers = _phrases(telling)
    return Sides(_stems(telling.sentence, doers), _stems(telling.sentence, sufferers))


def _is_turned(titled: Sides, theirs: Sides) -> bool:
    """Tell whether who does it in a title only suffers it in a clause, and whom it is done to does it there."""
    doers, sufferers = theirs.doers - theirs.sufferers, theirs.sufferers - theirs.doers
    if not (titled.doers and titled.sufferers):
        return False
    is_turned = titled.doers & sufferers and titled.sufferers & doers
    return bool(is_turned) and not (
        titled.doers & doers or titled.sufferers & sufferers - titled.doers
    )


def _is_by_others(telling: Telling, titled: Sides) -> bool:
    """Tell a passive that is done by those whom it is done to in a title: "Peru fines a bank", "he was fined by it"."""
    by = [phrase for marker, phrase in telling.clause.prepositional if marker == "by"]
    doers = _stems(telling.sentence, by)
    is_passive = telling.group.is_passive and telling.group.helpers
    own = _stems(telling.sentence, telling.clause.subjects)
    is_theirs = is_passive and titled.sufferers & doers and not titled.sufferers & own
    return bool(is_theirs) and not titled.doers & doers


def _is_suffered(telling: Telling, titled: Sides) -> bool:
    """Tell whether who does it in a title has it done to them in a clause: "Peru fines a bank", "Peru was fined"."""
    theirs, group = _sides(telling), telling.group
    is_passive = group.is_passive and bool(group.helpers)
    if not is_passive or theirs.doers or not titled.sufferers:
        return False
    return bool(titled.doers & theirs.sufferers) and not titled.sufferers & theirs.sufferers


def _is_another(
    titled: frozenset[str],
    telling: Telling,
    phrases: Sequence[Phrase],
    names: Names,
    *,
    is_said: bool = True,
) -> bool:
    """Tell whether a sentence names somebody of a title apart from those who are by name in their place there.

    Who says it may be of those who do it, but not of whom it is done to: "Police held Odera, Quispe said".
    """
    sentence, phrase_stems = telling.sentence, _stems(telling.sentence, phrases)
    if not titled or titled & phrase_stems or telling.clause.relation == "relative" or not phrases:
        return False
    is_there = (
        titled & _named(sentence)
        and not any(map(str.isdigit, titled))
        and titled <= stems(sentence.words)
    )
    are_named = all(map(_is_name, map(sentence.shown, phrases)))
    return (
        bool(is_there)
        and are_named
        and not (
            _is_beside(titled, telling, is_said=is_said) or _are_kin(titled, phrase_stems, names)
        )
    )


def _is_beside(titled: frozenset[str], telling: Telling, *, is_said: bool) -> bool:
    """Tell "the head of Kenya's bank", "Quispe, the minister", who do it too; and who says it may be of those."""
    near = [
        phrase for _, phrase in telling.clause.prepositional if phrase.end <= telling.group.first
    ]
    said = [
        phrase
        for other in telling.sentence.clauses
        if is_said and other.group and other.group.word in says()
        for phrase in other.subjects
    ]
    return bool(titled & _stems(telling.sentence, (*near, *telling.clause.apposed, *said)))


def _is_name(shown: str) -> bool:
    """Tell whether a phrase ends with a name that is no abbreviation's long form: not "the country", "the Union"."""
    last = words(shown)[-1:]
    is_name = bool(last) and last[0].text[0].isupper() and last[0].folded not in NO_NAME
    return is_name and not shown.lower().startswith("the ")


def _named(sentence: Sentence) -> frozenset[str]:
    """Give the stems of a sentence's words that have a capital, those in brackets apart."""
    bare = _BRACKETS.sub(" ", sentence.words)
    return stems(" ".join(word.text for word in words(bare) if word.text[0].isupper()))


def _are_kin(doers: frozenset[str], others: frozenset[str], names: Names) -> bool:
    """Tell whether some words and others are of one and the same, or of one state, or of a whole and its part."""
    for record in names.records:
        own = stems(f"{names.called(record)} {names.role(record)}")
        wholes = stems(" ".join(map(names.called, names.wholes(record))))
        if (own | wholes) & doers and (own | wholes) & others:
            return True
    return False


def _stems(sentence: Sentence, phrases: Iterable[Phrase]) -> frozenset[str]:
    return stems(" ".join(map(sentence.shown, phrases))) - _STYLES
