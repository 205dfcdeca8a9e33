"""The dossier that a question is put to: as far as was published, and with what was judged to be the same as one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sahara_cli.cli.options import tell
from sahara_cli.errors import DossierError, RequestError
from sahara_cli.storage.dossiers import chosen, load

if TYPE_CHECKING:
    from sahara_cli.cli.options import Engines, Reports, When, Where
    from sahara_cli.dossier.selection import Dossier


def loaded(where: Where) -> Dossier:
    """Load the dossiers at hand, and say once what they tell otherwise of each other."""
    folders = chosen(where.dossier)
    try:
        dossier = load(folders, plainly=True, progress=indexing)
    except DossierError as error:
        from sahara_cli.engines.places import (
            is_packed,  # which a dossier that is there does not need
        )

        for folder in filter(is_packed, folders):
            problem = (
                "is a packed dossier, which questions and check take: give the dossier's folder"
            )
            raise DossierError(folder, problem) from error
        raise
    for remark in dossier.remarks:
        tell(remark)
    return dossier


def indexing(done: int, total: int) -> None:
    """Tell on a terminal how far the index of a large dossier is, on a line that is gone when it is done."""
    if sys.stderr is not None and sys.stderr.isatty():
        message = f"sahara: indexing the dossier, once: {done * 100 // total} %"
        sys.stderr.write(f"\r{message}" if done < total else f"\r{' ' * len(message)}\r")
        sys.stderr.flush()


def opened(
    where: Where,
    when: When | None = None,
    reports: Reports | None = None,
    engines: Engines | None = None,
) -> Dossier:
    """Load the dossiers at hand for a question; a packed one, which an engine answers for, tells reports one by one."""
    if packed := _packed(where, engines):
        return _published(packed, when)
    return viewed(loaded(where), when, reports)


def _packed(where: Where, engines: Engines | None) -> Dossier | None:
    """Open a packed dossier, where one is named; `--engine` tells where else than here it lies."""
    url = engines.engine if engines else None
    names = where.dossier or []
    if url is None:
        from sahara_cli.engines.places import is_packed  # nor does completion

        folders = chosen(where.dossier)
        if engines is None or not any(map(is_packed, folders)):
            return None
        names = [str(folder) for folder in folders]
    if len(names) != 1:
        raise RequestError(
            "a packed dossier is asked alone: give one --dossier, the file that sahara pack wrote"
        )
    try:
        import ibis as _  # noqa: F401  # an optional extra
    except ImportError:
        from sahara_cli.extras import needed

        raise RequestError(f"a packed dossier {needed('big')}") from None
    from sahara_cli.engines.dossiers import load_packed

    dossier = load_packed(names[0], url)
    for remark in dossier.remarks:
        tell(remark)
    return dossier


def viewed(dossier: Dossier, when: When | None = None, reports: Reports | None = None) -> Dossier:
    """Give a dossier as a question sees it; what none asks for is not imported."""
    dossier = _published(dossier, when)
    if dossier.sames:
        from sahara_cli.dossier.joined import Joined

        dossier = Joined(dossier, apart=reports is not None and reports.apart)
    return dossier


def _published(dossier: Dossier, when: When | None) -> Dossier:
    """Give a dossier as far as was published by the day asked for, where one is."""
    if when and when.as_of is not None:
        from sahara_cli.cli.questions import known_by
        from sahara_cli.dossier.as_of import AsOf

        if known := known_by(dossier, when):
            return AsOf(dossier, known)
    return dossier
