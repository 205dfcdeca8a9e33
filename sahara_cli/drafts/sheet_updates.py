"""A sheet drafted again: rows that a person changed, wrote, answered or deleted stay so, as in a draft of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafts.updates import DELETED, MOVED, FormerLines, Update
from sahara_cli.reports.spreadsheets import NAMING, PART
from sahara_cli.reports.stamps import Stamp, read, stamp_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.texts import NormalText

Row = dict[str, str]
_NAMED = frozenset({"actor", "place"})
_NUMBERS = re.compile(r"\d+")
_NUMBERED = (
    "you numbered its sentence, and the article's sentences have moved since; look at the number"
)
#: Stands for what was drafted of a row that a person wrote.
_NONE = Stamp("", "")


def updated_rows(
    old: Sequence[Row], new: Sequence[Mapping[str, object]], texts: Mapping[str, NormalText]
) -> Update:
    """Bring a sheet's rows up to date with those drafted now; `texts` are the articles as they are now, by id."""
    fresh = [{name: str(cell) for name, cell in row.items()} for row in new]
    now = {_origin(row) for row in fresh}
    proposed = {stamp for row in old for stamp in _proposed(row)}
    former = FormerLines(old, list(map(_origin, old)), proposed, now)
    rows: list[Row] = []
    called: dict[str, str] = {}
    added = deleted = kept = 0
    for row in fresh:
        before = former.take(_origin(row))
        if before is DELETED:
            deleted += 1
        elif before is not None and is_touched(before):
            kept += 1
            called |= _renamed(row, before)
            rows.append(_kept(before, row))
        else:
            added += before is None
            rows.append(row)
    rest = list(former.rest())
    theirs = [_placed(row, texts) for row in filter(is_touched, rest)]
    gone = len(rest) - len(theirs)
    updated = (*(_following(row, called) for row in rows), *theirs)
    return Update(updated, kept + len(theirs), added, gone, deleted)


def is_touched(row: Mapping[str, str]) -> bool:
    """Tell whether a person wrote a row, changed a cell of it, or said whether it is taken."""
    made = _stamp(row)
    return made is None or stamp_row(row, made.origin) != made


def _stamp(row: Mapping[str, str]) -> Stamp | None:
    return read(row.get("made", "").partition(" ")[0])


def _origin(row: Mapping[str, str]) -> Stamp:
    """Give what a row was made from; of one that a person wrote, nothing that is drafted ever is."""
    made = _stamp(row)
    return made.origin if made else _NONE


def _proposed(row: Mapping[str, str]) -> list[Stamp]:
    """List what an article's row says was proposed of it."""
    if row.get("record", "").strip().lower() != "article":
        return []
    return [stamp for word in row.get("made", "").split(" ")[1:] if (stamp := read(word))]


def _renamed(now: Row, before: Row) -> dict[str, str]:
    """Tell what a person calls an actor or a place, by what it is called in the rows that are drafted now."""
    if now.get("record") not in _NAMED:
        return {}
    pairs = ((now.get(field, ""), before.get(field, "")) for field in ("name", "id"))
    return {own: theirs for own, theirs in pairs if own and theirs and own != theirs}


def _kept(before: Row, now: Row) -> Row:
    """Keep a person's row; its sentences where they stand now, unless it is the person who numbered them."""
    drafted = before.get("made", "").partition(" ")[2]
    if now.get("record") == "article":
        return {**before, "rest": now.get("rest", ""), "made": _restamped(before, now)}
    if before.get("sentence", "") != drafted:
        return before if now.get("sentence") == drafted else _noted(before, _NUMBERED)
    places = {name: now.get(name, "") for name in ("article", "sentence", "cited")}
    return {**before, **places, "made": _restamped(before, now)}


def _restamped(before: Row, now: Row) -> str:
    """Give a kept row's note: what it held when it was first drafted, so that it stays one that a person changed."""
    own = before.get("made", "").partition(" ")[0]
    return " ".join(filter(None, (own, now.get("made", "").partition(" ")[2])))


def _placed(row: Row, texts: Mapping[str, NormalText]) -> Row:
    """Put a person's row where the words beside it stand now; where they do not, say so."""
    text = texts.get(row.get("article", ""))
    numbers = row.get("sentence", "")
    if text is None or not _NUMBERS.fullmatch(numbers) or not row.get("cited"):
        return row
    words = [text.text[start:end] for start, end in text.sentences]
    number = int(numbers)
    if number <= len(words) and words[number - 1] == row["cited"]:
        return row
    if row["cited"] in words:
        return {**row, "sentence": str(words.index(row["cited"]) + 1)}
    return _noted(row, MOVED)


def _noted(row: Row, note: str) -> Row:
    """Note on a row what a person should look at, once."""
    unsure = [part for part in row.get("unsure", "").split(PART) if part and part != note]
    return {**row, "unsure": PART.join([*unsure, note])}


def _following(row: Row, called: Mapping[str, str]) -> Row:
    """Let a newly drafted row call actors and places as a person called them; a person's own stays as it is."""
    if is_touched(row):
        return row
    changed = {
        name: PART.join(called.get(part, part) for part in cell.split(PART))
        for name, cell in row.items()
        if name in NAMING and cell
    }
    if all(row[name] == cell for name, cell in changed.items()):
        return row
    made = {**row, **changed}
    origin, rest = _origin(row), row.get("made", "").partition(" ")[2]
    return {**made, "made": " ".join(filter(None, (str(stamp_row(made, origin)), rest)))}
