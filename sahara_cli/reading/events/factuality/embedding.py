"""The words a clause hangs on, and what they make of its deed: "denied that", "refused to", "accused of", "if"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import DONE, UNDONE, Factuality
from sahara_cli.reading.events.factuality.falsehoods import (
    by_false_report,
    by_false_teller,
    by_rumour,
    is_retracted,
    is_ruled_out,
)
from sahara_cli.reading.lexicon.rows import words, words_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
DOUBTFUL = frozenset({"may", "might", "could", "should", "can", "must", "ought", "cannot"})
_GERUNDS_UNDONE = frozenset({"without", "against", "than", "like", "instead of"})
_OF = frozenset({"of", "for", "from", "to", "with", "about", "against"})
_BEFORE_GERUND = late(
    r"\b(?:(?P<hearsay>accus\w+|suspect\w*|blam\w+|alleg\w+|charg\w+)"
    r"|guilty|convicted|acquitted|capable|fears?|threats?|instead|possibility|risks?|dangers?|hopes?|idea|aim|intention"
    r"|verge|brink|point|way|ways|hope|chance|prospect|cleared|incapable|short|thought|talk|dream\w*|prevent\w*|stop\w*"
    r"|deadline|timetable|decision|pretext|permission|prepar\w+|plans|kept|keep|barred|banned|refrain\w*|abstain\w*|discourag\w+|deter\w*|dissuad\w+|block\w*|prohibit\w*"
    r"|(?<!been )close|opposed|object\w*|warn\w*|stuck|far)\b[^,;]*$"
)
_FALSE = late(
    r"\b(?:false|untrue|wrong|unlikely|doubtful|possible|impossible|conceivable|not true|a lie|a myth|an invention"
    r"|nonsense|no truth|no (?:\w+ )?(?:evidence|proof|signs?|indication|hint|trace))\b"
)
_NO = late(
    r"(?:^|\b(?:that|said|says|and|but) |, )(?:no (?!longer|sooner|less|fewer|doubt)|nobody\b|no one\b|none\b"
    r"|not (?:one|a single) |neither |hardly |few (?!er))",
    re.IGNORECASE,
)
_RUMOUR = late(
    r"\b(claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|charges?|assertions?|speculation)\b"
    r"[^,;]* that\b",
    re.IGNORECASE,
)
_WISHED = late(
    r"\b(fears?|hopes?|threats?|possibility|risk|danger|doubts?|demands?|proposals?|calls?|requests?|worries|concerns?"
    r"|chance|prospect|plan|idea)\b[^,;.]*? that\b",
    re.IGNORECASE,
)
_TIMES, _PAST = frozenset({"before", "after", "since"}), frozenset({"past", "pluperfect"})
_TOLD_OF = frozenset({"expect", "reject", "dismiss", "dispute", "refute"})
#: "The claim that they shot it down could not be verified": it stands as a claim.
_BELIEVING = frozenset(
    {"believe", "think", "reckon", "suspect", "doubt", "feel", "guess", "suppose"}
)
_CHECKING = frozenset({"verify", "confirm", "corroborate", "substantiate", "authenticate"})
#: "Made a decision to attack", "gave an order to shell": what is meant, whatever verb leads to it.
_DECIDED = frozenset(
    {"decision", "vow", "pledge", "promise", "threat", "order", "orders", "deadline", "call", "offer", "pact", "case"}
)  # fmt: skip
_CLAIMING = frozenset({"try", "attempt", "plot", "conspire", "want", "plan"})
_BOASTING = frozenset({"claim", "boast", "purport", "profess", "allege"})
#: Who tells what was found out, and not what befell himself.
_FINDING = frozenset(
    {
        "police",
        "prosecutors",
        "prosecutor",
        "court",
        "judge",
        "officers",
        "investigators",
        "officials",
    }
)
_CLAIMANTS = frozenset({"him", "her", "them", "me", "us"})
_HARMING = frozenset(
    {"kill", "murder", "shoot", "poison", "assassinate", "stab", "bomb", "attack", "kidnap", "abduct", "silence"}
    | {"arrest", "jail", "beat", "rape", "hurt", "harm", "strangle", "bribe", "blackmail", "frame", "destroy"}
    | {"oust", "overthrow", "depose", "rob", "torture", "hang", "eliminate", "drown"}
)  # fmt: skip
_FORCING = frozenset({"force", "cause", "lead", "help", "compel", "prompt", "make", "get"})


def hanging(sentence: Sentence, clause: Clause) -> Factuality:
    """Read what a clause hangs on, and what that hangs on in turn."""
    factuality = DONE
    here: Clause | None = clause
    while here is not None:
        if here.relation == "relative" or _is_aside(here):
            # What a relative clause tells is told outright, whatever is said of the rest.
            break
        if (
            here.relation == "adverbial"
            and here.marker in _TIMES
            and here.group
            and here.group.tense in _PAST
        ):
            # "It was said to be higher before they met": so is when something was.
            break
        factuality = factuality.weaker(_link(sentence, here))
        if here.parent and here.parent.group and here is not clause.parent:
            factuality = factuality.weaker(_inherited(here, here.parent.group))
        here = here.parent
    return factuality


def _is_aside(clause: Clause) -> bool:
    """Tell "Ode, a banker arrested in May, was not part of it": commas set off what was done to him."""
    group = clause.group
    suffered = group is not None and group.form == "participle" and clause.relation == "participle"
    return suffered and clause.set_off and clause.antecedent is not None


def nobody(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause's subject is nobody: "no country", "neither Kenya nor Peru"."""
    if any(_NO.match(sentence.shown(phrase)) for phrase in clause.subjects):
        return True
    first = clause.subjects[0].first if clause.subjects else 0
    if clause.subjects and sentence.tokens[first].low == "neither":
        return True  # "Neither of the pilots was hurt"
    if first and is_ruled_out(sentence, clause.subjects[0]):
        return False  # "not Kenya but Peru"
    return first > 0 and sentence.tokens[first - 1].low in {
        "neither",
        "nor",
        "not",
        "hardly",
        "scarcely",
    }


def _inherited(here: Clause, group: Group) -> Factuality:
    """Take over that the verb above is itself denied: "did not say that", "will not try to"."""
    if here.relation in {"adverbial", "relative"} or group.base in _CHECKING:
        return DONE
    if group.negated or group.modal in DOUBTFUL:
        return Factuality(UNDONE, "not")
    if here.relation in {"infinitive", "gerund", "participle"} and group.is_ahead:
        return Factuality("planned", "ahead")
    return DONE


def _link(sentence: Sentence, clause: Clause) -> Factuality:
    if clause.relation in {"adverbial", "that"} and clause.marker in CONDITIONS:
        return Factuality(UNDONE, clause.marker)
    match clause.relation:
        case "that":
            view = _thought(sentence, clause).weaker(_by_teller(sentence, clause.parent))
            return view.weaker(_by_claimant(sentence, clause))
        case "infinitive":
            return _infinitive(sentence, clause)
        case "gerund":
            return _gerund(sentence, clause)
        case "participle":
            return _participle(sentence, clause)
    return DONE


def _by_teller(sentence: Sentence, above: Clause | None) -> Factuality:
    """Read who tells it: "a hoax letter said", "rumours said"."""
    if above is None:
        return DONE
    if false := by_false_teller(sentence, above) or by_false_report(sentence, above):
        return Factuality(UNDONE, false)
    rumour = by_rumour(sentence, above) or ("retracted" if is_retracted(sentence) else "")
    return Factuality("disputed", rumour) if rumour else DONE


def _by_claimant(sentence: Sentence, clause: Clause) -> Factuality:
    """Read "Quispe said the government had tried to kill him" as a claim: he tells whom others meant to harm."""
    own, above = clause.group, clause.parent
    if own is None or own.base not in _CLAIMING or above is None or above.group is None:
        return DONE
    if own.form != "finite" or not _is_said_by_one(sentence, above):
        return DONE
    below = (other for other in sentence.clauses if other.parent is clause)
    claimed = any(_is_harm(sentence, other) for other in below)
    return Factuality("disputed", above.group.word) if claimed else DONE


def _is_harm(sentence: Sentence, clause: Clause) -> bool:
    """Tell "to kill him", whoever he is, from "to help him"."""
    harmed = {sentence.tokens[phrase.head].low for phrase in clause.objects[:1]}
    return clause.group is not None and clause.group.base in _HARMING and bool(harmed & _CLAIMANTS)


def _is_said_by_one(sentence: Sentence, above: Clause) -> bool:
    """Tell what somebody says from what the police find."""
    said = above.group is not None and above.group.word in words_of("speech", "addressing")
    heads = (sentence.tokens[phrase.head].low for phrase in above.subjects)
    return said and not any(low in _FINDING for low in heads)


def _thought(sentence: Sentence, clause: Clause) -> Factuality:
    """Read what is said, thought or feared: by the verb, or by a noun such as "claims that"."""
    above = clause.parent
    end = sentence.tokens[clause.first].end
    group = above.group if above else None
    if above is None or group is None:
        return _by_noun(sentence.text[sentence.start : end])
    start = sentence.tokens[min(above.first, group.first)].start
    lead = sentence.text[start:end]
    if group.word in words()["unreal"] and group.base not in _TOLD_OF:
        return Factuality(UNDONE, group.word)
    if group.negated and group.base in _CHECKING:
        return Factuality("disputed", f"not {group.word}")
    if group.negated or nobody(sentence, above):
        return Factuality(UNDONE, "not")
    if group.word in words_of("unreal", "undo") and _RUMOUR.search(lead):
        return Factuality(UNDONE, group.word)
    return _by_noun(lead).weaker(_by_verb(clause, group))


def _by_noun(lead: str) -> Factuality:
    if _FALSE.search(lead):
        return Factuality(UNDONE, "not")
    if wished := _WISHED.search(lead):
        return Factuality(UNDONE, wished[1])
    rumour = _RUMOUR.search(lead)
    hearsay = rumour and rumour[1].lower() not in {"reports", "report"}
    return Factuality("disputed", rumour[1]) if rumour and hearsay else DONE


def _by_verb(clause: Clause, group: Group) -> Factuality:
    bare = clause.marker == "that" and clause.group and not clause.group.helpers
    if bare and group.base in words()["commanding"]:
        return Factuality(UNDONE, group.word)
    if group.base in _BELIEVING:
        ahead = clause.group and clause.group.modal in {"will", "would"}
        return Factuality(UNDONE if ahead else "disputed", group.word)
    if group.base in {"expect", "predict"}:
        return Factuality("planned", group.word)
    hearsay = group.word in words()["hearsay"] and group.base != "report"
    return Factuality("disputed", group.word) if hearsay else DONE


def _infinitive(sentence: Sentence, clause: Clause) -> Factuality:
    above, own = clause.parent, clause.group
    before = sentence.tokens[clause.first - 1] if clause.first else None
    if above is None or above.group is None or before is None or (own and own.negated):
        return Factuality(UNDONE, "to")
    return _led(before, own, above.group)


def _led(before: Token, own: Group | None, group: Group) -> Factuality:
    """Read the word before an infinitive: "set to", "said to have"; else the verb that it hangs on."""
    lists = words()
    if before.tag == "A" and before.low in lists["ahead"]:
        return Factuality("planned", before.low)
    direct = before.tag in "VAE"
    done = own is not None and "have" in own.helpers
    if direct and done and group.base in _BOASTING:
        return Factuality("disputed", group.word)  # "claimed to have shot down a jet"
    if direct and group.is_passive and group.word in lists["heard"]:
        return Factuality("disputed" if done else "planned", group.word)
    if before.low in lists["open"] - lists["planned"]:
        return Factuality(UNDONE, before.low)
    return _controlled(group, before.low, direct=direct)


def _controlled(group: Group, before: str, *, direct: bool) -> Factuality:
    """Read the verb or the noun that an infinitive hangs on: "agreed to", "refused to", "a plan to"."""
    lists = words()
    if group.word in lists["glad"]:
        return DONE
    if group.base in lists["deciding"]:
        return Factuality("planned", group.word)
    if group.word in words_of("open", "unreal", "undo"):
        return Factuality(UNDONE, group.word)
    if before in _DECIDED and not direct:
        return Factuality("planned", before)
    if before in lists["planned"]:
        return Factuality("planned", before)
    came_about = group.base in lists["did"] and (direct or group.base in _FORCING)
    return DONE if came_about else Factuality(UNDONE, "to")


def _gerund(sentence: Sentence, clause: Clause) -> Factuality:
    if clause.marker in _GERUNDS_UNDONE:
        return Factuality(UNDONE, clause.marker)
    above = clause.parent
    first = min(above.first if above else 0, clause.first)
    lead = sentence.text[sentence.tokens[first].start : sentence.tokens[clause.first].start]
    match = _BEFORE_GERUND.search(lead) if clause.marker in _OF else None
    if match and match["hearsay"]:
        accused = above.objects if above else []
        if any(_NO.match(sentence.shown(phrase)) for phrase in accused):
            return Factuality(UNDONE, "nobody")
        return Factuality("disputed", match["hearsay"])
    if match or clause.marker in {"about", "to", "on", "at"}:
        return Factuality(UNDONE, match[0].split()[0] if match else clause.marker)
    return DONE


def _participle(sentence: Sentence, clause: Clause) -> Factuality:
    """Read "denied shelling", "avoided meeting"."""
    above = clause.parent
    before = sentence.tokens[clause.first - 1].tag if clause.first else "X"
    if not clause.group or clause.group.form != "ing" or not above or not above.group:
        return DONE
    avoids = before in "VA" and above.group.base in words()["avoiding"]
    return Factuality(UNDONE, above.group.word) if avoids else DONE
