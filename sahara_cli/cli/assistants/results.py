"""The tools' answers as models, so that clients get a schema; names of fields are the commands' own."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


def _untitled(schema: dict[str, Any]) -> None:
    """Leave out what Pydantic makes of fields' names, and the defaults: a list of tools is read by each client."""
    for part in ("title", "description"):
        schema.pop(part, None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
        field.pop("default", None)


class _Result(BaseModel):
    model_config = ConfigDict(frozen=True, json_schema_extra=_untitled)


class Row(_Result):
    """A record in a listing."""

    id: str
    when: str
    edtf: str
    match: Literal["certain", "possible", ""]
    what: str
    who: str
    source: str


class Listing(_Result):
    """Rows; `cursor` gives the next ones."""

    total: int
    possible: int = Field(description="of total, only possibly in time")
    rows: list[Row]
    cursor: str


class Cited(_Result):
    """The place that a record rests on."""

    source: str
    sentence: str
    proof: str


class Whole(_Result):
    """One record."""

    record: str
    id: str
    fields: dict[str, str]
    cited: list[Cited]


class Part(_Result):
    """A heading of an actor's part."""

    heading: str
    total: int
    rows: list[Row]


class Profile(_Result):
    """An actor's part in it all."""

    id: str
    name: str
    fields: dict[str, str]
    parts: list[Part]


class References(_Result):
    """References, ready to paste."""

    references: list[str]


class Span(_Result):
    """A cited span, and what of the sentence stands in it."""

    id: str
    source: str
    sentence: str
    words: list[str]
    numbers: list[str]
    dates: list[str]


class Proved(_Result):
    """The result of proving a sentence."""

    verdict: Literal["stands", "partly", "contradicted", "unproved", "nothing"]
    spans: list[Span]
    lacking: dict[str, list[str]] = Field(description="words, numbers, dates and names in no span")
    contradicts: list[str]
    doubts: list[str]
    others: list[str] = Field(description="what records of the same tell otherwise")
