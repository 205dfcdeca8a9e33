"""Who has the power to force: a state, a court, police; no airline, no injury and no crowd of reporters."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

KINDS = """
The bank barred clients from buying coins with its cards on Monday. | other
Orla Airlines barred two nuns from boarding a flight on Monday. | other
The app was banned from the store by Orla on Monday. | other
The museum banned umbrellas on Monday. | other
The central bank banned the coin on Monday. | coerce/ban
Norland banned the party on Monday. | coerce/ban
The army barred nuns from entering the town on Monday. | coerce/ban
Norland banned the export of eggs on Monday. | coerce/ban
Exports of zinc and crabs were banned in March. It was hit by sanctions. | sanction
The chief executive was forced out of the company on Monday. | other
The president was forced out by the army on Monday. | coerce/deport
Villagers were forced out of their homes by rebels on Monday. | coerce/deport
Injury forced her to retire on Monday. | other
Rebels forced the mayor to resign on Monday. | coerce
Police cordoned off the square on Monday. | coerce
The minister was ambushed by reporters on Monday. | other
Rebels ambushed reporters on Monday. | assault
The champions massacred Oram 7-0 on Sunday. | other
Gunmen massacred 40 villagers on Monday. | assault
The agency's rocket is targeting a first launch on Monday. | -
Rockets targeted the port on Monday. | assault
A rocket engine exploded during a test on Saturday. | other
A rocket exploded in a school on Saturday. | assault/explosives
The sick boy was detained in hospital on Monday. | -
The boy was detained on Monday. | coerce/arrest
Wading out of the mud, the crowd dispersed and took cover on Monday. | -
Norland fell silent as it barred two young nuns from boarding a ferry in Fez on Monday. | other
"Eternity War" will be in cinemas on June 4. | other
Grace Odera attacked one of the moderators and made fun of the mayor in a debate. | accuse/disapprove
The less exposed, Core-deprived shot appears darker to the eye. | other
Police dispersed the crowd on Monday. | assault/crowd-control
"""


@tried_on("line", KINDS.strip("\n").splitlines())
def test_force_is_of_those_who_have_power(line: str) -> None:
    text, told = line.split(" | ")
    event = next(iter(of("event", drafted(text)))).fields
    assert "/".join(str(event[one]) for one in ("kind", "mode") if event[one]) == told.removeprefix(
        "-"
    )
