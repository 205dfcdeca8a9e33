"""Numbers of a toll: "the toll rose to 12", and not "the toll may rise, as they have not reached four villages"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.lexicon.human import is_person

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

_TOLL = late(
    r"\b(?:death toll|toll|the dead|number of (?:the )?(?:dead|deaths|fatalities|victims|people killed"
    r"|people who (?:had |have )?died|those killed))\b[^.;]{0,120}?"
    r"\b(?:at|as|to|is|was|stands at|of|than|reached|hits?|passed|passes|tops|now)"
    r"(?: more than| at least| over| about| some| nearly)? $",
    re.IGNORECASE,
)
#: "The toll stood at 19 two days after the storm", whose days tell when it did.
_LATER = late(r" [a-z]+ (?:after|later|before|on|into|since)\b")
#: Clauses that tell of something else than the toll before them.
_OTHER = frozenset({"adverbial", "main", "conjoined"})
#: How nouns for people of any sort end: "schoolgirls", "cattlemen".
_PERSONS = ("girls", "boys", "men", "women", "workers", "children", "folk")
#: How far behind a number its noun is looked for.
_NEAR = 3


def is_of_toll(sentence: Sentence, counted: Number, lead: str) -> bool:
    """Tell the number that a toll has come to from one of another noun or of another clause."""
    toll = _TOLL.search(lead)
    if toll is None:
        return False
    since = counted.start - len(lead) + toll.start()
    return not (_is_of_noun(sentence, counted) or _is_of_clause(sentence, since, counted.start))


def _is_of_noun(sentence: Sentence, counted: Number) -> bool:
    """Tell "four villages", "three weeks" from "19", "19 dead" and "19 people"."""
    if _LATER.match(sentence.text, counted.end, sentence.end):
        return False
    behind = [token for token in sentence.tokens if token.start >= counted.end][:_NEAR]
    for token in behind:
        if token.tag not in "NA":
            return False
        if token.low in counts("noun") or token.low in counts("state") or is_person(token.low):
            return False
        if token.low.endswith(_PERSONS):
            return False
        if token.low.endswith("s"):
            return True
    return False


def _is_of_clause(sentence: Sentence, since: int, until: int) -> bool:
    """Tell a number whose verb has a subject of its own, which stands behind the toll."""
    verbs = (clause for clause in sentence.clauses if clause.group and clause.subjects)
    between = [
        clause
        for clause in verbs
        if clause.group and since < sentence.tokens[clause.group.first].start < until
    ]
    if not between:
        return False
    last = max(between, key=lambda clause: clause.group.first if clause.group else 0)
    behind = sentence.tokens[last.subjects[0].first].start > since
    return behind and last.relation in _OTHER and _is_joined(sentence, last.subjects[0].first)


def _is_joined(sentence: Sentence, first: int) -> bool:
    """Tell a subject that a conjunction leads to: "because rescuers", "and the flood"."""
    return first > 0 and sentence.tokens[first - 1].tag in "SCI"
