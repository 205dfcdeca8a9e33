"""A sentence read: of each date, the deed that it belongs to, who did it, and what the sentence tells of its order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.reading.events.clauses import at_of
from sahara_cli.reading.events.dated import Tie, deed_for
from sahara_cli.reading.events.deeds.verbforms import HELPERS, MOVING, OPEN, SPEECH
from sahara_cli.reading.events.manner import sharpened
from sahara_cli.reading.events.meant import meant
from sahara_cli.reading.events.order import cut, order_of
from sahara_cli.reading.events.sides import told, unnamed
from sahara_cli.reading.events.spans import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.meant import Sentence
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.order import Order
    from sahara_cli.reading.events.sides import Told

_BEGINS = re.compile(r"\b(?:began|begun|started|broke out|erupted)(?: (?:in|on|at|around))? $")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}[?~%]?")
#: A state, a figure, and what somebody thinks or wants are no events.
_NO_DEEDS = (
    HELPERS
    | MOVING
    | OPEN
    | SPEECH
    | {"announced", "expects", "expected", "remain", "remains", "remained"}
    | {"fear", "fears", "feared", "worries", "worried", "doubts", "doubted"}
)
#: What is told although its sentence names nobody.
_NAMELESS = frozenset({"assault", "protest", "coerce", "sanction", "aid"})
_BREAKING = frozenset(
    {"broke", "broken", "breached", "violated", "ended", "rejected", "expired", "failed", "ends"}
)
_YIELDING = frozenset({"release", "ceasefire", "resign"})
_BEFALLS = frozenset({"disaster", "accident", "epidemic", "deaths", "election"})
#: How far from a verb a date is surely its own, and what must not stand between.
_BESIDE, _BREAK = 60, re.compile(r"[;:\"]|, [a-z]|``")
#: "Bought its rival, Tellus, for two million".
_APPOSITION = re.compile(r", [A-Z][^,;:]*, ")
#: How many of the last events one told again may be.
_REMEMBERED = 100


class Happening(NamedTuple):
    """What a sentence may refer back to: an event that was told, where, and when."""

    at: int
    kind: str
    mode: str | None
    actors: tuple[str, ...]
    hosts: frozenset[str]
    date: str
    words: str
    #: Where the words for the deed stand, or else the clause; and where the words for the date do.
    told: tuple[int, int] = (0, 0)
    dated: tuple[int, int] = (0, 0)


class Reading(NamedTuple):
    """What a date was read as: the deed and its clause, the date that it gives, how, and what is unsure."""

    moment: Moment
    parts: tuple[Clause, ...]
    tie: Tie
    found: Told
    date: str
    how: str
    unsure: tuple[str, ...]


class Reader:
    """Reads the sentences of one article; `last_day` is the last on which it may have been published."""

    def __init__(self, text: str, roster: Roster, last_day: str) -> None:
        self._text, self._roster, self._last_day = text, roster, last_day

    def read(
        self,
        sentence: Sentence,
        moments: Sequence[Moment],
        quoted: Sequence[tuple[int, int]],
        happenings: Sequence[Happening],
    ) -> list[Reading]:
        """Read the dates of a sentence that are of deeds; `happenings` are what was told before it."""
        readings = [
            reading
            for moment in moments
            # A decade or a century is no date of a deed.
            if "X" not in moment.edtf and (reading := self._reading(sentence, moment, quoted))
        ]
        return [self._ordered(sentence, one, readings, happenings) for one in readings]

    def _reading(
        self, sentence: Sentence, moment: Moment, quoted: Sequence[tuple[int, int]]
    ) -> Reading | None:
        spoken = within(moment.start, quoted)
        parts = tuple(_of_one_voice(part, quoted, spoken=spoken) for part in sentence.parts)
        date = parse(moment.edtf)
        to_come = date.latest > self._last_day
        tie = deed_for(self._text, parts, at_of(parts, moment.start), moment[:2], to_come=to_come)
        if tie.spoken or not (tie.deed or tie.verb):
            return None
        if tie.deed:
            sharp = sharpened(self._text, parts, tie.clause, tie.deed)
            # What is still to come is as sure as the words around it tell.
            tie = tie._replace(deed=sharp, own=tie.own and not to_come)
        found = _standing(self._told(sentence, parts, tie), tie, to_come=to_come)
        if not self._is_told(sentence, moment, tie, found):
            return None
        sentence.told[tie.clause.start] = found.actors
        stated, how = self._dated(moment)
        unsure = [*moment.unsure, *found.unsure]
        if found.hearsay:
            unsure.append(f"told as hearsay: “{found.hearsay}”")
        if tie.deed is None:
            unsure.append("no word tells the kind; write it, and the title")
        if not found.actors:
            unsure.append("nobody is recognised as who did it")
        if spoken:
            unsure.append("told within a quotation")
        return Reading(moment, parts, tie, found, stated, how, tuple(unsure))

    def _is_told(self, sentence: Sentence, moment: Moment, tie: Tie, found: Told) -> bool:
        """Tell whether a reading is worth proposing: done or planned, by or to somebody, at that date."""
        if tie.deed is None and not self._is_done(tie, moment):
            return False
        if (
            _is_broken(tie)
            or found.negated
            or not (found.actors or found.recipients or _stands_alone(tie.deed, sentence))
        ):
            return False
        past = tie.deed and tie.deed.verb and not found.planned
        return not (past and parse(moment.edtf).earliest > self._last_day)

    def _is_done(self, tie: Tie, moment: Moment) -> bool:
        """Tell whether a verb that no kind is known of tells something done, and at the date beside it."""
        verb = tie.verb
        if verb is None or verb.form != "finite" or verb.word in _NO_DEEDS:
            return False
        if verb.word.endswith("ing") and not verb.is_planned:
            return False
        between = self._text[min(verb.end, moment.end) : max(verb.first, moment.start)]
        between = _APPOSITION.sub(" ", between)
        return len(between) <= _BESIDE and not _BREAK.search(between)

    def _told(self, sentence: Sentence, parts: Sequence[Clause], tie: Tie) -> Told:
        if tie.deed is None:
            found = unnamed(self._text, parts, tie, sentence.mentions)
        else:
            found = told(self._text, parts, tie, tie.deed, sentence.mentions)
        return meant(found, self._text, sentence, tie, self._roster)

    def _dated(self, moment: Moment) -> tuple[str, str]:
        lead = self._text[max(0, moment.start - 40) : moment.start]
        if _BEGINS.search(lead) and _PLAIN.fullmatch(moment.edtf):
            return f"{moment.edtf}/", " A beginning; no end is stated."
        return moment.edtf, ""

    def _ordered(
        self,
        sentence: Sentence,
        one: Reading,
        readings: Sequence[Reading],
        happenings: Sequence[Happening],
    ) -> Reading:
        """Cut a stretch by a deed that the sentence puts before or after it, where that one's date is told."""
        order = order_of(self._text, one.parts, one.tie.deed) if one.tie.deed else None
        if order is None:
            return one
        date = next((r.date for r in readings if r.tie.deed == order.other), None)
        date = date or self._told_before(sentence, one.parts, order, happenings)
        narrower = date and cut(one.date, date, is_before=order.is_before, days=order.days)
        if not date or not narrower:
            return one
        side = "before" if order.is_before else "after"
        days = f"{order.days} days " if order.days else "a day or more "
        other = f"the {order.other.label} dated {date}"
        return one._replace(
            date=narrower,
            how=f'{one.how} Cut from {one.date} by "{order.word}": it was {side} {other}.',
            unsure=(*one.unsure, f"“{order.word}” is read as {days}{side} {other}"),
        )

    def _told_before(
        self,
        sentence: Sentence,
        parts: Sequence[Clause],
        order: Order,
        happenings: Sequence[Happening],
    ) -> str | None:
        """Find the date of a deed told again: the last of its sort by the same actors, at the same place."""
        deed = order.other
        found = self._told(sentence, parts, Tie(deed, order.clause, deed.verb))
        named = {one for host in found.hosts for one in (host.actor, host.place) if one}
        named |= set(found.recipients)
        for past in reversed(happenings[-_REMEMBERED:]):
            alike = (past.kind, past.mode) == (deed.kind, deed.mode) and past.actors == found.actors
            if alike and found.actors and (not named or named & past.hosts):
                return past.date
        return None


def _is_broken(tie: Tie) -> bool:
    """Tell whether a verb says of a truce that it came to an end."""
    truce = tie.deed and not tie.deed.verb and tie.deed.mode == "ceasefire"
    return bool(truce and not tie.own and tie.verb and tie.verb.word in _BREAKING)


def _stands_alone(deed: Deed | None, sentence: Sentence) -> bool:
    """Tell whether a deed is worth telling where nobody is found who did it: one that befalls, or names in sight."""
    if deed is None:
        return False
    nameless = deed.kind in _NAMELESS or deed.mode in _YIELDING or deed.label in _BEFALLS
    return nameless or bool(sentence.mentions)


def _standing(found: Told, tie: Tie, *, to_come: bool) -> Told:
    """Tell by the date as well whether a deed is planned: what must be held by August, and no raid of last year."""
    if tie.own:
        return found._replace(planned=False)
    noun = tie.deed and not tie.deed.verb
    due = noun and tie.verb and {"must", "should"} & set(tie.verb.helpers.split())
    return found._replace(planned=True) if due and to_come else found


def _of_one_voice(part: Clause, quoted: Sequence[tuple[int, int]], *, spoken: bool) -> Clause:
    """Keep the deeds that are told by whoever tells the date: the writer, or who is quoted."""
    return part._replace(
        deeds=tuple(one for one in part.deeds if within(one.start, quoted) is spoken)
    )
