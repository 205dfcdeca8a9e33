"""In which order a draft's records are asked about, and what each brings along."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sahara_cli.drafts.reviewed import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reviewing.draft import Line

#: Of one sentence, what happened is asked before what was said of it.
_ORDER = {"event": 0, "statement": 1, "fact": 2, "same": 3}

#: The fields that an actor has and a place has not.
_OF_ACTORS = frozenset({"kind", "role", "part_of"})


def ordered(lines: Sequence[Line]) -> list[Line]:
    """Order what is asked about: article after article, its main news first, then as it is read.

    The main news is the event of the article's first sentence.
    """
    articles = {line.id: at for at, line in enumerate(lines) if line.noun == "article"}
    positions = {id(line): at for at, line in enumerate(lines)}

    def key(line: Line) -> tuple[object, ...]:
        article, start, sentence = line.place
        main = line.noun == "event" and sentence == 1
        known = articles.get(article, len(lines))
        return known, not main, sentence, start, _ORDER.get(line.noun, len(_ORDER)), positions[id(line)]  # fmt: skip

    return sorted((line for line in lines if line.noun in ASKED), key=key)


def needed(line: Line, lines: Iterable[Line]) -> list[Line]:
    """List the lines that a record needs beside it: its article, whom and what place it names, and their wholes."""
    by_id: dict[str, Line] = {}
    for other in lines:
        if other.noun not in ASKED and other.id:
            by_id.setdefault(other.id, other)
    beside: dict[str, Line] = {}
    waiting = list(line.referred())
    for name in waiting:  # which grows by what those refer to
        if name in by_id and name not in beside:
            beside[name] = by_id[name]
            waiting += by_id[name].referred()
    return list(beside.values())


def usual_day(article: str, lines: Iterable[Line]) -> str:
    """Give the date that most records of an article have for which it has no words; "" where no two have one."""
    dates = Counter(
        str(line.fields.get("date"))
        for line in lines
        if line.place[0] == article and line.fields.get("date") and not line.fields.get("date_text")
    )
    day, count = next(iter(dates.most_common(1)), ("", 0))
    return day if count > 1 else ""


def without(line: Line, name: str) -> dict[str, Any]:
    """Give the fields of a record that change where it names somebody no more."""
    changed: dict[str, Any] = {}
    for field, value in line.fields.items():
        if field in {"record", "id", "draft", "cites"}:
            continue
        if value == name:
            changed[field] = None
        elif isinstance(value, list) and name in value:
            changed[field] = [identifier for identifier in value if identifier != name]
        elif field == "figures" and isinstance(value, list):
            changed[field] = [_unsaid_by(figure, name) for figure in value]
    return changed


def as_place(actor: Line, lines: Iterable[Line]) -> list[tuple[Line, dict[str, Any]]]:
    """Give what changes where an actor of a draft is a place: its own line, and each that refers to it.

    An event was there; a statement has the words of nobody, or its place; a fact may be about it.
    """
    moved: dict[str, Any] = {"record": "place"}
    moved |= dict.fromkeys(_OF_ACTORS & actor.fields.keys())
    changes = [(actor, moved)]
    for line in lines:
        if line is not actor and actor.id in line.referred():
            changed = _moved(line, actor)
            if changed:
                changes.append((line, changed))
    return changes


def as_other(name: str, other: str, lines: Iterable[Line]) -> list[tuple[Line, dict[str, Any]]]:
    """Give what changes where an actor or place of a draft is another one: each record that refers to it."""
    of = [line for line in lines if name in line.referred()]
    return [(line, changed) for line in of if (changed := _renamed(line, name, other))]


def _renamed(line: Line, name: str, other: str) -> dict[str, Any]:
    # Nobody is part of themselves.
    holder = None if line.id == other else other
    fields = {
        field: _otherwise(value, name, holder if field in {"part_of", "within"} else other)
        for field, value in line.fields.items()
        if field not in {"record", "id", "draft", "cites"}
    }
    changed = {field: value for field, value in fields.items() if value != line.fields[field]}
    if (sides := _sides(line, changed)) is not None:
        changed["mentioned"] = sides
    return changed


def _otherwise(value: object, name: str, other: str | None) -> object:
    """Give a field's value with another id in one's place."""
    if value == name:
        return other
    if isinstance(value, list):
        replaced = [
            _said_by(item, name, other) if isinstance(item, dict) else item for item in value
        ]
        if name in replaced:
            return list(dict.fromkeys(other if item == name else item for item in replaced))
        return replaced
    return value


def _sides(line: Line, changed: dict[str, Any]) -> list[Any] | None:
    """Give whom an event only mentions, without those who are on one of its sides now; none where that stays."""
    fields = {**line.fields, **changed}
    mentioned = fields.get("mentioned")
    if not isinstance(mentioned, list):
        return None
    sides = [
        *(fields.get("actors") or ()),
        *(fields.get("recipients") or ()),
        fields.get("speaker"),
    ]
    left = [identifier for identifier in mentioned if identifier not in sides]
    return left if left != mentioned else None


def _said_by(figure: dict[str, Any], name: str, other: str | None) -> dict[str, Any]:
    return {**figure, "by": other} if figure.get("by") == name else figure


def _moved(line: Line, actor: Line) -> dict[str, Any]:
    kept = {"subject", "places", "place"}
    changed = {name: value for name, value in without(line, actor.id).items() if name not in kept}
    if line.noun == "event":
        stated = line.fields.get("places")
        places = list(stated) if isinstance(stated, list) else []
        changed["places"] = list(dict.fromkeys([*places, actor.id]))
    elif line.noun == "statement" and "speaker" in changed:
        changed["speaker_text"] = str(actor.fields.get("name") or actor.id)
    return changed


def _unsaid_by(figure: object, name: str) -> object:
    """Give a figure without who gave it, where that is somebody."""
    if isinstance(figure, dict) and figure.get("by") == name:
        return {**figure, "by": None}
    return figure
