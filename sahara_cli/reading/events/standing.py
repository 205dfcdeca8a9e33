"""How a deed stands: done or suffered, still to come, or denied, doubted and left open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.dated import leads
from sahara_cli.reading.events.deeds.verbforms import OPEN
from sahara_cli.reading.events.doubted import is_nobodys, is_off, is_unreal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.dated import Tie
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb

_NEGATED = re.compile(
    r"\b(?:not|never|no longer|without|(?:abstained|refrained|stopped|prevented|barred|banned|kept)[^,;]* from"
    r"|(?:should|would|could|might) have)(?: \w+){0,2} $|n't (?:\w+ )?$"
    r"|\b(?:accused|suspected|guilty|convicted|acquitted|capable|fear|fears|threat|instead|possibility|risk) of $"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|to be|(?:is|are) to|due to|set to|scheduled|plans?|planned|going to|expected to|upcoming"
    r"|forthcoming|ahead of|planning)\b"
)
_IF = re.compile(r"[,\s]*(?:if|unless|whether)\b", re.IGNORECASE)
_DOUBTED = frozenset({"may", "might", "could", "should", "can", "must", "ought", "cannot"})
#: "Is alleged to have signed" is hearsay.
_HEARD = frozenset({"alleged", "suspected"})
#: Deeds that are done to somebody; and what tells that nobody is named behind the verb.
_RELEASED = frozenset({"freed", "pardoned"})
_DONE_TO = frozenset({"coerce", "sanction", "assault"})
_JOINED = re.compile(r"^[^,;]*\b(?:and|or|then) (?:later |then |\w+ly )?$")
_NO_OBJECT = re.compile(r"$|[.,;]| (?:in|on|at|for|to|by|from|after|last|this|with|and)\b")
_LEAD = 60


def is_undone(text: str, parts: Sequence[Clause], tie: Tie, deed: Deed) -> bool:
    """Tell whether a deed is denied, only possible, or left open."""
    clause, verb = tie.clause, tie.verb
    if _IF.match(text, clause.start, clause.end) or is_off(text, verb, deed, clause):
        return True
    own = deed.verb or (verb if verb and verb.start < deed.start else None)
    if own is None:
        return is_unreal(text, parts, clause, verb)
    led = deed.verb or leads(text, own, deed)
    if led and is_nobodys(text, clause, own):
        return True
    return is_denied(text, parts, clause, own)


def is_denied(text: str, parts: Sequence[Clause], clause: Clause, verb: Verb) -> bool:
    """Tell whether a verb is denied, doubted, or left open by the one that it hangs on."""
    if is_unreal(text, parts, clause, verb):
        return True
    lead = text[max(clause.start, verb.first - _LEAD) : verb.first]
    if verb.negated or _NEGATED.search(lead) or _DOUBTED & set(verb.helpers.split()):
        return True
    if ("would" in verb.helpers and "have" in verb.helpers) or verb.helpers.endswith("to have"):
        return True
    if verb.form != "infinitive" or (verb.helpers and verb.control in _HEARD):
        return False
    before = lead.split()[-1:] or [""]
    return verb.control in OPEN or before[0] in OPEN


def is_planned(text: str, clause: Clause, verb: Verb | None, deed: Deed) -> bool:
    """Tell whether a deed is told as to come."""
    if deed.verb:
        return deed.verb.is_planned
    stretch = text[max(clause.start, deed.start - _LEAD) : deed.start]
    return bool(_PLANNED.search(stretch)) or bool(verb and verb.is_planned)


def is_suffered(text: str, tie: Tie) -> bool:
    """Tell whether what stands before a verb suffers it: "was held and deported in 2019" as well."""
    verb = tie.deed.verb if tie.deed else tie.verb
    if verb is None or verb.is_passive:
        return bool(verb)
    done_to = tie.deed and (tie.deed.kind in _DONE_TO or verb.word in _RELEASED)
    if not done_to or verb.form != "finite" or verb.helpers:
        return False
    before = [one for one in tie.clause.verbs if one.end <= verb.first]
    joined = before and _JOINED.search(text[before[-1].end : verb.first])
    return bool(joined and before[-1].is_passive and _NO_OBJECT.match(text, verb.end))
