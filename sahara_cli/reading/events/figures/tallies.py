"""Which event a figure is of: in its own sentence the nearest one, else the last before of a kind that fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.candidates import may_hold_figure
from sahara_cli.reading.events.figures.extractor import figures
from sahara_cli.reading.events.figures.fitting import (
    blank,
    done,
    is_of_own_deed,
    kinds_of,
    last,
    may_be_own,
    may_have,
    nearest,
)
from sahara_cli.reading.events.figures.totals import AS_BEFORE
from sahara_cli.reading.events.news import is_furniture
from sahara_cli.reading.events.tables import counts, words_of_force

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.model import Event, Figure
    from sahara_cli.reading.events.participants.sides import Participants
    from sahara_cli.reading.language.clauses import Clause

_DIGIT = re.compile(r"\d")
_TOLD = late(r"\d|\b(?:kill|die|dead|death|drown|perish|fatal)")
_LONG_TITLE = 12
_SINCE = late(
    r"\b(?:(?:deadli|bloodi|grimm|bigg|larg|high|great|heavi|fierc|strong|long|small|low|grav|costli|harsh|cruel|seri)e?st"
    r"|worst|most [a-z]+|first)\b[^.;]{0,80}?\bsince "
)
#: "The toll was far below the 300 killed in the storm of 1999": what a toll is held against.
_AGAINST = late(
    r"\b(?:tolls?|count|figure|number|total|dead|deaths|killed|died|dying|tally)\b[^.;]*?"
    r"\b(?:below|above|under|than|exceed\w*|surpass\w*|beyond|compared (?:with|to)|against|unlike|short of|dwarf\w*)"
    r" (?:the|those|that|in|when|during)\b",
    re.IGNORECASE,
)
_ENTRY = late(r" ?[-–—:] ")
#: "Revenge for air strikes in Fez that left 32 dead": what a deed that is named did.
_OF_DEED = late(
    r"\b(?:strikes?|attacks?|bombings?|raids?|shootings?|crash|blasts?|explosions?|assaults?|massacre|clashes)\b"
    r"[^,;:\"]{0,60} that (?:ha[sd] |have )?(?:left|killed|wounded|injured|claimed|maimed)(?: [\w'-]+){0,5}? $"
)
#: "SECRET DEAL US plotting to …, HIDDEN AWAY Man finds …"
_CRIES = late(r"\b(?=[A-Z]{3})(?:\b[A-Z]{2,}\b['?!]*(?: |$)){2,}")
#: What ends a relative clause.
_PARTED = late(r"[,;:\"]")
#: What begins a clause that tells of another time.
_ELSEWHEN = frozenset({"after", "before", "since", "when", "while", "although", "though"})
#: Labels of what kills.
_DEADLY = frozenset({"accident", "disaster", "deaths", "explosion", "fire"})
#: How many sentences before a figure its event may stand.
_FAR = 5


_IN_A_YEAR = late(r"\b[Ii]n (?:18|19|20)\d\d\b")
#: How many sentences figures of a headline wait for, and those of a heading within the article.
_WAITING, _SOON = 8, 3
#: A heading that counts: what it is about, a colon, how many.
_HEADING = late(r"[^.:;!?]{3,60}: (?:at least |more than |some |about )?[\w,]+ [a-z ]{3,40}[^.!?]")
#: A figure that no event has yet, and its sentence.
Waiting = tuple["Figure", "Sentence"]
#: Makes the event that a figure's own clause tells, if it tells one.
Telling = Callable[["Sentence", "Figure"], "list[Event]"]


def tally(
    sentence: Sentence,
    events: list[Event],
    earlier: list[Event],
    participants: Participants,
    telling: Telling,
    waiting: list[Waiting],
) -> None:
    """Give the figures of a sentence to its `events`, or to those of `earlier` ones; both are changed.

    Those of a headline that tells no event, "Oram: seven dead", are `waiting` for the first event that they fit.
    """
    _meet(waiting, events)
    waiting[:] = [pending for pending in waiting if _may_wait(pending[1], sentence)]
    if not _may_tell_figures(sentence):
        return
    few = _near(sentence, earlier)
    for counted in figures(sentence, participants):
        figure = _as_before(counted, [*few, *events])
        if figure is None or _is_settled(sentence, figure, events):
            continue
        near = [] if _of_another(sentence, figure) else few
        among, at = events, None
        if _is_of_compared(sentence, figure, events):
            among, at = near, last(near, figure)
        elif _may_be_placed(sentence, events, waiting):
            among, at = _place(sentence, figure, events, near, partial(telling, sentence))
        if at is None:
            _wait(waiting, figure, sentence)
            continue
        if among is near:
            among, at = earlier, at + len(earlier) - len(near)
        among[at] = _with(among[at], figure, sentence)
    _meet_below(waiting, events, sentence)


def _meet_below(waiting: list[Waiting], events: list[Event], sentence: Sentence) -> None:
    """Give the figures of a heading within the article to what a figure of the sentence below it has told."""
    above = [pending for pending in waiting if 0 < pending[1].number < sentence.number]
    others = [pending for pending in waiting if pending not in above]
    _meet(above, events)
    waiting[:] = [*others, *above]


def _may_wait(origin: Sentence, sentence: Sentence) -> bool:
    """Tell whether figures of a headline wait still: not far behind it, nor those of a heading behind the next one."""
    if origin.number and _is_headed(sentence):
        return False
    return sentence.number <= origin.number + (_SOON if origin.number else _WAITING)


def _is_headed(sentence: Sentence) -> bool:
    """Tell a heading within an article, whose figure is of what stands below it: "Fez market: nine dead"."""
    words = sentence.words
    if not sentence.number or not _HEADING.fullmatch(words):
        return False
    paragraph = sentence.document.paragraphs[sentence.paragraph]
    return (sentence.start, sentence.end) == tuple(paragraph)


def _may_tell_figures(sentence: Sentence) -> bool:
    words = sentence.words
    return may_hold_figure(words) and not is_furniture(sentence) and not _is_links(words)


def _is_links(words: str) -> bool:
    """Tell a row of a page's links, each with a cry in capitals before it."""
    return len(_CRIES.findall(words)) > 1 and not words.isupper()


def _may_be_placed(sentence: Sentence, events: list[Event], waiting: list[Waiting]) -> bool:
    """Tell whether a figure may have its event at once: no heading's, nor a headline's beside one that waits."""
    if events:
        return True
    return not _is_headed(sentence) and (sentence.number > 0 or not waiting)


def _wait(waiting: list[Waiting], figure: Figure, sentence: Sentence) -> None:
    if sentence.number == 0 or _is_headed(sentence):
        waiting.append((figure, sentence))


def _meet(waiting: list[Waiting], events: list[Event]) -> None:
    """Give the figures that wait to the first of the `events` whose kind they fit, and that was done."""
    for pending in list(waiting):
        figure, sentence = pending
        ready = (
            n for n, event in enumerate(events) if event.status != "planned" or sentence.number
        )
        fits = (
            n for n in ready if may_have(events[n], figure) or _is_headed_by(events[n], sentence)
        )
        if (at := next(fits, None)) is not None:
            events[at] = _with(events[at], figure, sentence)
            waiting.remove(pending)


def _is_headed_by(event: Event, heading: Sentence) -> bool:
    """Tell an event of no kind below a heading that counts: "Fez market: nine dead", and what a man did there."""
    return event.kind is None and heading.number > 0


def _is_settled(sentence: Sentence, figure: Figure, events: list[Event]) -> bool:
    """Give a figure to what it is plainly of, and tell whether it is, or is of nothing."""
    if (since := _compared(sentence, figure)) >= 0:
        # "The worst since a bomb killed 33": of what is told behind "since", or of nothing.
        _give(figure, events, since, sentence)
        return True
    if not _is_of_none(sentence, figure, events):
        return False
    if figure.what == "sum" and events:
        own = _clause_at(sentence, figure.start)
        for at, event in enumerate(events):
            if _clause_at(sentence, event.deed_span[0]) is own and event.kind in kinds_of(figure):
                events[at] = _with(event, figure, sentence)
                break
    return True


def _is_of_none(sentence: Sentence, figure: Figure, events: Sequence[Event]) -> bool:
    """Tell "in 2011 its ferry sank with the loss of 23" and "fired its chief after it bought Norr for 3 million"."""
    if not events:
        return bool(_IN_A_YEAR.search(sentence.text, sentence.start, figure.start))
    return figure.what == "sum" and _is_of_other_deed(sentence, figure, events)


def _compared(sentence: Sentence, figure: Figure) -> int:
    """Give where "since" stands before what something is compared with: "the deadliest since", else -1."""
    match = _SINCE.search(sentence.text, sentence.start, figure.start)
    match = match or _AGAINST.search(sentence.text, sentence.start, figure.start)
    return match.end() if match else -1


def _is_of_compared(sentence: Sentence, figure: Figure, events: Sequence[Event]) -> bool:
    """Tell a toll whose sentence tells no event but the one that it is held against."""
    against = _AGAINST.search(sentence.text, sentence.start, sentence.end)
    if against is None or figure.start >= against.end() or figure.what not in counts("toll"):
        return False
    return bool(events) and all(event.deed_span[0] >= against.end() for event in events)


def _give(figure: Figure, events: list[Event], since: int, sentence: Sentence) -> None:
    """Give a figure to the event of its sentence that is told from a place on, if there is one."""
    later = [n for n, event in enumerate(events) if event.deed_span[0] >= since]
    if later:
        at = min(later, key=lambda n: abs(events[n].deed_span[0] - figure.start))
        events[at] = _with(events[at], figure, sentence)


def _as_before(figure: Figure, events: Sequence[Event]) -> Figure | None:
    """Read "the ministry put the number at 12" as of what was counted last; None where nothing was, and for a part."""
    if _is_within(figure, events):
        return None
    if figure.what != AS_BEFORE:
        return figure
    last = next((event.figures[-1] for event in reversed(events) if event.figures), None)
    if last is None and events and events[-1].kind == "protest":
        return figure._replace(what="protesters")
    return figure._replace(what=last.what) if last else None


def _near(sentence: Sentence, earlier: list[Event]) -> list[Event]:
    """List the events of the few sentences before, up to a heading: "the incident" far behind them is another one."""
    few = sentence.document.sentences[max(sentence.number - _FAR, 0) : sentence.number + 1]
    begins = next((before.start for before in reversed(few) if _is_headed(before)), few[0].start)
    return earlier[bisect_left(earlier, begins, key=lambda event: event.span[0]) :]


def _is_entry(sentence: Sentence) -> bool:
    """Tell an entry of a chronology, which tells of its own day alone: "March 23, 2019 - Gunmen kill 160"."""
    times = (sentence.document.times[number] for number in sentence.times[:1])
    return any(
        start == sentence.start
        and _ENTRY.match(sentence.text, end)
        and _DIGIT.search(sentence.text, start, end)
        for start, end in times
    )


def _is_of_other_deed(sentence: Sentence, figure: Figure, events: Sequence[Event]) -> bool:
    """Tell a sum that another clause than its sentence's event tells, of another time."""
    own = _clause_at(sentence, figure.start)
    teller = _clause_at(
        sentence, events[nearest(events, figure, _beside(sentence, figure))].deed_span[0]
    )
    if own is teller or own.group is None or own.group.form != "finite" or not own.subjects:
        return False
    above = [own, *own.ancestors()]
    if teller in above:
        between = above[: above.index(teller)]
        return any(
            ancestor.relation == "adverbial" and ancestor.marker in _ELSEWHEN
            for ancestor in between
        )
    return bool(own.times) and own not in teller.ancestors()


def _beside(sentence: Sentence, figure: Figure) -> Callable[[Event], bool]:
    """Make the test of an event that a figure's own clause tells: the 9 of "left 9 dead and drove 40 out"."""
    own = _clause_at(sentence, figure.start)
    return lambda event: (
        event.span == (sentence.start, sentence.end)
        and _clause_at(sentence, event.deed_span[0]) is own
    )


def _clause_at(sentence: Sentence, place: int) -> Clause:
    """Give the last clause that begins up to a place."""
    begun = [clause for clause in sentence.clauses if sentence.tokens[clause.first].start <= place]
    return max(begun, key=lambda clause: clause.first, default=sentence.clauses[0])


def _of_another(sentence: Sentence, figure: Figure) -> bool:
    """Tell a figure of what its own sentence names: "an air strike in which 30 people were killed", and of an entry."""
    if _is_entry(sentence):
        return True
    if _OF_DEED.search(sentence.text, sentence.start, figure.start):
        return True
    opened = sentence.text.rfind(" which ", sentence.start, figure.start)
    return opened > 0 and not _PARTED.search(sentence.text, opened, figure.start)


def _place(
    sentence: Sentence,
    figure: Figure,
    events: list[Event],
    earlier: list[Event],
    telling: Callable[[Figure], list[Event]],
) -> tuple[list[Event], int | None]:
    """Find a figure's event: one of its sentence, of a toll the last that has one, else what its own clause tells."""
    is_toll = figure.what in counts("toll")
    events += _own(figure, events, telling)
    deeds = [] if events or is_toll else telling(figure)
    events += [event for event in deeds if event.kind in kinds_of(figure)]
    at = None if events else last(earlier, figure)
    if at is not None and not _is_of_other_mishap(sentence, figure, earlier[at]):
        return earlier, at
    if not events:
        events += telling(figure) if is_toll else deeds
    if not events:
        return earlier, None if figure.part else blank(earlier)
    return events, done(events, figure, _beside(sentence, figure))


def _is_of_other_mishap(sentence: Sentence, figure: Figure, event: Event) -> bool:
    """Tell "the quake injured 200" from a flood told before, whose sentence has no quake."""
    subjects = _clause_at(sentence, figure.start).subjects
    heads = [sentence.tokens[phrase.head] for phrase in subjects]
    wording = sentence.text[event.span[0] : event.span[1]].lower()
    mishaps = [head.low for head in heads if words_of_force("chance").fullmatch(head.low)]
    return bool(mishaps) and not any(mishap.removesuffix("s") in wording for mishap in mishaps)


def _own(
    figure: Figure, events: list[Event], telling: Callable[[Figure], list[Event]]
) -> list[Event]:
    """Find the deed that counts them, where their sentence has other events alone: the release of captives."""
    if not events or not may_be_own(events, figure):
        return []
    return [event for event in telling(figure) if is_of_own_deed(event, figure)]


#: "Nine bodies were recovered", which killed nobody.
_BODIES = late(r" (?:more |other )?(?:bodies|corpses|remains)\b")


def _with(event: Event, figure: Figure, sentence: Sentence) -> Event:
    """Add a figure to an event; the dead of its own sentence are told in a title that has room."""
    span = (sentence.start, sentence.end)
    if figure.what == "crowd" and event.label in {"protest", "strike"}:
        figure = figure._replace(what="protesters")
    figured = event
    if not any(_is_same(other, figure) for other in event.figures):
        figured = event._replace(figures=(*event.figures, figure))
    if event.span != span:
        return _cited(figured, span)
    fatal = figure.what == "killed" and (event.kind == "assault" or _is_mishap(event))
    fatal = fatal and not _BODIES.match(sentence.text, figure.start + len(figure.text))
    if not fatal or _TOLD.search(event.title) or len(event.title.split()) >= _LONG_TITLE:
        return figured
    return figured._replace(title=f"{event.title}, killing {figure.text.lower()}")


def _is_mishap(event: Event) -> bool:
    """Tell what may kill, and no counting, mourning or inquiry of somebody's: "Police revise the toll"."""
    return event.kind == "other" and (
        event.label in _DEADLY or bool(words_of_force("chance").search(event.title))
    )


def _cited(event: Event, span: tuple[int, int]) -> Event:
    """Add a sentence to those that an event's figures come from."""
    if span == event.span:
        return event
    return event._replace(more=tuple(dict.fromkeys((*event.more, span))))


def _is_same(known: Figure, again: Figure) -> bool:
    """Tell the same count told again: by whoever counted before, or by nobody."""
    alike = (known.what, known.low, known.high) == (again.what, again.low, again.high)
    return alike and again.by in {known.by, None}


def _is_within(figure: Figure, events: Iterable[Event]) -> bool:
    """Tell three of the dead, who are among the 20 counted before."""
    return figure.part and any(_holds(total, figure) for event in events for total in event.figures)


def _holds(total: Figure, part: Figure) -> bool:
    """Tell whether a count is one of more of the same."""
    least = total.low or total.high or 0
    return total.what == part.what and not total.part and least > (part.high or part.low or 0)
