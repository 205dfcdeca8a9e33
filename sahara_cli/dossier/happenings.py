"""Happenings over reports: what several sources tell of is one event, as far as it was judged to be.

A report is what one source says; a happening is what reports are of. Nothing is overwritten: the reports stay as they
are, and a happening is laid over them when it is asked for. A dossier without a judgement never loads this module.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Self

from sahara_cli.dossier.records import Event
from sahara_cli.dossier.rivals import finest, settled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates import Edtf


class Happening(Event):
    """An event that several reports are of.

    Its id, title and kind are the lead's, else the first report's. Its date is the one that lies within all others',
    else a set of those that differ; it is reported where any report has it so. Sides and places are all reports', the
    lead's first; figures are in order of publication.

    Most happenings of a dossier are asked for what a listing is ordered by alone, their date and their citations: the
    other fields are found when one is first asked for.
    """

    _reports: ClassVar[tuple[Event, ...]]

    @property
    def reports(self) -> tuple[Event, ...]:
        """The reports, in order of publication."""
        return self._reports

    @property
    def rivals(self) -> tuple[Edtf, ...]:
        """The dates that the reports differ in; one where they agree."""
        return finest([report.date for report in self._reports])

    def __getattr__(self, name: str) -> Any:
        """Find the fields; asked of what the model has not in place."""
        fields = self.__dict__
        if name not in _FIELDS or name in fields:
            raise AttributeError(f"a happening has no {name}")
        if name == "date":
            fields[name] = settled([report.date for report in self._reports])
        elif name == "cites":
            fields[name] = tuple(
                dict.fromkeys(cite for report in self._reports for cite in report.cites)
            )
        else:
            self.filled()
        return fields[name]

    def filled(self) -> Self:
        """Find all fields, once."""
        if "title" not in self.__dict__:
            self.__dict__.update(_fields(self))
        return self


_FIELDS = frozenset(Event.declared)


def happening(reports: Sequence[Event], lead: str | None = None) -> Happening:
    """Make one of reports that are given in order of publication."""
    known = lead is not None and any(report.id == lead for report in reports)
    stands = lead if known else reports[0].id
    return Happening.of({"id": stands, "_reports": tuple(reports)})


def _fields(event: Happening) -> dict[str, Any]:
    reports = event.reports
    first = next(report for report in reports if report.id == event.id)
    ordered = [first, *(report for report in reports if report is not first)]
    statuses = {report.status for report in reports}
    return {
        **dict(first),
        **_named(ordered),
        **_dating(ordered, event.date),
        "status": next(
            status for status in ("reported", "disputed", "planned") if status in statuses
        ),
        "figures": tuple(chain.from_iterable(report.figures for report in reports)),
        "cites": event.cites,
    }


def _named(ordered: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """Unite who, where and what it is about; who takes part is not also mentioned."""
    named = {
        name: tuple(dict.fromkeys(value for report in ordered for value in getattr(report, name)))
        for name in ("actors", "recipients", "mentioned", "places", "topics")
    }
    sides = {*named["actors"], *named["recipients"]}
    named["mentioned"] = tuple(actor for actor in named["mentioned"] if actor not in sides)
    return named


def _dating(ordered: Sequence[Event], date: Edtf | None) -> dict[str, object]:
    """Give a date with the words and the basis of the first report that has it."""
    for event in ordered:
        if event.date == date:
            return {"date": date, "date_text": event.date_text, "date_basis": event.date_basis}
    return {"date": date, "date_text": None, "date_basis": "The reports differ."}
