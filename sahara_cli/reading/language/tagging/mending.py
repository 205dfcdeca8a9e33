"""Parts of speech that the words around a word decide: "more than 30", "shot dead", "the two last met", "due to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.tagging.excepting import excluding
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import forms, is_participle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.reading.language.lexeme import Token

#: Words that make a number rough or a bound: "at least 12", "more than 30", "as many as 9".
_ROUGH = (
    ("as", "many", "as"), ("as", "few", "as"), ("as", "much", "as"), ("no", "fewer", "than"), ("no", "less", "than"),
    ("at", "least"), ("a", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"),
    ("up", "to"), ("close", "to"), ("well", "over"), ("nearly",), ("about",), ("almost",), ("roughly",), ("around",),
    ("approximately",), ("over",), ("some",), ("only",), ("just",), ("under",), ("another",), ("further",),
    ("additional",), ("estimated",), ("between",),
)  # fmt: skip
_ROUGH_BY_LAST = {last: [phrase for phrase in _ROUGH if phrase[-1] == last] for *_, last in _ROUGH}
_STILL = frozenset({"dead", "alive", "free", "open", "shut"})
_DUE = frozenset(
    {
        "due",
        "set",
        "scheduled",
        "expected",
        "slated",
        "poised",
        "likely",
        "able",
        "unable",
        "ready",
        "bound",
    }
)
_WHEN_DUE = frozenset({"in", "on", "at", "by", "out", "before", "later"})
#: So many words in brackets only say how old somebody is, or what a body is called for short.
_ASIDE = 5
#: So many at most are a credit that opens a line: "(Ana Vell/The Lima Post)".
_CREDIT = 10


#: Modals before "n't".
_SHORT = frozenset(
    {"wo", "ca", "sha", "would", "could", "should", "do", "does", "did", "is", "are", "was", "were"}
)


def mend(tokens: Sequence[Token]) -> None:
    """Tag words anew where those around them tell more than the word itself."""
    for at, token in enumerate(tokens):
        if token.tag == "M":
            _number(tokens, at)
        elif rule := _RULES.get(token.low):
            rule(tokens, at)


def _number(tokens: Sequence[Token], at: int) -> None:
    for phrase in _ROUGH_BY_LAST.get(tokens[at - 1].low, ()) if at else ():
        begun = at - len(phrase)
        if begun < 0 or tuple(token.low for token in tokens[begun:at]) != phrase:
            continue
        # "A row over 9 boats" is of no more than 9.
        if phrase == ("over",) and begun and tokens[begun - 1].tag not in "XCIA":
            return
        for token in tokens[begun:at]:
            token.tag = "M"
        return


def _not(tokens: Sequence[Token], at: int) -> None:
    """Read the word before "n't" as the verb that it is: "Roe Won't Run"."""
    if at and tokens[at - 1].low in _SHORT:
        tokens[at - 1].tag = "V"


def _due(tokens: Sequence[Token], at: int) -> None:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or not at:
        return
    timed = tokens[at].low == "due" and (after.tag == "E" or after.low in _WHEN_DUE)
    if timed and tokens[at - 1].low in words()["be"]:
        tokens[at].tag = "A"  # "is due on Monday", "is due out in May"
    elif tokens[at - 1].tag in "NPA" and (after.low == "to" or timed):
        tokens[at].tag = "A"


def _bracket(tokens: Sequence[Token], at: int) -> None:
    last = min(at + (_ASIDE if at else _CREDIT) + 2, len(tokens))
    closing = next((there for there in range(at + 1, last) if tokens[there].text == ")"), at)
    for token in tokens[at : closing + 1]:
        token.tag = "X"


def _ordinal(tokens: Sequence[Token], at: int) -> None:
    """Read "the two last met" and ", who last won" as told of the verb."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if at and tokens[at - 1].tag in "NPRX" and after in forms()["past"]:
        tokens[at].tag = "A"


def _as_well_as(tokens: Sequence[Token], at: int) -> None:
    if at and at + 1 < len(tokens) and tokens[at - 1].low == tokens[at + 1].low == "as":
        tokens[at - 1].tag, tokens[at].tag, tokens[at + 1].tag = "C", "A", "A"


def _home(tokens: Sequence[Token], at: int) -> None:
    """Tell "sent the children home" from "a nursing home"."""
    if at and tokens[at - 1].tag not in "DGIP" and tokens[at - 1].low not in words()["homes"]:
        tokens[at].tag = "A"


def _apostrophe(tokens: Sequence[Token], at: int) -> None:
    """Tell "the farmers' march" from a mark that closes a quotation."""
    if not at or at + 1 >= len(tokens) or not tokens[at - 1].low.endswith("s"):
        return
    apart = tokens[at - 1].end == tokens[at].start and tokens[at + 1].start == tokens[at].end + 1
    quoted = any(token.text == "'" for token in tokens[:at])
    if apart and not quoted and tokens[at + 1].text[0].isalnum():
        tokens[at].tag = "G"


def _still(tokens: Sequence[Token], at: int) -> None:
    """Read "shot dead" as told of the verb, "the dead" as a noun, "to free five people" as a verb."""
    if not at or _is_verb_of_state(tokens, at):
        return
    if tokens[at - 1].tag not in "DGPT" and tokens[at - 1].low not in words()["modal"]:
        tokens[at].tag = "A"


def _is_verb_of_state(tokens: Sequence[Token], at: int) -> bool:
    """Tell "ticket sales open on Friday", "rebels free 21 pilots", "the road was shut"."""
    before, word = tokens[at - 1], tokens[at].low
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    several = before.tag == "N" and before.low.endswith("s")
    is_state = several and after == ("M" if word == "free" else "E")
    return is_state or (
        word == "shut" and (before.low in words()["be"] or _is_first_verb(tokens, at))
    )


def _is_first_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell "in May the school shut" from "kept the school shut"."""
    past = forms()["past"]
    has_verb = any(
        token.tag == "V" or token.low in past or token.low == "with" for token in tokens[:at]
    )
    return tokens[at - 1].tag in "NP" and not has_verb


def _compared(tokens: Sequence[Token], at: int) -> None:
    """Read "fell compared with March" as of one verb."""
    if at + 1 < len(tokens) and tokens[at + 1].low in {"with", "to"}:
        tokens[at].tag = tokens[at + 1].tag = "I"


def _aboard(tokens: Sequence[Token], at: int) -> None:
    """Read "with four people aboard crashed" as no preposition."""
    if at + 1 < len(tokens) and tokens[at + 1].low in forms()["past"]:
        tokens[at].tag = "A"


def _compass(tokens: Sequence[Token], at: int) -> None:
    """Read "an exercise south of Crete" as where, not as a noun."""
    if at and at + 1 < len(tokens) and tokens[at + 1].low == "of" and tokens[at - 1].tag in "NPA":
        tokens[at].tag = "A"


def _quotation(tokens: Sequence[Token], at: int) -> None:
    """Read 'a "booming" ring' as one phrase: marks around words that are no sentence of their own."""
    if not at or tokens[at - 1].tag not in "DG" or at + 1 >= len(tokens):
        return
    inner = range(at + 1, min(at + _ASIDE + 1, len(tokens)))
    closing = next((there for there in inner if tokens[there].text == tokens[at].text), at)
    if closing - at <= 1 or any(token.tag not in "NPMAG" for token in tokens[at + 1 : closing]):
        return
    tokens[at].tag = "A" if tokens[at + 1].tag in "NM" else "N"
    if closing + 1 < len(tokens) and tokens[closing + 1].tag in "NP":
        tokens[closing].tag = "N"


def _adjective(tokens: Sequence[Token], at: int) -> None:
    """Read "protesters opposed to the changes" and "it was committed to peace" as what they are like."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    being = at > 0 and tokens[at - 1].low in words()["be"]
    if after == "to" and at and (being or tokens[at].low == "opposed"):
        tokens[at].tag = "A"


def _fair(tokens: Sequence[Token], at: int) -> None:
    """Read "the vote was free and fair" as what it was like, "a trade fair" as a noun."""
    if at and tokens[at - 1].tag in "CVA":
        tokens[at].tag = "A"


def _since(tokens: Sequence[Token], at: int) -> None:
    """Read "have since claimed" as told of the verb."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if at and tokens[at - 1].low in words()["have"] and (after == "been" or is_participle(after)):
        tokens[at].tag = "A"


def _starting(tokens: Sequence[Token], at: int) -> None:
    """Read "will testify starting Tuesday" as when it is, not as what somebody starts."""
    behind = tokens[at + 1 : at + 3]
    if behind and behind[0].low in {"on", "in", "at", "this", "next"}:
        behind = behind[1:]
    timed = bool(behind) and behind[0].tag == "E"
    if timed and at and tokens[at - 1].tag in "PMEX":
        tokens[at].tag = "I"


def _comma(tokens: Sequence[Token], at: int) -> None:
    """Read the comma of "the Aug. 7, 1998, raid" as of the date."""
    opens = at
    while opens and tokens[opens - 1].tag == "E":
        opens -= 1
    led = opens and opens < at - 1 and tokens[opens - 1].tag in "DG"
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if led and behind and behind.tag in "NP" and tokens[at - 1].text[0].isdigit():
        tokens[at].tag = "E"


def _spell(tokens: Sequence[Token], at: int) -> None:
    """Read "shot dead hours after the rally" and "sacked days before" as when it was, not as what was shot."""
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    near = tokens[max(at - _REACH, 0) : at]
    free = bool(near) and near[-1].tag in "NPA" and near[-1].low not in _WHICH
    participle = any(is_participle(token.low) and token.tag == "N" for token in near)
    if behind in {"after", "before"} and free and participle:
        tokens[at].tag = "A"


#: How many words before a spell of time its verb stands, and what tells which spell it is.
_REACH = 4
_WHICH = frozenset({"last", "final", "first", "few", "several", "some", "many", "early", "crucial"})
_SPELLS = ("minute", "hour", "day", "week", "month", "year")


_RULES: dict[str, Callable[[Sequence[Token], int], None]] = {
    "n't": _not,
    **dict.fromkeys(_DUE, _due), **dict.fromkeys(_STILL, _still), "(": _bracket, "last": _ordinal, "first": _ordinal,
    **dict.fromkeys(("north", "south", "east", "west"), _compass), "well": _as_well_as, "home": _home, "'": _apostrophe,
    "compared": _compared,
    "fair": _fair,
    **dict.fromkeys(("except", "save", "but", "than"), excluding),
    **dict.fromkeys(("opposed", "committed", "dedicated", "devoted", "accustomed", "loyal"), _adjective),
    "aboard": _aboard,
    '"': _quotation,
    ",": _comma, "since": _since, "starting": _starting, "beginning": _starting,
    **dict.fromkeys(_SPELLS, _spell), **dict.fromkeys((f"{spell}s" for spell in _SPELLS), _spell),
}  # fmt: skip
