"""No year is taken from far away without a doubt: old years in news, chronologies, other calendars, two digits."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.reading.timexes import Timex, find
from tests.rows import tried_on

PUBLISHED = dt.date(2023, 12, 18)
BACKGROUND = "The pier was built in 1975. It burned in 1981 and again in 1996. "


def read(text: str) -> list[Timex]:
    return find(text, PUBLISHED)


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("The board will vote this month.", "this month", "2023-12"),
        ("The board voted this year.", "this year", "2023"),
        ("The board voted last week.", "last week", "[2023-12-11..2023-12-17]"),
        ("The board will vote next year.", "next year", "2024"),
        ("The mayor spoke this week, and in June he was ill.", "June", "2023-06"),
    ],
)
def test_words_of_the_present_count_from_publication_whatever_years_were_named(
    sentence: str, words: str, edtf: str
) -> None:
    (found,) = [one for one in read(BACKGROUND + sentence) if one.text == words]
    assert found.edtf == edtf


def test_news_with_ever_so_many_old_years_is_no_history() -> None:
    old = "The pier was built in 1975. It burned in 1981, in 1996 and in 2004. "
    found = read(f"{old}The hall, closed since 2010, lost money in May. This month all will vote.")
    assert [one.edtf for one in found[-2:]] == ["2023-05", "2023-12"]
    (may,) = [
        one
        for one in read(f"{old}The hall, closed since 2012, lost money in May.")
        if one.text == "May"
    ]
    assert may.edtf is not None
    assert may.edtf.endswith("?")


def test_a_bare_month_right_after_an_old_year_is_unsure() -> None:
    found = read(
        "The war ended in 1991, the envoy said on Friday. In April the mission was set up."
    )[-1]
    assert found.edtf == "2023-04"
    found = read(
        "The war began in 1975. It ended in 1991. In April the mission came; it left on Friday."
    )[2]
    assert found.edtf == "2023-04?"
    assert found.unsure == "counted from publication, the text tells of 1991 before it"


def test_a_bare_month_is_unsure_farther_from_a_month_of_an_old_year_than_from_the_year() -> None:
    between = "He was worse, and no doctor in the town knew what it was that had made him so weak. "
    values = [
        read(f"He fell ill in {old}. {between}In May he died.")[-1].edtf
        for old in ("June 2016", "2016")
    ]
    assert values == ["2023-05?", "2023-05"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1982 the plant was shut. But the very next year a buyer came.", "1983?"),
        ("They lost in 2009. The next year they won.", "2010?"),
        ("The plant was shut in 1982. Its rival will grow over the next year.", "2024"),
        ("The plant was shut in 1982. The next month is vital.", "2024-01"),
    ],
)
def test_the_next_year_of_a_past_one_is_the_year_after_it(text: str, edtf: str) -> None:
    assert read(text)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 1687 and 1689 he sailed.", ["1687", "1689"]),
        ("The diary (1635–1699) was printed.", ["1635", "1699"]),
        ("He painted Jerome (1480), and Anne (1505).", ["1480", "1505"]),
        ("They sold 1200 and 1300 cows for (1400) crowns.", []),
        ("The '60's and '70's were wild.", ["196X", "197X"]),
    ],
)
def test_a_year_among_years_or_in_brackets_may_be_an_old_one(text: str, years: list[str]) -> None:
    assert [one.edtf for one in read(text)] == years


def test_later_in_the_year_is_of_the_year_to_come_that_was_told() -> None:
    found = read("The port will open in 2031. Later in the year it will be doubled.")
    assert [one.edtf for one in found] == ["2031", "2031?"]
    found = read("The port was opened in 1931. It was doubled earlier in the year.")
    assert found[1].value == "2023"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the Sept. 11 attacks", "2001-09-11"),
        ("the September 11 terrorist attacks", "2001-09-11"),
        ("the Sept. 11 attacks on the port", "2023-09-11"),
        ("the Sept. 12 attacks", "2023-09-12"),
    ],
)
def test_the_attacks_of_9_11_are_of_2001(words: str, edtf: str) -> None:
    assert [one.edtf for one in read(f"They fled after {words}.")] == [edtf]


@pytest.mark.parametrize(
    "sentence",
    [
        "He has not flown since 9/11.",
        "The 9/11 commission sat for long.",
        "In post-9/11 towns the guards stayed.",
        "Four planes were hijacked on 9/11.",
        "On 9/11 he stood near the World Trade Center.",
        "Families of 9/11 victims wept.",
    ],
)
def test_9_11_is_of_the_attacks_where_something_tells_of_them(sentence: str) -> None:
    assert [one.edtf for one in read(sentence)] == ["2001-09-11"]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 9/11 the bank in Leeds opened, on 12/11 it shut.",
        "She scored 9/11 in the test.",
        "He got 9/11, and the terror of the class got all.",
        "The shop is shut on 9/11.",
        "A mark of 9/11 is a pass.",
        "They made 9/11 throws.",
    ],
)
def test_9_11_is_no_date_where_nothing_tells_of_the_attacks(sentence: str) -> None:
    assert read(sentence) == []


@tried_on(
    ("sentence", "edtf"),
    [
        ("It was loud in the 60s and 70s.", ["196X", "197X"]),
        ("It was loud in the 1960s and 70s.", ["196X", "197X"]),
        ("It was loud in the 60s, 70s, and 80s.", ["196X", "197X", "198X"]),
        ("Mills of the 1860s and 70s rot.", ["186X", "187X"]),
        ("From the 80s to 90s it grew.", ["198X", "199X"]),
        ("The highs and lows of the 80s are told.", ["198X"]),
        ("They were in their 60s and 70s.", []),
        ("They were in their late 60s or 70s.", []),
        ("He is in his mid-60s.", []),
        ("Guests from 20s to 50s came.", []),
        ("Highs in the 70s and 80s will hold.", []),
        ("Temperatures in the 60s and 70s held.", []),
    ],
)
def test_a_list_of_decades_gives_each_and_ages_and_weather_none(
    sentence: str, edtf: list[str]
) -> None:
    assert [one.edtf for one in read(sentence)] == edtf


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They met on the 3rd, 10th, and 17th.", ["2023-12-03", "2023-12-10", "2023-12-17"]),
        ("They met on the 3rd, 10th and 17th.", ["2023-12-03", "2023-12-10", "2023-12-17"]),
        ("They met on the 3rd and 10th.", ["2023-12-03", "2023-12-10"]),
        ("He came 3rd, 10th, and 17th.", []),
        ("They ranked 21st, 24th, and 31st in points.", []),
    ],
)
def test_a_list_of_days_gives_each(sentence: str, edtf: list[str]) -> None:
    assert [one.edtf for one in read(sentence)] == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "The actor Ada May wept. A statement from May was read.",
        "The mayor, Lena May, left. A letter by May was found.",
        "Critics of Otto May said so. They read from May's book.",
        "Mrs May left. Nobody came with May.",
        "Professor May left. They read May's book.",
    ],
)
def test_may_is_a_person_where_the_text_names_one(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On Friday, in a Boston May vote, it fell. From May all rose.",
        "Inflation eased by May. It was cold.",
        "The Bank of Ayr May report is out. By May all rose.",
        "By May, all had left.",
    ],
)
def test_may_is_a_month_where_no_person_is_named(sentence: str) -> None:
    assert "2023-05" in [one.value for one in read(sentence)]


def test_a_count_from_a_date_far_before_is_unsure() -> None:
    far = "The crew, tired and wet, sang of home and ate bread. " * 8
    near, away = (
        read(f"The ship sank on 5 May 1996. {filler}The next day the crew was found.")[-1]
        for filler in ("", far)
    )
    assert (near.edtf, near.unsure) == ("1996-05-06", None)
    assert (away.edtf, away.unsure) == (
        "1996-05-06?",
        "counted from 1996-05-05, which stands far before",
    )


@pytest.mark.parametrize(
    "text",
    [
        "2011\n13 November: The king spoke.\n20 November: A vote, on 2 December too.\n\n2012\n3 January: All.",
        "## 2011\n\n- 13 November - War.\n- 20 November - Peace, on 2 December too.\n\n## 2012\n\n* 3 January - All.",
        "2011: War.\n13 November: He spoke.\n20 November: They met, on 2 December too.\n2012 - Peace.\n3 January: All.",
        "In 2011\n\nOn 13 November he spoke.\n\nOn 20 November, 2 December they met.\n\nIn 2012\n\n3 January: All.",
        "Timeline of 2011\n13 November: He spoke.\n20 November: Talks, on 2 December too.\nYear 2012\n3 January: All.",
        "2011 | 13 November | He spoke.\n2011 | 20 November | They met, on 2 December too.\n2012 | 3 January | All.",
        "2011:\nOn 13 November he spoke.\nOn 20 November they met, on 2 December too.\n2012:\nOn 3 January all met.",
    ],
)
def test_the_days_below_a_year_that_heads_a_chronology_are_of_that_year(text: str) -> None:
    days = [one.edtf for one in read(text) if one.rule == "day-month"]
    assert days == ["2011-11-13", "2011-11-20", "2011-12-02", "2012-01-03"]


@pytest.mark.parametrize(
    "opening",
    [
        "In 2019 — a year after the vote — the dam broke.",
        "In 2019: a wet year.",
        "In March 2019 – a dry month – the dam broke.",
        "2019 — a year after the vote — was wet.",
        "The dam broke in 2019: nobody drowned.",
    ],
)
def test_a_sentence_that_opens_with_a_year_heads_nothing(opening: str) -> None:
    (day,) = [
        one for one in read(f"{opening}\n\nOn 5 March, police came.") if one.text == "5 March"
    ]
    assert day.edtf == "2023-03-05"
    found = read(f"{opening}\n\nOn 5 March, police came.\n\nIt rained.\n\nOn 7 May, all left.")
    assert [one.edtf for one in found[-2:]] == ["2023-03-05", "2023-05-07"]


@pytest.mark.parametrize(
    "text",
    [
        "1991: War\n13 March: Talks.\n15 March: Peace.",
        "1991: War\n1992: Drought\n1991: War again\n13 March: Talks.\n15 March: Peace.",
        "1991 — The north rises\nMarch 13 — Talks.\nMarch 15 — Peace.",
        "1991 | 13 March | Talks.\n1991 | 15 March | Peace.",
    ],
)
def test_a_year_with_words_beside_it_heads_the_entries_below(text: str) -> None:
    days = [one.edtf for one in read(text) if one.rule in {"day-month", "month-day"}]
    assert days == ["1991-03-13", "1991-03-15"]


def test_an_entry_with_its_year_gives_it_to_the_entries_below() -> None:
    found = read(
        "1 May 2003: War is over.\n1 July: A bomb.\n14 January: A vote.\nOn 2 May they left."
    )
    assert [one.edtf for one in found] == ["2003-05-01", "2003-07-01?", "2004-01-14?", "2023-05-02"]


def test_a_month_heads_days_and_what_is_no_entry_counts_from_publication() -> None:
    found = read("March 2011\n\n13 March: The king spoke.\n\nThe talks were resumed on 3 November.")
    assert [one.edtf for one in found] == ["2011-03", "2011-03-13", "2023-11-03"]


def test_a_year_before_its_month_begins_an_entry() -> None:
    found = read("1991 November - The guns fell silent.\n2020 13 November - They spoke again.")
    assert [one.edtf for one in found] == ["1991-11", "2020-11-13"]


@pytest.mark.parametrize(
    "mark", ["(O.S.)", "O.S.", "(Old Style)", "Old Style", "(Julian calendar)", ", Old Style,"]
)
def test_a_day_of_the_old_style_says_so(mark: str) -> None:
    (found,) = read(f"On 25 October 1917 {mark} the palace fell.")
    assert (found.edtf, found.unsure) == (
        "1917-10-25?",
        "Old Style; by today's calendar it is 1917-11-07",
    )


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("19-Nov-12", "2012-11-19?"),
        ("12 November 18", "2018-11-12?"),
        ("5-Dec-98", "1998-12-05?"),
        ("June 3, 09", "2009-06-03?"),
        ("24 Feb '22", "2022-02-24"),
    ],
)
def test_a_year_of_two_digits_is_never_that_of_publication(words: str, edtf: str) -> None:
    (found,) = read(f"The ship sank on {words}.")
    assert (found.text, found.edtf) == (words, edtf)


def test_days_that_follow_a_month_are_no_years_of_two_digits() -> None:
    assert read("Other nights are Jan. 12, 19 and 26.")[0].value == "2024-01-12"


def test_a_number_that_counts_something_is_no_year() -> None:
    (found,) = read("On 12 November 18 people were hurt.")
    assert (found.text, found.edtf) == ("12 November", "2023-11-12")


@pytest.mark.parametrize(
    "text",
    [
        "The Mar-a-Lago club is shut.",
        "They met at Bar-le-Mar, his villa.",
        "He lives in Mar del Plata.",
        "The works of Jan Novak are lost.",
    ],
)
def test_names_that_hold_a_short_month_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_an_hour_that_is_rough_leaves_its_day_as_it_is() -> None:
    (found,) = read("The shot fell at about 4 a.m. on 2 March.")
    assert (found.edtf, found.mod) == ("2023-03-02", "APPROX")


def test_names_that_end_as_verbs_do_tell_no_tense() -> None:
    found = find("On Wednesday, Mohamed and his son are to travel.", dt.date(2015, 9, 22))
    assert [one.edtf for one in found] == ["2015-09-23"]


def test_who_said_it_between_commas_tells_no_tense() -> None:
    assert [one.edtf for one in read("In February, the army said, it will leave.")] == ["2024-02"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He was born on 14 May (O.S.) 1686.", ["1686-05-14?", "1686"]),
        (
            "He was born on 2 February [O.S. 21 January] 1893.",
            ["1893-02-02", "1893-01-21?", "1893"],
        ),
        (
            "On 25 October (7 November, New Style) 1917 it fell.",
            ["1917-10-25?", "1917-11-07", "1917"],
        ),
        ("On 14 May (Friday) 12 men fled.", ["2023-05-14", "2023-12-15"]),
    ],
)
def test_what_stands_in_brackets_tells_the_calendar_of_a_day_and_not_its_year(
    text: str, edtf: list[str]
) -> None:
    assert [one.edtf for one in read(text)] == edtf


def test_a_year_after_a_date_in_brackets_is_that_of_both() -> None:
    found = read("The palace fell on 7 November (25 October Old Style) 1917.")
    assert [one.edtf for one in found] == ["1917-11-07", "1917-10-25?", "1917"]


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The guild said the 19 February marches would grow.", "2024-02-19"),
        ("The guild said the 19 February marches were small.", "2023-02-19"),
    ],
)
def test_what_is_said_of_a_day_tells_its_year_not_the_saying(sentence: str, edtf: str) -> None:
    assert [one.edtf for one in read(sentence)] == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf", "unsure"),
    [
        ("Friday, 15 December", "2023-12-15", None),
        (
            "Thursday, 15 December",
            "[2022-12-15,2023-12-15]",
            "2023-12-15 is a Friday, 2022-12-15 a Thursday",
        ),
    ],
)
def test_a_weekday_that_clashes_with_the_near_day_leaves_the_year_open(
    words: str, edtf: str, unsure: str | None
) -> None:
    (found,) = read(f"The board met on {words}.")
    assert (found.edtf, found.unsure) == (edtf, unsure)
