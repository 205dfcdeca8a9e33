"""Traces of a review in a draft: which lines a person took, which are dropped, which are not answered yet.

A line's answer stands in its notes: `"draft": {"review": {"answer": "taken", "turn": 3}}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import from_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The kinds of records that a reviewer is asked about; articles, actors and places come along with them.
ASKED = frozenset({"event", "statement", "fact", "same"})
TAKEN, DROPPED = "taken", "dropped"
#: The note that holds an answer. A draft without this note has not been reviewed.
REVIEW = "review"
#: The note that `read_lines` heeds: a person takes what is doubted of the line.
REVIEWED = "reviewed"


class Reviewed(NamedTuple):
    """A draft as its reviewer left it: `text` has the lines to take, each under its own number.

    `taken` are the numbers of the lines that a person took, `joined` of those also the ones that the dossier has
    already as a report of the same happening.
    """

    text: str
    taken: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    dropped: int = 0
    unanswered: int = 0


def reviewed(text: str) -> Reviewed:
    """Read the answers of a review; a draft that nobody has reviewed comes back as it is."""
    if f'"{REVIEW}"' not in text:
        return Reviewed(text)
    lines = text.split("\n")
    records = dict(_noted(lines))
    answers = {number: answer_of(record["draft"]) for number, record in records.items()}
    if not any(answers.values()):
        return Reviewed(text)
    taken = _lines_of(TAKEN, answers)
    left = answers.keys() - taken
    kept = ["" if number in left else line for number, line in enumerate(lines, 1)]
    return Reviewed(
        text="\n".join(kept),
        taken=taken,
        joined=frozenset(number for number, record in records.items() if _joins(record["draft"])),
        dropped=len(_lines_of(DROPPED, answers)),
        unanswered=sum(records[number].get("record") in ASKED for number in _lines_of("", answers)),
    )


def _lines_of(answer: str, answers: Mapping[int, str]) -> frozenset[int]:
    """Give the numbers of the lines that have an answer, or with "" those that have none."""
    return frozenset(number for number, given in answers.items() if given == answer)


def answer_of(notes: Mapping[str, Any]) -> str:
    """Give the answer that a line's notes hold; empty where there is none."""
    review = notes.get(REVIEW)
    answer = review.get("answer") if isinstance(review, dict) else None
    return answer if answer in (TAKEN, DROPPED) else ""


def _noted(lines: list[str]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the records of the lines that have notes. A line that a person wrote by hand has none, and is taken."""
    for number, line in enumerate(lines, 1):
        if '"draft"' in line and isinstance((record := _record(line)).get("draft"), dict):
            yield number, record


def _joins(notes: Mapping[str, Any]) -> bool:
    return answer_of(notes) == TAKEN and bool(notes[REVIEW].get("same"))


def _record(line: str) -> Mapping[str, Any]:
    try:
        record = from_json(line)
    except ValueError:  # which is told where the line is read as a record
        return {}
    return record if isinstance(record, dict) else {}
