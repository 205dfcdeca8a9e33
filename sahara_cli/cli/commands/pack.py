"""`sahara pack`: a dossier as one Parquet file."""

from pathlib import Path
from typing import Annotated

from sahara_cli.cli.options import bound
from sahara_cli.cli.words import Argument, Option
from sahara_cli.errors import RequestError
from sahara_cli.extras import needed
from sahara_cli.sink import one_line, open_sink
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
    try:
        import ibis as _  # noqa: F401  # an optional extra
    except ImportError:
        raise RequestError(f"sahara pack {needed('big')}") from None
    from sahara_cli.engines.packing import Line, pack
    from sahara_cli.storage.descriptions import read_description
    from sahara_cli.storage.streams import streamed

    if output.suffix not in {"", ".parquet"}:
        raise RequestError(
            f'"{output.suffix}" is no packed dossier\'s ending; end the output in .parquet'
        )
    folders = chosen([str(folder)] if folder else None)
    described = [read_description(one) for one in folders]
    titles = " · ".join(str(one["title"]) for one in described)
    lines = (Line(*one) for one in streamed(folders))
    count = pack(lines, {**described[0], "title": titles}, output)
    with open_sink(None) as sink:
        sink.write(f"packed {count:,} records into {one_line(str(output))}\n")
