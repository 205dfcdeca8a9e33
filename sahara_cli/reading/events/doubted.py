"""Deeds that a sentence tells of without saying that they were done: denied, feared, asked for; or by hearsay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb

#: Words for what is told and may be untrue.
_RUMOUR = r"(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|charges?|assertions?|stories)"
_DENY = r"den(?:y|ies|ied|ying)"
_REFUSE = (
    rf"(?:{_DENY}|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing|e)"
    r"|disput(?:es|ed|ing|e)|rebut(?:s|ted|ting)?)"
)
_DREAD = r"(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied)|doubt(?:s|ed)?|hop(?:es|ed|e)|pretend(?:s|ed)?|imagin(?:es|ed|e))"
_THINK = (
    r"(?:believ(?:es|ed|e)|thinks?|thought|sa(?:ys?|id)|claim(?:s|ed)?|accept(?:s|ed)?|confirm(?:s|ed)?|knows?|knew"
    r"|proved?)"
)
#: What may stand between such a word and "that": when or to whom it was said, but nothing that "that" goes on about.
_ASIDE = r"(?: (?!(?:the|an?|its|his|her|their|any|all|that)\b)[\w'-]+){0,4}(?:, [^,;]{1,40},)?"
#: What tells that something was not so, up to what it tells of.
_UNREAL = re.compile(
    rf"\b(?:(?:{_DENY}|{_DREAD}){_ASIDE} that|{_REFUSE}(?: [\w'-]+){{0,4}} {_RUMOUR}(?: [\w'-]+){{0,3}} (?:that|of)"
    r"|(?:is|was|it) (?:[\w-]+ ){0,2}(?:false|untrue|wrong|unlikely|doubtful|possible|impossible|conceivable) that"
    r"|(?:not true|a lie|a myth|an invention|nonsense) that"
    rf"|(?:nobody|no one|none|few|hardly any(?:one|body)|no \w+)(?: [\w'-]+){{0,3}} {_THINK}(?: that)?"
    rf"|(?:not|never|\w+n't) {_THINK}(?: that)?"
    r"|no (?:\w+ )?(?:evidence|proof|signs?|indication|truth|hint|trace)(?: \w+){0,4} (?:that|of)|whether|if)"
    r" (?!(?:why|how|when|where)\b)(?=\S)[^;]*$",
    re.IGNORECASE,
)
#: The same without "that": the deed's verb stands soon behind, and nothing joins it to what goes before.
_PLAIN = r" (?:(?!(?:and|but|or|to|then|that|of|for|in|on|at)\b)[\w'-]+ ){1,5}$"
_UNREAL_PLAIN = re.compile(rf"\b(?:{_DENY}|{_DREAD}){_PLAIN}")
_UNREAL_NEAR = re.compile(
    rf"\b(?:almost|nearly|all but)(?: [a-z]+ly)? $|\b(?:was|were|been) (?:\w+ly )?about to $"
    rf"|\b(?:verge|brink|point) of $|\b(?:close|near) to $|\b{_DENY}(?: ever| having)* $"
)
#: A condition that was not met, told without "if".
_INVERTED = re.compile(
    r"(?:Had|Were|Should) (?:the |it |he |she |they |[A-Z])|.*, had (?:it |he |she |they |[A-Z])"
)
#: A subject that is nobody.
_NOBODY = re.compile(
    r"(?:^|\b(?:that|said|says|and|but) |, )"
    r"(?:no (?!longer|sooner|less|fewer|doubt)|nobody\b|no one\b|none of |not (?:one|a single) |neither )[^,;:]*$"
    r"|\bat no (?:time|point|stage)\b[^,;]*$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[^.!?]*\?|.*\?[\"”’')\s]*$")
_OFF = re.compile(
    r"(?:cancel(?:s|l?ed)|postpone[sd]|delay(?:s|ed)|scrap(?:s|ped)|abandon(?:s|ed)|shelve[sd]|call(?:s|ed) off)\b"
    r"(?! to (?:the |early |late |next )*[\dA-Z])"
)
_HEARSAY = re.compile(
    r"\b(allegedly|reportedly|purportedly|supposedly|apparently)\b"
    r"|\b((?:is|are|was|were|been) (?:\w+ly )?(?:said|alleged|reported|believed|thought|rumou?red|understood|claimed"
    r"|suspected)) to have (?:\w+ )?$"
    rf"|\b(claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|(?:rumou?rs?|allegations?|accusations?)(?: [\w'-]+){{0,2}})"
    rf"{_ASIDE} that (?=\S)[^;]*$"
    rf"|\b(claim(?:s|ed|ing)|alleg(?:es|ed|ing)){_PLAIN}"
    r"|\b((?:accus|suspect|blam)(?:es|s|ed|ing)) (?:[\w'.-]+ ){1,6}(?:of|for) (?:having )?(?:[a-z]+ly )?$",
    re.IGNORECASE,
)
_ALLEGED = re.compile(r"\b(alleged|reported|purported|supposed|suspected)(?: [\w-]+){0,2} $")
#: Behind what was told: ", the opposition claims."
_BEHIND = re.compile(
    r", (?:(?!(?:and|but|while|who|which|that|as)\b)[\w'.-]+ ){1,8}(claim(?:s|ed)|alleg(?:es|ed))"
    r"(?=[.,\"”]| (?:in|on|at|to)\b|$)[^,;]*$"
)
_BY_ADVERB = 1
_LONG, _REACH = 240, 1000


def is_unreal(text: str, parts: Sequence[Clause], clause: Clause, verb: Verb | None) -> bool:
    """Tell whether a sentence denies, fears, or asks for what its verb tells, or only almost tells it."""
    if verb is None:
        return False
    if is_asked(text, parts, verb.end) or _INVERTED.match(text, clause.start, verb.first):
        return True
    lead = _lead(text, parts, clause, verb.first)
    if governed := _UNREAL.search(lead):
        # "Feared the boats that sank": such a "that" is of the boats.
        return not governed[0].endswith(" that ")
    near = text[max(clause.start, verb.first - _LONG) : verb.start]
    finite = verb.form == "finite"
    return bool(_UNREAL_NEAR.search(near) or (finite and _UNREAL_PLAIN.search(lead)))


def is_nobodys(text: str, clause: Clause, verb: Verb) -> bool:
    """Tell whether a verb is told of nobody: "no country signed", "neither Kenya nor Peru left"."""
    lead = text[clause.start : verb.first]
    told = _NOBODY.search(lead)
    if told is None:
        return False
    begun = clause.start + told.start()
    return not any(begun < one.start < verb.first for one in clause.verbs)


def is_asked(text: str, parts: Sequence[Clause], at: int) -> bool:
    """Tell whether a sentence, or what is quoted in it, asks what is told at a place."""
    return bool(_ASKED.match(text, at, parts[-1].end))


def is_off(text: str, verb: Verb | None, deed: Deed | None, clause: Clause) -> bool:
    """Tell whether a verb says of a deed's noun beside it that it is not to be, or not yet."""
    if deed and not deed.verb:
        # "The 2019 talks were called off": what stands behind tells so of a noun with its own date.
        verb = next((one for one in clause.verbs if one.first >= deed.end), verb)
    if verb is None or not _OFF.match(text, verb.start):
        return False
    return not (deed and deed.verb) and any(not one.is_verb for one in clause.deeds)


def hearsay(
    text: str, parts: Sequence[Clause], clause: Clause, verb: Verb | None, deed: Deed | None
) -> str:
    """Give the word by which a deed is told as hearsay; "" where it is told outright."""
    if deed and not deed.verb and (
        told := _ALLEGED.search(text[max(clause.start, deed.start - _LONG) : deed.start])
    ):  # fmt: skip
        return told[1]
    if verb is None:
        return ""
    lead = _lead(text, parts, clause, verb.start)
    for told in _HEARSAY.finditer(lead):
        at = verb.start - len(lead) + told.end()
        between = [one for one in clause.verbs if at <= one.start and one.end <= verb.first]
        joined = between and re.search(r"\b(?:and|then) ", text[between[-1].end : verb.first])
        # "Kenya, reportedly short of fish, attacked": it is not the attack that is reported.
        if told.lastindex == _BY_ADVERB and "," in text[at + 1 : verb.first]:
            continue
        if told.lastindex != _BY_ADVERB or not between or joined:
            return next(one for one in told.groups() if one).split()[-1]
    behind = _BEHIND.search(text[verb.end : parts[-1].end])
    return behind[1] if behind else ""


def _lead(text: str, parts: Sequence[Clause], clause: Clause, end: int) -> str:
    """Take the words before a verb, from its clause's start, or from that of the one that "that" hangs on."""
    start = clause.start
    that = re.search(r"\bthat ", text[start:end])
    before = [one for one in parts if one.end <= start]
    if that and before and not any(one.start < start + that.start() for one in clause.verbs):
        start = before[-1].start
    return text[max(start, end - _REACH) : end]
