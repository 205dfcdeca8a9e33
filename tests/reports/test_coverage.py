"""How much of each article is coded."""

from sahara_cli.dossier.selection import Dossier
from sahara_cli.reports.coverage import covered
from tests.cli.commands.samples import BY_ID

COPIES = {"paper": "attached", "leaflet": "none"}


def test_what_rests_on_each_article_is_counted_once() -> None:
    dossier = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))
    rows = {row.record.id: row.extra for row in covered(dossier, COPIES)}
    assert rows["paper"] == {
        "events": 6, "statements": 3, "facts": 4, "cited": "5 of 7 sentences", "copy": "attached",
    }  # fmt: skip
    assert rows["leaflet"] == {
        "events": 2, "statements": 0, "facts": 0, "cited": "1 of 9 sentences", "copy": "none",
    }  # fmt: skip


def test_an_article_that_nothing_rests_on_is_told_too() -> None:
    dossier = Dossier(lambda noun: (BY_ID["paper"],) if noun == "article" else ())
    (row,) = covered(dossier, COPIES)
    assert row.extra["cited"] == "0 of 7 sentences"
