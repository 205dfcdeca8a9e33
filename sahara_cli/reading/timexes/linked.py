"""Time expressions that a text links to one date: a range, one of several, or so long around another.

TIMEX3 keeps the members apart; the date of an event is one, and none of its members is it for certain.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates.english.stamps import Stamp
from sahara_cli.reading.timexes.memory import Dated
from sahara_cli.reading.timexes.stretches import bare, choice, onward, pair

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sahara_cli.reading.timexes.timex import Timex

_LEAD = re.compile(
    r"\b(?:(?P<between>between)|(?P<from>from)|(?P<within>within))[^\S\n]{1,3}(?:the years? )?\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = len("between   the years ")
_PREPOSITION = r"[^\S\n]{1,3}(?:(?:in|on)[^\S\n]{1,3})?"
#: What may stand between two members, by what it makes of them.
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
#: Verbs of a change from one date to another, which lasts from neither to neither.
_MOVING = re.compile(
    r"\b(?:mov(?:e|ed|es|ing)|postpon(?:e|ed|es|ing)|delay(?:ed|s|ing)?|reschedul(?:e|ed|es|ing)|brought|put|push(?:ed)?"
    r"|shift(?:ed)?|chang(?:e|ed)|exten(?:d|ded|sion)|deferred)\b[^.;!?\n]*\Z"
)
_FARTHEST_VERB = 80
#: A longer list is no choice; and whether it is one is asked anew for each of its members.
_MOST = 12
_ONWARD = re.compile(r"[^\S\n]{1,3}(?:to|until|till|through)\b")
_ALONE = Dated(Stamp("D", 2000)).anchor


def linked(text: str, found: Sequence[Timex], published: dt.date) -> list[Timex]:
    """Make one of the members of each range or choice, with the words that link them; leave out what has no date.

    `text` of what was linked has the word before it as well ("between 2010 and 2012"), `start` is the first member's.
    """
    whole: list[Timex] = []
    at = 0
    while at < len(found):
        size = _choice(text, found, at)
        if size > 1:
            members = found[at : at + size]
            one = _whole(text, members, members[0].start, "choice", choice(members))
        elif at + 1 < len(found) and (kind := _range(text, found[at], found[at + 1])):
            size, one = 2, _pair(text, found[at], found[at + 1], kind, published)
        else:
            size, one = 1, _alone(text, found[at])
        whole += [one] if one and one.edtf else []
        at += size
    return whole


def _gap(text: str, left: Timex, right: Timex) -> str:
    between = text[left.end : right.start]
    return next((name for name, gap in _GAPS.items() if gap.fullmatch(between)), "")


def _choice(text: str, found: Sequence[Timex], at: int) -> int:
    """Count the members of "A or B", "A, B or C" from a place on; 1 where there is no choice."""
    size, last = 1, ""
    while at + size < min(len(found), at + _MOST):
        gap = _gap(text, found[at + size - 1], found[at + size])
        if not found[at + size].edtf or gap not in {"or", ","} or (gap == "," and last == "or"):
            break
        size, last = size + 1, gap
    members = found[at : at + size]
    alike = len({len(bare(one)) for one in members}) == 1
    return size if last == "or" and found[at].edtf and (alike or size == len("ab")) else 1


def _range(text: str, left: Timex, right: Timex) -> str:
    """Name what two expressions are: a time between two, one lasting from one to the other, or so long around one."""
    gap, lead = _gap(text, left, right), _lead(text, left)
    if gap == "and" and lead == "between":
        return "between"
    if gap == "of" and lead == "within" and left.type == "DURATION":
        return "around"
    if gap == "to" and lead == "from":
        return "lasting"
    if not right.edtf or not (left.edtf or left.type == "SET"):
        return ""
    if gap == "/" or (gap == "-" and lead == "between"):
        return "between"
    # "Tolls fell Tuesday to June's level" is no range.
    alike = left.type == "SET" or len(bare(left)) == len(bare(right))
    return "lasting" if gap in {"to", "-"} and alike else ""


def _lead(text: str, one: Timex) -> str:
    lead = _LEAD.search(text[max(0, one.start - _LONGEST_LEAD) : one.start])
    return (lead.lastgroup or "") if lead else ""


def _led(text: str, one: Timex, kinds: set[str]) -> int:
    """Find where the word begins that leads to a range, if it is one of these; else where the range does."""
    floor = max(0, one.start - _LONGEST_LEAD)
    lead = _LEAD.search(text[floor : one.start])
    return floor + lead.start() if lead and lead.lastgroup in kinds else one.start


def _alone(text: str, one: Timex) -> Timex:
    # "Between 2010 and the war", "from 2010 to his death": the other end is told, but not as a date.
    lead = _lead(text, one)
    ranges = lead == "between" or (lead == "from" and _ONWARD.match(text, one.end))
    if not one.edtf or not ranges:
        return one
    edtf = onward(one, lasting=lead == "from")
    start = _led(text, one, {lead})
    if not edtf or (lead == "from" and _moves(text, start)):
        return one
    return replace(one, text=text[start : one.end], edtf=edtf)


def _pair(text: str, left: Timex, right: Timex, kind: str, published: dt.date) -> Timex | None:
    start = _led(text, left, {"within"} if kind == "around" else {"between", "from"})
    if kind == "lasting" and _gap(text, left, right) == "to" and _moves(text, start):
        return None
    return _whole(text, (left, right), start, kind, pair(left, right, kind, published))


def _moves(text: str, start: int) -> bool:
    return bool(_MOVING.search(text[max(0, start - _FARTHEST_VERB) : start]))


def _whole(
    text: str, members: Sequence[Timex], start: int, rule: str, edtf: str | None
) -> Timex | None:
    first, last = members[0], members[-1]
    if not edtf:
        return None
    anchors = dict.fromkeys(one.anchor for one in members if one.anchor not in {"", _ALONE})
    # What shares a month is unsure of no more than the one that bears it.
    bearing = [one for one in members if one.rule != "shared-month"] or members
    doubts = dict.fromkeys(one.unsure for one in bearing if one.unsure)
    return replace(
        first,
        end=last.end,
        text=text[start : last.end],
        edtf=edtf,
        rule=rule,
        anchor=" and ".join(anchors) or _ALONE,
        unsure="; ".join(doubts) or None,
    )
