"""Which way a title has the sides, by its own clause: "Harbour officers detain the envoy" is told of the harbour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.judging.pairs import is_listed
from sahara_cli.judging.prospects import NOUNS
from sahara_cli.judging.sources import document_of
from sahara_cli.judging.words import stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.triggers import frames
from sahara_cli.reading.lexicon.human import is_person
from sahara_cli.reading.lexicon.verbs import base_of, forms, is_participle
from sahara_cli.texts import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.names import Names
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: Longer titles are no headlines.
_LONGEST = 200
#: What stands behind a passive that lacks its helper: "hit by", "jailed for"; and behind a verb of several.
_PREPOSITIONS = "by|in|on|at|after|over|for|from|to|as|during|amid|near|with|within|when"
_SUFFERED = late(
    rf"$|(?:free|alight|ablaze|away|off|out|down|up|back|apart|aside|home|into|{_PREPOSITIONS})\b"
)
_OBJECT = late(
    r"(?:the|an?|his|her|its|their|to|into|from|for|out|up|down|off|over|back|together|away|on|in|at|with|against|about"
    r"|through|by|new|more|no|\d+)\b"
)
_ZED = late(r"([iy])z(?=es$)")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
#: What ends the object behind a verb.
_UNTIL = late(r"[,;:]|\b(?:" + _PREPOSITIONS + r")\b")
_SAYING = frozenset(map(stem, ("say", "tell", "claim", "report", "add", "recall")))
_ADVERB = late(r" \w+ly$")
#: Words of one form for several who do something together: "Couple leave Kenya".
_SEVERAL = frozenset(
    [
        "couple",
        "pair",
        "police",
        "crew",
        "staff",
        "duo",
        "trio",
        "people",
        "men",
        "women",
        "children",
        "family",
        "taliban",
        "mujahideen",
        "militia",
    ]
)

#: What looks like a noun of several, and is none at the end of a title: "Deal with Kenya collapses".
_FALLING = frozenset(("collapses", "fails", "falters", "stalls", "resigns", "wins", "ends", "dies"))
#: Words that the names of several states or bodies have: South Korea is no North Korea.
_OF_SEVERAL = frozenset(
    map(
        stem,
        """
        korea korean sudan sudanese guinea congo congolese ireland irish republic united state states national union
        """.split(),  # noqa: SIM905
    )
)


class Headline(NamedTuple):
    """What a title's own clause tells: its verb, and the stems of who does it and of whom it is done to."""

    verb: str
    subject: frozenset[str]
    others: frozenset[str]
    is_passive: bool
    is_sure: bool
    head: str = ""


@lru_cache(maxsize=2_000)
def headline(title: str) -> Headline | None:
    """Read a title's own clause; none where it has no verb."""
    for sentence in document_of(normalise(title[:_LONGEST])).sentences[:1]:
        for clause in sentence.clauses:
            group = clause.group or _ahead(clause, sentence)
            if group and not clause.is_embedded and not _is_noun(sentence, group):
                return _read(sentence, clause, group)
    return _present(title)


def _is_noun(sentence: Sentence, group: Group) -> bool:
    """Tell a noun behind an article from a verb: "taken away by the police"; and "car attacks given up"."""
    before = sentence.tokens[group.first - 1].low if group.first else ""
    after = sentence.text[sentence.tokens[group.head].end : sentence.end].strip()
    return before in _ARTICLES or (group.word in frames()[1] and _is_given(after))


def _present(title: str) -> Headline | None:
    """Read a title whose verb looks like a noun of several, or lacks its helper: "Kenya's minister visits the port"."""
    subject, _, rest = title.partition(" ")
    while rest:
        word, _, after = rest.partition(" ")
        # "Drought talks", "September attacks" are no sentences.
        is_last = not after and word not in _FALLING
        is_noun = word in frames()[1] and (is_last or _is_given(after))
        if verb := "" if is_noun else _third(word, after) or _of_several(subject, word, after):
            others = stems(_UNTIL.split(after, maxsplit=1)[0]) - stems(subject)
            return Headline(verb, stems(subject), others, is_passive=False, is_sure=True)
        if passive := _suffered(subject, word, after):
            return passive
        subject, rest = f"{subject} {word}", after
    return None


def _is_given(after: str) -> bool:
    """Tell whether a passive follows: "Idea of car attacks given up"."""
    word, _, rest = after.partition(" ")
    return is_participle(word) and word not in forms()["past"] and bool(_SUFFERED.match(rest))


def _third(word: str, after: str) -> str:
    """Give the verb of a third person, as the British or the Americans spell it: "criticizes", "analyses".

    A word that may be a noun too, "pictures", is one before an article.
    """
    verbs = forms()["third"]
    if verb := verbs.get(word) or verbs.get(_ZED.sub(r"\1s", word)):
        return verb
    base = word.removesuffix("s")
    return base if base != word and is_listed(base) and _OBJECT.match(after) else ""


def _suffered(subject: str, word: str, after: str) -> Headline | None:
    """Read a passive that lacks its helper: "Port hit by storm", "Two jailed for theft"."""
    is_done = after.startswith("by ") and is_participle(word)
    verb = forms()["part"].get(word) or (base_of(word) if is_done else "")
    if not (verb and _SUFFERED.match(after)):
        return None
    own, by = stems(subject), stems(after.removeprefix("by ")) if is_done else frozenset[str]()
    return Headline(verb, own, by - own, is_passive=True, is_sure=bool(by))


def _of_several(subject: str, word: str, after: str) -> str:
    """Give the verb of several: "Egypt and Jordan criticise the shift", "Divers find a wreck"; "" where it is none."""
    last = _ADVERB.sub("", subject).rpartition(" ")[2].lower()
    if last in {"and", *_ARTICLES} or subject[-1:] == "," or not _is_base(word, after):
        return ""
    if " and " in subject or " & " in subject:
        return word
    # "Troops return home" is read so, and "Police charge" is not.
    is_noun = not after or word in frames()[1] or word in NOUNS
    is_whom = _OBJECT.match(after) or is_person(after.partition(" ")[0])
    return word if _is_plural(last) and (is_whom or not is_noun) else ""


def _is_base(word: str, after: str) -> bool:
    """Tell whether a word is a verb's base; one that may be a noun too, "picture", before an article.

    "Girls set free" tells what was done to them.
    """
    if word == "set" and after.startswith(("free", "alight", "ablaze")):
        return False
    return word in forms()["base"] or (is_listed(word) and bool(_OBJECT.match(after)))


def _is_plural(word: str) -> bool:
    """Tell whether a word is of several: "divers", "couple", "51"."""
    is_many = word.endswith("s") and not word.endswith(("ss", "'s", "us"))
    return is_many or word in _SEVERAL or word.isdigit()


def _ahead(clause: Clause, sentence: Sentence) -> Group | None:
    """Give the verb of what a title's subject is to do: "Hartling to see two ministers"."""
    below = (inner for inner in sentence.clauses if inner.relation == "infinitive")
    return next((other.group for other in below if clause.subjects), None)


def is_of_speech(title: str) -> bool:
    """Tell whether a title's own verb only tells who says something: "Odera says that Quispe called her"."""
    own = headline(title)
    return own is not None and stem(own.verb) in _SAYING


def _read(sentence: Sentence, clause: Clause, group: Group) -> Headline:
    agents = [phrase for by, phrase in clause.prepositional if by == "by"]
    is_passive = group.is_passive or bool(agents)
    subject = stems(" ".join(map(sentence.shown, clause.subjects)))
    others = stems(" ".join(map(sentence.shown, agents if is_passive else clause.objects)))
    # "Kenya fined a million" has the form of "Kenya fined Peru".
    is_sure = is_passive or group.form == "infinitive" or _is_present(group.word)
    last = words(sentence.shown(clause.subjects[-1]))[-1:] if clause.subjects else []
    head = stem(last[0].folded) if last else ""
    return Headline(group.base, subject, others - subject, is_passive, is_sure, head)


def _is_present(word: str) -> bool:
    return word in forms()["third"] or word in forms()["base"]


def way(event: Event, names: Names) -> int:
    """Tell which way a title's clause has the sides: 1 as recorded, -1 turned, 0 untold."""
    own = headline(event.title)
    if own is None:
        return 0
    actors, recipients = (called(ids, names) for ids in (event.actors, event.recipients))
    # "Soviet families" are no state.
    states = called(
        [actor for actor in (*event.actors, *event.recipients) if names.is_state(actor)], names
    )
    if own.head and own.head not in states and own.subject & states:
        return 0
    subject = side(own.subject, actors, recipients)
    other = -side(own.others, actors, recipients)
    if not own.is_sure and subject != other:
        return 0
    as_active = subject or other
    return -as_active if own.is_passive else as_active


def side(named: frozenset[str], actors: frozenset[str], recipients: frozenset[str]) -> int:
    """Tell whose names alone some words are of: 1 the actors', -1 the recipients'."""
    return bool(named & (actors - recipients)) - bool(named & (recipients - actors))


def called(ids: Sequence[str], names: Names) -> frozenset[str]:
    """Take the words of all names and roles of a side."""
    name_words = (word for identifier in ids for name in names.names(identifier) for word in name)
    roles = stems(" ".join(names.role(identifier) for identifier in ids))
    return (frozenset(map(stem, name_words)) | roles) - _OF_SEVERAL
