"""What stands around a match: how far back is looked, and what the first word and the last are."""

from __future__ import annotations

import re

from sahara_cli.dates.english.captures import Capture
from sahara_cli.dates.english.tokens import Alphabet, Tokens
from tests.rows import tried_on


def captured(text: str, words: str) -> Capture:
    """Capture words of a text, the first of which is written nowhere before."""
    tokens = Tokens(text, Alphabet(()))
    start = tokens.starts.index(text.index(words))
    end = tokens.ends.index(text.index(words) + len(words)) + 1
    match = re.compile(".*", re.DOTALL).fullmatch(tokens.letters, start, end)
    assert match
    return Capture(match, {}, tokens)


@tried_on(
    ("before", "opens"),
    [
        ("", True),
        (" " * 11, True),
        (" " * 12, False),  # as far as a bullet reaches, and one further
        ("A list\n" + " " * 11, True),
        ("A list\n" + " " * 12, False),
        ("  • ", True),
        ("\t[(*-–—#>· ", True),
        ("At a list\n> ", True),
        ("\n* on ", False),
        ("In ", False),
    ],
)
def test_a_bullet_alone_may_stand_before_what_opens_a_line(before: str, opens: bool) -> None:  # noqa: FBT001
    assert captured(f"{before}2020 a road", "2020").opens_line is opens


@tried_on(
    ("before", "led_by", "items"),
    [
        ("the 1st, 2nd and ", "the", ["1st", "2nd"]),
        ("the ", "the", []),
        ("", "", []),
        ("2nd to ", "", ["2nd"]),
        ("the " + "2nd, " * 8, "the", ["2nd"] * 8),  # sixteen words, and one further
        ("the " + "1st " + "2nd, " * 8, "1st", ["2nd"] * 8),
    ],
)
def test_a_list_is_followed_back_to_what_leads_it(
    before: str, led_by: str, items: list[str]
) -> None:
    capture = captured(f"{before}3rd centuries", "3rd")
    at, listed = capture.listed(lambda word: word[:1].isdigit())
    assert (capture.near(at), listed) == (led_by, items)


@tried_on(
    ("text", "words", "capitals"),
    [
        ("March past noon", "past", [True, False, False]),  # the text's first word is a word before
        ("march past Noon", "past", [False, False, True]),
        ("March", "March", [False, True, False]),  # nothing stands before or behind
        ("In March past Noon", "March past", [True, False, True]),
    ],
)
def test_the_words_beside_a_match_and_its_last_may_have_a_capital(
    text: str, words: str, capitals: list[bool]
) -> None:
    capture = captured(text, words)
    assert [capture.capital(offset) for offset in (-1, 0, 1)] == capitals


@tried_on(
    ("text", "touches"),
    [("2020", False), (" 2020", False), ("(2020", True), ("4/2020", True), ("in 2020", False)],
)
def test_what_is_written_without_a_space_touches_what_stands_before(
    text: str,
    touches: bool,  # noqa: FBT001
) -> None:
    assert captured(text, "2020").touches is touches


def test_what_runs_on_and_what_breaks_off() -> None:
    assert captured("4C came", "4").runs_on
    assert not captured("4 came", "4").runs_on
    assert not captured("at 4", "4").runs_on
    assert captured("in May\n2020 it", "May\n2020").breaks
    assert not captured("in\nMay 2020\nit", "May 2020").breaks
    assert captured("in May 2020 it rained", "May 2020").around(3) == "in May 2020 it"
    assert captured("in May 2020 it rained", "May 2020").around(4) == "in May 2020 it "


def test_a_word_is_near_by_its_place_and_none_beyond_the_text() -> None:
    capture = captured("Boats left on 3 May at noon", "3 May")
    assert [capture.near(at) for at in (-3, -2, -1, 1, 2)] == ["boats", "left", "on", "at", "noon"]
    assert [capture.near(at) for at in (-4, 3)] == ["", ""]


def test_a_match_holds_its_own_words_alone() -> None:
    capture = captured("Boats left on 3 May at noon", "3 May")
    assert capture.holds(frozenset({"may", "june"}))
    assert not capture.holds(frozenset({"on", "at"}))
