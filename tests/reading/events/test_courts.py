"""News of courts, labour, regulators and aid: each deed's kind, who did it and to whom."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

#: A sentence; the kind of its first event, "-" for a blank; who > whom, by their names.
TOLD = """
The High Court on Monday ordered the company to pay 2 million euros. | sanction | High Court > company
Bo Rask was ordered to pay 3 million euros on Friday. | sanction | > Bo Rask
The magistrate ordered the ferry firm to stop its sailings on Friday. | coerce | magistrate > ferry firm
The committee issued a subpoena for Bo Rask on Friday. | accuse | committee > Bo Rask
Bo Rask was remanded in custody on Thursday. | coerce | > Bo Rask
Bo Rask pleaded not guilty on Thursday. | other | Bo Rask >
The firm violated the packaging laws in 1982. | other | firm >
The regulator cleared the merger of two dairies on Monday. | agree | regulator >
The merger was cleared by the commission on Monday. | agree | commission >
The ministry blocked the sale of Orla Gas on Thursday. | reject | ministry > Orla Gas
The food agency recalled 3,000 cans of tuna on Monday. | other | food agency >
The medical council revoked the licence of Bo Rask on Friday. | sanction | medical council > Bo Rask
Norland cut aid to Sudland on Friday. | sanction | Norland > Sudland
Norland delivered 30 tanks to Sudland on Friday. | aid | Norland > Sudland
The lawsuit was dismissed on Friday. | reject | >
The motion was defeated on Thursday. | reject | >
Miners at Vell Gold voted Sunday to go on strike against Orla Gas. | protest | miners >
Members approved a strike on Monday. | protest | >
Three workers were let go by the company on Monday. | other | company >
The union locals rejected the contract on Saturday. | reject | union locals >
A male juvenile, 16, was arrested for theft on Monday. | coerce | > male juvenile
A driver was ticketed by Orla police on Sunday. | sanction | Orla police > driver
The managing director resigned on Monday. | retreat | managing director >
Charges were filed against Bo Rask on Wednesday. | accuse | > Bo Rask
A complaint was filed against Vell Bank in March. | accuse | > Vell Bank
The trial was adjourned on Monday. | other | >
The sentence was reduced on appeal on Monday. | concede | >
The union was awarded 3 million euros in damages on Monday. | other | >
The Food and Drug Administration approved the drug on Friday. | other | Food and Drug Administration >
The Trade and Industry Ministry approved the plan on Friday. | agree | Trade and Industry Ministry >
The Mines and Energy Authority fined Vell Bank on Monday. | sanction | Mines and Energy Authority > Vell Bank
"""
#: What stands beside these classes, and is not of them.
NEIGHBOURS = """
The ministry ordered 30 buses on Monday. | - other | ministry >
The firm broke the record on Monday. | other | firm >
The ministry blocked a road on Monday. | - | ministry >
The union voted on Monday against a strike. | reject | union >
The rebels let go nine hostages on Monday. | retreat | rebels >
The envoy recalled 30 years of friendship on Monday. | - | envoy >
Norland and Sudland signed a treaty on Monday. | support | Norland Sudland >
The Defence Ministry and the Health Ministry approved it on Monday. | agree | Defence Ministry Health Ministry >
The cabinet ordered troops into the port on Monday. | - mobilize | cabinet >
Norland delivered a verdict on the plan on Monday. | other | Norland >
Refugees travelled to Kenya on Sunday. | other | refugees > Kenya
Nine people were killed on Monday on the Long Bridge. | - other | >
"""
#: A body told of behind a firm of another sort is not that firm.
BEHIND = """
Vell Bank lost 3 million euros on Monday. The union rejected the offer on Thursday. | union
Vell Bank lost 3 million euros on Monday. The party expelled Bo Rask on Thursday. | party
Vell Bank lost 3 million euros on Monday. The bank rejected the offer on Thursday. | Vell Bank
"""


def test_the_number_of_a_road_is_no_year() -> None:
    told = of(
        "event", drafted("The car struck a pole on 2000N on Monday. Two men fled on Tuesday.")
    )
    assert [one.fields["date"] for one in told] == ["2024-05-13", "2024-05-14"]


def _first(text: str, at: int = 0) -> tuple[str, str]:
    found = drafted(text)
    events = [one.fields for one in of("event", found)]
    if not events:
        return "-", ""
    names = {str(one.fields["id"]): str(one.fields["name"]) for one in of("actor", found)}
    sides = (
        " ".join(names.get(who, who) for who in events[at][side])  # type: ignore[attr-defined]  # ids
        for side in ("actors", "recipients")
    )
    return str(events[at]["kind"] or "-"), " > ".join(sides).strip()


@pytest.mark.parametrize("row", TOLD.strip().splitlines())
def test_a_deed_of_a_court_a_union_or_a_ministry_has_its_kind_and_sides(row: str) -> None:
    text, kind, sides = (part.strip() for part in row.split("|"))
    assert _first(text) == (kind, sides)


@pytest.mark.parametrize("row", NEIGHBOURS.strip().splitlines())
def test_a_neighbour_of_such_a_deed_is_not_taken_for_one(row: str) -> None:
    text, kinds, sides = (part.strip() for part in row.split("|"))
    kind, told = _first(text)
    assert kind in kinds.split()
    assert told == sides


@pytest.mark.parametrize("row", BEHIND.strip().splitlines())
def test_a_union_is_no_bank_that_was_named_before(row: str) -> None:
    text, _, who = row.partition(" | ")
    assert _first(text, -1)[1].removesuffix(" > Bo Rask").removesuffix(" >") == who
