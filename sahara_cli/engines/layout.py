"""The columns of a packed dossier: a row a record, with what questions ask of it beside its JSON line.

| column | what |
|---|---|
| `noun`, `id`, `line` | the kind of record, its id, and its line as the dossier's file has it |
| `words` | the words that are looked for: tokens between single spaces, a line a text |
| `actors`, `places`, `topics`, `articles` | the ids of those it involves, is at, is about, rests on |
| `kind`, `mode`, `status` | an event's kind and mode, a claim's standing |
| `speaker`, `subject` | who made a statement, what a fact is about |
| `figures` | what an event counts |
| `date`, `s_lo`, `s_hi`, `e_lo`, `e_hi`, `members`, `every` | its date, and that as `days` has it |
| `rank`, `row` | its place in the order of all records by date, as listings have it, and in its dossier |

One row of the noun "dossier" has the dossier's description for its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.criteria import (
    cited,
    date_of,
    involved,
    places_of,
    status_of,
    words,
)
from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.engines.days import NEVER, Four, Member, days_of
from sahara_cli.texts.folding import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.dossier.records import AnyRecord

#: The noun of the row that describes the dossier.
DESCRIPTION = "dossier"

_IDS = "array<string>"
_FOUR = dict.fromkeys(Four._fields, "int32")
#: The columns in their order, each with its type as Ibis writes it.
COLUMNS: Mapping[str, str] = {
    "noun": "string",
    "id": "string",
    "line": "string",
    "words": "string",
    **dict.fromkeys(("actors", "places", "topics", "articles"), _IDS),
    **dict.fromkeys(("kind", "mode", "status", "speaker", "subject"), "string"),
    "figures": "array<struct<what: string, low: int64, high: int64, approximate: boolean>>",
    "date": "string",
    **_FOUR,
    "members": f"array<struct<{', '.join(f'{name}: int32' for name in Member._fields)}>>",
    "every": "boolean",
    "rank": "int64",
    "row": "int64",
}


def row_of(record: AnyRecord, line: str) -> dict[str, Any]:
    """Give the row of a record, without its places."""
    four, members, every = days_of(record)
    event = record if isinstance(record, Event) else None
    date = date_of(record)
    return {
        "noun": record.noun,
        "id": record.id,
        "line": line,
        "words": "\n".join(f" {' '.join(tokens(text))} " for text in words(record)),
        "actors": sorted(involved(record)),
        "places": sorted(places_of(record)),
        "topics": sorted(set(record.topics)) if isinstance(record, Claim) else [],
        "articles": sorted(cited(record)),
        "kind": event and event.kind,
        "mode": event and event.mode,
        "status": status_of(record),
        "speaker": record.speaker if isinstance(record, Statement) else None,
        "subject": record.subject if isinstance(record, Fact) else None,
        "figures": _figures(event),
        "date": date and str(date),
        **four._asdict(),
        "members": members and [member._asdict() for member in members],
        "every": every,
    }


def _figures(event: Event | None) -> list[dict[str, Any]] | None:
    if event is None or not event.figures:
        return None
    return [
        {
            "what": figure.what,
            "low": figure.low,
            "high": figure.high,
            "approximate": figure.approximate,
        }
        for figure in event.figures
    ]


def described(line: str) -> dict[str, Any]:
    """Give the row that describes a dossier."""
    return {
        **dict.fromkeys(COLUMNS),
        "noun": DESCRIPTION,
        "id": DESCRIPTION,
        "line": line,
        "words": "",
        **{name: [] for name in ("actors", "places", "topics", "articles")},
        **NEVER._asdict(),
    }
