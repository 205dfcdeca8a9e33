"""Events drafted from sentences that hold a date and say who acts, or what was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.drafting.citing import LONGEST_SENTENCE, UNCITED
from sahara_cli.reading.events.clauses import clauses
from sahara_cli.reading.events.datelines import dateline
from sahara_cli.reading.events.headlines import headline, joined, placed
from sahara_cli.reading.events.meant import Sentence
from sahara_cli.reading.events.named import Named
from sahara_cli.reading.events.readings import Happening, Reader
from sahara_cli.reports.drafts import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.citing import Citer
    from sahara_cli.drafting.ids import Ids
    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.events.readings import Reading
    from sahara_cli.reading.events.sides import Told
    from sahara_cli.reading.people.mentions import Mention

__all__ = ["EventDrafter", "Happening", "basis_of"]

#: What is done in words: the place in such a sentence is of what they are about.
_OF_WORDS = frozenset({"accuse", "reject", "request", "threaten", "support", "agree"})
_PLACED = re.compile(
    r"\b(?:in|at|near|across|off|inside|around|hit|hits|shook|rocked|struck|swept)(?: the)? $"
)
_SOIL = re.compile(r" (?:soil|territory|waters|airspace|border)\b")


class EventDrafter:
    """Drafts the events of one article; `text` is its normal text, a paragraph a line."""

    def __init__(
        self, text: str, citer: Citer, roster: Roster, ids: Ids, published: tuple[str, str]
    ) -> None:
        self._text, self._citer, self._roster, self._ids = text, citer, roster, ids
        self._published, self._last_day = published
        self._reader = Reader(text, roster, self._last_day)
        self._named = Named(text, roster)
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
            line = dateline(self._text, start)
            mentions = self._roster.mentions(self._text, line.end() if line else start, end)
            if line:
                # The day of the report is nobody's deed.
                held = [one for one in held if one.start >= line.end()]
            together: list[tuple[str, ...]] = []
            if held and end - start <= LONGEST_SENTENCE:
                one = Sentence(start, end, clauses(self._text, start, end), mentions, self._named)
                for reading in self._reader.read(one, held, quoted, self.happenings):
                    for part in _each_host(reading.found):
                        if proposal := self._event(one, reading, part):
                            yield proposal
                together = list(one.told.values())
            self._named.note(line.end() if line else start, mentions, together)

    def _event(self, sentence: Sentence, reading: Reading, found: Told) -> Proposal | None:
        clause, moment, date = reading.tie.clause, reading.moment, reading.date
        deed = found.deed
        kind, mode = _kind(found, self._text[clause.start : clause.end])
        places = self._places(sentence, clause, found)
        key = (kind, mode, found.actors, found.recipients, tuple(places), date)
        if key in self._done:
            return None
        self._done.add(key)
        planned = found.planned or parse(date).earliest > self._last_day
        names = [tuple(map(self._roster.name, ids)) for ids in (found.actors, found.recipients)]
        wheres = [self._roster.place_name(one) for one in places]
        title = _title(found, names[0], names[1], wheres, self._text, planned=planned)
        stem = (*names[0], deed.label if deed else "", *(names[1] or wheres), _stem(date))
        cite = self._citer.cite(sentence.start, sentence.end)
        mentioned = [
            m.actor
            for m in sentence.mentions
            if m.actor
            and m.actor not in (*found.actors, *found.recipients)
            and not (m.place and m.place in places)
            and self._roster.is_noted(m.actor)
        ]
        fields: dict[str, object] = {
            "id": self._ids.new(" ".join(stem), "event"),
            "date": date,
            "date_text": moment.words,
            "date_basis": f"{basis_of(moment, self._published)}{reading.how}",
            "kind": kind,
            "mode": mode,
            "status": "planned" if planned else "disputed" if found.hearsay else "reported",
            "title": title,
            "actors": list(found.actors),
            "recipients": list(found.recipients),
            "mentioned": list(dict.fromkeys(mentioned)),
            "places": places,
            "cites": [cite] if cite else [],
            "origin": "drafted",
        }
        doubts = [
            *reading.unsure,
            *(() if cite else (UNCITED,)),
        ]
        self._roster.use(*found.actors, *found.recipients, *mentioned, *places)
        hosts = frozenset(one for one in (*found.recipients, *places))
        self.happenings.append(
            Happening(
                sentence.start,
                kind or "",
                mode,
                found.actors,
                hosts,
                date,
                moment.words,
                (deed.start, deed.close) if deed else (clause.start, clause.end),
                (moment.start, moment.end),
            )
        )
        whole = self._text[sentence.start : sentence.end]
        return Proposal("event", fields, whole, tuple(doubts), moment.rule, moment.anchor)

    def _places(self, sentence: Sentence, clause: Clause, found: Told) -> list[str]:
        if found.deed and found.deed.mode == "visit" and found.hosts:
            return list(dict.fromkeys(one.place for one in found.hosts if one.place))
        places: list[str] = []
        if found.deed and found.deed.kind == "aid":
            places += [one.place for one in found.hosts if one.place and not one.actor]
        if found.deed and found.deed.is_verb and found.deed.kind in _OF_WORDS:
            return places
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


def _title(
    found: Told,
    actors: Sequence[str],
    whom: Sequence[str],
    wheres: Sequence[str],
    text: str,
    *,
    planned: bool,
) -> str:
    """Write the headline; a visit's host may be a place alone."""
    deed = found.deed
    if deed is None:
        return joined(actors or whom)
    host = wheres if deed.mode == "visit" and not whom else ()
    where = joined([placed(one) for one in wheres if one not in whom and one not in host])
    many = not deed.is_verb and text[deed.end - 1] == "s"
    sort = deed.sort
    return headline(
        sort.phrase, sort.headline, actors, joined(whom or host), where, planned=planned, many=many
    )


def _each_host(found: Told) -> list[Told]:
    """Make of a visit to several one visit each: the visited is the recipient (PLOVER)."""
    if not found.deed or found.deed.mode != "visit" or len(found.hosts) <= 1:
        return [found]
    return [
        found._replace(recipients=(one.actor,) if one.actor else (), hosts=(one,))
        for one in found.hosts
    ]
