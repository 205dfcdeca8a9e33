"""`sahara new`: an empty dossier."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sahara_cli.cli.options import bound
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.making import make

EXAMPLES = """\
sahara new my-file
sahara new my-file --title "Two neighbours"
"""


@bound
def new(
    folder: Annotated[
        Path, Argument(metavar="DIR", help="A folder that is empty or not there yet.")
    ],
    title: Annotated[
        str | None,
        Option("--title", metavar="TEXT", help="What the dossier is called; by default as DIR is."),
    ] = None,
    description: Annotated[
        str, Option("--description", metavar="TEXT", help="What it is about.")
    ] = "",
) -> None:
    """Make an empty dossier.

    `sahara add` takes records into it; `--dossier DIR` asks it.
    """
    make(folder, (title or "").strip() or _named(folder), description.strip())
    with open_sink(None) as sink:
        sink.write(f"made {one_line(str(folder))}, an empty dossier\n")


def _named(folder: Path) -> str:
    name = folder.name or folder.absolute().name
    return name.replace("-", " ").replace("_", " ").strip() or "Untitled"
