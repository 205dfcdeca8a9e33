"""The dossier that a question is put to: as far as was published, and with what was judged to be the same as one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sahara_cli.cli.options import tell
from sahara_cli.storage.dossiers import chosen, load

if TYPE_CHECKING:
    from sahara_cli.cli.options import Reports, When, Where
    from sahara_cli.dossier.selection import Dossier


def loaded(where: Where) -> Dossier:
    """Load the dossiers at hand, and say once what they tell otherwise of each other."""
    dossier = load(chosen(where.dossier), plainly=True, progress=_indexing)
    for remark in dossier.remarks:
        tell(remark)
    return dossier


def _indexing(done: int, whole: int) -> None:
    """Tell on a terminal how far the index of a large dossier is, on a line that is gone when it is done."""
    if sys.stderr is not None and sys.stderr.isatty():
        told = f"sahara: indexing the dossier, once: {done * 100 // whole} %"
        sys.stderr.write(f"\r{told}" if done < whole else f"\r{' ' * len(told)}\r")
        sys.stderr.flush()


def opened(where: Where, when: When | None = None, reports: Reports | None = None) -> Dossier:
    """Load the dossiers at hand for a question."""
    return viewed(loaded(where), when, reports)


def viewed(dossier: Dossier, when: When | None = None, reports: Reports | None = None) -> Dossier:
    """Give a dossier as a question sees it; what none asks for is not imported."""
    if when and when.as_of is not None:
        from sahara_cli.cli.questions import known_by
        from sahara_cli.dossier.as_of import AsOf

        if known := known_by(dossier, when):
            dossier = AsOf(dossier, known)
    if dossier.sames:
        from sahara_cli.dossier.happenings import Joined

        dossier = Joined(dossier, apart=reports is not None and reports.apart)
    return dossier
