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
sahara schema draft
"""
#: What describes a line as people and programs write it, beside the kinds of record.
_DRAFT = "draft"


@bound
def schema(
    record: Annotated[
        str,
        Argument(
            metavar="RECORD",
            help="event, statement, fact…; draft is a line of a draft.",
            autocompletion=completion.nouns,
        ),
    ],
) -> None:
    """Print the JSON Schema of a kind of record."""
    if (noun := record.strip().lower()) not in (*NOUNS, _DRAFT):
        known = ", ".join((*NOUNS, _DRAFT))
        raise UnknownNameError("kind of record", record, (), f"it is one of {known}")
    import json  # no other command needs it

    from sahara_cli.drafts.schema import schema as schema_of_draft

    described = schema_of_draft() if noun == _DRAFT else schema_of(noun)
    with open_sink(None) as sink:
        sink.write(json.dumps(described, indent=2, ensure_ascii=False) + "\n")
