"""A listing in columns, and the sentences under it."""

import pytest

from sahara_cli.dates import Verdict
from sahara_cli.dossier import Dossier, Found
from sahara_cli.reports.columns import DATA, SHOWN
from sahara_cli.reports.listing import listing, sources, tally
from sahara_cli.reports.rows import Order
from tests.commands.samples import BY_ID

DOSSIER = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))
ALONE = Dossier(lambda noun: (BY_ID["paper"],) if noun == "article" else ())
C, P = Verdict.CERTAIN, Verdict.POSSIBLE


def _rows(*matches: Verdict | None) -> list[Found]:
    return [Found(BY_ID["visit"], match) for match in matches]


@pytest.mark.parametrize(
    ("rows", "total", "told"),
    [
        (_rows(), 0, "no events"),
        (_rows(None), 1, "1 event"),
        (_rows(C, C), 2, "2 events"),
        (_rows(), 5, "0 of 5 events"),
        (_rows(C), 5, "1 of 5 events"),
        (
            _rows(C, P),
            2,
            "2 events; 1 only possible (≈): the date is not known well enough to be sure",
        ),
        (
            _rows(P, P),
            9,
            "2 of 9 events; 2 only possible (≈): the date is not known well enough to be sure",
        ),
    ],
)
def test_a_footer_counts(rows: list[Found], total: int, told: str) -> None:
    assert tally("event", rows, total) == (told,)


def test_the_one_source_is_named_under_its_rows() -> None:
    (told,) = sources(_rows(None), ALONE)
    assert told == "Source: paper, published 18 Dec 2023. `sahara show ID` gives a record whole."
    assert sources([], ALONE) == ()
    assert sources(_rows(None), DOSSIER) == ()


@pytest.mark.parametrize(("data", "keys"), [(False, SHOWN), (True, DATA)])
def test_people_and_programs_get_their_own_columns(
    *,
    data: bool,
    keys: dict[str, tuple[str, ...]],
) -> None:
    (section,) = listing("event", _rows(None), DOSSIER, Order(), data=data).sections
    assert tuple(column.key for column in section.columns) == keys["event"]


def test_columns_asked_for_come_before_either() -> None:
    order = Order(columns=("id", "when"))
    (section,) = listing("event", _rows(None), DOSSIER, order, data=True).sections
    assert section.rows() == [("visit", "8 Dec 2023")]


def test_a_report_is_doubtful_where_a_row_is_only_possible() -> None:
    assert listing("event", _rows(C, P), DOSSIER, Order()).doubtful
    assert not listing("event", _rows(C, None), DOSSIER, Order()).doubtful
