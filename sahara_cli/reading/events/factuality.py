"""How sure a deed is, as in FactBank: done, still to come, told by hearsay, or not done at all.

What a sentence denies, fears, asks for, calls off or only almost tells is no event: a reversal never yields the deed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.rows import bases, words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group


class Factuality(NamedTuple):
    """How a deed stands: "reported", "planned", "disputed" or "undone", and the word that says so."""

    status: str = "reported"
    word: str = ""

    def weaker(self, other: Factuality) -> Factuality:
        """Give the less sure of two."""
        return self if _RANK[self.status] >= _RANK[other.status] else other


_RANK = {"reported": 0, "disputed": 1, "planned": 2, "undone": 3}
_DONE = Factuality()
_DOUBTFUL = frozenset({"may", "might", "could", "should", "can", "must", "ought", "cannot"})
_PLANNED = frozenset(
    {
        "due",
        "set",
        "scheduled",
        "expected",
        "going",
        "planned",
        "planning",
        "slated",
        "poised",
        "bound",
        "supposed",
    }
)
_UNSURE = frozenset(
    {
        "likely",
        "able",
        "unable",
        "ready",
        "about",
        "unlikely",
        "willing",
        "unwilling",
        "reluctant",
        "keen",
        "eager",
        "free",
    }
)
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
#: Verbs that say that what hangs on them came about.
_DID = frozenset(
    {
        "manage",
        "begin",
        "start",
        "continue",
        "go",
        "come",
        "force",
        "cause",
        "lead",
        "help",
        "rush",
        "stop",
        "move",
        "turn",
        "succeed",
        "have",
        "make",
        "let",
        "get",
        "be",
        "resume",
        "use",
        "prompt",
        "compel",
        "prove",
        "happen",
    }
)
_SUBJUNCTIVE = frozenset(
    {
        "demand",
        "urge",
        "ask",
        "propose",
        "suggest",
        "insist",
        "recommend",
        "request",
        "want",
        "order",
        "require",
        "call",
    }
)
_AVOIDING = frozenset(
    {
        "deny",
        "avoid",
        "stop",
        "prevent",
        "consider",
        "delay",
        "postpone",
        "cancel",
        "risk",
        "resist",
        "suggest",
        "discuss",
        "oppose",
        "rule",
        "forbid",
        "ban",
        "mean",
        "favour",
        "contemplate",
        "threaten",
        "regret",
        "admit",
        "recall",
        "halt",
        "quit",
        "escape",
        "propose",
        "recommend",
        "fear",
    }
)
_ADMITTING = frozenset({"regret", "admit", "recall"})
_GERUNDS_UNDONE = frozenset({"without", "against", "than", "like", "instead of"})
_BEFORE_GERUND = re.compile(
    r"\b(?:(?P<hearsay>accus\w+|suspect\w*|blam\w+|alleg\w+|charg\w+)|(?P<undone>guilty|convicted|acquitted|capable|fears?|threats?|instead|possibility"
    r"|risks?|dangers?|hopes?|idea|aim|intention|verge|brink|point|way|ways|hope|chance|prospect|cleared|incapable|short|thought|talk|dream\w*"
    r"|prevent\w*|stop\w*|kept|keep|barred|banned|refrain\w*|abstain\w*|discourag\w+|deter\w*|dissuad\w+|block\w*|prohibit\w*"
    r"|(?<!been )close|opposed|object\w*|warn\w*|stuck|far))\b[^,;]*$"
)
_FALSE = re.compile(
    r"\b(?:false|untrue|wrong|unlikely|doubtful|possible|impossible|conceivable|not true|a lie|a myth|an invention|nonsense|no truth"
    r"|no (?:\w+ )?(?:evidence|proof|signs?|indication|hint|trace))\b"
)
_NO = re.compile(
    r"(?:^|\b(?:that|said|says|and|but) |, )(?:no (?!longer|sooner|less|fewer|doubt)|nobody\b|no one\b|none\b|not (?:one|a single) |neither |hardly |few (?!er))",
    re.IGNORECASE,
)
_HARDLY = re.compile(
    r"\b(?:almost|nearly|all but|barely|hardly|scarcely|never|no longer|not) (?:\w+ly )?$|\b(?:about|close|near|verge of|brink of) to $|\b(?:verge|brink|point) of $",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(allegedly|reportedly|purportedly|supposedly|apparently)\b", re.IGNORECASE
)
_RUMOUR = re.compile(
    r"\b(claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|charges?|assertions?|speculation)\b[^,;]* that\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(fears?|hopes?|threats?|possibility|risk|danger|doubts?|demands?|proposals?|calls?|requests?|worries|concerns?|chance|prospect|plan|idea)\b[^,;.]*? that\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?:Had|Were|Should) (?!\w+ed\b)")


def undoes(sentence: Sentence, group: Group) -> bool:
    """Tell whether a verb says of what it is told of that it is no more, or never was: "cancel", "call off"."""
    after = sentence.tokens[group.head + 1].low if group.head + 1 < len(sentence.tokens) else ""
    if after == "off":
        return group.base in {"call", "head", "stave", "fend", "ward", "break"}
    return group.base in bases("undo")


def of_verb(sentence: Sentence, trigger: Trigger) -> Factuality:
    """Tell how sure the deed is that a verb tells."""
    clause, group = trigger.clause, trigger.group
    if group is None or _is_asked(sentence, trigger.end):
        return Factuality("undone", "a question")
    found = _own(sentence, clause, group)
    return found.weaker(_hanging(sentence, clause)).weaker(_reported(sentence, clause))


def _is_asked(sentence: Sentence, at: int) -> bool:
    rest = sentence.text[at : sentence.end]
    quoted = sentence.text[sentence.start : sentence.start + 1] == '"'
    return rest.rstrip("\"')").endswith("?") or (quoted and "?" in rest.partition('"')[0])


def _own(sentence: Sentence, clause: Clause, group: Group) -> Factuality:
    """Read a verb's own helpers, what stands before it, and its subject."""
    helpers = set(group.helpers)
    if group.negated or group.modal in _DOUBTFUL:
        return Factuality("undone", group.modal or "not")
    if (
        group.form == "finite"
        and "to" in helpers
        and "have" in helpers
        and not helpers & {"has", "had"} - {"had"}
    ):
        if not {"reported", "said"} & helpers:
            return Factuality("undone", "to have")
    if helpers & _UNSURE:
        return Factuality("undone", next(iter(helpers & _UNSURE)))
    start, first = sentence.tokens[clause.first].start, sentence.tokens[group.first].start
    lead = sentence.text[min(start, first) : sentence.tokens[group.head].start]
    own = sentence.text[max(start, first - 40) if start <= first else first : first]
    opened = sentence.text[sentence.begin : first]
    if _INVERTED.match(opened) and "," not in opened:
        return Factuality("undone", "a condition")
    if _HARDLY.search(lead) and group.form == "finite":
        return Factuality("undone", "almost")
    if _nobody(sentence, clause):
        return Factuality("undone", "no")
    if clause.relation == "conjoined":
        own = sentence.text[max(sentence.start, first - 80) : first].rpartition(", ")[2]
    told = _HEARSAY.search(own) or _HEARSAY.search(
        sentence.text[first : sentence.tokens[group.head].end]
    )
    if told and "," in own[told.end() :] if told and told.string == own else False:
        told = None
    if "would" in helpers:
        return Factuality("planned" if "have" not in helpers else "undone", "would")
    if group.is_ahead or helpers & _PLANNED:
        return Factuality("planned", "ahead")
    return Factuality("disputed", told[1]) if told else _DONE


def _nobody(sentence: Sentence, clause: Clause) -> bool:
    for phrase in clause.subjects:
        shown = sentence.shown(phrase)
        if _NO.match(shown):
            return True
    return (
        bool(clause.subjects)
        and clause.subjects[0].first > 0
        and sentence.tokens[clause.subjects[0].first - 1].low
        in {"neither", "nor", "not", "hardly", "scarcely"}
    )


def _hanging(sentence: Sentence, clause: Clause) -> Factuality:
    """Read what a clause hangs on: "denied that", "refused to", "accused of", "if"."""
    found = _DONE
    here: Clause | None = clause
    while here is not None:
        if here.relation == "relative":
            # What a relative clause tells is told outright, whatever is said of the rest.
            break
        found = found.weaker(_link(sentence, here))
        if here.parent and here.parent.group and here is not clause.parent:
            found = found.weaker(_inherited(here, here.parent))
        here = here.parent
    return found


def _inherited(here: Clause, above: Clause) -> Factuality:
    """Take over that the verb above is itself denied: "did not say that", "will not try to"."""
    group = above.group
    assert group is not None  # noqa: S101 - told before
    if here.relation == "adverbial" or here.relation == "relative":
        return _DONE
    if group.negated or group.modal in _DOUBTFUL:
        return Factuality("undone", "not")
    if here.relation in {"infinitive", "gerund", "participle"} and group.is_ahead:
        return Factuality("planned", "ahead")
    return _DONE


def _link(sentence: Sentence, clause: Clause) -> Factuality:
    match clause.relation:
        case "adverbial" | "that" if clause.marker in _CONDITIONS:
            return Factuality("undone", clause.marker)
        case "that":
            return _thought(sentence, clause)
        case "infinitive":
            return _infinitive(sentence, clause)
        case "gerund":
            return _gerund(sentence, clause)
        case "participle" if clause.group and clause.group.form == "ing":
            return _participle(sentence, clause)
    return _DONE


def _thought(sentence: Sentence, clause: Clause) -> Factuality:
    above = clause.parent
    lead = sentence.text[sentence.start : sentence.tokens[clause.first].end]
    held = words()
    group = above.group if above else None
    if group and above:
        start = sentence.tokens[min(above.first, group.first)].start
        own = sentence.text[start : sentence.tokens[clause.first].end]
        if group.word in held["unreal"] and group.base not in {
            "expect",
            "reject",
            "dismiss",
            "dispute",
            "refute",
        }:
            return Factuality("undone", group.word)
        if group.negated or _nobody(sentence, above) or _FALSE.search(own):
            return Factuality("undone", "not")
        rumour = _RUMOUR.search(own) or _RUMOUR.search(lead)
        if group.word in held["unreal"] | held["undo"] and rumour:
            return Factuality("undone", group.word)
        if rumour and rumour[1].lower() not in {"reports", "report"}:
            return Factuality("disputed", rumour[1])
        if _WISHED.search(own):
            return Factuality("undone", _WISHED.search(own)[1])  # type: ignore[index]  # searched right before
        if (
            group.base in _SUBJUNCTIVE
            and clause.marker == "that"
            and clause.group
            and not clause.group.helpers
        ):
            return Factuality("undone", group.word)
        if group.base in {"expect", "predict"}:
            return Factuality("planned", group.word)
        if group.word in held["hearsay"] and group.base != "report":
            return Factuality("disputed", group.word)
        return _DONE
    if _FALSE.search(lead) or _WISHED.search(lead):
        return Factuality("undone", "not")
    rumour = _RUMOUR.search(lead)
    return Factuality("disputed", rumour[1]) if rumour else _DONE


def _infinitive(sentence: Sentence, clause: Clause) -> Factuality:
    above, own = clause.parent, clause.group
    before = sentence.tokens[clause.first - 1] if clause.first else None
    if own and own.negated:
        return Factuality("undone", "not")
    if above is None or above.group is None:
        return Factuality("undone", "to")
    group, held = above.group, words()
    direct = before is not None and before.tag in "VAE"
    if before is not None and before.tag == "A" and before.low in _PLANNED:
        return Factuality("planned", before.low)
    if (
        direct
        and group.word
        in {
            "said",
            "reported",
            "alleged",
            "believed",
            "thought",
            "rumoured",
            "understood",
            "claimed",
            "suspected",
            "known",
        }
        and group.is_passive
    ):
        done = own and "have" in own.helpers
        return Factuality("disputed", group.word) if done else Factuality("planned", group.word)
    if before is not None and before.low in held["open"] and before.low not in held["planned"]:
        return Factuality("undone", before.low)
    if group.base in {
        "agree",
        "decide",
        "plan",
        "promise",
        "vow",
        "pledge",
        "intend",
        "prepare",
        "schedule",
        "expect",
        "set",
        "arrange",
        "choose",
        "opt",
        "commit",
        "elect",
        "resolve",
    }:
        return Factuality("planned", group.word)
    if group.word in held["open"] | held["unreal"] | held["undo"]:
        return Factuality("undone", group.word)
    if before is not None and before.low in held["planned"]:
        return Factuality("planned", before.low)
    if group.base in _DID and (
        direct
        or group.base in {"force", "cause", "lead", "help", "compel", "prompt", "make", "get"}
    ):
        return _DONE
    return Factuality("undone", "to")


def _gerund(sentence: Sentence, clause: Clause) -> Factuality:
    if clause.marker in _GERUNDS_UNDONE:
        return Factuality("undone", clause.marker)
    start = clause.parent.first if clause.parent else 0
    lead = sentence.text[
        sentence.tokens[min(start, clause.first)].start : sentence.tokens[clause.first].start
    ]
    told = (
        _BEFORE_GERUND.search(lead)
        if clause.marker in {"of", "for", "from", "to", "with", "about", "against"}
        else None
    )
    if told and told["hearsay"] and _has_nobody(sentence, clause.parent):
        return Factuality("undone", "nobody")
    if told and told["hearsay"]:
        return Factuality("disputed", told["hearsay"])
    if told or clause.marker in {"about", "to", "on", "at"}:
        return Factuality("undone", told[0].split()[0] if told else clause.marker)
    return _DONE


def _has_nobody(sentence: Sentence, above: Clause | None) -> bool:
    """Tell whether what is accused or suspected is nobody."""
    return above is not None and any(_NO.match(sentence.shown(phrase)) for phrase in above.objects)


def _participle(sentence: Sentence, clause: Clause) -> Factuality:
    above = clause.parent
    before = sentence.tokens[clause.first - 1] if clause.first else None
    if above and above.group and before is not None and before.tag in "VA":
        if above.group.base in _AVOIDING - _ADMITTING:
            return Factuality("undone", above.group.word)
    return _DONE


_CREDITED = re.compile(r"(claim(?:s|ed)|alleg(?:es|ed))$")


def _reported(sentence: Sentence, clause: Clause) -> Factuality:
    """Read who tells it behind it: ", the opposition claims."."""
    for other in sentence.clauses:
        after = (
            other.group
            and other.first > clause.first
            and other.relation in {"main", "conjoined"}
            and not other.objects
        )
        if after and other.group and _CREDITED.match(other.group.word):
            return Factuality("disputed", other.group.word)
    return _DONE


# Nouns -------------------------------------------------------------------------------------------

_NOUN_UNDONE = re.compile(
    r"\b(?:possible|potential|threatened|feared|averted|failed|attempted|abortive|cancelled|canceled|postponed|foiled|aborted|likely|any|no|without|further"
    r"|never|called-off|suspended|abandoned|hypothetical|imminent|another possible)(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOUN_GOVERNED = re.compile(
    r"\b(?:end|ends|ending|halt|threats?|risks?|fears?|possibility|prospect|danger|calls?|requests?|demands?|appeals?|lack|absence|ban|hopes?|chance"
    r"|collapse|breakdown|cancellation|postponement|suspension|case|event|instead|prevention|avoidance|denial|claims?|rejection|opposition|warnings?)"
    r" (?:of|for|on|to|about|against)(?: (?:the|a|an|any|its|his|her|their))?(?: [\w-]+){0,2} $",
    re.IGNORECASE,
)
_NOUN_PLANNED = re.compile(
    r"\b(?:upcoming|forthcoming|planned|proposed|scheduled|next|coming|plans? for|ahead of|plan(?:s|ned)? (?:a|an|the)|candidates? in|run in)(?: [\w'-]+){0,3} $",
    re.IGNORECASE,
)
_NOUN_HEARSAY = re.compile(
    r"\b(alleged|reported|purported|supposed|suspected|claimed)(?: [\w-]+){0,2} $", re.IGNORECASE
)
#: Verbs after which even what had been is not told again: it never was, or is no more to be.
_NEVER = frozenset(
    "cancel postpone avert avoid prevent foil thwart deny scrap shelve abandon forestall pre-empt delay fear oppose reject"
    " refuse rule boycott abort axe threaten risk stave head fend ward skip want demand seek propose offer urge warn discuss plan"
    " consider expect doubt dismiss dispute ban forbid bar block veto".split()
)


def of_noun(sentence: Sentence, trigger: Trigger, verb: Trigger | None, *, own: bool) -> Factuality:
    """Tell how sure the deed is that a noun tells; `verb` leads to it, `own` tells that it has a date of its own."""
    lead = sentence.text[sentence.start : trigger.start]
    lead = lead[max(lead.rfind(", "), lead.rfind("; "), 0) :]
    if _is_asked(sentence, trigger.end) or _NOUN_UNDONE.search(lead) or _NOUN_GOVERNED.search(lead):
        return Factuality("undone", "not")
    told = _NOUN_HEARSAY.search(lead)
    found = Factuality("disputed", told[1]) if told else _DONE
    if _NOUN_PLANNED.search(lead):
        found = found.weaker(Factuality("planned", "ahead"))
    group = trigger.clause.group
    if group is None:
        return found
    about = trigger._replace(group=group, token=group.head)
    began = group.base in {"break", "strike", "take", "run"} and trigger.token < group.first
    if (
        group.base in _NEVER
        or (group.base == "call" and undoes(sentence, group))
        or (not own and not began and undoes(sentence, group))
    ):
        return Factuality("undone", group.word)
    if own and verb is not None and verb.group is not None:
        return found.weaker(of_verb(sentence, about))
    if own:
        return (
            found.weaker(Factuality("undone", "a condition"))
            if trigger.clause.marker in _CONDITIONS
            else found
        )
    return found.weaker(of_verb(sentence, about))
