"""What a record is called.

Case, accents, strokes, apostrophes, hyphens and punctuation do not count. A bracketed part is a name of its own:
"Movement for Oneness (MUJAO)" is also called "Movement for Oneness", and "MUJAO".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor, Article, Dataset, Place
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Named = Actor | Place | Article | Dataset

_BRACKETED = r"\(([^()]*)\)|\[([^][]*)\]|（([^（）]*)）|［([^［］]*)］"


def names_of(record: Named) -> tuple[str, ...]:
    """Gather all that a person may call a record, its own name first."""
    if isinstance(record, Article | Dataset):
        return (record.label, record.id)
    return (record.name, record.id, *record.aliases, *record.also)


def ids_of(record: Named) -> tuple[str, ...]:
    """Give the ids that a record has: its own, and those of the others that were judged to be the same."""
    return (record.id,) if isinstance(record, Article | Dataset) else (record.id, *record.also)


def called(record: Named) -> tuple[str, ...]:
    """Give a record's names as they are compared, bracketed parts apart; an id is one of a source's alone."""
    names = (
        names_of(record)
        if isinstance(record, Article | Dataset)
        else (record.name, *record.aliases)
    )
    return tuple(dict.fromkeys(part for name in names for part in _parts(name)))


def _parts(name: str) -> Iterator[str]:
    yield plain(name)
    if not any(bracket in name for bracket in "([（［"):
        return
    within = ("".join(filter(None, groups)) for groups in re.findall(_BRACKETED, name))
    yield from filter(None, map(plain, (re.sub(_BRACKETED, " ", name), *within)))


def offered(records: Iterable[Named]) -> Iterator[tuple[str, str]]:
    """Yield each name with what to type for it: the name itself or, where another bears it too, the record's id."""
    all_records = tuple(records)
    bearers: dict[str, set[str]] = {}
    for record in all_records:
        for name in called(record):
            bearers.setdefault(name, set()).add(record.id)
    ids = {record.id for record in all_records}
    for record in all_records:
        names = (
            (record.name, *record.aliases)
            if not isinstance(record, Article | Dataset)
            else (record.id,)
        )
        for name in names:
            alone = len(bearers[plain(name)]) == 1 and name not in ids - {record.id}
            yield name, name if alone else record.id
