"""What the sentence tells as what never was is no deed that is done; what a court rules is."""

from __future__ import annotations

from tests.judging.said import doubts, event
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        ("The divers put off a strike until May.", "Divers strike"),
        ("A strike of the divers was called off.", "Divers strike"),
        ("The port and the divers agreed to defer the strike.", "Divers strike"),
        ("Had the mole at Corrin collapsed, hundreds would have drowned.", "Mole at Corrin collapses"),
        ("Hundreds would have drowned had the mole collapsed.", "Mole collapses"),
        ("The mayor was calm: had it collapsed, hundreds would have drowned.", "Mole collapses"),
        ("Were the mole to collapse, hundreds could drown.", "Mole collapses"),
        ("Rumours that the harbour master had been shot were false.", "Harbour master is shot"),
        ("Reports that pirates had seized the ferry proved to be unfounded.", "Pirates seize the ferry"),
        ("The paper falsely claimed that pirates had seized the ferry.", "Pirates seize the ferry"),
        ("There was no truth in rumours that pirates seized the ferry.", "Pirates seize the ferry"),
        ("The paper falsely claimed that pirates had seized and burned the ferry.", "Pirates burn the ferry"),
        ("The paper falsely claimed that, on Friday, pirates seized the ferry.", "Pirates seize the ferry"),
        ("It is untrue that pirates had seized the ferry and robbed the divers.", "Pirates rob the divers"),
        ("Grace Odera cancelled a trip to Lima on Friday.", "Grace Odera goes to Lima"),
        ("Grace Odera called off her planned visit to Lima.", "Grace Odera travels to Lima"),
    ],
)  # fmt: skip
def test_a_deed_that_never_was_is_doubted(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The divers struck on Friday, after they had put off a strike in May.", "Divers strike"),
        ("The divers did not postpone the strike.", "Divers strike"),
        ("A strike of the divers delayed the ferry.", "Divers strike"),
        ("Grace Odera cancelled a trip to Lima on Friday.", "Grace Odera cancels a trip to Lima"),
        ("Grace Odera visited Nairobi and cancelled a trip to Lima.", "Grace Odera visits Nairobi"),
        ("Rumours that pirates had seized the ferry were false.", "Rumours of pirates prove false"),
        ("Pirates seized the ferry; had they seized it later, it would have sunk.", "Pirates seize the ferry"),
        ("The pirates had seized the ferry, and they said they would keep it.", "Pirates seize the ferry"),
        ("The minister, who falsely claimed that he had a degree, resigned on Monday.", "Minister resigns"),
        ("The president cancelled his trip to Paris and flew to Sudan on Monday.", "President flies to Sudan"),
        ("The Pope, who cancelled a trip to Lebanon last year, visited Kenya on Friday.", "Pope visits Kenya"),
        ("Odera falsely told people that he was a doctor and was arrested by police on Monday.", "Police arrest Odera"),
        ("It was untrue that the firm had paid, the court said, and it jailed Odera for a year.", "Court jails Odera"),
        ("There was no truth in reports that he was ill, and he opened the mole on Friday.", "Mayor opens the mole"),
        ("Had he stayed, he would have been shot, but he fled to Peru.", "Mayor flees to Peru"),
        ("Odera falsely said that he owned the ferry and later sold it.", "Odera sells the ferry"),
        ("A court ruled on Friday that the port must pay 40 divers.", "Port ordered to pay divers"),
        ("In its ruling, the court said the port must pay 40 divers.", "Court tells the port to pay divers"),
        ("A judge ordered on Friday that the divers must be paid.", "Judge orders the divers paid"),
    ],
)  # fmt: skip
def test_a_deed_that_was_is_not(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []


def test_what_must_be_without_a_ruling_is_no_deed() -> None:
    assert "status" in doubts(
        "The port must pay 40 divers, a diver said.", event("Port pays divers")
    )
