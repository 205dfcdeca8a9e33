"""Date a statement: beside the verb of speech, by the occasion, as the statement before, else by the rule "news".

That rule dates the words of news to the week up to publication; in a text about the past, publication is only a
bound, and never the date.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.drafting.days_of_speech import in_dateline, is_occasion, nearest
from sahara_cli.drafting.events import basis_of
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import words_for_deeds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.drafting.roster import Roster
    from sahara_cli.reading.events.model import Event
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.quotations import Quotation

#: A date may stand so many characters from its verb of speech.
REACH = 60
_ELSEWHERE = late(
    r"[;]|, (?:which|where|who|whose|whom|when|while|and|but)\b|\b(?:that|after|before|about|over)\b"
)
_OCCASION = late(r"\b(?:during|on|at|in|after) (?:his|her|their|its|the|that|this) ")
#: Words before a verb of speech that set it in the past, not in the news.
_EARLIER = late(r"\b(?:had|once|previously|long ago|years ago|famously)(?: \w+)? $", re.IGNORECASE)
_OF_THE_PAST = late(
    r"\b(?:[Oo]nce (?:said|told|wrote|asked)"
    r"|[Ii]n (?:his|her|their) (?:memoirs?|autobiography|diar(?:y|ies)|book|will|youth)"
    r"|(?:years|months|decades|centuries) (?:ago|earlier|before)|at the time|back then|[Ii]n \d{4} (?:he|she|they))\b"
)
#: "On the Sunday shows", "at the Friday briefing": it was said there.
_ON_SHOW = late(r"\b(?:on|at|in|during) \Z")
#: A noun behind "the 3 March".
_NOUN_BEHIND = late(
    r" (?!(?:in|on|at|that|to|and|but|or|for|with|of|after|before|when|while|as|during|because|from|by|the|an?|it|he"
    r"|she|they|who|which|was|were|is|are|had|has|have|will|would|said)\b)[a-z]{3,}"
)
#: The rule "news" reaches back so many days.
_DAYS = 7
#: The signs and words between a quotation and its day.
_LED = late(r"[\"'”’]?,? (?:(?:on|in|late|early|last|this) ){0,2}")
#: "His visit" is looked for among so many last events.
_REMEMBERED = 100

#: Words before a verb of speech that make it future, or a plan.
_AIMED = (
    r"(?:expected|due|set|scheduled|likely|about|ready|poised|supposed|preparing|going"
    r"|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|wants?|expects?)"
)
_TO_COME_BEFORE = late(
    r"(?:\b(?:will|shall|would|may|might|can|could|should|must)|'ll)(?: (?:also|then|likely|\w+ly))? $"
    rf"|\b(?:{_AIMED}|is|are|was|were|be) to (?:\w+ly )?$"
)
_TO_COME = late(
    rf"(?:(?:is|are|was|were|be)(?: \w+ly)? )?(?:{_AIMED}) to\b|(?:is|are|was|were) to\b"
)
_UNSAID_BEFORE = late(
    r"(?:\b(?:not|never|nobody|no one)|n't|\b(?:refus|declin|fail)(?:es|ed|s|ing)? to)(?: \w+)? $",
    re.IGNORECASE,
)
_UNSAID = late(
    r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?: not\b| never\b|n't\b)"
)
#: A cue is searched so many characters before and after the source's phrase, and read with so many around it.
_BEFORE, _AFTER, _AROUND = 40, 80, 40


class SaidOn(NamedTuple):
    """A date for words, the article's own words for it, and its basis; `edtf` is None if nothing gives a date."""

    edtf: str | None
    words: str | None = None
    basis: str | None = None
    anchor: str = ""
    unsure: tuple[str, ...] = ()


class Spoken(NamedTuple):
    """A quotation in the normal text: its parts, the phrase that names its source, its span, and the speaker."""

    quotation: Quotation
    parts: tuple[tuple[int, int], ...]
    mention: tuple[int, int] | None
    start: int
    end: int
    speaker: str | None = None

    @property
    def names_its_source(self) -> bool:
        """Tell whether the phrase that names the source stands beside the words."""
        return bool(self.mention) and self.start <= (self.mention or (0, 0))[0] < self.end

    def holds(self, place: int) -> bool:
        """Tell whether a place of the text is among the words said."""
        return any(start <= place < end for start, end in self.parts)


#: "Had the talks not failed in 2022, she said": the year is of what is supposed.
_SUPPOSED = late(r"\W*(?:If|Had|Were|Should|Unless)\b[^,;]*$")


@lru_cache(maxsize=500)
def _cued(cue: str) -> re.Pattern[str]:
    """Compile the pattern of a cue's own words."""
    return re.compile(rf"\b{re.escape(cue)}\b")


class Dater:
    """Dates the words of an article; `text` is its normal text, a paragraph a line.

    `published` are its date and the last day of that, `moments` the dates in the text, in order, and `no_days` where it
    names a day that does not exist, with the reason.
    """

    def __init__(
        self,
        text: str,
        roster: Roster,
        published: tuple[str, str],
        happenings: Sequence[Event],
        moments: Sequence[Moment] = (),
        no_days: Sequence[tuple[int, str]] = (),
    ) -> None:
        self._text, self._roster, self._published = text, roster, published[0]
        self._happenings = happenings
        self._moments, self._starts = moments, [moment.start for moment in moments]
        self._no_days = no_days
        self._week = _week(published[0])
        self._until = Window.until(parse(published[1]))
        self._bound, self._news = _bound(*published), _news(*published)
        self._undated = (self._bound, self._news)
        self._last: tuple[str | None, SaidOn] = (None, self._news)

    def date(self, spoken: Spoken, stretch: tuple[int, int], near: Sequence[Moment]) -> SaidOn:
        """Date words; `near` are the dates in the `stretch` of their sentences."""
        date = self._date(spoken, stretch, near)
        self._last = (spoken.speaker, date)
        return date

    def _date(self, spoken: Spoken, stretch: tuple[int, int], near: Sequence[Moment]) -> SaidOn:
        if not (spoken.speaker or spoken.quotation.cue):
            return SaidOn(None, unsure=("no date while nobody speaks",))
        if not spoken.names_its_source:
            return self._as_before(spoken.speaker)
        if unsaid := self._unsaid(spoken):
            return unsaid
        near = [moment for moment in near if not in_dateline(self._text, moment)]
        beside = [
            moment
            for moment in near
            if self._beside(spoken, moment)
            and not _SUPPOSED.match(self._text, stretch[0], moment.start)
        ]
        if day := nearest(self._text, beside, self._cue(spoken), spoken.quotation.cue or ""):
            return self._on(day)
        return self._without_day(spoken, stretch, near)

    def _without_day(
        self, spoken: Spoken, stretch: tuple[int, int], near: Sequence[Moment]
    ) -> SaidOn:
        """Date words whose sentence gives no day: by an occasion, unless it names a day that does not exist."""
        if spoken.speaker and (said_on := self._occasion(spoken, stretch)):
            return said_on
        for start, why in self._no_days:
            if stretch[0] <= start < stretch[1] and not spoken.holds(start):
                return SaidOn(None, unsure=(f"{why}; write when it was said",))
        return self._bound if self._is_past(spoken, stretch, near) else self._news

    def _is_past(self, spoken: Spoken, stretch: tuple[int, int], near: Sequence[Moment]) -> bool:
        """Tell whether words are of the past: "had said", "in his memoirs", or in a paragraph with an earlier date."""
        cue = self._cue(spoken)
        before_cue = self._text[max(0, cue - _AROUND) : cue] if cue is not None else ""
        if _EARLIER.search(before_cue):
            return True
        around = [self._text[start:end] for start, end in _gaps(stretch, spoken.parts)]
        if any(_OF_THE_PAST.search(words) for words in around):
            return True
        opening = self._text.rfind("\n", 0, stretch[0]) + 1
        dates_before = [
            moment
            for moment in (*self._dates(opening, stretch[0]), *near)
            if moment.start < spoken.start
        ]
        return bool(dates_before) and dates_before[-1].edtf < self._week

    def _dates(self, start: int, end: int) -> Sequence[Moment]:
        first = bisect_left(self._starts, start)
        return self._moments[first : bisect_left(self._starts, end, first)]

    def _on(self, moment: Moment) -> SaidOn:
        if self._until.verdict(parse(moment.edtf)) is Verdict.NO:
            doubt = f'"{moment.words}" is read as {moment.edtf}, after publication: write when it was said'
            return SaidOn(None, unsure=(doubt,))
        basis = basis_of(moment, self._published)
        return SaidOn(moment.edtf, moment.words, basis, moment.anchor, moment.unsure)

    def _as_before(self, speaker: str | None) -> SaidOn:
        """Date words as the same speaker's words before them, which they continue."""
        who, last = self._last
        if who is None or who != speaker:
            return self._news
        if last in self._undated:
            return last
        if last.edtf is None or (last.basis or "").startswith("These words"):
            return last
        basis = f"These words go on from those said before. {last.basis}"
        return last._replace(basis=basis, unsure=("dated as the words before it",))

    def _unsaid(self, spoken: Spoken) -> SaidOn | None:
        """Refuse a date to words that are still to be said or were not said."""
        cue = self._cue(spoken)
        if cue is None:
            return None
        before = self._text[max(0, cue - _AROUND) : cue]
        if _UNSAID.match(self._text, cue) or _UNSAID_BEFORE.search(before):
            doubt = "it is told as not said: delete the line, or write when it was said"
            return SaidOn(None, unsure=(doubt,))
        if _TO_COME.match(self._text, cue) or _TO_COME_BEFORE.search(before):
            doubt = "it is told as still to come: delete the line, or write when it was said"
            return SaidOn(None, unsure=(doubt,))
        return None

    def _cue(self, spoken: Spoken) -> int | None:
        """Find the cue that is nearest to the phrase that names the source, outside the words said."""
        if not spoken.mention or not spoken.quotation.cue:
            return None
        cue = _cued(spoken.quotation.cue)
        start, end = spoken.mention
        places = [
            match.start()
            for match in cue.finditer(self._text, max(0, start - _BEFORE), end + _AFTER)
            if not spoken.holds(match.start()) and "\n" not in self._text[end : match.start()]
        ]
        return min(places, key=lambda at: max(start - at, at - end), default=None)

    def _beside(self, spoken: Spoken, moment: Moment) -> bool:
        """Tell whether a date stands beside the phrase that names the speaker, and dates the words."""
        if spoken.holds(moment.start) or not spoken.mention or self._describes(moment):
            return False
        start, end = spoken.mention
        last = spoken.parts[-1][1]
        mixed = spoken.quotation.directness == "mixed"
        if mixed and end <= spoken.parts[0][0] and last <= moment.start:
            # 'Lee said "we agree" on Monday': the day stands behind the words.
            return _LED.fullmatch(self._text, last, moment.start) is not None
        between = (end, moment.start) if moment.start >= end else (moment.end, start)
        return self._may_part(spoken, *between)

    def _describes(self, moment: Moment) -> bool:
        """Tell "the 3 March strike", whose day is the strike's, from words said on a day."""
        start = moment.start - len("the ") * (not moment.words.startswith("the "))
        led = self._text.startswith("the ", start) and not _ON_SHOW.search(
            self._text[max(0, start - 8) : start]
        )
        return led and bool(_NOUN_BEHIND.match(self._text, moment.end))

    def _may_part(self, spoken: Spoken, start: int, end: int) -> bool:
        """Tell whether the words between a speaker and a date leave the two together."""
        if end - start > REACH or any(start <= part < end for part, _ in spoken.parts):
            return False
        words = self._text[start:end]
        if "\n" in words or _ELSEWHERE.search(words):
            return False
        heard = is_occasion(words, spoken.quotation.cue or "")
        return heard or not words_for_deeds(self._text, start, end)

    def _occasion(self, spoken: Spoken, stretch: tuple[int, int]) -> SaidOn | None:
        """Date words by "during his visit to Algeria", where such a visit was told before."""
        start, end = stretch
        for lead in _OCCASION.finditer(self._text, start, end):
            if spoken.holds(lead.start()):
                continue
            nouns = words_for_deeds(
                self._text, lead.end(), min(lead.end() + 30, end), nouns_only=True
            )
            if not nouns:
                continue
            _, close, sort = nouns[0]
            about = self._roster.mentions(self._text, close, min(close + 30, end))
            places = {id_ for mention in about for id_ in (mention.actor, mention.place) if id_}
            if event := self._earlier(start, (sort.kind, sort.mode), spoken.speaker, places):
                words = self._text[lead.start() : about[0].end if about else close]
                return _on_occasion(event, words)
        return None

    def _earlier(
        self, start: int, sort: tuple[str, str | None], speaker: str | None, places: set[str]
    ) -> Event | None:
        """Find the last dated event of a sort before a place of the text that fits the speaker."""
        for event in reversed(self._happenings[-_REMEMBERED:]):
            before = event.moment and event.span[0] < start
            if before and _fits(event, sort, speaker, places):
                return event
        return None


def _gaps(stretch: tuple[int, int], parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch that are not among the words said."""
    at = stretch[0]
    for start, end in parts:
        yield at, max(at, start)
        at = max(at, end)
    yield at, max(at, stretch[1])


def _week(published: str) -> str:
    """Give the first day of the week up to publication."""
    first = dt.date.fromisoformat(parse(published).earliest)
    return (first - dt.timedelta(days=_DAYS)).isoformat() if first.toordinal() > _DAYS else ""


def _news(published: str, last_day: str) -> SaidOn:
    """Give the date of words of news without a day: the week up to publication."""
    date, week = parse(published), _week(published)
    if date.approximate or date.uncertain or not week:
        return _bound(published, last_day)
    return SaidOn(
        f"[{week}..{last_day}]",
        basis=f"No day is given; by the rule news it is the week up to publication, {published}: "
        "an assumption of the rule.",
        anchor=f"published {published}",
        unsure=(
            "the article gives no day for these words: by the rule news, the week up to publication",
        ),
    )


def _bound(published: str, last_day: str) -> SaidOn:
    """Give the date of other words without a day: any day up to publication."""
    date = parse(published)
    mark = "%" if date.approximate and date.uncertain else "~" if date.approximate else ""
    mark = mark or ("?" if date.uncertain else "")
    when = (
        "when the article was published"
        if date.earliest == last_day
        else "the last day on which the article may have been published"
    )
    return SaidOn(
        f"[..{last_day}{mark}]",
        basis=f"No day is given; said on or before {last_day}, {when}.",
        anchor=f"published {published}",
        unsure=("the article gives no day for these words: any day up to publication",),
    )


def _on_occasion(event: Event, words: str) -> SaidOn:
    by = event.moment.words if event.moment else ""
    return SaidOn(
        event.date,
        words,
        f'The occasion is the one dated before by "{by}": {event.date}.',
        f"told before as {by}",
        ("the occasion is taken for the last of its sort told before",),
    )


def _fits(
    event: Event, sort: tuple[str, str | None], speaker: str | None, places: set[str]
) -> bool:
    if (event.kind, event.mode) != sort or (places and not places & event.hosts):
        return False
    return speaker in event.actors or not event.actors
