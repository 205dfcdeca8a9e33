"""Which stretches are read as quotations."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on


def _parts(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in one.parts] for one in find(text)]


@tried_on(
    ("text", "parts"),
    [
        ('"We go," he said.', [["We go,"]]),
        ("“We go,” he said.", [["We go,"]]),
        ("«We go», he said.", [["We go"]]),
        ("„We go”, he said.", [["We go"]]),
        ("„We go“, he said.", [["We go"]]),
        ("»We go«, he said.", [["We go"]]),
        ("Lee called it 'bonkers' and 'the boys' folly'.", [["bonkers"], ["the boys' folly"]]),
        ("“He said ‘no’ to me,” Lee said.", [["He said ‘no’ to me,"]]),
        ("\"He said 'no' to me,\" Lee said.", [["He said 'no' to me,"]]),
        ("'We go,' Lee said, and the boys' house shook.", [["We go,"]]),
        ("‘We don’t go,’ Lee said.", [["We don’t go,"]]),
        ("Lee's farm isn't the Smiths' farm.", []),
        ("'Twas the '90s, and Lee's farm grew.", []),
        ("The door is 6'2\" high.", []),
        ('<a href="page">Lee</a> said "we go home now".', [["we go home now"]]),
        ('He said "" and left.', []),
        ("“No,“ she said, and left.", [["No,"]]),
        ('Lee said "we go', [["we go"]]),
    ],
)
def test_marks_pair_by_paragraph(text: str, parts: list[list[str]]) -> None:
    assert _parts(text) == parts


@tried_on(
    ("line", "parts"),
    [
        ("'We go,' said Mrs Lee, 'and we stay.'", [["We go,", "and we stay."]]),
        ("‘We go,’ said Mrs Lee, ‘and we shan’t stay.’", [["We go,", "and we shan’t stay."]]),
        ("Lee said: 'It is the boys' farm.'", [["It is the boys' farm."]]),
        ("'She said \"no\" to me,' said Lee.", [['She said "no" to me,']]),
        ("\"She said 'no,' said Lee,\" Omar told us.", [["She said 'no,' said Lee,"]]),
        ("'We are 6' tall,' said Lee.", [["We are 6' tall,"]]),
        ("'20 sheep died,' said Lee, of the class of '16.", [["20 sheep died,"]]),
        ("'Hope' is Lee's film, and 'Faith' another.", []),
        ("Sheep Are 'A Joy To Keep,' Mayor Finds.", []),
        ("The boys' house, said Lee, is the farmers' pride.", []),
        ("Rock 'n' roll, said Lee, was the '50s, or the summer of '61.", []),
        ("A plank, 6' long and 2\" wide, said Lee, is the boys'.", []),
    ],
)
def test_single_marks_beside_double_ones_quote_what_a_verb_of_speech_stands_by(
    line: str, parts: list[list[str]]
) -> None:
    text = f'{line}\n"We stay," Omar said.'
    assert _parts(text) == [*parts, ["We stay,"]]


def test_single_marks_quote_nothing_in_a_text_with_double_ones() -> None:
    assert _parts("'A new day'\n\"We go,\" Lee said.") == [["We go,"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"We go," Lee said, "and we stay."', [["We go,", "and we stay."]]),
        ('"We go," Lee said - "and we stay."', [["We go,", "and we stay."]]),
        ('"We go," Lee said. "We stay."', [["We go,"], ["We stay."]]),
        ('Lee called it "a shame" and "a sham."', [["a shame"], ["a sham."]]),
        ('Lee said: "We go.\n"We stay."', [["We go.", "We stay."]]),
        ('Lee said: "We go.\n\n"We stay.\n\n"We win."', [["We go.", "We stay.", "We win."]]),
        ('Lee said: "We go."\n"We stay."', [["We go."], ["We stay."]]),
    ],
)
def test_parts_of_one_quotation_are_kept_together(text: str, parts: list[list[str]]) -> None:
    assert _parts(text) == parts


def test_all_parts_have_the_speaker_of_the_first() -> None:
    text = 'Ann Lee said: "We go.\n"We stay.\n"We win."\nOmar Haddad left.'
    [found] = find(text)
    assert (found.speaker, len(found.parts)) == ("Ann Lee", 3)
