"""Questions of assistants answered from one dossier; it is read again where its files have changed.

Answers are bounded: rows are left for the next page where there are more than fit, and of an article no more is told
than the sentences that are cited.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from sahara_cli.cli.assistants.results import (
    Cited,
    Listing,
    Part,
    Profile,
    Proved,
    References,
    Row,
    Span,
    Whole,
)
from sahara_cli.cli.opened import viewed
from sahara_cli.cli.questions import identified, question, subjects
from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Citation, Claim, Fact, Statement
from sahara_cli.dossier.selection import Answer, place_of
from sahara_cli.errors import RequestError
from sahara_cli.reports import Report, Section
from sahara_cli.reports.citations import cited, paragraph
from sahara_cli.reports.columns import columns, source, summary
from sahara_cli.reports.profile import profile
from sahara_cli.reports.record import whole_record
from sahara_cli.reports.rows import by_subject
from sahara_cli.sink import seen
from sahara_cli.storage.copies import at_hand, passages_of
from sahara_cli.storage.dossiers import load

#: Why nothing proves a citation, by whether it is of an article.
_UNPROVED = {True: "no copy is attached", False: "sahara check --copy FILE proves rows"}

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pydantic import BaseModel

    from sahara_cli.cli.options import Kinds, Reports, Statuses, When, Which
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.judging.proving import Bearing, Proof, Prover

LIMIT, MOST = 20, 50
#: How long an answer may be as compact JSON, in bytes: 8,000 tokens, for it is sent twice, once with line breaks.
LARGEST = 9_000
_MOST_IDS = 20
#: How long a cell, a field, a cited sentence and a reference may be, in bytes of UTF-8.
_CELL, _FIELD, _SENTENCE, _REFERENCE = 300, 2_000, 1_200, 400
#: How much of an answer its fields, and what they rest on, may be; and how many words of a sentence are listed.
_FIELDS, _RESTS, _WORDS = 5_000, 3_500, 40

R = TypeVar("R", bound="BaseModel")


class Answers:
    """One dossier, in some folders, for as long as an assistant asks."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._stamp: object = None
        self._read()

    def _read(self) -> Dossier:
        stamp = [
            (file.name, file.stat().st_mtime_ns, file.stat().st_size)
            for folder in self._folders
            for file in sorted(folder.glob("*.json*"))
        ]
        if stamp != self._stamp:
            self._dossier = load(self._folders, plainly=True)
            self._prover: Prover | None = None
            self._stamp = stamp
        return self._dossier

    def listed(
        self,
        noun: str,
        when: When,
        which: Which,
        statuses: Statuses,
        kinds: Kinds,
        reports: Reports,
        about: str,
        limit: int,
        cursor: str,
    ) -> Listing:
        """List events, statements or facts; `about` is a statement's speaker or a fact's subject."""
        if not 1 <= limit <= MOST:
            raise RequestError(f"limit: {limit} is no number from 1 to {MOST}")
        dossier = viewed(self._read(), when, reports)
        _refuse(noun, statuses, kinds, reports, about)
        asked = question(dossier, when, which, statuses, kinds, reports)
        answers = dossier.select(_of(noun, dossier, about), asked, strict=when.strict)
        rows = by_subject(answers, dossier) if noun == "fact" else answers
        start = _start(cursor, len(rows))
        fitting = _fitting(_rows(rows[start : start + limit], dossier))
        after = start + len(fitting)
        return Listing(
            total=len(rows),
            possible=sum(row.match is Verdict.POSSIBLE for row in rows),
            rows=fitting,
            cursor=str(after) if after < len(rows) else "",
        )

    def shown(self, identifier: str) -> Whole:
        """Give one record whole, with its cited sentences where a copy is attached."""
        dossier = viewed(self._read())
        record = identified(dossier, identifier)
        passages = passages_of(record, dossier.articles)
        sections = whole_record(dossier, record, passages).sections
        fields = _fields(
            pair for section in sections if section.key != "passages" for pair in section.fields
        )
        cites = record.cites if isinstance(record, Claim) else ()
        rests = []
        for cite in cites[:MOST]:
            passage = passages.get(cite) if isinstance(cite, Citation) else None
            where = place_of(cite)
            sentence = _cut(passage.sentences, _SENTENCE) if passage else ""
            proof = passage.outcome if passage else _UNPROVED[isinstance(cite, Citation)]
            rests.append(Cited(source=where, sentence=sentence, proof=proof))
        return Whole(record=record.noun, id=record.id, fields=fields, cited=_fitting(rests, _RESTS))

    def actor(self, name: str, when: When, limit: int) -> Profile:
        """Tell an actor's part, the first rows under each heading."""
        dossier = viewed(self._read(), when)
        actor = dossier.resolve_actor(name)
        report = profile(dossier, actor, question(dossier, when), strict=when.strict)
        who, *parts = report.sections
        shown_parts = []
        for section in parts:
            if section.answers:
                rows = _fitting(_rows(section.answers[:limit], dossier), LARGEST // 12)
                shown_parts.append(
                    Part(heading=section.heading, total=len(section.answers), rows=rows)
                )
        fields = _fields(who.fields, _CELL)
        return Profile(id=actor.id, name=_cut(actor.name), fields=fields, parts=shown_parts)

    def cited(self, ids: Sequence[str]) -> References:
        """Give references to records."""
        if not 1 <= len(ids) <= _MOST_IDS:
            raise RequestError(f"ids: give 1 to {_MOST_IDS} of them")
        dossier = self._read()
        answers = tuple(Answer(identified(dossier, identifier)) for identifier in ids)
        report = Report((Section("references", answers=answers),), referred=dossier.sources)
        return References(
            references=[
                _cut(paragraph(reference, dossier), _REFERENCE) for reference in cited(report)
            ][:_MOST_IDS]
        )

    def proved(self, sentence: str, ids: Sequence[str]) -> Proved:
        """Hold a sentence against the spans that the dossier cites, all of them or those of some records."""
        from sahara_cli.judging.proving import Prover  # which loads what reads English

        if not sentence.strip():
            raise RequestError("sentence: there are no words to prove; give some")
        dossier = self._read()
        among = [identified(dossier, identifier) for identifier in ids[:_MOST_IDS]]
        claims = [record for record in among if isinstance(record, Claim)]
        if len(claims) < len(among):
            raise RequestError("ids: only events, statements and facts cite anything")
        if self._prover is None:
            self._prover = Prover(dossier, at_hand(dossier.articles))
        proof = self._prover.prove(sentence, dt.date.today(), claims)  # noqa: DTZ011  # the reader's own day
        return _answered(proof)


def _answered(proof: Proof) -> Proved:
    """Give a proof as it is answered: no list longer than is read."""
    lacking = {
        "words": proof.words,
        "numbers": proof.numbers,
        "dates": proof.dates,
        "names": proof.names,
    }
    return Proved.model_validate(
        {
            "verdict": proof.verdict,
            "spans": [
                Span(
                    id=span.record,
                    source=_place(span),
                    sentence=_cut(span.sentence, _SENTENCE),
                    words=_few(span.words),
                    numbers=_few(span.numbers),
                    dates=_few(span.dates),
                )
                for span in proof.spans
            ],
            "lacking": {name: _few(some) for name, some in lacking.items() if some},
            "contradicts": [_cut(contradiction) for contradiction in proof.against[:10]],
            "doubts": [_cut(doubt) for doubt in proof.doubts[:5]],
            "others": [_cut(other, _CELL // 3) for other in proof.others[:10]],
        }
    )


def _refuse(noun: str, statuses: Statuses, kinds: Kinds, reports: Reports, about: str) -> None:
    """Refuse what cannot matter to a kind of record, as its command does not offer it."""
    options = {
        "about": (about, ("statement", "fact")),
        "kind": (kinds.kind, ("event",)),
        "sources": (reports.sources, ("event",)),
        "status": (statuses.status, ("event", "fact")),
    }
    for name, (value, nouns) in options.items():
        if value and noun not in nouns:
            raise RequestError(f"{name} means nothing to {noun}s: leave it out")


def _of(noun: str, dossier: Dossier, about: str) -> Sequence[Claim]:
    if noun == "event":
        return dossier.events
    if noun == "fact":
        meant = subjects(dossier, about) if about else None
        return [fact for fact in dossier.facts if meant is None or fact.subject in meant]
    voices = dossier.with_parts(dossier.resolve_actor(about).id) if about else None
    return [
        statement
        for statement in dossier.statements
        if voices is None or statement.speaker in voices
    ]


def _start(cursor: str, total: int) -> int:
    if not cursor:
        return 0
    if cursor.isascii() and cursor.isdecimal() and len(cursor) < LIMIT and int(cursor) < total:
        return int(cursor)
    raise RequestError(f'cursor: "{cursor[:40]}" is none that an answer to this question gave')


def _rows(answers: Sequence[Answer], dossier: Dossier) -> Iterable[Row]:
    for answer in answers:
        record, date = answer.record, date_of(answer.record)
        who = ""
        if isinstance(record, Statement):
            who = dossier.speaker(record)
        elif isinstance(record, Fact):
            who = dossier.name(record.asserted_by) if record.asserted_by else "the article"
        else:
            (column,) = columns(record.noun, dossier, ("who",))
            who = column.cell(answer)
        yield Row(
            id=record.id,
            when=date.in_words if date else "",
            edtf=str(date) if date else "",
            match="" if answer.match is None else _match(answer.match),
            what=_cut(summary(answer, dossier)),
            who=_cut(who),
            source=_cut(source(answer)),
        )


def _match(verdict: Verdict) -> str:
    return "certain" if verdict is Verdict.CERTAIN else "possible"


def _fitting(rows: Iterable[R], largest: int = LARGEST) -> list[R]:
    """Take rows as far as they fit, and one at least."""
    fitting: list[R] = []
    size = 0
    for row in rows:
        size += len(row.model_dump_json().encode()) + 1
        if fitting and size > largest:
            break
        fitting.append(row)
    return fitting


def _place(bearing: Bearing) -> str:
    """Tell where a record rests that bears a sentence out; of a row of a data set no more than which set."""
    if not bearing.paragraph:
        return bearing.article
    return f"{bearing.article} ¶{bearing.paragraph} s{bearing.number}"


def _fields(pairs: Iterable[tuple[str, str]], longest: int = _FIELD) -> dict[str, str]:
    """Take fields as far as they fit; what is long is cut."""
    fields: dict[str, str] = {}
    left = _FIELDS
    for name, value in pairs:
        fields[name] = _cut(value, min(longest, max(left, 0)))
        left -= len(fields[name].encode()) + len(name)
    return fields


def _few(words: Sequence[str]) -> list[str]:
    return [_cut(word, _CELL // 6) for word in words[:_WORDS]]


def _cut(text: str, longest: int = _CELL) -> str:
    text = seen(text)
    raw = text.encode()
    return text if len(raw) <= longest else f"{raw[:longest].decode(errors='ignore')}…"
