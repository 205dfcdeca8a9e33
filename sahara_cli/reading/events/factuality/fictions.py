"""What is told in a novel, a film, a game or a drill, and never was: "in the film, rebels kidnap the mayor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger

_WORK = (
    r"(?:novel|novella|film|movie|play|sitcom|drama|thriller|comedy|comic|opera|musical|video ?game|computer game"
    r"|board game|game|storyline|plot|story|screenplay|sequel|prequel|trailer|episode|series|fable|satire|tale)"
)
_DRILL = (
    r"(?:drills?|simulations?|(?:training |military |emergency )?exercises?|war ?games?|re-?enactments?|rehearsals?"
    r"|scenarios?|mock-up)"
)
#: "In the novel, ...", "during a drill on Monday, ...": what the sentence tells is of that.
_WITHIN = late(
    r"\W*(?:In|As part of) (?:the|an?|his|her|its|their|this|that|one|another) (?:[\w'’-]+ ){0,3}?"
    r"(?:(?:novel|novella|film|movie|sitcom|drama|thriller|comic|opera|musical|(?:video|computer|board) ?game|storyline"
    r"|screenplay|sequel|prequel|trailer|fable|satire)\b(?! (?:industry|festival|studio|set|crew|makers?))[^,;:]{0,50}"
    r"|play|story|tale|plot|game),"
)
_DRILLING = late(
    rf"\W*(?:In|During|For|As part of) (?:the|an?|its|their|this|that|one|another) (?:[\w'’-]+ ){{0,3}}?"
    rf"{_DRILL}\b(?! (?:yard|book|room|hall))[^,;:]{{0,50}},"
)
#: "The game lets players bomb Berlin", "her novel tells how gangsters murdered a judge".
_TELLS = late(
    rf"\b{_WORK}(?:,[^,]{{0,60}},)? (?:(?:which|that) )?(?:tells?|depicts?|depicted|follows|imagines?"
    r"|portrays?|recounts?|lets? players|is about|is set (?:in|during|amid)|opens with|begins with|ends with"
    r"|centres on|centers on|shows how)\b",
    re.IGNORECASE,
)
#: "The film, about a massacre that killed 500 people, won": what a work is about is no news.
_ABOUT = late(
    r"\b(?:novel|film|movie|documentary|drama|thriller|opera|musical|book|biopic|memoir|podcast|painting|song|poem"
    r"|exhibition|mural)s?"
    r"(?:,? (?:based on|inspired by|recounting|depicting|portraying|retelling)|,? about)"
    r" (?P<matter>[^,;.]*(?:, (?:which|in which|where|when|who) [^,;.]*)?)",
    re.IGNORECASE,
)
#: "Hit their targets in an exercise off Kenya": the words behind a deed of a drill; who holds none.
_AT_DRILL = late(
    r"[^,;:]{0,80}\b(?:in|as part of) (?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:drills?|exercises?|war ?games?)\b"
    r"(?! (?:yard|book|room|hall|of)\b)"
)
_BANDS = late(
    r"\b(?:gunm[ae]n|militants?|rebels?|insurgents?|attackers?|guerrillas?|bombers?|jihadists?)\b",
    re.IGNORECASE,
)
#: "During the exercise, two soldiers were killed": what happened in earnest; in a simulation nobody dies.
_IN_EARNEST = late(
    r"\b(?:kill(?:ed|s|ing)|dead|died|dies|deaths?|wound(?:ed|s|ing)|injur(?:ed|es|ing|ies)|hurt|drowned|shot)\b"
)
_SIMULATED = late(r"\b(?:simulation|scenario|mock-up)", re.IGNORECASE)
#: "Police simulated an attack", "a mock raid".
_SHAM = late(
    r"\b(?:simulat(?:e|es|ed|ing)|re-?enact(?:s|ed|ing)?"
    r"|(?:mock|simulated|fictional|fictitious|imaginary|(?<=\ba )staged) (?:attacks?|raids?|arrests?|invasions?"
    r"|executions?|battles?|hijacking|kidnapping|siege|bombing|shooting|missile|hostage))\b",
    re.IGNORECASE,
)
#: From a sham to the deed that it is of, "simulated | an attack", and from a verb to the sham that it does.
_OF_SHAM = late(
    r"(?:(?!\b(?:while|as|after|before|when|where|but|who|whom|which|and(?! (?:an?|the)))\b)[^,;:]){0,30}"
)
_DONE = late(
    r"(?:carr|stag|held|hold|conduct|perform|mount|took|tak|repel|repuls|thwart|foil)\w*(?: (?!and\b)\w+){0,3} "
)
#: What is done in earnest where it is done for a drill.
_HELD = frozenset({"mobilize", "cooperate", "consult"})
#: "An AI video showed Bo Rask resigning", "a doctored photo of soldiers shooting prisoners".
_FORGED = late(
    r"\b(?:(?:AI|AI-generated|AI-made|computer-generated|fake|faked|deep-?fake|doctored|fabricated|manipulated|forged)"
    r" (?:\w+ )?(?:video|clip|footage|film|photo|photograph|picture|image|recording|audio)s?|deep-?fakes?)\b"
    r"[^,;:]{0,60}?\b(?P<shows>show(?:s|ed|ing|n)?|depict(?:s|ed|ing)?|of|portray(?:s|ed|ing)?|purport(?:s|ed|ing)?)\b"
)


def _is_forged(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what a forged picture shows, and that it shows it; what is done with the picture was done."""
    forged = _FORGED.search(sentence.text, sentence.begin, sentence.end)
    if forged is None or trigger.start < forged.start("shows"):
        return False
    group = trigger.group
    outright = group is not None and group.form == "finite"
    own = outright and trigger.clause.relation in {"main", "conjoined"}
    shown = trigger.start == forged.start("shows")
    return not own or (shown and not sentence.text.startswith(" that ", forged.end()))


def is_matter(sentence: Sentence, at: int) -> bool:
    """Tell a place in the words for what a film, a book or a song is about."""
    works = _ABOUT.finditer(sentence.text, sentence.begin, sentence.end)
    return any(work.start("matter") <= at < work.end() for work in works)


def is_of_fiction(sentence: Sentence, trigger: Trigger, kind: str | None) -> bool:
    """Tell a deed that a work of fiction, a drill or a forgery shows, and that never was."""
    if _is_forged(sentence, trigger) or _is_of_sham(sentence, trigger, kind):
        return True
    return kind != "other" and (
        _is_told(sentence, trigger) or _is_of_drill(sentence, trigger, kind)
    )


def _is_told(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what stands behind "in the novel," or "the game lets players"."""
    text, begin, end = sentence.text, sentence.begin, sentence.end
    telling = _WITHIN.match(text, begin, end) or _TELLS.search(text, begin, end)
    return telling is not None and telling.end() <= trigger.start


def _is_of_drill(sentence: Sentence, trigger: Trigger, kind: str | None) -> bool:
    if kind in _HELD:
        return False
    text, end = sentence.text, sentence.end
    drill = _DRILLING.match(text, sentence.begin, end)
    if drill is not None and drill.end() <= trigger.start and _is_played(text, drill, end):
        return True
    return kind == "assault" and _is_practised(sentence, trigger)


def _is_of_sham(sentence: Sentence, trigger: Trigger, kind: str | None) -> bool:
    shams = _SHAM.finditer(sentence.text, sentence.begin, sentence.end)
    return kind not in _HELD and any(_is_sham(sentence.text, sham, trigger) for sham in shams)


def _is_practised(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "missiles hit their targets in an exercise", where nobody is hurt and no gunmen come."""
    words = sentence.text[sentence.begin : sentence.end]
    practised = _AT_DRILL.match(sentence.text, trigger.close, sentence.end)
    return practised is not None and not _IN_EARNEST.search(words) and not _BANDS.search(words)


def _is_played(text: str, drill: re.Match[str], end: int) -> bool:
    """Tell what a drill plays from what went wrong at one."""
    return bool(_SIMULATED.search(drill[0])) or not _IN_EARNEST.search(text, drill.end(), end)


def _is_sham(text: str, sham: re.Match[str], trigger: Trigger) -> bool:
    """Tell a deed that is the sham itself, that is simulated, or that does no more than stage it."""
    at = trigger.start
    if at < sham.start():
        return _DONE.fullmatch(text, at, sham.start()) is not None
    if at < sham.end():
        return True
    finite = trigger.group is not None and trigger.group.form == "finite"
    is_told = finite and trigger.clause.relation != "relative"
    return not is_told and _OF_SHAM.fullmatch(text, sham.end(), at) is not None
