"""Sides told the wrong way round: against the title's own words, or against an active or a passive sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import Mentions, Name, is_adjective, mentions_in
from sahara_cli.judging.nouns import way_of_nouns
from sahara_cli.judging.parts import (
    Parts,
    is_as_recorded,
    is_passive,
    is_pronoun,
    is_suffered,
    meant,
    parts_of,
    way_of_sides,
    ways_of_kind,
)
from sahara_cli.judging.sayers import SPEAKING, is_said_by_others
from sahara_cli.judging.voices import says
from sahara_cli.judging.words import EMPTY, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.verbs import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.names import Names
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: With these kinds both sides do the same, so either order is right.
_MUTUAL = frozenset({"agree", "cooperate"})
_MEETING = frozenset(
    "see face meet talk speak discuss hold confer negotiate call phone".split()  # noqa: SIM905
)
#: With these verbs the subject suffers the deed.
_SUFFERING = frozenset(
    """
    receive get accept face suffer undergo lose obtain secure win have need want deserve welcome await survive die
    perish drown flee resign quit escape appear become plead fall leave sink collapse crash recover serve go
    come arrive return travel stay remain live
    """.split()  # noqa: SIM905 - words read best so
)
#: Whoever accuses another of force did not do it; and whoever is to pay or to serve is punished.
_BLAMING = frozenset({"accuse", "blame", "suspect", "condemn", "denounce"})
_PAYING = frozenset({"pay", "repay", "serve", "forfeit"})
_WANTING = frozenset({"want", "need", "deserve"})
#: How names of several end, and what begins an object.
_SEVERAL = ("s", "men", "women", "people", "police")
_DETERMINING = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "all", "two", "three", "four", "five", "many"}
)
_STATES = frozenset(
    "is was has does s gets receives faces loses wins talks officials forces troops".split()  # noqa: SIM905
)
_NO_DEEDS = _SUFFERING | _STATES
#: With these a passive is a feeling or a state, no deed: "is worried".
_FELT = frozenset(
    """
    worry concern alarm please shock satisfy prepare set commit engage base oppose interest disappoint involve determine
    expect convince dedicate frustrate sadden outrage anger surprise delight ready schedule locate situate relate divide
    appall horrify devastate tire use persuade sway impress move inclined tempt
    """.split()  # noqa: SIM905 - words read best so
)
#: Whoever is chosen is told as the one who did it too: "Odera elected".
_CHOSEN = frozenset(
    "elect re-elect reelect appoint nominate name choose select swear install promote crown admit bear qualify".split()  # noqa: SIM905
)
#: A clause tells a title's deed that has so many of its words.
_CLEARLY = 2
#: Kinds of which a title may say who tells of them: "Odera says that Quispe called her".
_DEEDS = frozenset({"other", "aid", "assault", "coerce", "consult", "sanction"})
_FORCE = frozenset({"assault", "coerce", "sanction"})
_VERB = late(
    r"\b[a-z]+(?:s|ed|ing|en)\b|\b(?:met|held|shot|hit|won|told|sent|gave|took|beat|sued|led|left|struck|fought)\b"
)
#: What follows a verb that has no object; and deeds that are done to somebody.
_LACKING = late(r"$| (?:in|on|at|near|for|over|after|from|off|as|by|with|during|amid)\b")
_DONE_TO = _FORCE | {"accuse"}
_MODAL = frozenset({"may", "might", "can", "will", "must"})
#: "Envoys should meet soon, says Kim".
_SAID_LAST = late(r"(?<=, )(?:says?|said) [^,]+$")
_BROKEN = late(r"\b(?:by|from|of|and|as|after|before|over(?! \d)|that)\b|'s|[,:;]")


def swapped(event: Event, evidence: Evidence, names: Names) -> Iterator[Lack]:
    """Doubt sides that the title or a cited sentence tells the other way round."""
    if event.kind in _MUTUAL or set(event.actors) & set(event.recipients):
        return
    if event.kind in _DEEDS and titles.is_of_speech(event.title):
        return
    wanted = _verbs(event.title)
    if not event.actors or not event.recipients:
        yield from _one_sided(event, evidence, names, wanted)
        return
    titled = _titled(event, names) or _begun(event, names) or _headed(event, names)
    if titled < 0:
        yield Lack("actors", "the title tells the sides the other way round")
    elif _is_gainsaid(event, evidence, names, wanted, titled=bool(titled)):
        yield Lack("actors", "the cited sentence tells the sides the other way round")


def _is_gainsaid(
    event: Event, evidence: Evidence, names: Names, wanted: set[str], *, titled: bool
) -> bool:
    """Tell whether the sentences have both sides the other way round: who speaks, who does it, or by a noun."""
    return (
        is_said_by_others(event, evidence, names, wanted)
        or _is_told_turned(event, evidence, names, wanted, titled=titled)
        or way_of_nouns(event, evidence, names) < 0
    )


def _verbs(title: str) -> set[str]:
    """Give the stem of a title's verb; those of all its words where it has none that is sure."""
    own = titles.headline(title)
    if own and own.is_sure:
        return {stem(own.verb)}
    return {stem(word.folded) for word in words(title) if word.folded not in EMPTY}


def _is_told_turned(
    event: Event, evidence: Evidence, names: Names, wanted: set[str], *, titled: bool
) -> bool:
    """Tell whether the clauses of the title's verb, or where it is none's all, have the sides the other way round."""
    own: list[int] = []
    others: list[int] = []
    for sentence, clause in evidence.clauses:
        # "Hauled out by the police and taken away": what follows is theirs too.
        if _is_done_by_actors(event, sentence, clause, names):
            return False
        if clause.group and (way := _way(event, sentence, clause, names)):
            (own if stem(clause.group.base) in wanted else others).append(way)
    # Where the title has the sides as recorded, only its own verb gainsays it, or all that are of the event's kind.
    ways = own or (ways_of_kind(event, evidence, names) if titled else others)
    if not ways and not titled:
        return _is_done_by_others(event, evidence, names) or _is_best_by_others(
            event, evidence, names
        )
    return bool(ways) and max(ways) < 0


def _is_best_by_others(event: Event, evidence: Evidence, names: Names) -> bool:
    """Tell whether those recorded as suffering a deed do it in the clause that has most of the title's words."""
    wanted = stems(event.title)
    overlaps = [
        (len(stems(_words_of(sentence, clause)) & wanted), at)
        for at, (sentence, clause) in enumerate(evidence.clauses)
    ]
    best = sorted(overlaps, reverse=True)[:2]
    if not best or best[0][0] < _CLEARLY or (len(best) > 1 and best[1][0] == best[0][0]):
        return False
    sentence, clause = evidence.clauses[best[0][1]]
    parts = parts_of(event, sentence, clause, names)
    if clause.group is None or is_passive(clause.group, parts) or event.kind == "consult":
        return False
    is_told = not _tells_no_way(clause.group.base, event.kind)
    return (
        is_told
        and bool(parts.subject & set(event.recipients))
        and not parts.subject & set(event.actors)
    )


def _words_of(sentence: Sentence, clause: Clause) -> str:
    """Give the words of a clause's verb, and of what it is done to and with."""
    near = [phrase for _, phrase in clause.prepositional]
    objects = " ".join(map(sentence.shown, (*clause.objects, *near)))
    return f"{clause.group.word} {objects}" if clause.group else objects


def _is_done_by_actors(event: Event, sentence: Sentence, clause: Clause, names: Names) -> bool:
    """Tell whether those recorded as doing a deed stand behind the "by" of a passive."""
    parts = parts_of(event, sentence, clause, names)
    is_suffered = clause.group is None or is_passive(clause.group, parts)
    return is_suffered and bool(parts.by & set(event.actors))


def _is_done_by_others(event: Event, evidence: Evidence, names: Names) -> bool:
    """Tell whether in no clause those recorded as doing a deed do anything, and in a main one only the others do."""
    doing = [_doing(event, sentence, clause, names) for sentence, clause in evidence.clauses]
    return "others" in doing and "actors" not in doing


def _doing(event: Event, sentence: Sentence, clause: Clause, names: Names) -> str:
    """Tell who does what a clause tells: "actors" too where it is done to the others; "" where it does not tell."""
    actors, others, group = set(event.actors), set(event.recipients), clause.group
    parts = parts_of(event, sentence, clause, names)
    if group is None or group.word in _MODAL:  # "in May" may be read as a verb
        return ""
    if is_passive(group, parts):
        is_suffered = parts.subject & others or is_pronoun(sentence, clause)
        return "actors" if parts.by & actors or is_suffered else ""
    return (
        "actors"
        if parts.subject & actors
        else _done_by(parts.subject & others, event, sentence, clause, names)
    )


def _done_by(
    others: frozenset[str], event: Event, sentence: Sentence, clause: Clause, names: Names
) -> str:
    """Tell whether the others surely do what a main clause tells."""
    if not others or clause.group is None:
        return ""
    if _tells_no_way(clause.group.base, event.kind) or clause.group.base in SPEAKING:
        return ""
    if {frame.sort.kind for frame in frames()[0].get(clause.group.word, ())} == {event.kind}:
        return "others"
    is_owned = any("'" in sentence.shown(subject) for subject in clause.subjects)
    if _is_embedded(clause) or (
        is_owned and not meant(sentence, clause.subjects, [*others], names)
    ):
        return ""
    return "others"


def _is_embedded(clause: Clause) -> bool:
    """Tell whether a clause hangs on another; "trams stood still as drivers walked out" tells it beside."""
    return clause.is_embedded and clause.marker not in {"as", "when", "while", "after"}


def _one_sided(event: Event, evidence: Evidence, names: Names, wanted: set[str]) -> Iterator[Lack]:
    """Hold the one side that is recorded against the title's verb, in the title and in the sentence."""
    if event.kind == "consult":
        return
    if _begun(event, names) < 0:
        yield Lack("recipients", "the title tells that they did it")
    for sentence, clause in evidence.clauses:
        group = clause.group
        if group and stem(group.base) in wanted and _is_surely_passive(clause, group):
            parts = parts_of(event, sentence, clause, names)
            if parts.subject & set(event.actors) and not parts.by:
                yield Lack("actors", "the cited sentence tells that it was done to them")


def _is_surely_passive(clause: Clause, group: Group) -> bool:
    """Tell a passive by its helper or its place: "the navy found Sunday three boats" has the form of one."""
    is_sure = group.is_passive and (
        bool(group.helpers) or (clause.is_embedded and not clause.objects)
    )
    return is_sure and not (group.base in _FELT or group.base in _CHOSEN)


def _begun(event: Event, names: Names) -> int:
    """Tell which way a title has the sides that begins with one and goes on with an active verb: "Iran warns"."""
    title_words = words(event.title)
    mentions = mentions_in(event.title)
    for side, way in ((event.actors, 1), (event.recipients, -1)):
        for name in (name for party in side for name in names.names(party)):
            at = next(iter(mentions.places(name)), -1)
            if at >= 0 and _is_doer(event.title, title_words, at, name):
                return way
    return 0


def _is_doer(title: str, title_words: Sequence[Word], at: int, name: Name) -> bool:
    """Tell whether a name that stands at a word of a title is followed by an active verb, or by "says" before it."""
    if at and _SAID_LAST.match(title, title_words[at - 1].start):
        return True
    is_first = at == 0 or (at == 1 and title_words[0].text[0].isupper())
    if not is_first or at + len(name) >= len(title_words) or is_adjective(name):
        return False
    verb = at + len(name)
    is_several = title_words[verb - 1].folded.endswith(_SEVERAL) and verb + 1 < len(title_words)
    return _is_active(title, title_words[verb]) or (
        is_several and _is_of_several(title, title_words[verb], title_words[verb + 1])
    )


def _is_of_several(title: str, verb: Word, after: Word) -> bool:
    """Tell whether a word of a title is a verb of several: "Police free the girl", "Rebels attack Lima"."""
    is_verb = verb.text.islower() and verb.folded in forms()["base"]
    is_object = after.folded in _DETERMINING or after.text[0].isupper() or after.text.isdigit()
    is_tied = title[verb.end : after.start] == " " and not title.startswith(" and ", after.end)
    return is_verb and is_object and is_tied and stem(verb.folded) not in _NO_DEEDS


def _headed(event: Event, names: Names) -> int:
    """Tell which way the title's own clause has the sides, by their words: "Harbour officers detain the envoy"."""
    own = titles.headline(event.title)
    if own is None or _tells_no_way(own.verb, event.kind):
        return 0
    if own.is_passive and own.verb in _FELT:
        return 0
    return titles.way(event, names) or _shortened(event, own, names)


def _shortened(event: Event, own: titles.Headline, names: Names) -> int:
    """Tell which way a title of force or blame has the sides whose passive lacks its helper: "Guards held in Lima"."""
    verb = next((word for word in words(event.title) if stem(word.folded) == stem(own.verb)), None)
    if own.is_sure or verb is None or not _LACKING.match(event.title, verb.end):
        return 0
    kinds = {frame.sort.kind for frame in frames()[0].get(verb.folded, ())}
    if not kinds <= _DONE_TO or own.verb in _CHOSEN | _SUFFERING:
        return 0
    actors, recipients = (titles.called(ids, names) for ids in (event.actors, event.recipients))
    return titles.side(own.subject, recipients, actors) if kinds else 0


def _is_active(title: str, verb: Word) -> bool:
    """Tell whether a word of a title is a verb of which whoever stands before it is the doer."""
    if not (verb.text.islower() and verb.text.endswith("s")) or title.startswith(" by", verb.end):
        return False
    base = forms()["third"].get(verb.folded, "")
    return bool(base) and verb.folded not in _STATES and base not in _SUFFERING


def _titled(event: Event, names: Names) -> int:
    """Tell which way a title has the sides that begins with one of them: 1 as recorded, -1 turned, 0 untold."""
    mentions = mentions_in(event.title)
    actors, recipients = (_places(mentions, ids, names) for ids in (event.actors, event.recipients))
    if not actors or not recipients or min(*actors, *recipients) > 1:
        return 0
    first, second = sorted((actors[0], recipients[0]))
    between = event.title[mentions.words[first].end : mentions.words[second].start]
    verbs = {stem(word.folded) for word in words(between)}
    if verbs & (_MEETING | _SUFFERING) or not _VERB.search(between) or _BROKEN.search(between):
        return 0
    return 1 if actors[0] == first else -1


def _places(mentions: Mentions, ids: Sequence[str], names: Names) -> list[int]:
    return sorted({at for who in ids for name in names.names(who) for at in mentions.places(name)})


def _way(event: Event, sentence: Sentence, clause: Clause, names: Names) -> int:
    """Tell which way a clause has the sides: 1 as recorded, -1 the other way round, 0 where it tells neither."""
    group = clause.group
    if group is None or _tells_no_way(group.base, event.kind) or _is_said_last(group):
        return 0
    parts = parts_of(event, sentence, clause, names)
    is_own = group.base not in _CHOSEN and _is_of(event, group)
    if is_passive(group, parts):
        way = way_of_sides(parts.by, parts.subject, event)
        return way or is_own * _way_of_passive(group, parts, event)
    way = way_of_sides(parts.subject, parts.others | parts.by, event)
    if way or not is_own:
        return way
    # "The latest move by Peru" has no other doer than the subject; "he" may be anybody.
    if not parts.subject and is_pronoun(sentence, clause):
        return -is_suffered(Parts(parts.others, parts.subject, parts.by), event)
    objects = meant(sentence, clause.objects, (*event.actors, *event.recipients), names)
    is_turned = is_suffered(Parts(objects, parts.subject, parts.subject), event)
    return -(is_turned or _is_theirs(event, sentence, clause, names))


def _way_of_passive(group: Group, parts: Parts, event: Event) -> int:
    """Tell which way a passive has the sides, of which it tells one: who did it, or to whom it was done."""
    by = group.helpers and parts.by & set(event.recipients) and not parts.by & set(event.actors)
    return is_as_recorded(parts, event) - bool(by or is_suffered(parts, event))


def _is_theirs(event: Event, sentence: Sentence, clause: Clause, names: Names) -> bool:
    """Tell whether those recorded as suffering the title's own deed do it: "gunmen killed 19, the police said"."""
    if clause.group is None or event.kind in {"consult", "accuse"}:
        return False
    is_own = stem(clause.group.base) in stems(event.title)
    doers = parts_of(event, sentence, clause, names).subject
    theirs = meant(sentence, clause.subjects, event.recipients, names)
    return is_own and bool(theirs) and not doers & set(event.actors)


def _is_said_last(group: Group) -> bool:
    """Tell a verb of speech behind what is said, which has the form of a passive: "…, magistrate Chebet found"."""
    return group.is_passive and not group.helpers and group.word in says()


def _is_of(event: Event, group: Group) -> bool:
    """Tell whether a verb is the title's, or one of force in an event of that kind."""
    if stem(group.base) in stems(event.title):
        return True
    kinds = {frame.sort.kind for frame in frames()[0].get(group.word, ())}
    if event.kind in _FORCE:
        return bool(kinds & _FORCE)
    return kinds == {event.kind}


def _tells_no_way(verb: str, kind: str | None) -> bool:
    """Tell whether the subject of a verb may be on either side; whoever wants something asks for it."""
    if kind == "request" and verb in _WANTING:
        return False
    if (kind not in {"accuse", "reject"} and verb in _BLAMING) or (
        kind in _FORCE and verb in _PAYING
    ):
        return True
    return verb in _SUFFERING or (kind == "consult" and verb in _MEETING | SPEAKING)
