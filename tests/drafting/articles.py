"""An article of our own, made up for these tests, and a drafter without a dossier behind it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier import Dossier
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.drafting.sources import Source
from sahara_cli.records import RECORDS, AnyRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.reports.drafts import Proposal

ARTICLE = """\
Kenya\u2019s trade minister Amina Odhiambo will meet Peru\u2019s envoy Carlos Quispe \
on Tuesday for more talks on fishing.
Quispe arrived in Kenya on Monday, where he is to tour two harbours, the Fisheries Council said in a note.
His arrival follows a visit to Tanzania earlier this month, where he spoke of a common fleet.
\u201cPeru sees the lagoon as a shared, fragile and lasting good, and it will not fish there alone,\u201d \
Quispe said during his visit to Tanzania.
\u201cSo we will sit down with all our friends until the nets are counted.\u201d
The Kenyan plan for the lagoon, announced in 2011, would leave the reefs to villagers.
Quispe visited Tanzania and Kenya as well as Uganda in September. Anger has grown on the coast, with several \
explosions reported last October.
Uganda has not condemned Rwanda for its invasion of Burundi, which began in February 2024.
Last month, Kenya and Tanzania held their first joint exercise on Kenyan soil, and the two countries \
held joint drills in Tanzania on 8 May.
Kenyan and Peruvian officials had only a few days earlier discussed coastal law.
"""
PUBLISHED = "2024-05-14"


def drafted(
    text: str = ARTICLE,
    published: str = PUBLISHED,
    known: Mapping[str, tuple[Mapping[str, object], ...]] = {},
) -> list[Proposal]:
    """Draft a text; `known` are the records of the dossier at hand, a tuple a noun."""
    models: dict[str, tuple[AnyRecord, ...]] = {
        noun: tuple(RECORDS[noun].model_validate(one) for one in records)  # type: ignore[misc]  # each noun's own model
        for noun, records in known.items()
    }
    drafter = Drafter(Dossier(lambda noun: models.get(noun, ())), dt.date(2024, 6, 1))
    claims = drafter.draft(Source("a.txt", "a", text), Published(parse(published), "As printed."))
    return [*claims, *drafter.named()]


def of(noun: str, proposals: list[Proposal]) -> list[Proposal]:
    """Keep the proposals of a kind."""
    return [one for one in proposals if one.noun == noun]
