"""An article with what was drafted from it: each sentence with its marked words, and the proposals that rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.reports.proposed import marks, parted, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.texts import NormalText

#: The kinds of proposals that stand beside a sentence; actors and places stand in a list of their own.
_BESIDE = ("event", "statement", "fact")


class Card(NamedTuple):
    """A proposal in words: its rows are heading and words, its doubts sentences."""

    noun: str
    id: str
    rows: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]


class Line(NamedTuple):
    """A sentence, numbered over the whole article: its parts, each with whether it is marked, and what rests on it."""

    number: int
    begins: bool
    parts: tuple[tuple[str, bool], ...]
    cards: tuple[Card, ...]


class Sheet(NamedTuple):
    """An article as it was drafted; `named` are its actors and places, `notes` what a person should know of it."""

    title: str
    published: str
    notes: tuple[str, ...]
    lines: tuple[Line, ...]
    named: tuple[Card, ...]

    @property
    def passed(self) -> int:
        """How many sentences nothing rests on."""
        return sum(not line.cards for line in self.lines)


def sheets(
    proposals: Sequence[Proposal],
    texts: Mapping[str, NormalText],
    known: Mapping[str, tuple[str, ...]],
) -> list[Sheet]:
    """Lay drafts out article by article; `texts` are theirs by article id, `known` the names that a dossier has."""
    names = dict(known)
    for proposal in proposals:
        if proposal.noun in ("actor", "place"):
            aliases = cast("Sequence[str]", proposal.fields.get("aliases") or ())
            names[str(proposal.fields["id"])] = (str(proposal.fields["name"]), *aliases)
    beside: dict[str, dict[int, list[Proposal]]] = {}
    for proposal in proposals:
        if proposal.noun in _BESIDE and (cited := _cited(proposal)):
            beside.setdefault(cited[0], {}).setdefault(cited[1], []).append(proposal)
    return [
        _sheet(proposal, texts[article], beside.get(article, {}), names, proposals)
        for proposal in proposals
        if proposal.noun == "article" and (article := str(proposal.fields["id"])) in texts
    ]


def _sheet(
    article: Proposal,
    text: NormalText,
    beside: Mapping[int, Sequence[Proposal]],
    names: Mapping[str, tuple[str, ...]],
    proposals: Sequence[Proposal],
) -> Sheet:
    def name(identifier: str) -> str:
        return names.get(identifier, (identifier,))[0]

    referred = {
        identifier
        for several in beside.values()
        for proposal in several
        for identifier in _ids(proposal, names)
    }
    return Sheet(
        title=str(article.fields.get("label") or article.fields["id"]),
        published=str(article.fields.get("published") or ""),
        notes=tuple(_doubts(article)),
        lines=tuple(_lines(text, beside, names, name)),
        named=tuple(
            _card(proposal, name)
            for proposal in proposals
            if proposal.noun in ("actor", "place") and proposal.fields["id"] in referred
        ),
    )


def _lines(
    text: NormalText,
    beside: Mapping[int, Sequence[Proposal]],
    names: Mapping[str, tuple[str, ...]],
    name: Callable[[str], str],
) -> Iterator[Line]:
    begins = {start for start, _ in text.paragraphs}
    for number, (start, end) in enumerate(text.sentences, 1):
        proposals = beside.get(number, ())
        words = [word for proposal in proposals for word in marks(_fields(proposal), names)]
        yield Line(
            number,
            start in begins,
            tuple(parted(text.text[start:end], words)),
            tuple(_card(proposal, name) for proposal in proposals),
        )


def _card(proposal: Proposal, name: Callable[[str], str]) -> Card:
    fields = proposal.fields
    if proposal.noun in _BESIDE:
        rows = tuple(worded(_fields(proposal), name))
    else:
        details = {"what": fields["name"], "kind": fields.get("kind"), "role": fields.get("role")}
        rows = tuple(
            (what, str(value).replace("_", " ")) for what, value in details.items() if value
        )
    return Card(proposal.noun, str(fields["id"]), rows, tuple(_doubts(proposal)))


def _doubts(proposal: Proposal) -> Iterator[str]:
    yield from proposal.unsure
    yield from (f"{doubt.field}: {doubt.problem}" for doubt in proposal.doubts)


def _fields(proposal: Proposal) -> dict[str, object]:
    """Give a proposal's fields as a draft's line has them."""
    return {
        "record": proposal.noun,
        **{key: _plain(value) for key, value in proposal.fields.items()},
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _cited(proposal: Proposal) -> tuple[str, int] | None:
    """Give the article and the sentence that a proposal stands beside: the first that it cites."""
    cites = cast("Sequence[Mapping[str, object]]", proposal.fields.get("cites") or ())
    places = [(str(cite["article"]), cast("int", cite["sentence"])) for cite in cites]
    return min(places, key=lambda place: place[1], default=None)


def _ids(proposal: Proposal, names: Mapping[str, object]) -> Iterator[str]:
    for value in proposal.fields.values():
        for item in value if isinstance(value, list | tuple) else [value]:
            if isinstance(item, str) and item in names:
                yield item
            elif isinstance(item, dict) and item.get("by") in names:
                yield str(item["by"])
