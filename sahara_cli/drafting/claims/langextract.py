"""langextract's JSONL: its offsets are fuzzy, so an extraction is a claim only where its words stand in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import RECORDS
from sahara_cli.drafting.claims.claimed import UNFIT, WORDS, Claimed, ClaimError, Refused
from sahara_cli.drafting.claims.resting import places
from sahara_cli.patterns import late
from sahara_cli.texts import normal_form, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.texts import NormalText

#: Classes of extractions that people use, each with a record's kind and an actor's kind.
_CLASSES = {
    "event": "event", "incident": "event", "action": "event",
    "statement": "statement", "quote": "statement", "quotation": "statement", "speech": "statement",
    "fact": "fact", "claim": "fact",
    "actor": "actor", "person": "actor", "people": "actor", "organisation": "actor", "organization": "actor",
    "state": "actor", "country": "actor", "armed_group": "actor", "group": "actor",
    "place": "place", "location": "place",
}  # fmt: skip
_KINDS = {
    "person": "person", "people": "person", "organisation": "organisation", "organization": "organisation",
    "state": "state", "country": "state", "armed_group": "armed_group",
}  # fmt: skip
#: Attributes that mean a field of another name.
_CALLED = {
    "actor": "actors", "recipient": "recipients", "target": "recipients", "victim": "recipients",
    "place": "places", "location": "places", "topic": "topics", "when": "date", "time": "date", "summary": "title",
    "description": "title", "type": "kind", "source": "speaker", "paraphrase": "text",
}  # fmt: skip
_LISTS = frozenset({"actors", "recipients", "mentioned", "places", "topics", "aliases"})
_SEPARATED = late(r"\s*[;,]\s*")
#: An extraction of so many words is a title: more than a bare noun, no more than a headline.
_TITLE = range(3, 15)


def claims_of(document: Mapping[str, Any], where: str, sheet: Sheet) -> Iterator[Claimed | Refused]:
    """Yield the claims of a document that langextract read."""
    own = document.get("text")
    text = normalise(own) if isinstance(own, str) and own.strip() else None
    is_same = text is not None and text.text == sheet.text.text
    for at, extraction in enumerate(document["extractions"]):
        place = f"{where}, extraction {at + 1}"
        fields = extraction if isinstance(extraction, dict) else {}
        try:
            yield _claim(fields, place, text if is_same else None, sheet)
        except ClaimError as error:
            claimed = Claimed(_class(fields) or "extraction", fields, place)
            yield Refused(claimed, error.field, error.why, error.sort)


def _class(extraction: Mapping[str, Any]) -> str:
    named = extraction.get("extraction_class")
    return "_".join(named.lower().split()) if isinstance(named, str) else ""


def _claim(
    extraction: Mapping[str, Any], where: str, own: NormalText | None, sheet: Sheet
) -> Claimed:
    named, words = _class(extraction), extraction.get("extraction_text")
    if (noun := _CLASSES.get(named)) is None:
        why = f'"{named}" is no class that is read; those are {", ".join(dict.fromkeys(_CLASSES.values()))}'
        raise ClaimError("extraction_class", why, UNFIT)
    if not isinstance(words, str) or not words.strip():
        raise ClaimError("extraction_text", "is missing", UNFIT)
    words = normal_form(words)
    start = _place(words, extraction.get("char_interval"), own, sheet)
    fields, left = _attributes(extraction.get("attributes"), noun)
    if noun in {"actor", "place"}:
        kind = {"kind": _KINDS.get(named)}
        kept = {
            key: value
            for key, value in fields.items()
            if key in {"aliases", "role", "part_of", "within", "kind"}
        }
        return Claimed(noun, {"name": words, **kind, **kept}, where)
    own_words = _words_of(noun, words)
    if own_words and own_words[0] not in fields:
        fields[own_words[0]] = own_words[1]
    unsure = (f"left out, since they are no fields: {', '.join(left)}",) if left else ()
    stretch = sheet.citer.sentences(start, start + len(words))
    return Claimed(noun, fields, where, (stretch,), unsure)


def _words_of(noun: str, words: str) -> tuple[str, str] | None:
    """Name the field that an extraction's words fill where no attribute does; none where they make no title."""
    if noun == "event":
        return ("title", words) if len(words.split()) in _TITLE else None
    return ("text", words.strip('" ')) if noun == "statement" else ("value", words)


def _place(words: str, interval: object, own: NormalText | None, sheet: Sheet) -> int:
    """Find an extraction's place: its offsets if its words stand there, else the only place that has them."""
    starts = list(places(words, sheet))
    if len(starts) == 1:
        return starts[0]
    if not starts:
        raise ClaimError("extraction_text", "these words do not stand in the article", WORDS)
    if own is not None and isinstance(interval, dict):
        ends = interval.get("start_pos"), interval.get("end_pos")
        if type(ends[0]) is int and type(ends[1]) is int and 0 <= ends[0] < ends[1]:
            start, _ = own.from_raw(ends[0], ends[1])
            if start in starts:
                return start
    why = f"these words stand at {len(starts)} places, and its offsets point to none of them"
    raise ClaimError("extraction_text", why, WORDS)


def _attributes(attributes: object, noun: str) -> tuple[dict[str, Any], list[str]]:
    """Part an extraction's attributes into fields of a record and the names of all others."""
    fields: dict[str, Any] = {}
    left: list[str] = []
    known = RECORDS[noun].declared.keys() - {"id", "cites", "origin", "figures"}
    for key, value in attributes.items() if isinstance(attributes, dict) else ():
        name = str(key).strip().lower().replace(" ", "_")
        field = name if name in known else _CALLED.get(name, "")
        if field not in known:
            left.append(str(key)[:40])
        elif value not in (None, "", []):
            fields.setdefault(field, _value(value, is_list=field in _LISTS))
    return fields, left


def _value(value: object, *, is_list: bool) -> object:
    if is_list and isinstance(value, str):
        return [part for part in _SEPARATED.split(value) if part]
    if not is_list and isinstance(value, list) and len(value) == 1:
        return value[0]
    return value
