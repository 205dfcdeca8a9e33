"""Deeds that the cited sentences tell only as hoped for, asked for, talked of, or set for a day to come."""

from __future__ import annotations

import re
from functools import cache, reduce
from math import inf
from operator import or_
from typing import TYPE_CHECKING

from sahara_cli.judging.pairs import akin
from sahara_cli.judging.prospects import Outlook, outlook
from sahara_cli.judging.sources import edtf_of
from sahara_cli.judging.voices import says
from sahara_cli.judging.wishes import prospective
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.language.groups import Group

#: Verbs with "to" behind them that tell what is not done yet: "hopes to sign", "urged them to leave".
_WISH = (
    r"hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?"
    r"|se(?:ek|eks|eking)|sought|wish(?:es|ed)?|prepar(?:e|es|ed|ing)"
    r"|(?:work|struggl|battl|scrambl|rac|fight)(?:e[sd]?|s|ed|ing)?|fought|tried|tries|strove|striv(?:e|es|ing)"
)
_ASK = (
    r"urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|tell|tells|told|request(?:s|ed|ing)?|demand(?:s|ed|ing)?"
    r"|beg(?:s|ged|ging)?|invit(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|press(?:es|ed|ing)?"
    r"|call(?:s|ed|ing)? (?:for|up?on)|wait(?:s|ed|ing)? for|advis(?:e|es|ed|ing)"
    r"|instruct(?:s|ed|ing)?|expect(?:s|ed|ing)?"
)
_GIVE = (
    r"offer(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?"
    r"|agree(?:s|d|ing)?|propos(?:e|es|ed|ing|als?)|consider(?:s|ed|ing)? (?:whether|how)|weigh(?:s|ed|ing)? whether"
    r"|debat(?:e|es|ed|ing) whether|decid(?:e|es|ing) whether"
)
_NEAR = (
    r"time|necessary|essential|vital|crucial|urgent|due|set|about|ready|willing|keen|eager|bound|poised|scheduled|slated|unlikely|likely|bids?|intentions?|motions?"
    r"|bills?|deadlines?|petitions?|(?:have|has|had|given) (?:until|till|\w+ (?:days|weeks|months|hours))"
)
#: "To go on tour", "to hold a strike".
_LIGHT = (
    r"(?: (?:go on|take part in|hold|make|give|begin|start|pay|stage|take|carry out|launch|open|sign|call)"
    r"(?: an?| the| its| his| her| their)?(?: \w+(?:al|ic|ive|ar|ed|ian))?)?"
)
#: What may stand between such a word and its "to": whom it is asked of, or until when.
_BETWEEN = r"(?: (?!to\b)[\w'’.-]+){0,6}?"
_TO_DO = late(
    rf"(?<!\bwon )(?<!\blegal )\b(?:{_WISH}|{_ASK}|{_GIVE}|{_NEAR}){_BETWEEN},? to(?: \w+ly)?(?: be)?(?: \w+ly)?"
    rf"{_LIGHT} $"
    r"|, (?:yet )?to be $",
    re.IGNORECASE,
)
#: "Talks on reopening the border", "called for a boycott", "is being considered for demolition".
_FOR = late(
    r"\b(?:call(?:s|ed|ing)?|push(?:es|ed|ing)?|appeal(?:s|ed|ing)?|demand(?:s|ed|ing)?|talks?|negotiations?|proposals?"
    r"|consider(?:s|ed|ing)?|pleas?|plans?|debat(?:e|es|ed|ing)|discuss(?:es|ed|ing|ions?)?|press(?:es|ed|ing)?"
    r"|request(?:s|ed|ing)?|hopes?|bids?|petition(?:s|ed|ing)?|wait(?:s|ed|ing)?|preparations?|deadline)"
    r" (?:for|on|of|about|over)(?: (?:an?|the|its|his|her|their|any|[\w-]+ly|[\w-]+al))? $"
    r"|\b(?:mull|consider|propose|discuss|debat|weigh|contemplat)\w* (?:an?|the|its|his|her|their)? ?$",
    re.IGNORECASE,
)
#: "A vote on the budget is planned for Thursday", "will be shut".
_SET = late(
    r"(?: (?!(?:that|which|who|and|but|has|have|had)\b)[\w'’-]+){0,6}"
    r" (?:is|are|was|were|being|has been|have been)(?: \w+ly)? (?:planned|scheduled|due|expected|set"
    r"|slated|proposed|likely|pencilled in|under discussion|under consideration|in the works)\b",
    re.IGNORECASE,
)
#: "The scheduled end of the curfew", "a possible ban".
_COMING = late(
    r"\b(?:scheduled|planned|expected|proposed|upcoming|forthcoming|impending|imminent|looming|anticipated|potential"
    r"|possible|threatened|hoped-for|would-be|eventual|prospective) $",
    re.IGNORECASE,
)
_WILL = late(
    r"\b(?:would|may|might|could|should|must|can)(?: \w+ly)? be $"
    r"|(?:\b(?:will|shall|is to|are to)|[’']ll)(?: \w+ly)?(?: be)? $",
    re.IGNORECASE,
)
#: "When asked to unlock it, he obliged" tells that he did.
_DONE = late(
    r"\b(?:did (?:so|as)|done so|obliged|complied|obeyed|duly)\b"
    r"|\b(?:when|after|once|on|upon) (?:\w+ )?(?:being |was |were )?(?:asked|told|ordered|urged|invited) to\b",
    re.IGNORECASE,
)
#: What a title says itself of what is to come.
_YET = late(
    r"\b(?:yet|still|due|set (?:to|for)|likely|close to|looms?|nears|awaits?|faces?)\b",
    re.IGNORECASE,
)
_WITH_PARTICLE = late(r"\b(\w+) (out|up|off|over|down|back|away)\b")
_STRETCH = late(r"[;:\n]|\. ")
_FAR = 120


def is_kept(evidence: Evidence) -> bool:
    """Tell whether the sentences say that what was promised or asked was done: "and did so"."""
    return _DONE.search(evidence.text) is not None


def planned(verb: str, evidence: Evidence) -> str:
    """Give the words by which every mention of a deed is set in the future; "" where one is not, or there is none."""
    own = stem(verb)
    deeds, cue = {own} if own in evidence.stems else akin(own), ""
    for text in evidence.sentences:
        text_words = () if _DONE.search(text) else words(text)
        for word in (candidate for candidate in text_words if stem(candidate.folded) in deeds):
            match = _set(text, word)
            if match is None:
                return ""
            cue = cue or " ".join(match[0].split()[:3])
    return cue


def _set(text: str, word: Word) -> re.Match[str] | None:
    """Find the words around a deed by which it is set in the future."""
    lead = _STRETCH.split(text[max(word.start - _FAR, 0) : word.start])[-1]
    match = _TO_DO.search(lead) or _FOR.search(lead) or _WILL.search(lead) or _COMING.search(lead)
    return match or _SET.match(text, word.end)


def ahead(verb: str, title: str, evidence: Evidence) -> str:
    """Give the words by which the sentences tell of a title only as to come; "" where they tell it otherwise, or not.

    A title may have another word for the deed: then nothing of what it tells, but who plans it, may be told as so.
    """
    view = reduce(or_, map(outlook, evidence.read), Outlook())
    wanted = stems(title) | phrasal(title)
    if not view.cue or is_kept(evidence) or _is_owned(title, wanted - view.ahead):
        return ""
    deed = stem(verb) if verb else ""
    if view.deeds & ({deed} | phrasal(title)):
        return "" if deed in view.asserted else view.cue
    about = wanted - view.planners
    is_told = view.does or about & view.asserted or deed in evidence.stems | _spoken()
    return view.cue if about & (view.ahead if deed else view.deeds) and not is_told else ""


def _is_owned(title: str, rest: frozenset[str]) -> bool:
    """Tell whether a title says itself that it tells of what is to come, by its words or by those of no plan."""
    return bool(_YET.search(title) or rest & prospective())


def phrasal(title: str) -> frozenset[str]:
    """Give the stems of the nouns made of a title's verbs with what is behind them: "walks out" is a walkout."""
    return frozenset(
        stem(f"{base_of(verb.lower())}{by}") for verb, by in _WITH_PARTICLE.findall(title)
    )


@cache
def _spoken() -> frozenset[str]:
    """Give the stems of the verbs of speech."""
    return frozenset(map(stem, says()))


def to_be(verb: str, evidence: Evidence) -> str:
    """Give the time after the article for which a deed is told in the present: "the trial begins next Tuesday"."""
    groups = [clause.group for _, clause in evidence.clauses if clause.group]
    own = [group for group in groups if stem(group.base) == stem(verb)]
    return _later(evidence) if own and all(map(_is_present, own)) else ""


def _later(evidence: Evidence) -> str:
    """Give the first time that sentences tell, where they tell of days after the article alone; else ""."""
    last = _last_day(evidence)
    times = [(time.text, date) for time in evidence.times if (date := edtf_of(time))]
    if last is None or any(date.bounds[0] <= last for _, date in times):
        return ""
    return times[0][0] if times else ""


def _is_present(group: Group) -> bool:
    return group.tense == "present" and not group.helpers


def _last_day(evidence: Evidence) -> int | None:
    """Give the last day on which the articles may have been published; none where one's is not known."""
    days = [source.published for source in evidence.sources.values()]
    known = [day.toordinal() for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def is_open_to_come(event: Event, evidence: Evidence) -> bool:
    """Tell whether a date is of some day from the article's own on: "[2029-01-14..]" of an article of that day."""
    last = _last_day(evidence)
    first, end = event.date.bounds
    is_set = event.date.text.startswith("[")
    return last is not None and is_set and end == inf and first >= last
