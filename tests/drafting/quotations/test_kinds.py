"""Quotations, titles and scare quotes told apart."""

import pytest

from sahara_cli.drafting.quotations import find


@pytest.mark.parametrize(
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
