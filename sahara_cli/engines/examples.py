"""A few records as a table, to try expressions on."""

from __future__ import annotations

from typing import Any

import ibis
import pyarrow as pa

from sahara_cli.dossier.records import Event
from sahara_cli.engines.layout import row_of
from sahara_cli.engines.packing import schema

_CITE = {
    "article": "courier",
    "start": 0,
    "end": 40,
    "digest": "0" * 64,
    "paragraph": 1,
    "sentence": 1,
}
_EVENTS: tuple[dict[str, Any], ...] = (
    {"id": "bridge-closes", "date": "2019-11-02", "kind": "other", "title": "A bridge closes"},
    {"id": "talks", "date": "2020", "kind": "consult", "title": "Talks on the bridge"},
    {"id": "bridge-opens", "date": "2021-04", "kind": "cooperate", "title": "The bridge opens"},
)


def example() -> Any:
    """Give three events of one actor, "north", as a table in memory."""
    events = (Event.plainly({**event, "actors": ["north"], "cites": [_CITE]}) for event in _EVENTS)
    rows = [{**row_of(event, ""), "rank": at, "row": at} for at, event in enumerate(events)]
    return ibis.memtable(pa.Table.from_pylist(rows, schema=schema()))
