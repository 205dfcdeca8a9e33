"""What people who are counted are told to be by the words behind their number: "9 dead", "40 are still in custody"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.frames import by_frame
from sahara_cli.reading.events.figures.outcomes import BRINGING, CUSTODY, HOSPITAL
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.lexicon.verbs import base_of, is_participle

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

_STATE_BEHIND = late(
    r"(?: of (?:the|its|their|those) (?:[\d,]+|[a-z-]+)(?: [a-z]+){0,3}?"
    r"(?= (?:dead|were|was|are|left|still)\b))?"
    r"(?: (?!(?:and|or|in|on|at|who|which|of)\b)[\w'-]+){0,4}?"
    r" (?:(?:were|was|are|is|left|found|reported|feared|confirmed|lay|remain(?:s|ed)?|still|had been|have been"
    r"|has been|seriously|critically|badly) )*"
    r"(dead|killed|wounded|injured|hurt|missing|unaccounted|homeless|displaced|trapped|stranded|aboard"
    r"|on board|captive|hostage"
    r"|(?:(?<=remain )|(?<=remained )|(?<=are )|(?<=were )|(?<=still ))(?:captives|hostages))\b",
    re.IGNORECASE,
)
#: "Some 40 are still in custody": where people are told to be.
_KEPT = late(
    r"(?: (?!(?:and|or|in|on|at|who|which|of|with)\b)[\w'-]+){0,3}?"
    r"(?: (?:were|was|are|is|remain(?:s|ed)?|still|being|held|kept|treated))+"
    r" (?:(?:in|at|under) (?:[\w'-]+ ){0,2}?(captivity|custody|detention|hospitals?|quarantine)|(behind) bars)\b"
)
#: "Four rebels and a guard" of "left four rebels and a guard dead".
_LEFT = late(r"\b(?:left|leaves|leaving) (?:at least |some |about |another )*$")
_BOTH = late(
    r"(?: (?!(?:and|dead|wounded|injured|hurt|missing|homeless|trapped)\b)[\w'-]+){1,4},? and(?: [\w'-]+){1,6}?"
    r" (dead|wounded|injured|hurt|missing|homeless|trapped)\b"
)
#: "Three in critical condition".
_IN_CONDITION = late(
    r"(?: (?:others?|people|more|men|women|children|patients|of (?:them|whom)))?"
    r"(?: (?:are|is|was|were|remain(?:s|ed)?|still|(?:thought|believed|reported|said|understood) to be))*"
    r" in (?:an? )?(?:critical|serious|grave|life-threatening)(?: but stable)?(?: condition)?\b"
)
#: "There were 40 people on the bus".
_ON_BOARD = late(
    r"(?: (?:people|passengers|others|men|women|children|students|pupils|migrants|tourists|crew)){1,2}"
    r"(?: (?:was|were|had been|are))? (?:on|in|inside|aboard) (?:the|a|an|board the) (?:[\w-]+ ){0,2}?"
    r"(?:bus|plane|train|ferry|boat|ship|flight|tram|coach|vessel|helicopter|minibus|aircraft|jet|airliner)\b"
)
_PLACES = {
    "captivity": "held", "custody": "held", "detention": "held", "behind": "held", "quarantine": "quarantined",
    "hospital": "hospitalised", "hospitals": "hospitalised",
}  # fmt: skip
#: "Some 50 taken to hospital", "20 of the injured were flown to a hospital in Fez", where no clause is found for them.
_BROUGHT = late(
    r"(?: of (?:the|those) (?:injured|wounded|hurt|victims|passengers|survivors))?"
    r"(?: (?!(?:and|or|in|on|at|who|which|of|with)\b)[\w'-]+){0,2}?(?: (?:were|was|are|being|had been|have been))?"
    r" (?:taken|rushed|transported|airlifted|flown|ferried|carried|admitted|brought|sent)"
    r" (?:to|into)(?: (?!and\b)[\w.'-]+){0,5}? (?:hospitals?|clinics?)\b",
    re.IGNORECASE,
)
#: "20 were taken to one hospital and 31 to another".
_TO_HOSPITAL = late(r" to(?: (?!and\b)[\w.'-]+){0,5}? (?:hospitals?|clinics?)\b", re.IGNORECASE)
_AND_STATE = late(r"(?: or | and )(wounded|injured)\b", re.IGNORECASE)
_EITHER = late(r"[^.;,]{0,40}?\bkilled (?:or|and) (?:wounded|injured)\b", re.IGNORECASE)
_BODILY = frozenset({"killed", "wounded", "missing"})
_ABOARD = frozenset({"aboard", "on board"})
#: "50 taken to hospital", "12 arrested.": a number with a participle of its own, and no noun behind it.
_ALONE = late(
    r" ([a-z]+(?:ed|en|ught|zed|wn|ot)|dead|homeless|missing)(?=[.,;:)]|$| (?:to|into|in|on|at|after|by|for|over"
    r"|during|from|as|when|and|since|following|near|with|without|this|last|amid|across|under|so far|while|but|today"
    r"|yesterday|[A-Z][a-z]+day)\b)"
)
_STATES = frozenset({"dead", "homeless", "missing"})
#: "The 21 girls released are seen": what was done to people of whom more is told.
_REDUCED = late(
    r"(?: (?!(?:and|or|in|on|at|who|which|of|with|were|was|are|is)\b)[\w'-]+){1,4}?"
    r" (released|freed|rescued|kidnapped|abducted|arrested|detained|killed|injured|wounded|evacuated|deported)"
    r" (?:are|were|was|is|have|had|has|will|would|may|met|said|went|flew|arrived|returned|came)\b"
)
#: How far behind a number such a word may stand where its verb tells something else.
_NEAR = 40


def by_state(sentence: Sentence, counted: Number, what: str) -> str:
    """Tell what became of people by a word behind them, "9 dead", beside `what` their verb tells."""
    if not what and (kept := _where(sentence, counted) or _left_both(sentence, counted)):
        return kept
    if not what and (reduced := _REDUCED.match(sentence.text, counted.end, sentence.end)):
        return counts("done")[base_of(reduced[1])]
    if what == "killed" and _EITHER.match(sentence.text, counted.end, sentence.end):
        return "casualties"
    behind = _state_behind(sentence, counted.end)
    if behind is None or (what and behind.end() - counted.end >= _NEAR):
        return what
    return _state(sentence, behind, what)


def _where(sentence: Sentence, counted: Number) -> str:
    """Tell where people were brought or are kept, and in what condition: "three in critical condition"."""
    if _BROUGHT.match(sentence.text, counted.end, sentence.end):
        return "hospitalised"
    if _IN_CONDITION.match(sentence.text, counted.end, sentence.end):
        return "wounded"
    if _ON_BOARD.match(sentence.text, counted.end, sentence.end):
        return "aboard"
    kept = _KEPT.match(sentence.text, counted.end, sentence.end)
    return _PLACES[kept[1] or kept[2]] if kept else ""


def _left_both(sentence: Sentence, counted: Number) -> str:
    """Tell what is left of the first of two who are counted: "left four rebels and a guard dead"."""
    both = _BOTH.match(sentence.text, counted.end, sentence.end)
    left = both and _LEFT.search(sentence.text, sentence.start, counted.start)
    return counts("state")[both[1]] if both and left else ""


def done_alone(sentence: Sentence, counted: Number) -> str:
    """Tell what is done to those whom a number alone stands for: "seven were killed and 50 taken to hospital"."""
    alone = _ALONE.match(sentence.text, counted.end, sentence.end)
    if alone is None or counted.low == counted.high == 1:
        return ""
    if alone[1] in _STATES:
        return counts("state")[alone[1]]
    if not is_participle(alone[1]):
        return ""
    base = base_of(alone[1])
    if base in BRINGING and HOSPITAL.match(sentence.text, alone.end(1)):
        return "hospitalised"
    if base == "take":
        return "arrested" if CUSTODY.match(sentence.text, alone.end(1)) else ""
    framed = by_frame(sentence, "done-so", base, alone.end(1))
    return framed or counts("done").get(base, "")


def is_in_state(sentence: Sentence, counted: Number) -> bool:
    """Tell "515 injured" of "58 people were killed and 515 injured"."""
    return bool(_STATE_BEHIND.match(sentence.text, counted.end, sentence.end))


def is_to_hospital(sentence: Sentence, counted: Number) -> bool:
    """Tell "31 to another hospital" of "20 were taken to one hospital and 31 to another hospital"."""
    return bool(_TO_HOSPITAL.match(sentence.text, counted.end, sentence.end))


def _state_behind(sentence: Sentence, at: int) -> re.Match[str] | None:
    """Match what people are told to be behind a number; "all seven aboard were killed" tells the latter."""
    behind = _STATE_BEHIND.match(sentence.text, at, sentence.end)
    if behind and behind[1].lower() in _ABOARD:
        return _STATE_BEHIND.match(sentence.text, behind.end(), sentence.end) or behind
    return behind


def _state(sentence: Sentence, behind: re.Match[str], what: str) -> str:
    state = behind[1].lower()
    if state == "killed" and _AND_STATE.match(sentence.text, behind.end()):
        return "casualties"
    if what and (state in _ABOARD or what not in _BODILY):
        return what
    states = counts("state")
    return states.get(state) or states[state.removesuffix("s")]
