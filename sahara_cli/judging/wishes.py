"""Words by which a clause only wishes for what it tells, asks for it, or sets it for a day to come."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.judging.words import stem
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: Verbs whose objects are not yet there either: "plans a tram", "seeks a loan", "a merger is proposed".
WISHING = frozenset(
    """
    plan propose consider mull eye seek want expect hope wish aim intend prepare promise pledge vow threaten request
    demand await envisage contemplate weigh schedule apply nominate negotiate debate discuss explore study urge desire
    recommend target anticipate forecast predict project slate earmark offer need require face risk
    """.split()  # noqa: SIM905 - words read best so
)
#: Verbs of which only what hangs on them is to come: "asked the court to free him".
LEADING = frozenset(
    """
    ask agree order tell instruct invite look search hunt press advise encourage appeal call push campaign lobby
    petition beg bid vie undertake swear volunteer wait set
    """.split()  # noqa: SIM905 - words read best so
)
#: Things of which what hangs on them is to come: "has plans for a tram".
THINGS = frozenset(
    """
    plan plans proposal proposals bid bids offer offers notice talks negotiations bill bills motion appeal appeals
    petition call calls order orders deadline promise promises pledge pledges hope hopes aim goal target intention
    intentions preparations threat threats request requests demand demands invitation application applications prospect
    chance chances mission task effort efforts attempt attempts
    likelihood possibility campaign draft blueprint option scheme permission vow ambition ambitions
    """.split()  # noqa: SIM905 - words read best so
)
#: The prepositions behind such a verb or thing that lead to what is wished.
GOVERNING = frozenset({"for", "of", "on", "about", "over", "to", "against", "at", "upon"})
#: What a verb of being says is to come: "is due in Tunis", "are close to a deal", "has yet to".
_AHEAD = late(
    r"(?: \w+ly| now| also| still| not| back)? (?:due|set|ready|likely|unlikely|close to|poised|bound|expected|planned"
    r"|scheduled|yet|still|about|on the (?:verge|brink|point|cusp)|at risk|in danger|in line|up for|in talks"
    r"|on (?:course|track)|under (?:consideration|discussion|review)|in the (?:pipeline|works|offing)|imminent|looming"
    r"|in (?:prospect|sight|store)|on the (?:cards|table|way|agenda)|on (?:his|her|its|their) way|bidding|tipped"
    r"|in the running|a candidate|a contender|the deadline)\b",
    re.IGNORECASE,
)
BEING = frozenset({"be", "get", "stand", "remain", "have", "come", "look", "seem", "are"})
_MODALS = frozenset({"would", "may", "might", "should", "must", "shall", "could"})
#: "His forthcoming visit", "the planned sale".
_COMING = late(
    r"\b(?:forthcoming|upcoming|planned|proposed|scheduled|possible|potential|would-be|impending|prospective|hoped-for"
    r"|expected|mooted)\b",
    re.IGNORECASE,
)
#: What is faced, needed or offered and is there: "faces charges", "offered condolences".
_THERE = late(
    r"\b(?:charges?|criticism|accusations?|allegations?|pressure|questions?|crisis|opposition|protests?|problems?|trial"
    r"|condolences?|apolog(?:y|ies)|thanks|sympath(?:y|ies)|support|congratulations|explanations?|details|help|delays?"
    r"|challenges?|backlash|anger|shortages?|competition)\b"
)
#: "Routinely seeks treatment there".
_HABIT = late(r"\b(?:routinely|regularly|often|usually|always|frequently|sometimes) $")
HANGING = frozenset({"infinitive", "gerund", "that", "participle"})
#: What begins on a day that is told in the present: "the ban comes into force on 1 February".
_TIMED = late(
    r"\b(?:begins?|starts?|opens?(?! fire)|ends?|expires?|resumes?|reopens?|kicks? off|runs? out|takes? effect"
    r"|comes? into force|goes? (?:on sale|on trial|to the polls|live|up))\b[^.;]*?\b(?:on (?:\d{1,2} [A-Z]"
    r"|[A-Z][a-z]+ \d{1,2}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|next |tomorrow\b|later (?:this|today))"
)


def cue(sentence: Sentence, clause: Clause, unsure: set[int]) -> str:
    """Give the word by which all of a clause is to come; "" where it is not.

    `unsure` has the clauses before it that are so, by identity, and by its negative those whose verb leads to such.
    """
    group = clause.group
    if group is None:
        return ""
    if above := _above(sentence, clause, group, unsure):
        return above
    if (group.is_ahead and group.helpers[0] != "had") or group.modal in _MODALS:
        return group.helpers[0]
    return coming(sentence, clause) or _by_verb(sentence, clause, group)


def _above(sentence: Sentence, clause: Clause, group: Group, unsure: set[int]) -> str:
    """Give the word on which a clause hangs that is only wished for: "asked the court to free him"; else ""."""
    above = clause.parent
    if above is None or not _hangs(clause) or _is_past(group, above):
        return ""
    if not {id(above), -id(above)} & unsure and not _is_of_thing(sentence, clause):
        return ""
    return above.group.word if above.group else "to"


def _hangs(clause: Clause) -> bool:
    is_governed = clause.relation != "gerund" or clause.marker in GOVERNING
    return clause.relation in HANGING and not clause.set_off and is_governed


def _is_past(group: Group, above: Clause) -> bool:
    """Tell what was: "a programme adopted in March", "those whom they have detained"; not "want him jailed"."""
    is_wanted = above.group is not None and above.group.base in {"want", "need"}
    return group.tells_past or (group.form == "participle" and not is_wanted)


def _is_of_thing(sentence: Sentence, clause: Clause) -> bool:
    """Tell what hangs on a plan or a demand: "orders to clear the square", "talks on sharing the water"."""
    before = sentence.text[sentence.start : sentence.tokens[clause.first].start]
    return any(word.lower() in THINGS for word in before.rsplit(maxsplit=2)[-2:])


def _by_verb(sentence: Sentence, clause: Clause, group: Group) -> str:
    """Give the words by which a clause's own verb wishes for what it tells, or sets it for a day to come; else ""."""
    begun, end = sentence.tokens[group.first].start, sentence.tokens[group.head].end
    if _HABIT.search(sentence.text, sentence.start, begun):
        return ""
    is_own = group.form == "finite" or clause.relation == "relative"
    if is_own and _wishes(sentence, clause, group):
        return group.word
    if is_own and group.base in BEING:
        behind = _AHEAD.match(sentence.text, end)
        return behind[0].strip() if behind else ""
    timed = _TIMED.match(sentence.text, begun)
    return timed[0] if timed and group.tense == "present" else ""


def _wishes(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell whether a verb wishes for what it is told of: "faces closure", and not "faces charges", "sought out"."""
    if group.base not in WISHING or (group.base == "face" and group.tense != "present"):
        return False
    is_there = any(_THERE.search(sentence.shown(phrase)) for phrase in clause.objects)
    return not is_there and not sentence.text.startswith(" out ", sentence.tokens[group.head].end)


def coming(sentence: Sentence, clause: Clause) -> str:
    """Give the word by which what a clause is about is itself to come: "his forthcoming visit"; else ""."""
    if clause.group is None or clause.group.base != "be":
        return ""
    match = _COMING.search(" ".join(map(sentence.shown, clause.subjects)))
    return match[0] if match else ""


@cache
def prospective() -> frozenset[str]:
    """Give the stems of the words by which something is planned, asked for or thought of."""
    return frozenset(map(stem, WISHING | LEADING | THINGS))
