"""The columns of each kind of record: what a cell says, and which columns a reader or a spreadsheet is given.

Cells are plain text. Names are looked up when a cell is drawn, so that a structured format never asks for them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import cited, date_of
from sahara_cli.dossier.records import Article, Dataset, Event, Fact, Same, Statement
from sahara_cli.dossier.selection import citations, rows
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports import Column
from sahara_cli.reports.cells import briefs, cells, few, figures, status
from sahara_cli.texts.folding import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports.cells import Cell

#: Of so many dates the words are kept: those of one day stand beside each other.
_WORDED = 1 << 10

#: Columns of a listing for people, by noun.
SHOWN: dict[str, tuple[str, ...]] = {
    "event": ("when", "what", "figures", "who", "where", "source", "id"),
    "statement": (
        "when",
        "speaker",
        "role",
        "words",
        "directness",
        "place",
        "to",
        "reported_by",
        "source",
        "id",
    ),
    "fact": ("subject", "property", "value", "when", "asserted_by", "source", "id"),
    "actor": ("name", "kind", "role", "part_of", "events", "statements", "facts", "id"),
    "article": ("id", "label", "published", "events", "statements", "facts", "cited", "copy"),
    "any": ("record", "when", "what", "figures", "source", "id"),
}
#: Columns that a listing for people has only where a row has something in them.
IF_ANY = frozenset({"figures"})

#: Columns of a listing for programs, by noun.
DATA: dict[str, tuple[str, ...]] = {
    "event": (
        "id", "date", "earliest", "latest", "match", "kind", "mode", "status", "title", "actors", "actor_ids",
        "recipients", "recipient_ids", "mentioned", "mentioned_ids", "places", "place_ids", "figures", "topics",
        "date_text", "date_basis", "origin", "proposed_by", "article", "paragraph", "sentence",
    ),
    "statement": (
        "id", "date", "earliest", "latest", "match", "speaker", "speaker_id", "role", "reported_by", "reported_by_id",
        "to", "to_id", "place", "place_id", "directness", "words", "cue", "mentioned", "mentioned_ids", "topics",
        "date_text", "date_basis", "origin", "proposed_by", "article", "paragraph", "sentence",
    ),
    "fact": (
        "id", "subject", "subject_id", "property", "value", "date", "earliest", "latest", "match", "asserted_by",
        "asserted_by_id", "status", "mentioned", "mentioned_ids", "topics", "date_text", "date_basis", "origin",
        "proposed_by", "article", "paragraph", "sentence",
    ),
    "actor": ("id", "name", "kind", "role", "part_of", "part_of_id", "aliases", "events", "statements", "facts"),
    "article": (
        "id", "label", "publisher", "authors", "date", "earliest", "latest", "published_basis", "language", "url",
        "coded", "text_length", "paragraphs", "sentences", "text_digest", "events", "statements", "facts", "cited",
        "copy",
    ),
    "any": ("record", "id", "date", "earliest", "latest", "match", "what", "article", "paragraph", "sentence"),
}  # fmt: skip

#: What the columns of claims, and of sources, have besides where a dossier holds data sets.
_OF_DATASETS = {
    **dict.fromkeys(("statement", "fact", "any"), ("dataset", "row")),
    "event": ("note", "dataset", "row"),
    "article": ("licence", "key", "rows", "file_digest", "preset", "columns", "sums"),
}


def data_of(noun: str, dossier: Dossier) -> tuple[str, ...]:
    """Give the columns of a listing for programs; those on what data sets tell only where there is something."""
    if noun == "actor":
        return DATA[noun] + (("same_as",) if any(actor.same_as for actor in dossier.actors) else ())
    return DATA[noun] + (_OF_DATASETS.get(noun, ()) if dossier.datasets else ())


_WRAPPING = frozenset({
    "what", "who", "where", "words", "value", "subject", "property", "label", "asserted_by", "role", "part_of",
    "aliases", "topics", "actors", "recipients", "mentioned", "speaker", "name", "cited",
    "figures", "authors", "date_basis",
})  # fmt: skip
_HEADINGS = {
    "part_of": "Part of",
    "asserted_by": "Asserted by",
    "reported_by": "Reported by",
    "to": "Addressee",
}


def columns(
    noun: str, dossier: Dossier, keys: Sequence[str], *, data: bool = False
) -> tuple[Column, ...]:
    """Build the columns of these keys, for programs where they are `data`: lists in them can be taken apart.

    Raises `UnknownNameError` for a key that the kind does not have.
    """
    known = {**_about_date(), **_about_source(dossier), **cells(noun, dossier, data=data)}
    for key in keys:
        if key not in known:
            where = f"the columns are {', '.join(sorted(known))}"
            raise UnknownNameError("column", key, nearest(key, known), where)
    brief = {} if data else {"source": _brief_source(dossier), **briefs(noun, dossier)}
    return tuple(
        Column(
            key,
            _HEADINGS.get(key, key.replace("_", " ").capitalize()),
            known[key],
            key in _WRAPPING,
            key == "id" and noun != "article",
            brief.get(key),
        )
        for key in keys
    )


def _brief_source(dossier: Dossier) -> Cell:
    return _source(dossier, brief=True)


def _source(dossier: Dossier, *, brief: bool = False) -> Cell:
    """Give the column of sources: of the only one there is its name stands below the listing."""

    @cache
    def labelling() -> tuple[bool, dict[str, str]]:
        return len(dossier.sources) == 1, {
            dataset.id: dataset.label for dataset in dossier.datasets
        }

    def cell(answer: Answer) -> str:
        is_alone, labels = labelling()
        return source(answer, short=is_alone, names=labels, brief=brief)

    return cell


def source(
    answer: Answer,
    *,
    short: bool = False,
    names: Mapping[str, str] | None = None,
    brief: bool = False,
) -> str:
    """Cite where a record rests, for a person: "talks-2023 ¶10 s13", or "¶10 s13" when short; "ACLED row SYR114".

    `names` are what sources are called there, where it is not by their ids; of many places the `brief` tells a few.
    """
    joined = few if brief else _joined
    places: dict[str, list[str]] = {}
    for article, paragraph, sentence in sorted(set(citations(answer.record))):
        called = (names or {}).get(article, article)
        places.setdefault(f"¶{paragraph}" if short else f"{called} ¶{paragraph}", []).append(
            f"s{sentence}"
        )
    for dataset, row in rows(answer.record):
        called = (names or {}).get(dataset, dataset)
        places.setdefault("row" if short else f"{called} row", []).append(row)
    cited = [f"{paragraph} {joined(sentences, ' ')}" for paragraph, sentences in places.items()]
    return joined(cited, ", ") + (" ✓" if answer.extra.get("proved") else "")


def _joined(parts: Sequence[str], between: str) -> str:
    return between.join(parts)


def when(answer: Answer) -> str:
    """Say a record's date in words; an article's where the record has none is not borrowed."""
    date = date_of(answer.record)
    return _in_words(date) if date else ""


@lru_cache(maxsize=_WORDED)
def _in_words(date: Edtf) -> str:
    return date.in_words


def _about_date() -> dict[str, Cell]:
    def of(attribute: str) -> Cell:
        return lambda answer: str(getattr(date_of(answer.record), attribute, ""))

    return {
        "id": lambda answer: answer.record.id,
        "record": lambda answer: answer.record.noun,
        "when": when,
        "date": of("text"),
        "earliest": of("earliest"),
        "latest": of("latest"),
        "unbounded": lambda answer: "yes" if answer.unbounded else "",
        "match": lambda answer: "" if answer.match is None else str(answer.match),
    }


def _about_source(dossier: Dossier) -> dict[str, Cell]:
    def cite(at: int) -> Cell:
        return lambda answer: "; ".join(
            dict.fromkeys(str(place[at]) for place in citations(answer.record))
        )

    def row(at: int) -> Cell:
        return lambda answer: "; ".join(dict.fromkeys(place[at] for place in rows(answer.record)))

    return {
        "source": _source(dossier),
        "article": cite(0),
        "paragraph": cite(1),
        "sentence": cite(2),
        "dataset": row(0),
        "row": row(1),
        "what": lambda answer: summary(answer, dossier),
        "figures": lambda answer: figures(answer, dossier),
        "published": lambda answer: published(answer, dossier),
        "members": _listed("members"),
        "sources": _listed("sources"),
    }


def published(answer: Answer, dossier: Dossier) -> str:
    """Tell when what a record rests on was published."""
    known = dossier.sources_by_id
    dates = sorted(
        (known[identifier].published for identifier in cited(answer.record) if identifier in known),
        key=by_time,
    )
    return ", ".join(dict.fromkeys(date.in_words for date in dates))


def _listed(key: str) -> Cell:
    """Give what is known of a happening beside its fields: ids, in order of publication."""
    return lambda answer: ", ".join(cast("list[str]", answer.extra.get(key, [])))


def summary(answer: Answer, dossier: Dossier) -> str:
    """Say a record in one line, whatever its kind."""
    match answer.record:
        case Event() as event:
            standing = status(event, dossier)
            return event.title if standing == "reported" else f"{event.title} ({standing})"
        case Statement() as said:
            return f"{dossier.speaker(said)}: {quoted(said)}"
        case Fact() as fact:
            return f"{dossier.subject(fact)} {fact.property} {fact.value}"
        case Article() | Dataset() as origin:
            return origin.label
        case Same() as same:
            joined = ", ".join(same.members)
            return joined if same.verdict == "same" else f"{joined} ({same.verdict})"
        case named:
            return named.name


def quoted(said: Statement) -> str:
    """Give a statement's words: in quotation marks where they are the speaker's own."""
    return f"“{said.text}”" if said.directness == "direct" else said.text
