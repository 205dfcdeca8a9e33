"""What the cited sentences do not tell as done: violence without its word, what is denied, and what is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.words import EMPTY, stem, words
from sahara_cli.reading.events.certainty import DONE, UNDONE
from sahara_cli.reading.events.factuality import of_verb
from sahara_cli.reading.events.triggers import frames, verb_trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.certainty import Factuality
    from sahara_cli.reading.language.clauses import Clause

#: Stems of the words of violence, and words whose stem other words share.
_VIOLENT = re.compile(
    r"\b(?:kill|murder|slay|slain|slew|attack|assault|assassin|bomb|blast|explo[ds]|deton|shoot|shot|gun|fir(?:e|ed|ing)\b|sniper"
    r"|massacr|slaughter|behead|execut|stab|knif|beat|batter|tortur|rap(?:e|ed|ing|ist)\b|sexual|molest|abus|grope|invasion|invad"
    r"|raid|strik|struck|air ?strike|shell(?:s|ed|ing|fire)?\b|rocket|missile|mortar|artillery|ambush|clash|fight|fought|battl|combat"
    r"|storm|offensive|violen|wound|injur|hurt|maim|casualt|dead|death|died|fatal|lynch|strangl|chok|poison|gas|hang(?:ed|ing)"
    r"|hack(?:ed|ing) to|pepper|tear.?gas|water cannon|baton|rubber bullet|crackdown|terror|suicide|hostage|war\b|wars\b|warfare|onslaught"
    r"|rampage|plough|ram(?:med|ming)|hit(?:s|ting)?\b|hitting|destroy|burn|arson|torch|set (?:fire|alight)|genocide|atrocit|cleans"
    r"|punch|kick|slap|scuffl|brawl|riot|unrest|fire[- ]?fight|gunm|milit\w+ (?:action|operation)|opened up|open(?:s|ed)? up|drag|pelted|stoning|stoned"
    r"|target|decapitat|cut down|pursu|hostilit|bloodshed|carnage|intifada|insurg|crush|victim|brutal|harm|manslaughter)",
    re.IGNORECASE,
)
#: Kinds whose deed is itself a word for what is to come, or against it.
_OPEN_KINDS = frozenset({"agree", "request", "threaten", "reject", "accuse"})
_TO_COME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|the)){0,6} (?:to (?!the\b|an?\b)[a-z]|will |is to |are to )")
_NEGATED_TITLE = re.compile(
    r"\b(?:not|no|never|without|den(?:y|ies|ied)|refus\w*|reject\w*|fail\w*|cancel\w*|call(?:s|ed) off|postpon\w*|scrap\w*"
    r"|abandon\w*|abstain\w*|avert\w*|foil\w*|thwart\w*|prevent\w*|could|may|might|unable|possible)\b",
    re.IGNORECASE,
)
_FORCE = frozenset({"assault", "coerce", "mobilize"})
_PEACEFUL = frozenset(
    {"agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "sanction"}
)
#: Words by which a deed is surely not told as done; others only may do so, as "tried" and "seeking" do.
_CLEAR = frozenset(
    "not no never nobody none neither almost may might could can cannot must should would if unless whether deny denies denied denying"
    " refuse refused refuses fail failed fails cancel cancelled canceled postponed abstain abstained prevented averted foiled".split()  # noqa: SIM905
)
_VAGUE = frozenset({"decided", "decides", "tried", "seeking", "called", "on", "to"})
#: A shorter word tells no deed.
_SHORT = 2


def unviolent(event: Event, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Doubt an assault of which neither the title nor the sentences tell, or whose title tells of a peaceful deed."""
    if event.kind != "assault":
        return
    is_titled = _VIOLENT.search(event.title) or any(_VIOLENT.search(one.what) for one in event.figures)
    if not _VIOLENT.search(evidence.text):
        if not (is_titled and _VIOLENT.search(evidence.around)):
            yield "kind", "assault, and no word of the cited sentences tells of violence"
    elif not is_titled and (deed := _peaceful(event.title)):
        yield "kind", f'assault, and the title tells of none, but of "{deed}"'


def _peaceful(title: str) -> str:
    """Give a title's word for a deed that is no force, by the lexicon of deeds; "" where there is none."""
    verbs, nouns = frames()
    for word in words(title):
        kinds = {one.sort.kind for table in (verbs, nouns) for one in table.get(word.folded, ())}
        if kinds & _FORCE:
            return ""
        if kinds and kinds <= _PEACEFUL:
            return word.text
    return ""


def undone(event: Event, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Doubt what is recorded as reported where the sentence denies the title's deed, or tells it as to come."""
    if event.status != "reported":
        return
    if _TO_COME.match(event.title) and event.kind not in _OPEN_KINDS:
        yield "status", "reported, and the title tells of what is to come"
        return
    standings = _standings(event.title, evidence)
    if not standings or any(one.status in {"reported", "disputed"} for one in standings):
        return
    word = standings[0].word
    if all(one.status == UNDONE for one in standings):
        if word in _CLEAR and not _NEGATED_TITLE.search(event.title):
            yield "status", f'reported, and the sentence denies it or leaves it open ("{word}")'
    elif event.kind not in _OPEN_KINDS and word not in _VAGUE:
        yield "status", f'reported, and the sentence tells of what is to come ("{word}")'


def _standings(title: str, evidence: Evidence) -> list[Factuality]:
    """Tell how sure the title's deed is, its first word that is a verb's in the sentences, in each clause of that verb."""
    verbs = [(stem(clause.group.base), one, clause) for one, clause in evidence.clauses if clause.group]
    for word in words(title):
        if word.folded in EMPTY or len(word.folded) <= _SHORT:
            continue
        deed = stem(word.folded)
        clauses = [(one, clause) for verb, one, clause in verbs if verb == deed]
        if clauses:
            return [_standing(one, clause) for one, clause in clauses]
    return []


def _standing(sentence: Sentence, clause: Clause) -> Factuality:
    trigger = verb_trigger(sentence, clause)
    return of_verb(sentence, trigger) if trigger else DONE
