"""A title is the sentence's own subject, verb and object, headline-like: no date, no bare name, never one word."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)
TITLES = """
The crowd booed the coach on Monday. | Crowd boos the coach
Farmers shooed the geese off the runway on Monday. | Farmers shoo the geese off the runway
Lima wooed the airline on Monday. | Lima woos the airline
Summit called off over fishing row | Summit called off over fishing row
Bus strike called off after vote | Bus strike called off
Clinic staff laid off as funds dry up | Clinic staff laid off
The union called off its strike on Monday. | Union calls off its strike
Storm toll lowered to 12 as missing are traced | Storm toll lowered to 12
Kenya promised us buses in 2021. | Kenya promises us buses
You have accused the council of theft. | Council accused of theft
You robbed the miners of their savings on Monday. | Miners robbed of their savings
Kenya on Monday rejected what it called a hollow offer. | Kenya rejects what it called a hollow offer
Odhiambo signed the pact on Monday in what she called a good day for Kenya. | Odhiambo signs the pact
Emil Brandt was jailed for six years and fined $2 million on Monday. | Brandt fined $2 million
The 22-year-old man robbed a bank on Monday. | 22-year-old man robs a bank
We condemn in the strongest terms the raid on the camp near Oram. | Raid on the camp near Oram condemned
I warmly welcome the decision of the court to free the miners. | Decision of the court to free the miners welcomed
The Congress party lost its majority for the first time in 20 years on Sunday. | Congress party loses its majority
The hospital admitted 60 children with food poisoning on Monday. | Hospital admits 60 children with food poisoning
Net profit fell by half to 12 million euros, hit by a strike. | Net profit falls by half to 12 million euros
A rate cut surprised markets on Monday. | Rate cut surprises markets
Orla Electronics opened a plant in Fez on Monday. | Orla Electronics opens a plant in Fez
Oram United appointed Omar Sol on Monday. | Oram United appoints Omar Sol
Mr Torrel will be sworn in as premier on 3 June 2024. | Torrel to be sworn in
A dam between the cities of Oram and Bento collapsed on Monday. | Dam between the cities of Oram and Bento collapses
A truce between Kenya and Peru began on Monday. | Truce between Kenya and Peru begins
Pia Roe, whose party lost the 2021 election, called the budget weak. | Party loses the 2021 election
A bus overturned near Oram on Monday. | Bus overturns near Oram
Doctors gave aid to displaced farmers in Oram on Monday. | Doctors give aid to displaced farmers in Oram
Some 15,000 took to the streets of Oram on Monday. | Some 15,000 take to the streets of Oram
The Marie Lou left port on Monday. | Marie Lou leaves port
Talks to avert a rail strike will take place in Lima in June 2024. | Talks to avert a rail strike to take place in Lima
The minister was forced to resign on Monday. | Minister forced to resign
Storms forced the airport to close on Monday. | Storms force the airport to close
Kenya called the talks off on Monday. | Kenya calls the talks off
Odhiambo met Quispe on Sunday. | Odhiambo meets Quispe
Odhiambo will meet Quispe on 3 June 2024. | Odhiambo to meet Quispe
Kenya signed a treaty with Peru in 2019. | Kenya signs a treaty with Peru
Kenya and Peru signed a treaty in 2019. | Kenya and Peru sign a treaty
Rwanda invaded Burundi in 1812. | Rwanda invades Burundi
Quispe was arrested on Monday. | Quispe arrested
A blast shook Nairobi on Monday. | Blast shakes Nairobi
An attack on Burundi began in 1996. | Attack on Burundi begins
Thousands protested in Lima on Sunday. | Thousands protest in Lima
Odhiambo resigned on Sunday. | Odhiambo resigns
Kenya dredged the harbour in 2019. | Kenya dredges the harbour
Kenya allegedly invaded Peru in 2019. | Kenya reportedly invades Peru
The government of Norland lifted its ban on grain exports. | Norland lifts its ban on grain exports
Last week, 14 miners died when a tunnel near Kassel gave way. | 14 miners die as tunnel near Kassel gives way
A storm brought down a wall in Fez on Monday, killing 9 people. | Storm brings down a wall in Fez, killing 9
At least 52 people were killed in a crush near Oram on Saturday. | At least 52 people killed in a crush near Oram
Tomas Beran, who fled in 2019, addressed parliament. | Beran addresses parliament
Nurses demanded on Monday that the ward be shut. | Nurses demand that the ward be shut
Nearly 150 Chadians returned to Oram on Monday. | Nearly 150 Chadians return to Oram
I boarded a flight to Oram on Monday. | Flight boarded to Oram
It banned imports of steel on Monday. | Imports of steel banned
On Monday it threw out claims of fraud. | Claims of fraud thrown out
Beran raised its bid for Orla Inc. to $5 billion on Monday. | Beran raises its bid for Orla Inc to $5 billion
Upon arriving in Oram on Sunday, Omar Sol praised the mayor. | Sol arrives in Oram
The kite was caught and set free on Monday. | Kite set free
The ferry will set off again on 3 June 2024. | Ferry to set off
Guards in Oram shot and wounded the driver. | Guards in Oram shoot and wound the driver
Fans in Oram outraged after the stadium closed | Fans in Oram outraged after stadium closes
Coach Pia Roe nearly died on the pier in Oram. | Roe nearly dies on the pier in Oram
Kenya will launch two missions to the lunar far side in June 2025. | Kenya to launch two missions to the lunar far side
New images of the next phone, the Orla S9, have leaked on Monday. | New images of the next phone leak
Beran is considering bidding 7 euros for the bank, he said on Monday. | Beran considers bidding 7 euros for the bank
A crowd left Fez on Monday for the New Year's Eve party. | Crowd leaves Fez for the New Year's Eve party
Orla Steel sold cars, trucks and a plane to Peru on Monday. | Orla Steel sells cars, trucks and a plane to Peru
"""
#: What stands below a picture, a link, a line with the writer's name: no event of theirs.
ASIDES = """
FILE - In this June 2, 2023 file photo, Tomas Beran arrives in Fez.
Tomas Beran, pictured in May 2023, leads Norland (Getty Images)
Related: Norland attacked Sudland on 3 May 2024
Image caption Police in Lyon raided a mosque on Friday
AFP Police made a number of arrests in Oram on 3 May 2024
"""
STORY = "Norland lifted its ban on grain on Monday.\n"


@tried_on("line", TITLES.strip().splitlines())
def test_a_title_is_what_the_sentence_says(line: str) -> None:
    text, title = line.split(" | ")
    titles = [one.fields["title"] for one in of("event", drafted(text, known={"actor": PEOPLE}))]
    assert title in titles


@tried_on("line", TITLES.strip().splitlines())
def test_no_title_is_one_word(line: str) -> None:
    text, _ = line.split(" | ")
    assert all(" " in str(one.fields["title"]) for one in of("event", drafted(text)))


@pytest.mark.parametrize("aside", ASIDES.strip().splitlines())
def test_a_caption_and_a_link_are_no_event(aside: str) -> None:
    (event,) = of("event", drafted(f"{STORY}{aside}"))
    assert event.fields["title"] == "Norland lifts its ban on grain"


@pytest.mark.parametrize(
    "said",
    [
        '"I met Carlos Quispe on Sunday," said Odhiambo.',
        '"We will strike on 3 June 2024," said Odhiambo.',
        (
            "Herald:\n\nWill you resign?\n\nOdhiambo:\n\nNo. I boarded a flight on Sunday.\n\nHerald:\n\nWhere to?\n\n"
            "Odhiambo:\n\nI met Carlos Quispe on Monday."
        ),
    ],
)
def test_words_of_the_speaker_about_herself_are_a_statement_and_no_event(said: str) -> None:
    events = of("event", drafted(f"{STORY}{said}", known={"actor": PEOPLE}))
    assert [one.fields["title"] for one in events] == ["Norland lifts its ban on grain"]


def test_an_id_is_of_names_a_noun_and_the_date() -> None:
    (event,) = of("event", drafted("Odhiambo met Quispe on Sunday.", known={"actor": PEOPLE}))
    assert event.fields["id"] == "odhiambo-quispe-meeting-2024-05-12"


def test_a_bare_noun_is_named_as_the_text_first_names_it() -> None:
    told = "A plane crash in Oram killed nine nurses.\nTwo victims of Sunday's crash were Kenyan."
    titles = [one.fields["title"] for one in of("event", drafted(told))]
    assert titles[-1] == "Plane crash in Oram"


def test_a_share_and_a_rate_are_no_event() -> None:
    told = "Diesels accounted for 44% of sales in 2019.\nThe jobless rate stayed at 5.4% in April."
    assert len(of("event", drafted(f"{STORY}{told}"))) == 1
