"""Deeds that the cited sentences deny, leave open, or set in the future."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.plans import ahead, is_kept, is_open_to_come, planned, to_be
from sahara_cli.judging.prospects import NOUNS
from sahara_cli.judging.voices import says
from sahara_cli.judging.words import EMPTY, stem, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading.events.factuality.certainty import DONE, UNDONE, Factuality
from sahara_cli.reading.events.factuality.status import of_verb
from sahara_cli.reading.events.triggers import frames, verb_trigger
from sahara_cli.reading.lexicon.verbs import forms, is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.words import Word
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group

#: Kinds whose deed is itself a plan, a promise or a refusal.
_OPEN_KINDS = frozenset({"agree", "request", "threaten", "reject", "accuse"})
#: "Bourita and Harris will meet", "Talks expected", "Summit due in May".
_TO_COME = late(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|the)){0,6} (?:will |is to |are to )"
    # "In its planned orbit" tells of what is done.
    r"|[^,:]*(?<!\bits )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\ba )(?<!\ban )(?<!\btheir )"
    r"\b(?:expected|due|scheduled|slated|set to|planned|will)\b"
)
#: "Harris to restate" is a plan; "Harris flies in to restate" has a deed before it.
_TO_DO = late(r"([^:]*?) to (?!the\b|an?\b)([a-z]+)\b")
_THERE = late(r" (?:in|at) [A-Z]| (?:back|home)\b")
#: Titles of which what is to come is said by somebody: "Syria asked to withdraw", "Turkey says it will go on".
_SAID_TITLE = late(
    r"\b(?:asked|says?|said|tells?|told|told|warns?|pledges?|promises?|vows?|agrees?|agreed|wants?|urged|urges?|ordered"
    r"|orders?|decides?|decided|seeks?|refuses?|threatens?|calls?|called|fails?|failed|allow\w*|forced|announces?"
    r"|plans to|expects|hopes?|votes?|offers?|demands?|tries|tried|help\w*|able|unable|glad|happy|ready|willing"
    r"|keen|eager|waits?|awaited|pending|proud|free|slow|quick|first|last|seen|thought|believed|"
    r"reported|due to)\b",
    re.IGNORECASE,
)
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
    r"|intends?|ready|expect\w*|forecasts?|predict\w*|projects|projected|fears?|feared|warn\w*|sees|promised|pledged|vowed|will|would)\b",
    re.IGNORECASE,
)
#: Words by which a deed is surely not told as done; others only may do so, as "tried" and "seeking" do.
_REFUSING = frozenset(
    """
    deny denies denied denying refuse refused refuses refusing fail failed fails failing cancel cancelled canceled
    postponed abstain abstained prevented averted foiled decline declined declines declining
    """.split()  # noqa: SIM905 - words read best so
)
_CLEAR = _REFUSING | frozenset(
    """
    not no never nobody none neither almost may might could can cannot must should would if unless whether
    """.split()  # noqa: SIM905 - words read best so
)
#: "Has not yet replied".
_NOT_YET = late(r"(?: not|n['’]t|\bnever) (?:yet|even|ever|so far|been|yet been|\w+ly)(?: been)? $")
#: What denies a verb, where it stands before it in the same stretch of the sentence.
_DENYING = late(r"\b(?:no|not|never|none|nobody|neither|nor|without)\b|n't\b", re.IGNORECASE)
_STRETCH = late(r"[,;:]|\b(?:and|but) that\b")
#: "Are said to be in hospital" is no plan; and whoever demands or promises says what should be.
_HEARD = frozenset("said reported believed thought understood known alleged feared".split())  # noqa: SIM905
_ABLE = frozenset("can could may might".split())  # noqa: SIM905
_WISHED = frozenset("must should would could may might can if".split())  # noqa: SIM905
#: What a court says that somebody may or must, is done by saying it; and a promise kept is done.
_RULED = late(
    r"\b(?:(?:found|finds|decid(?:ed|es)|held|concluded) that"
    r"|(?:rul(?:ed|es|ing)|order(?:ed|s)?|decree[ds]?|judge?ments?|verdict)\b[^.;\n]{0,80}?\b(?:that|must)\b)"
)
_KEPT = late(
    r"\b(?:kept|fulfill?ed|carried out|made good on)(?: \w+){0,2} (?:promises?|threats?|vows?|word|pledges?)\b"
)
_WISHES = frozenset({"hope", "want", "aim", "plan", "intend", "seek", "wish", "prepare"})
#: "Dairy to pay 12 million" is a fine that was imposed.
_FORCED = frozenset({"sanction", "coerce"})
_PUNISHED = late(r"\b(?:fined|sentenced|jailed|ordered|convicted|condemned|ruled)\b", re.IGNORECASE)
_PURPOSE = late(r" to (?:be )?([a-z]+)\b")
_BEING = frozenset({"is", "are", "was", "were", "be"})
_BEHIND = late(r"\b(?:is|are|was|were) (?:\w+ly )?([a-z]+)\b")
#: "The programme had to be extended" tells that it was.
_HAD_TO = late(r"\bhad to (?:\w+ly )?(?:be )?$")
_CONDITIONS = frozenset({"if", "unless", "whether"})
_PARTED = late(r"[;:]| - |\bbut\b")
#: "Israel's premier" is not Israel.
_OWNER = late(r"[\w-]+(?=['’]s? )")
_NOT = frozenset({"not", "no", "never"})
_ARTICLE = late(r"\b(?:the|an?|its|his|her|their) $", re.IGNORECASE)
_VAGUE = frozenset(
    {"decided", "decides", "chose", "opted", "tried", "seeking", "called", "on", "to"}
)
#: How verbs end: "designate", "hospitalise".
_VERBAL = ("ate", "ise", "ize", "ify")
#: A shorter word tells no deed.
_SHORT = 2


def undone(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt what is recorded as reported where the sentence denies the title's deed, or tells it as to come."""
    if event.status != "reported":
        return
    if why := _unready(event, evidence):
        yield Lack("status", f"reported, and {why}")
        return
    told = list(_standings(event.title, evidence))
    for word, standings in told:
        if problem := _put_off(event, word, standings, evidence):
            cue = standings[0].word
            yield Lack("status", f'reported, and the sentence {problem} ("{cue}")', cue)
            return
    if not told and (why := _wholly_undone(event, evidence)):
        yield Lack("status", f"reported, and the sentence {why}")
    elif cue := _set_ahead(event, evidence):
        yield Lack("status", f'reported, and the sentence tells of what is to come ("{cue}")', cue)


def _set_ahead(event: Event, evidence: Evidence) -> str:
    """Give the words by which the sentences only hope for a title's own deed, ask for it, or set its day; else ""."""
    own = titles.headline(event.title)
    if event.kind in _OPEN_KINDS or any(one.search(evidence.text) for one in (_RULED, _KEPT)):
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
    owning = (_PROMISED_TITLE, _SAID_TITLE, _NEGATED_TITLE)
    if any(stem(match[1]) == deed for match in _PURPOSE.finditer(title)):  # "King in Rabat to sign"
        return True
    return any(
        stem(match[0].lower()) != deed
        for one in owning
        for match in one.finditer(title)
        if match[0].lower() not in _ONLY_TO or title.startswith((" to ", " from "), match.end())
    )


def _unready(event: Event, evidence: Evidence) -> str:
    """Say that a title or a date is of the future; "" where it is not, or the kind itself is a plan."""
    if event.kind in _OPEN_KINDS:
        return ""
    is_punished = event.kind in _FORCED and _PUNISHED.search(evidence.text)
    if _is_ahead(event.title) and not is_punished:
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
    if own is None or is_open or _NEGATED_TITLE.search(event.title):
        return ""
    told = list(_groups_of(own.subject - stems(" ".join(_OWNER.findall(event.title))), evidence))
    if told and all(group.is_ahead or _is_wish(sentence, group) for sentence, group in told):
        return "tells of what is to come"
    return "denies it" if told and all(group.negated for _, group in told) else ""


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
    found = frames()[0].get(word, ())
    return word in says() or any(frame.sort.kind in _OPEN_KINDS for frame in found)


def _is_ahead(title: str) -> bool:
    """Tell whether a title tells of what is to come: "Talks expected", "Kenya to send ships"."""
    if (match := _TO_COME.match(title)) and not _SAID_TITLE.search(match[0]):
        return True
    ahead = _TO_DO.match(title)
    # "King in Rabat to sign" is there, and came for it.
    if ahead is None or _SAID_TITLE.search(ahead[1]) or _is_there(ahead[1]):
        return False
    is_verb = {ahead[2], ahead[2].removeprefix("re")} & forms()["base"].keys()
    if not is_verb and not ahead[2].endswith(_VERBAL):
        return False
    return not any(_is_deed(word) for word in ahead[1].split()[1:])


def _is_there(subject: str) -> bool:
    """Tell whether somebody is at a place, and no talks or strikes are to be there."""
    told = subject.lower().split()
    is_event = any(word in NOUNS or word in frames()[1] for word in told)
    return bool(_THERE.search(subject)) and not is_event


def _is_deed(word: str) -> bool:
    """Tell whether a word of a title is surely a verb that tells what was done: "flies", "flew"."""
    is_verb = any(word in forms()[name] for name in ("third", "base")) or is_past(word)
    return word not in NOUNS and (is_verb or is_participle(word))


def _put_off(event: Event, told: Word, standings: Sequence[Factuality], evidence: Evidence) -> str:
    """Say how the sentence denies or puts off a deed of the title; "" where it does not."""
    if any(factuality.status in {"reported", "disputed"} for factuality in standings):
        return ""
    word, deed = standings[0].word, stem(told.folded)
    if _is_excused(word, event, evidence):
        return ""
    if all(factuality.status == UNDONE for factuality in standings):
        is_denied = word in _CLEAR and not _is_denial(event.title, told)
        return "denies it or leaves it open" if is_denied else ""
    is_open = event.kind in _OPEN_KINDS or word in _VAGUE or _is_promise(event.title, deed)
    is_open = is_open or _is_purpose(event.title, deed)
    return "" if is_open else "tells of what is to come"


def _is_purpose(title: str, deed: str) -> bool:
    """Tell whether a deed of a title is only what another of its verbs is for: "Peru chosen to host the games"."""
    own = titles.headline(title)
    purpose = next((one for one in _PURPOSE.finditer(title) if stem(one[1]) == deed), None)
    if purpose is None or own is None:
        return False
    before = title[: purpose.start()].rpartition(" ")[2]
    return stem(own.verb) != deed or (is_participle(before) and before not in _SET_TITLE)


def _is_excused(word: str, event: Event, evidence: Evidence) -> bool:
    """Tell whether a word makes a deed no less done: "is said to be", "must" of what is demanded, a promise kept."""
    if word in _ABLE and re.search(rf"\b{word}\b", event.title):
        return True
    if word in _WISHED:
        return event.kind in _OPEN_KINDS or bool(_RULED.search(evidence.text))
    return word in _HEARD or is_kept(evidence) or bool(_KEPT.search(evidence.text))


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
    match = _PROMISED_TITLE.search(title)
    return match is not None and stem(match[0].lower()) != deed


def _standings(title: str, evidence: Evidence) -> Iterator[tuple[Word, list[Factuality]]]:
    """Tell how sure each deed of a title is, in each clause of its verb: its words that are verbs in the sentences."""
    verbs = [
        (stem(clause.group.base), sentence, clause)
        for sentence, clause in evidence.clauses
        if clause.group
    ]
    for word in words(title):
        if word.folded in EMPTY or len(word.folded) <= _SHORT or _is_noun(word, title):
            continue
        deed = stem(word.folded)
        if clauses := [(sentence, clause) for verb, sentence, clause in verbs if verb == deed]:
            yield word, [_standing(sentence, clause) for sentence, clause in clauses]


def _is_noun(word: Word, title: str) -> bool:
    """Tell whether a word of a title that has the form of a verb is a noun: "calls off the launch"."""
    return bool(_ARTICLE.search(title, 0, word.start)) and not title.startswith(" of", word.end)


def _is_past_condition(sentence: Sentence, clause: Clause, word: str) -> bool:
    """Tell whether a condition is parted from a past that it cannot make unsure: "if asked - called a meeting"."""
    group = clause.group
    if group is None or word not in _CONDITIONS or group.modal or group.is_ahead:
        return False
    lead = sentence.text[sentence.begin : sentence.tokens[group.head].start]
    is_parted = bool(_PARTED.search(lead[lead.rfind(f"{word} ") + 1 :]))
    return is_parted and (is_past(group.word) or is_participle(group.word))


def _is_free(clause: Clause, group: Group) -> bool:
    """Tell the verb of "Peru refused to pay, and Kenya signed" that hangs on no refusal: its subject is its own."""
    return group.form == "finite" and bool(clause.subjects) and clause.relation != "that"


def _standing(sentence: Sentence, clause: Clause) -> Factuality:
    trigger = verb_trigger(sentence, clause)
    if trigger is None or clause.group is None:
        return DONE
    factuality = of_verb(sentence, trigger)
    if factuality.word in _REFUSING and _is_free(clause, clause.group):
        return DONE
    group_at = sentence.tokens[clause.group.head].start
    had_to = _HAD_TO.search(sentence.text, sentence.begin, group_at)
    if had_to or _is_past_condition(sentence, clause, factuality.word):
        return DONE
    lead = sentence.text[sentence.begin : sentence.tokens[clause.group.first].start]
    if _NOT_YET.search(lead):
        return Factuality(UNDONE, "not")
    # "Nobody was hurt, and that the police had cleared the site": another verb is denied.
    before = _STRETCH.split(sentence.text[sentence.begin : group_at])[-1]
    if factuality.word in _NOT and not _DENYING.search(before):
        return Factuality("planned", "ahead") if clause.group.is_ahead else DONE
    return factuality
