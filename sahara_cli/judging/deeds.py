"""Deeds that the cited sentences deny, leave open, or set in the future."""

from __future__ import annotations

import re
from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.aligned import TELLING, by_noun, deed_in, same, tellings_in
from sahara_cli.judging.coming import SAID_TITLE, is_ahead, is_done_to_an_end
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.plans import ahead, is_kept, is_open_to_come, planned, to_be
from sahara_cli.judging.sureness import HEARD, REFUSING, sureness
from sahara_cli.judging.unborne import only_meant, unborne
from sahara_cli.judging.voices import says
from sahara_cli.judging.wishes import WISHING
from sahara_cli.judging.words import EMPTY, one_for_all, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import UNDONE, Factuality
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.verbs import forms, is_participle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.groups import Group

#: Kinds whose deed is itself a plan, a promise or a refusal.
_OPEN_KINDS = frozenset({"agree", "request", "threaten", "reject", "accuse"})
_SET_TITLE = frozenset(
    {"set", "scheduled", "planned", "expected", "slated", "poised", "tipped", "bound"}
)
#: Of these only "first to land" does so, and no "first satellite".
_ONLY_TO = frozenset("first last free proud slow quick ban bans stop stops".split())  # noqa: SIM905
#: A title that itself denies, or leaves open, is no claim that it was done; nor is one of a promise or a wish.
_NEGATED_TITLE = late(
    r"\b(?:not|no|nobody|nothing|none|neither|nor|never|\w+n['’]t|without|could|may|might|unable|possible|den(?:y|ies|ied)"
    r"|call(?:s|ed) off"
    r"|(?:refus|declin|reject|fail|cancel|postpon|scrap|abandon|abstain|avert|foil|thwart|prevent|barr|bann|block"
    r"|forbid|forbad|prohibit|stopp)\w*|(?:bar|ban|stop)s?|(?:kept?|keeps) (?:\w+ ){0,3}from)\b",
    re.IGNORECASE,
)
_PROMISED_TITLE = late(
    r"\b(?:pledges?|promises?|vows?|plans?|offers?|threatens?|agree[sd]?|seeks?|wants?|aims?|prepares?|proposes?"
    r"|intends?|ready|expect\w*|forecasts?|predict\w*|projects|projected|announc\w*|declares?|outlines?|fears?|feared|warn\w*|sees|promised|pledged|vowed|will|would)\b",
    re.IGNORECASE,
)
#: Words by which a deed is surely not told as done, "wo" of "won't" too; others may do so, as "tried" and "seeking".
_CLEAR = REFUSING | frozenset(
    """
    not no never nobody none neither almost may might could can cannot must should would if unless whether without wo ca
    """.split()  # noqa: SIM905 - words read best so
)
#: Whoever demands or promises says what should be.
_TRIED = frozenset("tried tries trying attempt attempted attempts attempting".split())  # noqa: SIM905
_ABLE = frozenset("can could may might".split())  # noqa: SIM905
_WISHED = frozenset("must should would could may might can if".split())  # noqa: SIM905
#: What a court says that somebody may or must, is done by saying it; and a promise kept is done.
_RULED = late(
    r"\b(?:(?:found|finds|decid(?:ed|es)|held|concluded) that"
    r"|(?:rul(?:ed|es|ing)(?! out)|order(?:ed|s)?|decree[ds]?|judge?ments?|verdict)\b[^.;\n]{0,80}?\b(?:that|must)\b)"
)
_KEPT = late(
    r"\b(?:kept|fulfill?ed|carried out|made good on)(?: \w+){0,2} (?:promises?|threats?|vows?|word|pledges?)\b"
)
_WISHES = frozenset({"hope", "want", "aim", "plan", "intend", "seek", "wish", "prepare"})
#: "Dairy to pay 12 million" is a fine that was imposed.
_FORCED = frozenset({"sanction", "coerce"})
_PUNISHED = late(
    r"\b(?:fined|sentenced|jailed|ordered|convicted|condemned|ruled|extended|remanded|remand)\b",
    re.IGNORECASE,
)
_PURPOSE = late(r" to (?:be )?([a-z]+)\b")
_NEVER = late(r"\b(?:never|not) (?:even|quite|yet|once|so much as)(?: been)? $")
_BEING = frozenset({"is", "are", "was", "were", "be"})
_DECLARING = frozenset(map(stem, ("declare", "proclaim", "order", "announce")))
_SAID = frozenset({"say", "tell"})
_BEHIND = late(r"\b(?:is|are|was|were) (?:\w+ly )?([a-z]+)\b")
#: "Israel's premier" is not Israel.
_OWNER = late(r"[\w-]+(?=['’]s? )")
_GOING_ON = late(r"\b(?:is|are) being\b|\bunder ?way\b")
_ARTICLE = late(r"\b(?:the|an?|its|his|her|their) $", re.IGNORECASE)
_VAGUE = frozenset(
    {"decided", "decides", "chose", "opted", "tried", "seeking", "called", "on", "to"}
)
#: A shorter word tells no deed.
_SHORT = 2
#: How many letters a verb and its noun begin with alike.
_LIKE = 4
#: The length of "to " before a verb.
_TO = 3


def undone(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt what is recorded as reported where the sentence denies the title's deed, or tells it as to come."""
    if event.status != "reported":
        return
    if why := _unready(event, evidence):
        yield Lack("status", f"reported, and {why}")
        return
    judged = list(_standings(event.title, evidence))
    for word, standings in judged:
        if problem := _put_off(event, word, standings, evidence):
            cue = standings[0].word
            yield Lack("status", f'reported, and the sentence {problem} ("{cue}")', cue)
            return
    if not judged and (why := _wholly_undone(event, evidence)):
        yield Lack("status", f"reported, and the sentence {why}")
    elif cue := _set_ahead(event, evidence):
        yield Lack("status", f'reported, and the sentence tells of what is to come ("{cue}")', cue)
    else:
        yield from _in_other_words(event, evidence, is_in_own=bool(judged))


def _in_other_words(event: Event, evidence: Evidence, *, is_in_own: bool) -> Iterator[Lack]:
    """Doubt what the sentences put off that a title tells in words of its own, and what they only tell as an end."""
    if event.kind not in _OPEN_KINDS and only_meant(event.title, deed_in(event.title), evidence):
        yield Lack("status", "reported, and the sentence tells only what it was meant for")
    elif not is_in_own and (how := _unborne(event, evidence)):
        is_denied = how.status == UNDONE
        problem = "denies it or leaves it open" if is_denied else "tells of what is to come"
        yield Lack("status", f'reported, and the sentence {problem} ("{how.word}")', how.word)


def _unborne(event: Event, evidence: Evidence) -> Factuality | None:
    """Tell how the sentences put off what a title tells in words of its own; None where they may bear it out."""
    own = titles.headline(event.title)
    verb = own.verb if own else ""
    is_for = any(match[1] in forms()["base"] for match in _PURPOSE.finditer(event.title))
    if is_for:
        return None
    if _owns(event.title, stem(verb)) or _NEGATED_TITLE.search(event.title):
        return None
    if any(pattern.search(evidence.text) for pattern in (_RULED, _KEPT)) or is_kept(evidence):
        return None
    how = unborne(event.title, verb, evidence, is_open=_is_open(event, verb))
    if how is None or how.word in {"never", "not", "no", "without"}:
        return how
    return None if _is_in_other_form(verb, evidence.text) else how


def _is_open(event: Event, verb: str) -> bool:
    """Tell whether an event is a demand, a promise, or what is announced for a day to come."""
    return event.kind in _OPEN_KINDS - {"accuse"} or stem(verb) in _DECLARING


def _is_in_other_form(verb: str, text: str) -> bool:
    """Tell whether a text has a noun of a title's verb, by how it begins: "invasion" of "invades"."""
    begins = stem(verb)[:_LIKE]
    nouns = re.findall(
        rf"\b{re.escape(begins)}\w*(?:ion|ions|ment|ments|ance|ence|al|ure)\b", text.lower()
    )
    return len(begins) == _LIKE and bool(nouns)


def _set_ahead(event: Event, evidence: Evidence) -> str:
    """Give the words by which the sentences only hope for a title's own deed, ask for it, or set its day; else ""."""
    own = titles.headline(event.title)
    if event.kind in _OPEN_KINDS or any(
        pattern.search(evidence.text) for pattern in (_RULED, _KEPT)
    ):
        return ""
    if _GOING_ON.search(event.title):
        return ""
    if _owns(event.title, stem(own.verb) if own else ""):
        return ""
    if own is None:
        return ahead("", event.title, evidence)
    deed = own.verb
    if deed in _BEING:  # "Two stations are shut"
        behind = _BEHIND.search(event.title)
        deed = behind[1] if behind else deed
    return planned(deed, evidence) or to_be(deed, evidence) or ahead(deed, event.title, evidence)


def _owns(title: str, deed: str) -> bool:
    """Tell whether a title says itself, beside its deed, that something is promised, asked for or denied."""
    owning = (_PROMISED_TITLE, SAID_TITLE, _NEGATED_TITLE)
    if any(stem(match[1]) == deed for match in _PURPOSE.finditer(title)):  # "King in Rabat to sign"
        return True
    return any(
        stem(match[0].lower()) != deed
        for pattern in owning
        for match in pattern.finditer(title)
        if match[0].lower() not in _ONLY_TO or title.startswith((" to ", " from "), match.end())
    )


def _unready(event: Event, evidence: Evidence) -> str:
    """Say that a title or a date is of the future; "" where it is not, or the kind itself is a plan."""
    if event.kind in _OPEN_KINDS:
        return ""
    is_punished = event.kind in _FORCED and _PUNISHED.search(evidence.text)
    if is_ahead(event.title) and not (is_punished or is_done_to_an_end(event.title, evidence.text)):
        return "the title tells of what is to come"
    if is_open_to_come(event, evidence):
        return "dated from the day of the article on"
    day = _after(event, evidence)
    return f"dated after the article, of {day}" if day else ""


def _after(event: Event, evidence: Evidence) -> str:
    """Give the day of an article before which an event, by its date, cannot have been; "" where it may have been."""
    days = [source.published for source in evidence.sources.values()]
    if event.date is None or not all(days):
        return ""
    last = max(day for day in days if day)
    return last.isoformat() if event.date.bounds[0] > last.toordinal() + 1 else ""


def _wholly_undone(event: Event, evidence: Evidence) -> str:
    """Say that the sentences deny every deed of the title's subject, or set them in the future; else ""."""
    is_open = event.kind in _OPEN_KINDS or _PROMISED_TITLE.search(event.title)
    own = titles.headline(event.title)
    if own is None or is_open or _NEGATED_TITLE.search(event.title) or _RULED.search(evidence.text):
        return ""
    groups = list(_groups_of(own.subject - stems(" ".join(_OWNER.findall(event.title))), evidence))
    if groups and all(group.is_ahead or _is_wish(sentence, group) for sentence, group in groups):
        return "tells of what is to come"
    return "denies it" if groups and all(starmap(_is_denied, groups)) else ""


def _is_denied(sentence: Sentence, group: Group) -> bool:
    return group.negated or bool(_NEVER.search(sentence.text[: sentence.tokens[group.first].start]))


def _is_wish(sentence: Sentence, group: Group) -> bool:
    """Tell whether somebody only wishes to do something: "hopes to sign"."""
    behind = sentence.text[sentence.tokens[group.head].end :].split(maxsplit=1)
    return group.base in _WISHES and behind[:1] == ["to"]


def _groups_of(subject: frozenset[str], evidence: Evidence) -> Iterator[tuple[Sentence, Group]]:
    """Yield the verbs that tell what somebody does, by the stems of who it is, each in its sentence; none of speech."""
    for sentence, clause in evidence.clauses:
        is_told = clause.relation in {"main", "conjoined", "that"}
        if not (clause.group and is_told) or _is_said(clause.group.word):
            continue
        if subject & stems(" ".join(map(sentence.shown, clause.subjects))):
            yield sentence, clause.group


def _is_said(word: str) -> bool:
    word_frames = frames()[0].get(word, ())
    return word in says() or bool(
        word_frames and all(frame.sort.kind in _OPEN_KINDS for frame in word_frames)
    )


def _put_off(event: Event, deed: Word, standings: Sequence[Factuality], evidence: Evidence) -> str:
    """Say how the sentence denies or puts off a deed of the title; "" where it does not."""
    if any(factuality.status in {"reported", "disputed"} for factuality in standings):
        return ""
    word = standings[0].word
    if _is_excused(word, deed, event, evidence):
        return ""
    if all(factuality.status == UNDONE for factuality in standings):
        return _denied(event.title, deed, word)
    is_open = event.kind in _OPEN_KINDS and not _is_own(event.title, deed)
    if is_open or word in _VAGUE:
        return ""
    is_owned = any(
        is_owner(event.title, stem(deed.folded)) for is_owner in (_is_promise, _is_purpose)
    )
    return "" if is_owned else "tells of what is to come"


def _denied(title: str, deed: Word, word: str) -> str:
    """Say how a word denies a deed of a title, or only wishes for the title's own; "" where it does not."""
    is_wish = stem(word) in _wished_for() and _is_own(title, deed)
    if not (is_wish or word in _CLEAR or (word in _TRIED and _is_own(title, deed))) or _is_denial(
        title, deed
    ):
        return ""
    return "tells of what is to come" if is_wish else "denies it or leaves it open"


def _is_own(title: str, deed: Word) -> bool:
    """Tell whether a word of a title is its own verb, and not behind "to"."""
    own = titles.headline(title)
    is_verb = own is not None and stem(own.verb) == stem(deed.folded)
    return is_verb and not title.startswith("to ", max(deed.start - _TO, 0))


@cache
def _wished_for() -> frozenset[str]:
    """Give the stems of the verbs by which a deed is only wished for, or asked for."""
    return frozenset(map(stem, (*WISHING, "ask", "agree", "press")))


def _is_purpose(title: str, deed: str) -> bool:
    """Tell whether a deed of a title is only what another of its verbs is for: "Peru chosen to host the games"."""
    own = titles.headline(title)
    purpose = next((match for match in _PURPOSE.finditer(title) if stem(match[1]) == deed), None)
    if purpose is None or own is None:
        return False
    before = title[: purpose.start()].rpartition(" ")[2]
    return stem(own.verb) != deed or (is_participle(before) and before not in _SET_TITLE)


def _is_excused(word: str, deed: Word, event: Event, evidence: Evidence) -> bool:
    """Tell whether a word makes a deed no less done: "is said to be", "must" of what is demanded, a promise kept."""
    if word == "whether" and not _is_own(event.title, deed):  # "looks into" what may be so
        return True
    if word in _ABLE and re.search(rf"\b{word}\b", event.title):
        return True
    if word in _WISHED:
        return event.kind in _OPEN_KINDS or bool(_RULED.search(evidence.text))
    return word in HEARD or is_kept(evidence) or bool(_KEPT.search(evidence.text))


def _is_denial(title: str, deed: Word) -> bool:
    """Tell whether a title denies its deed too, by another word than the deed's own: "fails" of what did not fail.

    Behind a verb it denies something else: "Case dropped without charges".
    """
    is_verb = deed.folded.endswith(("ed", "es")) or deed.folded in forms()["past"]
    denied = (
        match
        for match in _NEGATED_TITLE.finditer(title)
        if not is_verb or match.start() < deed.start
    )
    return any(stem(match[0].lower()) != stem(deed.folded) for match in denied)


def _is_promise(title: str, deed: str) -> bool:
    """Tell whether a title tells of a promise or a wish, and some other deed is what the sentence puts off."""
    promises = (
        match for match in _PROMISED_TITLE.finditer(title) if stem(match[0].lower()) != deed
    )
    return any(not _ARTICLE.search(title, 0, match.start()) for match in promises)


def _standings(title: str, evidence: Evidence) -> Iterator[tuple[Word, list[Factuality]]]:
    """Tell how sure each deed of a title is, in each clause of its verb: its words that are verbs in the sentences."""
    clauses = [
        (telling, one_for_all(stem(telling.group.base))) for telling in tellings_in(evidence)
    ]
    for word in words(title):
        if _is_empty(word, title) or _is_noun(word, title):
            continue
        deed = one_for_all(stem(word.folded))
        deeds = TELLING if deed in _SAID else {deed}
        standings = [
            sureness(telling.sentence, telling.clause) for telling, own in clauses if own in deeds
        ]
        if standings := standings + _otherwise(title, word, standings, evidence):
            yield word, standings


def _is_empty(word: Word, title: str) -> bool:
    """Tell whether a word of a title tells no deed; "says" does where it is the title's own verb."""
    is_empty = word.folded in EMPTY and not (stem(word.folded) in _SAID and _is_own(title, word))
    return is_empty or len(word.folded) <= _SHORT


def _otherwise(
    title: str, word: Word, standings: Sequence[Factuality], evidence: Evidence
) -> list[Factuality]:
    """Tell how sure the clauses are that have a title's deed in other words: "indicts" of "was not charged".

    They count where it has no clause of its own, or one that tells only what another was for: "to show".
    """
    is_own = all(how.word == "to" for how in standings) and _is_own(title, word)
    if not is_own or _NEGATED_TITLE.search(title):
        return []
    others = same(evidence, title) or ([] if standings else by_noun(evidence, title))
    return [sureness(telling.sentence, telling.clause) for telling in others]


def _is_noun(word: Word, title: str) -> bool:
    """Tell whether a word of a title that has the form of a verb is a noun: "calls off the launch"."""
    return bool(_ARTICLE.search(title, 0, word.start)) and not title.startswith(" of", word.end)
