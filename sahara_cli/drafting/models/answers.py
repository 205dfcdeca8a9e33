"""Turn a model's answer into claims: its choices are looked up, and a choice that was never offered is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import from_json

from sahara_cli.drafting.claims.claimed import UNFIT, Claimed, ClaimError, Refused
from sahara_cli.drafting.events import basis_of
from sahara_cli.drafting.models.prompts import NONE, SYSTEM, UNLISTED
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sahara_cli.drafting.models.offers import Offer
    from sahara_cli.reports.drafts import Proposal

_LISTS = {"events": "event", "statements": "statement", "facts": "fact"}
_FENCED = late(r"```[a-z]*\n(.*?)```", re.DOTALL)
_NEW = {"actor": "actors", "recipient": "recipients", "place": "places"}
#: Free words of so many characters that stand in the instructions were copied from them.
_COPIED = 12
_NOT_OFFERED = "what was not offered"


class AnswerError(ValueError):
    """A fault of an answer as a whole; the text says which."""


class Chosen(NamedTuple):
    """A model's claim, the sentence that it rests on, and the statement by rules that it is about."""

    claim: Claimed | Refused
    sentence: int = 0
    about: Proposal | None = None


def parsed(text: str) -> dict[str, list[Any]]:
    """Read an answer's lists. Raises `AnswerError` for anything but a JSON object with one of them."""
    fenced = _FENCED.search(text)
    try:
        answer = from_json((fenced[1] if fenced else text).strip(), allow_inf_nan=False)
    except ValueError as error:
        raise AnswerError(f"it is not JSON: {error}") from None
    if not isinstance(answer, dict):
        raise AnswerError("it is no JSON object")
    lists = {name: answer[name] for name in _LISTS if isinstance(answer.get(name), list)}
    if not lists:
        raise AnswerError(f"it has none of the lists {', '.join(_LISTS)}")
    return lists


def chosen(lists: Mapping[str, list[Any]], offer: Offer, where: str) -> Iterator[Chosen]:
    """Yield an answer's claims; `where` names its window, where there are several."""
    for name, claims in lists.items():
        for at, item in enumerate(claims):
            place = f"{where}{name}[{at}]"
            noun = _LISTS[name]
            try:
                yield _claim(noun, item, offer, place)
            except _NotOfferedError as error:
                fields = item if isinstance(item, dict) else {}
                claim = Claimed(noun, fields, place)
                yield Chosen(Refused(claim, error.field, error.why, error.sort))


def _claim(noun: str, item: object, offer: Offer, where: str) -> Chosen:
    if not isinstance(item, dict):
        raise _NotOfferedError("", "is no JSON object", UNFIT)
    return _OF[noun](item, offer, where)


class _NotOfferedError(ClaimError):
    def __init__(self, field: str, why: str, sort: str = _NOT_OFFERED) -> None:
        super().__init__(field, why, sort)


def _event(item: Mapping[str, Any], offer: Offer, where: str) -> Chosen:
    number = _sentence(item, offer)
    title = _own(item, "title")
    fields: dict[str, Any] = {
        "title": title,
        "kind": item.get("kind"),
        "status": item.get("status"),
    }
    for name, offered in (
        ("actors", offer.actors),
        ("recipients", offer.actors),
        ("places", offer.places),
    ):
        fields[name] = [_choice(value, offered, name) for value in _list(item, name)]
    for new in _list(item, "new_names"):
        side = _NEW.get(str(new.get("side"))) if isinstance(new, dict) else None
        if side is None:
            raise _NotOfferedError("new_names", "is no name with a side", UNFIT)
        fields[side].append(new.get("name"))
    fields.update(_date(item.get("date", NONE), offer))
    return Chosen(Claimed("event", fields, where, ((number - 1, number - 1),)), number)


def _statement(item: Mapping[str, Any], offer: Offer, where: str) -> Chosen:
    code = item.get("quotation")
    if not isinstance(code, str) or code not in offer.quotations:
        raise _NotOfferedError("quotation", f"{code!r:.40} was not offered")
    about = offer.quotations[code]
    drafted: Any = about.fields
    fields: dict[str, Any] = {
        name: drafted[name]
        for name in (
            "date",
            "date_text",
            "date_basis",
            "directness",
            "text",
            "cue",
            "mentioned",
            "cites",
        )
        if drafted.get(name)
    }
    if drafted["directness"] == "indirect":
        fields["text"] = _own(item, "says")
    if item.get("speaker") in (UNLISTED, None):
        fields["speaker"] = item.get("speaker_words")
    else:
        fields["speaker"] = _choice(item["speaker"], offer.actors, "speaker")
    return Chosen(Claimed("statement", fields, where), drafted["cites"][0]["sentence"], about)


def _fact(item: Mapping[str, Any], offer: Offer, where: str) -> Chosen:
    number = _sentence(item, offer)
    fields = {
        "subject": _choice(item.get("subject"), {**offer.places, **offer.actors}, "subject"),
        "property": _own(item, "property"),
        "value": _own(item, "value"),
    }
    return Chosen(Claimed("fact", fields, where, ((number - 1, number - 1),)), number)


_OF: dict[str, Callable[[Mapping[str, Any], Offer, str], Chosen]] = {
    "event": _event,
    "statement": _statement,
    "fact": _fact,
}


def _sentence(item: Mapping[str, Any], offer: Offer) -> int:
    number = item.get("sentence")
    if type(number) is not int or number not in offer.sentences:
        raise _NotOfferedError("sentence", f"{number!r:.40} was not offered")
    return number


def _choice(value: object, offered: Mapping[str, str], field: str) -> str:
    if not isinstance(value, str) or value not in offered:
        raise _NotOfferedError(field, f"{value!r:.60} was not offered")
    return offered[value]


def _list(item: Mapping[str, Any], field: str) -> list[Any]:
    value = item.get(field) or []
    if not isinstance(value, list):
        raise _NotOfferedError(field, "is no list", UNFIT)
    return value


def _own(item: Mapping[str, Any], field: str) -> Any:
    """Read free words, which must not be those of the instructions."""
    value = item.get(field)
    if isinstance(value, str) and len(value) >= _COPIED and value.strip().rstrip(".") in SYSTEM:
        raise _NotOfferedError(field, "is copied from the instructions", "copied words")
    return value


def _date(code: object, offer: Offer) -> dict[str, str]:
    if code == NONE:
        return {}
    if not isinstance(code, str) or code not in offer.dates:
        raise _NotOfferedError("date", f"{code!r:.40} was not offered")
    _, moment = offer.dates[code]
    basis = basis_of(moment, moment.anchor.removeprefix("published ").strip() or "publication")
    return {"date": moment.edtf, "date_text": moment.words, "date_basis": basis}
