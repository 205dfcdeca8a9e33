"""An editor's words for what a sentence tells are no doubt, however far they are from it; a lie in them is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event, statement, told

_KENYA: dict[str, Any] = {"actors": ["kenya"], "recipients": ["peru"]}
_PERU: dict[str, Any] = {"actors": ["peru"], "recipients": ["kenya"]}
_ODERA = "Grace Odera, a minister of the Harbour Workers' Union, came to Quay Street. "


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Kremlin closed its mission in Lima.", "Russia closes a mission"),
        ("The Security Council voted on the fish.", "UN votes on the fish"),
        ("Guards sealed the road to Ulgii.", "Road to Uglii sealed"),
        ("The premier of Kenya, Josef Thuo, was out. The cabinet banned the nets.", "Kenya bans the nets"),
        ("Villagers of the bay met Muslim traders.", "Muslim traders meet villagers"),
    ],
)  # fmt: skip
def test_a_body_a_spelling_and_a_government_stand_for_a_name(text: str, title: str) -> None:
    assert doubts(text, event(title, at=2 if text.startswith("The premier") else 1)) == []


def test_a_body_is_meant_by_one_of_its_people_whom_the_record_refers_to() -> None:
    text = _ODERA + "She asked for patience."
    record = event("Harbour Workers' Union asks for patience", at=2, actors=["odera"])
    assert doubts(text, record) == []
    assert doubts(text, event("Fishers' League asks for patience", at=2, actors=["odera"])) == [
        "title"
    ]


def test_a_noun_by_which_somebody_is_known_is_no_name() -> None:
    text = "A man left. One victim was shot on the quay at noon."
    assert doubts(text, event("Man shot on the quay", at=2, kind="assault")) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The second boat sank shortly before 5pm.", "Boat sinks before five"),
        ("The fire cost the lives of four: a cook and the crew of the boat.", "Cook and three others die"),
        ("Lee Ota, 30, Han Ota, 41, and Jim Ota, 68, were fined.", "Third Ota fined"),
        ("Six pilots drowned. The death of the pilots was told on Friday.", "Six pilots' death is told"),
    ],
)  # fmt: skip
def test_a_number_may_be_counted_off_what_is_told(text: str, title: str) -> None:
    assert doubts(text, event(title, at=2 if text.startswith("Six") else 1)) == []


def test_two_are_told_without_a_number() -> None:
    text = "His wife and his son drowned in the bay."
    assert doubts(text, event("Two drown", figure={"what": "killed", "low": 2, "high": 2})) == []
    assert doubts(text, event("They drown", figure={"what": "killed", "low": 7, "high": 7})) != []


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("The envoy left on Tuesday for Lima.", "2029-01-16", "Tuesday"),
        ("The court shut the port last June.", "2027-06", "last June"),
        ("That was two years after the dam gave way.", "2019", None),
    ],
)
def test_a_day_that_only_a_person_can_reckon_is_not_contradicted(
    text: str, date: str, words: str | None
) -> None:
    assert "date" not in doubts(text, event("The port is told of", date=date, date_text=words))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenya's union - which would leave if it were asked - called a meeting.", "Union calls a meeting"),
        ("Three others are said to be in hospital.", "Three are in hospital"),
        ("The case was dropped in May without a fine.", "Case dropped without a fine"),
    ],
)  # fmt: skip
def test_a_condition_and_hearsay_elsewhere_put_nothing_off(text: str, title: str) -> None:
    assert "status" not in doubts(text, event(title))


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("Talks were told of for March 2029.", "Talks in Lima", "2029-03"),
        ("Luis Quispe will serve as head of the fleet.", "Quispe becomes admiral", "[..2029-01-14]"),
        ("Luis Quispe was not heard in Lima.", "Quispe speaks to the fleet", "[..2029-01-14]"),
        ("The case was not dropped in May without a fine.", "Case dropped without a fine", "[..2029-01-14]"),
    ],
)  # fmt: skip
def test_what_lies_after_the_article_or_is_wholly_put_off_is_not_reported(
    text: str, title: str, date: str
) -> None:
    assert "status" in doubts(text, event(title, date=date))


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Kenya quickly announced help for the ruling.", "Nod for the ruling", "support"),
        (
            "The envoy went on, warning Peru of the fleet. Kenya agreed.",
            "Fleet on its way",
            "threaten",
        ),
    ],
)
def test_sides_are_who_does_what_the_sentence_tells(text: str, title: str, kind: str) -> None:
    assert "actors" not in doubts(text, event(title, kind=kind, **_KENYA))
    assert doubts(text, event(title, kind=kind, **_PERU)) == ["actors"]


def test_whoever_says_a_title_is_no_recipient_of_it() -> None:
    text = "Kenya said that envoys should meet soon, and that Peru knew it."
    title = "Envoys should meet soon, says Kenya"
    assert doubts(text, event(title, kind="request", **_KENYA)) == []
    assert "actors" in doubts(text, event(title, kind="request", **_PERU))


def test_what_was_done_to_somebody_by_one_of_two_is_not_told_of_the_other() -> None:
    text = "Peru was hauled before the court by Kenya and put on trial."
    assert doubts(text, event("Kenya puts Peru on trial", kind="sanction", **_KENYA)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Luis Quispe, head of the port, announced a strike.",
        "The agency said that the port was shut, citing Luis Quispe.",
        "Sailors said that Luis Quispe had marched through the rain, saying the port was shut.",
    ],
)
def test_a_speaker_may_stand_beside_the_office_or_behind_citing(text: str) -> None:
    assert doubts(text, statement("The port was shut", speaker="quispe")) == []


def test_a_deed_of_a_verb_of_speech_gives_the_words_to_nobody() -> None:
    text = "Grace Odera spoke. He had wounds, and was pronounced dead by the doctors."
    assert doubts(text, statement("He had wounds", at=2, speaker="odera")) == []


def test_an_agency_that_has_a_name_of_its_own_is_nobody_else() -> None:
    text = (
        "People told the Bay News Agency yesterday that the Harbour Workers' Union had marched through heavy rain."
        " The port was shut, the agency said."
    )
    assert doubts(text, statement("The port was shut", at=2, speaker="harbour-union")) == [
        "speaker"
    ]


def test_a_whole_article_of_somebody_s_own_words_names_no_speaker() -> None:
    text = (
        "We stand with the people of the bay. The port was taken by force. It must be given back."
    )
    assert doubts(text, statement("The port was taken by force", at=2, speaker="odera")) == []
    assert told(
        f'{text} "No," said a clerk.', statement("The port was taken", at=2, speaker="odera")
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The killings came after 22 homicides were recorded in March.",
            "Homicides recorded in March",
        ),
        ("A man drove a heavy lorry into the crowd.", "Lorry driven into a crowd"),
        ("Two boats were destroyed and sunk.", "Two boats sunk"),
        ("Blasts of limpet mines shook the quays.", "Mines go off on the quays"),
    ],
)
def test_force_has_many_words(text: str, title: str) -> None:
    assert "kind" not in doubts(text, event(title, kind="assault"))


def test_whoever_is_at_a_place_to_do_something_is_there() -> None:
    text = "Grace Odera arrived in Lima, seeking to mediate."
    assert (
        doubts(text, event("Minister in Lima to mediate", kind="consult", actors=["odera"])) == []
    )
    assert doubts(text, event("Talks in Lima to resume", actors=["odera"])) == ["status"]


def test_a_state_that_is_no_more_and_a_role_s_state_stand_for_a_state() -> None:
    text = "Soviet officials left. Odera, the trade minister, stayed."
    assert doubts(text, event("Russia leaves")) == []
    assert doubts(text, event("Kenyan stays", at=2, actors=["odera"])) == []


def test_what_is_ruled_and_a_promise_that_is_kept_are_done() -> None:
    text = "A court found that the port can be held liable. The kidnappers kept their promise to kill a clerk."
    assert doubts(text, event("Court holds the port liable")) == []
    assert doubts(text, event("Clerk killed", at=2, kind="assault")) == []


def test_a_foreign_name_beside_the_beginning_of_another_is_no_name() -> None:
    text = "The Harbour League of Lima met on the quay."
    assert doubts(text, event("Harbour Elena Markovic meets")) == ["title"]
