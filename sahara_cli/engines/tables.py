"""A packed dossier opened where it lies: as Parquet on this machine, or in an engine that a URL names.

URLs are Ibis's own. An engine that reads files is given the file; another has a table of that name.
"""

from __future__ import annotations

import glob
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from sahara_cli.engines.layout import COLUMNS
from sahara_cli.engines.seals import refuse_partial
from sahara_cli.errors import DateError, DossierError, RequestError, SaharaError
from sahara_cli.extras import needed

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What Spark is told unless the URL tells otherwise: not to write its progress and its notes among ours.
_SPARK = {
    "spark.ui.showConsoleProgress": "false",
    "spark.ui.enabled": "false",
    "spark.log.level": "ERROR",
}
_ENDING = ".parquet"
_LONGEST = 300
#: What is a fault of ours, and no refusal of an engine's.
_OURS = (SaharaError, AttributeError, TypeError, NameError, AssertionError)


def opened(name: str, url: str | None = None, *, is_whole: bool = True) -> Any:
    """Open a packed dossier as a table. Raises `DossierError` for what is none, `RequestError` for no engine.

    One that lies here is refused where it has not all rows that were packed, unless that is asked for.
    """
    import ibis

    with refusing(name):
        if url is None:
            engine, files = _quiet(ibis.duckdb.connect()), files_of(Path(name))
            table = engine.read_parquet(files)
            if is_whole:
                refuse_partial(engine.con, files, name)
        else:
            table = _in_engine(_connected(url), name)
        _check(table.schema(), name)
    return table


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """Say in one sentence what an engine refuses of a packed dossier."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an engine's own, of what it is made of
            yield
    except DateError as error:
        raise DossierError(name, f"has a date that is none: {error}") from error
    except _OURS:
        raise
    except Exception as error:  # each engine has errors of its own
        raise DossierError(name, f"cannot be asked as a packed dossier: {_line(error)}") from error


def _line(error: Exception) -> str:
    """Give the first line of what an engine says, but for what stands in the file."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    message = lines[0].partition(': value "')[0] if lines else type(error).__name__
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"


def parts_of(path: Path) -> list[Path]:
    """List the files of a packed dossier."""
    return sorted(path.rglob(f"*{_ENDING}")) if path.is_dir() else [path]


def files_of(path: Path) -> list[str]:
    """List the files of a packed dossier by the names that DuckDB takes: what is a star in them is one."""
    return [glob.escape(str(part)) for part in parts_of(path)]


def _connected(url: str) -> Any:
    import ibis

    parts = urlsplit(url)
    try:
        return _spark(parts.query) if parts.scheme == "pyspark" else _quiet(ibis.connect(url))
    except _OURS:
        raise
    except ImportError as error:
        problem = (
            needed("spark") if parts.scheme == "pyspark" else f"cannot be used: {_line(error)}"
        )
        raise RequestError(f'--engine "{_without_password(url)}" {problem}') from error
    except Exception as error:  # each engine has errors of its own
        problem = _line(error).replace(parts.password, "…") if parts.password else _line(error)
        raise RequestError(
            f'--engine "{_without_password(url)}" cannot be used: {problem}'
        ) from error


def _without_password(url: str) -> str:
    """Give an engine's address as it may be shown: what a URL sets may hold a secret as well."""
    parts = urlsplit(url)
    if not parts.password and not parts.query:
        return url
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def _quiet(engine: Any) -> Any:
    """Keep DuckDB from drawing how far it is: into an answer, where that goes to a file."""
    if engine.name == "duckdb":
        engine.raw_sql("set enable_progress_bar = false")
    return engine


def _spark(settings: str) -> Any:
    """Open a session of Spark's with what a URL sets: Ibis sets it on one that runs, which refuses most of it."""
    import ibis
    from pyspark.sql import SparkSession

    builder = SparkSession.builder
    for key, value in {**_SPARK, **dict(parse_qsl(settings))}.items():
        builder = builder.config(key, value)
    return ibis.pyspark.connect(builder.getOrCreate())


def _in_engine(engine: Any, name: str) -> Any:
    if engine.name == "duckdb" and (path := Path(name)).exists():
        return engine.read_parquet(files_of(path))
    if engine.name == "pyspark" or _ENDING in name:
        return engine.read_parquet(name)
    return engine.table(name)


def _check(schema: Any, name: str) -> None:
    """Refuse a table that lacks a column, or has one of another type."""
    import ibis

    wanted = ibis.schema(dict(COLUMNS))
    for column, kind in wanted.items():
        if column not in schema:
            raise DossierError(
                name,
                f'is no packed dossier: it has no column "{column}"; make one with sahara pack',
            )
        if (has := schema[column].copy(nullable=True)) != kind and not _is_like(has, kind):
            message = f'its column "{column}" is {has}, and would be {kind}'
            raise DossierError(name, f"is no packed dossier: {message}; make one with sahara pack")


def _is_like(has: Any, kind: Any) -> bool:
    """Tell whether a type differs from another only in what may be null."""
    return str(has).replace("!", "") == str(kind)
