"""What `sahara draft` proposes of an article: its own command line is run, and its JSON Lines are read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dates import Edtf, parse
from sahara_cli.reading.sources import text as source
from sahara_cli.storage.dossiers import load, shipped
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.reading.field.aligned import Numbered

#: All that a party is called: its name and its aliases.
Names = tuple[str, ...]

#: Properties of facts that are counts.
COUNTS = frozenset(
    {
        *(
            "killed",
            "dead",
            "died",
            "deaths",
            "wounded",
            "injured",
            "hurt",
            "casualties",
            "missing",
        ),
        *("displaced", "fled", "arrested", "detained", "captured", "abducted", "freed", "released"),
        *("deported", "arrived", "votes", "sum", "cases"),
    }
)
ROOT = Path(__file__).parents[3]
_FACT = re.compile(r"\d[\d,]*")


class Figure(NamedTuple):
    """A drafted count, and the sentences that its event cites."""

    sentences: frozenset[int]
    what: str
    low: int | None
    high: int | None
    by: Names


@dataclass(frozen=True)
class Event:
    """A drafted event; `dated` where the article has words for its date, `kind` none where it is left blank."""

    sentences: frozenset[int]
    date: Edtf | None
    dated: bool
    kind: str | None
    who: tuple[Names, ...]
    whom: tuple[Names, ...]
    status: str
    title: str
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A drafted statement; `speaker` is empty where nobody is recognised."""

    sentences: frozenset[int]
    speaker: Names
    directness: str
    text: str


@dataclass(frozen=True)
class Draft:
    """All that is drafted of an article and measured here."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]


def run(text: str, name: str, published: str, folder: Path) -> list[dict[str, Any]]:
    """Draft from a text in `folder`, where the tool's own copies are kept too, and return the draft's records."""
    article, answer = folder / f"{name}.txt", folder / f"{name}.jsonl"
    article.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "sahara_cli", "draft", str(article), "--published", published]
    own = {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(folder / "data")}
    kept = {key: value for key, value in os.environ.items() if key != "SAHARA_DOSSIER"}
    made = subprocess.run(
        [*command, "--label", name, "-o", str(answer)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=kept | own,
    )
    if made.returncode:
        raise RuntimeError(f"{name}: sahara draft exits with {made.returncode}: {made.stderr}")
    return [json.loads(line) for line in answer.read_text(encoding="utf-8").splitlines()]


def read(records: list[dict[str, Any]], text: str, numbered: Numbered) -> Draft:
    """Read a draft's records, each with the numbered sentences that it cites."""
    return _Reader(records, text, numbered).draft()


def _cited(text: str) -> str:
    """Give the text that a draft's spans are into: page furniture set aside, hard-wrapped lines joined."""
    return normalise(source.read(text.encode(), "field").text).text


class _Reader:
    def __init__(self, records: list[dict[str, Any]], text: str, numbered: Numbered) -> None:
        self.records = records
        self.text = _cited(text)
        self.numbered = numbered
        known = {actor.id: (actor.name, *actor.aliases) for actor in load((shipped(),)).actors}
        self.names: dict[str, Names] = known | {
            record["id"]: (record["name"], *record.get("aliases", ()))
            for record in records
            if record["record"] == "actor"
        }

    def draft(self) -> Draft:
        events = tuple(map(self.event, self.of("event")))
        figures = [figure for event in events for figure in event.figures]
        figures += [figure for fact in self.of("fact") for figure in self.fact(fact)]
        return Draft(events, tuple(map(self.statement, self.of("statement"))), tuple(figures))

    def of(self, kind: str) -> Iterator[dict[str, Any]]:
        return (record for record in self.records if record["record"] == kind)

    def event(self, record: dict[str, Any]) -> Event:
        sentences = self.sentences(record)
        return Event(
            sentences=sentences,
            date=parse(record["date"]) if record.get("date") else None,
            dated=bool(record.get("date_text")),
            kind=record.get("kind") or None,
            who=tuple(map(self.called, record.get("actors") or ())),
            whom=tuple(map(self.called, record.get("recipients") or ())),
            status=record.get("status") or "reported",
            title=record.get("title") or "",
            figures=tuple(self.figure(sentences, one) for one in record.get("figures") or ()),
        )

    def statement(self, record: dict[str, Any]) -> Statement:
        speaker = record.get("speaker") or record.get("speaker_text")
        return Statement(
            self.sentences(record),
            self.called(speaker) if speaker else (),
            record["directness"],
            record.get("text") or "",
        )

    def figure(self, sentences: frozenset[int], fields: dict[str, Any]) -> Figure:
        by = fields.get("by")
        return Figure(
            sentences,
            fields["what"],
            fields.get("low"),
            fields.get("high"),
            self.called(by) if by else (),
        )

    def fact(self, record: dict[str, Any]) -> Iterator[Figure]:
        """Read a fact whose property is a count, and whose value holds a number, as a figure."""
        found = _FACT.search(record.get("value") or "")
        if found and record["property"].casefold() in COUNTS:
            number = int(found[0].replace(",", ""))
            by = record.get("asserted_by")
            yield Figure(
                self.sentences(record),
                record["property"],
                number,
                number,
                self.called(by) if by else (),
            )

    def called(self, who: str) -> Names:
        return self.names.get(who, (who, who.replace("-", " ")))

    def sentences(self, record: dict[str, Any]) -> frozenset[int]:
        """Find the cited sentences by their words; where a span is none of the text's, by those shown beside it."""
        found: frozenset[int] = frozenset()
        for cite in record["cites"]:
            near = cite["start"] / max(len(self.text), 1)
            span = self.text[cite["start"] : cite["end"]]
            shown = span if digest(span) == cite["digest"] else record["draft"]["sentence"]
            found |= self.numbered.find(shown, near)
        return found
