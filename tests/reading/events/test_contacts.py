"""Who does it to whom where no pronoun tells: a relative clause without one, a list of deeds, "warns the minister"."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

CONTACTS = """
Police have identified the man an officer shot and killed near Lima on Monday. | officer | man
Police have found the boy a gang kidnapped in Lima on Monday. | gang | boy
Aid reached a town the army shelled on Sunday. | army |
The army searched the village rebels attacked on Monday. | rebels |
The village rebels attacked on Monday was searched. | rebels |
Kenya mourned the two sailors pirates killed on Friday. | pirates |
Peru buried the students soldiers shot on Monday. | soldiers | students
The woman police arrested on Monday was freed. | police | woman
The man an officer shot on Monday died. | officer | man
Kenya buried the sailors Peru arrested on Monday. | peru |
The president told the court the rebels attacked on Monday. | rebels |
The boy gunmen shot on Monday was treated. | gunmen | boy
"""
OTHERS = """
The village rebels attacked the army on Monday. | village-rebels
Kenya gave the man a prize stolen on Monday. |
Police freed the student protesters arrested on Monday. | police
On the day the army attacked Lima, rain fell. | army
"""


@tried_on("line", CONTACTS.strip().splitlines())
def test_the_second_noun_does_it_to_the_first(line: str) -> None:
    text, who, whom = (one.strip() for one in line.split("|"))
    found = of("event", drafted(text))
    violent = [one.fields for one in found if one.fields["kind"] in {"assault", "coerce"}]
    assert violent
    for event in violent:
        assert event["actors"] == [who]
        if whom:
            assert event["recipients"] == [whom]
        assert who not in event["recipients"]  # type: ignore[operator]  # a list of ids


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_two_nouns_of_another_sort_stay_as_they_are(line: str) -> None:
    text, who = (one.strip() for one in line.split("|"))
    for event in of("event", drafted(text)):
        if event.fields["kind"] in {"assault", "coerce"} and event.fields["actors"]:
            assert event.fields["actors"] == [who]


def test_a_verb_behind_such_a_clause_is_of_the_noun_before_it() -> None:
    for text in (
        "The village the army shelled burned on Monday.",
        "Kenya said the ban the army imposed ended on Monday.",
    ):
        titles = {str(one.fields["title"]) for one in of("event", drafted(text))}
        assert titles <= {"Village burns", "Ban ends"}
        assert titles
    titles = {
        str(one.fields["title"]) for one in of("event", drafted(text.replace("said", "denied")))
    }
    assert titles == {"Kenya denies the ban"}


def test_the_title_tells_who_did_it_to_whom() -> None:
    text = "Police have identified the man an officer killed near Lima on Monday."
    titles = [one.fields["title"] for one in of("event", drafted(text))]
    assert "Officer kills man near Lima" in titles


DENIED = """
Norland has vowed never to give up its nuclear arsenal. | never
Kenya vowed on Monday never to surrender the harbour. | never
Peru promised on Monday not to expel the envoy of Kenya. | not
Peru pledged on Monday not to leave the pact. | not
Peru refused on Monday to release forty prisoners. | refuses
Kenya agreed on Monday never to attack Peru. | never
Kenya promised on Monday not to release forty prisoners. | not
Kenya decided on Monday not to withdraw its troops. | not
"""


@pytest.mark.parametrize("line", DENIED.strip().splitlines())
def test_what_is_promised_not_to_be_done_is_never_told_as_done(line: str) -> None:
    text, kept = (one.strip() for one in line.split("|"))
    for event in of("event", drafted(text)):
        assert kept in str(event.fields["title"]).split()
        assert event.fields["kind"] not in {"concede", "retreat", "assault", "sanction"}


@pytest.mark.parametrize(
    "text",
    [
        "Vows never to yield came first. Kenya vowed never to give up its arsenal.",
        "Peru pledged not to accept the treaty on Monday.",
        "Peru promised on Monday not to withdraw its troops.",
    ],
)
def test_a_promise_not_to_yield_is_a_rejection(text: str) -> None:
    kinds = {one.fields["kind"] for one in of("event", drafted(text))}
    assert "reject" in kinds
    assert not kinds & {"agree", "concede", "retreat"}


WARNED = """
The Americas cannot ignore the risk, warns World Health Organization (WHO) Director Marta Etienne.
The Americas cannot ignore the risk, warns WHO Director Marta Etienne.
Outbreaks spread, warned WHO Director Marta Etienne on Monday.
Outbreaks will spread, warns Peru's minister Marta Etienne.
Nobody is safe, warned Kenya's envoy Marta Etienne on Monday.
"Floods will come," warned World Health Organization (WHO) Director Marta Etienne.
"""


@pytest.mark.parametrize("text", WARNED.strip().splitlines())
def test_who_warns_behind_the_words_is_not_warned(text: str) -> None:
    for event in of("event", drafted(text)):
        assert event.fields["kind"] != "threaten"
        assert event.fields["recipients"] == []
        assert set(event.fields["actors"]) <= {"marta-etienne"}  # type: ignore[call-overload]  # a list of ids


def test_a_body_before_an_office_only_tells_whose_it_is() -> None:
    text = "The World Health Organization (WHO) Director Marta Etienne visited Peru on Monday."
    event = of("event", drafted(text))[0].fields
    assert (event["actors"], event["recipients"]) == (["marta-etienne"], ["peru"])


def test_a_warning_in_a_list_of_deeds_is_by_who_did_the_rest() -> None:
    text = "Kenya recalled its envoy, warned Peru and shut the border on Monday."
    warned = [one.fields for one in of("event", drafted(text)) if one.fields["kind"] == "threaten"]
    assert [(one["actors"], one["recipients"]) for one in warned] == [(["kenya"], ["peru"])]


POSSESSED = """
Saturday's shooting was the Metropolitan Police Department's 21st shooting of the year.
Monday's raid was Kenya's second killing of the week.
The attack was the city council's first kidnapping in May 2023.
It was the Lima Fire Department's latest arrest of 2023.
The Fisheries Council's third execution in 2023 went unseen.
Kenya's killing in May 2023 went unseen.
"""


@pytest.mark.parametrize("text", POSSESSED.strip().splitlines())
def test_who_only_counts_a_deed_does_not_suffer_it(text: str) -> None:
    for event in of("event", drafted(text)):
        assert event.fields["recipients"] == []


def test_a_person_suffers_an_arrest_and_a_state_makes_one() -> None:
    own = of("event", drafted("Carlos Quispe's arrest on Monday angered Peru."))[0].fields
    made = of("event", drafted("Peru's arrest of Carlos Quispe on Monday angered Kenya."))[0].fields
    assert (own["actors"], own["recipients"]) == ([], ["carlos-quispe"])
    assert (made["actors"], made["recipients"]) == (["peru"], ["carlos-quispe"])
