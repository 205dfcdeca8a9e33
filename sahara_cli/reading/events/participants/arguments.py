"""The arguments of a deed: the phrases that its verb or its noun governs, before anybody asks whom they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import within
from sahara_cli.reading.events.participants.subjects import subjects_of
from sahara_cli.reading.events.participants.unnamed import possessor
from sahara_cli.reading.language.phrases import Phrase
from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause

#: "In front of", "in spite of": what stands behind "of" is no party.
_COMPOUND = frozenset(
    {"front", "spite", "face", "wake", "midst", "light", "view", "terms", "case", "course", "place"}
)
_JOINING = frozenset(
    {"join", "attend", "lead", "stage", "organise", "organize", "chair", "host", "address", "convene"}
)  # fmt: skip
#: What those who meet do there.
_MEETING = frozenset(
    {"agree", "fail", "decide", "vote", "approve", "discuss", "pledge", "vow", "reach", "sign", "urge", "call"}
    | {"defend", "reject", "back", "praise", "criticise", "criticize", "accuse", "try", "seek", "ask", "threaten"}
    | {"raise", "voice", "express", "outline", "present", "unveil", "announce", "propose", "refuse", "resolve"}
)  # fmt: skip
_PRESIDING = frozenset({"preside", "participate", "speak"})
_JOINED = frozenset({"protest", "consult", "cooperate"})
#: "A terrorist attack" tells what it was, not whose; "a police killing" may be either side's.
_ADJECTIVAL = frozenset({"terrorist", "suicide", "separatist"})
_BY_FORCE = frozenset({"assault", "coerce", "protest"})
_SUFFERED = frozenset(
    {"shooting", "killing", "murder", "death", "arrest", "detention", "kidnapping", "torture"}
)
_SETTLING = frozenset(
    {"end", "close", "settle", "resolve", "defuse", "ease", "heal", "finish", "conclude"}
)
_DISPUTES = frozenset(
    {"dispute", "row", "standoff", "stand-off", "feud", "quarrel", "conflict", "war", "rift", "impasse", "crisis",
     "tension", "tensions", "boycott", "spat", "deadlock", "fight", "argument", "disagreement"}
)  # fmt: skip
#: Verbs that tell whom aid is for.
_ASSISTING = frozenset({"assist", "help", "aid", "support", "feed", "shelter"})
_TAKING = frozenset({"steal", "rob", "snatch", "loot", "extort", "embezzle", "pilfer"})
#: Behind these prepositions stands whom a deed of a kind is done to or with.
_TOWARDS: dict[str, frozenset[str]] = {
    "consult": frozenset({"with", "to", "between"}),
    "cooperate": frozenset({"with", "between"}),
    "support": frozenset({"with", "to", "for", "of"}),
    "agree": frozenset({"with", "to", "between"}),
    "aid": frozenset({"to", "for", "in", "on"}),
    "concede": frozenset({"to", "against", "on", "with", "of"}),
    "retreat": frozenset({"to", "with"}),
    "request": frozenset({"to", "on", "of", "from"}),
    "accuse": frozenset({"against", "of", "into"}),
    "reject": frozenset({"from"}),
    "threaten": frozenset({"against", "to", "with"}),
    "protest": frozenset({"against"}),
    "sanction": frozenset({"on", "against", "with", "from"}),
    "mobilize": frozenset({"against"}),
    "coerce": frozenset({"with", "against", "on"}),
    "assault": frozenset({"on", "against", "at", "with", "into"}),
}
#: The same of single deeds: "recalled its envoy to Peru", "fired a missile over Japan", "denied access to Peru".
_BY_LABEL = {
    "warrant": frozenset({"for"}),
    **dict.fromkeys(("sport", "victory"), frozenset({"against", "over"})),
    "defeat": frozenset({"to", "against"}),
    "recall": frozenset({"to", "from", "in"}),
    "weapons test": frozenset({"over", "toward", "towards"}),
}
#: "Took aim at the board", "lashed out at the mayor".
_AIMED = frozenset({"take", "lash", "hit", "rail", "fire", "snipe"})
_SLAYING = frozenset({"kill", "wound", "injure", "murder"})
_BY_VERB = {
    **dict.fromkeys(("deny", "refuse", "cut", "halt", "stop"), frozenset({"to"})),
    **dict.fromkeys(("suspend", "freeze"), frozenset({"to", "of"})),
    "revoke": frozenset({"of"}),
    "issue": frozenset({"for", "to", "against"}),
}
#: Whose subject suffers what their object tells: "faced criticism", "survived an attack".
UNDERGOING = frozenset(
    {"face", "draw", "attract", "receive", "suffer", "sustain", "undergo", "survive", "escape"}
)
UNDERGONE = frozenset(
    {"accuse", "assault", "coerce", "protest", "reject", "request", "sanction", "threaten", "aid", "support"}
)  # fmt: skip
#: What measures do to whom they are meant for: "approved sanctions, targeting Peru's exports".
_AIMING = frozenset({"target", "hit", "punish", "slash", "accuse", "condemn", "denounce", "urge"})
#: What befalls whom a threat is for: "warned that Peru would pay".
_BEARING = frozenset({"face", "suffer", "pay", "meet", "regret", "lose", "bear", "see", "get"})
#: What is laid on somebody, who does not stand as the passive's subject: "tariffs were imposed on Peru".
_LAID_ON = frozenset({"impose", "reimpose", "levy", "slap", "issue", "lodge", "file", "bring"})
_SMALL = 2


def made_by(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Read "a lawsuit filed last year by the union": who stands behind "by" of the participle."""
    participles = (
        other
        for other in sentence.clauses
        if other.relation == "participle"
        and other.group
        and other.group.is_passive
        and other.antecedent
        if other.antecedent.first <= trigger.token < other.antecedent.end
    )
    return [
        phrase for clause in participles for word, phrase in clause.prepositional if word == "by"
    ]


def settled_with(sentence: Sentence, above: Clause) -> Iterator[tuple[Clause, Phrase]]:
    """Yield the other sides of the disputes that a clause ends by the way: ", ending a dispute with Peru"."""
    for clause in sentence.clauses:
        group = clause.group
        if clause.parent is not above or not group or group.base not in _SETTLING:
            continue
        if any(sentence.tokens[disputed.head].low in _DISPUTES for disputed in clause.objects):
            yield from ((clause, phrase) for word, phrase in clause.prepositional if word == "with")


def opposed_in(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """Give both sides of the dispute that is a clause's subject: "a row broke out between Acme and Nordvik"."""
    if not any(sentence.tokens[subject.head].low in _DISPUTES for subject in clause.subjects):
        return []
    return [phrase for word, phrase in clause.prepositional if word == "between"]


def owners_unnamed(sentence: Sentence, trigger: Trigger, phrase: Phrase) -> list[Phrase]:
    """Give whose a noun's deed is where nobody is named: "the farmers' march", "a police raid"."""
    end = trigger.token
    marked = next((at for at in range(phrase.first, end) if sentence.tokens[at].tag == "G"), 0)
    if marked > phrase.first:
        return [Phrase(phrase.first, marked, marked - 1)] if trigger.kind != "other" else []
    before = sentence.tokens[end - 1] if end > phrase.first else None
    acts = before and before.tag == "N" and before.low in people()["agent"] - _ADJECTIVAL
    own = acts and trigger.kind in _BY_FORCE and trigger.label not in _SUFFERED
    return [Phrase(end - 1, end, end - 1)] if own else []


def joining_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give the subjects of "joined the farmers' march" and "presided over a meeting", who take part."""
    clause = home_of(sentence, trigger)
    group = clause.group
    if group is None or group.is_passive or trigger.kind not in _JOINED:
        return []
    gatherings = clause.objects if group.base in _JOINING else ()
    if group.base in _PRESIDING:
        gatherings = [
            phrase for word, phrase in clause.prepositional if word in {"over", "in", "at"}
        ]
    is_joined = any(phrase.first <= trigger.token < phrase.end for phrase in gatherings)
    return subjects_of(sentence, clause) if is_joined else []


def attending_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give the subjects of "at a meeting in Oram, Sol said": who speaks or votes there takes part."""
    clause = home_of(sentence, trigger)
    group = clause.group
    if group is None or trigger.kind != "consult" or not clause.subjects:
        return []
    opens = any(
        word in {"at", "in", "during", "on"} and phrase.first <= trigger.token < phrase.end
        for word, phrase in clause.prepositional
        if phrase.end <= clause.subjects[0].first
    )
    said = group.word in words()["speech"] or group.base in _MEETING
    if not opens or not said or group.is_passive:
        return []
    addressed = clause.objects if group.base in words()["addressing"] else []
    return [*clause.subjects, *addressed]


def undergoing_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give the subjects of "faced criticism" and "survived an attack": it was done to them."""
    clause = home_of(sentence, trigger)
    group = clause.group
    if trigger.kind not in UNDERGONE or not group or group.is_passive:
        return []
    ends = {phrase.end + 1 for phrase in clause.objects}
    # "Faced a series of attacks"
    behind = [
        phrase for word, phrase in clause.prepositional if word == "of" and phrase.first in ends
    ]
    is_undergone = any(
        phrase.first <= trigger.token < phrase.end for phrase in (*clause.objects, *behind)
    )
    return subjects_of(sentence, clause) if is_undergone and group.base in UNDERGOING else []


def meant_by(sentence: Sentence, trigger: Trigger) -> Iterator[tuple[Clause, list[Phrase]]]:
    """Yield the clauses that name whom a deed is meant for, with the phrases that do.

    "Sent food to help Peru", "threatened to attack Peru", "demanded that Peru withdraw".
    """
    for clause in sentence.clauses:
        is_below = clause.parent is trigger.clause
        if is_below and clause.relation == "that":
            yield from _meant_in_that(sentence, trigger, clause)
        base = clause.group.base if clause.group else ""
        if is_below and clause.relation == "participle" and base in _AIMING:
            yield clause, [possessor(sentence, phrase) for phrase in clause.objects]
        if clause.relation == "infinitive" and _is_meant(trigger, base, is_below=is_below):
            yield clause, clause.objects


def _is_meant(trigger: Trigger, base: str, *, is_below: bool) -> bool:
    """Tell whether the object of an infinitive is whom a deed is meant for: "sent food to help Peru"."""
    aids = trigger.kind == "aid" and base in _ASSISTING
    return aids or bool(base and is_below and trigger.kind == "threaten")


def _meant_in_that(
    sentence: Sentence, trigger: Trigger, clause: Clause
) -> Iterator[tuple[Clause, list[Phrase]]]:
    if trigger.kind == "request":
        yield clause, clause.subjects
    if _warns(trigger, clause):
        # "Warned Peru would be met with force"
        yield clause, clause.subjects
    if _complains(trigger):
        yield (
            clause,
            [subject for subject in clause.subjects if sentence.tokens[subject.head].tag != "O"],
        )


def is_laid(trigger: Trigger) -> bool:
    """Tell "UN sanctions were imposed on Peru", whose subject is a measure."""
    base = trigger.group.base if trigger.group else ""
    return base in _LAID_ON and trigger.kind in {"sanction", "coerce", "accuse"}


def _warns(trigger: Trigger, clause: Clause) -> bool:
    """Tell "warned Peru would face war", which threatens Peru, from "warned Peru could attack"."""
    warned = trigger.group and trigger.group.base in {"warn", "threaten"}
    content = clause.group
    if trigger.kind != "threaten" or not warned or content is None:
        return False
    return content.is_passive or content.base in _BEARING


def _complains(trigger: Trigger) -> bool:
    """Tell "complained that the ministry had lied", which is of the ministry."""
    base = trigger.group.base if trigger.group else ""
    return trigger.kind == "accuse" and base in {"complain", "allege", "protest", "charge"}


def asked_to(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """Give those who are to do what is called for: "called for Quispe to leave"."""
    begins = {other.first for other in sentence.clauses if other.relation == "infinitive"}
    return [
        phrase for word, phrase in clause.prepositional if word == "for" and phrase.end in begins
    ]


def givers_of(sentence: Sentence, subjects: Iterable[Phrase]) -> tuple[str, ...]:
    """Give whose a grant is: "a Kenyan grant", "Kenya's grant", not "Kenyan refugees", "the Kenyan embassy"."""
    nouns = people()
    grants = [
        phrase
        for phrase in subjects
        if not is_person(sentence.tokens[phrase.head].low)
        and sentence.tokens[phrase.head].low
        not in nouns["people"] | nouns["sufferer"] | nouns["site"]
    ]
    return tuple(
        m.actor
        for phrase in grants
        for m in sentence.mentions
        if m.actor and within(sentence, m, phrase)
        if m.end < sentence.tokens[phrase.head].start
    )


def instances(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Give what "those" are of: "terrorist acts, such as those launched", "bigger than the one tested"."""
    tokens = sentence.tokens
    if tokens[phrase.head].low not in {"those", "one"} or phrase.end - phrase.first > _SMALL:
        return None
    led = [token.low for token in tokens[max(phrase.first - 2, 0) : phrase.first]]
    if tokens[phrase.first].low == "the" and led[-1:] in (["as"], ["than"]):
        return _compared(sentence)
    if led != ["such", "as"] and led[-1:] != ["including"]:
        return None
    end = phrase.first - len(led)
    before = [chunk.phrase for chunk in sentence.chunks if chunk.end <= end]
    return next((earlier for earlier in reversed(before) if earlier), None)


def _compared(sentence: Sentence) -> Phrase | None:
    """Give the subject that "the one tested in May" is compared with."""
    opening = (clause.subjects for clause in sentence.clauses if clause.relation == "main")
    return next((subjects[0] for subjects in opening if subjects), None)


def robbed_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give from whom something is taken: "stole a rifle from Quispe"."""
    group = trigger.group
    if group is None or group.base not in _TAKING:
        return []
    taken = (phrase for word, phrase in trigger.clause.prepositional if word == "from")
    return [phrase for phrase in taken if sentence.tokens[phrase.head].tag in "PNO"]


def towards_of(trigger: Trigger) -> frozenset[str]:
    """Give the prepositions behind which stands whom a deed is done to or with."""
    allowed = _TOWARDS.get(trigger.kind or "", frozenset())
    if trigger.group is None and trigger.label == "criticism":
        allowed |= {"to"}  # "sent a rebuke to the board"
    base = trigger.group.base if trigger.group else ""
    if trigger.label == "criticism" and base in _AIMED:
        allowed |= {"at"}
    if base in _SLAYING:
        return frozenset()  # "killed on a bridge"
    if base and trigger.kind == "accuse":
        # "Blamed Peru for the deaths of two babies", "condemned the launch by Peru"
        allowed = (allowed - {"of"}) | ({"by"} if trigger.mode == "disapprove" else set())
    return allowed | _BY_LABEL.get(trigger.label, frozenset()) | _BY_VERB.get(base, frozenset())


def near(sentence: Sentence, trigger: Trigger) -> Iterator[tuple[str, Phrase]]:
    """Yield the prepositional phrases right behind a noun, each right behind the one before."""
    phrase = phrase_at(sentence, trigger.token)
    at = phrase.end if phrase else trigger.token + 1
    for word, governed in home_of(sentence, trigger).prepositional:
        if at <= governed.first <= at + _SMALL:
            if sentence.tokens[governed.head].low in _COMPOUND:
                return
            at = governed.end
            yield word, governed


def is_done_to_another(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Quispe's criticism of Peru", whose owner acts, from "Quispe's arrest": "of" leads on to somebody."""
    word, governed = next(near(sentence, trigger), ("", None))
    return word == "of" and governed is not None and sentence.tokens[governed.head].tag in "PNO"


def home_of(sentence: Sentence, trigger: Trigger) -> Clause:
    """Give the clause that a noun's phrase is part of: "its invasion of Peru, which began" begins in another one."""
    for clause in sentence.clauses:
        governed = (phrase for _, phrase in clause.prepositional)
        if any(
            p.first <= trigger.token < p.end for p in (*clause.subjects, *clause.objects, *governed)
        ):
            return clause
    return trigger.clause


def phrase_at(sentence: Sentence, place: int) -> Phrase | None:
    """Give the noun phrase that a token stands in."""
    return next((c.phrase for c in sentence.chunks if c.phrase and c.first <= place < c.end), None)
