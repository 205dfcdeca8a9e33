"""Turn claims into proposals: each is named, cited and dated, then the judge holds it against its sentences.

A wrong claim is refused with the reason, and nothing is mended; a claim beyond its sentences is doubted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from sahara_cli.computed import cached_property
from sahara_cli.dossier.checks import misfits
from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import RECORDS, Article, Claim
from sahara_cli.drafting.claims.claimed import (
    NOBODY,
    TWICE,
    UNCITED,
    UNFIT,
    WORDS,
    Claimed,
    ClaimError,
    Outcome,
    Proposer,
    Refused,
    Stood,
)
from sahara_cli.drafting.claims.naming import Naming, listed, names_of, words_of
from sahara_cli.drafting.claims.resting import dated, stretches
from sahara_cli.drafts.names import content
from sahara_cli.judging import Judge, Names
from sahara_cli.judging.absence import absent
from sahara_cli.judging.sources import Source
from sahara_cli.reports.drafts import Doubted, Proposal
from sahara_cli.texts import normal_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.drafting.claims.claimed import Stretch
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.judging import Finding
    from sahara_cli.judging.findings import Lack

_NAMED = frozenset({"actor", "place"})
#: Keys that a line may have beside its record's fields.
_BESIDE = frozenset({"article", "sentence", "sentences", "words"})
_SIDES = {
    "event": ("actors", "recipients", "mentioned"),
    "statement": ("mentioned",),
    "fact": ("mentioned",),
}
_ONE = {"statement": ("addressee", "reported_by"), "fact": ("asserted_by",)}
_LONGEST_TITLE, _LONGEST_TEXT = 300, 20_000
#: Placeholders for blank fields while the others are judged.
_STAND_INS = {"kind": "other", "title": "-", "text": "-"}
_ASKED = {
    "kind": "no kind is told; write one",
    "title": "no title is told: write what happened, in your own words",
    "text": "write what was said, in your own words",
}
_ID_WORDS = 4


class _Made(NamedTuple):
    """A claim as a record: `fields` with its blanks, `record` as it is judged."""

    claimed: Claimed
    fields: dict[str, object]
    record: Claim
    sentence: str
    unsure: tuple[str, ...]
    anchor: str


def taken(sheet: Sheet, claims: Sequence[Claimed | Refused], proposer: Proposer) -> Outcome:
    """Draft the claims of a proposer that stand, in their order."""
    maker = _Maker(sheet, proposer)
    results: dict[int, Stood | Refused] = {}
    made: dict[int, _Made] = {}
    for at in sorted(range(len(claims)), key=lambda at: _noun(claims[at]) not in _NAMED):
        claim = claims[at]  # actors and places come before the claims that name them
        if isinstance(claim, Refused):
            results[at] = claim
            continue
        try:
            if claim.noun in _NAMED:
                results[at] = maker.named(claim)
            else:
                made[at] = maker.made(claim)
        except ClaimError as error:
            results[at] = Refused(claim, error.field, error.why, error.sort)
    if made:
        bench = _Bench(sheet, proposer)
        results.update((at, bench.judged(record)) for at, record in made.items())
    return Outcome(proposer, [results[at] for at in sorted(results)])


def _noun(claim: Claimed | Refused) -> str:
    return claim.claimed.noun if isinstance(claim, Refused) else claim.noun


class _Maker:
    """Makes records from one proposer's claims; a fault raises `ClaimError`."""

    def __init__(self, sheet: Sheet, proposer: Proposer) -> None:
        self._sheet, self._proposer = sheet, proposer
        self._naming = Naming(sheet, proposer.rule)
        self._seen: dict[str, str] = {}
        self._of = {"event": self._event, "statement": self._statement, "fact": self._fact}

    def named(self, claimed: Claimed) -> Stood:
        """Register an actor or a place."""
        identifier, doubts, is_new = self._naming.take(claimed)
        self._sheet.roster.use(identifier)
        if is_new:
            self._sheet.roster.doubt(identifier, doubts, self._proposer.by)
        return Stood(claimed, None, doubts)

    def made(self, claimed: Claimed) -> _Made:
        """Make a record of an event, a statement or a fact."""
        noun, sheet = claimed.noun, self._sheet
        fields = {key: value for key, value in claimed.fields.items() if not _is_blank(value)}
        if unknown := sorted(set(fields) - set(RECORDS[noun].declared) - _BESIDE):
            raise ClaimError(unknown[0], f"is no field of {noun}s", UNFIT)
        cited = claimed.stretches or stretches(fields, sheet)
        when = dated(noun, fields, cited, sheet, self._proposer.name)
        drafted: dict[str, object] = {"id": "claimed", **when.fields}
        drafted.update(self._of[noun](fields, cited))
        drafted.update(self._parties(noun, fields))
        drafted["cites"] = self._cites(cited)
        drafted["origin"] = "drafted"
        record = _record(noun, drafted)
        self._refuse_again(claimed, record)
        sentence = " ".join(sheet.sentences(*stretch) for stretch in cited)
        blanks = [asked for name, asked in _ASKED.items() if drafted.get(name, "") is None]
        unsure = (*claimed.unsure, *when.unsure, *blanks)
        return _Made(claimed, drafted, record, sentence, unsure, when.anchor)

    def _cites(self, cited: Sequence[Stretch]) -> list[dict[str, object]]:
        made = [self._sheet.citer.numbered(*stretch) for stretch in cited]
        if None in made:
            why = "is too short or stands at several places, even with the sentences around it"
            raise ClaimError("sentence", why, UNCITED)
        return list({cite["start"]: cite for cite in made if cite}.values())

    def _parties(self, noun: str, fields: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
        for name in _SIDES[noun]:
            if names := listed(fields.get(name), name):
                yield name, list(dict.fromkeys(self._naming.actor(actor, name) for actor in names))
        for name in _ONE.get(noun, ()):
            if name in fields:
                yield name, self._naming.actor(fields[name], name)
        if topics := names_of(fields.get("topics"), "topics"):
            yield "topics", topics

    def _refuse_again(self, claimed: Claimed, record: Claim) -> None:
        key = claimed.noun + repr(
            sorted(content(claimed.noun, record.model_dump(mode="json")).items())
        )
        if (first := self._seen.setdefault(key, claimed.where)) != claimed.where:
            raise ClaimError("", f"is the same as {first}", TWICE)

    def _event(self, fields: Mapping[str, Any], _: Sequence[Stretch]) -> dict[str, object]:
        kind, mode = fields.get("kind"), fields.get("mode")
        if isinstance(kind, str) and mode is None and "/" in kind:
            kind, _slash, mode = kind.partition("/")
        title = words_of(fields["title"], "title", _LONGEST_TITLE) if "title" in fields else None
        places = [
            self._naming.place(name, "places") for name in names_of(fields.get("places"), "places")
        ]
        return {
            "kind": kind,
            **({"mode": mode} if mode else {}),
            "status": fields.get("status", "reported"),
            "title": title,
            **({"places": list(dict.fromkeys(places))} if places else {}),
            **({"figures": self._figures(fields["figures"])} if "figures" in fields else {}),
        }

    def _figures(self, figures: object) -> list[dict[str, Any]]:
        if not isinstance(figures, list) or not all(isinstance(figure, dict) for figure in figures):
            raise ClaimError("figures", "is no list of figures", UNFIT)
        return [
            {**figure, "by": self._naming.actor(figure["by"], "figures.by")}
            if figure.get("by")
            else figure
            for figure in figures
        ]

    def _statement(self, fields: Mapping[str, Any], cited: Sequence[Stretch]) -> dict[str, object]:
        said: dict[str, object] = {"speaker": None}
        if "speaker" in fields:
            said.update(self._naming.speaker(fields["speaker"]))
        elif "speaker_text" in fields:
            said["speaker_text"] = self._naming.unnamed(fields["speaker_text"])
        else:
            raise ClaimError("speaker", "is missing; write who speaks", NOBODY)
        text = words_of(fields["text"], "text", _LONGEST_TEXT) if "text" in fields else None
        said["directness"] = fields.get("directness") or self._directness(text or "", cited)
        said["text"] = text
        for name in ("role", "cue"):
            if name in fields:
                said[name] = words_of(fields[name], name)
        if "place" in fields:
            said["place"] = self._naming.place(fields["place"], "place")
        return said

    def _fact(self, fields: Mapping[str, Any], _: Sequence[Stretch]) -> dict[str, object]:
        return {
            "subject": self._naming.subject(fields.get("subject"), "subject"),
            "property": words_of(fields.get("property"), "property"),
            "value": words_of(fields.get("value"), "value", _LONGEST_TITLE),
            **({"status": fields["status"]} if "status" in fields else {}),
        }

    def _directness(self, text: str, cited: Sequence[Stretch]) -> str:
        """Say whether words are quoted, by the article's quotation marks, where the claim does not say."""
        words = normal_form(text).strip('"')
        for first, last in cited if words else ():
            start, end = self._sheet.text.sentences[first][0], self._sheet.text.sentences[last][1]
            at = self._sheet.text.text.find(words, start, end)
            if at >= 0 and any(a <= at and at + len(words) <= b for a, b in self._quoted):
                return "direct"
        return "mixed" if any(mark in text for mark in '"“”') else "indirect"

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        reading = self._sheet.reading
        quotations = reading.quotations if reading else []
        parts = [
            part
            for quotation in quotations
            if quotation.kind == "quotation"
            for part in quotation.parts
        ]
        return [self._sheet.text.from_raw(*part) for part in parts]


def _record(noun: str, fields: Mapping[str, object]) -> Claim:
    """Make the record, with placeholders for blanks. Raises `ClaimError` where a field does not fit."""
    filled = {
        name: _STAND_INS.get(name) if value is None else value for name, value in fields.items()
    }
    try:
        record = RECORDS[noun].model_validate({k: v for k, v in filled.items() if v is not None})
    except ValidationError as error:
        fault = next(iter(misfits(error, noun)))
        raise ClaimError(fault.field, fault.problem, UNFIT) from None
    assert isinstance(record, Claim)  # noqa: S101 - of its noun
    return record


def _is_blank(value: object) -> bool:
    return value is None or value in ("", [])


class _Bench:
    """The judge with an article's copy, once every actor and place of the claims is known."""

    def __init__(self, sheet: Sheet, proposer: Proposer) -> None:
        self._sheet, self._proposer = sheet, proposer
        language = sheet.own.fields.get("language") or "en"
        article = Article.model_validate({**sheet.own.fields, "language": language})
        self._copy = Copy(article, sheet.text)
        self._names, self._source = Names(sheet.roster.records()), Source(self._copy)
        self._judge = Judge(self._names, lambda _: (self._copy,), lambda _: self._source)

    def judged(self, made: _Made) -> Stood | Refused:
        """Refuse a record that the article disproves; give any other an id, with its doubts."""
        if refused := self._judge.refusals(made.record):
            return Refused(made.claimed, refused[0].field, refused[0].problem, WORDS)
        findings: list[Finding | Lack] = [*self._judge.doubts(made.record)]
        findings += absent(made.record, lambda _: self._source, self._names)
        doubts = tuple(
            Doubted(finding.field, finding.problem, finding.sought)
            for finding in findings
            if made.fields.get(finding.field, "") is not None
        )
        noun, proposer = made.claimed.noun, self._proposer
        fields = {**made.fields, "id": self._sheet.ids.new(self._stem(made), noun)}
        if noun not in _NAMED:
            fields["proposed_by"] = proposer.signature
        _use(fields, self._sheet)
        proposal = Proposal(
            noun,
            fields,
            made.sentence,
            made.unsure,
            proposer.rule,
            made.anchor,
            doubts,
            proposer.by,
        )
        return Stood(
            made.claimed, proposal, tuple(f"{doubt.field}: {doubt.problem}" for doubt in doubts)
        )

    def _stem(self, made: _Made) -> str:
        fields = made.fields
        if made.claimed.noun == "statement":
            words = " ".join(str(fields["text"] or "").split()[:_ID_WORDS])
            speaker = fields.get("speaker")
            who = (
                self._sheet.roster.name(str(speaker))
                if speaker
                else str(fields.get("speaker_text"))
            )
            return f"{who} {words}"
        if made.claimed.noun == "fact":
            return f"{fields['subject']} {fields['property']}"
        return str(fields["title"] or "")


def _use(fields: Mapping[str, Any], sheet: Sheet) -> None:
    """Note the actors and places of a record that stands: they are drafted too."""
    several = (fields.get(name, ()) for name in ("actors", "recipients", "mentioned", "places"))
    single = (
        fields.get(name)
        for name in ("speaker", "addressee", "reported_by", "place", "subject", "asserted_by")
    )
    by = (figure.get("by") for figure in fields.get("figures", ()))
    sheet.roster.use(*(name for names in several for name in names), *single, *by)
