"""`sahara import`: data sets into a dossier."""

from pathlib import Path
from typing import Annotated, NamedTuple

from sahara_cli.cli import completion
from sahara_cli.cli.changes import say_waiting
from sahara_cli.cli.importing import Asked, Release, imported
from sahara_cli.cli.options import Today, bound
from sahara_cli.cli.questions import today
from sahara_cli.cli.words import Argument, Option
from sahara_cli.errors import RequestError
from sahara_cli.imports.presets import PRESETS, Options, preset_named
from sahara_cli.sink import open_sink

EXAMPLES = """\
sahara import acled.csv --as acled --to my-file --dry-run
sahara import acled.csv --as acled --to my-file --published 2024-02-01
sahara import GEDEvent_v24_1.zip --as ucdp-ged --to my-file
sahara import ged.xlsx --as ucdp-ged --to my-file --pack events.parquet
sahara import deaths.csv --as csv --map '?' > map.toml
sahara import deaths.csv --as csv --map map.toml --to my-file
sahara import newer.csv --as acled --to my-file --id acled --update
"""
GUIDE = """\
Each row becomes an event that cites it; whom and what it names is joined by name to the dossier's
actors and places, and who is new is added. All rows are taken or, where one is wrong, none: what is
wrong is told by line and column. --skip-bad takes the rest. What has no place in a dossier is
counted and told, and stays in the file.

The file may be gzipped, or alone in a zip; - is standard input. Its encoding and what parts its
cells are found out. A table may be a workbook (.xlsx) too: --sheet names one of several sheets.

The same file again adds nothing. A newer release of it is taken with --update, under the id of the
old one: what is new in it, what it tells otherwise and what is gone is told, and written.
`sahara check --copy FILE` proves every row.

With --as csv a map in TOML tells which column is what; --map '?' prints one made from the file's
heads, for you to keep (> map.toml) and mend. (Without its marks the shell takes ? for files.)
`sahara help data` has the rules of each preset.
"""

_FILE = "The data set"


class About(NamedTuple):
    """Options that tell what a data set is."""

    id: Annotated[
        str | None,
        Option(
            "--id",
            metavar="ID",
            help="Its id; of the file's name otherwise.",
            rich_help_panel=_FILE,
        ),
    ] = None
    label: Annotated[
        str | None,
        Option("--label", metavar="TEXT", help="What it is called.", rich_help_panel=_FILE),
    ] = None
    publisher: Annotated[
        str | None,
        Option("--publisher", metavar="TEXT", help="Who published it.", rich_help_panel=_FILE),
    ] = None
    published: Annotated[
        str | None,
        Option(
            "--published", metavar="DATE", help="When; by today otherwise.", rich_help_panel=_FILE
        ),
    ] = None
    url: Annotated[
        str | None, Option("--url", metavar="URL", help="Where it stands.", rich_help_panel=_FILE)
    ] = None
    licence: Annotated[
        str | None, Option("--licence", metavar="TEXT", help="What may be done with it.", rich_help_panel=_FILE)
    ] = None  # fmt: skip


@bound
def importing(
    file: Annotated[Path, Argument(metavar="FILE", help="The file of rows; - is standard input.")],
    preset: Annotated[
        str,
        Option(
            "--as",
            metavar="PRESET",
            help=f"What kind of file it is: {', '.join(PRESETS)}.",
            autocompletion=completion.among(tuple(PRESETS)),
        ),
    ],
    about: About,
    to: Annotated[
        Path | None,
        Option(
            "--to",
            metavar="DIR",
            help="The folder of the dossier that takes them.",
            autocompletion=completion.folders,
        ),
    ] = None,
    map_: Annotated[
        str | None, Option("--map", metavar="FILE", help="Which column is what; '?' prints one.")
    ] = None,
    day_first: Annotated[bool, Option("--day-first", help="Read 3/4/2024 as 3 April.")] = False,
    month_first: Annotated[bool, Option("--month-first", help="Read 3/4/2024 as 4 March.")] = False,
    delimiter: Annotated[
        str | None, Option("--delimiter", metavar="SIGN", help="What parts cells.")
    ] = None,
    encoding: Annotated[
        str | None, Option("--encoding", metavar="NAME", help="How letters are written: latin-1.")
    ] = None,
    sheet: Annotated[
        str | None,
        Option("--sheet", metavar="NAME", help="The sheet of a workbook that has several."),
    ] = None,
    skip_bad: Annotated[
        bool, Option("--skip-bad", help="Leave out the rows that are wrong, and take the others.")
    ] = False,
    update: Annotated[
        bool, Option("--update", help="Take a newer release: what is added, changed and gone.")
    ] = False,
    before: Annotated[
        Path | None,
        Option(
            "--before", metavar="FILE", help="The file that --update replaces: edits by hand stay."
        ),
    ] = None,
    pack: Annotated[
        Path | None,
        Option("--pack", metavar="FILE", help="Write the dossier as one Parquet file too."),
    ] = None,
    day: Today = None,
    dry_run: Annotated[
        bool, Option("--dry-run", help="Show five rows as they are read, and write nothing.")
    ] = False,
) -> None:
    """Take a data set's rows, each as an event that cites it."""
    kind = preset_named(preset)
    options = _options(delimiter, day_first=day_first, month_first=month_first)
    options = options._replace(licence=about.licence or "")
    if map_ is not None:
        from sahara_cli.cli.maps import map_of, written  # which one preset has

        if map_.strip() == "?":
            with open_sink(None) as sink:
                sink.write(written(file, kind, options, encoding or "", sheet or ""))
            return
        options = options._replace(map=map_of(kind, Path(map_)))
    if to is None:
        raise RequestError("give the folder of the dossier that takes the rows: --to DIR")
    release = Release(**about._asdict(), today=today(day))
    asked = Asked(
        file,
        preset.strip().lower(),
        kind,
        options,
        encoding or "",
        sheet or "",
        skip_bad,
        update,
        dry_run,
        before,
    )
    if pack is None:
        imported(to, asked, release, lambda: say_waiting(to))
    else:
        _pack(to, asked, release, pack)


def _pack(folder: Path, asked: Asked, release: Release, output: Path) -> None:
    from sahara_cli.cli.packs import packed, refuse_unpackable  # which few imports need

    if asked.rehearses:
        raise RequestError("--pack writes, and --dry-run writes nothing; give one of them")
    refuse_unpackable(output, "sahara import --pack")
    imported(folder, asked, release, lambda: say_waiting(folder))
    message = packed([folder], output)
    with open_sink(None) as sink:
        sink.write(f"{message}\n")


def _options(delimiter: str | None, *, day_first: bool, month_first: bool) -> Options:
    if day_first and month_first:
        raise RequestError("--day-first and --month-first are two readings; give one of them")
    if delimiter is not None and len(delimiter) != 1:
        raise RequestError("--delimiter takes one sign, such as ;")
    return Options(day_first or (False if month_first else None), delimiter or "")
