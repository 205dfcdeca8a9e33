"""Verb groups: a verb with its helpers, its tense, whether it is passive or negated, and whether it is finite."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.language.verbs import base_of, forms, is_ing, is_participle, is_past
from sahara_cli.reading.lexicon.rows import nouns_for_deeds, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.tokens import Token

#: What leads from a helper to a verb that is still to come: "is due to", "are set to".
_AHEAD = frozenset(
    "due set scheduled expected going planning planned slated poised bound supposed likely able unable ready about"
    " unlikely willing unwilling reluctant keen eager free certain sure".split()
)
_SUBJECTS = frozenset("NPORE")


class Group(NamedTuple):
    """A verb group; `first`, `head` and `last` are places of tokens, `helpers` the words before the verb.

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
        been = self.helpers and self.helpers[-1] in words()["be"] | {"get", "got", "gets"}
        return bool(been and is_participle(self.word) and not self.word.endswith("ing"))

    @property
    def modal(self) -> str:
        """Give the modal among its helpers, if any."""
        return next((one for one in self.helpers if one in words()["modal"]), "")

    @property
    def is_ahead(self) -> bool:
        """Tell whether it is told as to come: "will sign", "is to sign", "is due to sign"."""
        held = set(self.helpers)
        if held & {"will", "shall", "'ll", "ll"}:
            return True
        return "to" in held and bool(held & {"is", "are", "be", "was", "were", "'s", "'re"})

    @property
    def tense(self) -> str:
        """Give "present", "past", "perfect", "pluperfect" or "ahead"; "" for what is not finite."""
        if self.form != "finite":
            return ""
        if self.is_ahead:
            return "ahead"
        first = self.helpers[0] if self.helpers else self.word
        if first in {"has", "have", "'ve"} and self.helpers:
            return "perfect"
        if first == "had" and self.helpers:
            return "pluperfect"
        if first in {"was", "were", "did", "had"} or (not self.helpers and _is_past_only(first)):
            return "past"
        return "present"


def _is_past_only(word: str) -> bool:
    return (is_past(word) and word not in forms()["base"]) or word in {"put", "cut", "hit", "set", "let", "shut", "quit", "hurt", "burst", "cost", "spread", "split", "read"}  # fmt: skip


def groups(tokens: Sequence[Token]) -> list[Group]:
    """Find the verb groups of a sentence, in order, and tag their tokens "V"."""
    found: list[Group] = []
    at = 0
    while at < len(tokens):
        group, after = _group_at(tokens, at, found)
        if group:
            found.append(group)
            for place in range(group.first, after):
                if tokens[place].tag not in "EX":
                    tokens[place].tag = "V"
        at = max(after, at + 1)
    return found


def _group_at(tokens: Sequence[Token], at: int, found: Sequence[Group]) -> tuple[Group | None, int]:
    token = tokens[at]
    if token.tag == "V" and token.low not in {"n't"}:
        return _helped(tokens, at)
    if token.low == "'s" and token.tag == "G" and _is_verb_s(tokens, at):
        return _helped(tokens, at)
    if token.tag == "T":
        return _infinitive(tokens, at)
    if token.tag == "N" or (token.tag == "P" and at == 0 and token.low in forms()["past"]):
        form = _form(tokens, at, found)
        if form:
            return Group(at, at, token.low, form), at + 1
    return None, at + 1


def _is_verb_s(tokens: Sequence[Token], at: int) -> bool:
    """Tell "he's gone" from "Peru's": a pronoun before it."""
    return at > 0 and tokens[at - 1].tag == "O"


def _helped(tokens: Sequence[Token], at: int) -> tuple[Group, int]:
    """Read helpers with the verb that they help; where there is none, the last helper is the verb."""
    helpers, last, negated = [tokens[at].low], at, False
    there = at + 1
    held = words()
    while there < len(tokens):
        token = tokens[there]
        if token.low in held["negation"]:
            negated = True
        elif (
            token.tag == "V"
            or token.tag == "T"
            or (token.low in _AHEAD and _leads_to(tokens, there))
        ):
            if token.tag == "T" and not (
                helpers[-1] in _AHEAD
                or helpers[-1] in held["be"] | held["have"]
                or helpers[-1] in {"used", "ought"}
            ):
                break
            helpers.append(token.low)
            last = there
        elif over := _over_time(tokens, there, helpers[-1]):
            there = over
            continue
        elif token.tag != "A" or (token.low in {"up", "down", "out", "in", "off"}):
            break
        there += 1
    form = "ing" if tokens[at].low in {"being", "having"} else "finite"
    if there < len(tokens) and _fits(helpers[-1], tokens, there):
        word = tokens[there]
        return Group(at, there, word.low, form, tuple(helpers), negated), there + 1
    while len(helpers) > 1 and helpers[-1] in {"to"} | _AHEAD:
        helpers.pop()
        last -= 1
        while tokens[last].low != helpers[-1]:
            last -= 1
    return Group(at, last, tokens[last].low, form, tuple(helpers[:-1]), negated), last + 1


def _over_time(tokens: Sequence[Token], at: int, helper: str) -> int:
    """Step over words for a time between a helper and its verb: "had a year earlier, in 2019, recognised"."""
    there, timed = at, False
    while there < min(at + 8, len(tokens)) and (
        tokens[there].tag in "EA" or tokens[there].low in {",", "on", "in", "a", "the"}
    ):
        timed = timed or tokens[there].tag == "E"
        there += 1
    return there if timed and there < len(tokens) and _fits(helper, tokens, there) else 0


def _leads_to(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low == "to"


def _fits(helper: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a helper goes with the form of a word."""
    token, held = tokens[at], words()
    if (
        token.tag not in "NA"
        or not token.text[0].islower()
        and not token.text.isupper()
        and at > 1
        and token.tag == "P"
    ):
        return False
    low = token.low
    if helper in held["modal"] or helper in held["do"] or helper in {"to", "'ll", "'d"}:
        return low in forms()["base"] or (
            helper in held["modal"] and token.tag == "N" and not low.endswith("ing")
        )
    if is_participle(low):
        return low not in held["noverb"] or helper in held["be"] | held["have"]
    return helper in held["be"] and is_ing(low) and low not in held["noverb"]


def _infinitive(tokens: Sequence[Token], at: int) -> tuple[Group | None, int]:
    there = at + 1
    while there < len(tokens) and tokens[there].tag == "A":
        there += 1
    if there >= len(tokens):
        return None, at + 1
    token, helpers = tokens[there], []
    while (
        token.low in {"have", "be", "been"}
        and there + 1 < len(tokens)
        and (
            is_participle(tokens[there + 1].low)
            or tokens[there + 1].low == "been"
            or (token.low == "be" and is_ing(tokens[there + 1].low))
        )
    ):
        helpers.append(token.low)
        there += 1
        token = tokens[there]
    known = token.low in forms()["base"] or bool(helpers)
    if not known or token.tag in "DMIO":
        return None, at + 1
    negated = at > 0 and tokens[at - 1].low in words()["negation"]
    return Group(at, there, token.low, "infinitive", ("to", *helpers), negated), there + 1


def _form(tokens: Sequence[Token], at: int, found: Sequence[Group]) -> str:
    """Tell how a word alone is a verb, if it is; "" where it is a noun or describes one."""
    low = tokens[at].low
    held = words()
    before, after = _before(tokens, at), tokens[at + 1] if at + 1 < len(tokens) else None
    if low in held["noverb"]:
        return _gerund(low, before, after)
    if is_ing(low):
        return _ing(tokens, at, before, after)
    if before and (before.tag in "DG" or (before.tag == "M" and not _is_base(low))):
        return _determined(tokens, at, before, after)
    if is_past(low) or is_participle(low):
        return _past(tokens, at, before, after, found)
    if low in forms()["third"]:
        return "finite" if _is_third(tokens, at, before, after) else ""
    if _is_base(low):
        return "finite" if _is_plural(tokens, at, before, after) else ""
    return ""


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """Give the token before, adverbs aside."""
    there = at - 1
    while there >= 0 and tokens[there].tag == "A":
        there -= 1
    return tokens[there] if there >= 0 else None


def _is_base(low: str) -> bool:
    return low in forms()["base"]


def _gerund(low: str, before: Token | None, after: Token | None) -> str:
    """Tell "accused of bombing Mali" from "the bombing": what follows is what it is done to."""
    if not low.endswith("ing") or low not in forms()["ing"] or not before or not after:
        return ""
    objected = after.tag in "DPMO" or (after.tag == "N" and before.low == ",")
    return "ing" if objected and (before.tag in "IVC" or before.low == ",") else ""


def _ing(tokens: Sequence[Token], at: int, before: Token | None, after: Token | None) -> str:
    if before and before.tag in "DG":
        return ""
    low = tokens[at].low
    if before and before.tag == "I":
        bare = after is None or after.tag in "IEXCVRS"
        return (
            ""
            if bare
            and before.low not in {"after", "before", "by", "while", "without", "since", "upon"}
            else "ing"
        )
    if low not in forms()["ing"]:
        return "ing" if before and before.low in {",", "after"} else ""
    if (
        after
        and after.tag == "N"
        and before
        and before.tag in "VI"
        and at
        and tokens[at - 1].tag == "V"
    ):
        return ""
    return "ing"


def _determined(tokens: Sequence[Token], at: int, before: Token, after: Token | None) -> str:
    """Tell "the two last held talks" and "this angered Peru" from "the accused man"."""
    low = tokens[at].low
    if (
        before.low
        in {"this", "that", "these", "those", "all", "both", "many", "some", "each", "most", "few"}
        and is_past(low)
        and (after is None or after.tag in "DPOIE")
    ):
        return "finite"
    if before.tag == "M" and is_past(low) and (after is None or after.tag in "IDEAX"):
        return "finite"
    return ""


def _past(
    tokens: Sequence[Token],
    at: int,
    before: Token | None,
    after: Token | None,
    found: Sequence[Group],
) -> str:
    low = tokens[at].low
    by = after is not None and after.low == "by"
    only_part = low not in forms()["past"] and low in forms()["part"]
    if before is None or before.tag == "X" or before.tag in "SC":
        # "Backed by Kenya, ...": what opens a phrase; "and left": what goes on.
        if after is not None and after.tag in "NP" and before is None and not by:
            return ""
        opens = before is None or (before.tag == "X" and before.low != ")")
        if before is not None and before.tag == "S":
            return "participle"
        if only_part or by or (opens and after is not None and after.tag in "I" and before is None):
            return "participle"
        return "finite"
    if before.tag == "I":
        return ""
    if before.tag == "V":
        last = found[-1] if found else None
        told = last and last.base in {"say", "report", "confirm", "believe", "think", "know"}
        return "finite" if told and not (after and after.tag == "N") else ""
    if (
        low in words()["nounlike"]
        and not is_participle(low)
        and not (after and after.tag in "DPOM")
    ):
        return ""
    if only_part or by:
        return "participle"
    if (
        before.tag == "N"
        and low.endswith("ed")
        and after is not None
        and after.tag == "N"
        and not _is_plural_noun(before.low)
        and low not in forms()["past"]
    ):
        return ""
    return "finite"


def _is_plural_noun(low: str) -> bool:
    return low.endswith("s") or low in {
        "police",
        "people",
        "men",
        "women",
        "children",
        "they",
        "we",
    }


def _is_third(tokens: Sequence[Token], at: int, before: Token | None, after: Token | None) -> bool:
    """Tell "Kenya attacks Peru", whose verb could be a noun, by the words around it."""
    low = tokens[at].low
    if before is not None and before.low == "," and low not in words()["nounlike"]:
        return after is not None and after.tag in "DPIT"
    if before is None or before.tag not in "NPORCE":
        return False
    objected = after is not None and (after.tag in "DPMOR" or after.tag == "G")
    if before.tag == "O" or (before.tag == "R" and before.low != "that"):
        return True
    if (
        low in words()["speech"]
        and (after is None or after.tag in "XE")
        and any(one.low in {",", '"'} for one in tokens[max(0, at - 6) : at])
    ):
        return True
    unlike = low not in words()["nounlike"] and low not in nouns_for_deeds()
    if before.tag == "N" and _is_plural_noun(before.low) and not before.low.endswith("ss"):
        return False
    if before.tag == "C":
        return unlike and objected
    if unlike:
        return after is None or after.tag in "DPMORTIASNEX"
    follows = after is not None and (
        objected
        or (after.tag in "TA" and (before.tag in "PO" or _verbless(tokens, at)))
        or (after.tag == "I" and after.low != "of" and before.tag == "P" and _verbless(tokens, at))
    )
    # "Esper accuses China", "N. Korea slams S. Korea".
    return bool(follows) or (
        before.tag in "PN" and after is not None and after.tag in "NA" and _verbless(tokens, at)
    )


def _is_plural(tokens: Sequence[Token], at: int, before: Token | None, after: Token | None) -> bool:
    """Tell "the farmers reject it", whose verb could not be a noun, or has what it is done to behind it."""
    low = tokens[at].low
    if before is None or before.tag not in "NPOMRC":
        return False
    if before.tag == "O" and before.low in {"they", "we", "you", "i", "who", "many", "some"}:
        return True
    several = (
        _is_plural_noun(before.low) or before.tag == "M" or before.low in {"who", "which", "that"}
    )
    if not several or before.low.endswith("ss") or before.tag == "O":
        return False
    objected = after is not None and after.tag in "DPOM"
    if low in words()["nounlike"] or low in nouns_for_deeds():
        return objected or (
            after is not None
            and after.tag in "I"
            and after.low not in {"of"}
            and _verbless(tokens, at)
        )
    if before.tag == "C":
        return objected
    return after is None or after.tag in "DPMOITASNXER"


def _verbless(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing else in a short sentence or a headline could be its verb."""
    return not any(one.tag == "V" or is_past(one.low) for one in tokens if one is not tokens[at])
