"""Titles of what is done, where nobody is named who did it: "It banned imports" is "Imports banned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.titles.naming import OWNERS, bare, behind_noun
from sahara_cli.reading.events.titles.predicates import predicate
from sahara_cli.reading.lexicon.rows import nouns_for_deeds, words
from sahara_cli.reading.lexicon.verbs import participle

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: Nouns that are of what somebody is to do: "the decision to sign".
_AIMED = frozenset(
    {
        "decision",
        "plan",
        "plans",
        "move",
        "bid",
        "attempt",
        "offer",
        "promise",
        "pledge",
        "refusal",
        "call",
        "proposal",
    }
    | {"agreement", "intention", "vote", "demand", "efforts", "effort", "right", "commitment"}
)
#: What leads to a part of a noun, and to what a deed is done to: "the raid on the camp".
_OF = ("of ",)
_ON = ("of ", "on ", "against ", "with ", "between ", "to ", "for ", "in ", "near ", "at ")


def turned(sentence: Sentence, clause: Clause, group: Group, status: str) -> str:
    """Turn a clause whose subject names nobody round to its object: "It banned imports", "Imports banned"."""
    phrase = clause.objects[0] if clause.objects and not group.is_passive else None
    if phrase is None or not _may_head(sentence, group, phrase):
        return ""
    number = next((n for n, c in enumerate(sentence.chunks) if c.phrase == phrase), None)
    if number is None or number < number_of(sentence, group):
        return ""
    first = bare(sentence, phrase.first, phrase.head)
    said = sentence.text[sentence.tokens[first].start : sentence.tokens[phrase.end - 1].end]
    of_verb = group.base in words()["verb of"]
    own = "" if of_verb else _own_words(sentence, phrase, number)
    own, rest = _parted(own, predicate(sentence, number))
    verb = _turned_verb(sentence, group, phrase, status)
    return " ".join(part for part in (said, own, verb, rest) if part)


def _parted(own: str, rest: str) -> tuple[str, str]:
    """Part what belongs to the noun from the rest of the predicate, which may be cut within it."""
    own = rest if rest and own.startswith(rest) else own
    return (own, rest.removeprefix(own).strip()) if rest.startswith(own) else ("", rest)


def number_of(sentence: Sentence, group: Group) -> int:
    """Tell which chunk a verb is."""
    return next(n for n, c in enumerate(sentence.chunks) if c.first <= group.head < c.end)


def _may_head(sentence: Sentence, group: Group, phrase: Phrase) -> bool:
    """Tell whether an object may open a title: a noun that something is done to."""
    head = sentence.tokens[phrase.head]
    is_noun = head.tag not in "OD" and head.low not in OWNERS and not head.low.endswith("ing")
    is_age = sentence.tokens[phrase.first].low == "aged"  # "she died aged 84"
    return is_noun and not is_age and group.base not in {"be", "have", "become", "remain", "seem"}


def _own_words(sentence: Sentence, phrase: Phrase, number: int) -> str:
    """Give what belongs to a noun behind it: "of the government of Sudland to sign the peace agreement"."""
    behind, most = "", 1
    of = _OF if sentence.tokens[phrase.head].low not in nouns_for_deeds() else _ON
    while (more := behind_noun(sentence, number, most)) != behind:
        if not more.removeprefix(behind).strip().startswith(of):
            break
        behind, most = more, most + 1
    aimed = sentence.tokens[phrase.head].low in _AIMED
    at = number + 1 + 2 * (most - 1)
    end = sentence.chunks[at].group if aimed and at < len(sentence.chunks) else None
    if end is None or end.form != "infinitive":
        return behind
    rest = predicate(sentence, at)
    verb = sentence.text[sentence.tokens[end.first].start : sentence.tokens[end.head].end]
    return f"{behind} {verb} {rest}".strip()


def _turned_verb(sentence: Sentence, group: Group, phrase: Phrase, status: str) -> str:
    """Give the participle of a verb with its particle: "banned", "shut down", "to be banned"."""
    verb = participle(group.base)
    after = sentence.tokens[group.head + 1]
    # "Condemn in the strongest terms the raid" has none.
    close = after.tag == "A" or phrase.first == group.head + 2
    if after.low in words()["particle"] and after.tag in "AI" and close:
        verb = f"{verb} {after.low}"
    return f"to be {verb}" if status == "planned" else verb


#: What may stand behind "her" that is no owner's.
_BEHIND_HER = frozenset(
    {"", "for", "on", "in", "at", "as", "to", "of", "with", "from", "after", "over"}
)


def named(rest: str, who: str, several: int) -> str:
    """Name whom a pronoun right behind a verb means, where that is known: "thanks Costa for her work"."""
    pronoun, _, others = rest.partition(" ")
    if pronoun == "her":
        meant = several == 1 and others.partition(" ")[0] in _BEHIND_HER
    else:
        meant = pronoun == ("him" if several == 1 else "them")
    return f"{who} {others}".strip() if who and meant else rest
