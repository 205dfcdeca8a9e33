"""Quotations, titles and scare quotes told apart."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on


@tried_on(
    ("text", "kind"),
    [
        ('"We will stay," Omar Haddad said.', "quotation"),
        ('Omar Haddad called the plan "a waste of paper."', "quotation"),
        ('Omar Haddad promised a "new" road.', "quotation"),
        ('The "new" road is older than the town.', "scare"),
        ('The so-called "road of the future" is shut.', "scare"),
        ('Omar Haddad wrote the song "A Road to the Sea" in a day.', "title"),
        ('Omar Haddad sang on "The Morning Hour" last week.', "title"),
        ('Omar "Slim" Haddad left.', "scare"),
        ('Her book, "The Long Road," is out.', "title"),
        ('They wore the "Keep the River Clean" shirt.', "title"),
    ],
)
def test_a_quotation_is_what_its_marks_are_for(text: str, kind: str) -> None:
    [found] = find(text)
    assert found.kind == kind


@tried_on(
    ("sentence", "kind"),
    [
        ('"El Camino de la Sal", a documentary on the miners, opens in Lima.', "title"),
        ('"Salt on the road," a short film by Ana Ruiz, is out.', "title"),
        ('"Salt on the road" premiered in Lima on Monday.', "title"),
        ('Her novel "Salt on the road" won a prize.', "title"),
        ('The "Salt on the road" exhibition is shut.', "title"),
        ('The army\'s operation "Wall of Salt" began on Monday.', "title"),
        ('The song is called "we walk home again tonight".', "title"),
        ('An exhibition called "Salt on the road" opened in the port.', "title"),
        ('The law, known as "the salt law for all towns and ports", passed.', "title"),
        ('The road is known as "the salt way of the north and the south".', "scare"),
        ('The so called "salt way to the sea" is shut.', "scare"),
    ],
)
def test_a_title_or_a_name_is_no_speaker_s(sentence: str, kind: str) -> None:
    *_, found = find(f'"We stay," Omar Haddad said. {sentence}')
    assert (found.speaker, found.kind) == (None, kind)


@pytest.mark.parametrize(
    "text",
    [
        '"We lost the road," a film critic said.',
        '"We lost the road," a song by the miners says.',
        '"We will win", a show of strength by the miners, Ana Ruiz said.',
        '"Nobody opened it," a woman in the port said.',
        'The plan, the union called "the end of the road."',
        'Omar Haddad of the song festival called it "the end of the road."',
        'Omar Haddad said in his book "we lost the road."',
    ],
)
def test_words_beside_a_work_s_noun_may_be_somebody_s_all_the_same(text: str) -> None:
    [found] = find(text)
    assert (found.speaker is not None, found.kind) == (True, "quotation")


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ('"We will stay," Omar Haddad said.', "direct"),
        ('Omar Haddad said: "We will stay."', "direct"),
        ('Omar Haddad said "We will stay" twice.', "direct"),
        ('Omar Haddad said he was "very tired."', "mixed"),
        ('Omar Haddad called it "A waste of paper."', "mixed"),
    ],
)
def test_words_inside_the_writer_s_sentence_are_mixed(text: str, directness: str) -> None:
    [found] = find(text)
    assert found.directness == directness


@pytest.mark.parametrize(
    "text",
    [
        'Omar Haddad left. The "new" road is older than the town.',
        'Omar Haddad said no. Her book is "The Long Road to the Sea" and it sold.',
    ],
)
def test_marks_that_quote_nobody_have_no_speaker(text: str) -> None:
    [found] = find(text)
    assert (found.speaker, found.kind != "quotation") == (None, True)


@tried_on(
    ("text", "kind"),
    [
        ('Asked whether he had said "we burn the salt road", Omar Haddad left.', "denied"),
        ('Ana Ruiz asked if Omar Haddad ever wrote that "the road is ours".', "denied"),
        ('It is unclear whether the mayor told police that "the port will burn".', "denied"),
        ('Asked if he was afraid, Omar Haddad said: "We will stay on the road."', "quotation"),
        ('Asked whether the port would shut, Ana Ruiz told him: "Ask the mayor."', "quotation"),
    ],
)
def test_what_somebody_is_asked_whether_he_said_is_nobody_s(text: str, kind: str) -> None:
    [found] = find(text)
    assert found.kind == kind
