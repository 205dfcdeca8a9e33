"""Read dossiers from their folders: `dossier.json`, and one JSON Lines file a kind."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.errors import DossierError
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.shelf import Progress

VARIABLE = "SAHARA_DOSSIER"


def shipped(name: str = "western-sahara") -> Path:
    """Find a dossier that ships: inside an installed package, else beside the package in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "data" / name
    return inside if inside.is_dir() else package.parent / "data" / name


def refuse_packaged(folder: Path) -> None:
    """Refuse to write to the dossier that came with an installed package: the next installation would undo it.

    One in a checkout belongs to whoever has it. Raises `DossierError`.
    """
    package = Path(__file__).resolve().parents[1]
    if Path(os.path.realpath(folder)).is_relative_to(package):
        problem = "came with sahara, and is not changed: copy the folder, and change the copy"
        raise DossierError(folder, problem)


def chosen(named: Sequence[str] | None = None) -> tuple[Path, ...]:
    """Tell which folders to read, each once: those named, else those of the environment, else the one that ships."""
    folders = list(named or ()) or [
        folder for folder in os.environ.get(VARIABLE, "").split(os.pathsep) if folder
    ]
    return tuple(_distinct(map(Path, folders))) or (shipped(),)


def _distinct(folders: Iterable[Path]) -> Iterator[Path]:
    """Leave out a folder that is given twice, by whatever path."""
    met: set[str] = set()
    for folder in folders:
        try:
            real = os.path.realpath(folder)
        except ValueError:
            raise DossierError(folder, "no such dossier: no name holds a zero byte") from None
        if real not in met:
            met.add(real)
            yield folder


def load(
    folders: Sequence[Path], *, plainly: bool = False, progress: Progress | None = None
) -> Dossier:
    """Open dossiers, to be read together. Raises `DossierError` for the first thing that is not sound.

    Records are models, which judge what is changed in them; read `plainly` they are not, and what was judged before is
    not judged again. A large dossier that is read plainly has an index; it is made only where somebody waits for it,
    and is told its `progress`: how much is done, of how much.
    """
    from sahara_cli.dossier.selection import Dossier  # which names alone do not need

    shelf = shelved(folders, plainly=plainly, progress=progress)
    called = "+".join(folder.resolve().name for folder in folders)
    remarks = shelf.remarks if len(folders) > 1 else ()

    def entitled() -> str:
        return " · ".join(str(read_description(folder)["title"]) for folder in folders)

    return Dossier(shelf.read, remarks, called, shelf.find, entitled, shelf.index)


def shelved(
    folders: Sequence[Path], *, plainly: bool = False, progress: Progress | None = None
) -> Shelf:
    """Open the files of dossiers as `load` does, for whoever reads kinds of records whole and asks nothing of them."""
    shelf = Shelf(folders, plainly=plainly, progress=progress)
    if not (plainly and shelf.is_stamped):
        for folder in folders:
            read_description(folder)
    return shelf


def load_to_change(folder: Path) -> Dossier:
    """Open a dossier that is to be changed: what is not sound in it is mended by hand first."""
    from sahara_cli.dossier.selection import Dossier

    shelf = Shelf([folder])

    def read(noun: str) -> Sequence[AnyRecord]:
        try:
            return shelf.read(noun)
        except DossierError as error:
            if error.line is None:  # the file itself is not sound
                raise
            problem = f"{error.problem}; mend that line by hand: only a sound dossier is changed"
            raise DossierError(error.path, problem, line=error.line, field=error.field) from error

    read_description(folder)
    return Dossier(read)
