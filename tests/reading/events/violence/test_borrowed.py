"""Words of force that sport, politics and drills borrow are no attacks; beside the same words an attack stays one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Mapping

BORROWED = """
Helvion had attacked the European Commission in October for its "suicidal" trade policy.
Britain's nurses on Friday attacked the government over its latest pay offer, saying it was poor.
Greenpeace attacked the ministry for its handling of the spill on Monday.
France beat Italy 3-1 on Sunday; Diallo shoots twice.
Peru beat Chile 2-0 on Sunday as Gomez shot twice.
Tom Reeve said on Monday that the government had bombed in the polls.
The film bombed with critics on Friday.
The union blasted the offer on Monday and said its members were fighting for survival.
Both sides hit the target set by mediators on Monday.
The firm hit its sales target on Monday.
Estonian troops repelled a simulated attack on Tallinn on Sunday in a NATO drill.
Missiles hit their targets in an exercise off Kenya on Monday.
Soldiers stormed a building in a joint exercise on Monday.
Shells struck the fancy of collectors on Monday.
Missiles struck a chord with voters on Monday.
The Denver Rockets hit the Lakers with a late run on Monday.
Rebels made a decision to attack Lima on Monday.
Iran set a deadline for attacking Peru on Monday.
Iran prepared for attacking Peru on Monday.
Kenya drew up plans for attacking Peru on Monday.
Iran got permission for attacking Peru on Monday.
A bus crashed into a wall in Lima on Monday, killing nine.
A jet crashed in Peru on Monday, killing nine.
An army helicopter crashed into a house in Lima on Monday, killing nine.
"""
FORCE = """
Rebels crashed a jet into a village on Monday, killing nine.
A rebel drone crashed into a school on Monday, killing nine.
A suicide bomber crashed a lorry into a gate in Lima on Monday, killing nine.
Hijackers crashed a plane into a tower on Monday, killing nine.
Rebels attacked Lima on Monday for its gold.
Residents attacked the council over a land deal on Monday with machetes.
The militia attacked the government over its policy on Monday.
Israel attacked Iran on Monday over its nuclear programme.
Planes bombed in the night a hospital in Lima on Monday.
Rebels were fighting for control of Lima on Monday.
Rebels hit the target on Monday with rockets.
Troops repelled an attack on Tallinn on Sunday.
Militants attacked the village during a military drill on Monday.
Gunmen attacked soldiers in a military exercise on Monday.
A rocket struck a block of flats in Fez on Monday, killing three.
Missiles hit a refinery on Monday.
Shells hit the village on Monday.
Rockets struck the depot on Monday.
Shells struck a queue for bread on Monday.
A missile hit an ambulance in Gaza on Monday.
Fans attacked players on Sunday after Peru lost to Chile 0-3, injuring two.
Troops shot a man in Lima on Monday after Peru beat Chile 2-0.
Rebels got orders to attack Lima and attacked it on Monday.
Airstrikes targeted rebel positions on Monday.
"""
MEETINGS = """
Kenya met Peru in the final round of negotiations on Monday. | consult
Kenya met Peru on Monday to draw up the final text of the pact. | consult
Kenya met Peru on friendly terms on Monday. | consult
Kenya met Peru over the match-fixing row on Monday. | consult
Kenya met rebels in a semi-final attempt at peace on Monday. | consult
The premier met the queen before the Cup draw on Monday. | consult
Kenya's king met Peru's king during the championship on Monday. | consult
Kenya met Peru in the final on Monday. | other
Kenya met Peru in the World Cup on Monday. | other
Kenya met Peru in a friendly in Lima on Monday. | other
Kenya met Peru in the semi-finals of the Cup on Monday. | other
"""
CLAIMED = """
Quispe said on Monday that the government had tried to kill him. | disputed
Senator Ana Silva said on Monday that the army had plotted to murder her. | disputed
Police said on Monday that a gunman had tried to kill them. | reported
Quispe said on Monday that the government had tried to help him. | reported
Quispe said on Monday that the government had tried to meet rebels. | reported
"""


def events(text: str) -> list[Mapping[str, object]]:
    """Give the fields of the events that are drafted of a text."""
    return [one.fields for one in of("event", drafted(text))]


@tried_on("text", BORROWED.strip().splitlines())
def test_force_that_is_borrowed_is_no_violence(text: str) -> None:
    assert not {one["kind"] for one in events(text)} & {"assault", "coerce", "protest"}


@tried_on("text", FORCE.strip().splitlines())
def test_force_that_is_meant_stays_force(text: str) -> None:
    assert "assault" in {one["kind"] for one in events(text)}


def test_a_killing_in_the_next_sentence_makes_no_fight_of_a_dispute() -> None:
    text = "The union said on Monday that its members were fighting for survival.\n\nA memo killed the plan."
    assert "assault" not in {one["kind"] for one in events(text)}


@tried_on("row", MEETINGS.strip().splitlines())
def test_only_teams_meet_in_a_final(row: str) -> None:
    text, kind = row.split(" | ")
    assert kind in {one["kind"] for one in events(text)}


@tried_on("row", CLAIMED.strip().splitlines())
def test_what_somebody_says_was_meant_for_himself_is_a_claim(row: str) -> None:
    text, status = row.split(" | ")
    assert {one["status"] for one in events(text)} <= {status}
