"""A criterion as SQL. `criteria.matches` stays its meaning: the SQL may say too much, never too little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sahara_cli.dates import Verdict, parse
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Criterion,
    Dated,
    HasStatus,
    Involves,
    IsDated,
    KnownBy,
    Mentions,
    Near,
    OfKind,
    OfSubject,
    PlainKind,
    SpokenBy,
    ToldBy,
    is_told_by,
    is_unbounded_within,
    known_by,
    verdict_within,
)
from sahara_cli.storage.index.conditions import (
    ALL,
    Condition,
    Rows,
    among,
    either,
    inside,
    jointly,
    linked,
    plainly,
)
from sahara_cli.storage.index.entries import cut
from sahara_cli.storage.index.phrases import Vocabulary, phrase
from sahara_cli.storage.index.schema import (
    ARTICLE,
    INVOLVED,
    KIND,
    OF,
    PLACE,
    SPEAKER,
    STATUS,
    SUBJECT,
    TOPIC,
    UNDATED,
    USUAL,
    with_mode,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Edtf, Window


class Known(Vocabulary, Protocol):
    """An index's account of its own contents."""

    #: What was asked of dates before.
    windows: dict[Window, Condition]

    def terms(self, role: int, names: Iterable[str]) -> list[int]:
        """Give the numbers of some names in a role."""

    def modes(self, kind: str) -> list[int]:
        """Give the numbers of a kind with each of its modes, and with none."""

    def soft(self, first: int, last: int) -> Sequence[tuple[int, str]]:
        """Give the numbers and the texts of the dates within some days, in part, that days alone do not judge."""

    def cited(self) -> Sequence[tuple[int, tuple[frozenset[str], ...]]]:
        """Give the numbers of what records rest on, with what it is: of a happening what each report rests on."""

    @property
    def has_happenings(self) -> bool:
        """Whether happenings are asked for, which answer by any of their reports."""

    def bind(self, value: str) -> str:
        """Give the name under which a value stands in SQL."""


def condition(asked: Criterion, known: Known) -> Condition:
    """Give what a record must fulfil to answer."""
    match asked:
        case All(parts):
            return jointly(_at_once(" AND ", [condition(part, known) for part in parts], known))
        case AnyOf(parts):
            return either(_at_once(" OR ", [condition(part, known) for part in parts], known))
        case OfKind(kinds):
            return either([_of_kind(kind, known) for kind in kinds])
        case Dated() | IsDated() | KnownBy() | Near() | ToldBy() | Mentions():
            return _judged(asked, known)
        case HasStatus(statuses):
            return _standing(statuses, known)
        case _:
            role = _ROLES[type(asked)]
            return linked(known.terms(role, asked[0]), rank=role)


#: So many phrases FTS5 is asked for at once at most.
_MOST_AT_ONCE = 50

#: What asks for links alone, to any of the names that it has.
_ROLES: dict[type[object], int] = {
    Involves: INVOLVED,
    At: PLACE,
    About: TOPIC,
    CitedFrom: ARTICLE,
    SpokenBy: SPEAKER,
    OfSubject: SUBJECT,
}


def _judged(asked: Dated | IsDated | KnownBy | Near | ToldBy | Mentions, known: Known) -> Condition:
    match asked:
        case Dated(window):
            if window not in known.windows:  # a question may be put in several ways
                known.windows[window] = _dated(window, known)
            return known.windows[window]
        case IsDated():
            return plainly(f"r.date <> {UNDATED}", dated=True)
        case KnownBy():
            return _known_by(asked, known)
        case Near():
            return _near(asked, known)
        case ToldBy():
            numbers = [number for number, rest in known.cited() if is_told_by(asked, rest)]
            return plainly(among("r.cited", numbers), dated=True)
        case Mentions():
            return _mentions(asked, known)


def _known_by(asked: KnownBy, known: Known) -> Condition:
    verdicts = [(number, known_by(asked, rest)) for number, rest in known.cited()]
    some = [number for number, verdict in verdicts if verdict is not Verdict.NO]
    surely = [number for number, verdict in verdicts if verdict is Verdict.CERTAIN]
    return Condition(among("r.cited", some), among("r.cited", surely), dated=True)


def _near(asked: Near, known: Known) -> Condition:
    """Ask for a link to any of some places, which makes it certain with some of them."""
    surely = linked(known.terms(PLACE, asked.certain))
    near = linked(known.terms(PLACE, asked.certain | asked.possible), rank=PLACE)
    rows = near.rows and near.rows._replace(certain=surely.certain, by_date=False)
    return near._replace(certain=surely.certain, rows=rows)


def _of_kind(asked: PlainKind, known: Known) -> Condition:
    kind_alone = asked.mode is None
    named = with_mode(asked.kind, asked.mode or "")
    terms = known.modes(asked.kind) if kind_alone else known.terms(KIND, [named])
    kind = linked(terms, rank=KIND, alone=not known.has_happenings)
    if asked.topic is None:
        return kind
    both = jointly([kind, linked(known.terms(TOPIC, [asked.topic]), rank=TOPIC)])
    return both._replace(
        exact=not known.has_happenings
    )  # one report may have the kind, another the topic


def _standing(statuses: Iterable[str], known: Known) -> Condition:
    """Ask for a standing; the usual one, by which no claim is linked, by the record's own."""
    others = linked(known.terms(STATUS, statuses), rank=STATUS)
    if USUAL not in statuses:
        return others
    return either([plainly(f"r.status = '{USUAL}'", dated=True), others])


def _dated(window: Window, known: Known) -> Condition:
    first, last = cut(window.first), cut(window.last)
    possible: list[int] = []
    certain: list[int] = []
    unbounded: list[int] = []
    for number, text in known.soft(first, last):
        dates = rivals(text)
        verdict = verdict_within(window, dates) if dates else Verdict.POSSIBLE
        if verdict is Verdict.NO:
            continue
        possible.append(number)
        if verdict is Verdict.CERTAIN:
            certain.append(number)
        elif is_unbounded_within(window, dates):
            unbounded.append(number)
    in_window = f"SELECT id FROM date WHERE soft > 0 AND {inside(first, last)}"
    may = f"r.soft = 0 OR r.soft IN ({in_window}) OR {among('r.soft', possible)}"
    near = f"r.hi >= {first} AND r.lo <= {last} AND ({may})"
    by_days = f"r.soft = 0 AND r.s_hi <= {last} AND r.e_lo >= {first}"
    surely = f"({by_days}) OR r.soft IN ({in_window} AND sure) OR {among('r.soft', certain)}"
    certainly = f"({near}) AND ({surely})"
    return Condition(near, certainly, among("r.soft", unbounded), dated=True, by_date=True)


def rivals(text: str) -> tuple[Edtf, ...]:
    """Read the dates that a record may have from what the index has of them; none of what is undated."""
    settled, *differing = text.split(OF)
    return tuple(map(parse, differing or filter(None, (settled,))))


def _mentions(asked: Mentions, known: Known) -> Condition:
    """Ask for a phrase, or for whom its name has it."""
    words = _words(asked.phrase, known)
    roles = (INVOLVED, PLACE, ARTICLE) if asked.named else ()
    terms = [term for role in roles for term in known.terms(role, asked.named)]
    return either([words, linked(terms, rank=1)]) if terms else words


def _words(text: str, known: Known) -> Condition:
    query, exact = phrase(text, known)
    if query is None:
        return plainly(ALL, exact=False)
    if not query:
        return linked(())
    return _sought(query, known, exact=exact)


def _sought(query: str, known: Known, *, exact: bool) -> Condition:
    bound = known.bind(query)
    # Newer SQLites look a plain `rowid` up among words without the phrase, which such a table does not bear.
    test = f"r.row IN (SELECT +rowid FROM words WHERE words MATCH {bound})"
    rows = Rows(f"SELECT rowid AS row FROM words WHERE words MATCH {bound}", rank=TOPIC)
    return Condition(test, test, exact=exact, rows=rows, query=query)


def _at_once(between: str, parts: Sequence[Condition], known: Known) -> list[Condition]:
    """Let FTS5 look for several phrases at once, which it does sooner than SQLite joins what it finds of each."""
    words, others = (
        [part for part in parts if bool(part.query) == sought] for sought in (True, False)
    )
    if not 1 < len(words) <= _MOST_AT_ONCE:
        return [*parts]
    query = between.join(f"({word.query})" for word in words)
    return [_sought(query, known, exact=all(word.exact for word in words)), *others]
