"""Words that a review offers for a statement that lacks its own: those of its event, or a headline of what was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafts.reviewed import DROPPED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reviewing.draft import Line

#: Of how many words whoever speaks is told at most; and of how many a headline is.
_FEW, _LONGEST, _SHORTEST = 7, 10, 3
#: By so many letters a title's verb is a statement's cue: "urge", "urged".
_BEGUN = 4
#: The verbs by which somebody says that something is so: behind "denied", "doubted", "hoped" and "feared" it is not.
_SAYING = {
    *("acknowledged", "added", "admitted", "affirmed", "announced", "argued", "asserted", "claimed", "conceded"),
    *("confirmed", "declared", "disclosed", "explained", "informed", "insisted", "maintained", "noted", "recalled"),
    *("replied", "reported", "revealed", "said", "say", "saying", "says", "stated", "stressed", "tell", "telling"),
    *("tells", "told", "announce", "announces", "claim", "claims", "confirm", "confirms", "insist", "insists", "wrote"),
}  # fmt: skip
#: What stands close before a verb of speech that says nothing: "did not say", "declined to say", "nobody said".
_UNSAID = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|neither|nor|without|cannot|hardly|to|if|whether|would|could|should|might|may)"
    r"|n[’']t)(?: \S+){0,2}$",
    re.IGNORECASE,
)
#: How many words before a verb of speech may take it back.
_NEAR = 3
#: What calls false what is said beside it: "said that reports of a raid were false".
_CALLED_FALSE = re.compile(
    r"\b(?:false|falsely|falsehoods?|untrue|not true|lies?|lying|lied|wrong|wrongly|incorrect|fabricat\w+|baseless"
    r"|unfounded|groundless|nonsense|propaganda|fake|hoax|fictions?|myths?|inventions?|invented|disinformation|slander|rubbish"
    r"|mistaken|impossible|unlikely)\b",
    re.IGNORECASE,
)
#: What a title of a deed may lack: that it was not done, or is only hoped for.
_NOT_SO = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|disput\w+|doubt\w*|refut\w+|dismiss\w*|never|not|no|nobody|none|neither"
    r"|hop(?:e|es|ed|ing)|fear\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
#: What limits what is said, so that without it something else is said: "killed nine when they were fired on".
_LIMITS = re.compile(
    r"\b(?:but|because|while|whereas|although|though|after|before|when|whenever|where|wherever|since|until|till|once"
    r"|following|despite|if|unless|except|provided|only)\b",
    re.IGNORECASE,
)
#: A headline ends before a second thing that is said, and before what is told by the way.
_GOES_ON = re.compile(
    r",? according to |,? and (?:that|said|he|she|they|it|we|has|have|had|is|are|was|were|would|will|could) "
    r"|, (?:who|which|whom|whose) |; | - | -- | \("
)
#: What stands before what was said, and tells nothing of it: "told reporters that the".
_LEAD = re.compile(r"(?:(?:him|her|them|reporters|journalists) )?(?:that )?(?:the |an? )?")
#: What leaves open who or what is meant, says that more belongs to it, or is another's words: it makes no headline.
_HEDGED = re.compile(
    r"[\"“”«»?,]|\b(?:who|which|whom|whose)\b|^(?:he|she|they|it|we|this|that|these|those|there|his|her|their|its|to)\b"
    r"|\b(?:if|unless|whether|neither|nor|either|both|between|that|only|except|without|I|we|our|my|you|yesterday|today"
    r"|tomorrow|how|why|what)\b|n't\b|[.!;] ",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|did|does|do|\w{3,}(?:ed|s))\b"
)


def suggested(line: Line, lines: Iterable[Line]) -> str:
    """Give words for a statement that lacks its own; "" where it may say something else.

    Where all of a sentence is what somebody says, "Rebels said that …" or "…, police said", its one event is that; and
    where its event is what is said, "Unions urge a boycott".
    Else a headline is made of a short clause behind the verb of speech, as titles are; of a longer one, none.
    """
    fields = line.fields
    is_blank = not fields.get("text") and fields.get("directness") == "indirect"
    if line.noun != "statement" or not is_blank:
        return ""
    if _is_unsaid(line):
        return ""
    return _of_event(line, lines) or _headline(line)


def _of_event(line: Line, lines: Iterable[Line]) -> str:
    """Give the title of the sentence's event, where that is all that is said, or is done by saying it: "urges"."""
    titles = _titles(line, lines)
    spoken = [title for title in titles if _is_spoken(title, str(line.fields.get("cue") or ""))]
    fitting = spoken or (titles if _is_all_said(line) else [])
    return fitting[0] if len(fitting) == 1 else ""


def _titles(line: Line, lines: Iterable[Line]) -> list[str]:
    """List the titles of the events of a statement's sentence, those that are dropped left out."""
    here = (other for other in lines if other.noun == "event" and other.place == line.place)
    return [str(event.fields.get("title") or "") for event in here if event.answer != DROPPED]


def _is_spoken(title: str, cue: str) -> bool:
    """Tell whether a title's verb is a statement's cue: "Envoys urge both sides to meet", and what they urged."""
    begun = cue[:_BEGUN]
    is_own = len(begun) == _BEGUN and begun != "said"
    return is_own and any(word.startswith(begun) for word in title.split())


def _is_unsaid(line: Line) -> bool:
    """Tell whether the words before a statement's cue take it back: "did not say"."""
    before, *after = _parts(line)
    return bool(after) and _UNSAID.search(" ".join(before.split()[-_NEAR:])) is not None


def _is_so(line: Line, said: str) -> bool:
    """Tell whether somebody says that something is so, and nothing beside it limits it or takes it back."""
    is_saying = str(line.fields.get("cue") or "").casefold() in _SAYING
    return is_saying and not (_LIMITS.search(said) or _CALLED_FALSE.search(said))


def _is_all_said(line: Line) -> bool:
    """Tell whether a statement's cue stands once in its sentence, close to its begin or its end, with its speaker."""
    before, *after = _parts(line)
    said = " ".join((before, *after))
    if not line.place[0] or len(after) != 1 or not _is_so(line, said) or _NOT_SO.search(said):
        return False
    if after[0]:
        return len(before.split()) <= _FEW and "," not in before
    _, comma, speaker = before.rpartition(", ")
    return bool(comma) and len(speaker.split()) <= _FEW


def _parts(line: Line) -> list[str]:
    """Part a statement's sentence at its cue."""
    text = str(line.notes.get("sentence") or "").rstrip(".")
    cue = str(line.fields.get("cue") or "")
    return re.split(rf" {re.escape(cue)}(?: |$)", text) if cue else [text]


def _headline(line: Line) -> str:
    """Make a headline of what is said behind the cue, where that is short and stands for itself; else ""."""
    _, *after = _parts(line)
    if len(after) != 1 or not after[0] or not _is_so(line, after[0]):
        return ""
    lead = _LEAD.match(after[0])
    said = after[0][lead.end() if lead else 0 :]
    end = _GOES_ON.search(said)
    words = said[: end.start()] if end else said
    count = len(words.split())
    is_whole = _SHORTEST <= count <= _LONGEST and _FINITE.search(words)
    if not is_whole or _HEDGED.search(words):
        return ""
    return words[:1].upper() + words[1:]
