"""Figures: how many were killed, wounded, displaced, arrested, freed, and sums of money, each by whoever counts.

"At least 12" has no high bound, "up to 12" no low one, "some 12" is approximate; "dozens" has its words alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events import factuality
from sahara_cli.reading.events.certainty import UNDONE
from sahara_cli.reading.events.model import Figure
from sahara_cli.reading.events.numbers import Number, numbers
from sahara_cli.reading.events.triggers import Trigger, verb_trigger
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import rows, words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants import Participants
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_TOLL = re.compile(
    r"\b(?:death toll|toll|the dead|number of (?:the )?(?:dead|deaths|fatalities|victims|people killed"
    r"|people who (?:had |have )?died|those killed))\b[^.;]{0,70}?"
    r"\b(?:at|to|is|was|stands at|of|than|reached|hit|passed)"
    r"(?: more than| at least| over| about| some| nearly)? $",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:deaths?|killings?|murders?|slaughter|massacre) of"
    r" (?:(?:at least|more than|over|some|about|nearly|up to|the) )*$",
    re.IGNORECASE,
)
_STATE_BEHIND = re.compile(
    r"(?: (?!(?:and|or|in|on|at|who|which|of)\b)[\w'-]+){0,3}?"
    r" (?:(?:were|was|are|is|left|found|reported|feared|confirmed|lay|remain(?:s|ed)?|still|had been|have been"
    r"|has been) )*"
    r"(dead|killed|wounded|injured|hurt|missing|homeless|displaced)\b"
)
_AND_STATE = re.compile(r"(?: or | and )(wounded|injured)\b")
#: How far from a number its noun and its verb are looked for.
_REACH, _NEAR = 110, 40
_BODILY = frozenset({"killed", "wounded", "missing"})
_TOLD = frozenset({"reported", "disputed"})


@cache
def counts(part: str) -> dict[str, str]:
    """Give what is counted by each word of a part of `counts.tsv`."""
    held = (row for row in rows("counts") if row[0] == part)
    return {word: what for _, what, listed in held for word in listed.split()}


def figures(sentence: Sentence, participants: Participants) -> list[Figure]:
    """Find the counts that a sentence tells of those killed, wounded, displaced and so on, and of sums given."""
    found: list[Figure] = []
    before: Number | None = None
    last = ""
    for counted in numbers(sentence):
        what = _what(sentence, counted, before, last)
        if what and not _is_unsure(sentence, counted):
            by = _by(sentence, participants)
            text = sentence.document.text[counted.start : counted.end]
            found.append(
                Figure(
                    what, counted.low, counted.high, counted.approximate, by, text, counted.start
                )
            )
        before, last = counted, what
    return _single(found)


def _single(found: list[Figure]) -> list[Figure]:
    kept: dict[tuple[object, ...], Figure] = {}
    for one in found:
        kept.setdefault((one.what, one.low, one.high), one)
    return list(kept.values())


def _what(sentence: Sentence, counted: Number, before: Number | None, last: str) -> str:
    """Tell what a number counts, by the verb or the noun that it stands with; "" for no figure of ours."""
    text = sentence.text
    if counted.money:
        return "sum" if _is_given(sentence, counted) else ""
    lead = text[max(sentence.start, counted.start - _REACH) : counted.start]
    if _TOLL.search(lead) or _OF.search(lead):
        return "killed"
    phrase = _phrase(sentence, counted)
    if phrase is None:
        return ""
    if before and last and _goes_on(sentence, before, counted, phrase):
        return last
    head = sentence.tokens[phrase.head].low
    if head in counts("noun"):
        return counts("noun")[head]
    return _of_people(sentence, phrase, counted) if _is_human(sentence, phrase, counted) else ""


def _of_people(sentence: Sentence, phrase: Phrase, counted: Number) -> str:
    """Tell what became of people who are counted: by their verb, or by a word behind them: "9 dead"."""
    told = _by_verb(sentence, phrase)
    behind = _STATE_BEHIND.match(sentence.text, counted.end, sentence.end)
    if behind is None or (told and behind.end() - counted.end >= _NEAR):
        return told
    if behind[1] == "killed" and _AND_STATE.match(sentence.text, behind.end()):
        return "casualties"
    return counts("state")[behind[1]] if not told or told in _BODILY else told


def _goes_on(sentence: Sentence, before: Number, counted: Number, phrase: Phrase) -> bool:
    """Tell whether a number goes on with what the last one counts: "the deaths of ten Americans and two pilots"."""
    if not _joins(sentence, before, counted):
        return False
    lead = sentence.text[max(sentence.start, before.start - _REACH) : before.start]
    own = any(phrase in one.subjects or phrase in one.objects for one in sentence.clauses)
    return bool(_OF.search(lead)) or not own


def _joins(sentence: Sentence, before: Number, counted: Number) -> bool:
    between = sentence.text[before.end : counted.start]
    return bool(re.fullmatch(r"(?: [\w'-]+){0,4},? and (?:the )?", between))


def _is_given(sentence: Sentence, counted: Number) -> bool:
    """Tell a sum that is given, pledged or fined, by a verb near it that is no denial."""
    for clause in sentence.clauses:
        if clause.group is None or clause.group.base not in counts("giving"):
            continue
        near = abs(sentence.tokens[clause.group.head].start - counted.start) < _REACH // 2
        if near and factuality.of_verb(sentence, _trigger(sentence, clause)).status != UNDONE:
            return True
    return False


def _trigger(sentence: Sentence, clause: Clause) -> Trigger:
    found = verb_trigger(sentence, clause)
    assert found is not None  # noqa: S101 - a clause with a verb has one
    return found


def _phrase(sentence: Sentence, counted: Number) -> Phrase | None:
    """Give the phrase that a number stands in."""
    for chunk in sentence.chunks:
        start, end = sentence.tokens[chunk.first].start, sentence.tokens[chunk.end - 1].end
        if chunk.phrase and start < counted.end <= end:
            return chunk.phrase
    return None


def _is_human(sentence: Sentence, phrase: Phrase, counted: Number) -> bool:
    """Tell whether people are counted: by a noun for them, a people, or a number alone."""
    head = sentence.tokens[phrase.head]
    held = people()
    if head.start < counted.end or head.tag == "M":
        return not (
            sentence.text[counted.end : counted.end + 4] == " of "
            and _things(sentence, counted.end + 4)
        )
    if head.low in held["people"] | held["agent"] | held["sufferer"] or head.low.endswith(
        ("men", "ists", "women")
    ):
        return True
    return head.text[0].isupper() and head.low.endswith(("s", "ese", "ish"))


def _things(sentence: Sentence, at: int) -> bool:
    rest = re.match(
        r"(?:the|its|their|his|her|those|them)?\b ?([\w-]+)?", sentence.text[at : at + 40]
    )
    return bool(
        rest
        and rest[1]
        and rest[1].lower() not in people()["people"] | {"them", "whom", "personnel", "dead"}
    )


def _by_verb(sentence: Sentence, phrase: Phrase) -> str:
    """Tell what those of a phrase do, or what is done to them, in a clause that is no plan or denial."""
    for clause in sentence.clauses:
        found = _in_clause(sentence, clause, phrase) if clause.group else ""
        if found and factuality.of_verb(sentence, _trigger(sentence, clause)).status in _TOLD:
            return found
        if found == "freed" and clause.relation == "infinitive":
            return found
    return ""


def _in_clause(sentence: Sentence, clause: Clause, phrase: Phrase) -> str:
    group = clause.group
    assert group is not None  # noqa: S101 - asked by `_by_verb`
    if phrase in clause.objects:
        return "" if group.is_passive else counts("done").get(group.base, "")
    if not _stands(clause, phrase):
        return ""
    if not group.is_passive:
        return counts("doing").get(group.base, "")
    if group.base == "take" and sentence.tokens[phrase.head].low in {
        "prisoners",
        "hostages",
        "captives",
    }:
        return "captured"
    return counts("done").get(group.base, "")


def _stands(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is a clause's subject, its own or the one that it takes over."""
    above: Clause | None = clause
    while above is not None and not above.subjects:
        above = above.parent if above.relation != "infinitive" else None
    if above is None:
        return False
    if (
        clause.group
        and not clause.group.is_passive
        and clause is not above
        and clause.group.form != "finite"
    ):
        return False
    return phrase in above.subjects


def _is_unsure(sentence: Sentence, counted: Number) -> bool:
    """Tell a number that is asked, feared, or of what may come."""
    near = sentence.text[max(sentence.start, counted.start - _NEAR) : counted.end + _NEAR]
    behind = sentence.text[counted.end : counted.end + _NEAR]
    asked = sentence.words.rstrip("\"')").endswith("?")
    return asked or "feared" in near or bool(re.search(r"\b(?:could|may|might|would)\b", behind))


def _by(sentence: Sentence, participants: Participants) -> str | None:
    """Find whose count it is: who says it in the sentence, or according to whom it is."""
    for clause in sentence.clauses:
        for word, phrase in clause.prepositional:
            if word == "according to":
                return next(iter(participants.party(sentence, phrase, clause).ids), None)
    for clause in sentence.clauses:
        if (
            clause.group
            and (clause.group.word in words()["speech"] or clause.group.base == "put")
            and clause.relation in {"main", "conjoined"}
        ):
            subjects = clause.subjects or (clause.objects if clause.first > 0 else [])
            for phrase in subjects:
                if found := participants.party(sentence, phrase, clause).ids:
                    return found[0]
    return None
