"""Dates that stamp a post, a picture or a page, and years that name a thing: none of them dates a deed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.attachment.unattached import is_address
from sahara_cli.reading.events.triggers import noun_triggers
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.moments import Moment

#: "- Ana Sol (@anasol) May 3, 2016": who posted the words before, and when.
_POSTED = late(r"\((?:@\w{1,30}|https?:[^()]{1,80})\)(?: on)? $")
#: "Originally appeared on Oram.com on Mon, 1 Jan 2018", "First published, Nov. 13": of the page itself.
_OF_PAGE = late(
    r"\b(?:article|story|post|interview|piece) (?:was |is )?(?:first |originally |last )?"
    r"(?:published|appeared|posted|updated)\b(?! (?:a|an|the|his|her|its|their)\b)[^;\"]{0,60}$"
    r"|\boriginally appeared on [^;\"]{2,60}$"
    r"|^\W*(?:(?:first|originally|last) (?:published|posted|updated)|update|correction|clarification|editor's note)"
    r"(?: on|:|,)? $",
    re.IGNORECASE,
)
#: A full date that no word leads to, and behind it a sentence of its own: "Oram in pictures Wed, May 3, 2016 A look".
_FULL = late(r"(?:[A-Z]\w+\.?,? )?(?:[A-Z]\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+\.?),? \d{4}")
_ALONE = late(r" [A-Z\"]")
_LED = late(
    r"(?:\b(?:on|of|by|since|from|to|until|till|before|after|between|and|in|date|dated|the|for|around|about|through|was|is)"
    r"|[,:;(\"-]) ?$",
    re.IGNORECASE,
)
_YEAR = late(r"\d{4}")
#: Words that make a year a time where they stand before it: "in 2008 Tesla said".
_DATING = late(
    r"(?:^|\b(?:in|of|by|since|from|during|until|till|to|and|or|before|after|between|around|about|late|early|mid|for|year"
    r"|through|summer|winter|spring|autumn|fall|as|than|but|when|that)|[.,;:(\"-])\W*$",
    re.IGNORECASE,
)
#: Names that have a year for their end: "before Euro 2016".
_ENDING = late(r"\b(?:Euro|Expo|Agenda|Vision|Horizon|Windows|Office|FIFA|Madden|Miss \w+) $")
#: The same day by another calendar: "(25 October Old Style) 1917".
_STYLE = late(r",? ?(?:O\.? ?S|N\.? ?S|Old Style|New Style)\b", re.IGNORECASE)
_STYLED = late(r"\([^()]{0,30}(?:O\.? ?S\.?|N\.? ?S\.?|Old Style|New Style)\) $", re.IGNORECASE)
_NEAR_STYLE = 40
_BEYOND = late(r" (?:and|or) beyond\b")
_LEAD = 100


_IS_TOLD = late(r" (?:was|were|is|are|will be|has been|had been|celebrations?|falls?|fell|passed) ")


def is_no_date(sentence: Sentence, moment: Moment) -> bool:
    """Tell a street's number, the day of a post or a page, the year of a thing's name, a feast that was marked."""
    checks = (is_address, is_stamp, is_of_named, is_feast_told, is_by_other_calendar)
    return any(check(sentence, moment) for check in checks)


def is_feast_told(sentence: Sentence, moment: Moment) -> bool:
    """Tell "Independence Day was marked on Friday": the feast is what is told of, and has a day beside it."""
    opens = moment.start == sentence.begin and len(sentence.times) > 1
    return opens and bool(_IS_TOLD.match(sentence.text, moment.end, sentence.end))


def is_stamp(sentence: Sentence, moment: Moment) -> bool:
    """Tell the day of a post, of the page itself, or of a list of links: "(@anasol) May 3, 2016 So proud"."""
    lead = sentence.lead(moment.start, _LEAD)
    if _POSTED.search(lead) or _OF_PAGE.search(lead):
        return True
    full = _FULL.fullmatch(sentence.text, moment.start, moment.end)
    return bool(full and lead and not _LED.search(lead) and _ALONE.match(sentence.text, moment.end))


def is_of_named(sentence: Sentence, moment: Moment) -> bool:
    """Tell the year of a thing's name: "a red 2008 Tesla Roadster", "Euro 2016", "games for 2018 and beyond"."""
    if not _YEAR.fullmatch(sentence.text, moment.start, moment.end):
        return False
    lead = sentence.lead(moment.start, _LEAD)
    if _ENDING.search(lead) or _BEYOND.match(sentence.text, moment.end):
        return True
    if _DATING.search(lead):
        return False
    return _is_before_name(sentence, moment)


def _is_before_name(sentence: Sentence, moment: Moment) -> bool:
    """Tell a year right before a name with no deed in it from "the 2019 Kenyan election"."""
    at = sentence.token_from(moment.end)
    if at is None or not sentence.tokens[at].text[0].isupper():
        return False
    chunk = next((c for c in sentence.chunks if c.first <= at < c.end), None)
    if chunk is None or chunk.phrase is None or sentence.tokens[at].low in words()["determiner"]:
        return False
    clause = sentence.clauses[0]
    return not noun_triggers(sentence, clause, range(at, chunk.end))


def is_by_other_calendar(sentence: Sentence, moment: Moment) -> bool:
    """Tell the day in brackets of "7 November (25 October Old Style) 1917", and the year behind them."""
    lead = sentence.lead(moment.start, _NEAR_STYLE)
    if lead.endswith("(") or _STYLED.search(lead):
        behind = sentence.text[moment.end : moment.end + _NEAR_STYLE]
        return bool(_STYLE.match(behind) or _STYLED.search(lead))
    return False
