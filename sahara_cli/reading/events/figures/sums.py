"""Sums of money: given, taken, asked or due, by a verb or a noun that has an amount; no prices, profits or rates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import UNDONE
from sahara_cli.reading.events.factuality.status import of_verb
from sahara_cli.reading.events.figures.amounts import is_worded
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: "$2 a share", "$40 a barrel": a price.
_RATE = late(
    r"(?: US| Canadian)? ?(?:a|an|per)\b (?!year\b|month\b)\w|-a-|(?: [-–—]+)? apiece| in per-share|/"
    r"| off (?!(?:its|the|their|his|her|profits?|earnings|tax)\b)"
)
#: What a sum is only measured by: "from $100 million", "compared with $4 million".
_BESIDE = late(
    r"(?:\b(?:from|compared (?:with|to)|against|than|versus|to|by) (?:a (?:loss|profit) of )?|, or |\((?:[^()]*; )?)$"
)
_LARGE = frozenset({"million", "billion", "m", "bn"})
#: "$15 of its own stock for each share", "$1,059 for each $1,000 of debt".
_EACH = late(r"[^.,;$£€]{0,50}? (?:for|per) (?:each|every)\b")
_OF_EACH = late(r"\b(?:each|every) (?:of )?$")
_SHARES = late(r"\bshares?\b")
#: "Families with less than $90,000 in income", whose means are told.
_MEANS = late(
    r"\b(?:families|famil(?:y|ies)|households?|people|those|couples?|workers?|anyone|women|men|earners|taxpayers|students)"
    r" (?:[a-z]+ ){0,2}?(?:with|earning|making|who (?:earn|make|have)|whose)[^.;,]{0,40}$"
)
_CENTS = late(r"[$£€]\d{1,3}\.\d\d\b(?! ?(?:[mb]n?\b|[mb]illion|trillion))")
#: What a court may ask at most: "faces up to a $250,000 fine", "a maximum fine of".
_AT_MOST = late(
    r"\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)(?! out)|punishable|liable|risk(?:s|ed|ing)?|maximum"
    r"|(?:can|could|may|might)(?: also)? be (?:jailed|fined|imprisoned|punished))\b[^;:]*$"
)
_PENALTIES = late(r"\b(?:fine[sd]?|penalt(?:y|ies))\b")
_WORTH = late(
    r"(?<!net )(?<!is )(?<!was )(?<!are )(?<!were )\bworth "
    r"(?:some |about |around |an? (?:estimated|combined|reported|total) (?:of )?)?$"
    r"|\b(?:valued|estimated) at $|\bvalu(?:es?|ed|ing) [^.;]{1,40} at $|\bvalue of $"
)
#: "Seized $3 million worth of cocaine".
_WORTH_OF = late(r"['’]? worth of ([a-z]+)\b")
#: Whose worth is told: the deal itself, "the takeover, worth"; what is dealt in, "the theft of jewels worth".
_DEALT = late(
    r"\b(?:theft|robbery|seizure|confiscation|sale|purchase|import|export|delivery|shipment|haul|supply|smuggling"
    r"|exports|imports|sales)\b(?: of [^.;,]{1,40})?,? $"
    r"|\b(?:made off|make off|making off|got away|fled|escaped|absconded) with [^.;,]{1,40}$"
)
#: "Investors value the firm at": what is valued stands between, and nothing is told of it in passing.
_VALUING = late(r"\b(?<!which )(?<!who )valu(?:es?|ed|ing) (?!by\b)[^.;,]{1,40} at $")
#: Whose worth is told in passing: "Zelto, a firm valued at", "a museum that holds paintings worth".
_PASSING = late(
    r", (?:an?|one of|the) (?:(?! and )[^,])*$|\b(?:who|which|that|whose|where|when|after|before)\b[^,]*$"
    r"|\b(?:from|by|at|against|near|inside|outside) (?:an?|the) (?:[\w-]+ ){1,3}$"
)
#: What ends what is said of a result: what it is compared with, and what was only thought to come.
_OTHER = (
    r"compared|from (?=[$£€\d])|from a (?=loss|profit)|against|(?<!-)than|versus|vs|forecasts?|predict\w*|targets?"
    r"|could|would|may|might|hopes?|if|expect(?:s|ed|ing)?|per(?! ?cent)"
)
_THOUGHT = late(rf"\b(?:{_OTHER})\b[^.;,]*$")
#: "Expects to take a $2bn charge": what a firm says that it will lose.
_DUE = late(
    r"\b(?:could|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|warn(?:s|ed|ing)?|will|would|fac(?:es|ed|ing)"
    r"|brac(?:es|ed|ing) for)"
    r"(?: (?:of|to|that it will))?(?: (?:take|book|record|post|report|suffer))? (?:an? )?$",
    re.IGNORECASE,
)
#: "Expects a hit of as much as $20 billion".
_DUE_OF = late(
    r"\b(?:expects|could|warns|will|would|faces|forecasts|predicts|warned)(?: also)?(?: (?:of|to|that it will))?"
    r"(?: (?:take|book|record|post|report|suffer|have))? an? (?:[a-z-]+ ){0,2}?"
    r"(?:hit|charge|write-?down|write-?off|loss) of $"
)
_BLOW = late(r"(?: [a-z-]+){0,3}? (?:hit|charges?|write-?downs?|write-?offs?|loss(?:es)?)\b")
#: "Selling for $2", "$60 in cash" for a share: prices.
_PRICED = frozenset({"sell", "sells", "selling", "trade", "trades", "trading", "traded"})
_IN_CASH = late(r" in cash\b")
_LEAST_IN_CASH, _LEAST_GAIN = 1000, 100_000
#: "Hurt by $41 million in restructuring charges".
_IN_CHARGES = late(
    r" in (?:[\w-]+ ){0,3}?(?:charges|losses|costs|write-?downs|write-?offs|damages?|fees|fines)\b"
)
#: How far from its verb or its noun a sum may stand.
_REACH, _NOUN_REACH, _RESULT_REACH = 60, 30, 110
_LAST_WORD = late(r"([\w-]+),? (?:an )?$")
#: "Holds $4 billion of junk bonds", which change no hands.
_OWNED = late(r"\b(?:has|had|have|holds?|owns?|owned|includes?|including|which includes) $")
_NOUN_BEFORE = late(r".*\b([\w-]+) (?:of|worth|totall?ing|in|for) (?:[a-z]+ ){0,3}$")
_NOUN_BEHIND = late(r"(?: in)?((?: ['\"]?[\w-]+['\"]?){1,6})")

#: The word before a sum, and what takes it back.
_BEFORE = late(r"([\w-]+) (?:at least |the |a further |another |an additional )*$")
_NEVER = late(r"\b(?:not|never|n't|no longer|refused to|declined to|if)\b|n't\b")


def is_sum(
    sentence: Sentence, counted: Number, phrase: Phrase | None, before: Number | None
) -> bool:
    """Tell a sum that changes hands or is to, by a verb or a noun near it that is no denial."""
    if _is_no_sum(sentence, counted, before):
        return False
    if is_worded(sentence, counted, before) or _is_result(sentence, counted):
        return True
    lead = sentence.lead(counted.start, _REACH)
    if behind := _WORTH_OF.match(sentence.text, counted.end, sentence.end):
        return _is_worth_of(sentence, counted, behind[1])
    if worth := _WORTH.search(lead):
        return _is_dealt(sentence, counted, lead, worth)
    if _is_beside(lead, before) or _is_earned(sentence, phrase):
        return False
    return _is_moved(sentence, counted) or _is_amount(sentence, counted, lead)


def _is_no_sum(sentence: Sentence, counted: Number, before: Number | None) -> bool:
    """Tell a price, the most that a court may ask, and what is bought for a sum told before."""
    if _is_rate(sentence, counted) or _is_at_most(sentence, counted):
        return True
    if _MEANS.search(sentence.lead(counted.start, _RESULT_REACH)):
        return True
    return before is not None and _is_goods(sentence, before, counted)


def _is_beside(lead: str, before: Number | None) -> bool:
    """Tell what a sum is only measured by; ", or $5 million" is so behind another sum alone."""
    beside = _BESIDE.search(lead)
    if beside is None:
        return False
    return beside[0] != ", or " or (before is not None and before.money)


def _is_goods(sentence: Sentence, before: Number, counted: Number) -> bool:
    """Tell what is bought from what is paid: "charged $84,000 for a $30 tank"."""
    return before.money and sentence.text[before.end : counted.start] in {" for a ", " for an "}


def _is_rate(sentence: Sentence, counted: Number) -> bool:
    """Tell a price: "$2 a share", "$60 in cash" for a share."""
    if _RATE.match(sentence.text, counted.end, sentence.end):
        return True
    if _CENTS.match(sentence.text, counted.start, sentence.end) or _is_of_each(sentence, counted):
        return True
    is_small = counted.size < _LEAST_IN_CASH
    return is_small and bool(_IN_CASH.match(sentence.text, counted.end))


def _is_of_each(sentence: Sentence, counted: Number) -> bool:
    """Tell what is paid for one of many: "$15 for each share", "redeemed its shares at $27 apiece"."""
    if _EACH.match(sentence.text, counted.end, sentence.end):
        return True
    lead = sentence.lead(counted.start, _REACH)
    if _OF_EACH.search(lead):
        return True
    near = sentence.text[counted.end : min(sentence.end, counted.end + _REACH)]
    return counted.size < _LEAST_IN_CASH and bool(_SHARES.search(lead) or _SHARES.search(near))


#: "A fine of $4 million, and": what leads on to a further sum.
_FURTHER = late(
    r"[^.;:()$£€]{0,70}?,? (?:and|plus|as well as) (?:the |another |a further |an additional )*"
)


def is_further(sentence: Sentence, before: Number | None, counted: Number) -> bool:
    """Tell a sum that is told beside another one, with no verb between: "and $3 million for its mine"."""
    if before is None or not before.money:
        return False
    if not _FURTHER.fullmatch(sentence.text, before.end, counted.start):
        return False
    verbs = (sentence.tokens[group.head].start for group in sentence.groups)
    if any(before.end < verb < counted.start for verb in verbs):
        return False
    return not _RATE.match(sentence.text, counted.end, sentence.end)


def _is_dealt(sentence: Sentence, counted: Number, lead: str, worth: re.Match[str]) -> bool:
    """Tell the worth of what is traded, given, seized or stolen from that of somebody's firm or house."""
    before = lead[: worth.start()]
    noun = _LAST_WORD.search(before)
    named = noun[1].lower() if noun else ""
    if named in counts("fund") or _DEALT.search(before) or _VALUING.search(lead):
        return True
    at = counted.start - len(lead)
    return any(
        clause.group
        and clause.group.base in counts("worth").keys() | counts("money").keys()
        and _is_near(sentence, clause, counted)
        and _is_of(sentence, clause, before, at)
        and _stands(sentence, clause)
        for clause in sentence.clauses
    )


def _is_worth_of(sentence: Sentence, counted: Number, goods: str) -> bool:
    """Tell "seized $3 million worth of cocaine", and "caused $40 million worth of damage"."""
    verbs = counts("worth").keys() | counts("money").keys()
    return any(
        clause.group
        and (clause.group.base in verbs or goods in counts("fund"))
        and _is_near(sentence, clause, counted)
        and _stands(sentence, clause)
        for clause in sentence.clauses
    )


def _is_of(sentence: Sentence, clause: Clause, before: str, at: int) -> bool:
    """Tell whether a deed is done to what the words end with: "stole jewels", "jewels (worth ...) were stolen"."""
    group = clause.group
    assert group is not None  # noqa: S101 - asked by `_is_dealt`
    head = sentence.tokens[group.head]
    if head.start < at + len(before):
        return not _PASSING.search(before[max(head.end - at, 0) :])
    close = at + len(before.rstrip(" ,"))
    done_to = clause.subjects if group.is_passive else ()
    spans = [sentence.span(phrase) for phrase in done_to]
    return any(start < close <= end for start, end in spans)


#: "Net jumped to $87 million", "net for the nine months was"; "a pretax gain".
_NET = (
    r"net(?= (?:for|of|was|is|rose|fell|jumped|climbed|dropped|slid|slipped|soared|surged|plunged|grew|increased"
    r"|declined|doubled|tripled|more than|totall?ed|came|advanced|edged|improved|tumbled)\b)"
)
_GAINS = (
    r"gains?(?= of\b)"
    r"|(?:pre-?tax|after-tax|net|capital|one-time|extraordinary|reali[sz]ed|accounting) (?:[a-z]+ )?gains?"
)


@cache
def _result() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Make the patterns of a result before its sum, "revenue rose to", and behind it: "a $40 million loss"."""
    nouns = "|".join(counts("result"))
    nouns = nouns.replace("hit", r"hit(?! (?:an?|its|the|record|new)\b)")  # "it hit a peak of"
    nouns += rf"|{_NET}|{_GAINS}"
    before = re.compile(
        rf"\b(?:{nouns})\b(?:(?!\b(?:{_OTHER})\b)(?:[^.;$£€]|\.(?= ?\d)))*?"
        r"(?:\b(?:of|at|to|was|were|is|totall?ed|totall?ing|reached|hit|exceeded|topped|surpassed)|:)"
        r"(?: a record| just| only)? $",
        re.IGNORECASE,
    )
    behind = rf"(?: in)?(?: (?!and\b|or\b)[\w-]+){{0,3}}? (?:{nouns})\b"
    return before, re.compile(behind, re.IGNORECASE)


def _is_result(sentence: Sentence, counted: Number) -> bool:
    """Tell what a firm made, took or lost: "net profit more than doubled to $40m", "took a $2bn charge"."""
    before, behind = _result()
    text = sentence.text
    lead = text[max(sentence.start, counted.start - _RESULT_REACH) : counted.start]
    if _DUE_OF.search(lead):
        return True
    if named := before.search(lead):
        return not (_is_small_gain(counted, named[0]) or _THOUGHT.search(lead, 0, named.start()))
    if _DUE.search(lead) and _BLOW.match(text, counted.end, sentence.end):
        return True
    if _IN_CHARGES.match(text, counted.end, sentence.end):
        return not _THOUGHT.search(lead)
    beside = _THOUGHT.search(lead) or _BESIDE.search(lead)
    return not beside and _is_own_result(sentence, counted, lead, behind)


def _is_small_gain(counted: Number, named: str) -> bool:
    """Tell "gains of $2" on a market."""
    return named.lower().startswith("gain") and counted.size < _LEAST_GAIN


def _is_own_result(sentence: Sentence, counted: Number, lead: str, behind: re.Pattern[str]) -> bool:
    """Tell "earned $40 million" and "a $40 million loss"."""
    lost = re.search(r"\b(?:lost|earned|made|netted|turned over) $", lead)
    return bool(lost or behind.match(sentence.text, counted.end, sentence.end))


def _is_at_most(sentence: Sentence, counted: Number) -> bool:
    """Tell the highest fine that there may be, which nobody was ordered to pay."""
    start, end = max(sentence.start, counted.start - _REACH), counted.end + _NOUN_REACH
    named = _PENALTIES.search(sentence.text, start, min(end, sentence.end))
    return bool(named) and bool(_AT_MOST.search(sentence.text, sentence.begin, counted.start))


def is_bare(sentence: Sentence, counted: Number, phrase: Phrase | None) -> bool:
    """Tell millions of nothing, which are of money: "will allocate 5.5 million for clinics"."""
    words = sentence.text[counted.start : counted.end].split()
    alone = phrase is not None and sentence.tokens[phrase.head].tag == "M"
    behind = sentence.text[counted.end : counted.end + 4]
    return alone and words[-1] in _LARGE and behind in {" for", " to ", ".", " in "}


def _is_earned(sentence: Sentence, phrase: Phrase | None) -> bool:
    """Tell a profit, a price, a fortune: what somebody has and nobody moves."""
    if phrase is None:
        return False
    inside = {token.low for token in sentence.tokens[phrase.first : phrase.end]}
    before = {token.low for token in sentence.tokens[max(phrase.first - 3, 0) : phrase.first]}
    return bool((inside | before) & counts("earned").keys())


def _is_moved(sentence: Sentence, counted: Number) -> bool:
    before = _BEFORE.search(sentence.lead(counted.start, _NOUN_REACH))
    base = base_of(before[1].lower()) if before else ""
    if base in counts("money") and not _is_small_cost(base, counted):
        return not _NEVER.search(sentence.lead(counted.start, _REACH))
    return any(
        clause.group
        and _is_money_verb(sentence, clause, counted)
        and _is_near(sentence, clause, counted)
        and _stands(sentence, clause)
        for clause in sentence.clauses
    )


def _is_money_verb(sentence: Sentence, clause: Clause, counted: Number) -> bool:
    group = clause.group
    assert group is not None  # noqa: S101 - asked by `_is_moved`
    after = sentence.tokens[group.head + 1].low if group.head + 1 < len(sentence.tokens) else ""
    verbs = counts("money")
    if group.base == "go":
        return after in {"to", "towards", "toward"}  # "40 million will go to farmers"
    return not _is_price(clause, group, counted) and (
        group.base in verbs or f"{group.base} {after}" in verbs
    )


def _is_price(clause: Clause, group: Group, counted: Number) -> bool:
    """Tell "selling at $40" and "tickets cost $40", by which nobody pays a sum."""
    if group.word in _PRICED and not clause.objects and not group.is_passive:
        return True
    return _is_small_cost(group.base, counted)


def _is_small_cost(base: str, counted: Number) -> bool:
    return base == "cost" and counted.size < _LEAST_IN_CASH


def _is_near(sentence: Sentence, clause: Clause, counted: Number) -> bool:
    """Tell whether no other verb stands between a verb and a sum."""
    group = clause.group
    assert group is not None  # noqa: S101 - asked by `_is_moved`
    head = sentence.tokens[group.head]
    if abs(head.start - counted.start) >= _REACH:
        return False
    low, high = sorted((head.start, counted.start))
    others = (
        other for other in sentence.groups if other.head != group.head and other.form == "finite"
    )
    return not any(low < sentence.tokens[other.head].start < high for other in others)


def _stands(sentence: Sentence, clause: Clause) -> bool:
    """Tell what was done or is to be; of costs also what they may come to."""
    group = clause.group
    if group is not None and group.base == "cost" and group.modal in {"could", "may", "might"}:
        return not group.negated
    trigger = verb_trigger(sentence, clause)
    return trigger is not None and of_verb(sentence, trigger).status != UNDONE


def _is_amount(sentence: Sentence, counted: Number, lead: str) -> bool:
    """Tell the amount of a loan, a fine, a gift: "a transfer of 40 million", "a $50 million credit facility"."""
    funds = counts("fund").keys()
    named = _NOUN_BEFORE.search(lead)
    if named and named[1].lower() in funds | {f"{fund}s" for fund in funds}:
        return True
    if _OWNED.search(lead):
        return False
    behind = _NOUN_BEHIND.match(sentence.text, counted.end, sentence.end)
    return behind is not None and any(word in funds for word in _unquoted(behind[1])[:3])


def _unquoted(words: str) -> list[str]:
    """Give the words behind a sum, without those in quotation marks: "a $12 billion 'best and final' offer"."""
    return re.sub(r"'[^']*'|\"[^\"]*\"", " ", words).split()
