"""The tense of the clause in which an expression stands, from the verb nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.tokens import Tokens

_FUTURE = {
    "will", "shall", "ll", "won", "'ll", "’ll", "going", "scheduled", "expected", "expects", "plans", "planned", "due", "upcoming",
    "effective", "payable", "would", "until", "slated", "set", "deadline", "intends", "forthcoming", "projected", "expect", "plan",
}  # fmt: skip
_PAST = {
    "was", "were", "had", "did", "said", "told", "been", "came", "went", "took", "made", "began", "fell", "rose",
    "got", "gave", "won", "lost", "met", "left", "held", "put", "ran", "saw", "found", "became", "brought", "sent",
    "spoke", "wrote", "grew", "kept", "led", "sold", "bought", "paid", "fought", "broke", "struck", "drew", "since", "ago",
}  # fmt: skip
_NOT_VERBS = {"united", "need", "indeed", "speed", "seed", "exceed", "proceed", "feed", "red", "bed", "hundred", "agreed", "fed", "med"}
_REACH = 25


def tense(tokens: Tokens, start: int, end: int) -> str:
    """Say "past" or "future" by the nearest verb in the sentence, "" where none tells."""
    left, right = start - 1, end
    for distance in range(1, _REACH):
        if left >= 0:
            if found := _tense_of(tokens.word(left)):
                return found
            left = left - 1 if not _ends(tokens, left) else -1
        if right < len(tokens):
            if distance > 1 and (found := _tense_of(tokens.word(right))):
                return found
            right = right + 1 if not _ends(tokens, right) else len(tokens)
    return ""


def _tense_of(word: str) -> str:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (word.endswith("ed") and word not in _NOT_VERBS and len(word) > len("need")):
        return "past"
    return ""


def _ends(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if word in {"!", "?", ";"} or tokens.letters[index] == "\n":
        return True
    if word != ".":
        return False
    return len(tokens.word(index - 1)) > len("sept") or tokens.text[tokens.ends[index] : tokens.ends[index] + 1] == "\n"
