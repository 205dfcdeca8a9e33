"""Words of force in a figure of speech are no violence, and beside a match or a film violence stays what it is."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

FIGURES = """
Ana Silva attacked Omar Haddad on Monday, calling him a failed candidate.
Ana Silva was attacked by Omar Haddad on Monday for backing the law.
Ana Silva shot back in a statement on Monday.
Ana Silva fired at Omar Haddad on Monday.
Ana Silva escalated her attacks on Omar Haddad in a tweet on Monday.
Party donors planned a multimillion-dollar assault on the front-runner on Monday.
Ana Silva and Omar Haddad clashed over e-mails on Monday.
Democrats have been fighting about taxes since May 2019.
They were fighting to keep the law on Monday.
The video, shot by a worker last month, shows the hall.
He had a plan and executed it on Monday.
Lawmakers hijacked the floor of the house on Monday.
The two shops began a price war on Monday.
The adviser occupied a role in the campaign in 2019.
The opposition attacked the policy of the government on Monday.
The senator launched a fierce attack on the budget on Tuesday.
Ministers came under attack over the reform on Monday.
Spain beat Italy 2-1 in the final on Sunday.
Arsenal thrashed Chelsea on Saturday.
The striker shot wide in the final minute on Sunday.
Kenya's captain fired a shot over the bar on Saturday.
The film bombed at the box office on Friday.
Tanks of fuel burst into flames in Oram on Monday.
A photographer shot a video of the parade on Monday.
The director shot her new film in Lima in 2019.
Doctors fight cancer with a new drug since 2020.
The charity fought poverty in Kenya in 2022.
Two men were killed in a car crash in Peru on Monday.
The firm was hit by a fall in sales in March.
Shares took a beating on Friday.
The bank slashed its forecast on Monday.
The storm battered the coast on Monday.
Rain killed off hopes of a result on Sunday.
The minister shot down the proposal on Monday.
A court struck down the law on Monday.
The union blasted the plan on Monday.
Demand exploded in 2021.
The population exploded in the 1990s.
Prices were under siege on Monday.
The runner hit the wall at mile 20 on Sunday.
The news hit the streets on Monday.
The song hit number one in May 1999.
The company raided its cash reserves in 2020.
Fans invaded the pitch on Saturday.
Jellyfish invaded the beaches of Peru last week.
The play was murdered by its cast on Friday.
He killed the engine of the boat on Monday.
The committee killed the bill on Tuesday.
The editor killed the story on Monday.
A virus attacked the computers of the ministry on Monday.
Wasps attacked walkers in Kenya on Sunday.
A shark attacked a surfer off Peru on Monday.
The goalkeeper seized the ball on Sunday.
The party seized on the figures on Monday.
The team captured the title in 2018.
The photo captured the mood on Sunday.
The studio arrested the decline in sales in 2017.
The band stormed the charts in June 1998.
He stormed out of the meeting on Monday.
The champion bombarded his rival with punches on Saturday.
Readers bombarded the newspaper with letters on Monday.
The boxer knocked out his rival on Saturday.
The bowler took five wickets on Friday and destroyed the side.
Lightning struck two hikers on Monday.
Workers struck a gas line on Monday.
The two firms struck a deal on Monday.
The clock struck ten on Monday.
A meteor exploded over Peru in 1908.
A tyre exploded at the race on Sunday.
The bubble burst in 2001.
The law on hijacking was passed in 1971.
Actors stabbed at a cake on Monday.
The hostages drama opened in cinemas on Friday.
The war film won three prizes on Sunday.
She was shot by a famous photographer in 1998.
The museum opened an exhibition on the massacre in May 2019.
A documentary about the bombing was shown on Monday.
The novel tells of a murder and was published in 2012.
The tank of the lorry exploded on Monday.
Investors fled the bond market on Monday.
The bank executed the order on Monday.
The pianist executed a difficult passage on Monday.
Police raided the fridge of the canteen on Monday.
Kidnapping fell by a third in 2022.
Attacks on nurses rose in 2021.
The murder rate dropped in 2020.
The king of pop slayed the crowd in 1992.
The army of volunteers cleaned the beach on Sunday.
A cold snap gripped Peru on Monday.
The dollar attacked a record on Monday.
Rebels in the party fought the leadership on Monday.
The chef beat the eggs on Monday.
Tennis: Rossi crushed Ito in straight sets on Monday.
The goat was slaughtered for the feast on Sunday.
Hunters shot 40 deer in the park in October 2023.
Vets put down two horses on Monday.
He lost his shield at the end of "Captain Quill: Civil War" in 2016.
"""
FORCE = """
Rebels attacked the programme's office in Moro on Monday.
Gunmen shot dead a photographer in Lima on Monday.
Gunmen attacked a football team's bus before the match on Saturday, killing two.
A fan was stabbed at a match in Lima on Saturday.
Militants executed two spies on Monday.
Gunmen attacked a market in Lima on Monday.
Militants stormed a bank in Lahore on Tuesday.
A crowd beat a teacher to death on Sunday.
An armed group kidnapped three nuns in May 2023.
Robbers shot a taxi driver on Sunday.
The militia burned down a village in 2011.
A man with a knife attacked passengers on a train on Friday.
"""


def kinds(text: str) -> set[object]:
    """Give the kinds of what is drafted of a text."""
    return {one.fields["kind"] for one in of("event", drafted(text))}


@tried_on("text", FIGURES.strip().splitlines())
def test_a_figure_of_speech_is_no_violence(text: str) -> None:
    assert not kinds(text) & {"assault", "coerce", "protest"}


@tried_on("text", FORCE.strip().splitlines())
def test_force_stays_force(text: str) -> None:
    assert kinds(text) & {"assault", "coerce"}


def test_an_attack_on_computers_is_no_assault() -> None:
    assert kinds("Hackers attacked the server of a bank on Monday.") == {"coerce"}
