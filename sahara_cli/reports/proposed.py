"""A proposed record in plain words, and its sentence with the words that it rests on marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sahara_cli.dates import parse
from sahara_cli.dossier.figures import figures_in_words
from sahara_cli.dossier.records import Figure
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

#: The fields that hold actors or places, as a reviewer is asked for them.
_NAMES = {
    "actors": "who",
    "recipients": "to whom",
    "mentioned": "mentioned",
    "places": "where",
    "place": "where",
    "addressee": "to",
    "reported_by": "reported by",
    "asserted_by": "claimed by",
}
#: What a line has beside what it tells.
_ASIDE = frozenset({"record", "id", "draft"})
#: Stands for the words of a statement that has none yet.
NOT_WRITTEN = "(not written yet)"
#: Stands for a kind that is not told yet.
NO_KIND = "no kind yet"
#: A word of fewer letters is not marked: it would be found everywhere.
_SHORTEST = 3


def worded(
    fields: Mapping[str, Any],
    name: Callable[[str], str],
    listed: Callable[[str, Sequence[str]], str] | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield what a record tells, as heading and words; a field that holds nothing has no row, but what must be told.

    `fields` are those of a draft's line, "record" too; `name` gives the name behind an id. `listed` tells the ids that
    one of its fields lists, "" where nothing of them is to be told; else their names are told.
    """
    lay = listed or (lambda _, ids: ", ".join(map(name, ids)))
    if "date" in fields:
        yield "when", day(fields)
    yield "what", in_one_line(fields, name)
    for field, heading in _NAMES.items():
        if told_of := lay(field, ids_in(fields.get(field))):
            yield heading, told_of
    if figures := counted(fields, name):
        yield "figures", figures
    if topics := ids_in(fields.get("topics")):
        yield "topics", ", ".join(topic.replace("-", " ") for topic in topics)


def marks(fields: Mapping[str, Any], names: Mapping[str, Sequence[str]]) -> list[str]:
    """List the words of its sentence that a record rests on; `names` has those of actors and places by their ids."""
    words = [fields.get("date_text"), fields.get("cue"), fields.get("speaker_text")]
    if fields.get("directness") == "direct":
        words.append(fields.get("text"))
    figures = [figure for figure in fields.get("figures") or () if isinstance(figure, dict)]
    words += [figure.get("text") for figure in figures]
    for identifier in (*_referred(fields), *(str(figure.get("by")) for figure in figures)):
        words += names.get(identifier, ())
    return [word for word in words if isinstance(word, str) and len(word) >= _SHORTEST]


def _referred(fields: Mapping[str, Any]) -> list[str]:
    """List the ids of whom and what place a record names."""
    return [
        identifier
        for field in (*_NAMES, "speaker", "subject")
        for identifier in ids_in(fields.get(field))
    ]


def parted(sentence: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """Part a sentence at the words that are marked in it, where they stand whole; of two that overlap, the longer."""
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)
    if not longest:
        return [(sentence, False)]
    either = "|".join(map(re.escape, longest))
    parts = re.split(rf"(?<!\w)({either})(?!\w)", sentence)
    return [(part, bool(at % 2)) for at, part in enumerate(parts) if part]


def day(fields: Mapping[str, Any]) -> str:
    """Say when a record was, with the words for it where it has any."""
    date, text = fields.get("date"), fields.get("date_text")
    if not date:
        return "(no day yet)"
    try:
        words = parse(str(date)).in_words
    except DateError as error:
        return f"{date} ({error})"
    return f"{words} (“{text}”)" if text else words


def in_one_line(fields: Mapping[str, Any], name: Callable[[str], str]) -> str:
    """Say in a line what a record tells, whatever it leaves blank; `name` gives the name behind an id."""
    match fields["record"]:
        case "event":
            return _what_happened(fields)
        case "statement":
            return _what_was_said(fields, name)
        case "fact":
            return _what_is_held(fields, name)
        case "actor":
            return f"{fields['name']} ({_kind(fields)})"
        case "article" | "place":
            return str(fields.get("label") or fields.get("name"))
        case _:
            return ", ".join(f"{key} {value}" for key, value in fields.items() if key not in _ASIDE)


def _kind(fields: Mapping[str, Any]) -> str:
    return str(fields.get("kind") or NO_KIND).replace("_", " ")


def _what_is_held(fields: Mapping[str, Any], name: Callable[[str], str]) -> str:
    words = (str(fields.get(key) or f"(no {key} yet)") for key in ("property", "value"))
    return f"{name(str(fields.get('subject') or '(nobody yet)'))}: {' '.join(words)}"


def _what_happened(fields: Mapping[str, Any]) -> str:
    kind = _kind(fields)
    mode = f"/{fields['mode']}" if fields.get("mode") else ""
    status = str(fields.get("status") or "reported")
    unlike = "" if status == "reported" else f", {status}"
    return f"{fields.get('title') or '(no title yet)'} ({kind}{mode}{unlike})"


def _what_was_said(fields: Mapping[str, Any], name: Callable[[str], str]) -> str:
    speaker = fields.get("speaker")
    who = name(str(speaker)) if speaker else str(fields.get("speaker_text") or "(nobody yet)")
    words = str(fields.get("text") or NOT_WRITTEN)
    cue = f" ({fields['cue']})" if fields.get("cue") else ""
    return f"{who}{cue}: " + (f"“{words}”" if fields.get("directness") == "direct" else words)


def counted(fields: Mapping[str, Any], name: Callable[[str], str]) -> str:
    """Say what a record counts; "" where it has no figures."""
    figures = fields.get("figures")
    if not isinstance(figures, list):
        return ""
    try:
        return figures_in_words([[Figure.model_validate(figure) for figure in figures]], name)
    except ValueError:  # which is told where the line is judged
        return "(unsound)"


def ids_in(value: object) -> list[str]:
    """Give what a field holds, one or several, as a list."""
    values = value if isinstance(value, list) else [value]
    return [str(item) for item in values if item]
