"""Invented articles of a few sentences, with whom they name, and records of them to be judged."""

from __future__ import annotations

from typing import Any

from sahara_cli.dates import parse
from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import Actor, Article, Event, Fact, Figure, Place, Statement
from sahara_cli.judging import Judge, Names
from sahara_cli.texts import NormalText, digest, normalise
from tests.judging.cases import cite

#: Sunday 14 January 2029.
PUBLISHED = "2029-01-14"
KNOWN: tuple[Actor | Place, ...] = (
    Actor(id="kenya", name="Kenya", kind="state", aliases=("Nairobi",)),
    Actor(id="peru", name="Peru", kind="state"),
    Actor(id="tunisia", name="Tunisia", kind="state"),
    Actor(id="odera", name="Grace Odera", kind="person", role="Kenya's trade minister", part_of="kenya"),
    Actor(id="quispe", name="Luis Quispe", kind="person", role="head of the port", part_of="peru"),
    Actor(id="harbour-union", name="Harbour Workers' Union", kind="organisation", aliases=("HWU",)),
    Actor(id="port-police", name="Port Police", kind="organisation"),
    Actor(id="carmaker", name="Volkswagen", kind="organisation"),
    Place(id="lima", name="Lima"),
)  # fmt: skip


def doubts(text: str, *records: Any) -> list[str]:
    """Judge records of an article, and give the fields that are doubted."""
    return [one.partition(":")[0] for one in told(text, *records)]


def told(text: str, *records: Any) -> list[str]:
    """Judge records of an article, and give each doubt: its field and what is told."""
    copy = copy_of(text)
    normal = copy.text
    judge = Judge(Names(KNOWN), lambda _: (copy,))
    made = [one(normal) if callable(one) else one for one in records]
    return [f"{one.field}: {one.in_full}" for record in made for one in judge.doubts(record)]


def copy_of(text: str) -> Copy:
    """Give an article with its text."""
    normal = normalise(text)
    return Copy(article(normal), normal)


def article(text: NormalText) -> Article:
    """Describe an article."""
    return Article(
        id="paper", label="Paper", published=parse(PUBLISHED), published_basis="told", language="en",
        text_length=len(text.text), text_digest=digest(text.text), paragraphs=len(text.paragraphs),
        sentences=len(text.sentences),
    )  # fmt: skip


def event(title: str, *, at: int = 1, figure: dict[str, Any] | None = None, **fields: Any) -> Any:
    """Make an event of the sentence `at`, once its text is there."""
    if figure:
        fields["figures"] = (Figure(**figure),)
    date = parse(fields.pop("date", f"[..{PUBLISHED}]"))
    return lambda text: Event(
        id="told", title=title, date=date, kind=fields.pop("kind", "other"), cites=(cite("paper", text, at),), **fields
    )  # fmt: skip


def statement(words: str, *, at: int = 1, last: int | None = None, **fields: Any) -> Any:
    """Make a statement of the sentence `at`, or of those up to `last`."""
    date = parse(f"[..{PUBLISHED}]")
    directness = fields.pop("directness", "indirect")
    return lambda text: Statement(
        id="said", text=words, date=date, directness=directness, cites=(cite("paper", text, at, last),), **fields
    )  # fmt: skip


def fact(value: str, *, at: int = 1, **fields: Any) -> Any:
    """Make a fact of the sentence `at`."""
    return lambda text: Fact(
        id="held", subject="peru", property="has", value=value, cites=(cite("paper", text, at),), **fields
    )  # fmt: skip
