"""Measure how far two coders of the field articles agree: each one's coding is held against the other's as a draft is.

    python -m tests.reading.field.agreement [--half h|i] [--json]

`second/<half>/<ID>.toml` are codings by somebody who had seen neither the first ones nor a draft. What the one holds
to be background is left out of his "draft", and may be found in the other's coding. No article's text is needed.
"""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from tests.reading.field import drafts, gold, score
from tests.reading.field.measures import Tally, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

SECOND = gold.HERE / "second"


def drafted(coding: gold.Coding) -> drafts.Draft:
    """Give a coding as a draft: its first date and kind, all sides, and nothing that is background."""
    events = (
        drafts.Event(
            event.sentences,
            event.dates[0],
            event.dated,
            event.kinds[0],
            tuple(party.spellings for party in event.who),
            tuple(party.spellings for party in event.whom),
            event.status,
            event.title,
        )
        for event in coding.events
        if not event.optional
    )
    statements = (
        drafts.Statement(said.sentences, said.speaker, said.directness, said.what)
        for said in coding.statements
        if not said.optional
    )
    figures = (
        drafts.Figure(
            figure.sentences,
            figure.what[0],
            figure.low,
            figure.high,
            figure.by.spellings if figure.by else (),
        )
        for figure in coding.figures
        if not figure.optional
    )
    return drafts.Draft(tuple(events), tuple(statements), tuple(figures))


def agreements(half: str) -> Iterator[tuple[str, Tally]]:
    """Yield how the second coder meets the first's coding of a half, and the first the second's."""
    first, second = gold.HERE / half, SECOND / half
    for name, told, held in (("second coder", second, first), ("first coder", first, second)):
        tally = Tally()
        for path in sorted(second.glob("*.toml")):
            tally.add(measure(gold.load(held / path.name), drafted(gold.load(told / path.name))))
        yield name, tally


def main(typed: list[str] | None = None) -> None:
    """Print the agreement on the halves asked for."""
    parser = argparse.ArgumentParser(description="Measure how far two coders agree.")
    parser.add_argument("--half", choices=("h", "i"))
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    asked = parser.parse_args(typed)
    halves = [asked.half] if asked.half else ["h", "i"]
    found = {f"{half}, {name}": tally for half in halves for name, tally in agreements(half)}
    if asked.json:
        print(json.dumps({name: score.plain(one, errors=False) for name, one in found.items()}))
        return
    for name, tally in found.items():
        print(*score.lines(name, tally), sep="\n")


if __name__ == "__main__":
    main()
