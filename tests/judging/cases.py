"""True records to plant lies in: the shipped dossier's, and records made of the field articles' codings."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
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
from sahara_cli.judging.asked import to_come
from sahara_cli.reading.timexes import find
from sahara_cli.storage.dossiers import load
from sahara_cli.texts import NormalText, digest, normalise
from tests.judging.guessed import kind_of
from tests.reading.field import gold, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.reading.timexes import Timex

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "him", "her", "them", "us"})
_LONGEST = 300
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
    known: tuple[Actor | Place, ...] = (*dossier.actors, *dossier.places)
    return Case(
        dossier.articles[0],
        normalise(path.read_text(encoding="utf-8")),
        known,
        tuple(dossier.claims),
    )


def field(folder: Path, ids: Sequence[str] = (), half: str = "a") -> Iterator[Case]:
    """Make true records of the codings of a half."""
    for listed in texts.listed():
        coded = gold.HERE / half / f"{listed.id}.toml"
        if listed.half == half and coded.is_file() and (not ids or listed.id in ids):
            yield _case(listed, normalise(texts.text(folder, listed)), gold.load(coded))


def slug(name: str) -> str:
    """Make an id of a name."""
    plain = name.lower().encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:50].strip("-") or "x"


def _case(listed: texts.Listed, text: NormalText, coding: gold.Coding) -> Case:
    article = Article(
        id=slug(listed.id), label=listed.id, published=parse(listed.published), published_basis="listed", language="en",
        text_length=len(text.text), text_digest=digest(text.text), paragraphs=len(text.paragraphs),
        sentences=len(text.sentences),
    )  # fmt: skip
    maker = _Maker(article, text)
    claims: list[Claim] = [maker.event(at, one) for at, one in enumerate(coding.events)]
    claims += [
        one for at, said in enumerate(coding.statements) if (one := maker.statement(at, said))
    ]
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
        aliases = [one for one in others if _is_of_name(one, name)]
        if known := self.actors.get(made):
            aliases = list(dict.fromkeys([*known.aliases, *aliases]))
        self.actors[made] = Actor(
            id=made,
            name=known.name if known else name,
            kind=kind_of(name),
            aliases=tuple(aliases),
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
        words = next(
            (
                word
                for word in self._times(one.sentences)
                if word[1] and overlap(parse(word[1]), date)
            ),
            None,
        )
        return Event(
            id=f"e{at}", date=date, date_text=words[0] if words and one.dated else None, kind=one.kinds[0],
            status=one.status, title=one.title, cites=self.cites(one.sentences),
            actors=self.parties(who for who in one.who if not who.optional),
            recipients=self.parties(who for who in one.whom if not who.optional),
            mentioned=self.parties(who for who in (*one.who, *one.whom) if who.optional),
        )  # fmt: skip

    def parties(self, coded: Iterable[gold.Party]) -> tuple[str, ...]:
        """Make actors of those coded; nobody is recorded under a pronoun."""
        named = ([one for one in who.spellings if one.lower() not in _PRONOUNS] for who in coded)
        return tuple(dict.fromkeys(self.actor(one) for one in named if one))

    def _times(self, sentences: frozenset[int]) -> list[tuple[str, str | None]]:
        spans = [self.text.sentences[one - 1] for one in sorted(sentences)]
        return [
            (one.text, one.edtf) for one in self.times if any(a <= one.start < b for a, b in spans)
        ]

    def statement(self, at: int, one: gold.Statement) -> Statement | None:
        told = " ".join(
            self.text.text[slice(*self.text.sentences[s - 1])] for s in sorted(one.sentences)
        )
        quotes = [own.strip(" ,") for own in re.findall(r'"([^"]{12,})"', told)]
        if one.directness != "indirect" and not quotes:
            return None
        words = {
            "direct": quotes[:1],
            "mixed": [f'{one.what}: "{q}"' for q in quotes[:1]],
            "indirect": [_cut(re.sub(r"[\"]", "", told))],
        }
        speaker = one.speaker
        named = [one for one in speaker if one not in {"", "?"} and one.lower() not in _PRONOUNS]
        return Statement(
            id=f"s{at}", date=self.open, directness=one.directness, text=words[one.directness][0],
            speaker=self.actor(named) if named else None, speaker_text=None if named else "somebody",
            cites=self.cites(one.sentences),
        )  # fmt: skip

    def figure(self, at: int, one: gold.Figure) -> Event:
        told = self.text.text[slice(*self.text.sentences[min(one.sentences) - 1])]
        number = Figure(what=slug(one.what[0]), low=one.low, high=one.high, approximate=one.approximate,
                        text=None if one.low is not None or one.high is not None else "dozens")  # fmt: skip
        title = re.sub(r'"', "", told)[:80].rpartition(" ")[0]
        return Event(
            id=f"f{at}",
            date=self.open,
            kind="other",
            title=title,
            status="planned" if to_come(title) else "reported",
            figures=(number,),
            cites=self.cites(one.sentences),
        )


def _cut(words: str) -> str:
    """Shorten a sentence that stands for its paraphrase, at the end of a word."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0]


def _is_of_name(other: str, name: str) -> bool:
    """Tell whether a spelling shares a word with a name, or is its initials."""
    initials = "".join(one[0] for one in name.split() if one[0].isupper())
    return bool(set(other.split()) & set(name.split())) or other.removeprefix("the ") == initials


def cite(article: str, text: NormalText, sentence: int, last: int | None = None) -> Citation:
    """Cite a whole sentence, or up to a last one."""
    start, end = text.sentences[sentence - 1][0], text.sentences[(last or sentence) - 1][1]
    return Citation(article=article, start=start, end=end, digest=digest(text.text[start:end]),
                    paragraph=text.place(start)[0], sentence=sentence)  # fmt: skip


def overlap(one: Edtf, other: Edtf) -> bool:
    """Tell whether two dates may share a day."""
    return one.bounds[0] <= other.bounds[1] and other.bounds[0] <= one.bounds[1]
