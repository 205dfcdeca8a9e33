"""A title in words of its own is held against the clause that it is of: denied, only planned, or told as done."""

from __future__ import annotations

from tests.judging.said import doubts, event
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        ("The ministry did not disclose the reef survey.", "Ministry publishes the survey"),
        ("The ministry declined to disclose the reef survey.", "Ministry publishes the survey"),
        ("Prosecutors have not indicted the pilot over the wreck.", "Pilot charged over the wreck"),
        ("Divers may have to inspect the hull.", "Hull looked at by divers"),
        ("The port plans to hail the deal on whaling.", "Port praises the deal"),
        (
            "The dairy failed to gain control of 40 farms near the coast that a bank had lent money to.",
            "Dairy snaps up 40 farms",
        ),
        ("The mayor never signed a declaration of drought.", "Drought declared by the mayor"),
        ("The choir hopes to capture a shot of the reef with a kite.", "Singer pictures the reef"),
        ("The envoy is expected in Lima on Friday.", "Mediator lands in Lima"),
        ("Ministers were not meeting over the drought.", "Drought talks"),
        ("The pilot could be found guilty of smuggling.", "Court convicts the pilot"),
        ("Bishop and singer to part after nine years", "Bishop and singer end their marriage"),
    ],
)
def test_what_is_denied_or_to_come_in_other_words_is_doubted(text: str, title: str) -> None:
    assert doubts(text, event(title)) == ["status"]


@tried_on(
    ("text", "title"),
    [
        ("The ministry disclosed the survey, which will not be repeated.", "Survey published"),
        ("Prosecutors indicted the pilot, and may indict the mate.", "Pilot charged"),
        ("The port told boats to leave before closing the lock.", "Port shuts the lock"),
        ("The mayor signed a declaration of drought, which would free money.", "Mayor declares a drought"),
        ("The union no longer fights the levy.", "Union gives in over the levy"),
        ("The trawler, seized in May, will be sold.", "Trawler confiscated in May"),
        ("The high price of bread is set to be raised at Monday's talks.", "Talks reported"),
        ("As a result of the arrest, his deputy will run the port.", "Arrest of the head of the port"),
        ("Quispe announced the rocket's cargo.", "Quispe reveals what the rocket will carry"),
        ("Kenya sent divers to guard the wreck.", "Wreck put under guard by Kenya"),
        ("The port spoke of its plan to dredge, and advanced the date to May.", "Port brings the dredging forward"),
    ],
)  # fmt: skip
def test_what_is_told_as_done_in_other_words_is_not(text: str, title: str) -> None:
    assert "status" not in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The port disclosed the survey of the reef.", "Port holds back the survey"),
        ("The mayor released pictures of the wreck.", "Mayor withholds pictures of the wreck"),
        ("No checks were made until nine, when the guards discovered the boat.", "Guards overlook the boat"),
        ("The pilots took off from the island at noon.", "Pilots land on the island"),
        ("The dairy launched a rescue of the farm.", "Dairy scraps a rescue of the farm"),
        ("The forces conceded that their raids hurt sailors.", "Forces deny harm to sailors"),
        ("The port announced its cargo in May.", "Port keeps its cargo secret"),
        ("At least seven died in a tram accident.", "No one killed in tram accident"),
        ("The council passed sanctions on Peru.", "Council lifts sanctions on Peru"),
        ("Kenya admitted 40 sailors.", "Kenya turns away 40 sailors"),
        ("The dairy apologised, and blamed failures of its pumps.", "Dairy refuses to apologise"),
        ("The choir toured Kenya in May.", "Choir skips Kenya"),
        ("Officers are examining the sale of the ferry.", "Officers drop the examination of the ferry's sale"),
        ("A union leader voiced opposition to the levy.", "Union leader backs the levy"),
    ],
)  # fmt: skip
def test_a_title_that_denies_what_is_told_as_done_is_doubted(text: str, title: str) -> None:
    assert "title" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The choir stayed away from the feast.", "Choir skips the feast"),
        ("The pilot said that the charges were untrue.", "Pilot denies the charges"),
        ("The port sat on the survey, and denied that it had one.", "Port holds back the survey"),
        ("The mayor was acquitted.", "Mayor escapes prison"),
        ("Two prisoners broke out of the jail on the island.", "Two escape from jail"),
        (
            "The keeper missed nine games with a broken left arm.",
            "Arm keeps keeper out of nine games",
        ),
        ("The dairy called its tour off.", "Dairy cancels its tour"),
    ],
)
def test_a_title_whose_denial_stands_there_in_other_words_is_not(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []
