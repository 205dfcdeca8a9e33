"""Words that another passes on: "The Post quoted a doctor as saying", '"…," the Post quoted him'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.agencies import is_agency
from sahara_cli.reading.quotations.attribution.result import Attribution
from sahara_cli.reading.quotations.grammar.phrases import phrase_left, phrase_right
from sahara_cli.reading.quotations.grammar.subjects import subject
from sahara_cli.reading.quotations.grammar.verbs import follows_be

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

_MEDIA = english.words(
    "agency newspaper paper daily radio television tv medium media new news broadcaster station magazine website outlet"
    " channel"
)
#: Last words of the names of papers: "the Lima Post".
_PAPERS = english.words(
    "post times herald gazette tribune journal guardian telegraph press chronicle observer examiner star mail express"
)
#: Verbs that pass on another's words.
CITING = english.words("quoted quotes quote quoting cited cites cite citing")
_PASSED_ON = english.words("quoted quotes")  # verbs whose object needs no "as saying"
_CITED = english.words("cited cites")
_RULE = "quoted by another"
_REACH = 14  # tokens from the person quoted to "as saying"
_ENDS = frozenset(".,:;")
_STOPS = frozenset(".:;")


def relayed_after(
    tokens: Sequence[Token], verb: int, *, behind: bool = False
) -> Attribution | None:
    """Read the object of "quoted" as the source: the verb's subject only passes the words on.

    What stands `behind` a quotation may cite as well: '"…," the Post cited a doctor'.
    """
    lower = tokens[verb].lower
    if lower not in CITING or tokens[verb].is_capital or follows_be(tokens, verb):
        return None
    span = _object(tokens, verb + 1)
    if span is None:
        return None
    if participle := _as_saying(tokens, span[1]):
        return Attribution(span, participle, _RULE)
    passed = _PASSED_ON | _CITED if behind else _PASSED_ON
    return Attribution(span, verb, _RULE) if lower in passed and _ends(tokens, span[1]) else None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at] if at < len(tokens) else None
    return after is None or after.text in _ENDS or after.stretch is not None


def is_media(tokens: Sequence[Token], span: Span) -> bool:
    """Tell an agency, a paper or a station: of two sources in a sentence it only passes the words on."""
    words = [token.text for token in tokens[slice(*span)]]
    last = words[-1].lower()
    paper = tokens[span[1] - 1].is_capital and last in _PAPERS
    return paper or is_agency(" ".join(words)) or last.removesuffix("s") in _MEDIA


def relayer(tokens: Sequence[Token], span: Span) -> Span | None:
    """Return the subject of "quoted him": nobody quotes himself, so the pronoun is another person."""
    verb = span[0] - 1
    if tokens[span[0]].lower not in english.OBJECT_PRONOUNS or verb < 0:
        return None
    return subject(tokens, verb) if tokens[verb].lower in CITING else None


def relayed_before(tokens: Sequence[Token], end: int) -> Span | None:
    """Take the doctor in "The Post quoted a doctor as saying", where "as" stands at an index."""
    if end and tokens[end - 1].text == ",":  # "quoted a soldier, Omar Haddad, as saying"
        verbs = (
            at for at in range(end - 2, max(-1, end - _REACH), -1) if tokens[at].lower in CITING
        )
        attribution = relayed_after(tokens, next(verbs, 0))
        return attribution.span if attribution else None
    if end and tokens[end - 1].lower in english.OBJECT_PRONOUNS:
        span = end - 1, end
    elif (left := phrase_left(tokens, end)) is not None:
        span = left
    else:
        return None
    return span if span[0] and tokens[span[0] - 1].lower in CITING else None


def _as_saying(tokens: Sequence[Token], start: int) -> int | None:
    """Find the participle of "quoted Lee on Sunday as saying"."""
    for index in range(start, min(len(tokens) - 1, start + _REACH)):
        if tokens[index].stretch is not None or tokens[index].text in _STOPS:
            return None
        if tokens[index].lower == "as" and tokens[index + 1].lower in english.PARTICIPLES:
            return index + 1
    return None


def _object(tokens: Sequence[Token], start: int) -> Span | None:
    lower = tokens[start].lower if start < len(tokens) else ""
    if lower in english.OBJECT_PRONOUNS and not _is_owner(tokens, start):
        return start, start + 1
    if lower in english.SUBJECT_PRONOUNS and lower != "it":
        return None
    span = phrase_right(tokens, start)
    return span if span and tokens[span[1] - 1].lower not in english.DAYS else None


def _is_owner(tokens: Sequence[Token], start: int) -> bool:
    """Tell "her mother" from "her as saying" and "her in May"."""
    if tokens[start].lower != "her" or start + 1 >= len(tokens):
        return False
    after = tokens[start + 1]
    joins = after.lower in english.PREPOSITIONS or after.lower in english.SUBORDINATORS
    return after.is_word and not joins
