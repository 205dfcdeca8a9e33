"""Deeds that are denied, feared, asked for or told by hearsay, each beside one like it that was done."""

from __future__ import annotations

import pytest

from tests.drafting.articles import dated, drafted, of
from tests.growing import counted
from tests.rows import tried_on

NOT_DONE = """
Kenya denied that it shelled Peru on 4 June 2022.
Kenya denied on Monday, in a letter, that it shelled Peru.
Kenya denied shelling Peru in 2019.
Kenya denied having shelled Peru in 2019.
Kenya rejected claims that it signed a pact with Peru in 2019.
Kenya dismissed reports by Peru that it signed a pact with Mali in 2019.
It is false that Kenya invaded Peru in 2019.
It was not true that Kenya invaded Peru in 2019.
It is possible that Kenya invaded Peru in 2019.
There is no evidence that Kenya invaded Peru in 2019.
Nobody believes that Kenya invaded Peru in 2019.
Few think Kenya invaded Peru in 2019.
Kenya does not believe that Peru invaded Mali in 2019.
Kenya doesn't believe Peru invaded Mali in 2019.
No country invaded Mali in 2019.
Not a single boat invaded Mali in 2019.
Hardly anyone believes Kenya invaded Mali in 2019.
None of the islands signed the pact with Mali in 2019.
Mali said no boat attacked it in 2019.
Neither Kenya nor Peru invaded Mali in 2019.
Had Kenya invaded Mali in 2019, Peru would have wept.
Peru would have wept if Kenya invaded Mali in 2019.
Peru asked whether Kenya invaded Mali in 2019.
Kenya almost signed a pact with Peru in 2019.
Kenya nearly invaded Peru in 2019.
Kenya was about to invade Peru in 2019.
Kenya was on the verge of invading Peru in 2019.
Kenya was to have met Peru in 2019.
Kenya is likely to have met Peru in 2019.
Kenya feared that Peru bombed Mali in 2019.
Kenya fears Peru bombed Mali on 3 May 2023.
Kenya worried that Peru bombed Mali in 2019.
Kenya called off a visit to Peru in March 2023.
The 2019 talks with Peru were called off.
A visit to Peru last week was cancelled.
Kenya cancelled a visit to Peru in March 2023.
A visit to Peru was postponed in March 2023.
Did Kenya invade Peru on 6 May 2023?
"Who invaded Peru in 2019?" asked Amina Odhiambo.
"""
DONE = """
Kenya feared Peru and signed a pact with Mali in 2019.
No fewer than 9 boats of Kenya attacked Peru in 2019.
Kenya invaded Peru in 2019, its minister said.
With no warning Kenya invaded Peru in 2019.
Kenya rejected the pact that Peru signed in 2019.
Nearly 100 boats of Kenya attacked Peru in 2019.
Kenya claimed victory and invaded Peru in 2019.
Kenya, reportedly short of fish, invaded Peru in 2019.
Kenya reportedly wept, and Peru invaded Mali in 2019.
Peru said that Kenya invaded Mali in 2019.
"""
HEARSAY = """
Kenya allegedly invaded Peru in 2019. | kenya > peru | allegedly
Kenya reportedly wept and invaded Peru in 2019. | kenya > peru | reportedly
Kenya is said to have invaded Peru in 2019. | kenya > peru | said
Kenya is alleged to have invaded Peru in 2019. | kenya > peru | alleged
Mali claims that Kenya invaded Peru in 2019. | kenya > peru | claims
Mali claimed Kenya invaded Peru in 2019. | kenya > peru | claimed
Kenya invaded Peru in 2019, the opposition claims. | kenya > peru | claims
Rumours that Kenya invaded Peru in 2019 are old. | kenya > peru | Rumours
Mali accused Kenya of invading Peru in 2019. | kenya > peru | accused
Mali accused Kenya of bombing Peru in 2019. | kenya > peru | accused
An alleged raid on Peru in 2019 was much told of. |  > peru | alleged
"""


@tried_on("text", NOT_DONE.strip().splitlines())
def test_what_is_denied_feared_or_asked_is_no_event(text: str) -> None:
    kinds = {one.fields["kind"] for one in dated(text)}
    # That it was denied, or called off, is one.
    assert kinds <= {"reject" if "on Monday, in a letter" in text else "other"}


@tried_on("text", DONE.strip().splitlines())
def test_what_is_denied_or_told_beside_it_leaves_a_deed_as_it_is(text: str) -> None:
    (event,) = dated(text)
    assert event.fields["kind"] in {"assault", "support"}
    assert event.fields["status"] == "reported"


@tried_on("line", HEARSAY.strip().splitlines())
def test_hearsay_is_disputed_and_says_by_which_word(line: str) -> None:
    text, sides, word = line.split(" | ")
    actors, _, recipients = sides.partition(">")
    (event,) = dated(text)
    assert event.fields["status"] == "disputed"
    assert (event.fields["actors"], event.fields["recipients"]) == (
        actors.split(),
        recipients.split(),
    )
    assert f"told as hearsay: “{word}”" in event.unsure


def test_a_plan_by_hearsay_stays_planned() -> None:
    (event,) = dated("Kenya will allegedly invade Peru in June 2024.")
    assert event.fields["status"] == "planned"
    assert "told as hearsay: “allegedly”" in event.unsure


@tried_on(
    ("text", "kind", "actors", "recipients"),
    [
        ("Amina Odhiambo attacked the plan in March 2023.", "accuse", ["amina-odhiambo"], []),
        ("Amina Odhiambo attacked the government's record on Monday.", "accuse", ["amina-odhiambo"], []),
        ("The plan was attacked by Amina Odhiambo in March 2023.", "accuse", ["amina-odhiambo"], []),
        ("Amina Odhiambo attacked Peru with a spear in 2019.", "assault", ["amina-odhiambo"], ["peru"]),
        ("Amina Odhiambo attacked friends of the plan in 2019.", "assault", ["amina-odhiambo"], []),
        ("Kenya wept over the nets and on Monday invaded Peru.", "assault", ["kenya"], ["peru"]),
        ("More than 9 boats of Kenya attacked Peru in 2019.", "assault", [], ["peru"]),
        ("Amina Odhiambo was extradited to Peru in March 2023.", "coerce", [], ["amina-odhiambo"]),
        ("Carlos Quispe arrived in Kenya on Monday aboard a trawler, the Fish Board said in a note.",
         "consult", ["carlos-quispe"], ["kenya"]),
        ("Carlos Quispe, a judge, wept. A visit to Kenya last week had gone before, he said.",
         "consult", ["carlos-quispe"], ["kenya"]),
        ("Carlos Quispe, a judge, wept. A visit to Kenya last week annoyed Peru.", "consult", [], ["kenya"]),
        ("Amina Odhiambo will meet Carlos Quispe, Peru's envoy, on 3 June 2024 to talk about nets.",
         "consult", ["amina-odhiambo", "carlos-quispe"], []),
        ("Carlos Quispe, the Peruvian envoy, met Amina Odhiambo on Monday.",
         "consult", ["carlos-quispe", "amina-odhiambo"], []),
        ("Mali said that Peru, not Kenya, attacked Spain in 2019.", "assault", ["peru"], ["spain"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_deed_tells_its_kind_and_sides(
    text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    (event,) = dated(text)
    fields = event.fields
    assert (fields["kind"], fields["actors"], fields["recipients"]) == (kind, actors, recipients)


def test_a_visitor_whom_no_word_names_is_a_doubt() -> None:
    text = "Carlos Quispe, a judge, wept. A visit to Kenya last week had gone before, he said."
    (event,) = dated(text)
    assert event.unsure == ("nobody is named whose visit it was: Quispe was named before",)


@tried_on(
    ("text", "unit"),
    [
        ("In Peru, {}they met in 2019.", "the US, "),
        ("Kenya {}it met Peru in 2019.", "denied claims that "),
        ("Kenya attacked Peru in 2019{}.", ", a b said"),
        ("Kenya {}attacking Peru in 2019.", "accused a of "),
    ],
)
@pytest.mark.parametrize(
    "length",
    [400, pytest.param(1_800, marks=pytest.mark.slow), pytest.param(8_000, marks=pytest.mark.slow)],
)
def test_a_list_or_denial_without_end_is_drafted_in_bounded_steps(
    text: str, unit: str, length: int
) -> None:
    """A sentence is read in steps that grow as the square of its words, and none that is too long is read at all."""
    of("article", drafted(NOT_DONE))  # so that all tables are there
    with counted() as steps:
        of("article", drafted(text.format(unit * (length // len(unit)))))
    assert sum(steps.values()) < 500 * length


@pytest.mark.parametrize(
    "text",
    [
        "Uganda last reported an outbreak of cholera in 2017.",
        "Police last reported a murder in May.",
    ],
)
def test_a_thing_last_reported_is_no_hearsay(text: str) -> None:
    assert [one.fields["status"] for one in of("event", drafted(text))] == ["reported"]
