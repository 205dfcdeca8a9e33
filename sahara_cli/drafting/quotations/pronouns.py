"""Whom a pronoun means: the likeliest of those named before it that agree with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.quotations import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.cast import Mention, Person
    from sahara_cli.drafting.quotations.sources import Source

#: What speaks for a candidate, in points; one point is a sentence of distance.
_SPOKE_LAST = 2.5
_SUBJECT = 1.5
_POSSESSOR = -1.0
_AFTER_PREPOSITION = -1.0
_QUOTED = -2.5
_SEX_UNKNOWN = -1.5
_KIND_UNKNOWN = -1.0
_MENTION = 0.15
_FAR = 8


class Seen(NamedTuple):
    """A mention as a candidate: how many sentences back, and how it stands there."""

    mention: Mention
    distance: int
    opens: bool
    preposed: bool
    quoted: bool


class Guess(NamedTuple):
    """The best candidate, and by how many points it leads the next."""

    name: str
    person: Person | None
    lead: float


def agrees(sex: str, kind: str, pronoun: str) -> bool:
    """Tell whether one of a sex and a kind may be meant by a pronoun's sex."""
    if pronoun in ("m", "f"):
        return sex in ("", pronoun) and kind in ("", "person")
    if pronoun == "n":
        return kind in ("group", "place")
    return kind == "group"


def likeliest(
    pronoun: str, seen: Sequence[Seen], heard: Sequence[tuple[Source, int]]
) -> Guess | None:
    """Weigh the mentions seen and the speakers heard, each with its distance in sentences."""
    points: dict[str, float] = {}
    people: dict[str, Person | None] = {}
    for one in seen:
        person = one.mention.person
        if agrees(person.sex, person.kind, pronoun):
            people[person.name] = person
            points[person.name] = max(
                points.get(person.name, -99.0) + _MENTION, _weigh(one, pronoun)
            )
    for rank, (speaker, distance) in enumerate(heard):
        name = speaker.name
        if name is None or not _may_be(speaker, pronoun):
            continue
        people.setdefault(name, speaker.person)
        bonus = (_SPOKE_LAST if rank == 0 else 0.0) - min(distance, _FAR)
        bonus += 0.0 if speaker.sex else _SEX_UNKNOWN
        points[name] = max(points.get(name, -99.0) + (1.0 if rank == 0 else 0.3), bonus)
    if not points:
        return None
    ranked = sorted(points.items(), key=lambda item: -item[1])
    lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 9.0
    return Guess(ranked[0][0], people[ranked[0][0]], lead)


def _may_be(speaker: Source, pronoun: str) -> bool:
    if speaker.person is not None:
        return agrees(speaker.person.sex, speaker.person.kind, pronoun)
    return speaker.sex in ("", pronoun)


def _weigh(one: Seen, pronoun: str) -> float:
    person = one.mention.person
    total = -float(min(one.distance, _FAR))
    total += _SUBJECT if one.opens else 0.0
    total += _POSSESSOR if one.mention.possessive else 0.0
    total += _AFTER_PREPOSITION if one.preposed else 0.0
    total += _QUOTED if one.quoted else 0.0
    if pronoun in ("m", "f"):
        total += 0.0 if person.sex else _SEX_UNKNOWN
        total += 0.0 if person.kind == "person" else _KIND_UNKNOWN
    return total
