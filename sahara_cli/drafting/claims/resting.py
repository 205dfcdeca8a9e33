"""A claim's sentences and its date: by number or by the exact words, never by likeness."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dates import parse, read
from sahara_cli.drafting.claims.claimed import UNCITED, UNFIT, WORDS, ClaimError
from sahara_cli.drafting.events import basis_of
from sahara_cli.errors import DateError
from sahara_cli.texts import digest, normal_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.drafting.claims.claimed import Stretch
    from sahara_cli.drafting.sheets import Sheet
    from sahara_cli.reading.events.moments import Moment

_SPAN = ("start", "end", "digest")
_CITING = frozenset({"article", "paragraph", "sentence", "sentences", "words", *_SPAN})
_NUMBERED = ("sentence", "sentences")
_MOST_CITES, _MOST_PLACES, _MOST_DIGITS = 12, 50, 10
#: The advice where words do not fix a place.
_NUMBER = 'write the number of the sentence, such as "sentence": 4'


def stretches(fields: Mapping[str, Any], sheet: Sheet) -> tuple[Stretch, ...]:
    """Find the sentences that a claim cites. Raises `ClaimError` where it cites none, or none that exist."""
    cites = fields.get("cites")
    if cites is None:
        citing = {key: fields[key] for key in (*_NUMBERED, "words") if fields.get(key) is not None}
        return (_placed(citing, "sentence", sheet) if citing else _quoted(fields, sheet),)
    if not isinstance(cites, list) or not cites or len(cites) > _MOST_CITES:
        raise ClaimError("cites", f"is no list of 1 to {_MOST_CITES} citations", UNFIT)
    return tuple(_cited(cite, f"cites[{at}]", sheet) for at, cite in enumerate(cites))


def _cited(cite: object, field: str, sheet: Sheet) -> Stretch:
    if type(cite) is int:  # the number of a sentence alone, which no boolean is
        cite = {"sentence": cite}
    if not isinstance(cite, dict) or set(cite) - _CITING:
        raise ClaimError(field, 'cites no sentence; one is cited as {"sentence": 4}', UNCITED)
    if all(cite.get(name) is not None for name in _SPAN):
        start, end = cite["start"], cite["end"]
        is_within = (
            type(start) is int and type(end) is int and 0 <= start < end <= len(sheet.text.text)
        )
        if not is_within or digest(sheet.text.text[start:end]) != cite["digest"]:
            raise ClaimError(field, "cannot be proved: its digest is of other words", UNCITED)
        return sheet.citer.sentences(start, end)
    return _placed(cite, field, sheet)


def _placed(fields: Mapping[str, Any], field: str, sheet: Sheet) -> Stretch:
    """Find sentences by their numbers, or by words that stand at one place."""
    if any(fields.get(key) is not None for key in _NUMBERED):
        return _numbered(fields, field, sheet)
    if not isinstance(words := fields.get("words"), str):
        why = 'is missing; write the number of its sentence, such as "sentence": 4'
        raise ClaimError(field, why, UNCITED)
    starts = list(places(normal_form(words), sheet))
    if len(starts) != 1:
        where = f"stand at {len(starts)} places" if starts else "do not stand in the article"
        raise ClaimError(field, f"the words that it rests on {where}; {_NUMBER}", UNCITED)
    return sheet.citer.sentences(starts[0], starts[0] + len(normal_form(words)))


def _quoted(fields: Mapping[str, Any], sheet: Sheet) -> Stretch:
    """Find a quotation's sentences by its words, which must stand in the article once."""
    words = fields.get("text") if fields.get("directness") == "direct" else None
    if isinstance(words, str) and not any(places(normal_form(words), sheet)):
        why = "is quoted, and does not stand in the article word for word; quote it exactly, or make it indirect"
        raise ClaimError("text", why, WORDS)
    return _placed({"words": words}, "sentence", sheet)


def _numbered(fields: Mapping[str, Any], field: str, sheet: Sheet) -> Stretch:
    single, several = fields.get("sentence"), fields.get("sentences")
    if typed := _in_marks(single if several is None else several):
        why = f"is in quotation marks, and is a number; write {typed}"
        raise ClaimError(field, why, UNCITED)
    match [single, single] if several is None else several:
        case [first, last] if type(first) is int and type(last) is int and 1 <= first <= last:
            count = len(sheet.text.sentences)
            if last > count:
                why = f"sentence {last} lies beyond the article, which has {count} sentences"
                raise ClaimError(field, why, UNCITED)
            return first - 1, last - 1
    raise ClaimError(field, "is no number of a sentence; they are counted from 1", UNCITED)


def _in_marks(typed: object) -> str:
    """Word how to write numbers that were given as text; "" where none were."""
    if isinstance(typed, str):
        return f'"sentence": {typed.strip()}' if _is_number(typed) else ""
    several = typed if isinstance(typed, list) else []
    if any(isinstance(number, str) for number in several) and all(
        _is_number(str(number)) for number in several
    ):
        return f'"sentences": [{", ".join(str(number).strip() for number in several)}]'
    return ""


def _is_number(text: str) -> bool:
    return text.strip().isascii() and text.strip().isdecimal() and len(text) < _MOST_DIGITS


def places(words: str, sheet: Sheet) -> Iterator[int]:
    """Yield the places of words in their normal form, each from the border of a word to another."""
    article, at = sheet.text.text, 0
    for _ in range(_MOST_PLACES if words else 0):
        if (start := article.find(words, at)) < 0:
            return
        end = start + len(words)
        if not (_within_word(article, start) or _within_word(article, end)):
            yield start
        at = start + 1


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


class When(NamedTuple):
    """A claim's date; `edtf` is None where the claim has none."""

    edtf: str | None
    words: str | None
    basis: str | None
    anchor: str = ""
    unsure: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, object]:
        """Give the record's fields that the date fills; `date` also where it is None."""
        dating = {"date": self.edtf, "date_text": self.words, "date_basis": self.basis}
        return {key: value for key, value in dating.items() if value or key == "date"}


def dated(
    noun: str, fields: Mapping[str, Any], cited: Sequence[Stretch], sheet: Sheet, who: str
) -> When:
    """Date a claim by the date given, or by the article's own words for it. Raises `ClaimError`."""
    edtf_typed, words = (_text(fields, name) for name in ("date", "date_text"))
    if not (edtf_typed or words):
        return _undated(noun, fields, sheet)
    times = list(_times(cited, sheet))
    if moment := _named(edtf_typed, words, times):
        return _by(moment, sheet)
    edtf = _read(edtf_typed, words, sheet)
    same = [time for time in times if time.edtf == edtf]
    if same and not words:
        return _by(same[0], sheet)
    return When(edtf, words or None, _text(fields, "date_basis") or f"As {who} has it.")


def _named(typed: str, words: str, times: Sequence[Moment]) -> Moment | None:
    """Find the article's own words for the date given."""
    wanted = normal_form(words or typed).casefold()
    moment = next((time for time in times if time.words.casefold() == wanted), None)
    if moment is None or (words and typed not in {"", moment.edtf}):
        return None
    return moment


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise ClaimError(name, "is no text", UNFIT)
    return value


def _read(typed: str, words: str, sheet: Sheet) -> str:
    if not typed:
        why = f'no date is read from "{words}" in the cited sentences; write "date"'
        raise ClaimError("date_text", why, WORDS)
    try:
        return str(parse(typed))
    except DateError:
        try:
            return str(read(typed, sheet.days[1]).edtf)
        except DateError as error:
            raise ClaimError("date", str(error), UNFIT) from None


def _times(cited: Sequence[Stretch], sheet: Sheet) -> Iterator[Moment]:
    times = sheet.reading.times if sheet.reading else []
    for first, last in cited:
        start, end = sheet.text.sentences[first][0], sheet.text.sentences[last][1]
        at = bisect_left(times, start, key=lambda moment: moment.start)
        while at < len(times) and times[at].start < end:
            yield times[at]
            at += 1


def _by(moment: Moment, sheet: Sheet) -> When:
    basis = basis_of(moment, sheet.published)
    return When(moment.edtf, moment.words, basis, moment.anchor, moment.unsure)


def _undated(noun: str, fields: Mapping[str, Any], sheet: Sheet) -> When:
    if noun == "fact":
        return When(None, None, None)
    first, last = (day.isoformat() for day in sheet.days)
    if fields.get("status") == "planned":
        basis = f"No day is told: it was to come when the article was published, {sheet.published}."
        return When(f"[{first}..]", None, basis, f"published {sheet.published}")
    basis = f"No day is told: on or before publication, {sheet.published}."
    return When(f"[..{last}]", None, basis, f"published {sheet.published}")
