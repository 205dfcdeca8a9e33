"""Verbs that tell something done though no kind is known of them: no state, figure, thought, comment or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.human import nouns_of
from sahara_cli.reading.lexicon.rows import words, words_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group


def is_deed(sentence: Sentence, clause: Clause, *, undone: bool = False) -> bool:
    """Tell whether a verb that no kind is known of tells something done, and no state, figure, thought or words."""
    group, lists = clause.group, words()
    if group is None or not _is_told(sentence, clause, group):
        return False
    if group.word in lists["speech"] and not group.is_passive:
        return _is_made_known(sentence, clause, group)
    if group.word in lists["moving"] and not undone and _is_figure(sentence, clause):
        return False
    return _is_no_description(group, clause)


def _is_made_known(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell news from words: "announced a plan", "admitted in 2015 that", "is due to report"."""
    if group.is_ahead and group.base in _DUE:
        return True
    reported = bool(clause.times) and complement(sentence, clause) is not None
    return group.base in ANNOUNCING and (bool(clause.objects) or reported)


def complement(sentence: Sentence, clause: Clause) -> Clause | None:
    """Find the clause of what somebody said: "announced on Monday that it would close"."""
    if clause.group is None or clause.group.tense == "present":
        return None
    that_clauses = (
        other for other in sentence.clauses if other.parent is clause and other.relation == "that"
    )
    bare = (other for other in that_clauses if other.marker in {"", "that"})
    return next((other for other in bare if other.first > clause.group.head), None)


def _is_no_description(group: Group, clause: Clause) -> bool:
    """Tell a verb that does not only describe; a birth with its day is told for itself."""
    return group.word not in words()["describing"] or (group.word == "born" and bool(clause.times))


def _is_told(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell what is told of from states, from what the reader is asked for, and from "it was learned"."""
    if group.form not in {"finite", "participle"} and not _is_told_apart(clause):
        return False
    state = group.word in words_of("stative", "modal")
    done = _is_held(sentence, clause, group) or _is_showing(sentence, group)
    if group.base in {"be", "have", "do"} or (state and not done):
        return False
    nothing = (is_comment, _only_credits, _is_of_nothing)
    empty = any(is_nothing(sentence, clause) for is_nothing in nothing)
    return not (empty or _is_impersonal(sentence, clause) or _is_order(clause))


def _is_held(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell "the cup will be held in Rabat", which is an occasion, from "the men are held in Rabat"."""
    if not group.is_passive or group.base not in {"hold", "host"}:
        return False
    human = nouns_of("people", "ordinary", "sufferer", "agent", "office")
    heads = [sentence.tokens[phrase.head] for phrase in clause.subjects]
    named = {mention.start for mention in sentence.mentions if mention.person}
    return bool(heads) and not any(
        token.low in human or token.tag == "O" or sentence.tokens[phrase.first].start in named
        for token, phrase in zip(heads, clause.subjects, strict=True)
    )


def _is_showing(sentence: Sentence, group: Group) -> bool:
    """Tell "appeared in court", "appeared for sentence" from "appeared to be", "appeared calm"."""
    behind = sentence.tokens[group.head + 1 : group.head + 2]
    where = bool(behind) and behind[0].low in {"in", "before", "on", "at", "for", "via"}
    return group.base == "appear" and group.tense == "past" and where


def is_lasting(sentence: Sentence, clause: Clause) -> bool:
    """Tell "was still held", "a crowd that was dancing": what went on and was not done then."""
    group = clause.group
    if group is None or group.form != "finite":
        return False
    helpers = {token.low for token in sentence.tokens[group.first : group.head]}
    still = group.is_passive and "still" in helpers and not {"being", "to"} & helpers
    going_on = group.word.endswith("ing") and bool({"was", "were"} & set(group.helpers))
    return still or (going_on and clause.relation == "relative" and not clause.set_off)


#: What is done with texts that somebody speaks in.
_ISSUED = frozenset(
    {"issued", "released", "published", "posted", "sent", "shared", "uploaded", "tweeted"}
)


def is_frame(sentence: Sentence, clause: Clause) -> bool:
    """Tell "in a statement issued on Monday, it said", "according to a study published in May": words and no deed."""
    group, described = clause.group, clause.antecedent
    if clause.relation != "participle" or group is None or described is None or group.helpers:
        return False
    text = sentence.tokens[described.head].low in nouns_of("document", "account")
    governed = (pair for around in sentence.clauses for pair in around.prepositional)
    led = any(
        word in {"in", "according to", "to"} and phrase == described for word, phrase in governed
    )
    return text and led and group.word in _ISSUED


def is_comment(sentence: Sentence, clause: Clause) -> bool:
    """Tell "the vote came nine days before the summit"."""
    group = clause.group
    if group is None or group.base != "come":
        return False
    return bool(_COMMENT.match(sentence.text, sentence.tokens[group.head].end))


def _is_of_nothing(sentence: Sentence, clause: Clause) -> bool:
    """Tell "the actions that occurred", which says of no deed what it was."""
    group = clause.group
    heads = {sentence.tokens[phrase.head].low for phrase in clause.subjects}
    if (
        heads
        and heads <= _HOURS
        and group is not None
        and group.base in {"break", "fall", "come", "cost", "begin"}
    ):
        return True  # "as dawn broke", "each day costs 2 million"
    if heads & {"something", "anything", "everything", "nothing"}:
        return True
    if group is None or group.base not in {"happen", "occur", "arise"}:
        return False
    return all(sentence.tokens[phrase.head].low in _NOTHING for phrase in clause.subjects)


_HOURS = frozenset(
    {"dawn", "day", "night", "darkness", "dusk", "morning", "evening", "hour", "minute"}
)
_NOTHING = frozenset(
    {"action", "actions", "thing", "things", "event", "events", "it", "this", "that", "what", "which", "something"}
    | {"those", "these", "one", "ones", "case", "cases", "change", "changes", "anything", "developments"}
)  # fmt: skip


def _only_credits(sentence: Sentence, clause: Clause) -> bool:
    """Tell ", the minister, Neal Blewett, announced today.": words, at the end of what they tell of."""
    group = clause.group
    if group is None or group.word not in words()["speech"]:
        return False
    if group.form != "participle" or group.helpers or not clause.subjects or clause.prepositional:
        return False
    named = sentence.tokens[clause.subjects[-1].head].tag == "P"
    return named and all(token.tag in "EAXIDM" for token in sentence.tokens[group.head + 1 :])


#: "It comes in addition to five sales", "the vote comes a day after": no deed, but how it stands to another.
_COMMENT = late(
    r" (?:amid|after|as|when|in (?:addition|response|the wake|light)|on top"
    r"|(?:just |only |barely |less than |more than )*(?:\w+ )?(?:hours?|days?|weeks?|months?|years?))\b"
)


def _is_impersonal(sentence: Sentence, clause: Clause) -> bool:
    """Tell "it was learned that"."""
    heads = [sentence.tokens[phrase.head].low for phrase in clause.subjects]
    return bool(
        heads == ["it"]
        and clause.group
        and clause.group.base in _MAKING_KNOWN
        and clause.group.is_passive
    )


def _is_order(clause: Clause) -> bool:
    """Tell "do take note", which asks the reader for something."""
    group = clause.group
    asks = group is not None and group.form == "finite" and group.helpers[:1] == ("do",)
    return asks and clause.relation in {"main", "conjoined"} and not clause.subjects


_MAKING_KNOWN = frozenset(
    {"learn", "report", "reveal", "announce", "believe", "hope", "expect", "say", "think", "know"}
)


#: What is done before or after the deed of the clause around has a day of its own: "after winning a race in 1998".
_ORDERING = frozenset({"after", "before", "since", "following"})


def _is_told_apart(clause: Clause) -> bool:
    """Tell ", adding Peru in 1952", set off by a comma, and "after winning a race in 1998", with a day of its own."""
    group = clause.group
    if group is None or group.form != "ing":
        return False
    apart = clause.relation == "participle" and clause.set_off and bool(clause.objects)
    before = clause.relation == "gerund" and clause.marker in _ORDERING
    done = bool(clause.objects) or group.is_passive
    return apart or (before and done and bool(clause.times))


def _is_figure(sentence: Sentence, clause: Clause) -> bool:
    """Tell "prices rose" and "rose to 12" from "the satellite fell to earth"."""
    if clause.objects:
        return any(sentence.tokens[phrase.head].tag == "M" for phrase in clause.objects)
    counted = any(
        sentence.tokens[p.first].tag == "M" or sentence.tokens[p.head].tag == "M"
        for _, p in clause.prepositional
    )
    heads = {sentence.tokens[phrase.head].low for phrase in clause.subjects}
    if "toll" in heads:
        return False
    return (
        counted
        or not clause.subjects
        or bool(heads & words()["quantity"])
        or any(map(_is_several, heads))
    )


def _is_several(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us")) and word != "gas"


#: "Is due to report in July".
_DUE = frozenset({"report", "testify", "decide", "rule", "speak", "answer", "announce"})
ANNOUNCING = frozenset({"find", "announce", "declare", "reveal", "confirm", "admit"})


def is_torn(clause: Clause) -> bool:
    """Tell a verb of a clause of its own whose subject was not found."""
    group = clause.group
    finite = group is not None and group.form == "finite" and group.is_passive
    return finite and clause.relation == "main" and not clause.subjects


def is_empty(sentence: Sentence, verb: Trigger) -> bool:
    """Tell "it was not clear", "there is no doubt"."""
    heads = {sentence.tokens[phrase.head].low for phrase in verb.clause.subjects}
    being = verb.group is not None and verb.group.base == "be"
    return being and (heads <= {"it", "there"} or _is_opinion(sentence, verb.clause))


def _is_opinion(sentence: Sentence, clause: Clause) -> bool:
    """Tell "he is a liar, Bo Rask said": what somebody calls another, which nobody did."""
    group = clause.group
    called = group is not None and group.tense == "present" and bool(clause.objects)
    if not called or sentence.tokens[clause.objects[0].first].low not in {"a", "an"}:
        return False
    behind = (
        other.group
        for other in sentence.clauses
        if other.first > clause.first and not other.objects
    )
    return any(verb is not None and verb.word in words()["speech"] for verb in behind)
