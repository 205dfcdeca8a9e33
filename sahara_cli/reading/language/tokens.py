"""A sentence as tokens: words, numbers and signs where they stand, each with its part of speech.

The parts of speech are letters: D determiner or possessive, N noun or what describes one, P name, M number, O pronoun,
I preposition, C conjunction, S subordinator, R relative, A adverb, T "to", V part of a verb group, G the genitive's 's,
E words for a time, X a sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.language.verbs import forms
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Prof|Sen|Rep|Gov|St|Jr|Sr|No)\.(?=\s)"
    r"|[A-Z]\.(?= [A-Z])"
    r"|(?:US|A|C|NZ|R|Rs ?)?[$£€]?\d+(?:,\d{3})*(?:\.\d+)?(?:[-/:]\d+)*(?:%|[a-z]+)?(?:-[a-z]+)*"
    r"|'s\b|n't\b|'(?:re|ve|ll|d|m)\b"
    r"|[^\W\d_](?:[^\W_]|-(?=\w)|'(?!s\b)(?=[^\W\d_]))*?(?=n't\b)"
    r"|[^\W\d_](?:[^\W_]|-(?=\w)|'(?!(?:s|re|ve|ll|d|m)\b)(?=[^\W\d_]))*|``|''|--+|\.\.\.|[^\w\s]"
)
_WHOLE = {"can't": "can", "won't": "will"}
_MOST_CAPITALS = 0.6


class Token:
    """A word or a sign where it stands; `low` is it in small letters, `tag` its part of speech."""

    __slots__ = ("end", "low", "start", "tag", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.low = text.lower()
        self.tag = ""

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


def tokens_of(
    text: str,
    start: int,
    end: int,
    times: Sequence[tuple[int, int]] = (),
    names: Iterable[tuple[int, int]] = (),
) -> list[Token]:
    """Cut a stretch into tokens and tell their parts of speech, verbs aside.

    `times` and `names` are stretches in it that are known to be words for a time, or a name.
    """
    found = [Token(one.start(), one.end(), one[0]) for one in _TOKEN.finditer(text, start, end)]
    named = {place for begun, ended in names for place in range(begun, ended)}
    timed = {place for begun, ended in times for place in range(begun, ended)}
    titled = is_headline(found)
    for at, token in enumerate(found):
        token.tag = _tag(found, at, named, titled=titled)
        if token.start in timed and token.tag != "G":
            token.tag = "E"
    _mend(found)
    return found


#: Words that make a number rough or a bound: "at least 12", "more than 30", "as many as 9".
_ROUGH = (
    ("as", "many", "as"), ("as", "few", "as"), ("as", "much", "as"), ("no", "fewer", "than"), ("no", "less", "than"),
    ("at", "least"), ("a", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to"), ("close", "to"),
    ("nearly",), ("about",), ("almost",), ("roughly",), ("around",), ("approximately",), ("over",), ("some",),
    ("only",), ("just",), ("under",), ("another",), ("further",), ("additional",), ("estimated",), ("between",), ("well", "over"),
)  # fmt: skip
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
#: So many words in brackets only say how old somebody is, or what a body is called for short.
_ASIDE = 5


def _is_genitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the farmers' march" from a mark that closes a quotation."""
    if not at or at + 1 >= len(tokens) or not tokens[at - 1].low.endswith("s"):
        return False
    apart = tokens[at - 1].end == tokens[at].start and tokens[at + 1].start == tokens[at].end + 1
    quoted = any(one.text == "'" and one is not tokens[at] for one in tokens[:at])
    return apart and tokens[at + 1].text[0].isalnum() and not quoted


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Find where a short aside in brackets closes; 0 where it does not."""
    return next(
        (
            there
            for there in range(at + 1, min(at + _ASIDE + 2, len(tokens)))
            if tokens[there].text == ")"
        ),
        0,
    )


_STILL = frozenset({"dead", "alive", "free", "open", "shut"})


def _mend(tokens: Sequence[Token]) -> None:
    """Tag what makes a number rough with it, and what a verb leaves somebody as: "shot dead"."""
    for at, token in enumerate(tokens):
        if token.tag == "M":
            for phrase in _ROUGH:
                begun = at - len(phrase)
                if begun >= 0 and tuple(one.low for one in tokens[begun:at]) == phrase:
                    if phrase == ("over",) and at > 1 and tokens[begun - 1].tag not in "XCIA":
                        break
                    for one in tokens[begun:at]:
                        one.tag = "M"
                    break
        elif (
            token.low in _DUE
            and at + 1 < len(tokens)
            and tokens[at + 1].low == "to"
            and at
            and tokens[at - 1].tag in "NPA"
        ):
            token.tag = "A"
        elif token.text == "(" and (closed := _closing(tokens, at)):
            for one in tokens[at : closed + 1]:
                one.tag = "X"
        elif (
            token.low in {"last", "first"}
            and at
            and tokens[at - 1].tag in "NP"
            and at + 1 < len(tokens)
            and tokens[at + 1].low in forms()["past"]
        ):
            token.tag = "A"
        elif (
            token.low == "well"
            and at
            and tokens[at - 1].low == "as"
            and at + 1 < len(tokens)
            and tokens[at + 1].low == "as"
        ):
            tokens[at - 1].tag, token.tag, tokens[at + 1].tag = "C", "A", "A"
        elif token.low == "home" and at and tokens[at - 1].tag not in "DGIPJ":
            token.tag = "A"
        elif token.text == "'" and _is_genitive(tokens, at):
            token.tag = "G"
        elif token.low in _STILL and at and tokens[at - 1].tag not in "DGP":
            token.tag = "A"


def is_headline(tokens: Sequence[Token]) -> bool:
    """Tell words set in capitals throughout, or each with a capital, from a sentence."""
    long = [one for one in tokens if one.text[0].isalpha() and len(one.text) > 3]  # noqa: PLR2004 - small words keep small letters
    if len(long) < 3:  # noqa: PLR2004 - a name has as many
        return False
    capital = sum(one.text[0].isupper() for one in long)
    return capital >= len(long) * 0.85 and not tokens[-1].text == "."


def _tag(tokens: Sequence[Token], at: int, named: set[int], *, titled: bool) -> str:
    token = tokens[at]
    letter = token.text[0]
    if (
        letter.isdigit()
        or (letter in "$£€" and len(token.text) > 1)
        or (
            token.text[-1].isdigit()
            and any(one.isdigit() for one in token.text)
            and not letter.islower()
            and token.text[1:2] in "S$£€0123456789"
        )
    ):
        return "M"
    if not letter.isalpha():
        return "G" if token.low == "'s" else "V" if token.low in _CONTRACTED else "X"
    if token.start in named and not token.text.islower():
        return "P"
    if letter.isupper() and not (at == 0 or titled or tokens[at - 1].text in _OPENING):
        return "P" if token.low not in _closed() or token.text.isupper() else _closed()[token.low]
    if closed := _closed().get(token.low):
        return closed
    named_on = letter.isupper() and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    if (
        token.low.endswith("ly")
        and len(token.low) > 4
        and token.low not in _NO_ADVERBS
        and not named_on
    ):  # noqa: PLR2004 - "fly", "only" aside
        return "A"
    if letter.isupper() and not _is_word(tokens, at, titled=titled):
        return "P"
    return "N"


_OPENING = frozenset("\"'`(-:") | {"``", "--", "...", "''"}
_CONTRACTED = frozenset({"n't", "'re", "'ve", "'ll", "'d", "'m"})
_NO_ADVERBS = frozenset(
    "family assembly supply reply ally rally italy july anomaly monopoly elderly friendly deadly daily weekly monthly yearly likely unlikely early lonely".split()
)  # noqa: SIM905 - words read best so


def _is_word(tokens: Sequence[Token], at: int, *, titled: bool) -> bool:
    """Tell whether a capital only opens a sentence or stands in a headline: the word is no name."""
    low = tokens[at].low
    tables = forms()
    if any(low in tables[name] for name in ("past", "part", "ing", "third", "base")):
        return True
    if titled:
        return (
            tokens[at].text.isupper()
            and len(low) > 3
            or low.endswith(("s", "ing", "ed", "er", "ion"))
        )  # noqa: PLR2004
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return not (after and after.text[0].isupper() and after.low not in _closed())


_CLASSES = (
    ("noverb", ""), ("preposition", "I"), ("adverb", "A"), ("number", "M"), ("determiner", "D"), ("possessive", "D"),
    ("subordinator", "S"), ("relative", "R"), ("conjunction", "C"), ("pronoun", "O"), ("modal", "V"), ("be", "V"),
    ("have", "V"), ("do", "V"), ("negation", "A"),
)  # fmt: skip
_TAGS: dict[str, str] = {}


def _closed() -> dict[str, str]:
    """Give the words of the closed classes with their parts of speech."""
    if not _TAGS:
        held = words()
        for name, tag in _CLASSES:
            if tag:
                _TAGS.update(dict.fromkeys(held[name], tag))
        _TAGS.update(
            {
                "to": "T",
                "who": "R",
                "whom": "R",
                "what": "S",
                "how": "S",
                "why": "S",
                "no": "D",
                "'s": "G",
            }
        )
        _TAGS.update(dict.fromkeys(("in", "off", "like", "past"), "I"))
        _TAGS.update(
            {
                "so": "A",
                "her": "D",
                "more": "D",
                "most": "D",
                "whose": "R",
                "'re": "V",
                "'ve": "V",
                "once": "S",
            }
        )
        _TAGS.update(
            {
                "according": "I",
                "one": "M",
                "both": "D",
                "all": "D",
                "neither": "D",
                "nor": "C",
                "half": "D",
                "about": "I",
            }
        )
    return _TAGS
