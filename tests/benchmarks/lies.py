"""Measure the judge: true records each with one lie planted, and how many true ones are doubted.

    python -m tests.benchmarks.lies [--article FILE] [--field FOLDER] [--show]

`--article` is the text of the shipped dossier's article; `--field` holds the repositories of the field articles (see
`tests/reading/field/texts.py`), whose half "a" is read. The articles are parted by a hash of their ids: the judge was
tuned on "tuned", and never looked at "aside". Printed is a line a class of lies and part: how many were caught.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import zlib
from collections import Counter
from pathlib import Path
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import (
    Actor,
    Article,
    Citation,
    Claim,
    Event,
    Figure,
    Place,
    Statement,
)
from sahara_cli.judging import Judge, Names
from sahara_cli.reading.timexes import find
from sahara_cli.storage.dossiers import load
from sahara_cli.texts import NormalText, digest, normalise
from tests.benchmarks import planted
from tests.reading.field import gold, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.timexes import Timex

SHIPPED = Path(__file__).parents[2] / "data/western-sahara"


@dataclass(frozen=True)
class Case:
    """An article, those it names, and true records of it."""

    article: Article
    text: NormalText
    known: tuple[Actor | Place, ...]
    claims: tuple[Claim, ...]

    def judged(self, claim: Claim, text: NormalText | None = None) -> list[str]:
        """Tell what is refused and what is doubted of a record."""
        copy, judge = self.judge if text is None else _judge(self, text)
        wrong = [f"{one.field}: {one.problem}" for one in flaws([claim], copy)]
        return [*wrong, *(f"{one.field}: {one.problem}" for one in judge.doubts(claim))]

    @cached_property
    def judge(self) -> tuple[Copy, Judge]:
        """The judge of what is told of the article as it is."""
        return _judge(self, self.text)

    @cached_property
    def times(self) -> list[Timex]:
        """The time expressions of the article."""
        return find(self.text.text, dt.date.fromordinal(int(self.article.published.bounds[1])))


def _judge(case: Case, text: NormalText) -> tuple[Copy, Judge]:
    measures = {"text_digest": digest(text.text), "text_length": len(text.text)}
    copy = Copy(case.article.model_copy(update=measures), text)
    return copy, Judge(Names(case.known), lambda _: (copy,))


def shipped(path: Path) -> Case:
    """Take the shipped dossier with its article."""
    dossier = load([SHIPPED])
    known = (*dossier.actors, *dossier.places)
    return Case(dossier.articles[0], normalise(path.read_text(encoding="utf-8")), known, tuple(dossier.claims))


def field(folder: Path, ids: Sequence[str] = ()) -> Iterator[Case]:
    """Make true records of the codings of half "a"."""
    for listed in texts.listed():
        coded = gold.HERE / "a" / f"{listed.id}.toml"
        if listed.half == "a" and coded.is_file() and (not ids or listed.id in ids):
            yield _case(listed, normalise(texts.text(folder, listed)), gold.load(coded))


def slug(name: str) -> str:
    """Make an id of a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().encode("ascii", "ignore").decode()).strip("-")[:50] or "x"


def _case(listed: texts.Listed, text: NormalText, coding: gold.Coding) -> Case:
    article = Article(
        id=slug(listed.id), label=listed.id, published=parse(listed.published), published_basis="listed", language="en",
        text_length=len(text.text), text_digest=digest(text.text), paragraphs=len(text.paragraphs),
        sentences=len(text.sentences),
    )  # fmt: skip
    maker = _Maker(article, text)
    claims: list[Claim] = [maker.event(at, one) for at, one in enumerate(coding.events)]
    claims += [one for at, said in enumerate(coding.statements) if (one := maker.statement(at, said))]
    claims += [maker.figure(at, one) for at, one in enumerate(coding.figures)]
    return Case(article, text, tuple(maker.actors.values()), tuple(claims))


class _Maker:
    def __init__(self, article: Article, text: NormalText) -> None:
        self.article, self.text = article, text
        self.actors: dict[str, Actor] = {}
        published = article.published.bounds[1]
        self.times = find(text.text, dt.date.fromordinal(int(published)))
        self.open = parse(f"[..{article.published.text}]")

    def actor(self, spellings: Sequence[str]) -> str:
        """Make an actor of the first spelling; the others that share a word with it are its aliases."""
        name, *others = spellings
        made = next((one.id for one in self.actors.values() if name in one.aliases), slug(name))
        aliases = [one for one in others if set(one.split()) & set(name.split())]
        if known := self.actors.get(made):
            aliases = list(dict.fromkeys([*known.aliases, *aliases]))
        self.actors[made] = Actor(
            id=made, name=known.name if known else name, kind=planted.kind_of(name), aliases=tuple(aliases)
        )
        return made

    def cites(self, sentences: frozenset[int]) -> tuple[Citation, ...]:
        """Cite whole sentences; those that follow one another in a paragraph as one span."""
        found: list[list[int]] = []
        for one in sorted(sentences):
            if found and found[-1][-1] == one - 1 and self._same_paragraph(one):
                found[-1].append(one)
            else:
                found.append([one])
        return tuple(cite(self.article.id, self.text, run[0], run[-1]) for run in found)

    def _same_paragraph(self, sentence: int) -> bool:
        first, second = self.text.sentences[sentence - 2][0], self.text.sentences[sentence - 1][0]
        return self.text.place(first)[0] == self.text.place(second)[0]

    def event(self, at: int, one: gold.Event) -> Event:
        date = one.dates[0]
        words = next((word for word in self._times(one.sentences) if word[1] and overlap(parse(word[1]), date)), None)
        return Event(
            id=f"e{at}", date=date, date_text=words[0] if words and one.dated else None, kind=one.kinds[0],  # type: ignore[arg-type]  # a coded kind
            status=one.status, title=one.title, cites=self.cites(one.sentences),  # type: ignore[arg-type]  # a coded status
            actors=tuple(dict.fromkeys(self.actor(who.spellings) for who in one.who if not who.optional)),
            recipients=tuple(dict.fromkeys(self.actor(who.spellings) for who in one.whom if not who.optional)),
            mentioned=tuple(dict.fromkeys(self.actor(who.spellings) for who in (*one.who, *one.whom) if who.optional)),
        )  # fmt: skip

    def _times(self, sentences: frozenset[int]) -> list[tuple[str, str | None]]:
        spans = [self.text.sentences[one - 1] for one in sorted(sentences)]
        return [(one.text, one.edtf) for one in self.times if any(a <= one.start < b for a, b in spans)]

    def statement(self, at: int, one: gold.Statement) -> Statement | None:
        told = " ".join(self.text.text[slice(*self.text.sentences[s - 1])] for s in sorted(one.sentences))
        quotes = [own.strip(" ,") for own in re.findall(r'"([^"]{12,})"', told)]
        if one.directness != "indirect" and not quotes:
            return None
        words = {"direct": quotes[:1], "mixed": [f'{one.what}: "{q}"' for q in quotes[:1]], "indirect": [re.sub(r'[\"]', "", told)[:300]]}
        speaker = one.speaker
        named = speaker[0] not in {"", "?"}
        return Statement(
            id=f"s{at}", date=self.open, directness=one.directness, text=words[one.directness][0],  # type: ignore[arg-type]  # coded
            speaker=self.actor(speaker) if named else None, speaker_text=None if named else "somebody",
            cites=self.cites(one.sentences),
        )  # fmt: skip

    def figure(self, at: int, one: gold.Figure) -> Event:
        told = self.text.text[slice(*self.text.sentences[min(one.sentences) - 1])]
        number = Figure(what=slug(one.what[0]), low=one.low, high=one.high, approximate=one.approximate,
                        text=None if one.low is not None or one.high is not None else "dozens")  # fmt: skip
        title = re.sub(r'"', "", told)[:80].rpartition(" ")[0]
        return Event(id=f"f{at}", date=self.open, kind="other", title=title, status="planned" if " will " in title else "reported", figures=(number,), cites=self.cites(one.sentences))


def cite(article: str, text: NormalText, sentence: int, last: int | None = None) -> Citation:
    """Cite a whole sentence, or up to a last one."""
    start, end = text.sentences[sentence - 1][0], text.sentences[(last or sentence) - 1][1]
    return Citation(article=article, start=start, end=end, digest=digest(text.text[start:end]),
                    paragraph=text.place(start)[0], sentence=sentence)  # fmt: skip


def overlap(one: object, other: object) -> bool:
    """Tell whether two dates may share a day."""
    (a, b), (c, d) = one.bounds, other.bounds  # type: ignore[attr-defined]  # both are Edtf
    return bool(a <= d and c <= b)


def part_of(case: Case) -> str:
    """Tell which part an article is of."""
    return "tuned" if zlib.crc32(case.article.id.encode()) % 2 == 0 else "aside"


def measure(cases: Sequence[Case], *, show: frozenset[str] = frozenset()) -> Counter[str]:
    """Count lies and how many are caught, by class; and true records and how many are doubted."""
    counts: Counter[str] = Counter()
    for case in cases:
        sound = []
        for claim in case.claims:
            wrong = case.judged(claim)
            counts["true of"] += 1
            counts["true"] += bool(wrong)
            counts.update(f"? {re.sub(r'[0-9]+', 'N', one.partition(':')[0])}" for one in wrong)
            if wrong and "true" in show:
                print(f"FALSE {case.article.id} {claim.id} {_name(claim)}\n   {wrong}\n   {_told(case.text, claim)}")
            if not wrong:
                sound.append(claim)
        for claim in sound:
            for kind, lie, text in planted.lies(claim, case):
                caught = case.judged(lie, text)
                counts[f"{kind} of"] += 1
                counts[kind] += bool(caught)
                if not caught and kind in show:
                    print(f"MISSED {kind} {case.article.id} {_name(lie)}\n   {_told(text or case.text, lie)}")
    return counts


def _name(claim: Claim) -> str:
    if isinstance(claim, Event):
        return f"[{claim.date} {claim.date_text} {claim.kind} {claim.actors}>{claim.recipients} {claim.status}] {claim.title} {[ (f.low,f.high) for f in claim.figures]}"
    return f"[{getattr(claim, 'speaker', '')}] {getattr(claim, 'text', '')} {getattr(claim, 'value', '')}"


def _told(text: NormalText, claim: Claim) -> str:
    return " | ".join(text.text[one.start : one.end] for one in claim.cites)


def main() -> None:
    """Print how many lies of each class are caught."""
    parser = argparse.ArgumentParser(description="Measure the judge.")
    parser.add_argument("--article", type=Path)
    parser.add_argument("--field", type=Path)
    parser.add_argument("--ids", nargs="*", default=[], help="these articles alone")
    parser.add_argument("--show", nargs="*", default=[], help="print what of these classes is missed; `true` too")
    asked = parser.parse_args()
    parts: dict[str, list[Case]] = {"shipped": [shipped(asked.article)] if asked.article else []}
    for case in field(asked.field, asked.ids) if asked.field else ():
        parts.setdefault(part_of(case), []).append(case)
    for part, cases in parts.items():
        counts = measure(cases, show=frozenset(asked.show) if part != "aside" else frozenset())
        print(f"{part:8} doubted by field: {dict((k[2:], v) for k, v in counts.items() if k[0] == '?')}")
        for kind in sorted({one.removesuffix(" of") for one in counts}):
            if total := counts[f"{kind} of"]:
                verb = "doubted" if kind == "true" else "caught"
                print(f"{part:8} {kind:10} {counts[kind] / total:4.0%} {verb}, {counts[kind]} of {total}")


if __name__ == "__main__":
    main()
