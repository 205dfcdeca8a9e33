"""`sahara pack`: a dossier as one Parquet file."""

from pathlib import Path
from typing import Annotated

from sahara_cli.cli.options import bound
from sahara_cli.cli.packs import packed, refuse_unpackable
from sahara_cli.cli.words import Argument, Option
from sahara_cli.sink import open_sink
from sahara_cli.storage.dossiers import chosen

EXAMPLES = """\
sahara pack -o events.parquet
sahara pack my-file -o events.parquet
sahara events --since 2020 --limit 20 --dossier events.parquet
"""
GUIDE = """\
A packed dossier is for millions of records: DuckDB answers for it here, and the same file lies as well where Spark,
ClickHouse or another engine can read it (--engine, with the URLs that Ibis has). It gives the same answers as the
dossier's folder; reports of one happening are told one by one. From 5,000,000 records on it is a folder with a file a
year. sahara help scale tells what the columns are, and what it costs.
"""


@bound
def pack(
    output: Annotated[
        Path,
        Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
    ],
    folder: Annotated[
        Path | None,
        Argument(metavar="DOSSIER", help="The dossier's folder; by default the one at hand."),
    ] = None,
) -> None:
    """Write a dossier as one Parquet file, for any engine.

    `--dossier FILE` asks it; other programs read it as a table.
    """
    refuse_unpackable(output, "sahara pack")
    message = packed(chosen([str(folder)] if folder else None), output)
    with open_sink(None) as sink:
        sink.write(f"{message}\n")
