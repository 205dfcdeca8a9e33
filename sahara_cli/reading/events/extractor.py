"""The reader of events: what a text tells that happened, when, by whom and to whom, each sentence by its clauses.

A dated sentence yields an event whatever its verb; the lead always yields one; undated deeds of the news itself, in the
first paragraphs, are dated by the rule "news". What is denied, averted or only feared yields none.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.reading.events import factuality
from sahara_cli.reading.events.attachment import Deed, attach, deed_of, triggers_in
from sahara_cli.reading.events.coreference import Coreference
from sahara_cli.reading.events.datelines import dateline
from sahara_cli.reading.events.figures import figures
from sahara_cli.reading.events.model import Event
from sahara_cli.reading.events.participants import Participants, Sides
from sahara_cli.reading.events.parties import Parties
from sahara_cli.reading.events.spans import within
from sahara_cli.reading.events.titles import Titles
from sahara_cli.reading.events.tlinks import cut, link_of
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.events.violence import settled
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.events.coreference import Names
    from sahara_cli.reading.events.certainty import Factuality
    from sahara_cli.reading.events.model import Figure
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.people.mentions import Mention

#: What is longer is no sentence but a list or a text without full stops.
LONGEST_SENTENCE = 2000
#: How many paragraphs tell the news itself, and how many of its days it covers.
_PARAGRAPHS, _DAYS = 10, 7
_BEGINS = re.compile(r"\b(?:began|begun|started|broke out|erupted)(?: (?:in|on|at|around))? $")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}[?~%]?")
_PLACED = re.compile(
    r"\b(?:in|at|near|across|off|inside|around|hit|hits|shook|rocked|struck|swept)(?: the)? $"
)
_SOIL = re.compile(r" (?:soil|territory|waters|airspace|border)\b")
#: What is done in words: the place in such a sentence is of what they are about.
_OF_WORDS = frozenset({"accuse", "reject", "request", "threaten", "support", "agree"})
#: What a page holds beside its article.
_FURNITURE = re.compile(
    r"(?:Image|Photo|Picture|Updated|Published|Posted|Advertisement|Enlarge|File photo|Credits?|Share|Follow|Read (?:more|or|also)|READ MORE|Also (?:on|read)"
    r"|Sign up|Newsletter|Subscribe|Get the|Click|Please|Thank you|By [A-Z]|Subjects?:|For more|Comments?|Media caption|Video|Watch|Listen|Related|Copyright"
    r"|NEWS RELEASE|TRANSCRIPT|E-mail|Tel|Fax|http|www|To unsubscribe|View all|Like this|Story continues|Download|[A-Z][\w.]+ \| )\b|\(|\[|- |\W*$"
)
_STAMP = re.compile(
    r"(?:Updated|Published|Posted|Last (?:updated|modified)|READ MORE|Read more|Image (?:copyright|caption|source))\b"
)
_BACKGROUND = re.compile(
    r"\b(?:once|long|ago|used to|earlier|previously|formerly|originally|historically|traditionally|always|often|usually|for (?:years|decades|centuries)|every (?:day|week|month|year)|last (?:year|decade|century)|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MAY_COUNT = re.compile(
    r"\b(?:kill|dead|die|death|wound|injur|hurt|missing|displac|flee|fled|arrest|detain|abduct|kidnap|free|releas|rescu|deport|captur|taken|casualt|fatalit|toll"
    r"|slaughter|massacre|homeless|drown|perish|arriv|evacuat|expel|cases|provid|donat|pledg|grant|receiv|fund|fined|award|uproot|infect|jail|sentence|execut)",
    re.IGNORECASE,
)
_FORCE = frozenset({"assault", "other", "coerce"})
#: Kinds of events that a figure can be of, where it is not one of force or mishap.
_COUNTED = {
    "sum": frozenset({"aid", "agree", "sanction", "support", "other"}), "freed": frozenset({"retreat", "aid", "other", "concede", "coerce", "assault"}),
    "arrested": frozenset({"coerce", "protest", "accuse", "assault", "sanction"}), "votes": frozenset({"other", "support", "reject"}),
    "displaced": frozenset({"assault", "other", "coerce", "retreat"}), "arrived": frozenset({"consult", "other", "retreat"}),
    "cases": frozenset({"other"}), "abducted": frozenset({"assault", "coerce"}), "deported": frozenset({"coerce", "sanction"}),
}  # fmt: skip
_LEAST = 3
_YEAR = re.compile(
    r"\b(?:1\d{3}|20\d\d)\b(?! (?:people|men|women|troops|soldiers|workers|jobs|homes|dollars|tons|tonnes))"
)
_LONG_TITLE = 12
#: How many of the last events one told again may be.
_REMEMBERED = 100


class Frame(NamedTuple):
    """What an article's events are read beside: its days of publication."""

    first_day: str
    last_day: str


class Extractor:
    """Reads the events of one document."""

    def __init__(
        self, document: Document, names: Names, moments: Sequence[Moment], days: Frame
    ) -> None:
        self._document, self._names, self._moments, self._days = document, names, moments, days
        self._before = Coreference(names)
        self._parties = Participants(names, self._before)
        self._titles = Titles(names)
        self.found: list[Event] = []
        self._seen: set[tuple[object, ...]] = set()
        self._lead = self._leads()

    def read(self) -> list[Event]:
        """Read all sentences, in order."""
        for sentence in self._document.sentences:
            if sentence.end - sentence.start > LONGEST_SENTENCE:
                continue
            if _STAMP.match(sentence.words):
                continue
            wanted = bool(sentence.times) or self._is_news(sentence)
            found = self._sentence(sentence) if wanted else []
            found = self._counted(sentence, found)
            acted = [event.actors for event in found]
            self._before.note(
                sentence,
                self._parties.pronouns.acting(sentence) if wanted or sentence.mentions else [],
                acted,
            )
            self.found += found
        return self.found

    def _counted(self, sentence: Sentence, found: list[Event]) -> list[Event]:
        """Give the figures of a sentence to its events, or to the last one before that they can be of."""
        if not _MAY_COUNT.search(sentence.words) or _FURNITURE.match(sentence.words):
            return found
        for figure in figures(sentence, self._parties):
            held = found or self.found
            at = self._event_of(held, figure, own=bool(found))
            if at is None:
                continue
            event = held[at]
            more = (
                event.more
                if event.span == (sentence.start, sentence.end)
                else (*event.more, (sentence.start, sentence.end))
            )
            title = event.title
            told = re.search(r"\d|\b(?:kill|die|dead|death)", title)
            if (
                figure.what == "killed"
                and not told
                and event.kind in {"other", "assault"}
                and len(title.split()) < _LONG_TITLE
                and not more
            ):
                title = f"{title}, killing {figure.text.lower()}"
            held[at] = event._replace(
                title=title, figures=(*event.figures, figure), more=tuple(dict.fromkeys(more))
            )
        return found

    def _event_of(self, held: Sequence[Event], figure: Figure, *, own: bool) -> int | None:
        """Choose the event that a figure is of: in its sentence the nearest one, else the last of a fitting kind."""
        if own:
            fits = [
                n
                for n, one in enumerate(held)
                if one.kind in _COUNTED.get(figure.what, _FORCE) or one.kind is None
            ]
            among = fits or list(range(len(held)))
            return min(
                among,
                key=lambda n: (held[n].status == "planned", abs(held[n].told[0] - figure.start)),
            )
        fits = [
            n
            for n, one in enumerate(held)
            if one.kind in _COUNTED.get(figure.what, _FORCE) and one.status != "planned"
        ]
        return fits[-1] if fits else None

    # What is the news ---------------------------------------------------------------------------

    def _leads(self) -> list[int]:
        """Find the sentences that tell the news first: the headline, and the first full sentence."""
        found: list[int] = []
        for sentence in self._document.sentences[:30]:
            if sentence.end - sentence.start > LONGEST_SENTENCE or _FURNITURE.match(sentence.words):
                continue
            if len(sentence.words.split()) < _LEAST + 1 or not any(
                one.group for one in sentence.clauses
            ):
                continue
            found.append(sentence.number)
            if sentence.words.rstrip("\"')").endswith((".", "!")) or len(found) > 1:
                break
        return found

    def _is_news(self, sentence: Sentence) -> bool:
        if sentence.number in self._lead:
            return True
        first = self._document.sentences[self._lead[0]].paragraph if self._lead else 0
        return 0 <= sentence.paragraph - first < _PARAGRAPHS and not _FURNITURE.match(
            sentence.words
        )

    # One sentence -------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> list[Event]:
        line = dateline(sentence.text, sentence.start)
        begun = line.end() if line else sentence.start
        found: list[Event] = []
        taken: set[int] = set()
        for number in sentence.times:
            moment = self._moments[number]
            # The day of the report is nobody's deed; a decade or a century is no date of one.
            if moment.start < begun or "X" in moment.edtf:
                continue
            deed = attach(sentence, (moment.start, moment.end))
            for one in (deed, *self._covered(sentence, deed, moment)) if deed else ():
                events = list(self._dated(sentence, one, moment))
                found += events
                if events:
                    taken |= {one.trigger.token, one.verb.token if one.verb else -1}
        found = [self._ordered(sentence, event, found) for event in found]
        if self._is_news(sentence):
            found += self._news(sentence, taken, begun, found)
        return found

    def _covered(self, sentence: Sentence, deed: Deed, moment: Moment) -> Iterator[Deed]:
        """Yield the further deeds that a date before the first verb covers: "On Monday Kenya met Peru and signed"."""
        group = deed.trigger.clause.group
        if (
            deed.own
            or group is None
            or sentence.tokens[group.first].start < moment.start
            or deed.trigger.clause.is_embedded
        ):
            return
        for clause in sentence.clauses:
            if (
                clause.relation == "conjoined"
                and clause.subjects == deed.trigger.clause.subjects
                and not clause.times
            ):
                other = deed_of(sentence, clause)
                if other and other.trigger.sort:
                    yield other

    def _ordered(self, sentence: Sentence, event: Event, found: Sequence[Event]) -> Event:
        """Cut a stretch by a deed that the sentence puts before or after it, where that one's date is known."""
        every = sorted(triggers_in(sentence), key=lambda one: one.start)
        own = next((one for one in every if one.start == event.told[0]), None)
        link = link_of(sentence, own, every) if own else None
        if link is None:
            return event
        date = next((one.date for one in found if one.told[0] == link.other.start), None)
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
        sides = (
            self._parties.of_verb(sentence, deed)
            if deed.is_verb
            else self._parties.of_noun(sentence, deed, None)
        )
        named = {one for host in sides.hosts for one in (host.actor, host.place) if one} | set(
            sides.recipients.ids
        )
        for past in reversed(self.found[-_REMEMBERED:]):
            alike = (
                (past.kind, past.mode) == (deed.kind, deed.mode)
                and past.actors == sides.actors.ids
                and past.moment
            )
            if alike and sides.actors.ids and (not named or named & past.hosts):
                return past.date
        return None

    def _dated(self, sentence: Sentence, deed: Deed, moment: Moment) -> Iterator[Event]:
        date = parse(moment.edtf)
        to_come = date.earliest > self._days.last_day
        sure = self._factuality(sentence, deed)
        if sure.status == "undone":
            return
        trigger = deed.trigger
        past = trigger.group and trigger.group.tense in {"past", "perfect", "pluperfect"}
        if to_come and past and sure.status != "planned":
            return
        if sure.word == "would" and not to_come:
            return
        status = "planned" if to_come else sure.status
        if sure.status == "planned" and date.latest < self._days.first_day and not trigger.group:
            status = "reported"
        stated, how = moment.edtf, ""
        if _BEGINS.search(
            sentence.text[max(0, moment.start - 40) : moment.start]
        ) and _PLAIN.fullmatch(moment.edtf):
            stated, how = f"{moment.edtf}/", " A beginning; no end is stated."
        yield from self._events(sentence, deed, sure._replace(status=status), moment, stated, how)

    def _news(
        self, sentence: Sentence, taken: set[int], begun: int, dated: Sequence[Event]
    ) -> list[Event]:
        """Read the undated deeds of the news itself: those of main clauses, and of what is reported as said."""
        lead = sentence.number in self._lead
        found: list[Event] = []
        for clause in sentence.clauses:
            if (
                not self._is_reported(sentence, clause)
                or sentence.tokens[clause.first].start < begun
            ):
                continue
            deed = deed_of(sentence, clause)
            if (
                deed is None
                or deed.trigger.token in taken
                or (deed.verb and deed.verb.token in taken)
            ):
                continue
            if deed.trigger.sort is None and (not lead or found or dated):
                continue
            if not lead and self._is_background(sentence, clause, deed):
                continue
            sure = self._factuality(sentence, deed)
            if sure.status == "undone":
                continue
            if within(deed.trigger.start, self._document.quoted):
                continue
            found += self._events(sentence, deed, sure, None, self._news_date(sentence), "")
        if (
            lead
            and not found
            and not dated
            and sentence.number == self._lead[-1]
            and not self._told_lead()
        ):
            found += self._least(sentence)
        return found

    def _told_lead(self) -> bool:
        first = self._document.sentences[self._lead[0]].start
        return any(event.span[0] >= first for event in self.found)

    def _is_reported(self, sentence: Sentence, clause: Clause) -> bool:
        """Tell a clause that reports: a main one, or what somebody says."""
        if clause.group is None or clause.group.form != "finite":
            return (
                clause.group is None
                and sentence.number in self._lead
                and len(sentence.clauses) == 1
            )
        if clause.relation in {"main", "conjoined"}:
            return True
        return clause.relation == "that" and clause.parent is not None and clause.parent.relation in {"main", "conjoined"} and (
            clause.parent.group is not None and clause.parent.group.word in words()["speech"] and clause.group.tense in {"past", "perfect", "pluperfect"}
        )  # fmt: skip

    def _is_background(self, sentence: Sentence, clause: Clause, deed: Deed) -> bool:
        group = clause.group
        if group is None:
            return True
        tense = group.tense
        if tense == "pluperfect" and clause.relation != "that":
            return True
        if tense not in {"past", "perfect", "pluperfect"} and not (
            tense == "present" and "ing" in group.word[-3:]
        ):
            return True
        return bool(_BACKGROUND.search(sentence.words)) or bool(
            sentence.times and not clause.relation == "that"
        )

    def _news_date(self, sentence: Sentence) -> str:
        # A year that no date was read from may be the deed's own.
        if any(not self._is_timed(sentence, one.start()) for one in _YEAR.finditer(sentence.words)):
            return f"[..{self._days.last_day}]"
        first = dt.date.fromisoformat(self._days.first_day)
        low = first - dt.timedelta(days=_DAYS) if first.toordinal() > _DAYS else first
        return f"[{low.isoformat()}..{self._days.last_day}]"

    def _is_timed(self, sentence: Sentence, at: int) -> bool:
        place = sentence.start + at
        return any(
            start <= place < end for start, end in (self._document.times[n] for n in sentence.times)
        )

    def _least(self, sentence: Sentence) -> list[Event]:
        """Make of a lead whose words tell no deed an event with a blank kind."""
        verb = next((one for one in sentence.clauses if one.group and one.relation == "main"), None)
        trigger = verb_trigger(sentence, verb) if verb else None
        if trigger is None:
            return []
        trigger = trigger._replace(sort=None)
        sure = factuality.of_verb(sentence, trigger)
        sides = self._parties.of_verb(sentence, trigger)
        if sure.status == "undone":
            title = self._titles.of_words(sentence)
            return self._made(
                sentence,
                Deed(trigger),
                Sides(sides.actors, Parties()),
                sure._replace(status="reported"),
                None,
                self._news_date(sentence),
                "",
                title,
            )
        return list(
            self._events(sentence, Deed(trigger), sure, None, self._news_date(sentence), "")
        )

    # One event ----------------------------------------------------------------------------------

    def _factuality(self, sentence: Sentence, deed: Deed) -> Factuality:
        if deed.trigger.is_verb:
            return factuality.of_verb(sentence, deed.trigger)
        found = factuality.of_noun(sentence, deed.trigger, deed.verb, own=deed.own)
        clause = deed.trigger.clause
        if (
            clause.relation in {"participle", "relative"}
            and clause.parent
            and clause.parent.group
            and clause.antecedent in clause.parent.subjects
        ):
            if factuality.undoes(
                sentence, clause.parent.group
            ) and clause.parent.group.base not in {"end", "break"}:
                return Factuality("undone", clause.parent.group.word)
        return found

    def _events(
        self,
        sentence: Sentence,
        deed: Deed,
        sure: Factuality,
        moment: Moment | None,
        date: str,
        how: str,
    ) -> Iterator[Event]:
        trigger = deed.trigger
        if trigger.is_verb:
            sides = self._parties.of_verb(sentence, trigger)
        else:
            sides = self._parties.of_noun(sentence, trigger, deed.verb)
        sort = settled(sentence, trigger, sides, triggers_in(sentence))
        if (
            sort
            and sort.mode == "withdraw"
            and not trigger.is_verb
            and not (sides.actors.ids or sides.recipients.ids)
        ):
            sort = None
        trigger = trigger._replace(sort=sort)
        deed = deed._replace(trigger=trigger)
        if (
            sort is not None
            and sort.kind == "other"
            and sort.label in {"deaths", "accident", "disaster"}
            and not trigger.is_verb
        ):
            sides = Sides(Parties(), Parties(), sides.hosts)
        if trigger.mode == "visit" and len(sides.hosts) > 1:
            # The visited is the recipient (PLOVER): a visit to several is one each.
            for host in sides.hosts:
                one = sides._replace(
                    recipients=Parties((host.actor,) if host.actor else ()), hosts=(host,)
                )
                yield from self._made(sentence, deed, one, sure, moment, date, how, "")
            return
        yield from self._made(sentence, deed, sides, sure, moment, date, how, "")

    def _made(
        self,
        sentence: Sentence,
        deed: Deed,
        sides: Sides,
        sure: Factuality,
        moment: Moment | None,
        date: str,
        how: str,
        title: str,
    ) -> list[Event]:
        trigger = deed.trigger
        kind, mode = self._kind(sentence, trigger, sides)
        places = self._places(sentence, deed, sides)
        key = (
            kind,
            mode,
            sides.actors.ids,
            sides.recipients.ids,
            tuple(places),
            date,
            trigger.label or trigger.start,
        )
        if key in self._seen:
            return []
        self._seen.add(key)
        wheres = [self._names.place_name(one) for one in places]
        verb = trigger if trigger.is_verb else deed.verb
        title = title or (
            self._titles.of_verb(sentence, verb, sides, sure.status) if verb
            else self._titles.of_noun(sentence, trigger, sides, wheres, sure.status)
        )  # fmt: skip
        parties = (*sides.actors.ids, *sides.recipients.ids)
        mentioned = [
            m.actor for m in sentence.mentions
            if m.actor and m.actor not in parties and not (m.place and m.place in places) and self._names.is_noted(m.actor)
        ]  # fmt: skip
        span = (
            (trigger.start, trigger.close) if kind else self._clause_span(sentence, trigger.clause)
        )
        if kind and verb and not trigger.is_verb:
            span = min(verb.start, trigger.start), max(verb.end, trigger.close)
        return [Event(
            (sentence.start, sentence.end), span, kind, mode, trigger.label, title, sure.status,
            sides.actors.ids, sides.recipients.ids, tuple(dict.fromkeys(mentioned)), tuple(places), date, moment, how,
            tuple(self._unsure(sentence, trigger, sides, sure, moment)),
        )]  # fmt: skip

    def _unsure(
        self,
        sentence: Sentence,
        trigger: object,
        sides: Sides,
        sure: Factuality,
        moment: Moment | None,
    ) -> Iterator[str]:
        if moment:
            yield from moment.unsure
        yield from sides.actors.unsure
        yield from (one for one in sides.recipients.unsure if one not in sides.actors.unsure)
        if sure.status == "disputed":
            yield f"told as hearsay: “{sure.word}”"
        if getattr(trigger, "sort", None) is None:
            yield "no word tells the kind; write it"
        if not sides.actors.ids:
            yield "nobody is recognised as who did it"
        if moment and within(moment.start, self._document.quoted):
            yield "told within a quotation"

    def _clause_span(self, sentence: Sentence, clause: Clause) -> tuple[int, int]:
        end = max(clause.end, clause.group.head + 1 if clause.group else clause.first + 1)
        return sentence.tokens[clause.first].start, sentence.tokens[
            min(end, len(sentence.tokens)) - 1
        ].end

    def _kind(
        self, sentence: Sentence, trigger: object, sides: Sides
    ) -> tuple[str | None, str | None]:
        """Give kind and mode; an exercise of one country alone is a mobilisation (PLOVER)."""
        sort = getattr(trigger, "sort", None)
        if sort is None:
            return None, None
        alone = (
            len((*sides.actors.ids, *sides.recipients.ids)) == 1 and "joint" not in sentence.words
        )
        if sort.label == "exercise" and alone:
            return "mobilize", None
        return sort.kind, sort.mode

    def _places(self, sentence: Sentence, deed: Deed, sides: Sides) -> list[str]:
        trigger = deed.trigger
        if trigger.mode == "visit" and sides.hosts:
            return list(dict.fromkeys(one.place for one in sides.hosts if one.place))
        if trigger.is_verb and trigger.kind in _OF_WORDS:
            return []
        start, end = self._clause_span(sentence, trigger.clause)
        found = [
            place for m in sentence.mentions
            if start <= m.start < end and (place := self._names.place_of(m)) and self._is_where(sentence, m)
        ]  # fmt: skip
        return list(dict.fromkeys(found))

    def _is_where(self, sentence: Sentence, mention: Mention) -> bool:
        after = sentence.text[mention.end : mention.end + 12]
        if mention.adjective:
            return bool(_SOIL.match(after))
        lead = sentence.text[max(sentence.start, mention.start - 16) : mention.start]
        return bool(_PLACED.search(lead)) and not after.startswith("'s")
