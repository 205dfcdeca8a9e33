"""A draft as a sheet: a row a record, cells that a person can edit, the cited sentence beside, and whether to take it.

`sahara add` reads it again. Names stand for ids, a citation is the number of its sentences, and what no person edits is
kept in one cell, `rest`, as JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.stamps import Stamp, stamp, stamp_row
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports.drafts import Proposal

#: The columns: what is proposed stands beside the words that it rests on.
COLUMNS = (
    "take", "record", "cited", "title", "text", "name", "label", "date", "date_text", "kind", "mode", "status",
    "speaker", "speaker_text", "directness", "cue", "actors", "recipients", "places", "mentioned", "topics", "figures",
    "subject", "property", "value", "asserted_by", "aliases", "role", "part_of", "within", "publisher", "published",
    "doubts", "unsure", "id", "article", "sentence", "rest", "made",
)  # fmt: skip
#: The columns that are a record's fields as they stand, those that refer to others, and those that hold several.
PLAIN = frozenset(
    (
        "id", "title", "text", "name", "label", "date", "date_text", "kind", "mode", "status", "speaker_text",
        "directness", "cue", "subject", "property", "value", "role", "publisher", "published",
    )
)  # fmt: skip
NAMING = frozenset(
    ("speaker", "actors", "recipients", "places", "mentioned", "part_of", "within", "asserted_by")
)
SEVERAL = frozenset(("actors", "recipients", "places", "mentioned", "topics", "aliases"))
#: What parts several values in a cell, and what joins the first and the last of several sentences.
PART, SPAN = "; ", " to "
_FIELDS = PLAIN | NAMING | SEVERAL | {"figures"}


def spreadsheet(
    groups: Sequence[Sequence[Proposal]], numbers: Callable[[Mapping[str, Any]], tuple[int, int]]
) -> Report:
    """Lay proposals out as a sheet, article by article; `numbers` tells the sentences of a citation, from 1."""
    names = _names(list(chain.from_iterable(groups)))
    return sheet_of(
        _made(_row(proposal, names, numbers), proposal, group)
        for group in groups
        for proposal in sorted(group, key=_place)
    )


def _made(
    row: dict[str, object], proposal: Proposal, group: Sequence[Proposal]
) -> dict[str, object]:
    """Note on a row what it was made from and held, and behind that its sentence; on an article's, all its rows.

    By these a later draft knows what a person changed, and which rows were deleted.
    """
    behind = [str(row.get("sentence", ""))]
    if proposal.noun == "article":
        behind = [str(_origin(other)) for other in group]
    return {
        **row,
        "made": " ".join((str(stamp_row(row, _origin(proposal))), *filter(None, behind))),
    }


def _origin(proposal: Proposal) -> Stamp:
    return stamp({"record": proposal.noun, **proposal.fields}).origin


def sheet_of(rows: Iterable[Mapping[str, object]]) -> Report:
    """Lay rows out as a sheet, by its columns."""
    answers = tuple(Answer(cast("AnyRecord", _Row()), extra=row) for row in rows)
    columns = tuple(Column(key, key, _cell(key)) for key in COLUMNS)
    return Report((Section("draft", answers=answers, columns=columns),))


class _Row:
    """Stands for a record in a report; all that is known is in `Answer.extra`."""

    noun = "draft"


def _cell(key: str) -> Callable[[Answer], str]:
    return lambda answer: str(answer.extra.get(key, ""))


def _place(proposal: Proposal) -> tuple[int, int]:
    """Put the article first, then claims as they stand in it, then those whom they name."""
    cites = cast("Sequence[Mapping[str, int]]", proposal.fields.get("cites") or ())
    order = {"article": 0, "actor": 2, "place": 3}.get(proposal.noun, 1)
    return order, cites[0].get("start", 0) if cites else 0


def _names(proposals: Sequence[Proposal]) -> dict[str, str]:
    """Give the names that stand for ids: those that nobody else has, and that a cell of several can hold."""
    bearing = [proposal for proposal in proposals if proposal.noun in {"actor", "place"}]
    counts = Counter(
        (proposal.noun, name)
        for proposal in bearing
        for name in {plain(name) for name in _called(proposal)}
    )
    ids = {str(proposal.fields["id"]) for proposal in proposals}
    return {
        str(proposal.fields["id"]): name
        for proposal in bearing
        if _fits(name := str(proposal.fields["name"]), ids)
        and counts[proposal.noun, plain(name)] == 1
    }


def _fits(name: str, ids: Container[str]) -> bool:
    """Tell whether a name is read as one out of a cell: not as an id, nor as several."""
    return name == name.strip() and ";" not in name and name not in ids and name != name.lower()


def _called(proposal: Proposal) -> Iterator[str]:
    yield str(proposal.fields["name"])
    yield from map(str, cast("Sequence[str]", proposal.fields.get("aliases") or ()))


def _row(
    proposal: Proposal,
    names: Mapping[str, str],
    numbers: Callable[[Mapping[str, Any]], tuple[int, int]],
) -> dict[str, object]:
    fields = {name: value for name, value in proposal.fields.items() if value not in (None, "", [])}
    row: dict[str, object] = {
        "take": "" if proposal.doubts or proposal.is_blank else "yes",
        "record": proposal.noun,
        "cited": proposal.sentence,
        "unsure": PART.join(proposal.unsure),
        "doubts": PART.join(f"{doubt.field}: {doubt.problem}" for doubt in proposal.doubts),
    }
    rest = {name: value for name, value in fields.items() if name not in _FIELDS}
    for name in _FIELDS & fields.keys():
        if (cell := _written(name, fields[name], names)) is None:
            rest[name] = fields[name]
        else:
            row[name] = cell
    row.update(_cited(rest, numbers))
    row["rest"] = json.dumps(rest, ensure_ascii=False, separators=(", ", ": ")) if rest else ""
    return row


def _cited(
    rest: dict[str, object], numbers: Callable[[Mapping[str, Any]], tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    """Yield the article and the sentences that a record cites; what cites several articles stays in the rest."""
    cites = cast("Sequence[Mapping[str, Any]]", rest.get("cites", ()))
    articles = {str(cite.get("article", "")) for cite in cites}
    if len(articles) == 1 and "" not in articles:
        del rest["cites"]
        yield "article", articles.pop()
        yield "sentence", PART.join(_sentences(*numbers(cite)) for cite in cites)


def _sentences(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}{SPAN}{last}"


def _written(field: str, value: object, names: Mapping[str, str]) -> str | None:
    """Write a field's value into a cell; None where no cell can hold it."""
    if field == "figures":
        figures = [_figure(figure, names) for figure in cast("Sequence[Mapping[str, Any]]", value)]
        return PART.join(filter(None, figures)) if all(figures) else None
    values = [str(item) for item in (value if isinstance(value, list | tuple) else (value,))]
    words = [names.get(text, text) for text in values] if field in NAMING else values
    if field in SEVERAL and any(";" in text or text != text.strip() for text in words):
        return None
    return PART.join(words)


def _figure(figure: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Write a figure as a person would: "killed 12", "killed 12 or more", "wounded about 30 to 40 by Police"."""
    text, who = figure.get("text"), figure.get("by")
    by = names.get(str(who), who)
    if _count(figure) == "" or any(sign in part for part in (text, by) if part for sign in '";'):
        return ""
    about = "about " if figure.get("approximate") else ""
    said = f' "{text}"' if text else ""
    return f"{figure['what']} {about}{_count(figure)}{f' by {by}' if by else ''}{said}"


def _count(figure: Mapping[str, Any]) -> str:
    """Write how many a figure tells of; "" where it has no number."""
    match figure.get("low"), figure.get("high"):
        case None, None:
            return ""
        case None, high:
            return f"up to {high}"
        case low, None:
            return f"{low} or more"
        case low, high:
            return str(low) if low == high else f"{low} to {high}"
