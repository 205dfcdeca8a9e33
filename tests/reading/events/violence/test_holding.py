"""Words of force that tell none: a rise to fame, a crowd that parts, a satellite, a child in arms, a noise."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

NONE = """
The Peru singer shot to fame last year with a song about the sea.
The bank shot to prominence last year.
Carlos Quispe beat her dream of ruling Peru on Monday.
The war of words between Kenya and Peru grew on Monday.
Mr. Quispe hit back hard on Monday and the fighting took a bitter turn.
The crowd dispersed on Monday.
Six jets bombed a firing range on Monday.
Kenya fired a rocket over Peru on Monday.
Kenya detonated a nuclear bomb on Monday.
Residents heard gunfire on Monday near the port.
Chocolate bars in Lima, Peru, on Monday.
Engineers regained control of a satellite on Monday.
The minister's spokesman pushed back on the claim on Monday.
An old man holds his granddaughter in a camp in 2009.
The quarterback was intercepted three times on Monday.
The woman was quarantined on Monday.
The shop cordoned off a shelf on Monday.
The wars in Peru and Kenya started a process of reflection in 2019.
"""


@tried_on("text", NONE.strip().splitlines())
def test_no_force_is_told(text: str) -> None:
    kinds = {one.fields["kind"] for one in of("event", drafted(text))}
    assert not kinds & {"assault", "coerce"}


FORCE = """
Police dispersed the crowd on Monday. | assault
The crowd was dispersed by police on Monday. | assault
The envoy was shot to death on Monday. | assault
Troops regained control of the town on Monday. | coerce
The army took control of Lima on Monday. | coerce
Troops pushed the rebels back on Monday. | coerce
Police hold a man in Lima on Monday. | coerce
The navy intercepted three smugglers on Monday. | coerce
Police cordoned off the square on Monday. | coerce
A ransomware attack on the port began on Monday. | coerce
Two women died in a suicide attack on the port on Monday. | assault
Nine people died in a bombing in Lima in 2019. | assault
Police shot him dead near Lima on Monday. | assault
A militant drove a car bomb into the base on Monday. | assault
A suicide bomber crashed a truck loaded with explosives into the consulate on Monday. | assault
Two people were hurt in the horrific assault on Monday. | assault
50 killed in Lima rampage on Monday | assault
"""


@tried_on("line", FORCE.strip().splitlines())
def test_force_stays_force(line: str) -> None:
    text, kind = line.split(" | ")
    assert kind in {one.fields["kind"] for one in of("event", drafted(text))}


def test_a_gunman_who_wounded_over_forty_is_not_their_victim() -> None:
    text = "A gunman killed at least nine people and wounded over 40 at a fair in Lima on Sunday."
    found = [one.fields for one in of("event", drafted(text))]
    assert [(one["actors"], one["recipients"]) for one in found] == [(["gunman"], [])] * 2


def test_a_place_in_a_count_of_the_year_is_no_event_of_it() -> None:
    text = "Monday's shooting was the county's 21st shooting of the year."
    assert [one.fields["date"] for one in of("event", drafted(text))] == ["2024-05-13"]
