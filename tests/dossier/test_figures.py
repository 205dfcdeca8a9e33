"""Figures in words: side by side in order of publication, and the ends of very many."""

from __future__ import annotations

from sahara_cli.dates import parse
from sahara_cli.dossier.figures import figures_in_words, told_by
from sahara_cli.dossier.records import Event, Figure
from tests.conftest import CITE
from tests.rows import tried_on

EVENT = {"id": "e", "date": "2023", "kind": "other", "title": "They met"}


def _reports(*counts: int) -> list[list[Figure]]:
    return [[Figure(what="killed", low=one, high=one)] for one in counts]


@tried_on(
    ("counts", "words"),
    [
        ([11, 11], "killed 11"),
        ([11, 11, 12, 12, 11], "killed 11 → 12 → 11"),
        ([], ""),
        ([12], "killed 12"),
        ([12, 19, 17], "killed 12 → 19 → 17"),
        (list(range(9)), "killed 0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8"),
        (list(range(10)), "killed 0 → 1 → 2 → 3 → (2 more) → 6 → 7 → 8 → 9"),
        (list(range(5000)), "killed 0 → 1 → 2 → 3 → (4,992 more) → 4,996 → 4,997 → 4,998 → 4,999"),
    ],
)
def test_counts_are_told_in_turn_and_of_very_many_the_first_and_the_last(
    counts: list[int], words: str
) -> None:
    assert figures_in_words(_reports(*counts), str) == words


@tried_on(
    ("figure", "words"),
    [
        ({"low": 12, "high": 12}, "missing 12"),
        ({"low": 12}, "missing at least 12"),
        ({"high": 12}, "missing up to 12"),
        ({"low": 12, "high": 15}, "missing 12–15"),
        ({"low": 30, "high": 30, "approximate": True}, "missing about 30"),
        ({"text": "dozens"}, "missing “dozens”"),
        ({"low": 10**15, "high": 10**15, "by": "army"}, "missing 1,000,000,000,000,000 (ARMY)"),
    ],
)
def test_a_count_says_its_bounds_and_who_counts(figure: dict[str, object], words: str) -> None:
    one = Figure.model_validate({"what": "missing", **figure})
    assert figures_in_words([[one]], str.upper) == words


def _told(what: str, low: int, by: str | None = None) -> Figure:
    return Figure(what=what, low=low, high=low, by=by)


def test_a_count_that_others_share_is_told_once_with_all_who_count_so() -> None:
    reports = [
        [_told("killed", 9, "ministry")],
        [_told("killed", 9, "radio")],
        [_told("killed", 9), _told("hurt", 2)],
    ]
    assert figures_in_words(reports, str) == "killed 9 (ministry, radio); hurt 2"
    assert figures_in_words(
        [[_told("killed", 9, "a"), _told("killed", 12, "b"), _told("killed", 9, "c")]], str
    ) == ("killed 9 (a, c) / 12 (b)")


def test_an_arrow_leads_to_a_report_that_came_out_later() -> None:
    def event(source: str, low: int) -> Event:
        cites = [{**CITE, "article": source}]
        figures = [{"what": "killed", "low": low, "high": low}]
        return Event.model_validate({**EVENT, "cites": cites, "figures": figures})

    def shown(*events: Event) -> str:
        days = {
            "paper": "2023-12-05",
            "radio": "2023-12-05",
            "wire": "2023-12-06",
            "review": "2023-12",
        }
        return told_by(events, str, lambda source: parse(days[source]) if source in days else None)

    assert shown(event("paper", 11), event("paper", 11)) == "killed 11"
    assert shown(event("paper", 11), event("paper", 12)) == "killed 11 / 12"
    assert shown(event("paper", 11), event("wire", 12), event("paper", 11)) == "killed 11 → 12"
    # what came out on one day, in the month of that day or nobody knows when is no change of a count
    assert shown(event("paper", 11), event("radio", 12)) == "killed 11 / 12"
    assert shown(event("paper", 11), event("radio", 12), event("wire", 14)) == "killed 11 / 12 → 14"
    assert shown(event("review", 11), event("wire", 12)) == "killed 11 / 12"
    assert shown(event("paper", 11), event("lost", 12), event("wire", 14)) == "killed 11 / 12 / 14"
