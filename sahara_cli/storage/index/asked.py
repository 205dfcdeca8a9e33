"""A question to an index, and how its answers are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import Criterion


class Asked(NamedTuple):
    """A question to an index: of records of which kinds, whether only what is certain answers, and how all is seen."""

    nouns: Sequence[str]
    criterion: Criterion
    strict: bool
    sight: Sight = Sight()


class View(NamedTuple):
    """The order and part of answers: turned round, and those that are not unbounded, those that are, or both."""

    reverse: bool = False
    parts: tuple[bool, ...] = (True, False)

    def of(self, answers: Sequence[Answer]) -> tuple[Answer, ...]:
        """Give so what is in order of date, with what is unbounded behind it."""
        ordered = answers[::-1] if self.reverse else answers
        return tuple(
            answer for bounded in self.parts for answer in ordered if answer.unbounded != bounded
        )
