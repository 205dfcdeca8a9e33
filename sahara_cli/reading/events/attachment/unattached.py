"""Times that are of no deed: of a figure, of a period, of what was called for, or of what was put off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence, Span
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.language.clauses import Clause

_STREET = late(
    r"\d{4} (?:[A-Z0-9][\w.]* ){1,3}(?:St|Street|Ave|Avenue|Dr|Drive|Road|Rd|Lane|Ln|Blvd|Boulevard|Place|Pl|Court|Ct"
    r"|Way|Highway|Hwy|Parkway|Pkwy|Terrace|Square|Circle)\b"
)
_FEAST = late(r"\b(?:Eve|Christmas|Easter|New Year\S*|Thanksgiving|Halloween|Ramadan|\w+ Day)\b")
_YEARS_AGO = late(r"\b(?:years?|decades?) (?:ago|after|earlier|before)\b")
_COUNT = r"(?:[$#€£]?\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)"
_FIGURE = late(
    r"\b(?:more|fewer|less) than [$#]?\d[\d.,]*%?(?: (?:in|on|at|during))? $"
    r"|\b(?:from|with|(?<!\d )(?<!votes )to|(?<!more )(?<!fewer )(?<!less )than|of) [$#]?\d[\d.,]*"
    r"(?! (?:years?|months?|days?|weeks?)(?: (?:in|on|at|during))? $)"
    r"(?:%| [a-z]+){0,2}"
    r"(?: (?:in|on|at|during))? $"
    rf"|\bfrom {_COUNT}(?:%| [a-z]+){{0,7}} in $|\bto {_COUNT} or {_COUNT}(?:%| [a-z]+){{0,2}} $"
)
#: "Made a repayment of 330 million last May": the sum is of what was done then.
_OF_SUM = late(r"\bof [$#€£]?\d[\d.,]*(?:%| [a-z]+){0,2} (?:(?:in|on|at|during) )?$")
#: "The death toll rose to 85 on Monday" is told of that day.
_TOLL = late(r"\btoll\b[^,;]* $")
_SPENDING = frozenset(
    {"make", "announce", "pay", "give", "provide", "grant", "approve", "sign", "win", "award", "receive", "place"}
    | {"raise", "offer", "impose", "donate", "buy", "sell", "order", "launch", "secure", "conclude", "send"}
)  # fmt: skip
_CALLED = late(
    r"\b(?<!set )(?<!due )(?<!scheduled )(?<!planned )(?<!slated )(?<!expected )(?<!postponed )(?<!delayed )"
    r"for (?:the )?$"
)
#: "The vote due in June was delayed", "was put back to May": nothing was on that day.
_DUE = late(r"\b(?:due|planned|scheduled|set|slated) (?:(?:in|on|at|for|by) (?:the )?)?$")
#: "The match, originally scheduled for Monday, was moved"
_ONCE = late(
    r"\b(?:originally|initially|previously|once|first) (?:due|planned|scheduled|set|slated)\b[^,;]* $"
)
#: "Star in the film, due for release in May": it is the release that comes in May.
_DUE_FOR = late(
    r"\b(?:due|set|scheduled|slated|planned|earmarked|listed) for (?:\w+ ){1,3}(?:(?:in|on|at|by) )?(?:the )?$"
)
#: "The wreckage of an aircraft missing since Friday": what is found was not lost by those who find it.
_STATE_SINCE = late(
    r"\b(?:missing|absent|closed|shut|vacant|empty|idle|unseen|stranded|jailed|held|dead) (?:since )?$"
)
#: "The party, in power since 1994, lost": nothing was lost since then.
_STANDING_SINCE = late(
    r", (?:in (?:power|office|charge|government|opposition|exile|prison|jail|custody|hospital|force|use"
    r"|business|debt|the post)"
    r"|at (?:the helm|war|large)|on (?:the run|strike|trial)|out of (?:work|office)|under (?:siege|arrest))"
    r"(?: (?!since\b)[\w'-]+){0,4} since $"
)
#: ", its third cut this year": how many there were.
_SO_MANYTH_OF = late(
    r", (?:its|the|his|her|their|a|an) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest"
    r"|\d+(?:st|nd|rd|th)) (?:(?:such|consecutive|straight|successive) )?[\w'-]+ (?:in )?$"
)
#: "The fourth walkout since May": how many there were, and none in May.
_SO_MANYTH = late(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r" (?:[\w'-]+ ){1,8}$"
)
#: "The county's 21st shooting of the year": its place in a count, and no time of its own.
_OF_YEAR = late(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r" (?:[\w'-]+ ){1,4}(?:of|so far|in) $"
)
_YEAR_OF = late(r"(?:the|this) (?:year|month|season|week)(?: so far)?", re.IGNORECASE)
_MOVING = frozenset(
    {"delay", "postpone", "put", "push", "move", "reschedule", "defer", "adjourn", "bring", "cancel", "scrap", "shift"}
    | {"abandon", "call", "suspend"}
)  # fmt: skip
_COUNTED = late(
    r"\b(?:hours|days|weeks|months|years?) (?:of|after|before|following) (?:the|an?|his|her|its|their) [\w -]*$"
)
#: "Profit for the quarter ended yesterday" is of the quarter's days.
_PERIOD = late(
    r"\b(?:quarter|half|year|months?|weeks?|period|season) (?:(?:that|which) )?(?:end(?:ed|ing|s)|through|to)"
    r" (?:on |in )?$"
)
#: "Under the Policing Act 2014": the year is the law's.
_STATUTE = late(
    r"\b(?:[A-Z][\w-]* )+(?:Act|Order|Directive|Code) of $"
    r"|\b(?:under|of|by|against|in|with|from|to) [^;]*\b[A-Z][\w-]* "
    r"(?:Act|Order|Regulations|Directive|Code|Ordinance|Rules)(?: of|,)? (?:in )?$"
)
#: "A rise of 9% over 2005", "rose faster than in 2011": the year is only compared with.
_COMPARED = late(
    r"\b(?:rises?|increases?|growth|gains?|drops?|falls?|declines?|decreases?|jumps?|improvements?|up|down|higher|lower)\b"
    r"[^,;:.]{0,30} (?:over|than|against|(?:compared (?:with|to)))(?: (?:in|on|at|during))? (?:the )?$"
    r"|(?<!later )(?<!earlier )(?<!sooner )\b(?:than|as [a-z]+ as) (?:(?:it|they|he|she|we|those) )?"
    r"(?:(?:was|were|did|had) )?(?:(?:in|on|at|during) )?(?:the )?$"
)
#: "Since its founding in 1989, it has grown": the year is of the noun.
_SINCE_NOUN = late(
    r"\b[Ss]ince (?!(?:early|late|mid|then|last|at|about|around)\b)(?:[A-Za-z'-]+ ){1,7}in (?:early |late )?$"
)
#: "The first crash since 1959", "its worst loss since May": nothing was then.
_FIRST_SINCE = re.compile(
    r"\b(?:first|second|third|last|only|worst|best|most|least|highest|lowest|[a-z]{3,}est)\b[^,;:]*? (?:since )?$"
)
_AGAINST = re.compile(
    r"\b(?:compared (?:with|to) |versus |(?:against|up from|down from) [$#]?\d)[^;:]*$"
)
#: "Was not opened until 1914" was opened then.
_NOT_UNTIL = late(r"(?:\b(?:not|never)|n't)\b[^,;:.]* (?:until|till) (?:early |late |the )?$")
_LASTING = late(r"\b(?:rest|remainder|most|much|whole|course) of (?:the )?$")


#: How far before a time the words lie that tell of what it is.
_BEFORE = 60


def _is_told_then(clause: Clause, lead: str) -> bool:
    """Tell a sum that was spent, and a toll that rose, at the time behind it."""
    spent = clause.group and clause.group.base in _SPENDING and _OF_SUM.search(lead)
    return bool(spent or _TOLL.search(lead))


def _is_once_planned(clause: Clause, lead: str, base: str) -> bool:
    """Tell the day of a plan told of by the way: "the match, originally set for Monday"."""
    if clause.group and not clause.group.helpers and _ONCE.search(lead):
        return True
    if _DUE_FOR.search(lead) and base not in {"", "be"}:
        return True
    return base in _MOVING and bool(_DUE.search(lead))


def is_of_no_deed(clause: Clause, lead: str) -> bool:
    """Tell by the words before it a time of a figure, of a period, or of what was called for."""
    figure = _FIGURE.search(lead) and not _is_told_then(clause, lead)
    base = clause.group.base if clause.group else ""
    if _is_once_planned(clause, lead, base):
        return True
    put_off = base in _MOVING and lead.endswith((" to ", " until ", " to next ", " from "))
    others = (
        _COUNTED,
        _CALLED,
        _PERIOD,
        _LASTING,
        _STATE_SINCE,
        _STATUTE,
        _COMPARED,
        _STANDING_SINCE,
        _SO_MANYTH_OF,
    )
    return bool(figure or put_off) or any(other.search(lead) for other in others)


def is_since_noun(lead: str) -> bool:
    """Tell "since its founding in 1989", whose year is of no deed that the clause tells."""
    return bool(_SINCE_NOUN.search(lead))


def is_of_noun_since(clause: Clause, lead: str) -> bool:
    """Tell such a year where nothing was done from then on, and no verb behind "since" has it."""
    perfect = clause.group is not None and clause.group.tense == "perfect"
    return is_since_noun(lead) and clause.marker != "since" and not perfect


def is_since_decade(moment: Moment) -> bool:
    """Tell "has helped since the 1990s", a state, from "opened in the 1990s"."""
    return moment.edtf.startswith("[") and "X" in moment.edtf


def is_of_other_year(sentence: Sentence, moment: Moment) -> bool:
    """Tell "two years ago during Easter celebrations", whose Easter is not the last; "the fourth strike since May"."""
    lead = sentence.text[sentence.start : moment.start]
    if _OF_YEAR.search(lead) and _YEAR_OF.fullmatch(moment.words):
        return True
    if moment.words.lower().startswith("since") and _SO_MANYTH.search(lead):
        return True
    bare = bool(_FEAST.search(moment.words)) and not any(map(str.isdigit, moment.words))
    return bare and bool(_YEARS_AGO.search(sentence.words))


def is_address(sentence: Sentence, moment: Moment) -> bool:
    """Tell "of 1119 Eighth St.", which is no year."""
    return bool(_STREET.match(sentence.text, moment.start, sentence.end))


def is_begun_then(lead: str) -> bool:
    """Tell by the words before a time what was not done until then, and was done then."""
    return bool(_NOT_UNTIL.search(lead))


def is_since_first(sentence: Sentence, clause: Clause, time: Span, lead: str) -> bool:
    """Tell "it was the first crash since 1959", of which the year is no crash's."""
    since = sentence.text.startswith(("since ", "Since "), time[0]) or lead.endswith("since ")
    stands = clause.group is None or clause.group.tense != "perfect"
    return since and stands and bool(_FIRST_SINCE.search(lead))


def is_compared(sentence: Sentence, clause: Clause, time: Span, lead: str) -> bool:
    """Tell what another time is only compared with: "up from a year earlier", "compared with a loss last year"."""
    if clause.group and clause.group.base == "compare":
        return True
    words_for_time = sentence.text[time[0] : time[1]]
    if _AGAINST.search(lead):
        return True
    if not lead.endswith((" from ", " than ", " versus ")):
        return False
    # "Growth will decline this year from 1986"
    moved = clause.group is not None and clause.group.word in words()["moving"]
    years = moved and words_for_time.isdigit()
    return years or words_for_time.endswith(("earlier", "ago", "before"))


def is_plainly_timed(sentence: Sentence, clause: Clause, moment: Moment) -> bool:
    """Tell "was born on 3 May", "fell 3% on Monday" and "will rule on Friday" from what is on no day of its own."""
    lead = sentence.lead(moment.start, _BEFORE)
    word = clause.group.word if clause.group else ""
    plain = word in words()["moving"] or word in {"born", "rule", "ruled"}
    idle = any(sentence.tokens[subject.head].low in {"it", "there"} for subject in clause.subjects)
    plain = plain or (not idle and _is_done_then(clause, lead, moment))
    return plain and not (moment.words.lower().startswith("since") or is_of_no_deed(clause, lead))


def _is_done_then(clause: Clause, lead: str, moment: Moment) -> bool:
    """Tell "the two argued on 6 June about fish": what the main verb tells was on that day, whatever it is."""
    group = clause.group
    done = group is not None and group.form == "finite" and group.tense == "past"
    done = done and group is not None and group.base not in {"be", "have", "do"}
    led = lead.split()[-1:] in (["on"], ["in"], ["On"], ["In"])
    return done and led and clause.relation == "main" and moment.edtf.rstrip("?")[-1:].isdigit()
