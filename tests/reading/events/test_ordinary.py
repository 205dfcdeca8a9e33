"""What things, firms and private people do is `other`; of what a state or an official did, the kind stays blank."""

from __future__ import annotations

from tests.drafting.articles import dated
from tests.rows import tried_on

ORDINARY = """
The launch faltered on Monday.
The satellite fell back to earth in 2012.
A website vanished from the net in May.
The airline enlisted two rivals in March.
A 3-year-old boy slipped into the enclosure on Saturday.
The factory resumed production on Monday.
The ministry placed ninety clerks with bakeries on Monday.
The governor resorted to candles on Monday.
The senator shocked the village on Monday.
Norland's leader wrote a novel on Monday.
The mayor specialised in orchids on Monday.
The exports of Norland netted nine million dollars on Monday.
"""
BLANK = """
Kenya scuttled the talks on Monday.
Nine people were flown to Kenya on Monday.
The entry of Kenya shook Peru on Monday.
The parliament approved the abrogation of the treaty on Monday.
Norland declared the end of its truce with the rebels on Monday.
The government took steps on Monday.
Soldiers placed nine crates on the quay on Monday.
The rebels retreated into silence on Monday.
"""


@tried_on("text", ORDINARY.strip().splitlines())
def test_what_is_no_politics_is_other(text: str) -> None:
    assert [one.fields["kind"] for one in dated(text)] == ["other"]


@tried_on("text", BLANK.strip().splitlines())
def test_what_may_be_politics_stays_blank(text: str) -> None:
    assert {one.fields["kind"] for one in dated(text)} <= {None, "retreat"}


def test_a_boy_is_not_kept_as_a_party_to_what_is_no_politics() -> None:
    (event,) = dated("A 3-year-old boy slipped into the enclosure on Saturday.")
    assert event.fields["actors"] == []
