"""Figures: how many were killed, arrested, sacked, how many homes burnt, and sums of money, by whoever counts.

"At least 12" has no high bound, "up to 12" no low one, "some 12" is approximate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.fictions import is_matter
from sahara_cli.reading.events.figures.ballots import ballots
from sahara_cli.reading.events.figures.claimants import claimant
from sahara_cli.reading.events.figures.companions import with_companions
from sahara_cli.reading.events.figures.counted import counted_things, is_plural
from sahara_cli.reading.events.figures.deed_nouns import of_deed, of_deeds
from sahara_cli.reading.events.figures.headcounts import by_noun
from sahara_cli.reading.events.figures.lists import is_listed
from sahara_cli.reading.events.figures.numbers import Number, numbers
from sahara_cli.reading.events.figures.outcomes import (
    head_of,
    is_along,
    is_denied,
    outcome,
)
from sahara_cli.reading.events.figures.partitives import (
    included,
    is_of_own_verb,
    is_one_of_state,
    is_whole,
    noun_of,
    state_of,
    suffered,
    tested,
    things_of,
)
from sahara_cli.reading.events.figures.set_aside import is_age, is_unsure
from sahara_cli.reading.events.figures.states import (
    by_state,
    done_alone,
    is_in_state,
    is_to_hospital,
)
from sahara_cli.reading.events.figures.sums import is_bare, is_further, is_sum
from sahara_cli.reading.events.figures.terms import terms
from sahara_cli.reading.events.figures.totals import by_lead, crowd_of, is_of_illness, is_passed
from sahara_cli.reading.events.model import Figure
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.sides import Participants
    from sahara_cli.reading.language.phrases import Phrase

_ON_STRIKE = late(r"[^.;,]{0,40}?\bon (?:a |an )?(?:[\w-]+ )?strike\b")
#: "A swap of two nuns for three rebels".
_SWAPPED = late(r"\b(?:swap|exchang)\w*\b[^.;]{0,60}? for (?:the )?$")
_HOMES = late(r" (?:to flee|from|out of) (?:their|the|its) (?:homes?|houses|villages?)\b")
_AGES = late(r",? (?:aged?|ages)(?: \d+\b,?| and(?= \d)| to(?= \d)| or(?= \d))*")
_BY = late(r"\b(?:by|with|of|won|got)(?: a (?:vote|margin) of)? $")
_AND_THINGS = late(r" (?:[\w'-]+ ){1,3}and (?:at least |some |about |another )*")
#: "One person dead and three in hospital".
_IN_STATE = late(
    r"(?: [a-z]+){0,3}? (?:in (?:an? |the )?(?:[a-z]+ )?(?:condition|hospital|custody|detention|jail|prison|captivity)"
    r"|hospitali[sz]ed|free|alive|hurt)\b"
)
_AND = late(r"(?: [\w'-]+){0,6},? (?:and|plus|as well as|along with) (?:the |another |a further )?")
#: What must stand before nouns that are not always counts of what happened.
_BY_LEAD = {
    "charges": re.compile(
        r"\b(?:charged with|fac(?:e|es|ed|ing)|(?:acquitted|cleared|convicted|guilty|accused)\b[^.;]{0,40}? of"
        r"|guilty to"
        r"|den(?:y|ies|ied)|admit(?:s|ted)?|indicted (?:on|for)|on|with|dropped|added)(?: all| another| the)* $"
    ),
    "victims": re.compile(r"\b[Tt]here (?:are|were|have been)(?: now| so far| already)* $"),
    "survivors": re.compile(
        r"\b(?:there (?:were|are|was)|found|leaving|left|only|just)(?: only| just| no more than)? $",
        re.IGNORECASE,
    ),
}
#: "Attempted murders" kill nobody, and "two knee injuries" are one player's.
_NO_HARM = frozenset(
    "attempted acl knee hamstring groin ankle leg shoulder back elbow foot hand wrist hip calf concussion thigh".split()  # noqa: SIM905
)
_PERSONAL = late(
    r"(?:(?:the|its|their|his|her|those)\b)? ?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten) )?"
    r"([\w-]+(?: [\w-]+)?)?"
)
#: What an adverb parts from its number: "two really good games".
_LOOSE = late(r" (?:[a-z]{3,}ly|very|most|more) [a-z-]+ ([a-z]+s)\b")
_OF_PEOPLE = frozenset({"them", "whom", "personnel", "dead", "injured", "wounded"})
#: How far from a number its noun and its verb are looked for.
_REACH, _NEAR = 170, 40
#: The fewest who are a crowd.
_CROWD = 20
#: How plurals of those who do something end: "technicians", "farmers"; `things` of human.tsv are none.
_PERSONS = ("men", "women", "ists", "ians", "ers", "ors", "ees")


def figures(sentence: Sentence, participants: Participants) -> list[Figure]:
    """Find the counts that a sentence tells of those killed, wounded, displaced and so on, and of sums given."""
    by_count: dict[tuple[object, ...], Figure] = {}
    before: Number | None = None
    last = ""
    counted = dict(_counted(sentence))
    for number in sorted({*counted, *numbers(sentence)}, key=lambda number: number.start):
        if is_age(sentence, number) or _is_within(number, counted):
            continue
        what = counted.get(number) or _what(sentence, number, before, last)
        if what and (figure := _figure(sentence, number, what, (before, last), participants)):
            by_count.setdefault((what, number.low, number.high), figure)
        if what and before and not last and (less := _shared(sentence, before, number, what)):
            by_count.setdefault((what, before.low, before.high), less)
        before, last = number, what
    return list(by_count.values())


def _figure(
    sentence: Sentence,
    count: Number,
    what: str,
    led: tuple[Number | None, str],
    participants: Participants,
) -> Figure | None:
    """Make the figure of a number, unless it is unsure or of no event; those told of beside others are not all."""
    before, last = led
    if is_unsure(sentence, count, what) or is_matter(sentence, count.start) or _is_few(count, what):
        return None
    if before and what == last and is_whole(sentence, before, count):
        return None
    by = claimant(sentence, count.end - 1, participants)
    part = bool(state_of(sentence, count))
    along = what != last and is_along(sentence, count.start)
    count = _listed(sentence, count)
    high = None if along or is_passed(sentence.lead(count.start, _NEAR)) else count.high
    text = sentence.document.text[count.start : count.end]
    return Figure(what, count.low, high, count.approximate, by, text, count.start, part)


def _listed(sentence: Sentence, counted: Number) -> Number:
    phrase = None if counted.money else _phrase(sentence, counted)
    is_human = phrase and _is_human(sentence, phrase, counted)
    return with_companions(sentence, phrase, counted) if is_human else counted


def _is_few(counted: Number, what: str) -> bool:
    """Tell "five contenders gathered on the stage", who are no crowd."""
    return what == "crowd" and counted.size < _CROWD


def _shared(sentence: Sentence, before: Number, counted: Number, what: str) -> Figure | None:
    """Give the figure of things that are counted with those behind "and": "52 mosques and seven churches were hit"."""
    if (
        before.money
        or counted.money
        or not _AND_THINGS.fullmatch(sentence.text, before.end, counted.start)
    ):
        return None
    first, second = _phrase(sentence, before), _phrase(sentence, counted)
    if first is None or second is None:
        return None
    human = _is_human(sentence, first, before), _is_human(sentence, second, counted)
    if any(human) and not (all(human) and _are_together(sentence, first, second)):
        return None
    noun, last = (sentence.tokens[head_of(sentence, phrase)].low for phrase in (first, second))
    counted_as = noun if what == last and not any(human) else what
    text = sentence.document.text[before.start : before.end]
    return Figure(counted_as, before.low, before.high, before.approximate, None, text, before.start)


def _are_together(sentence: Sentence, first: Phrase, second: Phrase) -> bool:
    """Tell whether two phrases share a verb: "ten nuns and two pilots were aboard"."""
    sides = (side for clause in sentence.clauses for side in (clause.subjects, clause.objects))
    return any(first in side and second in side for side in sides)


def _counted(sentence: Sentence) -> Iterator[tuple[Number, str]]:
    """Yield the numbers whose own words tell what they count: votes on two sides, terms of prison."""
    for count, start, end in ballots(sentence):
        yield Number(count, count, approximate=False, start=start, end=end, money=False), "votes"
    for unit, number in terms(sentence):
        yield number, unit


def _is_within(number: Number, counted: Iterable[Number]) -> bool:
    """Tell a number that is read as a part of one of those."""
    return any(
        number != other and number.start < other.end and other.start < number.end
        for other in counted
    )


def _what(sentence: Sentence, counted: Number, before: Number | None, last: str) -> str:
    """Tell what a number counts, by the verb or the noun that it stands with; "" for no figure of ours."""
    if what := tested(sentence, counted):
        return what
    phrase = _phrase(sentence, counted)
    if counted.money or is_bare(sentence, counted, phrase):
        return _of_money(sentence, phrase, counted, before, last)
    lead = sentence.lead(counted.start, _REACH)
    what = by_lead(sentence, counted, lead, last)
    return what or _by_phrase(sentence, phrase, counted, lead, (before, last))


def _by_phrase(
    sentence: Sentence,
    phrase: Phrase | None,
    counted: Number,
    lead: str,
    led: tuple[Number | None, str],
) -> str:
    """Tell what the number of a phrase counts; "" where the phrase counts nothing of itself."""
    before, last = led
    if is_one_of_state(sentence, counted):
        return ""
    if phrase is None or _stands_for(sentence, phrase) or is_denied(sentence, phrase):
        return ""
    if last == "hospitalised" and is_to_hospital(sentence, counted):
        return last
    if before and last and _is_more(sentence, before, counted, phrase, last):
        return last
    return _of_phrase(sentence, phrase, counted, lead)


def _of_money(
    sentence: Sentence, phrase: Phrase | None, counted: Number, before: Number | None, last: str
) -> str:
    is_more = last == "sum" and is_further(sentence, before, counted)
    return "sum" if is_more or is_sum(sentence, counted, phrase, before) else ""


def _of_things(sentence: Sentence, phrase: Phrase, counted: Number, head: str) -> str:
    head = noun_of(sentence, counted) or head
    if (counted.low or 0) > 1 and not is_plural(head) and head not in counts("household"):
        return ""  # "the Thaicom 8 satellite"
    what = outcome(sentence, phrase, head) or suffered(sentence, counted, head)
    return what or counted_things(sentence, phrase, counted)


def _of_phrase(sentence: Sentence, phrase: Phrase, counted: Number, lead: str) -> str:
    if alone := done_alone(sentence, counted):
        return alone
    head = sentence.tokens[head_of(sentence, phrase)].low
    human = _is_human(sentence, phrase, counted)
    if deed := of_deeds().search(lead):
        return of_deed(deed, head, human=human)
    if head in counts("noun") and (what := _of_noun(sentence, phrase, head)) is not None:
        return what
    is_number = sentence.tokens[phrase.head].tag == "M"
    if human and is_number and (thing := things_of(sentence, counted)):
        human, head = thing in nouns_of("people", "agent"), thing
    if not human:
        return _of_things(sentence, phrase, counted, head)
    return "freed" if _SWAPPED.search(lead) else _of_persons(sentence, phrase, counted, head)


def _of_persons(sentence: Sentence, phrase: Phrase, counted: Number, head: str) -> str:
    """Tell what became of people, what was done to them by their noun, or what they are a part of."""
    return (
        _of_people(sentence, phrase, counted)
        or outcome(sentence, phrase, head)
        or state_of(sentence, counted)
        or included(sentence, counted)
        or crowd_of(sentence, counted)
        or by_noun(sentence, phrase, counted, head)
    )


def _of_noun(sentence: Sentence, phrase: Phrase, head: str) -> str | None:
    """Tell what is counted by its own noun: cases of a disease and no others, votes that are won or cast.

    None for nouns that what is done to them may count: "pulled 12 survivors from the water".
    """
    what = counts("noun")[head]
    if what in _BY_LEAD:
        start = sentence.tokens[phrase.first].start
        lead = sentence.lead(start, _REACH)
        return what if _BY_LEAD[what].search(lead) else None
    if any(token.low in _NO_HARM for token in sentence.tokens[phrase.first : phrase.head]):
        return ""
    if what == "cases":
        return what if is_of_illness(sentence) else ""
    if what == "votes":
        start = sentence.tokens[phrase.first].start
        is_won = any(phrase in clause.objects for clause in sentence.clauses)
        return what if is_won or _BY.search(sentence.text, sentence.start, start) else ""
    return what


def _of_people(sentence: Sentence, phrase: Phrase, counted: Number) -> str:
    """Tell what became of people who are counted: by their verb, or by a word behind them: "9 dead"."""
    what = outcome(sentence, phrase, "")
    if not what and _HOMES.match(sentence.text, sentence.tokens[phrase.end - 1].end):
        return "displaced"
    if not what and _ON_STRIKE.match(sentence.text, counted.end, sentence.end):
        return "strikers"
    return by_state(sentence, counted, what)


def _goes_on(sentence: Sentence, before: Number, counted: Number, phrase: Phrase) -> bool:
    """Tell whether a number goes on with what the last one counts: "the deaths of ten Americans and two pilots"."""
    between = _AGES.sub("", sentence.text[before.end : counted.start])
    if before.money or not _AND.fullmatch(between) or is_of_own_verb(sentence, counted):
        return False
    if not _are_alike(sentence, before, counted, phrase):
        return False
    if is_in_state(sentence, counted):
        return False  # "58 people were killed and 515 injured"
    if of_deeds().search(sentence.lead(before.start, _REACH)):
        return True
    own = any(phrase in clause.subjects or phrase in clause.objects for clause in sentence.clauses)
    return not own or _shares_verb(sentence, before, counted, phrase)


def _shares_verb(sentence: Sentence, before: Number, counted: Number, phrase: Phrase) -> bool:
    """Tell "a plane carrying ten nuns as well as two pilots"; not "left one dead and three in hospital"."""
    first = _phrase(sentence, before)
    if first is None or not _is_human(sentence, phrase, counted):
        return False
    if _IN_STATE.match(sentence.text, sentence.tokens[phrase.end - 1].end, sentence.end):
        return False
    return _are_together(sentence, first, phrase)


def _is_more(
    sentence: Sentence, before: Number, counted: Number, phrase: Phrase, last: str
) -> bool:
    """Tell whether a number goes on with what the last one counts, by an "and" or in a list."""
    if _goes_on(sentence, before, counted, phrase):
        return True
    own = sentence.tokens[head_of(sentence, phrase)].low in counts("noun")
    listed = not own and is_listed(sentence, before, counted, last)
    return listed and _are_alike(sentence, before, counted, phrase)


def _are_alike(sentence: Sentence, before: Number, counted: Number, phrase: Phrase) -> bool:
    """Tell whether people are counted twice, or things."""
    return _is_human(sentence, phrase, counted) == _counts_people(sentence, before)


def _counts_people(sentence: Sentence, counted: Number) -> bool:
    phrase = _phrase(sentence, counted)
    return phrase is None or _is_human(sentence, phrase, counted)


def _stands_for(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "replaces one signed in 2012", where "one" counts nothing."""
    alone = phrase.end - phrase.first == 1 and sentence.tokens[phrase.head].low == "one"
    return alone and any(
        clause.relation == "participle"
        and clause.antecedent == phrase
        and clause.first == phrase.end
        for clause in sentence.clauses
    )


def _phrase(sentence: Sentence, counted: Number) -> Phrase | None:
    """Give the phrase that a number stands in."""
    for chunk in sentence.chunks:
        start, end = sentence.tokens[chunk.first].start, sentence.tokens[chunk.end - 1].end
        if chunk.phrase and start < counted.end <= end:
            return chunk.phrase
    return None


def _is_human(sentence: Sentence, phrase: Phrase, counted: Number) -> bool:
    """Tell whether people are counted: by a noun for them, a people, or a number alone."""
    head = sentence.tokens[head_of(sentence, phrase)]
    if head.start < counted.end or head.tag == "M":
        if loose := _LOOSE.match(sentence.text, counted.end, sentence.end):
            return _is_person(loose[1])  # "two really good games"
        of = sentence.text[counted.end : counted.end + 4] == " of "
        return not (of and _is_of_things(sentence, counted.end + 4))
    if head.low in {"hostage", "prisoner", "captive"} and head.start > counted.end:
        return True  # "took six engineers hostage"
    if _is_person(head.low):
        return True
    if head.start == counted.end + 1 and head.tag == "P" and phrase.end == phrase.head + 1:
        return True  # "700,000 Rohingya"
    return head.text[0].isupper() and head.low.endswith(("s", "ese", "ish"))


def _is_person(noun: str) -> bool:
    nouns = people()
    if noun in nouns_of("people", "agent", "sufferer"):
        return True
    if noun in nouns["things"]:
        return False
    return noun.endswith(_PERSONS) or is_person(noun)


def _is_of_things(sentence: Sentence, at: int) -> bool:
    """Tell "two of the burnt homes" from "two of the four escaped prisoners"."""
    rest = _PERSONAL.match(sentence.text[at : at + _NEAR])
    named = rest[1].lower().split() if rest and rest[1] else []
    return bool(named) and not any(word in _OF_PEOPLE or _is_person(word) for word in named)
