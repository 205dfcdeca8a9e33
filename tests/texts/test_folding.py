"""Texts as they are compared: folded, cut into words, and a phrase looked for among them."""

from __future__ import annotations

import sqlite3
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.texts.folding import fold, forms, plain, sought, tokens
from tests.rows import tried_on

#: Words that have much in common, so that forms, beginnings and phrases meet.
WORD = st.text(alphabet="aestiyxu", min_size=1, max_size=5)
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
TEXT = st.lists(WORD, max_size=12).map(" ".join)
_SHORT = 3


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_what_is_folded_has_no_outer_and_no_double_space(one: str, other: str) -> None:
    folded = fold(f" {one}  {other}\t")
    assert folded == folded.strip()
    assert "  " not in folded


@tried_on(
    ("typed", "same"),
    [
        ("Zoë O'Neill", "ZOE ONEILL"),
        ("O’Neill", "o`neill"),
        ("Laâyoune", "laayoune"),
        ("Straße", "STRASSE"),
        ("  a \n b ", "A B"),
        ("İstanbul", "i̇stanbul"),
        ("ﬁne", "fine"),
        ("al-Burhan", "al Burhan"),
        ("Austria–Hungary", "austria hungary"),
        ("Łódź, Đorđe, Jørgen", "lodz, dorde, jorgen"),
        ("Æthelred Œuvre", "aethelred oeuvre"),
        ("Þórður", "thordur"),
        ("Yıldırım", "yildirim"),
        ("ʿAbd al-Qādir", "abd al qadir"),
        ("soft\u00adhyphen", "softhyphen"),
        ("U.S.-led, U.N", "us led, un"),
    ],
)
def test_case_accents_strokes_apostrophes_and_hyphens_do_not_count(typed: str, same: str) -> None:
    assert fold(typed) == fold(same)


@tried_on(
    ("one", "other"),
    [
        ("U.S.", "U. S."),
        ("north-west", "northwest"),
        ("a.bc", "abc"),
        ("3.5", "35"),
        ("الجزائر", "الجزائ"),
    ],
)
def test_what_else_differs_stays_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@tried_on(
    ("text", "words"),
    [
        ("The UN’s plan (of 2,500 men).", ["the", "uns", "plan", "of", "2", "500", "men"]),
        ("north-west/south_east", ["north", "west", "south", "east"]),
        ("a U.S. envoy", ["a", "us", "envoy"]),
        ("摩洛哥 King", ["摩", "洛", "哥", "king"]),
        ("हिन्दी", ["हिनदी"]),
        ("… !", []),
    ],
)
def test_a_text_is_cut_where_there_is_no_letter_and_no_digit(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@given(st.text(st.characters(max_codepoint=127)))
def test_what_is_ascii_is_cut_as_it_is_beside_what_is_not(text: str) -> None:
    assert tokens(f"{text} é") == [*tokens(text), "e"]


@given(st.text(st.sampled_from("aZ9 .-'`_\u2013\u2014\u2019\u2018\u201c\u201d\u2026\x1c")))
def test_the_signs_of_a_printed_text_are_cut_as_they_are_beside_what_is_not(text: str) -> None:
    assert tokens(f"{text} é") == [*tokens(text), "e"]


@given(st.text())
def test_what_is_plain_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert " ".join(tokens(text)) in {plain(text), ""}


@tried_on(
    ("one", "several"),
    [
        ("visit", "visits"), ("city", "cities"), ("movie", "movies"), ("process", "processes"), ("box", "boxes"),
        ("church", "churches"), ("exercise", "exercises"), ("house", "houses"), ("hero", "heroes"), ("bus", "buses"),
        ("virus", "viruses"), ("houthi", "houthis"), ("militia", "militias"), ("mp", "mps"), ("un", "uns"),
        ("hindu", "hindus"), ("tie", "ties"), ("day", "days"), ("state", "states"), ("gas", "gases"),
    ],
)  # fmt: skip
def test_a_word_and_its_plural_are_one(one: str, several: str) -> None:
    assert {one, several} <= forms(one)
    assert forms(one) == forms(several)


@tried_on(
    ("one", "other"),
    [
        ("new", "news"), ("hama", "hamas"), ("it", "its"), ("princes", "princess"), ("abu", "abuse"), ("ten", "tense"),
        ("pas", "pass"), ("us", "u"), ("mar", "mars"), ("plan", "plane"),
    ],
)  # fmt: skip
def test_two_words_that_look_like_one_are_two(one: str, other: str) -> None:
    assert other not in forms(one)
    assert one not in forms(other)


@given(WORD, WORD)
def test_forms_are_of_all_or_of_none(one: str, other: str) -> None:
    assert one in forms(one)
    assert (other in forms(one)) is (one in forms(other)) is (forms(one) == forms(other))


@tried_on(
    ("phrase", "text", "stands"),
    [
        ("visit", "Three visits", True),
        ("visits", "A visit.", True),
        ("vis", "Three visits", True),
        ("vi", "Three visits", False),
        ("isit", "Three visits", False),
        ("un visit", "The U.N. visits", True),
        ("un visit", "A visit of the UN", False),
        ("un process", "the UN-led process", False),
        ("un proc", "the UN process", True),
        ("u proc", "the UN process", False),
        ("city council", "The cities’ councils", True),
        ("citie", "the cities", True),
        ("un", "under the sun", False),
        ("摩洛", "访问摩洛哥", True),
        ("摩哥", "访问摩洛哥", False),
        (".*", "anything", False),
        ("(", "anything (", False),
    ],
)
def test_a_phrase_stands_as_whole_words_or_a_beginning(
    phrase: str, text: str, *, stands: bool
) -> None:
    assert sought(plain(phrase)).stands_in([text]) is stands


def test_a_phrase_does_not_stand_across_two_texts() -> None:
    assert not sought("naval exercises").stands_in(["naval", "exercises"])
    assert sought("naval exercises").stands_in(["none", "the naval exercises"])


@given(st.text(min_size=1).filter(tokens), st.data())
def test_every_beginning_of_a_word_finds_it(text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(tokens(text)))
    least = min(_SHORT, len(word))
    end = data.draw(st.integers(least, len(word)))
    if least == _SHORT or end == len(word):
        assert sought(word[:end]).stands_in([text])


def _indexed(phrase: str) -> str:
    """Ask an index for a phrase, as the module says: every form side by side, the last word also as a beginning."""
    *first, last = phrase.split()
    asked = [f'"{" ".join(words)}"' for words in product(*map(forms, (*first, last)))]
    if len(last) >= _SHORT:
        asked += [f'"{" ".join((*words, last))}" *' for words in product(*map(forms, first))]
    return " OR ".join(asked)


@given(WORDS, st.lists(TEXT, max_size=6))
def test_an_index_of_words_answers_the_same(phrase: str, texts: list[str]) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE held USING fts5(words, tokenize = 'ascii')")
    index.executemany("INSERT INTO held VALUES (?)", [(plain(text),) for text in texts])
    asked = "SELECT rowid FROM held WHERE held MATCH ?"
    found = {row for (row,) in index.execute(asked, (_indexed(phrase),))}
    index.close()
    stands = sought(phrase).stands_in
    assert found == {at for at, text in enumerate(texts, 1) if stands([text])}
