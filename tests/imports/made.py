"""Made rows in the layouts of data sets: nobody's data, so that they may be passed on."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

ACLED = {
    "event_id_cnty": "VEL1", "event_date": "05 December 2023", "year": "", "time_precision": "1",
    "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "Vell Guard", "assoc_actor_1": "",
    "inter1": "State forces", "actor2": "Hill Band", "assoc_actor_2": "River Band; Ford Band",
    "inter2": "Rebel group", "interaction": "12", "iso": "999", "country": "Kestria", "admin1": "Anse",
    "admin2": "Lower Anse", "admin3": "", "location": "Vell", "latitude": "12.5", "longitude": "-3.25",
    "geo_precision": "1", "source": "Radio Imra", "notes": "A made clash by the dam.", "fatalities": "3",
}  # fmt: skip
OLD_ACLED = {
    "GWNO": "1", "EVENT_ID_CNTY": "1VEL", "EVENT_ID_NO_CNTY": "1", "EVENT_DATE": "05-December-2015", "YEAR": "",
    "TIME_PRECISION": "2", "EVENT_TYPE": "Riots/Protests", "ACTOR1": "Protesters (Kestria)",
    "ALLY_ACTOR_1": "Dockers", "INTER1": "6", "ACTOR2": "", "ALLY_ACTOR_2": "", "INTER2": "0",
    "INTERACTION": "60", "COUNTRY": "Kestria", "ADMIN1": "Anse", "ADMIN2": "", "ADMIN3": "", "LOCATION": "Vell",
    "LATITUDE": "12.5", "LONGITUDE": "-3.25", "GEO_PRECISION": "2", "SOURCE": "The Morning Ledger",
    "NOTES": "Dockers march.", "FATALITIES": "0",
}  # fmt: skip
GED = {
    "id": "4711", "relid": "KES-1", "year": "", "type_of_violence": "1", "side_a": "Government of Kestria",
    "side_a_new_id": "901", "side_b": "Hill Band", "side_b_new_id": "902", "number_of_sources": "2",
    "source_article": "Radio Imra,2023-12-06", "where_prec": "1", "where_coordinates": "Vell town",
    "adm_1": "Anse province", "adm_2": "Lower Anse district", "latitude": "12.5", "longitude": "-3.25",
    "country": "Kestria", "date_prec": "1", "date_start": "2023-12-05 00:00:00.000",
    "date_end": "2023-12-05 00:00:00.000", "best": "17", "low": "15", "high": "22",
}  # fmt: skip
POLECAT = {
    "Event ID": "KES-7", "Event Date": "2023-12-05", "Event Type": "PROTEST", "Event Mode": "demo",
    "Contexts": "Human Rights; economic", "Actor Name": "Dockers", "Primary Actor Sector": "LAB",
    "Actor Country": "Kestria", "Recipient Name": "", "Recipient Country": "Kestria",
    "Placename": "Vell", "Province": "Anse", "Country": "Kestria", "Latitude": "12.5", "Longitude": "-3.25",
    "GeoNames ID": "424242", "Source": "Radio Imra",
}  # fmt: skip


def table(
    path: Path, *rows: Mapping[str, str], delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write rows as a table, and give its path."""
    path.write_bytes(text(*rows, delimiter=delimiter).encode(encoding))
    return path


def text(*rows: Mapping[str, str], delimiter: str = ",") -> str:
    """Write rows as the text of a table."""
    written = io.StringIO(newline="")
    heads: Sequence[str] = list(rows[0])
    writer = csv.DictWriter(written, heads, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()
