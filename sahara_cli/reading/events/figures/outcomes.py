"""What becomes of those who are counted, by the verb that they stand with: killed, freed, sacked; homes destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import UNDONE
from sahara_cli.reading.events.factuality.status import of_verb, undoes
from sahara_cli.reading.events.figures.frames import by_frame
from sahara_cli.reading.events.tables import counts, things
from sahara_cli.reading.events.triggers import verb_trigger
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

#: What is counted of plans too: "is to cut 400 jobs".
OF_PLANS = frozenset(
    {
        "sum",
        "jobs-cut",
        "jobs-created",
        "laid-off",
        "sacked",
        "hired",
        "deployed",
        "freed",
        "closed",
    }
    | {"troops", "asylum-seekers", "migrants", "refugees"}
)
#: "40 homes burned down": what is destroyed is the subject.
_ERGATIVE = frozenset({"burn", "collapse", "close", "shut"})
#: What says less than what else became of them: "returned home after being deported", "shot and killed".
_WEAK = frozenset({"returned", "arrived", "crossed", "shot", "attacked"})
#: What may stand behind a noun in its phrase: what somebody makes of it, or where.
_MADE = frozenset(
    {"homeless", "guilty", "redundant", "worldwide", "nationwide", "dead", "alive", "free", "ill", "abroad", "overseas"}
    | {"unconscious", "hungry", "idle", "safe", "nearby", "overnight", "daily"}
)  # fmt: skip
#: What people are told to be, whatever is done to them later: "15 girls injured in the crash were flown home".
_BODILY = frozenset({"killed", "wounded", "missing"})
_TRYING = frozenset({"try", "seek", "attempt", "hope", "want", "aim", "fail", "struggle"})
_CLAIMING = frozenset(
    {"claim", "admit", "report", "believe", "say", "think", "know", "allege", "confess", "boast"}
)
_TOLD = frozenset({"reported", "disputed"})
#: What `counts.tsv` has where a noun is counted itself: "used 60 trucks".
_ITSELF = "="
_CAPTIVES = frozenset({"hostages", "hostage", "captives", "captive", "prisoners", "prisoner"})
_TAKEN = late(r" (?:prisoner|hostage|captive)s?\b")
CUSTODY = late(r" (?:into custody|under arrest)\b")
_LOCKED = late(r"[^.;,]{0,30}? (?:custody|detention|captivity|captive|prisons?|jails?|camps?)\b")
BRINGING = frozenset(
    {"take", "rush", "transport", "admit", "send", "carry", "airlift", "fly", "move", "bring"}
)
#: "Two dead bodies", of which a number alone is read as a phrase.
_BODIES = late(r" dead bodies\b")
HOSPITAL = late(r"(?: to| in| into)(?: [\w-]+){0,3} (?:hospitals?|clinics?)\b")
#: What those do of whom many are told of by a protest: "300 activists blocked a motorway".
_PROTESTING = {"strike": "strikers", "protest": "protesters", "blockade": "protesters"}
_ALONG = late(
    r"\b(?:along|together|alongside|as well as) (?:with )?(?:the |another |at least |some )*$"
)
#: What takes a verb back that no clause was found for.
_NOT_DONE = late(
    r"(?:\b(?:not|never|no|would|could|may|might|if|will|should|must|can|threaten\w*|plan(?:s|ned|ning)?)|n't)"
    r" (?:\w+ )?$"
)
#: How far before such a verb that is looked for.
_NEAR = 40


#: What may stand between a verb and those whom it has for its object: "mowed down 12 people", "handed over 12".
_UP = frozenset({"up", "down", "off", "out"})
_PARTICLES = {"hand": _UP | {"over"}, "turn": _UP | {"over"}}


def outcome(sentence: Sentence, phrase: Phrase, thing: str) -> str:
    """Tell what is done to those of a phrase, or what they do; `thing` is its noun where no people are counted."""
    return _by_clause(sentence, phrase, thing) or _by_word(sentence, phrase, thing)


def of_things(verb: str, thing: str) -> str:
    """Tell what a verb does to things, "" for none: "destroyed"; of what is only counted, the noun itself."""
    what = things("done").get((verb, thing), "")
    return what if what != _ITSELF else _plural(thing)


def _plural(thing: str) -> str:
    if thing.endswith(("s", "craft")) or thing == "kg":
        return thing
    return f"{thing.removesuffix('y')}ies" if thing.endswith("ry") else f"{thing}s"


def _by_clause(sentence: Sentence, phrase: Phrase, thing: str) -> str:
    """Read it from the clause that has them as its subject or object, if it is no plan and no denial."""
    phrase, weak, described = _crowd_of(sentence, phrase), "", ""
    for clause in sentence.clauses:
        if clause.group is None:
            continue
        what = _in_clause(sentence, clause, clause.group, phrase, thing)
        if what and is_told(sentence, clause, what):
            if what in _WEAK:
                weak = weak or what
            elif clause.relation == "participle" and what not in _BODILY:
                described = described or what
            else:
                return what
    return described or weak or _along(sentence, phrase, thing)


def _along(sentence: Sentence, phrase: Phrase, thing: str) -> str:
    """Tell what is done to those who are told of beside others: "he was quarantined, along with 28 people"."""
    first = sentence.tokens[phrase.first].start
    if thing or not is_along(sentence, first):
        return ""
    for clause in reversed(sentence.clauses):
        group = clause.group
        if (
            group is None
            or sentence.tokens[group.head].start > first
            or not is_told(sentence, clause, "")
        ):
            continue
        if group.is_passive or clause.objects:
            return counts("done").get(group.base, "")
        return counts("doing").get(group.base, "")
    return ""


def is_along(sentence: Sentence, start: int) -> bool:
    """Tell whether those who are counted are told of beside others, who make them more."""
    return bool(_ALONG.search(sentence.text, max(sentence.start, start - _NEAR), start))


def _crowd_of(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Give "a total" for the people of "a total of 28 people", "a crowd of 28", who are as many."""
    at = next((n for n, chunk in enumerate(sentence.chunks) if chunk.phrase == phrase), 0)
    crowd = sentence.chunks[at - 2].phrase if at > 1 else None
    of = crowd and sentence.tokens[crowd.end].low == "of" and phrase.first == crowd.end + 1
    return crowd if crowd and of and sentence.tokens[crowd.head].low in counts("crowd") else phrase


def _status(sentence: Sentence, clause: Clause) -> str:
    """Tell whether what a clause tells was done; "had to be treated" is."""
    if clause.group and clause.group.helpers[:2] == ("had", "to"):
        return "reported"
    trigger = verb_trigger(sentence, clause)
    return of_verb(sentence, trigger).status if trigger else UNDONE


def is_told(sentence: Sentence, clause: Clause, what: str) -> bool:
    """Tell whether a clause tells what was done, and of plans also what is to be."""
    status = _status(sentence, clause)
    above = clause.parent.group if clause.parent and clause.relation == "infinitive" else None
    if _is_claimed(clause, above) or (what == "affected" and _may_have(clause)):
        return True
    if above and undoes(sentence, above):
        return False  # "dropped plans to cut 400 jobs"
    return _is_planned(clause, above, status) if what in OF_PLANS else status in _TOLD


def _is_planned(clause: Clause, above: Group | None, status: str) -> bool:
    """Tell "is to cut 400 jobs", done or still to be done, from "refused to cut 400 jobs"."""
    if clause.relation == "infinitive":
        return above is None or above.base not in words()["refusing"] | _TRYING
    return status != UNDONE


def _may_have(clause: Clause) -> bool:
    """Tell "may have been affected", which a breach is told by."""
    group = clause.group
    return group is not None and not group.negated and "have" in group.helpers


def _is_claimed(clause: Clause, above: Group | None) -> bool:
    """Tell "claimed to have killed 30 soldiers", which somebody says was done."""
    group = clause.group
    if group is None or above is None or "have" not in group.helpers:
        return False
    return above.base in _CLAIMING and not above.negated


def _in_clause(sentence: Sentence, clause: Clause, group: Group, phrase: Phrase, thing: str) -> str:
    if phrase in clause.objects or _is_behind(sentence, group, phrase):
        if group.is_passive:
            return ""
        caught = "" if thing else _caught(sentence, clause, group, phrase)
        return caught or _done(sentence, group, phrase, thing)
    if not _is_subject(sentence, clause, group, phrase):
        return ""
    if group.is_passive:
        return _done(sentence, group, phrase, thing)
    if thing:
        ergative = group.base in _ERGATIVE and _done(sentence, group, phrase, thing)
        going = things("doing").get((group.base, thing), "")
        return ergative or going or _of_household(sentence, "doing-so", group, phrase, thing)
    return _doing(sentence, clause, group)


def _is_subject(sentence: Sentence, clause: Clause, group: Group, phrase: Phrase) -> bool:
    """Tell whether a phrase is the subject of a clause's verb, and not too far before a participle."""
    return _stands(clause, phrase) and not _is_parted(sentence, group, phrase)


def _is_parted(sentence: Sentence, group: Group, phrase: Phrase) -> bool:
    """Tell a participle far behind other verbs: "100 crewmen battled to free five people trapped in it"."""
    if not group.is_passive or group.helpers:
        return False
    infinitives = (other for other in sentence.groups if other.form == "infinitive")
    return any(phrase.end <= other.head < group.head for other in infinitives)


def _is_behind(sentence: Sentence, group: Group, phrase: Phrase) -> bool:
    """Tell whether a phrase follows its verb at once, or behind one word: "shot dead 12 people"."""
    between = sentence.tokens[group.head + 1 : phrase.first]
    return (
        phrase.first > group.head
        and len(between) <= 1
        and all(
            token.tag in "AN" or token.low in _PARTICLES.get(group.base, _UP) for token in between
        )
    )


def _caught(sentence: Sentence, clause: Clause, group: Group, phrase: Phrase) -> str:
    """Tell "police seized 30 suspects", which of gunmen would be no arrest."""
    verbs = counts("law-done")
    key = f"{group.base} {_after(sentence, group)}"
    what = verbs.get(key, verbs.get(group.base, ""))
    by_law = any(sentence.tokens[subject.head].low in counts("law") for subject in clause.subjects)
    return what if by_law and sentence.tokens[phrase.head].low not in _CAPTIVES else ""


def _of_household(sentence: Sentence, part: str, group: Group, phrase: Phrase, thing: str) -> str:
    """Tell what people suffer that are counted by their homes: "left 45,000 homes without power"."""
    if thing not in counts("household"):
        return ""
    verb = "be" if group.word in words()["be"] else group.base
    return by_frame(sentence, part, verb, _behind(sentence, group, phrase))


def _behind(sentence: Sentence, group: Group, phrase: Phrase) -> int:
    """Give where the words begin that stand behind a verb and those whom it has for its object."""
    return sentence.tokens[max(group.head, head_of(sentence, phrase))].end


def head_of(sentence: Sentence, phrase: Phrase) -> int:
    """Give the place of a phrase's noun, before what is made of it: "four men guilty", "14,000 posts worldwide"."""
    tokens, at = sentence.tokens, phrase.end - 1
    while at > phrase.first + 1 and tokens[at].low in _MADE:
        at -= 1
    return at


def is_denied(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell what somebody denies: "denied that 300 workers were on strike"."""
    return any(
        above.group and above.group.base == "deny"
        for clause in sentence.clauses
        if phrase in clause.subjects or phrase in clause.objects
        for above in clause.ancestors()
    )


def _done(sentence: Sentence, group: Group, phrase: Phrase, thing: str) -> str:
    after = _after(sentence, group)
    if after in {"at", "up"} and group.base == "shoot":
        return ""
    keys = (f"{group.base} {after}", group.base)
    if thing:
        named = next((named for key in keys if (named := of_things(key, thing))), "")
        return named or _of_household(sentence, "done-so", group, phrase, thing)
    return _done_to(sentence, group, phrase, keys)


def _done_to(sentence: Sentence, group: Group, phrase: Phrase, keys: Sequence[str]) -> str:
    """Tell what is done to people, by the words behind the verb or, `keys`, by the verb alone."""
    behind = _behind(sentence, group, phrase)
    if group.base in BRINGING and HOSPITAL.match(sentence.text, behind, sentence.end):
        end = sentence.tokens[phrase.end - 1].end
        return "killed" if _BODIES.match(sentence.text, end) else "hospitalised"
    if what := by_frame(sentence, "done-so", group.base, behind):
        return what
    if group.base in {"take", "hold", "seize"}:
        return _taken(sentence, group, phrase, behind)
    what = next((counts("done")[key] for key in keys if key in counts("done")), "")
    head = sentence.tokens[phrase.head].low
    return what or next((named for key in keys if (named := of_things(key, head))), "")


def _taken(sentence: Sentence, group: Group, phrase: Phrase, behind: int) -> str:
    """Tell "took six hostages", "six soldiers were taken prisoner", "nine were taken into custody"."""
    head = sentence.tokens[phrase.head].low
    if head.removesuffix("s") in {"prisoner", "hostage", "captive"} or _TAKEN.match(
        sentence.text, behind
    ):
        return "held" if group.base == "hold" else "captured"
    if CUSTODY.match(sentence.text, behind):
        return "arrested"
    if seized := of_things(group.base, head):
        return seized
    # "A hall held 400 people": nobody is locked up in it.
    kept = group.is_passive or group.word.endswith("ing") or _LOCKED.match(sentence.text, behind)
    return "held" if group.base == "hold" and kept else ""


def _doing(sentence: Sentence, clause: Clause, group: Group) -> str:
    """Tell what those do who are counted, by their verb, the words behind it, or the protest that it tells."""
    end = sentence.tokens[group.head].end
    verb = "be" if group.word in words()["be"] else group.base
    if what := by_frame(sentence, "doing-so", verb, end):
        return what
    verbs = counts("doing")
    what = verbs.get(f"{group.base} {_after(sentence, group)}", verbs.get(group.base, ""))
    trigger = None if what or group.form == "ing" else verb_trigger(sentence, clause)
    return _PROTESTING.get(trigger.label, "") if trigger else what


def _after(sentence: Sentence, group: Group) -> str:
    """Give the word behind a verb."""
    return sentence.tokens[group.head + 1].low if group.head + 1 < len(sentence.tokens) else ""


def is_of(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is what a clause's deed is done to, or else what does it."""
    group = clause.group
    if group is None:
        return False
    return (
        phrase in clause.objects
        if not group.is_passive and clause.objects
        else _stands(clause, phrase)
    )


def _stands(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is a clause's subject, its own or the one that it takes over."""
    if clause.relation == "participle" and clause.antecedent is not None:
        return phrase == clause.antecedent
    above: Clause | None = clause
    while above is not None and not above.subjects:
        above = above.parent if above.relation != "infinitive" else None
    if above is None or clause.group is None:
        return False
    lacks = clause is not above and clause.group.form != "finite"
    return phrase in above.subjects and (clause.group.is_passive or not lacks)


def _by_word(sentence: Sentence, phrase: Phrase, thing: str) -> str:
    """Read the word before a number as its verb, where no clause was found: "and gun down 14 people"."""
    tokens = sentence.tokens
    at = _before_number(tokens, phrase)
    for place in range(at, max(at - 2, -1), -1):
        after = tokens[at].low if place < at else ""
        key = f"{base_of(tokens[place].low)} {after}".strip()
        what = of_things(key, thing) if thing else counts("done").get(key, "")
        if not thing and not what:
            what = by_frame(sentence, "done-so", key, tokens[head_of(sentence, phrase)].end)
        if tokens[place + 1].low in {"at", "up"} and key == "shoot":
            continue
        if what and tokens[place].tag not in "PX" and _is_plain(sentence, place, what):
            return what if _may_be_told(sentence, place, what) else ""
    return ""


def _may_be_told(sentence: Sentence, place: int, what: str) -> bool:
    """Tell whether the clause of a verb, where one was found for it, tells that it was done."""
    own = (clause for clause in sentence.clauses if clause.group and clause.group.head == place)
    return all(is_told(sentence, clause, what) for clause in own)


def _before_number(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Give the place before a phrase's number and what makes it rough: before "about 14 people"."""
    at = next((n for n in range(phrase.first, phrase.end) if tokens[n].tag == "M"), phrase.first)
    at -= 1
    while at > 0 and tokens[at].low in counts("rough"):
        if tokens[at].low == "of" and tokens[at - 1].low != "total":
            break  # "commuted the sentences of 37 prisoners"
        at -= 1
    return at


def _is_plain(sentence: Sentence, place: int, what: str) -> bool:
    """Tell whether nothing before a verb takes it back, or puts it off."""
    start = sentence.tokens[place].start
    lead = sentence.lead(start, _NEAR)
    return not _NOT_DONE.search(lead) and (what in OF_PLANS or not lead.endswith(" to "))
