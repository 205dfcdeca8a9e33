"""The day of a post, a picture or a page, and the year of a thing's name, date nobody's deed."""

from __future__ import annotations

from tests.drafting.articles import dated
from tests.rows import tried_on

LEAD = "Harbour workers in Oram walked out.\n"
#: A sentence, and the titles and days of what it tells; none where it only stamps.
TOLD = """
So proud! - Ana Sol (@anasol) May 3, 2024 The mayor closed a pier on Monday. | Mayor closes a pier 2024-05-13
Ana Sol shared a picture of the pier. - Omar Vale (@ovale) May 3, 2024 |
The story was originally published on May 3, 2024. |
First published, May 13 at 1:12 p.m. |
A red kite is seen rising above the pier on the evening of May 12 |
The mayor will get a red 2008 Orla Roadster, which he bought. |
The team opened a hall ahead of Euro 2016. |
The firm presented games for 2018 and beyond. |
The novel was first published in 1968. | Novel published 1968
In 2008 Orla Electronics opened a plant in Fez. | Orla Electronics opens a plant in Fez 2008
Pia Roe won the 2019 Peruvian election. | Roe wins the 2019 Peruvian election 2019
Hide Caption 4 of 25 Photos: Raid on Oram Police seal off the pier on Monday. |
Oram beat Fez on Monday Click to share on Facebook (Opens in new window). |
Get daily updates from Oram directly to your inbox from Monday. |
"""


@tried_on("row", TOLD.strip().splitlines())
def test_a_stamp_dates_nothing(row: str) -> None:
    sentence, _, right = row.partition(" |")
    events = dated(f"{LEAD}{sentence}")
    told = [f"{one.fields['title']} {one.fields['date']}" for one in events]
    assert told == ([right.strip()] if right.strip() else [])
