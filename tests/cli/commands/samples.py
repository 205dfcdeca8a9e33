"""A dossier small enough to be known by heart, with something for every filter, and an article to prove it by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.texts import digest, normalise
from tests.conftest import ACTORS, ARTICLE, PLACES, filled

if TYPE_CHECKING:
    from collections.abc import Sequence

#: An article of our own: quotation marks, dashes and spaces that its normal form changes, a sentence that stands twice.
PAPER = """\
The envoy sailed into the harbour on 8 December, and the two sides began to talk at once.

“We will stay in the harbour – whatever the weather,” Zoë O’Neill said on the quay that evening.
Northland holds the harbour. Southland calls that holding “a theft in daylight” and wants it back.

The talks go on without a pause. A treaty of 1975 stands between the two neighbours.
The talks go on without a pause.
"""
_NORMAL = normalise(PAPER)
TEXT = _NORMAL.text

SAILED = "The envoy sailed into the harbour on 8 December"
STAY = "We will stay in the harbour - whatever the weather"
HOLDS = "Northland holds the harbour. Southland calls that"
THEFT = 'Southland calls that holding "a theft in daylight" and wants it back.'
TREATY = "A treaty of 1975 stands between the two neighbours."

PROVABLE = {
    **ARTICLE,
    "text_length": len(TEXT),
    "text_digest": digest(TEXT),
    "paragraphs": len(_NORMAL.paragraphs),
    "sentences": len(_NORMAL.sentences),
}
LEAFLET = {**ARTICLE, "id": "leaflet", "label": "A leaflet handed out", "published": "2022-02"}


def cite(words: str) -> dict[str, Any]:
    """Cite words of the article, by their place and digest in its normal form."""
    start = TEXT.index(words)
    paragraph, sentence = _NORMAL.place(start)
    return {
        "article": "paper",
        "start": start,
        "end": start + len(words),
        "digest": digest(words),
        "paragraph": paragraph,
        "sentence": sentence,
    }


_FROM_LEAFLET = [{**cite(SAILED), "article": "leaflet"}]

EVENTS: list[dict[str, Any]] = [
    {"id": "treaty", "date": "1975", "kind": "agree", "title": "A treaty is signed", "actors": ["north", "south"],
     "topics": ["borders"], "cites": [cite(TREATY)]},
    {"id": "recognised", "date": "2020", "kind": "support", "title": "Southland recognises the border",
     "actors": ["south"], "recipients": ["north"], "topics": ["recognition"], "cites": _FROM_LEAFLET},
    {"id": "siege", "date": "2022-02/..", "kind": "coerce", "title": "The port is closed", "actors": ["north"],
     "places": ["harbour"], "cites": _FROM_LEAFLET},
    {"id": "manoeuvre", "date": "2023-11", "kind": "mobilize", "title": "Ships go out for practice",
     "actors": ["north"], "topics": ["military-exercise"], "cites": [cite(HOLDS)]},
    {"id": "joint", "date": "2023-11-20", "kind": "cooperate", "title": "Both fleets practise",
     "actors": ["north", "south"], "topics": ["military-exercise"], "cites": [cite(HOLDS)]},
    {"id": "blast", "date": "[2023-12-01..2023-12-07]", "kind": "assault", "mode": "explosives", "status": "disputed",
     "title": "A blast on the quay", "places": ["harbour"], "cites": [cite(HOLDS)]},
    {"id": "visit", "date": "2023-12-08", "date_text": "on 8 December", "date_basis": "The day as given.",
     "kind": "consult", "mode": "visit", "title": "The envoy visits the harbour", "actors": ["envoy"],
     "recipients": ["south"], "places": ["harbour"], "topics": ["diplomacy"], "cites": [cite(SAILED)]},
    {"id": "meeting", "date": "2023-12-18", "kind": "consult", "status": "planned", "title": "They are to meet",
     "actors": ["south"], "mentioned": ["envoy"], "topics": ["diplomacy"], "cites": [cite(TREATY), cite(SAILED)]},
]  # fmt: skip
STATEMENTS: list[dict[str, Any]] = [
    {"id": "stay", "date": "2023-12-08~", "speaker": "envoy", "reported_by": "south", "addressee": "south",
     "place": "harbour", "text": "We will stay in the harbour – whatever the weather", "cue": "said",
     "topics": ["diplomacy"], "cites": [cite(STAY)]},
    {"id": "theft", "date": "2023", "speaker": "south", "directness": "mixed", "mentioned": ["north"],
     "text": 'Southland speaks of "a theft in daylight".', "cites": [cite(THEFT)]},
    {"id": "denial", "date": "2021", "speaker": "north", "directness": "indirect", "text": "Northland denies it.",
     "cites": [cite(HOLDS)]},
]  # fmt: skip
FACTS: list[dict[str, Any]] = [
    {"id": "held", "subject": "harbour", "property": "is held by", "value": "Northland", "asserted_by": "north",
     "status": "disputed", "topics": ["borders"], "cites": [cite(HOLDS)]},
    {"id": "claimed", "subject": "harbour", "property": "is held by", "value": "thieves", "asserted_by": "south",
     "cites": [cite(THEFT)]},
    {"id": "neighbours", "subject": "north", "property": "borders", "value": "Southland", "date": "1975/..",
     "cites": [cite(TREATY)]},
    {"id": "talks", "subject": "diplomacy", "property": "goes on", "value": "without a pause",
     "topics": ["diplomacy"], "cites": [cite(TREATY)]},
]  # fmt: skip
HARBOUR: dict[str, list[dict[str, Any]]] = {
    "article": [PROVABLE, LEAFLET],
    "event": EVENTS,
    "statement": STATEMENTS,
    "fact": FACTS,
}

_LINES: dict[str, Sequence[dict[str, object]]] = {
    "event": EVENTS, "statement": STATEMENTS, "fact": FACTS, "actor": ACTORS, "place": PLACES,
    "article": [PROVABLE, LEAFLET],
    "same": [{"id": "same-visit", "members": ["visit", "meeting"], "lead": "visit", "basis": "One day."}],
}  # fmt: skip
BY_ID: dict[str, AnyRecord] = {
    str(line["id"]): RECORDS[noun].model_validate(filled(noun, line))  # type: ignore[misc]  # each noun's own model
    for noun, lines in _LINES.items()
    for line in lines
}

#: An article of which a draft is made, changed by a person, and made again.
VISIT = """\
Grace Odera, Kenya's trade minister, visited Peru on 8 December 2023 and met Luis Quispe there.
"We shall rebuild the port, whatever it costs," Luis Quispe said on Saturday.
Kenya signed a treaty with Peru on 9 December 2023 in Lima.
"""
