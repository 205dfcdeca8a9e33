from __future__ import annotations

from sahara_cli.reading.sources.markdown import unmarked
from tests.rows import tried_on


@tried_on(
    ("marked", "plain"),
    [
        ("The [mayor](https://a.example/b_(c)) said\nso.", "The mayor said so."),
        ("# Orla dam #\nbreaks", "Orla dam\nbreaks"),
        ("It was **not** the _gauge_ that __failed__.", "It was not the gauge that failed."),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        (r"\*no note\* \### ", "*no note* ### "),
        ("![A dam](dam.jpg)The dam broke.", "The dam broke."),
        ("Orla  \nThe dam broke", "Orla  \nThe dam broke"),
        ("- one\n  more\n- two", "- one more\n- two"),
        ("<u>Orla</u> <br>", "Orla "),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert unmarked(marked) == plain
