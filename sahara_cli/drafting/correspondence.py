"""Messages within an article's text that are of another day than the article: what counts from it is left open there.

"Yesterday" in a mail that is quoted counts from the day of that mail, not from that of the mail around it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.moments import timexes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.events.model import Event
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.reader import Skimmed
    from sahara_cli.reading.sources.text import Source
    from sahara_cli.texts import NormalText


class Message(NamedTuple):
    """A stretch of the normal text that is of another day, or of a day that nothing tells."""

    start: int
    end: int
    day: dt.date | None

    @property
    def in_words(self) -> str:
        """Say of which day it is."""
        return f"is of {self.day}" if self.day else "tells no day"

    @property
    def why(self) -> str:
        """Say why nothing is counted from the article's day in it."""
        return f"it stands in a message that {self.in_words}, and the article's own day does not date it"


def messages(source: Source, text: NormalText, days: tuple[dt.date, dt.date]) -> list[Message]:
    """List the messages of a text that were not written on the days of publication."""
    if not source.messages:
        return []
    starts = [text.from_raw(at, at)[0] for at, _ in source.messages]
    ends = [*starts[1:], len(text.text)]
    dates = [dt.date.fromisoformat(day) if day else None for _, day in source.messages]
    every = zip(starts, ends, dates, strict=True)
    return [
        Message(*message)
        for message in every
        if not (message[2] and days[0] <= message[2] <= days[1])
    ]


def left_open(skimmed: Skimmed, apart: Sequence[Message]) -> Skimmed:
    """Take out the times that count from the article's day in messages of another day."""
    open_times = {
        (moment.start, moment.end): message.why
        for message in apart
        for moment in _counted(skimmed, message)
    }
    times = [time for time in skimmed.times if (time.start, time.end) not in open_times]
    return skimmed._replace(times=times)


def _counted(skimmed: Skimmed, message: Message) -> Iterator[Moment]:
    there = timexes_of(skimmed.text, message.day) if message.day else ()
    same = {(timex.start, timex.edtf) for timex in there}
    for moment in skimmed.times:
        if message.start <= moment.start < message.end:
            by_words = moment.anchor == "the words alone"
            if not by_words and (moment.start, moment.bare.edtf) not in same:
                yield moment


def undated(apart: Sequence[Message], text: NormalText) -> list[tuple[int, str]]:
    """Give each sentence of the messages, with the reason why the article's day does not date it."""
    return [
        (start, message.why)
        for message in apart
        for start, _ in text.sentences
        if message.start <= start < message.end
    ]


def bounded(event: Event, apart: Sequence[Message], last: dt.date) -> Event:
    """Date an event that a message of another day tells, and no words date, by the last day that it can be."""
    if event.moment or event.heard:
        return event
    for message in apart:
        if message.start <= event.span[0] < message.end:
            return event._replace(date=f"[..{message.day}]" if message.day else f"[..{last}]")
    return event


def notes(apart: Sequence[Message], text: NormalText) -> Iterator[str]:
    """Tell of each such message where it stands, and that its dates are left open."""
    for message in apart:
        paragraph, sentence = text.place(message.start)
        yield f"from \u00b6{paragraph} s{sentence} a message {message.in_words}: what counts from its day is left open"
