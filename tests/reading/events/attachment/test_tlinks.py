from __future__ import annotations

import pytest

from sahara_cli.reading.events.attachment.tlinks import cut
from tests.drafting.articles import dated
from tests.rows import tried_on

QUISPE = ({"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},)
ARRIVAL = "Quispe arrived in Kenya on 9 May. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("His arrival in Kenya follows a visit to Chile earlier this month.", "[2024-05-01..2024-05-08]"),
        ("His arrival in Kenya followed a visit to Chile earlier this month.", "[2024-05-01..2024-05-08]"),
        ("Quispe visited Chile earlier this month before his arrival in Kenya.", "[2024-05-01..2024-05-08]"),
        ("Quispe visited Chile earlier this month ahead of his trip to Kenya.", "[2024-05-01..2024-05-08]"),
        ("Quispe visited Chile earlier this month after his arrival in Kenya.", "[2024-05-10..2024-05-13]"),
        ("Earlier this month, two days before his arrival in Kenya, Quispe visited Chile.", "2024-05-07"),
        ("Quispe visited Chile earlier this month, three days after his arrival in Kenya.", "2024-05-12"),
    ],
)  # fmt: skip
def test_a_stretch_is_cut_by_a_deed_that_was_dated_before(text: str, date: str) -> None:
    *_, visit = dated(ARRIVAL + text, known={"actor": QUISPE})
    assert (visit.fields["recipients"], visit.fields["date"]) == (["chile"], date)
    assert "Cut from [2024-05-01..2024-05-13]" in str(visit.fields["date_basis"])
    assert any(one.endswith("the visit dated 2024-05-09") for one in visit.unsure)


def test_a_stretch_is_cut_by_a_deed_dated_in_the_same_sentence() -> None:
    text = "Kenya signed the treaty earlier this month, before it banned the nets on 6 May."
    dates = {one.fields["kind"]: one.fields["date"] for one in dated(text)}
    assert dates == {"support": "[2024-05-01..2024-05-05]", "coerce": "2024-05-06"}


@pytest.mark.parametrize(
    "text",
    [
        "Quispe visited Chile earlier this month before his arrival in Uganda.",
        "Quispe visited Chile earlier this month before lunch.",
        "Quispe visited Chile earlier this month.",
    ],
)
def test_a_deed_that_was_not_dated_cuts_nothing(text: str) -> None:
    *_, visit = dated(ARRIVAL + text, known={"actor": QUISPE})
    assert visit.fields["date"] == "[2024-05-01..2024-05-13]"


@tried_on(
    ("date", "other", "side", "days", "expected"),
    [
        ("2023-12", "2023-12-17", "before", None, "[2023-12-01..2023-12-16]"),
        ("2023-12", "2023-12-17", "after", None, "[2023-12-18..2023-12-31]"),
        ("[2023-12-01~..2023-12-20]", "2023-12-17", "before", None, "[2023-12-01~..2023-12-16]"),
        ("[2023-12-15..2023-12-17]", "2023-12-16", "before", None, "2023-12-15"),
        ("2023-12", "[2023-12-17..2023-12-18]", "before", None, "[2023-12-01..2023-12-17]"),
        ("2023-12", "2023-12-17", "before", 2, "2023-12-15"),
        ("2023-11", "2023-12-17", "before", None, None),
        ("2024-01", "2023-12-17", "before", None, None),
        ("2023-12-17", "2023-12-17", "before", None, None),
        ("2023-12", "2023-12-17?", "before", None, None),
        ("[0001-01-01..0001-02-01]", "0001-01-01", "before", None, None),
        ("2023-12/", "2023-12-17", "before", None, None),
    ],
)
def test_a_stretch_keeps_the_days_that_an_order_allows(
    date: str, other: str, side: str, days: int | None, expected: str | None
) -> None:
    assert cut(date, other, is_before=side == "before", days=days) == expected
