"""Draft an article: its own record, then its events, statements, actors and places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sahara_cli.drafting.articles import Published, anchors, article
from sahara_cli.drafting.citing import Citer
from sahara_cli.drafting.correspondence import bounded, left_open, messages, undated
from sahara_cli.drafting.correspondence import notes as apart_notes
from sahara_cli.drafting.events import EventDrafter
from sahara_cli.drafting.foreign import ForeignDrafter
from sahara_cli.drafting.ids import Ids
from sahara_cli.drafting.retold import told_once
from sahara_cli.drafting.roster import Roster
from sahara_cli.drafting.sheets import Sheet
from sahara_cli.drafting.statement_dates import Dater
from sahara_cli.drafting.statements import StatementDrafter
from sahara_cli.errors import FileError
from sahara_cli.judging.sources import Read
from sahara_cli.reading.events.spans import merged, within
from sahara_cli.reading.language.datelines import is_date_line
from sahara_cli.reading.quotations.speakers.interviews import labelled
from sahara_cli.reading.reader import read, skim
from sahara_cli.reading.sources.languages import language_of
from sahara_cli.texts import normalise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.reader import Reading, Skimmed
    from sahara_cli.reading.sources.languages import Language
    from sahara_cli.reading.sources.text import Source
    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.texts import NormalText

__all__ = ["Drafter", "Published", "anchors"]

#: The most sentences named among those that gave no record.
_MOST_NAMED = 12


class Skim(NamedTuple):
    """The part of reading that needs no dossier: an article's text in normal form, its language, and a first look.

    `skimmed` is none where the text is not in English, or has no words.
    """

    text: NormalText
    language: Language
    skimmed: Skimmed | None


class Skimming:
    """Skims articles, in whatever process; `names` are the dossier's persons."""

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def __call__(self, article: tuple[Source, Published]) -> Skim:
        """Skim an article."""
        source, published = article
        text, language = normalise(source.text), language_of(source.text)
        if not (text.sentences and language.english):
            return Skim(text, language, None)
        days = anchors(published.date)
        return Skim(text, language, skim(source.text, text, days, self._names))


class Drafter:
    """Drafts articles beside a dossier; each knows the actors and places of the articles before it."""

    def __init__(self, dossier: Dossier, today: dt.date) -> None:
        self._dossier, self._today = dossier, today
        named = (*dossier.articles, *dossier.actors, *dossier.places, *dossier.claims)
        self._ids = Ids(record.id for record in named)
        self._roster = Roster(dossier, self._ids)
        #: The articles drafted so far, each with its text in normal form.
        self.texts: list[tuple[Proposal, NormalText]] = []
        #: What is read of each already, for who judges its proposals, by the article's id.
        self.read: dict[str, Read] = {}

    def draft(self, source: Source, published: Published, label: str = "") -> list[Proposal]:
        """Propose an article and its claims by rules. Raises `FileError` for a text without words."""
        return ruled(self.opened(source, published, label))

    @property
    def skimming(self) -> Skimming:
        """The part of reading that need not wait for the articles before."""
        return Skimming(self._roster.names)

    def opened(
        self, source: Source, published: Published, label: str = "", skimmed: Skim | None = None
    ) -> Sheet:
        """Read an article, and open it for whoever drafts. Raises `FileError` for a text without words."""
        text, language, skimmed_text = skimmed or self.skimming((source, published))
        if not text.sentences:
            raise FileError(source.name, "holds no words")
        first, last = anchors(published.date)
        own = article(
            source, published, label, text, language, self._dossier.articles, self._ids, self._today
        )
        self.texts.append((own, text))
        citer = Citer(str(own.fields["id"]), text)
        if skimmed_text:
            self.read[str(own.fields["id"])] = Read(skimmed_text.alone, last, skimmed_text.timexes)
        reading = None
        apart = messages(source, text, (first, last))
        if skimmed_text and apart:
            skimmed_text = left_open(skimmed_text, apart)
        if language.english:
            reading = read(source.text, text, (first, last), self._roster, skimmed_text)
        return Sheet(
            source.text, text, own, language.code, str(published.date), (first, last), reading,
            citer, self._roster, self._ids, apart,
        )  # fmt: skip

    def sentences(self, cite: Mapping[str, Any]) -> tuple[int, int]:
        """Give the first and the last sentence of a citation of an article drafted so far, counted from 1."""
        text = next(text for own, text in self.texts if own.fields["id"] == cite["article"])
        ends = [end for _, end in text.sentences]
        return int(cite["sentence"]), bisect_left(ends, cite["end"]) + 1

    def named(self) -> Iterator[Proposal]:
        """Yield the actors and places of the drafts so far."""
        return self._roster.proposals()


def ruled(sheet: Sheet) -> list[Proposal]:
    """Draft an article by rules, its own record first."""
    text, reading, roster, ids = sheet.text, sheet.reading, sheet.roster, sheet.ids
    days = (sheet.published, sheet.days[1].isoformat())
    if reading is None:
        foreign = ForeignDrafter(sheet.raw, text, sheet.citer, roster, ids, days)
        return [sheet.own, *foreign.draft(sheet.language)]
    none = [*reading.no_days, *undated(sheet.apart, text)]
    drafter = EventDrafter(reading.text, sheet.citer, roster, ids, days[0], none)
    events = [bounded(event, sheet.apart, sheet.days[1]) for event in reading.events]
    proposals = [drafter.draft(event) for event in told_once(events, text)]
    dater = Dater(reading.text, roster, days, events, reading.times, none)
    statements = StatementDrafter(sheet.raw, reading.text, text, sheet.citer, roster, ids, dater)
    said = list(statements.draft(reading.quotations, reading.times))
    notes = [
        *_no_days(text, reading.no_days),
        *apart_notes(sheet.apart, text),
        *_unanswered(text, said),
    ]
    if passed := _passed_over(text, reading, (*proposals, *said)):
        notes.append(passed)
    own = sheet.own._replace(unsure=(*sheet.own.unsure, *notes))
    return [own, *proposals, *said]


def _passed_over(text: NormalText, reading: Reading, claims: Sequence[Proposal]) -> str | None:
    """Name the sentences with a date that gave no record, for a person to read."""
    cited = merged(
        (cite["start"], cite["end"])
        for proposal in claims
        for cite in cast("Sequence[dict[str, int]]", proposal.fields["cites"])
    )
    left = [
        text.place(moment.start)
        for moment in reading.times
        if not (within(moment.start, cited) or _is_heading(text, reading.text, moment))
    ]
    places = [f"\u00b6{paragraph} s{sentence}" for paragraph, sentence in dict.fromkeys(left)]
    return f"dated, and no record drafted: {_listed(places)}" if places else None


def _listed(places: Sequence[str]) -> str:
    """List the first of some places, and count the others."""
    more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
    return f"{', '.join(places[:_MOST_NAMED])}{more}"


def _unanswered(text: NormalText, said: Sequence[Proposal]) -> Iterator[str]:
    """Tell of an interview that does not name who answers, so that no answer is drafted."""
    lines = [text.text[start:end] for start, end in text.paragraphs]
    answers = [at + 1 for at in labelled(lines)]
    cited = {
        text.place(cite["start"])[0]
        for proposal in said
        for cite in cast("Sequence[dict[str, int]]", proposal.fields["cites"])
    }
    if answers and cited.isdisjoint(answers):
        shown = _listed([f"\u00b6{number}" for number in answers])
        yield f"nobody is named who answers, so no answer is drafted: {shown}"


def _is_heading(text: NormalText, laid: str, moment: Moment) -> bool:
    """Tell a day that is a line of its own, or beside a paper's name: a chronology's heading, or a date line."""
    start, end = text.paragraphs[text.place(moment.start)[0] - 1]
    beside = text.text[start : moment.start] + text.text[moment.end : end]
    return not any(map(str.isalnum, beside)) or is_date_line(laid, start, end)


def _no_days(text: NormalText, none: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Name the sentences with a day that does not exist, or is another in each country."""
    for start, why in none[:_MOST_NAMED]:
        paragraph, sentence = text.place(start)
        yield f"\u00b6{paragraph} s{sentence}: {why}"
