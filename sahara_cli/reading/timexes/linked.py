"""Time expressions that a text links to a single date: a range, a choice, or a length around another.

TIMEX3 keeps the members apart. An event has a single date, and no member alone is that date for certain.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates.english.stamps import Stamp
from sahara_cli.patterns import late
from sahara_cli.reading.timexes.memory import Resolved
from sahara_cli.reading.timexes.stretches import bare, choice, onward, pair

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sahara_cli.reading.timexes.timex import Timex

_LEAD = late(
    r"\b(?:(?P<between>between)|(?P<from>from)|(?P<within>within))[^\S\n]{1,3}(?:the years? )?\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = len("between   the years ")
_PREPOSITION = r"[^\S\n]{1,3}(?:(?:in|on)[^\S\n]{1,3})?"
#: The words between two members, by the link that they make.
_GAPS = {
    "and": re.compile(rf"[^\S\n]{{1,3}}and{_PREPOSITION}"),
    "or": re.compile(rf",?[^\S\n]{{1,3}}or(?: perhaps| possibly| maybe| even)?{_PREPOSITION}"),
    "to": re.compile(
        rf"[^\S\n]{{1,3}}(?:right |up )?(?:to|until|till|through(?: to)?|thru){_PREPOSITION}"
    ),
    "-": re.compile(r"[-‐‑–—]| [-–] "),
    "/": re.compile("/"),
    ",": re.compile(rf",{_PREPOSITION}"),
    "of": re.compile(r"[^\S\n]{1,3}of[^\S\n]{1,3}"),
}
#: Links that need no more than the word before the first member and the word between.
_LED_LINKS = {("between", "and"): "between", ("from", "to"): "lasting"}
#: Verbs of a change of date: "moved from May to June" is no range.
_MOVING = late(
    r"\b(?:mov(?:e|ed|es|ing)|postpon(?:e|ed|es|ing)|delay(?:ed|s|ing)?|reschedul(?:e|ed|es|ing)|brought|put|push(?:ed)?"
    r"|shift(?:ed)?|chang(?:e|ed)|exten(?:d|ded|sion)|deferred)\b[^.;!?\n]*\Z"
)
_FARTHEST_VERB = 80
#: A longer list is no choice; each of its members asks anew, so this bounds the work.
_MOST = 12
_ONWARD = late(r"[^\S\n]{1,3}(?:to|until|till|through)\b")
_ALONE = Resolved(Stamp("D", 2000)).anchor


def linked(text: str, timexes: Sequence[Timex], published: dt.date) -> list[Timex]:
    """Join the members of each range or choice; leave out expressions without a date.

    The `text` of a range begins with the word before it ("between 2010 and 2012"), its `start` is the first member's.
    """
    dates: list[Timex] = []
    at = 0
    while at < len(timexes):
        size = _choice(text, timexes, at)
        if size > 1:
            members = timexes[at : at + size]
            date = _joined(text, members, members[0].start, "choice", choice(members))
        elif at + 1 < len(timexes) and (kind := _range(text, timexes[at], timexes[at + 1])):
            size, date = 2, _pair(text, timexes[at], timexes[at + 1], kind, published)
        else:
            size, date = 1, _alone(text, timexes[at])
        dates += [date] if date and date.edtf else []
        at += size
    return dates


def _gap(text: str, left: Timex, right: Timex) -> str:
    between = text[left.end : right.start]
    return next((name for name, gap in _GAPS.items() if gap.fullmatch(between)), "")


def _choice(text: str, timexes: Sequence[Timex], at: int) -> int:
    """Count the members of "A or B", "A, B or C" from a place on; 1 where there is no choice."""
    size, last = 1, ""
    while at + size < min(len(timexes), at + _MOST):
        gap = _gap(text, timexes[at + size - 1], timexes[at + size])
        if not timexes[at + size].edtf or gap not in {"or", ","} or (gap == "," and last == "or"):
            break
        size, last = size + 1, gap
    members = timexes[at : at + size]
    alike = len({len(bare(timex)) for timex in members}) == 1
    return size if last == "or" and timexes[at].edtf and (alike or size == len("ab")) else 1


def _range(text: str, left: Timex, right: Timex) -> str:
    """Name the link of two expressions: "between" them, "lasting" from one to the other, so long "around" one."""
    gap, lead = _gap(text, left, right), _lead(text, left)
    if link := _LED_LINKS.get((lead, gap)):
        return link
    if (lead, gap) == ("within", "of") and left.type == "DURATION":
        return "around"
    if not right.edtf or not (left.edtf or left.type == "SET"):
        return ""
    if gap == "/" or (gap == "-" and lead == "between"):
        return "between"
    return "lasting" if gap in {"to", "-"} and _are_alike(left, right) else ""


def _are_alike(left: Timex, right: Timex) -> bool:
    """Tell whether one may last to the other: "Tolls fell Tuesday to June's level" is no range."""
    return left.type == "SET" or len(bare(left)) == len(bare(right))


def _lead(text: str, timex: Timex) -> str:
    lead = _LEAD.search(text[max(0, timex.start - _LONGEST_LEAD) : timex.start])
    return (lead.lastgroup or "") if lead else ""


def _led(text: str, timex: Timex, kinds: set[str]) -> int:
    """Find the start of the word that leads to a range, if it is one of `kinds`; else that of the range."""
    floor = max(0, timex.start - _LONGEST_LEAD)
    lead = _LEAD.search(text[floor : timex.start])
    return floor + lead.start() if lead and lead.lastgroup in kinds else timex.start


def _alone(text: str, timex: Timex) -> Timex:
    # "Between 2010 and the war", "from 2010 to his death": the other end is no date.
    lead = _lead(text, timex)
    ranges = lead == "between" or (lead == "from" and _ONWARD.match(text, timex.end))
    if not timex.edtf or not ranges:
        return timex
    edtf = onward(timex, lasting=lead == "from")
    start = _led(text, timex, {lead})
    if not edtf or (lead == "from" and _moves(text, start)):
        return timex
    return replace(timex, text=text[start : timex.end], edtf=edtf)


def _pair(text: str, left: Timex, right: Timex, kind: str, published: dt.date) -> Timex | None:
    start = _led(text, left, {"within"} if kind == "around" else {"between", "from"})
    if kind == "lasting" and _gap(text, left, right) == "to" and _moves(text, start):
        return None
    return _joined(text, (left, right), start, kind, pair(left, right, kind, published))


def _moves(text: str, start: int) -> bool:
    return bool(_MOVING.search(text[max(0, start - _FARTHEST_VERB) : start]))


def _joined(
    text: str, members: Sequence[Timex], start: int, rule: str, edtf: str | None
) -> Timex | None:
    first, last = members[0], members[-1]
    if not edtf:
        return None
    anchors = dict.fromkeys(timex.anchor for timex in members if timex.anchor not in {"", _ALONE})
    # The doubts of "the 5th" in "May 3 and 5" are those of "May 3".
    bearing = [timex for timex in members if timex.rule != "shared-month"] or members
    doubts = dict.fromkeys(timex.unsure for timex in bearing if timex.unsure)
    return replace(
        first,
        end=last.end,
        text=text[start : last.end],
        edtf=edtf,
        rule=rule,
        anchor=" and ".join(anchors) or _ALONE,
        unsure="; ".join(doubts) or None,
    )
