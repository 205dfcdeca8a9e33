"""The subject of a verb of speech may be a speaker under another word; a body of another kind, or another, is not."""

from __future__ import annotations

from tests.judging.said import doubts, statement
from tests.rows import tried_on

_SAID = "Pay has to rise."


@tried_on(
    ("text", "at", "who"),
    [
        ("Pay rises next year, a Port Police spokesman said. Luis Quispe told it to a briefing.", 1, "quispe"),
        ("The Harbour Workers' Union met. A spokesperson said: \"Pay has to rise by a third.\"", 2, "harbour-union"),
        ("The Harbour Workers' Union met on Monday. A union official said pay had to rise.", 2, "harbour-union"),
        ("The Harbour Workers' Union met on Monday. In a statement it said pay had to rise.", 2, "harbour-union"),
        ("The Harbour Workers' Union met on Monday. A statement said pay had to rise.", 2, "harbour-union"),
        ("The quay runs along the old town but Luis Quispe suggested that pay had to rise.", 1, "quispe"),
        ("The Harbour Workers' Union, which claims 400 members, met on Monday.", 1, "harbour-union"),
        ("Luis Quispe and Grace Odera came late. They said pay had to rise.", 2, "odera"),
        ('Grace Odera spoke on Monday. The minister resigned, calling pay "a disgrace to all of us".', 2, "odera"),
        ("Luis Quispe: Pay has to rise by a third this year.", 1, "quispe"),
        ("Luis Quispe spoke first. The head of the port warned that pay had to rise.", 2, "quispe"),
        ("Kenya wants a treaty. Nairobi said that pay had to rise.", 2, "kenya"),
        ("Grace Odera, who leads the talks, spoke first. Asked again, the Kenyan said pay had to rise.", 2, "odera"),
        ("In a letter seen by the paper, Luis Quispe argues that pay has to rise.", 1, "quispe"),
        ("Pay has to rise, according to Luis Quispe.", 1, "quispe"),
        ("Pay has to rise, Luis Quispe was quoted as saying by the radio.", 1, "quispe"),
        ("The HWU says that pay has to rise.", 1, "harbour-union"),
        ("\"Pay has to rise,\" read a banner of the Harbour Workers' Union.", 1, "harbour-union"),
        ('Luis Quispe took the stage. "Pay has to rise."', 2, "quispe"),
        ("Last May Luis Quispe told the paper that pay had to rise.", 1, "quispe"),
        ("Port bosses and the Port Police agree that pay has to rise.", 1, "port-police"),
        ("The law was passed in September, which set the wage at 40 shillings, Luis Quispe said.", 1, "quispe"),
        ('Luis Quispe met the press on Friday. "Pay has to rise," the port chief said.', 2, "quispe"),
        ('Grace Odera met the press. "Pay has to rise," said the politician.', 2, "odera"),
        ('Grace Odera met the press. "Pay has to rise," the 54-year-old said.', 2, "odera"),
        ('Grace Odera met the press. "Pay has to rise," the mother of three told reporters.', 2, "odera"),
        ("Luis Quispe met the press. Writing in a newspaper, he said pay had to rise.", 2, "quispe"),
        ("Kenya sent a note to Peru. The note said pay had to rise.", 2, "kenya"),
        ("The Port Police searched the quay. Officers said pay had to rise.", 2, "port-police"),
        ("The Port Police searched the quay. A police source said pay had to rise.", 2, "port-police"),
        ("I know the quay. Pay has to rise. We at the union must not give in. Luis Quispe, Lima", 2, "quispe"),
        ("Volkswagen was fined. VW said that pay had to rise.", 2, "carmaker"),
        ("Volkswagen was fined. The company said that pay had to rise.", 2, "carmaker"),
        ("The Harbour Workers' Union met. It called the wage a scandal.", 2, "harbour-union"),
        ("The Harbour Workers' Union met. Its members fear that pay has to rise.", 2, "harbour-union"),
    ],
)  # fmt: skip
def test_a_speaker_may_be_told_of_by_another_word(text: str, at: int, who: str) -> None:
    assert doubts(text, statement(_SAID, at=at, speaker=who)) == []


@tried_on(
    ("text", "at", "who"),
    [
        ("Pay rises next year, a Port Police spokesman said. Luis Quispe told it to a briefing.", 1, "odera"),
        ("Luis Quispe came late. Grace Odera said pay had to rise.", 2, "quispe"),
        ("Luis Quispe came late. A spokesman for the Port Police said pay had to rise.", 2, "harbour-union"),
        ("Luis Quispe came late. Divers' leader Asha Obote said pay had to rise.", 2, "quispe"),
        ("The Harbour Workers' Union met. \"Pay has to rise,\" Luis Quispe said.", 2, "harbour-union"),
        ("Peru was late. Kenya said pay had to rise.", 2, "peru"),
        ("Luis Quispe came late. A Kenyan official said pay had to rise.", 2, "peru"),
        ("Pay has to rise, according to Luis Quispe. Grace Odera wept.", 1, "odera"),
        ("Luis Quispe wept. The HWU says that pay has to rise.", 2, "quispe"),
        ("Grace Odera wept. The Port Police warned that pay had to rise.", 2, "odera"),
        ("Luis Quispe told Grace Odera that pay had to rise.", 1, "odera"),
        ("Luis Quispe praised the divers. Asha Obote, a diver, thought pay had to rise, and said so.", 2, "quispe"),
        ("The Harbour Workers' Union met. The company said pay had to rise.", 2, "harbour-union"),
        ("Luis Quispe came late. The company said that pay had to rise.", 2, "quispe"),
        ("Kenya was late. The company said that pay had to rise.", 2, "kenya"),
        ("The Port Police came late. The union said that pay had to rise.", 2, "port-police"),
        ("Luis Quispe came late. Port spokesman Juma Ali said that pay had to rise.", 2, "quispe"),
        ("Luis Quispe wept. The pilots' league called the wage a scandal.", 2, "quispe"),
        ("Grace Odera wept. Human rights lawyers fear that pay has to rise.", 2, "odera"),
        ("Grace Odera wept. Divers of the bay attributed the rise to the storm.", 2, "odera"),
        ("The Harbour Workers' Union met. The rebels said that pay had to rise.", 2, "harbour-union"),
        ("Luis Quispe wept. His lawyer, Juma Ali, said that pay had to rise. Port Police came.", 2, "port-police"),
        ("Grace Odera wept. Kenyan premier Juma Ali said that pay had to rise.", 2, "odera"),
        ("Volkswagen shrank. Divers' union BFG said that pay had to rise.", 2, "harbour-union"),
        ("Luis Quispe wept. Head office said that pay had to rise.", 2, "quispe"),
    ],
)  # fmt: skip
def test_another_is_doubted(text: str, at: int, who: str) -> None:
    assert doubts(text, statement(_SAID, at=at, speaker=who)) == ["speaker"]


def test_a_text_in_somebodys_own_words_is_no_states() -> None:
    text = (
        "I am glad that Kenya signed a treaty with Peru. Pay has to rise. My office will see to it."
    )
    assert doubts(text, statement(_SAID, at=2, speaker="kenya")) == ["speaker"]
    assert doubts(text, statement(_SAID, at=2, speaker="odera")) == []
