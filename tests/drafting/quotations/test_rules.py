"""A table a rule: in each, a case a line has a text, its speaker, the speaker's phrase and the cue.

A slash ends a paragraph; "=" is a phrase that is the speaker's name as it stands; a hyphen is none.
"""

import pytest

from sahara_cli.drafting.quotations import find

_AFTER = """
"We will stay," Omar Haddad said. | Omar Haddad | = | said
"We will stay," Mr. Haddad later told aides. | Haddad | Mr. Haddad | told
"Why now?" Haddad asked. | Haddad | = | asked
"Not yet" - Haddad added. | Haddad | = | added
"It rained," Lena Brandt, 52, a farmer from Tiznit, said on Monday. | Lena Brandt | = | said
"It rained," Lena Brandt (of the farmers' union) said. | Lena Brandt | = | said
"It rained," Lena Brandt, who runs two farms, told a reporter. | Lena Brandt | = | told
"The road is shut," a spokesman for the ministry said. | a spokesman for the ministry | = | said
"The road is shut," police said. | police | = | said
"Let me finish," Brandt shot back. | Brandt | = | shot
"""
_INVERTED = """
"We will stay," said Omar Haddad. | Omar Haddad | = | said
"We will stay," said Omar Haddad, mayor of the town. | Omar Haddad | = | said
"We will stay," said a nurse from Agadir. | a nurse from Agadir | = | said
"We will stay," reacted Omar Haddad. | Omar Haddad | = | reacted
Said Omar Haddad: "We will stay." | Omar Haddad | = | Said
The plan is "a waste of paper," said Omar Haddad. | Omar Haddad | = | said
"""
_BEFORE = """
Omar Haddad said, "We will stay." | Omar Haddad | = | said
Omar Haddad said that he was "very tired." | Omar Haddad | = | said
Omar Haddad, speaking to the council, called the plan "a waste of paper." | Omar Haddad | = | called
Omar Haddad came by and described the harvest as "the worst in years." | Omar Haddad | = | described
Omar Haddad left the talks, saying the offer was "an insult." | Omar Haddad | = | saying
Omar Haddad went on to say "the river is dry." | Omar Haddad | = | say
When a guest suggested cuts, Omar Haddad fired back: "Start with your office." | Omar Haddad | = | -
Hours later, Omar Haddad returned the call, telling a crowd, "I erred." | Omar Haddad | = | telling
"""
_COLONS = """
Omar Haddad on the harvest: "It is poor." | Omar Haddad | = | -
From the report: "The wells are dry." | the report | = | -
The harvest - Omar Haddad: "It is poor." | Omar Haddad | = | -
"""
_ACCORDING = """
According to Omar Haddad, the plan is "a waste of paper." | Omar Haddad | = | According
The plan is "a waste of paper," according to the union. | the union | = | according
"""
_OWNERS = """
They printed Omar Haddad's claim that "the wells are dry." | Omar Haddad | Omar Haddad's | claim
There was a statement by Omar Haddad: "The wells are dry." | Omar Haddad | = | -
"""
_RELATIVES = """
They met Omar Haddad, who called the plan "a waste of paper." | Omar Haddad | who | called
"""
_FURTHER_ON = """
The plan "would never work" in a dry year, Omar Haddad said. | Omar Haddad | = | said
"""
_CREDITS = """
"We will stay." — Omar Haddad | Omar Haddad | = | -
"We will stay." / - Omar Haddad, mayor | Omar Haddad | = | -
"""
_TABLES = (
    _AFTER, _INVERTED, _BEFORE, _COLONS, _ACCORDING, _OWNERS, _RELATIVES, _FURTHER_ON, _CREDITS
)  # fmt: skip
_CASES = [line.split(" | ") for table in _TABLES for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "speaker", "phrase", "cue"), _CASES)
def test_a_quotation_has_the_source_that_its_sentence_names(
    text: str, speaker: str, phrase: str, cue: str
) -> None:
    text = text.replace(" / ", "\n")
    [found] = find(text)
    phrase = speaker if phrase == "=" else phrase
    assert (found.speaker, found.phrase, found.cue or "-") == (speaker, phrase, cue)
    assert found.mention is not None
    assert text[slice(*found.mention)] == phrase


@pytest.mark.parametrize(
    "text",
    [
        '"The road is shut and the bridge is down."',
        'It was called "the worst idea of the year" in three towns.',
        "The road was shut.\nIt was dark.\n“Who is there in the night?”",
    ],
)
def test_without_evidence_there_is_no_speaker_and_a_reason(text: str) -> None:
    [found] = find(text)
    assert (found.speaker, found.rule) == (None, "none")
    assert found.unsure == "no source was found"


def test_the_longest_form_of_a_name_is_the_speaker() -> None:
    text = 'Omar Haddad came late.\n"It rained," Haddad said.'
    [found] = find(text)
    assert (found.speaker, found.phrase) == ("Omar Haddad", "Haddad")


def test_a_known_name_is_the_fullest_form() -> None:
    text = '"It rained," Haddad said.'
    [found] = find(text, known=("Omar Haddad",))
    assert found.speaker == "Omar Haddad"


def test_a_title_tells_two_who_share_a_surname_apart() -> None:
    text = 'Omar Haddad and Salma Haddad came. "It rained," Mrs. Haddad said.'
    [found] = find(text)
    assert found.speaker == "Salma Haddad"


def test_a_source_may_hold_a_name_between_marks() -> None:
    text = '"It rained," the "Tribune" reporter said.'
    assert find(text)[0].speaker == 'the "Tribune" reporter'


def test_an_organisation_is_named_in_full() -> None:
    text = '"It rained," the State Department said.'
    assert find(text)[0].speaker == "State Department"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Élise Çelik était là. "It rained," Çelik said.', "Élise Çelik"),
        ('Zoë van der Meer came. "It rained," van der Meer said.', "Zoë van der Meer"),
        ('Omar Haddad élu hier. "It rained," Haddad said.', "Omar Haddad"),
    ],
)
def test_names_have_the_letters_that_they_have(text: str, speaker: str) -> None:
    assert find(text)[-1].speaker == speaker
