"""What is told of a dated sentence: PLOVER's kind and mode, who did it, to or with whom, and whether it came about."""

from __future__ import annotations

from tests.drafting.articles import dated, drafted, of
from tests.rows import tried_on

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)
#: A sentence of ours; kind/mode; actors > recipients; a star where it is still to come.
TOLD = """
Odhiambo visited Peru in March. | consult/visit | amina-odhiambo > peru
Odhiambo flew to Peru on Sunday for a funeral. | consult/visit | amina-odhiambo > peru
Quispe arrived in Kenya on Monday. | consult/visit | carlos-quispe > kenya
Quispe will travel to Kenya in July 2024. | consult/visit | carlos-quispe > kenya *
Quispe is due to visit Kenya on 3 June 2024. | consult/visit | carlos-quispe > kenya *
Odhiambo met Quispe on Sunday. | consult | amina-odhiambo carlos-quispe
Kenya and Peru will meet in July 2024. | consult | kenya peru *
Kenya and Peru held talks on fishing in March. | consult | kenya peru
Peru discussed the border with Chile in March. | consult | peru chile
Talks between the coast guards of Kenya and Peru began on Monday. | consult | kenya peru
Odhiambo phoned Quispe on Sunday. | consult/phone | amina-odhiambo > carlos-quispe
Kenya mediated between Rwanda and Burundi in 2019. | consult/third-party | kenya > rwanda burundi
Kenya hosted a summit in March. | consult/multilateral | kenya
Kenya signed a treaty with Peru in 2019. | support | kenya > peru
Uganda ratified the convention in 2015. | support | uganda
Kenya recognised Kosovo in 2012. | support | kenya
Peru restored diplomatic relations with Chile in 2004. | support | peru > chile
Uganda praised Kenya on Monday. | support | uganda > kenya
Odhiambo apologised on Sunday. | support | amina-odhiambo
Kenya agreed to a border plan in March 2021. | agree | kenya
Kenya and Peru reached an agreement in March. | agree | kenya peru >
Kenya promised more boats in April. | agree | kenya
Kenya unveiled a plan for the lagoon in 2021. | agree | kenya
Chile accepted the offer in March. | agree | chile
Chile offered Quispe asylum in March. | agree | chile > carlos-quispe
Kenya and Uganda held joint drills in March. | cooperate | kenya uganda
Kenya held naval exercises in March. | mobilize | kenya
Peru lifted sanctions against Chile in 2011. | concede | peru > chile
Peru donated nets to Uganda in March. | aid | peru > uganda
Peru sent food to Uganda in 2017. | aid | peru > uganda
Kenya provided medical aid to Burundi in 2020. | aid | kenya > burundi
Rwanda lifted the curfew on Monday. | concede | rwanda
Kenya flew three medical teams to southern Peru on Sunday. | aid | kenya > peru
Chile shipped 60 tonnes of rice to Burundi on Monday. | aid | chile > burundi
Kenya dropped emergency food on Burundi on Monday. | aid | kenya > burundi
Peru gave tents to Chile in 2019. | aid | peru > chile
Uganda withdrew its troops from Burundi in 2016. | retreat/withdraw | uganda
Uganda pulled its soldiers out of Burundi in 2016. | retreat/withdraw | uganda
Rwanda freed 40 prisoners on Sunday. | retreat/release | rwanda
Rwanda released two hostages on Sunday. | retreat/release | rwanda
Kenya handed over the bodies to Uganda on Sunday. | retreat/return | kenya > uganda
Rwanda declared a ceasefire on Sunday. | retreat/ceasefire | rwanda
A truce took effect in Burundi on Sunday. | retreat/ceasefire |
Kenya and Peru agreed on a truce in March. | retreat/ceasefire | kenya peru
A truce came into force in Burundi on Sunday. | retreat/ceasefire |
A ceasefire will begin on 3 June 2024. | retreat/ceasefire | *
Rebels freed two nuns on Sunday. | retreat/release |
A militia on Friday released three sailors. | retreat/release |
The mayor, a baker for 20 years, stepped down on Monday. | retreat/resign |
Odhiambo resigned on Sunday. | retreat/resign | amina-odhiambo
A Peruvian minister quit as party leader in March. | retreat/resign |
Two prisoners were released in Peru on Sunday. | retreat/release |
Odhiambo stepped down as minister in March. | retreat/resign | amina-odhiambo
Kenya urged Uganda on Sunday to wait. | request | kenya > uganda
Peru called for an inquiry on Monday. | request | peru
Uganda condemned Rwanda on Monday. | accuse/disapprove | uganda > rwanda
Chile criticised Peru in March. | accuse/disapprove | chile > peru
Kenya opened an investigation into the harbour on Monday. | accuse/investigate | kenya
Uganda accused Rwanda of theft on Monday. | accuse/allege | uganda > rwanda
Kenya sued Peru in 2018. | accuse/allege | kenya > peru
Chile rejected the claim on Monday. | reject | chile
Kenya vetoed the resolution in 2022. | reject | kenya
Peru walked out of the talks on Monday. | reject | peru
Rwanda threatened Burundi on Monday. | threaten | rwanda > burundi
Thousands protested in Lima on Sunday. | protest/demo |
Fishermen took to the streets in Peru on Monday. | protest/demo |
Riots broke out in Kenya on Sunday. | protest/riot |
Nurses in Kenya went on strike on Monday. | protest/strike |
A general strike began in Peru on Monday. | protest/strike |
Dockers called a two-day strike on Monday. | protest/strike |
A strike by nurses began in Peru on Monday. | protest/strike |
Uganda boycotted the games in 1976. | protest/boycott | uganda
Farmers blocked the roads in Peru on Monday. | protest/obstruct |
The harbour was blocked by truckers on Monday. | protest/obstruct |
A former mayor was sentenced on Monday. | sanction/convict |
A regulator fined Peru in 2019. | sanction | > peru
Kenya expelled the Peruvian consul in March. | sanction/expel | kenya > peru
A court in Kenya convicted Quispe in 2015. | sanction/convict | > carlos-quispe
Quispe was sentenced to nine years in 2015. | sanction/convict | > carlos-quispe
Chile expelled two envoys in March. | sanction/expel | chile
Peru recalled its ambassador from Chile in March. | sanction/withdraw | peru > chile
Kenya broke off relations with Uganda in 1977. | sanction/discontinue | kenya > uganda
Kenya suspended the flights on Monday. | sanction/discontinue | kenya
Sanctions were imposed on Burundi in 2015. | sanction | > burundi
Kenya imposed sanctions on Burundi in 2015. | sanction | kenya > burundi
Kenya deployed 400 troops in March. | mobilize/troops | kenya
Rwanda massed tanks near Burundi in March. | mobilize/troops | rwanda
Peru tested a missile in 1999. | mobilize/weapons | peru
Police in Kenya arrested Quispe on Sunday. | coerce/arrest | > carlos-quispe
Quispe was detained on Monday. | coerce/arrest | > carlos-quispe
Gunmen took two monks hostage in Peru in 2003. | assault |
Gunmen kidnapped Quispe in 2003. | assault | > carlos-quispe
Kenya detained two Peruvian soldiers on Sunday. | coerce/arrest | kenya > peru
Kenya arrested a Peruvian baker on Sunday. | coerce/arrest | kenya
Rebels took the town of Moro in March. | coerce/seize |
Kenya sealed its frontier with Uganda in March. | coerce/restrict | kenya > uganda
A mine was retaken by Rwandan troops in 1995. | coerce/seize | rwanda
Rwanda's army seized two trawlers on Monday. | coerce/seize | rwanda
Rwanda seized the airport in 1994. | coerce/seize | rwanda
Kenya banned fish from Peru in 2021. | coerce/ban | kenya
Kenya closed its border with Uganda in March. | coerce/restrict | kenya > uganda
Rwanda shut down the newspaper in 2010. | coerce/censor | rwanda
Uganda imposed a curfew on Sunday. | coerce/martial-law | uganda
Kenya deported Quispe on Monday. | coerce/deport | kenya > carlos-quispe
Rwanda blockaded Burundi in 1996. | coerce/restrict | rwanda > burundi
Rwanda invaded Burundi in 1812. | assault | rwanda > burundi
Burundi was invaded by Rwanda in 1812. | assault | rwanda > burundi
Rwanda attacked Burundi in 1996. | assault | rwanda > burundi
Rwandan troops clashed with rebels in 1996. | assault | rwanda
Rwanda's invasion of Burundi began in 1812. | assault | rwanda > burundi
Two bombs exploded in Kenya on Sunday. | assault/explosives |
A bomb blast killed nine people in Kenya on Sunday. | assault/explosives |
A blast killed nine people in Kenya on Sunday. | other |
Rwanda bombed Burundi in 1996. | assault/explosives | rwanda > burundi
Rwanda fired two rockets at Burundi in 1996. | assault/heavy-weapons | rwanda > burundi
Rwandan jets struck a base in Burundi in 1996. | assault/heavy-weapons | rwanda
Missile strikes killed nine people in Burundi on Sunday. | assault/heavy-weapons |
Rwandan warships shelled the harbour on Sunday. | assault/heavy-weapons | rwanda
Strikes hit two villages in Burundi on Sunday. | assault/heavy-weapons |
Police opened fire on a crowd in Burundi on Sunday. | assault/firearms |
Nine people were killed on Sunday when police opened fire. | assault/firearms |
Quispe was wounded in a bombing on Sunday. | assault/explosives | > carlos-quispe
An air strike hit Burundi on Sunday. | assault/heavy-weapons |
Gunmen shot Quispe on Sunday. | assault/firearms | > carlos-quispe
Quispe was assassinated in 1999. | assault/assassinate | > carlos-quispe
Rwanda executed nine prisoners in 1998. | assault/execute | rwanda
Police in Kenya fired tear gas on Monday. | assault/crowd-control |
An earthquake killed 40 people in Chile in 2010. | other |
The quake struck on Friday. | other |
Floods hit Kenya in March. | other |
Nine people died in a crash in Peru on Sunday. | other |
Kenya held elections in 2022. | other | kenya
Odhiambo won the election in 2022. | other | amina-odhiambo
Odhiambo was sworn in on Monday. | other | > amina-odhiambo
Kenya passed a law on nets in 2019. | other | kenya
Kenya gained independence in 1963. | other | kenya
"""


def _told() -> list[tuple[str, str, str | None, list[str], list[str], str]]:
    rows = []
    for line in TOLD.strip().splitlines():
        sentence, sort, who = (part.strip() for part in line.split("|"))
        kind, _, mode = sort.partition("/")
        actors, _, recipients = who.rstrip(" *").partition(">")
        status = "planned" if who.endswith("*") else "reported"
        rows.append((sentence, kind, mode or None, actors.split(), recipients.split(), status))
    return rows


@tried_on(("sentence", "kind", "mode", "actors", "recipients", "status"), _told())
def test_a_word_tells_the_kind_and_places_tell_the_sides(
    sentence: str,
    kind: str,
    mode: str | None,
    actors: list[str],
    recipients: list[str],
    status: str,
) -> None:
    (event,) = (one.fields for one in dated(sentence, known={"actor": PEOPLE}))
    told = [event[key] for key in ("kind", "mode", "actors", "recipients", "status")]
    assert told == [kind, mode, actors, recipients, status]


def test_the_names_of_the_tables_columns_are_no_deeds() -> None:
    text = "The entry of Kenya shook Peru on Monday."
    assert {event.fields["kind"] for event in of("event", drafted(text))} == {None}
