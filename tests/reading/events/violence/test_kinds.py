"""Force needs somebody who uses it: storms, crashes, diseases and collapses never attack, nor do police who search."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

NO_FORCE = """
A storm killed nine people in Peru on Monday.
Nine people were killed in a crush at a stadium in Peru on Monday.
Nine people were killed when a bridge collapsed in Peru on Monday.
A hotel collapsed in Lima on Sunday, killing seven.
Cholera killed 40 people in Peru in May 2022.
A gas boiler exploded in a bakery in Turin in June 2023, injuring two.
A train hit a lorry near Lima on Monday and killed three people.
Two miners died in a blast in Peru on Monday.
The bus overturned near Lima on Friday, killing six.
A bear killed a hiker in Kenya on Sunday.
Fire destroyed a market in Lima on Sunday.
A falling tree injured four children in Kenya on Monday.
The satellite captured a picture of Peru on Monday.
Local police blocked off the road to the harbour on Monday.
Three climbers were killed by an avalanche in Peru on Friday.
Police investigating school assaults by pupils in Lima on Monday
A soldier was shot dead by accident near Lima on Monday.
A grenade from the war exploded in a field near Lima on Monday, killing two boys.
The army blew up an old bomb from the war in Lima on Monday.
Kenya's most powerful test was a hydrogen bomb, detonated last Sunday.
Peru launched an offensive against inflation on Monday.
The clash of two egos in Lima on Monday ended the talks.
Heavy winds forced the plane's pilots to land in Lima on Monday.
Rossi was forced out of the race in Lima on Monday after a crash.
The area around the cage in Lima was closed off on Monday.
"""
FORCE = """
Gunmen killed nine people in Peru on Monday. | assault
Nine people were killed in an attack on a market in Peru on Monday. | assault
A car bomb exploded in Lima on Monday, killing two. | assault
Rwandan troops shelled a village in Burundi on Monday. | assault
Police shot a man in Lima on Monday. | assault
Police in Lima arrested a man on Monday. | coerce
Haddad was taken away by police in Lima on Monday. | coerce
Police cordoned off a square in Lima on Monday. | coerce
"""


@tried_on("text", NO_FORCE.strip().splitlines())
def test_what_nobody_does_is_no_violence(text: str) -> None:
    kinds = {one.fields["kind"] for one in of("event", drafted(text))}
    assert kinds
    assert not kinds & {"assault", "coerce", "protest"}


@pytest.mark.parametrize("line", FORCE.strip().splitlines())
def test_what_somebody_does_by_force_is(line: str) -> None:
    text, kind = line.split(" | ")
    assert kind in {one.fields["kind"] for one in of("event", drafted(text))}


def test_an_embassy_that_is_searched_is_no_attack_on_its_state() -> None:
    text = "British police searched the Ecuadorean embassy in London on Monday. Ecuador protested."
    event = of("event", drafted(text))[0]
    assert event.fields["kind"] != "assault"
    assert event.fields["recipients"] == []
    assert "united-kingdom" not in event.fields["actors"]  # type: ignore[operator]  # a list of ids


RAIDS = """
Tax inspectors carried out raids on Thursday at six banks. | coerce
Police found 45,000 dollars and three rifles in a raid on Thursday. | coerce
A dawn raid on Thursday led to the arrest of two brothers. | coerce
The regulator's raid on the offices of the brewer on Thursday followed a complaint. | coerce
Troops killed nine villagers in a raid on Thursday. | assault
A raid by gunmen on Thursday left six dead. | assault
Rebels raided a barracks on Thursday and took six rifles. | assault
The chip maker attacked the patent of its rival in court on Thursday. | accuse
Residents were forced from their homes by militiamen on Monday. | coerce
Gunmen forced the driver to stop on Friday. | coerce
The minister was forced to resign on Monday. | other
Orla Motors was forced to recall 40,000 vans on Monday. | other
The scandal forced Orla Motors to replace its chief on Monday. | other
Norbank attacked over its pay row on Monday. | accuse
Villagers were attacked over a field near Lima on Monday. | assault
The rebels attacked over a wide front on Monday. | assault
"""


@tried_on("line", RAIDS.strip().splitlines())
def test_a_raid_of_those_who_search_is_no_attack(line: str) -> None:
    text, kind = line.split(" | ")
    assert {one.fields["kind"] for one in of("event", drafted(text))} == {kind}
