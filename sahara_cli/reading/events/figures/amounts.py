"""Sums told by the words beside them: "a deal worth $4 million", "will redeem its $150 million of notes"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

#: What stands right before a sum that is one, whatever its verb.
_RAISED = late(
    r"\b(?:bid|offer|loan|fine|aid|grant|pledge|gift|reward|bail|ransom|stake|commitment|borrowings|debts?|budget"
    r"|spending|investment)\b[^,;]{0,70}? to $"
    r"|\b(?:for|at|to|of|worth) a total of $"
    r"|\b(?:bequest|donation|grant|gift|loan|fine|payment|contribution|award)s?\b[^.;,$£€]{0,50}?"
    r" (?:of|topping|exceeding|worth|totall?ing) $"
    r"|\b(?:funded|financed|backed) (?:by|with) (?:a |an )?$"
    r"|\b(?:deal|offer|bid|damage|losses|costs?|fines?|bill|package)\b[^.;]{0,40}?"
    r" (?:amount(?:s|ed|ing)?|com(?:es?|ing)|add(?:s|ed)? up) to $"
    r"|\b(?:bail|bond|reward|ransom|fine|damages|compensation)\b(?: (?:was|were|is|has been|had been))?(?: set)? at $"
    r"|\b(?:robbery|theft|heist|fraud|scam|loot|haul) of $"
    r"|\b(?:mak|made|got|gets?|fle[ed]|escap|abscond)\w* (?:off|away)? ?with $"
    r"|\b(?:tariffs?|duties|levies) on (?:another |a further )?$"
    r"|\b(?:acqui[rs]\w+|buy|bought|purchase\w*|takeover|merger|swap\w*)\b[^;$£€]{0,60}?"
    r" for (?:[\w-]+ ){1,3}(?:valued at|worth) (?:a (?:combined|total) )?$"
    r"|\b(?:sell|sells|sold|buys?|bought|stole|steal) [^;,$£€]{0,40}? worth (?:a (?:combined|total) )?$"
    r"|\b(?:sale|deal|purchase|transaction|acquisition|contract|offer|bid|takeover|merger|order|stake)\b[^,;$£€]{0,60}?"
    r" (?:is|was|are|were|being) (?:valued|worth|put) (?:at )?$"
    r"|\b(?:contracts?|deals?|agreements?|orders?)\b[^;$£€]{0,60}? (?:value|worth) of (?:up to )?$"
    r"|\b(?:fees?|bills?|fines?|donations?|payments?|expenses|claims?|costs?|damages?|losses|debts?|savings|grants?"
    r"|loans?|contributions?|bribes?|sales|spending|pledges?|charges)\b[^.;,$£€]{0,40}? totall?(?:ed|ing|s) $"
    r"|\bput(?:s|ting)? (?:up|forward|in|aside) (?:another |a further )?$"
    r"|\b(?:bill|amount|invoice|tab)s?"
    r"(?:[^.;,$£€]{0,20}? (?:was|were|is|came to|stood at)|(?: ?[-–—:,]+))(?: (?:just|only))? $"
    r"|\brobbed of $"
    r"|\bdeals?(?:['’]s?)? (?:value|price)\b[^.;]{0,30}? $"
    r"|\bappeal(?:s|ed|ing)?\b(?:[^.;]|\.(?! [A-Z])){0,60} for $"
    r"|\b(?:order|deal|contract|loan|package|agreement|takeover|purchase)\b[^,;]{0,70}? (?:worth|valued at) $"
    r"|\b(?:at|to|with|for) (?:an?|the) (?:[a-z]+ )?(?:value|cost|price) of $"
    r"|\b(?:sale|purchase|acquisition|takeover|buyout|stake|bought|sold|acquired?|buy|sell)\b[^;$£€]{0,110}?"
    r" for (?:a total of )?$"
    r"|\b(?:found|seized|recovered|discovered|confiscated|intercepted)\b(?:[^.;]|\.(?=\d)){0,50}? street value of $"
    r"|\b(?:damages?|losses|costs?|bill)\b[^.;]{0,60}? (?:put|estimated|valued|reckoned) at $"
    r"|\b(?:cut|reduc|trim|slash|lower|boost|rais|lift|increas)\w* [^.;,]{0,40}?"
    r"\b(?:profits?|earnings|revenues?|income|costs?|spending|budgets?|debts?|tax(?:es)?|loss(?:es)?|reserves?|provisions?"
    r"|funding) "
    r"(?:[\w-]+ ){0,4}?by $",
    re.IGNORECASE,
)
#: "The $125 million of notes", "a placement of 150 million dollars in preferred shares".
_ISSUED = late(
    r" (?:of|in|worth of) (?:[\d/.%-]+ )*(?:[a-z-]+ ){0,3}?(?:debentures|notes|bonds|securities|debt|preferred|stock)\b"
)
_ISSUING = late(
    r"\b(?:redeem\w*|redemption|issu\w+|offer\w*|sell\w*|sold|sale|regist\w+|fil(?:es?|ed|ing)|pric(?:ed|ing)|auction\w*"
    r"|plac(?:e|ed|ing|ement)|call(?:s|ed|ing)|rais(?:e|es|ed|ing)|repay\w*|repaid|buy|bought|borrow\w*)\b[^;$£€]*$",
    re.IGNORECASE,
)
_DEAL = late(
    r"\b(?:acqui[rs]\w+|buy|bid|offer\w*|purchase\w*|takeover|merger|sell|sold|price)\b",
    re.IGNORECASE,
)
#: "Refused to sell its mills for $4 million".
_REFUSED = late(
    r"\b(?:refus|declin|reject)\w*(?: \w+){0,3}? to (?:sell|buy|pay|issue|lend)\b[^;:]*$"
)
_BY_SHARE = late(r" (?:a|per) (?:\w+ )?share\b")
#: How far before a sum its noun and its verb are looked for.
_REACH, _FAR = 90, 140


def is_worded(sentence: Sentence, counted: Number, before: Number | None) -> bool:
    """Tell a sum by the words right before it, by the paper behind it, or as the whole price beside that of a share."""
    lead = sentence.lead(counted.start, _FAR)
    if _REFUSED.search(lead):
        return False
    if _RAISED.search(lead) or _is_issued(sentence, counted):
        return True
    return before is not None and _is_whole_price(sentence, before, counted, lead)


def _is_issued(sentence: Sentence, counted: Number) -> bool:
    """Tell what a firm borrows by paper: "will redeem its $150 million of debentures"; none that it has."""
    if not _ISSUED.match(sentence.text, counted.end, sentence.end):
        return False
    return bool(_ISSUING.search(sentence.lead(counted.start, _REACH)))


def _is_whole_price(sentence: Sentence, before: Number, counted: Number, lead: str) -> bool:
    """Tell the whole price behind one for a share: "to buy it for $27 a share, or $212 million"."""
    between = sentence.text[before.end : counted.start]
    priced = before.money and between.endswith((", or ", " or ")) and _BY_SHARE.match(between)
    return bool(priced) and bool(_DEAL.search(lead))
