"""What the cited sentences do not tell as done: what they deny or leave open, and what is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.words import EMPTY, stem, words
from sahara_cli.reading.events.certainty import DONE, UNDONE
from sahara_cli.reading.events.factuality import of_verb
from sahara_cli.reading.events.triggers import verb_trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.certainty import Factuality
    from sahara_cli.reading.language.clauses import Clause

#: Kinds whose deed is itself a word for what is to come, or against it.
_OPEN_KINDS = frozenset({"agree", "request", "threaten", "reject", "accuse"})
#: "Harris to restate", "Bourita and Harris to meet".
_TO_COME = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|the)){0,6} (?:to (?!the\b|an?\b)[a-z]|will |is to |are to )"
)
#: A title that itself denies, or leaves open, is no claim that it was done.
_NEGATED_TITLE = re.compile(
    r"\b(?:not|no|never|without|could|may|might|unable|possible|den(?:y|ies|ied)|call(?:s|ed) off"
    r"|(?:refus|reject|fail|cancel|postpon|scrap|abandon|abstain|avert|foil|thwart|prevent)\w*)\b",
    re.IGNORECASE,
)
#: Words by which a deed is surely not told as done; others only may do so, as "tried" and "seeking" do.
_REFUSING = frozenset(
    """
    deny denies denied denying refuse refused refuses fail failed fails cancel cancelled canceled postponed abstain
    abstained prevented averted foiled
    """.split()  # noqa: SIM905 - words read best so
)
_CLEAR = _REFUSING | frozenset(
    """
    not no never nobody none neither almost may might could can cannot must should would if unless whether
    """.split()  # noqa: SIM905 - words read best so
)
_VAGUE = frozenset({"decided", "decides", "tried", "seeking", "called", "on", "to"})
#: A shorter word tells no deed.
_SHORT = 2


def undone(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt what is recorded as reported where the sentence denies the title's deed, or tells it as to come."""
    if event.status != "reported":
        return
    if _TO_COME.match(event.title) and event.kind not in _OPEN_KINDS:
        yield Lack("status", "reported, and the title tells of what is to come")
        return
    standings = _standings(event.title, evidence)
    if not standings or any(one.status in {"reported", "disputed"} for one in standings):
        return
    word = standings[0].word
    if all(one.status == UNDONE for one in standings):
        if word in _CLEAR and not _NEGATED_TITLE.search(event.title):
            told = f'reported, and the sentence denies it or leaves it open ("{word}")'
            yield Lack("status", told, word)
    elif event.kind not in _OPEN_KINDS and word not in _VAGUE:
        yield Lack(
            "status", f'reported, and the sentence tells of what is to come ("{word}")', word
        )


def _standings(title: str, evidence: Evidence) -> list[Factuality]:
    """Tell how sure the title's deed is, in each clause of its verb: its first word that is one in the sentences."""
    verbs = [
        (stem(clause.group.base), one, clause) for one, clause in evidence.clauses if clause.group
    ]
    for word in words(title):
        if word.folded in EMPTY or len(word.folded) <= _SHORT:
            continue
        deed = stem(word.folded)
        clauses = [(one, clause) for verb, one, clause in verbs if verb == deed]
        if clauses:
            return [_standing(one, clause) for one, clause in clauses]
    return []


def _standing(sentence: Sentence, clause: Clause) -> Factuality:
    trigger = verb_trigger(sentence, clause)
    if trigger is None or clause.group is None:
        return DONE
    found = of_verb(sentence, trigger)
    # "Peru refused to pay, and Kenya signed": a verb of its own subject hangs on no refusal.
    is_free = clause.group.form == "finite" and bool(clause.subjects) and clause.relation != "that"
    return DONE if is_free and found.word in _REFUSING else found
