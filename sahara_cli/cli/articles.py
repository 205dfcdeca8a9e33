"""Articles on their way to a drafter: each read with its day and what was typed of it, and drafted once."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.manifests import Row
from sahara_cli.cli.options import number, tell
from sahara_cli.cli.publication import published as published_on
from sahara_cli.cli.texts import read_article
from sahara_cli.drafting.articles import Published, anchors, known_as
from sahara_cli.errors import CheckError, SaharaError
from sahara_cli.files import DASH
from sahara_cli.jobs import cores
from sahara_cli.reading.sources.bylines import names_in
from sahara_cli.sink import one_line
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.cli.gathering import FileToDraft
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.jobs import Crew
    from sahara_cli.reading.sources.text import Source

#: What is known of an article by what was typed: its title, publisher, authors and address.
Own = dict[str, str | tuple[str, ...]]

#: An article of so many characters takes seconds to read, and somebody who waits is told.
_LONG = 200_000
#: Fewer bytes than this are drafted by one process in the time that others take to start.
_WORTH_STARTING = 60_000


class LeftOut:
    """Those of several articles that cannot be drafted: each is said, and the exit status tells of them."""

    def __init__(self, *, is_fine: bool, is_update: bool) -> None:
        self._is_fine = is_fine
        self._is_update = is_update  # which would lose what the draft has of that article
        self._count = 0
        self.total = 1

    def add(self, error: SaharaError) -> None:
        """Leave an article out; raise what is wrong with it where the others are nothing without it."""
        if not self._is_fine and (self._is_update or self.total == 1):
            raise error
        self._count += 1
        tell(one_line(f"{error}; it is left out"))

    def settle(self) -> None:
        """Raise `CheckError` where an article was left out and nobody said that this is fine."""
        if self._count and not self._is_fine:
            raise CheckError(f"{self._count} of {self.total} articles left out, the others drafted")


class Drafted(NamedTuple):
    """An article to be drafted, with its day and the label that was given for it."""

    source: Source
    published: Published
    label: str


def jobs_of(typed: str | None, files: Sequence[FileToDraft]) -> int:
    """Tell how many processes draft: as many as were asked for, else all cores where there is enough to draft."""
    asked = number("--jobs", typed, least=1)
    most = len(files)
    if asked is not None:
        return min(asked, most)
    if most == 1 or sum(map(_size, files)) < _WORTH_STARTING:
        return 1
    return min(cores(), most)


def _size(file: FileToDraft) -> int:
    try:
        return file.path.stat().st_size
    except OSError:  # which is told where it is read
        return 0


def read(
    files: Sequence[FileToDraft],
    day_typed: Published | None,
    own: Own,
    day: dt.date,
    crew: Crew,
    left_out: LeftOut,
) -> Iterator[Drafted]:
    """Read the articles with their days; one that cannot be drafted is left out."""
    by_others = [file for file in files if str(file.path) != DASH]  # no other process has our input
    read_by_others = crew.map(partial(_source, day.isoformat()), by_others)
    for file in files:
        taken = next(read_by_others) if str(file.path) != DASH else _source(day.isoformat(), file)
        try:
            if isinstance(taken, SaharaError):
                raise taken
            source = _with_typed(taken, file, own)
            when = published_on(source, day_typed, file.row, day)
            anchors(when.date)
        except SaharaError as error:
            left_out.add(error)
            continue
        row_title = file.row.title if file.row else ""
        yield Drafted(source, when, str(own.get("title", row_title)))


def _source(today: str, file: FileToDraft) -> Source | SaharaError:
    """Read an article's file, or tell what is wrong with it."""
    try:
        return read_article(file.path, today=today)
    except SaharaError as error:
        return error


def _with_typed(source: Source, file: FileToDraft, own: Own) -> Source:
    """Put what was typed of an article, else what a manifest has, in the place of what it tells itself."""
    row = file.row or Row("")
    authors = own.get("author") or names_in(row.author) or source.authors
    return source._replace(
        publisher=str(own.get("publisher") or row.publisher or source.publisher),
        url=str(own.get("url") or row.url or source.url),
        authors=tuple(authors),
    )


def distinct(articles: Sequence[Drafted], dossier: Dossier) -> Iterator[Drafted]:
    """Leave out an article that another file holds too, however its lines are laid, and one that the dossier has."""
    names: dict[str, str] = {}
    for drafted in articles:
        name = drafted.source.name
        text = normalise(drafted.source.text)
        if known := known_as(drafted.source, text, dossier.articles):
            tell(one_line(f"{name}: the dossier has it as {known[0]}; it is not drafted again"))
        elif (first := names.setdefault(digest(text.text), name)) is name:
            yield drafted
        else:
            tell(one_line(f"{name} holds the same text as {first}; it is drafted once"))


@contextmanager
def progress(total: int) -> Iterator[Callable[[int, Source], None]]:
    """Show which article is being drafted, of several or a long one, where somebody watches; nothing of it is left."""

    def show(count: int, source: Source) -> None:
        is_long = len(source.text) >= _LONG
        if _is_watched() and (total > 1 or is_long):
            name = one_line(source.name)[-60:]
            which = f"{count} of {total}" if total > 1 else "a long article"
            sys.stderr.write(f"\r\x1b[Kdrafting {which}: {name}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        wipe()


def wipe() -> None:
    """Take the line of progress away, before something else is said or at the end."""
    if _is_watched():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
