"""Joints of clauses: a verb that no word joins to its subject hangs on the clause before.

"A video circulated online", "announced that a storm had hit and ordered aid", "seized and searched a ship".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sahara_cli.reading.language.walking.asides import resume_main
from sahara_cli.reading.lexicon.human import is_person as is_person_noun
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.person_names import is_person
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import forms, is_ing, is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: Behind these a place stands, and a comma behind it what that is part of: "of Erie, Pa.,".
_OF_PLACES = frozenset({"of", "from", "in", "near", "outside", "at"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "who"})
_PLACE_WORDS = 2
#: How many words an aside has at most behind its noun.
_ASIDE = 12
#: Endings of nouns for deeds, whose sufferers stand behind "of".
_DEEDS = (
    "ing",
    "ings",
    "tion",
    "ment",
    "arrest",
    "arrests",
    "murder",
    "murders",
    "death",
    "deaths",
    "release",
)
#: What money is counted in, most often.
_MONEY = frozenset(
    {
        "dollars",
        "euros",
        "pounds",
        "rupees",
        "francs",
        "yen",
        "yuan",
        "million",
        "billion",
        "shillings",
    }
)
#: What gives a name to whom it describes: "a man named Haddad".
NAMED = frozenset({"named", "called", "surnamed", "nicknamed", "dubbed", "codenamed"})
#: "Access for ships suspected of smuggling": what "of" follows is said of the noun before.
_SUSPECTED = frozenset({"suspected", "accused", "convicted", "acquitted"})
#: How far behind its verb "to using it" may begin.
_REACH = 7
#: Words before a count, and how far behind a verb the count may stand.
_ROUGHLY = frozenset(
    {"over", "about", "around", "nearly", "almost", "some", "more", "up", "at", "as", "close"}
)
_COUNT_REACH = 5
_AIMED, _MISSED = frozenset({"shot", "fired"}), frozenset({"missed", "missing"})


def delayed(tokens: Sequence[Token], clause: Clause, group: Group) -> tuple[Clause, Phrase] | None:
    """Give the subject of a verb behind what describes it, "the town they hold fell", and the clause to go on with.

    So too where somebody says it: "Kenya says nine of the pilots held by rebels were freed", whom the rebels were not;
    "officials said 40 people, including children, were killed", which befell no official.
    """
    above = clause.parent
    if above and (subject := _described_subject(clause, above, group)):
        return above, subject
    if subject := _parted_subject(tokens, clause, group):
        clause.objects.remove(subject)
        return clause, subject
    return None


def _described_subject(clause: Clause, above: Clause, group: Group) -> Phrase | None:
    if clause.is_closed_contact or clause.antecedent is None:
        return clause.antecedent
    if clause.relation != "participle" or clause.set_off or above.group is None:
        return None
    if not _is_reported(above, group):
        return None
    is_governed = ("of", clause.antecedent) in above.prepositional
    subject = above.objects[-1] if is_governed else clause.antecedent
    if subject not in above.objects:
        return None
    above.objects.remove(subject)
    return subject


def _parted_subject(tokens: Sequence[Token], clause: Clause, group: Group) -> Phrase | None:
    """Give what stands behind a verb of saying and is parted from its own verb by an aside between commas."""
    if clause.group is None or not _is_reported(clause, group):
        return None
    subject = clause.objects[-1]
    commas = sum(token.low == "," for token in tokens[subject.end : group.first])
    return subject if commas > 1 and tokens[group.first - 1].low == "," else None


def _is_reported(clause: Clause, group: Group) -> bool:
    """Tell whether a verb with a helper may be what a clause of saying tells of its object."""
    says = clause.group is not None and clause.group.word in words()["speech"]
    return says and bool(group.helpers and clause.objects)


def is_suffered_by_last(tokens: Sequence[Token], group: Group, pending: Phrase | None) -> bool:
    """Tell "in a video circulated online": a noun that a preposition governs suffers the verb behind it.

    Where a `pending` subject waits for its verb, "said the man in the car fled", only what is done to texts is read so.
    """
    if group.helpers or not is_participle(group.word):
        return False
    if group.word in words_of("moving", "intransitive"):
        return False
    after = tokens[group.head + 1] if group.head + 1 < len(tokens) else None
    suspected = group.word in _SUSPECTED and after is not None and after.low == "of"
    if pending is not None and not suspected and group.word not in words()["issued"]:
        return False
    return after is None or after.tag not in "DNPOMG"


def is_laden(clause: Clause) -> bool:
    """Tell "a car packed with explosives rammed a gate", whose first verb only describes."""
    group = clause.group
    bare = group is not None and not (group.helpers or clause.objects)
    return bare and group is not None and group.word in words()["laden"]


def is_of_object(tokens: Sequence[Token], group: Group, last: Phrase | None) -> bool:
    """Tell "cancelled a walkout planned for May": the noun right before the second verb suffers it."""
    after = tokens[group.head + 1].tag if group.head + 1 < len(tokens) else "X"
    beside = last is not None and last.end == group.first and tokens[last.head].tag in "NM"
    return beside and (after in "IE" or (after == "P" and group.word in NAMED))


def is_closed(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell "has closed, its director", whose comma parts an aside, from an object."""
    beside = clause.group and tokens[clause.group.head + 1].low == ","
    return bool(clause.prepositional or beside)


def is_of_matrix(here: Clause, group: Group) -> bool:
    """Tell "announced that a gap exists and ordered aid": the past tense goes on with the verb of saying."""
    above = here.parent
    if here.relation != "that" or here.group is None or above is None or above.group is None:
        return False
    shifts = here.group.tense in {"present", "ahead"} and above.group.tells_past
    if not shifts or group.helpers or not is_past(group.word):
        return False
    # "Has said that it will help and proposed": what is joined to "will" is no past.
    return not here.group.modal or group.word not in forms()["base"]


def resume(tokens: Sequence[Token], clause: Clause, phrase: Phrase) -> bool:
    """Add the next of several who each have an apposition: "A, the envoy to Peru, and B, an aide, spoke"."""
    if clause.group or not clause.subjects or tokens[phrase.head].tag != "P":
        return False
    first = clause.subjects[0]
    parted = first.end < len(tokens) and tokens[first.end].low == ","
    if not parted or tokens[first.head].tag != "P" or phrase.first - first.end <= 1:
        return False
    clause.apposed += [subject for subject in clause.subjects if tokens[subject.head].tag != "P"]
    clause.subjects = [subject for subject in clause.subjects if tokens[subject.head].tag == "P"]
    clause.subjects.append(phrase)
    return True


def goes_on(
    tokens: Sequence[Token], clause: Clause, phrase: Phrase, last: Phrase | None, *, listed: bool
) -> bool:
    """Tell what stands behind a comma and goes on with what a preposition governs: "of Kenya, Peru and Chile"."""
    if last is None or not clause.prepositional:
        return False
    if _names_office(tokens, clause, phrase):
        return False
    if _is_whole_of_place(tokens, clause, phrase) or _names_governed(tokens, phrase, last):
        return True
    if clause.subjects and _describes_governed(tokens, phrase, last):
        return True
    ends = {(tokens[either.first].tag, tokens[either.head].tag) for either in (phrase, last)}
    return listed and (ends == {("P", "P")} or _suffers_too(tokens, clause))


def _names_office(tokens: Sequence[Token], clause: Clause, phrase: Phrase) -> bool:
    """Tell "the president of Sudland, Mira Kone, dismissed": the name is the president's."""
    office = clause.subjects and tokens[clause.subjects[-1].head].low in people()["office"]
    alone = len(clause.prepositional) == 1 and clause.prepositional[0][0] == "of"
    closed = phrase.end < len(tokens) and tokens[phrase.end].low == ","
    name = tuple(token.text for token in tokens[phrase.first : phrase.end])
    return bool(office) and alone and closed and len(name) > 1 and is_person(name)


def names_subject(tokens: Sequence[Token], clause: Clause, phrase: Phrase) -> bool:
    """Tell "the head of the bank, Mira Kone, and her son were": the name is the head's, and no third one."""
    if len(clause.subjects) != 1 or not _is_one_person(tokens, clause.subjects[0]):
        return False
    subject, behind = clause.subjects[0], clause.prepositional[:1]
    end = behind[0][1].end if behind and behind[0][1].first == subject.end + 1 else subject.end
    closed = phrase.end < len(tokens) and tokens[phrase.end].low == ","
    name = tuple(token.text for token in tokens[phrase.first : phrase.end])
    return phrase.first == end + 1 and closed and len(name) > 1 and is_person(name)


def _is_one_person(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell "the head" and "a widow" from "the heads" and from a name."""
    head = tokens[phrase.head].low
    human = head in people()["office"] or is_person_noun(head)
    return tokens[phrase.first].tag == "D" and not head.endswith("s") and human


def _suffers_too(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell "the killing of a priest, two nuns and a driver shocked": the list is of those killed."""
    of = clause.prepositional[-1][0] == "of"
    return of and any(tokens[phrase.head].low.endswith(_DEEDS) for phrase in clause.subjects)


def _names_governed(tokens: Sequence[Token], phrase: Phrase, last: Phrase) -> bool:
    """Tell "the arrest of the mayor, Mira Kone, led to": the name is the mayor's, and arrests nobody."""
    closed = phrase.end < len(tokens) and tokens[phrase.end].low == ","
    name = tuple(token.text for token in tokens[phrase.first : phrase.end])
    bears = is_person_noun(tokens[last.head].low) and last.end == phrase.first - 1
    return closed and bears and len(name) > 1 and is_person(name)


def _describes_governed(tokens: Sequence[Token], phrase: Phrase, last: Phrase) -> bool:
    """Tell "the death of King Juma, ruler of Bakora for 30 years, was announced": he was the ruler."""
    noun = tokens[phrase.head].tag == "N" and is_person_noun(tokens[phrase.head].low)
    alone = not tokens[phrase.head].low.endswith("s") and last.end == phrase.first - 1
    named = {token.tag for token in tokens[last.first : last.end]} <= {"P", "N"}
    closed = any(token.low == "," for token in tokens[phrase.end : phrase.end + _ASIDE])
    return noun and alone and closed and named and tokens[last.head].tag == "P"


def _is_whole_of_place(tokens: Sequence[Token], clause: Clause, phrase: Phrase) -> bool:
    """Tell "Erie, Pa., received": the name between commas is what the place before it is part of."""
    if not clause.subjects or not clause.prepositional or phrase.end >= len(tokens):
        return False
    word, place = clause.prepositional[-1]
    names = all(token.tag == "P" for token in tokens[phrase.first : phrase.end])
    short = phrase.end - phrase.first <= _PLACE_WORDS
    closed = _is_closed(tokens, clause, phrase.end, short=short)
    beside = place.end == phrase.first - 1 and tokens[place.head].tag == "P"
    return word in _OF_PLACES and names and short and closed and beside


def _is_closed(tokens: Sequence[Token], clause: Clause, end: int, *, short: bool) -> bool:
    """Tell a sign behind a place, or the verb of "a man of Vell Street, Oram is due in court"."""
    if tokens[end].low == "," or (tokens[end].low == "." and short):
        return True
    return tokens[end].tag == "V" and is_person_noun(tokens[clause.subjects[-1].head].low)


def is_addressee(tokens: Sequence[Token], clause: Clause, pending: Phrase | None, at: int) -> bool:
    """Tell "told reporters the man fled": the noun right behind the verb is told, the next one acts."""
    group = clause.group
    if pending is None or group is None or group.base not in words()["addressing"]:
        return False
    return pending.end == at and tokens[pending.head].tag in "NP"


def drop_label(tokens: Sequence[Token], clause: Clause, at: int) -> None:
    """Tell "ARRESTS - a man was held" from a subject: a word in capitals that only heads the line."""
    if clause.group or len(clause.subjects) != 1 or clause.subjects[0].end != at:
        return
    label = tokens[clause.subjects[0].head]
    alone = at == 1 or tokens[at - 2].low == ":"
    if alone and label.text.isupper() and label.tag != "P":
        clause.subjects.clear()


def share(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Give both of two verbs that "and" alone parts the object behind them: "seized and searched a ship"."""
    resume_main(tokens, clauses)
    _suffer_both(tokens, clauses)
    _tell_of_subject(tokens, clauses)
    for clause, other in pairwise(clauses):
        if clause.group is None or other.group is None or clause.objects or not other.objects:
            continue
        beside = (
            other.group.first == clause.group.head + 2 and tokens[clause.group.head + 1].tag == "C"
        )
        active = not clause.group.is_passive and other.group.form == clause.group.form
        if beside and active and clause.subjects == other.subjects:
            clause.objects = list(other.objects)


def _tell_of_subject(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Read "profit fell to 12 million euros, hit by a strike" as of the profit: no sum is hit."""
    for clause in clauses:
        phrase, above = clause.antecedent, clause.parent
        if clause.relation != "participle" or phrase is None or above is None or not above.subjects:
            continue
        comma = clause.first > 0 and tokens[clause.first - 1].low == ","
        if comma and (tokens[phrase.head].tag == "M" or tokens[phrase.head].low in _MONEY):
            clause.antecedent = above.subjects[-1]
            clause.subjects = [clause.antecedent] if clause.subjects else []


def _suffer_both(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Read "was jailed and fined $2 million" as two passives: what the second has is only how much it was."""
    for clause, other in pairwise(clauses):
        first, group = clause.group, other.group
        if first is None or group is None or not first.helpers or not first.is_passive:
            continue
        joined = other.relation == "conjoined" and clause.subjects == other.subjects
        if joined and _has_much(tokens, group, other.objects):
            other.group = group._replace(form="participle")


def _has_much(tokens: Sequence[Token], group: Group, objects: Sequence[Phrase]) -> bool:
    """Tell a verb that may be a participle, and has a sum of money behind it."""
    if group.form != "finite" or group.helpers or not is_participle(group.word):
        return False
    return len(objects) == 1 and (
        tokens[objects[0].first].text[0] in "$£€" or tokens[objects[0].head].low in _MONEY
    )


def is_found_guilty(tokens: Sequence[Token], clause: Clause, group: Group) -> bool:
    """Tell "ex-leader found not guilty of bribery" from "the court found him guilty"."""
    object_ = clause.objects[0]
    lone = tokens[object_.head].low == "guilty" and object_.end == object_.first + 1
    return group.word == "found" and lone


def is_suffered_alone(tokens: Sequence[Token], clause: Clause, group: Group) -> bool:
    """Tell "Mayor attacked outside home", a headline's, and ", attacked outside his home," from "rebels attacked".

    Such a verb has an object wherever its subject does it; who often attacks without one does so still.
    """
    if group.word not in words()["suffered alone"]:
        return False
    subject = clause.subjects[-1]
    if tokens[group.first - 1].low == "," and subject.end == group.first - 1:
        return True
    after = next((token for token in tokens[group.head + 1 :] if token.tag != "A"), None)
    free = after is None or after.tag in "ISE"
    who = {token.low for token in tokens[subject.first : subject.end]}
    return free and tokens[-1].low not in {".", "!", "?"} and not who & words()["attacking"]


def may_suffer(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell "nine killed" from "they killed", and from ", the regulator charged"."""
    if any(tokens[phrase.head].low in _NOMINATIVE for phrase in clause.subjects):
        return False
    first, group = clause.subjects[0].first, clause.group
    if group and (_is_active(tokens, group) or _has_count(tokens, clause, group)):
        return False
    credited = first > 0 and tokens[first - 1].low == "," and group is not None
    return not (credited and group and group.word == "charged" and group.head + 2 >= len(tokens))


def _has_count(tokens: Sequence[Token], clause: Clause, group: Group) -> bool:
    """Tell "killed nine people and wounded over 40", whose second verb has as its object a count behind "over"."""
    behind = tokens[group.head + 1 : group.head + _COUNT_REACH]
    if clause.relation != "conjoined" or not behind or behind[0].low not in _ROUGHLY:
        return False
    return any(token.tag == "M" for token in behind)


def _is_aimed(tokens: Sequence[Token], group: Group) -> bool:
    """Tell "police shot at Haddad" from a headline's "Man shot at bus stop"."""
    aimed = group.word in _AIMED and tokens[group.head + 1].low == "at"
    armed = {token.low for token in tokens[: group.first]} & words()["attacking"]
    missed = any(token.low in _MISSED for token in tokens[group.head :])
    return aimed and bool(armed or missed)


def _is_active(tokens: Sequence[Token], group: Group) -> bool:
    """Tell "the firm admitted in 2015 to using it" and "the senator shot back" from "nine admitted to hospital"."""
    behind = tokens[group.head + 1 : group.head + _REACH]
    if behind and (behind[0].low == "back" or _is_aimed(tokens, group)):
        return True
    return group.word == "admitted" and any(
        token.low == "to" and is_ing(after.low) for token, after in pairwise(behind)
    )
