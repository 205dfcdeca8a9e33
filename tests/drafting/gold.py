"""Articles of our own with what a careful reader records of them, and how much of that a draft has.

In `corpus/NAME.gold`, fields between bars: `event` is to be found, `maybe` may be, by date, kind (`-` where no verb
tells one, or the kind is `other`), status, actors and recipients; `said` is a quotation and its speaker (`-` for nobody
surely). Events without words for a date of their own are not compared, nor parties that are kept by a phrase.
Rules were mended with six of the articles in view, and by the classes of what `aid`, `mine` and `strait` missed;
`ferry` and `tariff` were written afterwards and are a check.
`python -m tests.drafting.gold` prints what is missed and wrong, and the figures.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from sahara_cli.cli.texts import read_article
from sahara_cli.dates import parse
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.events import NEWS
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.drafting.roster import PHRASE

CORPUS = Path(__file__).parent / "corpus"


class Told(NamedTuple):
    """An event as gold and draft are compared by."""

    date: str
    kind: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]


class Score(NamedTuple):
    """What was found of what is wanted, and what is right of what was drafted."""

    wanted: int
    found: int
    drafted: int
    right: int

    def __add__(self, other: object) -> Score:
        assert isinstance(other, Score)
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        precision, recall = self.right / (self.drafted or 1), self.found / (self.wanted or 1)
        return f"precision {precision:.0%} of {self.drafted}, recall {recall:.0%} of {self.wanted}"


class Reading(NamedTuple):
    """An article's gold and draft: events wanted and allowed, quotations with their speakers."""

    wanted: list[Told]
    allowed: list[Told]
    events: list[Told]
    said: set[tuple[str, str]]
    drafted: set[tuple[str, str]]

    @property
    def missed(self) -> list[Told]:
        """The events that the draft lacks."""
        return [one for one in self.wanted if one not in self.events]

    @property
    def wrong(self) -> list[Told]:
        """The drafted events that no reader would record so."""
        return [one for one in self.events if one not in (*self.wanted, *self.allowed)]

    @property
    def score(self) -> Score:
        """Count the events."""
        events, wrong = len(self.events), len(self.wrong)
        return Score(len(self.wanted), len(self.wanted) - len(self.missed), events, events - wrong)

    @property
    def heard(self) -> Score:
        """Count the quotations whose words and speaker are right."""
        both = len(self.said & self.drafted)
        return Score(len(self.said), both, len(self.drafted), both)


def read(name: str) -> Reading:
    """Draft an article with no dossier at hand, and read its gold."""
    wanted: list[Told] = []
    allowed: list[Told] = []
    said, published = set(), ""
    for line in (CORPUS / f"{name}.gold").read_text(encoding="utf-8").splitlines():
        what, *fields = (one.strip() for one in line.split("|"))
        if what == "published":
            published = fields[0]
        elif what == "said":
            said.add((fields[0], fields[1]))
        else:
            date, kind, status, actors, recipients = fields
            told = Told(date, kind, status, _names(actors), _names(recipients))
            (wanted if what == "event" else allowed).append(told)
    drafter = Drafter(Dossier(lambda _: ()), dt.date(2026, 1, 1))
    source = read_article(CORPUS / f"{name}.txt")
    claims = drafter.draft(source, Published(parse(published), "As printed."))
    named = list(drafter.named())
    names = {one.fields["id"]: str(one.fields["name"]) for one in named}
    phrases = {one.fields["id"] for one in named if one.rule == PHRASE}
    events, drafted = [], set()
    for one in claims:
        fields_ = one.fields
        if one.noun == "event" and fields_["date_text"] and one.rule != NEWS:
            sort = [str(fields_[key]) for key in ("kind", "mode") if fields_[key]]
            kind = "/".join(sort).replace("other", "-") or "-"
            sides = [
                frozenset(names[who] for who in fields_[side] if who not in phrases)  # type: ignore[attr-defined]  # ids
                for side in ("actors", "recipients")
            ]
            events.append(Told(str(fields_["date"]), kind, str(fields_["status"]), *sides))
        elif one.noun == "statement" and fields_["directness"] != "indirect":
            drafted.add((names.get(fields_["speaker"], "-"), str(fields_["text"])))
    return Reading(wanted, allowed, events, said, drafted)


def _names(field: str) -> frozenset[str]:
    return frozenset(name.strip() for name in field.split(";") if name.strip())


def articles() -> list[str]:
    """List the articles that have gold."""
    return sorted(path.stem for path in CORPUS.glob("*.gold"))


def main() -> None:
    """Print what is missed and wrong, and the figures."""
    events, heard = Score(0, 0, 0, 0), Score(0, 0, 0, 0)
    for name in articles():
        reading = read(name)
        events, heard = events + reading.score, heard + reading.heard
        print(f"{name}: events {reading.score}; quotations {reading.heard}")
        for told in reading.missed:
            print("  missed", *told[:3], sorted(told.actors), ">", sorted(told.recipients))
        for told in reading.wrong:
            print("  wrong ", *told[:3], sorted(told.actors), ">", sorted(told.recipients))
        for one in reading.said ^ reading.drafted:
            print("  missed" if one in reading.said else "  wrong ", *one)
    print(f"events: {events}\nquotations: {heard}")


if __name__ == "__main__":
    main()
