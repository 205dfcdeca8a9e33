"""Made records with every sort of date, and questions of every sort, drawn with a seed."""

from __future__ import annotations

import random
from functools import cache
from itertools import chain
from math import inf
from typing import TYPE_CHECKING, Any

from sahara_cli.dates import Edtf, Window
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
)
from sahara_cli.dossier.records import MODES, RECORDS, AnyRecord
from sahara_cli.engines import Line
from sahara_cli.errors import DateError
from sahara_cli.storage.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DIGEST = "0" * 64
_WORDS = (
    "bridge", "bridges", "port", "treaty", "treaties", "city", "cities", "visit", "visits", "U.S.", "Łódź", "naïve",
    "o'clock", "un", "Zoë", "北京", "ministers", "news", "process", "a.b", "50%", "[sic]",
)  # fmt: skip
_KINDS = ("consult", "agree", "assault", "mobilize", "retreat", "other")
_STATUSES = ("reported", "planned", "disputed")
ACTORS = tuple(f"actor-{at}" for at in range(40))
PLACES = tuple(f"bay-{at}" for at in range(12))
TOPICS = tuple(f"topic-{at}" for at in range(8))
ARTICLES = tuple(f"paper-{at}" for at in range(30))
_DATASET = {
    "id": "rows", "label": "Rows", "published": "2020-05", "published_basis": "As printed.", "rows": 5_000,
    "file_digest": _DIGEST,
}  # fmt: skip
PUBLISHERS = {one: f"House {at % 7}" for at, one in enumerate(ARTICLES) if at % 5}


def a_date(chance: random.Random) -> str:
    """Draw a date of any sort that EDTF has."""
    while True:
        text = chance.choice(_FORMS)(chance)
        try:
            Edtf(text)
        except DateError:
            continue
        return text


def _year(chance: random.Random) -> str:
    return str(chance.randint(1996, 2026))


def _plain(chance: random.Random) -> str:
    year, month, day = _year(chance), chance.randint(1, 12), chance.randint(1, 28)
    return chance.choice((year, f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"))


def _marked(chance: random.Random) -> str:
    return _plain(chance) + chance.choice("?~%")


def _part_marked(chance: random.Random) -> str:
    year, month, day = _year(chance), chance.randint(1, 12), chance.randint(1, 28)
    return chance.choice(
        (f"{year}-~{month:02}-{day:02}", f"{year}~-{month:02}", f"{year}-{month:02}-?{day:02}", f"?{year}-{month:02}")
    )  # fmt: skip


def _mask(chance: random.Random) -> str:
    year = _year(chance)
    shapes = (
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year}-XX",
        f"{year}-1X",
        f"{year}-XX-15",
        f"{year}-02-XX",
        f"{year[:3]}X~",
    )
    return chance.choice(shapes)


def _season(chance: random.Random) -> str:
    return f"{_year(chance)}-{chance.randint(21, 41)}{chance.choice(('', '', '?', '~'))}"


def _far(chance: random.Random) -> str:
    return chance.choice(
        (
            "Y170000002",
            "Y-17E7",
            "Y17E20",
            "-0043",
            "0000",
            "1950S2",
            "Y3388E2S3",
            "XXXX-12-25",
            "-0431-03",
        )
    )


def _moment(chance: random.Random) -> str:
    return f"{_year(chance)}-03-04T05:06:07Z"


def _interval(chance: random.Random) -> str:
    ends = (
        _plain,
        _marked,
        _mask,
        _season,
        lambda _: "",
        lambda _: "..",
        lambda c: f"{_plain(c)}..",
    )
    start, end = chance.choice(ends)(chance), chance.choice(ends)(chance)
    return f"{start}/{end}"


def _set(chance: random.Random) -> str:
    members: list[str] = []
    parts: tuple[Callable[[random.Random], str], ...] = (
        _plain, _plain, _marked, _mask, _season,
        lambda c: f"{_year(c)}..{_year(c)}",
        lambda c: f"{_year(c)}~..{_year(c)}",
        lambda c: f"{_year(c)}-03..{_year(c)}-11",
        lambda c: f"{_year(c)}-03-02..{_year(c)}-11-09~",
        lambda c: f"{_year(c)}-21..{_year(c)}-23",
        lambda c: f"..{_plain(c)}", lambda c: f"{_plain(c)}..", lambda c: f"{_marked(c)}..",
    )  # fmt: skip
    members += (chance.choice(parts)(chance) for _ in range(chance.randint(1, 3)))
    inside = ",".join(members)
    return f"[{inside}]" if chance.random() < 0.5 else "{" + inside + "}"


_FORMS: tuple[Callable[[random.Random], str], ...] = (
    _plain, _plain, _plain, _marked, _part_marked, _mask, _season, _far, _moment, _interval, _interval,
    _set, _set, _set,
)  # fmt: skip


def records(count: int, seed: int = 0) -> Iterator[AnyRecord]:
    """Make so many records, most of them events."""
    chance = random.Random(seed)  # noqa: S311  # no secret is drawn
    dates = [a_date(chance) for _ in range(min(count, 20_000))]
    for at, one in enumerate(ARTICLES):
        yield _of("article", _article(one, at))
    yield _of("dataset", _DATASET)
    yield from (_of("actor", {"id": one, "name": f"Name {one}", "kind": "state"}) for one in ACTORS)
    yield from (_of("place", {"id": one, "name": f"Bay of {one}"}) for one in PLACES)
    for at in range(count):
        noun = chance.choices(("event", "statement", "fact"), (8, 1, 1))[0]
        yield _of(noun, _MAKERS[noun](f"{noun}-{at}", chance, chance.choice(dates)))


def lines(count: int, seed: int = 0) -> Iterator[Line]:
    """Make records with their lines."""
    return (Line(one, line_of(one)) for one in records(count, seed))


def _of(noun: str, fields: dict[str, Any]) -> AnyRecord:
    made: AnyRecord = RECORDS[noun].plainly(fields)  # type: ignore[assignment]  # as `plain` reads them
    return made


def _article(identifier: str, at: int) -> dict[str, Any]:
    publisher = {"publisher": PUBLISHERS[identifier]} if identifier in PUBLISHERS else {}
    return {
        "id": identifier, "label": f"Paper {at}", "published": f"{1996 + at}-{at % 12 + 1:02}",
        "published_basis": "As printed.", "language": "en", "text_length": 1000, "text_digest": _DIGEST,
        "paragraphs": 3, "sentences": 9, **publisher,
    }  # fmt: skip


def _some(chance: random.Random, ids: tuple[str, ...], most: int) -> list[str]:
    return sorted(set(chance.choices(ids, k=chance.randint(0, most))))


def _cites(chance: random.Random) -> list[dict[str, Any]]:
    return [_cite(chance) for _ in range(chance.choices((1, 2, 3), (8, 1, 1))[0])]


def _cite(chance: random.Random) -> dict[str, Any]:
    if chance.random() < 0.2:
        return {"dataset": "rows", "row": f"R{chance.randrange(5_000)}", "digest": _DIGEST}
    start = {"start": chance.randrange(900), "end": 990, "paragraph": 1, "sentence": 1}
    return {"article": chance.choice(ARTICLES), "digest": _DIGEST, **start}


def _text(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(1, 6)))


def _event(identifier: str, chance: random.Random, date: str) -> dict[str, Any]:
    kind = chance.choice(_KINDS)
    modes = MODES.get(kind, ())
    what = {
        "what": "killed",
        "low": chance.randint(0, 20),
        **chance.choice(({}, {"high": 30, "approximate": True})),
    }
    return {
        "id": identifier, "date": date, "kind": kind, "title": _text(chance),
        "mode": chance.choice((None, *modes)), "status": chance.choice(_STATUSES),
        "actors": _some(chance, ACTORS, 2), "recipients": _some(chance, ACTORS, 2), "places": _some(chance, PLACES, 1),
        "topics": _some(chance, TOPICS, 2), "cites": _cites(chance), "figures": [what] if chance.random() < 0.3 else [],
    }  # fmt: skip


def _statement(identifier: str, chance: random.Random, date: str) -> dict[str, Any]:
    return {
        "id": identifier, "date": date, "speaker": chance.choice(ACTORS), "directness": "indirect",
        "text": _text(chance), "place": chance.choice((None, *PLACES)), "topics": _some(chance, TOPICS, 2),
        "cites": _cites(chance),
    }  # fmt: skip


def _fact(identifier: str, chance: random.Random, date: str) -> dict[str, Any]:
    return {
        "id": identifier, "date": chance.choice((None, date)), "subject": chance.choice((*ACTORS, *PLACES)),
        "property": "size", "value": _text(chance), "status": chance.choice(_STATUSES), "cites": _cites(chance),
    }  # fmt: skip


_MAKERS = {"event": _event, "statement": _statement, "fact": _fact}


def questions(count: int, seed: int = 0) -> list[Criterion]:
    """Draw so many questions; the first are one of each sort of criterion."""
    chance = random.Random(seed)  # noqa: S311  # no secret is drawn
    drawn: Iterator[Criterion] = chain(
        (sort(chance) for sort in _SORTS), iter(lambda: _question(chance), None)
    )
    return [one for one, _ in zip(drawn, range(count), strict=False)]


def _question(chance: random.Random) -> Criterion:
    parts = [chance.choice(_SORTS)(chance) for _ in range(chance.randint(0, 2))]
    return All((Dated(a_window(chance)), *parts)) if chance.random() < 0.7 else All(tuple(parts))


def a_window(chance: random.Random) -> Window:
    """Draw a window: of whole months and years as well as of any days, and without a bound."""
    if chance.random() < 0.05:
        return Window(-inf, inf)
    bound = Edtf(_plain(chance))
    until = Edtf(_plain(chance))
    low, high = min(bound.bounds[0], until.bounds[0]), max(bound.bounds[1], until.bounds[1])
    ends = ((low, inf), (-inf, high), (low, high), bound.bounds, (low - 20, high + 9), (low, low))
    return Window(*chance.choice(ends))


def _ids(chance: random.Random, ids: tuple[str, ...]) -> frozenset[str]:
    """Draw a few ids, or so many that an engine looks them up otherwise."""
    return frozenset(chance.sample((*ids, "nobody"), chance.choice((1, 2, min(25, len(ids))))))


def _mentions(chance: random.Random) -> Criterion:
    from sahara_cli.texts.folding import plain

    phrase = " ".join(chance.choices(_WORDS, k=chance.choice((1, 1, 2))))
    phrase = chance.choice((phrase, phrase[: max(1, len(phrase) - 2)], "!!"))
    named = _ids(chance, ACTORS) if chance.random() < 0.3 else frozenset[str]()
    return Mentions(plain(phrase), named)


def _of_kind(chance: random.Random) -> Criterion:
    kind = chance.choice(_KINDS)
    mode = chance.choice((None, "", *MODES.get(kind, ())))
    return OfKind(frozenset({PlainKind(kind, mode, chance.choice((None, None, *TOPICS)))}))


_SORTS: tuple[Callable[[random.Random], Criterion], ...] = (
    lambda c: Dated(a_window(c)),
    lambda c: Involves(_ids(c, ACTORS)),
    lambda c: At(_ids(c, PLACES)),
    lambda c: About(_ids(c, TOPICS)),
    lambda c: CitedFrom(_ids(c, ARTICLES)),
    lambda c: HasStatus(frozenset(c.sample(_STATUSES, c.choice((1, 2))))),
    _of_kind,
    _mentions,
    lambda c: ToldBy(c.choice((1, 2, 3)), c.choice((PUBLISHERS, {}))),
    lambda c: KnownBy(_ids(c, ARTICLES), _ids(c, ARTICLES)),
    lambda c: All((Near(_ids(c, PLACES[:4]), _ids(c, PLACES[2:])), Dated(a_window(c)))),
    lambda c: AnyOf((Dated(a_window(c)), Involves(_ids(c, ACTORS)))),
    lambda c: AnyOf((_mentions(c), All((_mentions(c), Dated(a_window(c)))))),
    lambda c: SpokenBy(_ids(c, ACTORS)),
    lambda c: OfSubject(_ids(c, (*ACTORS, *PLACES))),
    lambda c: All((IsDated(), Dated(a_window(c)))),
    lambda _: AnyOf(()),
    lambda _: All(()),
)


@cache
def held(count: int, seed: int = 0) -> tuple[AnyRecord, ...]:
    """Make records, once."""
    return tuple(records(count, seed))
