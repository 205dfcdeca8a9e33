"""What fresh articles of November 2026 showed: lies that were missed, and true records that were doubted."""

from __future__ import annotations

from typing import Any

from tests.judging.said import doubts, event, statement
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        # Denied.
        ("The port said it had no evidence that the dam leaked.", "Dam leaks"),
        ("Quispe never even made it to the start line.", "Quispe runs the race"),
        ("The quay won't be fenced off, officers told the fair.", "Officers fence off the quay"),
        ("The cup ended without a feared strike by crews.", "Strike hits the cup"),
        ("The thief has not yet been identified.", "Police name the thief"),
        ("Divers found the boy without signs of life.", "Divers find the boy alive"),
        ("Odera declined to say whether the quay was safe.", "Odera says the quay is safe"),
        ("The toll helped the port without damaging trade.", "Toll hurts trade"),
        (
            "The port wrote to Kenya but has not yet received a response.",
            "Kenya replies to the port",
        ),
        ("The leak has no impact on ferry service.", "Ferry service disrupted"),
        ("There was no evidence for the existence of a tunnel.", "Tunnel found"),
        ("The speech was lacking the usual boasts of the fleet.", "Speech boasts of the fleet"),
        # To come.
        ("The port holds the fees until the courts settle the sum.", "Courts settle the sum"),
        ("Odera said that Kenya would observe two days of mourning.", "Kenya mourns for two days"),
        ("The Taliban have regrouped and threatened to overrun Lima.", "Taliban overrun Lima"),
        ("The fees will help farmers mend the dykes.", "Farmers mend the dykes"),
        ("It came before the scheduled end of the curfew.", "Kenya ends its curfew"),
        ("The firm would withdraw its bid if pay rose.", "Firm withdraws its bid"),
        ("The wreck, which lies on its side, will be removed on Friday.", "Wreck taken away"),
    ],
)
def test_what_is_not_or_not_yet_so_is_doubted(text: str, title: str) -> None:
    assert set(doubts(text, event(title))) & {"status", "title"}


@tried_on(
    ("text", "title"),
    [
        # What is looked into, said besides, or announced for a day to come.
        ("Officers looked into whether a second boat was there.", "Officers look into a second boat"),
        ("Two men claimed they heard a shot, but cannot say why.", "Men say they heard a shot"),
        ("Odera said Kenya would mourn for two days.", "Kenya declares days of mourning"),
        ("Odera told the crews that the port will train them.", "Odera announces training"),
        ("Two babies died of a lack of milk.", "Babies die of lack of milk"),
        # Late, and done.
        ("It was not until 1979 that Odera first painted the quay.", "Odera paints the quay"),
        # What is gone on with, and what is planned of what was done.
        ("Race to reach a miner trapped in Lima", "Race to reach a miner"),
        ("Lima mine rescue: Race to reach a trapped miner", "Race to reach a trapped miner"),
        ("A bid to save the Lima shipyard failed.", "Bid to save the shipyard fails"),
        ("A plan to ban the march was dropped.", "Plan to ban the march dropped"),
        ("The utility cut off four villages in planned outages.", "Four villages cut off in planned outages"),
        ("The navy's counter-offensive began at dawn.", "Counter-offensive begins"),
        ("The envoy spoke at dawn, and the Democratic party left.", "Democrats leave"),
    ],
)  # fmt: skip
def test_what_is_so_is_not(text: str, title: str) -> None:
    assert "status" not in doubts(text, event(title))


def test_a_counter_offensive_is_violence() -> None:
    text = "The navy's counter-offensive began at dawn."
    assert doubts(text, event("Counter-offensive begins", kind="assault")) == []


@tried_on(
    ("text", "title", "kind", "sides"),
    [
        # The title has them as recorded, in a verb of its own; every clause of this kind has them turned.
        ("The Port Police detained Quispe.", "Quispe takes on the force", "coerce", ("quispe", "port-police")),
        ("Kenya was beaten by Peru in the final.", "Kenya beats Peru", "other", ("kenya", "peru")),
        ("After years at sea he was hired by Peru.", "Quispe hires Peru's port", "other", ("quispe", "peru")),
        ("Grace Odera, who was blasted by Luis Quispe, left.", "Quispe blasted", "accuse", ("odera", "quispe")),
    ],
)  # fmt: skip
def test_sides_that_every_clause_of_a_kind_turns_are_doubted(
    text: str, title: str, kind: str, sides: tuple[str, str]
) -> None:
    actors, recipients = sides
    found = doubts(text, event(title, kind=kind, actors=[actors], recipients=[recipients]))
    assert set(found) & {"actors", "title"}


def test_whoever_tells_of_a_deed_did_not_do_it() -> None:
    text = "Grace Odera says that Luis Quispe called her at dawn."
    record = event("Odera says that Quispe called her", actors=["quispe"], recipients=["odera"])
    assert doubts(text, record) == []


_FAR = "The quay was full. Boats came and went. A fair was held. It rained. Nobody minded. "


@tried_on(
    ("text", "at", "speaker"),
    [
        # A time is nobody who speaks.
        ("But earlier this week, Luis Quispe called the quay a ruin.", 1, "quispe"),
        # One of two who say it.
        ("Odera and officials of the port have rejected the charge and said the quay is safe.", 1, "odera"),
        # A body in capitals is no pronoun; the company of which the article is, is not named again.
        ("The nets are old, says HWU.", 1, "harbour-union"),
        (f"Volkswagen was fined. {_FAR}The company added that pay had to rise.", 7, "carmaker"),
    ],
)  # fmt: skip
def test_a_speaker_may_be_told_of_so(text: str, at: int, speaker: str) -> None:
    words: Any = statement("The quay is what it is", at=at, speaker=speaker)
    assert "speaker" not in doubts(text, words)
