"""How sure the deed of a clause is, as a judge takes it: a title may tell as done what is done, or disputed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import DONE, UNDONE, Factuality
from sahara_cli.reading.events.factuality.status import of_verb
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.verbs import is_participle, is_past

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: Words by which a deed is refused, or does not come about.
REFUSING = frozenset(
    """
    deny denies denied denying refuse refused refuses refusing fail failed fails failing cancel cancelled canceled
    postponed abstain abstained prevented averted foiled decline declined declines declining
    """.split()  # noqa: SIM905 - words read best so
)
#: "Has not yet replied".
_NOT_YET = late(r"(?: not|n['’]t|\bnever) (?:yet|even|ever|so far|been|yet been|\w+ly)(?: been)? $")
#: What denies a verb, where it stands before it in the same stretch of the sentence.
_DENYING = late(r"\b(?:no|not|never|none|nobody|neither|nor|without)\b|n't\b", re.IGNORECASE)
_STRETCH = late(r"[,;:]|\b(?:and|but) that\b")
#: "The programme had to be extended" tells that it was.
_HAD_TO = late(r"\bhad to (?:\w+ly )?(?:be )?$")
#: "Told him to drop it before firing": what these lead to was done, whatever was told.
_BESIDE = frozenset({"before", "after", "since", "while"})
_WHEN = frozenset({"when", "once", "as", "after", "before"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_PARTED = late(r"[;:]| - |\bbut\b")
_NOT = frozenset({"not", "no", "never"})
#: "Was not opened until May" tells of what was done, if late.
UNTIL = late(r"[^,;:.]{0,80}?\b(?:until|till)\b", re.IGNORECASE)
#: "No evidence that the dam leaked".
_UNPROVED = late(
    r"\b(no|without|lack of|lacks?)(?: \w+)? (?:evidence|proof|indications?|suggestion|signs?|hint|trace)"
    r"(?: whatsoever)?(?: to suggest| to show)?(?: that)? $"
)
_HELPING = frozenset({"help", "let", "make"})
#: "Are said to be in hospital" is no plan.
HEARD = frozenset("said reported believed thought understood known alleged feared".split())  # noqa: SIM905


def sureness(sentence: Sentence, clause: Clause) -> Factuality:
    """Tell how sure the deed is that a clause tells: done, planned, disputed, or not done at all."""
    trigger = verb_trigger(sentence, clause)
    if trigger is None or clause.group is None:
        return DONE
    how = of_verb(sentence, trigger)
    if unproved := _UNPROVED.search(sentence.text[sentence.begin : _start(sentence, clause)]):
        return Factuality(UNDONE, unproved[1])
    if (above := _helped(sentence, clause)) is not None:
        return sureness(sentence, above)
    if _is_when(clause) and clause.parent:
        main = sureness(sentence, clause.parent)
        if main.status == "planned":
            return main
    if clause.marker == "until" and clause.group.tense == "present" and not clause.group.helpers:
        return Factuality("planned", "until")
    return (
        DONE
        if _is_done(sentence, clause, clause.group, how)
        else _ahead_or(how, sentence, clause.group)
    )


def _is_when(clause: Clause) -> bool:
    """Tell a clause in the present that says when another is: "the largest in use when it takes off"."""
    group = clause.group
    is_present = group is not None and group.tense == "present" and not group.helpers
    return is_present and clause.relation == "adverbial" and clause.marker in _WHEN


def _start(sentence: Sentence, clause: Clause) -> int:
    return sentence.tokens[clause.first].start


def _helped(sentence: Sentence, clause: Clause) -> Clause | None:
    """Give the clause by which others are helped, or left, to do what a clause tells: "will help us mend the nets"."""
    group = clause.group
    if group is None or group.helpers or group.word != group.base or not clause.subjects:
        return None
    own = clause.subjects[0]
    for other in sentence.clauses:
        if other.group and other.group.base in _HELPING and own in other.objects:
            return other
    return None


def _is_done(sentence: Sentence, clause: Clause, group: Group, how: Factuality) -> bool:
    """Tell what is told as done all the same: "had to be extended", "the crew are to blame"."""
    if how.word in REFUSING and _is_free(clause, group):
        return True
    if clause.relation == "gerund" and clause.marker in _BESIDE and not group.negated:
        return True
    if _is_only_late(sentence, clause):
        return True
    at = sentence.tokens[group.head].start
    is_idiom = group.base == "blame" and "to" in group.helpers
    had_to = is_idiom or _HAD_TO.search(sentence.text, sentence.begin, at)
    return bool(had_to) or _is_past_condition(sentence, clause, how.word)


def _is_only_late(sentence: Sentence, clause: Clause) -> bool:
    """Tell what was done, if late: "it was not until May that the quay was opened", "was not opened until May"."""
    above, group = clause.parent, clause.group
    if group and group.negated and group.tells_past:
        return bool(UNTIL.match(sentence.text, sentence.tokens[group.head].end, sentence.end))
    if clause.relation != "that" or above is None or above.group is None:
        return False
    is_not = above.group.base == "be" and above.group.negated
    return is_not and any(by == "until" for by, _ in above.prepositional)


def _ahead_or(how: Factuality, sentence: Sentence, group: Group) -> Factuality:
    """Read "not yet", and what another verb's denial does not reach."""
    if _NOT_YET.search(sentence.text[sentence.begin : sentence.tokens[group.first].start]):
        return Factuality(UNDONE, "not")
    # "Nobody was hurt, and that the police had cleared the site": another verb is denied.
    before = _STRETCH.split(sentence.text[sentence.begin : sentence.tokens[group.head].start])[-1]
    if how.word in _NOT and not _DENYING.search(before):
        return Factuality("planned", "ahead") if group.is_ahead else DONE
    return how


def heard(sentence: Sentence, clause: Clause) -> Factuality:
    """Tell how sure a clause is; what is said to be so is told as so."""
    how = sureness(sentence, clause)
    return DONE if how.word in HEARD else how


def _is_past_condition(sentence: Sentence, clause: Clause, word: str) -> bool:
    """Tell whether a condition is parted from a past that it cannot make unsure: "if asked - called a meeting"."""
    group = clause.group
    if group is None or word not in _CONDITIONS or group.modal or group.is_ahead:
        return False
    lead = sentence.text[sentence.begin : sentence.tokens[group.head].start]
    is_parted = bool(_PARTED.search(lead[lead.rfind(f"{word} ") + 1 :]))
    return is_parted and (is_past(group.word) or is_participle(group.word))


def _is_free(clause: Clause, group: Group) -> bool:
    """Tell the verb of "Peru refused to pay, and Kenya signed" that hangs on no refusal: its subject is its own."""
    return group.form == "finite" and bool(clause.subjects) and clause.relation != "that"
