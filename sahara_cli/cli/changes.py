"""Changes to a dossier: shown before they are taken, with all that is wrong with them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sahara_cli.cli.options import tell
from sahara_cli.reports.rows import first_few, singular
from sahara_cli.sink import one_line, open_sink, seen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sahara_cli.drafts import Plan


def show(plan: Plan) -> None:
    """Show what becomes of the fields of records that others take the place of."""
    if not plan.replaced:
        return
    from sahara_cli.reports.differences import differences  # most drafts replace nothing

    with open_sink(None) as sink:
        for before, after in plan.replaced:
            sink.write(f"{singular(after.noun)} {after.id}\n")
            for difference in differences(before, after):
                sink.write(f"  {sink.shows(str(difference))}\n")


def say(lines: Iterable[str]) -> None:
    """Say, a line each on standard error, what is wrong or doubtful: the first of it."""
    for line in first_few(list(lines)):
        sys.stderr.write(seen(line) + "\n")


def say_waiting(folder: Path) -> None:
    """Say that another writer is waited for, where somebody is there to read it."""
    if sys.stderr is not None and sys.stderr.isatty():
        tell(one_line(f"waiting: another sahara is writing to {folder}"))
