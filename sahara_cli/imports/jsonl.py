"""Records as `sahara events -f jsonl` writes them, read back: what they cite there stays in the file.

Names stand in lines of actors and places, as `sahara show` and `sahara actor` write them and a dossier's own files have
them, before the lines that refer to them; who has no such line is known by the words of the id. A row of a data set has
the publisher and the licence of that data set, which a line before tells.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from sahara_cli.dossier.records import RECORDS
from sahara_cli.imports import fields as read
from sahara_cli.imports import foreign
from sahara_cli.imports.cells import json_object
from sahara_cli.imports.edits import OWN
from sahara_cli.imports.presets import About, Options, Preset
from sahara_cli.imports.rows import CellError, LeftOut, Party, RowRecord, Rows, Site, read_together
from sahara_cli.imports.tables import JsonLines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.imports.rows import Row, Said
    from sahara_cli.imports.sources import Source

_LISTS = ("actors", "recipients", "mentioned")
_SINGLE: dict[str, dict[str, type[Party | Site]]] = {
    "statement": {"speaker": Party, "reported_by": Party, "addressee": Party, "place": Site},
    "fact": {"asserted_by": Party},
}
#: What tells the kind of a line that does not say it, as those of a dossier's own files: the first that it has.
_SHAPES = (
    ("file_digest", "dataset"), ("text_digest", "article"), ("verdict", "same"), ("directness", "statement"),
    ("property", "fact"), ("title", "event"), ("kind", "actor"), ("name", "place"),
)  # fmt: skip


class _Records(JsonLines):
    """Lines of JSON with the ids of their records beside; a line without one is named by its number."""

    columns = ("id", "line")

    def __iter__(self) -> Iterator[Row]:
        """Yield the lines that are not blank."""
        for row in super().__iter__():
            try:
                identifier = json_object(row.cells[0], "record").get("id")
            except CellError:
                identifier = None
            message = (
                identifier if isinstance(identifier, str) and identifier else f"line {row.line}"
            )
            yield row._replace(cells=(message, *row.cells))


class Lines(Preset):
    """Reads lines of records."""

    prefix: ClassVar[str] = ""

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        self.key = (self.columns.names[self.columns.need("id")],)
        self._line = self.columns.need("line")
        self._named: dict[str, Party | Site] = {}
        self._sources: dict[str, About] = {}
        self._elsewhere = False

    @property
    def about(self) -> About:  # type: ignore[override]  # as the lines tell
        """What the data sets are that the records rest on: of several, or where others rest elsewhere, the licences."""
        sources = self._sources.values()
        if len(sources) == 1 and not self._elsewhere:
            return next(iter(sources))
        return About(
            licence="; ".join(
                f"{about.label}: {about.licence}" for about in sources if about.licence
            )
        )

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:  # noqa: ARG003  # no cells to part
        """Take a file apart: a row a line, which its record's id names."""
        return _Records(source.lines())

    def tell(self, row: Row) -> Said:
        """Tell what a line says."""
        fields = json_object(row.cells[self._line], "record")
        noun, identifier = read_together(lambda: _noun(fields), lambda: read.text(fields, "id"))
        if noun in {"actor", "place"}:
            made = _party(fields) if noun == "actor" else self._site(fields)
            self._named[identifier] = made
            return made
        if noun == "dataset":
            texts = read_together(*(partial(read.text, fields, name) for name in About._fields))
            self._sources[identifier] = About(*texts)
            raise LeftOut("data set: its publisher and its licence are those of this one")
        if noun not in {"event", "statement", "fact"}:
            what = noun if noun in RECORDS else "something else"
            raise LeftOut(f"{what}: no event, statement, fact, actor or place")
        return self._claim(noun, identifier, fields)

    def _resting(self, fields: dict[str, Any]) -> str:
        """Tell on which rows a record rests; of whatever else it does, nothing is lost without a word."""
        reports, sources = read_together(
            lambda: read.texts(fields, "members"), lambda: read.objects(fields, "cites")
        )
        if reports:
            message = f"joins {len(reports)} reports, which are not in the line; write the file with --apart"
            raise CellError("members", message)
        rows = [_row(cite) for cite in sources if "dataset" in cite]
        for source, _ in rows:
            self._refuse_unknown(source)
        if any("article" in cite for cite in sources):
            self.lose("rests on an article, which stays in the file")
        self._elsewhere |= len(rows) < len(sources) or not rows
        named = ((self._sources.get(source, About(source)).label, row) for source, row in rows)
        return "; ".join(f"{label}, row {row}" for label, row in named)

    def _refuse_unknown(self, source: str) -> None:
        if source not in self._sources and not self.options.licence:
            message = f'rests on the data set "{source[:60]}", whose licence no line before tells'
            raise CellError("cites", f"{message}: put there what sahara show -f jsonl writes of it")

    def _claim(self, noun: str, identifier: str, fields: dict[str, Any]) -> RowRecord:
        self._unnamed = False
        lists = (*_LISTS, "places", "topics")
        own, *several = read_together(
            lambda: self._own(noun, fields), *(partial(read.texts, fields, name) for name in lists)
        )
        for name in (*_LISTS, "places"):
            own.pop(name, None)
        *sides, where, topics = several
        doers, others, parties = (
            tuple(self._party(reference, name) for reference in side)
            for name, side in zip(_LISTS, sides, strict=True)
        )
        places = tuple(self._place(reference, "places") for reference in where)
        single = {
            name: self._party(own.pop(name), name)
            if kind is Party
            else self._place(own.pop(name), name)
            for name, kind in _SINGLE.get(noun, {}).items()
            if isinstance(own.get(name), str)
        }
        if noun == "fact" and (subject := read.text(own, "subject")) not in topics:
            own.pop("subject", None)
            single["subject"] = self._subject(subject)
        counting = self._counting(own)
        if self._unnamed:
            self.lose(
                "names somebody or some place whom no line before names: its id in words is the name"
            )
        return RowRecord(own, doers, others, parties, places, single, noun, identifier, counting)

    def _counting(self, own: dict[str, Any]) -> tuple[Party | None, ...]:
        """Tell whose counts figures are; what is no figure is for the model to refuse."""
        figures = own.get("figures")
        if not (isinstance(figures, list) and all(isinstance(figure, dict) for figure in figures)):
            return ()
        by = [figure.get("by") for figure in figures]
        return (
            tuple(
                self._party(reference, "figures") if isinstance(reference, str) else None
                for reference in by
            )
            if any(by)
            else ()
        )

    def _own(self, noun: str, fields: dict[str, Any]) -> dict[str, Any]:
        """Give the fields of a record; on which row it rests goes into an event's note."""
        rests, note = read_together(
            lambda: self._resting(fields), lambda: read.text(fields, "note")
        )
        known = RECORDS[noun].declared.keys() - OWN
        own = {name: value for name, value in fields.items() if name in known and value is not None}
        if rests and noun == "event":
            own["note"] = foreign.note_of(f"{note} [{rests}]".lstrip())
        return own

    def _party(self, identifier: str, field: str) -> Party:
        known = self._named.get(identifier)
        if isinstance(known, Party):
            return known
        return Party(self._words(identifier, field), id=identifier)

    def _subject(self, identifier: str) -> Party | Site:
        known = self._named.get(identifier)
        return known if isinstance(known, Site) else self._party(identifier, "subject")

    def _place(self, identifier: str, field: str) -> Site:
        known = self._named.get(identifier)
        if isinstance(known, Site):
            return known
        return Site(self._words(identifier, field), id=identifier)

    def _words(self, identifier: str, field: str) -> str:
        if not identifier.strip():
            raise CellError(field, "is blank, and no id")
        self._unnamed = True
        return identifier.replace("-", " ").title()

    def _site(self, fields: dict[str, Any]) -> Site:
        name, holder, latitude, longitude, precision, same_as, aliases = read_together(
            lambda: _text(fields, "name"),
            lambda: read.text(fields, "within"),
            lambda: read.number(fields, "latitude", 90),
            lambda: read.number(fields, "longitude", 180),
            lambda: read.text(fields, "precision") or None,
            lambda: read.texts(fields, "same_as"),
            lambda: read.texts(fields, "aliases"),
        )
        within: list[str] = []
        if holder:
            if isinstance(around := self._named.get(holder), Site):
                within = [around.name, *around.within]
            else:
                self.lose("within a place that no line before names: left out")
        known = read.text(fields, "id")
        return Site(name, tuple(within), latitude, longitude, precision, same_as, aliases, known)


def _row(cite: dict[str, Any]) -> tuple[str, str]:
    """Give the data set of a citation, and what names its row."""
    try:
        return read.text(cite, "dataset"), read.text(cite, "row")
    except CellError as error:
        raise CellError("cites", f"{error.column} {error.problem}") from None


def _noun(fields: dict[str, Any]) -> str:
    if stated := read.text(fields, "record"):
        return stated
    return next((noun for name, noun in _SHAPES if name in fields), "event")


def _party(fields: dict[str, Any]) -> Party:
    parts = read_together(
        lambda: _text(fields, "name"),
        lambda: read.text(fields, "kind") or "organisation",
        lambda: read.texts(fields, "aliases"),
        lambda: read.texts(fields, "same_as"),
        lambda: read.text(fields, "role"),
        lambda: read.text(fields, "id"),
    )
    return Party(*parts)


def _text(fields: dict[str, Any], name: str) -> str:
    if not (text := read.text(fields, name).strip()):
        raise CellError(name, "is no text")
    return text
