"""What a cell says, of every kind of record."""

from __future__ import annotations

import pytest

from sahara_cli.dates import Verdict
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports.columns import DATA, SHOWN, columns, source, summary
from tests.cli.commands.samples import BY_ID
from tests.rows import tried_on

DOSSIER = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))


def _cell(noun: str, key: str, identifier: str, match: Verdict | None = None) -> str:
    (column,) = columns(noun, DOSSIER, (key,))
    return column.cell(Answer(BY_ID[identifier], match))


@tried_on("noun", SHOWN)
def test_every_column_of_a_listing_can_be_drawn(noun: str) -> None:
    records = [one for one in BY_ID.values() if noun in ("any", one.noun)]
    assert records
    for column in columns(noun, DOSSIER, tuple(dict.fromkeys((*SHOWN[noun], *DATA[noun])))):
        assert [type(column.cell(Answer(one))) for one in records] == [str] * len(records)
        assert column.heading[0].isupper()


@tried_on(
    ("noun", "key", "identifier", "said"),
    [
        ("event", "when", "siege", "from Feb 2022 on"),
        ("event", "date", "siege", "2022-02/.."),
        ("event", "earliest", "siege", "2022-02-01"),
        ("event", "latest", "siege", "inf"),
        ("event", "what", "meeting", "They are to meet (planned)"),
        ("event", "what", "blast", "A blast on the quay (disputed)"),
        ("event", "title", "meeting", "They are to meet"),
        ("event", "who", "visit", "Zoë O'Neill → Southland"),
        ("event", "who", "treaty", "Northland, Southland"),
        ("event", "who", "blast", "not named"),
        ("event", "where", "visit", "The Harbour"),
        ("event", "kind", "visit", "consult"),
        ("event", "mode", "visit", "visit"),
        ("event", "kind", "treaty", "agree"),
        ("event", "topics", "joint", "military exercise"),
        ("event", "date_text", "visit", "on 8 December"),
        ("event", "source", "meeting", "paper ¶1 s1, paper ¶4 s6"),
        ("event", "article", "meeting", "paper"),
        ("event", "sentence", "meeting", "6; 1"),
        ("event", "match", "visit", ""),
        ("statement", "speaker", "stay", "Zoë O'Neill"),
        ("statement", "role", "stay", "envoy"),
        ("statement", "role", "theft", ""),
        ("statement", "to", "stay", "Southland"),
        ("statement", "reported_by", "stay", "Southland"),
        ("statement", "place", "stay", "The Harbour"),
        ("statement", "cue", "stay", "said"),
        ("fact", "subject", "talks", "diplomacy"),
        ("fact", "asserted_by", "held", "Northland"),
        ("fact", "asserted_by", "talks", "the article"),
        ("fact", "when", "held", ""),
        ("actor", "part_of", "envoy", "Northland"),
        ("actor", "kind", "envoy", "person"),
        ("actor", "aliases", "north", "the North"),
        ("article", "published", "leaflet", "Feb 2022"),
        ("any", "record", "stay", "statement"),
    ],
)
def test_a_cell_says_it(noun: str, key: str, identifier: str, said: str) -> None:
    assert _cell(noun, key, identifier) == said


def test_a_match_is_told_where_a_date_was_asked() -> None:
    assert _cell("event", "match", "visit", Verdict.POSSIBLE) == "possible"
    assert _cell("event", "match", "visit", Verdict.CERTAIN) == "certain"


@tried_on(
    ("identifier", "said"),
    [
        ("visit", "The envoy visits the harbour"),
        ("stay", "Zoë O'Neill: “We will stay in the harbour – whatever the weather”"),
        ("theft", 'Southland: Southland speaks of "a theft in daylight".'),
        ("held", "The Harbour is held by Northland"),
        ("paper", "A paper on two neighbours"),
        ("north", "Northland"),
        ("harbour", "The Harbour"),
    ],
)
def test_any_record_is_said_in_one_line(identifier: str, said: str) -> None:
    assert summary(Answer(BY_ID[identifier]), DOSSIER) == said


def test_a_source_is_short_where_there_is_one_article() -> None:
    assert source(Answer(BY_ID["visit"]), short=True) == "¶1 s1"
    assert source(Answer(BY_ID["visit"])) == "paper ¶1 s1"
    assert source(Answer(BY_ID["north"])) == ""


def test_ids_dates_and_sources_never_wrap() -> None:
    for noun, keys in SHOWN.items():
        for column in columns(noun, DOSSIER, keys):
            if column.key in {"id", "when", "source", "published"}:
                assert not column.wraps


def test_a_column_that_is_none_is_refused() -> None:
    with pytest.raises(
        UnknownNameError, match='no column "who"; the columns are article, asserted_by'
    ):
        columns("fact", DOSSIER, ("value", "who"))
