"""What a name alone tells of its bearer: a state, a body, an armed group or a person; "" where it does not."""

from __future__ import annotations

from sahara_cli.reading.lexicon.bodies import ENDINGS, bodies_in
from sahara_cli.reading.lexicon.nations import STATES
from sahara_cli.reading.lexicon.person_names import is_person

#: Initials are from two to so many capitals.
_INITIALS = range(2, 7)


def kind_of(name: str) -> str:
    """Tell what bears a name, by the lists of the lexicon: "Peru", "HWU", "Grace Odera"."""
    if name in STATES:
        return "state"
    for body in bodies_in(name):
        if name in (body.name, *body.aliases):
            return body.kind
    words = name.split()
    if len(words) > 1 and words[-1].lower() in ENDINGS:
        return "organisation"
    if is_person(tuple(words)):
        return "person"
    return "organisation" if name.isupper() and len(name) in _INITIALS else ""
