"""When a drafted record agrees with a coded one: names, dates, sides, counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.reading.field.aligned import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Edtf
    from tests.reading.field import drafts, gold

#: Kinds of which both sides take part alike, so that who is drafted on which does not count.
MUTUAL = frozenset({"agree", "consult", "cooperate"})
#: What a statement may be drafted as, by what it is coded as.
DIRECTNESS = {
    "direct": {"direct", "mixed"},
    "mixed": {"direct", "mixed", "indirect"},
    "indirect": {"indirect", "mixed"},
}
_ALIKE = {
    "dead": "killed",
    "deaths": "killed",
    "died": "killed",
    "injured": "wounded",
    "hurt": "wounded",
    "detained": "arrested",
    "released": "freed",
    "rescued": "freed",
    "fled": "displaced",
    "uprooted": "displaced",
    "money": "sum",
    "amount": "sum",
}
_ARTICLES = frozenset({"a", "an", "the"})


def same_name(drafted: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether any drafted name is a right spelling, or ends in the last word of one."""
    known = [_bare(spelling) for spelling in right]
    return any(
        name == spelling or name[-1:] == spelling[-1:]
        for name in map(_bare, drafted)
        if name
        for spelling in known
    )


def _bare(name: str) -> list[str]:
    found = words(re.sub(r"['’]s\b", "", name))
    return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found


def overlap(one: Edtf, other: Edtf) -> bool:
    """Tell whether some day lies in both dates."""
    (first, last), (begun, ended) = one.bounds, other.bounds
    return first <= ended and begun <= last


def within(inner: Edtf, outer: Edtf) -> bool:
    """Tell whether a date says nothing but days of another."""
    (first, last), (begun, ended) = inner.bounds, outer.bounds
    return begun <= first and last <= ended


def reported(event: drafts.Event, coded: gold.Event) -> bool:
    """Tell whether a drafted event is right of a coded one, sentences aside: its day, and its kind if it has one."""
    if event.kind is not None and event.kind not in coded.kinds:
        return False
    return event.date is None or any(overlap(event.date, date) for date in _days(event, coded))


def _days(event: drafts.Event, coded: gold.Event) -> Sequence[Edtf]:
    """Leave out `[..P]` where words of another event would otherwise date an undated one."""
    if not event.dated or coded.dated:
        return coded.dates
    return [date for date in coded.dates if not date.text.startswith("[..")]


def whole(event: drafts.Event, coded: gold.Event) -> bool:
    """Tell whether an acceptable event is right in its day, its kind and both its sides."""
    if event.kind is None or event.date is None:
        return False
    if not any(within(event.date, date) for date in _days(event, coded)):
        return False
    if event.kind in MUTUAL:
        return _sides((*event.who, *event.whom), (*coded.who, *coded.whom))
    return _sides(event.who, coded.who) and _sides(event.whom, coded.whom)


def _sides(drafted: Sequence[drafts.Names], coded: Sequence[gold.Party]) -> bool:
    """Tell whether nobody is drafted who is not coded, and nobody left out who must stand."""
    return all(
        any(same_name(names, party.spellings) for party in coded) for names in drafted
    ) and all(
        party.optional or any(same_name(names, party.spellings) for names in drafted)
        for party in coded
    )


def said(statement: drafts.Statement, coded: gold.Statement) -> bool:
    """Tell whether a drafted statement is of the coded one's directness; a mixed one is of either."""
    return statement.directness in DIRECTNESS[coded.directness]


def counted(figure: drafts.Figure, coded: gold.Figure) -> bool:
    """Tell whether a drafted figure is a coded one, whoever counts."""
    if not figure.sentences & coded.sentences or _count(figure.what) not in map(_count, coded.what):
        return False
    if coded.low is None and coded.high is None:
        return True
    if coded.approximate:
        return bool({figure.low, figure.high} & {coded.low, coded.high} - {None})
    lows = {coded.low}
    if coded.high is None and coded.low is not None:  # "more than 30" may be 31
        lows.add(coded.low + 1)
    return figure.low in lows and figure.high == coded.high


def _count(what: str) -> str:
    word = what.casefold().strip().replace(" ", "-")
    return _ALIKE.get(word, word)
