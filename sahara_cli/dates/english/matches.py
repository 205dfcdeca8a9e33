"""A run of tokens that a rule covers, with its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sahara_cli.dates.english.meanings import Meaning


class Match(NamedTuple):
    """The tokens from `start` to before `end`, the rule's name, and their meaning."""

    start: int
    end: int
    rule: str
    meaning: Meaning
