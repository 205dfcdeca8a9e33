"""Both sides of an event, and how the sides of what is done together are put on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.participants.parties import Parties
from sahara_cli.reading.events.participants.unnamed import Side

if TYPE_CHECKING:
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.people.mentions import Mention

#: Kinds whose parties act on one another.
SHARED = frozenset({"consult", "cooperate"})


class Sides(NamedTuple):
    """Both sides of an event, and the mentions of the places and states that a visit is to."""

    actors: Parties
    recipients: Parties
    hosts: tuple[Mention, ...] = ()


def both_of(trigger: Trigger) -> tuple[Side, Side]:
    """Give the side of those who do a deed and of those to whom it is done."""
    kind, label = trigger.kind or "", trigger.label
    return Side(acts=True, kind=kind, label=label), Side(acts=False, kind=kind, label=label)


def shaped(trigger: Trigger, sides: Sides) -> Sides:
    """Put both sides of what is done together on one; nobody stands on both."""
    actors, recipients = sides.actors, sides.recipients
    if trigger.kind in SHARED and trigger.mode in {None, "multilateral"}:
        return sides._replace(actors=actors + recipients, recipients=Parties())
    left = tuple(actor for actor in recipients.ids if actor not in actors.ids)
    return sides._replace(recipients=recipients._replace(ids=left))
