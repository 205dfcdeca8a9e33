"""What an actor of a coding is, which gives names alone: guessed by the name."""

from __future__ import annotations

from functools import cache
from typing import Literal

from sahara_cli.reading.lexicon.tables import column, key

_BODIES = (
    "Ministry",
    "Department",
    "Government",
    "House",
    "Council",
    "Front",
    "Command",
    "Army",
    "Police",
    "Force",
    "Union",
    "Party",
    "Bank",
    "University",
    "Air",
    "Committee",
    "Agency",
    "News",
    "Nations",
    "Congress",
    "Court",
    "Commission",
    "Group",
    "Office",
    "Association",
    "Service",
    "Taliban",
    "Team",
    "School",
    "Hospital",
    "Centre",
    "Center",
    "Corp",
    "Inc",
    "Embassy",
    "Authority",
    "League",
    "Parliament",
    "Senate",
    "Movement",
    "Company",
    "Administration",
    "Club",
    "Institute",
    "Foundation",
    "Federation",
    "Society",
    "Museum",
    "Airlines",
    "Airways",
)


@cache
def _keys(table: str) -> frozenset[str]:
    return frozenset(key(row[0]) for row in column(table, "name"))


def kind_of(name: str) -> Literal["person", "state", "organisation"]:
    """Guess what an actor is by its name."""
    if key(name) in _keys("nations"):
        return "state"
    if any(
        word in name.lower()
        for word in ("spokes", "doctor", "diplomat", "journalist", "sister", "president")
    ):
        return "person"
    is_listed = key(name) in _keys("bodies")
    is_body = is_listed or name.isupper() or any(word in name for word in _BODIES)
    return "person" if name.istitle() and not is_body and len(name.split()) <= 3 else "organisation"
