"""Citations of a place within a source, as a text in Markdown (pandoc), LaTeX (biblatex) or Typst has them.

A line a record; the keys are those of the entries that `bibtex`, `csl-json` and `ris` write.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sahara_cli.reports.citations import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reports import Report
    from sahara_cli.reports.citations import Reference
    from sahara_cli.sink import Sink


def write_pandoc(report: Report, sink: Sink) -> None:
    """Write `[@source, para. 14, sent. 18]`."""
    for references in _records(report):
        cites = (
            ", ".join(filter(None, (f"@{reference.key}", reference.short)))
            for reference in references
        )
        sink.write(f"[{'; '.join(cites)}]\n")


def write_latex(report: Report, sink: Sink) -> None:
    r"""Write `\autocite[para.~14]{source}`; of several sources one `\autocites`."""
    for references in _records(report):
        command = r"\autocites" if len(references) > 1 else r"\autocite"
        sink.write(command + "".join(map(_latex, references)) + "\n")


def write_typst(report: Report, sink: Sink) -> None:
    """Write `@source[para. 14, sent. 18]`."""
    for references in _records(report):
        cites = (
            f"@{reference.key}" + (f"[{reference.short}]" if reference.short else "")
            for reference in references
        )
        sink.write(" ".join(cites) + "\n")


def _latex(reference: Reference) -> str:
    numbers = list(dict.fromkeys(paragraph for paragraph, _ in reference.places))
    term = "para." if len(numbers) == 1 else "paras."
    place = f"[{term}~{', '.join(map(str, numbers))}]" if numbers else ""
    return f"{place}{{{reference.key}}}"


def _records(report: Report) -> Iterator[tuple[Reference, ...]]:
    for _, references in groupby(cited(report), key=lambda reference: reference.record.id):
        yield tuple(references)
