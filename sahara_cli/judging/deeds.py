"""What the cited sentences do not tell as done: violence without its word, what is denied, and what is to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging.words import EMPTY, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.words import Word

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
#: What denies, in the words of a clause; and what tells of what is still to come, or only may be.
_NEGATION = re.compile(
    r"\b(?:not|never|no longer|nobody|no one|none|neither|nor|cannot|without)\b|n't\b"
    r"|\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|fail(?:s|ed)? to|abstain\w*|refrain\w*|stopped short|ruled out|rul(?:e|es|ing) out"
    r"|cancel\w*|call(?:s|ed)? off|postpone\w*|scrapp\w+|abandon\w*|averted|foiled|thwarted|prevented|dismiss(?:ed|es) (?:reports|claims)|false(?:ly)?|untrue)\b"
    r"|\bno (?=\w)",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:will|shall|would|may|might|could|should|must|won't)\b|['’]ll\b"
    r"|\b(?:is|are|was|were|be) (?:\w+ )?(?:to|due|set|scheduled|expected|likely|planned|going|slated|poised|about|supposed|preparing|planning|hoping"
    r"|considering|ready|prepared) (?!by\b)"
    r"|\b(?:plan|plans|planned|planning|hope|hopes|hoped|intend|intends|intended|want|wants|wanted|aim|aims|aimed|expect|expects|expected|vow|vows|vowed|pledge|pledges"
    r"|pledged|promise|promises|promised|threaten|threatens|threatened|propose|proposes|proposed|scheduled|due|set|seek|seeks|sought|agree|agrees|agreed|consider\w*|prepare|prepares|preparing|prepared) (?:\w+ )?(?:to|for|on|in|that)\b"
    r"|\b(?:upcoming|forthcoming|next (?:week|month|year|summer|spring|autumn|fall|winter)|tomorrow|later (?:this|today)|if|unless|possible|potential|proposed|planned|expected|ahead of|in the coming)\b",
    re.IGNORECASE,
)
_TITLE_OPEN = re.compile(
    r"\b(?:not|no|never|without|nobody|none|den(?:y|ies|ied)|refus\w*|reject\w*|fail\w*|cancel\w*|calls? off|called off|postpon\w*|scrap\w*|abandon\w*"
    r"|abstain\w*|dismiss\w*|rul\w* out|to|will|would|may|might|could|plans?|planned|vows?|pledg\w*|promis\w*|hop\w*|intend\w*|threat\w*|expect\w*|seek\w*|propos\w*|propose|delay\w*"
    r"|wants?|urg\w*|call\w* (?:for|on)|ask\w*|demand\w*|warn\w*|due|next|future|possible|if|stops?|stopped|ends?|end|avert\w*|foil\w*|thwart\w*|prevent\w*|block\w*|lacks?|ban\w*|doubt\w*|question\w*"
    r"|consider\w*|suspend\w*|halt\w*|drop\w*|without|offer\w*|invit\w*|appeal\w*|request\w*|fear\w*|risk\w*|forecast\w*|predict\w*|agree\w*|decid\w*|announc\w*|say\w*|prepar\w*|order\w*|schedul\w*|bar\w*|stay\w*|cut\w*|withdraw\w*|quit\w*|unable|impossible|absence|absent|deal|bid|call|need\w*|must|should)\b",
    re.IGNORECASE,
)
#: Kinds whose deed is itself a word for what is to come, or against it.
_OPEN_KINDS = frozenset({"agree", "request", "threaten", "reject", "accuse"})
_TO_COME = re.compile(r"^((?:[A-Z][\w.'’-]* ?(?:and )?)+) (?:to|will) (?=[a-z])")
#: How many words before a deed may deny it or put it off; and how short a word tells no deed.
_NEAR, _SHORT = 4, 2
#: Stands for the deed behind what leads up to it.
_DEED = "do"
_CLAUSE = re.compile(r"[;:\n]|\.\s|, (?=(?:and|but|while|although|though|who|which|where|when|after|as|because|said|says|he|she|they|it)\b)|[\"]"
                     r"| (?=(?:but|while|although|though|after|before|because|when|until|since|who|which)\b)| - ")  # fmt: skip


def unviolent(event: Event, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Doubt an assault whose cited sentences have no word of violence."""
    if event.kind != "assault":
        return
    if not _VIOLENT.search(evidence.text):
        yield "kind", "assault, and no word of the cited sentences tells of violence"
    elif not _VIOLENT.search(event.title) and not any(_VIOLENT.search(one.what) for one in event.figures):
        yield "kind", "assault, and the title tells of none"


def undone(event: Event, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Doubt what is recorded as reported where the sentence denies the title's deed, or tells it as to come."""
    if event.status != "reported" or _TITLE_OPEN.search(_TO_COME.sub(r"\1", event.title)):
        return
    leads = _leads(event.title, evidence)
    if not leads:
        return
    denied = [_NEGATION.search(one) for one in leads]
    if all(denied) and denied[0]:
        yield "status", f'reported, and the sentence denies it ("{denied[0][0].strip()}")'
        return
    if event.kind in _OPEN_KINDS:
        return
    planned = [_PLAN.search(one) for one in leads]
    if all(planned) and planned[0]:
        told = planned[0][0].strip()
        yield "status", f'reported, and the sentence tells of what is to come or only may be ("{told}")'


def _leads(title: str, evidence: Evidence) -> list[str]:
    """Find what leads up to the title's deed, the first of its small words that a sentence has, in each that has it."""
    wanted = [
        stem(word.folded)
        for word in words(title)
        if word.text[0].islower() and word.folded not in EMPTY and len(word.folded) > _SHORT
    ]
    told = [(sentence, words(sentence)) for sentence in evidence.sentences]
    for deed in wanted:
        found = [
            _lead(sentence, spoken, at)
            for sentence, spoken in told
            for at, word in enumerate(spoken)
            if stem(word.folded) == deed
        ]
        if found:
            return found
    return []


def _lead(sentence: str, spoken: Sequence[Word], at: int) -> str:
    """Give the few words before a word, within its clause, and the word."""
    start = spoken[max(at - _NEAR, 0)].start
    return _CLAUSE.split(sentence[start : spoken[at].start])[-1] + _DEED
