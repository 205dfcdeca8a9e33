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


NO_FORCE = """
An old man held his granddaughter on Monday.
The red flags were waved on Monday.
They demonstrated in 2013 that it worked.
Russian engineers regained control of the satellite on Monday.
A rocket blasts off the pad on Monday.
The spokesman pushed back on the claim on Monday.
Nine people went to Lima University Hospital on Monday.
The hospital provided a number of hurdles on Monday.
Norland sent a probe to the far side of the moon on Monday.
The cars were allowed on Monday to race.
She was met on Monday with a bill for 900 dollars.
"""


@tried_on("text", NO_FORCE.strip().splitlines())
def test_what_only_sounds_like_a_deed_of_plover_is_none(text: str) -> None:
    told = {one.fields["kind"] for one in of("event", drafted(text))}
    assert not told & {"coerce", "assault", "protest", "consult", "aid", "accuse", "concede"}


WHOM = """
The strictest UN sanctions regime was imposed on Sudan on Monday. | sudan
The council approved new sanctions on Monday, targeting Peru's exports. | peru
Silva complained on Monday that the ministry had lied. | ministry
Top singers sent a rebuke to the Grammys board on Monday. | grammys-board
The trust urged the county on Monday to act. | county
The mayor praised the government on Monday. | government
A lawsuit was filed against Nordvik Inc. on Monday. | nordvik-inc
Turkey allowed Kurdish refugees on Monday to return. | kurdish-refugees
"""


@tried_on("row", WHOM.strip().splitlines())
def test_to_whom_it_is_done_is_told(row: str) -> None:
    text, _, whom = row.partition(" | ")
    assert [whom] in [one.fields["recipients"] for one in of("event", drafted(text))]


def test_what_is_leaked_or_finished_is_no_party() -> None:
    for text in ("The Lima Papers were leaked on Monday.", "The Glass Tower was finished in 1995."):
        assert [one.fields["recipients"] for one in of("event", drafted(text))] == [[]]


def test_a_man_is_not_the_band_that_ends_in_the_word() -> None:
    text = "Iron Man sold well.\nPolice in Lima investigated a man on Monday."
    assert "iron-man" not in str([one.fields["recipients"] for one in of("event", drafted(text))])


def test_a_match_and_a_search_of_a_firm_are_no_attacks() -> None:
    for text in (
        "Silva was passed fit for Sunday's Six Nations clash with Chile.",
        "The EU raided carmaker Nordvik on Monday in a cartel case.",
    ):
        assert "assault" not in {one.fields["kind"] for one in of("event", drafted(text))}
