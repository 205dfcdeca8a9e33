"""`sahara remove`: records out of a dossier."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.changes import say_waiting
from sahara_cli.cli.opened import indexing
from sahara_cli.cli.options import Changed, bound
from sahara_cli.cli.questions import identified
from sahara_cli.cli.words import Argument, Option
from sahara_cli.reports.rows import singular
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.removing import remove as take_out

EXAMPLES = """\
sahara remove ID --to my-file
sahara remove ID ID --to my-file --dry-run
"""
GUIDE = """\
A record that others refer to stays: they are named, and can be removed together with it, or edited
to refer to another. An id that is removed is never given again. All of it is removed, or nothing.
"""


@bound
def remove(
    record: Annotated[
        list[str], Argument(metavar="ID", help="The records' ids.", autocompletion=completion.ids)
    ],
    to: Changed,
    dry_run: Annotated[bool, Option("--dry-run", help="Check, and write nothing.")] = False,
) -> None:
    """Remove records that nothing refers to."""
    gone = take_out(
        to,
        lambda dossier: [identified(dossier, identifier) for identifier in record],
        lambda: say_waiting(to),
        dry_run=dry_run,
        progress=indexing,
    )
    with open_sink(None) as sink:
        for removed in gone:
            would = "would remove" if dry_run else "removed"
            sink.write(one_line(f"{would} {singular(removed.noun)} {removed.id} from {to}") + "\n")
