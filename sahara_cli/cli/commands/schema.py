"""`sahara schema`: the JSON Schema of a kind of record."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.options import bound
from sahara_cli.cli.words import Argument
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports.flat import NOUNS
from sahara_cli.reports.flat import schema as schema_of
from sahara_cli.sink import open_sink

EXAMPLES = """\
sahara schema event
"""


@bound
def schema(
    record: Annotated[
        str,
        Argument(metavar="RECORD", help="event, statement, fact…", autocompletion=completion.nouns),
    ],
) -> None:
    """Print the JSON Schema of a kind of record."""
    if (noun := record.strip().lower()) not in NOUNS:
        raise UnknownNameError("kind of record", record, (), f"it is one of {', '.join(NOUNS)}")
    import json  # no other command needs it

    with open_sink(None) as sink:
        sink.write(json.dumps(schema_of(noun), indent=2, ensure_ascii=False) + "\n")
