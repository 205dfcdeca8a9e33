"""Dossiers of any size, and the steps that a run takes: what grows faster than its input is found without a clock."""

from __future__ import annotations

import opcode
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import sahara_cli
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import CodeType, FrameType

_OURS = str(Path(sahara_cli.__file__).parent)
#: What takes a run back to a line above.
_BACK = frozenset(code for name, code in opcode.opmap.items() if "BACKWARD" in name)
#: For so many claims there is an article, an actor, a place and a topic: whatever is crossed with what, both grow.
_SHARE = 10
#: Where the input is four times as long, what is linear is done four times as often, what is quadratic sixteen times.
_TIMES, _MOST_TIMES = 4, 8
#: What is done so seldom for each claim of the longer input is small, whatever it grows with; so is what the shorter
#: one is too short for at all, up to more.
_FEW_EACH, _BEGUN_EACH = 1, 20


class Step(NamedTuple):
    """A line of ours, or whatever else is called, by the line where it begins."""

    file: str
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.name}"


Steps: TypeAlias = Counter[Step]


@contextmanager
def counted() -> Iterator[Steps]:
    """Count how often each line of ours is run, and each function of anybody's is called, in Python."""
    counters: dict[
        int, _Counter
    ] = {}  # by identity: a code object's hash is that of all its constants

    def called(frame: FrameType, _: str, __: object) -> Callable[..., Any] | None:
        code = frame.f_code
        counter = counters.get(id(code))
        if counter is None:
            counter = counters[id(code)] = _Counter(code)
        counter.calls += 1
        return counter.traced

    steps: Steps = Counter()
    before = sys.gettrace()
    sys.settrace(called)
    try:
        yield steps
    finally:
        sys.settrace(before)
        for counter in counters.values():
            counter.add_to(steps)


class _Counter:
    """How often a function is called, and each of its lines is run where it is ours and has a loop.

    Without one, no line is run more often than the function is called.
    """

    def __init__(self, code: CodeType) -> None:
        self._code = code
        self.calls = 0
        lines = self._lines = dict.fromkeys((line for *_, line in code.co_lines() if line), 0)

        def trace(frame: FrameType, event: str, _: object) -> Callable[..., Any]:
            if event == "line":
                lines[frame.f_lineno] += 1
            return trace

        loops = not _BACK.isdisjoint(code.co_code[::2])
        self.traced = trace if loops and code.co_filename.startswith(_OURS) else None

    def add_to(self, steps: Steps) -> None:
        code, begun = self._code, self._code.co_firstlineno
        for line, count in {**self._lines, begun: self._lines.get(begun, 0) + self.calls}.items():
            if count:
                steps[Step(code.co_filename, line, code.co_qualname)] += count


def outgrown(few: Steps, many: Steps, size: int) -> str:
    """Tell, a line each, the steps of an input of a size that outgrew it, beside those of one a quarter as long."""
    return "\n".join(
        f"{step}: {few[step]:,} times, then {count:,}"
        for step, count in many.most_common()
        if count > _MOST_TIMES * few[step]
        and count > size * (_FEW_EACH if few[step] else _BEGUN_EACH)
    )


def disproportion(work: Callable[[str], object], unit: str, length: int) -> str:
    """Tell what work on a text of repeated units, so many characters long, does too often beside that on a quarter.

    What one search of a pattern does is no step: `tests/benchmarks/lengths.py` measures that.
    """
    told = []
    units = length // len(unit)
    for count in (units // _TIMES, units):
        text = unit * count
        with counted() as steps:
            work(text)
        told.append(steps)
    return outgrown(told[0], told[1], units)


class Grown(NamedTuple):
    """The records of a dossier by their nouns, and the texts of its articles."""

    records: dict[str, list[dict[str, Any]]]
    texts: list[str]


def grown(claims: int) -> Grown:
    """Make a dossier with so many claims; the first article and the first actor are in half of them."""
    several = range(claims // _SHARE)
    papers = [_Paper(number, claims if number == 0 else _SHARE) for number in several]
    actors: list[dict[str, Any]] = [
        {"id": f"actor-{at}", "name": f"Port {at}", "kind": "state", "aliases": [f"the Quay {at}"],
         **({"part_of": "actor-0"} if at % 2 else {})}
        for at in several
    ]  # fmt: skip
    places = [
        {"id": f"place-{at}", "name": f"Bay {at}", "latitude": at % 90, "longitude": at * 7 % 180,
         **({"within": "place-0"} if at % 3 == 1 else {})}
        for at in several
    ]  # fmt: skip

    def told(at: int) -> dict[str, Any]:
        cites = [papers[at % len(papers)].cite(at // len(papers) % _SHARE)]
        if at % 2:
            cites.append(papers[0].cite(at))
        when = f"{1900 + at * 37 % 120}-{1 + at % 12:02}-{1 + at % 28:02}"
        return {
            "date": when, "date_text": "by night", "cites": cites, "topics": [f"topic-{at % len(several)}"],
            "mentioned": [f"actor-{(at * 7 + 5) % len(several)}"],
        }  # fmt: skip

    def actor(at: int, on: int = 0) -> str:
        return f"actor-{((0 if at % 2 else at) + on) % len(several)}"

    events: list[dict[str, Any]] = [
        {"id": f"event-{at}", "kind": "consult", "title": f"Boat {at} comes in", "actors": [actor(at)],
         "recipients": [actor(at, 1)], "places": [f"place-{at % len(several)}"], **told(at)}
        for at in range(claims // 2)
    ]  # fmt: skip
    statements = [
        {"id": f"said-{at}", "speaker": actor(at), "directness": "direct", "text": "all was still", **told(at)}
        for at in range(claims // 4)
    ]  # fmt: skip
    facts = [
        {"id": f"fact-{at}", "subject": actor(at), "property": "has", "value": f"boat {at}",
         "asserted_by": actor(at + 1), **told(at)}
        for at in range(claims // 4)
    ]  # fmt: skip
    records = {
        "article": [paper.fields for paper in papers], "actor": actors, "place": places,
        "event": events, "statement": statements, "fact": facts,
    }  # fmt: skip
    return Grown(records, [paper.raw for paper in papers])


class _Paper:
    """An article of so many sentences, each unlike all others, ready to be cited."""

    def __init__(self, number: int, sentences: int) -> None:
        lines = (
            f"The harbour of region {number} took in boat {at}, by night, and “all was still” there.\n"
            for at in range(sentences)
        )
        self.raw = "".join(lines)
        self._text = normalise(self.raw)
        self.fields = {
            "id": f"paper-{number}", "label": f"On the harbour of region {number}", "published": "2023-12-18",
            "published_basis": "As printed.", "language": "en", "text_length": len(self._text.text),
            "text_digest": digest(self._text.text), "paragraphs": sentences, "sentences": sentences,
        }  # fmt: skip

    def cite(self, sentence: int) -> dict[str, Any]:
        start, end = self._text.sentences[sentence]
        return {
            "article": self.fields["id"], "start": start, "end": end, "digest": digest(self._text.text[start:end]),
            "paragraph": sentence + 1, "sentence": sentence + 1,
        }  # fmt: skip
