"""The data sets that an answer rests on, and what their licences say: told wherever it is passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.records import Dataset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dossier.records import Source
    from sahara_cli.reports import Report


def datasets_of(report: Report) -> tuple[Dataset, ...]:
    """Give the data sets that a report's records rest on, or that it is about, in the dossier's order."""
    if not any(isinstance(record, Dataset) for record in report.referred):
        return ()
    asked = (*report.sections, *((report.subject,) if report.subject else ()))
    resting = set[str]()
    for part in asked:
        for answer in (part,) if isinstance(part, Answer) else part.answers:
            resting |= cited(answer.record)
    return tuple(
        record for record in report.referred if isinstance(record, Dataset) and record.id in resting
    )


def licence_of(source: Source | None) -> str:
    """Tell by which licence a data set may be passed on: "licence: CC BY 4.0"; nothing of any other source."""
    return f"licence: {source.licence}" if isinstance(source, Dataset) and source.licence else ""


def to_credit(report: Report) -> tuple[str, ...]:
    """Say whom to credit by a licence, for a form that has no place for sources."""
    return tuple(credited(datasets_of(report)))


def credited(datasets: Iterable[Dataset]) -> Iterator[str]:
    """Say whom to credit for data sets that have a licence."""
    for dataset in datasets:
        if dataset.licence:
            called = ", ".join(filter(None, (dataset.label, dataset.publisher)))
            yield f"to be credited beside it: {called}, {licence_of(dataset)}"


def credits_of(datasets: Iterable[Dataset]) -> list[dict[str, str]]:
    """Give whom to credit for data sets, and by which licence, for programs."""
    return [
        {
            key: value
            for key, value in {
                "id": dataset.id,
                "label": dataset.label,
                "publisher": dataset.publisher,
                "published": dataset.published.text,
                "licence": dataset.licence,
                "url": dataset.url,
            }.items()
            if value
        }
        for dataset in datasets
    ]
