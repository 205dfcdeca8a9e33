"""The heads that relative clauses, reduced ones and "that" hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.language.clauses import Clause
from sahara_cli.reading.language.walking.joints import (
    NAMED,
    is_found_guilty,
    is_suffered_alone,
    may_suffer,
    names_subject,
)
from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import words, words_of
from sahara_cli.reading.lexicon.verbs import is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase

#: How far "that" may stand behind its verb.
_NEAR = 6
#: Before a gerund these tell of what was done at another time, by who did the rest.
_APART = frozenset({"before", "after", "since", "without", "despite"})
_SINGULAR = frozenset({"is", "was", "has", "does"})


_REMITS = frozenset(
    {"staff", "state", "defence", "defense", "parliament", "congress", "finance", "government"}
)
_SPELLS = frozenset(
    {"time", "while", "moment", "moments", "minutes", "hours", "days", "weeks", "months", "years"}
)


class Tail(NamedTuple):
    """The end of the words before a clause: the last phrase, and whether a comma parts it."""

    last: Phrase | None
    comma: bool


def antecedent(
    tokens: Sequence[Token], clause: Clause, tail: Tail, follows: Chunk | None
) -> Phrase | None:
    """Give what a relative clause tells of: the last phrase, or behind a comma the last of the verb's number."""
    if office := _office_of(tokens, clause, tail, follows):
        return office
    if tail.last is None or not _is_of_another(tokens, tail, tail.last, follows):
        return tail.last
    governed = (phrase for _, phrase in clause.prepositional)
    before = (*clause.subjects, *clause.objects, *clause.apposed, *governed)
    alike = [phrase for phrase in before if not is_plural(tokens[phrase.head])]
    phrases = [phrase for phrase in alike if tokens[phrase.head].tag == "P"]
    return max(phrases or alike or [tail.last], key=lambda phrase: phrase.first)


def _is_of_another(
    tokens: Sequence[Token], tail: Tail, last: Phrase, follows: Chunk | None
) -> bool:
    """Tell "among its neighbours, which is set to meet": one alone is told of, and not the last noun."""
    return tail.comma and is_plural(tokens[last.head]) and bool(_is_of_one(follows))


def _office_of(
    tokens: Sequence[Token], clause: Clause, tail: Tail, follows: Chunk | None
) -> Phrase | None:
    """Read "a chief of staff who resigned" and "the mayor of Oran, who resigned" as told of the chief, the mayor."""
    last = tail.last
    office = _governor(tokens, clause, last) if last and follows else None
    if last is None or office is None:
        return None
    if tokens[last.head].low in _REMITS:
        return None if tail.comma else office
    if not any(token.low == "who" for token in tokens[last.end : last.end + 2]):
        return None
    return _bearer(clause) or (
        office if _may_bear(tokens[office.head]) and not _may_bear(tokens[last.head]) else None
    )


def _bearer(clause: Clause) -> Phrase | None:
    """Give who bears the name in "a woman named Haddad in Kassel, who died"."""
    named = clause.group is not None and clause.group.word in NAMED
    return clause.antecedent if named else None


def _may_bear(token: Token) -> bool:
    """Tell a noun for a person from a name and a thing: of "the mayor of Oran, who resigned" the mayor."""
    return token.tag != "P" and (token.low in people()["office"] or is_person(token.low))


def _governor(tokens: Sequence[Token], clause: Clause, last: Phrase) -> Phrase | None:
    """Give the noun that a preposition joins the last one to: the mayor of "the mayor of Oran", "of Oran and Fez"."""
    for word, phrase in reversed(clause.prepositional):
        if word == "of" and phrase.end == last.first - 1 and tokens[phrase.end].tag == "C":
            last = phrase
    if not last.first or tokens[last.first - 1].tag != "I":
        return None
    nouns = (*clause.subjects, *clause.objects, *clause.apposed)
    return next((phrase for phrase in nouns if phrase.end == last.first - 1), None)


def _is_of_one(follows: Chunk | None) -> bool:
    """Tell a verb whose subject is one: "which is set to meet"."""
    group = follows.group if follows else None
    return group is not None and (group.helpers or (group.word,))[0] in _SINGULAR


def is_plural(token: Token) -> bool:
    """Tell a common noun in the plural, by its ending."""
    return token.tag == "N" and token.low.endswith("s") and not token.low.endswith("ss")


def is_own(clause: Clause, *, comma: bool) -> bool:
    """Tell the subject of a relative clause from what is apposed to another one."""
    return clause.relation == "relative" and (not comma or clause.subjects == [clause.antecedent])


def is_spell(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell "a short time later, officers came": what stands first is no subject."""
    if not clause.subjects:
        return False
    first = clause.subjects[0]
    after = tokens[first.end].low if first.end < len(tokens) else ""
    counted = tokens[first.first].tag in "AM" and after in {"later", "earlier", "afterwards", "on"}
    return counted or tokens[first.head].low in _SPELLS


def place(
    tokens: Sequence[Token],
    clause: Clause,
    phrase: Phrase,
    *,
    listed: bool,
    comma: bool,
    governed: bool,
) -> None:
    """Take a phrase before the verb as a subject, or as what is apposed to one."""
    named = listed and names_subject(tokens, clause, phrase)
    if not clause.subjects or (listed and not named):
        clause.subjects.append(phrase)
    elif named or is_own(clause, comma=comma) or (comma and governed):
        clause.subjects = [phrase]
    elif tokens[phrase.head].tag == tokens[clause.subjects[-1].head].tag == "M":
        clause.subjects = [phrase]  # "59 dead, 527 injured"
    else:
        clause.apposed.append(phrase)


def behind_aside(here: Clause, group: Group, first: int, *, credited: bool) -> Clause:
    """Read "the man who fled, Omar Haddad, was caught": the verb is of what the aside tells of."""
    main = Clause("main", first, group=group)
    addressed = group.base in words()["addressing"] and group.base != "warn"
    main.inverted = credited and not addressed
    if not credited and here.relation == "relative" and here.antecedent:
        main.subjects, main.apposed = [here.antecedent], list(here.apposed)
    return main


def completes(tokens: Sequence[Token], clause: Clause, tail: Tail, follows: Chunk | None) -> bool:
    """Tell "said that it rained", "claims that it rained" from "the rain that fell"."""
    verbal, last, group = follows is not None and follows.sort == "VG", tail.last, clause.group
    if group and group.base == "be" and not verbal:
        return True
    if last is None or (group and last.first < group.head):
        return not (verbal and last)
    if verbal and not tail.comma:
        return False
    return _is_rumour(tokens, clause, last) or _is_addressed(clause)


def _is_rumour(tokens: Sequence[Token], clause: Clause, last: Phrase) -> bool:
    phrases = (last, *clause.objects[-1:], *clause.subjects[-1:])
    return any(tokens[phrase.head].low in words()["rumour"] for phrase in phrases)


def _is_addressed(clause: Clause) -> bool:
    return bool(clause.group and clause.group.base in words()["addressing"] and clause.objects)


def infinitive(
    tokens: Sequence[Token], here: Clause, group: Group, first: int, tail: Tail
) -> Clause:
    """Make the clause of an infinitive: "states due to meet" are those who meet."""
    before = tokens[first - 1] if first else None
    due = before is not None and before.tag == "A" and before.low in words()["due"]
    infinitive_clause = Clause("infinitive", first, here, group=group)
    if due and tail.last:
        infinitive_clause.antecedent, infinitive_clause.subjects = tail.last, [tail.last]
    return infinitive_clause


def _around_time(here: Clause, preposition: str) -> Clause:
    """Read "eased the rules for Kenyans visiting Peru before holding talks" as talks of who eased them."""
    described = here.relation == "participle" and not here.set_off
    return here.finite() if described and preposition in _APART else here


def ing(here: Clause, group: Group, first: int, preposition: str, tail: Tail) -> Clause:
    """Make the clause of a form in -ing: a gerund behind a preposition, else a participle of what it follows."""
    relation = "gerund" if preposition else "participle"
    clause, last = (
        Clause(relation, first, _around_time(here, preposition), preposition, group),
        tail.last,
    )
    opens = here.group is None and not here.subjects and here.relation in {"main", "that"}
    behind = last and not (here.group and here.group.head >= last.first)
    if last and behind and not (preposition or opens or tail.comma):
        clause.antecedent, clause.subjects = last, [last]
    return clause


def awaiting(first: Clause, clause: Clause, *, comma: bool) -> Clause | None:
    """Find the clause around one that waits for its verb: "Speaking in Lima, the mayor, Ana Silva, said" too."""
    above = clause.parent
    opens = comma and above is first and clause.relation == "participle"
    if opens and above and not (above.group or above.subjects) and clause.apposed:
        above.subjects, above.apposed = clause.apposed[:1], clause.apposed[1:]
        clause.apposed = []
    return clause.waiting()


def is_reduced(tokens: Sequence[Token], clause: Clause, *, comma: bool) -> bool:
    """Tell a verb that only describes its subject: no comma ends its phrase, or commas set it off."""
    group = clause.group
    if group is None or group.helpers or not is_past(group.word):
        return False
    if clause.objects and not is_naming(tokens, clause.subjects[-1:], group, clause.objects):
        return False
    before = tokens[group.first - 1].low if group.first else ""
    aside = before == "," or any(phrase.end == group.first for phrase in clause.apposed)
    inner = not comma or (aside and is_participle(group.word))
    return inner and clause.relation in {"main", "that", "adverbial", "relative"}


def is_naming(
    tokens: Sequence[Token], bearers: Sequence[Phrase], group: Group, names: Sequence[Phrase]
) -> bool:
    """Tell "a man named Haddad", who bears the name, from "the court named Haddad"."""
    if group.word not in NAMED or group.helpers or not bearers or not names:
        return False
    bearer, name = bearers[-1], names[0]
    common = tokens[bearer.head].tag == "N" and bearer.end == group.first
    return common and tokens[name.head].tag == "P" and name.first == group.head + 1


def describing(
    tokens: Sequence[Token], clause: Clause, group: Group, tail: Tail, *, credited: bool
) -> Clause | None:
    """Find the clause whose verb only describes its subject, where the next verb is told of that subject.

    "A man shot in Lima died": the clause itself; "a woman convicted of killing the mayor was freed": the one around.
    """
    if credited:
        return None
    if is_reduced(tokens, clause, comma=tail.comma):
        return clause
    return _set_off(tokens, clause, comma=tail.comma) or _around(tokens, clause, group)


def _set_off(tokens: Sequence[Token], clause: Clause, *, comma: bool) -> Clause | None:
    """Find the clause around of "Tamm, elected after Ruhl died, met": commas set off what was done to Tamm."""
    above = clause.parent if clause.relation == "adverbial" and comma else None
    if above is None or above.group is None or tokens[above.group.first - 1].low != ",":
        return None
    return above if above.subjects and is_reduced(tokens, above, comma=True) else None


def _around(tokens: Sequence[Token], clause: Clause, group: Group) -> Clause | None:
    """Find the clause that a gerund or an infinitive hangs on, whose verb only describes its subject."""
    above = clause.finite()
    led = clause.relation in {"gerund", "infinitive"} and clause.parent is above
    if not led or above.group is None or not above.subjects:
        return None
    if not (group.helpers or is_past(group.word)) or not is_reduced(tokens, above, comma=False):
        return None
    return above if _suffers(tokens, above.group) else None


def _suffers(tokens: Sequence[Token], group: Group) -> bool:
    """Tell "convicted", "found guilty", "hired", which are done to somebody, from "fled" and "agreed"."""
    lists = words()
    after = tokens[group.head + 1].low if group.head + 1 < len(tokens) else ""
    active = words_of("moving", "speech", "intransitive")
    return after == "guilty" or (
        is_participle(group.word) and (group.word in lists["laden"] or group.word not in active)
    )


def reduce(clause: Clause, group: Group, below: Sequence[Clause], *, set_off: bool) -> Clause:
    """Give a clause its verb, and the verb before to one that only describes: "the talks held in May led"."""
    assert clause.group is not None  # noqa: S101 - told by `is_reduced`
    first = clause.group.first
    described = clause.subjects[-1:]
    inner = Clause("participle", first, clause, group=clause.group._replace(form="participle"))
    inner.set_off = set_off
    inner.objects, clause.objects = clause.objects, []  # the name of "a man named Haddad"
    inner.subjects, inner.antecedent = described, described[0] if described else None
    inner.prepositional = [pair for pair in clause.prepositional if pair[1].first > first]
    inner.times = [time for time in clause.times if time > first]
    clause.prepositional = [pair for pair in clause.prepositional if pair[1].first < first]
    clause.times = [time for time in clause.times if time < first]
    clause.group = group
    _hang_on(inner, clause, below)
    return inner


def _hang_on(inner: Clause, above: Clause, below: Sequence[Clause]) -> None:
    """Let "after Ruhl died" hang on "elected", and not on the verb behind the comma."""
    for other in below:
        if other.relation == "adverbial" and other.parent is above:
            other.parent = inner


def _tells(tokens: Sequence[Token], group: Group) -> bool:
    """Tell "the court found that he lied", "found Sunday 90 pounds" from "nine found dead"."""
    behind = tokens[group.head + 1 : group.head + _NEAR]
    thing = next((token for token in behind if token.tag not in "EA"), None)
    objected = thing is not None and thing.tag in "MDO" and thing.low != "that"
    return objected or any(token.low == "that" and token.tag == "R" for token in behind)


def _is_over_something(tokens: Sequence[Token], group: Group) -> bool:
    """Tell a headline's "Bank attacked over pay row" from "rebels attacked over a wide front"."""
    behind = [token.low for token in tokens[group.head + 1 : group.head + 3]]
    named = behind[:1] == ["over"] and behind[1:] not in (["a"], ["the"])
    return named and group.word in words()["suffered over"]


def _is_suffered_apart(tokens: Sequence[Token], group: Group) -> bool:
    """Tell a headline's "Summit called off over a row": with that particle the verb has an object, or suffers."""
    particle = tokens[group.head + 1].low if group.head + 1 < len(tokens) else ""
    behind = (token for token in tokens[group.head + 2 :] if token.tag not in "EA")
    after = next(behind, None)
    free = after is None or (after.tag in "ISXTC" and after.low not in _OPENS_OBJECT)
    return free and f"{group.word} {particle}" in words()["suffered apart"]


def suffer(tokens: Sequence[Token], clause: Clause) -> None:
    """Read "nine killed in a crash", a headline's, as a passive: such a verb has an object, or suffers."""
    group = clause.group
    if (
        group is None
        or group.form != "finite"
        or group.helpers
        or not clause.subjects
        or (clause.objects and not is_found_guilty(tokens, clause, group))
        or not may_suffer(tokens, clause)
        or _tells(tokens, group)
    ):
        return
    if _is_suffered(tokens, clause, group) and clause.relation in _TOLD:
        clause.group = group._replace(form="participle")


#: What opens the object of a verb though it is no phrase: "called off what it had planned".
_OPENS_OBJECT = frozenset({"what", "whatever", "how"})
#: Clauses that tell something of their own.
_TOLD = frozenset({"main", "conjoined", "that", "adverbial"})


def _is_suffered(tokens: Sequence[Token], clause: Clause, group: Group) -> bool:
    determined = tokens[clause.subjects[-1].first].tag == "D"
    if determined and group.word in words()["by itself"]:
        return False  # "a crane toppled", not a headline's "Statue toppled"
    listed = group.word in words()["suffered"] or _is_suffered_apart(tokens, group)
    return listed or _is_over_something(tokens, group) or is_suffered_alone(tokens, clause, group)
