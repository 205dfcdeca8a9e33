"""How sure a deed is: done, still to come, told by hearsay, or not done. A reversal never yields the deed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import DONE, UNDONE, Factuality
from sahara_cli.reading.events.factuality.embedding import CONDITIONS, DOUBTFUL, hanging, nobody
from sahara_cli.reading.events.factuality.falsehoods import (
    is_called_false,
    is_counterfactual,
    is_made_up,
)
from sahara_cli.reading.lexicon.rows import bases, words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

_HARDLY = late(
    r"\b(?:almost|nearly|all but|barely|hardly|scarcely|never|no longer|not) (?:\w+ly )?$"
    r"|\b(?:about|close|near|verge of|brink of) to $|\b(?:verge|brink|point) of $",
    re.IGNORECASE,
)
_HEARSAY = late(r"\b(allegedly|reportedly|purportedly|supposedly|apparently)\b", re.IGNORECASE)
_INVERTED = late(r"(?:Had|Were|Should) (?!\w+ed\b)")
_CREDITED = late(r"(?:claim(?:s|ed)|alleg(?:es|ed))$")
_OFF = frozenset({"call", "put", "head", "stave", "fend", "ward", "break"})
_BEGAN = frozenset({"break", "strike", "take", "run"})
_NEAR, _FAR = 40, 80
#: The word by which a deed is told as done to nobody, what opens such an object, and how near it ends.
DONE_TO_NOBODY = "nobody"
_NOBODY = late(
    r"(?:(?:at|on|to|with|for|against) )?(?:none|nobody|nothing|neither|no one|no-one|not one|not an?|not even one)\b"
    r"(?! but\b)"
)
_CLOSE = 8
_NOUN_UNDONE = late(
    r"\b(?:possible|potential|threatened|feared|averted|failed|attempted|abortive|cancelled|canceled|postponed|foiled"
    r"|aborted|likely|any|no|without|further|never|called-off|suspended|abandoned|hypothetical|imminent"
    r"|another possible|yet to)(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOUN_GOVERNED = late(
    r"\b(?:end|ends|ending|halt|threats?|risks?|fears?|possibility|prospect|danger|calls?|requests?|demands?|appeals?"
    r"|lack|absence|ban|hopes?|chance|collapse|breakdown|cancellation|postponement|suspension|case|event|instead"
    r"|prevention|avoidance|denial|claims?|rejection|opposition|warnings?)"
    r" (?:of|for|on|to|about|against)(?: (?:the|a|an|any|its|his|her|their))?(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOUN_PLANNED = late(
    r"\b(?:upcoming|forthcoming|planned|proposed|scheduled|next|coming|plans? for|ahead of|plan(?:s|ned)? (?:a|an|the)"
    r"|candidates? in|run in)(?: [\w'-]+){0,3} $",
    re.IGNORECASE,
)
_NOUN_HEARSAY = late(
    r"\b(alleged|reported|purported|supposed|suspected|accused of|suspected of|charged with)(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)


#: "A meeting set for Monday", whose day the verb behind it changes.
_SET_FOR = late(r"\b(?:due|set|planned|scheduled|slated|billed|fixed|arranged)\b")


def of_verb(sentence: Sentence, trigger: Trigger) -> Factuality:
    """Tell how sure the deed is that a verb tells."""
    clause, group = trigger.clause, trigger.group
    if group is None or _is_supposed(sentence, trigger):
        return Factuality(UNDONE, "supposed")
    if is_taken_back(sentence, clause) or _is_of_what_never_was(sentence, clause):
        return Factuality(UNDONE, "taken back")
    if _is_dropped(sentence, clause, group):
        return Factuality(UNDONE, "dropped")
    own = _own(sentence, clause, group)
    if is_called_false(sentence, trigger.start):
        own = own.weaker(Factuality("disputed", "called false"))
    return own.weaker(hanging(sentence, clause)).weaker(_credited(sentence, clause))


def of_noun(sentence: Sentence, trigger: Trigger, verb: Trigger | None, *, own: bool) -> Factuality:
    """Tell how sure the deed is that a noun tells; `verb` leads to it, `own` tells that it has a date of its own."""
    lead = sentence.text[sentence.start : trigger.start]
    lead = lead[max(lead.rfind(", "), lead.rfind("; "), 0) :]
    if _is_supposed(sentence, trigger) or _is_unheld(sentence, trigger, lead):
        return Factuality(UNDONE, "not")
    factuality = _heard(sentence, trigger, lead)
    if _NOUN_PLANNED.search(lead):
        factuality = factuality.weaker(_planned(sentence, trigger))
    group = trigger.clause.group
    if group is None:
        return factuality
    if ahead := _set_ahead(trigger, group, verb, own=own):
        return factuality.weaker(Factuality("planned", ahead))
    if _is_off(sentence, trigger, group, own=own):
        return Factuality(UNDONE, group.word)
    if own and not (verb and verb.group):
        conditional = trigger.clause.marker in CONDITIONS
        return Factuality(UNDONE, trigger.clause.marker) if conditional else factuality
    return factuality.weaker(of_verb(sentence, trigger._replace(group=group, token=group.head)))


def _is_unheld(sentence: Sentence, trigger: Trigger, lead: str) -> bool:
    """Tell "a possible raid", "a ban on marches", and "the abduction was staged" from a march that was."""
    if _NOUN_UNDONE.search(lead) or _NOUN_GOVERNED.search(lead):
        return True
    return trigger.kind in {"assault", "coerce"} and is_made_up(sentence, trigger.close)


def _set_ahead(trigger: Trigger, group: Group, verb: Trigger | None, *, own: bool) -> str:
    """Give the verb by which a noun is to come: "was postponed to Monday", "is planning a march"; else ""."""
    if own:
        moved = verb is not None and verb.group is not None and is_moved(verb.group)
        return group.word if moved else ""
    return group.word if _is_being_planned(trigger, group) else ""


def _is_being_planned(trigger: Trigger, group: Group) -> bool:
    """Tell "is planning a march", no attack that somebody is said to plan."""
    present = group.base == "plan" and group.tense == "present" and not group.is_passive
    return present and not group.negated and trigger.kind not in {"assault", "coerce"}


def _heard(sentence: Sentence, trigger: Trigger, lead: str) -> Factuality:
    """Tell "a reported outbreak" from "last reported an outbreak", where it is a verb."""
    heard = _NOUN_HEARSAY.search(lead)
    if heard is None:
        return DONE
    at = trigger.start - len(lead) + heard.start()
    heads = (sentence.tokens[group.head] for group in sentence.groups if group.form == "finite")
    is_verb = any(head.start == at and head.low == "reported" for head in heads)
    return DONE if is_verb else Factuality("disputed", heard[1])


def _is_supposed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what is asked, and what only would have been."""
    return _is_asked(sentence, trigger.end) or is_counterfactual(
        sentence, trigger.start, trigger.clause
    )


def _planned(sentence: Sentence, noun: Trigger) -> Factuality:
    """Read a plan, which the verb behind it may take back: "plans for a march have been dropped"."""
    group = noun.clause.group
    dropped = group is not None and noun.token < group.first and undoes(sentence, group)
    return Factuality(UNDONE if dropped else "planned", "ahead")


def is_taken_back(sentence: Sentence, clause: Clause) -> bool:
    """Tell a plan told beside what became of it: "suspended a strike that was due to start"."""
    above, group = clause.parent, clause.group
    if above is None or group is None or not _tells_more(clause, above):
        return False
    if not _is_set_ahead(sentence, group) or above.group is None:
        return False
    return (
        _is_not_so(sentence, above.group) or undoes(sentence, above.group) or is_moved(above.group)
    )


def _is_set_ahead(sentence: Sentence, group: Group) -> bool:
    """Tell the verb of a plan: "was due to start", "talks due to start", "a strike planned"."""
    led = sentence.tokens[group.first - 1].low if group.first else ""
    due = led in words()["due"] or {"due", "to"} <= set(group.helpers)
    return due or group.is_ahead or group.word in words()["planned"]


def _is_of_what_never_was(sentence: Sentence, clause: Clause) -> bool:
    """Tell "the attack that killed nine never happened"."""
    above = clause.parent
    if clause.relation != "relative" or above is None or above.group is None:
        return False
    told_of = clause.antecedent in above.subjects and above.group.base in words()["occur"]
    return told_of and _is_not_so(sentence, above.group)


def _tells_more(clause: Clause, above: Clause) -> bool:
    """Tell what is said of a plan: "a strike that was due", "talks due to start on Sunday" before their verb."""
    due = clause.relation == "infinitive" and above.group and clause.first < above.group.first
    return bool(due) or clause.relation in {"relative", "participle"}


def is_moved(group: Group) -> bool:
    """Tell whether a verb says of what it is told of that it is on another day: "has been postponed"."""
    return group.is_passive and group.base in words()["moved"]


def _is_dropped(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell a plan of the past from what came of it: "was due to land on Monday but never arrived"."""
    planned = group.is_ahead or bool(words()["ahead"] & set(group.helpers))
    if not planned or not {"was", "were", "been", "had"} & set(group.helpers):
        return False
    later = (
        other for other in sentence.clauses if other.first > group.head and not other.is_embedded
    )
    return any(
        other.group and other is not clause and _takes_back(sentence, other, other.group)
        for other in later
    )


def _takes_back(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell "but never arrived", "cancelled the trip"."""
    opens = min(clause.first, group.first)
    before = sentence.tokens[max(opens - 2, 0) : opens]
    return any(token.low == "but" for token in before) or undoes(sentence, group)


def undoes(sentence: Sentence, group: Group) -> bool:
    """Tell whether a verb says of what it is told of that it is no more, or never was: "cancel", "call off"."""
    after = _particle(sentence, group)
    if group.base == "be":
        return after == "off" and _ends_there(sentence, group.head + 2)
    if group.base == "rule":
        return after == "out"
    return group.base in _OFF if after == "off" else group.base in bases("undo")


def _ends_there(sentence: Sentence, at: int) -> bool:
    """Tell "the visit is off, she said" from "the ship is off the coast"."""
    return at >= len(sentence.tokens) or sentence.tokens[at].tag in "XCSE"


def _particle(sentence: Sentence, group: Group) -> str:
    """Give the word behind a verb, or "off" behind its object: "called off the talks", "called the talks off"."""
    tokens, at = sentence.tokens, group.head + 1
    behind = tokens[at].low if at < len(tokens) else ""
    if group.base not in _OFF or behind == "off":
        return behind
    while at < len(tokens) and tokens[at].tag in "DNPMGEI" and tokens[at].low != "off":
        at += 1
    apart = at + 1 >= len(tokens) or tokens[at + 1].tag in "IEXTS"
    return "off" if at < len(tokens) and tokens[at].low == "off" and apart else behind


def _is_off(sentence: Sentence, trigger: Trigger, group: Group, *, own: bool) -> bool:
    """Tell a noun that its verb takes back, or says never to have been held."""
    return _is_never(sentence, trigger, group, own=own) or _is_not_held(sentence, trigger, group)


def _is_never(sentence: Sentence, trigger: Trigger, group: Group, *, own: bool) -> bool:
    """Tell whether a noun's verb takes it back; of what has its own date, only whether it says that it never was."""
    off = group.base in {"be", "call", "put"} and undoes(sentence, group)
    if group.base in {"plan", "expect"} and group.is_passive and trigger.token < group.first:
        return False  # "a launch is planned for May", "a verdict is expected on Friday"
    if off or (
        group.base in words()["never"] and (group.base != "rule" or undoes(sentence, group))
    ):
        return True
    began = group.base in _BEGAN and trigger.token < group.first
    return not own and not began and undoes(sentence, group)


def _is_not_held(sentence: Sentence, trigger: Trigger, group: Group) -> bool:
    """Tell "talks due on Sunday never took place" and "a meeting set for Monday has been moved to June"."""
    if trigger.token >= group.first:
        return False
    if is_moved(group):
        behind = sentence.text[trigger.close : sentence.tokens[group.first].start]
        return bool(_SET_FOR.search(behind))
    return group.base in words()["occur"] and _is_not_so(sentence, group)


def _is_asked(sentence: Sentence, at: int) -> bool:
    rest = sentence.text[at : sentence.end]
    quoted = sentence.text[sentence.start] == '"' and "?" in rest.partition('"')[0]
    if ': "' in rest:
        rest = rest.partition(': "')[0]  # 'she wrote to him: "Why?"' asks nothing itself
    return quoted or rest.rstrip("\"')").endswith("?")


def _own(sentence: Sentence, clause: Clause, group: Group) -> Factuality:
    """Read a verb's own helpers, what stands before it, and its subject."""
    helpers, lists = set(group.helpers), words()
    if why := _denied(sentence, clause, group):
        return Factuality(UNDONE, why)
    if "would" in helpers:
        return Factuality(UNDONE if "have" in helpers else "planned", "would")
    heard = _HEARSAY.search(_lead(sentence, clause, group))
    if group.is_ahead or helpers & lists["ahead"]:
        return Factuality("planned", heard[1] if heard else _condition(sentence, clause))
    return Factuality("disputed", heard[1]) if heard else DONE


def _condition(sentence: Sentence, clause: Clause) -> str:
    """Give the "if" of a plan that hangs on it, else "ahead"."""
    conditions = (
        conditional
        for conditional in sentence.clauses
        if conditional.marker in {"if", "unless"} and conditional.relation == "adverbial"
    )
    hung = (condition.marker for condition in conditions if condition.parent in {None, clause})
    return next(hung, "ahead")


def _denied(sentence: Sentence, clause: Clause, group: Group) -> str:
    """Give the word by which a verb is denied, only possible, or almost so; "" where it is not."""
    if group.modal in DOUBTFUL or _is_not_so(sentence, group):
        return group.modal or "not"
    if unsure := _unsure(sentence, group):
        return unsure
    first = sentence.tokens[group.first].start
    opened = sentence.text[sentence.begin : first]
    if _INVERTED.match(opened) and "," not in opened:
        return "a condition"
    if group.form == "finite" and _is_hardly(sentence, clause, group):
        return "almost"
    if _has_nobody(sentence, clause, group):
        return DONE_TO_NOBODY
    return "no" if nobody(sentence, clause) or _has_none(sentence, clause) else ""


def _is_hardly(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell "almost fell" from "was not opened until 1914", which its group no longer denies."""
    place = min(clause.first, group.first)
    while place and sentence.tokens[place - 1].tag == "A":
        place -= 1  # "the coach nearly died", whose clause begins at its verb
    start = sentence.tokens[place].start
    lead = sentence.text[start : sentence.tokens[group.head].start]
    done_then = {"not", "n't"} & {token.low for token in sentence.tokens[group.first : group.head]}
    return not done_then and bool(_HARDLY.search(lead))


def _is_not_so(sentence: Sentence, group: Group) -> bool:
    """Tell a verb that is denied, also that of "but never arrived", whose "never" stands before the clause."""
    before = sentence.tokens[group.first - 1].low if group.first else ""
    return group.negated or (group.form == "finite" and before == "never")


def _has_nobody(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell "killed none of them", "met neither Kenya nor Peru", "fired at nobody", "shot not one man"."""
    phrase = _behind(clause, group)
    if phrase is None or phrase.end - group.head > _CLOSE:
        return False
    lead = " ".join(token.low for token in sentence.tokens[group.head + 1 : phrase.end + 1])
    return bool(_NOBODY.match(lead))


def _behind(clause: Clause, group: Group) -> Phrase | None:
    """Give the phrase right behind a verb, or behind the preposition that follows it."""
    governed = (phrase for _, phrase in clause.prepositional if phrase.first == group.head + 2)
    return next((phrase for phrase in clause.objects if phrase.first > group.head), None) or next(
        governed, None
    )


def _has_none(sentence: Sentence, clause: Clause) -> bool:
    """Tell "gave no name", "made no arrests"."""
    opens = {sentence.tokens[phrase.first].low for phrase in clause.objects[:1]}
    return "no" in opens


def _unsure(sentence: Sentence, group: Group) -> str:
    """Give the word by which a verb is not sure to be done: "was to have met", "have yet to meet"; else ""."""
    if group.form == "infinitive" and group.first and sentence.tokens[group.first - 1].low == "yet":
        return "yet"
    helpers = set(group.helpers)
    unmet = {"to", "have"} <= helpers and not helpers & {"has", "reported", "said"}
    if unmet and group.form == "finite":
        return "to have"
    return next(iter(helpers & words()["unsure"]), "")


def _lead(sentence: Sentence, clause: Clause, group: Group) -> str:
    """Take the words before a verb that may say that it is hearsay, its helpers' among them."""
    first = sentence.tokens[group.first].start
    inner = sentence.text[first : sentence.tokens[group.head].end]
    if clause.relation == "conjoined":
        return sentence.lead(first, _FAR).rpartition(", ")[2] + inner
    start = sentence.tokens[clause.first].start
    return sentence.text[max(start, first - _NEAR) : first].rpartition(", ")[2] + inner


def _says_more(sentence: Sentence, clause: Clause) -> bool:
    """Tell "and claimed the deals were good", whose own words follow."""
    return any(other.parent is clause and other.relation == "that" for other in sentence.clauses)


def _credited(sentence: Sentence, clause: Clause) -> Factuality:
    """Read who tells it behind it: ", the opposition claims."."""
    for other in sentence.clauses:
        group = other.group
        behind = other.first > clause.first and other.relation == "main" and not other.objects
        if group and behind and not _says_more(sentence, other) and _CREDITED.match(group.word):
            return Factuality("disputed", group.word)
    return DONE
