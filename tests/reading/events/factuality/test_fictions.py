"""What a work of fiction or a drill tells is no news: nothing is drafted of it but that it was."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

#: A sentence; the kinds of the dated events in it, "-" for none.
TOLD = """
In the novel, Norland invades Sudland on 3 May 2023. | -
In the film, rebels kidnap the mayor on Christmas Eve 2022. | -
In her latest thriller, set in Oslo, a spy shoots a banker in May 2023. | -
The video game lets players bomb Berlin in 1945. | -
The drama tells how gangsters murdered a judge in 1986. | -
In a drill on Monday, troops stormed a hijacked ferry. | -
During the exercise, police arrested nine hijackers on Monday. | -
Police simulated an attack on a school in Ghent on Friday. | -
Gunmen carried out a mock raid on a bank on Monday. | -
In the exercise yard, guards beat a prisoner on Monday. | assault
During the play, a gunman shot an actor on Monday. | assault
Gunmen attacked a film crew in Lima on Monday. | assault
In the film industry, unions called a strike on Monday. | protest
Kenya and Peru held a joint exercise on Monday. | cooperate
During the exercise, Kenya fired a missile on Monday. | mobilize
Soldiers re-enacted the invasion of Crete on Monday. | -
Firefighters simulated the bombing of a station in Turin on Tuesday. | -
In a simulation on Monday, gunmen killed nine hostages. | -
Gunmen pretending to be police officers kidnapped the mayor of Kano on Monday. | assault
Rebels attacked a school in Mali on Monday as pupils rehearsed for a play, killing six. | assault
During a military exercise on Wednesday, two soldiers were killed by rebels in Mali. | cooperate assault
During the drill on Tuesday, a grenade wounded four recruits in Brno. | assault
The game is set for Sunday after police arrested ten fans in Nairobi on Thursday. | other coerce
Rebels attacked a village in Niger on Monday, hours after troops simulated a rescue there. | assault
A gunman shot dead two officers in Quito on Friday while cadets staged a mock raid nearby. | assault
Police arrested four actors in Lima on Monday after they re-enacted a battle outside parliament. | coerce
Militants simulating a breakdown ambushed a convoy in Kidal on Monday. | assault
Rebels staged raids on two villages in Mali on Monday. | assault
"""


@tried_on("row", TOLD.strip().splitlines())
def test_what_a_work_or_a_drill_tells_is_no_event(row: str) -> None:
    text, _, kinds = row.partition(" | ")
    events = [one.fields for one in of("event", drafted(text)) if one.fields["date_text"]]
    assert " ".join(str(one["kind"]) for one in events) == kinds.replace("-", "")
