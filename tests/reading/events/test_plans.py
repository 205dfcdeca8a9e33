"""Plans with their days, deeds told beside others, kinds of strikes and thanks, and titles that say something."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

PLANS = """
Architects will be invited to submit plans this month. | 2024-05 | invited
A jury of experts and public officials will pick the design next year. | 2025 | Jury
Plans will be drawn this year and a jury of judges and envoys will pick one next year, a minister said. | 2025 | Jury
The airline's head told reporters that the airline will recommence its expansion in the early 2030s. | 203X | recommence
The firms will be asked to send their offers next month. | 2024-06 | asked
Peru's navy will be allowed to use the port next year. | 2025 | allowed
Rain fell in Lima. A verdict is expected on Friday. | 2024-05-17 | Verdict
Rain fell in Lima. The hearing was postponed to June 3. | 2024-06-03 | Hearing
"""


@pytest.mark.parametrize("line", PLANS.strip().splitlines())
def test_a_plan_is_planned_for_its_day(line: str) -> None:
    text, day, word = (one.strip() for one in line.split("|"))
    found = [one.fields for one in of("event", drafted(text)) if word in str(one.fields["title"])]
    assert [(one["status"], str(one["date"]).rstrip("?~")) for one in found] == [("planned", day)]


UNDATED_PLANS = """
Quispe's lawyer said that he would appeal the verdict.
Kenya's minister told reporters that Kenya would send food to Peru.
Rain fell. Peru will send food to Kenya.
Rain fell. Kenya will also contribute $169,000 towards a relief project in Peru.
The envoy said that Peru will release forty prisoners.
The union said that dockers would go on strike.
Rain fell all night in the north of Peru. The blast will be investigated by the regulator.
Rain fell all night in the north of Peru. The council is set to approve the pact.
Rain fell all night in the north of Peru. The bank plans to ask clerks for papers.
Rain fell all night in the north of Peru. The union is planning a march on the capital.
"""


@pytest.mark.parametrize("text", UNDATED_PLANS.strip().splitlines())
def test_what_is_said_to_come_is_planned(text: str) -> None:
    found = [
        one.fields for one in of("event", drafted(text)) if "Rain" not in str(one.fields["title"])
    ]
    assert found
    assert {one["status"] for one in found} == {"planned"}


NO_PLANS = """
Rain fell all night in the north of Peru. The woman is expected to survive.
Rain fell all night in the north of Peru. Police said that the gang had planned an attack on the bank.
Rain fell all night in the north of Peru. The gang was planning a bombing, police said.
Rain fell all night in the north of Peru. A march planned for June 3 was postponed.
"""


@pytest.mark.parametrize("text", NO_PLANS.strip().splitlines())
def test_what_is_hoped_plotted_or_put_off_is_no_plan(text: str) -> None:
    assert [one for one in of("event", drafted(text)) if one.fields["status"] == "planned"] == []


def test_what_somebody_claims_to_have_done_is_disputed() -> None:
    found = of(
        "event",
        drafted(
            "Rain fell all night in the north of Peru. Rebels claimed to have shot down a jet on Monday."
        ),
    )
    assert ("assault", "disputed") in [(one.fields["kind"], one.fields["status"]) for one in found]


ASIDES = """
The approval comes one day after Prime Minister Ana Silva met Carlos Quispe. | consult |
Kenya closed the port, a day after the army shelled the town. | assault |
Shipowners have offered a 100 per cent raise, which the seamen rejected. | reject |
Peru made an offer, which the rebels rejected. | reject |
The crews went on, even after the Labour Court on Saturday ruled the strike illegal. | reject | 2024-05-11
The ban came hours after gunmen attacked a village in Peru. | assault |
"""


@pytest.mark.parametrize("line", ASIDES.strip().splitlines())
def test_a_second_clause_yields_its_own_deed(line: str) -> None:
    text, kind, day = (one.strip() for one in line.split("|"))
    found = [one.fields for one in of("event", drafted(text)) if one.fields["kind"] == kind]
    assert len(found) == 1
    assert not day or found[0]["date"] == day


def test_people_in_the_plural_before_a_past_are_no_verb() -> None:
    text = "The bridge was closed on Monday, but structural engineers cleared it on Tuesday."
    titles = [one.fields["title"] for one in of("event", drafted(text))]
    assert titles[1:] == ["Structural engineers clear it"]


KINDS = """
A strike by seamen started on Friday. | protest
The strike began on Friday. | protest
The halt, the first national strike by dockers in ten years, started on Friday. | protest
The army ousted President Ana Silva in 2013. | coerce
Rebels overthrew President Ana Silva in 2013. | coerce
Voters ousted President Ana Silva in elections in 2013. | other
Four people were released from hospitals on Wednesday. | other
Four people were released from prison on Wednesday. | retreat
Kenya thanked Peru for its help on Monday. | support
Kenya encouraged Peru on Monday to take steps. | request
Kenya urged Peru on Monday to take steps. | request
"""


@tried_on("line", KINDS.strip().splitlines())
def test_kinds_of_strikes_overthrows_releases_and_thanks(line: str) -> None:
    text, kind = (one.strip() for one in line.split("|"))
    assert {one.fields["kind"] for one in of("event", drafted(text))} == {kind}


TITLES = """
The ship was heading downstream. It set off on 22 December. | Ship sets off
The man ran from the station on Monday. He was arrested near Lima on Monday. | Man arrested near Lima
Rain fell. It set on 22 December. |
The airline signed a deal. It comes in addition to five sales on Monday. |
Saturday's shooting was the tenth of the year. | Shooting reported
The crews left Lima on Friday. They returned on Monday. | Crews return
The talks were long. She left on Friday. |
"""


@pytest.mark.parametrize("line", TITLES.strip().splitlines())
def test_no_title_is_a_pronoun_with_a_bare_verb(line: str) -> None:
    text, wanted = (one.strip() for one in line.split("|"))
    titles = [str(one.fields["title"]) for one in of("event", drafted(text))]
    assert not wanted or wanted in titles
    for title in titles:
        first, _, rest = title.partition(" ")
        assert first not in {"It", "He", "She", "They", "This"} or " " in rest
        assert not title.startswith("It comes")
