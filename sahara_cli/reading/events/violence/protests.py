"""What tells a protest or a stoppage: who blocks a road or gathers, and what "strike" means beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.subjects import doers_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger

_GATHERING = Sort("other", None, "gathering")
STRIKE = Sort("protest", "strike", "strike")
_RIOT = Sort("protest", "riot", "riot")
_BLOCKADE = Sort("coerce", "restrict", "blockade")
_FORCES = frozenset(
    {"police", "troops", "soldiers", "army", "forces", "navy", "officers", "rebels"}
)
_ATTACK = Sort("assault", None, "attack")


def is_outcry(trigger: Trigger, sort: Sort) -> bool:
    """Tell "blocked a road", and "rallied", which markets and teams do as well."""
    rallies = trigger.group is not None and trigger.group.base == "rally"
    return sort.label == "rally" or rallies or sort.mode == "obstruct"


def is_storming(trigger: Trigger, sort: Sort) -> bool:
    """Tell "stormed the embassy", which a crowd does and gunmen do."""
    return trigger.group is not None and trigger.group.base == "storm" and sort.kind == "protest"


def storming(sentence: Sentence, trigger: Trigger) -> Sort:
    """Read who stormed a palace: a crowd that riots, or attackers."""
    return _RIOT if has_head(sentence, trigger, people()["protesting"]) else _ATTACK


def outcry(sentence: Sentence, trigger: Trigger, sort: Sort) -> Sort | None:
    """Read who blocks a road to be heard as a protest, and a crowd that gathers only beside words of one."""
    if sort.label == "rally" and trigger.clause.objects:
        return _GATHERING  # "gathered shells"
    if sort.mode == "obstruct" and has_head(sentence, trigger, people()["band"] | _FORCES):
        return _BLOCKADE
    if not (
        has_head(sentence, trigger, people()["protesting"]) or _by_nationals(sentence, trigger)
    ):
        return None
    heard = sort.label != "rally" or words_of_force("outcry").search(sentence.words)
    return sort if heard else _GATHERING


def _by_nationals(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what "young Algerians" do, who are no state and no body."""
    heads = [sentence.tokens[phrase.head] for phrase in doers_of(sentence, trigger)]
    named = [(mention.start, mention.end) for mention in sentence.mentions if mention.actor]
    return any(
        head.text[0].isupper() and head.low.endswith(("ans", "is", "ese", "ists"))
        for head in heads
        if not any(start <= head.start < end for start, end in named)
    )


def is_stoppage(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "nurses struck on Monday"."""
    group = trigger.group
    if group is None or group.base != "strike" or group.is_passive or trigger.clause.objects:
        return False
    return has_head(
        sentence, trigger, people()["protesting"] - {"crowd", "crowds", "dozens", "hundreds"}
    )


def is_of_labour(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "the union launched a strike" from a strike on a base."""
    wording = sentence.text[trigger.start : trigger.close]
    if "strike" not in wording.lower() or not words_of_force("labour").search(sentence.words):
        return False
    return not words_of_force("violent").search(sentence.words.replace(wording, " "))


def has_head(sentence: Sentence, trigger: Trigger, heads: frozenset[str]) -> bool:
    """Tell whether those who do what a verb tells are of some nouns; of a noun's deed all may be."""
    if trigger.group is None:
        return True
    return any(sentence.tokens[phrase.head].low in heads for phrase in doers_of(sentence, trigger))
