"""Reported speech without quotation marks: its speaker, its cue, its clause, and what is none."""

from __future__ import annotations

from sahara_cli.reading.quotations import Quotation, find, said
from tests.rows import tried_on


def reported(text: str) -> list[Quotation]:
    return [one for one in said(text) if one.kind == "reported"]


@tried_on(
    ("text", "speaker", "cue", "clause"),
    [
        ("Ann Lee said the road was shut.", "Ann Lee", "said", "the road was shut"),
        ("Ann Lee said that the road was shut.", "Ann Lee", "said", "the road was shut"),
        ("Ann Lee says the road is shut.", "Ann Lee", "says", "the road is shut"),
        ("Ann Lee denied that the road was shut.", "Ann Lee", "denied", "the road was shut"),
        ("Ann Lee denied the charge.", "Ann Lee", "denied", "the charge"),
        ("Ann Lee told Omar Haddad that the road was shut.", "Ann Lee", "told", "the road was shut"),
        ("Ann Lee told reporters on Monday the road was shut.", "Ann Lee", "told", "the road was shut"),
        ("Ann Lee told them to leave.", "Ann Lee", "told", "to leave"),
        ("Ann Lee, who chairs the bank, urged the two mayors to leave.", "Ann Lee", "urged", "two mayors to leave"),
        ("Ann Lee asked whether the road was shut.", "Ann Lee", "asked", "whether the road was shut"),
        ("Ann Lee called for talks at once.", "Ann Lee", "called", "for talks at once"),
        ("Ann Lee called the wall a disgrace.", "Ann Lee", "called", "the wall a disgrace"),
        ("The road was shut, Ann Lee said on Monday.", "Ann Lee", "said", "The road was shut"),
        ("The road was shut, said Ann Lee.", "Ann Lee", "said", "The road was shut"),
        ("The road, Ann Lee said, was shut.", "Ann Lee", "said", "The road, Ann Lee said, was shut"),
        ("According to Ann Lee, the road was shut.", "Ann Lee", "According", "the road was shut"),
        ("The road was shut, according to Ann Lee.", "Ann Lee", "according", "The road was shut"),
        ("As reported by the Lima Post, the road was shut.", "Lima Post", "As", "the road was shut"),
        ("Ann Lee was quoted as saying the road was shut.", "Ann Lee", "saying", "the road was shut"),
        ("The Lima Post quoted Ann Lee as saying that the road was shut.", "Ann Lee", "saying",
         "the road was shut"),
        ("The city's fire chief warned that walls may fall.", "The city's fire chief", "warned",
         "walls may fall"),
        ("Two Peruvian rail inspectors said the road was shut.", "Two Peruvian rail inspectors", "said",
         "the road was shut"),
        ("Diplomats and army sources said the road was shut.", "Diplomats and army sources", "said",
         "the road was shut"),
        ("The US said the road was shut.", "The US", "said", "the road was shut"),
        ("Omar Haddad said the road was shut, the Lima Post reported.", "Omar Haddad", "said",
         "the road was shut"),
        ("Ann Lee said this road was shut.", "Ann Lee", "said", "this road was shut"),
        ("On the news site Newsroom, Ann Lee speculated the road could be shut.", "Ann Lee",
         "speculated", "the road could be shut"),
        ("In a talk on Monday, Ann Lee promised to open the road.", "Ann Lee", "promised",
         "to open the road"),
        ("Ann Lee tweeted: The road is shut again.", "Ann Lee", "tweeted", "The road is shut again"),
        ("As the wall is a weak thing, the road may be shut, says licensed builder Ann Lee.", "Ann Lee",
         "says", "As the wall is a weak thing, the road may be shut"),
        ("A farmer who was asleep when the wall collapsed said the road was shut.", "A farmer", "said",
         "the road was shut"),
        ("The family of a driver who has been held since May said the road was shut.",
         "The family of a driver", "said", "the road was shut"),
        ("An officer who is not allowed to speak said the road was shut.", "An officer", "said",
         "the road was shut"),
        ("A study published this May in Lima found that the road was bad.", "A study", "found",
         "the road was bad"),
        ("The cost is hard to tell, but Ann Lee, of the town council, has estimated that it is 20 million.",
         "Ann Lee", "estimated", "it is 20 million"),
        ("Theresa May said the road was shut.", "Theresa May", "said", "the road was shut"),
        ("Some believe the road was shut.", "Some", "believe", "the road was shut"),
        ("The Lima files, to which we had no access, have revealed years of work.", "The Lima files",
         "revealed", "years of work"),
        ("A think tank concluded that the road was bad.", "A think tank", "concluded", "the road was bad"),
    ],
)  # fmt: skip
def test_who_reports_what_with_which_word(text: str, speaker: str, cue: str, clause: str) -> None:
    (one,) = reported(text)
    assert (one.speaker, one.cue, one.directness) == (speaker, cue, "indirect")
    assert text[slice(*one.parts[0])] == clause


@tried_on(
    "text",
    [
        "Omar Haddad is said to be ill.",
        "Ann Lee did not say who shut the road.",
        "Ann Lee will say that the road is shut.",
        "Ann Lee is expected to announce that the road is shut.",
        "Ann Lee declined to comment on the road.",
        "If Ann Lee says the road is shut, we stay.",
        "What Ann Lee says is law.",
        "Voters who say the road is bad stay at home.",
        "His cost estimates have been wrong for years.",
        "The club has claims to two fields.",
        "When the crew reached the hut, they found nobody.",
        "Ann Lee said so on Monday.",
        "I said the road was shut.",
        "Ann Lee added to her lead.",
        "The road change announced today should help drivers.",
        "The photo posted online shows a wall.",
        "Ann Lee posted several photos of the wall.",
        "Ann Lee tweeted her congratulations to the team.",
        "Shares of the firm added 20 points on Monday.",
        "The storm threatened the harvest.",
        "The court dismissed both appeals.",
        "The club denied him entry to the hall.",
        "Bonus points if you paint the wall.",
        "For financial and administrative reasons it shut the road.",
        "The case has increased calls for a new road.",
        "Ann Lee thought she could shut the road.",
        "The gate said it all.",
    ],
)
def test_nothing_is_reported_where_nobody_said_it(text: str) -> None:
    assert reported(text) == []


def test_a_sentence_may_report_two_speakers() -> None:
    text = "Ann Lee said the road was shut, while Omar Haddad claimed that it was open."
    assert [one.speaker for one in reported(text)] == ["Ann Lee", "Omar Haddad"]


def test_a_pronoun_speaks_for_whoever_was_named_before() -> None:
    text = "The minister, Ana Silva, said the bridge would open. She denied that it had cracks."
    first, second = reported(text)
    assert (first.speaker, second.speaker) == ("Ana Silva", "Ana Silva")
    assert second.unsure == "the pronoun's person is inferred"


def test_words_that_are_quoted_are_not_reported_as_well() -> None:
    text = '"The road is shut," Ann Lee said. Omar Haddad said it was "a long way".'
    assert reported(text) == []
    assert [one.speaker for one in find(text)] == ["Ann Lee", "Omar Haddad"]


def test_a_heading_reports_nothing() -> None:
    text = "The road was shut on Monday.\nMore: Ann Lee says the road is shut\nIt rained again."
    assert reported(text) == []


def test_of_two_of_one_family_name_both_are_named() -> None:
    text = "Jane Smith came to Lima. John Smith came to Cusco. Smith said the road was shut."
    (one,) = reported(text)
    assert one.unsure == "the name may mean Jane Smith or John Smith"


def test_a_title_tells_two_of_one_family_name_apart() -> None:
    text = "Tony Blair and Cherie Blair came. Mr Blair said it rained. Mrs Blair said it snowed."
    assert [(one.speaker, one.unsure) for one in reported(text)] == [
        ("Tony Blair", None),
        ("Cherie Blair", None),
    ]
