"""Limits of fields, as Pydantic judges them: the words that declarations of records are written in."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import Discriminator, Field, PlainSerializer, PlainValidator, Tag, WithJsonSchema

from sahara_cli.dates import Edtf, parse
from sahara_cli.dossier.slugs import ADDRESS, LONGEST_SLUG, SLUG

T = TypeVar("T")
Span = TypeVar("Span")
Row = TypeVar("Row")


def _edtf(value: Any) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, str):
        return parse(value)
    raise ValueError("a date is an EDTF string such as 2023-12-08")


Date: TypeAlias = Annotated[
    Edtf,
    PlainValidator(_edtf),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {"type": "string", "description": "EDTF (Library of Congress 2019), levels 0 to 2"}
    ),
]
Slug: TypeAlias = Annotated[str, Field(pattern=SLUG, max_length=LONGEST_SLUG)]
Words: TypeAlias = Annotated[str, Field(min_length=1, max_length=20_000)]
Digest: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Language: TypeAlias = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Address: TypeAlias = Annotated[str, Field(pattern=ADDRESS)]
#: Whole numbers are JSON's own: no text, no fraction, no true or false.
Count: TypeAlias = Annotated[int, Field(ge=1, strict=True)]
Offset: TypeAlias = Annotated[int, Field(ge=0, strict=True)]
Number: TypeAlias = Annotated[int, Field(ge=0, le=10**15, strict=True)]
Slugs: TypeAlias = tuple[Slug, ...]
AtLeastOne: TypeAlias = Annotated[tuple[T, ...], Field(min_length=1)]
Several: TypeAlias = Annotated[tuple[T, ...], Field(min_length=2)]
Latitude: TypeAlias = Annotated[float, Field(ge=-90, le=90, strict=True, allow_inf_nan=False)]
Longitude: TypeAlias = Annotated[float, Field(ge=-180, le=180, strict=True, allow_inf_nan=False)]


def _sort(cite: Any) -> str:
    """Tell a citation of a row, which names its data set, from that of a span."""
    has = "dataset" in cite if isinstance(cite, dict) else hasattr(cite, "dataset")
    return ROW if has else SPAN


#: What Pydantic calls the two sorts of citations, where it tells what is wrong with one.
SPAN, ROW = "a span", "a row"
Either: TypeAlias = Annotated[
    Annotated[Span, Tag(SPAN)] | Annotated[Row, Tag(ROW)], Discriminator(_sort)
]
