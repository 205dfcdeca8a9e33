"""Claims with coordinates, some without, and rows of a data set beside an article's sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Dataset, Place, RowCitation
from tests.formats.claims import CITE, REFERRED, happened, listed

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports import Report

LIST = Dataset.model_validate(
    {
        "id": "list", "label": "List of Events 3", "publisher": "An Institute", "published": "2024",
        "published_basis": "The release's year.", "url": "https://list.example/", "licence": "CC BY 4.0",
        "key": ["id"], "rows": 3, "file_digest": "a" * 64, "coded": "2024-02-03",
    }
)  # fmt: skip
ROW = RowCitation(dataset="list", row="NOR12", digest="b" * 64)
PLACES: tuple[Place, ...] = (
    Place.model_validate({"id": "quay", "name": "The Quay", "within": "coast", "latitude": 16.7735,
                          "longitude": -3.0074, "precision": "exact"}),
    Place.model_validate({"id": "coast", "name": "The Coast", "latitude": -17.5, "longitude": 179.99,
                          "precision": "province", "same_as": ["https://www.wikidata.org/entity/Q42"]}),
)  # fmt: skip
KILLED: dict[str, Any] = {"what": "killed", "low": 15, "high": 22}


def reported(*records: AnyRecord) -> Report:
    """List records beside places that have coordinates, and a data set."""
    return listed(*records)._replace(referred=(*REFERRED, *PLACES, LIST), called="a-file")


RAID = happened(
    "raid", "[2023-12-01..2023-12-07]", title="A raid", kind="assault", mode="firearms", places=["quay"],
    mentioned=["north"], actors=["envoy"], recipients=["north"], figures=[KILLED], cites=[ROW], origin="imported",
)  # fmt: skip
MARCH = happened(
    "march", "2023-12-08", title="A march", places=["quay", "coast", "harbour"], cites=[CITE, ROW]
)
TALKS = happened("talks", "2023-12", title="Talks")
