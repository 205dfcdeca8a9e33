"""An article of our own, made up for these tests, and a drafter without a dossier behind it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

from sahara_cli.dates import parse
from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.drafting.roster import PHRASE
from sahara_cli.reading.sources.text import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.reports.drafts import Proposal

ARTICLE = """\
Who may fish where in the great lagoon has kept three governments busy since the spring.
On Tuesday Kenya\u2019s trade minister Amina Odhiambo will meet Carlos Quispe, Peru\u2019s envoy, to talk about nets.
Quispe arrived in Kenya on Monday aboard a trawler, the Fisheries Council said in a note.
A visit to Tanzania earlier this month had gone before: there, he said, a common fleet was worth a try.
\u201cPeru sees the lagoon as a shared, fragile and lasting good, and it will not fish there alone,\u201d \
Quispe said during his visit to Tanzania.
\u201cSo we will sit down with all our friends until the nets are counted.\u201d
In 2011 Kenya presented a plan under which the reefs would belong to villagers.
In September Quispe visited Uganda, Tanzania and Kenya. On the coast, tempers have been short: there were \
several explosions last October.
Rwanda is at odds with all of them over its invasion of Burundi, which began in February 2024.
Kenya and Tanzania held a joint exercise on Kenyan soil last month. The two countries held drills again on 8 May, \
in Tanzania.
A few days earlier, Peruvian and Kenyan officials had discussed coastal law.
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


def dated(
    text: str = ARTICLE,
    published: str = PUBLISHED,
    known: Mapping[str, tuple[Mapping[str, object], ...]] = {},
) -> list[Proposal]:
    """Draft a text, and keep the events that its words date; parties that are kept by a phrase are left out."""
    proposals = drafted(text, published, known)
    phrases = {one.fields["id"] for one in proposals if one.rule == PHRASE}
    found = [one for one in of("event", proposals) if one.fields["date_text"]]
    return [one._replace(fields=dict(one.fields) | _named(one.fields, phrases)) for one in found]


def _named(fields: Mapping[str, object], phrases: set[object]) -> dict[str, list[object]]:
    sides = {side: cast("list[object]", fields[side]) for side in ("actors", "recipients")}
    return {side: [who for who in ids if who not in phrases] for side, ids in sides.items()}


def of(noun: str, proposals: list[Proposal]) -> list[Proposal]:
    """Keep the proposals of a kind."""
    return [one for one in proposals if one.noun == noun]
