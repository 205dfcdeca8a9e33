"""A dossier's version in its description: raised where something is written that the old one cannot hold."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.versions import needed
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.own import (
    DESCRIPTION_FILE,
    LARGEST_DESCRIPTION,
    LATEST,
    VERSIONS,
    read_own,
)
from sahara_cli.storage.promises import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.drafts.stock import Stock

_VERSION = re.compile(r'("schema_version"\s*:\s*)\d+')


def raised(
    folder: Path, written: Iterable[AnyRecord], noun: Callable[[str], str | None]
) -> dict[str, Change]:
    """Give the change of a folder's description that records ask for which are to be written; none, as a rule.

    `noun` tells the kinds behind the ids that they refer to.
    """
    if read_description(folder)["schema_version"] == LATEST:
        return {}
    return versioned(folder, LATEST) if any(needed(record, noun) for record in written) else {}


def lowered(
    folder: Path, left: Iterable[AnyRecord], noun: Callable[[str], str | None]
) -> dict[str, Change]:
    """Give the change of a description back to the first version, where all that is left is held by it."""
    if read_description(folder)["schema_version"] == VERSIONS[0]:
        return {}
    return {} if any(needed(record, noun) for record in left) else versioned(folder, VERSIONS[0])


def fitted(
    folder: Path, stock: Stock, gone: Collection[AnyRecord], come: Collection[AnyRecord]
) -> dict[str, Change]:
    """Give the change of a folder's description where some records go and others come; none, as a rule.

    The version is raised for what comes, and goes back to the first where what asked for another is gone.
    """
    coming = {record.id: record.noun for record in come}

    def noun(name: str) -> str | None:
        return coming.get(name) or stock.noun(name)

    if change := raised(folder, come, noun):
        return change
    if any(
        needed(record, stock.noun) for record in gone
    ):  # whoever else made it of this version keeps it so
        moved = {*coming, *(record.id for record in gone)}
        return {} if stock.is_newer(moved) else lowered(folder, come, noun)
    return {}


def versioned(folder: Path, version: int) -> dict[str, Change]:
    """Give the change of a description to a version: of it nothing but the number is touched."""
    text = (read_own(folder, DESCRIPTION_FILE, LARGEST_DESCRIPTION) or b"").decode()
    changed = _VERSION.sub(rf"\g<1>{version}", text)
    described = json.loads(changed.removeprefix("\ufeff"))
    if described["schema_version"] != version:  # its name is written with escapes
        changed = json.dumps({**described, "schema_version": version}, ensure_ascii=False, indent=2)
    return {DESCRIPTION_FILE: Change(whole=changed)}
