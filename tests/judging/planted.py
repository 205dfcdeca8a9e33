"""Lies planted in true records, one in each: what somebody careless, or a language model, would have written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Event, Statement
from sahara_cli.judging.names import Mentions, name_of, states_of
from sahara_cli.judging.sources import Source
from sahara_cli.judging.words import EMPTY, stems, words
from sahara_cli.reading.lexicon.verbs import base_of
from sahara_cli.texts import digest, normalise
from tests.judging.cases import cite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.records import Claim
    from sahara_cli.texts import NormalText
    from tests.judging.cases import Case

#: A lie: its class, the record, and the article's text where that was changed rather than the record.
Lie = tuple[str, "Claim", "NormalText | None"]
_FOREIGN = ("Paraguay", "Elena Markovic", "Uppsala", "Hiroshi Tanabe", "Bratislava", "Ghana")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z]\w+(?: [A-Z]\w+)*(?![\w-])")
_COUNT = re.compile(
    r"\b\d[\d,]*\b|\b(?:three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b"
)
_MUTUAL = {"agree", "cooperate"}
#: A promise or a demand is reported, though what is promised is to come.
_OPEN = {"agree", "request", "threaten", "reject", "accuse"}


def _is_of_state(name: str) -> bool:
    return bool(states_of(name_of(name)))


def lies(claim: Claim, case: Case) -> Iterator[Lie]:
    """Yield lies made of one true record."""
    if isinstance(claim, Event):
        yield from _numbers(claim)
        yield from _names(claim, case)
        yield from _dates(claim, case)
        yield from _deeds(claim)
        yield from _told_otherwise(claim, case)
    if isinstance(claim, Statement):
        yield from _statements(claim, case)
    yield from _citations(claim, case)


def _numbers(event: Event) -> Iterator[Lie]:
    if found := _COUNT.search(event.title):
        yield (
            "number",
            event.model_copy(
                update={"title": f"{event.title[: found.start()]}437{event.title[found.end() :]}"}
            ),
            None,
        )
    elif not event.figures and len(event.title.split()) > 3:
        first, _, rest = event.title.partition(" ")
        yield "number", event.model_copy(update={"title": f"{first} {rest} with 37 others"}), None
    for figure in event.figures:
        if figure.low is not None and figure.low > 1:
            lied = figure.model_copy(
                update={"low": figure.low * 3 + 7, "high": figure.high and figure.high * 3 + 7}
            )
            yield "number", event.model_copy(update={"figures": (lied,)}), None


def _is_whole(found: re.Match[str]) -> bool:
    """Tell whether a name is not the rest of one that a title begins with: "Korea" of "South Korea tests a rocket"."""
    before = found.string[: found.start()].split()
    return not (before and before[-1][0].isupper())


def _names(event: Event, case: Case) -> Iterator[Lie]:
    found = next(filter(_is_whole, _NAME.finditer(event.title)), None)
    if event.figures or found is None:
        return
    at = sum(map(ord, event.title))
    is_state = _is_of_state(found[0])
    strangers = [one for one in _FOREIGN if _is_of_state(one) == is_state]
    foreign = strangers[at % len(strangers)]
    cited = _cited(event, case)
    told = Mentions(words(cited)).states
    others = [
        one.name
        for one in case.known
        if one.name.istitle()
        and one.name.lower() not in EMPTY
        and _is_of_state(one.name) == is_state
        if not any(word in cited for word in one.name.split())
        and not states_of(name_of(one.name)) & told
    ]
    for name in (foreign, *others[at % len(others) :][:1]) if others else (foreign,):
        yield (
            "name",
            event.model_copy(
                update={"title": event.title[: found.start()] + name + event.title[found.end() :]}
            ),
            None,
        )


def _cited(claim: Claim, case: Case) -> str:
    return " ".join(case.text.text[one.start : one.end] for one in claim.spans)


def _dates(event: Event, case: Case) -> Iterator[Lie]:
    text = event.date.text
    if not event.date_text or not re.fullmatch(r"\d{4}(-\d\d){0,2}[~?]?", text):
        return
    year = int(text[:4])
    yield (
        "date",
        event.model_copy(update={"date": parse(f"{year - 3}{text[4:].replace('-29', '-28')}")}),
        None,
    )
    if len(text) >= 10:
        month = int(text[5:7]) % 12 + 1
        yield (
            "date",
            event.model_copy(
                update={
                    "date": parse(
                        f"{year - (month == 1) * 0}-{month:02}-{min(int(text[8:10]), 28):02}"
                    )
                }
            ),
            None,
        )
        day = (int(text[8:10]) + 3) % 27 + 1
        yield "date", event.model_copy(update={"date": parse(f"{text[:8]}{day:02}")}), None
    cited = _cited(event, case)
    far = [
        one.text for one in case.times if one.text not in cited and one.edtf and len(one.text) > 4
    ]
    if far:
        yield "date", event.model_copy(update={"date_text": far[len(event.title) % len(far)]}), None


def _deeds(event: Event) -> Iterator[Lie]:
    if event.kind not in {"assault", "coerce", "other", "mobilize"} and not event.figures:
        yield "violence", event.model_copy(update={"kind": "assault", "mode": None}), None
    is_meeting = event.kind == "consult" and re.search(
        r"\b(?:meets?|talks?|speaks?)\b", event.title
    )
    is_told = set(event.actors) != set(event.recipients) and not is_meeting
    if event.actors and event.recipients and event.kind not in _MUTUAL and is_told:
        swap = {"actors": event.recipients, "recipients": event.actors}
        yield "sides", event.model_copy(update=swap), None
    if event.status == "planned" and event.kind not in _OPEN:
        yield "plan", event.model_copy(update={"status": "reported"}), None


def _told_otherwise(event: Event, case: Case) -> Iterator[Lie]:
    """Change the sentence, so that a record that was true is not: its own verb denied, or put off."""
    if event.status != "reported" or event.figures or len(event.spans) != 1:
        return
    cite = event.spans[0]
    told = case.text.text[cite.start : cite.end]
    begun = {word.lower()[:4] for word in event.title.split() if len(word) > 3}
    for verb in re.finditer(
        r"\b(was|were|has|have|had|is|are|be|been)? ?(?<!ly )(?<!him )(?<!them )\b([a-z]{4,}ed)\b",
        told,
    ):
        if verb[1] in {"is", "are", "be", "been"}:
            continue
        if verb[2][:4] not in begun or not _is_finite(cite.start + verb.start(2), case):
            continue
        base = base_of(verb[2])
        forms = (
            (
                f"{verb[1]} not {verb[2]}",
                {"was": f"will be {verb[2]}", "were": f"will be {verb[2]}"}.get(
                    verb[1], f"will {base}"
                ),
            )
            if verb[1]
            else (f"did not {base}", f"will {base}")
        )
        for kind, form in zip(("negation", "plan"), forms, strict=True):
            if kind == "plan" and event.kind in _OPEN:
                continue
            changed = (
                told[: verb.start()]
                + (" " if verb[0][0] == " " else "")
                + form
                + told[verb.end() :]
            )
            text = normalise(_raw(case, cite.start, cite.end, changed))
            end = cite.start + len(changed)
            moved = cite.model_copy(
                update={"end": end, "digest": digest(text.text[cite.start : end])}
            )
            yield kind, event.model_copy(update={"cites": (moved,)}), text
        return


def _is_finite(at: int, case: Case) -> bool:
    """Tell whether a word is a clause's own verb, and not "the wounded" or "wanted by the police"."""
    document = Source(case.judge[0]).document
    sentence = next(one for one in document.sentences if one.start <= at < one.end)
    heads = {
        sentence.tokens[clause.group.head].start
        for clause in sentence.clauses
        if clause.group and clause.group.form == "finite"
    }
    return at in heads


def _raw(case: Case, start: int, end: int, changed: str) -> str:
    whole = case.text.text
    marks = [begin for begin, _ in case.text.paragraphs[1:]]
    parts, at = [], 0
    for mark in (*marks, len(whole) + 1):
        piece = whole[at : mark - 1]
        if at <= start < mark:
            piece = whole[at:start] + changed + whole[end : mark - 1]
        parts.append(piece)
        at = mark
    return "\n".join(parts)


def _statements(said: Statement, case: Case) -> Iterator[Lie]:
    cited = _cited(said, case)
    # Whom the sentence names too, by whatever word, may well have said it; so may "diplomats" where "a diplomat" does.
    heard = stems(f"{cited} {said.speaker}".replace("-", " "))
    states = Mentions(words(cited)).states | _states_of(said.speaker or "", case)
    others = [
        one.id
        for one in case.known
        if one.id != said.speaker
        and not stems(one.name) & heard
        and not _states_of(one.id, case) & states
    ]
    if others and said.speaker:
        yield (
            "speaker",
            said.model_copy(update={"speaker": others[len(said.text) % len(others)]}),
            None,
        )
    if said.directness == "indirect":
        return
    quote = said.text if said.directness == "direct" else said.text.split('"')[1]
    own = quote.split()
    if len(own) > 3:
        lied = " ".join([*own[:2], "certainly", *own[3:]])
        if lied != quote:
            yield "words", said.model_copy(update={"text": said.text.replace(quote, lied)}), None
        for other in case.claims:
            if (
                isinstance(other, Statement)
                and other.directness == "direct"
                and other.spans[0].start > said.spans[-1].end
            ):
                theirs = other.text.split()
                for joint in (" ", " [...] "):
                    mixed = (
                        " ".join(own[: len(own) // 2 + 1])
                        + joint
                        + " ".join(theirs[len(theirs) // 2 :])
                    )
                    both = said.model_copy(
                        update={
                            "text": said.text.replace(quote, mixed),
                            "cites": (*said.spans, *other.spans),
                        }
                    )
                    yield "stitched", both, None
                break


def _states_of(actor: str, case: Case) -> frozenset[str]:
    names = [one.name for one in case.known if one.id == actor]
    return frozenset(state for name in names for state in Mentions(words(name)).states)


def _citations(claim: Claim, case: Case) -> Iterator[Lie]:
    spans = case.text.sentences
    here = claim.spans[0].sentence
    for step in (5, 11):
        other = (here + step) % len(spans) + 1
        text = case.text.text[slice(*spans[other - 1])]
        if (
            other not in {one.sentence for one in claim.spans}
            and len(text) > 40
            and case.text.text.count(text) == 1
        ):
            yield (
                "citation",
                claim.model_copy(update={"cites": (cite(case.article.id, case.text, other),)}),
                None,
            )
            return
