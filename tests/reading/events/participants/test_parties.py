"""Whom a phrase means as a party: those whom nobody names, those who suffer, and bodies behind "of"."""

from __future__ import annotations

from tests.drafting.articles import dated, drafted, of
from tests.rows import tried_on

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)
#: A sentence; its dated event as kind, actors > recipients.
TOLD = """
The envoy arrived on Friday. | other envoy >
Detectives returned to the house on Monday. | other detectives >
A total of 900 refugees fled Kenya in 2021. | other refugees >
A child died on Monday. | other >
The mayor's cabinet approved the plan on Monday. | agree mayors-cabinet >
Both houses of the Kenyan Parliament approved the plan on Monday. | agree kenyan-parliament >
The Democratic People's Republic of Korea (DPRK) launched a satellite on Sunday. | other north-korea >
The man told doctors he ate the meat on Monday. | other man >
Kenya faced criticism from Peru on Monday. | accuse peru > kenya
Carlos Quispe received the endorsement of Amina Odhiambo on Monday. | support amina-odhiambo > carlos-quispe
Both suspects were sentenced at a court in Lima on Friday. | sanction > suspects
Amina Odhiambo travelled to Arequipa, Peru, on Monday to meet officials. | consult amina-odhiambo > peru
Amina Odhiambo introduced Carlos Quispe on Monday. | other amina-odhiambo > carlos-quispe
Amina Odhiambo backed Carlos Quispe's plan on Monday. | support amina-odhiambo > carlos-quispe
Amina Odhiambo praised Carlos Quispe's wife on Monday. | support amina-odhiambo >
Amina Odhiambo called on Monday for Carlos Quispe to resign. | request amina-odhiambo > carlos-quispe
Amina Odhiambo flew to Arequipa on Monday to meet Carlos Quispe. | consult amina-odhiambo > carlos-quispe
Amina Odhiambo won the Lima Film Award on Monday. | other amina-odhiambo >
Kenya recalled its ambassador to Peru on Monday. | sanction kenya > peru
Kenya fired a missile over the Peruvian mainland on Monday. | mobilize kenya > peru
Kenya denied access to Peru on Monday. | reject kenya > peru
Bo Rask opened a shop on Monday. | other bo-rask >
The court fined Carlos Quispe 3 million euros on Monday. | sanction court > carlos-quispe
On Monday Amina Odhiambo blamed Carlos Quispe for the deaths of two nuns. | accuse amina-odhiambo > carlos-quispe
On Monday Kenya condemned the latest launch by Peru. | accuse kenya > peru
Former policeman and veteran Carlos Quispe opened a shop on Monday. | other carlos-quispe >
A policeman and Carlos Quispe opened a shop on Monday. | other policeman carlos-quispe >
The shipbuilder Nordvik delivered a tanker on Monday. | other shipbuilder-nordvik >
Parties in Kenya called on Monday for Carlos Quispe to resign. | request parties-in-kenya > carlos-quispe
Kenya faced a series of attacks by Peru in 2019. | assault peru > kenya
Kenya's lower house passed a bill on Monday. | other kenya >
Ferrotec, a steelmaker, cut 900 jobs on Monday. | other ferrotec >
Kenya demanded a truce in Peru on Monday. | request kenya >
Warplanes of the coalition bombed a depot on Monday. | assault coalition >
Boats of Kenya bombed a depot on Monday. | assault >
Speaking to Radio Lima on Monday, Carlos Quispe was silent about the war. | consult carlos-quispe radio-lima >
Amina Odhiambo has kept a low profile since giving a speech on Monday. | consult amina-odhiambo >
The Peruvian military said it had fired a missile on Monday. | mobilize peru >
The family claimed he had fallen into a well on Monday. | other >
Amina Odhiambo will testify before Congress starting on Monday. | other amina-odhiambo >
(Bo Rask/The Oram Gazette) Carlos Quispe won the cup on Monday. | other carlos-quispe >
Kenya did not shoot down the rockets as they flew over the sea on Monday. | other >
Millions voted in the White House election on Monday. | other >
Hurricane Vell struck Peru on Monday. | other >
The lawmaker was jailed without charge on Monday. | coerce > lawmaker
Kenya has taken in 900 refugees since Monday. | aid kenya >
Amina Odhiambo sent the board an email on Monday. | other amina-odhiambo >
In Lima on Monday, Carlos Quispe and Amina Odhiambo signed a treaty. | support carlos-quispe amina-odhiambo >
At a meeting in Lima on Monday, Carlos Quispe said little. | consult carlos-quispe >
In a phone call on Monday, Carlos Quispe told Amina Odhiambo of his plans. | consult carlos-quispe amina-odhiambo >
Lions fan Carlos Quispe reached for a ball on Monday. | other carlos-quispe >
Chicago beat the Bears 20-10 on Monday. | other chicago-2 > bears
The last emperor of Kenya, Carlos Quispe, opened a shop on Monday. | other carlos-quispe >
Peru-specific tariffs took effect on Monday. | sanction >
Kenya was silent about the missile tests that took place on Monday. | mobilize >
Kenyan passport holder Ouhell appeared in court on Monday. | other kenyan-passport-holder-ouhell >
The House voted on Monday to impeach the president. | other house >
As it rained, a group of former Nordvik nurses opened a clinic on Monday. | other former-nordvik-nurses >
The nurses, who last opened a clinic in 2019, were tired. | other nurses >
Vell director and Nordvik founder Carlos Quispe opened a shop on Monday. | other carlos-quispe >
Carlos Quispe took aim at Amina Odhiambo in an interview with Vell on Monday. | accuse carlos-quispe > amina-odhiambo
The district opened a shop on Monday. | other district >
Carlos Quispe and Amina Odhiambo are tired. The pair spoke on Monday. | other carlos-quispe amina-odhiambo >
Kenya denied port access on Monday to Peruvian ships suspected of carrying coal. | reject kenya > peru
Before Amina Odhiambo sang on Monday, her manager, Carlos Quispe, thanked the band. | other amina-odhiambo >
In a ruling handed down on Monday by Carlos Quispe, Vell can see the letters. | other carlos-quispe >
Dozens of nurses have come forward to accuse Carlos Quispe of theft on Monday. | accuse nurses > carlos-quispe
Carlos Quispe unveiled the Nordvik Roadster on Monday. | other carlos-quispe >
A plane arrived in Kenya on Monday. | other >
The company, Nordvik, closed a plant on Monday. | other nordvik >
The university said Carlos Quispe was suspended on Monday. | sanction university > carlos-quispe
Carlos Quispe said Amina Odhiambo was suspended on Monday. | sanction > amina-odhiambo
A man of Vell Street, Sund Road, Oram is due to appear in court on Monday. | other man-of-vell-street >
The man fled after he was charged with murder on Monday. | accuse > man
A Kenyan who had entered the country in 2016 was silent. | None kenyan >
"""


def _ids(side: object) -> list[str]:
    assert isinstance(side, list)
    return list(map(str, side))


def _sides(sentence: str) -> str:
    """Draft a sentence, and give its dated event's kind and both its sides."""
    found = of("event", drafted(sentence, known={"actor": PEOPLE}))
    (event,) = [one.fields for one in found if one.fields["date_text"]]
    who, whom = (" ".join(_ids(event[side])) for side in ("actors", "recipients"))
    return " ".join(f"{event['kind']} {who} > {whom}".split())


@tried_on("sentence, told", [row.split(" | ") for row in TOLD.strip().splitlines()])
def test_a_party_is_on_its_side_whether_it_is_named_or_not(sentence: str, told: str) -> None:
    assert _sides(sentence) == told


def test_a_speaker_in_apposition_is_the_subject_of_the_clause_before() -> None:
    (event, *_) = dated("Speaking with Peru on Thursday, the minister, Amina Odhiambo, was calm.")
    assert event.fields["actors"] == ["amina-odhiambo", "peru"]


SIDES = """
Detectives with the Lima Council arrested Amina Odhiambo on Monday. | coerce lima-council > amina-odhiambo
Carlos Quispe had faced a charge of fraud since 2015. | accuse > carlos-quispe
Kenya sent tents on Monday to assist Peru. | aid kenya > peru
The heads of the armies of Kenya and Peru met in Lima on Monday. | consult kenya peru >
A man drove a truck into a crowd of shoppers on Monday in a terror attack. | assault man >
Some 21 of them were set free in 2016. | retreat >
The case against Peru was dropped in 2017. | concede >
Police found the boat on Monday. | other police >
Carlos Quispe won with 58% of the vote in Monday's election. | other carlos-quispe >
Architects will be invited on Friday to submit plans. | request > architects
The farmers' agitation entered its third day on Monday. | protest farmers >
"""


@tried_on("sentence, told", [row.split(" | ") for row in SIDES.strip().splitlines()])
def test_a_deed_has_its_kind_and_its_sides(sentence: str, told: str) -> None:
    assert _sides(sentence) == told


def test_another_bearer_of_a_family_name_is_nobody_else() -> None:
    text = "Jane Orrin fell ill on Sunday. Police detained Zorbla Orrin on Monday."
    held = [one.fields for one in dated(text) if one.fields["kind"] == "coerce"]
    assert [one["recipients"] for one in held] == [["zorbla-orrin"]]
