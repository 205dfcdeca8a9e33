"""Invented news of many classes, each text with the events and statements that it yields: see `variants.txt`.

A block is a day of publication and a text ("¶" parts paragraphs), then a line a record. Of an event: date, kind and
mode, status where it is not reported, title, actors > recipients, places, figures with whose they are. Of a statement:
its date, speaker and cue, or the words quoted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BLOCKS = (Path(__file__).parent / "variants.txt").read_text(encoding="utf-8").strip().split("\n\n")


def _figure(one: Mapping[str, object]) -> str:
    low, high = one.get("low", "-"), one.get("high", "-")
    count = f"{low}" if low == high else f"{low}..{high}"
    return f"{one['what']} {count}" + (f" by {one['by']}" if one.get("by") else "")


def _event(fields: Mapping[str, object]) -> str:
    held = {key: cast("Sequence[str]", fields[key]) for key in ("actors", "recipients", "places")}
    kind = "/".join(str(fields[one]) for one in ("kind", "mode") if fields.get(one)) or "-"
    status = "" if fields["status"] == "reported" else f" {fields['status']}"
    figures = cast("Sequence[Mapping[str, object]]", fields.get("figures") or ())
    parts = [f"{fields['date']} {kind}{status}", str(fields["title"])]
    parts.append(f"{' '.join(held['actors'])} > {' '.join(held['recipients'])}".strip())
    parts += [f"@ {' '.join(held['places'])}"] if held["places"] else []
    return " | ".join((*parts, *map(_figure, figures)))


def _statement(fields: Mapping[str, object]) -> str:
    who = fields.get("speaker") or f"“{fields.get('speaker_text')}”"
    return f"{fields['date']} {who}: {fields.get('text') or fields['cue']}"


def told(published: str, text: str) -> list[str]:
    """Give the lines of what a text yields."""
    proposals = drafted(text.replace("¶", "\n"), published)
    events = [_event(one.fields) for one in of("event", proposals)]
    return [*events, *(_statement(one.fields) for one in of("statement", proposals))]


@tried_on("block", _BLOCKS)
def test_a_text_yields_what_it_tells_and_no_more(block: str) -> None:
    head, *records = block.splitlines()
    published, _, text = head.partition(" ")
    assert told(published, text) == records
