"""The words of a date, as a table, and its kind."""

from sahara_cli.dates import parse
from tests.rows import tried_on

_WORDS = {
    # what is known
    "2023-12-08": ("day", "8 Dec 2023"),
    "2023-12": ("month", "Dec 2023"),
    "2020": ("year", "2020"),
    "0079": ("year", "AD 79"),
    "0000": ("year", "1 BC"),
    "-0043-03-15": ("day", "15 Mar 44 BC"),
    "Y170000002": ("year", "year 170,000,002"),
    "Y-17E7": ("year", "year -170,000,000"),
    "1985-04-12T23:20:30": ("date and time", "12 Apr 1985, 23:20:30"),
    "1985-04-12T23:20:30Z": ("date and time", "12 Apr 1985, 23:20:30 UTC"),
    "1985-04-12T23:20:30+04:30": ("date and time", "12 Apr 1985, 23:20:30 +04:30"),
    # what is approximate or uncertain
    "2006~": ("year", "c. 2006"),
    "2023-12-05~": ("day", "c. 5 Dec 2023"),
    "2004-06~-11": ("day", "c. 11 Jun 2004"),
    "2023?": ("year", "2023 (uncertain)"),
    "2023%": ("year", "c. 2023 (uncertain)"),
    "?2004-06-04~": ("day", "c. 4 Jun 2004 (uncertain)"),
    "1950S2": ("year in round figures", "within 1900–1999, est. 1950"),
    "1950S4": ("year in round figures", "1950"),
    "Y-17101E3S3": (
        "year in round figures",
        "within year -17,199,999 – -17,100,000, est. -17,101,000",
    ),
    # what is not specified
    "156X": ("decade", "1560s"),
    "19XX": ("century", "within 1900–1999"),
    "1XXX": ("millennium", "within 1000–1999"),
    "-156X": ("decade", "1570–1561 BC"),
    "XXXX": ("masked date", "some year"),
    "XXXX-12-25": ("masked date", "25 Dec of some year"),
    "XXXX-12-XX": ("masked date", "some day in Dec of some year"),
    "XXXX-XX-XX": ("masked date", "some day"),
    "2004-XX": ("masked date", "some month in 2004"),
    "1985-04-XX": ("masked date", "some day in Apr 1985"),
    "1985-XX-XX": ("masked date", "some day in 1985"),
    "156X-12-25": ("masked date", "25 Dec in the 1560s"),
    "1XXX-12": ("masked date", "Dec in 1000–1999"),
    "1984-1X": ("masked date", "Oct, Nov or Dec 1984"),
    "2023-0X": ("masked date", "within Jan–Sep 2023"),
    "2023-XX-15": ("masked date", "within 15 Jan – 15 Dec 2023"),
    "2024-02-2X": ("masked date", "within 20–29 Feb 2024"),
    "2023-X1-31": ("masked date", "31 Jan 2023"),
    "20X3": ("masked date", "within 2003–2093"),
    "[2023-12-01~..2023-12-07]": ("one of a set", "c. early Dec 2023"),
    "[2023-12-21..2023-12-31~]": ("one of a set", "c. late Dec 2023"),
    "[2023-12-08~..2023-12-14]": ("one of a set", "within c. 8 Dec 2023 – 14 Dec 2023"),
    # parts of a year
    "2001-21": ("season", "spring 2001"),
    "2010-24": ("season", "winter 2010–11"),
    "1999-24": ("season", "winter 1999–00"),
    "2001-25": ("season", "spring 2001 (north)"),
    "2001-30": ("season", "summer 2001–02 (south)"),
    "156X-21": ("masked date", "spring in the 1560s"),
    "2001-34": ("quarter", "Q2 2001"),
    "2001-37": ("third of a year", "first third of 2001"),
    "2001-39": ("third of a year", "last third of 2001"),
    "2001-41": ("half-year", "second half of 2001"),
    # what lasts
    "2023-12-01/2023-12-07": ("interval", "1–7 Dec 2023"),
    "2023-11-28/2023-12-03": ("interval", "28 Nov – 3 Dec 2023"),
    "2023-12-28/2024-01-03": ("interval", "28 Dec 2023 – 3 Jan 2024"),
    "2023-06/2023-08": ("interval", "Jun–Aug 2023"),
    "2023-12/2024-02": ("interval", "Dec 2023 – Feb 2024"),
    "1964/2008": ("interval", "1964–2008"),
    "-0499/-0399": ("interval", "500–400 BC"),
    "2004-02-01/2005-02": ("interval", "1 Feb 2004 – Feb 2005"),
    "1984~/2004-06": ("interval", "c. 1984 – Jun 2004"),
    "2023-12-08/2023-12-08": ("interval", "8 Dec 2023"),
    "2022-02/": ("interval", "since Feb 2022"),
    "2022-02/..": ("interval", "from Feb 2022 on"),
    "/2020": ("interval", "until 2020"),
    "../2020": ("interval", "up to 2020"),
    "../..": ("interval", "no beginning, no end"),
    "/..": ("interval", "start unknown, no end"),
    "..2004-06-01/2004-06-20": ("interval", "1 Jun 2004 or before – 20 Jun 2004"),
    # sets
    "[2023-12-01..2023-12-07]": ("one of a set", "within 1–7 Dec 2023"),
    "[2023-12-01~..2023-12-07~]": ("one of a set", "c. early Dec 2023"),
    "[2023-12-17,2023-12-18]": ("one of a set", "17 or 18 Dec 2023"),
    "[1760-01,1760-02,1760-12..]": ("one of a set", "Jan 1760, Feb 1760 or Dec 1760 or after"),
    "[1667,1668,1670..1672]": ("one of a set", "1667, 1668 or 1670–1672"),
    "[..1984]": ("one of a set", "1984 or before"),
    "[2016-03]": ("one of a set", "Mar 2016"),
    "[1901,1902,1903,1904,1905]": ("one of a set", "one of 5 dates, 1901 … 1905"),
    "{1960,1961-12}": ("all of a set", "1960 and Dec 1961"),
    "{2023-12-17,2023-12-18}": ("all of a set", "17 and 18 Dec 2023"),
    "{2023-12-01..2023-12-07}": ("all of a set", "each day of 1–7 Dec 2023"),
    "{..1984}": ("all of a set", "1984 and each year before"),
}


@tried_on(("text", "kind", "words"), [(t, *pair) for t, pair in _WORDS.items()])
def test_a_date_is_worded_no_surer_than_it_is(text: str, kind: str, words: str) -> None:
    date = parse(text)
    assert (date.kind, date.in_words) == (kind, words)


def test_an_uncertain_day_is_not_worded_like_a_long_event() -> None:
    uncertain, lasting = parse("[2023-12-01..2023-12-07]"), parse("2023-12-01/2023-12-07")
    assert (uncertain.earliest, uncertain.latest) == (lasting.earliest, lasting.latest)
    assert uncertain.in_words != lasting.in_words
