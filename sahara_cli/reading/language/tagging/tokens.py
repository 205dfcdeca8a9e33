"""A sentence as tokens: words, numbers and signs where they stand, each with its part of speech.

The parts of speech are letters: D determiner or possessive, N noun or what describes one, P name, M number, O pronoun,
I preposition, C conjunction, S subordinator, R relative, A adverb, T "to", V part of a verb group, G the genitive's 's,
E words for a time, X a sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.language.lexeme import Token
from sahara_cli.reading.language.tagging.mending import mend
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKEN = late(
    r"(?=\S)(?:"  # of a space nothing need be tried
    r"[A-Z]?[a-z]{2,}+(?![\w'.-])"  # most words, which need be tried as nothing else
    r"|(?:[^\W\d_]\.){2,}|\b(?:U\.S|U\.K|U\.N)(?= )"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Prof|Sen|Rep|Gov|St|Jr|Sr|No)\.(?=\s)"
    r"|[A-Z]\.(?= [A-Z])"
    r"|(?:US|A|C|NZ|R|Rs ?)?[$£€]?\d+(?:,\d{3})*(?:\.\d+|,\d{1,2}(?![\d,]))?"
    r"(?:[-/:]\d+(?:,\d{3})*)*(?:%|[a-z]+)?(?:-[a-z]+)*"
    r"|'s\b|n't\b|'(?:re|ve|ll|d|m)\b"
    r"|[^\W\d_](?:[^\W_]|-(?=\w)|'(?!s\b)(?=[^\W\d_]))*?(?=n't\b)"
    r"|[^\W\d_](?:[^\W_]|-(?=\w)|'(?!(?:s|re|ve|ll|d|m)\b)(?=[^\W\d_]))*|``|''|--+|\.\.\.|[^\w\s]"
    r")"
)
#: Times of day, and what they stand behind where no date stands beside them.
_HOURS = frozenset(
    {"noon", "midday", "midnight", "dawn", "daybreak", "dusk", "nightfall", "sunrise", "sunset"}
)
_HALVES = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "hrs", "gmt", "utc"})
#: "10 p.m.", "6:30am", "18:00".
_CLOCK = late(r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|o'clock|hrs|gmt|utc)|\d{1,2}:\d\d")
_BEFORE_HOURS = frozenset({"after", "before", "at", "around", "by", "until", "till", "since"})


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
    tokens = [
        Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, start, end)
    ]
    named = {place for begun, ended in names for place in range(begun, ended)}
    timed = {place for begun, ended in times for place in range(begun, ended)}
    _tell(tokens, named, timed)
    mend(tokens)
    return tokens


def _tell(tokens: Sequence[Token], named: set[int], timed: set[int]) -> None:
    """Tag each token, in order: as the word or the sign that it is, or as of words for a time."""
    titled, closed, before = is_headline(tokens), _closed(), Token(0, 0, "")
    for at, token in enumerate(tokens):
        low = token.low
        if token.text.islower() and token.text.isalpha() and low != "do":  # as most are
            token.tag = closed.get(low) or _open_class_of_small(low)
        else:
            token.tag = _tag(tokens, at, named, titled=titled)
        # "Monday's" owns what follows; "New Year's Eve" is a time throughout.
        own = token.start in timed and (token.tag != "G" or token.end + 1 in timed)
        led = before.tag == "E" or before.low in _BEFORE_HOURS
        if own or (led and _is_hour(tokens, at)):
            token.tag = "E"
        before = token


def _is_hour(tokens: Sequence[Token], at: int) -> bool:
    """Tell a time of day that no date stands beside: "arrived shortly after noon", "left at 10 p.m."."""
    before = tokens[at - 1]
    if before.low not in _BEFORE_HOURS:
        return before.tag == "E" and tokens[at].low in _HALVES  # of "10 p.m."
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low in _HOURS or bool(
        _CLOCK.fullmatch(tokens[at].low + (" " + after if after in _HALVES else ""))
    )


def is_headline(tokens: Sequence[Token]) -> bool:
    """Tell words set in capitals throughout, or each with a capital, from a sentence."""
    if not tokens or tokens[-1].text == ".":
        return False
    long = [
        token.text[0] for token in tokens if len(token.text) > _SMALL and token.text[0].isalpha()
    ]
    capital = sum(map(str.isupper, long))
    return len(long) >= _SMALL and capital >= len(long) * _MOST_CAPITALS


def _tag(tokens: Sequence[Token], at: int, named: set[int], *, titled: bool) -> str:
    token = tokens[at]
    if not token.text.isalpha() and (tag := _tag_of_sign(token)):
        return tag
    if token.start in named and _is_of_name(token):
        return "P"
    capital = token.text[0].isupper()
    closed = _closed().get(token.low)
    if capital and not (at == 0 or titled or tokens[at - 1].text in _OPENING):
        return _tag_of_capital(tokens, at, closed)
    return closed or _open_class(tokens, at, titled=titled)


def _tag_of_capital(tokens: Sequence[Token], at: int, closed: str | None) -> str:
    """Tell a word with a capital within a sentence; May is no modal there: "on 9 May", "Theresa May said"."""
    if tokens[at].text == "May":
        return "E" if tokens[at - 1].tag in "MI" else "P"
    is_name = tokens[at].text.isupper() or tokens[at].low in _NAMES
    return closed if closed and not is_name else "P"


def _tag_of_sign(token: Token) -> str:
    """Tell numbers and signs; "" for a word."""
    if _is_number(token):
        return "M"
    return "" if token.text[0].isalpha() else _sign(token)


def _is_of_name(token: Token) -> bool:
    """Tell a word with a capital, and the "do" of "Mato Grosso do Sul"."""
    return token.low == "do" or not token.text.islower()


def _sign(token: Token) -> str:
    """Tell "'s" and "n't" from signs."""
    return "G" if token.low == "'s" else "V" if token.low in _CONTRACTED else "X"


def _open_class(tokens: Sequence[Token], at: int, *, titled: bool) -> str:
    """Tell adverbs in -ly, and names from words with the capital of a sentence's beginning; the rest is a noun."""
    token = tokens[at]
    capital = token.text[0].isupper()
    goes_on = capital and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    if not goes_on and _may_be_adverb(token.low):
        return "A"
    return "P" if capital and not _is_word(tokens, at, titled=titled) else "N"


def _open_class_of_small(low: str) -> str:
    return "A" if _may_be_adverb(low) else "N"


def _may_be_adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > _SMALL + 1 and low not in words()["noadverb"]


def _is_number(token: Token) -> bool:
    first = token.text[0]
    if first.isdigit() or (first in "$£€" and len(token.text) > 1):
        return True
    return token.text[-1].isdigit() and first.isupper() and token.text[1:2] in _AFTER_CURRENCY


_OPENING = frozenset("\"'`(-:") | {"``", "--", "...", "''"}
_CONTRACTED = frozenset({"n't", "'re", "'ve", "'ll", "'d", "'m"})
#: Helpers that are names within a sentence: "Will Smith".
_NAMES = frozenset({"will", "can"})
#: "US$5", "A$1m", "Rs 24".
_AFTER_CURRENCY = frozenset("S$£€0123456789")
_SMALL, _MOST_CAPITALS = 3, 0.85


def _is_word(tokens: Sequence[Token], at: int, *, titled: bool) -> bool:
    """Tell whether a capital only opens a sentence or stands in a headline: the word is no name."""
    token = tokens[at]
    if any(token.low in table for table in forms().values()):
        return True
    if titled:
        loud = token.text.isupper() and len(token.low) > _SMALL
        return loud or token.low.endswith(("s", "ing", "ed", "er", "ion"))
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return not (after and after.text[0].isupper() and after.low not in _closed())


#: The classes of words with their parts of speech; a word of two classes has that of the later one.
_CLASSES = (
    ("preposition", "I"), ("adverb", "A"), ("number", "M"), ("determiner", "D"), ("possessive", "D"),
    ("subordinator", "S"), ("relative", "R"), ("conjunction", "C"), ("pronoun", "O"), ("modal", "V"), ("be", "V"),
    ("have", "V"), ("do", "V"), ("negation", "A"),
)  # fmt: skip
_OWN = {
    "to": "T", "who": "R", "whom": "R", "whose": "R", "what": "S", "how": "S", "why": "S", "once": "S", "no": "D",
    "her": "D", "more": "D", "most": "D", "both": "D", "all": "D", "neither": "D", "half": "D", "one": "M", "nor": "C",
    "so": "A", "in": "I", "off": "I", "like": "I", "past": "I", "about": "I", "according": "I", "'s": "G",
}  # fmt: skip
_TAGS: dict[str, str] = {}


def _closed() -> dict[str, str]:
    """Give the words of the closed classes with their parts of speech."""
    if not _TAGS:
        for name, tag in _CLASSES:
            _TAGS.update(dict.fromkeys(words()[name], tag))
        _TAGS.update(_OWN)
    return _TAGS
