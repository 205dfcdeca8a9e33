"""Join the drafts of rules and a model: a record of both names both, and a record of one names its drafter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sahara_cli.drafting.claims.claimed import Claimed, Refused, Stood
from sahara_cli.judging.words import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.drafting.claims.claimed import Outcome
    from sahara_cli.drafting.models.answers import Chosen
    from sahara_cli.reports.drafts import Proposal

_ALIKE = 2
_SPEAKERS = ("speaker", "speaker_text")


def joined(ruled: Sequence[Proposal], outcome: Outcome, chosen: Sequence[Chosen]) -> list[Proposal]:
    """Join an article's proposals by rules with those of a model, doubted ones too."""
    about = {_place(choice.claim): choice.about for choice in chosen if choice.about is not None}
    drafts: dict[int, Proposal] = {id(proposal): proposal for proposal in ruled}
    known_events = _Told(ruled)
    new: list[Proposal] = []
    for result in outcome.results:
        if not isinstance(result, Stood) or result.proposal is None:
            continue
        ours = about.get(result.claimed.where)
        if ours is not None:
            drafts[id(ours)] = _spoken(drafts[id(ours)], result.proposal)
        elif (same := known_events.same(result.proposal)) is not None:
            drafts[id(same)] = _agreed(drafts[id(same)], result.proposal)
        else:
            new.append(result.proposal)
    proposals = [drafts[id(proposal)] for proposal in ruled]
    order = {"article": 0, "event": 1, "statement": 2, "fact": 3}
    return sorted(
        [*proposals, *new], key=lambda proposal: (order[proposal.noun], _starts(proposal))
    )


def _place(claim: Claimed | Refused) -> str:
    return claim.claimed.where if isinstance(claim, Refused) else claim.where


def _starts(proposal: Proposal) -> int:
    cites = cast("Sequence[Mapping[str, int]]", proposal.fields.get("cites") or ())
    return cites[0]["start"] if cites and proposal.noun == "event" else 0


class _Told:
    """The events that rules drafted, by the sentences that they cite."""

    def __init__(self, ruled: Sequence[Proposal]) -> None:
        self._by_sentence: dict[int, list[tuple[Proposal, frozenset[str]]]] = {}
        for proposal in ruled:
            words = (
                stems(str(proposal.fields["title"] or ""))
                if proposal.noun == "event"
                else frozenset()
            )
            for sentence in _cited(proposal) if proposal.noun == "event" else ():
                self._by_sentence.setdefault(sentence, []).append((proposal, words))

    def same(self, theirs: Proposal) -> Proposal | None:
        """Find the event by rules that a model repeats: in the same sentence, of the same kind or in the same words."""
        if theirs.noun != "event":
            return None
        words = stems(str(theirs.fields["title"] or ""))
        for sentence in sorted(_cited(theirs)):
            for proposal, own in self._by_sentence.get(sentence, ()):
                shared = len(words & own)
                same_kind = proposal.fields["kind"] in (theirs.fields["kind"], None)
                if shared >= _ALIKE or (same_kind and shared):
                    return proposal
        return None


def _cited(proposal: Proposal) -> frozenset[int]:
    cites = cast("Sequence[Mapping[str, int]]", proposal.fields["cites"])
    return frozenset(cite["sentence"] for cite in cites)


def _agreed(ours: Proposal, theirs: Proposal) -> Proposal:
    """Mark an event that both have; fill in the kind where rules have none, and note where the two differ."""
    fields: dict[str, Any] = dict(ours.fields)
    unsure = list(ours.unsure)
    if fields["kind"] is None:
        fields["kind"] = theirs.fields["kind"]
        unsure = [doubt for doubt in unsure if "kind" not in doubt.partition(":")[0]]
        unsure.append(f"the kind is the model's: {theirs.fields['kind']}")
    elif fields["kind"] != theirs.fields["kind"]:
        unsure.append(f"the model has another kind: {theirs.fields['kind']}")
    if _differ(fields, theirs):
        unsure.append(f"the model has another date: {theirs.fields['date']}")
    return _marked(ours._replace(fields=fields, unsure=tuple(unsure)), theirs)


def _differ(fields: Mapping[str, Any], theirs: Proposal) -> bool:
    return bool(theirs.fields.get("date_text")) and theirs.fields["date"] != fields["date"]


def _spoken(ours: Proposal, theirs: Proposal) -> Proposal:
    """Fill in the speaker or the words where rules leave them blank and the model's are not doubted.

    Other speakers and doubts become notes: a blank is better than a false record.
    """
    fields: dict[str, Any] = dict(ours.fields)
    unsure = list(ours.unsure)
    doubted = {doubt.field for doubt in theirs.doubts}
    own, other = _speaker(ours), _speaker(theirs)
    if own not in (None, other):
        message = f"the model has another speaker: {other}"
        return ours._replace(unsure=(*unsure, message))
    if not own and "speaker" not in doubted:
        fields.pop("speaker_text", None)
        named = {key: value for key, value in theirs.fields.items() if key in _SPEAKERS}
        fields.update({"speaker": None, **named})
        unsure = _instead(unsure, "who speaks", "who speaks is the model's choice")
    if not fields.get("text") and theirs.fields.get("text"):
        if "text" in doubted:
            unsure.append(f"the model's words for it are doubted: {theirs.fields['text']}")
        else:
            fields["text"] = theirs.fields["text"]
            unsure = _instead(
                unsure, "write what was said", "what was said is in the model's words"
            )
    return _marked(ours._replace(fields=fields, unsure=tuple(unsure)), theirs)


def _speaker(proposal: Proposal) -> object:
    return next((proposal.fields[key] for key in _SPEAKERS if proposal.fields.get(key)), None)


def _instead(unsure: Sequence[str], begun: str, doubt: str) -> list[str]:
    return [*(line for line in unsure if not line.startswith(begun)), doubt]


def _marked(ours: Proposal, theirs: Proposal) -> Proposal:
    """Note both drafters on a record."""
    by = {**(theirs.by or {}), "agrees_with": "rules"}
    who = theirs.rule.removeprefix("proposed by ")
    fields = {**ours.fields, "proposed_by": f"rules; {theirs.fields['proposed_by']}"}
    return ours._replace(fields=fields, rule=f"{ours.rule}; {who} has it too", by=by)
