"""Who may speak: what stands beside a quotation is its speaker only where it can say something."""

from __future__ import annotations

from sahara_cli.reading.quotations import find
from tests.rows import tried_on


@tried_on(
    ("text", "speaker"),
    [
        ('Ann Lee predicted the emails would reveal a scandal "bigger than the flood".', "Ann Lee"),
        ('A 70-year-old man, Omar Haddad, who lives near the stop told the Post that "the wall fell on us."',
         "Omar Haddad"),
        ('Ann Lee said people were screaming and there was "smoke in every room".', "Ann Lee"),
        ('Ann Lee was heard on race radio saying "we should be going".', "Ann Lee"),
        ('Ann Lee says it is a fact felt by the city\'s many workers: "They work at night."', "Ann Lee"),
        ('"The wall fell on us," Reuters cited the agency\'s website.', "the agency's website"),
        ('"This is bad," say doctors.', "doctors"),
        ('Ann Lee, a mother of two, who said she would stay, called it "a fine road".', "Ann Lee"),
        ('A minister who was sent away in 2014, Omar Haddad, called for "free and fair talks".', "Omar Haddad"),
        ('Peru spoke up. It said the man, who police said held two passports, had done "a cruel thing".', "Peru"),
        ('The old car, billed by the company as "the fastest in Peru", is for sale.', "the company"),
        ('Omar Haddad wrote to the town. The mayor, who is his friend, called him "a rare man".', "The mayor"),
    ],
)  # fmt: skip
def test_the_speaker_is_somebody_who_can_speak(text: str, speaker: str) -> None:
    (one,) = find(text)
    assert one.speaker == speaker


@tried_on(
    "text",
    [
        'The "Lima Files" claim the firm had ties with three men.',
        "The device is described as a thing that can be 'folded at once or not'.",
        'A male mountain goat was in the yard - and "the team responded to the threat and shot it."',
        "DRIVER OF THE DAY: Haddad drove like a king.\n\nMILKFLOAT: The old Lima car had a bad day.",
    ],
)
def test_nobody_speaks_in_a_title_or_in_a_list(text: str) -> None:
    assert not [one for one in find(text) if one.speaker]


@tried_on(
    ("text", "speaker"),
    [
        ('Acting Attorney for the District of Ohio Joshua Lind said it was "a bad road".', "Joshua Lind"),
        ('The ambassador said Lima is "done". The US Ambassador to the League said it was "a bad road".',
         "The US Ambassador to the League"),
        ('The firm First Solar said it was "a bad road".', "First Solar"),
        ('A man from Transport for Lima was there. "It is a bad road," Transport for Lima said.',
         "Transport for Lima"),
        ('Theresa May said it was "a bad road".', "Theresa May"),
        ('Lee was there. Prime Minister Theresa May sent a note, saying: "It is a bad road."', "Theresa May"),
        ('It was "a bad road", according to the South Korean military.', "the South Korean military"),
        ('It was "a bad road", according to a 2011 report by Lima.', "a 2011 report"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole(text: str, speaker: str) -> None:
    assert find(text)[-1].speaker == speaker
