"""Classes of dated sentences that were passed over: each yields its event, on its day, titled by its own words."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

#: A sentence; the date of an event that it tells, and words of its title.
TOLD = """
Sitting on Monday, three judges upheld both appeals. | 2024-05-13 | judges
Earlier this month, after a row over nets, Telvia shut its plant. | [2024-05-01..2024-05-13] | shuts
Yet on Saturday, in a letter, Quispe sold the mill and left. | 2024-05-11 | sells
Telvia, which makes nets, on Monday raised its offer to $82 a share. | 2024-05-13 | raises
Police said Prime Minister Theresa May sent her condolences last week. | [2024-05-06..2024-05-12] | May sends
In 2006, Odhiambo went to court to explain herself: "Why was I sued?" | 2006 | court
The bridge was not rebuilt until 1914. | 1914 | Bridge rebuilt
It was not until 1979 that Quispe first described the effect. | 1979 | describes
It was in 1979 that Quispe opened the museum. | 1979 | opens
Quispe was picked in the first round of the 2012 draft. | 2012 | picked
Odhiambo won gold at the 2008 Games. | 2008 | wins gold
Sunday's race was won by Carlos Quispe of Peru. | 2024-05-12 | Race won
The Lions beat Peru in Saturday's final. | 2024-05-11 | beat
He appeared for sentence on Monday after nine weeks in jail. | 2024-05-13 | appears
The painter, who was born in 1881, moved to Lima in 1904. | 1881 | born
Since suffering a slump in 2016, Telvia has grown. | 2016 | suffers a slump
After taking power in 2006, Quispe closed the port. | 2006 | takes power
The mill closed after losing its main client in 2011. | 2011 | loses
The dance came in the wake of demonstrations last week in nine cities. | [2024-05-06..2024-05-12] | Demonstrations
The boy fell down the well near Lima on Sunday morning. | 2024-05-12 | falls
The girl fell into a pond while picking reeds on Sunday. | 2024-05-12 | falls
Telvia admitted in 2015 that its nets had been too wide. | 2015 | admits
The tribunal found on Monday that Quispe broke the rules. | 2024-05-13 | finds
In 2016, after months of doubt, officials confirmed they had lost the satellite. | 2016 | confirm
The nation of 4.8 million received nearly three million visitors in 2016. | 2016 | receives
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_a_dated_sentence_yields_its_event_on_its_day(line: str) -> None:
    text, day, words = (one.strip() for one in line.split("|"))
    found = [one.fields for one in of("event", drafted(f"Rain fell.\n\n{text}"))]
    told = [one for one in found if words in str(one["title"])]
    assert [(str(one["date"]).rstrip("?"), one["status"]) for one in told] == [(day, "reported")]


#: What says nothing was done then.
NOT_THEN = """
Sunday's article described Quispe as a thief. | 2024-05-12
Quispe wrote in his 2006 book that he fled. | 2006
The ship stayed in port until Friday. | 2024-05-17
In 2013, when a ship sank off Lima, it should have closed the port. | closed
"""


@pytest.mark.parametrize("line", NOT_THEN.strip().splitlines())
def test_a_time_that_is_of_no_deed_dates_none(line: str) -> None:
    text, day = (one.strip() for one in line.split("|"))
    found = [one.fields for one in of("event", drafted(f"Rain fell.\n\n{text}"))]
    assert not [one for one in found if day in (one["date"], str(one["title"]))]


#: A sentence; the day of what is to come, and words of its title.
TO_COME = """
The report on the crash should be released in late June. | 2024-06 | released
The final is on Saturday in Lima. | 2024-05-18 | Final
A hearing is due on Thursday. | 2024-05-16 | Hearing
Her album is due out on 3 June. | 2024-06-03 | Album
A launch is planned for 30 May. | 2024-05-30 | Launch
The deadline for bids is 30 June. | 2024-06-30 | Deadline
"""


@pytest.mark.parametrize("line", TO_COME.strip().splitlines())
def test_what_is_due_on_a_day_is_planned_for_it(line: str) -> None:
    text, day, word = (one.strip() for one in line.split("|"))
    found = [one.fields for one in of("event", drafted(f"Rain fell.\n\n{text}"))]
    told = [one for one in found if word in str(one["title"])]
    assert [(one["date"], one["status"]) for one in told] == [(day, "planned")]


def test_who_nearly_died_did_not_die() -> None:
    found = of(
        "event", drafted("The Lions first base coach nearly died after falling at a parade.")
    )
    assert not [one for one in found if str(one.fields["title"]).endswith(" dies")]
