"""Titles: a sentence's own subject, verb and object, as a headline has them; never a bare name or a bare noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.arguments import instances
from sahara_cli.reading.events.participants.subjects import doers_around, subjects_of
from sahara_cli.reading.events.titles.around import (
    goes_on_suffering,
    is_of_antecedent,
    joined,
    named_in_full,
)
from sahara_cli.reading.events.titles.naming import (
    OWNERS,
    Naming,
    Subject,
    bare,
    behind_noun,
    is_first_person,
    is_human,
)
from sahara_cli.reading.events.titles.predicates import complement, predicate
from sahara_cli.reading.events.titles.turning import named, number_of, turned
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_participle, third

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.participants.both import Sides
    from sahara_cli.reading.events.participants.coreference import Names
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

#: Words of a title that is made of a sentence's first ones, or tells on what occasion.
_MOST = 11
_MEANT = frozenset({"it", "he", "she", "they"})
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = late(
    rf" (?:on|in) (?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:,? \d{{4}})?(?!\d))\b"
)
#: What a title cannot end with: "rise faster than" of "rose faster than in 2019".
_LOOSE = late(
    r" (?:(?:\w+er |more |less )?than|and|or|the|an?|but|because|which|whose|that|as \w+ as)$"
)
#: Words before a verb that take away what it tells: a title keeps them.
_HARDLY = frozenset({"never", "hardly", "barely", "scarcely", "almost", "nearly"})
#: Words that say on what occasion something was done.
_ON = frozenset({"when", "as", "after"})
_BY = late(
    r"(?:\w+ )?by (?!phone|telephone|video|name|force|mistake|accident|train|air|sea|car|bus|ship)"
)
_TIMES = late(r" for the (?:first|second|third|last|\w+th) time\b")


class Titles:
    """Writes the titles of one article's events."""

    def __init__(self, names: Names, sentences: Sequence[Sentence]) -> None:
        self._names, self._sentences = names, sentences
        self._naming = Naming(names)

    def of_verb(self, sentence: Sentence, verb: Trigger, sides: Sides, status: str) -> str:
        """Write a title of a verb: "Norland lifts its ban on grain exports", "9 killed in a crush near Oram"."""
        clause, group = verb.clause, verb.group
        assert group is not None  # noqa: S101 - only verbs come here
        parties = sides.recipients if group.is_passive else sides.actors
        phrases = _doers(sentence, clause)
        subject = self._naming.subject(sentence, phrases, group, parties.ids)
        rest = self._rest(sentence, clause, group, sides, verb.mode)
        if subject.vague or not subject.words:
            if round_about := turned(sentence, clause, group, status):
                return _capital(round_about)
            subject = self._antecedent(sentence, subject) if subject.vague else subject
        if not subject.words:
            return self._headless(sentence, group, _author(sentence, phrases), rest)
        rest = rest or joined(sentence, clause, plural=subject.plural)
        verb_words = _verb_of(sentence, group, status, plural=subject.plural)
        verb_words = group.word if _is_suffered(sentence, clause, phrases, rest) else verb_words
        return _capital(" ".join(part for part in (subject.words, verb_words, rest) if part))

    def of_noun(
        self, sentence: Sentence, noun: Trigger, sides: Sides, places: Sequence[str], status: str
    ) -> str:
        """Write a title of a noun: "Attack on Kenya", "Rwanda's invasion of Burundi"."""
        number, chunk = next(
            (n, c) for n, c in enumerate(sentence.chunks) if c.first <= noun.token < c.end
        )
        first = bare(sentence, chunk.first, noun.token)
        shown = sentence.text[
            sentence.tokens[first].start : sentence.tokens[chunk.end - 1].end
        ].replace(" 's", "'s")
        owned = sentence.tokens[chunk.first].low in OWNERS
        owner = self._naming.joined(sides.actors.ids) if owned else ""
        title = f"{owner}'s {shown}" if owner else shown
        title = f"{title} {behind_noun(sentence, number) or _by(sentence, number)}".strip()
        if places and not any(place in title for place in places):
            title = f"{title} in {places[0]}"
        if status == "planned":
            return _capital(title if "planned" in title else f"{title} planned")
        return _capital(title if " " in title else self._of_bare_noun(sentence, noun, sides, title))

    def _of_bare_noun(self, sentence: Sentence, noun: Trigger, sides: Sides, title: str) -> str:
        """Tell of a bare noun whose deed it was, or else the clause that it stands in."""
        nobody = not (sides.actors.ids or sides.recipients.ids)
        around = self._around(sentence, noun) if nobody else ""
        around = around or (named_in_full(self._sentences, sentence, noun) if nobody else "")
        return around or f"{title} {self._whose(sides, noun.kind)}"

    def _around(self, sentence: Sentence, noun: Trigger) -> str:
        """Tell a noun's clause: "Party loses the election" of "a party that lost it", "Storm fells trees"."""
        clause = noun.clause
        group = clause.group
        told_of = clause.objects if group is None or noun.token > group.head else clause.subjects
        copula = group is not None and told_of is clause.subjects and group.base == "be"
        if group is None or copula or not any(p.first <= noun.token < p.end for p in told_of):
            return ""
        subject = self._naming.subject(sentence, _subjects(sentence, clause), group, ())
        if not subject.words or subject.vague or group.negated:
            return ""
        verb_words = _as_told(sentence, group, plural=subject.plural)
        return f"{subject.words} {verb_words} {predicate(sentence, number_of(sentence, group))}"

    def of_words(self, sentence: Sentence) -> str:
        """Write a title of a sentence that holds no deed: its main clause in short, else its first words."""
        for clause in sentence.clauses:
            if clause.relation == "main" and clause.group and clause.subjects:
                number = number_of(sentence, clause.group)
                subject = self._naming.subject(sentence, clause.subjects, clause.group, ())
                shown = _as_told(sentence, clause.group, plural=subject.plural)
                if subject.words:
                    return _capital(f"{subject.words} {shown} {predicate(sentence, number)}")
        return _capital(_first_words(sentence)) or "News"

    def _antecedent(self, sentence: Sentence, subject: Subject) -> Subject:
        """Give for "it" what the sentence before was about: "The ship left. It set off", "Ship sets off"."""
        before = self._sentences[sentence.number - 1] if sentence.number else None
        clause = _opening_clause(before) if before else None
        if before is None or clause is None:
            return subject
        phrase = clause.subjects[0]
        meant = self._naming.subject(before, [phrase], clause.group, ())
        named = before.tokens[phrase.head].tag == "N" and not meant.vague and meant.words
        human = is_human(before, phrase)
        fits = _fits(subject.words.lower(), human=human, plural=meant.plural)
        return meant if named and fits else subject

    # Parts --------------------------------------------------------------------------------------

    def _whose(self, sides: Sides, kind: str | None) -> str:
        if sides.actors.ids:
            word = "of" if kind in {"consult", "cooperate", "agree", "protest"} else "by"
            return f"{word} {self._naming.joined(sides.actors.ids)}"
        who = self._naming.joined(sides.recipients.ids)
        return f"of {who}" if who else "reported"

    def _behind(self, sentence: Sentence, clause: Clause, group: Group) -> str:
        rest = predicate(sentence, number_of(sentence, group))
        if clause.relation == "relative" and clause.antecedent in clause.objects:
            return f"{self._naming.phrase(sentence, clause.antecedent, ())} {rest}".strip()
        if not rest and is_of_antecedent(sentence, clause):
            return self._naming.phrase(sentence, cast("Phrase", clause.antecedent), ())
        if not clause.objects and (
            group.base in words()["clausal"] or not (rest or _is_reduced(group))
        ):
            return complement(sentence, clause) or rest
        if group.base in words()["addressing"] and clause.objects:
            return f"{rest} {complement(sentence, clause)}".rstrip()
        return rest

    def _rest(
        self, sentence: Sentence, clause: Clause, group: Group, sides: Sides, mode: str | None
    ) -> str:
        """Give what stands behind the verb; of what is said the clause, else on what occasion it was."""
        if clause.inverted:
            return self._said(sentence, clause)
        rest = self._behind(sentence, clause, group)
        rest = named(rest, self._naming.joined(sides.recipients.ids), len(sides.recipients.ids))
        if mode == "visit" and len(sides.hosts) == 1:
            rest = self._host(sentence, group.head, sides.hosts[0], rest)
        return rest or self._occasion(sentence, clause)

    def _said(self, sentence: Sentence, clause: Clause) -> str:
        """Give what stands before "warns the minister": its first clause, in short."""
        first = next((c for c in sentence.clauses if c.group and c.subjects), clause)
        if first is clause or first.group is None or not _is_plain(sentence, first, negated=True):
            return ""
        subject = self._naming.subject(sentence, first.subjects, first.group, ())
        verb = sentence.tokens[first.group.first : first.group.head + 1]
        shown = sentence.text[verb[0].start : verb[-1].end]
        return f"{subject.words} {shown} {predicate(sentence, number_of(sentence, first.group))}"

    def _host(self, sentence: Sentence, head: int, host: Mention, rest: str) -> str:
        """Name the host alone where a visit is to several: "in Kenya"."""
        name = sentence.text[host.start : host.end]
        after = sentence.tokens[head + 1] if head + 1 < len(sentence.tokens) else None
        lead = f"{after.text} " if after and after.tag in "IT" else ""
        return rest if rest.startswith(f"{lead}{name}") and " and " not in rest else f"{lead}{name}"

    def _occasion(self, sentence: Sentence, clause: Clause) -> str:
        """Say on what occasion, where nothing follows the verb: "as a tunnel near Kassel gives way"."""
        for other in sentence.clauses:
            if other.parent is not clause or other.relation != "adverbial" or other.group is None:
                continue
            if (
                other.marker not in _ON
                or not _is_plain(sentence, other)
                or _is_of_time(sentence, other)
            ):
                continue
            subject = self._naming.subject(sentence, other.subjects, other.group, ())
            if subject.words and not subject.vague:
                lead = "after" if other.marker == "after" else "as"
                return f"{lead} {_in_short(sentence, subject, other.group, _MOST + 1)}"
        return _asked(sentence, clause, clause.group) if clause.group else ""

    def _headless(self, sentence: Sentence, group: Group, writer: str, rest: str) -> str:
        word = sentence.tokens[group.head].low
        if group.is_passive:
            feast = _time_before(sentence, group)
            return _capital(f"{feast} {word} {rest}") if rest else self.of_words(sentence)
        if writer:
            return _capital(f"{writer} {third(group.base)} {rest}".strip())
        return _capital(f"{third(group.base)} {rest}") if rest else self.of_words(sentence)


def _time_before(sentence: Sentence, group: Group) -> str:
    """Give the time that a sentence opens with and tells something of: "Independence Day was marked"."""
    times = sentence.tokens[: group.first]
    if not times or any(token.tag != "E" for token in times):
        return ""
    return sentence.text[times[0].start : times[-1].end]


def _is_of_time(sentence: Sentence, clause: Clause) -> bool:
    """Tell "in 2009, when nine died", which tells of that year and of no other deed."""
    before = sentence.tokens[clause.first - 2] if clause.first > 1 else None
    if clause.marker != "when":
        return False
    return before is not None and before.tag == "E" and sentence.tokens[clause.first - 1].low == ","


def _by(sentence: Sentence, number: int) -> str:
    """Give whose deed a noun is told to be: "the first visit by a minister"."""
    behind = sentence.chunks[number + 1 : number + 3]
    if len(behind) < 2 or sentence.tokens[behind[0].first].low != "by" or not behind[1].phrase:  # noqa: PLR2004 - "by" and who
        return ""
    return f"by {sentence.shown(behind[1].phrase)}"


def _asked(sentence: Sentence, clause: Clause, group: Group) -> str:
    """Give the words behind "that" of a demand whose verb is not told apart: "that the president step down"."""
    asked = next((c for c in sentence.clauses if c.parent is clause and c.marker == "that"), None)
    if group.base not in words()["clausal"] or asked is None:
        return ""
    start, end = sentence.tokens[asked.first].start, sentence.tokens[asked.end - 1].end
    return " ".join(sentence.text[start:end].split()[:_MOST]).rstrip(" .,;")


def _is_reduced(group: Group) -> bool:
    """Tell a participle without helpers: "an interview published on Monday"."""
    return group.is_passive and not group.helpers


def _opening_clause(sentence: Sentence) -> Clause | None:
    """Give the first clause with a verb, where it is a main one with a single subject."""
    clause = next((other for other in sentence.clauses if other.group), None)
    if clause is None or len(clause.subjects) != 1 or clause.is_embedded:
        return None
    return clause


def _fits(pronoun: str, *, human: bool, plural: bool) -> bool:
    """Tell whether a pronoun may mean a noun: "they" several, "he" a person, "it" a thing."""
    if pronoun == "they":
        return plural
    return pronoun in _MEANT and not plural and human == (pronoun in {"he", "she"})


def _in_short(sentence: Sentence, subject: Subject, group: Group, most: int) -> str:
    """Tell a clause in the present; without what stands behind its verb where it has too many words."""
    verb_words = _verb_of(sentence, group, "reported", plural=subject.plural)
    verb = f"{'are' if subject.plural else 'is'} {verb_words}" if group.is_passive else verb_words
    title = f"{subject.words} {verb} {predicate(sentence, number_of(sentence, group))}".rstrip()
    return title if len(title.split()) <= most else f"{subject.words} {verb}"


def _doers(sentence: Sentence, clause: Clause) -> Sequence[Phrase]:
    return _subjects(sentence, clause) or doers_around(sentence, clause)


def _author(sentence: Sentence, phrases: Sequence[Phrase]) -> str:
    return "Author" if is_first_person(sentence, phrases) else ""


def _subjects(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """Give the subject of a clause; of a participle and a relative clause it is what they tell of."""
    relative = clause.relation in {"participle", "relative"} and clause.antecedent
    own = [
        phrase
        for phrase in clause.subjects
        if sentence.tokens[phrase.head].low not in words()["relative"]
    ]
    if own and (acts := instances(sentence, own[0])):
        return [acts]
    if relative and clause.antecedent and not own:
        first = sentence.tokens[clause.antecedent.first].low
        above = clause.parent.subjects if clause.parent and first == "one" else []
        return above or [clause.antecedent]  # "replaces one signed in 2012"
    return subjects_of(sentence, clause)


def _is_suffered(sentence: Sentence, clause: Clause, phrases: Sequence[Phrase], rest: str) -> bool:
    """Tell what looks like a past tense and is suffered: "under a law adopted in 2013", "set up by the Red Cross"."""
    group = clause.group
    if group is None or group.helpers or clause.objects or not is_participle(group.word):
        return False
    if _is_relative(clause):
        return False
    if goes_on_suffering(sentence, clause, group):
        return True
    is_governed = bool(phrases) and _is_governed(sentence, phrases[0])
    return group.form == "finite" and (is_governed or _is_told_of(sentence, clause, rest))


def _is_governed(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a preposition stands before a phrase: "under a law"."""
    at = next((n for n, chunk in enumerate(sentence.chunks) if chunk.phrase == phrase), 0)
    return at > 0 and sentence.chunks[at - 1].sort == "I"


def _is_told_of(sentence: Sentence, clause: Clause, rest: str) -> bool:
    """Tell "attacks, such as those launched on Kenya", "Fry set for a role" and "adopted by the senate"."""
    if clause.group and clause.group.word == "set" and rest.startswith(("for ", "to ")):
        return True
    has_instances = any(instances(sentence, phrase) for phrase in clause.subjects)
    return has_instances or bool(_BY.match(rest))


def _is_relative(clause: Clause) -> bool:
    """Tell "a hiker who vanished" from "a hiker seen on Monday"."""
    return clause.relation == "relative" and bool(clause.marker)


def _verb_of(sentence: Sentence, group: Group, status: str, *, plural: bool) -> str:
    """Give the verb as a headline has it: "signs", "signed" of what is suffered, "to sign" of a plan."""
    word = sentence.tokens[group.head].low
    if group.is_passive:
        wording = f"to be {word}" if status == "planned" else word
    elif word in words()["modal"]:
        return word
    elif status == "planned" and (group.is_ahead or group.base not in words()["deciding"]):
        wording = f"to {group.base}"
    elif group.base == "be" or word in words()["be"]:
        wording = "are" if plural else "is"
    else:
        wording = group.base if plural else third(group.base)
    return f"reportedly {wording}" if status == "disputed" else wording


def _as_told(sentence: Sentence, group: Group, *, plural: bool) -> str:
    """Give a verb with its helpers and "not", in the present where it stands alone."""
    if not group.helpers:
        wording = _verb_of(sentence, group, "reported", plural=plural)
        before = sentence.tokens[group.first - 1].low if group.first else ""
        return f"{before} {wording}" if before in _HARDLY else wording
    verb = sentence.tokens[group.first : group.head + 1]
    return sentence.text[verb[0].start : verb[-1].end]


def _is_plain(sentence: Sentence, clause: Clause, *, negated: bool = False) -> bool:
    """Tell a clause with a subject that is named and a verb that is not denied, where that matters."""
    group = clause.group
    named = clause.subjects and sentence.tokens[clause.subjects[0].head].tag != "O"
    return bool(named and group and group.form == "finite" and (negated or not group.negated))


def _first_words(sentence: Sentence) -> str:
    """Give a sentence's first words, no small word last."""
    first = sentence.words.split()[:_MOST]
    small = words()["preposition"] | words()["determiner"] | words()["conjunction"]
    while len(first) > 2 and first[-1].lower() in small:  # noqa: PLR2004 - a title has two words
        first.pop()
    return " ".join(first)


def _capital(title: str) -> str:
    title = _TIMES.sub("", _DATE.sub("", title))
    title = " ".join(title.replace("``", "").replace("''", "").replace('"', "").split())
    title = _LOOSE.sub("", title.strip(" ,;:-\"'"))
    return title[:1].upper() + title[1:]
