"""Kinds of common deeds of the news, and what is of no kind of PLOVER's on purpose."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

KINDS = """
On Monday, young Tunisians blocked roads in Sfax. | protest
Rebels blocked roads near Sfax on Monday. | coerce
Police closed off the square on Monday. | coerce
A joint letter urged the cities on Monday to act. | request
The harbour trust rejected the data on Monday. | reject
The port inquiry asked on Monday for the logs. | request
The duo spoke for more than 40 minutes on Monday. | consult
The strictest sanctions regime was imposed on Sudan on Monday. | sanction
Silva complained on Monday that the doors were shut. | accuse
The minister defended Ghana on Monday against criticism of its courts. | support
Norway gave the Ivory Coast 4.2 million dollars of aid on Monday. | aid
A judge ordered Ana Quispe on Monday to appear for questioning. | request
Chileans and Kenyans failed on Monday to reach agreement on the dam. | reject
Hackers hacked into the files of the bank on Monday. | coerce
Ghana shot two missiles and lobbed a missile over the strait on Monday. | mobilize
French frigates launched war games with Kenya on Monday. | cooperate
Two men were injured in the assault on Monday. | assault
Peru eased the emergency measures on Monday. | concede
The office released the names of the girls on Monday. | other
The singer gave a devastating update on her album on Monday. | other
The new show gets a second series on Monday. | other
The flight left Lima on Monday. | other
"""


@tried_on("row", KINDS.strip().splitlines())
def test_a_common_deed_has_its_kind(row: str) -> None:
    text, _, told = row.partition(" | ")
    assert told in {one.fields["kind"] for one in of("event", drafted(text))}


def test_two_things_done_by_nobody_known_are_two_events() -> None:
    text = "The lid was painted on Monday.\nThe boat was moved to Lima on Monday."
    assert len(of("event", drafted(text))) == 2


def test_whose_victims_are_told_is_not_of_no_kind() -> None:
    told = of("event", drafted("Three Kenyans were among nine people killed in Lima on Monday."))
    assert not [one for one in told if one.fields["kind"] == "other"]
