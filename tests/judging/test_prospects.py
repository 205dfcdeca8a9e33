"""What a sentence plans, asks for or thinks of is doubted in other words too, in headlines, and where it has a noun."""

from __future__ import annotations

from pathlib import Path

from sahara_cli.judging.prospects import outlook
from sahara_cli.judging.sources import Source
from tests.judging.said import copy_of, doubts, event
from tests.rows import tried_on

HERE = Path(__file__).parent / "prospects"


def rows(name: str) -> list[tuple[str, str]]:
    """Read sentences with their titles."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    parted = (line.rpartition(" ; ") for line in lines)
    return [(text, title) for text, _, title in parted]


@tried_on(("text", "title"), rows("planned"))
def test_what_is_only_in_prospect_is_not_done(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(("text", "title"), rows("done"))
def test_what_was_planned_and_done_is_done(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []


def test_a_sentence_is_parted_into_what_is_so_and_what_is_to_come() -> None:
    source = Source(
        copy_of("Peru, which sold its trams in May, is considering a sale of its buses.")
    )
    view = outlook(source.document.sentences[0])
    assert {"sel", "tram"} <= view.asserted
    assert {"bus"} <= view.ahead - view.asserted
    assert (view.planners, view.cue) == (frozenset({"peru"}), "considering")
