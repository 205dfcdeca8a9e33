import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sahara_cli.texts import normal_form, normalise
from sahara_cli.texts.normal import _joins
from tests.growing import disproportion
from tests.rows import tried_on

_ODD = "\u00ad\u200b\u2018\u201d\u2013\u2026\u00a0\u202f\u0301\u0323e\u1100\u1161\u11a8\n\r\t .aA"
_RAW = st.text(st.sampled_from(_ODD)) | st.text()


@tried_on(
    ("raw", "wanted"),
    [
        ("\u201cYes,\u201d she said \u2013 \u2018no\u2019\u2026", "\"Yes,\" she said - 'no'..."),
        ("\u00aboui\u00bb \u2039non\u203a \u201eja\u201f", '"oui" \'non\' "ja"'),
        ("a\u00a0b\u202fc\u2009d \t e", "a b c d e"),
        ("auto\u00adnomy\u200b \ufeffplan", "autonomy plan"),
        ("e\u0301 \u1100\u1161\u11a8", "é \uac01"),
        ("e\u200b\u0301", "é"),
        ("  The CASE is Kept \n", "The CASE is Kept"),
        ("\u200b \u00ad", ""),
        ("", ""),
    ],
)
def test_typography_is_brought_to_one_form(raw: str, wanted: str) -> None:
    assert normalise(raw).text == wanted


@given(_RAW)
@example("a" * 9_000 + " \u201cb")
def test_the_text_alone_is_what_it_is_with_its_offsets(raw: str) -> None:
    assert normal_form(raw) == normal_form(raw) == normalise(raw).text


@given(_RAW)
@example("\u1ffd")
@example("<\u200b\u0338")
def test_a_normal_text_stays_as_it_is(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once


@pytest.mark.slow  # reads all of Unicode
def test_every_character_has_one_normal_form() -> None:
    letters = " ".join(f"a{chr(code)}a" for code in range(0x30000))
    once = normalise(letters).text
    assert normalise(once).text == once
    assert unicodedata.is_normalized("NFC", once)


@given(_RAW)
def test_a_normal_text_has_single_spaces_and_no_other_white_space(raw: str) -> None:
    text = normalise(raw).text
    assert text == " ".join(text.split())


def test_a_line_with_a_word_is_a_paragraph() -> None:
    normal = normalise("One.\r\n\r\n \u200b\nTwo  words.\u2028Three")
    assert [normal.text[a:b] for a, b in normal.paragraphs] == ["One.", "Two words.", "Three"]
    assert normal.text == "One. Two words. Three"


def test_sentences_are_counted_over_the_whole_text() -> None:
    normal = normalise("He came. He saw.\nHe left.")
    assert [normal.text[a:b] for a, b in normal.sentences] == ["He came.", "He saw.", "He left."]
    starts = [0, 4, 8, 9, 17, 24]
    assert [normal.place(at) for at in starts] == [(1, 1), (1, 1), (1, 1), (1, 2), (2, 3), (2, 3)]


@given(_RAW)
def test_sentences_lie_in_order_and_hold_every_word(raw: str) -> None:
    normal = normalise(raw)
    held = [normal.text[a:b] for a, b in normal.sentences]
    assert " ".join(held).split() == normal.text.split()
    assert list(normal.sentences) == sorted(normal.sentences)


@given(st.text(st.sampled_from("ab \u00ad\u2019\u2026\u00a0\n\té\u0301x")))
def test_a_raw_word_is_found_where_its_normal_form_stands(raw: str) -> None:
    normal = normalise(raw)
    for word in re.finditer(r"\S+", raw):
        start, end = normal.from_raw(*word.span())
        assert normal.text[start:end].strip() == normalise(word[0]).text


@given(_RAW, st.data())
def test_offsets_keep_their_order_on_the_way_to_the_normal_text(
    raw: str, data: st.DataObject
) -> None:
    normal = normalise(raw)
    first, second, third = sorted(data.draw(st.tuples(*[st.integers(0, len(raw))] * 3)))
    start, end = normal.from_raw(first, second)
    assert 0 <= start <= end <= len(normal.text)
    assert start <= normal.from_raw(second, third)[0]
    assert end <= normal.from_raw(second, third)[1]
    assert normal.from_raw(0, len(raw)) == (0, len(normal.text))


@given(_RAW)
def test_the_own_words_of_a_sentence_are_the_very_sentence(raw: str) -> None:
    normal = normalise(raw)
    for start, end in (*normal.sentences, *normal.paragraphs):
        assert normalise(normal.own(start, end)).text == normal.text[start:end]


@tried_on(
    ("raw", "own"),
    [
        ("He left. — “So  it\nis…” She’s gone.", "— “So it is…”"),
        ("He left. «Non\u00a0!» She left.", "«Non !»"),
        ("He left. So\u00adon \u202eit is. She left.", "Soon it is."),
    ],
)
def test_the_own_words_keep_the_copys_marks_in_one_line(raw: str, own: str) -> None:
    normal = normalise(raw)
    start = normal.text.index("left. ") + 6
    plain = normalise(own).text
    assert normal.text[start : start + len(plain)] == plain
    assert normal.own(start, start + len(plain)) == own


def test_offsets_step_over_what_was_dropped_and_spelt_anew() -> None:
    raw = "So\u00adon… the\u00a0  end"
    normal = normalise(raw)
    assert normal.text == "Soon... the end"
    assert normal.from_raw(7, 10) == (8, 11)
    assert normal.from_raw(2, 3) == (1, 2)
    assert normal.from_raw(5, 6) == (4, 7)
    assert normal.from_raw(13, 16) == (12, 15)
    assert normal.from_raw(0, 999) == (0, 15)


@tried_on("raw", ["\u00ad\u00ad…", "…\u00ad\u00ad", "a…\u00ad\u00ad", "…\u00ad\u00ad\u0301"])
def test_what_became_as_long_as_it_was_by_chance_belongs_together_as_a_whole(raw: str) -> None:
    normal = normalise(raw)
    at = raw.index("…")
    start, end = normal.from_raw(at, at + 1)
    assert normal.text[start:end].startswith("...")


def test_no_letter_that_begins_a_cluster_joins_the_one_before() -> None:
    told = map(unicodedata.decomposition, map(chr, range(sys.maxunicode + 1)))
    pairs = [one.split() for one in told if one]
    seconds = {chr(int(pair[1], 16)) for pair in pairs if len(pair) == 2 and pair[0][0] != "<"}
    assert len(seconds) > 50
    assert [letter for letter in seconds if not _joins(letter)] == []
    assert not _joins("a")


#: What a long text may be made of.
UNITS = ("word ", "e\u0301", "\u2019", "\u200b", "a. ", '"', ".", "\u00a0x\n")


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_is_read_in_steps_that_grow_as_it_does(unit: str) -> None:
    assert disproportion(normalise, unit, 10_000) == ""
    normal = normalise(unit * (100_000 // len(unit)))
    assert normalise(normal.text).text == normal.text
