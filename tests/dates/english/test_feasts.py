"""Feasts fall on their days, each nation's on its own, and are known as they are written."""

from __future__ import annotations

import datetime as dt
import re

from sahara_cli.dates.english import feasts
from tests.rows import tried_on

RULE = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)(/(mon|tue|wed|thu|fri|sat|sun)/before)?"
    r"|(?P<of>\d\d)/(mon|tue|wed|thu|fri|sat|sun)/([1-4]|last)(\+\d)?"
    r"|(easter|orthodox)[+-]\d+"
)


@tried_on(
    ("name", "nation", "day"),
    [
        ("easter", "*", "1961-04-02"), ("easter", "*", "2000-04-23"), ("easter", "*", "2038-04-25"),
        ("good friday", "*", "2024-03-29"), ("christmas eve", "*", "1997-12-24"),
        ("orthodox easter", "*", "2024-05-05"), ("easter", "greece", "2023-04-16"), ("easter", "greece", "2017-04-16"),
        ("thanksgiving", "united-states", "1998-11-26"), ("thanksgiving", "canada", "2023-10-09"),
        ("memorial day", "united-states", "1990-05-28"), ("election day", "united-states", "2000-11-07"),
        ("labor day", "united-states", "2013-09-02"), ("independence day", "algeria", "2022-07-05"),
        ("independence day", "ghana", "2022-03-06"), ("labour day", "kenya", "2023-05-01"),
        ("victoria day", "canada", "2026-05-18"),
    ],
)  # fmt: skip
def test_feasts_fall_on_their_days(name: str, nation: str, day: str) -> None:
    date = dt.date.fromisoformat(day)
    assert feasts.day_of(name, date.year, nation) == date


def test_the_rule_of_every_feast_gives_a_day_of_every_year() -> None:
    for name, nation, rule in feasts.rows():
        assert RULE.fullmatch(rule), (name, rule)
        for year in (1900, 2023, 2024):
            day = feasts.day_of(feasts.key(name), year, nation)
            assert abs(day.year - year) <= 1


def test_a_feast_that_differs_by_nation_is_nobodys_without_one() -> None:
    assert feasts.keeper("independence day") == ""
    assert feasts.keeper("election day") == ""
    assert feasts.keeper("christmas") == feasts.EVERYWHERE


@tried_on("text", ["New Year's Eve", "New Year’s Eve", "New Years Eve", "New\nYear's Eve"])
def test_a_feast_is_known_with_and_without_its_apostrophe(text: str) -> None:
    assert re.fullmatch(feasts.pattern(), text)
    assert feasts.key(text) == "new years eve"


def test_typed_feasts_get_their_capitals() -> None:
    assert feasts.spell("christmas 2022 or labour day") == "Christmas 2022 or Labour Day"
