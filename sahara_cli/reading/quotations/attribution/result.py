"""The find of a rule in a sentence: the phrase that names a source, and the cue of its speech."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sahara_cli.reading.quotations.grammar.phrases import Span

#: Tokens that a verb may stand away from its quotation.
REACH = 60


class Attribution(NamedTuple):
    """The tokens of the source's phrase, the cue's token where there is one, and the rule."""

    span: Span
    cue: int | None
    rule: str


def made(span: Span | None, cue: int | None, rule: str) -> Attribution | None:
    """Return an attribution where a phrase was found, else None."""
    return Attribution(span, cue, rule) if span else None
