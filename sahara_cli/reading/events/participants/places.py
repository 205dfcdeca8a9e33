"""The places that a deed's phrases name: where a visit goes, and borders, with which nothing is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

TO_PLACE = frozenset({"to", "in", "at", "for", "into", "near"})
#: "Signed in the presence of the premier", who only looks on.
_SETTINGS = frozenset({"presence", "absence", "memory", "honour", "honor", "wake", "aftermath"})
_BORDERS = frozenset({"border", "frontier", "boundary"})


def hosts_of(sentence: Sentence, clause: Clause, head: int) -> Iterator[Mention]:
    """Yield the places and states that a verb's visit is to, up to a phrase that leads on to another matter."""
    for phrase in clause.objects:
        yield from places_in(sentence, phrase)
    for word, phrase in clause.prepositional:
        if phrase.first < head:
            continue
        if word not in TO_PLACE and word != "from":
            return
        if word != "from":
            yield from places_in(sentence, phrase)


def places_in(sentence: Sentence, phrase: Phrase) -> Iterator[Mention]:
    """Yield the places and states that a phrase names."""
    if sentence.tokens[phrase.head].low in _BORDERS:
        return
    for number, mention in enumerate(sentence.mentions):
        # "The Kenya-Peru border" is neither of both.
        if sentence.text.startswith("-", mention.end) or sentence.text.endswith(
            "-", 0, mention.start
        ):
            continue
        if within(sentence, mention, phrase) and not mention.adjective and not mention.person:
            yield _with_land(sentence, number)


def _with_land(sentence: Sentence, number: int) -> Mention:
    """Give a mention, a city's with the state that stands behind it: "Lima, Peru"."""
    mention, *rest = sentence.mentions[number : number + 2]
    after = rest[0] if rest and not mention.actor else None
    if after is None or sentence.text[mention.end : after.start] != ", ":
        return mention
    is_land = after.actor and after.place and not (after.adjective or after.person)
    return mention._replace(actor=after.actor, end=after.end) if is_land else mention


def is_bordering(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Tell "arrested at the border with Peru", which is not done with Peru, from "closed its border with Peru"."""
    before = (governed for _, governed in clause.prepositional if governed.end == phrase.first - 1)
    heads = {sentence.tokens[other.head].low for other in (*before, phrase)}
    return bool(heads & (_BORDERS | _SETTINGS))
