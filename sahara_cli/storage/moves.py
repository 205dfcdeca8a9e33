"""Places whose coordinates a newer release corrects: they keep their ids, and no second place is made.

The rows tell a new place of the same name. Where no record of the dossier stays at the old one, the two are one.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import RECORDS
from sahara_cli.files import MARK
from sahara_cli.storage.own import file_of
from sahara_cli.storage.raw import added, raw_lines, size_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sahara_cli.storage.ledger import Ledger

_ID = re.compile(rb'"([a-z0-9]+(?:-[a-z0-9]+)*)"')


def moved(
    folder: Path, parts: Mapping[str, Path], ledger: Ledger, twins: Mapping[str, str]
) -> dict[str, str]:
    """Tell at which places of a dossier nothing stays of all that was there, with the new place of each.

    `parts` are the files in which new records stand behind those of a dossier's files, by the names of these.
    """
    was, stays = set[str](), set[str]()
    for noun in RECORDS:
        for raw in raw_lines(folder, file_of(noun)):
            if named := _named_in(raw) & twins.keys():
                before, after = _before_and_after(raw, ledger)
                was |= named & before
                stays |= named & after
    for name, path in parts.items():
        for raw in added(path, size_of(folder, name)):
            stays |= _named_in(raw) & twins.keys()
    return {old: twins[old] for old in sorted(was - stays)}


def _before_and_after(raw: bytes, ledger: Ledger) -> tuple[set[str], set[str]]:
    """Give what a record names that is changed or gone, and what it names from now on."""
    identifier = str(json.loads(raw.removeprefix(MARK))["id"])
    named = _named_in(raw) - {identifier}
    if changed := ledger.changed(identifier):
        return named, _named_in(changed[0].encode())
    return (named, set()) if ledger.is_gone(identifier) else (set(), named)


def renamed(raw: bytes, ids: Mapping[str, str]) -> bytes:
    """Give the line of a record with other ids of places."""
    if not (ids and _named_in(raw) & ids.keys()):
        return raw
    fields = json.loads(raw)
    for name in fields.keys() & {"place", "subject"}:
        fields[name] = ids.get(fields[name], fields[name])
    if "places" in fields:
        fields["places"] = list(dict.fromkeys(ids.get(field, field) for field in fields["places"]))
    return json.dumps(fields, ensure_ascii=False).encode() + raw[len(raw.rstrip()) :]


def _named_in(raw: bytes) -> set[str]:
    """Give all that may be an id in a line."""
    return {name.decode() for name in _ID.findall(raw)}
