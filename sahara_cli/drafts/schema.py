"""The JSON Schema of a draft's line, made for tools and models: names for ids, sentences by number, dates as typed."""

from __future__ import annotations

from typing import Any, get_args

from sahara_cli.dossier.kinds import PAIRS
from sahara_cli.dossier.models import choices_of
from sahara_cli.dossier.records import MODES, Actor, Directness, Kind, Status
from sahara_cli.dossier.slugs import SLUG

_NAME = (
    "The name as the article has it, or an id. Who is known already is joined, who is new is added"
)
_NEW = {
    "type": "object",
    "description": "Somebody new, of whom the name alone does not tell what it is",
    "properties": {
        "name": {"type": "string"},
        "kind": {"enum": [*choices_of(Actor, "kind")]},
        "role": {"type": "string"},
    },
    "required": ["name", "kind"],
    "additionalProperties": False,
}
_SOMEBODY = {"anyOf": [{"type": "string", "description": _NAME}, _NEW, {"type": "null"}]}
_ACTORS: dict[str, Any] = {"type": "array", "items": {"$ref": "#/$defs/actor"}}
_ACTOR: dict[str, Any] = {"$ref": "#/$defs/actor"}
_PLACE = {"type": ["string", "null"], "description": "A place, by its name or id"}
_NUMBER = {"type": ["integer", "null"], "minimum": 0}
_SENTENCE = {
    "type": "integer",
    "minimum": 1,
    "description": "The sentence's number in the article, from 1",
}
_SENTENCES = {
    "type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 2, "maxItems": 2,
    "description": "The first and the last of several sentences that follow one another",
}  # fmt: skip
_WORDS = {
    "type": "string",
    "description": "Words that stand in one sentence of the article, letter for letter",
}
_SPAN = {
    "start": {"type": "integer"}, "end": {"type": "integer"}, "digest": {"type": "string"},
    "paragraph": {"type": "integer"},
}  # fmt: skip


def _text(described: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": described}


def _one_of(values: tuple[str, ...], described: str) -> dict[str, Any]:
    return {"enum": [*values, None], "description": described}


def _texts(described: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "description": described}


_CITED = {
    "article": {
        "type": "string",
        "description": "The article's id; not needed where the draft is of one",
    },
    "sentence": _SENTENCE,
    "sentences": _SENTENCES,
    "words": _WORDS,
}
_CITES = {
    "type": "array",
    "description": "What it rests on, where that is more than one stretch of sentences",
    "items": {"type": "object", "properties": {**_CITED, **_SPAN}, "additionalProperties": False},
}
_FIGURE = {
    "type": "object",
    "properties": {
        "what": {"type": "string", "pattern": SLUG, "description": "killed, wounded, arrested…"},
        "low": {**_NUMBER, "description": "The least; the same as high where the number is exact"},
        "high": {**_NUMBER, "description": "The most; none for “at least”"},
        "approximate": {"type": "boolean", "description": "Whether it is told as about so many"},
        "by": {**_ACTOR, "description": "Whose count it is"},
        "text": _text("The article's words for the number"),
    },
    "required": ["what"],
    "additionalProperties": False,
}  # fmt: skip
_DATE = _text("EDTF or as a person types it: 2023-12-08, 8 December 2023, 2023-12, [..2023-12-18]")
_DATED = {
    "date": {"$ref": "#/$defs/date"},
    "date_text": _text("The article's own words for the date"),
    "date_basis": _text("How the date was worked out"),
}
_TOPICS = _texts("Ids of topics: small letters, digits and hyphens")
_CLAIM = {
    **_DATED, "mentioned": _ACTORS, "topics": _TOPICS, **_CITED, "cites": {"$ref": "#/$defs/cites"},
    "origin": {"enum": ["coded", "drafted", "imported"]},
    "proposed_by": _text("Who drafted it, where no rule did; sahara writes this"),
}  # fmt: skip
_STATUS = _one_of(get_args(Status), "reported: it is told as done; planned: as to come")
_BY_KIND = "; ".join(f"{kind}: {', '.join(modes)}" for kind, modes in MODES.items())
_MODES = tuple(dict.fromkeys(mode for modes in MODES.values() for mode in modes))

_EVENT = {
    "title": _text("What happened, in your own words, like a headline: no name or number that is not in the sentence"),
    "kind": _one_of(
        (*get_args(Kind), *PAIRS),
        "PLOVER's kind, its mode behind a slash or in a field of its own; other where none fits."
        " assault needs somebody who attacks",
    ),
    "mode": _one_of(_MODES, f"PLOVER's mode, by kind: {_BY_KIND}"),
    "status": _STATUS,
    "actors": {**_ACTORS, "description": "Who did it"},
    "recipients": {**_ACTORS, "description": "To or with whom it was done"},
    "places": {"type": "array", "items": {"type": "string"}, "description": "Where, by name or id"},
    "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
    **_CLAIM,
}  # fmt: skip
_STATEMENT = {
    "speaker": {**_ACTOR, "description": "Who speaks; or else speaker_text"},
    "speaker_text": _text("The article's words for somebody unnamed: a health official"),
    "role": _text("What the speaker is there called"),
    "directness": _one_of(get_args(Directness), "direct: text is verbatim; indirect: your own words; mixed: both"),
    "text": _text("The words; verbatim where they are direct, or stand in quotation marks"),
    "cue": _text("The verb of speech in the sentence: said, warned"),
    "reported_by": _ACTOR, "addressee": _ACTOR, "place": _PLACE,
    **_CLAIM,
}  # fmt: skip
_FACT = {
    "subject": _text("The actor, place, event or topic that it is about"),
    "property": _text("What is told of its subject"),
    "value": _text("What is claimed"),
    "asserted_by": _ACTOR,
    "status": _STATUS,
    **_CLAIM,
}
_ACTOR_LINE = {
    "name": _text("The name"), "kind": _one_of(choices_of(Actor, "kind"), "What it is"),
    "aliases": _texts("Other names"), "role": _text("As the article gives it"), "part_of": _ACTOR,
}  # fmt: skip
_PLACE_LINE = {
    "name": _text("The name"), "aliases": _texts("Other names"), "within": _PLACE, "note": _text("A note"),
}  # fmt: skip
#: The fields of each kind of line, and those that it must have; null leaves one blank, for a person to fill in.
_LINES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "event": (_EVENT, ("title", "kind", "date")),
    "statement": (_STATEMENT, ("directness", "text", "date")),
    "fact": (_FACT, ("subject", "property", "value")),
    "actor": (_ACTOR_LINE, ("name", "kind")),
    "place": (_PLACE_LINE, ("name",)),
}

#: An article and a judgement are described elsewhere, and no model is asked for one.
_AS_WRITTEN = tuple(
    {
        "type": "object",
        "description": f"As `sahara schema {noun}` has it, without what a listing adds",
        "properties": {"record": {"const": noun}},
        "required": ["record"],
    }
    for noun in ("article", "same")
)


def schema() -> dict[str, Any]:
    """Describe a line that `sahara add` takes, as JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "draft",
        "description": "A line of a draft, a JSON object; `sahara add` proves it against the article's text",
        "oneOf": [*(_line(noun, *details) for noun, details in _LINES.items()), *_AS_WRITTEN],
        "$defs": {"actor": _SOMEBODY, "date": _DATE, "cites": _CITES, "figure": _FIGURE},
    }


def _line(noun: str, fields: dict[str, Any], needed: tuple[str, ...]) -> dict[str, Any]:
    properties = {
        "record": {"const": noun},
        "id": _text("Short and readable: small letters, digits, hyphens; made where it is left out"),
        **fields,
        "draft": {"description": 'Notes for people; {"reviewed": true} takes what is doubted'},
    }  # fmt: skip
    return {
        "type": "object",
        "properties": properties,
        "required": ["record", *needed],
        "additionalProperties": False,
    }
