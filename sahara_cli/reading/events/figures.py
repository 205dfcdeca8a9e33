"""Figures: how many were killed, wounded, displaced, arrested, freed, and sums of money, each by whoever counts.

"At least 12" has no high bound, "up to 12" no low one, "some 12" is approximate; "dozens" has its words alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events import factuality
from sahara_cli.reading.events.model import Figure
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.events.triggers import Trigger, verb_trigger
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants import Participants
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_UNITS = {
    word: value for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}  # fmt: skip
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
    "dozen": 12,
}
_WORD = "|".join((*_UNITS, *_TENS))
_NUMBER = re.compile(
    rf"(?P<money>US\$|A\$|\$|£|€|Rs ?)?\b(?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)|(?P<word>(?:{_WORD})(?:-(?:{_WORD}))?|an?(?= (?:hundred|thousand|million|billion|dozen)\b)))"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|dozen|lakh|crore|m|bn)\b)?(?P<unit> (?:dollars|pounds|euros|rupees|shillings|francs))?(?![\d:%]|st\b|nd\b|rd\b|th\b|-year|-day| per ?cent|-month|-hour| years?\b| days?\b| hours?\b| months?\b)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:at least|a least|more than|over|no fewer than|not fewer than|no less than|upwards of|well over)(?: the| an?)? $",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:up to|as many as|fewer than|less than|at most|no more than|under)(?: the)? $",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:nearly|about|some|around|almost|roughly|approximately|an estimated|estimated|close to|circa|an additional nearly)(?: the)? $",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:between|from) $", re.IGNORECASE)
_LAST = re.compile(r" ?(?:and|to|-) ?$")
#: What a verb does to those who are counted, in the passive or as its object.
_DONE = {
    "kill": "killed", "slay": "killed", "massacre": "killed", "murder": "killed", "behead": "killed", "execute": "executed", "wound": "wounded", "injure": "wounded", "hurt": "wounded",
    "displace": "displaced", "uproot": "displaced", "evacuate": "evacuated", "arrest": "arrested", "detain": "arrested", "abduct": "abducted",
    "kidnap": "abducted", "free": "freed", "release": "freed", "rescue": "freed", "deport": "deported", "expel": "expelled", "capture": "captured", "hospitalise": "hospitalised",
    "hospitalize": "hospitalised", "sack": "sacked", "jail": "jailed", "sentence": "sentenced", "infect": "infected",
}  # fmt: skip
#: What those who are counted do.
_DOING = {
    "die": "killed",
    "perish": "killed",
    "drown": "killed",
    "flee": "displaced",
    "arrive": "arrived",
    "disappear": "missing",
}
_STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "hurt": "wounded",
    "missing": "missing",
    "homeless": "displaced",
    "displaced": "displaced",
    "arrested": "arrested",
}
_NOUNS = {
    "deaths": "killed",
    "death": "killed",
    "fatalities": "killed",
    "injuries": "wounded",
    "casualties": "casualties",
    "arrests": "arrested",
    "cases": "cases",
}
_TOLL = re.compile(
    r"\b(?:death toll|toll|the dead|number of (?:the )?(?:dead|deaths|fatalities|victims|people killed|people who (?:had |have )?died|those killed))\b[^.;]{0,70}?\b(?:at|to|is|was|stands at|of|than|reached|hit|passed)(?: more than| at least| over| about| some| nearly)? $",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:deaths?|killings?|murders?|slaughter|massacre) of (?:(?:at least|more than|over|some|about|nearly|up to|the) )*$",
    re.IGNORECASE,
)
_STATE_BEHIND = re.compile(
    r"(?: (?!(?:and|or|in|on|at|who|which|of)\b)[\w'-]+){0,3}? (?:(?:were|was|are|is|left|found|reported|feared|confirmed|lay|remain(?:s|ed)?|still|had been|have been|has been) )*(dead|killed|wounded|injured|hurt|missing|homeless|displaced)\b"
)
_AND_STATE = re.compile(r"(?: or | and )(wounded|injured)\b")
_GIVING = frozenset(
    {
        "provide",
        "give",
        "pledge",
        "donate",
        "grant",
        "receive",
        "fund",
        "allocate",
        "fine",
        "award",
        "lend",
        "contribute",
        "offer",
        "raise",
        "commit",
        "approve",
        "send",
        "release",
    }
)


class _Counted(NamedTuple):
    low: int | None
    high: int | None
    approximate: bool
    start: int
    end: int
    money: bool


def figures(sentence: Sentence, participants: Participants) -> list[Figure]:
    """Find the counts that a sentence tells of those killed, wounded, displaced and so on, and of sums given."""
    found: list[Figure] = []
    before: _Counted | None = None
    last = ""
    for counted in _numbers(sentence):
        what = _what(sentence, counted, before, last)
        if what and not _is_unsure(sentence, counted):
            by = _by(sentence, counted, participants)
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


def _numbers(sentence: Sentence) -> Iterator[_Counted]:
    text = sentence.text
    for one in _NUMBER.finditer(text, sentence.begin, sentence.end):
        if _in_time(sentence, one.start()) or (one.start() and text[one.start() - 1] in "-'."):
            continue
        value = _value(one)
        if value is None:
            continue
        lead = text[max(sentence.start, one.start() - 30) : one.start()]
        low: int | None = value
        high: int | None = value
        about = bool(_ABOUT.search(lead))
        begun = one.start()
        for pattern in (_FROM, _UP_TO, _ABOUT):
            if told := pattern.search(lead):
                begun = one.start() - len(told[0])
                low = None if pattern is _UP_TO else low
                high = None if pattern is _FROM else high
                break
        yield _Counted(low, high, about, begun, one.end(), bool(one["money"] or one["unit"]))


def _value(one: re.Match[str]) -> int | None:
    scale = _SCALES.get((one["scale"] or "").lower(), 1)
    if one["digits"]:
        return round(float(one["digits"].replace(",", "")) * scale)
    word = one["word"].lower()
    if word in {"a", "an"}:
        return scale
    value = sum(_UNITS.get(part, _TENS.get(part, 0)) for part in word.split("-"))
    return value * scale if value else None


def _in_time(sentence: Sentence, at: int) -> bool:
    return any(token.tag == "E" and token.start <= at < token.end for token in sentence.tokens)


def _what(sentence: Sentence, counted: _Counted, before: _Counted | None, last: str) -> str:
    """Tell what a number counts, by the verb or the noun that it stands with; "" for no figure of ours."""
    text = sentence.text
    lead = text[max(sentence.start, counted.start - 110) : counted.start]
    if counted.money:
        return "sum" if _is_given(sentence, counted) else ""
    if _TOLL.search(lead) or _OF.search(lead):
        return "killed"
    phrase = _phrase(sentence, counted)
    if phrase is None:
        return ""
    if (
        before
        and last
        and _joins(sentence, before, counted)
        and (
            _OF.search(text[max(sentence.start, before.start - 60) : before.start])
            or not _clause_of(sentence, phrase)
        )
    ):
        return last
    head = sentence.tokens[phrase.head].low
    if head in _NOUNS and sentence.tokens[phrase.first].low not in {"no"}:
        return _NOUNS[head]
    if not _is_human(sentence, phrase, counted):
        return ""
    told = _by_verb(sentence, phrase)
    behind = _STATE_BEHIND.match(text, counted.end, sentence.end)
    if behind and (not told or behind.end() - counted.end < 40):  # noqa: PLR2004 - the same phrase
        also = _AND_STATE.match(text, behind.end())
        if behind[1] == "killed" and also:
            return "casualties"
        return _STATES[behind[1]] if not told or told in {"killed", "wounded", "missing"} else told
    return told


def _joins(sentence: Sentence, before: _Counted, counted: _Counted) -> bool:
    between = sentence.text[before.end : counted.start]
    return bool(re.fullmatch(r"(?: [\w'-]+){0,4},? and (?:the )?", between))


def _is_given(sentence: Sentence, counted: _Counted) -> bool:
    return any(
        one.group and (one.group.base in _GIVING) and abs(sentence.tokens[one.group.head].start - counted.start) < 60  # noqa: PLR2004 - the verb's own object
        and factuality.of_verb(sentence, _trigger(sentence, one)).status in {"reported", "planned", "disputed"}
        for one in sentence.clauses
    )  # fmt: skip


def _trigger(sentence: Sentence, clause: Clause) -> Trigger:
    found = verb_trigger(sentence, clause)
    assert found is not None  # noqa: S101 - a clause with a verb has one
    return found


def _phrase(sentence: Sentence, counted: _Counted) -> Phrase | None:
    return next(
        (c.phrase for c in sentence.chunks if c.phrase and sentence.tokens[c.first].start <= counted.end - 1 < sentence.tokens[c.end - 1].end), None
    )  # fmt: skip


def _is_human(sentence: Sentence, phrase: Phrase, counted: _Counted) -> bool:
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


def _clause_of(sentence: Sentence, phrase: Phrase) -> list[Clause]:
    return [one for one in sentence.clauses if phrase in one.subjects or phrase in one.objects]


def _by_verb(sentence: Sentence, phrase: Phrase) -> str:
    for clause in sentence.clauses:
        group = clause.group
        if group is None:
            continue
        subject, object_ = _stands(sentence, clause, phrase), phrase in clause.objects
        found = ""
        if subject and group.is_passive:
            found = _DONE.get(group.base, "")
            if group.base == "take" and sentence.tokens[phrase.head].low in {
                "prisoners",
                "hostages",
                "captives",
            }:
                found = "captured"
        elif subject:
            found = _DOING.get(group.base, "")
        elif object_ and not group.is_passive:
            found = _DONE.get(group.base, "")
        if found and factuality.of_verb(sentence, _trigger(sentence, clause)).status in {
            "reported",
            "disputed",
        }:
            return found
        if object_ and group.base == "free" and clause.relation == "infinitive":
            return "freed"
    return ""


def _stands(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
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


def _is_unsure(sentence: Sentence, counted: _Counted) -> bool:
    near = sentence.text[max(sentence.start, counted.start - 40) : counted.end + 40]
    if re.search(r"\b(?:feared|could|may|might|if|no)\b", near) and "feared" in near:
        return True
    asked = sentence.words.rstrip("\"')").endswith("?")
    return (
        asked
        or counted.low in {1900}
        or bool(
            re.search(
                r"\b(?:could|may|might|would)\b", sentence.text[counted.end : counted.end + 40]
            )
        )
    )


def _by(sentence: Sentence, counted: _Counted, participants: Participants) -> str | None:
    """Find whose count it is: who says it in the sentence, or according to whom it is."""
    for clause in sentence.clauses:
        for word, phrase in clause.prepositional:
            if word == "according to":
                return next(iter(participants.party(sentence, phrase, clause).ids), None)
    for clause in sentence.clauses:
        if (
            clause.group
            and clause.group.word in words()["speech"]
            and clause.relation in {"main", "conjoined"}
        ):
            subjects = clause.subjects or (clause.objects if clause.first > 0 else [])
            for phrase in subjects:
                if found := participants.party(sentence, phrase, clause).ids:
                    return found[0]
    return None
