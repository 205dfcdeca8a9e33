"""What a sentence tells only as planned, asked for or thought of, and what it tells besides as so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.voices import says
from sahara_cli.judging.wishes import (
    BEING,
    GOVERNING,
    HANGING,
    LEADING,
    THINGS,
    WISHING,
    coming,
    cue,
)
from sahara_cli.judging.words import stem, stems
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.verbs import forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: Behind a verb that wishes, these lead to what is to be: "applied for membership".
_OBJECTS = frozenset({"for", "to", "with"})
#: Behind a verb that leads: "called for a boycott", "told to boil".
_LED = frozenset({"for", "on", "upon", "to"})
#: Headlines' verbs, which look like nouns.
_HEADLINED = late(
    r"\b(?:mull(?:s|ing)?|eye(?:s|ing)?|weigh(?:s|ing)?|plots?|plans|looms?|nears|awaits?|urged|hopes for|bids for"
    r"|close on|in sight)\b"
)
_TO_DO = late(r"(?<!\bnot )\bto ([a-z]+)\b", re.IGNORECASE)
#: What goes on while somebody tries: "Race to reach a boy".
EFFORT = late(
    r"(?:race|fight|battle|struggle|scramble|efforts?|hunt|rush|search|operation|mission)$",
    re.IGNORECASE,
)
#: Nouns that have the form of a verb: "Peace talks to resume".
NOUNS = frozenset(
    """
    talks strikes attacks visits votes plans exports imports works forces offers results calls protests repairs cuts
    trials tests troops claims members flights matches workers doctors leaders fish set ready
    """.split()  # noqa: SIM905 - words read best so
)
#: How verbs end that no table has: "privatise".
_VERBAL = ("ate", "ise", "ize", "ify")
#: A month read as a verb, or a helper left alone.
_LONE = frozenset({"may", "might", "will", "can"})
_STOPS = (".", "!", '"')
#: A verb that may have been missed: "informed them of its plan, and advanced the date".
_GOES_ON = late(r"[,;] (?:and|but|then) (?:\w+ly )?\w+ed\b")
#: What is there already, for whose sake something is to be: "in exchange for its normalisation of ties".
_GIVEN = late(
    r"\b(?:in (?:exchange|return|retaliation) for|as a result of|because of|following|despite|thanks to|in response to"
    r"|in the wake of)\b[^,;.]*"
)


class Outlook(NamedTuple):
    """A sentence's words by how sure they are: stems of what it tells as so, and of what is to come.

    `deeds` are those of what is to come that are to be done, `planners` are who looks ahead; `does` tells whether a
    clause of its own tells what is so.
    """

    asserted: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    planners: frozenset[str] = frozenset()
    cue: str = ""
    does: bool = False

    def __or__(self, other: Outlook) -> Outlook:
        return Outlook(
            self.asserted | other.asserted,
            self.ahead | other.ahead,
            self.deeds | other.deeds,
            self.planners | other.planners,
            self.cue or other.cue,
            self.does or other.does,
        )


def outlook(sentence: Sentence) -> Outlook:
    """Part a sentence into what it tells as so and what it only plans, asks for or thinks of."""
    view = Outlook(does=bool(_GOES_ON.search(sentence.words)))
    unsure: set[int] = set()
    for clause in sentence.clauses:
        if clause.group is None or clause.group.helpers or clause.group.word not in _LONE:
            view |= _read(sentence, clause, unsure)
    if not view.cue and (headlined := _headlined(sentence)):
        words = stems(sentence.words)
        return Outlook(ahead=words, deeds=words, cue=headlined)
    premises = stems(" ".join(_GIVEN.findall(sentence.words)))
    return view._replace(asserted=view.asserted | premises, ahead=view.ahead - premises)


def _read(sentence: Sentence, clause: Clause, unsure: set[int]) -> Outlook:
    """Read one clause, and note it among those that are unsure where it is, or leads to what is."""
    group = clause.group
    if cue_word := cue(sentence, clause, unsure):
        unsure.add(id(clause))
        return _to_come(sentence, clause, cue_word)
    if group is None:
        return Outlook(asserted=_words(sentence, clause))
    if group.base in LEADING:
        unsure.add(-id(clause))
    elif group.word in says():
        return Outlook(asserted=frozenset({stem(group.base)}))
    return _split_by_verb(sentence, clause, group)


def _to_come(sentence: Sentence, clause: Clause, cue_word: str) -> Outlook:
    """Give what a clause tells that is wholly to come."""
    words, subject = _words(sentence, clause), _stems(sentence, clause.subjects)
    group = clause.group
    if group is None or coming(sentence, clause):  # "his forthcoming visit is his first"
        return Outlook(ahead=words, deeds=subject, cue=cue_word)
    above = clause.parent if clause.relation in HANGING else None
    planners = subject | _stems(sentence, (*above.subjects, *above.objects) if above else ())
    verb = frozenset({stem(group.base)})
    if group.base in WISHING | BEING:
        words, verb = words - verb, _wished(sentence, clause, group)
    return Outlook(ahead=words, deeds=verb, planners=planners, cue=cue_word)


def _wished(sentence: Sentence, clause: Clause, group: Group) -> frozenset[str]:
    """Give what is to be: "a merger is proposed", "plans a tram", "is close to a deal"."""
    is_of_subject = group.is_passive or group.base in BEING
    own = [*(clause.subjects if is_of_subject else ()), *clause.objects]
    governed = [phrase for by, phrase in clause.prepositional if by in _OBJECTS]
    return _stems(sentence, (*own, *governed))


def _split_by_verb(sentence: Sentence, clause: Clause, group: Group) -> Outlook:
    """Part a clause that tells what is so from what its noun or its verb leads to: "has plans for a tram"."""
    phrases = [sentence.shown(subject) for subject in (*clause.subjects, *clause.objects)]
    things = [word for phrase in phrases if (word := phrase.rpartition(" ")[2].lower()) in THINGS]
    is_leading = group.base in LEADING
    leads = GOVERNING if things else _LED if is_leading else frozenset[str]()
    below, rest = _governed(sentence, clause, leads)
    own = stems(" ".join((*phrases, group.word)))
    if is_leading and any(
        by == "for" for by, _ in clause.prepositional
    ):  # "called a walkout for Friday"
        below |= _stems(sentence, clause.objects)
        own -= below
    does = group.form == "finite" and not (is_leading or things)
    if not below:
        return Outlook(asserted=own | rest, does=does)
    planners = _stems(sentence, clause.subjects)
    return Outlook(own | rest, below, below, planners, (*things, group.word)[0], does)


def _governed(
    sentence: Sentence, clause: Clause, leads: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Part what prepositions govern in what some of them lead to, "of" behind that included, and the rest."""
    below: set[str] = set()
    rest: set[str] = set()
    for by, phrase in clause.prepositional:
        is_below = by in leads or (by == "of" and bool(below))
        (below if is_below else rest).update(stems(sentence.shown(phrase)))
    return frozenset(below), frozenset(rest)


def _stems(sentence: Sentence, phrases: Iterable[Phrase]) -> frozenset[str]:
    return stems(" ".join(map(sentence.shown, phrases)))


def _words(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """Take the stems of a clause's own words, those of what hangs on it left out."""
    governed = (phrase for _, phrase in clause.prepositional)
    own = _stems(sentence, (*clause.subjects, *clause.objects, *clause.apposed, *governed))
    return own | stems(clause.group.word if clause.group else "")


def _headlined(sentence: Sentence) -> str:
    """Give the words by which a headline tells of what is to come: "Kenya to sell", "Peru eyes"; "" of a sentence."""
    text = sentence.words
    verbs = [
        clause.group
        for clause in sentence.clauses
        if clause.group and clause.group.form == "finite"
    ]
    if any(group.word not in NOUNS for group in verbs):
        return ""
    if match := _HEADLINED.search(text):
        return match[0]
    to_do = () if text[-1:] in _STOPS else _TO_DO.finditer(text)
    begun = (infinitive for infinitive in to_do if _is_begun(text, infinitive.start()))
    return next((infinitive[0] for infinitive in begun if may_be_verb(infinitive[1].lower())), "")


def _is_begun(text: str, at: int) -> bool:
    """Tell whether "to" stands in a headline's first half, and not behind what goes on: "Race to reach a boy"."""
    return at * 2 < len(text) and not EFFORT.search(text[:at].rstrip())


def may_be_verb(word: str) -> bool:
    """Tell whether a word may be a verb's base, with "re" before it too: "restate", "hospitalise"."""
    is_known = {word, word.removeprefix("re")} & forms()["base"].keys()
    return bool(is_known) or word.endswith(_VERBAL)
