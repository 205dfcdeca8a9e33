"""A word with those beside it, by which a verb is told from a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import nouns_for_deeds, words
from sahara_cli.reading.lexicon.verbs import forms, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.lexeme import Token

#: What a verb that could be a noun has behind it: whom it is done to.
_OBJECTS = frozenset("DPOM")
#: Nouns that are verbs before "to", and how far from the beginning of a sentence: "Kenyan doctors offer to help".
_PROMISING = frozenset(
    {"offer", "plan", "vote", "pledge", "promise", "move", "bid", "plot", "attempt"}
)
#: "Finance ministers": what an office is of.
_PORTFOLIOS = frozenset(
    {"finance", "trade", "labour", "labor", "transport", "research", "campaign", "press"}
)
_OPENS = 3
#: Pronouns of whom no verb behind them is told, the words that let one be, and what is told of several people.
_GIVEN = frozenset({"us", "them", "him", "me"})
_OPEN_CLAUSES = frozenset({"what", "whatever", "whoever", "how", "why"})
_SEVERAL_ARE = frozenset({"are", "were", "have"})


class Place:
    """A token with those beside it, adverbs before it aside."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens, self.at, self.low = tokens, at, tokens[at].low
        there = at - 1
        while there >= 0 and tokens[there].tag == "A":
            there -= 1
        self.before = tokens[there] if there >= 0 else None
        self.after = tokens[at + 1] if at + 1 < len(tokens) else None
        self.left = self.before.tag if self.before else ""
        self.right = self.after.tag if self.after else ""
        self.lead = self.before.low if self.before else ""

    @property
    def has_of(self) -> bool:
        """Tell whether "of" follows."""
        return self.after is not None and self.after.low == "of"

    @property
    def beyond(self) -> str:
        """Give the tag of the token but one behind it."""
        return self.tokens[self.at + 2].tag if self.at + 2 < len(self.tokens) else ""

    @property
    def is_objected(self) -> bool:
        """Tell whether what follows is what a verb is done to."""
        return self.right in _OBJECTS

    @property
    def is_said(self) -> bool:
        """Tell "experts at the University of Lima say they met"."""
        return self.low == "say" and self.right == "O"

    @property
    def is_of_title(self) -> bool:
        """Tell "G7 finance ministers" and "Oram fan Bo Rask", where a word for a deed says who somebody is."""
        if self.low == "fan":
            return self.left in {"N", "P"} and self.right == "P"
        after = self.after.low.removesuffix("s") if self.after else ""
        return self.low in _PORTFOLIOS and after in people()["office"]

    @property
    def is_nounlike(self) -> bool:
        """Tell a word that is a noun as often as a verb."""
        return self.low in words()["nounlike"] or self.low in nouns_for_deeds()

    @property
    def is_told_of(self) -> bool:
        """Tell "the rocket launches that took place" from "Oram says that prices rose"."""
        behind = self.tokens[self.at + 2] if self.at + 2 < len(self.tokens) else None
        described = self.right == "R" and behind is not None and self.is_nounlike
        return bool(described and behind and (behind.tag == "V" or is_past(behind.low)))

    @property
    def is_superlative(self) -> bool:
        """Tell "the highest ever measured": what it is behind is no subject of its own."""
        return self.at > 0 and self.tokens[self.at - 1].low == "ever"

    @property
    def is_compound(self) -> bool:
        """Tell "a summit meeting" and "food poisoning" from "a man meeting his son" and "troops meeting in May"."""
        named = self.low in words()["compounded"] and self.left == "N" and not self.is_objected
        return named and not (self.lead.endswith("s") or is_person(self.lead))

    @property
    def opens_verb(self) -> bool:
        """Tell "Rate cut surprises markets" from "Kenya cut ties with Peru": the verb is behind it."""
        after = self.after
        is_verb_behind = after is not None and (after.low in forms()["third"] or is_past(after.low))
        singular = self.left == "N" and not self.lead.endswith("s")
        return is_verb_behind and singular and self.is_nounlike and self.beyond in {"N", "D", "P"}

    @property
    def is_within_noun(self) -> bool:
        """Tell what belongs to a noun behind it, of a title or of a count, and is no verb."""
        return self.is_of_title or self.is_of_counted

    @property
    def is_of_counted(self) -> bool:
        """Tell "killed seven dock workers" from "seven dock": behind a verb a count has its noun behind it."""
        if self.left != "M" or self.right != "N" or self.at < _OPENS - 1 or self.after is None:
            return False
        leads = self.tokens[self.at - 2]
        behind = leads.tag in {"V", "I"} or is_past(leads.low)
        return behind and self.after.low.endswith(("s", "men"))

    @property
    def is_behind_large(self) -> bool:
        """Tell what stands behind a large number: "8 trillion won" is money."""
        return self.lead in {"million", "billion", "trillion", "mln"}

    @property
    def is_counted(self) -> bool:
        """Tell "nine displaced people" from what people of a number did."""
        known = self.low not in forms()["base"] or self.is_behind_large
        return known and not self.is_told_of_count

    @property
    def is_told_of_count(self) -> bool:
        """Tell "the nation of 4.8 million received nearly three million visitors" from a sum in won."""
        tags = [token.tag for token in self.tokens[self.at + 1 : self.at + 3]]
        counted = tags[:1] in (["D"], ["M"]) or tags == ["A", "M"]
        return self.is_behind_large and is_past(self.low) and counted and self.low != "won"

    @property
    def is_lasting(self) -> bool:
        """Tell "the festival runs from Jan. 3"."""
        return self.low == "runs" and self.right == "I" and self.beyond == "E"

    @property
    def is_of_name(self) -> bool:
        """Tell "Orla Rovers release 12" and "Norland free nine nuns"."""
        return self.left == "P" and self.right == "M" and self.is_only_verb()

    @property
    def opens_promise(self) -> bool:
        """Tell "doctors offer to give": "to" and a verb follow such a word near the beginning."""
        after = self.tokens[self.at + 2].low if self.at + 2 < len(self.tokens) else ""
        promising = self.at <= _OPENS and self.low in _PROMISING
        return promising and self.right == "T" and after in forms()["base"]

    @property
    def describes_receiver(self) -> bool:
        """Tell the past form of "gave aid to displaced farmers"."""
        return self.left == "T" and self.right == "N" and self.low not in forms()["base"]

    @property
    def is_given(self) -> bool:
        """Tell "promised us guards" from "he who hid them guards the gate" and "what angers him remains"."""
        before = self.tokens[: self.at]
        opened = any(token.tag == "R" or token.low in _OPEN_CLAUSES for token in before)
        return self.lead in _GIVEN and not opened

    @property
    def are_people(self) -> bool:
        """Tell "as missing are found": those who are so, not what somebody does."""
        after = self.after.low if self.after else ""
        befallen = self.low in words()["befallen"] and after in _SEVERAL_ARE
        return befallen and self.left in {"", "S", "C"}

    @property
    def completes(self) -> bool:
        """Tell "are World League champions" from a verb: nothing but names and nouns stands behind "are"."""
        if self.is_told_of:
            return True
        there = self.at - 1
        while there >= 0 and self.tokens[there].tag in "DPNAM":
            there -= 1
        return there >= 0 and self.tokens[there].low in words()["be"]

    def is_only_verb(self) -> bool:
        """Tell whether nothing else in a short sentence or a headline could be its verb."""
        others = (token for token in self.tokens if token is not self.tokens[self.at])
        return not any(token.tag == "V" or is_past(token.low) for token in others)
