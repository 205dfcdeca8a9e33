"""Of which kind a deed is, by class: a blank where no word tells it, no violence where nobody attacks."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

#: A sentence; the kind and mode of each event, "-" for a blank; what is told without a day too.
KINDS = """
On Monday a rebel group claimed responsibility for the blast. | other
The coach belittled the referee on Monday. | accuse/disapprove
The parade got started on Monday. | other
Quispe stormed to victory on Monday. | other
The rider posted footage of the fall on Monday. | other
The army moved into the capital on Monday. | other
Troops moved against the rebels on Friday. | -
Detectives approached the banker on Friday. | -
The ministry increased funding for schools on Monday. | aid
The council approved the budget on Monday. | agree
Both chambers approved the withdrawal from the treaty on Monday. | -
The regulator approved a new malaria drug on Tuesday. | other
Nine people were killed on Monday. | -
Two men were killed in separate incidents on Monday. | -
Nine people were killed when a minibus plunged into a gorge on Monday. | other
Tainted alcohol killed nine people on Monday. | other
A bomb killed nine people in a market on Monday. | assault
Norland launched a long-range rocket on Jan. 12. | other
Norland launched a long-range missile on Jan. 12. | mobilize/weapons
The army fired a rocket into orbit in May. | other
Norland launched missiles at the port of Sudland on Thursday. | assault/heavy-weapons
The minister gave a press conference on Monday. | other
Agents inspected the ship on Monday. | other
He vowed on Friday to kill his wife. | threaten
He promised on Friday to build a school. | agree
The rebels said on Monday they would attack the port. | threaten
The city was sacked in 1527 by mutinous troops. | assault
The coach was sacked on Monday after six defeats. | sanction/expel
The president fired her deputy on Monday. | sanction/expel
Rebels began shelling the port on Monday. | assault/heavy-weapons
Silva began texting the woman on Monday. | -
The probe entered orbit around Venus in May. | other
A couple stormed an office party in 2015. | assault
The ship hit a pillar of the bridge on Monday. | other
A young man wearing body armour stormed a cinema in July 2012. | assault
The piracy raids were carried out in August. | -
The FBI carried out six raids in August. | coerce
Gunmen carried out a raid on a village on Monday. | assault
Shots were fired at a bar in Lund on Sunday. | assault/firearms
The firm fired its first shot in the price war on Monday. | other
She was bombarded with questions on Monday. | other
The debate was hijacked by trolls on Monday. | other
The bomb squad blew up a suspicious bag on Monday. | other
Two brigades were destroyed in the fighting on Monday. | -
The club banned two fans for life on Monday. | sanction
The city banned cars from its centre in 2020. | coerce/ban
Fox has changed the plan, launching new shows in May. | other
The FBI joined the search on Monday. | cooperate
The pop star slammed the tabloids on Friday. | -
Prosecutors investigated the banker on Monday. | accuse/investigate
Crowds fled on Monday from a lorry that was carrying gas. | other
The firm declined to comment on Monday. | other
Protesters stormed the palace on Monday. | protest/riot
A psychiatrist opened fire in a clinic on Monday. | assault/firearms
Militants burned down two villages on Monday. | assault
The rebels released four engineers on Monday. | retreat/release
The band released four songs on Monday. | other
The ministry suspended the judge on Monday. | sanction/expel
The ministry suspended the licence of a mine on Monday. | sanction
Inspectors questioned the clerk on Monday. | accuse/investigate
The government shelved the bill on Monday. | concede
The regulator revoked the permit of the mine on Monday. | sanction
A crowd gathered on Monday for the fireworks. | other
A crowd gathered on Monday to demand his release. | protest/demo
A team of divers gathered shells on Monday. | other
Agents took Bo Rask, 21, into custody on Monday. | coerce/arrest
Storms forced 300 people from their homes on Monday. | other
The army forced 300 people from their homes on Monday. | coerce/deport
The fugitive turned himself in on Monday. | retreat/disarm
Miners began a go-slow on Monday. | protest/strike
The senate approved the abrogation of the treaty on Monday. | -
Norland froze the assets of nine bankers on Monday. | sanction
Norland recalled its envoy on Monday. | sanction/withdraw
The firm recalled 900 trucks on Monday. | other
A bomb was lobbed into a yard on Monday. | assault/explosives
The sergeant shot himself on Monday. | other
The bank fired thousands of clerks on Monday. | sanction/expel
Norland imposed some of the harshest tariffs yet on Monday. | sanction
The minister quit on Monday. | retreat/resign
The actor quit smoking on Monday. | other
Norland cut off the internet on Monday. | coerce/censor
A flood of complaints reached the firm on Monday. | other
Norland accepted the request on Monday. | agree
The bullets killed a clerk on Monday. | assault
She continued her march toward victory on Monday. | other
A strike grounded nine flights on Monday. | protest/strike
The bank granted Norland a 90 million crown loan on Monday. | aid
Norland flouted the sanctions on Monday. | reject
Sudland cut the hotline to Norland on Monday. | sanction/discontinue
The premier tendered his resignation on Monday. | retreat/resign
The ministry ordered all the mines to install lamps on Monday. | request
The envoy presented credentials to the king on Monday. | consult
Odhiambo set out a plan for the schools on Monday. | agree
Two towns were taken by rebels on Monday. | coerce/seize
The rebels captured nine nurses on Monday. | coerce/arrest
Norland imposed a no-fly zone over the delta on Monday. | coerce/restrict
The regatta came to an early end on Monday. | other
Acme cut its profit forecast on Monday. | other
Shares closed lower on Monday. | other
The fog delayed the arrival of the ferry on Monday. | other
An earthquake shook the province on Monday. | other
Norland entered the EU on Monday. | cooperate
The court handed down a ruling on Monday. | other
Acme announced a patent deal with a rival on Monday. | agree
Norland takes the chair on Monday. | other
A Norland woman got a huge bill on Monday. | other
A jet crashed on a village on Monday, killing nine. | other
The rocket blasted off on Monday. | other
Divers went on two night walks on Monday. | other
The prosecutor reopened the investigation on Monday. | accuse/investigate
The minister approved an extradition request on Monday. | agree
A suicide bomber struck the gate of a school on Monday. | assault/suicide-attack
A gunman struck the gate of a school on Monday. | assault
A lorry struck the gate of a school on Monday. | other
Norland met Sudland in the World Cup final on Monday. | other
The premiers of Norland and Sudland met on Monday. | consult
A mob went on the rampage on Monday. | assault
The 22nd meeting of the board was held on Monday. | consult
The court handed down a sentence on Monday. | sanction/convict
"""
#: A sentence; the title of its first event.
TITLES = """
A woman convicted of killing the mayor was freed on Monday. | Woman freed
A man jailed for stabbing a guard was paroled on Tuesday. | Man paroled
Two men accused of bombing a market were released on bail on Monday. | Two men released on bail
A clerk hired to guard the vault was arrested on Monday. | Clerk arrested
A climber pulled from a crevasse on Sunday died on Monday. | Climber pulled from a crevasse
A safety audit published on Monday found cracks in the dam. | Safety audit published
"""


@tried_on("row", KINDS.strip().splitlines())
def test_a_kind_is_told_by_the_deed_and_who_did_it(row: str) -> None:
    text, _, told = row.partition(" | ")
    events = [one.fields for one in of("event", drafted(text))]
    kinds = [
        one["kind"] and "/".join(str(one[k]) for k in ("kind", "mode") if one[k]) for one in events
    ]
    assert [kind or "-" for kind in kinds] == [told]


@pytest.mark.parametrize("row", TITLES.strip().splitlines())
def test_a_verb_behind_what_describes_its_subject_is_told_of_the_subject(row: str) -> None:
    text, _, title = row.partition(" | ")
    assert next(one.fields["title"] for one in of("event", drafted(text))) == title


#: A sentence behind one that opens the article; what is told of it, "-" where it tells no deed.
LATER = """
Dockers have called a strike for June 21. | 2024-06-21? protest planned
The two sides scheduled talks for next Tuesday. | 2024-05-21 consult planned
The envoy was expected to land on Monday but never arrived. | -
The trial was set to start on Monday but was put off. | -
The ship was to leave on Monday, but the storm kept it in port. | -
The court refused to free the editor on Tuesday. | 2024-05-14 reject
Norland declined to extradite the banker in 2019. | 2019 reject
Pedestrians pass a newspaper headline in the capital, Thursday. | -
A man walks past a burnt bus in Karsk on Monday, May 13, 2024. | -
Trees are reflected in a pond in Karsk, Norland, May 5, 2019. | -
The vote came only nine days before the summit in June. | -
"I regret the actions that occurred more than 15 years ago," Silva said. | -
The order was granted under the Policing Act 2014. | -
Exams put off in March will be held in July. | 2024-03 other; 2024-07 other planned
The region was hit by a quake that killed more than 2,000 people in 1986. | 1986 other
A bomb scare closed the station on Monday. | 2024-05-13 -
Sudland promised on Monday to respond in kind. | 2024-05-13 threaten
He vowed on Monday to block the accord. | 2024-05-13 reject
He called it a surrender on Monday. | -
Ruz pulled out of the final on Sunday. | 2024-05-12 other
Telnor withdrew the adverts in February. | 2024-02 other
The attackers arrived shortly after 10 p.m. on Monday and opened fire. | 2024-05-13 other
The council rejected plans for a stadium on Monday. | 2024-05-13 reject
Something odd went on with the lift on Monday. | -
The fund is projecting big profits for Monday. | -
Silva visited a website on Monday. | 2024-05-13 other
"""


@tried_on("row", LATER.strip().splitlines())
def test_a_plan_dropped_a_picture_and_a_comment_are_no_deeds(row: str) -> None:
    text, _, told = row.partition(" | ")
    events = [
        one.fields
        for one in of("event", drafted(f"A dog barked in the yard.\n{text}"))
        if one.fields["date_text"]
    ]
    status = {"reported": "", "planned": " planned"}
    found = [f"{one['date']} {one['kind'] or '-'}{status[str(one['status'])]}" for one in events]
    assert ("; ".join(found) or "-") == told


def test_what_goes_on_with_a_story_of_long_ago_is_no_news() -> None:
    text = "A lorry fell from the bridge on Monday.\nSilva bought it in 2014. He sold it to the state. He moved away."
    assert [one.fields["date"] for one in of("event", drafted(text))] == ["2024-05-13", "2014"]


#: Words that stand in one sentence by chance tell no such deed; the kind that is told, "-" for a blank.
NO_SUCH = """
Peru's parliament approved an air strike on Kenya on Friday. | agree
The president authorized the drone strike on Friday. | -
Parliament voted on Friday for a strike against Syria. | support
Congress voted for limits on any strike on Iran on Friday. | support
Nurses voted for a strike on Monday. | protest/strike
The firm denied on Friday it would bail out Peru. | reject
The minister denied skipping bail on Friday. | reject
The court denied him a visit after bail on Friday. | reject
The court denied bail to Juan Perez on Friday. | coerce/arrest
The guard bashed a prisoner to death on Friday. | -
The hostages were let go by the rebels on Friday. | retreat/release
Kenya poisoned the wells of Peru on Friday. | -
Peru's minister placed mines on the border on Friday. | -
The king starved the town in May. | -
The mayor whipped a servant on Friday. | -
Rebels opened up on police on Friday. | -
The gunman opened at random on the crowd on Friday. | -
Rebels shook the town with shells on Friday. | -
The judge remanded the case to a lower court on Friday. | other
The judge remanded Juan Perez on Friday. | coerce/arrest
Peru committed for trial a new vaccine on Friday. | other
The town was taken by surprise by troops on Friday. | -
The minister was taken by rebels' arguments on Friday. | -
The town was taken by rebels on Friday. | coerce/seize
Peru imposed a clean-air zone on Friday. | -
The court ordered rebels to pay tribute to the dead on Friday. | -
The customer ordered a book to read on Friday. | -
The airline issued the minister a ticket on Friday. | -
Peru sent missiles to destroy Fez on Friday. | mobilize/troops
Peru sent tanks to the border with Chile on Friday. | mobilize/troops
The rebels sent their weapons to a depot to be destroyed on Friday. | -
Peru sent 20 howitzers to Chile on Friday. | aid
The club loaned Juan Perez to Chelsea on Friday. | other
Kenya gave up on approval on Friday. | -
The army cleared the treatment plant of rebels on Friday. | -
Kenya had doubts about talks with Peru on Friday. | -
Kenya entered the union hall on Friday. | -
The minister recalled cases of fraud on Friday. | -
Cameras captured the minister leaving the hotel on Friday. | -
A drone captured the minister fleeing on Friday. | -
The photographer captured the president on film on Friday. | -
Rebels captured the president on Friday. | coerce/arrest
Nine nurses were captured by rebels on Friday. | coerce/arrest
Kenya captured nine nurses on Friday. | coerce/arrest
"""


@tried_on("row", NO_SUCH.strip().splitlines())
def test_words_that_stand_together_by_chance_tell_no_such_deed(row: str) -> None:
    text, told = (part.strip() for part in row.split("|"))
    first = of("event", drafted(text))[0].fields
    assert "/".join(str(first[key]) for key in ("kind", "mode") if first[key]) == told.strip("-")
