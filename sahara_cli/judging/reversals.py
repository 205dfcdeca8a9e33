"""Titles that tell the reverse of the cited sentences: "opens" of what stays closed, "speaks" of who gave no talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.judging import titles
from sahara_cli.judging.aligned import deed_in, tellings_in
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.pairs import akin, deed_of, opposed, swapping, undoing, withholding
from sahara_cli.judging.parts import is_pronoun
from sahara_cli.judging.sureness import sureness
from sahara_cli.judging.words import shared, stem, stems, words
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Event
    from sahara_cli.judging.aligned import Telling
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.judging.titles import Headline
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: What denies, stops or reverses something else, in a title or in a sentence: then no reversal is sure.
_DENIES = late(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|hardly|unable|\w+n['’]t)\b",
    re.IGNORECASE,
)
#: A title that denies its own deed: "Kenya does not sign", "Kenya refuses to sign".
_OWN_DENIAL = late(
    r"\b(?:(?:no one|nobody|none)(?: (?:is|was|were))?|never|\w+n['’]t"
    r"|(?:do|does|did|has|have|had|is|are|was|were|will) not"
    r"|(?:refuse|fail|decline)(?:s|d)? to|(?:refused|failed|declined) to) (?:be |been )?(\w+)",
    re.IGNORECASE,
)
#: A title that denies a thing: "No deal for port", "Port deal off".
_NO_THING = late(
    r"^(?:Still no|No) (?:[\w-]+ ){0,2}?([a-z]+)(?= (?:for|in|on|with|between|to|of|as|at|after|from|over|yet)\b|$)"
    r"|\b([a-z]+) off$"
)
#: A title without a verb that tells how something still is: "Boy still missing".
_STILL = late(r"^(.+?) (?:still|remains?|stays?) (?=[a-z])")
#: Other words for it in a sentence.
_REFUSES = late(
    r"\b(?:refus|declin|fail(?:s|ed|ing)? to|den[iy]|avoid|reject|unwilling|stop|block)",
    re.IGNORECASE,
)
#: "Unable", "non-binding", "disallowed": words that begin with a denial.
_UN = late(
    r"\b(?:un(?:able|willing|hurt|harmed|injured|scathed|touched|damaged|likely|successful|finished|sold|paid|opened|done"
    r"|answered|claimed|heeded|moved|convinced|met)|non-\w+|disal\w+|disap\w+|discard\w*|disc(?:ontinu|redit)\w*)\b",
    re.IGNORECASE,
)
#: "Had no interest", "gave no reason": with up to two words before the noun.
_NO = late(
    r"\b(?:no|without(?: any| an?)?|lack(?:s|ed|ing)?(?! of\b)(?: the| any| an?)?) "
    r"(?:(?:evidence|signs?|proof|trace|hint) (?:for|of) (?:the |an? )?(?:existence of )?)?"
    r"(?!(?:longer|doubt|fewer|less|more|one|matter|later|sooner|wonder)\b)"
    r"((?:[\w'’-]+(?: or | )?){1,3})",
    re.IGNORECASE,
)
#: "There is no sign": what it denies may be what a title begins with.
_THERE = late(
    r"\bthere(?:['’]s| (?:is|are|was|were|has been|have been))(?: \w+ly)? $", re.IGNORECASE
)
#: What these deny may be what a title begins with too.
_OF_ALL = late(
    r"without|lack|no (?:evidence|signs?|proof|trace|hint|impact|effect|influence|bearing)\b",
    re.IGNORECASE,
)
#: Of these a clause is not always read: "would no longer tour", "did not fully ruin".
_NO_VERB = late(
    r"\b(?:no longer|not \w+ly)\s(?:be |been )?(\w+)|n['’]t \w+ly (?:be |been )?(\w+)",
    re.IGNORECASE,
)
#: Verbs by which somebody or something is, stays or gets so.
_STATES = frozenset(
    {
        "be",
        "is",
        "are",
        "was",
        "were",
        "remain",
        "stay",
        "keep",
        "stand",
        "become",
        "go",
        "lie",
        "get",
        "voice",
        "express",
        "show",
        "have",
    }
)
#: Verbs that tell of a deed behind them that it is no more, or did not befall somebody.
_ENDING = frozenset(
    map(
        stem,
        """
        drop end stop halt escape avoid abandon cancel scrap refuse deny avert quit
        """.split(),  # noqa: SIM905
    )
)
_ALL = late(r"(?:all|everyone|everybody)(?: on board| aboard| of them| there)?", re.IGNORECASE)
_NEARBY = late(r"\bclose (?=to\b)")
_BREAK = late(r"[,;:]|\b(?:and|but|who|which|that)\b")
#: A longer lead is more than somebody's name.
_SHORT_LEAD = 6
#: So many words behind such a verb tell how it is.
_NEAR = 3


def turned(event: Event, evidence: Evidence) -> Iterator[Lack]:
    """Doubt what is recorded as reported, or as disputed, where the sentences tell the very reverse."""
    if event.status not in {"reported", "disputed"}:
        return
    if problem := _turned(event, evidence):
        yield Lack("title", *problem)


def _turned(event: Event, evidence: Evidence) -> tuple[str, str] | None:
    """Say how a title tells the reverse of the sentences, and by which word; None where it does not."""
    denials = (_DENIES, _OWN_DENIAL, _NO_THING)
    is_denial = any(pattern.search(event.title) for pattern in denials)
    if is_denial and (verb := _done(event, evidence)):
        return f'denies what the sentence tells as done ("{verb}")', verb
    word = _opposite(event.title, evidence)
    if word := word or (
        "" if is_denial or event.status != "reported" else _none(event.title, evidence)
    ):
        return f'the sentence tells the reverse ("{word}")', word
    if event.status != "reported":
        return None
    if word := _ungrounded(event.title, evidence):
        return f'"{word}" denies something, and nothing in the sentence does', word
    if verb := _told_done(event.title, evidence):
        return f'denies what the sentence tells as done ("{verb}")', verb
    return None


def _ungrounded(title: str, evidence: Evidence) -> str:
    """Give a title's verb that denies what is behind it, "cancels", where no word of the sentences denies anything."""
    own = titles.headline(title)
    if own is None:
        return ""
    deed = deed_in(title)
    if deed not in withholding() or any(
        pattern.search(evidence.text) for pattern in (_UN, _DENIES)
    ):
        return ""
    return "" if (undoing() | akin(deed)) & _deeds(evidence) else own.verb


def _told_done(title: str, evidence: Evidence) -> str:
    """Give the verb of a clause whose deed a title tells as stopped, dropped or escaped: "drops its investigation"."""
    own = titles.headline(title)
    deed = deed_in(title)
    if own is None or deed not in _ENDING or akin(deed) & _deeds(evidence):
        return ""
    rest = stems(title) - own.subject
    tellings = (
        telling
        for telling in tellings_in(evidence)
        if stem(telling.group.base) in rest and telling.group.form == "finite"
    )
    return next(
        (telling.group.word for telling in tellings if _is_so(telling.sentence, telling.clause)), ""
    )


def _done(event: Event, evidence: Evidence) -> str:
    """Give the verb that a title denies, and that the sentences tell as done, denying nothing; else ""."""
    if any(pattern.search(text) for pattern in (_DENIES, _REFUSES) for text in evidence.sentences):
        return ""
    match = _OWN_DENIAL.search(event.title)
    if match is None:
        thing = _NO_THING.search(event.title)
        return _with_thing(thing[1] or thing[2], evidence) if thing else ""
    deed = stem(match[1].lower())
    # "No one killed" of "seven died".
    same = shared({deed})
    return next(
        (group.word for _, _, group in _verbs(evidence) if shared({stem(group.base)}) == same), ""
    )


def _with_thing(thing: str, evidence: Evidence) -> str:
    """Give the verb of a clause that is done to a thing, where no word of the sentences undoes anything; else ""."""
    if undoing() & _deeds(evidence):
        return ""
    tellings = (telling for telling in tellings_in(evidence) if stem(thing) in _suffering(telling))
    return next(
        (telling.group.word for telling in tellings if _is_so(telling.sentence, telling.clause)), ""
    )


def _suffering(telling: Telling) -> frozenset[str]:
    own = telling.clause.subjects if telling.group.is_passive else telling.clause.objects
    return stems(" ".join(map(telling.sentence.shown, own)))


def _verbs(evidence: Evidence) -> Iterator[tuple[Sentence, Clause, Group]]:
    """Yield the finite verbs of the sentences, those of what is to come left out."""
    for sentence, clause in evidence.clauses:
        group = clause.group
        if group and not (group.is_ahead or group.modal) and group.form in {"finite", "participle"}:
            yield sentence, clause, group


def _opposite(title: str, evidence: Evidence) -> str:
    """Give the verb of a clause about the same that is the opposite of a title's own; "" where there is none."""
    own = titles.headline(title) or _still(title)
    if own is None:
        return ""
    deeds = dict.fromkeys((_deed(title, own), deed_in(title)))
    return next(filter(None, (_reversed(title, own, deed, evidence) for deed in deeds)), "")


def _still(title: str) -> Headline | None:
    """Read a title that tells how something still is; None of any other."""
    match = _STILL.match(title)
    if match is None:
        return None
    return titles.Headline("be", stems(match[1]), frozenset(), is_passive=False, is_sure=True)


def _reversed(title: str, own: Headline, deed: str, evidence: Evidence) -> str:
    """Give the verb of a clause about the same that is the opposite of one deed of a title; else ""."""
    others = opposed(deed) - stems(title)
    if not others or akin(deed) & _deeds(evidence):
        return ""
    for sentence, clause, group in _verbs(evidence):
        word = _state(sentence, group, others)
        if word and _is_same(sentence, clause, own, deed) and _is_so(sentence, clause):
            return word
    return ""


def _deed(title: str, own: Headline) -> str:
    """Give a title's deed: of "Two stations are shut" that of "shut", of "Kenya calls off the talks" "call off"."""
    if own.verb not in _STATES or " " in deed_in(title):
        return deed_in(title)
    behind = [word.folded for word in words(title) if opposed(stem(word.folded))]
    return stem(behind[-1]) if behind else stem(own.verb)


def _deeds(evidence: Evidence) -> frozenset[str]:
    """Give the stems of the sentences' words, and their verbs with their particles."""
    return evidence.stems.union(telling.deed for telling in tellings_in(evidence))


def _state(sentence: Sentence, group: Group, others: frozenset[str]) -> str:
    """Give a verb, or what a verb says that something is, which is one of some words; else ""."""
    if group.negated:
        return ""
    after = sentence.text[sentence.tokens[group.head].end : sentence.end]
    if deed_of(group.base, after) in others:
        return group.word
    if group.base not in _STATES:
        return ""
    behind = words(_NEARBY.sub(" ", after))[:_NEAR]
    return next((word.text for word in behind if stem(word.folded) in others), "")


def _is_so(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause tells what is so, and has no word that denies anything."""
    tokens = sentence.tokens[clause.first : clause.end]
    is_denied = tokens and _DENIES.search(sentence.text, tokens[0].start, tokens[-1].end)
    return not is_denied and sureness(sentence, clause).status in {"reported", "disputed"}


def _is_same(sentence: Sentence, clause: Clause, own: Headline, deed: str) -> bool:
    """Tell whether a clause is about what the title is about, on the same side."""
    about = _about(clause)
    if not about:
        return False
    subject = stems(" ".join((*map(sentence.shown, about), lead := _lead(sentence, clause))))
    if _ALL.fullmatch(lead):
        return True
    if own.subject & subject or akin(own.head) & subject - {own.head}:
        return True
    near = [phrase for _, phrase in clause.prepositional]
    is_passive = clause.group is not None and clause.group.is_passive
    suffering = subject if is_passive else stems(" ".join(map(sentence.shown, clause.objects)))
    rest = suffering | stems(" ".join(map(sentence.shown, (*clause.objects, *near))))
    if is_pronoun(sentence, clause):  # "She was acquitted of theft"
        return not own.others or bool(own.others & rest)
    # "Peru lost to Kenya" is what "Kenya beat Peru" tells.
    return not swapping(deed) and bool(own.subject & rest or own.others & suffering)


def _lead(sentence: Sentence, clause: Clause) -> str:
    """Give the words right before a clause's verb, behind a comma: "Somehow, both brothers were let in"."""
    group = clause.group
    at = sentence.tokens[group.first].start if group else sentence.begin
    lead = _BREAK.split(sentence.text[sentence.begin : at])[-1].strip()
    return lead if len(lead.split()) <= _SHORT_LEAD else ""


def _about(clause: Clause) -> list[Phrase]:
    return clause.subjects or ([clause.antecedent] if clause.antecedent else [])


def _none(title: str, evidence: Evidence) -> str:
    """Give the words by which the sentences deny what a title tells of: "showed no signs"; else ""."""
    own = titles.headline(title)
    subject = own.subject if own else frozenset()
    for text in evidence.sentences:
        for match in (*_NO.finditer(text), *_NO_VERB.finditer(text)):
            is_all = _THERE.search(text, 0, match.start()) or _OF_ALL.match(match[0])
            wanted = stems(title) - (frozenset() if is_all else subject)
            denied = shared(stems(" ".join(filter(None, match.groups())))) & shared(wanted)
            rest = shared(stems(f"{text[: match.start()]} {text[match.end() :]}"))
            if denied - rest:
                return " ".join(match[0].split())
    return ""
