from __future__ import annotations

from sahara_cli.reading.quotations.spans import spans
from tests.rows import tried_on


def _found(text: str, language: str = "") -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.speaker) for one in spans(text, language)]


@tried_on(
    ("text", "language", "speaker"),
    [
        ("« {} », a déclaré Nasser Aziz.", "fr", "Nasser Aziz"),
        ("Nasser Aziz, ministre, a déclaré : « {} ».", "fr", "Nasser Aziz"),
        ("« {} », a déclaré le ministre.", "fr", ""),
        ("« {} », a déclaré Le Maroc Uni.", "fr", ""),
        ("“{}”, dijo Ana de la Vega.", "es", "Ana de la Vega"),
        ('Según Ana Vega, "{}".', "es", ""),
        ("«{}», ha detto Anna Rossi.", "it", "Anna Rossi"),
        ("„{}“, sagte Otto von Weber.", "de", "Otto von Weber"),
        ("»{}«, sagte Otto Weber.", "de", "Otto Weber"),
        ("وقال الوزير: «{}».", "ar", ""),
        ("「{}」", "ja", ""),
    ],
)  # fmt: skip
def test_marks_are_paired_and_a_plain_name_beside_a_verb_of_saying_is_the_speaker(
    text: str, language: str, speaker: str
) -> None:
    words = "we had no choice at all"
    assert _found(text.format(words), language) == [(words, speaker)]


def test_titles_terms_and_marks_that_are_never_closed_give_nothing() -> None:
    assert _found("« Le Monde » et le « printemps » : « il a plu toute la nuit") == []


def test_marks_are_paired_within_a_paragraph() -> None:
    text = "Il a dit : « nous partons tous demain\nElle : « nous restons tous ici »"
    assert _found(text, "fr") == [("nous restons tous ici", "")]


def test_a_text_of_marks_alone_is_read_in_one_pass() -> None:
    assert _found("« " * 200_000) == []
