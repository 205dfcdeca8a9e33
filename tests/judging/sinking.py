"""Three reports of one sinking that differ in their counts and days, as a dossier with copies of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.proofs import Copy
from sahara_cli.judging.proving import Prover
from sahara_cli.storage.dossiers import load
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Maker

#: The day on which sentences about it are proved.
TODAY = dt.date(2026, 11, 28)

_POST = """\
PORT CORRIN, March 4, 2024 - At least nine people died when the ferry Marta Ros sank off Corrin Head on 3 March.

Transport Minister Ilan Deck visited the harbour on Monday. The captain of the Marta Ros was arrested on Monday. The \
owner refused to publish the log.

"Nobody should have to drown for a timetable," said Petra Holm, who leads the seamen. "The company could not have \
known, and we must wait for the inquiry," Ilan Deck said.

Forty-two passengers were rescued. The inspectors did not board the ship. Seamen went on strike in Port Corrin on \
Monday. No lifeboat was launched. About 1,200 seamen marched to the harbour on Monday.
"""
_COURIER = "The ferry Marta Ros sank off Corrin Head on 2 March, and fourteen people died, the ministry said.\n"
_RADIO = "Eleven people died in the sinking of the Marta Ros off Corrin Head.\n"
TEXTS = {
    "bay-post": ("2024-03-04", _POST),
    "courier": ("2024-03-09", _COURIER),
    "radio": ("2024-03-08", _RADIO),
}
_COPIES = {name: normalise(text) for name, (_, text) in TEXTS.items()}


def _cite(article: str, words: str) -> dict[str, Any]:
    text = _COPIES[article]
    start, end = next(one for one in text.sentences if words in text.text[slice(*one)])
    paragraph, sentence = text.place(start)
    return {
        "article": article,
        "start": start,
        "end": end,
        "digest": digest(text.text[start:end]),
        "paragraph": paragraph,
        "sentence": sentence,
    }


def _event(name: str, title: str, article: str, words: str, **more: object) -> dict[str, Any]:
    cites = [_cite(article, words)]
    return {
        "id": name,
        "title": title,
        "kind": "other",
        "date": "2024-03-04",
        "cites": cites,
        **more,
    }


def _killed(count: int, text: str, *, is_least: bool = False) -> list[dict[str, Any]]:
    high = {} if is_least else {"high": count}
    return [{"what": "killed", "low": count, "text": text, **high}]


_HARBOUR = {"actors": ["deck"]}
EVENTS = [
    _event("sinking-post", "Ferry Marta Ros sinks", "bay-post", "At least nine", date="2024-03-03",
           figures=_killed(9, "At least nine", is_least=True)),
    _event("sinking-courier", "Ferry Marta Ros sinks", "courier", "fourteen", date="2024-03-02",
           figures=_killed(14, "fourteen")),
    _event("sinking-radio", "Sinking of the Marta Ros", "radio", "Eleven", date="2024-03",
           figures=_killed(11, "Eleven")),
    _event("visit", "Deck visits the harbour", "bay-post", "visited", kind="consult", mode="visit", **_HARBOUR),
    _event("arrest", "Captain arrested", "bay-post", "was arrested"),
    _event("log", "Owner refuses to publish the log", "bay-post", "refused", kind="reject"),
    _event("rescue", "Passengers rescued", "bay-post", "rescued"),
    _event("boarding", "Inspectors did not board the ship", "bay-post", "did not board"),
    _event("strike", "Seamen strike in Port Corrin", "bay-post", "on strike", kind="protest", mode="strike"),
    _event("boat", "No lifeboat launched", "bay-post", "No lifeboat"),
    _event("march", "Seamen march to the harbour", "bay-post", "marched"),
]  # fmt: skip
STATEMENTS = [
    {"id": "holm-said", "speaker": "holm", "directness": "direct", "date": "2024-03-04",
     "text": "Nobody should have to drown for a timetable,", "cites": [_cite("bay-post", "Nobody should")]},
    {"id": "deck-said", "speaker": "deck", "directness": "direct", "date": "2024-03-04",
     "text": "The company could not have known, and we must wait for the inquiry,",
     "cites": [_cite("bay-post", "could not have known")]},
]  # fmt: skip
_PEOPLE = [
    {"id": "deck", "name": "Ilan Deck", "kind": "person"},
    {"id": "holm", "name": "Petra Holm", "kind": "person"},
]


def prover(make: Maker, *, joined: bool = True) -> Prover:
    """Give a prover of the dossier, whose three sinkings are judged to be the same, or are not."""
    articles = [
        {
            "id": name,
            "label": f"Of {name}",
            "published": published,
            "published_basis": "Its date line.",
            "language": "en",
            "text_length": len(_COPIES[name].text),
            "text_digest": digest(_COPIES[name].text),
            "paragraphs": len(_COPIES[name].paragraphs),
            "sentences": len(_COPIES[name].sentences),
        }
        for name, (published, _) in TEXTS.items()
    ]
    members = ["sinking-post", "sinking-courier", "sinking-radio"]
    sames = (
        [{"id": "same-sinking", "members": members, "basis": "One ferry sank."}] if joined else []
    )
    folder = make(
        article=articles, actor=_PEOPLE, place=[], event=EVENTS, statement=STATEMENTS, same=sames
    )
    dossier = load([folder])
    held = {one.id: [Copy(one, _COPIES[one.id])] for one in dossier.articles}

    def copies(article: str) -> Sequence[Copy]:
        return held[article]

    return Prover(dossier, copies)
