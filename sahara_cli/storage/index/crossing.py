"""Records counted by what they may have several of, such as actors: how many are linked to any of some terms.

Each group is a number, and has the terms by which a record is in it; a record that has several of them counts once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.storage.index.conditions import among
from sahara_cli.storage.index.grouping import COLUMNS, PERIODS
from sahara_cli.storage.index.schema import ARTICLE, INVOLVED, NOUN_MASK, PLACE, TOPIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.store import Question, Store

#: What a record may have several of, with the role in which it has them.
ROLES = {"actor": INVOLVED, "place": PLACE, "topic": TOPIC, "article": ARTICLE}


class Groups(NamedTuple):
    """The groups by one of `ROLES`: their keys by their numbers, and SQL for the numbers of each row's, once each."""

    keys: Sequence[str]
    linked: str


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
    nouns: Sequence[int],
    standing: Mapping[str, str],
) -> Groups:
    """Give the groups of the names that records have in a role: by `keys_of` each is in several, else in its own.

    `standing` has the name that stands for another.
    """
    terms = store.rows("SELECT id, name FROM term WHERE role = ? ORDER BY id", (role,))
    numbers: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    met: dict[int, int] = {}
    for term, name in terms:
        for key in (name,) if keys_of is None else keys_of.get(standing.get(name, name), ()):
            number = numbers.setdefault(key, len(numbers))
            met[number] = met.get(number, 0) + 1
            pairs.append((number, int(term)))
    apart, several = ([one for one in pairs if (met[one[0]] > 1) == many] for many in (False, True))
    of_nouns = among(f"(l.row & {NOUN_MASK})", nouns)
    selected = [
        f"SELECT {distinct}json_extract(p.value, '$[0]') AS key, l.row AS row FROM json_each({held}) AS p"
        f" CROSS JOIN link AS l ON l.term = json_extract(p.value, '$[1]') WHERE {of_nouns}"
        for distinct, some in (("", apart), ("DISTINCT ", several))
        if some and (held := question.bind(json.dumps(some)))
    ]
    return Groups([*numbers], " UNION ALL ".join(selected) or "SELECT 0 AS key, 0 AS row WHERE 0")


def crossed(counting: Counting, linked: Sequence[str]) -> str:
    """Select how many rows are in each group, or in each pair of groups, and are alike in all else.

    Of each it gives the groups, none for what is in none, then the noun, the number of a date that stands for theirs,
    kind, standing, and how many.
    """
    if len(linked) == 1:
        return _of_one(counting, linked[0])
    names = [f"g{at}" for at in range(len(linked))]
    tables = ", ".join(
        f"{name} AS MATERIALIZED ({select})" for name, select in zip(names, linked, strict=True)
    )
    joined = " ".join(f"LEFT JOIN {name} ON {name}.row = r.row" for name in names)
    keys = [f"{name}.key" for name in names]
    return f"WITH {tables} {_counted(counting, keys, f'record AS r {joined}')}"


def _of_one(counting: Counting, linked: str) -> str:
    within = _counted(counting, ["g.key"], "g CROSS JOIN record AS r ON r.row = g.row")
    beyond = _counted(counting, ["NULL"], "record AS r", "r.row NOT IN (SELECT row FROM g)")
    if not (counting.by or counting.condition.dated or counting.condition.possible != "1"):
        noun = f"g.row & {NOUN_MASK}"  # nothing is asked of the records themselves
        within = (
            f"SELECT g.key AS k0, {noun} AS noun, NULL AS day, NULL AS kind, NULL AS status,"
            f" count(*) AS n FROM g GROUP BY g.key, {noun}"
        )
    return f"WITH g AS MATERIALIZED ({linked}) {within} UNION ALL {beyond}"


def _counted(counting: Counting, keys: Sequence[str], source: str, test: str = "1") -> str:
    nouns, condition, strict, dated, by = counting
    needed = condition.certain if strict else condition.possible
    alike = [f"d.{one}" for one in by if one in PERIODS]
    source += " CROSS JOIN date AS d ON d.id = r.date" if alike else ""
    columns = [f"{f'r.{one}' if one in by else 'NULL'} AS {one}" for one in COLUMNS]
    alike += [f"r.{one}" for one in by if one in COLUMNS]
    alike += [f"0 + ({one})" for one in (dated.certain, dated.unbounded)] if dated.dated else []
    grouped = ", ".join((*keys, "r.noun", *alike))
    named = ", ".join(f"{key} AS k{at}" for at, key in enumerate(keys))
    return (
        f"SELECT {named}, r.noun AS noun, min(r.date) AS day, {', '.join(columns)}, count(*) AS n FROM {source}"
        f" WHERE {among('r.noun', nouns)} AND ({needed}) AND ({test}) GROUP BY {grouped}"
    )


def keyed(made: Sequence[Groups], numbers: Sequence[int | None]) -> tuple[str | None, ...]:
    """Give the keys of a row's groups, none for what is in none."""
    return tuple(
        None if number is None else one.keys[number]
        for one, number in zip(made, numbers, strict=True)
    )
