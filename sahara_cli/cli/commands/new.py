"""`sahara new`: an empty dossier, or one to try."""

from pathlib import Path
from typing import Annotated

from sahara_cli.cli.options import bound
from sahara_cli.cli.words import Argument, Option
from sahara_cli.errors import RequestError
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.making import make, make_example

EXAMPLES = """\
sahara new my-file
sahara new my-file --title "Two neighbours"
sahara new --example my-example
"""
GUIDE = """\
The example is a dossier of five invented reports of one dam that breaks, which disagree on its day,
its cause and its dead. Their texts come with it, in DIR/articles, and are attached. Then try:

sahara events --dossier DIR              one row for what several tell
sahara events --apart --dossier DIR      the reports, one by one
sahara show break-courier --dossier DIR  the reports of the break
sahara fact --conflicts --dossier DIR    what is claimed otherwise
sahara same --dossier DIR                what may be the same
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
    example: Annotated[
        bool, Option("--example", help="Make an example: five reports that disagree.")
    ] = False,
) -> None:
    """Make an empty dossier, or an example to try.

    `sahara add` takes records into it; `--dossier DIR` asks it.
    """
    if example:
        if title is not None or description:
            raise RequestError("--example brings a title and a description of its own")
        texts = make_example(folder)
        with open_sink(None) as sink:
            message = f"an example of {len(texts)} articles, whose texts are in its folder articles"
            sink.write(f"made {one_line(str(folder))}, {message}\n")
        return
    make(folder, (title or "").strip() or _named(folder), description.strip())
    with open_sink(None) as sink:
        sink.write(f"made {one_line(str(folder))}, an empty dossier\n")


def _named(folder: Path) -> str:
    name = folder.name or folder.absolute().name
    return name.replace("-", " ").replace("_", " ").strip() or "Untitled"
