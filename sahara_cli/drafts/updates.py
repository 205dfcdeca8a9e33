"""A draft made again of an article: what a person changed, wrote, deleted or answered in the first one stays so."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import from_json

from sahara_cli.drafts.names import followed
from sahara_cli.reports.stamps import Stamp, read, stamp
from sahara_cli.texts import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.texts import NormalText

#: The fields of an article's line that are measured from its text.
_MEASURES = ("text_length", "text_digest", "paragraphs", "sentences")
_KNOWN_BY = ("id", "label", "url", "text_digest")
MOVED = "the sentence that it cites is not in the article as it is now; cite another, or delete the line"

Line = dict[str, Any]
#: Stands for a line that a person deleted.
DELETED: Line = {}


class Update(NamedTuple):
    """A draft brought up to date: its lines, and how many were kept, are new, are gone, or stay deleted."""

    lines: tuple[Line, ...]
    kept: int
    new: int
    gone: int
    deleted: int

    @property
    def in_words(self) -> str:
        """What became of the lines, for people."""
        return (
            f"{self.kept} kept as you left them, {self.new} new, {self.gone} no longer drafted,"
            f" {self.deleted} left out as you left them out"
        )


def read_draft(text: str) -> list[Line]:
    """Read the lines of a draft as they are. Raises `ValueError`, which tells the line, for what is none."""
    lines = []
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip():
            line: Any = from_json(raw) if raw.lstrip().startswith("{") else None
            if not isinstance(line, dict):
                raise ValueError(
                    f"line {number} is no record; a draft is JSON Lines, a record a line"
                )
            lines.append(line)
    return lines


def updated(old: Sequence[Line], new: Sequence[Line], texts: Mapping[str, NormalText]) -> Update:
    """Bring a draft up to date with what is drafted now; `texts` are the articles as they are now, by their ids."""
    former = _former_lines(old, new)
    lines: list[Line] = []
    names: dict[str, str] = {}
    fresh = deleted = 0
    for line in new:
        before = former.take(stamp(line).origin)
        if before is DELETED:
            deleted += 1
        elif before is not None and is_touched(before):
            names[str(line["id"])] = str(before.get("id") or line["id"])
            lines.append(_kept(before, line, texts))
        else:
            fresh += before is None
            lines.append(line)
    rest = list(former.rest())
    kept = [_kept(line, None, texts) for line in rest if is_touched(line)]
    updated_lines = [line if is_touched(line) else _following(line, names) for line in lines]
    count = len(kept) + sum(map(is_touched, lines))
    return Update((*updated_lines, *kept), count, fresh, len(rest) - len(kept), deleted)


def _former_lines(old: Sequence[Line], new: Sequence[Line]) -> FormerLines:
    made = [(read(_notes(line).get("made")) or stamp(line)).origin for line in old]
    proposed = {stamped for line in old for stamped in _proposed(line)}
    return FormerLines(old, made, proposed, {stamp(line).origin for line in new})


def is_touched(line: Line) -> bool:
    """Tell whether a person wrote, changed or answered a line."""
    notes = _notes(line)
    made = read(notes.get("made"))
    return is_reviewed(line) or made is None or stamp(line).cells != made.cells


def is_reviewed(line: Line) -> bool:
    """Tell whether a person answered a line in a review."""
    notes = _notes(line)
    return bool(notes.get("review") or notes.get("reviewed"))


def sources(lines: Iterable[Mapping[str, object]]) -> set[str]:
    """Tell by what the articles of a draft are known: ids, labels, addresses, and digests of text and of sentences."""
    known = set[str]()
    for line in lines:
        if line.get("record") == "article":
            known.update(str(line.get(name) or "") for name in _KNOWN_BY)
        cites = line.get("cites")
        if isinstance(cites, list):
            known.update(str(cite.get("digest") or "") for cite in cites if isinstance(cite, dict))
    return known - {""}


class FormerLines:
    """The lines of the first draft, to be asked for by what each was `made` from.

    `proposed` is all that was drafted then, `now` what is drafted now.
    """

    def __init__(
        self, lines: Sequence[Line], made: Sequence[Stamp], proposed: set[Stamp], now: set[Stamp]
    ) -> None:
        self._rest = dict(enumerate(lines))
        self._at: dict[Stamp, int] = {}
        for at, stamped in enumerate(made):
            self._at.setdefault(stamped, at)
        self._deleted = proposed - self._at.keys()
        #: The lines of each source that have another id now: only their order tells which is which.
        self._other: defaultdict[str, deque[Stamp]] = defaultdict(deque)
        for stamped in (*self._at, *sorted(self._deleted)):
            if stamped not in now:
                self._other[stamped.source].append(stamped)

    def take(self, origin: Stamp) -> Line | None:
        """Take the line made from the same words, under the same id or another; `DELETED` if a person deleted it."""
        if origin not in self._at and origin not in self._deleted:
            if not self._other[origin.source]:
                return None
            origin = self._other[origin.source].popleft()
        if origin in self._deleted:
            return DELETED
        return self._rest.pop(self._at[origin], None)

    def rest(self) -> Iterator[Line]:
        """Yield the lines that nothing drafted now corresponds to."""
        return iter(self._rest.values())


def _notes(line: Line) -> Mapping[str, Any]:
    notes = line.get("draft")
    return notes if isinstance(notes, dict) else {}


def _proposed(line: Line) -> Iterator[Stamp]:
    """Yield what an article's line says was proposed of it."""
    proposals = _notes(line).get("proposed")
    yield from filter(None, map(read, proposals if isinstance(proposals, list) else ()))


def _kept(line: Line, now: Line | None, texts: Mapping[str, NormalText]) -> Line:
    """Keep a person's line, its citations where their sentences stand now; of an article, the measures of its text."""
    if line.get("record") == "article" and now:
        notes = {**_notes(line), "proposed": _notes(now).get("proposed", [])}
        return {**line, **{name: now[name] for name in _MEASURES}, "draft": notes}
    cites = line.get("cites")
    if not isinstance(cites, list):
        return line
    located = [_located(cite, texts) for cite in cites]
    return {**line, "cites": located} if all(located) else _unfounded(line)


def _unfounded(line: Line) -> Line:
    """Note on a line that its sentence is gone."""
    unsure = _notes(line).get("unsure")
    others = [doubt for doubt in unsure if doubt != MOVED] if isinstance(unsure, list) else []
    return {**line, "draft": {**_notes(line), "unsure": [*others, MOVED]}}


def _located(cite: Any, texts: Mapping[str, NormalText]) -> Any:
    """Give a citation where its words stand now; none where they do not."""
    if not isinstance(cite, dict) or (text := texts.get(str(cite.get("article")))) is None:
        return cite
    start, end, digest = (cite.get(name) for name in ("start", "end", "digest"))
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(digest, str)):
        return cite
    at = locate(text, start, end, digest).start
    if at is None:
        return None
    paragraph, sentence = text.place(at)
    return {
        **cite,
        "start": at,
        "end": at + end - start,
        "paragraph": paragraph,
        "sentence": sentence,
    }


def _following(line: Line, names: Mapping[str, str]) -> Line:
    """Let a newly drafted line refer to actors and places by the ids that a person gave them."""
    fields = {name: value for name, value in line.items() if name not in {"record", "draft"}}
    changed = followed(str(line["record"]), fields, names)
    if changed == fields:
        return line
    made = {"record": line["record"], **changed}
    return {**made, "draft": {**line["draft"], "made": str(stamp(made))}}


def written(lines: Iterable[Line]) -> Iterator[str]:
    """Write lines as `sahara draft` does."""
    return (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
