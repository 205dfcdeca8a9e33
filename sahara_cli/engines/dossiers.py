"""A packed dossier as a `Dossier`: what names or describes is read whole, claims where an engine finds them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.lazy import LazyRecords
from sahara_cli.dossier.selection import Dossier
from sahara_cli.engines.answers import Packed, Question, record_of, records
from sahara_cli.engines.layout import DESCRIPTION
from sahara_cli.engines.tables import opened, refusing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.sight import Sight

#: The kinds of which there may be many.
_MANY = frozenset({"event", "statement", "fact"})


def load_packed(name: str, url: str | None = None) -> Dossier:
    """Open a packed dossier, a file, a folder or what an engine has of that name. Raises `DossierError`."""
    packed = _Held(opened(name, url), name)
    called = name.rstrip("/").rpartition("/")[2].removesuffix(".parquet")
    return Dossier(packed.read, packed.remarks(), called, packed.find, packed.entitled, packed)


class _Held:
    """The contents of a table, as a dossier asks for them."""

    def __init__(self, table: Any, name: str) -> None:
        self._table, self._name = table, name

    def read(self, noun: str) -> Sequence[AnyRecord]:
        def read() -> tuple[AnyRecord, ...]:
            return records(self._table, self._name, noun)

        return LazyRecords(noun, read, lambda _: read()) if noun in _MANY else read()

    def find(self, identifier: str) -> AnyRecord | None:
        table = self._table
        asked = (table.id == identifier) & (table.noun != DESCRIPTION)
        with refusing(self._name):
            rows = table.filter(asked).select("noun", "id", "line").limit(1).to_pyarrow()
        return record_of(rows.to_pylist()[0], self._name) if rows.num_rows else None

    def entitled(self) -> str:
        table = self._table
        with refusing(self._name):
            rows = table.filter(table.noun == DESCRIPTION).select("line").limit(1).to_pyarrow()
            try:
                return str(json.loads(rows["line"][0].as_py())["title"])
            except (ValueError, LookupError, TypeError):
                return ""

    def remarks(self) -> tuple[str, ...]:
        """Say of a dossier in which something was judged to be the same that its reports are told apart here."""
        table = self._table
        with refusing(self._name):
            count = int(table.filter(table.noun == "same").count().to_pyarrow().as_py())
        if not count:
            return ()
        are = ("1 judgement", "is") if count == 1 else (f"{count:,} judgements", "are")
        message = "a packed dossier tells reports one by one"
        return (f"{are[0]} of what is the same {are[1]} not applied: {message}",)

    def select(
        self,
        nouns: Sequence[str],
        asked: Criterion,
        *,
        strict: bool,
        otherwise: Callable[[], Sequence[Answer]],  # noqa: ARG002  # there is nothing that an engine cannot answer
    ) -> Sequence[Answer]:
        return Packed(Question(self._table, self._name, tuple(nouns), asked, strict))

    def topics(self) -> tuple[str, ...]:
        return self._each(self._table.topics)

    def figures(self) -> tuple[str, ...]:
        return self._each(self._table.figures.map(lambda figure: figure.what))

    def through(self, sight: Sight) -> None:
        """Answer for nothing that is seen otherwise: what was published by some day is read whole."""

    def involved(self, *, beyond: bool = False) -> None:
        """Tell nothing of whom claims name."""

    def reports(self, identifier: str) -> None:
        """Tell nothing of happenings: reports are told one by one."""

    def _each(self, column: Any) -> tuple[str, ...]:
        """Give what stands in lists, each once and in alphabetical order."""
        with refusing(self._name):
            values = column.unnest().name("one").as_table().distinct().to_pyarrow()
            return tuple(sorted(filter(None, values["one"].to_pylist())))
