"""Views of records: as far as was published by some day, and with what was judged to be the same as one.

Whoever keeps records as they stand in their files, an index, answers by this for what is made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.records import AnyRecord


def _alike(ids: frozenset[str]) -> tuple[frozenset[str], bool]:
    return ids, True


class Sight(NamedTuple):
    """A view of records that are kept as they stand in their files; by default all, as they are.

    `out` are the ids of the sources that are out, none where all are. What rests on no other is seen as it stands, or
    not at all; so is, where the sight `joins` reports, a happening of which all reports are out.
    """

    out: frozenset[str] | None = None
    joins: bool = False
    #: Makes what is seen of a record, or of the reports of a happening, in the order of their file; none where it is
    #: not there.
    seen: Callable[[Sequence[AnyRecord]], AnyRecord | None] | None = None
    #: Adds to what was found what is known of it beside its fields.
    with_extra: Callable[[Answer], Answer] | None = None
    #: Gives the actors or the places that are seen, which are few enough to be read whole.
    named: Callable[[str], Sequence[AnyRecord]] | None = None
    #: Gives the id that stands for each actor or place that is joined with another.
    standing: Callable[[], Mapping[str, str]] = dict
    #: Gives the ids under which some stand in the files, and whether each leads to one of them, whatever record it
    #: stands in.
    stored: Callable[[frozenset[str]], tuple[frozenset[str], bool]] = _alike
