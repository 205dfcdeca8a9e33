"""What hostile input gets: an answer, soon, with offsets that lie in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.reading.quotations import find
from tests.growing import disproportion

_PIECES = st.lists(
    st.sampled_from(
        [
            *"\"'“”’«» .,:?!—()=…1é\n\u00a0\u200f\x00",
            *("said", "Ann", "Lee", "he", "who", "LEE:", "calling", "'s", "Mr."),
            *("according to", "to say", "one", "of", "Bank", "by", "was", "as", "Q:", "A:", "His"),
            *("wife,", "mother", "al-Kaabi", "de", "the", "whose", "Secretary"),
        ]
    ),
    max_size=40,
)


@pytest.mark.slow  # finds quotations in many long texts
@given(_PIECES.map(" ".join) | _PIECES.map("".join) | st.text(max_size=80))
def test_every_offset_lies_in_the_text_and_in_order(text: str) -> None:
    at = 0
    for found in find(text, known=("Ann Lee",)):
        for start, end in found.parts:
            assert at <= start < end <= len(text)
            at = end
        if found.mention is not None:
            assert text[slice(*found.mention)] == found.phrase


@given(_PIECES.map(" ".join))
def test_a_text_gives_the_same_twice(text: str) -> None:
    assert find(text) == find(text)


#: What a long text may be made of.
UNITS = (
    '"', "“", "“”", "' a'", "said ", "Ann Lee ", "A", "A ", '"We go," he said. ', '"We go." ',
    '"We go."\n', 'He said, "We go."\n', "Lee, ", "Lee: we go home\n", "LEE: we go home\n", "(",
    'He said "we go home now" and ', ".", " ", "\u00a0", "— ", "Lee's ", "A.", "1,",
    "«a b» la ", "that ", '<a b="c">', 'the "so called" plan of a ', "said that he said ",
    "one of ", "of the Bank ", "the man who lost his dog ", "was asked by ", "as saying ",
    'Ann "Slim" ', "„a b“ ", "»a b« ", "'as' ", "Q: why\nA: because\n", "al-", "Lee, the mayor, ",
    '"Why?" she asked.\n"So," he said.\n"When?"\n', "His mother wept. ", '"a b c" - ',
    "'We go,' said Lee, \"no\" ", "\"a\" 'b c ", '"a b", a film of ', 'a song called the "a b" ',
    "Lee quoted him ", "Lee quoted the mayor of ",
)  # fmt: skip


@pytest.mark.slow  # counts the steps of long texts, one by one
@pytest.mark.parametrize("length", [4_000, pytest.param(12_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_of_anything_takes_steps_in_proportion(unit: str, length: int) -> None:
    assert disproportion(lambda text: find(text + ' said "we go home now."'), unit, length) == ""


@pytest.mark.slow  # counts steps of long inputs
def test_a_quotation_of_many_paragraphs_takes_steps_in_proportion() -> None:
    begun, unit = 'Lee said: "We go.\n', '"We stay.\n'
    [found] = find(begun + unit * 10_000)
    assert len(found.parts) == 10_001
    assert disproportion(lambda text: find(begun + text), unit, 400 * len(unit)) == ""


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("unit", ['"We go, and we stay.\n\n', "“We go, I said, and "])
def test_marks_that_are_never_closed_take_steps_in_proportion(unit: str) -> None:
    assert disproportion(find, unit, 400 * len(unit)) == ""


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "He said.", "\x00"])
def test_a_text_without_quotations_has_none(text: str) -> None:
    assert find(text) == []
