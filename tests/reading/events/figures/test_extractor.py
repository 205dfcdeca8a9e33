"""Figures: what is counted, its bounds, and whose count it is, on the event that it is of."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

COUNTED = """
The rising in Oram has claimed more than 20,000 lives since 2009. | killed 20000 -
A total of 225,000 villagers fled Oram on Monday. | displaced 225000 225000
Rebels freed 21 of the more than 200 schoolgirls kidnapped in 2014. | abducted 200 -; freed 21 21
The death toll of the raid on Oram, in which a man drove a truck into a crowd by the sea, rose to 85. | killed 85 85
Police in Oram recorded 22 homicides in March. | killed 22 22
A crush killed 9 people in Oram on Monday. | killed 9 9
At least 52 people were killed in a crush near Oram on Saturday. | killed 52 -
More than 30 miners died in a blast near Kassel on Monday. | killed 30 -
Up to 40 people were injured in a crash near Oram on Sunday. | wounded - 40
Some 3,000 villagers were displaced by floods in Oram on Sunday. | displaced 3000 3000 ~
A storm in Fez on Monday left nine dead and 40 injured. | killed 9 9; wounded 40 40
Police arrested 12 protesters in Lyon on Friday. | arrested 12 12
Rebels freed two nuns on Sunday. | freed 2 2
Gunmen kidnapped six engineers near Oram on Friday. | abducted 6 6
Kenya gave $2.5 million to Burundi on Monday. | sum 2500000 2500000
A million people have been displaced in Oram since May 2023. | displaced 1000000 1000000
The ferry sank on Monday, and 12 people are missing. | missing 12 12
Fourteen people were killed in a blast in Oram on Monday. | killed 14 14
A storm in Fez on Monday killed sixty people and injured seventy-one. | killed 60 60; wounded 71 71
A gunman shot dead 14 villagers in Oram on Monday, wounding 22 others. | killed 14 14; wounded 22 22
A gunman opened fire in Oram on Monday and gunned down six teachers. | killed 6 6
Rebels shelled Oram on Monday, and one guard was killed and another wounded. | killed 1 1; wounded 1 1
Norland said on Monday that 200 of its soldiers were killed or wounded. | casualties 200 200
Police in Lyon moved out between 30 and 40 squatters and arrested 5-6,000 protesters on Monday. | arrested 5000 6000
A court in Graz convicted nine bankers on Friday and fined them 2 million euros. | convicted 9 9; sum 2000000 2000000
The cabinet approved a transfer of 40 million crowns ($5 million) to Oram on Monday. | sum 40000000 40000000
Orla Steel will cut 4,000 jobs in Oram, it said on Monday. | jobs-cut 4000 4000
On Monday Orla Steel said it would invest 350 yen and create 100 jobs. | sum 350 350; jobs-created 100 100
A fire in Oram on Monday destroyed 40 homes and damaged 12 shops. | destroyed 40 40; damaged 12 12
Nearly 2,000 people marched in Oram on Monday. | protesters 2000 2000 ~
Doctors in Oram vaccinated 900 children on Monday. | vaccinated 900 900
The arrest of 12 miners in Oram on Monday angered the union. | arrested 12 12
Two technicians were rescued from the river in Oram on Monday. | freed 2 2
A blast in Oram on Monday killed 58 people and injured 515, police said. | killed 58 58; wounded 515 515
Some 58 people were killed and 515 injured by a gunman in Oram on Monday. | killed 58 58 ~; wounded 515 515
Nine miners were killed and 12 hurt in a shaft near Kassel on Monday. | killed 9 9; wounded 12 12
A gunman shot dead 20 children aged 6 and 7 in Oram on Monday, plus six teachers. | killed 20 20; killed 6 6
A fire in Oram on Monday killed 20 children, ages 8 to 10, and two nuns. | killed 20 20; killed 2 2
Rebels fired three ballistic missiles at Oram on Monday. | missiles 3 3
Norland launched at least 12 drones at Oram on Monday. | drones 12 -
Eighty lorries and 20 boats were deployed in Oram on Monday. | lorries 80 80; boats 20 20
Norland lent Sudland US$40 million on Monday. | sum 40000000 40000000
Norland lent Sudland $US 40 million on Monday. | sum 40000000 40000000
Norland paid Sudland USD 40 million on Monday. | sum 40000000 40000000
A storm in Fez on Monday caused an estimated billion dollars in damage. | sum 1000000000 1000000000 ~
A court in Oram on Monday ordered the firm to pay N500m. | sum 500000000 500000000
A court in Graz on Monday fined two bankers 30,000 pounds each. | sum 30000 30000
Half a million people fled Oram on Monday. | displaced 500000 500000
Two and a half million people fled Oram on Monday. | displaced 2500000 2500000
The office got more than five hundred thousand complaints on Monday. | complaints 500000 -
Ten nuns and two pilots were aboard the plane that crashed in Oram on Monday. | aboard 2 2; aboard 10 10
A plane carrying 10 tourists as well as two pilots crashed in Oram on Monday. | aboard 10 10; aboard 2 2
The driver of a bus, 42 from Oram, was arrested on Monday. | -
Five contenders gathered on a stage in Oram on Monday. | -
Orla Steel's net jumped to $87 million in the quarter, it said on Monday. | sum 87000000 87000000
Orla Steel posted a pretax gain of $13.7 million on Monday. | sum 13700000 13700000
Orla Steel will redeem its $150 million of debentures on Monday. | sum 150000000 150000000
Holders approved the purchase of Orla Steel for $27 a share, or $212 million, on Monday. | sum 212000000 212000000
Orla Steel agreed on Monday to acquire Melk Bank for stock valued at $18 million. | sum 18000000 18000000
He donated 274,500 marks to the party on Monday. | sum 274500 274500
The museum put up 43 million euros to acquire a painting on Monday. | sum 43000000 43000000
The fees totalled £10,900, the council said on Monday. | sum 10900 10900
If convicted on Monday, they face up to 20 years in prison, three of watch, and a fine of up to $250,000. | -
The shop took up to $400 off old lamps on Monday. | -
A clinic in Oram was charged $84,000 for a $30 lamp on Monday. | sum 84000 84000
Graft cost Norland 1bn CFA francs ($2m; £1m) on Monday. | sum 1000000000 1000000000
Cases of cholera in Oram surpassed half a million on Monday. | cases 500000 -
Orla Steel agreed on Monday to sell its salt mills to Melk's food unit for $370 million. | sum 370000000 370000000
The fund holds $4 billion of junk bonds in Oram, it said on Monday. | -
Five boys younger than 5 died in a fire in Oram on Monday. | killed 5 5
Nuns may pay no more than $500 for the lamp, a court in Oram ruled on Monday. | sum - 500
None of the 40 nuns was hurt in a crash in Oram on Monday. | -
A ticket cost $40 in Oram on Monday. | -
The virus led to cases at more than 60 schools in Oram on Monday. | -
Anyone who sells it can be jailed for six months and fined up to £5,000, a court in Oram ruled on Monday. | -
Orla Steel refused on Monday to sell its salt mills for $370 million. | -
The details of 8,000 patients were leaked in Oram on Monday. | affected 8000 8000
Another 2.5 million clients may have been affected by the breach, Orla Steel said on Monday. | affected 2500000 2500000
Police in Oram on Monday apprehended 221 people. | arrested 221 221
Police in Oram on Monday took three men into custody. | arrested 3 3
Agents in Oram took custody of three men on Monday. | arrested 3 3
Gunmen in Oram on Monday took six engineers hostage. | captured 6 6
The army in Oram is holding 43 students, their families said on Monday. | held 43 43
The 43 villagers are being held in Oram, a court heard on Monday. | held 43 43
More than 13,000 migrants crossed the strait to Oram in March. | crossed 13000 -
Plague reached Oram on Monday, raising the number of cases to 42 and those in Fez to 34. | cases 42 42; cases 34 34
A raid on Oram on Monday wounded six, bringing the number of injured to 15. | wounded 6 6; wounded 15 15
Norland promised on Monday to free 60 prisoners. | freed 60 60
A truck hit a crowd in Oram on Monday, killing dozens including 59 tourists. | killed 59 59
A ferry sank off Fez on Monday, killing at least 30 people, including 12 children. | killed 30 -
At least three nuns were among the 84 people killed in Oram on Monday. | killed 3 -; killed 84 84
A bus fell off a bridge in Oram on Monday. Six children were among the dead. | killed 6 6
A bus fell off a bridge in Oram on Monday. Five of the dead were nurses. | killed 5 5
A bus fell off a bridge in Oram on Monday. Two of the injured died. | killed 2 2
The Taliban swapped two hostages for three commanders on Monday. | freed 2 2; freed 3 3
Two nuns were freed in Oram on Monday in a prisoner swap for three rebels. | freed 2 2; freed 3 3
Gunmen seized 12 schoolgirls in Oram on Monday. | abducted 12 12
Norland ordered 50 jets on Monday at a value of $16 billion. | jets 50 50; sum 16000000000 16000000000
40,000 sailors went on strike in Oram on Monday. | strikers 40000 40000
Of the town's 90 factories only 86 were closed on Monday. | closed 86 86
Of the 40 houses in Oram, 12 were destroyed by the storm on Monday. | destroyed 12 12
Doctors said 406 people were taken to hospitals in Oram on Monday. | hospitalised 406 406
Doctors said 12 people were rushed to hospital after the crash in Oram on Monday. | hospitalised 12 12
A dam broke in Oram on Monday, killing 19 people. The mayor later put the toll at 21. | killed 19 19; killed 21 21
It was the deadliest raid on Oram since 2016, when 33 people were killed. | killed 33 33
A raid killed 12 in Oram on Monday, the worst since 2016, when 33 were killed. | killed 12 12; killed 33 33
A raid on Oram killed 12 people on Monday, the deadliest since 33 died in 2016. | killed 12 12; killed 33 33
Police first said 12 people died in Oram on Monday and corrected the toll to 11. | killed 11 11
The ministry revised the death toll of Monday's quake in Oram down from 45 to 40. | killed 40 40
The death toll from Monday's quake in Oram rose from 45 to 61. | killed 61 61
The death toll from the quake in Oram on Monday rose to 61 from 45. | killed 61 61
Between 30 and 40 people were killed in a crush in Oram on Monday. | killed 30 40
Some 30 to 40 people were killed in a crush in Oram on Monday. | killed 30 40 ~
The president pledged 5 million euros and 200 soldiers to Oram on Monday. | sum 5000000 5000000
The fire in Oram on Monday killed two people and caused damage of $3 million. | killed 2 2; sum 3000000 3000000
Gunmen seized 200 schoolgirls in April 2014, and 21 of them were set free in May 2016. | abducted 200 200; freed 21 21
A raid on Oram killed 12 people on Monday, more than the 9 killed in Fez. | killed 12 12
Norland agreed on Monday to release 60 prisoners. | freed 60 60
Orla Steel plans to cut 400 jobs, it said on Monday. | jobs-cut 400 400
Norland freed 60 prisoners on Monday whom it had refused to release. | freed 60 60
A nurse fell ill on Monday, taking the number of positive cases to 42 and those in Fez to 34. | cases 42 42; cases 34 34
So far in 2024, 13,000 migrants have already traversed the jungle near Oram. | crossed 13000 13000
Two more miners died on Monday, bringing the number of dead in Oram to 19. | killed 2 2; killed 19 19
Some 60 excavators and 100 lorries are being used in the search in Oram. | excavators 60 60 ~; lorries 100 100
"""
#: Invented sentences of news with what each counts; "-" where it counts nothing.
INVENTED = (Path(__file__).parent / "counted.txt").read_text(encoding="utf-8")
NONE = """
Norland failed to free 60 prisoners on Monday.
Orla Steel refused on Monday to sack 60 workers.
Norland threatened on Monday to deport all 40 migrants.
Norland refused on Monday to pay Sudland 60 million crowns.
The board threatened to cut 400 jobs on Monday.
Norland is threatening to deploy 200 troops, it said on Monday.
On Monday Norland refused again to release the 60 prisoners it holds.
Sudland said on Monday that Norland had refused to free 60 prisoners.
Emil Brandt pleaded guilty to theft on Monday and faces up to a $250,000 fine.
Emil Brandt was charged with fraud on Monday, which carries a maximum fine of $250,000.
All but four of the miners were freed in Oram on Monday.
The government said on Monday it was committed to rescuing the 218 girls.
Norland refused on Monday to release 60 prisoners.
Norland declined to free the 60 hostages on Monday.
Rebels threatened on Monday to kill 40 hostages.
Omar is one of the first two women elected to Congress in Oram on Monday.
A doctor in Oram tried to save one of the wounded miners on Monday.
Police in Oram recorded 22 attempted murders in March.
A committee of 12 ministers met in Oram on Monday.
A mine with 300 workers opened in Oram on Monday.
A crash may kill 40 people, experts said on Monday.
Kenya met Peru on 12 May in room 40.
A strike that began 12 days ago ended on Monday.
A flood in Oram on Monday killed 1,500 years of work.
Shares in Orla Steel fell to $2 a share on Monday.
Tomas Beran, 52, addressed parliament on Monday.
The party has two cases against it, a court in Graz heard on Monday.
Norland refused to pay $40 million to Sudland on Monday.
Police said on Monday they would not arrest 12 protesters.
Prices rose from 30 to 40 crowns on Monday.
"""


def _figures(text: str) -> list[dict[str, object]]:
    events = of("event", drafted(text))
    return [
        one
        for event in events
        for one in cast("list[dict[str, object]]", event.fields.get("figures", []))
    ]


@tried_on("line", [*COUNTED.strip().splitlines(), *INVENTED.splitlines()[::3]])
def test_a_figure_has_its_bounds(line: str) -> None:
    _is_counted(line)


@pytest.mark.slow  # drafts some hundred articles
@tried_on("line", INVENTED.splitlines())
def test_every_figure_has_its_bounds(line: str) -> None:
    _is_counted(line)


def _is_counted(line: str) -> None:
    text, told = line.split(" | ")
    shown = [
        f"{one['what']} {one.get('low', '-')} {one.get('high', '-')}{' ~' if one.get('approximate') else ''}"
        for one in _figures(text)
    ]
    assert shown == (told.split("; ") if told != "-" else [])


@tried_on("text", NONE.strip().splitlines())
def test_what_counts_nothing_of_an_event_is_no_figure(text: str) -> None:
    assert _figures(text) == []


def test_two_counts_stand_side_by_side_each_by_its_claimant() -> None:
    text = (
        "A storm brought down a wall in Fez on Monday, killing 9 people and injuring 40, the interior ministry said.\n"
        "Local radio put the dead at 12."
    )
    (event,) = of("event", drafted(text))
    figures = cast("list[dict[str, object]]", event.fields["figures"])
    assert [(one["what"], one["low"], one.get("by")) for one in figures] == [
        ("killed", 9, "interior-ministry"), ("wounded", 40, "interior-ministry"), ("killed", 12, "local-radio"),
    ]  # fmt: skip
    assert len(cast("list[object]", event.fields["cites"])) == 2


def test_a_figure_of_a_sentence_without_a_date_has_an_event_of_its_own_clause() -> None:
    text = "Norland opened a bank on Monday.\nThe release came after Sudland freed three prisoners."
    events = of("event", drafted(text))
    assert [(one.fields["title"], one.fields["date"]) for one in events[1:]] == [
        ("Sudland frees three prisoners", "[..2024-05-14]")
    ]


def test_a_headline_without_a_verb_leaves_its_figures_to_the_first_event_that_they_fit() -> None:
    text = "Oram ferry: nine dead and 60 missing\nThe mayor spoke of grief.\nA ferry sank off Oram on Monday."
    held = {
        str(one.fields["title"]): [
            figure["what"] for figure in cast("list[dict[str, object]]", one.fields["figures"])
        ]
        for one in of("event", drafted(text))
        if one.fields.get("figures")
    }
    assert held == {"Ferry sinks off Oram": ["killed", "missing"]}


def test_a_count_that_is_told_again_stands_once() -> None:
    text = "Oram ferry: nine dead\nNine people died when a ferry sank off Oram on Monday."
    (event,) = of("event", drafted(text))
    figures = cast("list[dict[str, object]]", event.fields["figures"])
    assert [(one["what"], one["low"]) for one in figures] == [("killed", 9)]


_FAR = """A bus overturned in Oram on Monday.
The road was shut. Rain had fallen for days. Drivers took another way. A school was opened nearby.
The mayor said nothing. Peru looked into a raid near Fez. Some 30 people were killed in the incident, doctors said."""


def test_a_figure_is_not_of_an_event_far_before() -> None:
    held = [one.fields for one in of("event", drafted(_FAR))]
    assert [one.get("figures", []) for one in held if "bus" in str(one["title"]).lower()] == [[]]


def test_a_figure_in_a_relative_clause_is_of_what_the_clause_is_of() -> None:
    text = (
        "A bomb went off in Oram on Monday. "
        "Rebels said it was an answer to strikes on Fez last week in which more than 30 people were killed."
    )
    held = [one.fields for one in of("event", drafted(text))]
    assert held[0]["date"] == "2024-05-13"
    assert "figures" not in held[0]


@pytest.mark.parametrize(
    ("told", "dates"),
    [
        ("It was the deadliest since 2016, when 33 people were killed.", ["2016"]),
        ("It was the worst since 33 people died at a wedding in 2016.", ["2016"]),
        ("It was the deadliest attack since a bombing in Fez killed 33 people.", []),
        ("It was the bloodiest raid since 33 died in a camp near Fez.", []),
    ],
)
def test_the_dead_of_what_something_is_compared_with_are_not_its_own(
    told: str, dates: list[str]
) -> None:
    events = of("event", drafted(f"A raid on Oram killed 12 people on Monday.\n{told}"))
    held = {
        str(one.fields["date"]): [
            figure["low"] for figure in cast("list[dict[str, object]]", one.fields["figures"])
        ]
        for one in events
        if one.fields.get("figures")
    }
    assert held == {"2024-05-13": [12]} | {date: [33] for date in dates}


@pytest.mark.parametrize("old", ["In December 2014", "In March 2019"])
def test_some_of_the_wounded_are_not_of_a_raid_of_another_year(old: str) -> None:
    told = f"{old}, gunmen killed 140 people at a school in Fez."
    text = f"A bomb killed 14 people in Oram on Monday.\n{told}\nDoctors said nine of the wounded were critical."
    held = {
        str(one.fields["date"]): [
            figure["what"] for figure in cast("list[dict[str, object]]", one.fields["figures"])
        ]
        for one in of("event", drafted(text))
    }
    assert held.pop("2024-05-13") == ["killed", "wounded"]
    assert list(held.values()) == [["killed"]]


def test_a_price_is_of_the_purchase_and_not_of_what_the_firm_did_later() -> None:
    text = "Orla bought its rival Norr in 2022 for 3.2 billion euros, and in 2023 it fired its chief, Leon Weber."
    held = {
        str(one.fields["date"]): one.fields.get("figures") for one in of("event", drafted(text))
    }
    assert [figure["what"] for figure in cast("list[dict[str, object]]", held["2022"])] == ["sum"]
    assert not held["2023"]


COUNTERS = """
Organisers said 10,000 marched in Oram on Monday, but police put the number at 3,000. | organisers police
Organisers said 10,000 marched in Oram on Monday, while the mayor put the number at 3,000. | organisers mayor
I announced a contribution of $500,000 to Oram on Monday. | -
A strike that was declared illegal left 12 people hurt in Oram on Monday. | -
After a blast killed 12 people in Oram on Monday, the mayor said he would resign. | -
When a coach overturned near Oram on Monday, 12 people died, police said. | police
"""


@pytest.mark.parametrize("line", COUNTERS.strip().splitlines())
def test_a_figure_is_counted_by_the_nearest_who_can_count(line: str) -> None:
    text, by = line.split(" | ")
    assert [str(one.get("by", "-")) for one in _figures(text)] == by.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Close to 2,5 million people fled Oram on Monday.", ["displaced 2500000 2500000"]),
        (
            "A flood in Oram on Monday drove 3,75 million villagers out.",
            ["displaced 3750000 3750000"],
        ),
        ("A fire in Oram on Monday killed 1,2 people.", []),
        ("A raid on Oram on Monday killed a nun and her two pupils.", ["killed 3 3"]),
        ("A raid on Oram on Monday killed a couple and their four sons.", ["killed 6 6"]),
        ("A raid on Oram on Monday killed a man, a woman and two boys.", ["killed 4 4"]),
        ("A raid on Oram on Monday killed six soldiers and a driver.", ["killed 7 7"]),
        ("A raid on Oram on Monday killed Emil Brandt and two aides.", ["killed 2 -"]),
        ("A raid on Oram on Monday killed villagers and two guards.", ["killed 2 -"]),
        ("Two aides, Emil Brandt and Ivo Lind, were killed in Oram on Monday.", ["killed 2 2"]),
        ("Two men, a driver and a cook, were killed in Oram on Monday.", ["killed 2 2"]),
        ("A raid on Oram on Monday killed six people and a mule.", ["killed 6 6"]),
    ],
)
def test_a_decimal_comma_and_those_told_of_beside_others_are_counted(
    text: str, told: list[str]
) -> None:
    shown = [
        f"{one['what']} {one.get('low', '-')} {one.get('high', '-')}" for one in _figures(text)
    ]
    assert shown == told


@pytest.mark.parametrize(
    "told",
    [
        "The toll, initially put at 70, was lowered to 31.",
        "The toll of 70 was revised down to 31.",
        "The mayor corrected the toll of 70 to 31.",
        "The toll, earlier given as 70, was changed to 31.",
    ],
)
def test_a_toll_that_another_took_the_place_of_is_no_figure(told: str) -> None:
    events = of("event", drafted(f"A quake struck Oram on Monday.\n{told}"))
    held = [cast("list[dict[str, object]]", one.fields.get("figures", [])) for one in events]
    assert [figure["low"] for one in held for figure in one] == [31]


def test_a_toll_is_not_of_what_it_is_held_against() -> None:
    text = "A quake struck Oram on Monday.\nThe toll of 14 was well below the 200 killed in the quake of 1988."
    events = of("event", drafted(text))
    held = {
        str(one.fields["date"]): [
            figure["low"]
            for figure in cast("list[dict[str, object]]", one.fields.get("figures", []))
        ]
        for one in events
    }
    assert held == {"2024-05-13": [14], "1988": [200]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Doctors revised the toll down to six on Monday.", "Doctors revise the toll down to six"),
        ("The town prayed on Monday for the nine people killed.", "Town prays"),
        ("A wall collapsed in Oram on Monday, and six guests died.", None),
    ],
)
def test_only_what_kills_is_titled_with_the_dead(text: str, title: str | None) -> None:
    titles = [str(one.fields["title"]) for one in of("event", drafted(text))]
    assert (", killing" in titles[0]) == (title is None)
    assert title is None or titles == [title]
