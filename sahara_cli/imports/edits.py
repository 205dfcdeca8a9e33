"""Edits by hand since an import, kept field by field when a newer release tells a row otherwise.

A dossier has a row's digest and not the row. So what the row told is told again from the file of that release: where
the record is another by now, somebody edited it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    #: A record as the line that holds it has it.
    Fields = Mapping[str, Any]

#: What a record has by its import, and not by its row or line.
OWN = frozenset({"id", "cites", "origin", "proposed_by"})


def edited(now: Fields, fields: Fields) -> tuple[str, ...]:
    """Name the fields that are otherwise than a row told them."""
    return tuple(
        name
        for name in dict.fromkeys((*fields, *now))
        if name not in OWN and now.get(name) != fields.get(name)
    )


def merged(now: Fields, before: Fields, new: Fields) -> dict[str, Any]:
    """Give what a newer release tells, but for what was edited by hand, and what was cited beside the row."""
    fields = dict(new)
    for name in edited(now, before):
        if name in now:
            fields[name] = now[name]
        else:
            fields.pop(name, None)
    own = {(cite["dataset"], cite["row"]) for cite in before["cites"]}
    beside = [cite for cite in now["cites"] if (cite.get("dataset"), cite.get("row")) not in own]
    fields["cites"] = [*new["cites"], *beside]
    return fields
