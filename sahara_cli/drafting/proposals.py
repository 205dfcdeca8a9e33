"""An article drafted: its own record, then the events, statements, actors and places that it yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.drafting.citing import Citer
from sahara_cli.drafting.events import EventDrafter
from sahara_cli.drafting.ids import Ids
from sahara_cli.drafting.roster import Roster
from sahara_cli.drafting.statement_dates import Dater
from sahara_cli.drafting.statements import StatementDrafter
from sahara_cli.errors import FileError, RequestError
from sahara_cli.reading import quotations
from sahara_cli.reading.events.moments import days_of, moments, no_days
from sahara_cli.reading.events.spans import merged, within
from sahara_cli.reports.drafts import Proposal
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.sources.text import Source
    from sahara_cli.texts import NormalText


#: Words that every English text is full of and that few others have, one in `_RARE` at least in what is `_READ`.
_COMMON = frozenset(
    {"the", "of", "and", "to", "that", "with", "for", "on", "it", "is", "was", "by", "he"}
)
_RARE, _READ, _FEW = 15, 20_000, 60


#: How many words of a headline make an id: it stands in every citation.
_ID_WORDS = 5
#: How many sentences are named that were passed over.
_MOST_NAMED = 12


class Published(NamedTuple):
    """When an article was published, how that is known, and what is unsure of it."""

    date: Edtf
    basis: str
    unsure: str = ""


class Drafter:
    """Drafts articles beside a dossier; what one of them introduces, the next ones know."""

    def __init__(self, dossier: Dossier, today: dt.date) -> None:
        self._dossier, self._today = dossier, today
        named = (*dossier.articles, *dossier.actors, *dossier.places, *dossier.claims)
        self._ids = Ids(one.id for one in named)
        self._roster = Roster(dossier, self._ids)

    def draft(self, source: Source, published: Published, label: str = "") -> list[Proposal]:
        """Propose an article and its claims. Raises `FileError` for a text without words."""
        text = normalise(source.text)
        if not text.sentences:
            raise FileError(source.name, "holds no words")
        first, last = anchors(published.date)
        article = self._article(source, published, label, text)
        laid = _laid(text)
        dated = moments(laid, first, last)
        found = quotations.find(source.text, self._roster.names)
        self._roster.meet(laid, text.paragraphs)
        citer = Citer(str(article.fields["id"]), text)
        days = (str(published.date), last.isoformat())
        events = EventDrafter(laid, citer, self._roster, self._ids, days)
        spoken = [
            text.from_raw(*part) for one in found if one.kind == "quotation" for part in one.parts
        ]
        told = list(events.draft(text.sentences, dated, spoken))
        dater = Dater(laid, self._roster, days, events.happenings)
        statements = StatementDrafter(
            source.text, laid, text, citer, self._roster, self._ids, dater
        )
        said = list(statements.draft(found, dated))
        notes = [*_no_days(text, no_days(laid, first))]
        if passed := _passed_over(text, dated, (*told, *said)):
            notes.append(passed)
        article = article._replace(unsure=(*article.unsure, *notes))
        return [article, *told, *said]

    def named(self) -> Iterator[Proposal]:
        """Yield the actors and places that the drafts so far refer to or propose."""
        return self._roster.proposals()

    def _article(
        self, source: Source, published: Published, label: str, text: NormalText
    ) -> Proposal:
        told = label or source.title or source.stem.replace("-", " ").replace("_", " ").strip()
        whole = digest(text.text)
        known = [one.id for one in self._dossier.articles if one.text_digest == whole]
        unsure = [f"the dossier holds this very text already, as {one}" for one in known]
        if not (label or source.title):
            called = "the file's name" if told else "made of its text"
            unsure.append(f"the label is only {called}; write what the article is")
        if published.unsure:
            unsure.append(published.unsure)
        english = _is_english(text.text)
        if not english:
            unsure.append(
                "this hardly reads as English, and no other language is drafted; write which it is"
            )
        fields: dict[str, object] = {
            "id": self._ids.new(_few(told), f"article-{whole[:8]}"),
            "label": told or f"Article {whole[:8]}",
            "publisher": source.publisher or None,
            "published": str(published.date),
            "published_basis": published.basis,
            "language": "en" if english else None,
            "url": source.url or None,
            "text_length": len(text.text),
            "text_digest": whole,
            "paragraphs": len(text.paragraphs),
            "sentences": len(text.sentences),
            "coded": self._today.isoformat(),
        }
        return Proposal("article", fields, unsure=tuple(unsure), rule=published.basis)


def _is_english(text: str) -> bool:
    """Tell whether as many of a text's words are English ones as in any English; a short text is taken for it."""
    words = text[:_READ].lower().split()
    common = sum(word in _COMMON for word in words)
    return len(words) < _FEW or common >= len(words) / _RARE


def anchors(published: Edtf) -> tuple[dt.date, dt.date]:
    """Give the first and the last day on which an article may have been published, or refuse."""
    if days := days_of(published):
        return days
    raise RequestError(
        f'--published: "{published}" has no first or no last day, and the dates told are counted from it; '
        "give a day such as 2023-12-18, or days such as [2023-12-17,2023-12-18]"
    )


def _few(words: str) -> str:
    """Take the first words, enough to tell an article by."""
    return " ".join(words.split()[:_ID_WORDS])


def _passed_over(
    text: NormalText, dated: Sequence[Moment], claims: Sequence[Proposal]
) -> str | None:
    """Name the sentences that hold a date and gave no record, for a person to read."""
    cited = merged(
        (cite["start"], cite["end"])
        for one in claims
        for cite in cast("Sequence[dict[str, int]]", one.fields["cites"])
    )
    left = [text.place(one.start) for one in dated if not within(one.start, cited)]
    places = [f"\u00b6{paragraph} s{sentence}" for paragraph, sentence in dict.fromkeys(left)]
    if not places:
        return None
    more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
    return f"dated, and no record drafted: {', '.join(places[:_MOST_NAMED])}{more}"


def _no_days(text: NormalText, none: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Name the sentences with a day that does not exist, or is another in each country."""
    for start, why in none[:_MOST_NAMED]:
        paragraph, sentence = text.place(start)
        yield f"\u00b6{paragraph} s{sentence}: {why}"


def _laid(text: NormalText) -> str:
    """Give a normal text with its paragraphs on lines of their own; every offset stays."""
    return "\n".join(text.text[start:end] for start, end in text.paragraphs)
