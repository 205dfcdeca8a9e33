"""What fresh articles showed on the evening of 29 November 2026: lies that were missed, and true records doubted."""

from __future__ import annotations

from typing import Any

from sahara_cli.judging.numbers import numbers
from tests.judging.said import doubts, event, statement
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        # Another word than the sentence's, which tells the reverse.
        ("The port signed a deal with Kenya on Friday.", "Port withdraws from deal with Kenya"),
        ("The port signed a deal with Kenya on Friday.", "Port backs out of deal"),
        ("The port signed a deal with Kenya on Friday.", "Deal with Kenya collapses"),
        ("The port signed a deal with Kenya on Friday.", "No deal for port"),
        ("The port signed a deal with Kenya on Friday.", "Kenya deal off"),
        ("Kenya lifted the ban on plastic bags.", "Kenya keeps ban on plastic bags"),
        ("Kenya lifted the ban on plastic bags.", "Kenya bans plastic bags"),
        ("Kenya withdrew its troops from Lima.", "Kenyan troops stay in Lima"),
        ("The firm missed its target for the year.", "Firm reaches its target"),
        ("The bridge withstood the storm.", "Bridge collapses in storm"),
        ("The blaze was put out by noon.", "Blaze rages on"),
        ("The court upheld the conviction of Odera.", "Court quashes conviction"),
        ("Somehow, both sisters were allowed to board the ferry.", "Ferry line stops sisters"),
        ("All on board were rescued.", "Passengers drown"),
        # What is called off, or quashed, under a noun.
        ("The union called off a walkout at the port.", "Dockers walk out"),
        ("The union called off a strike at the port.", "Strike hits the port"),
        ("The court overturned the conviction of Odera.", "Odera found guilty"),
        ("The court dropped the charges against Odera.", "Odera charged"),
        # What is not known.
        ("The motive for the raid remains unclear, officers said.", "Motive established"),
        ("The cause of the fire is still a mystery.", "Cause of the fire known"),
        # Others do not do what is ruled out, or looked into.
        (
            "She said it could not be ruled out that more mines were there.",
            "More mines ruled out",
        ),
        ("Officers were asking if a third boat was involved, said Odera.", "Third boat took part"),
    ],
)
def test_what_is_not_so_is_doubted_in_whatever_words(text: str, title: str) -> None:
    assert set(doubts(text, event(title))) & {"status", "title"}


@tried_on(
    ("text", "title"),
    [
        ("Divers are trying to reach a girl who is stuck in a cave.", "Divers rescue girl"),
        ("Crews worked through the night to free those trapped.", "Those trapped freed"),
        ("The board voted for a motion that calls upon Kenya to levy a toll.", "Kenya levies toll"),
        ("The liner is set to become the largest afloat when it sails from Lima.", "Liner sails"),
        ("They were sent with a mission to destroy the quay.", "Quay destroyed"),
    ],
)
def test_what_is_only_tried_or_asked_for_is_doubted(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(
    ("text", "title", "fields"),
    [
        ("The economy made fewer jobs than expected in May.", "Fewer jobs than expected", {}),
        (
            "The gang scrapped the idea, feeling that it was too likely to kill children.",
            "Idea of bus attacks given up",
            {},
        ),
        ("Kenya called off a strike that had shut the port.", "Strike shuts port", {}),
        ("The crews were delayed in landing, and came at noon.", "Crews land at noon", {}),
        ("The exact toll of the raid is unknown, but nine died.", "Raid kills nine", {}),
        ("It extended her remand for 8 days.", "Girl to stay in jail", {"kind": "coerce"}),
        ("Divers are working with the port to lift the wreck.", "Wreck is being lifted", {}),
        ("The firm said 3million users were hit.", "Firm says 3 million users hit", {}),
        (
            "Kenya closed the dam early Monday morning.",
            "Dam closed",
            {"date": "2029-01-15"},
        ),
    ],
)
def test_what_is_so_is_not_doubted(text: str, title: str, fields: dict[str, Any]) -> None:
    assert doubts(text, event(title, **fields)) == []


_PAPER = (
    "A ferry ran aground off Lima on Friday.\n"
    "The quay was shut for a day.\n"
    "Divers found a crack in the hull of the ferry near the bow.\n"
    "Its owner, Kito Lines, keeps nine ships.\n"
    "The port ordered Kito Lines to tell more about the crew.\n"
)


def test_a_title_of_another_sentence_is_doubted() -> None:
    assert doubts(_PAPER, event("Crack found in hull", at=2)) == ["title"]
    assert doubts(_PAPER, event("Crack found in hull", at=3)) == []


def test_what_somebody_is_called_elsewhere_may_stand_for_the_name() -> None:
    paper = f"{_PAPER}The dairy Volkswagen was told of in May.\nVolkswagen resigned.\n"
    assert doubts(paper, event("Dairy quits", at=7, actors=("carmaker",))) == []


def test_sides_are_those_of_their_states() -> None:
    text = 'Kenyan trade minister Grace Odera on Sunday denounced Peru\'s toll as "a theft".'
    fields: dict[str, Any] = {"kind": "reject", "actors": ("peru",), "recipients": ("odera",)}
    assert set(doubts(text, event("Lima denounces Nairobi", **fields))) & {"actors", "title"}


def test_who_blames_behind_by_is_the_one_above() -> None:
    text = "Luis Quispe opened old wounds by blaming the loss on Grace Odera."
    told = event("Odera blames Quispe", kind="accuse", actors=("odera",), recipients=("quispe",))
    assert doubts(text, told)


def test_those_in_hospital_are_hurt() -> None:
    text = "The blast sent more than 80 people to safety, and 30 were taken to hospital."
    assert doubts(text, event("Blast kills 30 people"))
    text = "Two were killed and at least 90 wounded in Lima."
    assert doubts("The raid killed two and wounding at least 90.", event("At least 90 killed"))
    assert doubts(text, event("At least 90 wounded")) == []


@tried_on(
    ("text", "title", "kind", "actors", "recipients"),
    [
        # Who says it is who asks; who won is who has the victory over the other.
        ("But Grace Odera says it is time for Luis Quispe to go.", "Quispe tells Odera to go", "request",
         "quispe", "odera"),
        ("They took it with an 8-7 victory over Peru.", "Peru beats Kenya 8-7", "other", "peru", "kenya"),
        ("Port Police opened fire on Luis Quispe at the quay.", "Quispe kills officers", "assault",
         "quispe", "port-police"),
    ],
)  # fmt: skip
def test_sides_are_not_turned(
    text: str, title: str, kind: str, actors: str, recipients: str
) -> None:
    told = event(title, kind=kind, actors=(actors,), recipients=(recipients,))
    assert set(doubts(text, told)) & {"actors", "title"}


@tried_on(
    ("text", "title"),
    [
        ("Eighty diggers were sent to the village to save a girl.", "Girl saved"),
        ("The band was due to go on tour in Kenya.", "Band tours Kenya"),
        ("Odera said it is time for the mayor to apologise.", "Mayor apologises"),
    ],
)
def test_what_was_only_to_be_is_doubted(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("Crews laboured for hours to free five people.", "Rescuers free five people"),
        ("Bo Lund, 62, of Lima, Ann Ek, 52, and Jo Falk, 63, died at the quay.", "Three die"),
        ("The town is close to the border, and a ban was set up.", "Town sets up a ban"),
        ("The girls were released on Thursday.", "Girls set free"),
        ("The men heard Vice President Mensah speak.", "Vice-president talks to men"),
    ],
)
def test_what_was_done_is_not_doubted(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []


def test_numbers_stand_close_to_their_scale() -> None:
    held = [(one.low, one.text) for one in numbers("143million users, up 5.8pc, in a quartet")]
    assert held == [(143e6, "143million"), (5.8, "5.8pc"), (4, "quartet")]


def test_a_speaker_is_no_other_for_all_this() -> None:
    told = statement("The quay is shut", speaker="odera")
    assert doubts("Grace Odera said that the quay was shut.", told) == []
