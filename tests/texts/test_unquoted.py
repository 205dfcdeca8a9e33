"""Words count as outside quotation marks only where nothing lets them be quoted."""

from __future__ import annotations

from sahara_cli.texts import normalise
from sahara_cli.texts.unquoted import outside
from tests.growing import disproportion
from tests.rows import tried_on

_PLAIN = "The boats lay still. Nobody spoke of them on the quay."


def _outside(raw: str) -> list[str]:
    text = normalise(raw)
    return [text.text[start:end].strip() for start, end in outside(text)]


@tried_on(
    ("raw", "told"),
    [
        ("“We stay,” said Ada North.", ["said Ada North."]),
        ("„Wir bleiben“, sagte Ada North.", [", sagte Ada North."]),
        ("« Nous restons », dit Ada North.", [", dit Ada North."]),
        ("»Vi bliver«, sagde Ada North.", [", sagde Ada North."]),
        ("'We stay,' said Ada North.", ["said Ada North."]),
        ("'We won't stay,' said Ada North. 'We can't.'", ["said Ada North."]),
        ("``We stay,'' said Ada North.", ["said Ada North."]),
        ('Ada North said: "We stay," and "we wait."', ["Ada North said:", "and"]),
        ("He said 'no' and \"we wait.\"", ["He said", "and"]),
        ('"We stay,"\nsaid Ada North.', ["", "said Ada North."]),
    ],
)
def test_what_stands_beside_the_marks_is_outside(raw: str, told: list[str]) -> None:
    assert [one for one in _outside(raw) if one] == [one for one in told if one]


@tried_on(
    "raw",
    [
        _PLAIN,
        f'"We stay.\n"{_PLAIN}\n"We wait."',
        f'"We stay.\n{_PLAIN}\nWe wait."',
        f'"I told him "no" and "yes" when {_PLAIN}"',
        f'She called it "late", and wrote on her page that day: {_PLAIN}',
        f'「{_PLAIN}」 She called it "late".',
        f"'We stay, whatever\nthe boats' owners say. {_PLAIN}'",
        f'NORTH: {_PLAIN}\nSOUTH: She called it "theft" and left.\nNORTH: No.',
        f'NORTH: We stay.\n{_PLAIN}\nSOUTH: It is no "theft".',
        f'- {_PLAIN}\nShe called it "late" that day.',
        f'Ada North wrote this:\n{_PLAIN}\nShe called it "late" that day.',
        f'"We stay, said Ada North. {_PLAIN}\nShe called it "late" that day.',
    ],
)
def test_what_may_be_quoted_is_not(raw: str) -> None:
    assert not [one for one in _outside(raw) if "boats" in one]


#: What a long text may be made of.
UNITS = ("'a ", "a' ", '"a ', "a: 'b\n", "\" ' ")


@tried_on("unit", UNITS)
def test_marks_without_number_are_read_in_steps_that_grow_as_they_do(unit: str) -> None:
    assert disproportion(lambda raw: outside(normalise(raw)), unit, 2_000) == ""
