"""The verbs of a clause, known words or not: which of them stands by a date, and whether it tells what was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.deeds.lexicon import lexicon
from sahara_cli.reading.events.deeds.neighbours import (
    Token,
    is_before_noun,
    is_headed,
    is_past,
    is_plural,
)
from sahara_cli.reading.events.deeds.verbforms import (
    ADVERBS,
    AHEAD,
    BASES,
    BE,
    DO,
    HELPERS,
    IRREGULAR,
    MODALS,
    NEGATIONS,
    NO_VERBS,
    PRESENT,
    SPEECH,
    TO_COME,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*\.?|\d[\d.,]*|[^\w\s]")
_SHORTEST_PAST, _SHORTEST_ING = len("aided"), len("raising")
_OWNERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
#: What has no verb of its own behind a helper: "would, in", "was the first".
_BEHIND = frozenset({"with", "of", "in", "on", "at", "between", "near", "for", ".", ","})


class Verb(NamedTuple):
    """A verb where it stands, without its helpers.

    `first` is where they begin; `form` is "finite", "infinitive", "participle" (behind a noun, without helpers) or
    "ing"; `helpers` are those words; `control` is the verb that an infinitive hangs on.
    """

    start: int
    end: int
    word: str
    form: str
    first: int
    helpers: str = ""
    negated: bool = False
    control: str = ""

    @property
    def is_passive(self) -> bool:
        """Tell whether what stands before it suffers it."""
        helpers = self.helpers.split()
        been = bool(helpers) and helpers[-1] in BE and not self.word.endswith("ing")
        return self.form == "participle" or been

    @property
    def is_planned(self) -> bool:
        """Tell whether it is told as to come."""
        # "Had to lend" came about.
        helpers = self.helpers.removeprefix("had to").split()
        return any(word in TO_COME for word in helpers) or self.control in TO_COME


def verbs(text: str, start: int, end: int) -> list[Verb]:
    """Find the verbs in a stretch of a text, in order."""
    tokens = [
        Token(found[0].lower(), found.start(), found.end(), found[0].islower())
        # The full stop of a sentence is of no word.
        for found in _TOKEN.finditer(text, start, end - text.endswith(".", start, end))
    ]
    found_verbs: list[Verb] = []
    at = 0
    while at < len(tokens):
        verb, after = _verb(tokens, at, found_verbs)
        if verb:
            found_verbs.append(verb)
        at = after
    return found_verbs


def _verb(tokens: Sequence[Token], at: int, before: Sequence[Verb]) -> tuple[Verb | None, int]:
    token = tokens[at]
    if not token.is_low:
        # A helper may open a clause's name-like run: nothing capitalised is a verb.
        return None, at + 1
    if token.word in HELPERS or token.word.endswith("n't"):
        return _group(tokens, at)
    if token.word == "to":
        return _infinitive(tokens, at, before)
    if form := _form(tokens, at, before):
        return Verb(token.start, token.end, token.word, form, token.start), at + 1
    return None, at + 1


def _group(tokens: Sequence[Token], at: int) -> tuple[Verb, int]:
    """Read helpers with the verb that they help; where there is none, the last helper is the verb."""
    first, last, helpers, negated = (
        tokens[at],
        at,
        [tokens[at].word],
        tokens[at].word.endswith("n't"),
    )
    there = at + 1
    while there < len(tokens) and tokens[there].is_low:
        word = tokens[there].word
        if word in NEGATIONS:
            negated = True
        elif word in HELPERS or word in AHEAD:
            helpers.append(word)
            last = there
        elif word not in ADVERBS and not (word.endswith("ly") and len(word) > _SHORTEST_PAST):
            break
        there += 1
    token = tokens[there] if there < len(tokens) else None
    if token and token.is_low and _helped(helpers[-1], token.word):
        verb = Verb(
            token.start, token.end, token.word, "finite", first.start, " ".join(helpers), negated
        )
        return verb, there + 1
    head = tokens[last]
    return Verb(
        head.start, head.end, head.word, "finite", first.start, " ".join(helpers[:-1]), negated
    ), last + 1


def _helped(helper: str, word: str) -> bool:
    """Tell whether a helper goes with the form of a word."""
    if word in NO_VERBS:
        return False
    if helper in MODALS or helper in DO or helper == "to":
        return word.isalpha() and not word.endswith("ing")
    ended = is_past(word) or word in lexicon().pasts
    return ended or (helper in BE and word.endswith("ing"))


def _infinitive(
    tokens: Sequence[Token], at: int, before: Sequence[Verb]
) -> tuple[Verb | None, int]:
    there = at + 1
    while there < len(tokens) and (
        tokens[there].word in ADVERBS or tokens[there].word.endswith("ly")
    ):
        there += 1
    if there >= len(tokens) or not tokens[there].is_low or not _is_base(tokens[there].word):
        return None, at + 1
    token, helpers = tokens[there], ""
    if token.word == "have" and there + 1 < len(tokens) and is_past(tokens[there + 1].word):
        there += 1
        token, helpers = tokens[there], "have"
    last = before[-1] if before else None
    near = last and not any(
        one.word in {",", ";", "that"} for one in tokens[:at] if one.start > last.end
    )
    control = last.word if last and near else ""
    lead = tokens[at - 1].word if at else ""
    control = lead if lead in TO_COME else control
    negated = bool(at) and (tokens[at - 1].word in NEGATIONS)
    return Verb(
        token.start,
        token.end,
        token.word,
        "infinitive",
        tokens[at].start,
        helpers,
        negated,
        control,
    ), there + 1


def _is_base(word: str) -> bool:
    return word in BASES or word in lexicon().bases


def _form(tokens: Sequence[Token], at: int, found: Sequence[Verb]) -> str:
    """Tell how a word alone is a verb, if it is; "" where it only describes what follows, or is a noun."""
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in NO_VERBS or before.endswith("'s") or is_before_noun(tokens, at):
        led = before in {
            "by",
            "of",
            "for",
            "after",
            "before",
            "in",
            "from",
            "denied",
            "denies",
            "deny",
        }
        return "ing" if led and (_is_ing(word) or _has_object(tokens, at)) else ""
    if _is_ing(word):
        lead = tokens[at - 2].word if at > 1 else ""
        # "Its main crossing with Peru" is a thing.
        return "" if lead in _OWNERS and after in _BEHIND else "ing"
    # "They reject proposed changes", "they announced plans to": right behind a verb it describes, or is a noun.
    if found and at and found[-1].end == tokens[at - 1].end and found[-1].word not in SPEECH:
        return ""
    if word in PRESENT or is_headed(tokens, at) or is_plural(tokens, at):
        return "finite"
    past = word in lexicon().pasts or word in IRREGULAR
    if past or (word.endswith("ed") and len(word) >= _SHORTEST_PAST):
        return "participle" if after == "by" else "finite"
    return ""


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """Tell "accused of bombing Mali" from "a day of bombing"."""
    if not tokens[at].word.endswith("ing") or tokens[at].word not in lexicon().verbs:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return after.word in _OWNERS or (after.word.isalpha() and not after.is_low)


def _is_ing(word: str) -> bool:
    return word.endswith("ing") and len(word) >= _SHORTEST_ING and word not in NO_VERBS
