"""What an index holds of a record, drawn from its fields as JSON has them.

`entries`, `keys` and `marks` say what that is, of records; claims, of which there are many, are not made into any here.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sahara_cli.dossier.criteria import date_of, status_of
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.index.entries import apart, date_text, sources_of, terms_of, text_of
from sahara_cli.storage.index.keys import UNPLACED, placed
from sahara_cli.storage.index.marks import NEWER, marks_of, of_sides, telling
from sahara_cli.storage.index.schema import (
    ARTICLE,
    CLAIMS,
    FIGURE,
    INVOLVED,
    KIND,
    NOBODY,
    PLACE,
    SPEAKER,
    STATUS,
    SUBJECT,
    TOPIC,
    USUAL,
    with_mode,
)
from sahara_cli.texts.folding import spaced

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord

    Fields = Mapping[str, Any]

#: What a record is linked by: roles and names.
Terms = tuple[tuple[int, str], ...]

#: So many short texts that many records have are cut into tokens once.
_ALIKE = 1 << 12


class Drawn(NamedTuple):
    """What is drawn: the text of its date as it is written, where the key puts it, and all that it is found by.

    `shared` are terms too, in parts that many records have, each of which is one object as long as it is kept.
    """

    date: str | None
    placed: bytes
    kind: str | None
    status: str | None
    sources: str
    tokens: str
    terms: Collection[tuple[int, str]]
    marks: Collection[int]
    shared: Sequence[Terms] = ()


def drawn(noun: str, fields: Fields) -> Drawn:
    """Draw what is held of a record that was judged to be sound."""
    if noun in CLAIMS:
        return _claim(noun, fields)
    record = cast("AnyRecord", RECORDS[noun].plainly(fields))
    return Drawn(
        None if date_of(record) is None else date_text(record),
        UNPLACED,
        None,
        status_of(record),
        sources_of(record),
        text_of(record),
        {*terms_of(record)},
        {*marks_of(record, fields, _no_noun)},
    )


def _no_noun(_: str) -> None:
    """Tell no kind behind an id: facts about events are marked once all is there."""


def _asks_for_later(fields: Fields, is_newer: bool) -> bool:  # noqa: FBT001  # what its kind tells of it
    """Tell whether a claim asks for a later version than the first; one that cites a row does so by that."""
    is_of_rows = any("dataset" in cite for cite in fields["cites"])
    return (is_newer or bool(fields.get("proposed_by"))) and not is_of_rows


def _claim(noun: str, fields: Fields) -> Drawn:
    begun = [_begun(cite) for cite in fields["cites"]]
    sources = {start[0] for start in begun}
    status = fields.get("status", USUAL)
    terms: list[tuple[int, str]] = [] if status == USUAL else [(STATUS, status)]
    of_noun, is_newer = _OF_NOUNS[noun](fields, terms)
    for role, names in (*of_noun, (TOPIC, {*fields.get("topics", ())}), (ARTICLE, sources)):
        terms += [(role, name) for name in names or (NOBODY,)]
    marks = [telling(noun, fields)]
    kind = None
    if noun == "event":
        kind = fields["kind"]
        marks.append(of_sides(kind, fields.get("actors"), fields.get("recipients")))
    if _asks_for_later(fields, is_newer):
        marks.append(NEWER)
    return Drawn(
        fields.get("date") or "",
        placed(*min(begun)),
        kind,
        status,
        rests_on(tuple(sorted(sources))),
        _text(noun, fields),
        terms,
        marks,
    )


def _begun(cite: Fields) -> tuple[str, int, str]:
    if "article" in cite:
        return cite["article"], cite["start"], ""
    row = cite["row"]
    return cite["dataset"], len(row), row


@lru_cache(maxsize=_ALIKE)
def rests_on(sources: tuple[str, ...]) -> str:
    """Write what a claim rests on."""
    return json.dumps([sources], ensure_ascii=False)


#: Whom a claim names in a role.
_Named = list[tuple[int, set[str]]]


def _of_event(fields: Fields, terms: list[tuple[int, str]]) -> tuple[_Named, bool]:
    actors, recipients = fields.get("actors", ()), fields.get("recipients", ())
    involved = {*actors, *recipients, *fields.get("mentioned", ())}
    terms.append((KIND, with_mode(fields["kind"], fields.get("mode") or "")))
    if figures := fields.get("figures", ()):
        involved.update(figure["by"] for figure in figures if figure.get("by"))
        terms += {(FIGURE, figure["what"]) for figure in figures}
    both = bool(recipients) and not {*actors}.isdisjoint(recipients)
    is_newer = bool(figures) or both or bool(fields.get("note"))
    return [(INVOLVED, involved), (PLACE, {*fields.get("places", ())})], is_newer


def _of_statement(fields: Fields, terms: list[tuple[int, str]]) -> tuple[_Named, bool]:
    named = (fields.get(name) for name in ("speaker", "reported_by", "addressee"))
    involved = {*filter(None, named), *fields.get("mentioned", ())}
    if speaker := fields.get("speaker"):
        terms.append((SPEAKER, speaker))
    place = {*filter(None, (fields.get("place"),))}
    is_newer = bool(fields.get("speaker_text") or fields.get("role"))
    return [(INVOLVED, involved), (PLACE, place)], is_newer


def _of_fact(fields: Fields, terms: list[tuple[int, str]]) -> tuple[_Named, bool]:
    subject = fields["subject"]
    involved = {subject, *filter(None, (fields.get("asserted_by"),)), *fields.get("mentioned", ())}
    terms.append((SUBJECT, subject))
    return [(INVOLVED, involved), (PLACE, {subject})], False


_OF_NOUNS: dict[str, Callable[[Fields, list[tuple[int, str]]], tuple[_Named, bool]]] = {
    "event": _of_event,
    "statement": _of_statement,
    "fact": _of_fact,
}

#: The fields of each kind of claim that words are looked for in, in their order.
_SOUGHT = {
    noun: tuple((field.name, field.form) for field in FIELDS[noun] if field.sought)
    for noun in CLAIMS
}


def _text(noun: str, fields: Fields) -> str:
    """Cut a claim's own words into tokens, as `text_of` does."""
    texts: list[str] = []
    for name, form in _SOUGHT[noun]:
        if not (value := fields.get(name)):
            continue
        if form == "topics":
            texts += [_spaced(topic.replace("-", " ")) for topic in value]
        elif form == "figures":
            texts += figured(value)
        elif form == "claimed":
            texts.append(spaced(f"{fields['property']} {value}"))
        else:
            texts.append(spaced(value))
    return apart(texts)


def figured(figures: Collection[Fields]) -> Iterator[str]:
    """Cut what figures count, and the words that they are told in, into tokens."""
    for figure in figures:
        yield _spaced(figure["what"].replace("-", " "))
        yield _spaced(figure.get("text") or "")


_spaced = lru_cache(maxsize=_ALIKE)(spaced)
