"""Verb groups: a verb with its helpers, its tense, whether it is passive or negated, and whether it is finite."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.language.tagging.lone import form_of
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import (
    base_of,
    forms,
    is_ing,
    is_participle,
    is_past,
    may_be_verb,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.lexeme import Token

#: Parts of speech of the words that a verb group may begin with; a sentence may begin with a verb like a name.
_OPENING = frozenset("VTGN")
_PARTICLES = frozenset({"up", "down", "out", "in", "off"})
_GETS = frozenset({"get", "got", "gets"})
_BEFORE_NOUNS = frozenset({"according", "thanks", "owing", "contrary"})
#: How many words for a time may stand between a helper and its verb.
_MOST_BETWEEN = 8
#: How far behind a verb "until" may stand.
_FAR = 8


class Group(NamedTuple):
    """A verb group; `first` and `head` are places of tokens, `helpers` the words before the verb.

    `form` is "finite", "infinitive", "ing" or "participle".
    """

    first: int
    head: int
    word: str
    form: str
    helpers: tuple[str, ...] = ()
    negated: bool = False

    @property
    def base(self) -> str:
        """Give the verb's base: "say" for "had said"."""
        return base_of(self.word)

    @property
    def is_passive(self) -> bool:
        """Tell whether the subject suffers it."""
        if self.form == "participle":
            return True
        last = self.helpers[-1] if self.helpers else ""
        been = last in _GETS or last in words()["be"]
        return been and is_participle(self.word) and not self.word.endswith("ing")

    @property
    def modal(self) -> str:
        """Give the modal among its helpers, if any."""
        return next((helper for helper in self.helpers if helper in words()["modal"]), "")

    @property
    def is_ahead(self) -> bool:
        """Tell whether it is told as to come: "will sign", "is to sign", "is due to sign"."""
        helpers = set(self.helpers)
        if helpers & {"will", "shall", "'ll", "ll"}:
            return True
        return "to" in helpers and bool(helpers & {"is", "are", "be", "was", "were", "'s", "'re"})

    @property
    def tense(self) -> str:
        """Give "present", "past", "perfect", "pluperfect" or "ahead"; "" for what is not finite."""
        if self.form != "finite":
            return ""
        if self.is_ahead:
            return "ahead"
        first = self.helpers[0] if self.helpers else self.word
        if self.helpers and first in {"has", "have", "'ve"}:
            return "perfect"
        if self.helpers and first == "had":
            return "pluperfect"
        past = first in {"was", "were", "did", "had"} or (not self.helpers and _is_past_only(first))
        return "past" if past else "present"

    @property
    def tells_past(self) -> bool:
        """Tell whether it is finite and told as done: "signed", "has signed", "had signed"."""
        return self.tense in {"past", "perfect", "pluperfect"}


def _is_past_only(word: str) -> bool:
    """Tell a past from a present, and take for one what is both: "put", "cut"."""
    return (is_past(word) and word not in forms()["base"]) or word in words()["pastalone"]


def groups(tokens: Sequence[Token]) -> list[Group]:
    """Find the verb groups of a sentence, in order, and tag their tokens "V"."""
    verb_groups: list[Group] = []
    at, end = 0, len(tokens)
    while at < end:
        token = tokens[at]
        if (at and token.tag not in _OPENING) or (token.tag == "N" and not may_be_verb(token.low)):
            at += 1
            continue
        group, after = _group_at(tokens, at, verb_groups)
        if group:
            verb_groups.append(_until(tokens, group))
            for place in range(group.first, after):
                if tokens[place].tag not in "EX":
                    tokens[place].tag = "V"
        at = max(after, at + 1)
    return verb_groups


def _until(tokens: Sequence[Token], group: Group) -> Group:
    """Read "was not opened until 1914" as opened then: it is denied only of the time before."""
    if not group.negated or group.form != "finite":
        return group
    for at in range(group.head + 1, min(group.head + _FAR, len(tokens) - 1)):
        token = tokens[at]
        if token.low == "until" and tokens[at + 1].tag == "E":
            return group._replace(negated=False)
        if token.tag in "XCRSV":
            break
    return group


def _group_at(
    tokens: Sequence[Token], at: int, before: Sequence[Group]
) -> tuple[Group | None, int]:
    token = tokens[at]
    if (token.tag == "V" and token.low != "n't") or (
        token.tag == "G" and _is_short_helper(tokens, at)
    ):
        return _helped(tokens, at)
    if token.tag == "T":
        return _infinitive(tokens, at)
    if _may_be_lone(token, at) and may_be_verb(token.low):
        last = before[-1].base if before else ""
        if form := form_of(tokens, at, last):
            return Group(at, at, token.low, form), at + 1
    return None, at + 1


def _may_be_lone(token: Token, at: int) -> bool:
    """Tell what may be a verb without a helper: a noun, or a past that opens a sentence like a name."""
    return token.tag == "N" or (token.tag == "P" and at == 0 and token.low in forms()["past"])


def _is_short_helper(tokens: Sequence[Token], at: int) -> bool:
    """Tell "he's gone" from "Peru's"."""
    return tokens[at].low == "'s" and at > 0 and tokens[at - 1].tag == "O"


def _helped(tokens: Sequence[Token], at: int) -> tuple[Group, int]:
    """Read helpers with the verb that they help; where there is none, the last helper is the verb."""
    helpers, places, there, negated = _helpers(tokens, at)
    form = "ing" if helpers[0] in {"being", "having"} else "finite"
    if there < len(tokens) and _fits(helpers[-1], tokens[there]):
        return Group(at, there, tokens[there].low, form, tuple(helpers), negated), there + 1
    while len(helpers) > 1 and (helpers[-1] == "to" or helpers[-1] in words()["leading"]):
        helpers.pop()
        places.pop()
    last = places[-1]
    return Group(at, last, tokens[last].low, form, tuple(helpers[:-1]), negated), last + 1


def _helpers(tokens: Sequence[Token], at: int) -> tuple[list[str], list[int], int, bool]:
    """Read a run of helpers: they, their places, the place behind them, and whether "not" is among them."""
    helpers, places, negated = [tokens[at].low], [at], False
    there = at + 1
    while there < len(tokens):
        token = tokens[there]
        if token.low in words()["negation"]:
            negated = True
        elif _goes_on(tokens, there, helpers[-1]):
            helpers.append(token.low)
            places.append(there)
        elif over := _over_time(tokens, there, helpers[-1]):
            there = over
            continue
        elif token.tag != "A" or token.low in _PARTICLES:
            break
        there += 1
    return helpers, places, there, negated


def _goes_on(tokens: Sequence[Token], at: int, helper: str) -> bool:
    """Tell whether a word is one more helper: "has been", "is due to", "used to"."""
    token, lists = tokens[at], words()
    if token.tag == "T":
        return helper in words_of("leading", "be", "have") or helper in {"used", "ought"}
    leads = token.low in lists["leading"] and at + 1 < len(tokens) and tokens[at + 1].low == "to"
    return token.tag == "V" or leads


def _over_time(tokens: Sequence[Token], at: int, helper: str) -> int:
    """Step over words for a time between a helper and its verb: "had a year earlier, in 2019, recognised"."""
    there, timed = at, False
    while there < min(at + _MOST_BETWEEN, len(tokens)) and _is_between(tokens[there]):
        timed = timed or tokens[there].tag == "E"
        there += 1
    return there if timed and there < len(tokens) and _fits(helper, tokens[there]) else 0


def _is_between(token: Token) -> bool:
    return token.tag in "EA" or token.low in {",", "on", "in", "a", "the"}


def _fits(helper: str, token: Token) -> bool:
    """Tell whether a helper goes with the form of a word."""
    if token.tag not in "NA":
        return False
    lists, low = words(), token.low
    if helper in lists["do"] or helper in {"to", "'ll", "'d"}:
        return low in forms()["base"]
    if helper in lists["modal"]:
        return low in forms()["base"] or (token.tag == "N" and not low.endswith("ing"))
    if is_participle(low):
        return low not in lists["noverb"] or helper in words_of("be", "have")
    return (
        helper in lists["be"]
        and is_ing(low)
        and low not in lists["noverb"]
        and not _is_adjective(low)
    )


def _is_adjective(low: str) -> bool:
    """Tell "missing" and "unassuming", which is no form of a verb, from "unveiling"."""
    return low == "missing" or (low.startswith("un") and low not in forms()["ing"])


def _infinitive(tokens: Sequence[Token], at: int) -> tuple[Group | None, int]:
    there = at + 1
    while there < len(tokens) and tokens[there].tag == "A":
        there += 1
    helpers = ["to"]
    while there + 1 < len(tokens) and _helps_infinitive(tokens, there):
        helpers.append(tokens[there].low)
        there += 1
    if there >= len(tokens):
        return None, at + 1
    token = tokens[there]
    if at > 0 and tokens[at - 1].low in _BEFORE_NOUNS:
        return None, at + 1  # "according to police"
    known = token.low in forms()["base"] or len(helpers) > 1
    if not known or token.tag in "DMIO":
        return None, at + 1
    negated = at > 0 and tokens[at - 1].low in words()["negation"]
    return Group(at, there, token.low, "infinitive", tuple(helpers), negated), there + 1


def _helps_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Tell "to have signed", "to be signed", "to be signing"."""
    low, after = tokens[at].low, tokens[at + 1].low
    if low not in {"have", "be", "been"}:
        return False
    return is_participle(after) or after == "been" or (low == "be" and is_ing(after))
