"""The proposals for an article: each beside its sentence, with what is unsure of it and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import product
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from sahara_cli.dates import parse
from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.records import RECORDS
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.proposed import in_one_line
from sahara_cli.reports.rows import plural
from sahara_cli.reports.stamps import Stamp, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import AnyRecord

#: The nouns in the order in which a reader wants them, and the one in which a dossier needs them.
_READ = ("article", "event", "statement", "fact", "actor", "place")
_NAMED = frozenset({"actor", "place"})
_TAKEN = ("article", "actor", "place", "event", "statement", "fact")
#: Rules draft none: they are counted where somebody else does.
_RARE = frozenset({"fact"})
#: The rule by which an actor or place is told that a dossier has already.
KNOWN = "known to the dossier"
_WRAPPING = frozenset({"what", "sentence", "why", "unsure"})
_KEYS = ("when", "what", "sentence", "why", "unsure", "id")


class Doubted(NamedTuple):
    """A doubt of the judge: the field, why, and what was looked for in the cited sentences."""

    field: str
    problem: str
    sought: str


class Proposal(NamedTuple):
    """A record proposed: its fields, None where nothing tells; and for people what it rests on.

    `rule` says how it was read, `anchor` what its date was counted from, `unsure` what a person should look at, and
    `doubts` what the judge has against it. `by` tells who proposed it where rules did not: a model, its prompt's
    version and its answer's digest; or a file.
    """

    noun: str
    fields: Mapping[str, object]
    sentence: str = ""
    unsure: tuple[str, ...] = ()
    rule: str = ""
    anchor: str = ""
    doubts: tuple[Doubted, ...] = ()
    by: Mapping[str, object] | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether there is something to look at."""
        return bool(self.unsure or self.doubts)

    @property
    def is_blank(self) -> bool:
        """Whether it leaves blank what its record must tell."""
        fields = RECORDS[self.noun].declared
        needed = {name for name, field in fields.items() if field.required}
        if self.noun == "statement" and not self.fields.get("speaker_text"):
            needed.add("speaker")
        return any(self.fields.get(name) in (None, "", []) for name in needed)


class _Drafted(Declared):
    """Stands for a record in a report; all that is known is in `Answer.extra`."""

    noun: ClassVar[str] = "draft"


def drafts(proposals: Sequence[Proposal], *, for_people: bool) -> Report:
    """Lay proposals out: by kind for people; for programs by article, in the order in which a dossier can take them."""
    names = {str(proposal.fields["id"]): _named(proposal) for proposal in proposals}
    columns = _columns(names)
    groups = [proposals] if for_people else by_article(proposals)
    sections = []
    stamps = _stamps(proposals)
    proposed = dict(_proposed(groups, stamps))
    for group, noun in product(groups, _READ if for_people else _TAKEN):
        answers = tuple(
            _answer(proposal, stamps[id(proposal)], proposed.get(id(proposal), ()))
            for proposal in group
            if proposal.noun == noun and not (for_people and _is_known(proposal))
        )
        if answers:
            heading = plural(noun).capitalize() if for_people else ""
            filled = _filled(columns, answers) if for_people else columns
            sections.append(Section(plural(noun), heading=heading, answers=answers, columns=filled))
    return Report(tuple(sections), notes=_notes(proposals, names))


def by_article(proposals: Sequence[Proposal]) -> list[list[Proposal]]:
    """Part proposals by their articles, each with the actors and places that it is the first to refer to."""
    groups: list[list[Proposal]] = []
    waiting: dict[str, Proposal] = {}
    for proposal in proposals:
        if proposal.noun == "article" or not groups:
            groups.append([])
        if proposal.noun in _NAMED:
            waiting[str(proposal.fields["id"])] = proposal
        else:
            groups[-1].append(proposal)
    named: list[list[Proposal]] = []
    for group in groups:
        wanted = dict.fromkeys(
            name for drafted in group for name in _referred(drafted.fields, waiting)
        )
        named.append([waiting.pop(name) for name in wanted])
    order = {id(drafted): at for at, drafted in enumerate(proposals)}
    for at, own in enumerate(named):
        more = waiting.values() if not at else ()  # whom nothing refers to, or only another's name
        groups[at] += sorted((*own, *more), key=lambda drafted: order[id(drafted)])
    return groups


def _referred(value: object, names: Mapping[str, Proposal]) -> Iterator[str]:
    """Yield the names among ids that a field, or those within it, hold."""
    if isinstance(value, str):
        if value in names:
            yield value
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _referred(inner, names)
    elif value is not None and isinstance(value, Mapping):
        yield from _referred(tuple(value.values()), names)


def _is_known(proposal: Proposal) -> bool:
    """Tell whether a proposal is of what a dossier has already: there is nothing to look at."""
    return proposal.rule == KNOWN and not proposal.unsure


def _filled(columns: Sequence[Column], answers: Sequence[Answer]) -> tuple[Column, ...]:
    """Leave out the columns that have nothing to show."""
    return tuple(column for column in columns if any(map(column.cell, answers)))


def _notes(proposals: Sequence[Proposal], names: Mapping[str, str]) -> tuple[str, ...]:
    doubtful = sum(proposal.is_unsure for proposal in proposals)
    blank = sum(proposal.is_blank for proposal in proposals)
    known = dict.fromkeys(
        names[str(proposal.fields["id"])] for proposal in proposals if _is_known(proposal)
    )
    return (
        f"{_counts(proposals)}; something is unsure of {doubtful}, and {blank or 'none'} must be filled in",
        *([f"Known to the dossier already: {', '.join(known)}."] if known else []),
        "Write the proposals with -o draft.jsonl, edit them, and take them with `sahara add draft.jsonl --to DIR`.",
    )


def _counts(proposals: Sequence[Proposal]) -> str:
    tally = Counter(proposal.noun for proposal in proposals)
    return ", ".join(
        plural(noun, tally[noun]) for noun in _READ if tally[noun] or noun not in _RARE
    )


def _stamps(proposals: Iterable[Proposal]) -> dict[int, Stamp]:
    return {
        id(proposal): stamp({"record": proposal.noun, **proposal.fields}) for proposal in proposals
    }


def _proposed(
    groups: Iterable[Sequence[Proposal]], stamps: Mapping[int, Stamp]
) -> Iterator[tuple[int, list[str]]]:
    """Yield what the lines of each article were made from, for its own line to tell: a deleted one stays deleted."""
    for group in groups:
        articles = [proposal for proposal in group if proposal.noun == "article"]
        if articles:
            yield id(articles[0]), [str(stamps[id(proposal)].origin) for proposal in group]


def _answer(proposal: Proposal, made: Stamp, proposed: Sequence[str]) -> Answer:
    draft = {
        "sentence": proposal.sentence,
        "unsure": list(proposal.unsure),
        "rule": proposal.rule,
        "anchor": proposal.anchor,
        "doubts": [doubt._asdict() for doubt in proposal.doubts],
        **({"by": dict(proposal.by)} if proposal.by else {}),
        "made": str(made),
        **({"proposed": list(proposed)} if proposed else {}),
    }
    # It is laid out as a record is, though it stands in no dossier.
    return Answer(
        cast("AnyRecord", _Drafted.of({})),
        extra={"record": proposal.noun, **proposal.fields, "draft": draft},
    )


def _columns(names: Mapping[str, str]) -> tuple[Column, ...]:
    cells: dict[str, Callable[[Answer], str]] = {
        "when": _when,
        "what": lambda answer: in_one_line(
            answer.extra, lambda identifier: names.get(identifier, identifier)
        ),
        "sentence": lambda answer: str(_draft(answer)["sentence"]),
        "why": lambda answer: "; ".join(
            str(_draft(answer)[key]) for key in ("rule", "anchor") if _draft(answer)[key]
        ),
        "unsure": _unsure,
        "id": lambda answer: str(answer.extra["id"]),
    }
    return tuple(
        Column(key, key.capitalize(), cells[key], key in _WRAPPING, key == "id") for key in _KEYS
    )


def _draft(answer: Answer) -> Mapping[str, object]:
    return cast("Mapping[str, object]", answer.extra["draft"])


def _unsure(answer: Answer) -> str:
    draft = _draft(answer)
    doubts = cast("list[dict[str, str]]", draft["doubts"])
    reasons = (f"{doubt['field']}: {doubt['problem']}" for doubt in doubts)
    return "; ".join((*cast("list[str]", draft["unsure"]), *reasons))


def _when(answer: Answer) -> str:
    date = answer.extra.get("date") or answer.extra.get("published")
    if date:
        return parse(str(date)).in_words
    return "no date" if "date" in answer.extra else ""


def _named(proposal: Proposal) -> str:
    return str(proposal.fields.get("name") or proposal.fields["id"])
