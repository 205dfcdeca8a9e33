"""Records counted by what they may have several of, such as actors: how many are linked to any of some terms.

Each group is a number, and has the terms by which a record is in it; a record that has several of them counts once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.storage.index.conditions import among
from sahara_cli.storage.index.grouping import COLUMNS, PERIODS
from sahara_cli.storage.index.schema import ARTICLE, INVOLVED, NOBODY, NOUN_MASK, PLACE, TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.near import Rows, Stretch
    from sahara_cli.storage.index.store import Question, Store

    #: Finds where near dates stand.
    By = Callable[[], Stretch]

#: What a record may have several of, with the role in which it has them.
ROLES = {"actor": INVOLVED, "place": PLACE, "topic": TOPIC, "article": ARTICLE}


class Groups(NamedTuple):
    """The groups by one of `ROLES`: their keys by their numbers, and SQL for each number with the terms of its rows.

    Groups of one term are `apart` from those of `several`. What no row of a group has is in the group of a number that
    is none, where it `covers_all`: every name is in one.
    """

    keys: Sequence[str]
    apart: str
    several: str
    covers_all: bool
    has_several: bool

    def linked(self, nouns: Sequence[int]) -> str:
        """Select the number of each group with its rows of some nouns, once each."""
        test = f"g.key IS NOT NULL AND {among(f'(l.row & {NOUN_MASK})', nouns)}"
        return " UNION ALL ".join(
            f"SELECT {distinct}g.key AS key, l.row AS row FROM ({terms}) AS g"
            f" CROSS JOIN link AS l ON l.term = g.term WHERE {test}"
            for distinct, terms in (("", self.apart), ("DISTINCT ", self.several))
        )


class Counting(NamedTuple):
    """What is counted: rows of some nouns that fulfil a condition, certain ones alone or all, by what else."""

    nouns: Sequence[int]
    condition: Condition
    strict: bool
    dated: Condition
    by: Sequence[str]


def groups(
    store: Store,
    question: Question,
    role: int,
    keys_of: Mapping[str, Sequence[str]] | None,
    standing: Mapping[str, str],
) -> Groups:
    """Give the groups of the names that records have in a role: by `keys_of` each is in several, else in its own.

    `standing` has the name that stands for another.
    """
    terms = store.rows("SELECT id, name FROM term WHERE role = ? ORDER BY id", (role,))
    numbers: dict[str, int] = {}
    pairs: list[tuple[int | None, int]] = []
    met: dict[int | None, int] = {}
    covers_all = True
    for term, name in terms:
        keys: Sequence[str | None] = (
            (name,) if keys_of is None else keys_of.get(standing.get(name, name), ())
        )
        if name == NOBODY:
            keys = (None,)
        covers_all = covers_all and bool(keys)
        for key in keys:
            number = None if key is None else numbers.setdefault(key, len(numbers))
            met[number] = met.get(number, 0) + 1
            pairs.append((number, int(term)))
    apart, several = (
        [pair for pair in pairs if (met[pair[0]] > 1) == many] for many in (False, True)
    )
    alone, more = (
        _TERMS.format(pairs=question.bind(json.dumps(part))) for part in (apart, several)
    )
    return Groups([*numbers], alone, more, covers_all, bool(several))


#: What is bound, cut up once: SQLite would do it for each row otherwise.
_TERMS = (
    "SELECT key, term FROM (SELECT json_extract(value, '$[0]') AS key, json_extract(value, '$[1]') AS term"
    " FROM json_each({pairs}) LIMIT -1)"
)


def crossed(counting: Counting, made: Sequence[Groups], by_dates: By | None) -> str:
    """Select how many rows are in each group, or in each pair of groups, and are alike in all else.

    Of each it gives the groups, none for what is in none, then the noun, the number of a date that stands for theirs,
    kind, standing, and how many. Where nothing but dates is asked for, `by_dates`, no record is looked at: it finds
    where they stand.
    """
    if len(made) == 1:
        if by_dates is None or not made[0].covers_all or counting.by:
            return _of_one(counting, made[0])
        if not counting.condition.dated:
            return _by_tallies(counting, made[0])
        return _by_dates(counting, made[0], by_dates())
    names = [f"g{at}" for at in range(len(made))]
    tables = ", ".join(
        f"{name} AS MATERIALIZED ({group.linked(counting.nouns)})"
        for name, group in zip(names, made, strict=True)
    )
    joined = " ".join(f"LEFT JOIN {name} ON {name}.row = r.row" for name in names)
    keys = [f"{name}.key" for name in names]
    return f"WITH {tables} {_counted(counting, keys, f'record AS r {joined}')}"


def cells(
    store: Store,
    question: Question,
    counting: Counting,
    made: Sequence[Groups],
    by_dates: By | None,
) -> Iterator[tuple[tuple[str | None, ...], tuple[int, str, str | None, str | None], int]]:
    """Give the keys of each cell, with what stands for the rows in it and how many they are. Raises `Lost`."""
    sql = crossed(counting, made, by_dates)
    rows = f"SELECT t.*, d.text FROM ({sql}) AS t LEFT JOIN date AS d ON d.id = t.day"
    for *numbers, noun, _, kind, status, count, text in store.rows(rows, question.values):
        yield keyed(made, numbers), (noun, text or "", kind, status), int(count)


def _by_tallies(counting: Counting, made: Groups) -> str:
    """Count by tallies, and by links where groups have several terms: no date is asked for."""
    of_noun = f"l.row & {NOUN_MASK}"
    return (
        f"WITH a AS MATERIALIZED ({made.apart}), s AS MATERIALIZED ({made.several})"
        f" SELECT a.key AS k0, t.noun AS noun, NULL AS day, {_UNTOLD}, sum(t.rows) AS n FROM a"
        f" CROSS JOIN tally AS t ON t.term = a.term WHERE {among('t.noun', counting.nouns)}"
        f" GROUP BY a.key, t.noun HAVING sum(t.rows) > 0"
        f" UNION ALL SELECT s.key, {of_noun} AS own, NULL, {_UNTOLD}, count(DISTINCT l.row) FROM s"
        f" CROSS JOIN link AS l ON l.term = s.term WHERE {among(f'({of_noun})', counting.nouns)} GROUP BY s.key, own"
    )


def _by_dates(counting: Counting, made: Groups, stretch: Stretch) -> str:
    """Count by tallies and links alone: near dates that surely answer by where they stand, others by their dates."""
    _, condition, strict, dated, _ = counting
    needed = condition.certain if strict else condition.possible
    verdict = f"CASE WHEN {dated.certain} THEN 0 WHEN {dated.unbounded} THEN 2 ELSE 1 END"
    columns = f"r.id AS id, {verdict} AS verdict"
    judged = f"SELECT {columns} FROM date AS r WHERE ({needed})"
    others = f"{judged} AND NOT (r.near AND r.lo BETWEEN {stretch.low} AND {stretch.high})"
    counts = " UNION ALL ".join(_counts(noun, stretch) for noun in counting.nouns)
    some = f"SELECT r.id FROM date AS r WHERE r.near AND r.lo BETWEEN {stretch.low} AND {stretch.high} LIMIT 1"
    days = [f"(SELECT min(id) FROM v WHERE verdict = {code})" for code in _VERDICTS]
    days[0] = f"ifnull({days[0]}, ({some}))"
    apart = " UNION ALL ".join(
        f"SELECT a.key AS k0, c.noun AS noun, {day} AS day, {_UNTOLD}, sum(c.n{code}) AS n FROM c"
        f" JOIN a ON a.term = c.term GROUP BY a.key, c.noun HAVING sum(c.n{code}) > 0"
        for code, day in zip(_VERDICTS, days, strict=True)
    )
    tables = f"a AS MATERIALIZED ({made.apart}), v AS MATERIALIZED ({others}), c AS MATERIALIZED ({counts})"
    if not made.has_several:
        return f"WITH {tables} {apart}"
    of_noun = f"l.row & {NOUN_MASK}"
    several = (
        f"SELECT key, noun, min(id), {_UNTOLD}, count(*) FROM (SELECT DISTINCT s.key AS key, {of_noun} AS noun, l.row,"
        f" w.id AS id, w.verdict AS verdict FROM s CROSS JOIN link AS l CROSS JOIN w ON w.id = abs(l.date)"
        f" WHERE {among(f'({of_noun})', counting.nouns)} AND l.term = s.term) GROUP BY key, noun, verdict"
    )
    joined = f"s AS MATERIALIZED ({made.several}), w AS MATERIALIZED ({judged})"
    return f"WITH {tables}, {joined} {apart} UNION ALL {several}"


def _counts(noun: int, stretch: Stretch) -> str:
    """Count the rows of a noun that are linked to each term, by their verdicts: in the order of links, part by part."""
    each = ", ".join(
        f"count(*) FILTER (WHERE v.verdict = {verdict}) AS n{verdict}" for verdict in _VERDICTS
    )
    tests = f"l.term IN (SELECT term FROM a) AND l.row & {NOUN_MASK} = {noun}"
    columns = f"SELECT l.term AS term, {noun} AS noun"
    joined = "CROSS JOIN v ON v.id = abs(l.date) WHERE"
    first, end = stretch.spells
    tallied = (
        f"SELECT term, {noun} AS noun, sum(rows) AS n0, 0 AS n1, 0 AS n2 FROM tally WHERE term IN (SELECT term FROM a)"
        f" AND noun = {noun} AND spell >= {first} AND spell < {end} GROUP BY term"
    )
    sure = [
        f"{columns}, count(*) AS n0, 0 AS n1, 0 AS n2 FROM link AS l WHERE {_within(span)} AND {tests}"
        for span in stretch.sure
    ]
    edges = [
        f"{columns}, {each} FROM link AS l {joined} {_within(edge)} AND {tests}"
        for edge in stretch.edges
    ]
    far = f"{columns}, {each} FROM link AS l INDEXED BY far_links {joined} l.date < 0 AND {tests}"
    linked = (f"{select} GROUP BY l.term" for select in (*sure, *edges, far))
    return " UNION ALL ".join((tallied, *linked))


def _within(rows: Rows) -> str:
    """Ask for links of near dates that stand in some rows."""
    return f"l.row >= {rows.first} AND l.row < {rows.end} AND l.date > 0"


#: What is not told where nothing but dates is asked for.
_UNTOLD = "NULL AS kind, NULL AS status"
#: Certain, possible, and possible for want of a bound alone.
_VERDICTS = (0, 1, 2)


def _of_one(counting: Counting, made: Groups) -> str:
    within = _counted(counting, ["g.key"], "g CROSS JOIN record AS r ON r.row = g.row")
    beyond = _counted(counting, ["NULL"], "record AS r", "r.row NOT IN (SELECT row FROM g)")
    return f"WITH g AS MATERIALIZED ({made.linked(counting.nouns)}) {within} UNION ALL {beyond}"


def _counted(counting: Counting, keys: Sequence[str], source: str, test: str = "1") -> str:
    nouns, condition, strict, dated, by = counting
    needed = condition.certain if strict else condition.possible
    alike = [f"d.{period}" for period in by if period in PERIODS]
    source += " CROSS JOIN date AS d ON d.id = r.date" if alike else ""
    columns = [f"{f'r.{column}' if column in by else 'NULL'} AS {column}" for column in COLUMNS]
    alike += [f"r.{column}" for column in by if column in COLUMNS]
    alike += (
        [f"0 + ({verdict})" for verdict in (dated.certain, dated.unbounded)] if dated.dated else []
    )
    grouped = ", ".join((*keys, "r.noun", *alike))
    named = ", ".join(f"{key} AS k{at}" for at, key in enumerate(keys))
    return (
        f"SELECT {named}, r.noun AS noun, min(r.date) AS day, {', '.join(columns)}, count(*) AS n FROM {source}"
        f" WHERE {among('r.noun', nouns)} AND ({needed}) AND ({test}) GROUP BY {grouped}"
    )


def keyed(made: Sequence[Groups], numbers: Sequence[int | None]) -> tuple[str | None, ...]:
    """Give the keys of a row's groups, none for what is in none."""
    return tuple(
        None if number is None else group.keys[number]
        for group, number in zip(made, numbers, strict=True)
    )
