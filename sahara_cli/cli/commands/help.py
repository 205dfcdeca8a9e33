"""`sahara help`: the guides, and what a command takes."""

from importlib.resources import files
from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.commands import SUMMARIES, TOPICS, declared
from sahara_cli.cli.help_text import of_command
from sahara_cli.cli.options import bound
from sahara_cli.cli.pager import paged
from sahara_cli.cli.words import Argument
from sahara_cli.errors import UnknownNameError
from sahara_cli.texts.folding import nearest

EXAMPLES = """\
sahara help
sahara help dates
sahara help events
"""


@bound
def help(  # noqa: A001  # it is named as it is typed
    topic: Annotated[
        str | None,
        Argument(
            metavar="TOPIC",
            help="A guide's or a command's name; all are listed if left out.",
            autocompletion=completion.among((*TOPICS, *SUMMARIES)),
        ),
    ] = None,
) -> None:
    """Read a guide, or what a command takes."""
    asked = (topic or "").strip().casefold()
    if asked in SUMMARIES:
        with paged() as sink:
            sink.write(of_command(declared(asked), sink.width))
        return
    if not asked:
        with paged() as sink:
            sink.write(_listed())
        return
    if asked not in TOPICS:
        near = nearest(asked, (*TOPICS, *SUMMARIES))
        raise UnknownNameError("guide or command", topic or "", near, "`sahara help` lists them")
    text = files("sahara_cli.guides").joinpath(f"{asked}.md").read_text(encoding="utf-8")
    with paged() as sink:
        if not sink.terminal:
            sink.write(text)
            return
        from sahara_cli.formats.terminal import guide  # which is laid out for a terminal alone

        guide.write(text, sink)


def _listed() -> str:
    wide = max(map(len, TOPICS))
    rows = [f"  sahara help {name:{wide}}  {summary}\n" for name, summary in TOPICS.items()]
    return (
        "".join(["Guides:\n", *rows])
        + "\n`sahara help COMMAND` tells what a command takes; `sahara` lists the commands.\n"
    )
