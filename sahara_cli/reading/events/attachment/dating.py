"""The date of an event: by the time that it has, else by the words that tell it, else by the rule "news"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.dates.english import numbers
from sahara_cli.patterns import late
from sahara_cli.reading.events.attachment.times import clause_at
from sahara_cli.reading.events.attachment.unattached import is_since_noun
from sahara_cli.reading.events.moments import Moment
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.factuality.certainty import Factuality
    from sahara_cli.reading.events.model import Event
    from sahara_cli.reading.events.news import News
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

_BEGINS = late(r"\b(?:began|begun|started|broke out|erupted)(?: (?:in|on|at|around))? $")
_PLAIN = late(r"-?\d{4}(?:-\d\d){0,2}[?~%]?")
_YEAR = late(r"\d{4}")
#: Between two times that are both of one deed.
_JOINED = late(
    r"[\s,]*(?:(?:and|or|to|then|again|later|both|also|[-\u2013])[\s,]*)*(?:(?:in|on|at|during)\s*)?(?:the )?"
)
#: The same with words before "and": "on Monday in Oran and on Tuesday", "and two on Monday".
_AND_LATER = late(
    r"[^.;:]{0,80}? and (?:(?:then|again|later|also|once more) )?(?:in|on|at|during) (?:the )?"
    r"|[^.;:]{0,80}? and,? (?:[^,.;:]{1,30}, )(?:(?:in|at) (?:[A-Z][\w'-]* )+)?(?:in|on|at|during) (?:the )?"
    r"|[^.;:,]{0,80}? and (?!(?:that|which|who|said|says|is|was|will|has|had)\b)(?:[\w'-]+ ){1,3}on "
)
_UP_TO = late(r"\[\.\.(\d{4}(?:-\d\d){0,2})\]")
_DAYS = late(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]")
_SINCE, _FROM = re.compile(r"[Ss]ince\b"), re.compile(r"\[(\d{4}(?:-\d\d){0,2})\.\.\]")
#: Verbs whose deed is of the time of its object: "led the 1989 strike".
_TAKING_PART = frozenset(
    {"lead", "join", "command", "organise", "organize", "win", "lose", "fight", "stage", "head", "found", "start"}
    | {"survive", "witness", "host", "direct"}
)  # fmt: skip
#: Deeds that are done in words.
_IN_WORDS = frozenset({"support", "request", "reject", "threaten"})
_SPELL = late(r"\b(an?|one|two|three|four|five|six) (days?|weeks?) $", re.IGNORECASE)
_DAYS_OF = {"day": 1, "days": 1, "week": 7, "weeks": 7}
#: What goes on where it is told as done since a day: "has held the town since May".
_GOING_ON = frozenset(
    {"hold", "occupy", "besiege", "blockade", "block", "control", "rule", "govern", "lead", "serve", "live", "stay"}
    | {"run", "remain", "keep", "be", "have", "belong", "work", "reign", "export", "wait", "stand", "sit", "seize"}
)  # fmt: skip
#: How far before a date "began in" may stand.
_LEAD = 40
#: How far before a year the "since" of its noun may stand.
_SINCE_LEAD = 60


class When(NamedTuple):
    """The date of an event: the time it is read from, none for the news itself; the date; and how it was read.

    `heard` is the time of the words that tell the news, where they have one.
    """

    moment: Moment | None
    date: str
    how: str
    heard: Moment | None = None


def of_deed(
    sentence: Sentence, deed: Deed, moment: Moment, *, to_come: bool, planned: bool, today: str
) -> When:
    """Give the date of a deed: a war that began then, or what goes on since then, has no end; a plan is not past."""
    if bounded := _by_publication(moment, planned=planned, to_come=to_come, today=today):
        return bounded
    group = deed.trigger.group
    lead = sentence.text[max(0, moment.start - _LEAD) : moment.start]
    first = _first_since(sentence, deed, moment)
    if first and group and not to_come:
        return _since(group, moment, first, today)
    war = deed.trigger.kind == "assault" and not deed.trigger.is_verb
    if war and _BEGINS.search(lead) and _PLAIN.fullmatch(moment.edtf):
        return When(moment, f"{moment.edtf}/", " A beginning; no end is stated.")
    return When(moment, moment.edtf, "")


def _first_since(sentence: Sentence, deed: Deed, moment: Moment) -> str:
    """Give the time from which something is told: of "since May", and of "since its founding in 1989"; else ""."""
    if _SINCE.match(moment.words) and (since := _FROM.fullmatch(moment.edtf)):
        return since[1]
    lead = sentence.lead(moment.start, _SINCE_LEAD)
    of_noun = is_since_noun(lead) and deed.trigger.is_verb and deed.trigger.clause.marker != "since"
    return moment.edtf if of_noun and _PLAIN.fullmatch(moment.edtf) else ""


def _since(group: Group, moment: Moment, first: str, today: str) -> When:
    """Date "has been waiting since May", which goes on, and "nine have died since May", told up to publication."""
    if group.tense == "perfect" and (group.word.endswith("ing") or group.base in _GOING_ON):
        return When(moment, f"{first}/..", " It is told as going on.")
    is_up_to_now = group.tense in {"perfect", "pluperfect"} or group.form == "participle"
    if is_up_to_now and _PLAIN.fullmatch(today) and parse(first).earliest < today:
        return When(moment, f"{first}/{today}", " It is told of the time up to publication.")
    return When(moment, moment.edtf, "")


def _by_publication(moment: Moment, *, planned: bool, to_come: bool, today: str) -> When | None:
    """Cut a stretch at publication: what is due "by May" is still to be done, what was done "this week" is done."""
    if not _PLAIN.fullmatch(today):
        return None
    due = _UP_TO.fullmatch(moment.edtf) if planned else None
    if due and today[: len(due[1])] <= due[1]:
        last = parse(due[1]).latest
        return When(moment, f"[{today}..{last}]", " It was still to be done at publication.")
    days = None if planned or to_come else _DAYS.fullmatch(moment.edtf)
    if days and days[1] <= today < days[2]:
        return When(moment, f"[{days[1]}..{today}]", " It is told as done by then.")
    return None


def of_news(
    sentence: Sentence,
    deed: Deed,
    sure: Factuality,
    moments: Sequence[Moment],
    news: News,
    then: Moment | None = None,
) -> When:
    """Date a deed of the news by the words that tell it, "said on Monday", else by the rule "news".

    `then` is the time of a deed that is told as having been after it.
    """
    if then and (week := news.week(then)):
        how = " What was then is told as after it; by the rule news it was in the week up to it."
        return When(None, week, how, then)
    if spell := _spell_after(sentence, deed.trigger.clause):
        return _before(news, *spell)
    for number in sentence.times:
        moment = moments[number]
        telling = _telling(sentence, moment)
        if telling and (week := news.week(moment)):
            return _heard(deed, sure, telling, moment, week)
    if of_old := _of_year_behind(sentence, deed.trigger, moments, news):
        return of_old
    if sure.status == "planned":
        return When(None, f"[{news.first_day}..]", " It is told as a plan, which lies ahead.")
    return When(None, news.date(sentence), "")


def _of_year_behind(
    sentence: Sentence, trigger: Trigger, moments: Sequence[Moment], news: News
) -> When | None:
    """Date "led the 1989 strike" by the year that its object is of."""
    group, first = trigger.clause.group, news.first_day
    if group is None or group.base not in _TAKING_PART or group.is_ahead:
        return None
    spans = [sentence.span(phrase) for phrase in trigger.clause.objects]
    for number in sentence.times:
        moment = moments[number]
        is_of_object = any(start < moment.start < end - len(moment.words) for start, end in spans)
        if is_of_object and _YEAR.fullmatch(moment.edtf) and moment.edtf < first[:4]:
            return When(moment, moment.edtf, " It is the year of what it was part of.")
    return None


def _spell_after(sentence: Sentence, clause: Clause) -> tuple[re.Match[str], int] | None:
    """Find the days of "comes two days after rebels freed nine", where the news comes after what the clause tells."""
    above = clause.parent.group if clause.parent else None
    if clause.relation != "adverbial" or clause.marker != "after" or above is None:
        return None
    lead = sentence.tokens[clause.first].start
    match = _SPELL.search(sentence.text, max(sentence.start, lead - _LEAD), lead)
    days = int(numbers.read([match[1].lower()]) or 0) * _DAYS_OF[match[2]] if match else 0
    return (match, days) if match and days and above.base == "come" else None


def _before(news: News, match: re.Match[str], days: int) -> When:
    """Date what the news comes some days after, by the rule "news"."""
    date = news.days_before(days)
    moment = Moment(match.start(), match.end(1), match[0].strip(), date, "news", "publication", ())
    return When(None, date, " The news, of the week up to publication, came after it.", moment)


def _heard(deed: Deed, sure: Factuality, telling: Clause, moment: Moment, week: str) -> When:
    """Date what was told on a day: a plan from then on, what is done in words by that day, all else up to it."""
    if sure.status == "planned":
        return When(None, f"[{moment.edtf}..]", " It was told then, and lies ahead.", moment)
    if deed.trigger.clause is telling or _is_done_in_words(deed.trigger):
        # "Kenya condemned the raid, officials said Friday"
        return When(None, moment.edtf, " It is the day of the words that tell it.", moment)
    how = " It is the day on which it was told; by the rule news it was in the week up to it."
    return When(None, week, how, moment)


def _telling(sentence: Sentence, moment: Moment) -> Clause | None:
    """Find the clause by whose words something is told at a time: "said on Monday", "it was learned Tuesday"."""
    at = next((n for n, token in enumerate(sentence.tokens) if token.end > moment.start), None)
    if at is None or moment.start < sentence.begin:
        return None
    chunk = next(c for c in sentence.chunks if c.first <= at < c.end)
    clause = clause_at(sentence, at)
    return clause if _says(clause) and not chunk.phrase else None


def _says(clause: Clause) -> bool:
    """Tell a clause of saying from "the ban announced on Monday", which only describes."""
    group = clause.group
    described = clause.relation == "participle" and not clause.set_off
    if group is None or described:
        return False
    return group.word in words()["speech"] and not group.is_ahead


def _is_done_in_words(trigger: Trigger) -> bool:
    return trigger.kind in _IN_WORDS or trigger.mode == "disapprove"


def once(events: Sequence[Event], text: str) -> list[Event]:
    """Leave out what one deed is told of twice: by the year it is called by, and by a time farther from its words."""
    return [
        event
        for event in events
        if not _is_of_the_year(event, events) and not _is_told_nearer(event, events, text)
    ]


def _is_told_nearer(event: Event, events: Sequence[Event], text: str) -> bool:
    """Tell "said Tuesday that Sunday's vote goes ahead", whose vote is on one day, from "met in 1994 and in 2020"."""
    alike = [other for other in events if other.moment and _are_of_one(event, other)]
    if event.moment is None or len(alike) < 2:  # noqa: PLR2004 - itself and a rival
        return False
    nearest = min(alike, key=lambda rival: _gap(rival, text)).moment
    assert nearest is not None  # noqa: S101 - each has a moment
    low, high = sorted((event.moment.start, nearest.start))
    row = sorted((rival.moment for rival in alike if rival.moment), key=lambda timed: timed.start)
    row = [timed for timed in row if low <= timed.start <= high]
    return not all(_are_joined(text, a, b) for a, b in pairwise(row))


def _are_joined(text: str, earlier: Moment, later: Moment) -> bool:
    """Tell "in 1994, 2003", and "on Monday in Oran and on Tuesday": each is a time of the deed."""
    if _JOINED.fullmatch(text, earlier.end, later.start):
        return True
    return bool(_AND_LATER.fullmatch(text, earlier.end, later.start))


def _are_of_one(event: Event, other: Event) -> bool:
    """Tell two records of one deed, whatever their dates."""
    meets = event.deed_span[0] < other.deed_span[1] and other.deed_span[0] < event.deed_span[1]
    fields = (event.kind, event.actors, event.recipients, event.title)
    return meets and fields == (other.kind, other.actors, other.recipients, other.title)


def _gap(event: Event, text: str) -> int:
    """Give how far a time lies from the words for its deed; behind a comma it lies farther."""
    moment, (start, end) = event.moment, event.deed_span
    assert moment is not None  # noqa: S101 - asked of those with one
    low, high = (end, moment.start) if moment.start >= end else (moment.end, start)
    return max(high - low, 0) + (_LEAD if "," in text[low:high] else 0)


def _is_of_the_year(event: Event, events: Sequence[Event]) -> bool:
    """Tell "the 2026 Games" from what the sentence tells of them: "will be held on 4 March"."""
    if not _YEAR.fullmatch(event.date):
        return False
    return any(
        other.date.startswith(f"{event.date}-")
        and (other.kind, other.status) == (event.kind, event.status)
        and event.deed_span[1] <= other.deed_span[1]
        for other in events
    )
