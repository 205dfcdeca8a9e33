"""The spelling of an id and an address: `river-clash-2`, of 60 letters at most, and `https://example.org/river`."""

from __future__ import annotations

import re

LONGEST_SLUG = 60
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ADDRESS = r"^https?://\S+$"
_SLUG, _ADDRESS = re.compile(SLUG), re.compile(ADDRESS)


def is_slug(text: str) -> bool:
    """Tell whether a text may be an id, a topic or another word of a vocabulary."""
    return len(text) <= LONGEST_SLUG and _SLUG.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Tell whether a text is a web address."""
    return _ADDRESS.fullmatch(text) is not None
