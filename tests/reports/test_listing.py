"""A listing in columns, and the sentences under it."""

from sahara_cli.dates import Verdict
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.reports.columns import DATA, IF_ANY, SHOWN
from sahara_cli.reports.listing import HINTS, listing, marked, sources
from sahara_cli.reports.rows import Order
from tests.cli.commands.samples import BY_ID
from tests.rows import tried_on

DOSSIER = Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))
ALONE = Dossier(lambda noun: (BY_ID["paper"],) if noun == "article" else ())
C, P = Verdict.CERTAIN, Verdict.POSSIBLE


def _rows(*matches: Verdict | None) -> list[Answer]:
    return [Answer(BY_ID["visit"], match) for match in matches]


@tried_on(
    ("rows", "told"),
    [
        (_rows(), "5 events"),
        (_rows(None), "5 events"),
        (_rows(C, C), "5 events"),
        (
            _rows(C, P),
            "5 events; 1 only possible (≈): the date is not known well enough to be sure",
        ),
    ],
)
def test_what_is_only_possible_is_counted_and_explained(rows: list[Answer], told: str) -> None:
    assert marked("5 events", rows) == (told,)


@tried_on(
    ("limit", "told"),
    [(None, "3 events"), (0, "0 of 3 events"), (1, "1 of 3 events"), (3, "3 events")],
)
def test_a_footer_counts(limit: int | None, told: str) -> None:
    report = listing("event", _rows(None, None, None), DOSSIER, Order(limit=limit))
    assert report.notes[0] == told


def test_the_one_source_is_named_under_its_rows() -> None:
    assert sources(_rows(None), ALONE) == ("Source: paper, published 18 Dec 2023.",)
    report = listing("event", _rows(None), ALONE, Order())
    assert report.notes == ("1 event", "Source: paper, published 18 Dec 2023.")
    assert report.hints == HINTS
    assert sources([], ALONE) == ()
    assert sources(_rows(None), DOSSIER) == ()


@tried_on(("data", "keys"), [(False, SHOWN), (True, DATA)])
def test_people_and_programs_get_their_own_columns(
    *,
    data: bool,
    keys: dict[str, tuple[str, ...]],
) -> None:
    (section,) = listing("event", _rows(None), DOSSIER, Order(), data=data).sections
    shown = tuple(key for key in keys["event"] if data or key not in IF_ANY)
    assert tuple(column.key for column in section.columns) == shown


def test_columns_asked_for_come_before_either() -> None:
    order = Order(columns=("id", "when"))
    (section,) = listing("event", _rows(None), DOSSIER, order, data=True).sections
    assert section.rows() == [("visit", "8 Dec 2023")]


def test_a_report_is_doubtful_where_a_row_is_only_possible() -> None:
    assert listing("event", _rows(C, P), DOSSIER, Order()).doubtful
    assert not listing("event", _rows(C, None), DOSSIER, Order()).doubtful
