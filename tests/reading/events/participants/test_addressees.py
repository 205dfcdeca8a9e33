"""To whom deeds of no kind of PLOVER's go, and who made what a passive tells of."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

#: A text; the last event's actors > recipients, those kept by a phrase with them.
TOLD = """
Lagoon Ltd, a firm, grew. Last week Amina Odhiambo removed Lagoon Ltd from the list. | amina-odhiambo > lagoon-ltd
Amina Odhiambo informed the World Bank of it on Sunday. | amina-odhiambo > world-bank
Amina Odhiambo sent a letter to the World Bank on Sunday. | amina-odhiambo > world-bank
Amina Odhiambo sent a rover to Mars on Sunday. | amina-odhiambo >
Peruvian vessels have sold oil to Kenya since October. | peruvian-vessels > kenya
The vessel left on Monday. | >
Carlos Quispe shared power with Amina Odhiambo in 2013. | carlos-quispe > amina-odhiambo
Carlos Quispe's report was published on Monday. | carlos-quispe >
The World Bank's decision, made on May 3 in Lima, pleased many. | world-bank >
The plan rests on a World Bank report published in 2019. | world-bank >
Carlos Quispe's house was sold on Monday. | >
In October, a row broke out between Lagoon Ltd and Acme Inc. | lagoon-ltd acme-inc >
On the phone call with supporters on Saturday, Amina Odhiambo said she would stand. | amina-odhiambo > supporters
The news follows Carlos Quispe's criticism of Peru this week. | carlos-quispe > peru
Carlos Quispe warned Peru would face fire and fury on Monday. | carlos-quispe > peru
The Vell Roadster launched in April 2017. | >
Astronaut Amina Odhiambo blasted off on Monday. | amina-odhiambo >
North Korea spoke. The secretive state launched a rocket on Monday. | north-korea >
Kenya spoke. Its Ethics and Anti-Corruption Commission met on Monday. | ethics-and-anti-corruption-commission >
Amina Odhiambo visited Carlos Quispe in Peru on Monday. | amina-odhiambo > carlos-quispe
Amina Odhiambo visited her mother in Peru on Monday. | amina-odhiambo > peru
Carlos Quispe, who wed in 2016, gave the Vell Bowl its best show in 2007. | carlos-quispe >
North Korea spoke. North Korea left. Peru held drills. The hermit state fired a missile on May 9. | north-korea >
Carlos Quispe married Amina Odhiambo in 2013. | carlos-quispe > amina-odhiambo
"""


@tried_on("line", TOLD.strip().splitlines())
def test_whom_a_deed_reaches(line: str) -> None:
    text, _, who = line.partition(" | ")
    (*_, event) = of("event", drafted(text))
    actors, _, recipients = who.partition(">")
    assert event.fields["actors"] == actors.split()
    assert event.fields["recipients"] == recipients.split()
