"""A table a rule: in each, a case a line has a text, its speaker, the speaker's phrase and the cue.

A slash ends a paragraph; "=" is a phrase that is the speaker's name as it stands; a hyphen is none.
"""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on

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
Omar Haddad's advice to all was simple: "Keep the wells clean." | Omar Haddad | Omar Haddad's | advice
There was a statement by Omar Haddad: "The wells are dry." | Omar Haddad | = | -
"""
_RELATIVES = """
There was a letter that said "the wells are dry." | a letter | that | said
They met Omar Haddad, who called the plan "a waste of paper." | Omar Haddad | who | called
"""
_FURTHER_ON = """
The plan "would never work" in a dry year, Omar Haddad said. | Omar Haddad | = | said
"""
_CREDITS = """
"We will stay." — Omar Haddad | Omar Haddad | = | -
"We will stay." / - Omar Haddad, mayor | Omar Haddad | = | -
"""
_PASSIVES = """
The plan was described as "a waste of paper" by Omar Haddad. | Omar Haddad | = | described
The plan was called "a waste of paper" by critics in Rabat. | critics | = | called
The plan was described by Omar Haddad as "a waste of paper." | Omar Haddad | = | described
Omar Haddad was asked by a farmer, "Where is the rain?" | a farmer | = | asked
"""
_CITED = """
The Herald quoted a farmer as saying that "the wells are dry." | a farmer | = | saying
The strike was, in the words of Omar Haddad, "a last resort." | Omar Haddad | = | words
"""
_DESCRIBED = """
A farmer who lost 60 sheep to dogs said it was "a bad year." | A farmer | = | said
A farmer who saw the dogs told police they were "not hungry." | A farmer | = | told
The driver of a van which hit a wall said it was "a bad year." | The driver of a van | = | said
A clerk who spoke to us to clear his name said it was "a bad year." | A clerk | = | said
"""
_APPOSED = """
The mayor, Omar Haddad, said it was "a bad year." | Omar Haddad | The mayor, Omar Haddad | said
Her rival (Omar Haddad) called it "a bad year." | Omar Haddad | Her rival (Omar Haddad | called
"It rained," said the mayor, Piet de Boer. | Piet de Boer | the mayor, Piet de Boer | said
"It rained," one of them, Omar Haddad, said. | Omar Haddad | one of them, Omar Haddad | said
A spokesman for her rival, Omar Haddad, said no: "It rained." | A spokesman for her rival | = | said
"""
_BODIES = """
The ministry dismissed the claim as "quite absurd." | The ministry | = | dismissed
A statement from the palace called it "quite absurd." | A statement from the palace | = | called
The central bank's chief clerk called it "quite absurd." | The central bank's chief clerk | = | called
"It rained," one of the men said. | one of the men | = | said
"It rained," said one of them. | one of them | = | said
"""
_RELAYED = """
"Let us talk," the Dune Times quoted Omar Haddad as saying. | Omar Haddad | = | saying
"Let us talk," the Dune Times cited a clerk in the ministry as saying. | a clerk | = | saying
"Let us talk," the agency quoted her mother on Sunday as saying. | her mother | = | saying
"Let us talk," Omar Haddad was quoted as saying by the Dune Times. | Omar Haddad | = | quoted
Omar Haddad was quoted by the Dune Times as saying: "Let us talk." | Omar Haddad | = | saying
The Dune Times quoted Omar Haddad: "Let us talk." | Omar Haddad | = | quoted
The talks "would never work" in Rabat, a paper quoted Omar Haddad as saying. | Omar Haddad | = | saying
Omar Haddad spoke on Monday. / "Let us talk," Tamba quoted him as saying. | Omar Haddad | him | saying
"Let us talk," Tamba quoted him as saying. | None | him | saying
"""
_MINISTERS = """
"It rained," said Tonga's rice minister, Piet de Boer. | Piet de Boer | Tonga's rice minister, Piet de Boer | said
"It rained," said Tonga's rice minister. | Tonga's rice minister | = | said
"It rained," said the union's two leaders. | the union's two leaders | = | said
"It rained," said a spokesman for the port, who asked not to be named. | a spokesman for the port | = | said
"""
_SAID_BETWEEN = """
The rain set in on Monday, said Lena Brandt, calling it "a poor week." | Lena Brandt | = | calling
"""
_TABLES = (
    _AFTER, _INVERTED, _BEFORE, _COLONS, _ACCORDING, _OWNERS, _RELATIVES, _FURTHER_ON, _CREDITS,
    _PASSIVES, _CITED, _DESCRIBED, _APPOSED, _BODIES, _RELAYED, _MINISTERS, _SAID_BETWEEN,
)  # fmt: skip
_CASES = [line.split(" | ") for table in _TABLES for line in table.strip().splitlines()]


@tried_on(("text", "speaker", "phrase", "cue"), _CASES)
def test_a_quotation_has_the_source_that_its_sentence_names(
    text: str, speaker: str, phrase: str, cue: str
) -> None:
    text = text.replace(" / ", "\n")
    [found] = find(text)
    phrase = speaker if phrase == "=" else phrase
    assert (str(found.speaker), found.phrase, found.cue or "-") == (speaker, phrase, cue)
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


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("the State Department", "State Department"),
        ("the Ministry of Water", "Ministry of Water"),
        ("the Department for the Coast", "Department for the Coast"),
        ("a Ministry of Water clerk", "a Ministry of Water clerk"),
        ("Secretary of State Omar Haddad", "Omar Haddad"),
        ("Editor Omar Haddad", "Omar Haddad"),
        ('Omar "Slim" Haddad', "Omar Haddad"),
        ("Sheikh Omar bin Said al-Haddad", "Omar bin Said al-Haddad"),
    ],
)
def test_a_source_is_named_in_full_and_without_titles(phrase: str, speaker: str) -> None:
    assert find(f'"It rained," said {phrase}.')[0].speaker == speaker
    assert find(f'"It rained," {phrase} said.')[0].speaker == speaker


def test_a_full_stop_ends_a_name() -> None:
    text = 'Omar Haddad met Ann Lee. Peter Vogel left. "It rained," Lee said.'
    assert find(text)[-1].speaker == "Ann Lee"


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'The Shadow Minister for Roads, Laura Brandt, today said the toll was "a scandal".',
            "Laura Brandt",
        ),
        (
            'The Deputy Governor for Ports, Hon. Peter Vogel, said it was "a scandal".',
            "Peter Vogel",
        ),
        ('The council would "never pay", according to Ana Silva’s statement.', "Ana Silva"),
        ('Ana Silva came. It would "never pay", according to Silva’s remarks.', "Ana Silva"),
        (
            'The pilot "owned two planes", according to early police reports.',
            "early police reports",
        ),
        ('The pilot "owned two planes", according to initial estimates.', "initial estimates"),
        ('The pilot "owned two planes", according to police.', "police"),
    ],
)
def test_an_office_in_capitals_a_statement_and_reports_have_their_own_speaker(
    text: str, speaker: str
) -> None:
    assert [one.speaker for one in find(text)] == [speaker]
