"""A record that answers a question, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.dates import Verdict
    from sahara_cli.dossier.records import AnyRecord

_NOTHING: Mapping[str, object] = {}


class Answer(NamedTuple):
    """A record and how surely it answers; `match` is none where neither a date nor a circle on the ground was asked.

    `extra` is what the question adds to the record: counts, a rank. `unbounded` answers only possibly, and only because
    its date has no end or no beginning, or it has no date: it stands after all others. `rough` answers only possibly
    for its place, which is not known well enough.
    """

    record: AnyRecord
    match: Verdict | None = None
    extra: Mapping[str, object] = _NOTHING
    unbounded: bool = False
    rough: bool = False
