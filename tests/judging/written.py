"""Records that were written by hand over articles which no half of the field set holds, to be judged at first sight.

A file of them has lines of these forms; a blank is left empty, and what follows "#" at a line's begin is a note:

    = REPOSITORY PATH FORM PUBLISHED                                    an article
    T words                                                             a paragraph of one that is invented, "own"
    ! id ; Name|other name ; kind ; role ; part of                      whom its records name
    E sentences ; kind status ; date "its words" ; who, who > whom ; title
    F sentences ; what low high approx ; date ; title                   an event with a figure, "-" where it is open
    S sentences ; directness speaker ; words                            a speaker in quotation marks has no name
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dossier.records import Actor, Article, Citation, Event, Figure, Statement
from sahara_cli.texts import NormalText, digest, normalise
from tests.judging.cases import Case, cite, slug
from tests.reading.field import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sahara_cli.dossier.records import Claim

#: Corpora that are no repository: where each lies below the folder of corpora.
_CORPORA = {"tbaq": "TempEval3/Training/TBAQ-cleaned", "polnear": "train/text"}
_QUOTED = re.compile(r'^(.*?)(?: "(.*)")?$')


def written(file: Path, field: Path, corpora: Path) -> Iterator[Case]:
    """Make cases of a file of records."""
    lines = [one for one in file.read_text(encoding="utf-8").splitlines() if one.strip()]
    held: list[list[str]] = []
    for line in (one for one in lines if not one.startswith("#")):
        if line.startswith("= "):
            held.append([])
        held[-1].append(line)
    return (_case(one, field, corpora) for one in held)


def _case(lines: Sequence[str], field: Path, corpora: Path) -> Case:
    repository, path, form, published = lines[0][2:].split(" ")
    if repository == "own":
        text = normalise("\n".join(one[2:] for one in lines if one.startswith("T ")))
        lines = [one for one in lines if not one.startswith("T ")]
    else:
        text = normalise(_text(repository, path, form, field, corpora))
    article = Article(
        id=slug(path.rpartition("/")[2][-50:]), label=path, published=parse(published), published_basis="listed",
        language="en", text_length=len(text.text), text_digest=digest(text.text), paragraphs=len(text.paragraphs),
        sentences=len(text.sentences),
    )  # fmt: skip
    known: list[Actor] = []
    claims: list[Claim] = []
    for at, line in enumerate(lines[1:]):
        sort, parts = line[0], [one.strip() for one in line[2:].split(" ;")]
        if sort == "!":
            known.append(_actor(parts))
        else:
            cites = _cites(parts[0], article, text)
            claims.append(_SORTS[sort](f"{sort.lower()}{at}", parts, cites))
    return Case(article, text, tuple(known), tuple(claims))


def _text(repository: str, path: str, form: str, field: Path, corpora: Path) -> str:
    if repository not in _CORPORA:
        return texts.text(field, texts.Listed("", "", repository, path, form, ""))
    source = (corpora / _CORPORA[repository] / path).read_text(encoding="utf-8")
    if told := re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL):
        source = re.sub(r"\s*\n\s*\n\s*", "\0", re.sub(r"<[^>]+>", "", told[1]))
        return html.unescape("\n".join(" ".join(one.split()) for one in source.split("\0")))
    return "\n".join(one for one in map(str.strip, source.splitlines()) if one)


def _actor(parts: Sequence[str]) -> Actor:
    name, *aliases = parts[1].split("|")
    role, part_of = [*parts[3:], "", ""][:2]
    fields = {"id": parts[0], "name": name, "kind": parts[2], "aliases": aliases}
    return Actor.model_validate({**fields, "role": role or None, "part_of": part_of or None})


def _cites(numbers: str, article: Article, text: NormalText) -> tuple[Citation, ...]:
    return tuple(cite(article.id, text, int(one)) for one in numbers.split(","))


def _event(name: str, parts: Sequence[str], cites: tuple[Citation, ...]) -> Event:
    kind, status = parts[1].split()
    date, words = _dated(parts[2])
    actors, _, recipients = f" {parts[3]} ".partition(">")
    return Event.model_validate(
        {
            "id": name, "kind": kind, "status": status, "date": date, "date_text": words, "title": parts[4],
            "actors": _ids(actors), "recipients": _ids(recipients), "cites": [one.model_dump() for one in cites],
        }
    )  # fmt: skip


def _figure(name: str, parts: Sequence[str], cites: tuple[Citation, ...]) -> Event:
    what, low, high, *rough = parts[1].split()
    figure = Figure(
        what=what,
        low=None if low == "-" else int(low),
        high=None if high == "-" else int(high),
        approximate=bool(rough),
    )
    return Event(
        id=name, kind="other", date=parse(_dated(parts[2])[0]), title=parts[3], figures=(figure,), cites=cites
    )  # fmt: skip


def _statement(name: str, parts: Sequence[str], cites: tuple[Citation, ...]) -> Statement:
    directness, _, speaker = parts[1].partition(" ")
    said = {"speaker_text": speaker.strip('"')} if speaker[0] == '"' else {"speaker": speaker}
    fields = {"id": name, "directness": directness, "text": parts[2], "date": "../..", **said}
    return Statement.model_validate({**fields, "cites": [one.model_dump() for one in cites]})


def _ids(told: str) -> list[str]:
    return [one.strip() for one in told.split(",") if one.strip()]


def _dated(told: str) -> tuple[str, str | None]:
    found = _QUOTED.match(told)
    assert found is not None
    return found[1], found[2]


_Maker = Callable[[str, Sequence[str], tuple[Citation, ...]], Event | Statement]
_SORTS: dict[str, _Maker] = {"E": _event, "F": _figure, "S": _statement}
