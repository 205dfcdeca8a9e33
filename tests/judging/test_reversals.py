"""A title that tells the reverse of its sentence is doubted; one that tells it in other words is not."""

from __future__ import annotations

from tests.judging.said import doubts, event
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        ("The museum stays closed until summer.", "Museum opens again"),
        ("The two stations remain shut.", "Stations are open"),
        ("Kenya detained three of the pilots.", "Kenya frees three of the pilots"),
        ("Peru beat Kenya 3-1.", "Peru loses to Kenya"),
        ("The Harbour Workers' Union opposes the levy.", "Harbour Workers' Union backs the levy"),
        ("The premier dismissed the harbour master.", "Premier appoints the harbour master"),
        ("Kenya gave no date for the launch.", "Kenya gives a date"),
        ("He was acquitted of theft.", "Quispe convicted of theft"),
        ("She was cleared of bribery.", "Odera charged with bribery"),
        ("There were no sailors on the wreck.", "Sailors on the wreck hurt"),
        ("The crew showed no symptoms of the fever.", "Crew show symptoms"),
        ("Kenya signed the pact.", "Kenya did not sign the pact"),
        ("Kenya signed the pact.", "Kenya refuses to sign the pact"),
    ],
)
def test_the_reverse_is_doubted(text: str, title: str) -> None:
    assert "title" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The zoo said that it would no longer breed lions.", "Zoo breeds lions"),
        ("Volkswagen has not yet replied to the mayor.", "Volkswagen replies to the mayor"),
        ("The depth of the wreck has not yet been measured.", "Depth of the wreck measured"),
        ("(Volkswagen declined to comment on the fire.)", "Volkswagen comments on the fire"),
    ],
)
def test_what_was_declined_or_is_not_yet_done_is_not_done(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The museum stays closed until summer.", "Museum still closed"),
        ("Peru beat Kenya 3-1.", "Kenya loses to Peru"),
        ("The museum closed in May and reopened on Friday.", "Museum opens again"),
        ("Volkswagen paid at home, but has refused to do so in Peru.", "Volkswagen refuses to pay in Peru"),
        ("Kenya bought the boats from Peru.", "Peru sells boats to Kenya"),
        ("The union no longer opposes the levy.", "Union backs the levy"),
    ],
)  # fmt: skip
def test_other_words_for_it_are_no_reverse(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []
