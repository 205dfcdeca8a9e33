"""The reader of events: what a text tells that happened, when, by whom and to whom, each sentence by its clauses.

A dated sentence yields an event whatever its verb; the lead always yields one; undated deeds of the news itself, in the
first paragraphs, are dated by the rule "news". What is denied, averted or only feared yields none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.patterns import late
from sahara_cli.reading.events.attachment.anniversaries import is_of_anniversary, remembered
from sahara_cli.reading.events.attachment.announcing import announced
from sahara_cli.reading.events.attachment.casualties import counts_victims
from sahara_cli.reading.events.attachment.covered import covered
from sahara_cli.reading.events.attachment.dating import When, of_deed, of_news, once
from sahara_cli.reading.events.attachment.narratives import goes_on
from sahara_cli.reading.events.attachment.pasts import is_on_another_day, of_past
from sahara_cli.reading.events.attachment.pictures import is_below_picture
from sahara_cli.reading.events.attachment.scheduled import is_finite, is_set
from sahara_cli.reading.events.attachment.stamps import is_no_date
from sahara_cli.reading.events.attachment.times import attach, clause_with, when_clause
from sahara_cli.reading.events.attachment.tlinks import cut, link_of
from sahara_cli.reading.events.attachment.unattached import (
    is_begun_then,
    is_of_other_year,
    is_plainly_timed,
    is_since_decade,
)
from sahara_cli.reading.events.attachment.undated import is_no_report, is_plainly_done
from sahara_cli.reading.events.deeds import Deed, asked, contested, deed_of, triggers_in
from sahara_cli.reading.events.factuality.certainty import UNDONE, Factuality
from sahara_cli.reading.events.factuality.nothing import is_of_nobody
from sahara_cli.reading.events.factuality.status import is_moved, of_noun, of_verb, undoes
from sahara_cli.reading.events.figures.tallies import Waiting, tally
from sahara_cli.reading.events.maker import Maker
from sahara_cli.reading.events.news import LONGEST_SENTENCE, News, is_aside
from sahara_cli.reading.events.participants.coreference import Coreference
from sahara_cli.reading.events.participants.sides import Participants
from sahara_cli.reading.events.participants.subjects import subjects_of
from sahara_cli.reading.events.spans import within
from sahara_cli.reading.events.telling import is_empty
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.events.attachment.tlinks import Link
    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.news import Days
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause

_DAY = late(r"\d{4}-\d\d-\d\d")
_NOT_YET = frozenset({"planned", UNDONE})
_DUE = frozenset({"must", "should"})
_SPEAKERS = frozenset({"i", "we", "you", "it", "this", "that", "there"})
#: How many of the last events one told again may be.
_REMEMBERED = 100
#: How far before a time the words lie that tell of what it is, and how far its first token may lie from it.
_LEAD, _NEAR = 60, 6


class Extractor:
    """Reads the events of one document."""

    def __init__(
        self, document: Document, names: Names, moments: Sequence[Moment], days: Days
    ) -> None:
        self._document, self._moments, self._days = document, moments, days
        self._before = Coreference(names, document.quoted)
        self._participants = Participants(names, self._before)
        self._maker = Maker(document, names, self._participants)
        self._news = News(document, days)
        self._events: list[Event] = []

    def read(self) -> list[Event]:
        """Read all sentences, in order."""
        waiting: list[Waiting] = []
        for sentence in self._document.sentences:
            if sentence.end - sentence.start > LONGEST_SENTENCE or is_aside(sentence):
                continue
            wanted = sentence.times or self._news.is_news(sentence)
            events = self._sentence(sentence) if wanted else []
            tally(sentence, events, self._events, self._participants, self._counted, waiting)
            acting = self._participants.pronouns.acting(sentence) if sentence.mentions else []
            self._before.note(sentence, acting, [event.actors for event in events])
            self._events += events
        return self._events

    def _sentence(self, sentence: Sentence) -> list[Event]:
        gathered: list[Event] = []
        taken: set[int] = set()
        for number in sentence.times:
            moment = self._timed(sentence, self._moments[number])
            dated: list[Event] = []
            for deed in self._deeds_at(sentence, moment):
                events = list(self._dated(sentence, deed, moment))
                dated += events
                taken |= _tokens(deed) if events else set()
            if not dated and (then := self._when(sentence, moment)):
                dated += self._dated(sentence, then, moment.bare)
            gathered += dated
        if then_of := remembered(sentence, self._moments):
            gathered += self._dated(sentence, *then_of)
            taken |= _tokens(then_of[0])
        gathered = once(gathered, self._document.text)
        gathered = [self._ordered(sentence, event, gathered) for event in gathered]
        old = goes_on(self._document, sentence, self._moments, self._days)
        if self._news.is_news(sentence) and not old:
            gathered += self._undated(sentence, taken, gathered)
        return gathered

    def _timed(self, sentence: Sentence, moment: Moment) -> Moment:
        """Read "was not opened until 1914" as of 1914."""
        return moment.bare if is_begun_then(sentence.lead(moment.start, _LEAD)) else moment

    def _deeds_at(self, sentence: Sentence, moment: Moment) -> Iterator[Deed]:
        """Yield the deeds that a moment dates."""
        deed = self._deed_at(sentence, moment) if self._is_date(sentence, moment) else None
        if deed:
            yield deed
            yield from covered(sentence, deed, moment)

    def _when(self, sentence: Sentence, moment: Moment) -> Deed | None:
        """Read "in 2009, when nine people died", where the clause around tells nothing of that time."""
        clause = when_clause(sentence, (moment.start, moment.end))
        deed = deed_of(sentence, clause) if clause else None
        return None if deed is None or self._is_statement(sentence, deed) else deed

    def _is_date(self, sentence: Sentence, moment: Moment) -> bool:
        """Tell what can be a deed's date: not the day of the report or of a post, a street's number, a thing's name."""
        return moment.start >= sentence.begin and not is_no_date(sentence, moment)

    def _deed_at(self, sentence: Sentence, moment: Moment) -> Deed | None:
        """Find the deed that a moment dates; what stands in quotation marks is a statement and none."""
        deed = attach(sentence, (moment.start, moment.end))
        deed = self._led_to(sentence, deed, moment) if deed else None
        deed = announced(sentence, contested(sentence, deed)) if deed else None
        if deed is None or (is_since_decade(moment) and not _is_ahead(deed)):
            return None
        if self._is_statement(sentence, deed) or is_of_other_year(sentence, moment):
            return None
        if is_of_anniversary(sentence, deed):
            return None
        if is_below_picture(sentence, deed, moment, self._days):
            return deed if self._news.is_lead(sentence) else None
        return deed

    def _led_to(self, sentence: Sentence, deed: Deed, moment: Moment) -> Deed:
        """Read "threatened to leave on Monday", a Monday that is past: it is the day of the threat."""
        if not (_DAY.fullmatch(moment.edtf) and moment.edtf <= self._days.last):
            return deed
        return (asked(sentence, deed) or deed) if deed.own else self._led_by(sentence, deed)

    def _led_by(self, sentence: Sentence, deed: Deed) -> Deed:
        """Give the verb that leads to what was only to be done, where it tells a deed itself: "threatened to leave"."""
        clause = deed.trigger.clause
        above = clause.parent if clause.relation == "infinitive" else None
        if above is None or above.group is None or above.group.tense != "past":
            return deed
        if not deed.trigger.is_verb or self._sure(sentence, deed).status not in _NOT_YET:
            return deed
        leading = deed_of(sentence, above)
        return leading if leading and leading.trigger.sort and leading.trigger.is_verb else deed

    def _is_statement(self, sentence: Sentence, deed: Deed) -> bool:
        """Tell what stands in quotation marks, unless somebody dates there what others did: "He fled in May"."""
        if not within(deed.trigger.start, self._document.quoted):
            return False
        group, subjects = deed.trigger.group, subjects_of(sentence, deed.trigger.clause)
        own = any(sentence.tokens[phrase.head].low in _SPEAKERS for phrase in subjects)
        return group is None or not group.tells_past or own or not subjects

    def _dated(self, sentence: Sentence, deed: Deed, moment: Moment) -> Iterator[Event]:
        moment = of_past(deed, moment, self._days.last)
        to_come = (date := parse(moment.edtf)).earliest > self._days.last
        sure = self._sure(sentence, deed)
        ahead = date.earliest if deed.trigger.is_verb else date.latest
        if sure.word in _DUE and ahead > self._days.last:
            sure = sure._replace(status="planned")  # "Talks must be held by August": due up to then
        due = to_come or self._is_due(sure, moment, date)
        if _is_undone(deed, sure, to_come=due) or is_on_another_day(deed, to_come=to_come):
            return
        if to_come:
            sure = sure._replace(status="planned")
        elif sure.status == "planned" and date.latest < self._days.first and not is_finite(deed):
            sure = sure._replace(status="reported")
        planned, today = sure.status == "planned", self._days.last
        when = of_deed(sentence, deed, moment, to_come=to_come, planned=planned, today=today)
        yield from self._maker.events(sentence, deed, sure, when)

    def _is_due(self, sure: Factuality, moment: Moment, date: Edtf) -> bool:
        """Tell what would be done up to a day to come: "would withdraw by May"."""
        up_to = moment.edtf.startswith("[..") and date.latest > self._days.last
        return up_to and sure.status == "planned"

    def _sure(self, sentence: Sentence, deed: Deed) -> Factuality:
        """Tell how sure a deed is; a noun's also by the verb of the clause around: "talks planned for May are off"."""
        if deed.trigger.is_verb:
            return of_verb(sentence, deed.trigger)
        clause = deed.trigger.clause
        above = clause.parent.group if clause.parent else None
        if clause.relation in {"participle", "relative"} and clause.parent and above:
            ended = above.base in {"end", "break"}
            if (
                clause.antecedent in clause.parent.subjects
                and (undoes(sentence, above) or (is_moved(above) and is_set(deed)))
                and not ended
            ):
                return Factuality(UNDONE, above.word)
        return of_noun(sentence, deed.trigger, deed.verb, own=deed.own)

    def _ordered(self, sentence: Sentence, event: Event, events: Sequence[Event]) -> Event:
        """Cut a stretch by a deed that the sentence puts before or after it, where that one's date is known."""
        link = _link(sentence, event)
        if link is None:
            return event
        at = link.other.start
        date = next(
            (timed.date for timed in events if timed.deed_span[0] <= at < timed.deed_span[1]), None
        )
        date = date or self._date_before(sentence, link.other)
        narrower = date and cut(event.date, date, is_before=link.is_before, days=link.days)
        if not date or not narrower:
            return event
        side = "before" if link.is_before else "after"
        days = f"{link.days} days " if link.days else "a day or more "
        other = f"the {link.other.label} dated {date}"
        return event._replace(
            date=narrower,
            how=f'{event.how} Cut from {event.date} by "{link.word}": it was {side} {other}.',
            unsure=(*event.unsure, f"“{link.word}” is read as {days}{side} {other}"),
        )

    def _date_before(self, sentence: Sentence, deed: Trigger) -> str | None:
        """Find the date of a deed told again: the last of its sort by the same actors, at the same place."""
        find = self._participants
        sides = find.of_verb(sentence, deed) if deed.is_verb else find.of_noun(sentence, deed, None)
        if not sides.actors:
            return None
        named = {host_id for host in sides.hosts for host_id in (host.actor, host.place) if host_id}
        named |= set(sides.recipients.ids)
        for past in reversed(self._events[-_REMEMBERED:]):
            alike = (past.kind, past.mode, past.actors) == (deed.kind, deed.mode, sides.actors.ids)
            if alike and past.moment and (not named or named & past.hosts):
                return past.date
        return None

    def _undated(self, sentence: Sentence, taken: set[int], events: Sequence[Event]) -> list[Event]:
        """Read the undated deeds of the news itself: those of main clauses, and of what is reported as said."""
        undated: list[Event] = []
        for clause in sentence.clauses:
            deed = deed_of(sentence, clause) if self._news.is_report(sentence, clause) else None
            if deed is None or self._is_passed(sentence, deed, taken):
                continue
            before = (*events, *undated)
            if deed.trigger.is_vague and not self._is_told(sentence, deed.trigger, before):
                continue
            if counts_victims(sentence, deed, (*self._events[-_REMEMBERED:], *before)):
                continue
            sure = self._sure(sentence, deed)
            if sure.status != UNDONE:
                when = self._of_news(sentence, deed, sure, events)
                undated += self._maker.events(sentence, deed, sure, when)
        return undated or ([] if events else self._last_resort(sentence))

    def _of_news(
        self, sentence: Sentence, deed: Deed, sure: Factuality, events: Sequence[Event] = ()
    ) -> When:
        clause = deed.trigger.clause
        after = clause.relation == "adverbial" and clause.marker == "after"
        then = next((event.moment for event in events), None) if after else None
        return of_news(sentence, deed, sure, self._moments, self._news, then)

    def _is_told(self, sentence: Sentence, trigger: Trigger, before: Sequence[Event]) -> bool:
        """Tell a vague deed that a lead tells first, or with its subject behind the verb, or that is plainly done."""
        opens = not before or trigger.clause.inverted
        first = opens and self._news.is_lead(sentence) and not self._news.is_aside(trigger.clause)
        return first or is_plainly_done(sentence, trigger, self._news.leads)

    def _last_resort(self, sentence: Sentence) -> list[Event]:
        """Read the last sentence of the lead whatever it tells, where nothing before it told an event."""
        last = bool(self._news.leads) and sentence.number == self._news.leads[-1]
        return self._least(sentence) if last and not self._events else []

    def _is_passed(self, sentence: Sentence, deed: Deed, taken: set[int]) -> bool:
        """Tell a deed that is no news of its own: read with a date, quoted, or told as background."""
        if _tokens(deed) & taken or within(deed.trigger.start, self._document.quoted):
            return True
        clause = deed.verb.clause if deed.verb else deed.trigger.clause
        if is_of_anniversary(sentence, deed) or any(
            phrase.head in taken for phrase in clause.subjects
        ):
            return True  # "the 5 January match would be played"
        is_background = self._news.is_background(sentence, clause) or is_no_report(sentence, clause)
        return is_background and not self._news.is_lead(sentence)

    def _is_quoted(self, sentence: Sentence, clause: Clause) -> bool:
        group = clause.group
        return group is not None and within(
            sentence.tokens[group.head].start, self._document.quoted
        )

    def _is_answer(self, sentence: Sentence) -> bool:
        """Tell a sentence that somebody says from its first word to its last: an answer in an interview."""
        quoted = self._document.quoted
        return within(sentence.begin, quoted) and within(sentence.end - 1, quoted)

    def _only_says(self, sentence: Sentence, verb: Trigger) -> bool:
        """Tell '"We lost it," Sol told reporters', a question, and "it was not clear", which are no events."""
        supposed = sentence.words.startswith(("Had ", "Were ", "Should "))  # "Had the dam burst"
        asked = supposed or sentence.words.rstrip("\"')").endswith("?")
        if asked or is_empty(sentence, verb) or is_of_nobody(sentence, verb):
            return True
        says = verb.group is not None and verb.group.word in words()["speech"]
        opens = sentence.text[sentence.begin] == '"'
        return says and within(sentence.begin + opens, self._document.quoted)

    def _counted(self, sentence: Sentence, figure: Figure) -> list[Event]:
        """Read the deed of a clause that tells a figure, where the sentence has no event else; its day is not known."""
        quoted = within(figure.start, self._document.quoted)
        clause = None if quoted else clause_with(sentence, figure.start)
        if clause is None or self._news.is_state(sentence, clause):
            return []
        trigger = verb_trigger(sentence, clause)
        deed = deed_of(sentence, clause) or (trigger and Deed(trigger))
        sure = self._sure(sentence, deed) if deed else None
        if deed is None or sure is None or sure.status not in {"reported", "disputed"}:
            return []
        when = When(None, f"[..{self._days.last}]", "")
        return list(self._maker.events(sentence, deed, sure, when))

    def _own_time(self, sentence: Sentence, verb: Trigger) -> Moment | None:
        """Give the time of a lead's own clause, where it has a single one."""
        times = [self._moments[number] for number in sentence.times]
        starts = {sentence.tokens[at].start for at in verb.clause.times}
        own = [moment for moment in times if any(abs(moment.start - at) <= _NEAR for at in starts)]
        if len(own) != 1 or len(times) != 1:
            return None
        return own[0] if is_plainly_timed(sentence, verb.clause, own[0]) else None

    def _least(self, sentence: Sentence) -> list[Event]:
        """Make of a lead whose words tell no deed an event with a blank kind."""
        mains = [main for main in sentence.clauses if main.group and main.relation == "main"]
        clause = next((main for main in mains if not self._is_quoted(sentence, main)), None)
        trigger = verb_trigger(sentence, clause) if clause else None
        if trigger is None or self._is_answer(sentence) or self._only_says(sentence, trigger):
            return []
        deed = Deed(trigger._replace(sort=None))
        sure = of_verb(sentence, deed.trigger)
        when = self._of_news(sentence, deed, sure)
        if sure.status == UNDONE:
            return self._maker.plain(sentence, deed, when)
        if moment := self._own_time(sentence, trigger):
            return list(self._dated(sentence, deed, moment))
        return list(self._maker.events(sentence, deed, sure, when))


def _is_undone(deed: Deed, sure: Factuality, *, to_come: bool) -> bool:
    """Tell what was not done, what its date belies, "they met next May", and what "would" have been."""
    if sure.status == UNDONE or (sure.word == "would" and not to_come):
        return True
    verb = deed.trigger.clause.group
    if to_come and verb is not None and {"would", "have"} <= set(verb.helpers):
        return True
    past = deed.trigger.group is not None and deed.trigger.group.tells_past
    return to_come and past and sure.status != "planned"


def _link(sentence: Sentence, event: Event) -> Link | None:
    """Find what a sentence tells of the place of an event's deed beside another one."""
    triggers = sorted(triggers_in(sentence), key=lambda trigger: trigger.start)
    own = next(
        (
            trigger
            for trigger in triggers
            if event.deed_span[0] <= trigger.start < event.deed_span[1]
        ),
        None,
    )
    return link_of(sentence, own, triggers) if own else None


def _is_ahead(deed: Deed) -> bool:
    group = deed.trigger.group
    return group is not None and group.is_ahead


def _tokens(deed: Deed) -> set[int]:
    return {deed.trigger.token} | ({deed.verb.token} if deed.verb else set())
