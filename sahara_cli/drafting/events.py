"""Events drafted from sentences that hold a date and say who acts, or what was done."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.drafting.citing import LONGEST_SENTENCE
from sahara_cli.drafting.clauses import Told, at_of, clauses, deed_for, heads, told, unnamed
from sahara_cli.drafting.meant import OPENING, Sentence, meant
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.clauses import Clause
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.mentions import Mention
    from sahara_cli.drafting.moments import Moment
    from sahara_cli.drafting.roster import Roster

_BEGINS = re.compile(r"\b(?:began|begun|started|broke out|erupted)(?: (?:in|on|at|around))? $")
#: The date of a clause that only says that somebody spoke is the statement's.
_SPEECH = re.compile(r"\b(?:said|says|told|added|wrote|stated|tweeted|replied)\b")
_PLACED = re.compile(r"\b(?:in|at|near|across|off|inside|around)(?: the)? $")
_SOIL = re.compile(r" (?:soil|territory|waters|airspace|border)\b")
_PLAIN = re.compile(r"-?\d{4}(?:-\d\d){0,2}[?~%]?")


class Happening(NamedTuple):
    """What a statement may refer back to: an event that was told, where, and when."""

    at: int
    kind: str
    mode: str | None
    actors: tuple[str, ...]
    hosts: frozenset[str]
    date: str
    words: str


class EventDrafter:
    """Drafts the events of one article; `text` is its normal text, a paragraph a line."""

    def __init__(
        self, text: str, citer: Citer, roster: Roster, ids: Ids, published: tuple[str, str]
    ) -> None:
        self._text, self._citer, self._roster, self._ids = text, citer, roster, ids
        self._published, self._last_day = published
        self._person: str | None = None
        self.happenings: list[Happening] = []
        self._done: set[tuple[object, ...]] = set()

    def draft(
        self,
        sentences: Sequence[tuple[int, int]],
        moments: Sequence[Moment],
        quoted: Sequence[tuple[int, int]],
    ) -> Iterator[Proposal]:
        """Yield the events of the sentences, in order; dates within `quoted` stretches are marked."""
        at = 0
        for start, end in sentences:
            held = []
            while at < len(moments) and moments[at].start < end:
                held.append(moments[at])
                at += 1
            mentions = self._roster.mentions(self._text, start, end)
            if held and end - start <= LONGEST_SENTENCE:
                one = Sentence(start, end, clauses(self._text, start, end), mentions, self._person)
                for moment in held:
                    yield from self._events(one, moment, quoted)
            self._remember(start, mentions)

    def _remember(self, start: int, mentions: Sequence[Mention]) -> None:
        people = [
            one.actor
            for one in heads(self._text, mentions)
            if one.actor and self._roster.is_person(one.actor)
        ]
        if people and not OPENING.match(self._text, start):
            self._person = people[0]
            # Of two people "he" may be either; the one named last is as likely as the subject.
            if len(set(people)) > 1 and people[-1] != people[0]:
                self._person = people[-1]

    def _events(
        self, sentence: Sentence, moment: Moment, quoted: Sequence[tuple[int, int]]
    ) -> Iterator[Proposal]:
        spoken = _within(moment.start, quoted)
        parts = [_of_one_voice(part, quoted, spoken=spoken) for part in sentence.parts]
        here = parts[at_of(parts, moment.start)]
        held = [m for m in sentence.mentions if here.start <= m.start < here.end and m.actor]
        doers = heads(self._text, held)
        deed, clause = deed_for(self._text, parts, moment.start, has_doer=bool(doers))
        unsure = list(moment.unsure)
        if deed:
            found = told(self._text, clause, deed, sentence.mentions)
            found = meant(found, self._text, sentence, clause, deed, self._roster)
        elif _SPEECH.search(self._text, here.start, here.end):
            return
        else:
            found = unnamed(tuple(dict.fromkeys(m.actor for m in doers if m.actor)))
            unsure.append("no word tells the kind; write it, and the title")
        if found.negated or not (found.actors or deed):
            return
        sentence.told[clause.start] = found.actors
        unsure += found.unsure
        if not found.actors:
            unsure.append("the sentence names nobody who did it")
        if spoken:
            unsure.append("told within a quotation")
        for one in _each_host(found):
            if proposal := self._event(sentence, clause, moment, one, unsure):
                yield proposal

    def _event(
        self,
        sentence: Sentence,
        clause: Clause,
        moment: Moment,
        found: Told,
        unsure: Sequence[str],
    ) -> Proposal | None:
        date, basis = self._dated(moment)
        deed = found.deed
        kind, mode = _kind(found, self._text[clause.start : clause.end])
        places = self._places(sentence, clause, found)
        key = (kind, mode, found.actors, found.recipients, tuple(places), date)
        if key in self._done:
            return None
        self._done.add(key)
        names = [", ".join(map(self._roster.name, ids)) for ids in (found.actors, found.recipients)]
        wheres = [
            one
            for one in (names[1], *(() if names[1] else map(self._roster.place_name, places)))
            if one
        ]
        title = " – ".join(part for part in (names[0], deed.label if deed else "", *wheres) if part)
        cite = self._citer.cite(sentence.start, sentence.end)
        planned = found.planned or parse(date).earliest > self._last_day
        mentioned = [
            m.actor
            for m in sentence.mentions
            if m.actor and m.actor not in (*found.actors, *found.recipients)
        ]
        fields: dict[str, object] = {
            "id": self._ids.new(f"{title} {_stem(date)}", "event"),
            "date": date,
            "date_text": moment.words,
            "date_basis": basis,
            "kind": kind,
            "mode": mode,
            "status": "planned" if planned else "reported",
            "title": f"{title} ({date})",
            "actors": list(found.actors),
            "recipients": list(found.recipients),
            "mentioned": list(dict.fromkeys(mentioned)),
            "places": places,
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        doubts = [
            *unsure,
            *(() if cite else ("no span is long enough and at one place: cite it by hand",)),
        ]
        self._roster.use(*found.actors, *found.recipients, *mentioned, *places)
        hosts = frozenset(one for one in (*found.recipients, *places))
        self.happenings.append(
            Happening(sentence.start, kind or "", mode, found.actors, hosts, date, moment.words)
        )
        whole = self._text[sentence.start : sentence.end]
        return Proposal("event", fields, whole, tuple(doubts), moment.rule, moment.anchor)

    def _dated(self, moment: Moment) -> tuple[str, str]:
        basis = basis_of(moment, self._published)
        lead = self._text[max(0, moment.start - 40) : moment.start]
        if _BEGINS.search(lead) and _PLAIN.fullmatch(moment.edtf):
            return f"{moment.edtf}/", f"{basis} A beginning; no end is stated."
        return moment.edtf, basis

    def _places(self, sentence: Sentence, clause: Clause, found: Told) -> list[str]:
        if found.deed and found.deed.mode == "visit" and found.hosts:
            return list(dict.fromkeys(one.place for one in found.hosts if one.place))
        places = []
        for one in sentence.mentions:
            place = self._roster.place_of(one) if clause.start <= one.start < clause.end else None
            if place and self._is_where(clause, one):
                places.append(place)
        return list(dict.fromkeys(places))

    def _is_where(self, clause: Clause, one: Mention) -> bool:
        after = self._text[one.end : one.end + 12]
        if one.adjective:
            return bool(_SOIL.match(after))
        lead = self._text[max(clause.start, one.start - 16) : one.start]
        return bool(_PLACED.search(lead)) and not after.startswith("'s")


def basis_of(moment: Moment, published: str) -> str:
    """Say how a date was resolved, in a sentence."""
    anchor = f"publication, {published}" if moment.anchor.startswith("published") else moment.anchor
    return f'"{moment.words}" by the rule {moment.rule}, counted from {anchor}.'


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies in one of some spans, which are in order."""
    before = bisect_right(spans, (place, sys.maxsize))
    return before > 0 and place < spans[before - 1][1]


def _of_one_voice(part: Clause, quoted: Sequence[tuple[int, int]], *, spoken: bool) -> Clause:
    """Keep the deeds that are told by whoever tells the date: the writer, or who is quoted."""
    return part._replace(
        deeds=tuple(one for one in part.deeds if _within(one.start, quoted) is spoken)
    )


def _stem(date: str) -> str:
    """Shorten a date for an id: of a stretch, the month that it begins in."""
    day = re.search(r"\d{4}(?:-\d\d){0,2}", date)
    return (day[0][:7] if date.startswith("[") else day[0]) if day else ""


def _kind(found: Told, clause: str) -> tuple[str | None, str | None]:
    """Give kind and mode; an exercise of one country alone is a mobilisation (PLOVER)."""
    if found.deed is None:
        return None, None
    alone = len(found.actors) == 1 and "joint" not in clause
    if found.deed.label == "exercise" and alone:
        return "mobilize", None
    return found.deed.kind, found.deed.mode


def _each_host(found: Told) -> list[Told]:
    """Make of a visit to several one visit each: the visited is the recipient (PLOVER)."""
    if not found.deed or found.deed.mode != "visit" or len(found.hosts) <= 1:
        return [found]
    return [
        found._replace(recipients=(one.actor,) if one.actor else (), hosts=(one,))
        for one in found.hosts
    ]
